"""What a campaign waits for that does not move: told once, and again every minute, so that nobody stares at nothing."""

import time
from collections.abc import Callable
from datetime import timedelta

from pushdesk.app import PushDesk
from pushdesk.cli.output import Output, local_time
from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.faults import Fault
from pushdesk.storage.database import Noun
from pushdesk.words.deliveries import REASON_WORDS
from pushdesk.words.faults import sentence

STANDS_STILL_AFTER_SECONDS = 10.0
TOLD_EVERY_SECONDS = 60.0
COUNTED_EVERY_SECONDS = 2.0


class Standstill:
    """Watches one campaign from look to look and tells when nothing has come of it for a while."""

    def __init__(self, desk: PushDesk, output: Output, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._desk = desk
        self._output = output
        self._open: int | None = None
        self._count_at = self._tell_at = 0.0

    def look(self, campaign: Campaign) -> None:
        """Take notice of how far it has come, and tell what it waits for where that is nowhere."""
        monotonic = self._monotonic()
        if monotonic < self._count_at:
            return
        self._count_at = monotonic + COUNTED_EVERY_SECONDS
        still_open = self._desk.campaigns.totals(campaign.campaign_id).open
        if still_open != self._open:
            self._open = still_open
            self._tell_at = monotonic + STANDS_STILL_AFTER_SECONDS
        elif monotonic >= self._tell_at:
            self._tell_at = monotonic + TOLD_EVERY_SECONDS
            self._output.warn(f"pushdesk: {still_open:,} of {campaign.total:,} still wait. {self._cause(campaign)}")

    def _cause(self, campaign: Campaign) -> str:
        """The likeliest cause in a sentence."""
        now = self._desk.now()
        if campaign.state is CampaignState.SCHEDULED and campaign.due_at > now + timedelta(seconds=1):
            return f"The campaign starts at {local_time(campaign.due_at)}."
        try:
            with self._desk.database.write(Noun.WORKERS):
                pass  # whether the database takes anything now
        except Fault as fault:
            return f"{sentence(fault)} Sending goes on by itself once it can."
        if not self._desk.workers.live(now):
            return "No sender is at work. “pushdesk work” sends it."
        reasons = self._desk.delivery_log.open_reasons(campaign.campaign_id)
        if not reasons:  # all of them are under way
            return "They are on their way, and the push services have not answered yet."
        return REASON_WORDS[max(reasons, key=lambda reason: reasons[reason])]
