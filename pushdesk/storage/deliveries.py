"""The sender's queue: claims, results, and what becomes of the claims of a worker that died.

A claim raises the delivery's interruption counter and is committed before anything is posted; a result lowers it
again. So a delivery whose counter reads 2 was cut off twice, and it becomes ``unknown``, never a third message.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.pace import Rate
from pushdesk.domain.subscription import PushService, SubscriptionState
from pushdesk.storage.campaign_tables import ALIVE, OPEN
from pushdesk.storage.database import Database, Noun, cursor_in
from pushdesk.storage.delivery_results import AFTER_A_CUT, Result, finish, record_in, settle_cancelled
from pushdesk.storage.lanes import UNLIMITED, Allowance, allowances, take
from pushdesk.storage.times import from_milliseconds, to_milliseconds

_ENDS_A_SUBSCRIPTION = (Outcome.GONE, Outcome.KEY_MISMATCH)

_CLAIMABLE = f"""
SELECT d.delivery_id, d.subscription_id, s.key_id, d.attempts, d.interruptions, s.endpoint, s.p256dh, s.auth,
       s.state = '{SubscriptionState.ACTIVE.value}'
FROM delivery AS d LEFT JOIN subscription AS s USING (subscription_id)
WHERE d.campaign_id = ? AND d.lane_id = ? AND d.{OPEN} AND d.next_at <= ? AND (d.interruptions > 0) = ?
ORDER BY d.next_at, d.outcome, d.delivery_id LIMIT ?
"""


@dataclass(slots=True)
class Claimed:
    """A delivery that this worker may post now, with all it needs for that.

    ``probe_until`` is set for the one that goes ahead to a push service that has said "too many".

    Nobody changes one, but a frozen one takes three times as long to make, and they come by the thousand.
    """

    delivery_id: int
    campaign_id: int
    subscription_id: int
    lane_id: int
    push_service: PushService
    key_id: str
    attempts: int
    interruptions: int
    endpoint: str = field(repr=False)
    p256dh: bytes = field(repr=False)
    auth: bytes = field(repr=False)
    probe_until: datetime | None = None
    at_most_once: bool = False


class DeliveryStore:
    """Deliveries of all campaigns as one queue."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._found_some = False

    def promote_due(self, now: datetime, missed_after_seconds: float) -> int:
        """Start the scheduled campaigns whose time has come; one that is far too late waits for the owner.

        Returns how many changed their state.
        """
        at = to_milliseconds(now)
        with self._database.read() as connection:
            due = (
                cursor_in(connection)
                .execute(f"SELECT 1 FROM campaign WHERE {ALIVE} AND state = 'scheduled' AND due_at <= ? LIMIT 1", (at,))
                .fetchone()
            )
        if due is None:
            return 0
        with self._database.write(Noun.CAMPAIGNS) as connection:
            missed = connection.exec_driver_sql(
                f"UPDATE campaign SET state = 'missed' WHERE {ALIVE} AND state = 'scheduled' AND due_at < ?",
                (at - int(missed_after_seconds * 1000),),
            ).rowcount
            started = list(
                connection.exec_driver_sql(
                    "UPDATE campaign SET state = 'running', started_at = coalesce(started_at, ?)"
                    f" WHERE {ALIVE} AND state = 'scheduled' AND due_at <= ? RETURNING campaign_id",
                    (at, at),
                ).scalars()
            )
            finish(connection, started, at)  # a resumed one may have nothing left
        return missed + len(started)

    def claim(
        self,
        worker_id: str,
        quotas: Mapping[int, int],
        now: datetime,
        *,
        second_tries: Mapping[int, int] | None = None,
        rate: Rate = UNLIMITED,
        results: Sequence[Result] = (),
    ) -> list[Claimed]:
        """Take due deliveries of running campaigns: of each lane as many as ``quotas`` says, of any other none.

        What the lanes' rows say by now counts as well: nothing of a closed lane, one of a half-open one, and of any
        no more than the owner's ``rate``.

        What was cut off before comes last in its campaign and in small numbers: at most ``second_tries`` of a lane,
        which should be as many as can be posted at once. A second cut makes it unknown, so it must not lie waiting;
        of a campaign that promises "at most once" the first cut does, so all of it is taken in such numbers.
        Those whose subscription has ended meanwhile are recorded as skipped here and not returned.

        ``results`` are recorded first, as :meth:`record` does, with the same commit: each waits for the disk.
        """
        at = to_milliseconds(now)
        second_tries = quotas if second_tries is None else second_tries
        if not (self._found_some or results or self._is_any_claimable(quotas, at, second_tries)):
            return []  # without a write: an idle sender must not keep others from writing
        with self._database.write(*_nouns_of(results)) as connection:
            record_in(connection, worker_id, results, at)
            allowed = allowances(connection, quotas, rate, now)
            claimed = _claimed(connection, allowed, at, second_tries)
            take(connection, allowed, (each.lane_id for each in claimed), rate, now)
            cursor_in(connection).execute(
                "UPDATE delivery SET outcome = 'in_flight', reason = 'claimed', worker_id = ?, updated_at = ?,"
                " interruptions = interruptions + 1 WHERE delivery_id IN (SELECT value FROM json_each(?))",
                (worker_id, at, json.dumps([each.delivery_id for each in claimed])),
            )
        self._found_some = bool(claimed)
        return claimed

    def record(self, worker_id: str, results: Sequence[Result], now: datetime) -> None:
        """Keep what came of claimed deliveries, in one transaction; ends campaigns that have nothing left.

        A result is kept only while the claim is still this worker's. A subscription that has moved to another
        endpoint meanwhile is not ended by what was said of its former one.
        """
        if results:
            with self._database.write(*_nouns_of(results)) as connection:
                record_in(connection, worker_id, results, to_milliseconds(now))

    def release(self, worker_id: str, delivery_ids: Sequence[int], now: datetime) -> None:
        """Give back claimed deliveries that were never posted: they are as if never claimed."""
        if not delivery_ids:
            return
        at, ids = to_milliseconds(now), json.dumps(list(delivery_ids))
        with self._database.write(Noun.DELIVERIES) as connection:
            released = connection.exec_driver_sql(
                "UPDATE delivery SET outcome = CASE WHEN attempts > 0 THEN 'retrying' ELSE 'pending' END,"
                " reason = 'waiting', worker_id = NULL, interruptions = max(0, interruptions - 1), updated_at = ?"
                " WHERE worker_id = ? AND outcome = 'in_flight'"
                " AND delivery_id IN (SELECT value FROM json_each(?)) RETURNING campaign_id",
                (at, worker_id, ids),
            ).scalars()
            settle_cancelled(connection, set(released), at)

    def put_back(self, dead_worker_ids: Sequence[str], now: datetime) -> int:
        """Queue again what dead workers had claimed, once; cut off a second time it ends as unknown.

        In a campaign that is sent at most once it ends so at once.

        Call it before anyone claims anew, or two workers double rows. Returns how many deliveries moved.
        """
        if not dead_worker_ids:
            return 0
        at, dead = to_milliseconds(now), json.dumps(list(dead_worker_ids))
        with self._database.write(Noun.DELIVERIES, Noun.WORKERS, Noun.CAMPAIGNS) as connection:
            claimed = "outcome = 'in_flight' AND worker_id IN (SELECT value FROM json_each(?))"
            campaigns = connection.exec_driver_sql(
                f"SELECT DISTINCT campaign_id FROM delivery WHERE {claimed}",
                (dead,),
            ).scalars()
            touched = list(campaigns)
            moved = connection.exec_driver_sql(
                f"UPDATE delivery SET outcome = {AFTER_A_CUT},"
                f" reason = 'interrupted', worker_id = NULL, next_at = min(next_at, ?), updated_at = ? WHERE {claimed}",
                (at, at, dead),
            ).rowcount
            connection.exec_driver_sql(
                "UPDATE worker SET ended_at = ? WHERE ended_at IS NULL"
                " AND worker_id IN (SELECT value FROM json_each(?))",
                (at, dead),
            )
            settle_cancelled(connection, touched, at)
            finish(connection, touched, at)
        return moved

    def next_due(self) -> datetime | None:
        """When the next delivery or scheduled campaign is due, or None when nothing waits."""
        with self._database.read() as connection:
            number = connection.exec_driver_sql(
                f"SELECT min(at) FROM (SELECT min(due_at) AS at FROM campaign WHERE {ALIVE} AND state = 'scheduled'"
                " UNION ALL SELECT (SELECT min(next_at) FROM delivery AS d WHERE d.campaign_id = c.campaign_id"
                f" AND d.lane_id = l.lane_id AND d.{OPEN}) FROM campaign AS c, lane AS l"
                f" WHERE c.{ALIVE} AND c.state = 'running')"
            ).scalar_one_or_none()
        return None if number is None else from_milliseconds(number)

    def in_flight(self) -> int:
        """How many deliveries are claimed by anyone at this moment."""
        with self._database.read() as connection:
            found: int = connection.exec_driver_sql(
                "SELECT count(*) FROM delivery WHERE outcome = 'in_flight'"
            ).scalar_one()
        return found

    def _is_any_claimable(self, quotas: Mapping[int, int], at: int, second_tries: Mapping[int, int]) -> bool:
        with self._database.read() as connection:
            return any(
                _claimable(connection, campaign_id, lane_id, at, 1, min(1, second_tries.get(lane_id, 0)))
                for campaign_id, _ in _running(connection)
                for lane_id, quota in quotas.items()
                if quota > 0
            )


