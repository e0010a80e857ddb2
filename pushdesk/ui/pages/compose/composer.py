"""One site's composing: the form with its draft, its live count, its review, its test and its launch."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import Campaign, DeliveryOptions, Draft
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site
from pushdesk.ui.actions import PageName
from pushdesk.ui.console import Console
from pushdesk.ui.pages.compose.audience_choices import audience_choices
from pushdesk.ui.pages.compose.audience_counter import AudienceCounter
from pushdesk.ui.pages.compose.departure import Departure
from pushdesk.ui.pages.compose.draft_keeper import DraftKeeper
from pushdesk.ui.pages.compose.form import ComposeForm
from pushdesk.ui.pages.compose.notices import Notices
from pushdesk.ui.pages.compose.pictures import Pictures
from pushdesk.ui.stages import Stages
from pushdesk.ui.tab_order import order_by_layout
from pushdesk.words.faults import sentence


class Composer(QWidget):
    """Composing for one site. The message is there at once, the rest a moment later; :meth:`finish` does not wait.

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
        self._pictures = Pictures(console, site, self)
        self.form = ComposeForm(console, site, self._pictures, self)
        self.keeper = DraftKeeper(console, site.site_id)
        self._counter = AudienceCounter(console, site.site_id, self)
        self._notices = Notices(console.theme, self)
        self._departure = Departure(console, site, self.form, self.keeper, self._counter, self._notices)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._notices)
        layout.addWidget(self.form, 1)
        self._reopened = self._last_draft()
        self.form.message.begin(self.form.blank if self._reopened is None else self._reopened.notification)
        self._first_message = self.form.message.notification
        self.form.message.edited.connect(self._catch_early_edit)
        self._stages = Stages(self)
        self._stages.start(self.form.build_choices, self.form.build_previews, self._complete)

    # -- what the page asks

    def finish(self) -> None:
        """Make at once what is not made yet, for whoever needs the whole."""
        self._stages.finish()

    def reload(self, site: Site) -> None:
        """Read anew what the form offers and counts; what is typed stays."""
        self._site = site
        if not self._stages.is_done:
            return
        self._read_anew(site)

    def _read_anew(self, site: Site) -> None:
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
        self._departure.set_site(site)
        self._notices.show_key_missing(site.current_key_id is None)
        self._counter.count_again()

    def save(self) -> None:
        """Keep what is typed now."""
        self.keeper.keep()

    def start_new(self) -> None:
        """Begin another notification; the draft in hand stays among the drafts."""
        self.finish()
        self.keeper.start_new()
        self._show_new()
        self.form.message.title.setFocus()

    def open_draft(self, draft_id: int) -> None:
        """Go on with a draft; one that is gone or was launched is told, and changes nothing."""
        self.finish()
        if draft_id == self.keeper.draft_id:
            return
        try:
            draft = self._desk.drafts.get(draft_id)
            if draft.campaign_id is not None or draft.site_id != self._site.site_id:
                raise Fault("draft_unknown" if draft.campaign_id is None else "draft_launched")
        except Fault as fault:
            self._console.say(sentence(fault))
            return
        self._show_draft(draft)

    def delete_draft(self) -> None:
        """Put the draft in hand away, with a way back."""
        self.finish()
        self.keeper.delete()
        self._show_new()

    def review(self) -> None:
        """Check everything, keep the draft, and show the review; what is wrong is shown at its place instead."""
        self.finish()
        self._departure.review()

    def send_test(self) -> None:
        """The same for a test to the owner's own browsers."""
        self.finish()
        self._departure.send_test()

    # -- the draft

    def _complete(self) -> None:
        self._connect()
        self._read_anew(self._site)
        order_by_layout(self)
        draft = self._reopened
        if draft is None:
            self.form.begin_choices("all", DeliveryOptions(), None, self._first_message)
        else:
            self.form.begin_choices(draft.audience, draft.options, self._time_ahead(draft), self._first_message)
            self.keeper.take(draft, replace(self.form.content, notification=self._first_message))
        self._note_open(draft)

    def _catch_early_edit(self) -> None:
        """Who types before the rest of the form is there has typed nonetheless."""
        if not self._stages.is_done:
            self.finish()
            self.form.note_edit()

    def _connect(self) -> None:
        self.form.edited.connect(self._follow_edit)
        self.form.audience_edited.connect(self._count)
        self.form.web_app_asked.connect(lambda: self.page_asked.emit(PageName.WEB_APP.value))
        self.keeper.began.connect(self._note_saving)
        self.keeper.kept.connect(self._note_kept)
        self.keeper.refused.connect(self._note_not_kept)
        self.keeper.deleted.connect(self._offer_undelete)
        self.keeper.brought_back.connect(self._show_draft)
        self._counter.began.connect(lambda: self.form.show_count(None))
        self._counter.counted.connect(self.form.show_count)
        self._counter.failed.connect(self.form.audience.show_failure)
        self._departure.launched.connect(self._note_launch)
        self._departure.undone.connect(self._note_undone)
        self._departure.busy_changed.connect(self.busy_changed)
        self._departure.page_asked.connect(self.page_asked)
        self._notices.page_asked.connect(self.page_asked)
        self._notices.again_asked.connect(self.keeper.keep)

    def _last_draft(self) -> Draft | None:
        """The draft that was open last, or the newest where that is not known."""
        kept = self._console.state.read(self._state_name)
        wanted = [draft for draft in self.keeper.drafts() if kept is None or str(draft.draft_id) == kept]
        return wanted[0] if wanted else None

    @property
    def _state_name(self) -> str:
        return f"compose.draft.{self._site.site_id}"

    def _show_draft(self, draft: Draft) -> None:
        self.form.show_draft(draft, self._time_ahead(draft))
        self.keeper.take(draft, self.form.content)
        self._note_open(draft)

    def _show_new(self) -> None:
        self.form.show_new()
        self._note_open(None)

    def _note_open(self, draft: Draft | None) -> None:
        self._console.state.write(self._state_name, "" if draft is None else str(draft.draft_id))
        self._stand(None if draft is None else draft.updated_at)
        self._count()

    def _time_ahead(self, draft: Draft) -> datetime | None:
        """When the owner means to send a draft; None for at once, or where that time has passed."""
        return draft.due_at if draft.due_at is not None and draft.due_at > self._desk.now() else None

    def _follow_edit(self) -> None:
        self.keeper.note(self.form.content)
        self._notices.hide_sent()

    def _count(self) -> None:
        self._counter.want(self.form.audience.rule())

    def _note_saving(self) -> None:
        self.is_saving = True
        self.standing_changed.emit()

    def _note_kept(self, draft: Draft) -> None:
        self._notices.hide_trouble()
        self._console.state.write(self._state_name, str(draft.draft_id))
        self._stand(draft.updated_at)

    def _note_not_kept(self, fault: Fault) -> None:
        self._departure.stop_waiting()
        self._stand(self.saved_at)
        self._notices.show_not_kept(sentence(fault))

    def _stand(self, saved_at: datetime | None) -> None:
        self.saved_at = saved_at
        self.is_saving = False
        self.standing_changed.emit()

    def _offer_undelete(self) -> None:
        toast = self._console.say(self.tr("Draft deleted"), action=self.tr("Undo"))
        if toast is not None:
            toast.acted.connect(self.keeper.bring_back)

    # -- after the launch

    def _note_launch(self, campaign: Campaign) -> None:
        self.keeper.forget()
        self._show_new()
        self._notices.show_sent(campaign)

    def _note_undone(self, draft_id: int) -> None:
        self._notices.hide_sent()
        self.open_draft(draft_id)
