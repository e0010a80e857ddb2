"""The row of buttons for the selected subscribers; it is there while some are selected."""

from PySide6.QtWidgets import QWidget

from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import text_label
from pushdesk.ui.flow_layout import FlowLayout
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme
from pushdesk.words.language import counted


class PickedBar(QWidget):
    """How many are selected, and what can be done with them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = text_label("", "strong", wraps=False)
        self.details = Button(theme, self.tr("Details"), Look.PLAIN, Glyph.EYE)
        self.tags = Button(theme, self.tr("Tags…"), Look.PLAIN, Glyph.TAG)
        self.tests = Button(theme, self.tr("Use for tests"), Look.PLAIN, Glyph.FLASK)
        self.copy = Button(theme, self.tr("Copy rows"), Look.PLAIN, Glyph.COPY)
        self.erase = Button(theme, self.tr("Erase…"), Look.PLAIN, Glyph.TRASH)
        self.buttons = (self.details, self.tags, self.tests, self.copy, self.erase)
        line = FlowLayout(self)
        for widget in (self._words, *self.buttons):
            line.addWidget(widget)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show itself for so many selected rows."""
        self._words.setText(self.tr("{count} selected").format(count=counted(count)))
        self.details.setVisible(count == 1)
        self.setVisible(count > 0)
