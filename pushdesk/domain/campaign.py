"""A campaign's life: from draft to finished, and which command is allowed when."""

import hashlib
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.notification import Notification
from pushdesk.domain.removal import Removal

TTL_DEFAULT_SECONDS = 86_400
TTL_LIMIT_SECONDS = 2_419_200
UNDO_SECONDS = 10


class CampaignState(StrEnum):
    """Where a campaign stands. A paused, scheduled or running one can still change."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    MISSED = "missed"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    CANCELLED = "cancelled"


ENDED = frozenset({CampaignState.FINISHED, CampaignState.CANCELLED, CampaignState.MISSED})


class CampaignCommand(StrEnum):
    """What the owner may tell a launched campaign."""

    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    RETRY = "retry"


class PauseReason(StrEnum):
    """Why a campaign waits for the owner."""

    BY_OWNER = "by_owner"
    KEY_LOCKED = "key_locked"
    KEY_MISSING = "key_missing"
    KEY_REFUSED = "key_refused"
    OTHER_KEY = "other_key"
    CONTACT_REFUSED = "contact_refused"
    CLOCK_WRONG = "clock_wrong"
    TOO_MANY_ERRORS = "too_many_errors"
    RESTORED = "restored"


class Urgency(StrEnum):
    """How much battery a message is worth (RFC 8030, section 5.3)."""

    VERY_LOW = "very-low"
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class DeliveryOptions:
    """How a campaign is handed over. ``ttl_seconds`` is how long a push service keeps trying.

    ``at_most_once``: nobody gets it twice, even when something breaks; whoever was cut off reads unknown instead.
    """

    ttl_seconds: int = TTL_DEFAULT_SECONDS
    urgency: Urgency = Urgency.NORMAL
    at_most_once: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """What the owner is writing; saved as it is typed, frozen by a launch.

    ``due_at`` is when they mean to send it, None for at once: a launch is told its moment anew.
    """

    draft_id: int
    site_id: str
    notification: Notification
    audience: str
    options: DeliveryOptions
    updated_at: datetime
    campaign_id: int | None = None
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Campaign:
    """A frozen notification on its way to a frozen audience."""

    campaign_id: int
    site_id: str
    notification: Notification
    audience: str
    options: DeliveryOptions
    topic: str
    tag: str
    build: str
    state: CampaignState
    reason: PauseReason | None
    total: int
    is_test: bool
    created_at: datetime
    due_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None
    removal: Removal = Removal.USUAL
    leaves_out_other_keys: bool = False


_ALLOWED = {
    CampaignCommand.PAUSE: {CampaignState.SCHEDULED, CampaignState.RUNNING},
    CampaignCommand.RESUME: {CampaignState.PAUSED, CampaignState.MISSED},
    CampaignCommand.CANCEL: {
        CampaignState.SCHEDULED,
        CampaignState.RUNNING,
        CampaignState.PAUSED,
        CampaignState.MISSED,
    },
    CampaignCommand.RETRY: {CampaignState.FINISHED},
}


def is_allowed(state: CampaignState, command: CampaignCommand) -> bool:
    """True when the command makes sense for a campaign in this state."""
    return state in _ALLOWED[command]


def check_allowed(state: CampaignState, command: CampaignCommand) -> None:
    """Raise ``campaign_command_refused`` when the command makes no sense in this state."""
    if not is_allowed(state, command):
        raise Fault("campaign_command_refused", command=command.value, state=state.value)


def topic_for(name: str) -> str:
    """A legal Topic for any campaign name: 22 base64url characters (RFC 8030, section 5.4).

    22, because Apple also refuses lengths that are 1 more than a multiple of 4.
    """
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
    return urlsafe_b64encode(digest[:16]).rstrip(b"=").decode()


def checked_topic(text: str) -> str:
    """A topic the owner chose: 1–32 base64url characters, not 1 more than a multiple of 4."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,32}", text) or len(text) % 4 == 1:
        raise wrong_input("topic_header_malformed", value=text)
    return text


def checked_ttl(seconds: int) -> int:
    """A time to live between 0 and four weeks, the most that Google keeps a message."""
    if not 0 <= seconds <= TTL_LIMIT_SECONDS:
        raise wrong_input("ttl_out_of_range", value=seconds, limit=TTL_LIMIT_SECONDS)
    return seconds
