"""Pictures of every page in light and dark, taken without a screen: for the documentation and for a look."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import Campaign
from pushdesk.ui.actions import PageName
from pushdesk.ui.application import create_application
from pushdesk.ui.bridge.child_process import ChildPhase
from pushdesk.ui.desk_window import DeskWindow
from pushdesk.ui.main_window import MainWindow
from pushdesk.ui.pages.compose.page import ComposePage
from pushdesk.ui.pages.history.page import HistoryPage
from pushdesk.ui.qt_messages import keep_qt_messages, leave_qt_messages
from pushdesk.ui.theme import Theme, ThemeChoice

SIZE = (1440, 940)
_START_MILLISECONDS = 20_000
_SETTLE_MILLISECONDS = 5_000
_QUIET_MILLISECONDS = 150


def write_pictures(
    folder: Path, target: Path, *, pages: tuple[PageName, ...] = tuple(PageName), starts_children: bool = False
) -> Iterator[Path]:
    """Write ``<page>-<theme>.png`` for each page of the workspace in ``folder``, and the log of its last campaign.

    Compose shows the newest draft. With ``starts_children`` receiver and sender run meanwhile, and are shown so.

    Yields each file as it is written. The workspace may be open elsewhere; nothing in it is changed but the
    window's own state.
    """
    target.mkdir(parents=True, exist_ok=True)
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else create_application(["pushdesk"])
    keep_qt_messages()
    try:
        with PushDesk(folder) as desk:
            desk_window = DeskWindow(desk, Theme(application), starts_children=starts_children)
            desk_window.window.resize(*SIZE)
            desk_window.open()
            if starts_children:
                _wait(application, lambda: _are_running(desk_window))
            for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
                desk_window.theme.choose(theme)
                for page in pages:
                    shown = desk_window.window.show_page(page)
                    if isinstance(shown, ComposePage):
                        _open_draft(shown, desk_window)
                    _settle(application, desk_window)
                    yield _save(desk_window.window, target / f"{page.value}-{theme.value}.png")
                    if isinstance(shown, HistoryPage) and (campaign := _last_campaign(desk_window)) is not None:
                        shown.open_campaign(campaign.campaign_id)
                        _settle(application, desk_window)
                        yield _save(desk_window.window, target / f"campaign-{theme.value}.png")
                        shown.close_campaign()
            has_ended: list[bool] = []
            desk_window.ended.connect(lambda: has_ended.append(True))
            desk_window.quit()
            _wait(application, lambda: bool(has_ended))
    finally:
        leave_qt_messages()


def _save(window: MainWindow, path: Path) -> Path:
    window.grab().save(str(path))
    return path


def _open_draft(page: ComposePage, desk_window: DeskWindow) -> None:
    """Show the newest draft, where there is one, rather than an empty form."""
    site = desk_window.console.site
    drafts = desk_window.console.desk.drafts.of_site(site.site_id) if site is not None else []
    if drafts:
        page.open_draft(drafts[0].draft_id)


def _last_campaign(desk_window: DeskWindow) -> Campaign | None:
    """The newest campaign that was sent to subscribers, None where there is none to show."""
    site = desk_window.console.site
    campaigns = desk_window.console.desk.campaigns.page(site.site_id) if site is not None else []
    return next((each for each in campaigns if each.started_at is not None and not each.is_test), None)


def _are_running(desk_window: DeskWindow) -> bool:
    """Whether both children are up, or have said why not."""
    waiting = (ChildPhase.STOPPED, ChildPhase.STARTING)
    console = desk_window.console
    return all(child.state.phase not in waiting for child in (console.receiver_process, console.sender_process))


def _wait(application: QApplication, holds: Callable[[], bool]) -> None:
    """Let the window live until something holds, for a while at most: a picture without it is one as well."""
    ends = QDeadlineTimer(_START_MILLISECONDS)
    while not holds() and not ends.hasExpired():
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def _settle(application: QApplication, desk_window: DeskWindow) -> None:
    """Let background answers come in and be painted."""
    ends = QDeadlineTimer(_SETTLE_MILLISECONDS)
    quiet = QDeadlineTimer(_QUIET_MILLISECONDS)
    while not ends.hasExpired() and not quiet.hasExpired():
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if not desk_window.jobs.wait(0):
            quiet.setRemainingTime(_QUIET_MILLISECONDS)
