"""Fits a text into a number of lines, cut off with an ellipsis where the platform would cut it."""

import unicodedata

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_LINE_SEPARATOR = "\u2028"


class FittedText:
    """A text laid out once in a column ``room`` pixels wide; ``height`` in pixels, ``is_cut`` when not all fitted."""

    def __init__(self, layout: QTextLayout, room: float, height: float, line_count: int, *, is_cut: bool) -> None:
        self.layout = layout
        self.room = room
        self.height = height
        self.line_count = line_count
        self.is_cut = is_cut

    @property
    def width(self) -> float:
        """The longest line, in pixels."""
        return max((self.layout.lineAt(at).naturalTextWidth() for at in range(self.line_count)), default=0.0)

    def line_box(self, at: int) -> QRectF:
        """Where the letters of a line stand. Qt's own line dies with its layout, so it is not handed out."""
        return self.layout.lineAt(at).naturalTextRect()


def fit_text(
    text: str,
    font: QFont,
    width: float,
    most_lines: int,
    line_height: float,
    *,
    struck_characters: int = 0,
    stands_right: bool = False,
) -> FittedText:
    """Lay out ``text`` in at most ``most_lines`` lines of ``width`` pixels.

    Words too long for a line break anywhere; a text that runs from right to left stands at the right. What is
    left over after the last line becomes an ellipsis at its end. The first ``struck_characters`` are struck out.
    With ``stands_right`` any text stands at the right, as on a system that is read from there.
    """
    text = text.replace("\r\n", "\n").strip().replace("\n", _LINE_SEPARATOR)
    struck = len(text[:struck_characters].encode("utf-16-le")) // 2
    stands_right = stands_right or runs_right_to_left(text)
    layout, count, is_cut = _lay_out(text, font, width, most_lines, line_height, struck, stands_right)
    if is_cut and count:
        # Qt counts in UTF-16 units, Python in characters: cut the encoded text.
        units = text.encode("utf-16-le")
        start = 2 * layout.lineAt(count - 1).textStart()
        rest = units[start:].decode("utf-16-le", errors="ignore").replace(_LINE_SEPARATOR, " ")
        last = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width - 1)
        if not last.endswith("…"):
            last = last.rstrip() + "…"
        text = units[:start].decode("utf-16-le", errors="ignore") + last
        layout, count, _ = _lay_out(text, font, width, most_lines, line_height, struck, stands_right)
    return FittedText(layout, width, count * line_height, count, is_cut=is_cut)


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction belongs to a script that is read from right to left."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _lay_out(
    text: str, font: QFont, width: float, most_lines: int, line_height: float, struck: int, stands_right: bool
) -> tuple[QTextLayout, int, bool]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if stands_right:
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if struck:
        part = QTextLayout.FormatRange()
        part.start, part.length = 0, struck
        part.format.setFontStrikeOut(True)
        layout.setFormats([part])
    count = 0
    is_cut = False
    layout.beginLayout()
    while text:
        line = layout.createLine()
        if not line.isValid():
            break
        if count == most_lines:
            # The line beyond the last shows that there is more; it is not drawn.
            line.setLineWidth(width)
            line.setPosition(QPointF(0, -100_000))
            is_cut = True
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, count * line_height + (line_height - line.height()) / 2))
        count += 1
    layout.endLayout()
    return layout, count, is_cut
