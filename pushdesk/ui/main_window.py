"""The shell: sidebar, pages that are built at their first visit, toasts, and the window's state between runs."""

from collections.abc import Callable, Collection, Mapping
from typing import Protocol

from PySide6.QtCore import QByteArray, QLocale, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QWidget

from pushdesk.ui.actions import ActionName, ActionTable, PageName, page_words
from pushdesk.ui.brand import brand_icon
from pushdesk.ui.found import Found, FoundKind
from pushdesk.ui.live_state import LiveState
from pushdesk.ui.page import Page
from pushdesk.ui.shortcut_sheet import ShortcutSheet
from pushdesk.ui.sidebar import Sidebar
from pushdesk.ui.theme import Theme
from pushdesk.ui.toast import ToastLayer

_NARROW_BELOW = 860
"""Window width, in pixels, under which the sidebar shows drawings alone."""

_OF_PAGES = (
    ActionName.FIND,
    ActionName.SAVE,
    ActionName.REVIEW,
    ActionName.STEP_BACK,
    ActionName.STEP_FORWARD,
)
"""Actions that the visible page carries out, where it offers them."""


_PAGE_OF = {
    FoundKind.DRAFT: PageName.COMPOSE,
    FoundKind.CAMPAIGN: PageName.HISTORY,
    FoundKind.SUBSCRIBER: PageName.SUBSCRIBERS,
    FoundKind.AUDIENCE: PageName.SUBSCRIBERS,
}
"""Where what was found is shown."""


class WindowStore(Protocol):
    """Where the window keeps its state between runs, as short texts by name."""

    def read(self, name: str) -> str | None:
        """The text kept under ``name``, or ``None``."""

    def write(self, name: str, value: str) -> None:
        """Keep a text under ``name``."""


PageMaker = Callable[[], Page]


