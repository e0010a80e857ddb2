"""Every action of the window in one table: words, shortcut, drawing, group. Menus and the sheet are made from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme


class PageName(StrEnum):
    """The pages in the order of the sidebar, of Ctrl+1 … Ctrl+8 and of everything else that lists them."""

    OVERVIEW = "overview"
    COMPOSE = "compose"
    HISTORY = "history"
    SUBSCRIBERS = "subscribers"
    WEB_APP = "web-app"
    KEYS = "keys"
    RECEIVER = "receiver"
    SETTINGS = "settings"


class ActionName(StrEnum):
    """What the window can be asked to do from a menu or the keyboard, page switches apart."""

    NEW = "new"
    REVIEW = "review"
    SAVE = "save"
    SEARCH = "search"
    FIND = "find"
    UNDO = "undo"
    STEP_BACK = "step-back"
    STEP_FORWARD = "step-forward"
    RELOAD = "reload"
    PREFERENCES = "preferences"
    SHORTCUTS = "shortcuts"
    HELP = "help"
    CLOSE = "close"
    QUIT = "quit"


class Group(StrEnum):
    """Under which heading an action stands in menu and sheet."""

    NOTIFICATION = "notification"
    VIEW = "view"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row of the table."""

    name: str
    words: str
    keys: str
    group: Group
    glyph: Glyph | None = None


def page_words(page: PageName) -> str:
    """The page's name as the sidebar shows it."""
    translate = QCoreApplication.translate
    return {
        PageName.OVERVIEW: translate("Pages", "Overview"),
        PageName.COMPOSE: translate("Pages", "Compose"),
        PageName.HISTORY: translate("Pages", "History"),
        PageName.SUBSCRIBERS: translate("Pages", "Subscribers"),
        PageName.WEB_APP: translate("Pages", "Web app"),
        PageName.KEYS: translate("Pages", "Keys"),
        PageName.RECEIVER: translate("Pages", "Receiver"),
        PageName.SETTINGS: translate("Pages", "Settings"),
    }[page]


PAGE_GLYPHS = {
    PageName.OVERVIEW: Glyph.LAYOUT,
    PageName.COMPOSE: Glyph.SEND,
    PageName.HISTORY: Glyph.HISTORY,
    PageName.SUBSCRIBERS: Glyph.USERS,
    PageName.WEB_APP: Glyph.SMARTPHONE,
    PageName.KEYS: Glyph.KEY,
    PageName.RECEIVER: Glyph.RADIO_TOWER,
    PageName.SETTINGS: Glyph.SETTINGS,
}


def group_words(group: Group) -> str:
    """The heading of a group."""
    translate = QCoreApplication.translate
    return {
        Group.NOTIFICATION: translate("Actions", "Notification"),
        Group.VIEW: translate("Actions", "Go to"),
        Group.WINDOW: translate("Actions", "Window"),
    }[group]


def action_specs() -> tuple[ActionSpec, ...]:
    """The whole table, in the language in force."""
    translate = QCoreApplication.translate
    pages = tuple(
        ActionSpec(page.value, page_words(page), f"Ctrl+{position}", Group.VIEW, PAGE_GLYPHS[page])
        for position, page in enumerate(PageName, start=1)
    )
    note, window, view = Group.NOTIFICATION, Group.WINDOW, Group.VIEW
    name = ActionName
    return (
        ActionSpec(name.NEW, translate("Actions", "New notification"), "Ctrl+N", note, Glyph.PLUS),
        ActionSpec(name.REVIEW, translate("Actions", "Review and send…"), "Ctrl+Return", note, Glyph.SEND),
        ActionSpec(name.SAVE, translate("Actions", "Save"), "Ctrl+S", note, Glyph.CHECK),
        ActionSpec(name.STEP_BACK, translate("Actions", "Undo a change in the form"), "Ctrl+Z", note, Glyph.UNDO),
        ActionSpec(name.STEP_FORWARD, translate("Actions", "Redo a change in the form"), "Ctrl+Y", note, Glyph.REDO),
        ActionSpec(name.UNDO, translate("Actions", "Undo last action"), "Ctrl+Shift+Z", note, Glyph.UNDO),
        *pages,
        ActionSpec(name.SEARCH, translate("Actions", "Search everything"), "Ctrl+K", view, Glyph.SEARCH),
        ActionSpec(name.FIND, translate("Actions", "Find on this page"), "Ctrl+F", view, Glyph.FILTER),
        ActionSpec(name.RELOAD, translate("Actions", "Read this page anew"), "F5", view, Glyph.REFRESH),
        ActionSpec(name.PREFERENCES, translate("Actions", "Open settings"), "Ctrl+,", window, Glyph.SETTINGS),
        ActionSpec(name.SHORTCUTS, translate("Actions", "Keyboard shortcuts"), "Ctrl+/", window, Glyph.KEYBOARD),
        ActionSpec(name.HELP, translate("Actions", "Help"), "F1", window, Glyph.CIRCLE_HELP),
        ActionSpec(name.CLOSE, translate("Actions", "Close window"), "Ctrl+W", window, Glyph.X),
        ActionSpec(name.QUIT, translate("Actions", "Quit PushDesk"), "Ctrl+Q", window, Glyph.POWER),
    )


class ActionTable(QObject):
    """The actions themselves, made once and hung on the window; connect to ``table[name].triggered``."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.specs = action_specs()
        self._actions: dict[str, QAction] = {}
        for spec in self.specs:
            action = QAction(spec.words, window)
            action.setObjectName(spec.name)
            action.setShortcut(QKeySequence(spec.keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            if spec.glyph is not None:
                action.setIcon(theme.icon(spec.glyph))
            window.addAction(action)
            self._actions[spec.name] = action
        self._actions[ActionName.QUIT].setMenuRole(QAction.MenuRole.QuitRole)
        self._actions[ActionName.PREFERENCES].setMenuRole(QAction.MenuRole.PreferencesRole)
        # The keypad's Enter is Return to everyone but Qt.
        self._actions[ActionName.REVIEW].setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def enabled_specs(self) -> list[ActionSpec]:
        """The rows of the table that can be carried out now, as the shown page offers them."""
        return [spec for spec in self.specs if self._actions[spec.name].isEnabled()]

    def speak(self) -> None:
        """Take on the words of the language in force."""
        self.specs = action_specs()
        for spec in self.specs:
            self._actions[spec.name].setText(spec.words)

    def fill_menu(self, menu: QMenu) -> None:
        """Put every action into a menu, with a line between the groups."""
        for position, group in enumerate(Group):
            if position:
                menu.addSeparator()
            for spec in self.specs:
                if spec.group is group:
                    menu.addAction(self._actions[spec.name])
