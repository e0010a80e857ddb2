"""The way out of Compose: check the form, keep the draft, review it or name the test's readers, and launch it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pushdesk.app import AudienceCount
from pushdesk.domain.audience import Rule, parse_rule
from pushdesk.domain.campaign import Campaign, Draft
from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification
from pushdesk.domain.site import Site
from pushdesk.domain.sizes import AudienceSizes
from pushdesk.domain.wordings import example
from pushdesk.ui.actions import PageName
from pushdesk.ui.banner import announce
from pushdesk.ui.bridge.child_process import ChildPhase
from pushdesk.ui.console import Console
from pushdesk.ui.pages.compose.audience_counter import AudienceCounter
from pushdesk.ui.pages.compose.draft_keeper import DraftKeeper
from pushdesk.ui.pages.compose.form import ComposeForm
from pushdesk.ui.pages.compose.launcher import Launcher
from pushdesk.ui.pages.compose.notices import Notices
from pushdesk.ui.pages.compose.pictures import PictureState, read_picture_state
from pushdesk.ui.pages.compose.review import Review
from pushdesk.ui.pages.compose.review_dialog import ReviewDialog
from pushdesk.ui.pages.compose.send_test_dialog import OwnBrowsers, SendTestDialog, read_own_browsers
from pushdesk.words.faults import sentence
from pushdesk.words.language import counted

_ALIVE = (ChildPhase.RUNNING, ChildPhase.STARTING)


@dataclass(frozen=True, slots=True)
class _ReviewFacts:
    """What a review needs to know of the database at this moment."""

    draft: Draft
    notification: Notification
    sizes: AudienceSizes
    rule: Rule
    count: AudienceCount
    undo_seconds: int
    missed_after_hours: int
    is_sender_ready: bool
    picture: PictureState | None


@dataclass(frozen=True, slots=True)
class _TestFacts:
    """What a test needs to know of the database at this moment."""

    draft: Draft
    browsers: OwnBrowsers
    is_sender_ready: bool


class Departure(QObject):
    """Takes one review, test or launch after the other; while one is on its way no other begins.

    Signals: ``busy_changed(bool)``; ``launched(object)`` — the :class:`Campaign` that the draft in hand became;
    ``undone(int)`` — a draft is open again; ``page_asked(str)``.
    """

    busy_changed = Signal(bool)
    launched = Signal(object)
    undone = Signal(int)
    page_asked = Signal(str)

    def __init__(
        self,
        console: Console,
        site: Site,
        form: ComposeForm,
        keeper: DraftKeeper,
        counter: AudienceCounter,
        notices: Notices,
    ) -> None:
        super().__init__(form)
        self._console = console
        self._desk = console.desk
        self._site = site
        self._form = form
        self._keeper = keeper
        self._counter = counter
        self._notices = notices
        self._after_settling: Callable[[Draft], None] | None = None
        self._draft: Draft | None = None
        self._expected = 0
        self._launcher = Launcher(console)
        keeper.settled.connect(self._note_settled)
        self._launcher.launched.connect(self._note_launch)
        self._launcher.test_launched.connect(self._note_test)
        self._launcher.refused.connect(self._show_refusal)
        self._launcher.undone.connect(self.undone)

    def set_site(self, site: Site) -> None:
        """The site was changed: its address, topics or key."""
        self._site = site

    def review(self) -> None:
        """Check everything, keep the draft, and show the review; what is wrong is shown at its place instead."""
        self._settle_then(self._gather_review)

    def send_test(self) -> None:
        """The same for a test to the owner's own browsers."""
        self._settle_then(self._gather_test)

    def stop_waiting(self) -> None:
        """The draft could not be kept, so nothing follows."""
        if self._after_settling is not None:
            self._after_settling = None
            self.busy_changed.emit(False)

    # -- checking

    def _settle_then(self, go_on: Callable[[Draft], None]) -> None:
        if self._after_settling is not None:
            return
        wrong = self._form.check() or self._check_size()
        if wrong is not None:
            self._form.go_to(wrong)
            announce(wrong, wrong.accessibleDescription())
            return
        self._after_settling = go_on
        self.busy_changed.emit(True)
        self._keeper.settle()

    def _check_size(self) -> QWidget | None:
        try:
            self._desk.launching.check_size(self._site, self._form.message.notification)
        except Fault as fault:
            return self._form.show_fault(fault)
        return None

    def _note_settled(self, draft: Draft) -> None:
        if self._after_settling is not None:
            self._after_settling(draft)

    def _tell_trouble(self, words: str) -> None:
        self.stop_waiting()
        self._notices.show_refused(words)

    # -- review

    def _gather_review(self, draft: Draft) -> None:
        desk, site, has_child = self._desk, self._site, self._console.sender_process.state.phase in _ALIVE

        def work() -> _ReviewFacts | Fault:
            settings, rule = desk.settings.all(), parse_rule(draft.audience)
            try:
                notification = desk.launching.checked_content(site, draft.notification)
            except Fault as fault:
                return fault
            sizes = desk.launching.measure(site, notification, rule, desk.now())
            count = desk.subscriptions.audience(draft.site_id, rule, desk.now())
            is_ready = has_child or bool(desk.workers.live(desk.now()))
            undo, missed = settings.undo_seconds, settings.missed_after_hours
            picture = read_picture_state(desk, site, notification.image)
            return _ReviewFacts(draft, notification, sizes, rule, count, undo, missed, is_ready, picture)

        self._console.ask(work, self._open_review, self._tell_trouble)

    def _open_review(self, facts: _ReviewFacts | Fault) -> None:
        self.stop_waiting()
        if isinstance(facts, Fault):
            self._show_refusal(facts)
            return
        if facts.count.reachable == 0:
            self._show_refusal(Fault("audience_empty"))
            return
        review = Review(
            site=self._site,
            notification=example(facts.notification, self._site),
            rule=facts.rule,
            count=facts.count,
            options=facts.draft.options,
            due_at=self._form.delivery.due_at,
            undo_seconds=facts.undo_seconds,
            missed_after_hours=facts.missed_after_hours,
            sizes=facts.sizes,
            is_sender_ready=facts.is_sender_ready,
            picture=facts.picture,
        )
        self._draft, self._expected = facts.draft, facts.count.reachable
        dialog = ReviewDialog(self._console.theme, review, self._form.preview_content, self._form)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(self._launch)
        self._counter.counted.connect(dialog.show_count)
        dialog.open()

    def _launch(self) -> None:
        if self._draft is not None:
            self._form.setEnabled(False)
            self.busy_changed.emit(True)
            self._launcher.launch(self._draft, self._form.delivery.due_at, expected=self._expected)

    def _note_launch(self, campaign: Campaign) -> None:
        self._end_launch()
        self.launched.emit(campaign)

    # -- test

    def _gather_test(self, draft: Draft) -> None:
        desk, has_child = self._desk, self._console.sender_process.state.phase in _ALIVE

        def work() -> _TestFacts:
            is_ready = has_child or bool(desk.workers.live(desk.now()))
            return _TestFacts(draft, read_own_browsers(desk, draft.site_id), is_ready)

        self._console.ask(work, self._open_test, self._tell_trouble)

    def _open_test(self, facts: _TestFacts) -> None:
        self.stop_waiting()
        self._draft = facts.draft
        dialog = SendTestDialog(
            self._console.theme, facts.browsers, is_sender_ready=facts.is_sender_ready, parent=self._form
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(self._launch_test)
        dialog.subscribers_asked.connect(lambda: self.page_asked.emit(PageName.SUBSCRIBERS.value))
        dialog.web_app_asked.connect(lambda: self.page_asked.emit(PageName.WEB_APP.value))
        dialog.open()

    def _launch_test(self) -> None:
        if self._draft is not None:
            self.busy_changed.emit(True)
            self._launcher.launch_test(self._draft)

    def _note_test(self, campaign: Campaign) -> None:
        self._end_launch()
        words = self.tr("Test sent to {count}").format(count=counted(campaign.total))
        toast = self._console.say(words, action=self.tr("Open history"))
        if toast is not None:
            toast.acted.connect(self._ask_for_history)

    def _ask_for_history(self) -> None:
        self.page_asked.emit(PageName.HISTORY.value)

    # -- both

    def _show_refusal(self, fault: Fault) -> None:
        self._end_launch()
        control = self._form.show_fault(fault)
        if control is None:
            self._notices.show_refused(sentence(fault))
        else:
            self._form.go_to(control)
            announce(control, sentence(fault))

    def _end_launch(self) -> None:
        self._form.setEnabled(True)
        self.busy_changed.emit(False)
