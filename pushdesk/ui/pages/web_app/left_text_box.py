"""A box of plain text that is stored when it is left, so that nothing half typed is; the original shows in grey."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QResizeEvent

from pushdesk.ui.inputs import TextBox


class LeftTextBox(TextBox):
    """Signals: ``entered`` — the focus came; ``left(str)`` — it went, and this is what was typed."""

    entered = Signal()
    left = Signal(str)

    def show_original(self, text: str) -> None:
        """Show the whole of what is said as long as nothing is typed."""
        self.setPlaceholderText(text)
        self._make_room()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody is here."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell what was typed."""
        super().focusOutEvent(event)
        self.left.emit(self.toPlainText())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the original into another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.placeholderText():
            self._make_room()

    def _make_room(self) -> None:
        metrics = QFontMetrics(self.font())
        width = self.viewport().width() - round(2 * self.document().documentMargin())
        room = QRect(0, 0, max(1, width), 100_000)
        wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.placeholderText())
        self.set_lines(max(1, -(-wrapped.height() // metrics.lineSpacing())))