def _nouns_of(results: Sequence[Result]) -> list[Noun]:
    """What changes with these results."""
    ends = any(each.outcome in _ENDS_A_SUBSCRIPTION for each in results)
    return [Noun.DELIVERIES, Noun.SUBSCRIPTIONS] if ends else [Noun.DELIVERIES]


def _claimed(
    connection: Connection, allowed: Mapping[int, Allowance], at: int, second_tries: Mapping[int, int]
) -> list[Claimed]:
    """Choose within the transaction that is open; campaigns in turn, in each of them lane by lane."""
    left = {lane_id: allowance.count for lane_id, allowance in allowed.items()}
    second_left = dict(second_tries)
    claimed: list[Claimed] = []
    for campaign_id, is_once in _running(connection):
        ended: list[int] = []
        for lane_id, quota in left.items():
            second_quota = second_left.get(lane_id, 0)
            if is_once:
                quota = min(quota, second_quota)
            if quota <= 0:
                continue
            rows = _claimable(connection, campaign_id, lane_id, at, quota, second_quota)
            push_service, probe_until = allowed[lane_id].lane.push_service, allowed[lane_id].probe_until
            taken = [
                Claimed(
                    delivery_id,
                    campaign_id,
                    subscription_id,
                    lane_id,
                    push_service,
                    key_id,
                    attempts,
                    cuts,
                    endpoint,
                    p256dh,
                    auth,
                    probe_until,
                    is_once,
                )
                for delivery_id, subscription_id, key_id, attempts, cuts, endpoint, p256dh, auth, is_active in rows
                if is_active
            ]
            ended += [row[0] for row in rows if not row[-1]]
            claimed += taken
            left[lane_id] -= len(taken)
            if taken and (is_once or taken[0].interruptions):  # none or all of them were cut off before
                second_left[lane_id] -= len(taken)
        if ended:
            _skip(connection, ended, Reason.NOT_SUBSCRIBED, at)
            finish(connection, [campaign_id], at)
    return claimed


