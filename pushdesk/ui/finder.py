"""Search over everything: one field, and below it what fits, opened by Return."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pushdesk.ui.banner import announce
from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.ui.card import text_label
from pushdesk.ui.finds import spoken
from pushdesk.ui.found import Found
from pushdesk.ui.inputs import SearchBox
from pushdesk.ui.reading import Reader
from pushdesk.ui.theme import Theme
from pushdesk.ui.typography import type_font

_ROW_HEIGHT = 44
_ROWS_SHOWN = 9
_WIDTH = 620
_PAD = 12.0
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS_SHOWN,
    Qt.Key.Key_PageUp: -_ROWS_SHOWN,
}


class FinderDialog(QDialog):
    """Lists at once what ``near`` finds, and adds what ``far`` finds, which is asked in the background.

    The field keeps the keyboard; arrows move in the list, Return opens, Escape leaves.

    Signals: ``chosen(object)`` — the :class:`pushdesk.ui.found.Found` to open; the dialog has closed itself.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        jobs: BackgroundJobs,
        near: Callable[[str], Sequence[Found]],
        far: Callable[[str], Sequence[Found]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        title = self.tr("Search everything")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self.setFixedWidth(_WIDTH)
        self._near = near
        self._far = far
        self._found: list[Found] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        self.field = SearchBox(theme, self.tr("Search notifications, subscribers, audiences, settings, help"))
        self.field.textChanged.connect(self._look)
        self.field.searched.connect(self._ask)
        self.field.installEventFilter(self)
        column.addWidget(self.field)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setProperty("look", "finds")
        self.list.setItemDelegate(_FoundDelegate(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(_ROW_HEIGHT * _ROWS_SHOWN + 2)
        self.list.itemClicked.connect(self._choose)
        column.addWidget(self.list)
        self._told = text_label("", "muted")
        column.addWidget(self._told)
        self._reader = Reader(jobs, self)
        self._reader.answered.connect(self._take)
        self._reader.failed.connect(self._told.setText)
        self._look("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the field has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentItem())
                return True
            step = _MOVES.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                self._move_to(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
        return super().eventFilter(watched, event)

    def _look(self, text: str) -> None:
        """Show what is known without asking; what was found further away for another text goes."""
        self._show(self._near(text))

    def _ask(self, text: str) -> None:
        if text:
            self._reader.ask(text, lambda: self._far(text))

    def _take(self, text: Hashable, answer: object) -> None:
        if text == self.field.text().strip():
            assert isinstance(answer, list)
            self._show([*self._near(str(text)), *answer])
            if not self._found:
                self._told.setText(self.tr("Nothing here is called so. Try a shorter word."))

    def _show(self, found: Sequence[Found]) -> None:
        kept = self.list.currentRow()
        is_same_start = self._found[: kept + 1] == list(found[: kept + 1])
        self._found = list(found)
        self.list.clear()
        for position, each in enumerate(found, start=1):
            row = QListWidgetItem(each.words)
            row.setData(Qt.ItemDataRole.UserRole, each)
            row.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(each, position, len(found)))
            self.list.addItem(row)
        self._told.setText(self.tr("Up and Down to choose, Return to open, Escape to leave.") if found else "")
        if found:
            self.list.setCurrentRow(kept if is_same_start and kept >= 0 else 0)

    def _move_to(self, row: int) -> None:
        self.list.setCurrentRow(row)
        # The keyboard stays in the field, so a screen reader has to be told where the list stands.
        announce(self.list, spoken(self._found[row], row + 1, len(self._found)))

    def _choose(self, row: QListWidgetItem | None) -> None:
        if row is not None:
            self.accept()
            self.chosen.emit(row.data(Qt.ItemDataRole.UserRole))


class _FoundDelegate(QStyledItemDelegate):
    """One row: drawing, name, and at the right in quiet letters what it is and from when."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name_font = type_font(weight=QFont.Weight.Medium)
        self._font = type_font()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as a row of a table."""
        return QSize(200, _ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        found = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(found, Found):
            return
        tokens = self._theme.tokens
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if is_current or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if is_current else tokens.hover))
            painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), 8, 8)
        icon = self._theme.icon(found.glyph).pixmap(QSize(18, 18), painter.device().devicePixelRatio())
        painter.drawPixmap(QPoint(rect.x() + int(_PAD), rect.center().y() - 8), icon)
        box = QRectF(rect).adjusted(_PAD + 30, 0, -_PAD, 0)
        aside = " · ".join(filter(None, (found.kind_words, found.detail)))
        width = QFontMetricsF(self._font).horizontalAdvance(aside)
        self._write(painter, self._font, tokens.text_muted, box, aside, Qt.AlignmentFlag.AlignRight)
        room = box.adjusted(0, 0, -width - _PAD, 0)
        name = QFontMetricsF(self._name_font).elidedText(found.words, Qt.TextElideMode.ElideRight, room.width())
        self._write(painter, self._name_font, tokens.text, room, name, Qt.AlignmentFlag.AlignLeft)
        painter.restore()

    def _write(self, painter: QPainter, font: QFont, ink: str, box: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
