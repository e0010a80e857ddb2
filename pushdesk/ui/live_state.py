"""How receiver and sender stand right now, at the sidebar's foot: sign, word, colour and one line more."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pushdesk.ui.painted import Painted
from pushdesk.ui.shapes import Shape, paint_shape
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import TEXT_POINTS, Tone
from pushdesk.ui.typography import type_font

_LEFT = 10.0
"""Where signs begin: under the drawings of the pages."""


@dataclass(frozen=True, slots=True)
class LiveState:
    """One program's state: "Receiver running", "Port 8787 · 3 new today"."""

    words: str
    tone: Tone
    shape: Shape
    detail: str = ""


class LiveStateLine(Painted):
    """Two painted lines; narrow, it is the sign alone and the words are its tip."""

    def __init__(self, theme: Theme, state: LiveState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._is_narrow = False
        self._strong = type_font(TEXT_POINTS, QFont.Weight.DemiBold)
        self._plain = type_font(TEXT_POINTS - 0.5)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_state(state)
        theme.changed.connect(self.update)

    def show_state(self, state: LiveState) -> None:
        """Show another state."""
        self._state = state
        spoken = ". ".join(filter(None, (state.words, state.detail)))
        self.setAccessibleDescription(spoken)
        self.setToolTip(spoken)
        self._fit()
        self.update()

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the sign alone."""
        self._is_narrow = is_narrow
        self._fit()
        self.update()

    def _fit(self) -> None:
        lines = 1 if self._is_narrow or not self._state.detail else 2
        self.setFixedHeight(22 if lines == 1 else 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sign and words."""
        tokens = self._theme.tokens
        ink = tokens.tone(self._state.tone).ink
        painter = QPainter(self)
        sign = QRectF((self.width() - 10) / 2 if self._is_narrow else _LEFT, 5, 10, 10)
        paint_shape(painter, self._state.shape, ink, sign)
        if not self._is_narrow:
            words_left = _LEFT + 18.0
            room = self.width() - words_left
            left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.setFont(self._strong)
            painter.setPen(QColor(ink))
            words = QFontMetricsF(self._strong).elidedText(self._state.words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(words_left, 0, room, 20), left, words)
            painter.setFont(self._plain)
            painter.setPen(QColor(tokens.text_muted))
            detail = QFontMetricsF(self._plain).elidedText(self._state.detail, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(words_left, 20, room, 18), left, detail)
        painter.end()
