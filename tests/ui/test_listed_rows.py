"""Lists that are found in the background: the newest question wins, the place is kept, the window never waits."""

import threading
from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from pushdesk.domain.faults import Fault
from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.ui.flow_layout import FlowLayout
from pushdesk.ui.inputs import ChoiceBox
from pushdesk.ui.listed_rows import FixedRows, ListedRows, ListKeeper, PlacedIds
from pushdesk.ui.paged_table import Column, PagedTableModel
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.reading import Reader
from pushdesk.ui.shapes import Shape
from pushdesk.ui.theme import Theme

COLUMNS: tuple[Column[int], ...] = (Column("number", "Number", str, 90), Column("twice", "Twice", lambda n: str(2 * n)))


@pytest.fixture
def jobs() -> Iterator[BackgroundJobs]:
    """A few threads, ended with the test."""
    jobs = BackgroundJobs()
    yield jobs
    assert jobs.close(10_000)


class Kept:
    """A table of numbers and its keeper."""

    def __init__(self, theme: Theme, qtbot: QtBot, jobs: BackgroundJobs) -> None:
        self.read: list[int] = []
        self.fault: Fault | None = None
        rows = ListedRows(self._read)
        self.model = PagedTableModel(COLUMNS, rows, key_of=lambda number: number)
        self.view = PagedTableView(theme, self.model, "Numbers")
        self.model.setParent(self.view)
        qtbot.addWidget(self.view)
        self.keeper = ListKeeper(jobs, self.view, self.model, rows, self.view)
        self.view.resize(400, 300)
        self.view.show()
        self._qtbot = qtbot

    def _read(self, ids: Sequence[int]) -> Sequence[int]:
        if self.fault is not None:
            raise self.fault
        self.read += ids
        return list(ids)

    def show(self, query: str, ids: Sequence[int]) -> None:
        """Want a query and wait for what it finds."""
        with self._qtbot.waitSignal(self.keeper.found):
            self.keeper.want(query, lambda: ids)
        QApplication.processEvents()

    def numbers(self) -> list[str]:
        """What the table shows."""
        return [self.model.index(row, 0).data() for row in range(self.model.rowCount())]


@pytest.fixture
def kept(theme: Theme, qtbot: QtBot, jobs: BackgroundJobs) -> Kept:
    """An empty table."""
    return Kept(theme, qtbot, jobs)


def test_only_the_pages_looked_at_are_read(kept: Kept) -> None:
    kept.show("all", range(100_000))
    kept.view.viewport().repaint()
    assert kept.model.rowCount() == 100_000
    assert len(kept.read) <= 400


def test_another_query_begins_at_its_first_row_and_the_same_one_keeps_the_place(kept: Kept) -> None:
    kept.show("all", range(1_000))
    kept.view.verticalScrollBar().setValue(44 * 500)
    kept.view.selectRow(502)
    kept.show("all", range(-3, 1_000))
    assert kept.model.row(kept.view.rowAt(0)) == 500
    assert kept.view.selected_rows() == [502]
    kept.show("few", range(100))
    assert kept.view.rowAt(0) == 0
    assert kept.view.selected_rows() == []


def test_an_answer_to_an_old_question_is_not_shown(kept: Kept, qtbot: QtBot) -> None:
    goes_on = threading.Event()

    def slow() -> Sequence[int]:
        assert goes_on.wait(10)
        return (1, 2, 3)

    kept.keeper.want("slow", slow)
    kept.keeper.want("quick", lambda: (7,))
    goes_on.set()
    qtbot.waitUntil(lambda: kept.numbers() == ["7"])


def test_a_first_look_is_exchanged_unseen_for_the_whole_list(kept: Kept, qtbot: QtBot) -> None:
    asked: list[tuple[int, int]] = []

    def page(offset: int, limit: int) -> Sequence[int]:
        asked.append((offset, limit))
        return range(offset, offset + limit)

    kept.keeper.begin("all", PlacedIds(5_000, page), lambda: range(5_000))
    QApplication.processEvents()
    kept.view.scrollTo(kept.model.index(4_000, 0))
    kept.view.viewport().repaint()
    assert asked[-1][0] in (3_800, 4_000)
    top = kept.view.rowAt(0)
    assert not kept.keeper.is_whole
    with qtbot.waitSignal(kept.keeper.found):
        kept.keeper.find_again()
    assert kept.keeper.is_whole
    assert kept.view.rowAt(0) == top
    assert PlacedIds(5_000, page)[17] == 17
    assert kept.keeper.ids_at([0, 4_999, 5_000]) == [0, 4_999]


def test_very_many_selected_rows_stay_the_same_ones(kept: Kept) -> None:
    kept.show("all", range(500, 1_000))
    kept.view.selectAll()
    chosen = kept.keeper.ids_at(kept.view.picked_positions())
    kept.keeper.want("all", lambda: range(1_000))
    assert kept.keeper.ids_at(kept.view.picked_positions()) == chosen == list(range(500, 1_000))


