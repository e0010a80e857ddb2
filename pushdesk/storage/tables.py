"""The shape of the database, as it stands at the newest migration: sites, keys, subscribers and the workspace.

What belongs to sending is in :mod:`pushdesk.storage.campaign_tables`, what belongs to the hosted inbox in
:mod:`pushdesk.storage.inbox_tables`, in the same metadata.

Times are integers: milliseconds since 1970 in UTC, written and read by :mod:`pushdesk.storage.times`. Words with
a fixed set of values (state, outcome, reason) are stored as the texts of their enums, so that a database can be
read without this program.
"""

from sqlalchemy import (
    BLOB,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata = MetaData()

OURS = "state in ('active', 'key_mismatch')"
"""The subscriptions that lists and totals hold; queries use these very words to meet the partial indexes."""

WITH_ATTRIBUTES = "attributes <> '{}'"
"""The subscriptions that have words of their own; queries use these very words to meet the partial index."""

site = Table(
    "site",
    metadata,
    Column("site_id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("short_name", Text, nullable=False, server_default=""),
    Column("description", Text, nullable=False, server_default=""),
    Column("theme_color", Text, nullable=False),
    Column("background_color", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("topics", Text, nullable=False, server_default="[]"),
    Column("texts", Text, nullable=False, server_default="{}"),
    Column("link_hosts", Text, nullable=False, server_default="[]"),
    Column("receiver_url", Text, nullable=False, server_default=""),
    Column("inbox", Text, nullable=False, server_default="none"),
    Column("current_key_id", Text),  # no foreign key: the two tables would then wait for one another
    Column("logo", BLOB),
    Column("exported_at", Integer),
    Column("exported_to", Text),
    Column("exported_build", Text, nullable=False, server_default=""),
    Column("created_at", Integer, nullable=False),
    Column("inbox_url", Text, nullable=False, server_default=""),
    Column("exported_files", Text, nullable=False, server_default="{}"),
    Column("exported_inbox", Text, nullable=False, server_default=""),  # where browsers of the last export leave word
)

application_server_key = Table(
    "application_server_key",
    metadata,
    Column("key_id", Text, primary_key=True),
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False, index=True),
    Column("public_key", BLOB, nullable=False, unique=True),
    Column("vault", Text, nullable=False),
    Column("created_at", Integer, nullable=False),
    Column("backed_up_at", Integer),
    CheckConstraint("length(public_key) = 65", name="public_key_is_an_uncompressed_point"),
)

lane = Table(
    "lane",
    metadata,
    Column("lane_id", Integer, primary_key=True),
    Column("origin", Text, nullable=False, unique=True),
    Column("push_service", Text, nullable=False),
    Column("paused_until", Integer, nullable=False, server_default="0"),
    Column("strikes", Integer, nullable=False, server_default="0"),  # "too many" in a row; then one probe goes first
    Column("budget_at", Integer, nullable=False, server_default="0"),  # up to when the owner's rate is spent
)

subscription = Table(
    "subscription",
    metadata,
    Column("subscription_id", Integer, primary_key=True),
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False),
    Column("endpoint_hash", BLOB, nullable=False, unique=True),
    Column("endpoint", Text, nullable=False),
    Column("p256dh", BLOB, nullable=False),
    Column("auth", BLOB, nullable=False),
    Column("key_id", Text, ForeignKey("application_server_key.key_id"), nullable=False),
    Column("client_id", Text, nullable=False, server_default=""),
    Column("lane_id", Integer, ForeignKey("lane.lane_id"), nullable=False),
    Column("push_service", Text, nullable=False),
    Column("browser", Text, nullable=False),
    Column("platform", Text, nullable=False, server_default=""),
    Column("language", Text, nullable=False, server_default=""),
    Column("time_zone", Text, nullable=False, server_default=""),
    Column("topics", Text, nullable=False, server_default=""),  # " news offers ": one instr() finds a word
    Column("state", Text, nullable=False),
    Column("first_seen_at", Integer, nullable=False),
    Column("last_seen_at", Integer, nullable=False),
    Column("ended_at", Integer),
    Column("consent_version", Text),
    Column("consent_page", Text),
    Column("consent_at", Integer),
    Column("attributes", Text, nullable=False, server_default="{}"),  # words for a message's tokens, as JSON
    CheckConstraint("length(endpoint_hash) = 16 and length(p256dh) = 65 and length(auth) = 16", name="lengths"),
    Index("subscription_by_state", "site_id", "state", "browser", "platform"),  # counts an audience by itself
    Index("subscription_ours", "site_id", "subscription_id", sqlite_where=text(OURS)),
    Index("subscription_by_last_seen", "site_id", "last_seen_at", sqlite_where=text(OURS)),
    Index("subscription_by_first_seen", "site_id", "first_seen_at", "state"),
    Index("subscription_ended", "site_id", "ended_at", sqlite_where=text("ended_at is not null")),
    Index("subscription_by_client", "site_id", "client_id", sqlite_where=text("client_id <> ''")),
    Index("subscription_by_key", "key_id"),
    Index("subscription_with_attributes", "site_id", sqlite_where=text(WITH_ATTRIBUTES)),
    sqlite_autoincrement=True,  # the id of an erased person is never given to another one
)

tag = Table(
    "tag",
    metadata,
    Column("tag_id", Integer, primary_key=True),
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False),
    Column("name", Text, nullable=False),
    UniqueConstraint("site_id", "name"),
)

