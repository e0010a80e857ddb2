"""The card Message: title, text, link, picture and more, each with what is wrong with it at its own place."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import (
    ANDROID_FIREFOX_SAFE_BYTES,
    PAYLOAD_LIMIT_BYTES,
    Notification,
    checked_notification,
)
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.byte_meter import ByteLimit, ByteMeter
from pushdesk.ui.card import Card
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import LineBox, TextBox
from pushdesk.ui.pages.compose.address_field import AddressField
from pushdesk.ui.pages.compose.more_options import MoreOptions
from pushdesk.ui.theme import Theme
from pushdesk.words.faults import sentence

TITLE_CHARACTERS = 50
BODY_CHARACTERS = 120
"""What most browsers show of a title and a text; more is possible and cut off."""

_WORDS_SHOWN = 3

_SAID_AT_ONCE = frozenset({"title_too_long", "body_too_long", "text_malformed"})


class MessageCard(Card):
    """The words and pictures of one notification.

    Signals: ``edited`` — something in it was changed by hand.
    """

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_heading(self.tr("Message"))
        self._base = Notification(title="")
        self._is_showing = False
        self.title = LineBox("", self.tr("What is new, in a few words"))
        self.text = TextBox(lines=3, most_lines=9)
        self.text.setPlaceholderText(self.tr("What they get from it, and until when"))
        self._title_field = Field(self.tr("Title"), self.title, about_characters=TITLE_CHARACTERS)
        self._text_field = Field(self.tr("Text"), self.text, about_characters=BODY_CHARACTERS)
        self._link = AddressField(self.tr("Link on click"), help_text=self.tr("Left empty, it opens your web page."))
        self._picture = AddressField(
            self.tr("Picture"),
            help_text=self.tr("Chrome and Edge on Windows and Android show it, others do not."),
            takes_tokens=False,
        )
        self._toggle = Button(theme, self.tr("More options"), Look.LINK, Glyph.CHEVRON_RIGHT)
        self._toggle.setCheckable(True)
        self._theme = theme
        self._more = MoreOptions()
        self._meter = ByteMeter(theme)
        self.add(self._title_field)
        self.add(self._text_field)
        self.add(field_row(self._link, self._picture))
        self.body.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._more)
        self.add(self._meter)
        self._more.hide()
        self.title.textEdited.connect(self._follow_title)
        self.text.edited.connect(self._follow_text)
        self._link.edited.connect(self.edited)
        self._picture.edited.connect(self.edited)
        self._more.edited.connect(self.edited)
        self._toggle.toggled.connect(self._open_more)

    @property
    def notification(self) -> Notification:
        """The notification as typed; :func:`checked_notification` judges it."""
        return replace(
            self._more.applied_to(self._base),
            title=self.title.text(),
            body=self.text.toPlainText(),
            link=self._link.address,
            image=self._picture.address,
        )

    def show_notification(self, notification: Notification) -> None:
        """Show a draft's notification, with nothing called wrong yet."""
        self._base = notification
        self._is_showing = True
        self.title.setText(notification.title)
        self.title.setCursorPosition(0)
        self.text.setPlainText(notification.body)
        self._is_showing = False
        self._link.show_address(notification.link)
        self._picture.show_address(notification.image)
        self._more.show_notification(notification)
        self._toggle.setChecked(self._more.is_used)
        self._title_field.set_error("")
        self._text_field.set_error("")

    def show_known_words(self, names: Sequence[str]) -> None:
        """Say which words of its own each message may hold: these, of which somebody in the audience has one."""
        examples = ", ".join(f"{{{{{name}|…}}}}" for name in names[:_WORDS_SHOWN])
        words = self.tr("For each one's own word write {examples}, with what others get in place of the dots.")
        self._text_field.set_help(words.format(examples=examples) if names else "")

    def show_size(self, payload_bytes: int) -> None:
        """Show how much of a push message's room is used."""
        self._meter.show_measure(
            payload_bytes,
            (
                ByteLimit(self.tr("Google, Mozilla, Apple and Microsoft"), PAYLOAD_LIMIT_BYTES),
                ByteLimit(self.tr("Firefox on Android"), ANDROID_FIREFOX_SAFE_BYTES),
            ),
        )

    def check(self) -> Sequence[QWidget]:
        """Call everything wrong by its name, at its place; returns the controls concerned, from the top."""
        wrong: list[QWidget] = []
        for field, control, fault in (
            (self._title_field, self.title, self._title_fault()),
            (self._text_field, self.text, self._text_fault()),
        ):
            field.set_error("" if fault is None else sentence(fault))
            if fault is not None:
                wrong.append(control)
        wrong += [each.control for each in (self._link, self._picture) if not each.check()]
        wrong_options = self._more.check()
        if wrong_options:
            self._toggle.setChecked(True)
        return [*wrong, *wrong_options]

    def show_text_error(self, words: str) -> None:
        """Say that the whole is too large, where it can be shortened."""
        self._text_field.set_error(words)

    def show_token_error(self, member: str, words: str) -> QWidget:
        """Say what is wrong with a token, at the field it stands in; returns the control."""
        fields: dict[str, tuple[Field, QWidget]] = {
            "title": (self._title_field, self.title),
            "link": (self._link, self._link.control),
        }
        field, control = fields.get(member, (self._text_field, self.text))
        field.set_error(words)
        return control

    def _title_fault(self) -> Fault | None:
        return _fault_of(Notification(title=self.title.text()))

    def _text_fault(self) -> Fault | None:
        return _fault_of(Notification(title="-", body=self.text.toPlainText()))

    def _follow_title(self) -> None:
        self._say_at_once(self._title_field, self._title_fault())
        self.edited.emit()

    def _follow_text(self) -> None:
        if self._is_showing:
            return
        self._say_at_once(self._text_field, self._text_fault())
        self.edited.emit()

    def _say_at_once(self, field: Field, fault: Fault | None) -> None:
        """While it is typed, only what cannot become right by typing on is called wrong."""
        field.set_error(sentence(fault) if fault is not None and fault.code in _SAID_AT_ONCE else "")

    def _open_more(self, is_open: bool) -> None:
        self._more.setVisible(is_open)
        self._toggle.set_glyph(Glyph.CHEVRON_DOWN if is_open else Glyph.CHEVRON_RIGHT)


def _fault_of(notification: Notification) -> Fault | None:
    try:
        checked_notification(notification)
    except Fault as fault:
        return fault
    return None
