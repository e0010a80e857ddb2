"""Trying a campaign's deliveries again: which of them, and what is forgotten and kept of the first time."""

import json
from typing import Any

from sqlalchemy import Connection

from pushdesk.domain.delivery import ENDED_BY_A_TRY, NO_TRY, RETRYABLE, RETRYABLE_IF_BACK, RetryChoice
from pushdesk.domain.faults import Fault
from pushdesk.storage.campaign_errors import forget_errors
from pushdesk.storage.campaign_tables import ENDED, campaign as table

_MENDABLE = RETRYABLE | RETRYABLE_IF_BACK

_IS_SUBSCRIBED = "subscription_id IN (SELECT subscription_id FROM subscription WHERE state = 'active')"


def _listed(values: frozenset[str]) -> str:
    return ", ".join(f"'{value}'" for value in sorted(values))


CAN_BE_RETRIED = f"outcome IN ({_listed(_MENDABLE)}) AND reason <> 'cancelled' AND {_IS_SUBSCRIBED}"
"""The deliveries that may be tried again; whoever is gone or bound to another key may not."""


def retry_in(connection: Connection, campaign_id: int, choice: RetryChoice, at: int) -> int:
    """Queue the chosen deliveries anew, inside a transaction that is open already; returns how many.

    ``at`` is in milliseconds. The campaign runs again and its time to live begins anew. Raises ``nothing_to_retry``.
    """
    chosen = ""
    known: dict[str, Any] = {"campaign": campaign_id, "at": at}
    if choice.delivery_ids:
        chosen += " AND delivery_id IN (SELECT value FROM json_each(:ids))"
        known["ids"] = json.dumps(choice.delivery_ids)
    if choice.reason is not None:
        chosen += " AND reason = :reason"
        known["reason"] = choice.reason.value
    forget_errors(connection, campaign_id)
    _keep_last_tries(connection, chosen, known)
    moved = connection.exec_driver_sql(
        "UPDATE delivery SET outcome = 'pending', reason = 'waiting', attempts = 0, interruptions = 0, next_at = :at,"
        f" updated_at = :at WHERE campaign_id = :campaign AND {CAN_BE_RETRIED}{chosen}",
        known,
    ).rowcount
    if moved == 0:
        raise Fault("nothing_to_retry")
    connection.execute(
        table.update()
        .where(table.c.campaign_id == campaign_id)
        .values(state="running", reason=None, totals=None, ended_at=None, due_at=at)  # the time to live begins anew
    )
    return moved


def _keep_last_tries(connection: Connection, chosen: str, known: dict[str, Any]) -> None:
    """Write down what ended the deliveries that are about to be tried again."""
    connection.exec_driver_sql(
        "INSERT INTO attempt (delivery_id, at, status, reason, outcome)"
        " SELECT delivery_id, updated_at, status, reason, outcome FROM delivery INDEXED BY delivery_ended"
        f" WHERE campaign_id = :campaign AND {ENDED} AND outcome IN ({_listed(_MENDABLE & ENDED_BY_A_TRY)})"
        f" AND reason NOT IN ({_listed(NO_TRY)}) AND {_IS_SUBSCRIBED}{chosen}",
        known,
    )
