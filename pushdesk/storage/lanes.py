"""What all senders must agree on for one push service: a row per origin, read at each claim."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from pushdesk.domain.subscription import PushService
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.times import from_milliseconds, to_milliseconds


@dataclass(frozen=True, slots=True)
class Lane:
    """One push service by origin; closed while ``paused_until`` lies ahead (its Retry-After)."""

    lane_id: int
    origin: str
    push_service: PushService
    paused_until: datetime

    def is_closed(self, now: datetime) -> bool:
        """True while the push service asked for silence."""
        return self.paused_until > now


class LaneStore:
    """Lanes by id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[int, Lane]:
        """Every lane by its id."""
        with self._database.read() as connection:
            rows = connection.exec_driver_sql("SELECT lane_id, origin, push_service, paused_until FROM lane").all()
        return {row[0]: Lane(row[0], row[1], PushService(row[2]), from_milliseconds(row[3])) for row in rows}

    def pause(self, lane_id: int, until: datetime) -> None:
        """Close a lane until then for all senders; a later end that is already set stays."""
        with self._database.write(Noun.LANES) as connection:
            connection.exec_driver_sql(
                "UPDATE lane SET paused_until = max(paused_until, ?) WHERE lane_id = ?",
                (to_milliseconds(until), lane_id),
            )


def lane_id_of(connection: Connection, origin: str, push_service: PushService) -> int:
    """The lane of an origin, made where there is none yet."""
    looked_up = "SELECT lane_id FROM lane WHERE origin = ?"
    found: int | None = connection.exec_driver_sql(looked_up, (origin,)).scalar_one_or_none()
    if found is None:
        connection.exec_driver_sql(
            "INSERT INTO lane (origin, push_service) VALUES (?, ?) ON CONFLICT (origin) DO NOTHING",
            (origin, push_service.value),
        )
        found = connection.exec_driver_sql(looked_up, (origin,)).scalar_one()
    return found
