"""What a sender's results change besides the deliveries themselves: attempts, subscriptions, ended campaigns."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.subscription import endpoint_hash
from pushdesk.storage.campaign_rows import finish_ended
from pushdesk.storage.campaign_tables import OPEN
from pushdesk.storage.database import Noun, cursor_in, raise_counters
from pushdesk.storage.removals import campaigns_that_remove
from pushdesk.storage.times import to_milliseconds

INTERRUPTIONS_ALLOWED = 2

AFTER_A_CUT = (
    f"CASE WHEN interruptions >= {INTERRUPTIONS_ALLOWED} OR EXISTS (SELECT 1 FROM campaign AS c"
    " WHERE c.campaign_id = delivery.campaign_id AND c.at_most_once = 1) THEN 'unknown' ELSE 'retrying' END"
)
"""How a claimed delivery reads when its worker has died."""


@dataclass(slots=True)
class Result:
    """What came of one claimed delivery. ``next_at`` is set for one that goes back to the queue.

    ``endpoint`` is where it was posted to, so that an answer about a former endpoint ends no subscription.
    ``kept_seconds`` is how long the push service keeps the message, where that is less than it was asked to.
    Not frozen for the same reason as a claim.
    """

    delivery_id: int
    subscription_id: int
    campaign_id: int
    outcome: Outcome
    reason: Reason
    status: int | None = None
    next_at: datetime | None = None
    costs_attempt: bool = True
    is_attempt: bool = True
    endpoint: str = field(default="", repr=False)
    kept_seconds: int | None = None


def finish(connection: Connection, campaign_ids: Iterable[int], at: int) -> None:
    """End what has nothing left, and tell of it: the counter of campaigns rises only then."""
    if finish_ended(connection, campaign_ids, at):
        raise_counters(connection, Noun.CAMPAIGNS)


def record_in(connection: Connection, worker_id: str, results: Sequence[Result], at: int) -> None:
    """Keep results within the transaction that is open, and end the campaigns that have nothing left."""
    if not results:
        return
    accepted: dict[tuple[int | None, int | None], list[int]] = {}
    others: list[Result] = []
    for each in results:
        if each.outcome is Outcome.ACCEPTED:
            accepted.setdefault((each.status, each.kept_seconds), []).append(each.delivery_id)
        else:
            others.append(each)
    _record_accepted(connection, worker_id, accepted, at)
    if others:
        _record_others(connection, worker_id, others, at)
    finish(connection, {each.campaign_id for each in results}, at)


def _record_accepted(
    connection: Connection, worker_id: str, accepted: Mapping[tuple[int | None, int | None], list[int]], at: int
) -> None:
    """Keep accepted ones, by status and kept seconds, where the claim is still this worker's.

    Nearly all results of a campaign are these, so they are written by a list of ids for each kind of answer.
    """
    for (status, kept_seconds), delivery_ids in accepted.items():
        cursor_in(connection).execute(
            "UPDATE delivery SET outcome = 'accepted', reason = 'accepted', status = ?, attempts = attempts + 1,"
            " interruptions = max(0, interruptions - 1), worker_id = NULL, updated_at = ?, kept_seconds = ?"
            " WHERE delivery_id IN (SELECT value FROM json_each(?)) AND worker_id = ? AND outcome = 'in_flight'",
            (status, at, kept_seconds, json.dumps(delivery_ids), worker_id),
        )


def _record_others(connection: Connection, worker_id: str, results: Sequence[Result], at: int) -> None:
    """Keep whatever else came, and all that follows from it, where the claim is still this worker's."""
    kept = _still_claimed(connection, worker_id, results)
    if not kept:
        return
    connection.exec_driver_sql(
        "UPDATE delivery SET outcome = ?, reason = ?, status = ?, next_at = coalesce(?, next_at),"
        " attempts = attempts + ?, interruptions = max(0, interruptions - 1), worker_id = NULL, updated_at = ?,"
        " kept_seconds = NULL WHERE delivery_id = ?",
        [
            (
                each.outcome.value,
                each.reason.value,
                each.status,
                None if each.next_at is None else to_milliseconds(each.next_at),
                int(each.costs_attempt),
                at,
                each.delivery_id,
            )
            for each in kept
        ],
    )
    _keep_attempts(connection, kept, at)
    _end_subscriptions(connection, kept, at)
    settle_cancelled(connection, {each.campaign_id for each in kept if each.next_at is not None}, at)


