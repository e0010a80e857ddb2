"""The controls an owner types and chooses in, each mended where Qt's own would trip them."""

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme

SEARCH_PAUSE_MS = 180
"""How long typing must rest before a search is asked for."""


class LineBox(QLineEdit):
    """One line of text."""

    def __init__(self, text: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setPlaceholderText(placeholder)


class TextBox(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it, and it grows with its text up to ``most_lines``.

    Signals: ``edited(str)`` — the whole text after each change.
    """

    edited = Signal(str)

    def __init__(self, text: str = "", *, lines: int = 3, most_lines: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = (lines, most_lines)
        self.setTabChangesFocus(True)
        self.setPlainText(text)
        self.textChanged.connect(self._announce)
        self._fit()

    def _announce(self) -> None:
        self._fit()
        self.edited.emit(self.toPlainText())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the text into another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        least, most = self._lines
        shown = max(least, min(most, round(self.document().size().height())))
        edges = round(2 * self.document().documentMargin()) + 2 * 6
        self.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * shown + edges)


class _ChoiceDelegate(QStyledItemDelegate):
    """Gives the entries of a combo box room; a style sheet's height for them is ignored."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), 32)


class ChoiceBox(QComboBox):
    """One of several values, each with its words.

    Signals: ``chosen(object)`` — the value of the entry that became current.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_ChoiceDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        # Kept here and not in Qt, which would give an enum back as a text and a tuple as a list.
        self._values: list[object] = []
        self.currentIndexChanged.connect(self._announce)

    def add_choice(self, words: str, value: object) -> None:
        """Offer one more value."""
        self._values.append(value)
        self.addItem(words)

    def clear(self) -> None:
        """Offer nothing any more."""
        self._values.clear()
        super().clear()

    def choices(self) -> list[tuple[str, object]]:
        """What is offered, as words and values."""
        return [(self.itemText(index), value) for index, value in enumerate(self._values)]

    def value(self) -> object:
        """The chosen value, ``None`` while there is nothing to choose."""
        return self._value_at(self.currentIndex())

    def offers(self, value: object) -> bool:
        """True where ``value`` can be chosen. Qt's own ``findData`` never finds any: the values are not kept in it."""
        return value in self._values

    def choose(self, value: object) -> None:
        """Make ``value`` the chosen one; a value that is not offered changes nothing."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the choice, unless the choice was entered first."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _announce(self, index: int) -> None:
        if index >= 0:
            self.chosen.emit(self._value_at(index))

    def _value_at(self, index: int) -> object:
        return self._values[index] if 0 <= index < len(self._values) else None


class NumberBox(QSpinBox):
    """A whole number between bounds."""

    def __init__(self, least: int, most: int, value: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setValue(value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A style sheet's padding does not reach the line inside.
        self.lineEdit().setTextMargins(8, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the number, unless the box was entered first."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class MomentBox(QDateTimeEdit):
    """A date and a time of day, with a calendar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat(QLocale().dateTimeFormat(QLocale.FormatType.ShortFormat))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the date, unless the box was entered first."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SearchBox(QLineEdit):
    """Text to search for.

    Signals: ``searched(str)`` — typing has rested, Return was pressed, or the text was cleared.
    """

    searched = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        lens = QAction(theme.icon(Glyph.SEARCH), "", self)
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        self._asked_for = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SEARCH_PAUSE_MS)
        self._rest.timeout.connect(self._ask)
        self.textChanged.connect(self._note_change)
        self.returnPressed.connect(self._ask)

    def _note_change(self, text: str) -> None:
        if text:
            self._rest.start()
        else:
            self._ask()

    def _ask(self) -> None:
        self._rest.stop()
        text = self.text().strip()
        if text != self._asked_for:
            self._asked_for = text
            self.searched.emit(text)


class Switch(QCheckBox):
    """A setting that is on or off, and takes effect at once."""

    def __init__(self, words: str, *, is_on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.setProperty("look", "switch")
        self.setAccessibleName(words)
        self.setChecked(is_on)
