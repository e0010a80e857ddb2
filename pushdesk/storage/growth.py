"""How the number of subscribers moved: who came in day by day, and how many left."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pushdesk.storage.database import Database
from pushdesk.storage.times import to_milliseconds

_DAY_MILLISECONDS = 86_400_000


@dataclass(frozen=True, slots=True)
class Growth:
    """The last days, oldest first: ``new_by_day`` counts by 24-hour steps back from now; ``ended`` in all of them."""

    new_by_day: tuple[int, ...]
    ended: int


class GrowthStore:
    """Counts subscriptions by when they came and went."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last_days(self, site_id: str, days: int, now: datetime) -> Growth:
        """Growth over the last ``days`` times 24 hours."""
        since = to_milliseconds(now - timedelta(days=days))
        with self._database.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT (first_seen_at - ?) / ?, count(*) FROM subscription WHERE site_id = ? AND first_seen_at >= ?"
                " AND state <> 'quarantined' GROUP BY 1",
                (since, _DAY_MILLISECONDS, site_id, since),
            ).all()
            ended: int = connection.exec_driver_sql(
                "SELECT count(*) FROM subscription WHERE site_id = ? AND ended_at >= ?"
                " AND state IN ('gone', 'unsubscribed')",
                (site_id, since),
            ).scalar_one()
        counts = [0] * days
        for day, count in rows:
            counts[min(days - 1, day)] += count
        return Growth(tuple(counts), ended)
