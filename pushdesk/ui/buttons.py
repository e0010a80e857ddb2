"""Push buttons in the looks of the style sheet, with a focus ring that only the keyboard brings out."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from pushdesk.ui.glyphs import Glyph, Tint
from pushdesk.ui.style import set_look
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tokens

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Look(StrEnum):
    """How loud a button is; at most one ``PRIMARY`` on a page."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    DANGER = "danger"
    LINK = "link"
    INVERSE = "inverse"
    NAV = "nav"
    NAV_NARROW = "nav-narrow"
    SITE = "site"
    ICON = "icon"
    SEGMENT = "segment"
    STAGE_SEGMENT = "stage-segment"


def _ink(look: Look) -> Tint:
    tints: dict[Look, Tint] = {
        Look.PRIMARY: lambda t: t.on_accent,
        Look.DANGER: lambda t: t.on_danger,
        Look.PLAIN: lambda t: t.text,
        Look.LINK: lambda t: t.accent_text,
        Look.INVERSE: lambda t: t.inverse_accent,
        Look.STAGE_SEGMENT: lambda t: t.stage_muted,
    }
    return tints.get(look, lambda t: t.text_muted)


def _ring_colour(look: Look, tokens: Tokens) -> str:
    """The ring lies inside the button: over its own ground it has to be seen."""
    return {
        Look.PRIMARY: tokens.on_accent,
        Look.DANGER: tokens.on_danger,
        Look.INVERSE: tokens.inverse_accent,
    }.get(look, tokens.focus)


def literal(text: str) -> str:
    """Text that a button or menu shows as it is: ``&`` would underline the next letter."""
    return text.replace("&", "&&")


class Button(QPushButton):
    """A push button; its accessible name is its text as it was given, without mnemonics."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        look: Look = Look.PLAIN,
        glyph: Glyph | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self._glyph: Glyph | None = None
        self._shows_ring = False
        self.setProperty("look", look.value)
        self.set_words(text)
        if glyph is not None:
            self.set_glyph(glyph)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_words(self, text: str) -> None:
        """Change the text, and the accessible name with it."""
        self._words = text
        self._show_words()
        self.setAccessibleName(text)

    def set_glyph(self, glyph: Glyph) -> None:
        """Show a drawing before the text, in the colour of the look."""
        self._glyph = glyph
        self.setIcon(self._theme.icon(glyph, _ink(self._look), lambda t: t.accent_text))
        self.setIconSize(QSize(16, 16))
        self._show_words()

    def _show_words(self) -> None:
        # Qt puts 4 pixels between drawing and text; a space makes them 8.
        gap = " " if self._words and not self.icon().isNull() else ""
        self.setText(gap + literal(self._words))

    def set_button_look(self, look: Look) -> None:
        """Change how loud the button is; its drawing takes the new colour."""
        self._look = look
        set_look(self, look.value)
        if self._glyph is not None:
            size = self.iconSize()
            self.set_glyph(self._glyph)
            self.setIconSize(size)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the keyboard brought the focus here."""
        self._shows_ring = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whoever works by keyboard sees where they are, however the focus came."""
        self._shows_ring = True
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and the ring on it where the keyboard is at work."""
        super().paintEvent(event)
        if not (self.hasFocus() and self._shows_ring):
            return
        inset = 3.0 if self._look in (Look.PRIMARY, Look.DANGER) else 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(_ring_colour(self._look, self._theme.tokens)), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8 - inset, 8 - inset)
        painter.end()


class IconButton(Button):
    """A quiet square button that is only a drawing; its name is spoken and shown as a tip."""

    def __init__(self, theme: Theme, glyph: Glyph, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", Look.ICON, glyph, parent)
        self.set_name(name)
        self.setFixedSize(34, 34)

    def set_name(self, name: str) -> None:
        """Change what is spoken and shown as a tip."""
        self.setAccessibleName(name)
        self.setToolTip(name)
