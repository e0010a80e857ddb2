"""Standing columns, for what is counted by the hour or by the day."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen

from pushdesk.ui.charts import Chart, number_words
from pushdesk.ui.tokens import TEXT_POINTS
from pushdesk.ui.typography import type_font

_HEIGHT = 132
_HEAD = 20
_FOOT = 24
_GAP = 2.0
_WIDEST = 64.0


class ColumnChart(Chart):
    """A column for each point; the highest value stands at the top line, some words stand below."""

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(240, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Columns can be narrow."""
        return QSize(160, _HEIGHT)

    def _ground(self) -> float:
        return self.height() - _FOOT - 0.5

    def _step(self) -> float:
        return min(_WIDEST, self.width() / max(1, len(self._points)))

    def _column(self, at: int) -> QRectF:
        room = self._ground() - _HEAD
        value = self._points[at].value
        height = max(2.0, room * value / self._largest()) if value > 0 else 0.0
        step = self._step()
        return QRectF(at * step + _GAP / 2, self._ground() - height, max(1.0, step - _GAP), height)

    def _place_of(self, at: int) -> QPointF:
        return self._column(at).center()

    def _nearest(self, place: QPointF) -> int:
        at = int(place.x() // self._step()) if self._points else -1
        return at if 0 <= at < len(self._points) else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines of nothing and of most, the columns, and as many words as have room."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = type_font(TEXT_POINTS - 1)
        painter.setFont(font)
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        for y in (_HEAD + 0.5, self._ground()):
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        if self._points:
            painter.setPen(QColor(tokens.text_muted))
            most = number_words(max(point.value for point in self._points))
            painter.drawText(QRectF(0, 0, self.width(), _HEAD - 3), Qt.AlignmentFlag.AlignRight, most)
            self._draw_words(painter, QFontMetricsF(font))
        painter.setPen(Qt.PenStyle.NoPen)
        for at, point in enumerate(self._points):
            tone = tokens.tone(point.tone)
            painter.setBrush(QColor(tone.ink if at == self._marked else tone.solid))
            column = self._column(at)
            corner = min(3.0, column.width() / 3)
            painter.drawRoundedRect(column, corner, corner)
        self._draw_ring(painter)
        painter.end()

    def _draw_words(self, painter: QPainter, metrics: QFontMetricsF) -> None:
        """The words of every first, second, … column, as close as they fit."""
        step = self._step()
        longest = max(metrics.horizontalAdvance(point.words) for point in self._points) + 14
        every = max(1, -int(-longest // step))
        foot = self._ground() + 5
        for at in range(0, len(self._points), every):
            left = at * step + _GAP / 2
            if left + longest - 14 <= self.width():
                painter.drawText(QPointF(left, foot + metrics.ascent()), self._points[at].words)
