"""Small charts painted with the tokens: a line over time, and bars side by side."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import TEXT_POINTS, Tone
from pushdesk.ui.typography import type_font


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a chart and the words for where it lies ("12 Nov", "Firefox")."""

    words: str
    value: float
    tone: Tone = Tone.PROGRESS


class _Chart(QWidget):
    """What both charts share: points, their spoken form, and the value under the pointer."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: tuple[Point, ...] = ()
        self._hovered = -1
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_points(self, points: Sequence[Point]) -> None:
        """Show other values."""
        self._points = tuple(points)
        self._hovered = -1
        self.setAccessibleDescription(self._spoken())
        self.updateGeometry()
        self.update()

    def _spoken(self) -> str:
        if not self._points:
            return self.tr("No values yet")
        return ", ".join(f"{point.words}: {_number(point.value)}" for point in self._points[-24:])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the value under the pointer."""
        hovered = self._nearest(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()
        if hovered >= 0:
            point = self._points[hovered]
            QToolTip.showText(event.globalPosition().toPoint(), f"{point.words}: {_number(point.value)}", self)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hovered = -1
        self.update()

    @abstractmethod
    def _nearest(self, place: QPointF) -> int:
        """The point under or next to a place, -1 for none."""

    def _largest(self) -> float:
        return max((point.value for point in self._points), default=0.0) or 1.0


class Sparkline(_Chart):
    """A line over time without axes; first and last words stand under its ends."""

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(240, 96)

    def _place(self, at: int) -> QPointF:
        room = QRectF(6, 8, self.width() - 12, self.height() - 34)
        step = room.width() / max(1, len(self._points) - 1)
        return QPointF(room.x() + at * step, room.bottom() - room.height() * self._points[at].value / self._largest())

    def _nearest(self, place: QPointF) -> int:
        if not self._points:
            return -1
        share = (place.x() - 6) / max(1, self.width() - 12)
        return max(0, min(len(self._points) - 1, round(share * (len(self._points) - 1))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground line, area, line, and the hovered point."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self.height() - 26.0
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        painter.drawLine(QPointF(0, bottom + 0.5), QPointF(self.width(), bottom + 0.5))
        if len(self._points) > 1:
            line = QPainterPath(self._place(0))
            for at in range(1, len(self._points)):
                line.lineTo(self._place(at))
            area = QPainterPath(line)
            area.lineTo(self._place(len(self._points) - 1).x(), bottom)
            area.lineTo(self._place(0).x(), bottom)
            shade = QLinearGradient(0, 0, 0, bottom)
            for stop, alpha in ((0.0, 70), (1.0, 6)):
                colour = QColor(tokens.progress.solid)
                colour.setAlpha(alpha)
                shade.setColorAt(stop, colour)
            painter.fillPath(area, shade)
            pen = QPen(QColor(tokens.progress.solid), 2)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(line, pen)
        if self._points:
            marked = self._hovered if self._hovered >= 0 else len(self._points) - 1
            painter.setPen(QPen(QColor(tokens.surface), 2))
            painter.setBrush(QColor(tokens.progress.solid))
            painter.drawEllipse(self._place(marked), 4.5, 4.5)
            painter.setFont(type_font(TEXT_POINTS - 1))
            painter.setPen(QColor(tokens.text_muted))
            foot = QRectF(0, bottom + 6, self.width(), 20)
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self._points[0].words)
            painter.drawText(foot, Qt.AlignmentFlag.AlignRight, self._points[-1].words)
        painter.end()


_BAR_ROW = 30


class BarChart(_Chart):
    """Lying bars with their words at the left and their values at the right."""

    def sizeHint(self) -> QSize:
        """A row for each bar."""
        return QSize(240, max(1, len(self._points)) * _BAR_ROW)

    def minimumSizeHint(self) -> QSize:
        """Every row is shown."""
        return QSize(160, self.sizeHint().height())

    def _nearest(self, place: QPointF) -> int:
        row = int(place.y()) // _BAR_ROW
        return row if 0 <= row < len(self._points) else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words, track, bar and value of each row."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = type_font(TEXT_POINTS - 0.5)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        words = min(
            self.width() * 0.34, max((metrics.horizontalAdvance(p.words) for p in self._points), default=0) + 12
        )
        values = max((metrics.horizontalAdvance(_number(p.value)) for p in self._points), default=0) + 12
        length = max(20.0, self.width() - words - values)
        middle = Qt.AlignmentFlag.AlignVCenter
        for at, point in enumerate(self._points):
            row = QRectF(0, at * _BAR_ROW, self.width(), _BAR_ROW)
            painter.setPen(QColor(tokens.text))
            shown = metrics.elidedText(point.words, Qt.TextElideMode.ElideRight, words - 8)
            painter.drawText(QRectF(0, row.y(), words - 8, _BAR_ROW), middle | Qt.AlignmentFlag.AlignLeft, shown)
            bar = QRectF(words, row.center().y() - 4, length, 8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.track))
            painter.drawRoundedRect(bar, 4, 4)
            if point.value > 0:
                painter.setBrush(QColor(tokens.tone(point.tone).solid))
                bar.setWidth(max(8.0, length * point.value / self._largest()))
                painter.drawRoundedRect(bar, 4, 4)
            painter.setPen(QColor(tokens.text_muted))
            painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, _number(point.value))
        painter.end()


def _number(value: float) -> str:
    return QLocale().toString(round(value)) if value == round(value) else QLocale().toString(value, "f", 1)
