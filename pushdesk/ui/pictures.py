"""Pictures of every page in light and dark, taken without a screen: for the documentation and for a look."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QThreadPool
from PySide6.QtWidgets import QApplication

from pushdesk.app import PushDesk
from pushdesk.ui.actions import PageName
from pushdesk.ui.application import create_application
from pushdesk.ui.startup import DeskWindow
from pushdesk.ui.theme import ThemeChoice

SIZE = (1440, 940)
_SETTLE_MILLISECONDS = 1_500
_QUIET_MILLISECONDS = 150


def write_pictures(folder: Path, target: Path, *, pages: tuple[PageName, ...] = tuple(PageName)) -> Iterator[Path]:
    """Write ``<page>-<theme>.png`` for each page of the workspace in ``folder``; yields each file as it is written."""
    target.mkdir(parents=True, exist_ok=True)
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else create_application(["pushdesk"])
    with PushDesk(folder) as desk:
        desk_window = DeskWindow(application, desk, starts_children=False)
        window = desk_window.window
        window.resize(*SIZE)
        desk_window.open()
        for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            desk_window.theme.choose(theme)
            for page in pages:
                window.show_page(page)
                _settle(application)
                path = target / f"{page.value}-{theme.value}.png"
                window.grab().save(str(path))
                yield path
        desk_window.quit()


def _settle(application: QApplication) -> None:
    """Let background answers come in and be painted."""
    ends = QDeadlineTimer(_SETTLE_MILLISECONDS)
    quiet = QDeadlineTimer(_QUIET_MILLISECONDS)
    while not ends.hasExpired() and not quiet.hasExpired():
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if QThreadPool.globalInstance().activeThreadCount():
            quiet.setRemainingTime(_QUIET_MILLISECONDS)