class MainWindow(QMainWindow):
    """The window. ``makers`` holds, for each page, the call that builds it.

    ``may_close`` is asked before the window closes; where it answers no, the window stays or has been hidden by
    whoever answered.

    Signals: ``page_shown(str)``, ``site_chosen(str)``, ``new_site_asked``, ``help_asked``, ``search_asked``,
    ``quit_asked``.
    """

    page_shown = Signal(str)
    site_chosen = Signal(str)
    new_site_asked = Signal()
    help_asked = Signal()
    search_asked = Signal()
    quit_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        makers: Mapping[PageName, PageMaker],
        store: WindowStore,
        may_close: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._makers = dict(makers)
        self._store = store
        self._may_close = may_close
        self._pages: dict[PageName, Page] = {}
        self._stale: set[PageName] = set()
        self._current: PageName | None = None
        self.setWindowTitle("PushDesk")
        self.setWindowIcon(brand_icon())
        self.setMinimumSize(560, 400)
        self.actions_table = ActionTable(theme, self)
        centre = QWidget()
        across = QHBoxLayout(centre)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self.sidebar = Sidebar(theme, tuple(self._makers))
        self._stack = QStackedWidget()
        across.addWidget(self.sidebar)
        across.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        self.toasts = ToastLayer(theme, self)
        self.sidebar.page_chosen.connect(self._show_named)
        self.sidebar.site_chosen.connect(self.site_chosen)
        self.sidebar.new_site_asked.connect(self.new_site_asked)
        self._connect_actions()
        self._make_menus()
        self._restore()

    # -- pages

    @property
    def current_page(self) -> Page | None:
        """The page on show."""
        return self._pages.get(self._current) if self._current else None

    @property
    def current_name(self) -> PageName | None:
        """Which page is on show."""
        return self._current

    def page(self, name: PageName) -> Page:
        """A page, built now if it was not yet."""
        page = self._pages.get(name)
        if page is None:
            page = self._makers[name]()
            self._pages[name] = page
            self._stack.addWidget(page)
            page.page_asked.connect(self._show_named)
            page.campaign_asked.connect(self._show_campaign)
            page.help_asked.connect(self.help_asked)
        return page

    def show_page(self, name: PageName) -> Page:
        """Bring a page to the front; one that fell behind while hidden reads anew first."""
        page = self.page(name)
        if name in self._stale:
            self._stale.discard(name)
            page.reload()
        before, focused = self.current_page, QApplication.focusWidget()
        has_focus = before is not None and focused is not None and before.isAncestorOf(focused)
        self._stack.setCurrentWidget(page)
        self._current = name
        if has_focus and before is not page:
            page.take_focus()
        self.sidebar.show_page(name)
        self.setWindowTitle(f"{page_words(name)} — PushDesk")
        for action in _OF_PAGES:
            self.actions_table[action].setEnabled(action in page.offers)
        self.page_shown.emit(name.value)
        return page

    def open_found(self, found: Found) -> None:
        """Open what a search over everything found: carry out the action, or show the thing on its page."""
        if found.kind is FoundKind.ACTION:
            self.actions_table[found.key].trigger()
        else:
            self.show_page(_PAGE_OF[found.kind]).open_found(found.kind, int(found.key))

    def apply_changes(self, nouns: Collection[str]) -> None:
        """Somebody committed: the visible page reads anew if it is concerned, the hidden ones when next shown."""
        for name, page in self._pages.items():
            if not page.concerns(nouns):
                continue
            if name is self._current and self.isVisible():
                page.reload()
            else:
                self._stale.add(name)

    def drop_pages(self) -> None:
        """Forget every built page, as when another business was chosen; the current one is built anew."""
        current = self._current
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._stale.clear()
        if current is not None:
            self.show_page(current)

    def speak(self) -> None:
        """Take on the language in force, around the pages and in them; what was built is built anew."""
        self.setLocale(QLocale())
        self.actions_table.speak()
        self.sidebar.speak()
        self.drop_pages()
        if self.current_page is not None:
            self.current_page.take_focus()

    # -- foot of the sidebar

    def show_receiver_state(self, state: LiveState) -> None:
        """Show how the receiver stands."""
        self.sidebar.receiver_line.show_state(state)

    def show_sender_state(self, state: LiveState) -> None:
        """Show how the sender stands."""
        self.sidebar.sender_line.show_state(state)

    def show_shortcuts(self) -> None:
        """Open the sheet of keyboard shortcuts."""
        sheet = ShortcutSheet(self._theme, self.actions_table, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    # -- state between runs

    def _restore(self) -> None:
        kept = self._store.read("window.geometry") or ""
        # Qt takes nothing but what it has written itself, so broken bytes only mean the usual size.
        if not self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", errors="replace"))):
            self.resize(1280, 832)
        name = self._store.read("window.page")
        known = [page for page in self._makers if page.value == name]
        self._first = known[0] if known else next(iter(self._makers))

    def show_first_page(self) -> None:
        """Build and show the page that was open last."""
        self.show_page(self._first)
        self.sidebar.take_focus()

    def keep_state(self) -> None:
        """Write down geometry and page."""
        self._store.write("window.geometry", self.saveGeometry().toBase64().toStdString())
        if self._current is not None:
            self._store.write("window.page", self._current.value)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whether the window may go, and keep its state when it does."""
        self.keep_state()
        if self._may_close():
            event.accept()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the sidebar where there is little room."""
        super().resizeEvent(event)
        self.sidebar.set_narrow(self.width() < _NARROW_BELOW)
        self.toasts.set_left_edge(self.sidebar.width())

    # -- actions

    def _connect_actions(self) -> None:
        table = self.actions_table
        for name in self._makers:
            table[name.value].triggered.connect(lambda _checked=False, page=name: self.show_page(page))
        table[ActionName.PREFERENCES].triggered.connect(lambda: self.show_page(PageName.SETTINGS))
        table[ActionName.NEW].triggered.connect(self._begin_new)
        table[ActionName.SHORTCUTS].triggered.connect(self.show_shortcuts)
        table[ActionName.SEARCH].triggered.connect(self.search_asked)
        table[ActionName.HELP].triggered.connect(self.help_asked)
        table[ActionName.CLOSE].triggered.connect(self.close)
        table[ActionName.QUIT].triggered.connect(self.quit_asked)
        table[ActionName.RELOAD].triggered.connect(self._reload_current)
        table[ActionName.UNDO].triggered.connect(self._press_undo)
        for action in _OF_PAGES:
            table[action].triggered.connect(lambda _checked=False, action=action: self._carry_out(action))

    def _make_menus(self) -> None:
        menu = QMenu(self)
        self.actions_table.fill_menu(menu)
        self.sidebar.set_menu(menu)
        bar = self.menuBar()
        if bar.isNativeMenuBar():
            # Where the system has one bar for all programs, people look there first.
            self.actions_table.fill_menu(bar.addMenu(self.tr("PushDesk")))
        else:
            bar.hide()

    def _carry_out(self, action: ActionName) -> None:
        page = self.current_page
        if page is not None and action in page.offers:
            page.carry_out(action)

    def _begin_new(self) -> None:
        self.show_page(PageName.COMPOSE)
        self._carry_out(ActionName.NEW)

    def _reload_current(self) -> None:
        page = self.current_page
        if page is not None:
            page.reload()

    def _press_undo(self) -> None:
        toast = self.toasts.current
        if toast is not None and not toast.button.isHidden():
            toast.button.click()

    def _show_campaign(self, campaign_id: int) -> None:
        self.show_page(PageName.HISTORY).open_campaign(campaign_id)

    def _show_named(self, name: str) -> None:
        page = PageName(name)
        if page is not self._current:
            self.show_page(page)