subscription_tag = Table(
    "subscription_tag",
    metadata,
    Column("tag_id", Integer, ForeignKey("tag.tag_id", ondelete="CASCADE"), nullable=False),
    Column(
        "subscription_id",
        Integer,
        ForeignKey("subscription.subscription_id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    PrimaryKeyConstraint("tag_id", "subscription_id"),
    sqlite_with_rowid=False,
)

audience = Table(
    "audience",
    metadata,
    Column("audience_id", Integer, primary_key=True),
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("created_at", Integer, nullable=False),
    UniqueConstraint("site_id", "name"),
)

template = Table(
    "template",
    metadata,
    Column("template_id", Integer, primary_key=True),
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("created_at", Integer, nullable=False),
)

picture = Table(
    "picture",
    metadata,
    Column("picture_id", Integer, primary_key=True),
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False),
    Column("name", Text, nullable=False),  # of the file under pictures/; it holds a part of the content's digest
    Column("content", BLOB, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("added_at", Integer, nullable=False),
    UniqueConstraint("site_id", "name"),
)

checkup = Table(
    "checkup",
    metadata,
    Column("site_id", Text, ForeignKey("site.site_id"), primary_key=True),
    Column("url", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("findings", Text, nullable=False),
    Column("unreached_since", Integer),
)

live_tunnel = Table(
    "live_tunnel",
    metadata,
    Column("live_tunnel_id", Integer, primary_key=True),  # one row: 1
    Column("tool", Text, nullable=False),
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False),
    Column("address", Text, nullable=False),
    Column("started_at", Integer, nullable=False),
    Column("changed_at", Integer, nullable=False),
    Column("lease_until", Integer, nullable=False),
)

refusal = Table(
    "refusal",
    metadata,
    Column("code", Text, nullable=False),
    Column("site_id", Text, nullable=False),  # '' where the body named no site of ours
    Column("hour_at", Integer, nullable=False),
    Column("count", Integer, nullable=False),
    Column("last_at", Integer, nullable=False),
    PrimaryKeyConstraint("code", "site_id", "hour_at"),
    sqlite_with_rowid=False,
)

tombstone = Table(
    "tombstone",
    metadata,
    Column("endpoint_hash", BLOB, primary_key=True),
    Column("site_id", Text, nullable=False),
    Column("erased_at", Integer, nullable=False),
)

setting = Table(
    "setting",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

secret = Table(
    "secret",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", BLOB, nullable=False),
)

change_counter = Table(
    "change_counter",
    metadata,
    Column("noun", Text, primary_key=True),
    Column("value", Integer, nullable=False),
)
