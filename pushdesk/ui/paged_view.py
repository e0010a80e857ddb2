"""The view of a long table: rows picked whole, sorted by the source, copied as TSV, columns chosen and kept."""

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from pushdesk.ui.column_header import ColumnHeader, LayoutStore
from pushdesk.ui.paged_table import Column, PagedTableModel
from pushdesk.ui.row_delegate import ROW_HEIGHT, RowDelegate
from pushdesk.ui.theme import Theme

FOLLOWED_ROWS = 400
"""From so many selected rows on, a refresh does not seek each of them anew."""

COPY_LIMIT = 20_000
"""More rows than this are for a CSV file, not for the clipboard."""

_COPY_STEP = 400


class PagedTableView(QTableView):
    """Signals:

    ``sort_asked(str, bool)`` — a header was clicked: the column's key, and whether descending;
    ``row_opened(object)`` — Return or a double click on a row;
    ``menu_asked(object, QPoint)`` — context menu wanted for a row, at a global position;
    ``copied(int, int)`` — how many of the selected rows went to the clipboard;
    ``picked(int)`` — how many rows are selected now.
    """

    sort_asked = Signal(str, bool)
    row_opened = Signal(object)
    menu_asked = Signal(object, QPoint)
    copied = Signal(int, int)
    picked = Signal(int)

    def __init__(
        self,
        theme: Theme,
        model: PagedTableModel[Any],
        name: str,
        store: LayoutStore | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = model
        self._delegate = RowDelegate(theme, self)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        self._header = ColumnHeader(model.columns, name, store, self)
        self.setHorizontalHeader(self._header)
        # Headers look through all rows for a column that is selected whole, at every painting. With the whole
        # of 200,000 rows selected that takes seconds, and whole rows are all that can be selected here.
        for header in (self._header, rows):
            header.setSelectionModel(QItemSelectionModel(model, header))
        self._header.arrange()
        self._header.sort_asked.connect(self.sort_asked)
        self.selectionModel().selectionChanged.connect(self._announce_picked)
        self.selectionModel().currentRowChanged.connect(self._note_current)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.viewport().update)

    # -- what pages call

    def selected_rows(self) -> list[object]:
        """The selected rows in the table's order, at most :data:`COPY_LIMIT` of them."""
        found: list[object] = []
        for position in self._positions():
            row = self._table.row(position)
            if row is not None:
                found.append(row)
            if len(found) == COPY_LIMIT:
                break
        return found

    def picked_positions(self) -> list[int]:
        """The positions of all selected rows, in the table's order."""
        return sorted({place for span in self._spans() for place in range(span.top(), span.bottom() + 1)})

    def picked_count(self) -> int:
        """How many rows are selected."""
        return sum(span.bottom() - span.top() + 1 for span in self._spans())

    def refresh(self, change: Callable[[], None] = lambda: None) -> None:
        """Read anew; current and selected rows and the place on the screen follow their rows.

        ``change`` exchanges what the source reads from, if that is needed: after it was noted where every row is,
        and before any is read anew.

        A selection of :data:`FOLLOWED_ROWS` or more stays where it is: whoever makes one keeps the rows still.
        """
        kept = [(position, self._key(position)) for position in self._positions(limit=FOLLOWED_ROWS)]
        current = self.currentIndex().row()
        current_key = self._key(current)
        top = self.rowAt(0)
        top_key = self._key(top)
        change()
        self._table.refresh()
        moved = self._table.position_of(top_key, top) if top_key is not None else None
        if moved is not None and moved != top:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (moved - top) * ROW_HEIGHT)
        selection = QItemSelection()
        last = self._table.columnCount() - 1
        for position, key in kept:
            now = self._table.position_of(key, position) if key is not None else None
            if now is not None:
                selection.select(self._table.index(now, 0), self._table.index(now, last))
        if kept and len(kept) < FOLLOWED_ROWS:
            self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if current_key is not None:
            now = self._table.position_of(current_key, current)
            if now is not None and now != current:
                index = self._table.index(now, self.currentIndex().column())
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard as tab-separated lines, with titles when there are several.

        Many rows are read in steps, between which the window lives on; ``copied`` tells when they are there.
        """
        positions = self._positions()
        if positions:
            shown = [self._table.columns[position] for position in self._header.shown_positions()]
            lines = ["\t".join(column.title for column in shown)] if len(positions) > 1 else []
            self._copy_some(shown, positions, lines, self.picked_count())

    def _copy_some(self, shown: list[Column[Any]], positions: list[int], lines: list[str], picked: int) -> None:
        for position in positions[:_COPY_STEP]:
            row = self._table.row(position)
            if row is not None:
                lines.append("\t".join(_one_cell(column.text(row)) for column in shown))
        if rest := positions[_COPY_STEP:]:
            QTimer.singleShot(0, self, lambda: self._copy_some(shown, rest, lines, picked))
            return
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copied.emit(len(lines) - (picked > 1), picked)

    def show_sorting(self, key: str, *, is_descending: bool) -> None:
        """Mark the column that the source sorts by."""
        self._header.show_sorting(key, is_descending=is_descending)

    def columns_menu(self) -> QMenu:
        """The menu that shows and hides columns."""
        return self._header.columns_menu()

    # -- hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, open, and jump to the first and last row."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self._open(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            last = self._table.rowCount() - 1
            if last >= 0:
                self.setCurrentIndex(self._table.index(0 if event.key() == Qt.Key.Key_Home else last, 0))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu for the row under the pointer, or for the current one."""
        by_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        row = self._table.row(index.row()) if index.isValid() else None
        if row is None:
            return
        if not self.selectionModel().isRowSelected(index.row(), QModelIndex()):
            self.selectRow(index.row())
        below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_asked.emit(row, below if by_keys else event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the pointer."""
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the row go dark again."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self.viewport().update()

    def _note_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        self._delegate.current_row = current.row()
        self.viewport().update()

    def _announce_picked(self) -> None:
        self.picked.emit(self.picked_count())

    def _open(self, index: QModelIndex) -> None:
        row = self._table.row(index.row()) if index.isValid() else None
        if row is not None:
            self.row_opened.emit(row)

    def _spans(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def _positions(self, limit: int = COPY_LIMIT) -> list[int]:
        found: list[int] = []
        for span in self._spans():
            found.extend(range(span.top(), min(span.bottom() + 1, span.top() + limit)))
        return sorted(set(found))[:limit]

    def _key(self, position: int) -> Hashable | None:
        row = self._table.row(position)
        return None if row is None else self._table.key_of(row)


def _one_cell(text: str) -> str:
    """Text that stays in its cell when pasted."""
    return text.replace("\t", " ").replace("\r", " ").replace("\n", " ")
