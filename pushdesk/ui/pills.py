"""Status pills: a word, a sign and a colour, so that none of the three is needed alone."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pushdesk.ui.painted import Painted
from pushdesk.ui.shapes import Shape, paint_shape
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import TEXT_POINTS, Tokens, Tone
from pushdesk.ui.typography import type_font

HEIGHT = 24.0
_SIDE = 10.0
_SIGN = 8.0
_GAP = 6.0


@dataclass(frozen=True, slots=True)
class Pill:
    """A state in one word or two."""

    text: str
    tone: Tone
    shape: Shape


def pill_font() -> QFont:
    """The pill's type, half a point smaller than the text around it."""
    return type_font(TEXT_POINTS - 0.5, QFont.Weight.DemiBold)


def pill_width(pill: Pill, font: QFont) -> float:
    """How wide a pill needs to be to show all its text, in pixels."""
    return _SIDE * 2 + _SIGN + _GAP + QFontMetricsF(font).horizontalAdvance(pill.text) + 1


def paint_pill(painter: QPainter, pill: Pill, tokens: Tokens, box: QRectF, font: QFont) -> None:
    """Draw a pill at the left of ``box``, centred in its height; text that does not fit ends in an ellipsis."""
    colours = tokens.tone(pill.tone)
    width = min(pill_width(pill, font), box.width())
    body = QRectF(box.x(), box.center().y() - HEIGHT / 2, width, HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.fill))
    painter.drawRoundedRect(body, HEIGHT / 2, HEIGHT / 2)
    paint_shape(
        painter,
        pill.shape,
        colours.ink,
        QRectF(body.x() + _SIDE, body.center().y() - _SIGN / 2, _SIGN, _SIGN),
    )
    words = body.adjusted(_SIDE + _SIGN + _GAP, 0, -_SIDE + 2, 0)
    painter.setFont(font)
    painter.setPen(QColor(colours.ink))
    text = QFontMetricsF(font).elidedText(pill.text, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()


class PillLabel(Painted):
    """A pill outside of tables; its accessible name is its word."""

    def __init__(self, theme: Theme, pill: Pill, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font = pill_font()
        self._pill = pill
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_pill(pill)
        theme.changed.connect(self.update)

    def set_pill(self, pill: Pill) -> None:
        """Show another state."""
        self._pill = pill
        self.setAccessibleName(pill.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the word needs."""
        return QSize(round(pill_width(self._pill, self._font) + 0.5), round(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        paint_pill(painter, self._pill, self._theme.tokens, QRectF(self.rect()), self._font)
        painter.end()
