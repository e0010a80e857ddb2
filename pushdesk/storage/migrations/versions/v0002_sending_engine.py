"""What the sending engine needs beyond the first schema: shared budgets, guards, personal words, fewer indexes.

A lane counts how often in a row it was told "too many" (``strikes``) and up to when its share of the owner's rate
is spent (``budget_at``). A campaign may be at-most-once, and says where the removal of many gone subscribers
stands, how its latest deliveries ended, and whether the owner has said to leave out those of another key.
A subscription has attributes, the words that a message may put in. An open delivery is found by its lane,
so that a closed lane costs a look nothing; outcomes are counted by three partial indexes and the campaign's total, so
that an accepted delivery moves in no index of its own. The try that ended a delivery stands in the delivery alone.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

_STATEMENTS = (
    "ALTER TABLE lane ADD COLUMN strikes INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE lane ADD COLUMN budget_at INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE campaign ADD COLUMN at_most_once INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE campaign ADD COLUMN removal TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE campaign ADD COLUMN recent_ended INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE campaign ADD COLUMN recent_errors INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE campaign ADD COLUMN leaves_out_other_keys INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE draft ADD COLUMN at_most_once INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE subscription ADD COLUMN attributes TEXT DEFAULT '{}' NOT NULL",
    "CREATE INDEX subscription_with_attributes ON subscription (site_id) WHERE attributes <> '{}'",
    "DROP INDEX delivery_open",
    "DROP INDEX delivery_claimed",
    "DROP INDEX delivery_outcome",
    "CREATE INDEX delivery_open ON delivery (campaign_id, lane_id, next_at, outcome)"
    " WHERE outcome in ('pending', 'retrying')",
    "CREATE INDEX delivery_claimed ON delivery (campaign_id, worker_id) WHERE outcome = 'in_flight'",
    "CREATE INDEX delivery_ended ON delivery (campaign_id, outcome)"
    " WHERE outcome in ('gone', 'key_mismatch', 'refused', 'failed', 'skipped', 'unknown')",
    "DELETE FROM attempt WHERE EXISTS (SELECT 1 FROM delivery AS d WHERE d.delivery_id = attempt.delivery_id"
    " AND d.outcome = attempt.outcome AND d.updated_at = attempt.at AND d.outcome NOT IN ('pending', 'retrying'))",
)


def upgrade() -> None:
    """Add the columns and exchange the index."""
    for statement in _STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Columns that hold somebody's words are not dropped; go back with a backup."""
    raise RuntimeError("going back would lose what the new columns hold; restore a backup instead")
