"""Title and text of one wording: the fields, what may be put in, and what is wrong with them at their place."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification, checked_notification
from pushdesk.ui.fields import Field
from pushdesk.ui.inputs import LineBox, TextBox
from pushdesk.ui.pages.compose.insertion import Inserter
from pushdesk.words.faults import sentence

TITLE_CHARACTERS = 50
BODY_CHARACTERS = 120
"""What most browsers show of a title and a text; more is possible and cut off."""

_SAID_AT_ONCE = frozenset({"title_too_long", "body_too_long", "text_malformed"})


class WordsFields(QWidget):
    """Title and text. ``may_be_empty`` where an empty title has a meaning, as in a language variant.

    Signals: ``edited`` — one of them was changed by hand.
    """

    edited = Signal()

    def __init__(self, inserter: Inserter, title_name: str, text_name: str, *, may_be_empty: bool = False) -> None:
        super().__init__()
        translate = QCoreApplication.translate
        self._may_be_empty = may_be_empty
        self._is_showing = False
        self.title = LineBox()
        self.text = TextBox(lines=3, most_lines=9)
        emoji, token = translate("Compose", "Emoji: {field}"), translate("Compose", "Word for each person: {field}")
        self.title_field, self.text_field = (
            Field(
                name,
                control,
                about_characters=characters,
                beside=inserter.buttons(control, emoji.format(field=name), token.format(field=name)),
            )
            for name, control, characters in (
                (title_name, self.title, TITLE_CHARACTERS),
                (text_name, self.text, BODY_CHARACTERS),
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.title_field)
        layout.addWidget(self.text_field)
        self.title.textEdited.connect(self._follow_title)
        self.text.edited.connect(self._follow_text)

    def show_words(self, title: str, text: str) -> None:
        """Show other words, with nothing called wrong yet."""
        self._is_showing = True
        if self.title.text() != title:
            self.title.setText(title)
            self.title.setCursorPosition(0)
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        self._is_showing = False
        self.title_field.set_error("")
        self.text_field.set_error("")

    def check(self) -> list[QWidget]:
        """Call everything wrong by its name, at its place; returns the controls concerned, from the top."""
        wrong: list[QWidget] = []
        for field, control, fault in (
            (self.title_field, self.title, self._title_fault()),
            (self.text_field, self.text, self._text_fault()),
        ):
            field.set_error("" if fault is None else sentence(fault))
            if fault is not None:
                wrong.append(control)
        return wrong

    def _title_fault(self) -> Fault | None:
        title = self.title.text()
        if self._may_be_empty and not title.strip():
            return None
        return _fault_of(Notification(title=title))

    def _text_fault(self) -> Fault | None:
        return _fault_of(Notification(title="-", body=self.text.toPlainText()))

    def _follow_title(self) -> None:
        _say_at_once(self.title_field, self._title_fault())
        self.edited.emit()

    def _follow_text(self) -> None:
        if self._is_showing:
            return
        _say_at_once(self.text_field, self._text_fault())
        self.edited.emit()


def _say_at_once(field: Field, fault: Fault | None) -> None:
    """While it is typed, only what cannot become right by typing on is called wrong."""
    field.set_error(sentence(fault) if fault is not None and fault.code in _SAID_AT_ONCE else "")


def _fault_of(notification: Notification) -> Fault | None:
    try:
        checked_notification(notification)
    except Fault as fault:
        return fault
    return None
