"""When a campaign goes wrong more often than not: counted here, judged over all senders, paused before it is wasted.

A campaign is halted when more than the allowed share of its latest deliveries (the last one hundred to two hundred of
all senders) was refused, failed or is unknown, and at least fifty have ended. Gone subscribers and those of another
key are no errors, and nothing counts that only waits: a throttled service, the network, a pause.
"""

from collections.abc import Iterable

from pushdesk.domain.delivery import ENDED_BY_A_TRY, Outcome, Reason
from pushdesk.storage.campaign_errors import WINDOW, CampaignErrors
from pushdesk.storage.delivery_results import Result

FEWEST_ENDED = 50
TELL_EVERY_SECONDS = 0.5
TOLD_AT_ONCE = 25

_ERRORS = frozenset({Outcome.REFUSED, Outcome.FAILED, Outcome.UNKNOWN})


class ErrorWatch:
    """What this sender has to tell the others. ``allowed_percent`` 100 means that no share is too large."""

    def __init__(self, counts: CampaignErrors, allowed_percent: int) -> None:
        self.allowed_percent = allowed_percent
        self._counts = counts
        self._ended: dict[int, int] = {}
        self._errors: dict[int, int] = {}
        self._tell_at = 0.0

    def note(self, result: Result) -> None:
        """One more result; only one that ended a delivery after a try counts."""
        if result.next_at is not None or result.outcome not in ENDED_BY_A_TRY or result.reason is Reason.INTERRUPTED:
            return
        campaign_id = result.campaign_id
        self._ended[campaign_id] = min(WINDOW, self._ended.get(campaign_id, 0) + 1)
        if result.outcome in _ERRORS:
            self._errors[campaign_id] = self._errors.get(campaign_id, 0) + 1

    def halted(self, monotonic: float) -> list[int]:
        """Tell the others where there is something to tell; returns the campaigns that should not go on."""
        if not self._errors or (monotonic < self._tell_at and max(self._errors.values()) < TOLD_AT_ONCE):
            return []
        self._tell_at = monotonic + TELL_EVERY_SECONDS
        too_many = []
        for campaign_id, errors in list(self._errors.items()):
            latest = self._counts.add(campaign_id, max(errors, self._ended[campaign_id]), errors)
            self.forget([campaign_id])
            if latest.ended >= FEWEST_ENDED and latest.errors * 100 > latest.ended * self.allowed_percent:
                too_many.append(campaign_id)
        return too_many

    def forget(self, campaign_ids: Iterable[int]) -> None:
        """Drop what was counted here for campaigns: it was told, or they have stopped."""
        for campaign_id in campaign_ids:
            self._ended.pop(campaign_id, None)
            self._errors.pop(campaign_id, None)
