"""The shell: sidebar, lazy pages, actions, state between runs."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.ui.actions import ActionName, ActionTable, Group, PageName, action_specs, page_words
from pushdesk.ui.buttons import Button
from pushdesk.ui.live_state import LiveState
from pushdesk.ui.main_window import MainWindow
from pushdesk.ui.page import Page
from pushdesk.ui.shapes import Shape
from pushdesk.ui.shortcut_sheet import ShortcutSheet
from pushdesk.ui.sidebar import NARROW, WIDE, Sidebar, SiteEntry
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone
from tests.ui.conftest import MemoryStore

SIDEBAR = ["Overview", "Compose", "History", "Subscribers", "Web app", "Keys", "Receiver", "Settings"]


class CountingPage(Page):
    """A page that counts how often it was read."""

    nouns = frozenset({"campaigns"})

    def __init__(self, theme: Theme, name: PageName) -> None:
        super().__init__(theme, page_words(name))
        self.reads = 0

    def reload(self) -> None:
        """Count."""
        self.reads += 1


class Shell:
    """A window whose pages note that they were built."""

    def __init__(self, theme: Theme, store: MemoryStore, may_close: Callable[[], bool] = lambda: True) -> None:
        self.built: list[PageName] = []
        self._theme = theme
        makers = {name: self._maker(name) for name in PageName}
        self.window = MainWindow(theme, makers, store, may_close)

    def _maker(self, name: PageName) -> Callable[[], Page]:
        def make() -> Page:
            self.built.append(name)
            return CountingPage(self._theme, name)

        return make


@pytest.fixture
def shell(theme: Theme, store: MemoryStore, qtbot: QtBot) -> Shell:
    """A shown window on its first page."""
    shell = Shell(theme, store)
    qtbot.addWidget(shell.window)
    shell.window.show_first_page()
    shell.window.show()
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    return shell


def sidebar_buttons(window: MainWindow) -> dict[str, Button]:
    sidebar = window.findChild(Sidebar)
    assert isinstance(sidebar, Sidebar)
    return {b.accessibleName(): b for b in sidebar.findChildren(Button) if b.isCheckable()}


def test_the_sidebar_names_its_pages_exactly(shell: Shell) -> None:
    assert list(sidebar_buttons(shell.window)) == SIDEBAR


def test_no_two_widgets_share_the_name_of_a_sidebar_entry(shell: Shell) -> None:
    for name in PageName:
        shell.window.show_page(name)
    names = [widget.accessibleName() for widget in shell.window.findChildren(QWidget)]
    assert {name: names.count(name) for name in SIDEBAR} == dict.fromkeys(SIDEBAR, 1)


def test_pages_are_built_at_their_first_visit_and_once(shell: Shell) -> None:
    assert shell.built == [PageName.OVERVIEW]
    buttons = sidebar_buttons(shell.window)
    for name in ("History", "Compose", "History"):
        buttons[name].click()
    assert shell.built == [PageName.OVERVIEW, PageName.HISTORY, PageName.COMPOSE]
    assert shell.window.current_page is shell.window.page(PageName.HISTORY)
    assert shell.window.windowTitle() == "History — PushDesk"


@pytest.mark.parametrize(("digit", "name"), list(enumerate(PageName, start=1)))
def test_control_and_a_digit_open_a_page(shell: Shell, digit: int, name: PageName) -> None:
    QTest.keyClick(shell.window, Qt.Key(Qt.Key.Key_0.value + digit), Qt.KeyboardModifier.ControlModifier)
    assert shell.window.current_page is shell.window.page(name)
    assert sidebar_buttons(shell.window)[page_words(name)].isChecked()


def test_arrows_walk_the_sidebar(shell: Shell) -> None:
    buttons = sidebar_buttons(shell.window)
    buttons["Overview"].setFocus()
    QTest.keyClick(buttons["Overview"], Qt.Key.Key_Down)
    assert buttons["Compose"].hasFocus()
    assert shell.window.current_page is shell.window.page(PageName.COMPOSE)
    QTest.keyClick(buttons["Compose"], Qt.Key.Key_Up)
    assert shell.window.current_page is shell.window.page(PageName.OVERVIEW)


def test_the_keyboard_starts_in_the_sidebar_without_a_ring(shell: Shell) -> None:
    assert sidebar_buttons(shell.window)["Overview"].hasFocus()


def test_the_keyboard_follows_from_page_to_page_but_stays_in_the_sidebar(shell: Shell) -> None:
    buttons = sidebar_buttons(shell.window)
    shell.window.show_page(PageName.KEYS)
    assert buttons["Overview"].hasFocus()
    shell.window.page(PageName.KEYS).take_focus()
    shell.window.show_page(PageName.HISTORY)
    assert shell.window.page(PageName.HISTORY).hasFocus()


def test_a_change_reaches_the_visible_page_at_once_and_hidden_ones_when_shown(shell: Shell) -> None:
    history = shell.window.show_page(PageName.HISTORY)
    overview = shell.window.show_page(PageName.OVERVIEW)
    assert isinstance(history, CountingPage) and isinstance(overview, CountingPage)
    shell.window.apply_changes({"campaigns", "deliveries"})
    shell.window.apply_changes({"settings"})
    assert (overview.reads, history.reads) == (1, 0)
    shell.window.show_page(PageName.HISTORY)
    assert history.reads == 1
    shell.window.show_page(PageName.OVERVIEW)
    shell.window.show_page(PageName.HISTORY)
    assert history.reads == 1


def test_another_business_builds_the_current_page_anew(shell: Shell) -> None:
    shell.window.show_page(PageName.KEYS)
    shell.built.clear()
    shell.window.drop_pages()
    assert shell.built == [PageName.KEYS]


def test_a_page_can_ask_for_another(shell: Shell) -> None:
    shell.window.page(PageName.OVERVIEW).page_asked.emit(PageName.WEB_APP.value)
    assert shell.window.current_page is shell.window.page(PageName.WEB_APP)


def test_the_window_comes_back_as_it_was_left(theme: Theme, store: MemoryStore, qtbot: QtBot) -> None:
    first = Shell(theme, store)
    qtbot.addWidget(first.window)
    first.window.resize(700, 500)
    first.window.show_page(PageName.KEYS)
    first.window.show()
    first.window.close()
    second = Shell(theme, store)
    qtbot.addWidget(second.window)
    second.window.show_first_page()
    assert second.built == [PageName.KEYS]
    assert (second.window.width(), second.window.height()) == (700, 500)


@pytest.mark.parametrize("kept", ["not base64 ü", "AAAA", ""])
def test_a_broken_kept_state_is_forgotten(theme: Theme, qtbot: QtBot, kept: str) -> None:
    store = MemoryStore()
    store.kept = {"window.geometry": kept, "window.page": "no such page"}
    shell = Shell(theme, store)
    qtbot.addWidget(shell.window)
    shell.window.show_first_page()
    assert shell.built == [PageName.OVERVIEW]


def test_closing_is_asked_first(theme: Theme, store: MemoryStore, qtbot: QtBot) -> None:
    answers = [False, True]
    shell = Shell(theme, store, lambda: answers.pop(0))
    qtbot.addWidget(shell.window)
    shell.window.show()
    assert not shell.window.close()
    assert shell.window.isVisible()
    assert shell.window.close()


def test_receiver_and_sender_are_said_in_words_at_the_foot(shell: Shell, named: Callable[..., QWidget]) -> None:
    shell.window.show_receiver_state(LiveState("Receiver running", Tone.GOOD, Shape.DOT, "Port 8787 · 3 new today"))
    shell.window.show_sender_state(LiveState("Sender off", Tone.NEUTRAL, Shape.RING))
    receiver = named(shell.window, "Receiver state")
    assert receiver.accessibleDescription() == "Receiver running. Port 8787 · 3 new today"
    assert named(shell.window, "Sender state").accessibleDescription() == "Sender off"


def test_the_switcher_offers_businesses_and_a_new_one(
    shell: Shell, qtbot: QtBot, named: Callable[..., QWidget]
) -> None:
    sites = (SiteEntry("kaffee", "Kaffeewerk & Co", "kaffee.example"), SiteEntry("tee", "Teehaus", "tee.example"))
    shell.window.sidebar.set_sites(sites, "kaffee")
    switcher = named(shell.window, "Business", QPushButton)
    assert isinstance(switcher, QPushButton)
    assert switcher.accessibleDescription() == "Kaffeewerk & Co, kaffee.example"
    entries = [action for action in switcher.menu().actions() if action.text()]
    assert [entry.isChecked() for entry in entries] == [True, False, False]
    with qtbot.waitSignal(shell.window.site_chosen, check_params_cb=lambda site: site == "tee"):
        entries[1].trigger()
    with qtbot.waitSignal(shell.window.new_site_asked):
        entries[2].trigger()


def test_a_small_window_has_a_narrow_sidebar_with_the_same_names(shell: Shell, qtbot: QtBot) -> None:
    assert shell.window.sidebar.width() == WIDE
    shell.window.resize(640, 480)
    qtbot.waitUntil(lambda: shell.window.sidebar.width() == NARROW)
    buttons = sidebar_buttons(shell.window)
    assert list(buttons) == SIDEBAR
    assert buttons["Keys"].toolTip() == "Keys"
    shell.window.resize(1200, 800)
    qtbot.waitUntil(lambda: shell.window.sidebar.width() == WIDE)
    assert buttons["Keys"].text().strip() == "Keys"


def test_no_two_actions_share_a_shortcut_and_every_one_has_words(theme: Theme) -> None:
    specs = action_specs()
    keys = [spec.keys for spec in specs]
    assert len(set(keys)) == len(keys)
    assert all(spec.words for spec in specs)
    assert {spec.name for spec in specs} == {*map(str, PageName), *map(str, ActionName)}


@pytest.mark.parametrize(
    "keys", ["Ctrl+N", "Ctrl+Return", "Ctrl+S", "Ctrl+F", "F1", "Ctrl+,", "Ctrl+/", "Ctrl+1", "Ctrl+8"]
)
def test_the_promised_shortcuts_exist(keys: str) -> None:
    assert keys in {spec.keys for spec in action_specs()}


def test_menus_hold_every_action_in_its_group(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    table = ActionTable(theme, window)
    menu = QMenu(window)
    table.fill_menu(menu)
    assert len([a for a in menu.actions() if not a.isSeparator()]) == len(table.specs)
    assert len([a for a in menu.actions() if a.isSeparator()]) == len(Group) - 1


def test_the_menu_at_the_foot_holds_every_action(shell: Shell, named: Callable[..., QWidget]) -> None:
    button = named(shell.window, "Menu", QPushButton)
    assert isinstance(button, QPushButton)
    shown = [action.text() for action in button.menu().actions() if not action.isSeparator()]
    assert sorted(shown) == sorted(spec.words for spec in action_specs())


def test_the_sheet_lists_every_shortcut(shell: Shell, qtbot: QtBot) -> None:
    QTest.keyClick(shell.window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    sheet = shell.window.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    words = {label.text() for label in sheet.findChildren(QLabel)}
    assert {spec.words for spec in action_specs()} <= words
    sheet.accept()


def test_help_and_quit_are_told(shell: Shell, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.window.help_asked):
        QTest.keyClick(shell.window, Qt.Key.Key_F1)
    with qtbot.waitSignal(shell.window.quit_asked):
        QTest.keyClick(shell.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def test_f5_reads_the_page_anew(shell: Shell) -> None:
    page = shell.window.current_page
    assert isinstance(page, CountingPage)
    QTest.keyClick(shell.window, Qt.Key.Key_F5)
    assert page.reads == 1


def test_the_undo_shortcut_presses_the_toast(shell: Shell, qtbot: QtBot) -> None:
    toast = shell.window.toasts.show_toast("Draft deleted", action="Undo")
    with qtbot.waitSignal(toast.acted):
        shell.window.actions_table[ActionName.UNDO].trigger()
    shell.window.actions_table[ActionName.UNDO].trigger()


def test_the_window_fits_a_small_screen_at_twice_the_scale(shell: Shell) -> None:
    assert shell.window.minimumSizeHint().width() <= 640
    assert shell.window.minimumSizeHint().height() <= 400
