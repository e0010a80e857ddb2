"""Launching from the window: the launch off its thread, the seconds in which Undo stops it, and tests."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from pushdesk.domain.campaign import Campaign, Draft
from pushdesk.domain.faults import Fault
from pushdesk.ui.console import Console
from pushdesk.ui.moments import moment_words
from pushdesk.ui.toast import Toast
from pushdesk.words.faults import sentence
from pushdesk.words.language import counted

_SCHEDULED_TOAST_MS = 10_000
_FROZEN_PER_SECOND = 40_000
"""Deliveries that a slow computer queues in a second."""


@dataclass(frozen=True, slots=True)
class _Launched:
    campaign: Campaign
    draft_id: int
    is_for_later: bool
    inbox_fault: Fault | None


class Launcher(QObject):
    """Turns drafts into campaigns.

    The wait for Undo is the campaign's own ``due_at``: a window that is killed in it changes nothing.

    Signals: ``launched(object)`` — a :class:`Campaign` is queued and its draft gone; ``test_launched(object)`` —
    a test is queued and its draft still open; ``refused(object)`` — a :class:`Fault`, and nothing was queued;
    ``undone(int)`` — the campaign is cancelled and the draft of that id open again.
    """

    launched = Signal(object)
    test_launched = Signal(object)
    refused = Signal(object)
    undone = Signal(int)

    def __init__(self, console: Console) -> None:
        # The console outlives every page: Undo holds its promise also when another business was chosen meanwhile.
        super().__init__(console)
        self._console = console
        self._last: _Launched | None = None

    def launch(self, draft: Draft, due_at: datetime | None, *, expected: int) -> None:
        """Queue a draft for its audience of about ``expected``; now means after the seconds of Undo.

        Freezing a large audience takes a while, which must not be taken from those seconds.
        """
        desk, site = self._console.desk, self._console.site

        def work() -> _Launched | Fault:
            try:
                # Who subscribed or left since the last look belongs to this audience, or no longer does.
                inbox_fault = None if site is None else desk.inbox.pull_before_send(site)
                undo_seconds = desk.settings.all().undo_seconds
                freezing_seconds = expected / _FROZEN_PER_SECOND if undo_seconds else 0.0
                first = desk.now() + timedelta(seconds=undo_seconds + freezing_seconds)
                is_ahead = due_at is not None and due_at > desk.now()
                # A time that passed while the review was open is refused, not taken for "now".
                moment = due_at if due_at is not None and not is_ahead else max(due_at or first, first)
                campaign = desk.launch(draft, due_at=moment)
            except Fault as fault:
                return fault
            return _Launched(campaign, draft.draft_id, due_at is not None, inbox_fault)

        self._console.ask(work, self._tell_launch)

    def launch_test(self, draft: Draft) -> None:
        """Queue a draft for the test subscribers, at once."""
        desk, site = self._console.desk, self._console.site

        def work() -> Campaign | Fault:
            try:
                if site is not None:
                    desk.inbox.pull_before_send(site)  # the owner may have subscribed a moment ago
                return desk.launch(draft, is_test=True)
            except Fault as fault:
                return fault

        self._console.ask(work, self._tell_test)

    def _tell_launch(self, launched: _Launched | Fault) -> None:
        if isinstance(launched, Fault):
            self.refused.emit(launched)
            return
        self._last = launched
        self.launched.emit(launched.campaign)
        if launched.inbox_fault is not None:
            words = self.tr("The inbox was not fetched before this send.")
            self._console.say(f"{words} {sentence(launched.inbox_fault)}", milliseconds=_SCHEDULED_TOAST_MS)
        self._offer_undo(launched)

    def _tell_test(self, campaign: Campaign | Fault) -> None:
        (self.refused if isinstance(campaign, Fault) else self.test_launched).emit(campaign)

    def _offer_undo(self, launched: _Launched) -> None:
        campaign, count = launched.campaign, counted(launched.campaign.total)
        if launched.is_for_later:
            words = self.tr("Scheduled for {count}: {moment}").format(count=count, moment=moment_words(campaign.due_at))
            toast = self._console.say(words, action=self.tr("Undo"), milliseconds=_SCHEDULED_TOAST_MS)
        else:
            left = self._milliseconds_left(campaign)
            if left <= 0:
                self._console.say(self.tr("Sending to {count}").format(count=count))
                return
            words = self._countdown_words(campaign)
            toast = self._console.say(words, action=self.tr("Undo"), milliseconds=left, counts_down=True)
            if toast is not None:
                self._count_down(toast, campaign)
        if toast is not None:
            toast.acted.connect(self._undo)

    def _count_down(self, toast: Toast, campaign: Campaign) -> None:
        """Say anew, each second, how many are left; the timer goes with its toast."""
        tick = QTimer(toast)
        tick.setInterval(250)
        tick.timeout.connect(lambda: toast.set_words(self._countdown_words(campaign)))
        tick.start()

    def _countdown_words(self, campaign: Campaign) -> str:
        seconds = max(0, -(-self._milliseconds_left(campaign) // 1000))
        return self.tr("Sending to {count} in {seconds} s").format(count=counted(campaign.total), seconds=seconds)

    def _milliseconds_left(self, campaign: Campaign) -> int:
        return round((campaign.due_at - self._console.desk.now()).total_seconds() * 1000)

    def _undo(self) -> None:
        if self._last is None:
            return
        last, self._last = self._last, None
        desk = self._console.desk

        def work() -> int | Fault:
            try:
                desk.campaigns.undo(last.campaign.campaign_id, desk.now())
            except Fault as fault:
                return fault
            return last.draft_id

        self._console.ask(work, self._tell_undo)

    def _tell_undo(self, draft_id: int | Fault) -> None:
        if isinstance(draft_id, Fault):
            self._console.say(sentence(draft_id))
        else:
            self._console.say(self.tr("Taken back. Nothing was sent, and your draft is open again."))
            self.undone.emit(draft_id)
