"""A window on a workspace, without a screen, that measures how late its own timers are while others send.

``python -m benchmarks.window_probe FOLDER``: prints ``{"ready": true}`` once it is shown, and the figures in
milliseconds when no campaign is alive any more.
"""

import json
import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt, QTimer

from pushdesk.app import PushDesk
from pushdesk.ui.actions import PageName
from pushdesk.ui.application import create_application
from pushdesk.ui.desk_window import DeskWindow
from pushdesk.ui.theme import Theme

TICK_MILLISECONDS = 10
LOOK_MILLISECONDS = 500


def main(folder: Path) -> None:
    """Open the window on the page that moves most, and count."""
    application = create_application(["pushdesk"])
    with PushDesk(folder) as desk:
        window = DeskWindow(desk, Theme(application), starts_children=False)
        window.ended.connect(application.quit)
        window.open()
        window.window.resize(1440, 940)
        window.window.show_page(PageName.HISTORY)
        lateness: list[float] = []
        last = time.perf_counter()

        def tick() -> None:
            nonlocal last
            now = time.perf_counter()
            lateness.append(max(0.0, (now - last) * 1000 - TICK_MILLISECONDS))
            last = now

        def look() -> None:
            if not desk.campaigns.alive():
                ticks.stop()
                looks.stop()
                lateness.sort()
                told = {
                    "ticks": len(lateness),
                    "p99": _share(lateness, 0.99),
                    "p99.9": _share(lateness, 0.999),
                    "worst": lateness[-1],
                }
                print(json.dumps(told), flush=True)
                window.quit()

        ticks = QTimer()
        ticks.setTimerType(Qt.TimerType.PreciseTimer)
        ticks.timeout.connect(tick)
        looks = QTimer()
        looks.timeout.connect(look)

        def begin() -> None:
            nonlocal last
            last = time.perf_counter()
            ticks.start(TICK_MILLISECONDS)
            looks.start(LOOK_MILLISECONDS)
            print(json.dumps({"ready": True}), flush=True)

        QTimer.singleShot(1500, begin)
        application.exec()


def _share(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
