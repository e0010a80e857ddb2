"""The sender's queue: claims, results, and what becomes of the claims of a worker that died.

A claim raises the delivery's interruption counter and is committed before anything is posted; a result lowers it
again. So a delivery whose counter reads 2 was cut off twice, and it becomes ``unknown``, never a third message.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.subscription import PushService, SubscriptionState
from pushdesk.storage.campaign_tables import OPEN
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.delivery_results import (
    AFTER_A_CUT,
    Result,
    end_subscriptions,
    finish,
    keep_attempts,
    settle_cancelled,
    still_claimed,
)
from pushdesk.storage.times import from_milliseconds, to_milliseconds

_PUSH_SERVICES = {each.value: each for each in PushService}

_CLAIMABLE = f"""
SELECT d.delivery_id, d.subscription_id, s.push_service, s.key_id, d.attempts, d.interruptions, s.endpoint, s.p256dh,
       s.auth, s.state
FROM delivery AS d LEFT JOIN subscription AS s USING (subscription_id)
WHERE d.campaign_id = ? AND d.lane_id = ? AND d.{OPEN} AND d.next_at <= ? AND (d.interruptions > 0) = ?
ORDER BY d.next_at, d.delivery_id LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that this worker may post now, with all it needs for that."""

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


class DeliveryStore:
    """Deliveries of all campaigns as one queue."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def promote_due(self, now: datetime, missed_after_seconds: float) -> int:
        """Start the scheduled campaigns whose time has come; one that is far too late waits for the owner.

        Returns how many changed their state.
        """
        at = to_milliseconds(now)
        with self._database.read() as connection:
            due = connection.exec_driver_sql(
                "SELECT 1 FROM campaign WHERE state = 'scheduled' AND due_at <= ? LIMIT 1", (at,)
            ).first()
        if due is None:
            return 0
        with self._database.write(Noun.CAMPAIGNS) as connection:
            missed = connection.exec_driver_sql(
                "UPDATE campaign SET state = 'missed' WHERE state = 'scheduled' AND due_at < ?",
                (at - int(missed_after_seconds * 1000),),
            ).rowcount
            started = list(
                connection.exec_driver_sql(
                    "UPDATE campaign SET state = 'running', started_at = coalesce(started_at, ?)"
                    " WHERE state = 'scheduled' AND due_at <= ? RETURNING campaign_id",
                    (at, at),
                ).scalars()
            )
            finish(connection, started, at)  # a resumed one may have nothing left
        return missed + len(started)

    def claim(
        self, worker_id: str, quotas: Mapping[int, int], now: datetime, *, second_tries: int | None = None
    ) -> list[Claimed]:
        """Take due deliveries of running campaigns: of each lane as many as ``quotas`` says, of any other none.

        What was cut off before comes last in its campaign and in small numbers: at most ``second_tries`` in all,
        which should be as many as can be posted at once. A second cut makes it unknown, so it must not lie waiting.
        Those whose subscription has ended meanwhile are recorded as skipped here and not returned.
        """
        at = to_milliseconds(now)
        second_tries = sum(quotas.values()) if second_tries is None else second_tries
        if not self._is_any_claimable(quotas, at, second_tries):
            return []
        with self._database.write(Noun.DELIVERIES) as connection:
            claimed = _claimed(connection, quotas, at, second_tries)
            connection.exec_driver_sql(
                "UPDATE delivery SET outcome = 'in_flight', reason = 'claimed', worker_id = ?, updated_at = ?,"
                " interruptions = interruptions + 1 WHERE delivery_id IN (SELECT value FROM json_each(?))",
                (worker_id, at, json.dumps([each.delivery_id for each in claimed])),
            )
        return claimed

    def record(self, worker_id: str, results: Sequence[Result], now: datetime) -> None:
        """Keep what came of claimed deliveries, in one transaction; ends campaigns that have nothing left.

        A result is kept only while the claim is still this worker's. A subscription that has moved to another
        endpoint meanwhile is not ended by what was said of its former one.
        """
        if not results:
            return
        at = to_milliseconds(now)
        ends = any(each.outcome in (Outcome.GONE, Outcome.KEY_MISMATCH) for each in results)
        with self._database.write(Noun.DELIVERIES, *([Noun.SUBSCRIPTIONS] if ends else [])) as connection:
            kept = still_claimed(connection, worker_id, results)
            if not kept:
                return
            connection.exec_driver_sql(
                "UPDATE delivery SET outcome = ?, reason = ?, status = ?, next_at = coalesce(?, next_at),"
                " attempts = attempts + ?, interruptions = max(0, interruptions - 1), worker_id = NULL, updated_at = ?,"
                " kept_seconds = ?"
                " WHERE delivery_id = ?",
                [
                    (
                        each.outcome.value,
                        each.reason.value,
                        each.status,
                        None if each.next_at is None else to_milliseconds(each.next_at),
                        int(each.costs_attempt),
                        at,
                        each.kept_seconds,
                        each.delivery_id,
                    )
                    for each in kept
                ],
            )
            keep_attempts(connection, kept, at)
            end_subscriptions(connection, kept, at)
            if any(each.next_at is not None for each in kept):
                settle_cancelled(connection, at)
            finish(connection, {each.campaign_id for each in kept}, at)

    def release(self, worker_id: str, delivery_ids: Sequence[int], now: datetime) -> None:
        """Give back claimed deliveries that were never posted: they are as if never claimed."""
        if not delivery_ids:
            return
        at, ids = to_milliseconds(now), json.dumps(list(delivery_ids))
        with self._database.write(Noun.DELIVERIES) as connection:
            connection.exec_driver_sql(
                "UPDATE delivery SET outcome = CASE WHEN attempts > 0 THEN 'retrying' ELSE 'pending' END,"
                " reason = 'waiting', worker_id = NULL, interruptions = max(0, interruptions - 1), updated_at = ?"
                " WHERE worker_id = ? AND outcome = 'in_flight'"
                " AND delivery_id IN (SELECT value FROM json_each(?))",
                (at, worker_id, ids),
            )
            settle_cancelled(connection, at)

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
            settle_cancelled(connection, at)
            finish(connection, touched, at)
        return moved

    def next_due(self) -> datetime | None:
        """When the next delivery or scheduled campaign is due, or None when nothing waits."""
        with self._database.read() as connection:
            number = connection.exec_driver_sql(
                "SELECT min(at) FROM (SELECT min(due_at) AS at FROM campaign WHERE state = 'scheduled' UNION ALL"
                f" SELECT (SELECT min(next_at) FROM delivery AS d WHERE d.campaign_id = c.campaign_id AND d.{OPEN})"
                " FROM campaign AS c WHERE c.state = 'running')"
            ).scalar_one_or_none()
        return None if number is None else from_milliseconds(number)

    def in_flight(self) -> int:
        """How many deliveries are claimed by anyone at this moment."""
        with self._database.read() as connection:
            found: int = connection.exec_driver_sql(
                "SELECT count(*) FROM delivery WHERE outcome = 'in_flight'"
            ).scalar_one()
        return found

    def _is_any_claimable(self, quotas: Mapping[int, int], at: int, second_tries: int) -> bool:
        with self._database.read() as connection:
            return any(
                _claimable(connection, campaign_id, lane_id, at, 1, min(1, second_tries))
                for campaign_id in _running(connection)
                for lane_id, quota in quotas.items()
                if quota > 0
            )


