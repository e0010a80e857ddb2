"""One site's composing: the form with its draft, its live count, its review, its test and its launch."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pushdesk.app import AudienceCount, PushDesk
from pushdesk.domain.audience import Rule, parse_rule
from pushdesk.domain.campaign import Campaign, DeliveryOptions, Draft
from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import PAYLOAD_LIMIT_BYTES, checked_notification
from pushdesk.domain.site import Site
from pushdesk.ui.actions import PageName
from pushdesk.ui.banner import announce
from pushdesk.ui.bridge.child_process import ChildPhase
from pushdesk.ui.console import Console
from pushdesk.ui.pages.compose.audience_choices import audience_choices
from pushdesk.ui.pages.compose.audience_counter import AudienceCounter
from pushdesk.ui.pages.compose.draft_keeper import DraftKeeper
from pushdesk.ui.pages.compose.due_times import DueTimes
from pushdesk.ui.pages.compose.form import ComposeForm
from pushdesk.ui.pages.compose.launcher import Launcher
from pushdesk.ui.pages.compose.notices import Notices
from pushdesk.ui.pages.compose.pictures import Pictures
from pushdesk.ui.pages.compose.review import Review
from pushdesk.ui.pages.compose.review_dialog import ReviewDialog
from pushdesk.ui.pages.compose.send_test_dialog import OwnBrowsers, SendTestDialog, read_own_browsers
from pushdesk.words.faults import sentence

_ALIVE = (ChildPhase.RUNNING, ChildPhase.STARTING)


@dataclass(frozen=True, slots=True)
class _ReviewFacts:
    """What a review needs to know of the database at this moment."""

    draft: Draft
    rule: Rule
    count: AudienceCount
    undo_seconds: int
    missed_after_hours: int
    is_sender_ready: bool


@dataclass(frozen=True, slots=True)
class _TestFacts:
    """What a test needs to know of the database at this moment."""

    draft: Draft
    browsers: OwnBrowsers
    is_sender_ready: bool


class Composer(QWidget):
    """Composing for one site.

    Signals: ``standing_changed`` — what :attr:`saved_at` or :attr:`is_saving` say has changed; ``busy_changed(bool)``
    — a review, test or launch is on its way, and no other may begin; ``page_asked(str)``.
    """

    standing_changed = Signal()
    busy_changed = Signal(bool)
    page_asked = Signal(str)

    def __init__(self, console: Console, site: Site, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._console = console
        self._desk: PushDesk = console.desk
        self._site = site
        self.saved_at: datetime | None = None
        self.is_saving = False
        self._sites_seen = -1
        self._after_settling: Callable[[Draft], None] | None = None
        self._draft_in_review: Draft | None = None
        self._deleted_draft_id = 0
        self._due_times = DueTimes(console.state)
        self._pictures = Pictures(console, site, self)
        self.form = ComposeForm(console.theme, self._desk, site, self._pictures)
        self.keeper = DraftKeeper(console, site.site_id, self)
        self._counter = AudienceCounter(console, site.site_id, self)
        self._launcher = Launcher(console, self)
        self._notices = Notices(console.theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._notices)
        layout.addWidget(self.form, 1)
        self._connect()
        self.reload(site)
        self._reopen()

    # -- what the page asks

    def reload(self, site: Site) -> None:
        """Read anew what the form offers and counts; what is typed stays."""
        self._site = site
        self.form.audience.offer(
            audience_choices(
                site, self._desk.audiences.of_site(site.site_id), self._desk.subscriptions.tags(site.site_id)
            )
        )
        sites_seen = self._desk.counters().get("sites", 0)
        if sites_seen != self._sites_seen:
            if self._sites_seen >= 0:
                self._pictures.reload(site)
            self._sites_seen = sites_seen
        self.form.show_site(site)
        self._notices.show_key_missing(site.current_key_id is None)
        self._counter.count_again()

    def save(self) -> None:
        """Keep what is typed now."""
        self.keeper.keep()

    def start_new(self) -> None:
        """Begin another notification; the draft in hand stays among the drafts."""
        self.keeper.start_new()
        self._show_new()
        self.form.message.title.setFocus()

    def open_draft(self, draft_id: int) -> None:
        """Go on with a draft; one that is gone or was launched is told, and changes nothing."""
        if draft_id == self.keeper.draft_id:
            return
        try:
            draft = self._desk.drafts.get(draft_id)
            if draft.campaign_id is not None:
                raise Fault("draft_launched")
        except Fault as fault:
            self._console.say(sentence(fault))
            return
        self._show_draft(draft)

    def delete_draft(self) -> None:
        """Put the draft in hand away, with a way back."""
        self.keeper.delete()
        self._show_new()

    def review(self) -> None:
        """Check everything, keep the draft, and show the review; what is wrong is shown at its place instead."""
        self._settle_then(self._gather_review)

    def send_test(self) -> None:
        """The same for a test to the owner's own browsers."""
        self._settle_then(self._gather_test)

    # -- the draft

    def _connect(self) -> None:
        self.form.edited.connect(self._follow_edit)
        self.form.audience_edited.connect(self._count)
        self.form.web_app_asked.connect(lambda: self.page_asked.emit(PageName.WEB_APP.value))
        self.keeper.kept.connect(self._note_kept)
        self.keeper.refused.connect(self._note_not_kept)
        self.keeper.settled.connect(self._note_settled)
        self.keeper.deleted.connect(self._offer_undelete)
        self.keeper.brought_back.connect(self._show_draft)
        self._counter.began.connect(lambda: self.form.show_count(None))
        self._counter.counted.connect(self.form.show_count)
        self._counter.failed.connect(self.form.audience.show_failure)
        self._launcher.launched.connect(self._note_launch)
        self._launcher.test_launched.connect(self._note_test)
        self._launcher.refused.connect(self._show_refusal)
        self._launcher.undone.connect(self._note_undone)
        self._notices.page_asked.connect(self.page_asked)
        self._notices.again_asked.connect(self.keeper.keep)

    def _reopen(self) -> None:
        """Show the draft that was open last, or the newest where that is not known."""
        drafts = self.keeper.drafts()
        kept = self._console.state.read(self._state_name)
        wanted = [draft for draft in drafts if kept is None or str(draft.draft_id) == kept]
        if wanted:
            self._show_draft(wanted[0])
        else:
            self._show_new()

    @property
    def _state_name(self) -> str:
        return f"compose.draft.{self._site.site_id}"

    def _show_draft(self, draft: Draft) -> None:
        self.form.show_draft(draft)
        self.form.delivery.show_options(draft.options, self._due_times.read(draft.draft_id, self._desk.now()))
        self.keeper.take(draft, self.form.content)
        self._console.state.write(self._state_name, str(draft.draft_id))
        self._stand(draft.updated_at)
        self._count()

    def _show_new(self) -> None:
        self.form.show_new()
        self.form.delivery.show_options(DeliveryOptions(), None)
        self._console.state.write(self._state_name, "")
        self._stand(None)
        self._count()

    def _follow_edit(self) -> None:
        self.keeper.note(self.form.content)
        self._notices.hide_sent()
        if not self.is_saving:
            self.is_saving = True
            self.standing_changed.emit()
        self._keep_due_time()

    def _keep_due_time(self) -> None:
        if self.keeper.draft_id is not None:
            self._due_times.write(self.keeper.draft_id, self.form.delivery.due_at, self._desk.now())

    def _count(self) -> None:
        self._counter.want(self.form.audience.rule())

    def _note_kept(self, draft: Draft) -> None:
        self._notices.hide_trouble()
        self._console.state.write(self._state_name, str(draft.draft_id))
        self._keep_due_time()
        self._stand(draft.updated_at)

    def _note_not_kept(self, fault: Fault) -> None:
        self._stop_waiting()
        self._notices.show_not_kept(sentence(fault))

    def _stand(self, saved_at: datetime | None) -> None:
        self.saved_at = saved_at
        self.is_saving = False
        self.standing_changed.emit()

    def _offer_undelete(self, draft_id: int) -> None:
        self._deleted_draft_id = draft_id
        toast = self._console.say(self.tr("Draft deleted"), action=self.tr("Undo"))
        if toast is not None:
            toast.acted.connect(self._undelete)

    def _undelete(self) -> None:
        self.keeper.bring_back(self._deleted_draft_id)

    # -- review, test, launch

    def _settle_then(self, go_on: Callable[[Draft], None]) -> None:
        if self._after_settling is not None:
            return
        wrong = self.form.check() or self._check_size()
        if wrong is not None:
            self.form.go_to(wrong)
            announce(wrong, wrong.accessibleDescription())
            return
        self._after_settling = go_on
        self.busy_changed.emit(True)
        self.keeper.settle()

    def _check_size(self) -> QWidget | None:
        size = self._desk.payload_bytes(self._site, checked_notification(self.form.message.notification))
        if size <= PAYLOAD_LIMIT_BYTES:
            return None
        return self.form.show_fault(Fault("payload_too_large", size=size, limit=PAYLOAD_LIMIT_BYTES))

    def _note_settled(self, draft: Draft) -> None:
        if self._after_settling is not None:
            self._after_settling(draft)

    def _stop_waiting(self) -> None:
        if self._after_settling is not None:
            self._after_settling = None
            self.busy_changed.emit(False)

    def _gather_review(self, draft: Draft) -> None:
        desk, has_child = self._desk, self._console.sender_process.state.phase in _ALIVE

        def work() -> _ReviewFacts:
            settings, rule = desk.settings.all(), parse_rule(draft.audience)
            count = desk.subscriptions.audience(draft.site_id, rule, desk.now())
            is_ready = has_child or bool(desk.workers.live(desk.now()))
            return _ReviewFacts(draft, rule, count, settings.undo_seconds, settings.missed_after_hours, is_ready)

        self._console.ask(work, self._open_review, self._tell_trouble)

    def _open_review(self, facts: _ReviewFacts) -> None:
        self._stop_waiting()
        if facts.count.reachable == 0:
            self._show_refusal(Fault("audience_empty"))
            return
        notification = checked_notification(facts.draft.notification)
        review = Review(
            site=self._site,
            notification=notification,
            rule=facts.rule,
            count=facts.count,
            options=facts.draft.options,
            due_at=self.form.delivery.due_at,
            undo_seconds=facts.undo_seconds,
            missed_after_hours=facts.missed_after_hours,
            payload_bytes=self._desk.payload_bytes(self._site, notification),
            is_sender_ready=facts.is_sender_ready,
        )
        self._draft_in_review = facts.draft
        dialog = ReviewDialog(self._console.theme, review, self.form.preview_content, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(self._launch)
        self._counter.counted.connect(dialog.show_count)
        dialog.open()

    def _launch(self) -> None:
        if self._draft_in_review is None:
            return
        draft, self._draft_in_review = self._draft_in_review, None
        self.form.setEnabled(False)
        self.busy_changed.emit(True)
        self._launcher.launch(draft, self.form.delivery.due_at)

    def _note_launch(self, campaign: Campaign) -> None:
        self._end_launch()
        self.keeper.forget()
        self._show_new()
        self._notices.show_sent(campaign)

    def _note_undone(self, draft_id: int) -> None:
        self._notices.hide_sent()
        self.open_draft(draft_id)
        self._console.say(self.tr("Taken back. Nothing was sent, and your draft is open again."))

    def _gather_test(self, draft: Draft) -> None:
        desk, has_child = self._desk, self._console.sender_process.state.phase in _ALIVE

        def work() -> _TestFacts:
            is_ready = has_child or bool(desk.workers.live(desk.now()))
            return _TestFacts(draft, read_own_browsers(desk, draft.site_id), is_ready)

        self._console.ask(work, self._open_test, self._tell_trouble)

    def _open_test(self, facts: _TestFacts) -> None:
        self._stop_waiting()
        self._draft_in_review = facts.draft
        dialog = SendTestDialog(self._console.theme, facts.browsers, is_sender_ready=facts.is_sender_ready, parent=self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(self._launch_test)
        dialog.subscribers_asked.connect(lambda: self.page_asked.emit(PageName.SUBSCRIBERS.value))
        dialog.web_app_asked.connect(lambda: self.page_asked.emit(PageName.WEB_APP.value))
        dialog.open()

    def _launch_test(self) -> None:
        if self._draft_in_review is not None:
            self.busy_changed.emit(True)
            self._launcher.launch_test(self._draft_in_review)

    def _note_test(self, campaign: Campaign) -> None:
        self._end_launch()
        words = self.tr("Test sent to {count}").format(count=f"{campaign.total:,}")
        toast = self._console.say(words, action=self.tr("Open history"))
        if toast is not None:
            toast.acted.connect(self._ask_for_history)

    def _ask_for_history(self) -> None:
        self.page_asked.emit(PageName.HISTORY.value)

    def _show_refusal(self, fault: Fault) -> None:
        self._end_launch()
        control = self.form.show_fault(fault)
        if control is None:
            self._notices.show_refused(sentence(fault))
        else:
            self.form.go_to(control)
            announce(control, sentence(fault))

    def _end_launch(self) -> None:
        self.form.setEnabled(True)
        self.busy_changed.emit(False)

    def _tell_trouble(self, words: str) -> None:
        self._stop_waiting()
        self._notices.show_refused(words)
