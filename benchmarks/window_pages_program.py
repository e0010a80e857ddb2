"""A window without a screen that goes through its pages, writes and filters, and tells how long each of it took.

``python -m benchmarks.window_pages_program FOLDER``: one JSON document in milliseconds, and in MB of memory.
``--ahead``: first let the window make its pages by itself, as it does while its owner looks at the first one.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from pushdesk.app import PushDesk
from pushdesk.ui.actions import PageName
from pushdesk.ui.application import create_application
from pushdesk.ui.desk_window import DeskWindow
from pushdesk.ui.inputs import SearchBox
from pushdesk.ui.page import Page
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.previews import NotificationPreview
from pushdesk.ui.rooms import page_modules
from pushdesk.ui.theme import Theme

_TYPED = "Sourdoughfromelevenfresh"
_QUIET_ROUNDS = 5
_MOST_SECONDS = 30.0
_ROUNDS = 5


class Paints(QObject):
    """Counts the paintings of widgets of one kind."""

    def __init__(self, application: QApplication, kind: type[QObject]) -> None:
        super().__init__(application)
        self._kind = kind
        self.count = 0
        application.installEventFilter(self)

    def has_reached(self, wanted: int) -> bool:
        """Whether so many were painted."""
        return self.count >= wanted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count one."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, self._kind):
            self.count += 1
        return False


class Steps(QObject):
    """Notes the longest stretch for which the window's thread computed: its own processor time."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.begin()
        self._timer.start(1)

    def begin(self) -> None:
        """Forget what was."""
        self.longest = 0.0
        self._last = time.thread_time()

    def _tick(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


def main(folder: Path, *, makes_pages: bool) -> None:
    """Measure, and print."""
    application = create_application(["pushdesk"])
    with PushDesk(folder) as desk:
        window = DeskWindow(desk, Theme(application), starts_children=False, makes_pages=makes_pages)
        steps = Steps()
        window.open()
        window.window.resize(1440, 940)
        _settle(application, window)
        steps.begin()
        if makes_pages:
            _until(application, lambda: len(window.window.findChildren(Page)) == len(PageName))
            _settle(application, window)
        for module in page_modules():
            import_module(module)
        told: dict[str, float] = {"worst_ahead": steps.longest}
        first = {page: _switch(window, page, application) for page in PageName}
        told["all_built"] = sum(first.values())
        told["worst_first"] = max(first.values())
        told["subscribers_first"] = first[PageName.SUBSCRIBERS]
        later = [_switch(window, page, application) for _ in range(_ROUNDS) for page in PageName]
        told["worst_later"] = max(later)
        steps.begin()
        told["campaign"] = _open_campaign(window, application)
        told["worst_of_campaign"] = steps.longest
        told["typed"] = _type(window, application)
        told["filtered"] = _filter(window, application)
        told["memory"] = psutil.Process().memory_info().rss / 2**20
        print(json.dumps(told), flush=True)
        window.ended.connect(application.quit)
        QTimer.singleShot(0, window.quit)
        application.exec()


def _switch(window: DeskWindow, page: PageName, application: QApplication) -> float:
    """Milliseconds in which nothing else can happen: from the choice of a page to its picture."""
    began = time.perf_counter()
    window.window.show_page(page)
    window.window.repaint()
    took = (time.perf_counter() - began) * 1000
    _settle(application, window)
    return took


def _open_campaign(window: DeskWindow, application: QApplication) -> float:
    """Milliseconds in which nothing else can happen: from the choice of the newest campaign to its picture."""
    page = window.window.show_page(PageName.HISTORY)
    window.window.repaint()
    _settle(application, window)
    table = next(view for view in page.findChildren(PagedTableView) if view.isVisible())
    began = time.perf_counter()
    table.row_opened.emit(table.model().row(0))
    window.window.repaint()
    took = (time.perf_counter() - began) * 1000
    _settle(application, window)
    return took


def _type(window: DeskWindow, application: QApplication) -> float:
    """Milliseconds from a key in the title to the last preview that shows it, the slowest of some."""
    page = window.window.show_page(PageName.COMPOSE)
    _settle(application, window)
    title = next(box for box in page.findChildren(QLineEdit) if box.accessibleName() == "Title")
    title.setFocus()
    paints = Paints(application, NotificationPreview)
    slowest = 0.0
    for letter in _TYPED:
        wanted = paints.count + 1  # what is painted is painted together
        began = time.perf_counter()
        QTest.keyClick(title, letter)
        _until(application, partial(paints.has_reached, wanted))
        slowest = max(slowest, (time.perf_counter() - began) * 1000)
    application.removeEventFilter(paints)
    return slowest


def _filter(window: DeskWindow, application: QApplication) -> float:
    """Milliseconds from a question to the list that answers it, typing's pause not counted."""
    page = window.window.show_page(PageName.SUBSCRIBERS)
    _settle(application, window)
    search = next(box for box in page.findChildren(SearchBox) if box.isVisible())
    table = next(view for view in page.findChildren(QTableView) if view.isVisible())
    rows = table.model().rowCount()
    search.setText("tablet")
    began = time.perf_counter()
    QTest.keyClick(search, Qt.Key.Key_Return)
    _until(application, lambda: table.model().rowCount() != rows)
    return (time.perf_counter() - began) * 1000


def _settle(application: QApplication, window: DeskWindow) -> None:
    """Let what was asked in the background come in."""
    quiet = 0

    def is_quiet() -> bool:
        nonlocal quiet
        quiet = quiet + 1 if window.jobs.wait(0) else 0
        return quiet >= _QUIET_ROUNDS

    _until(application, is_quiet)


def _until(application: QApplication, holds: Callable[[], bool]) -> None:
    ends_at = time.monotonic() + _MOST_SECONDS
    while not holds():
        if time.monotonic() > ends_at:
            raise TimeoutError
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


if __name__ == "__main__":
    main(Path(sys.argv[1]), makes_pages="--ahead" in sys.argv)
