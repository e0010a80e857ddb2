"""What the receiver turned away, counted by reason and hour; never what was handed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pushdesk.storage.database import Database, Noun
from pushdesk.storage.times import from_milliseconds, to_milliseconds

_HOUR_MILLISECONDS = 3_600_000


@dataclass(frozen=True, slots=True)
class RefusalCount:
    """How often one reason turned something away, and when it last did."""

    code: str
    count: int
    last_at: datetime


class RefusalStore:
    """Refusals by reason."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, counts: Mapping[tuple[str, str], int], now: datetime) -> None:
        """Add what was refused since the last call: (code, site id or '') → how often."""
        if not counts:
            return
        at = to_milliseconds(now)
        hour = at - at % _HOUR_MILLISECONDS
        with self._database.write(Noun.REFUSALS) as connection:
            connection.exec_driver_sql(
                "INSERT INTO refusal (code, site_id, hour_at, count, last_at) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (code, site_id, hour_at) DO UPDATE"
                " SET count = count + excluded.count, last_at = max(last_at, excluded.last_at)",
                [(code, site_id, hour, count, at) for (code, site_id), count in counts.items()],
            )

    def counts(self, since: datetime) -> list[RefusalCount]:
        """The reasons since then, the most frequent first."""
        with self._database.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT code, sum(count), max(last_at) FROM refusal WHERE last_at >= ?"
                " GROUP BY code ORDER BY sum(count) DESC, code",
                (to_milliseconds(since),),
            ).all()
        return [RefusalCount(row[0], row[1], from_milliseconds(row[2])) for row in rows]
