"""The header of a long table: sorting asked for, columns sized, moved, hidden, and kept between runs."""

import json
from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from pushdesk.ui.buttons import literal
from pushdesk.ui.paged_table import Column
from pushdesk.ui.pills import Pill, pill_font, pill_width
from pushdesk.ui.row_delegate import CELL_PADDING
from pushdesk.ui.shapes import Shape
from pushdesk.ui.tokens import Tone

_SORT_MARK = 18
"""More room for the arrow of a column that can be sorted by, in pixels."""


class LayoutStore(Protocol):
    """Where the columns' state is kept between runs."""

    def read(self, name: str) -> str | None:
        """The text kept under ``name``, or ``None``."""

    def write(self, name: str, value: str) -> None:
        """Keep a text under ``name``."""


class ColumnHeader(QHeaderView):
    """Signals: ``sort_asked(str, bool)`` — a column's key, and whether descending."""

    sort_asked = Signal(str, bool)

    def __init__(self, columns: Sequence[Column[Any]], name: str, store: LayoutStore | None, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = tuple(columns)
        self._name = name
        self._store = store
        self._is_arranging = True
        self._sorted_by = ""
        self._is_descending = False
        self.setAccessibleName(self.tr("Columns"))
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setFixedHeight(38)
        self.setMinimumSectionSize(56)
        self.setSortIndicatorShown(False)
        self.setSectionsClickable(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer_columns)
        self.sectionClicked.connect(self._sort)
        self.sectionResized.connect(self._keep)
        self.sectionMoved.connect(self._keep)

    def arrange(self) -> None:
        """Give every column its width and place; called once, when the view has its model."""
        for position, column in enumerate(self._columns):
            mode = QHeaderView.ResizeMode.Stretch if column.stretches else QHeaderView.ResizeMode.Interactive
            self.setSectionResizeMode(position, mode)
            self.resizeSection(position, self._fitting_width(position))
            self.setSectionHidden(position, not column.is_shown)
        self._restore()
        self._is_arranging = False

    def _fitting_width(self, position: int) -> int:
        """The column's own width, or what its words need in the language in force."""
        column = self._columns[position]
        title = self.sectionSizeFromContents(position).width() + (_SORT_MARK if column.sorts else 0)
        pills = [pill_width(Pill(words, Tone.NEUTRAL, Shape.DOT), pill_font()) for words in column.pill_words]
        return max(column.width, title, round(max(pills, default=0) + 2 * CELL_PADDING))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room that there is now."""
        super().resizeEvent(event)
        self._share_room()

    def shown_positions(self) -> list[int]:
        """The visible columns' positions in the model, in the order in which the owner has put them."""
        order = [self.logicalIndex(place) for place in range(self.count())]
        return [position for position in order if not self.isSectionHidden(position)]

    def show_sorting(self, key: str, *, is_descending: bool) -> None:
        """Mark the column that the source sorts by."""
        order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        self._sorted_by, self._is_descending = key, is_descending
        for position, column in enumerate(self._columns):
            if column.key == key:
                self.setSortIndicatorShown(True)
                self.setSortIndicator(position, order)

    def columns_menu(self) -> QMenu:
        """A menu that shows and hides columns; the last visible one cannot go."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = self.shown_positions()
        for position, column in enumerate(self._columns):
            action = menu.addAction(literal(column.title))
            action.setCheckable(True)
            action.setChecked(position in shown)
            action.setEnabled(shown != [position])
            action.toggled.connect(lambda is_on, place=position: self._show_column(place, is_on))
        return menu

    def _sort(self, position: int) -> None:
        column = self._columns[position]
        if not column.sorts:
            # Qt has already moved the mark to this column.
            self.setSortIndicatorShown(bool(self._sorted_by))
            self.show_sorting(self._sorted_by, is_descending=self._is_descending)
            return
        is_descending = self._sorted_by == column.key and not self._is_descending
        self.show_sorting(column.key, is_descending=is_descending)
        self.sort_asked.emit(column.key, is_descending)

    def _offer_columns(self, place: QPoint) -> None:
        self.columns_menu().popup(self.mapToGlobal(place))

    def _show_column(self, position: int, is_shown: bool) -> None:
        self.setSectionHidden(position, not is_shown)
        self._share_room()
        self._keep()

    def _share_room(self) -> None:
        """Let a stretching column keep its own width where there is too little room: Qt would squeeze it to nothing."""
        shown = [position for position in range(self.count()) if not self.isSectionHidden(position)]
        stretching = [position for position in shown if self._columns[position].stretches]
        others = sum(self.sectionSize(position) for position in shown if position not in stretching)
        has_room = self.viewport().width() - others >= sum(self._columns[position].width for position in stretching)
        mode = QHeaderView.ResizeMode.Stretch if has_room else QHeaderView.ResizeMode.Interactive
        for position in stretching:
            if self.sectionResizeMode(position) is not mode:
                self.setSectionResizeMode(position, mode)
                if not has_room:
                    self.resizeSection(position, self._columns[position].width)

    def _keep(self) -> None:
        if self._store is None or self._is_arranging:
            return
        kept = [
            {
                "key": self._columns[position].key,
                "width": self._kept_width(position),
                "shown": not self.isSectionHidden(position),
            }
            for position in (self.logicalIndex(place) for place in range(self.count()))
        ]
        self._store.write(f"columns.{self._name}", json.dumps(kept))

    def _kept_width(self, position: int) -> int:
        """A stretching column takes what room there is: no width of its own is worth a file written anew for it."""
        column = self._columns[position]
        return column.width if column.stretches else self.sectionSize(position) or column.width

    def _restore(self) -> None:
        text = self._store.read(f"columns.{self._name}") if self._store else None
        try:
            kept = json.loads(text) if text else []
            wanted = [(str(part["key"]), int(part["width"]), bool(part["shown"])) for part in kept]
        except (ValueError, KeyError, TypeError):
            return  # what an older version wrote is worth less than the columns' own widths
        keys = [column.key for column in self._columns]
        known = [(keys.index(key), width, is_shown) for key, width, is_shown in wanted if key in keys]
        for place, (position, width, is_shown) in enumerate(known):
            self.resizeSection(position, max(width, self.minimumSectionSize()))
            self.setSectionHidden(position, not is_shown)
            self.moveSection(self.visualIndex(position), place)
