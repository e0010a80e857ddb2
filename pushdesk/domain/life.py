"""What happens to a subscription in the course of time, apart from what is sent to it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LifeKind(StrEnum):
    """Something that happened. What a kind's ``detail`` holds stands behind it."""

    REGISTERED = "registered"
    """The browser registered for the first time; the key."""
    IMPORTED = "imported"
    """It came from a file; the key."""
    KEY_CHANGED = "key_changed"
    """It belongs to another key; the old and the new one with a space between them."""
    MOVED = "moved"
    """The browser has another endpoint, and the old one is forgotten."""
    RETURNED = "returned"
    """It is written to again; the state it had."""
    UNSUBSCRIBED = "unsubscribed"
    """The person wants to hear no more."""
    REPLACED = "replaced"
    """The same browser has another subscription, which took this one's place."""
    TAGGED = "tagged"
    """The owner gave a tag; the tag."""
    UNTAGGED = "untagged"
    """The owner took a tag away; the tag."""


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """One of these at its time."""

    kind: LifeKind
    at: datetime
    detail: str = ""