def _claimed(connection: Connection, quotas: Mapping[int, int], at: int, second_tries: int) -> list[Claimed]:
    """Choose within the transaction that is open; campaigns in turn, in each of them lane by lane."""
    left = dict(quotas)
    claimed: list[Claimed] = []
    for campaign_id in _running(connection):
        ended: list[int] = []
        for lane_id, quota in left.items():
            if quota <= 0:
                continue
            for row in _claimable(connection, campaign_id, lane_id, at, quota, second_tries):
                delivery_id, subscription_id, push_service, key_id, attempts, interruptions, *secrets, state = row
                if state != SubscriptionState.ACTIVE.value:
                    ended.append(delivery_id)
                    continue
                service = _PUSH_SERVICES[push_service]
                claimed.append(
                    Claimed(
                        delivery_id,
                        campaign_id,
                        subscription_id,
                        lane_id,
                        service,
                        key_id,
                        attempts,
                        interruptions,
                        *secrets,
                    )
                )
                left[lane_id] -= 1
                second_tries -= min(1, interruptions)
        if ended:
            _skip(connection, ended, Reason.NOT_SUBSCRIBED, at)
            finish(connection, [campaign_id], at)
    return claimed


def _claimable(
    connection: Connection, campaign_id: int, lane_id: int, at: int, limit: int, second_tries: int
) -> Sequence[Row[Any]]:
    """What may be claimed of one campaign in one lane: fresh ones, or, where there are none, those cut off before."""
    fresh = connection.exec_driver_sql(_CLAIMABLE, (campaign_id, lane_id, at, 0, limit)).all()
    if fresh or second_tries <= 0:
        return fresh
    return connection.exec_driver_sql(_CLAIMABLE, (campaign_id, lane_id, at, 1, min(limit, second_tries))).all()


def _running(connection: Connection) -> list[int]:
    return list(
        connection.exec_driver_sql(
            "SELECT campaign_id FROM campaign WHERE state IN ('scheduled', 'running') AND state = 'running'"
            " ORDER BY is_test DESC, due_at"
        ).scalars()
    )


def _skip(connection: Connection, delivery_ids: list[int], reason: Reason, at: int) -> None:
    connection.exec_driver_sql(
        "UPDATE delivery SET outcome = 'skipped', reason = ?, worker_id = NULL, updated_at = ?"
        " WHERE delivery_id IN (SELECT value FROM json_each(?))",
        (reason.value, at, json.dumps(delivery_ids)),
    )
