"""A subscription: what one browser at one push service gave us, and what we know of it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class SubscriptionState(StrEnum):
    """Where a subscription stands; only the push service's 404/410, the person or the owner end it."""

    ACTIVE = "active"
    GONE = "gone"
    UNSUBSCRIBED = "unsubscribed"
    QUARANTINED = "quarantined"
    KEY_MISMATCH = "key_mismatch"


TEST_TAG = "test"
"""The tag of the owner's own browsers, to which a test is sent."""

OURS = (SubscriptionState.ACTIVE, SubscriptionState.KEY_MISMATCH)
"""The states that count as subscribers in lists and totals."""


class Browser(StrEnum):
    """The user agent's family, told by its User-Agent header and its push service."""

    CHROME = "chrome"
    EDGE = "edge"
    FIREFOX = "firefox"
    SAFARI = "safari"
    OPERA = "opera"
    SAMSUNG = "samsung"
    OTHER = "other"


class PushService(StrEnum):
    """The operator behind an endpoint, known by the endpoint's host."""

    FCM = "fcm"
    MOZILLA = "mozilla"
    APPLE = "apple"
    WNS = "wns"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Consent:
    """What the person agreed to: the version of the words, the page, and when."""

    text_version: str
    page: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SubscriptionKeys:
    """The user agent's public key (65 bytes, uncompressed P-256) and 16-byte auth secret (RFC 8291)."""

    p256dh: bytes = field(repr=False)
    auth: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Subscription:
    """One stored subscription. The endpoint is a capability and stays out of ``repr``."""

    subscription_id: int
    site_id: str
    endpoint: str = field(repr=False)
    keys: SubscriptionKeys = field(repr=False)
    key_id: str
    push_service: PushService
    browser: Browser
    platform: str
    language: str
    time_zone: str
    topics: tuple[str, ...]
    tags: tuple[str, ...]
    state: SubscriptionState
    first_seen_at: datetime
    last_seen_at: datetime
    consent: Consent | None = None
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False, repr=False)


def endpoint_hash(endpoint: str) -> bytes:
    """The 16 bytes by which an endpoint is found and kept unique (SHA-256, cut short)."""
    return hashlib.sha256(endpoint.encode("utf-8")).digest()[:16]
