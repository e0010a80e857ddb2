"""Long tables: a model that knows how many rows there are and reads only the pages that are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from pushdesk.ui.pills import Pill
from pushdesk.ui.tokens import Tone

Row = TypeVar("Row")
RowRead = TypeVar("RowRead", covariant=True)

PAGE_ROWS = 50
"""A screenful or two: the first painting waits for no more than what it shows."""

PAGES_KEPT = 48
_SOUGHT_ROWS = 200

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RowSource(Protocol[RowRead]):
    """What a table reads from: a query whose order stays the same while it is looked at."""

    def count(self) -> int:
        """How many rows there are now."""

    def rows(self, offset: int, limit: int) -> Sequence[RowRead]:
        """``limit`` rows from ``offset`` on; fewer where the end has moved. Answers within a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Progress:
    """A bar in a cell: ``done`` of ``total``, with its words above it."""

    done: int
    total: int
    tone: Tone
    words: str


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column. ``key`` names it for sorting and for what is kept between runs.

    ``text`` is what is copied and spoken; ``pill`` and ``progress``, where given, are what is painted instead.
    ``width`` is what it begins with, in pixels, or more where the language's title and ``pill_words`` need more.
    """

    key: str
    title: str
    text: Callable[[Row], str]
    width: int = 140
    stretches: bool = False
    is_right_aligned: bool = False
    is_muted: bool = False
    sorts: bool = True
    is_shown: bool = True
    pill: Callable[[Row], Pill | None] | None = None
    pill_words: tuple[str, ...] = ()
    progress: Callable[[Row], Progress | None] | None = None
    tip: Callable[[Row], str] | None = None


class PagedTableModel(QAbstractTableModel, Generic[Row]):
    """Rows on demand, in pages of ``PAGE_ROWS``, of which a few are kept.

    ``key_of`` tells a row from all others, so that the selection can follow it when rows come and go.

    Signals: ``failed(object)`` — a page could not be read, with the exception; its rows stay blank until
    :meth:`refresh`.
    """

    failed = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        source: RowSource[Row],
        key_of: Callable[[Row], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._source = source
        self.key_of = key_of
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._count = source.count()

    # -- what the pages of the window ask

    def set_source(self, source: RowSource[Row]) -> None:
        """Show another query: a new sort, filter or search."""
        self.beginResetModel()
        self._source = source
        self._pages.clear()
        self._count = source.count()
        self.endResetModel()

    def refresh(self) -> None:
        """Read again what is visible; rows that came or went are added or taken at the end."""
        count = self._source.count()
        self._pages.clear()
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()
        if count:
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, len(self.columns) - 1))

    def row(self, position: int) -> Row | None:
        """The row at a position, or ``None`` past the end or where reading failed."""
        if not 0 <= position < self._count:
            return None
        page, within = divmod(position, PAGE_ROWS)
        rows = self._page(page)
        return rows[within] if within < len(rows) else None

    def position_of(self, key: Hashable, near: int) -> int | None:
        """Where the row of that key is now, sought on the pages around ``near``."""
        middle, reach = near // PAGE_ROWS, _SOUGHT_ROWS // PAGE_ROWS
        nearest_first = sorted(range(middle - reach, middle + reach + 1), key=lambda page: abs(page - middle))
        for page in nearest_first:
            if page < 0 or page * PAGE_ROWS >= self._count:
                continue
            for within, row in enumerate(self._page(page)):
                if self.key_of(row) == key:
                    return page * PAGE_ROWS + within
        return None

    def _page(self, number: int) -> Sequence[Row]:
        rows = self._pages.get(number)
        if rows is not None:
            self._pages.move_to_end(number)
            return rows
        try:
            rows = self._source.rows(number * PAGE_ROWS, PAGE_ROWS)
        except Exception as error:  # painting must go on; whoever owns the table tells the owner
            rows = ()
            self.failed.emit(error)
        self._pages[number] = rows
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return rows

    # -- what Qt asks

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """All rows, read or not."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """The columns, hidden ones included."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, tip and alignment; pills and bars are asked for by :meth:`cell`."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.tip(row) or None) if column.tip else None
        return column.text(row)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Titles across, row numbers down."""
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None


def _alignment(column: Column[Row]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_right_aligned else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
