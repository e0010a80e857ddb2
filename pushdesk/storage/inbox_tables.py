"""The shape of the database: the hosted inbox, its keys, what was fetched from it, and where it was before."""

from sqlalchemy import (
    BLOB,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from pushdesk.storage.tables import metadata

inbox_key = Table(
    "inbox_key",
    metadata,
    Column("key_id", Text, primary_key=True),
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False, index=True),
    Column("purpose", Text, nullable=False),
    Column("public_key", BLOB, nullable=False, unique=True),
    Column("vault", Text, nullable=False),
    Column("created_at", Integer, nullable=False),
    Column("backed_up_at", Integer),
    CheckConstraint("length(public_key) = 65", name="public_key_is_an_uncompressed_point"),
)

inbox = Table(
    "inbox",
    metadata,
    Column("site_id", Text, ForeignKey("site.site_id"), primary_key=True),
    Column("tried_at", Integer, nullable=False),
    Column("reached_at", Integer),
    Column("fault", Text, nullable=False, server_default=""),
    Column("status", Integer),
    Column("failing_since", Integer),
    Column("waiting_registrations", Integer, nullable=False, server_default="0"),
    Column("waiting_reports", Integer, nullable=False, server_default="0"),
    Column("oldest_at", Integer),
)

inbox_taken = Table(
    "inbox_taken",
    metadata,
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False),
    Column("record_id", Text, nullable=False),
    PrimaryKeyConstraint("site_id", "record_id"),
    sqlite_with_rowid=False,
)

inbox_unopened = Table(
    "inbox_unopened",
    metadata,
    Column("unopened_id", Integer, primary_key=True),
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False),
    Column("digest", BLOB, nullable=False),  # SHA-256 of the record: the same one is kept once
    Column("box", Text, nullable=False),
    Column("received_at", Integer, nullable=False),
    Column("kept_at", Integer, nullable=False),
    Column("tried_with", Text, nullable=False),  # the keys that did not open it, as one fingerprint
    Column("sealed", BLOB, nullable=False),  # last, so that the others are read without it
    UniqueConstraint("site_id", "digest"),
)

former_inbox = Table(
    "former_inbox",
    metadata,
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False),
    Column("address", Text, nullable=False),
    Column("fetched_since", Integer),  # the first try after the site moved; empty before it
    Column("reached_at", Integer),
    Column("fault", Text, nullable=False, server_default=""),
    Column("status", Integer),
    PrimaryKeyConstraint("site_id", "address"),
    sqlite_with_rowid=False,
)

former_origin = Table(
    "former_origin",
    metadata,
    Column("site_id", Text, ForeignKey("site.site_id"), nullable=False),
    Column("origin", Text, nullable=False),
    Column("last_subscription_id", Integer, nullable=False),  # whoever has one up to it may be of the old page
    Column("left_at", Integer),  # the first look after the site moved; empty before it
    PrimaryKeyConstraint("site_id", "origin"),
    sqlite_with_rowid=False,
)
