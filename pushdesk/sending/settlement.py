"""From a verdict to what is recorded: done, back to the queue at a time, or ended because the tries are used up."""

from datetime import datetime, timedelta

from pushdesk.domain.answers import NOT_SENT_ROWS, Verdict, next_wait_seconds
from pushdesk.domain.at_most_once import may_have_been_taken, unknown_from
from pushdesk.domain.delivery import Answer, Outcome, Reason
from pushdesk.storage.deliveries import Claimed
from pushdesk.storage.delivery_results import Result


def settled(
    claimed: Claimed,
    verdict: Verdict,
    answer: Answer,
    *,
    asked_seconds: int,
    now: datetime,
    chance: float,
    at_most_once: bool = False,
) -> Result:
    """The result of an attempt. ``chance`` in [0, 1) spreads the retries, ``asked_seconds`` is the TTL it went with.

    ``at_most_once``: what may have been taken is not tried again.
    """
    if at_most_once and may_have_been_taken(answer, verdict):
        verdict = unknown_from(verdict)
    wait_seconds = next_wait_seconds(claimed.attempts + 1, verdict, chance)
    next_at = None if wait_seconds is None else now + timedelta(seconds=wait_seconds)
    return Result(
        claimed.delivery_id,
        claimed.subscription_id,
        claimed.campaign_id,
        verdict.final if next_at is None else verdict.outcome,
        verdict.reason,
        answer.status,
        next_at,
        costs_attempt=verdict.costs_attempt,
        is_attempt=verdict.reason is not Reason.OFFLINE,
        endpoint=claimed.endpoint,
        kept_seconds=_shortened(answer, asked_seconds) if verdict.outcome is Outcome.ACCEPTED else None,
    )


def _shortened(answer: Answer, asked_seconds: int) -> int | None:
    """The time to live that the push service made of ours, where it is shorter (RFC 8030, section 5.2)."""
    text = answer.headers.get("ttl", "")
    if not (text.isascii() and text.isdigit() and len(text) <= 10):
        return None
    return int(text) if int(text) < asked_seconds else None


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


def held_back(claimed: Claimed, reason: Reason, status: int | None, now: datetime) -> Result:
    """The result of a delivery that was turned away for what we are: it waits with its campaign, at no cost."""
    return Result(
        claimed.delivery_id,
        claimed.subscription_id,
        claimed.campaign_id,
        Outcome.PENDING,
        reason,
        status,
        next_at=now,
        costs_attempt=False,
    )
