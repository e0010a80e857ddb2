"""What a sender's results change besides the deliveries themselves: attempts, subscriptions, ended campaigns."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.subscription import endpoint_hash
from pushdesk.storage.campaign_rows import finish_ended
from pushdesk.storage.campaign_tables import OPEN
from pushdesk.storage.database import Noun, raise_counters

INTERRUPTIONS_ALLOWED = 2

AFTER_A_CUT = (
    f"CASE WHEN interruptions >= {INTERRUPTIONS_ALLOWED} OR EXISTS (SELECT 1 FROM campaign AS c"
    " WHERE c.campaign_id = delivery.campaign_id AND c.at_most_once = 1) THEN 'unknown' ELSE 'retrying' END"
)
"""How a claimed delivery reads when its worker has died."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one claimed delivery. ``next_at`` is set for one that goes back to the queue.

    ``endpoint`` is where it was posted to, so that an answer about a former endpoint ends no subscription.
    ``kept_seconds`` is how long the push service keeps the message, where that is less than it was asked to.
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


def still_claimed(connection: Connection, worker_id: str, results: Sequence[Result]) -> list[Result]:
    """The results whose delivery this worker still holds, each once."""
    held = set(
        connection.exec_driver_sql(
            "SELECT delivery_id FROM delivery WHERE worker_id = ? AND outcome = 'in_flight'"
            " AND delivery_id IN (SELECT value FROM json_each(?))",
            (worker_id, json.dumps([each.delivery_id for each in results])),
        ).scalars()
    )
    return list({each.delivery_id: each for each in results if each.delivery_id in held}.values())


def keep_attempts(connection: Connection, results: Sequence[Result], at: int) -> None:
    """Write down the HTTP tries among the results."""
    rows = [
        (each.delivery_id, at, each.status, each.reason.value, each.outcome.value)
        for each in results
        if each.is_attempt
    ]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO attempt (delivery_id, at, status, reason, outcome) VALUES (?, ?, ?, ?, ?)", rows
        )


def end_subscriptions(connection: Connection, results: Sequence[Result], at: int) -> None:
    """Mark those that the push service called gone, or bound to another key; nobody is deleted."""
    gone = [_ended(each) for each in results if each.outcome is Outcome.GONE]
    mismatched = [_ended(each) for each in results if each.outcome is Outcome.KEY_MISMATCH]
    where = "WHERE subscription_id = ? AND endpoint_hash = coalesce(?, endpoint_hash) AND state"
    if gone:
        connection.exec_driver_sql(
            f"UPDATE subscription SET state = 'gone', ended_at = ? {where} IN ('active', 'key_mismatch')",
            [(at, *each) for each in gone],
        )
    if mismatched:
        connection.exec_driver_sql(f"UPDATE subscription SET state = 'key_mismatch' {where} = 'active'", mismatched)


def _ended(result: Result) -> tuple[int, bytes | None]:
    return result.subscription_id, endpoint_hash(result.endpoint) if result.endpoint else None


def settle_cancelled(connection: Connection, at: int) -> None:
    """What comes back to the queue of a cancelled campaign is not sent any more."""
    cancelled = list(
        connection.exec_driver_sql(
            "SELECT campaign_id FROM campaign WHERE state = 'cancelled' AND totals IS NULL"
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
