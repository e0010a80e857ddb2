"""Empty states: what a page says while it has nothing to show, and the one thing to do about it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import hide_unless, text_label
from pushdesk.ui.glyphs import Glyph, paint_glyph
from pushdesk.ui.theme import Theme


class _Medallion(QWidget):
    """The page's glyph on a tinted disc."""

    def __init__(self, theme: Theme, glyph: Glyph) -> None:
        super().__init__()
        self._theme = theme
        self._glyph = glyph
        self.setFixedSize(72, 72)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.selected))
        painter.drawEllipse(QRectF(self.rect()))
        paint_glyph(painter, self._glyph, tokens.accent_text, QRectF(20, 20, 32, 32))
        painter.end()


class EmptyState(QWidget):
    """Centred: glyph, heading, a sentence, one primary action and perhaps a second.

    Signals: ``acted`` and ``acted_second`` — the buttons.
    """

    acted = Signal()
    acted_second = Signal()

    def __init__(
        self,
        theme: Theme,
        glyph: Glyph,
        heading: str,
        sentence: str,
        *,
        action: str = "",
        action_glyph: Glyph | None = None,
        second: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 32, 24, 32)
        layout.setSpacing(0)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addStretch(4)
        layout.addWidget(_Medallion(theme, glyph), 0, centre)
        layout.addSpacing(20)
        self._heading = text_label(heading, "heading")
        self._heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._heading)
        layout.addSpacing(8)
        self._sentence = text_label(sentence, "muted")
        self._sentence.setAlignment(centre | Qt.AlignmentFlag.AlignTop)
        self._sentence.setMaximumWidth(520)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._sentence, 8)
        across.addStretch(1)
        layout.addLayout(across)
        layout.addSpacing(20)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        self.button = Button(theme, action, Look.PRIMARY, action_glyph)
        hide_unless(self.button, bool(action))
        self.button.clicked.connect(self.acted)
        buttons.addWidget(self.button)
        self.second_button = Button(theme, second)
        hide_unless(self.second_button, bool(second))
        self.second_button.clicked.connect(self.acted_second)
        buttons.addWidget(self.second_button)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addStretch(5)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(sentence)

    def set_words(self, heading: str, sentence: str) -> None:
        """Say something else, such as that a search found nothing."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(sentence)
