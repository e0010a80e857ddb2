"""The controls in which an owner types text: one line or several, of either direction, undone as their form says."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from pushdesk.ui.preview_text import runs_right_to_left

KEEPS_HISTORY = "keepsHistory"
"""The property of a form that undoes and redoes everything typed in it; its text controls leave both keys to it."""


def _leaves_to_form(control: QWidget, event: QKeyEvent) -> bool:
    """True for the keys of undo and redo inside a form that answers them."""
    if not (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)):
        return False
    around = control.parentWidget()
    while around is not None and not around.property(KEEPS_HISTORY):
        around = around.parentWidget()
    return around is not None


class LineBox(QLineEdit):
    """One line of text."""

    def __init__(self, text: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setPlaceholderText(placeholder)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take text; a file that is dropped here is meant for the page."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; what the form undoes is not undone here as well."""
        if _leaves_to_form(self, event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class TextBox(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it, and it grows with its text up to ``most_lines``.

    Signals: ``edited(str)`` — the whole text after each change.
    """

    edited = Signal(str)

    def __init__(self, text: str = "", *, lines: int = 3, most_lines: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = (lines, most_lines)
        self.setTabChangesFocus(True)
        self.setPlainText(text)
        self.textChanged.connect(self._announce)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take text; a file that is dropped here is meant for the page."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; what the form undoes is not undone here as well."""
        if _leaves_to_form(self, event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _announce(self) -> None:
        self._fit()
        self._turn()
        self.edited.emit(self.toPlainText())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the text into another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def set_lines(self, lines: int) -> None:
        """Be at least as high as so many lines."""
        self._lines = (lines, max(lines, self._lines[1]))
        self._fit()

    def _turn(self) -> None:
        """Let a text that is read from right to left begin at the right, as its line does."""
        is_from_right = runs_right_to_left(self.toPlainText())
        option = self.document().defaultTextOption()
        wanted = Qt.LayoutDirection.RightToLeft if is_from_right else Qt.LayoutDirection.LeftToRight
        if option.textDirection() != wanted:
            option.setTextDirection(wanted)
            side = Qt.AlignmentFlag.AlignRight if is_from_right else Qt.AlignmentFlag.AlignLeft
            option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            self.document().setDefaultTextOption(option)

    def _fit(self) -> None:
        least, most = self._lines
        held = round(self.document().size().height())
        shown = max(least, min(most, held))
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if held > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        edges = round(2 * self.document().documentMargin()) + 2 * 6
        self.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * shown + edges)
