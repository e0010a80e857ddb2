"""The line an audience rule is typed in: a wavy line shows where it stops being one."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pushdesk.ui.inputs import LineBox
from pushdesk.ui.theme import Theme

_WAVE = 2.0
_LEAST_WIDTH = 10.0


class RuleBox(LineBox):
    """One line of text with a mark below the part that cannot be read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", "tag:vip and not browser:safari", parent)
        self._theme = theme
        self._marked_from: int | None = None
        self.textEdited.connect(self.clear_mark)

    @property
    def marked_from(self) -> int | None:
        """The character from which the text is marked, counted from 0; None while nothing is."""
        return self._marked_from

    def mark_from(self, position: int) -> None:
        """Mark the word that begins at ``position``, or the end of the text."""
        self._marked_from = max(0, min(position, len(self.text())))
        self.update()

    def clear_mark(self) -> None:
        """Take the mark away."""
        self._marked_from = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line of text, and the wave under what is wrong."""
        super().paintEvent(event)
        if self._marked_from is None:
            return
        text, start = self.text(), self._marked_from
        word = text[start:].split(" ", 1)[0]
        metrics = QFontMetricsF(self.font())
        # Qt tells where the cursor is, and nothing else, once a long text has been scrolled.
        origin = self.cursorRect().center().x() - metrics.horizontalAdvance(text[: self.cursorPosition()])
        left = origin + metrics.horizontalAdvance(text[:start])
        right = left + max(_LEAST_WIDTH, metrics.horizontalAdvance(word))
        y = self.height() / 2 + metrics.height() / 2 - 1
        wave = QPainterPath(QPointF(left, y))
        x, up = left, True
        while x < right:
            x += 2 * _WAVE
            wave.quadTo(QPointF(x - _WAVE, y - (_WAVE * 1.5 if up else -_WAVE * 1.5)), QPointF(x, y))
            up = not up
        painter = QPainter(self)
        painter.setClipRect(self.rect().adjusted(6, 2, -6, -2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(wave, QPen(QColor(self._theme.tokens.bad.solid), 1.4))
        painter.end()
