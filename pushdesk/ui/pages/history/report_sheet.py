"""The report of one campaign on one printed page: what was sent, its numbers, when people looked, and who they are.

It is always black on white: paper has no dark theme. Text is text, so it can be searched and copied.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPen, QTextLayout, QTextOption

from pushdesk.ui.tokens import LIGHT
from pushdesk.ui.typography import load_fonts
from pushdesk.words.language import counted

_POINTS_PER_INCH = 72.0
_MARGIN = 46.0
_LINE_SHARE = 1.35
_TEXT, _SMALL, _LARGE, _NUMBER = 9.5, 8.0, 17.0, 15.0
_ROW = 14.5
_GAP = 16.0
_LOWEST_CHART, _HIGHEST_CHART = 48.0, 128.0
"""Charts take what the words leave of the page."""


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """One column of a chart: its value, and the words below it, if it has any."""

    value: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class ReportContent:
    """Everything on the page, in words. A figure is its caption, number and note; a table's first row is its head."""

    business: str
    kind: str
    title: str
    body: str
    facts: Sequence[str]
    figures: Sequence[tuple[str, str, str]]
    note: str
    comparison_heading: str
    comparison: Sequence[str]
    charts: Sequence[tuple[str, Sequence[ReportColumn]]]
    tables: Sequence[tuple[str, Sequence[Sequence[str]]]]
    foot: str


_Part = Callable[[float, float], None]
"""Draws a part into the room from a left edge on, of a width."""


