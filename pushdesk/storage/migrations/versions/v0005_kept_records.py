"""The inbox keeps what no key opens yet, and remembers the addresses that a site's inbox had before."""

from alembic import op

revision = "0005"
down_revision = "0004"

_STATEMENTS = (
    "ALTER TABLE site ADD COLUMN exported_inbox TEXT DEFAULT '' NOT NULL",
    """UPDATE site SET exported_inbox = CASE
        WHEN inbox <> 'none' AND inbox_url <> '' THEN inbox_url
        WHEN inbox = 'php' THEN url || 'inbox.php'
        WHEN inbox = 'worker' THEN url || 'inbox'
        ELSE '' END
    WHERE exported_at IS NOT NULL""",
    """CREATE TABLE inbox_unopened (
        unopened_id INTEGER NOT NULL, site_id TEXT NOT NULL, digest BLOB NOT NULL, box TEXT NOT NULL,
        received_at INTEGER NOT NULL, kept_at INTEGER NOT NULL, tried_with TEXT NOT NULL, sealed BLOB NOT NULL,
        PRIMARY KEY (unopened_id), FOREIGN KEY(site_id) REFERENCES site (site_id), UNIQUE (site_id, digest)
    )""",
    """CREATE TABLE former_inbox (
        site_id TEXT NOT NULL, address TEXT NOT NULL, fetched_since INTEGER, reached_at INTEGER,
        fault TEXT DEFAULT '' NOT NULL, status INTEGER,
        PRIMARY KEY (site_id, address), FOREIGN KEY(site_id) REFERENCES site (site_id)
    ) WITHOUT ROWID""",
    """CREATE TABLE former_origin (
        site_id TEXT NOT NULL, origin TEXT NOT NULL, last_subscription_id INTEGER NOT NULL, left_at INTEGER,
        PRIMARY KEY (site_id, origin), FOREIGN KEY(site_id) REFERENCES site (site_id)
    ) WITHOUT ROWID""",
    "ALTER TABLE draft ADD COLUMN due_at INTEGER",
    """CREATE TABLE picture (
        picture_id INTEGER NOT NULL, site_id TEXT NOT NULL, name TEXT NOT NULL, content BLOB NOT NULL,
        width INTEGER NOT NULL, height INTEGER NOT NULL, added_at INTEGER NOT NULL,
        PRIMARY KEY (picture_id), FOREIGN KEY(site_id) REFERENCES site (site_id), UNIQUE (site_id, name)
    )""",
    """CREATE TABLE subscription_event (
        event_id INTEGER NOT NULL, subscription_id INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
        detail TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (event_id),
        FOREIGN KEY(subscription_id) REFERENCES subscription (subscription_id) ON DELETE CASCADE
    )""",
    "CREATE INDEX event_of_subscription ON subscription_event (subscription_id, at)",
    "DROP INDEX delivery_claimed",
    "DROP INDEX delivery_ended",
    "CREATE INDEX delivery_claimed ON delivery (campaign_id) WHERE outcome = 'in_flight'",
    "CREATE INDEX delivery_ended ON delivery (campaign_id, outcome) WHERE outcome <> 'accepted'"
    " AND outcome <> 'in_flight' AND outcome <> 'pending' AND outcome <> 'retrying'",
)


def upgrade() -> None:
    """Make the column and the tables."""
    for statement in _STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Nothing is dropped; go back with a backup."""
    raise RuntimeError("going back would lose what was kept; restore a backup instead")
