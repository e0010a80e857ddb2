"""The emoji picker: a popup with search, categories and those used lately, for mouse and keyboard alike."""

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import text_label
from pushdesk.ui.emoji import EmojiCategory, category_words, found, in_category, name_of
from pushdesk.ui.inputs import SearchBox
from pushdesk.ui.popup import place_popup
from pushdesk.ui.theme import Theme
from pushdesk.ui.typography import type_font
from pushdesk.ui.window_state import WindowState

_LANGUAGES_OF_NAMES = (QLocale.Language.English, QLocale.Language.C)
_STATE = "compose.emoji"
_KEPT = 27
_CELL = 38
_COLUMNS = 10
_ROWS = 6
_SCROLL_BAR = 16
_EMOJI_POINTS = 15.0
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class _EmojiModel(QAbstractListModel):
    """Emoji as a list; each is spoken by its name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._emoji: tuple[str, ...] = ()

    def show_emoji(self, emoji: tuple[str, ...]) -> None:
        """Hold others."""
        self.beginResetModel()
        self._emoji = emoji
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._emoji)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The emoji, and its name for a tip and for a screen reader."""
        if not index.isValid():
            return None
        emoji = self._emoji[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return emoji
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            # Unicode's names are English; in any other language a screen reader names the emoji itself better.
            return name_of(emoji) if QLocale().language() in _LANGUAGES_OF_NAMES else emoji
        return None


class _EmojiDelegate(QStyledItemDelegate):
    """Draws an emoji in the middle of its cell; the current one has a ground, and a ring for the keyboard."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._font = type_font(_EMOJI_POINTS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell."""
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(2, 2, -2, -2)
        is_current = self._view.currentIndex() == index
        if is_current or option.state & QStyle.StateFlag.State_MouseOver:
            has_ring = is_current and self._view.hasFocus()
            painter.setPen(QPen(QColor(tokens.focus), 2) if has_ring else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if is_current else tokens.hover))
            painter.drawRoundedRect(box, 6, 6)
        painter.setFont(self._font)
        painter.setPen(QColor(tokens.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """A square."""
        return QSize(_CELL, _CELL)


class EmojiPicker(QFrame):
    """Opens under a button and closes with the first choice, with Escape or a click elsewhere.

    Signals: ``picked(str)`` — one emoji was chosen.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, state: WindowState, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._state = state
        self.setProperty("look", "popup")
        self.setAccessibleName(self.tr("Emoji"))
        self._search = SearchBox(theme, self.tr("Search emoji"))
        self._search.textChanged.connect(self._follow_search)
        self._search.installEventFilter(self)
        self._heading = text_label("", "muted", wraps=False)
        self._view = QListView()
        self._view.setViewMode(QListView.ViewMode.IconMode)
        self._view.setMovement(QListView.Movement.Static)
        self._view.setResizeMode(QListView.ResizeMode.Adjust)
        self._view.setUniformItemSizes(True)
        self._view.setMouseTracking(True)
        self._view.setTabKeyNavigation(False)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setAccessibleName(self.tr("Emoji to choose from"))
        self._view.setItemDelegate(_EmojiDelegate(theme, self._view))
        self._view.setFixedSize(_COLUMNS * _CELL + _SCROLL_BAR, _ROWS * _CELL + 4)
        self._view.installEventFilter(self)
        self._view.clicked.connect(self._pick)
        self._model = _EmojiModel(self)
        self._view.setModel(self._model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self._search)
        layout.addLayout(self._category_row(theme))
        layout.addWidget(self._heading)
        layout.addWidget(self._view)

    def open_at(self, place: QWidget) -> None:
        """Open under a widget, with what was used lately where there is any."""
        self._search.clear()
        lately = self._lately()
        first = EmojiCategory.RECENT if lately else EmojiCategory.SALES
        for category, button in self._buttons.items():
            button.setEnabled(category is not EmojiCategory.RECENT or bool(lately))
        self._buttons[first].setChecked(True)
        self._show_category(first)
        place_popup(self, place)
        self.show()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the search to the emoji and Up back; Return takes the current one."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, index = event.key(), self._view.currentIndex()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pick(index)
                return True
            if watched is self._search and key == Qt.Key.Key_Down:
                self._view.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if watched is self._view and key == Qt.Key.Key_Up and index.row() < _COLUMNS:
                self._search.setFocus(Qt.FocusReason.BacktabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _category_row(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        group = QButtonGroup(self)
        self._buttons: dict[EmojiCategory, Button] = {}
        for category in EmojiCategory:
            button = Button(theme, category.value, Look.ICON)
            button.setCheckable(True)
            button.setAccessibleName(category_words(category))
            button.setToolTip(category_words(category))
            button.setFixedSize(_CELL, 34)
            button.setFont(type_font(_EMOJI_POINTS - 3))
            button.clicked.connect(lambda _checked=False, chosen=category: self._choose(chosen))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[category] = button
        row.addStretch(1)
        return row

    def _choose(self, category: EmojiCategory) -> None:
        self._search.clear()
        self._show_category(category)

    def _show_category(self, category: EmojiCategory) -> None:
        emoji = self._lately() if category is EmojiCategory.RECENT else in_category(category)
        self._show(emoji, category_words(category))

    def _follow_search(self, text: str) -> None:
        if text.strip():
            emoji = found(text)
            self._show(emoji, self.tr("Found") if emoji else self.tr("No emoji is called so. Try another word."))
        elif checked := [category for category, button in self._buttons.items() if button.isChecked()]:
            self._show_category(checked[0])

    def _show(self, emoji: tuple[str, ...], heading: str) -> None:
        self._heading.setText(heading)
        self._model.show_emoji(emoji)
        self._view.setCurrentIndex(self._model.index(0))
        self._view.scrollToTop()
        self._view.setAccessibleDescription(heading)

    def _pick(self, index: _Index) -> None:
        emoji = index.data()
        if not isinstance(emoji, str):
            return
        lately = [emoji, *(each for each in self._lately() if each != emoji)]
        self._state.write(_STATE, " ".join(lately[:_KEPT]))
        self.close()
        self.picked.emit(emoji)

    def _lately(self) -> tuple[str, ...]:
        return tuple((self._state.read(_STATE) or "").split())
