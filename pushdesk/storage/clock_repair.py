"""What a clock that was ahead has left behind: times so far ahead that no sender can have meant them.

A delivery waits an hour for its next try at most, and hardly at all where it was not tried: its campaign has begun.
Whatever lies further ahead was written by a clock that has been set back since, and would stand still until that
time comes. (A lane reads its pauses with that in mind.)
"""

from datetime import datetime

from sqlalchemy import Connection

from pushdesk.storage.campaign_tables import ALIVE, OPEN
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.times import to_milliseconds

LONGEST_WAIT_MILLISECONDS = 2 * 3_600_000
"""Twice what the longest Retry-After that we obey comes to, with its jitter."""

LONGEST_FIRST_WAIT_MILLISECONDS = 60_000
"""More than the moment for which somebody waits whose first try found no network."""

_IS_FAR_AHEAD = (
    f"campaign_id = ? AND {OPEN} AND next_at > ? + CASE outcome WHEN 'pending' THEN"
    f" {LONGEST_FIRST_WAIT_MILLISECONDS} ELSE {LONGEST_WAIT_MILLISECONDS} END"
)

_IS_RESUMED_FAR = "campaign_id = ? AND state = 'scheduled' AND due_at > ?"
"""One that was resumed is scheduled for that moment; a running one is as fresh as on its first day."""


def bring_near(database: Database, now: datetime) -> int:
    """Bring what lies impossibly far ahead to ``now``, for all campaigns that go on; returns how many deliveries."""
    at = to_milliseconds(now)
    moved = 0
    with database.read() as connection:
        campaign_ids = list(
            connection.exec_driver_sql(
                f"SELECT campaign_id FROM campaign WHERE {ALIVE} AND started_at IS NOT NULL"
            ).scalars()
        )
        far_ones = [campaign_id for campaign_id in campaign_ids if _is_far(connection, campaign_id, at)]
    if not far_ones:
        return 0
    with database.write(Noun.CAMPAIGNS, Noun.DELIVERIES) as connection:
        for campaign_id in far_ones:
            connection.exec_driver_sql(
                f"UPDATE campaign SET due_at = ? WHERE {_IS_RESUMED_FAR}",
                (at, campaign_id, at + LONGEST_WAIT_MILLISECONDS),
            )
            moved += bring_deliveries_near(connection, campaign_id, at)
    return moved


def bring_deliveries_near(connection: Connection, campaign_id: int, at: int) -> int:
    """The same for the open deliveries of one campaign, in a transaction that is open; ``at`` in milliseconds."""
    return connection.exec_driver_sql(
        f"UPDATE delivery SET next_at = ? WHERE {_IS_FAR_AHEAD}", (at, campaign_id, at)
    ).rowcount


def _is_far(connection: Connection, campaign_id: int, at: int) -> bool:
    return (
        connection.exec_driver_sql(
            f"SELECT 1 WHERE EXISTS (SELECT 1 FROM campaign WHERE {_IS_RESUMED_FAR})"
            f" OR EXISTS (SELECT 1 FROM delivery WHERE {_IS_FAR_AHEAD})",
            (campaign_id, at + LONGEST_WAIT_MILLISECONDS, campaign_id, at),
        ).first()
        is not None
    )
