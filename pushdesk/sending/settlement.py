"""From a verdict to what is recorded: done, back to the queue at a time, or ended because the tries are used up."""

from datetime import datetime, timedelta

from pushdesk.domain.answers import NOT_SENT_ROWS, Verdict, next_wait_seconds
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.storage.deliveries import Claimed
from pushdesk.storage.delivery_results import Result


def settled(claimed: Claimed, verdict: Verdict, status: int | None, *, now: datetime, chance: float) -> Result:
    """The result of an attempt. ``chance`` in [0, 1) spreads the retries."""
    wait_seconds = next_wait_seconds(claimed.attempts + 1, verdict, chance)
    next_at = None if wait_seconds is None else now + timedelta(seconds=wait_seconds)
    return Result(
        claimed.delivery_id,
        claimed.subscription_id,
        claimed.campaign_id,
        verdict.final if next_at is None else verdict.outcome,
        verdict.reason,
        status,
        next_at,
        costs_attempt=verdict.costs_attempt,
        is_attempt=verdict.reason is not Reason.OFFLINE,
        endpoint=claimed.endpoint,
    )


def not_sent(claimed: Claimed, reason: Reason) -> Result:
    """The result of a delivery that ends without a request."""
    return Result(
        claimed.delivery_id,
        claimed.subscription_id,
        claimed.campaign_id,
        NOT_SENT_ROWS[reason].outcome,
        reason,
        costs_attempt=False,
        is_attempt=False,
        endpoint=claimed.endpoint,
    )


def held_back(claimed: Claimed, now: datetime) -> Result:
    """The result of a delivery that was refused for what we are: it waits with its campaign, at no cost."""
    return Result(
        claimed.delivery_id,
        claimed.subscription_id,
        claimed.campaign_id,
        Outcome.PENDING,
        Reason.NOT_AUTHORISED,
        next_at=now,
        costs_attempt=False,
    )
