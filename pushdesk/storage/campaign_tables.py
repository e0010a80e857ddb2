"""The shape of the database, second half: drafts, campaigns, their deliveries, and who sends them.

Deliveries are the sender's queue: the partial indexes serve its queries, which use the words of :data:`OPEN`.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from pushdesk.storage.tables import metadata

OPEN = "outcome in ('pending', 'retrying')"
"""The deliveries that may be claimed; queries use these very words to meet the partial index."""

ENDED = "outcome <> 'accepted' AND outcome <> 'in_flight' AND outcome <> 'pending' AND outcome <> 'retrying'"
"""The deliveries that ended otherwise than accepted: few, so that an index of them costs an accepted one nothing.

Said by comparisons: for a list of three words or more SQLite builds a table, twice for each row that is written.
"""

ALIVE = "state in ('scheduled', 'running')"
"""The campaigns that senders look for several times a second; the words of a partial index, as :data:`OPEN`."""

campaign = Table(
    "campaign",
    metadata,
    Column("campaign_id", Integer, primary_key=True),
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False),
    Column("content", Text, nullable=False),
    Column("audience", Text, nullable=False),
    Column("ttl_seconds", Integer, nullable=False),
    Column("urgency", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("tag", Text, nullable=False),
    Column("build", Text, nullable=False, server_default=""),
    Column("state", Text, nullable=False),
    Column("reason", Text),
    Column("total", Integer, nullable=False, server_default="0"),
    Column("is_test", Integer, nullable=False, server_default="0"),
    Column("created_at", Integer, nullable=False),
    Column("due_at", Integer, nullable=False),
    Column("started_at", Integer),
    Column("ended_at", Integer),
    Column("totals", Text),  # one count per outcome, frozen when the campaign ends
    Column("at_most_once", Integer, nullable=False, server_default="0"),
    Column("removal", Text, nullable=False, server_default=""),  # of many gone subscribers: '', held, ...
    Column("recent_ended", Integer, nullable=False, server_default="0"),  # of the latest deliveries
    Column("recent_errors", Integer, nullable=False, server_default="0"),
    Column("leaves_out_other_keys", Integer, nullable=False, server_default="0"),
    Index("campaign_by_site", "site_id", "campaign_id"),
    Index("campaign_alive", "state", sqlite_where=text(ALIVE)),
)

draft = Table(
    "draft",
    metadata,
    Column("draft_id", Integer, primary_key=True),
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False, index=True),
    Column("content", Text, nullable=False),
    Column("audience", Text, nullable=False),
    Column("ttl_seconds", Integer, nullable=False),
    Column("urgency", Text, nullable=False),
    Column("updated_at", Integer, nullable=False),
    Column("deleted_at", Integer),
    Column("campaign_id", Integer, ForeignKey("campaign.campaign_id")),
    Column("at_most_once", Integer, nullable=False, server_default="0"),
    Column("due_at", Integer),  # when the owner means to send it; empty for at once
)

worker = Table(
    "worker",
    metadata,
    Column("worker_id", Text, primary_key=True),
    Column("host_id", Text, nullable=False),
    Column("process_id", Integer, nullable=False),
    Column("started_at", Integer, nullable=False),
    Column("heartbeat_at", Integer, nullable=False),
    Column("ended_at", Integer),
)

delivery = Table(
    "delivery",
    metadata,
    Column("delivery_id", Integer, primary_key=True),
    Column("campaign_id", Integer, ForeignKey("campaign.campaign_id"), nullable=False),
    Column("subscription_id", Integer, nullable=False),  # outlives an erased subscription
    Column("lane_id", Integer, ForeignKey("lane.lane_id"), nullable=False),
    Column("push_service", Text, nullable=False),
    Column("browser", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("status", Integer),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("interruptions", Integer, nullable=False, server_default="0"),
    Column("worker_id", Text),
    Column("next_at", Integer, nullable=False),
    Column("updated_at", Integer, nullable=False),
    Column("kept_seconds", Integer),  # where the push service keeps it for less time than it was asked to
    UniqueConstraint("campaign_id", "subscription_id"),
    Index("delivery_log", "campaign_id"),  # in the order of the ids, as the log is shown
    Index("delivery_open", "campaign_id", "lane_id", "next_at", "outcome", sqlite_where=text(OPEN)),
    Index("delivery_claimed", "campaign_id", sqlite_where=text("outcome = 'in_flight'")),
    Index("delivery_ended", "campaign_id", "outcome", sqlite_where=text(ENDED)),
    Index("delivery_of_subscription", "subscription_id"),
)

attempt = Table(
    "attempt",
    metadata,
    Column("attempt_id", Integer, primary_key=True),
    Column("delivery_id", Integer, ForeignKey("delivery.delivery_id", ondelete="CASCADE"), nullable=False),
    Column("at", Integer, nullable=False),
    Column("status", Integer),
    Column("reason", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Index("attempt_by_delivery", "delivery_id"),
    Index("attempt_by_time", "at"),
)

attempt_total = Table(
    "attempt_total",
    metadata,
    Column("campaign_id", Integer, ForeignKey("campaign.campaign_id"), nullable=False),
    Column("reason", Text, nullable=False),
    Column("status", Integer, nullable=False),  # 0 where there was no answer
    Column("count", Integer, nullable=False),
    PrimaryKeyConstraint("campaign_id", "reason", "status"),
    sqlite_with_rowid=False,
)

report = Table(
    "report",
    metadata,
    Column("delivery_id", Integer, ForeignKey("delivery.delivery_id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("campaign_id", Integer, ForeignKey("campaign.campaign_id"), nullable=False),
    Column("action", Text, nullable=False, server_default=""),
    Column("at", Integer, nullable=False),
    PrimaryKeyConstraint("delivery_id", "kind"),
    Index("report_by_campaign", "campaign_id", "kind"),
    sqlite_with_rowid=False,
)
