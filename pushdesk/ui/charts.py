"""Small charts painted with the tokens: what all of them share, a line over time, and bars side by side."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from pushdesk.ui.banner import announce
from pushdesk.ui.painted import Painted
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import TEXT_POINTS, Tone
from pushdesk.ui.typography import type_font
from pushdesk.words.language import counted

_SPOKEN_WHOLE = 24
"""More values than these are for the table; a screen reader says where they begin, end and turn."""


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a chart and the words for where it lies ("12 Nov", "Firefox")."""

    words: str
    value: float
    tone: Tone = Tone.PROGRESS


class Chart(Painted):
    """What all charts share: points, their spoken form, and the value that is marked by pointer or arrow keys.

    One Tab stop; arrows, Home and End go from value to value, and each is said.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: tuple[Point, ...] = ()
        self._marked = -1
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def points(self) -> tuple[Point, ...]:
        """What is shown."""
        return self._points

    @property
    def marked_point(self) -> Point | None:
        """The value that pointer or arrow keys are at."""
        return self._points[self._marked] if 0 <= self._marked < len(self._points) else None

    def show_points(self, points: Sequence[Point]) -> None:
        """Show other values; equal ones leave everything as it is."""
        if tuple(points) == self._points and self.accessibleDescription():
            return
        self._points = tuple(points)
        self._marked = -1
        self.setAccessibleDescription(self._spoken())
        self.updateGeometry()
        self.update()

    def _spoken(self) -> str:
        """Every value where there are few; of a long line its ends, and the highest and lowest place."""
        if not self._points:
            return self.tr("No values yet")
        if len(self._points) <= _SPOKEN_WHOLE:
            return ", ".join(_said(point) for point in self._points)
        first, last = self._points[0], self._points[-1]
        highest = max(self._points, key=lambda point: point.value)
        lowest = min(self._points, key=lambda point: point.value)
        return self.tr("From {first} to {last}. Highest {highest}. Lowest {lowest}.").format(
            first=_said(first), last=_said(last), highest=_said(highest), lowest=_said(lowest)
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the value under the pointer."""
        self._mark(self._nearest(event.position()))
        if self._marked >= 0:
            QToolTip.showText(event.globalPosition().toPoint(), _said(self._points[self._marked]), self)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._mark(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is marked while the keyboard is elsewhere."""
        self._mark(-1)
        super().focusOutEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from value to value, and say each."""
        last = len(self._points) - 1
        before = self._marked
        places = {
            Qt.Key.Key_Left: max(0, before - 1) if before >= 0 else last,
            Qt.Key.Key_Up: max(0, before - 1) if before >= 0 else last,
            Qt.Key.Key_Right: min(last, before + 1),
            Qt.Key.Key_Down: min(last, before + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = places.get(Qt.Key(event.key())) if self._points else None
        if place is None:
            super().keyPressEvent(event)
            return
        self._mark(place)
        words = _said(self._points[place])
        announce(self, words)
        QToolTip.showText(self.mapToGlobal(self._place_of(place).toPoint()), words, self)

    def _mark(self, place: int) -> None:
        if place != self._marked:
            self._marked = place
            self.update()

    def _draw_ring(self, painter: QPainter) -> None:
        """The ring of the keyboard, around all of it."""
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    @abstractmethod
    def _nearest(self, place: QPointF) -> int:
        """The point under or next to a place, -1 for none."""

    @abstractmethod
    def _place_of(self, at: int) -> QPointF:
        """Where a point is drawn, for the words about it."""

    def _largest(self) -> float:
        return max((point.value for point in self._points), default=0.0) or 1.0


class Sparkline(Chart):
    """A line over time without axes; first and last words stand under its ends."""

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(240, 96)

    def _place_of(self, at: int) -> QPointF:
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
            line = QPainterPath(self._place_of(0))
            for at in range(1, len(self._points)):
                line.lineTo(self._place_of(at))
            area = QPainterPath(line)
            area.lineTo(self._place_of(len(self._points) - 1).x(), bottom)
            area.lineTo(self._place_of(0).x(), bottom)
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
            marked = self._marked if self._marked >= 0 else len(self._points) - 1
            painter.setPen(QPen(QColor(tokens.surface), 2))
            painter.setBrush(QColor(tokens.progress.solid))
            painter.drawEllipse(self._place_of(marked), 4.5, 4.5)
            painter.setFont(type_font(TEXT_POINTS - 1))
            painter.setPen(QColor(tokens.text_muted))
            foot = QRectF(0, bottom + 6, self.width(), 20)
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self._points[0].words)
            painter.drawText(foot, Qt.AlignmentFlag.AlignRight, self._points[-1].words)
        self._draw_ring(painter)
        painter.end()


_BAR_ROW = 30


class BarChart(Chart):
    """Lying bars with their words at the left and their values at the right."""

    def sizeHint(self) -> QSize:
        """A row for each bar."""
        return QSize(240, max(1, len(self._points)) * _BAR_ROW)

    def minimumSizeHint(self) -> QSize:
        """Every row is shown."""
        return QSize(160, self.sizeHint().height())

    def _place_of(self, at: int) -> QPointF:
        return QPointF(self.width() / 2, (at + 0.5) * _BAR_ROW)

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
            self.width() * 0.42, max((metrics.horizontalAdvance(p.words) for p in self._points), default=0) + 12
        )
        values = max((metrics.horizontalAdvance(number_words(p.value)) for p in self._points), default=0) + 12
        length = max(20.0, self.width() - words - values)
        middle = Qt.AlignmentFlag.AlignVCenter
        for at, point in enumerate(self._points):
            row = QRectF(0, at * _BAR_ROW, self.width(), _BAR_ROW)
            if at == self._marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.hover))
                painter.drawRoundedRect(row, 6, 6)
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
            painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, number_words(point.value))
        self._draw_ring(painter)
        painter.end()


def _said(point: Point) -> str:
    return f"{point.words}: {number_words(point.value)}"


def number_words(value: float) -> str:
    """A value as the owner's language writes it."""
    return counted(value, 0 if value == round(value) else 1)
