"""The composition of the window: the console, its pages, the children, the tray, and what news changes in them."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage

from pushdesk import machine
from pushdesk.app import Course, PushDesk
from pushdesk.domain.faults import Fault
from pushdesk.ui.actions import PageName
from pushdesk.ui.assistance import Assistance
from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.ui.bridge.change_watcher import ChangeWatcher
from pushdesk.ui.bridge.child_process import ChildPhase, ChildProcess
from pushdesk.ui.console import Console
from pushdesk.ui.dialogs.new_site import NewSiteDialog
from pushdesk.ui.foot import Foot
from pushdesk.ui.languages import LanguageChoice, choose_language
from pushdesk.ui.leaving import Leaving
from pushdesk.ui.main_window import MainWindow
from pushdesk.ui.notices import Notices
from pushdesk.ui.preloading import Preloader
from pushdesk.ui.rooms import page_makers, page_modules
from pushdesk.ui.sidebar import SiteEntry
from pushdesk.ui.site_logos import small_logos
from pushdesk.ui.site_texts import shown_address
from pushdesk.ui.theme import Theme, ThemeChoice
from pushdesk.ui.tray import Tray
from pushdesk.ui.window_state import WindowState
from pushdesk.words.faults import sentence

_BEGIN_AT_LATEST_MILLISECONDS = 1_000
_DATABASE_MEBIBYTES = 8
"""A window reads a little here and there, and the system keeps the file in memory anyway."""

_HOUSEKEEPING_MILLISECONDS = 3_600_000
_FIRST_HOUSEKEEPING_MILLISECONDS = 5_000


class DeskWindow(QObject):
    """Puts the parts together and keeps them in step with the database.

    With ``makes_pages`` each page is built before its first visit, one after the other.

    Signals: ``ended`` — the children have stopped and nothing is left to do.
    """

    ended = Signal()

    def __init__(
        self,
        desk: PushDesk,
        theme: Theme,
        *,
        starts_children: bool = True,
        makes_pages: bool = False,
        tray: Tray | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._starts_children = starts_children
        self._makes_pages = makes_pages
        self._has_begun = self._is_quitting = self._has_ended = False
        self._settings = desk.settings.all()
        self._house_course = Course()
        self._logos: dict[str, QImage] = {}
        desk.database.limit_memory(_DATABASE_MEBIBYTES)
        self.theme = theme
        theme.choose(ThemeChoice(self._settings.theme))
        choose_language(LanguageChoice(self._settings.language))
        self.jobs = BackgroundJobs(self)
        self.console = Console(
            desk,
            theme,
            self.jobs,
            WindowState(desk.folder),
            receiver=ChildProcess(_command(desk, "receive"), announces_address=True, parent=self),
            sender=ChildProcess(_command(desk, "work"), parent=self),
        )
        self.window = MainWindow(self.theme, page_makers(self.console), self.console.state, self._may_close)
        self.console.set_toasts(self.window.toasts)
        self.tray = tray or Tray(self.window, self)
        self.assistance = Assistance(self.console, self.window, self)
        self._leaving = Leaving(self.console, self.window, self.tray)
        self._watcher = ChangeWatcher(desk.counters, self.jobs, parent=self)
        self._foot = Foot(self.console, self.window, self.tray)
        self._notices = Notices(self.console, self.window, self.tray)
        self._preloader = Preloader(page_modules, self.window.page, self)
        self._connect()

    def open(self, *, shows_window: bool = True) -> None:
        """Show the window; everything that takes time comes after its first picture."""
        self.show_sites()
        self.window.show_first_page()
        if shows_window:
            self.window.installEventFilter(self)
            self.window.show()
        QTimer.singleShot(_BEGIN_AT_LATEST_MILLISECONDS if shows_window else 0, self._begin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the window's first picture; one that opens minimized has none for now."""
        if event.type() is QEvent.Type.Paint:
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self._begin)
        return super().eventFilter(watched, event)

    def bring_to_front(self) -> None:
        """Show the window above others."""
        self._leaving.keep_open()
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self._make_pages()

    def show_sites(self) -> None:
        """Fill the switcher with the businesses there are."""
        sites = [
            SiteEntry(site.site_id, site.name, _short_address(site.url), self._logos.get(site.site_id))
            for site in self._desk.sites.all()
        ]
        self.window.sidebar.set_sites(sites, self.console.site.site_id if self.console.site else "")

    def add_site(self) -> None:
        """Ask for a new business and go on with it."""
        dialog = NewSiteDialog(self.console, self.window)
        if dialog.exec() and dialog.site is not None:
            self._switch_site(dialog.site.site_id)
            self.window.show_page(PageName.OVERVIEW)
        dialog.deleteLater()

    def quit(self) -> None:
        """Close the window and stop the children; ``ended`` follows when they have finished what is in flight."""
        if self._is_quitting:
            return
        self._is_quitting = self._house_course.is_cancelled = True
        self._watcher.stop()
        self._preloader.stop()
        self.window.keep_state()
        self.window.hide()
        for child in self.console.processes:
            child.changed.connect(self._end_when_stopped)
            child.stop()
        self._end_when_stopped()

    def _end_when_stopped(self, _state: object = None) -> None:
        is_waiting = any(child.state.phase is not ChildPhase.STOPPED for child in self.console.processes)
        if is_waiting or self._has_ended:
            return
        self._has_ended = True
        self.console.drop_answers()
        self.jobs.close()
        self.tray.show_if(False)
        self.ended.emit()

    # -- putting together

    def _connect(self) -> None:
        window, console = self.window, self.console
        window.site_chosen.connect(self._switch_site)
        window.new_site_asked.connect(self.add_site)
        window.quit_asked.connect(self._leaving.ask)
        console.site_changed.connect(self.show_sites)
        console.new_site_asked.connect(self.add_site)
        console.site_added.connect(self._switch_site)
        console.restored.connect(self._restart_children)
        console.link_asked.connect(lambda address: QDesktopServices.openUrl(QUrl.fromUserInput(address)))
        self._watcher.changed.connect(self._apply)
        self._watcher.failed.connect(self._tell_of_database)
        self.tray.open_asked.connect(self.bring_to_front)
        self._notices.campaign_asked.connect(self._show_campaign)
        self.tray.quit_asked.connect(self._leaving.ask)
        self._leaving.decided.connect(self.quit)
        self._leaving.showing_asked.connect(self.bring_to_front)
        self._leaving.hiding_asked.connect(window.hide)

    def _begin(self) -> None:
        if self._has_begun or self._is_quitting:
            return
        self._has_begun = True
        self._foot.show()
        self._foot.count()
        self._notices.look()
        self._read_logos()
        self._watcher.start()
        self._make_pages()
        if not self._starts_children:
            return
        self.console.sender_process.start()
        if self._settings.receiver_enabled:
            self.console.receiver_process.start()
        self.console.resume_live(self._settings.live_tool)
        self.tray.show_if(self._settings.keep_in_tray)
        QTimer.singleShot(_FIRST_HOUSEKEEPING_MILLISECONDS, self._keep_house)

    # -- news

    def _apply(self, nouns: frozenset[str]) -> None:
        try:
            if "sites" in nouns or "keys" in nouns:
                self._reload_site()
            if "settings" in nouns:
                self._apply_settings()
        except Fault as fault:
            self._tell_of_database(fault)
        self.window.apply_changes(nouns)
        self.assistance.apply_changes(nouns)
        self._foot.count()
        if "campaigns" in nouns or "deliveries" in nouns:
            self._notices.look()
        if "sites" in nouns:
            self._read_logos()

    def _reload_site(self) -> None:
        before = self.console.site
        self.console.reload_site()
        after = self.console.site
        if (before and before.site_id) != (after and after.site_id):
            # The first business was added elsewhere, or a restore took the chosen one away.
            self._rebuild_pages()

    def _apply_settings(self) -> None:
        before, now = self._settings, self._desk.settings.all()
        self._settings = now
        self.theme.choose(ThemeChoice(now.theme))
        if choose_language(LanguageChoice(now.language)):
            self._speak()
        if not self._starts_children:
            return
        self.tray.show_if(now.keep_in_tray)
        if (before.receiver_host, before.receiver_port) != (now.receiver_host, now.receiver_port):
            self.console.receiver_process.restart()
        if before.sender_processes != now.sender_processes:
            self.console.sender_process.restart()

    def _speak(self) -> None:
        """Take on another language, everywhere."""
        self.console.drop_answers()
        self.window.speak()
        self.tray.speak()
        self.show_sites()
        self._foot.show()
        self._make_pages()

    def _restart_children(self) -> None:
        self.console.receiver_process.restart()
        self.console.sender_process.restart()

    def _read_logos(self) -> None:
        self.console.ask(lambda: small_logos(self._desk), self._take_logos)

    def _take_logos(self, logos: dict[str, QImage]) -> None:
        if logos != self._logos:
            self._logos = logos
            self.show_sites()

    def _tell_of_database(self, error: object) -> None:
        if isinstance(error, Fault):
            self.console.say(sentence(error))

    def _keep_house(self) -> None:
        if not self._is_quitting:
            self.console.ask(lambda: self._desk.housekeeping(self._house_course), lambda _nothing: None)
            QTimer.singleShot(_HOUSEKEEPING_MILLISECONDS, self._keep_house)

    def _switch_site(self, site_id: str) -> None:
        self.console.choose_site(site_id)
        self._rebuild_pages()
        self._foot.count()

    def _show_campaign(self, site_id: str, campaign_id: int) -> None:
        """A notice was clicked: show the campaign that it was about."""
        self.bring_to_front()
        if self.console.site is None or self.console.site.site_id != site_id:
            self._switch_site(site_id)
        self.window.show_page(PageName.HISTORY).open_campaign(campaign_id)

    def _make_pages(self) -> None:
        """Build soon what nobody has visited yet, where the window was told to and is looked at."""
        is_wanted = self._makes_pages and self.window.isVisible()
        if self._has_begun:
            self._preloader.start(tuple(PageName) if is_wanted else ())

    def _rebuild_pages(self) -> None:
        self.console.drop_answers()
        self.window.drop_pages()
        self._make_pages()

    def _may_close(self) -> bool:
        """Asked by the window before it closes; it may be hidden instead."""
        if not self._is_quitting:
            self._leaving.ask()
        return self._is_quitting


def _short_address(url: str) -> str:
    return shown_address(url).partition("://")[2].rstrip("/")


def _command(desk: PushDesk, word: str) -> list[str]:
    return [*machine.own_command(), "--data", str(desk.folder.resolve()), word]