def test_a_page_that_cannot_be_read_is_told_in_a_sentence(kept: Kept, qtbot: QtBot) -> None:
    kept.show("all", range(10))
    kept.fault = Fault("database_busy")
    with qtbot.waitSignal(kept.keeper.failed) as heard:
        kept.view.refresh()
        kept.model.row(0)
    assert heard.args is not None
    assert heard.args[0].startswith("Another program is using the database")


def test_a_failed_question_is_told_and_the_next_one_is_asked(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    owner = QObject()
    reader = Reader(jobs, owner)

    def fail() -> object:
        raise Fault("disk_full")

    with qtbot.waitSignal(reader.failed) as heard:
        reader.ask("first", fail)
    assert heard.args is not None
    assert heard.args[0].startswith("The disk is full.")
    with qtbot.waitSignal(reader.answered) as answered:
        reader.ask("second", lambda: 2)
    assert answered.args == ["second", 2]


def test_a_bug_is_raised_where_the_crash_dialog_meets_it(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    owner = QObject()
    reader = Reader(jobs, owner)

    def fail() -> object:
        raise ZeroDivisionError

    with capture_exceptions() as raised:
        reader.ask("first", fail)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_the_same_question_rests_before_it_is_asked_again_and_another_one_does_not(
    jobs: BackgroundJobs, qtbot: QtBot
) -> None:
    owner = QObject()
    reader = Reader(jobs, owner)
    asked: list[str] = []
    pause = threading.Event()

    def work(name: str) -> Callable[[], object]:
        def answer() -> object:
            asked.append(name)
            pause.wait(0.05)
            return name

        return answer

    with qtbot.waitSignal(reader.answered):
        reader.ask("same", work("first"))
    for _ in range(5):
        reader.ask("same", work("again"))
    assert asked == ["first"]
    with qtbot.waitSignal(reader.answered):
        reader.ask("other", work("other"))
    assert asked == ["first", "other"]
    with qtbot.waitSignal(reader.answered):
        reader.ask("same", work("again"))
    assert asked == ["first", "other", "again"]


def test_an_answer_for_a_page_that_is_gone_is_dropped(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    goes_on = threading.Event()
    owner = QWidget()
    reader = Reader(jobs, owner)
    reader.answered.connect(lambda _key, _answer: pytest.fail("nobody is there any more"))
    reader.ask("late", lambda: goes_on.wait(10))
    owner.deleteLater()
    QTest.qWait(0)
    goes_on.set()
    qtbot.waitUntil(lambda: jobs.wait(0))


def test_very_many_rows_are_copied_in_steps(kept: Kept, qtbot: QtBot) -> None:
    kept.show("all", range(2_000))
    kept.view.selectAll()
    with qtbot.waitSignal(kept.view.copied) as heard:
        QTest.keyClick(kept.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == [2_000, 2_000]
    lines = QGuiApplication.clipboard().text().split("\n")
    assert (len(lines), lines[0], lines[-1]) == (2_001, "Number\tTwice", "1999\t3998")


def test_a_short_list_needs_no_database() -> None:
    rows = FixedRows(("a", "b", "c"))
    assert rows.count() == 3
    assert rows.rows(1, 5) == ("b", "c")


def test_a_choice_gives_back_the_very_value_that_was_offered(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.add_choice("Several", (Shape.DOT, Shape.RING))
    box.add_choice("One", Shape.CHECK)
    heard: list[object] = []
    box.chosen.connect(heard.append)
    assert box.value() == (Shape.DOT, Shape.RING)
    box.choose(Shape.CHECK)
    assert isinstance(box.value(), Shape)
    assert heard == [Shape.CHECK]
    assert isinstance(heard[0], Shape)
    box.clear()
    assert box.value() is None


def test_a_flow_breaks_where_there_is_no_room_and_leaves_out_what_is_hidden(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    line = FlowLayout(widget, spacing=10)
    buttons = [QWidget() for _ in range(4)]
    for button in buttons:
        button.setFixedSize(100, 30)
        line.addWidget(button)
    buttons[1].hide()
    assert line.sizeHint().width() == 320
    assert line.heightForWidth(320) == 30
    assert line.heightForWidth(220) == 70
    widget.resize(220, 70)
    widget.show()
    assert [(button.x(), button.y()) for button in buttons if button.isVisible()] == [(0, 0), (110, 0), (0, 40)]
    buttons[1].show()
    qtbot.waitUntil(lambda: (buttons[3].x(), buttons[3].y()) == (110, 40))
    taken = line.takeAt(0)
    assert taken is not None
    assert (line.count(), line.itemAt(9), line.takeAt(9)) == (3, None, None)
