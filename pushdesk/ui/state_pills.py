"""The pills of campaigns, deliveries and subscriptions: one word, sign and tone for each state, everywhere the same."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.removal import Removal
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
    """The campaign's state; a finished one that did not go well, or that has a question, says so.

    ``outcomes`` are its counts, if known.
    """
    if campaign.state is CampaignState.FINISHED:
        if campaign.removal is Removal.HELD:
            return Pill(QCoreApplication.translate("StatePills", "Asks you"), Tone.WARNING, Shape.TRIANGLE)
        if outcomes is not None:
            return _ended_pill(campaign, outcomes)
    return Pill(CAMPAIGN_WORDS[campaign.state], *_CAMPAIGNS[campaign.state])


def campaign_pill_words() -> tuple[str, ...]:
    """Every word that a campaign's pill may show."""
    translate = QCoreApplication.translate
    return (
        *CAMPAIGN_WORDS.values(),
        translate("StatePills", "Asks you"),
        translate("StatePills", "Failed"),
        translate("StatePills", "Not sent"),
        translate("StatePills", "Partly failed"),
        translate("StatePills", "Partly sent"),
    )


def _ended_pill(campaign: Campaign, outcomes: Mapping[Outcome, int]) -> Pill:
    """How a finished campaign went: a few failures belong to every one and change nothing."""
    translate, accepted = QCoreApplication.translate, outcomes[Outcome.ACCEPTED]
    if failures(outcomes) and not accepted:
        return Pill(translate("StatePills", "Failed"), Tone.BAD, Shape.CROSS)
    if outcomes[Outcome.SKIPPED] and not accepted:
        return Pill(translate("StatePills", "Not sent"), Tone.WARNING, Shape.TRIANGLE)
    if failed_notably(campaign, outcomes):
        return Pill(translate("StatePills", "Partly failed"), Tone.WARNING, Shape.TRIANGLE)
    if was_held_back_notably(campaign, outcomes):
        return Pill(translate("StatePills", "Partly sent"), Tone.WARNING, Shape.HALF)
    return Pill(CAMPAIGN_WORDS[CampaignState.FINISHED], *_CAMPAIGNS[CampaignState.FINISHED])


def outcome_pill(outcome: Outcome) -> Pill:
    """The outcome of one delivery."""
    return Pill(OUTCOME_WORDS[outcome], *_OUTCOMES[outcome])


def subscription_pill(state: SubscriptionState) -> Pill:
    """The state of one subscription."""
    return Pill(SUBSCRIPTION_WORDS[state], *_SUBSCRIPTIONS[state])


def outcome_tone(outcome: Outcome) -> Tone:
    """The tone of an outcome, for bars."""
    return _OUTCOMES[outcome][0]


def was_held_back_notably(campaign: Campaign, outcomes: Mapping[Outcome, int]) -> bool:
    """True when to more than a few nothing was sent at all: their time was over, or their host is not allowed."""
    return outcomes[Outcome.SKIPPED] > 0 and outcomes[Outcome.SKIPPED] >= NOTABLE_SHARE * campaign.total


def failed_notably(campaign: Campaign, outcomes: Mapping[Outcome, int]) -> bool:
    """True when more failed than belongs to every campaign."""
    return failures(outcomes) > 0 and failures(outcomes) >= NOTABLE_SHARE * campaign.total


def failures(outcomes: Mapping[Outcome, int]) -> int:
    """How many deliveries failed for a reason that another try or a mended message could change."""
    return sum(outcomes[each] for each in FAILURES)