def _still_claimed(connection: Connection, worker_id: str, results: Sequence[Result]) -> list[Result]:
    """The results whose delivery this worker still holds, each once."""
    held = set(
        connection.exec_driver_sql(
            "SELECT delivery_id FROM delivery WHERE worker_id = ? AND outcome = 'in_flight'"
            " AND delivery_id IN (SELECT value FROM json_each(?))",
            (worker_id, json.dumps([each.delivery_id for each in results])),
        ).scalars()
    )
    return list({each.delivery_id: each for each in results if each.delivery_id in held}.values())


def _keep_attempts(connection: Connection, results: Sequence[Result], at: int) -> None:
    """Write down the HTTP tries among the results that are followed by another; the last stands in the delivery."""
    rows = [
        (each.delivery_id, at, each.status, each.reason.value, each.outcome.value)
        for each in results
        if each.is_attempt and each.next_at is not None
    ]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO attempt (delivery_id, at, status, reason, outcome) VALUES (?, ?, ?, ?, ?)", rows
        )


def _end_subscriptions(connection: Connection, results: Sequence[Result], at: int) -> None:
    """Mark those that the push service called gone, or bound to another key; nobody is deleted.

    A campaign that found too many gone marks nobody: see :mod:`pushdesk.storage.removals`.
    """
    gone = [each for each in results if each.outcome is Outcome.GONE]
    mismatched = [_ended(each) for each in results if each.outcome is Outcome.KEY_MISMATCH]
    where = "WHERE subscription_id = ? AND endpoint_hash = coalesce(?, endpoint_hash) AND state"
    if gone:
        _note_replaced(connection, gone)
        removing = campaigns_that_remove(connection, {each.campaign_id for each in gone})
        removed = [(at, *_ended(each)) for each in gone if each.campaign_id in removing]
        if removed:
            connection.exec_driver_sql(
                f"UPDATE subscription SET state = 'gone', ended_at = ? {where} IN ('active', 'key_mismatch')", removed
            )
    if mismatched:
        connection.exec_driver_sql(f"UPDATE subscription SET state = 'key_mismatch' {where} = 'active'", mismatched)


def _note_replaced(connection: Connection, gone: Sequence[Result]) -> None:
    """Tell apart whose former endpoint is gone: the browser has another one by now, and nothing was said of that."""
    posted = [(each.delivery_id, endpoint_hash(each.endpoint)) for each in gone if each.endpoint]
    if posted:
        connection.exec_driver_sql(
            "UPDATE delivery SET reason = 'endpoint_replaced' WHERE delivery_id = ? AND EXISTS (SELECT 1 FROM"
            " subscription AS s WHERE s.subscription_id = delivery.subscription_id AND s.endpoint_hash <> ?)",
            posted,
        )


def _ended(result: Result) -> tuple[int, bytes | None]:
    return result.subscription_id, endpoint_hash(result.endpoint) if result.endpoint else None


def settle_cancelled(connection: Connection, campaign_ids: Collection[int], at: int) -> None:
    """What has come back to the queue of these campaigns is not sent any more where they are cancelled."""
    if not campaign_ids:
        return
    cancelled = list(
        connection.exec_driver_sql(
            "SELECT campaign_id FROM campaign WHERE campaign_id IN (SELECT value FROM json_each(?))"
            " AND state = 'cancelled' AND totals IS NULL",
            (json.dumps(sorted(campaign_ids)),),
        ).scalars()
    )
    if not cancelled:
        return
    connection.exec_driver_sql(
        "UPDATE delivery SET outcome = 'skipped', reason = 'cancelled', updated_at = ?"
        f" WHERE {OPEN} AND campaign_id IN (SELECT value FROM json_each(?))",
        (at, json.dumps(cancelled)),
    )
    finish(connection, cancelled, at)
