"""200,000 subscribers and a campaign to all: lists open, jump, sort and search while the window lives on."""

import gc
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from pushdesk.app import PushDesk
from pushdesk.ui.actions import ActionName, PageName
from pushdesk.ui.rooms import page_modules
from pushdesk.ui.stages import Stages
from pushdesk.ui.theme import Theme
from tests.ui.open_desk import OpenDesk, cancelling
from tests.ui.pages.tables import Table
from tests.ui.workspace import Shop

COUNT = 200_000
STALL_SECONDS = 2.0
"""Many times of what an idle machine shows, for a busy one; a page that waits for all rows takes longer."""

STEP_SECONDS = 0.1
"""How long the window's thread may compute at a stretch: its own processor time, others' work is not counted."""


class StallWatch(QObject):
    """Notes the longest time in which the window's thread did nothing else, and the longest in which it computed."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = self.busiest = 0.0
        self._last, self._last_busy = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(1)

    def _tick(self) -> None:
        now, busy = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self.busiest = max(self.busiest, busy - self._last_busy)
        self._last, self._last_busy = now, busy


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with 200,000 subscribers and one finished delivery for each, written by SQL."""
    folder: Path = tmp_path_factory.mktemp("large") / "workspace"
    with PushDesk(folder) as desk:
        shop = Shop.opened(desk)
        shop.subscribe(1)
        shop.launch("To everyone")
        with desk.database.write() as connection:
            connection.exec_driver_sql(
                "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                " INSERT INTO subscription (site_id, endpoint_hash, endpoint, p256dh, auth, key_id, lane_id,"
                " push_service, browser, platform, language, time_zone, topics, state, first_seen_at, last_seen_at)"
                " SELECT site_id, randomblob(16), endpoint || i, p256dh, auth, key_id, lane_id, push_service,"
                " CASE i % 3 WHEN 0 THEN 'chrome' WHEN 1 THEN 'firefox' ELSE 'edge' END, platform, language,"
                " time_zone, topics, state, first_seen_at - i * 1000, last_seen_at - i"
                " FROM n, subscription WHERE subscription_id = 1",
                (COUNT,),
            )
            connection.exec_driver_sql(
                "INSERT INTO delivery (campaign_id, subscription_id, lane_id, push_service, browser, outcome, reason,"
                " status, attempts, next_at, updated_at) SELECT d.campaign_id, s.subscription_id, s.lane_id,"
                " s.push_service, s.browser, 'accepted', 'accepted', 201, 1, d.next_at, d.updated_at"
                " FROM subscription AS s, delivery AS d WHERE s.subscription_id > 1 AND d.delivery_id = 1"
            )
            connection.exec_driver_sql("UPDATE campaign SET total = ?", (COUNT,))
    return folder


@pytest.fixture
def desk(large: Path, qtbot: object, theme: Theme, request: pytest.FixtureRequest) -> Iterator[OpenDesk]:
    """The window on the large workspace."""
    with OpenDesk(request.getfixturevalue("qtbot"), theme, large, first_page=PageName.SETTINGS) as opened:
        yield opened


@pytest.fixture
def little_garbage() -> Iterator[None]:
    """What the tests before have left is not looked through whenever garbage is collected here."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def computed(desk: OpenDesk, act: Callable[[], object]) -> float:
    """Do something and tell the longest stretch for which the window's thread computed until all had come in."""
    watch = StallWatch()
    act()
    desk.until(lambda: all(stages.is_done for stages in desk.shell.findChildren(Stages)))
    desk.settle()
    return watch.busiest


def stalled(desk: OpenDesk, act: Callable[[], object], until: Callable[[], bool] = lambda: True) -> float:
    """Do something and tell the longest stretch for which the window's thread computed until it had come to hold."""
    watch = StallWatch()
    act()
    desk.until(until)
    desk.settle()
    assert watch.longest < STALL_SECONDS
    return watch.busiest


def test_200_000_subscribers_open_and_scroll_without_a_wait(desk: OpenDesk) -> None:
    stalls = [stalled(desk, lambda: desk.shell.show_page(PageName.SUBSCRIBERS))]
    people = Table(desk, "List of subscribers")
    assert people.model.rowCount() == COUNT
    for position in (COUNT - 1, 3, 100_000, 150_123, 50_456, 180_000):
        stalls.append(stalled(desk, lambda place=position: people.view.scrollTo(people.model.index(place, 0))))
    QTest.keyClick(people.view, Qt.Key.Key_End)
    assert people.view.currentIndex().data() == "1"
    assert max(stalls) < STEP_SECONDS, stalls


def test_200_000_subscribers_are_sorted_sought_and_picked_while_the_window_lives_on(desk: OpenDesk) -> None:
    desk.go(PageName.SUBSCRIBERS)
    people = Table(desk, "List of subscribers")
    box = desk.named("Search browser, language, tag or number", QLineEdit)

    def search() -> None:
        box.setText("firefox windows")
        QTest.keyClick(box, Qt.Key.Key_Return)

    stalls = {
        "sort": stalled(desk, lambda: people.view.sort_asked.emit("first_seen_at", False)),
        "search": stalled(desk, search, lambda: people.model.rowCount() < COUNT),
        "all again": stalled(desk, box.clear, lambda: people.model.rowCount() == COUNT),
        "select all": stalled(desk, people.view.selectAll),
    }
    assert max(stalls.values()) < STEP_SECONDS, stalls
    assert "200,000 selected" in desk.words()
    people.view.clearSelection()


def test_the_log_of_200_000_deliveries_opens_and_jumps_without_a_wait(desk: OpenDesk) -> None:
    desk.go(PageName.HISTORY)
    campaigns = Table(desk, "Campaigns")
    stalls = {"open": stalled(desk, lambda: campaigns.view.row_opened.emit(campaigns.model.row(0)))}
    log = Table(desk, "Delivery log")
    assert log.model.rowCount() == COUNT
    stalls["jump"] = stalled(desk, lambda: log.view.scrollTo(log.model.index(COUNT - 1, 0)))
    stalls["sort"] = stalled(desk, lambda: log.view.sort_asked.emit("browser", True))
    stalls["reload"] = stalled(desk, desk.page.reload)
    assert log.texts("Browser", limit=1) == ["Firefox"]
    assert max(stalls.values()) < STEP_SECONDS, stalls


@pytest.mark.usefixtures("little_garbage")
def test_nothing_that_is_opened_keeps_the_windows_thread_for_long(desk: OpenDesk) -> None:
    for module in page_modules():
        import_module(module)
    steps = {}
    for page in PageName:
        steps[f"build {page}"] = computed(desk, partial(desk.shell.page, page))
        steps[f"show {page}"] = computed(desk, partial(desk.shell.show_page, page))
        steps[f"reload {page}"] = computed(desk, desk.page.reload)
    desk.go(PageName.SUBSCRIBERS)
    people = Table(desk, "List of subscribers")

    def open_one() -> None:
        with desk.answering(cancelling):
            people.view.row_opened.emit(people.model.row(0))

    def look_up() -> None:
        with desk.answering(cancelling):
            desk.shell.actions_table[ActionName.SEARCH].trigger()

    steps["a subscriber"] = computed(desk, open_one)
    steps["search over everything"] = computed(desk, look_up)
    desk.go(PageName.HISTORY)
    campaigns = Table(desk, "Campaigns")
    steps["a campaign"] = computed(desk, lambda: campaigns.view.row_opened.emit(campaigns.model.row(0)))
    steps["its charts"] = computed(desk, desk.button("Charts").click)
    assert max(steps.values()) < STEP_SECONDS, steps
