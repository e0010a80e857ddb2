"""The pills of campaigns, deliveries and subscriptions: one word, sign and tone for each state, everywhere the same."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.subscription import SubscriptionState
from pushdesk.ui.pills import Pill
from pushdesk.ui.shapes import Shape
from pushdesk.ui.tokens import Tone
from pushdesk.words.deliveries import CAMPAIGN_WORDS, OUTCOME_WORDS, SUBSCRIPTION_WORDS

FAILURES = (Outcome.REFUSED, Outcome.FAILED, Outcome.UNKNOWN)
"""What an owner counts as failed; those who are gone or whose key is another one have left by themselves."""

NOTABLE_SHARE = 0.05
"""A few failures belong to every campaign; from this share on its state says so."""

_CAMPAIGNS = {
    CampaignState.DRAFT: (Tone.NEUTRAL, Shape.DASH),
    CampaignState.SCHEDULED: (Tone.NEUTRAL, Shape.CLOCK),
    CampaignState.MISSED: (Tone.WARNING, Shape.TRIANGLE),
    CampaignState.RUNNING: (Tone.PROGRESS, Shape.PLAY),
    CampaignState.PAUSED: (Tone.WARNING, Shape.PAUSE),
    CampaignState.FINISHED: (Tone.GOOD, Shape.CHECK),
    CampaignState.CANCELLED: (Tone.NEUTRAL, Shape.SQUARE),
}

_OUTCOMES = {
    Outcome.PENDING: (Tone.NEUTRAL, Shape.CLOCK),
    Outcome.IN_FLIGHT: (Tone.PROGRESS, Shape.PLAY),
    Outcome.RETRYING: (Tone.PROGRESS, Shape.HALF),
    Outcome.ACCEPTED: (Tone.GOOD, Shape.CHECK),
    Outcome.GONE: (Tone.NEUTRAL, Shape.DASH),
    Outcome.KEY_MISMATCH: (Tone.WARNING, Shape.HALF),
    Outcome.REFUSED: (Tone.BAD, Shape.CROSS),
    Outcome.FAILED: (Tone.BAD, Shape.CROSS),
    Outcome.SKIPPED: (Tone.NEUTRAL, Shape.SQUARE),
    Outcome.UNKNOWN: (Tone.WARNING, Shape.TRIANGLE),
}

_SUBSCRIPTIONS = {
    SubscriptionState.ACTIVE: (Tone.GOOD, Shape.DOT),
    SubscriptionState.GONE: (Tone.NEUTRAL, Shape.DASH),
    SubscriptionState.UNSUBSCRIBED: (Tone.NEUTRAL, Shape.CROSS),
    SubscriptionState.QUARANTINED: (Tone.WARNING, Shape.TRIANGLE),
    SubscriptionState.KEY_MISMATCH: (Tone.WARNING, Shape.HALF),
}


def campaign_pill(campaign: Campaign, outcomes: Mapping[Outcome, int] | None) -> Pill:
    """The campaign's state; a finished one of which many failed says so. ``outcomes`` are its counts, if known."""
    tone, shape = _CAMPAIGNS[campaign.state]
    words = CAMPAIGN_WORDS[campaign.state]
    if campaign.state is CampaignState.FINISHED and outcomes is not None and failures(outcomes):
        if outcomes[Outcome.ACCEPTED] and not failed_notably(campaign, outcomes):
            return Pill(words, tone, shape)
        if outcomes[Outcome.ACCEPTED]:
            return Pill(QCoreApplication.translate("StatePills", "Partly failed"), Tone.WARNING, Shape.TRIANGLE)
        return Pill(QCoreApplication.translate("StatePills", "Failed"), Tone.BAD, Shape.CROSS)
    if campaign.state is CampaignState.FINISHED and outcomes is not None and _was_held_back(outcomes):
        return Pill(QCoreApplication.translate("StatePills", "Not sent"), Tone.WARNING, Shape.TRIANGLE)
    return Pill(words, tone, shape)


def outcome_pill(outcome: Outcome) -> Pill:
    """The outcome of one delivery."""
    return Pill(OUTCOME_WORDS[outcome], *_OUTCOMES[outcome])


def subscription_pill(state: SubscriptionState) -> Pill:
    """The state of one subscription."""
    return Pill(SUBSCRIPTION_WORDS[state], *_SUBSCRIPTIONS[state])


def outcome_tone(outcome: Outcome) -> Tone:
    """The tone of an outcome, for bars."""
    return _OUTCOMES[outcome][0]


def _was_held_back(outcomes: Mapping[Outcome, int]) -> bool:
    """True when it came to an end without one acceptance because it was not even sent."""
    return outcomes[Outcome.SKIPPED] > 0 and outcomes[Outcome.ACCEPTED] == 0


def failed_notably(campaign: Campaign, outcomes: Mapping[Outcome, int]) -> bool:
    """True when more failed than belongs to every campaign."""
    return failures(outcomes) > 0 and failures(outcomes) >= NOTABLE_SHARE * campaign.total


def failures(outcomes: Mapping[Outcome, int]) -> int:
    """How many deliveries failed for a reason that another try or a mended message could change."""
    return sum(outcomes[each] for each in FAILURES)
