"""The form of Compose: the three cards at the left, the previews at the right, or below where there is no room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pushdesk.app import AudienceCount, PushDesk
from pushdesk.domain.browsers import used_members
from pushdesk.domain.campaign import Draft
from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification, link_host
from pushdesk.domain.site import Site
from pushdesk.domain.wordings import example
from pushdesk.ui.pages.compose.audience_card import AudienceCard
from pushdesk.ui.pages.compose.delivery_card import DeliveryCard
from pushdesk.ui.pages.compose.draft_keeper import DraftContent
from pushdesk.ui.pages.compose.message_card import MessageCard
from pushdesk.ui.pages.compose.pictures import Pictures
from pushdesk.ui.pages.compose.reach import reach_of
from pushdesk.ui.preview_content import PreviewContent
from pushdesk.ui.preview_stage import PreviewStage
from pushdesk.ui.theme import Theme
from pushdesk.words.faults import sentence

_WIDE_FROM = 800
"""The width in pixels from which the previews stand beside the form."""

_STAGE_SHARE = 0.38
_STAGE_WIDTHS = (384, 420)
_STAGE_HEIGHT_BELOW = 560
_GAP = 16
_FOOT = 24
_UNBOUNDED = 16_777_215
"""Qt's own word for "no greatest width"."""


class ComposeForm(QWidget):
    """Everything that is typed and chosen, with its previews.

    Signals: ``edited`` — something was changed by the owner's hand; ``audience_edited`` — what was changed is the
    audience; ``web_app_asked`` — the owner wants to see how people subscribe.
    """

    edited = Signal()
    audience_edited = Signal()
    web_app_asked = Signal()

    def __init__(
        self, theme: Theme, desk: PushDesk, site: Site, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._site = site
        self._pictures = pictures
        self._count: AudienceCount | None = None
        self.message = MessageCard(theme)
        self.audience = AudienceCard(theme)
        self.delivery = DeliveryCard()
        self.stage = PreviewStage(theme)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(_GAP)
        content = QWidget()
        content.setProperty("look", "scrolled")
        self._cards = QVBoxLayout(content)
        self._cards.setContentsMargins(0, 0, 0, _FOOT)
        self._cards.setSpacing(16)
        for card in (self.message, self.audience, self.delivery):
            self._cards.addWidget(card)
        self._cards.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(content)
        self._area.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._columns.addWidget(self._area, 1)
        self._beside = QVBoxLayout()
        self._beside.setContentsMargins(0, 0, 0, _FOOT)
        self._columns.addLayout(self._beside)
        self._is_wide = False
        self._place_stage(is_wide=True)
        for card in (self.message, self.audience, self.delivery):
            card.edited.connect(self.edited)
        self.message.edited.connect(self.refresh_preview)
        self.audience.edited.connect(self.audience_edited)
        self.audience.web_app_asked.connect(self.web_app_asked)
        pictures.arrived.connect(self.refresh_preview)

    @property
    def content(self) -> DraftContent:
        """What a draft keeps of the form."""
        return DraftContent(self.message.notification, self.audience.rule_text, self.delivery.options)

    @property
    def preview_content(self) -> PreviewContent:
        """The notification as previews paint it."""
        notification = example(self.message.notification, self._site)
        title, body = notification.title, notification.body
        if not title.strip() and not body.strip():
            title, body = self.tr("Your title"), self.tr("Your text stands here.")
        return PreviewContent(
            title=title,
            body=body,
            host=link_host(self._site.url),
            app_name=self._site.short_name or self._site.name,
            icon=self._pictures.icon(notification.icon),
            image=self._pictures.picture(notification.image),
            actions=tuple(action.title for action in notification.actions if action.title.strip()),
            used=used_members(notification),
        )

    def show_site(self, site: Site) -> None:
        """The site was changed: its name, address or topics."""
        self._site = site
        self.refresh_preview()

    def show_draft(self, draft: Draft) -> None:
        """Show another draft in every field."""
        self.message.show_notification(draft.notification)
        self.audience.show_rule(draft.audience)
        self.refresh_preview()

    def show_new(self) -> None:
        """Show an empty form."""
        self.message.show_notification(Notification(title="", language=self._site.language))
        self.audience.show_rule("all")
        self.refresh_preview()
        self._area.verticalScrollBar().setValue(0)

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
        """Show the notification as it is typed now, and its size."""
        self.stage.show_content(self.preview_content, reach_of(self._count))
        longest = {} if self._count is None else self._count.longest_words
        self.message.show_size(self._desk.launching.size_in_bytes(self._site, self.message.notification, longest))

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
        if fault.code == "payload_too_large":
            self.message.show_text_error(words)
            return self.message.text
        if fault.code == "token_unknown":
            return self.message.show_token_error(str(fault.facts["member"]), words)
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
        self._area.ensureWidgetVisible(control, 20, 60)
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the previews below the cards where there is little room, and back."""
        super().resizeEvent(event)
        width = event.size().width()
        self._place_stage(is_wide=width >= _WIDE_FROM)
        if self._is_wide:
            self.stage.setFixedWidth(max(_STAGE_WIDTHS[0], min(_STAGE_WIDTHS[1], round(width * _STAGE_SHARE))))

    def _place_stage(self, *, is_wide: bool) -> None:
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        if is_wide:
            self.stage.setMinimumHeight(0)
            self._beside.addWidget(self.stage)
        else:
            self.stage.setMinimumWidth(0)
            self.stage.setMaximumWidth(_UNBOUNDED)
            self.stage.setMinimumHeight(_STAGE_HEIGHT_BELOW)
            self._cards.insertWidget(self._cards.count() - 1, self.stage)
        self._columns.setSpacing(_GAP if is_wide else 0)

    def _make_room(self, _least: int, most: int) -> None:
        """Keep the scroll bar off the cards where there is one."""
        edges = self._cards.contentsMargins()
        edges.setRight(8 if most else 0)
        self._cards.setContentsMargins(edges)
