"""A window on a workspace, without a screen, that measures its own timers and repaints while others send.

``python -m benchmarks.window_probe FOLDER``: prints ``{"ready": true}`` once it has been shown and has painted in
peace for a while, and the figures in milliseconds when no campaign is alive any more.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QObject, Qt, QTimer

from pushdesk.app import PushDesk
from pushdesk.ui.actions import PageName
from pushdesk.ui.application import create_application
from pushdesk.ui.desk_window import DeskWindow
from pushdesk.ui.theme import Theme

SETTLE_MILLISECONDS = 1500
IDLE_MILLISECONDS = 2000
TICK_MILLISECONDS = 10
REPAINT_MILLISECONDS = 50
LOOK_MILLISECONDS = 500


class Probe(QObject):
    """Paints and counts, first in peace, then until the workspace's campaigns have ended."""

    def __init__(self, desk: PushDesk, window: DeskWindow) -> None:
        super().__init__()
        self._desk = desk
        self._window = window
        self._lateness: list[float] = []
        self._idle_repaints: list[float] = []
        self._busy_repaints: list[float] = []
        self._repaints = self._idle_repaints
        self._last = 0.0
        self._ticks = self._timer(self._tick)
        self._looks = self._timer(self._look)
        self._paints = self._timer(self._paint)
        QTimer.singleShot(SETTLE_MILLISECONDS, lambda: self._paints.start(REPAINT_MILLISECONDS))
        QTimer.singleShot(SETTLE_MILLISECONDS + IDLE_MILLISECONDS, self._begin)

    def _timer(self, call: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(call)
        return timer

    def _begin(self) -> None:
        self._repaints = self._busy_repaints
        self._last = time.perf_counter()
        self._ticks.start(TICK_MILLISECONDS)
        self._looks.start(LOOK_MILLISECONDS)
        print(json.dumps({"ready": True}), flush=True)

    def _tick(self) -> None:
        now = time.perf_counter()
        self._lateness.append(max(0.0, (now - self._last) * 1000 - TICK_MILLISECONDS))
        self._last = now

    def _paint(self) -> None:
        began = time.perf_counter()
        self._window.window.repaint()
        ended = time.perf_counter()
        self._repaints.append((ended - began) * 1000)
        self._last = ended  # what we did ourselves is nobody's lateness

    def _look(self) -> None:
        if self._desk.campaigns.alive():
            return
        for timer in (self._ticks, self._looks, self._paints):
            timer.stop()
        told = {
            "ticks": len(self._lateness),
            "p99": _share(self._lateness, 0.99),
            "p99.9": _share(self._lateness, 0.999),
            "worst": max(self._lateness),
            "repaint_idle": median(self._idle_repaints),
            "repaint_busy": median(self._busy_repaints),
        }
        print(json.dumps(told), flush=True)
        self._window.quit()


def main(folder: Path) -> None:
    """Open the window on the page that moves most, and measure."""
    application = create_application(["pushdesk"])
    with PushDesk(folder) as desk:
        window = DeskWindow(desk, Theme(application), starts_children=False)
        window.ended.connect(application.quit)
        window.open()
        window.window.resize(1440, 940)
        window.window.show_page(PageName.HISTORY)
        probe = Probe(desk, window)
        application.exec()
        probe.deleteLater()


def _share(lateness: list[float], share: float) -> float:
    return sorted(lateness)[min(len(lateness) - 1, int(len(lateness) * share))]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
