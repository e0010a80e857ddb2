"""The form of Compose: message, audience and delivery with their previews, checked, and undone as one."""

import time
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from pushdesk.app import AudienceCount
from pushdesk.domain.browsers import Platform, used_members
from pushdesk.domain.campaign import DeliveryOptions, Draft
from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification, link_host
from pushdesk.domain.site import Site
from pushdesk.domain.web_hosts import readable_host
from pushdesk.domain.wordings import in_variant, looked_up, reworded, site_words
from pushdesk.ui.console import Console
from pushdesk.ui.pages.compose.audience_card import AudienceCard
from pushdesk.ui.pages.compose.delivery_card import DeliveryCard
from pushdesk.ui.pages.compose.draft_keeper import DraftContent
from pushdesk.ui.pages.compose.form_columns import FormColumns
from pushdesk.ui.pages.compose.form_history import FormHistory
from pushdesk.ui.pages.compose.form_state import FormState, put_cursor, text_of, texts_of
from pushdesk.ui.pages.compose.message_card import MessageCard
from pushdesk.ui.pages.compose.picture_field import picture_in
from pushdesk.ui.pages.compose.pictures import Pictures
from pushdesk.ui.pages.compose.preview_as import PreviewAs
from pushdesk.ui.pages.compose.reach import reach_of
from pushdesk.ui.preview_content import PreviewContent
from pushdesk.ui.preview_stage import PreviewStage
from pushdesk.ui.text_boxes import KEEPS_HISTORY
from pushdesk.words.faults import sentence