class ReportSheet:
    """Draws the content on a device of any resolution. ``bottom`` is how far down it came, in points."""

    def __init__(self, painter: QPainter, device: QPaintDevice) -> None:
        self._painter = painter
        self._device = device
        self._scale = device.logicalDpiY() / _POINTS_PER_INCH
        self._width = device.width() / self._scale
        self.height = device.height() / self._scale
        self._room = self._width - 2 * _MARGIN
        self.bottom = _MARGIN
        self._chart_height = _LOWEST_CHART

    def draw(self, content: ReportContent) -> None:
        """Draw all of it, from the top down."""
        self._head(content)
        self._message(content)
        self._figures(content.figures)
        self._paragraph(content.note, _SMALL, LIGHT.text_muted, 2)
        self._comparison(content)
        self._chart_height = self._height_left(content)
        self._side_by_side([partial(self._chart, each) for each in content.charts])
        self._side_by_side([partial(self._table, each) for each in content.tables])
        self._foot(content.foot)

    # -- the parts

    def _head(self, content: ReportContent) -> None:
        row = QRectF(_MARGIN, self.bottom, self._room, _SMALL * _LINE_SHARE)
        kind_width = QFontMetricsF(self._font(_SMALL), self._device).horizontalAdvance(content.kind) / self._scale
        name = row.adjusted(0, 0, -kind_width - _GAP, 0)
        self._line(name, content.business, self._font(_SMALL, QFont.Weight.DemiBold), LIGHT.text)
        self._line(row, content.kind, self._font(_SMALL), LIGHT.text_muted, Qt.AlignmentFlag.AlignRight)
        self.bottom += row.height() + 6
        self._rule()
        self.bottom += _GAP

    def _message(self, content: ReportContent) -> None:
        self._paragraph(content.title, _LARGE, LIGHT.text, 2, QFont.Weight.DemiBold)
        self.bottom += 3
        self._paragraph(content.body, _TEXT + 1, LIGHT.text, 4)
        self.bottom += 6
        for fact in content.facts:
            self._paragraph(fact, _TEXT, LIGHT.text_muted, 1)
        self.bottom += _GAP

    def _figures(self, figures: Sequence[tuple[str, str, str]]) -> None:
        width = self._room / max(1, len(figures))
        heights = (_TEXT, _NUMBER, _SMALL)
        for place, figure in enumerate(figures):
            top = self.bottom
            for words, size in zip(figure, heights, strict=True):
                row = QRectF(_MARGIN + place * width, top, width - 8, size * _LINE_SHARE)
                is_number = size == _NUMBER
                weight = QFont.Weight.DemiBold if is_number else QFont.Weight.Normal
                self._line(row, words, self._font(size, weight), LIGHT.text if is_number else LIGHT.text_muted)
                top += row.height()
        self.bottom += sum(heights) * _LINE_SHARE + 6

    def _comparison(self, content: ReportContent) -> None:
        self.bottom += _GAP * 0.75
        if content.comparison:
            self._paragraph(content.comparison_heading, _TEXT, LIGHT.text, 1, QFont.Weight.DemiBold)
            for sentence in content.comparison:
                self._paragraph(sentence, _TEXT, LIGHT.text, 1)
            self.bottom += _GAP

    def _height_left(self, content: ReportContent) -> float:
        """How high a chart may be so that the tables below and the foot have room."""
        rows = max((len(rows) for _, rows in content.tables), default=0)
        words = 2 * _TEXT * _LINE_SHARE + _SMALL * _LINE_SHARE + 5 + 2 * _GAP
        left = self.height - _MARGIN - _GAP - self.bottom - words - rows * _ROW
        return min(_HIGHEST_CHART, max(_LOWEST_CHART, left))

    def _side_by_side(self, parts: Sequence[_Part]) -> None:
        """Each beside the next; what comes below begins under the longest."""
        width = (self._room - _GAP * (len(parts) - 1)) / max(1, len(parts))
        top = longest = self.bottom
        for place, part in enumerate(parts):
            self.bottom = top
            part(_MARGIN + place * (width + _GAP), width)
            longest = max(longest, self.bottom)
        self.bottom = longest + _GAP

    def _chart(self, chart: tuple[str, Sequence[ReportColumn]], left: float, width: float) -> None:
        heading, columns = chart
        row = QRectF(left, self.bottom, width, _TEXT * _LINE_SHARE)
        most = max((column.value for column in columns), default=0)
        self._line(row, heading, self._font(_TEXT, QFont.Weight.DemiBold), LIGHT.text)
        self._line(
            row, counted(most) if most else "", self._font(_SMALL), LIGHT.text_muted, Qt.AlignmentFlag.AlignRight
        )
        ground = row.bottom() + self._chart_height
        step = width / max(1, len(columns))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(LIGHT.progress.solid))
        for place, column in enumerate(columns):
            height = (self._chart_height - 8) * column.value / max(1, most)
            if column.value:
                self._painter.drawRect(
                    self._dots(QRectF(left + place * step + 0.5, ground - max(1.0, height), step - 1, max(1.0, height)))
                )
        self._painter.setPen(self._pen(LIGHT.border, 0.6))
        self._painter.drawLine(self._dot(left, ground), self._dot(left + width, ground))
        for place, column in enumerate(columns):
            words = QRectF(left + place * step, ground + 2, width, _SMALL * _LINE_SHARE)
            self._line(words, column.words, self._font(_SMALL - 1), LIGHT.text_muted)
        self.bottom = ground + 2 + _SMALL * _LINE_SHARE

    def _table(self, table: tuple[str, Sequence[Sequence[str]]], left: float, width: float) -> None:
        heading, rows = table
        row = QRectF(left, self.bottom, width, _TEXT * _LINE_SHARE)
        self._line(row, heading, self._font(_TEXT, QFont.Weight.DemiBold), LIGHT.text)
        self.bottom += row.height() + 3
        for number, cells in enumerate(rows):
            font = self._font(_SMALL + 0.5)
            ink = LIGHT.text if number else LIGHT.text_muted
            share = width * 0.58 / max(1, len(cells) - 1)
            self._line(QRectF(left, self.bottom, width * 0.42, _ROW), cells[0], font, ink)
            for place, words in enumerate(cells[1:]):
                cell = QRectF(left + width * 0.42 + place * share, self.bottom, share, _ROW)
                self._line(cell, words, font, ink, Qt.AlignmentFlag.AlignRight)
            self.bottom += _ROW
            self._painter.setPen(self._pen(LIGHT.hairline, 0.5))
            self._painter.drawLine(self._dot(left, self.bottom), self._dot(left + width, self.bottom))

    def _foot(self, words: str) -> None:
        row = QRectF(_MARGIN, self.height - _MARGIN, self._room, _SMALL * _LINE_SHARE)
        self._line(row, words, self._font(_SMALL), LIGHT.text_muted)

    # -- drawing in points

    def _font(self, points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(load_fonts())
        font.setPointSizeF(points)
        font.setWeight(weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _pen(self, colour: str, points: float) -> QPen:
        return QPen(QColor(colour), points * self._scale)

    def _dot(self, x: float, y: float) -> QPointF:
        return QPointF(x * self._scale, y * self._scale)

    def _dots(self, place: QRectF) -> QRectF:
        return QRectF(self._dot(place.x(), place.y()), place.size() * self._scale)

    def _rule(self) -> None:
        self._painter.setPen(self._pen(LIGHT.border, 0.6))
        self._painter.drawLine(self._dot(_MARGIN, self.bottom), self._dot(_MARGIN + self._room, self.bottom))

    def _line(
        self,
        place: QRectF,
        words: str,
        font: QFont,
        colour: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """One line, cut where it would be longer than its place."""
        metrics = QFontMetricsF(font, self._device)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width() * self._scale)
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(self._dots(place), side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paragraph(
        self,
        words: str,
        points: float,
        colour: str,
        most_lines: int,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> None:
        """Words over the whole width; what does not fit into the lines is cut with an ellipsis."""
        font = self._font(points, weight)
        layout = QTextLayout(" ".join(words.split()), font, self._device)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        for text in broken_lines(layout, self._room * self._scale, most_lines):
            row = QRectF(_MARGIN, self.bottom, self._room, points * _LINE_SHARE)
            self._line(row, text, font, colour)
            self.bottom += row.height()


def broken_lines(layout: QTextLayout, width: float, most_lines: int) -> list[str]:
    """The text in lines of that width, in dots; the last one that may be holds all that is left."""
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(2 * line.textStart())
    layout.endLayout()
    units = layout.text().encode("utf-16-le", "surrogatepass")  # as Qt counts: an emoji is two
    starts = starts[:most_lines]
    return (
        [
            units[start:end].decode("utf-16-le", "replace").strip()
            for start, end in zip(starts, [*starts[1:], len(units)], strict=True)
        ]
        if starts
        else []
    )


NO_MARGINS = QMarginsF(0, 0, 0, 0)
"""The sheet keeps its own."""
