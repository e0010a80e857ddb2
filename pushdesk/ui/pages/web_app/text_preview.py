"""A sketch of where a group of texts shows: as on the page, in the business's colour, the one in hand marked."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pushdesk.ui.card import text_label
from pushdesk.ui.pages.web_app.text_places import TextGroup, TextLook, TextPlace
from pushdesk.ui.theme import Theme

_LOOKS = {TextLook.HEADING: "heading", TextLook.TEXT: "", TextLook.NOTE: "muted", TextLook.BUTTON: "strong"}
_MARGIN = 10
_BUTTON_RADIUS = 8
_MARK_RADIUS = 6
_LIGHT = 0.6
"""Above this a colour takes dark letters, as the page's own do."""


class TextPreview(QFrame):
    """Shows one group; words follow what is typed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: dict[str, _Line] = {}
        self._brand = QColor()
        self.setProperty("look", "card")
        self.setAccessibleName(self.tr("Preview of the texts"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 14, 14, 14)
        self._column.setSpacing(4)

    def show_group(self, group: TextGroup, words: Mapping[str, str], brand: str) -> None:
        """Show these places with these words, already filled in."""
        self._brand = QColor(brand)
        while (entry := self._column.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._lines = {place.name: _Line(self._theme, place, self._brand) for place in group.places}
        for line in self._lines.values():
            self._column.addWidget(line)
        self._column.addStretch(1)
        for name, text in words.items():
            self.show_text(name, text)

    def show_text(self, name: str, text: str) -> None:
        """Put a text in its place."""
        if name in self._lines:
            self._lines[name].show_text(text)

    def mark(self, name: str) -> None:
        """Point at one place."""
        for each, line in self._lines.items():
            line.set_marked(each == name)


class _Line(QWidget):
    """One sentence in its look."""

    def __init__(self, theme: Theme, place: TextPlace, brand: QColor) -> None:
        super().__init__()
        self._theme = theme
        self._is_button = place.look is TextLook.BUTTON
        self._is_marked = False
        self._brand = brand
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 4, _MARGIN, 4)
        self._label = text_label("", _LOOKS[place.look], wraps=not self._is_button)
        if self._is_button:
            self._label.setContentsMargins(12, 6, 12, 6)
            ink = "#111111" if brand.lightnessF() > _LIGHT else "#ffffff"
            self._label.setStyleSheet(f"color: {ink};")
            row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignLeft)
            row.addStretch(1)
        else:
            row.addWidget(self._label, 1)

    def show_text(self, text: str) -> None:
        """Say this."""
        self._label.setText(text)

    def set_marked(self, is_marked: bool) -> None:
        """Whether the owner is at this one."""
        self._is_marked = is_marked
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The mark, and the ground of a button."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_marked:
            painter.setBrush(QColor(self._theme.tokens.selected))
            painter.drawRoundedRect(QRectF(self.rect()), _MARK_RADIUS, _MARK_RADIUS)
            painter.setBrush(QColor(self._theme.tokens.accent))
            painter.drawRoundedRect(QRectF(0, 2, 3, self.height() - 4), 1.5, 1.5)
        if self._is_button:
            painter.setBrush(self._brand)
            painter.drawRoundedRect(QRectF(self._label.geometry()), _BUTTON_RADIUS, _BUTTON_RADIUS)
        painter.end()
