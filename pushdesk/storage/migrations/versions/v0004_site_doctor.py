"""Site doctor and live mode: what an export wrote, how the published page was found, the tunnel that is open."""

from alembic import op

revision = "0004"
down_revision = "0003"

_STATEMENTS = (
    "ALTER TABLE site ADD COLUMN exported_files TEXT DEFAULT '{}' NOT NULL",
    """CREATE TABLE checkup (
        site_id TEXT NOT NULL, url TEXT NOT NULL, at INTEGER NOT NULL, findings TEXT NOT NULL,
        unreached_since INTEGER,
        PRIMARY KEY (site_id), FOREIGN KEY(site_id) REFERENCES site (site_id)
    )""",
    """CREATE TABLE live_tunnel (
        live_tunnel_id INTEGER NOT NULL, tool TEXT NOT NULL, site_id TEXT NOT NULL, address TEXT NOT NULL,
        started_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, lease_until INTEGER NOT NULL,
        PRIMARY KEY (live_tunnel_id), FOREIGN KEY(site_id) REFERENCES site (site_id)
    )""",
)


def upgrade() -> None:
    """Make the column and the tables."""
    for statement in _STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Nothing is dropped; go back with a backup."""
    raise RuntimeError("going back would lose what was found; restore a backup instead")
