"""Cards: the white sheets that a page's parts lie on, and the large figures inside them."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from pushdesk.ui.tokens import GRID

_LONG_WORD = re.compile(r"(\S{22})(?=\S)")


def text_label(text: str = "", look: str = "", *, wraps: bool = True, parent: QWidget | None = None) -> QLabel:
    """A label that shows its text as it is, whoever wrote it, in one of the looks of the style sheet."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wraps)
    if look:
        label.setProperty("look", look)
    return label


def breakable(text: str) -> str:
    """The text with places inside long words and addresses where a line may end (U+200B)."""
    return _LONG_WORD.sub("\\1\u200b", text)


def hide_unless(widget: QWidget, is_wanted: bool) -> None:
    """Hide a widget that is not wanted yet; showing one that has no parent yet would open a window of its own."""
    if not is_wanted:
        widget.hide()


class Card(QFrame):
    """A titled sheet. ``body`` takes its content; ``head`` takes small buttons at the right of the heading."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 20)
        outer.setSpacing(GRID + 4)
        self.head = QHBoxLayout()
        self.head.setSpacing(GRID)
        self._heading = text_label(heading, "heading")
        hide_unless(self._heading, bool(heading))
        self.head.addWidget(self._heading, 1)
        outer.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID + 4)
        outer.addLayout(self.body, 1)
        if heading:
            self.setAccessibleName(heading)

    def set_heading(self, heading: str) -> None:
        """Change the heading."""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self.setAccessibleName(heading)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below what the card holds already."""
        self.body.addWidget(widget, stretch)


class Figure(QWidget):
    """A large number over what it counts; both are one name to a screen reader."""

    def __init__(self, caption: str, number: str = "–", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._number = text_label(number, "number", wraps=False)
        self._caption = text_label(caption, "muted")
        self._note = text_label("", "muted")
        self._note.hide()
        for label in (self._number, self._caption, self._note):
            layout.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(caption)
        self.set_number(number)

    def set_number(self, number: str, note: str = "") -> None:
        """Show a number, already formatted, and a short note under the caption."""
        self._number.setText(number)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setAccessibleDescription(" ".join(filter(None, (number, note))))


def rule() -> QFrame:
    """A hairline between the parts of a card."""
    line = QFrame()
    line.setProperty("look", "rule")
    return line