def _claimable(
    connection: Connection, campaign_id: int, lane_id: int, at: int, limit: int, second_tries: int
) -> list[tuple[Any, ...]]:
    """What may be claimed of one campaign in one lane: fresh ones, or, where there are none, those cut off before."""
    cursor = cursor_in(connection)
    rows: list[tuple[Any, ...]] = cursor.execute(_CLAIMABLE, (campaign_id, lane_id, at, 0, limit)).fetchall()
    if not rows and second_tries > 0:
        rows = cursor.execute(_CLAIMABLE, (campaign_id, lane_id, at, 1, min(limit, second_tries))).fetchall()
    return rows


def _running(connection: Connection) -> list[tuple[int, bool]]:
    """The running campaigns in their order, and whether each promises "at most once"."""
    rows = cursor_in(connection).execute(
        "SELECT campaign_id, at_most_once FROM campaign"
        f" WHERE {ALIVE} AND state = 'running' ORDER BY is_test DESC, due_at"
    )
    return [(campaign_id, bool(at_most_once)) for campaign_id, at_most_once in rows]


def _skip(connection: Connection, delivery_ids: list[int], reason: Reason, at: int) -> None:
    connection.exec_driver_sql(
        "UPDATE delivery SET outcome = 'skipped', reason = ?, worker_id = NULL, updated_at = ?"
        " WHERE delivery_id IN (SELECT value FROM json_each(?))",
        (reason.value, at, json.dumps(delivery_ids)),
    )
