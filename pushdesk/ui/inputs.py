"""The controls an owner types and chooses in, each mended where Qt's own would trip them."""

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.text_boxes import LineBox as LineBox, TextBox as TextBox
from pushdesk.ui.theme import Theme

SEARCH_PAUSE_MS = 180
"""How long typing must rest before a search is asked for."""


class ChoiceDelegate(QStyledItemDelegate):
    """Gives the entries of a list of words room; a style sheet's height for them is ignored."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), 32)


_LEAST_CHARACTERS = 8
_MOST_LETTERS_WIDTH = 260
"""Room, in pixels, beyond which an entry may be cut off: names of an owner's own making can be of any length."""


class ChoiceBox(QComboBox):
    """One of several values, each with its words.

    Signals: ``chosen(object)`` — the value of the entry that became current.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(ChoiceDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_CHARACTERS)
        # Kept here and not in Qt, which would give an enum back as a text and a tuple as a list.
        self._values: list[object] = []
        self.currentIndexChanged.connect(self._announce)

    def add_choice(self, words: str, value: object) -> None:
        """Offer one more value."""
        self._values.append(value)
        self.addItem(words)
        self.updateGeometry()

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

    def minimumSizeHint(self) -> QSize:
        """Room for the longest of its entries, within reason: no choice is cut off."""
        hint, metrics = super().minimumSizeHint(), self.fontMetrics()
        longest = max((metrics.horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=0)
        frame = hint.width() - _LEAST_CHARACTERS * metrics.horizontalAdvance("X")
        return hint.expandedTo(QSize(min(longest, _MOST_LETTERS_WIDTH) + frame, 0))

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
        self._words = ("{count}", "{count}")
        self.setRange(least, most)
        self.setValue(value)
        self.setGroupSeparatorShown(True)
        self.valueChanged.connect(self._show_words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A style sheet's padding does not reach the line inside.
        self.lineEdit().setTextMargins(8, 0, 0, 0)

    def count_in(self, one: str, many: str) -> None:
        """Show the number within words: “{count} day” where it is one, “{count} days” else."""
        self._words = (one, many)
        self._show_words(self.value())

    def setValue(self, value: int) -> None:
        """Change the number, and the words around it also where nobody shall hear of the change."""
        super().setValue(value)
        self._show_words(value)

    def _show_words(self, value: int) -> None:
        before, _, behind = self._words[value != 1].partition("{count}")
        self.setPrefix(before)
        self.setSuffix(behind)

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
        short = QLocale().dateTimeFormat(QLocale.FormatType.ShortFormat)
        # A year of two figures would be one of the last century to whoever types it.
        self.setDisplayFormat(short if "yyyy" in short else short.replace("yy", "yyyy"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the date, unless the box was entered first."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


_LENS_WIDTH = 56


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

    def minimumSizeHint(self) -> QSize:
        """Room for the words that say what is searched, beside the lens."""
        hint = super().minimumSizeHint()
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(words + _LENS_WIDTH, hint.height())

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


_SIGN_WIDTH = 52
"""Room that the sign of a switch takes before its words, in pixels."""


class Switch(QCheckBox):
    """A setting that is on or off, and takes effect at once. Its words go on in the next line where it is narrow."""

    def __init__(self, words: str, *, is_on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._words = self.text()
        self.setProperty("look", "switch")
        self.setAccessibleName(words)
        self.setChecked(is_on)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest word."""
        longest = max((self.fontMetrics().horizontalAdvance(word) for word in self._words.split()), default=0)
        return QSize(_SIGN_WIDTH + longest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew: Qt breaks those of a check box at line breaks only."""
        super().resizeEvent(event)
        room = event.size().width() - _SIGN_WIDTH
        lines = [""]
        for word in self._words.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.fontMetrics().horizontalAdvance(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        self.setText("\n".join(lines))
