"""Long tables: honest counts, pages on demand, and a view that works by hand and keyboard."""

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pushdesk.ui.paged_table import PAGE_ROWS, PAGES_KEPT, Column, PagedTableModel, Progress
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.pills import Pill
from pushdesk.ui.row_delegate import ROW_HEIGHT
from pushdesk.ui.shapes import Shape
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone
from tests.ui.conftest import MemoryStore

Person = tuple[int, str, str]


class ListSource:
    """Rows in memory that notes which pages were asked for."""

    def __init__(self, count: int, first: int = 0) -> None:
        self.people: list[Person] = [(n, f"Person {n}", "firefox") for n in range(first, first + count)]
        self.asked: list[int] = []
        self.is_broken = False

    def count(self) -> int:
        """All of them."""
        return len(self.people)

    def rows(self, offset: int, limit: int) -> Sequence[Person]:
        """A page."""
        self.asked.append(offset)
        if self.is_broken:
            raise OSError("the disk is gone")
        return self.people[offset : offset + limit]


class SqliteSource:
    """200,000 rows in SQLite, found by row number without OFFSET."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        """Counted by SQLite."""
        return int(self._connection.execute("SELECT count(*) FROM people").fetchone()[0])

    def rows(self, offset: int, limit: int) -> Sequence[Person]:
        """The rows of a window of row numbers."""
        return self._connection.execute(
            "SELECT id, name, browser FROM people WHERE id > ? AND id <= ? ORDER BY id", (offset, offset + limit)
        ).fetchall()


COLUMNS: tuple[Column[Person], ...] = (
    Column("id", "Number", lambda p: str(p[0]), 90, is_right_aligned=True),
    Column("name", "Name", lambda p: p[1], 200, stretches=True, tip=lambda p: f"Tip for {p[1]}"),
    Column("browser", "Browser", lambda p: p[2], 120, pill=lambda p: Pill(p[2], Tone.GOOD, Shape.DOT)),
    Column(
        "progress", "Progress", lambda p: f"{p[0]} of 9", 120, sorts=False, is_muted=True,
        progress=lambda p: Progress(p[0], 9, Tone.PROGRESS, f"{p[0]} of 9"),
    ),
)  # fmt: skip


def table(
    theme: Theme, qtbot: QtBot, source: ListSource | SqliteSource, store: MemoryStore | None = None
) -> PagedTableView:
    model = PagedTableModel(COLUMNS, source, key_of=lambda person: person[0])
    view = PagedTableView(theme, model, "People", store)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    return view


def model_of(view: PagedTableView) -> PagedTableModel[Person]:
    model = view.model()
    assert isinstance(model, PagedTableModel)
    return model


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteSource]:
    """A file with 200,000 rows."""
    folder: Path = tmp_path_factory.mktemp("large")
    connection = sqlite3.connect(folder / "people.sqlite")
    with connection:
        connection.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, browser TEXT)")
        connection.executemany(
            "INSERT INTO people VALUES (?, ?, ?)", ((n, f"Person {n}", "chrome") for n in range(1, 200_001))
        )
    yield SqliteSource(connection)
    connection.close()


@pytest.mark.parametrize("count", [0, 1, PAGE_ROWS, PAGE_ROWS * 2 + 7])
def test_the_model_keeps_every_promise_of_a_model(qtmodeltester: ModelTester, count: int) -> None:
    source = ListSource(count)
    model = PagedTableModel(COLUMNS, source, key_of=lambda person: person[0])
    qtmodeltester.check(model)
    assert model.rowCount() == count
    source.people.extend((n, f"Person {n}", "edge") for n in range(count, count + 300))
    model.refresh()
    assert model.rowCount() == count + 300
    del source.people[5:]
    model.refresh()
    assert model.rowCount() == min(5, count + 300)
    model.set_source(ListSource(3))
    assert model.rowCount() == 3


def test_only_the_pages_looked_at_are_read_and_few_are_kept() -> None:
    source = ListSource(PAGE_ROWS * (PAGES_KEPT + 20))
    model = PagedTableModel(COLUMNS, source, key_of=lambda person: person[0])
    assert source.asked == []
    assert model.data(model.index(PAGE_ROWS * 7 + 3, 1)) == f"Person {PAGE_ROWS * 7 + 3}"
    assert source.asked == [PAGE_ROWS * 7]
    for page in range(PAGES_KEPT + 1):
        model.row(PAGE_ROWS * (10 + page))
    source.asked.clear()
    model.row(PAGE_ROWS * 7)
    assert source.asked == [PAGE_ROWS * 7]


def test_text_tip_alignment_and_titles_are_given() -> None:
    model = PagedTableModel(COLUMNS, ListSource(3), key_of=lambda person: person[0])
    cell = model.index(2, 1)
    assert model.data(cell) == "Person 2"
    assert model.data(cell, Qt.ItemDataRole.ToolTipRole) == "Tip for Person 2"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Name"
    assert model.headerData(1, Qt.Orientation.Vertical) == 2
    assert model.headerData(99, Qt.Orientation.Horizontal) is None


def test_a_page_that_cannot_be_read_is_told_and_leaves_blanks(qtbot: QtBot) -> None:
    source = ListSource(10)
    model = PagedTableModel(COLUMNS, source, key_of=lambda person: person[0])
    source.is_broken = True
    with qtbot.waitSignal(model.failed, check_params_cb=lambda error: isinstance(error, OSError)):
        assert model.data(model.index(0, 0)) is None
    source.is_broken = False
    model.refresh()
    assert model.data(model.index(0, 1)) == "Person 0"


def test_200_000_rows_open_and_jump_anywhere_within_a_frame(theme: Theme, qtbot: QtBot, large: SqliteSource) -> None:
    begun = time.thread_time()
    view = table(theme, qtbot, large)
    view.viewport().repaint()
    opened = time.thread_time() - begun
    jumps = []
    for position in (199_999, 3, 100_000, 150_123, 50_456, 180_000, 1_000, 120_000, 77_777):
        begun = time.thread_time()
        view.scrollTo(model_of(view).index(position, 0))
        view.viewport().repaint()
        jumps.append(time.thread_time() - begun)
    assert view.model().rowCount() == 200_000
    # The window's own time: what else the machine does does not count. The middle one says what a jump costs.
    assert sorted(jumps)[len(jumps) // 2] <= 0.017
    assert opened <= 0.5


def test_scrolling_by_hand_shows_the_rows_that_are_there(theme: Theme, qtbot: QtBot, large: SqliteSource) -> None:
    view = table(theme, qtbot, large)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 199_999
    assert view.currentIndex().data() == "200000"
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0


def test_a_header_click_asks_the_source_to_sort(theme: Theme, qtbot: QtBot) -> None:
    view = table(theme, qtbot, ListSource(5))
    heard: list[tuple[str, bool]] = []
    view.sort_asked.connect(lambda key, is_descending: heard.append((key, is_descending)))
    header = view.horizontalHeader()
    for column in (1, 1, 0, 3):
        place = QPoint(header.sectionViewportPosition(column) + 20, 10)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard == [("name", False), ("name", True), ("id", False)]
    assert header.sortIndicatorSection() == 0


def test_return_and_double_click_open_a_row(theme: Theme, qtbot: QtBot) -> None:
    view = table(theme, qtbot, ListSource(5))
    heard: list[Person] = []
    view.row_opened.connect(heard.append)
    view.selectRow(2)
    QTest.keyClick(view, Qt.Key.Key_Return)
    view.doubleClicked.emit(view.model().index(4, 1))
    assert [person[0] for person in heard] == [2, 4]


def test_a_context_menu_is_asked_for_the_row_under_the_pointer_or_the_current_one(theme: Theme, qtbot: QtBot) -> None:
    view = table(theme, qtbot, ListSource(5))
    heard: list[Person] = []
    view.menu_asked.connect(lambda person, _place: heard.append(person))
    place = view.visualRect(view.model().index(3, 1)).center()
    reason = QContextMenuEvent.Reason
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason.Mouse, place, view.mapToGlobal(place)))
    view.setCurrentIndex(view.model().index(1, 0))
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason.Keyboard, QPoint(0, 0), QPoint(0, 0)))
    assert [person[0] for person in heard] == [3, 1]


def test_selected_rows_are_copied_as_tab_separated_lines(theme: Theme, qtbot: QtBot) -> None:
    source = ListSource(5)
    source.people[1] = (1, "Tab\there\nand there", "edge")
    view = table(theme, qtbot, source)
    view.setColumnHidden(2, True)
    view.selectRow(0)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "0\tPerson 0\t0 of 9"
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(view.copied, check_params_cb=lambda copied, picked: (copied, picked) == (2, 2)):
        QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Number\tName\tProgress",
        "0\tPerson 0\t0 of 9",
        "1\tTab here and there\t1 of 9",
    ]


def test_picking_tells_how_many(theme: Theme, qtbot: QtBot) -> None:
    view = table(theme, qtbot, ListSource(450))
    with qtbot.waitSignal(view.picked, check_params_cb=lambda count: count == 450):
        view.selectAll()
    assert len(view.selected_rows()) == 450


def test_selection_and_place_follow_their_rows_when_newer_ones_come_in_front(theme: Theme, qtbot: QtBot) -> None:
    source = ListSource(1000, first=100)
    view = table(theme, qtbot, source)
    view.verticalScrollBar().setValue(ROW_HEIGHT * 300)
    view.setCurrentIndex(view.model().index(305, 0))
    view.selectionModel().select(
        view.model().index(307, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    top = model_of(view).row(view.rowAt(0))
    source.people[:0] = [(n, f"New {n}", "edge") for n in range(3)]
    view.refresh()
    assert model_of(view).row(view.rowAt(0)) == top
    assert [person[0] for person in view.selected_rows()] == [405, 407]
    assert model_of(view).row(view.currentIndex().row()) == (405, "Person 405", "firefox")


def test_a_selected_row_that_went_is_no_longer_selected(theme: Theme, qtbot: QtBot) -> None:
    source = ListSource(10)
    view = table(theme, qtbot, source)
    view.selectRow(4)
    del source.people[4]
    view.refresh()
    assert view.selected_rows() == []


def test_columns_are_chosen_moved_and_kept(theme: Theme, qtbot: QtBot, store: MemoryStore) -> None:
    view = table(theme, qtbot, ListSource(5), store)
    menu = view.columns_menu()
    next(action for action in menu.actions() if action.text() == "Browser").trigger()
    view.horizontalHeader().resizeSection(0, 133)
    view.horizontalHeader().moveSection(3, 0)
    again = table(theme, qtbot, ListSource(5), store)
    assert again.isColumnHidden(2)
    assert again.columnWidth(0) == 133
    assert again.horizontalHeader().visualIndex(3) == 0


def test_a_stretching_column_keeps_its_width_where_there_is_too_little_room(theme: Theme, qtbot: QtBot) -> None:
    view = table(theme, qtbot, ListSource(5))
    view.resize(400, 500)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    assert view.columnWidth(1) == 200
    view.resize(900, 500)
    qtbot.waitUntil(lambda: view.columnWidth(1) > 400)
    assert view.horizontalScrollBar().maximum() == 0


def test_the_last_visible_column_cannot_be_hidden(theme: Theme, qtbot: QtBot) -> None:
    view = table(theme, qtbot, ListSource(5))
    for column in (0, 2, 3):
        view.setColumnHidden(column, True)
    enabled = [action.text() for action in view.columns_menu().actions() if action.isEnabled()]
    assert "Name" not in enabled


@pytest.mark.parametrize("kept", ["no json", "[1]", '{"key": 1}', '[{"key": "gone", "width": 5, "shown": true}]'])
def test_a_broken_kept_layout_is_forgotten(theme: Theme, qtbot: QtBot, store: MemoryStore, kept: str) -> None:
    store.kept["columns.People"] = kept
    view = table(theme, qtbot, ListSource(5), store)
    assert view.columnWidth(0) == table(theme, qtbot, ListSource(5)).columnWidth(0)


def test_tab_leaves_the_table(theme: Theme, qtbot: QtBot) -> None:
    view = table(theme, qtbot, ListSource(5))
    view.selectRow(0)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.currentIndex().row() == 0
    assert view.currentIndex().column() == 0


def point_at_second_row(view: PagedTableView) -> None:
    place = QPointF(60, 60)
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), move)


def painted(view: PagedTableView) -> bytes:
    image = view.viewport().grab().toImage()
    return bytes(image.constBits())


@pytest.mark.parametrize("change", [lambda v: v.selectRow(1), point_at_second_row])
def test_selected_and_hovered_rows_look_different(
    each_theme: Theme, qtbot: QtBot, change: Callable[[PagedTableView], None]
) -> None:
    view = table(each_theme, qtbot, ListSource(5))
    before = painted(view)
    change(view)
    assert painted(view) != before
