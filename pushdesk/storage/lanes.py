"""What all senders must agree on for one push service: a row per origin, read and written with each claim.

A lane is *closed* while its pause lasts. One that was told "too many" (``strikes``) is *half open* after its pause:
one delivery goes ahead as a probe, and whoever claims it closes the lane again in the same transaction, for as long
as the probe may take. So all senders together ask once; a prober that dies is replaced when that time is over.
"""

import json
import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from pushdesk.domain.pace import LONGEST_PAUSE_SECONDS, Rate, pause_seconds
from pushdesk.domain.subscription import PushService
from pushdesk.storage.campaign_tables import OPEN
from pushdesk.storage.database import Database, Noun, cursor_in, raise_counters
from pushdesk.storage.times import from_milliseconds, to_milliseconds

PROBE_SECONDS = 20.0
"""How long a probe may be under way: longer than any request can be (15 seconds) and the record after it."""

PROBE_AGAIN_SECONDS = 5.0
"""How long after a probe the next one goes that follows an answer which says nothing of "too many"."""

UNLIMITED = Rate()

_LONGEST_PAUSE = timedelta(seconds=LONGEST_PAUSE_SECONDS + 1)
_SELECT = "SELECT lane_id, origin, push_service, paused_until, strikes, budget_at FROM lane"


@dataclass(frozen=True, slots=True)
class Lane:
    """One push service by origin. ``strikes`` counts its "too many" in a row, ``budget_at`` the owner's rate."""

    lane_id: int
    origin: str
    push_service: PushService
    paused_until: datetime
    strikes: int = 0
    budget_at: int = 0

    def is_closed(self, now: datetime) -> bool:
        """True while the push service asked for silence, or is asked by somebody's probe."""
        return now < self.paused_until <= now + _LONGEST_PAUSE

    def is_half_open(self, now: datetime) -> bool:
        """True when one delivery may go ahead to see whether the push service takes messages again."""
        return self.strikes > 0 and not self.is_closed(now)

    def allowed(self, wanted: int, rate: Rate, now: datetime) -> int:
        """How many of the wanted deliveries may be claimed now."""
        if wanted <= 0 or self.is_closed(now):
            return 0
        return rate.allowed(self.budget_at, to_milliseconds(now), 1 if self.is_half_open(now) else wanted)


@dataclass(frozen=True, slots=True)
class Allowance:
    """How many deliveries of a lane may be claimed; with ``probe_until`` it is a single one, the lane's probe."""

    lane: Lane
    count: int
    probe_until: datetime | None = None