class ComposeForm(QWidget):
    """Everything that is typed and chosen, with its previews.

    The message is there at once; :meth:`build_choices` and :meth:`build_previews` make the rest.

    Signals: ``edited`` — something was changed by the owner's hand; ``audience_edited`` — what was changed is the
    audience; ``web_app_asked`` — the owner wants to see how people subscribe, or to export; ``history_changed`` —
    something can be undone or redone, or no longer.
    """

    edited = Signal()
    audience_edited = Signal()
    web_app_asked = Signal()
    history_changed = Signal()

    def __init__(self, console: Console, site: Site, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._console = console
        self._desk = console.desk
        self._site = site
        self._pictures = pictures
        self._count: AudienceCount | None = None
        self._history: FormHistory[FormState] | None = None
        self._typed: tuple[QWidget, str] | None = None
        self.setProperty(KEEPS_HISTORY, True)
        self.setAcceptDrops(True)
        self.columns = FormColumns(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.columns)
        self.message = MessageCard(console, site, self.columns.content)
        self.columns.add_card(self.message)

    def build_choices(self) -> None:
        """Make the cards for audience and delivery."""
        self.audience = AudienceCard(self._console, self.columns.content)
        self.delivery = DeliveryCard(self._console.theme, self.columns.content)
        self.columns.add_card(self.audience)
        self.columns.add_card(self.delivery)
        for part in (self.message, self.audience, self.delivery):
            part.edited.connect(self.note_edit)
        self.audience.edited.connect(self.audience_edited)
        self.audience.web_app_asked.connect(self.web_app_asked)
        self.message.picture.web_app_asked.connect(self.web_app_asked)

    def build_previews(self) -> None:
        """Make the previews, and what says whose they are."""
        self.preview_as = PreviewAs(self._console, self._site.site_id, self.columns.right)
        self.stage = PreviewStage(self._console.theme, parent=self.columns.right)
        self.columns.put_right(self.preview_as, self.stage)
        self.message.edited.connect(self.refresh_preview)
        self.message.language_chosen.connect(self.refresh_preview)
        self.preview_as.changed.connect(self.refresh_preview)
        self._pictures.arrived.connect(self.refresh_preview)

    @property
    def content(self) -> DraftContent:
        """What a draft keeps of the form."""
        return DraftContent(
            self.message.notification, self.audience.rule_text, self.delivery.options, self.delivery.due_at
        )

    @property
    def preview_content(self) -> PreviewContent:
        """The notification as previews paint it: in the words in front, or as the chosen subscriber gets it."""
        notification = self._previewed()
        title, body = notification.title, notification.body
        if not title.strip() and not body.strip():
            title, body = self.tr("Your title"), self.tr("Your text stands here.")
        return PreviewContent(
            title=title,
            body=body,
            host=readable_host(link_host(self._site.url)),
            app_name=self._site.short_name or self._site.name,
            icon=self._pictures.icon(notification.icon),
            image=self._pictures.picture(notification.image),
            badge=self._pictures.badge(notification.badge),
            actions=tuple(action.title for action in notification.actions if action.title.strip()),
            used=used_members(notification),
        )

    def show_site(self, site: Site) -> None:
        """The site was changed: its name, address or topics."""
        self._site = site
        self.message.show_site(site)
        self.refresh_preview()

    def show_draft(self, draft: Draft, due_at: datetime | None) -> None:
        """Show another draft in every field."""
        self.message.begin(draft.notification)
        self.begin_choices(draft.audience, draft.options, due_at)

    def show_new(self) -> None:
        """Show an empty form."""
        self.message.begin(self.blank)
        self.begin_choices("all", DeliveryOptions(), None)
        self.columns.scroll_to_top()

    @property
    def blank(self) -> Notification:
        """What an empty form begins with."""
        return Notification(title="", language=self._site.language)

    def begin_choices(
        self, audience: str, options: DeliveryOptions, due_at: datetime | None, message: Notification | None = None
    ) -> None:
        """Show a draft's choices beside its message; from here on changes can be undone.

        ``message`` is what the message began as, where somebody may have typed already.
        """
        self.audience.show_rule(audience)
        self.delivery.show_options(options, due_at)
        content = self.content if message is None else replace(self.content, notification=message)
        self._history = FormHistory(time.monotonic, FormState(content))
        self.history_changed.emit()
        self.refresh_preview()

    def _previewed(self) -> Notification:
        person = self.preview_as.person
        if not self.preview_as.is_somebody:
            return reworded(self.message.shown_wording, site_words(self._site))
        notification = self.message.notification
        wordings = {each.language.lower(): in_variant(notification, each) for each in notification.variants}
        wording = looked_up(person.language, wordings, notification)
        return reworded(wording, {**person.words, **site_words(self._site)})

    def show_count(self, count: AudienceCount | None) -> None:
        """Show whom the audience reaches; None while that is being counted."""
        self._count = count
        if count is None:
            self.audience.show_counting()
        else:
            self.audience.show_count(count)
            self.message.show_known_words(sorted(count.longest_words))
        self.refresh_preview()

    def refresh_preview(self) -> None:
        """Show the notification as it is typed now, its size, and what to think of."""
        reach, notification = reach_of(self._count), self.message.notification
        self.stage.show_content(self.preview_content, reach)
        longest = {} if self._count is None else self._count.longest_words
        phones = reach.by_platform.get(Platform.ANDROID_FIREFOX, 0)
        self.message.show_size(self._desk.launching.size_in_bytes(self._site, notification, longest), phones)
        self.message.show_advice(self.message.shown_wording, reach)

    def check(self) -> QWidget | None:
        """Call everything wrong by its name, at its place; returns the first control concerned."""
        wrong = list(self.message.check())
        if self.audience.show_rule_fault():
            wrong.append(self.audience.first_control)
        due_at = self.delivery.due_at
        is_past = due_at is not None and due_at <= self._desk.now()
        self.delivery.set_moment_error(sentence(Fault("due_in_the_past")) if is_past else "")
        if is_past:
            wrong.append(self.delivery.moment_control)
        return wrong[0] if wrong else None

    def show_fault(self, fault: Fault) -> QWidget | None:
        """Show a fault at the field it concerns; None when it concerns none of them."""
        words = sentence(fault)
        language = str(fault.facts.get("variant", ""))
        if fault.code == "payload_too_large":
            return self.message.show_error("body", words, language)
        if fault.code == "token_unknown":
            return self.message.show_error(str(fault.facts["member"]), words, language)
        if fault.code in ("audience_empty", "audience_malformed"):
            self.audience.set_error(words)
            self.audience.show_rule_fault()
            return self.audience.first_control
        if fault.code in ("due_in_the_past", "due_too_late"):
            self.delivery.set_moment_error(words)
            return self.delivery.moment_control
        return self.check()

    def go_to(self, control: QWidget) -> None:
        """Bring a control into sight and put the cursor there."""
        self.columns.bring_into_sight(control)
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- undo

    @property
    def can_undo(self) -> bool:
        """True when something was changed by hand since the draft was opened."""
        return self._history is not None and self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """True when something was undone last."""
        return self._history is not None and self._history.can_redo

    def undo(self) -> None:
        """Take the last change back, wherever it was made."""
        if self._history is not None:
            left, state = self._history.current, self._history.undo()
            if state is not None:
                self._show_state(state, left.language if left.has_languages_of(state) else state.language)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self._history is not None:
            state = self._history.redo()
            if state is not None:
                self._show_state(state, state.language)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo: text controls and choices leave these keys to the form."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        else:
            super().keyPressEvent(event)

    def note_edit(self) -> None:
        """Something was changed by hand: remember it for undo, and tell."""
        if self._history is not None:
            self._history.note(FormState(self.content, self.message.language), self._field_typed_in())
            self.history_changed.emit()
        self.edited.emit()

    def _field_typed_in(self) -> QWidget | None:
        """The text control that was just typed in; None for a choice, also one that leaves the cursor in a text."""
        focused = QApplication.focusWidget()
        if not isinstance(focused, QLineEdit | QPlainTextEdit):
            return None
        typed, self._typed = self._typed, (focused, text_of(focused))
        return None if typed == self._typed else focused

    def _show_state(self, state: FormState, language: str) -> None:
        before, content, audience = texts_of(self._text_controls()), state.content, self.audience.rule_text
        self.message.show_notification(content.notification, language)
        self.audience.show_rule(content.audience)
        self.delivery.show_options(content.options, content.due_at)
        put_cursor(before, self._text_controls())
        self.refresh_preview()
        self.history_changed.emit()
        self.edited.emit()
        if content.audience != audience:
            self.audience_edited.emit()

    def _text_controls(self) -> list[QLineEdit | QPlainTextEdit]:
        controls: list[QLineEdit | QPlainTextEdit] = self.findChildren(QLineEdit)
        controls += self.findChildren(QPlainTextEdit)
        return [each for each in controls if not each.isReadOnly()]

    # -- pictures that are dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one picture file."""
        if picture_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make the file the notification's picture."""
        picture = picture_in(event.mimeData())
        if picture is not None:
            event.acceptProposedAction()
            self.message.picture.take(picture)
