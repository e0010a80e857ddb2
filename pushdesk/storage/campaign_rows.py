"""How a campaign is read from its row, counted, and ended: shared by the stores that touch campaigns."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row

from pushdesk.domain.campaign import Campaign, CampaignState, DeliveryOptions, PauseReason, Urgency
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.removal import Removal
from pushdesk.storage.campaign_tables import ENDED, OPEN
from pushdesk.storage.contents import notification_from
from pushdesk.storage.database import cursor_in
from pushdesk.storage.times import from_milliseconds, from_optional

_IS_IN_FLIGHT = "campaign_id = :c AND outcome = 'in_flight'"


def campaign_from(row: Row[Any]) -> Campaign:
    """The campaign that a full row of the table holds."""
    return Campaign(
        campaign_id=row.campaign_id,
        site_id=row.site_id,
        notification=notification_from(row.content),
        audience=row.audience,
        options=DeliveryOptions(row.ttl_seconds, Urgency(row.urgency), bool(row.at_most_once)),
        topic=row.topic,
        tag=row.tag,
        build=row.build,
        state=CampaignState(row.state),
        reason=None if row.reason is None else PauseReason(row.reason),
        total=row.total,
        is_test=bool(row.is_test),
        created_at=from_milliseconds(row.created_at),
        due_at=from_milliseconds(row.due_at),
        started_at=from_optional(row.started_at),
        ended_at=from_optional(row.ended_at),
        removal=Removal(row.removal),
        leaves_out_other_keys=bool(row.leaves_out_other_keys),
    )


def count_outcomes(connection: Connection, campaign_id: int) -> dict[Outcome, int]:
    """The number of deliveries in each outcome; all ten are there."""
    counts = dict.fromkeys(Outcome, 0)
    rows = connection.exec_driver_sql(
        f"SELECT 'in_flight', count(*) FROM delivery INDEXED BY delivery_claimed WHERE {_IS_IN_FLIGHT}"
        f" UNION ALL SELECT outcome, count(*) FROM delivery INDEXED BY delivery_ended WHERE campaign_id = :c"
        f" AND {ENDED} GROUP BY 1 UNION ALL SELECT 'accepted', total FROM campaign WHERE campaign_id = :c",
        {"c": campaign_id},
    )
    for outcome, count in rows:
        counts[Outcome(outcome)] = count
    counts[Outcome.PENDING], counts[Outcome.RETRYING] = connection.exec_driver_sql(
        "SELECT count(*) FILTER (WHERE outcome = 'pending'), count(*) FILTER (WHERE outcome = 'retrying')"  # no sorting
        f" FROM delivery INDEXED BY delivery_open WHERE campaign_id = :c AND {OPEN}",
        {"c": campaign_id},
    ).one()
    counts[Outcome.ACCEPTED] -= sum(count for outcome, count in counts.items() if outcome is not Outcome.ACCEPTED)
    return counts


def frozen_totals(text: str) -> dict[Outcome, int]:
    """The totals that :func:`finish_ended` froze."""
    kept = json.loads(text)
    return {outcome: kept.get(outcome.value, 0) for outcome in Outcome}


def finish_ended(connection: Connection, campaign_ids: Iterable[int], at: int) -> int:
    """End each of these campaigns that has no open delivery left, and freeze its totals.

    A cancelled one only gets its totals; any other becomes finished, also one that was paused and resumed while
    its last messages were under way. Returns how many ended.
    """
    ended = 0
    for campaign_id in sorted(campaign_ids):
        (is_open,) = (
            cursor_in(connection)
            .execute(
                f"SELECT EXISTS (SELECT 1 FROM delivery INDEXED BY delivery_open WHERE campaign_id = :c AND {OPEN})"
                f" OR EXISTS (SELECT 1 FROM delivery INDEXED BY delivery_claimed WHERE {_IS_IN_FLIGHT})",
                {"c": campaign_id},
            )
            .fetchone()
        )
        if is_open:
            continue
        counts = count_outcomes(connection, campaign_id)
        ended += connection.exec_driver_sql(
            "UPDATE campaign SET totals = ?, reason = NULL, ended_at = coalesce(ended_at, ?),"
            " state = CASE state WHEN 'cancelled' THEN state ELSE 'finished' END"
            " WHERE campaign_id = ? AND state <> 'finished' AND totals IS NULL",
            (json.dumps({outcome.value: count for outcome, count in counts.items()}), at, campaign_id),
        ).rowcount
    return ended
