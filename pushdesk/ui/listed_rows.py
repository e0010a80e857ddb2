"""Long tables whose rows are found first, as a list of ids in their order, and read a page at a time by those ids.

Finding and ordering 200,000 rows takes the database a moment, so that is done in the background and once. What is
left for the window's thread, reading a page by its ids, takes a few milliseconds wherever the page lies.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from pushdesk.domain.faults import Fault
from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.ui.paged_table import PagedTableModel
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.reading import Reader
from pushdesk.words.faults import sentence

Row = TypeVar("Row")


class ListedRows(Generic[Row]):
    """A source for :class:`pushdesk.ui.paged_table.PagedTableModel`; ``ids`` may be exchanged before a refresh."""

    def __init__(self, read: Callable[[Sequence[int]], Sequence[Row]]) -> None:
        self._read = read
        self.ids: Sequence[int] = ()

    def count(self) -> int:
        """How many rows there are."""
        return len(self.ids)

    def rows(self, offset: int, limit: int) -> Sequence[Row]:
        """A page; rows that went meanwhile are missing until the ids are found anew."""
        ids = self.ids[offset : offset + limit]
        return self._read(ids) if len(ids) else ()


class FixedRows(Generic[Row]):
    """A source for a short list that is there already."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows

    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def rows(self, offset: int, limit: int) -> Sequence[Row]:
        """A part of them."""
        return self._rows[offset : offset + limit]


class ListKeeper(QObject):
    """Keeps a table on what a query finds: another query begins at its first row, the same one keeps the place.

    Signals: ``found(int)`` — the table shows so many rows now; ``failed(str)`` — a sentence why it does not.
    """

    found = Signal(int)
    failed = Signal(str)

    def __init__(
        self,
        jobs: BackgroundJobs,
        view: PagedTableView,
        model: PagedTableModel[Any],
        rows: ListedRows[Any],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._model = model
        self._rows = rows
        self._wanted: Hashable = None
        self._shown: Hashable = None
        self._find: Callable[[], Sequence[int]] = tuple
        self._reader = Reader(jobs, self)
        self._reader.answered.connect(self._take)
        self._reader.failed.connect(self.failed)
        model.failed.connect(self._meet)

    def want(self, query: Hashable, find: Callable[[], Sequence[int]]) -> None:
        """Show what ``find`` finds; ``query`` tells it from other questions."""
        self._wanted, self._find = query, find
        self._reader.ask(query, find)

    def find_again(self) -> None:
        """Find anew what is wanted, as after a change of the database."""
        self._reader.ask(self._wanted, self._find)

    def read_again(self) -> None:
        """Read the visible rows anew, where the same rows are still found."""
        self._view.refresh()

    def ids_at(self, positions: Sequence[int]) -> list[int]:
        """The ids at these positions of the table."""
        count = len(self._rows.ids)
        return [self._rows.ids[position] for position in positions if position < count]

    def _take(self, query: object, answer: object) -> None:
        if query != self._wanted:
            return
        self._rows.ids = cast(Sequence[int], answer)
        if query == self._shown:
            self._view.refresh()
        else:
            self._shown = self._wanted
            self._model.set_source(self._rows)
            self._view.scrollToTop()
        self.found.emit(len(self._rows.ids))

    def _meet(self, error: object) -> None:
        if isinstance(error, Fault):
            self.failed.emit(sentence(error))
        elif isinstance(error, BaseException):
            raise error
