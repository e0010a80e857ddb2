"""The look in force: which tokens, and their way into Qt's palette, style sheet and icons."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from pushdesk.ui.glyphs import Glyph, Tint, tinted_icon
from pushdesk.ui.high_contrast import CONTRAST_DARK, CONTRAST_LIGHT
from pushdesk.ui.indicators import write_indicators
from pushdesk.ui.style import style_sheet
from pushdesk.ui.tokens import DARK, LIGHT, Tokens
from pushdesk.ui.typography import type_font


class ThemeChoice(StrEnum):
    """What the owner chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"


_FIXED = {
    ThemeChoice.LIGHT: LIGHT,
    ThemeChoice.DARK: DARK,
    ThemeChoice.CONTRAST_LIGHT: CONTRAST_LIGHT,
    ThemeChoice.CONTRAST_DARK: CONTRAST_DARK,
}


class Theme(QObject):
    """One per application; widgets that paint get it by their constructor and read ``tokens`` when they paint.

    Signals: ``changed`` — other tokens are in force; palette and style sheet are already set.
    """

    changed = Signal()

    def __init__(self, application: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._hints = application.styleHints()
        self._choice = choice
        self._folder = QTemporaryDir()
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setFont(type_font())
        self._tokens = self._resolved()
        self._apply()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def choice(self) -> ThemeChoice:
        """What the owner chose, not what it came to."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Follow the system in light and contrast, or stay with one look; takes effect at once."""
        self._choice = choice
        if choice is ThemeChoice.SYSTEM:
            self._hints.unsetColorScheme()
        else:
            # Lets the system draw its own parts (title bar, file dialogs) to match, where it can.
            self._hints.setColorScheme(Qt.ColorScheme.Dark if _FIXED[choice].is_dark else Qt.ColorScheme.Light)
        self._settle()

    def icon(self, glyph: Glyph, tint: Tint = lambda tokens: tokens.text_muted, tint_on: Tint | None = None) -> QIcon:
        """An icon that follows the theme by itself; ``tint_on`` is its colour on a checked button."""
        return tinted_icon(glyph, lambda: self._tokens, tint, tint_on)

    def _follow_system(self, _change: object = None) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._settle()

    def _settle(self) -> None:
        tokens = self._resolved()
        if tokens != self._tokens:
            self._tokens = tokens
            self._apply()
            self.changed.emit()

    def _resolved(self) -> Tokens:
        if self._choice is not ThemeChoice.SYSTEM:
            return _FIXED[self._choice]
        is_dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        if self._hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
        return DARK if is_dark else LIGHT

    def _apply(self) -> None:
        # A folder of its own per scheme: Qt keeps pictures of a style sheet by their path.
        folder = Path(self._folder.path()) / self._tokens.name
        folder.mkdir(exist_ok=True)
        write_indicators(folder, self._tokens)
        self._application.setPalette(palette_of(self._tokens))
        self._application.setStyleSheet(style_sheet(self._tokens, folder))


def palette_of(tokens: Tokens) -> QPalette:
    """Qt's palette made from the tokens, for all that the style sheet does not name."""
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in (
        (role.Window, tokens.window),
        (role.WindowText, tokens.text),
        (role.Base, tokens.field),
        (role.AlternateBase, tokens.hover),
        (role.Text, tokens.text),
        (role.PlaceholderText, tokens.text_muted),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.bad.ink),
        (role.ToolTipBase, tokens.inverse),
        (role.ToolTipText, tokens.inverse_text),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent_text),
        (role.LinkVisited, tokens.accent_text),
        (role.Light, tokens.raised),
        (role.Midlight, tokens.hairline),
        (role.Mid, tokens.border),
        (role.Dark, tokens.border),
        (role.Shadow, tokens.border_hover),
        (role.Accent, tokens.accent),
    ):
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(tokens.text_disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.track))
    palette.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, QColor(tokens.text_disabled))
    return palette
