"""The hosted inbox: its keys, how it was found at the last look, and which records are in but not yet acknowledged.

Records are told by their ids until the inbox has let go of them, so the cursor that nobody used goes. A site says
where its inbox is, if that is not beside its web app.
"""

from alembic import op

revision = "0003"
down_revision = "0002"

_STATEMENTS = (
    "ALTER TABLE site ADD COLUMN inbox_url TEXT DEFAULT '' NOT NULL",
    """CREATE TABLE inbox_key (
        key_id TEXT NOT NULL, site_id TEXT NOT NULL, purpose TEXT NOT NULL, public_key BLOB NOT NULL,
        vault TEXT NOT NULL, created_at INTEGER NOT NULL, backed_up_at INTEGER,
        PRIMARY KEY (key_id), UNIQUE (public_key), FOREIGN KEY(site_id) REFERENCES site (site_id),
        CONSTRAINT public_key_is_an_uncompressed_point CHECK (length(public_key) = 65)
    )""",
    "CREATE INDEX ix_inbox_key_site_id ON inbox_key (site_id)",
    """CREATE TABLE inbox (
        site_id TEXT NOT NULL, tried_at INTEGER NOT NULL, reached_at INTEGER, fault TEXT DEFAULT '' NOT NULL,
        status INTEGER, failing_since INTEGER, waiting_registrations INTEGER DEFAULT '0' NOT NULL,
        waiting_reports INTEGER DEFAULT '0' NOT NULL, oldest_at INTEGER,
        PRIMARY KEY (site_id), FOREIGN KEY(site_id) REFERENCES site (site_id)
    )""",
    """CREATE TABLE inbox_taken (
        site_id TEXT NOT NULL, record_id TEXT NOT NULL,
        PRIMARY KEY (site_id, record_id), FOREIGN KEY(site_id) REFERENCES site (site_id)
    ) WITHOUT ROWID""",
    "DROP TABLE inbox_cursor",
)


def upgrade() -> None:
    """Make the tables."""
    for statement in _STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Keys and marks are not dropped; go back with a backup."""
    raise RuntimeError("going back would lose the inbox's keys; restore a backup instead")