class LaneStore:
    """Lanes by id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[int, Lane]:
        """Every lane by its id."""
        with self._database.read() as connection:
            return _lanes(connection)

    def senders(self) -> int:
        """How many sender processes share the lanes; at least one."""
        with self._database.read() as connection:
            entered: int = connection.exec_driver_sql("SELECT count(*) FROM worker WHERE ended_at IS NULL").scalar_one()
        return max(1, entered)

    def are_any_queued(self, lane_id: int, campaign_ids: Collection[int]) -> bool:
        """True while deliveries of these campaigns wait for this lane, whenever their time comes."""
        with self._database.read() as connection:
            return bool(
                connection.exec_driver_sql(
                    f"SELECT EXISTS (SELECT 1 FROM delivery WHERE lane_id = ? AND {OPEN}"
                    " AND campaign_id IN (SELECT value FROM json_each(?)))",
                    (lane_id, json.dumps(sorted(campaign_ids))),
                ).scalar_one()
            )

    def pause(self, lane_id: int, until: datetime) -> None:
        """Close a lane until then for all senders; a later end that is already set stays."""
        with self._database.write(Noun.LANES) as connection:
            connection.exec_driver_sql(
                "UPDATE lane SET paused_until = max(paused_until, ?) WHERE lane_id = ?",
                (to_milliseconds(until), lane_id),
            )

    def strike(
        self, lane_id: int, now: datetime, *, asked_seconds: float | None, probe_until: datetime | None = None
    ) -> datetime:
        """Close a lane that said "too many" for as long as it asked, else for longer each time; returns until when.

        What comes back while the lane is closed belongs to the same "too many" and counts no further strike,
        except for the answer to its probe, which ``probe_until`` tells.
        """
        with self._database.write(Noun.LANES) as connection:
            lane = _lanes(connection)[lane_id]
            is_probe = probe_until is not None and lane.paused_until == probe_until
            is_closed = lane.is_closed(now) and not is_probe
            strikes = max(1, lane.strikes) if is_closed else lane.strikes + 1
            seconds = pause_seconds(strikes) if asked_seconds is None else asked_seconds
            until = now + timedelta(milliseconds=math.ceil(seconds * 1000) + 1)
            _close(connection, replace(lane, strikes=strikes), max(until, lane.paused_until) if is_closed else until)
        return until

    def end_probe(self, lane_id: int, probe_until: datetime, *, is_well: bool, was_asked: bool) -> None:
        """The probe has ended without "too many".

        Where the push service is well, the lane opens for all. After any other answer the next probe goes some
        seconds after this one, and at once where the push service was not asked. Nothing changes when the lane was
        closed for longer meanwhile, or the probe is somebody else's by now.
        """
        began_at = probe_until - timedelta(seconds=PROBE_SECONDS)
        until = began_at + timedelta(seconds=PROBE_AGAIN_SECONDS) if was_asked and not is_well else began_at
        with self._database.write(Noun.LANES) as connection:
            lane = _lanes(connection)[lane_id]
            if lane.paused_until == probe_until:
                _close(connection, replace(lane, strikes=0) if is_well else lane, until)


def allowances(connection: Connection, quotas: Mapping[int, int], rate: Rate, now: datetime) -> dict[int, Allowance]:
    """What the lanes' rows allow of the wanted quotas; ask and take in one and the same write transaction."""
    probe_until = from_milliseconds(to_milliseconds(now)) + timedelta(seconds=PROBE_SECONDS)
    return {
        lane_id: Allowance(lane, count, probe_until if lane.is_half_open(now) else None)
        for lane_id, lane in _lanes(connection).items()
        if (count := lane.allowed(quotas.get(lane_id, 0), rate, now))
    }


def take(
    connection: Connection, allowed: Mapping[int, Allowance], lane_ids: Iterable[int], rate: Rate, now: datetime
) -> None:
    """Note what was claimed of the allowances, by the lane of each: the rate is spent, a half-open lane has its probe.

    What is given back later stays spent: the rate is a promise of "at most", and few claims are given back.
    """
    if not rate.per_minute and not any(allowance.probe_until for allowance in allowed.values()):
        return  # nearly always: then nothing is counted
    for lane_id, count in Counter(lane_ids).items():
        allowance = allowed[lane_id]
        if rate.per_minute:
            spent = rate.spend(allowance.lane.budget_at, to_milliseconds(now), count)
            connection.exec_driver_sql("UPDATE lane SET budget_at = ? WHERE lane_id = ?", (spent, lane_id))
        if allowance.probe_until is not None:
            _close(connection, allowance.lane, allowance.probe_until)
            raise_counters(connection, Noun.LANES)


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


def _lanes(connection: Connection) -> dict[int, Lane]:
    rows = cursor_in(connection).execute(_SELECT)
    return {
        row[0]: Lane(row[0], row[1], PushService(row[2]), from_milliseconds(row[3]), row[4], row[5]) for row in rows
    }


def _close(connection: Connection, lane: Lane, until: datetime) -> None:
    connection.exec_driver_sql(
        "UPDATE lane SET paused_until = ?, strikes = ? WHERE lane_id = ?",
        (to_milliseconds(until), lane.strikes, lane.lane_id),
    )
