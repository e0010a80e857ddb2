"""How the number of subscribers moved: who came in day by day, and who was lost to what."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from pushdesk.domain.growth import Growth, Loss
from pushdesk.storage.database import Database
from pushdesk.storage.times import to_milliseconds

_DAY_MILLISECONDS = 86_400_000

_NEW = (
    "SELECT (first_seen_at - :since) / :day, count(*) FROM subscription WHERE site_id = :site"
    " AND first_seen_at >= :since AND state <> 'quarantined' GROUP BY 1"
)

_ENDED = (
    "SELECT (ended_at - :since) / :day, count(*) FROM subscription WHERE site_id = :site AND ended_at >= :since"
    " AND state = :state GROUP BY 1"
)

_MISMATCHED = """
    SELECT (at - :since) / :day, count(*) FROM (
        SELECT (SELECT max(d.updated_at) FROM delivery AS d
                WHERE d.subscription_id = s.subscription_id AND d.outcome = 'key_mismatch') AS at
        FROM subscription AS s WHERE s.site_id = :site AND s.state = 'key_mismatch'
    ) WHERE at >= :since GROUP BY 1
"""
"""A subscription does not keep when its key ceased to fit: the campaign that found out does."""

_ERASED = (
    "SELECT (erased_at - :since) / :day, count(*) FROM tombstone WHERE site_id = :site AND erased_at >= :since"
    " GROUP BY 1"
)


class GrowthStore:
    """Counts subscriptions by when they came and went."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last_days(self, site_id: str, days: int, now: datetime) -> Growth:
        """Growth over the last ``days`` times 24 hours."""
        known = {"site": site_id, "since": to_milliseconds(now - timedelta(days=days)), "day": _DAY_MILLISECONDS}
        with self._database.read() as connection:

            def counted(query: str, **more: str) -> tuple[int, ...]:
                return _by_day(connection.exec_driver_sql(query, {**known, **more}).all(), days)

            return Growth(
                _count(connection, site_id, "active"),
                counted(_NEW),
                {
                    Loss.UNSUBSCRIBED: counted(_ENDED, state="unsubscribed"),
                    Loss.GONE: counted(_ENDED, state="gone"),
                    Loss.KEY_MISMATCH: counted(_MISMATCHED),
                    Loss.ERASED: counted(_ERASED),
                },
            )

    def mismatched(self, site_id: str) -> int:
        """How many are on the list and cannot be reached, because they subscribed with another key."""
        with self._database.read() as connection:
            return _count(connection, site_id, "key_mismatch")


def _count(connection: Connection, site_id: str, state: str) -> int:
    count: int = connection.exec_driver_sql(
        "SELECT count(*) FROM subscription WHERE site_id = ? AND state = ?", (site_id, state)
    ).scalar_one()
    return count


def _by_day(rows: Iterable[Sequence[Any]], days: int) -> tuple[int, ...]:
    counts = [0] * days
    for row in rows:
        counts[min(days - 1, row[0])] += row[1]
    return tuple(counts)
