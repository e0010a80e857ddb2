"""The window from start to end: one instance, the workspace, the two children, the pages, the tray, and closing."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from pushdesk import machine
from pushdesk.app import PushDesk, log_to_file
from pushdesk.domain.campaign import CampaignCommand, CampaignState
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site
from pushdesk.ui.actions import PageName
from pushdesk.ui.application import SingleInstance, create_application
from pushdesk.ui.brand import brand_icon
from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.ui.bridge.change_watcher import ChangeWatcher
from pushdesk.ui.bridge.child_process import ChildPhase, ChildProcess
from pushdesk.ui.children import receiver_state, sender_state
from pushdesk.ui.console import Console
from pushdesk.ui.crash_report import CrashHook
from pushdesk.ui.dialogs.closing import ClosingChoice, ClosingDialog
from pushdesk.ui.dialogs.new_site import NewSiteDialog
from pushdesk.ui.main_window import MainWindow
from pushdesk.ui.page import Page
from pushdesk.ui.sidebar import SiteEntry
from pushdesk.ui.theme import Theme, ThemeChoice
from pushdesk.ui.window_state import WindowState
from pushdesk.words.faults import sentence

_HOUSEKEEPING_MILLISECONDS = 3_600_000
_FIRST_HOUSEKEEPING_MILLISECONDS = 5_000
_END_WAIT_MILLISECONDS = 20_000

_PAGES = {
    PageName.OVERVIEW: ("overview", "OverviewPage"),
    PageName.COMPOSE: ("compose", "ComposePage"),
    PageName.HISTORY: ("history", "HistoryPage"),
    PageName.SUBSCRIBERS: ("subscribers", "SubscribersPage"),
    PageName.WEB_APP: ("web_app", "WebAppPage"),
    PageName.KEYS: ("keys", "KeysPage"),
    PageName.RECEIVER: ("receiver", "ReceiverPage"),
    PageName.SETTINGS: ("settings", "SettingsPage"),
}


def run_window(folder: Path) -> int:
    """Open the window on a workspace and stay until the owner quits; returns the exit status.

    A second start on the same workspace raises the first window and returns at once.
    """
    application = create_application(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    instance = SingleInstance(folder)
    if not instance.claim():
        return 0
    try:
        with PushDesk(folder) as desk:
            log_to_file(folder, "window")
            window = DeskWindow(application, desk)
            sys.excepthook = CrashHook(window.theme, window)
            instance.raise_asked.connect(window.bring_to_front)
            window.open()
            return application.exec()
    finally:
        instance.release()


class DeskWindow(QObject):
    """Puts the parts together and decides what closing means."""

    def __init__(self, application: QApplication, desk: PushDesk, *, starts_children: bool = True) -> None:
        super().__init__()
        self._application = application
        self._desk = desk
        self._starts_children = starts_children
        self._is_quitting = False
        settings = desk.settings.all()
        self.theme = Theme(application, ThemeChoice(settings.theme))
        self.jobs = BackgroundJobs(self)
        command = [*machine.own_command(), "--data", str(desk.folder)]
        self.console = Console(
            desk,
            self.theme,
            self.jobs,
            WindowState(desk.folder),
            receiver=ChildProcess([*command, "receive"], announces_address=True, parent=self),
            sender=ChildProcess([*command, "work"], parent=self),
        )
        makers = {name: self._maker(*room) for name, room in _PAGES.items()}
        self.window = MainWindow(self.theme, makers, self.console.state, self._may_close)
        self.console.set_toasts(self.window.toasts)
        self._tray = self._make_tray()
        self._watcher = ChangeWatcher(desk.counters, self.jobs, parent=self)
        self._connect()

    def open(self) -> None:
        """Show the window; everything that takes time comes after its first picture."""
        self.show_sites()
        self.window.show_first_page()
        self.window.show()
        QTimer.singleShot(0, self._begin)

    def bring_to_front(self) -> None:
        """Show the window above others."""
        self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    def show_sites(self) -> None:
        """Fill the switcher with the businesses there are."""
        sites = [SiteEntry(site.site_id, site.name, _host(site)) for site in self._desk.sites.all()]
        self.window.sidebar.set_sites(sites, self.console.site.site_id if self.console.site else "")

    def add_site(self) -> None:
        """Ask for a new business and go on with it."""
        dialog = NewSiteDialog(self.console, self.window)
        if dialog.exec() and dialog.site is not None:
            self.console.choose_site(dialog.site.site_id)
            self.window.drop_pages()
            self.window.show_page(PageName.OVERVIEW)

    def quit(self) -> None:
        """Stop both children, finish what they have in flight, and end."""
        self._is_quitting = True
        self._watcher.stop()
        self.window.keep_state()
        self.window.hide()
        for child in (self.console.sender_process, self.console.receiver_process):
            child.stop()
        for child in (self.console.sender_process, self.console.receiver_process):
            child.wait_for_end(_END_WAIT_MILLISECONDS)
        self.jobs.close()
        self._tray.hide()
        self._application.quit()

    # -- putting together

    def _maker(self, room: str, name: str) -> Callable[[], Page]:
        def make() -> Page:
            page = getattr(import_module(f"pushdesk.ui.pages.{room}.page"), name)(self.console)
            assert isinstance(page, Page)
            return page

        return make

    def _make_tray(self) -> QSystemTrayIcon:
        tray = QSystemTrayIcon(brand_icon(), self)
        menu = QMenu(self.window)
        menu.addAction(self.tr("Open PushDesk")).triggered.connect(self.bring_to_front)
        menu.addAction(self.tr("Quit")).triggered.connect(self._ask_and_quit)
        tray.setContextMenu(menu)
        tray.setToolTip("PushDesk")
        tray.activated.connect(lambda _reason: self.bring_to_front())
        return tray

    def _connect(self) -> None:
        window, console = self.window, self.console
        window.site_chosen.connect(self._switch_site)
        window.new_site_asked.connect(self.add_site)
        window.quit_asked.connect(self._ask_and_quit)
        console.site_changed.connect(self.show_sites)
        console.new_site_asked.connect(self.add_site)
        console.link_asked.connect(lambda address: QDesktopServices.openUrl(QUrl.fromUserInput(address)))
        for child in (console.receiver_process, console.sender_process):
            child.changed.connect(lambda _state: self._show_children())
        self._watcher.changed.connect(self._apply)
        self._watcher.failed.connect(self._tell_of_database)

    def _begin(self) -> None:
        self._show_children()
        self._watcher.start()
        if not self._starts_children:
            return
        self.console.sender_process.start()
        if self._desk.settings.all().receiver_enabled:
            self.console.receiver_process.start()
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._tray.show()
        QTimer.singleShot(_FIRST_HOUSEKEEPING_MILLISECONDS, self._keep_house)

    # -- news

    def _apply(self, nouns: frozenset[str]) -> None:
        if "sites" in nouns or "keys" in nouns:
            self.console.reload_site()
        if "settings" in nouns:
            self.theme.choose(ThemeChoice(self._desk.settings.all().theme))
        self.window.apply_changes(nouns)
        self._show_children()

    def _show_children(self) -> None:
        self.window.show_receiver_state(receiver_state(self.console))
        self.window.show_sender_state(sender_state(self.console))

    def _tell_of_database(self, error: object) -> None:
        if isinstance(error, Fault):
            self.console.say(sentence(error))

    def _keep_house(self) -> None:
        self.console.ask(self._desk.housekeeping, lambda _nothing: None)
        QTimer.singleShot(_HOUSEKEEPING_MILLISECONDS, self._keep_house)

    def _switch_site(self, site_id: str) -> None:
        self.console.choose_site(site_id)
        self.window.drop_pages()

    # -- closing

    def _may_close(self) -> bool:
        """Asked by the window before it closes; it may be hidden instead."""
        if not self._is_quitting:
            self._ask_and_quit()
        return self._is_quitting

    def _ask_and_quit(self) -> None:
        alive = self._desk.campaigns.alive()
        receives = self.console.receiver_process.state.phase is ChildPhase.RUNNING
        if not alive and not receives:
            self.quit()
            return
        self.bring_to_front()
        has_tray = self._tray.isVisible()
        dialog = ClosingDialog(self.theme, len(alive), receives=receives, has_tray=has_tray, parent=self.window)
        dialog.exec()
        match dialog.choice:
            case ClosingChoice.KEEP_WORKING:
                self.window.hide()
            case ClosingChoice.PAUSE_AND_QUIT:
                for campaign in alive:
                    self._desk.campaigns.command(campaign.campaign_id, CampaignCommand.PAUSE, self._desk.now())
                self.quit()
            case ClosingChoice.FINISH_AND_QUIT:
                self.window.hide()
                self._quit_when_done()
            case ClosingChoice.STAY_OPEN:
                return

    def _quit_when_done(self) -> None:
        """Wait for what is being sent now; what is scheduled for later goes on at the next start."""
        if any(campaign.state is CampaignState.RUNNING for campaign in self._desk.campaigns.alive()):
            QTimer.singleShot(500, self._quit_when_done)
            return
        self.quit()


def _host(site: Site) -> str:
    return site.url.partition("://")[2].rstrip("/")
