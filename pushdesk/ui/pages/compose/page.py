"""The page Compose: write a notification, see it as it will look, choose who gets it, test it, review it, send it."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent

from pushdesk.domain.campaign import Draft
from pushdesk.domain.site import Site
from pushdesk.ui.actions import ActionName
from pushdesk.ui.buttons import Button, IconButton, Look
from pushdesk.ui.console import Console
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.found import FoundKind
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import day_words
from pushdesk.ui.page import Page
from pushdesk.ui.pages.compose.composer import Composer
from pushdesk.ui.pages.compose.drafts_menu import DraftsButton

_STANDING_MS = 20_000
_NARROW_BELOW = 800
"""Page width, in pixels, under which the two lesser buttons show their drawings alone, and undo has its keys only."""


class ComposePage(Page):
    """Composing for the chosen site; where there is none yet, the way to add it."""

    nouns = frozenset({"subscriptions", "audiences", "sites", "keys"})
    offers = frozenset(
        {ActionName.NEW, ActionName.SAVE, ActionName.REVIEW, ActionName.STEP_BACK, ActionName.STEP_FORWARD}
    )

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("ComposePage", "Compose"), scrolls=False)
        # The form scrolls to the very foot of the window; its cards keep the distance themselves.
        edges = self.body.contentsMargins()
        edges.setBottom(0)
        self.body.setContentsMargins(edges)
        self._console = console
        self._composer: Composer | None = None
        self._empty: EmptyState | None = None
        self._is_narrow: bool | None = None
        self._drafts = DraftsButton(self.theme, self._all_drafts, self._draft_in_hand, console.desk.now)
        self._drafts.new_asked.connect(self.start_new)
        self._drafts.delete_asked.connect(self._delete_draft)
        self._drafts.draft_asked.connect(self.open_draft)
        self._test = Button(self.theme, self.tr("Send test…"), Look.PLAIN, Glyph.SMARTPHONE)
        self._test.clicked.connect(self.send_test)
        self._review = Button(self.theme, self.tr("Review & send…"), Look.PRIMARY, Glyph.SEND)
        self._review.clicked.connect(self.review)
        self._undo = IconButton(self.theme, Glyph.UNDO, self.tr("Undo the last change"))
        self._undo.clicked.connect(self.undo)
        self._redo = IconButton(self.theme, Glyph.REDO, self.tr("Redo the last change"))
        self._redo.clicked.connect(self.redo)
        for button in (self._undo, self._redo, self._drafts, self._test, self._review):
            self.add_action(button)
        self._clock = QTimer(self)
        self._clock.setInterval(_STANDING_MS)
        self._clock.timeout.connect(self._show_standing)
        self._clock.start()
        console.site_changed.connect(self._follow_site)
        self._build(console.site)

    # -- what actions and other pages ask

    def carry_out(self, action: ActionName) -> None:
        """New, save, review, undo, redo: by shortcut or menu."""
        {
            ActionName.NEW: self.start_new,
            ActionName.SAVE: self.save,
            ActionName.REVIEW: self.review,
            ActionName.STEP_BACK: self.undo,
            ActionName.STEP_FORWARD: self.redo,
        }[action]()

    def take_focus(self) -> None:
        """Begin with the title."""
        if self._composer is not None:
            self._composer.form.message.title.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()

    def review(self) -> None:
        """Review and send: Ctrl+Return."""
        if self._composer is not None and self._review.isEnabled():
            self._composer.review()

    def send_test(self) -> None:
        """Send a test to the owner's own browsers."""
        if self._composer is not None and self._test.isEnabled():
            self._composer.send_test()

    def save(self) -> None:
        """Keep what is typed now: Ctrl+S."""
        if self._composer is not None:
            self._composer.save()

    def undo(self) -> None:
        """Take the last change in the form back: Ctrl+Z."""
        if self._composer is not None and self._composer.form.isEnabled():
            self._composer.form.undo()

    def redo(self) -> None:
        """Make it again: Ctrl+Y."""
        if self._composer is not None and self._composer.form.isEnabled():
            self._composer.form.redo()

    def start_new(self) -> None:
        """Begin another notification: Ctrl+N. The one in hand stays among the drafts."""
        if self._composer is not None:
            self._composer.start_new()

    def open_draft(self, draft_id: int) -> None:
        """Go on with a draft of this site, as after a campaign was duplicated into one."""
        if self._composer is not None:
            self._composer.open_draft(draft_id)

    def open_found(self, kind: FoundKind, number: int) -> None:
        """Go on with a draft that was found."""
        if kind is FoundKind.DRAFT:
            self.open_draft(number)

    def reload(self) -> None:
        """Read anew whom the audience reaches and what can be chosen; what is typed stays."""
        site = self._console.site
        if self._composer is not None and site is not None:
            self._composer.reload(site)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed; when the window itself goes, see it on disk first."""
        super().hideEvent(event)
        if self._composer is None:
            return
        if self.window().isVisible():
            self._composer.keeper.keep()
        else:
            self._composer.keeper.keep_and_wait()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the main button whole where there is little room."""
        self._fit_head(event.size().width())
        super().resizeEvent(event)

    def _fit_head(self, width: int) -> None:
        is_narrow = width < _NARROW_BELOW
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.set_title(self.tr("Compose") if is_narrow else self.tr("New notification"))
        for icon in (self._undo, self._redo):
            icon.setVisible(not is_narrow and self._composer is not None)
        for button in (self._drafts, self._test):
            words = button.accessibleName()
            button.set_words("" if is_narrow else words)
            button.setAccessibleName(words)
            button.setToolTip(words if is_narrow else "")

    # -- inside

    def _build(self, site: Site | None) -> None:
        for widget in (self._composer, self._empty):
            if widget is not None:
                self.body.removeWidget(widget)
                widget.setParent(None)
                widget.deleteLater()
        self._composer = self._empty = None
        if site is None:
            self._empty = EmptyState(
                self.theme,
                Glyph.STORE,
                self.tr("Add your business first"),
                self.tr("A notification is sent in the name of a business and its web address. It takes a minute."),
                action=self.tr("Add business…"),
                action_glyph=Glyph.PLUS,
            )
            self._empty.acted.connect(self._console.new_site_asked)
            self.body.addWidget(self._empty, 1)
        else:
            self._composer = Composer(self._console, site, self.body.parentWidget())
            self._composer.standing_changed.connect(self._show_standing)
            self._composer.busy_changed.connect(self._show_busy)
            self._composer.page_asked.connect(self.page_asked)
            self._composer.form.history_changed.connect(self._show_history)
            self.body.addWidget(self._composer, 1)
        for icon in (self._undo, self._redo):
            icon.setVisible(site is not None and not self._is_narrow)
        for button in (self._drafts, self._test, self._review):
            button.setVisible(site is not None)
            button.setEnabled(True)
        self._site_id = None if site is None else site.site_id
        self._show_history()
        self._show_standing()

    def _follow_site(self) -> None:
        site = self._console.site
        if (None if site is None else site.site_id) == self._site_id:
            return
        if self._composer is not None:
            self._composer.keeper.keep()
        self._build(site)

    def _show_busy(self, is_busy: bool) -> None:
        self._test.setEnabled(not is_busy)
        self._review.setEnabled(not is_busy)

    def _show_history(self) -> None:
        form = None if self._composer is None else self._composer.form
        self._undo.setEnabled(form is not None and form.can_undo)
        self._redo.setEnabled(form is not None and form.can_redo)

    def _show_standing(self) -> None:
        composer = self._composer
        if composer is None:
            self.set_subtitle("")
        elif composer.is_saving:
            self.set_subtitle(self.tr("Saving…"))
        elif composer.saved_at is None:
            self.set_subtitle(self.tr("Everything you type is saved by itself"))
        else:
            self.set_subtitle(self._saved_words(composer.saved_at, self._console.desk.now()))

    def _saved_words(self, saved_at: datetime, now: datetime) -> str:
        if now - saved_at < timedelta(minutes=1):
            return self.tr("Draft saved just now")
        if now - saved_at < timedelta(hours=1):
            minutes = round((now - saved_at).total_seconds() / 60)
            return self.tr("Draft saved {minutes} min ago").format(minutes=minutes)
        return self.tr("Draft saved: {moment}").format(moment=day_words(saved_at, now))

    def _all_drafts(self) -> list[Draft]:
        return [] if self._composer is None else self._composer.keeper.drafts()

    def _draft_in_hand(self) -> int | None:
        return None if self._composer is None else self._composer.keeper.draft_id

    def _delete_draft(self) -> None:
        if self._composer is not None:
            self._composer.delete_draft()
