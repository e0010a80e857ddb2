"""Long tables whose rows are found first, as a list of ids in their order, and read a page at a time by those ids.

Finding and ordering 200,000 rows takes the database a moment, so that is done in the background and once. What is
left for the window's thread, reading a page by its ids, takes a few milliseconds wherever the page lies.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar, cast, overload

from PySide6.QtCore import QObject, Signal

from pushdesk.domain.faults import Fault
from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.ui.paged_table import PagedTableModel
from pushdesk.ui.paged_view import FOLLOWED_ROWS, PagedTableView
from pushdesk.ui.reading import Reader
from pushdesk.words.faults import sentence

Row = TypeVar("Row")


class PlacedIds(Sequence[int]):
    """The ids of a query whose places are found at once, without a list of them: ``page`` gives some from a place on.

    Good for a first look, while the whole list is still being found.
    """

    def __init__(self, count: int, page: Callable[[int, int], Sequence[int]]) -> None:
        self._count = count
        self._page = page

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> int: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[int]: ...

    def __getitem__(self, place: int | slice) -> int | Sequence[int]:
        if isinstance(place, int):
            return self._page(place, 1)[0]
        start, stop, _step = place.indices(self._count)
        return self._page(start, stop - start)


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
        self._is_behind = False
        view.picked.connect(self._catch_up)

    def want(self, query: Hashable, find: Callable[[], Sequence[int]]) -> None:
        """Show what ``find`` finds; ``query`` tells it from other questions."""
        is_same = query == self._wanted
        self._wanted, self._find = query, find
        if is_same:
            self.find_again()
        else:
            self._reader.ask(query, find)

    @property
    def is_whole(self) -> bool:
        """Whether the ids are all there. Until then a place may already mean another row than the one on show."""
        return not isinstance(self._rows.ids, PlacedIds)

    def begin(self, query: Hashable, ids: PlacedIds, find: Callable[[], Sequence[int]]) -> None:
        """Show at once what a query finds; a later answer to the same query takes its place unseen."""
        self._wanted = self._shown = query
        self._find = find
        self._rows.ids = ids
        self._model.set_source(self._rows)

    def find_again(self) -> None:
        """Find anew what is wanted, as after a change of the database.

        While very many rows are selected, the list holds still: which ones they are must not change under a hand
        that is about to erase them. It is found again as soon as they are let go.
        """
        if self._is_held():
            self._is_behind = True
            self._view.refresh()
        else:
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
        if query == self._shown and self._is_held():
            self._is_behind = True
            return
        self._is_behind = False
        ids = cast(Sequence[int], answer)
        if query == self._shown:
            self._view.refresh(lambda: self._exchange(ids))
        else:
            self._exchange(ids)
            self._shown = self._wanted
            self._model.set_source(self._rows)
            self._view.scrollToTop()
        self.found.emit(len(ids))

    def _exchange(self, ids: Sequence[int]) -> None:
        self._rows.ids = ids

    def _is_held(self) -> bool:
        return self._view.picked_count() >= FOLLOWED_ROWS

    def _catch_up(self, picked: int) -> None:
        if self._is_behind and picked < FOLLOWED_ROWS:
            self._is_behind = False
            self.find_again()

    def _meet(self, error: object) -> None:
        if isinstance(error, Fault):
            self.failed.emit(sentence(error))
        elif isinstance(error, BaseException):
            raise error
