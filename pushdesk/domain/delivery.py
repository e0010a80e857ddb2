"""A delivery's fate: what a push service answered, what we do about it, and how it reads at the end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from pushdesk.domain.subscription import Browser, PushService


class Outcome(StrEnum):
    """One campaign × one subscription. ``accepted`` means the push service said 201, not that it was seen."""

    PENDING = "pending"
    IN_FLIGHT = "in_flight"
    RETRYING = "retrying"
    ACCEPTED = "accepted"
    GONE = "gone"
    KEY_MISMATCH = "key_mismatch"
    REFUSED = "refused"
    FAILED = "failed"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


OPEN = frozenset({Outcome.PENDING, Outcome.IN_FLIGHT, Outcome.RETRYING})
RETRYABLE = frozenset({Outcome.FAILED, Outcome.REFUSED, Outcome.UNKNOWN, Outcome.SKIPPED})
"""Ended outcomes that the owner may try again; gone and key_mismatch need a new subscription."""
RETRYABLE_IF_BACK = frozenset({Outcome.GONE})
"""Those that may be tried again once their subscription is active again: kept by the owner, or registered anew."""


class Failure(StrEnum):
    """Why there is no HTTP answer."""

    NAME_NOT_FOUND = "name_not_found"
    ADDRESS_NOT_ALLOWED = "address_not_allowed"
    CONNECT = "connect"
    TLS = "tls"
    OFFLINE = "offline"
    AMBIGUOUS = "ambiguous"
    """The request may have been read: reset, close, time-out or garbage after it was written."""


class Reason(StrEnum):
    """Why a delivery stands where it stands; each has a sentence in words.py."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    ACCEPTED = "accepted"
    ENDPOINT_GONE = "endpoint_gone"
    ENDPOINT_REMOVED = "endpoint_removed"
    OTHER_KEY = "other_key"
    NOT_AUTHORISED = "not_authorised"
    REQUEST_REFUSED = "request_refused"
    TOPIC_REFUSED = "topic_refused"
    TOO_LARGE = "too_large"
    THROTTLED = "throttled"
    SERVICE_BUSY = "service_busy"
    REDIRECTED = "redirected"
    NOT_REACHED = "not_reached"
    OFFLINE = "offline"
    INTERRUPTED = "interrupted"
    NO_CLEAR_ANSWER = "no_clear_answer"
    STRANGE_ANSWER = "strange_answer"
    HOST_NOT_ALLOWED = "host_not_allowed"
    NOT_SUBSCRIBED = "not_subscribed"
    EXPIRED = "expired"
    KEY_UNUSABLE = "key_unusable"
    RECORD_BROKEN = "record_broken"
    CANCELLED = "cancelled"
    ENDPOINT_REPLACED = "endpoint_replaced"


ENDED_BY_A_TRY = frozenset(
    {Outcome.ACCEPTED, Outcome.GONE, Outcome.KEY_MISMATCH, Outcome.REFUSED, Outcome.FAILED, Outcome.UNKNOWN}
)
NO_TRY = frozenset({Reason.INTERRUPTED, Reason.ENDPOINT_REMOVED})


def was_ended_by_a_try(outcome: Outcome, reason: Reason) -> bool:
    """True where the end of a delivery is what its last HTTP try brought, False where nothing was posted for it."""
    return outcome in ENDED_BY_A_TRY and reason not in NO_TRY


@dataclass(frozen=True, slots=True)
class RetryChoice:
    """Which deliveries of a campaign are tried again; empty members want all that another try can mend.

    ``delivery_ids`` are those that the owner has picked, ``reason`` is the one they ended for.
    """

    delivery_ids: tuple[int, ...] = ()
    reason: Reason | None = None


@dataclass(slots=True)
class Answer:
    """What came back for one POST: a status with lower-case header names, or a failure.

    Nobody changes one; it is not frozen because a sender makes thousands a second.
    """

    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """One line of the delivery log."""

    delivery_id: int
    campaign_id: int
    subscription_id: int
    push_service: PushService
    browser: Browser
    outcome: Outcome
    reason: Reason
    status: int | None
    attempts: int
    at: datetime
