"""What the sending engine needs beyond the first schema: shared budgets, guards, personal words, fewer indexes.

A lane counts how often in a row it was told "too many" (``strikes``) and up to when its share of the owner's rate
is spent (``budget_at``). A campaign may be at-most-once, and says where the removal of many gone subscribers
stands. A subscription has attributes, the words that a message may put in. An open delivery is found by its lane,
so that a closed lane costs a look nothing; outcomes are counted by the two small partial indexes and the total.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

_STATEMENTS = (
    "ALTER TABLE lane ADD COLUMN strikes INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE lane ADD COLUMN budget_at INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE campaign ADD COLUMN at_most_once INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE campaign ADD COLUMN removal TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE draft ADD COLUMN at_most_once INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE subscription ADD COLUMN attributes TEXT DEFAULT '{}' NOT NULL",
    "DROP INDEX delivery_open",
    "CREATE INDEX delivery_open ON delivery (campaign_id, lane_id, next_at) WHERE outcome in ('pending', 'retrying')",
)


def upgrade() -> None:
    """Add the columns and exchange the index."""
    for statement in _STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Columns that hold somebody's words are not dropped; go back with a backup."""
    raise RuntimeError("going back would lose what the new columns hold; restore a backup instead")
