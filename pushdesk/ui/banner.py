"""Banners: standing words about something that needs attention, with the button that mends it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pushdesk.ui.buttons import Button, IconButton
from pushdesk.ui.card import hide_unless, text_label
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.style import repolish
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone

_GLYPHS = {
    Tone.NEUTRAL: Glyph.INFO,
    Tone.PROGRESS: Glyph.INFO,
    Tone.GOOD: Glyph.CIRCLE_CHECK,
    Tone.WARNING: Glyph.TRIANGLE_ALERT,
    Tone.BAD: Glyph.CIRCLE_ALERT,
}


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say a sentence without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class Banner(QFrame):
    """One alert, inside a page.

    Signals: ``acted`` — its button was pressed; ``dismissed`` — it was closed and has hidden itself.
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(
        self,
        theme: Theme,
        tone: Tone,
        sentence: str,
        *,
        heading: str = "",
        action: str = "",
        may_close: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "banner")
        layout = self._line = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 10)
        layout.setSpacing(12)
        self._sign = QLabel()
        self._sign.setFixedSize(20, 20)
        place = Qt.AlignmentFlag.AlignTop if heading else Qt.AlignmentFlag.AlignVCenter
        layout.addWidget(self._sign, 0, place)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._heading = text_label(heading, "strong")
        hide_unless(self._heading, bool(heading))
        self._sentence = text_label(sentence)
        words.addWidget(self._heading)
        words.addWidget(self._sentence)
        layout.addLayout(words, 1)
        self.button = Button(theme, action)
        hide_unless(self.button, bool(action))
        self.button.clicked.connect(self.acted)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        if may_close:
            close = IconButton(theme, Glyph.X, self.tr("Dismiss"))
            close.clicked.connect(self._dismiss)
            layout.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        self._tone = tone
        self.show_words(tone, sentence, heading)
        theme.changed.connect(self._tint)

    def show_words(self, tone: Tone, sentence: str, heading: str = "") -> None:
        """Say something else, in another tone if need be."""
        self._tone = tone
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._sentence.setText(sentence)
        self.setAccessibleName(" ".join(filter(None, (heading, sentence))))
        self.setProperty("tone", tone.value)
        repolish(self)
        for label in (self._heading, self._sentence):
            repolish(label)
        self._tint()

    def set_action(self, words: str) -> None:
        """Name what the button does; empty words take it away."""
        self.button.set_words(words)
        self.button.setVisible(bool(words))

    def add_button(self, words: str) -> Button:
        """Another button, before the one that :meth:`set_action` names, for a question with two answers."""
        button = Button(self._theme, words)
        self._line.insertWidget(self._line.indexOf(self.button), button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def _tint(self) -> None:
        tone = self._tone
        icon = self._theme.icon(_GLYPHS[tone], lambda tokens: tokens.tone(tone).ink)
        self._sign.setPixmap(icon.pixmap(20, 20))

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
