"""Which page lives in which module: pages are imported and made when they are first shown, not before."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from pkgutil import iter_modules

from pushdesk.ui.actions import PageName
from pushdesk.ui.console import Console
from pushdesk.ui.page import Page

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


def page_modules() -> list[str]:
    """The modules of all pages by name, in the order of the sidebar; small ones before the page made of them."""
    rooms = [import_module(f"pushdesk.ui.pages.{room}") for room, _ in _PAGES.values()]
    return [found.name for room in rooms for found in iter_modules(room.__path__, f"{room.__name__}.")]


def page_makers(console: Console) -> Mapping[PageName, Callable[[], Page]]:
    """What makes each page, to be called when it is first asked for."""
    return {name: partial(_page, console, *room) for name, room in _PAGES.items()}


def _page(console: Console, room: str, name: str) -> Page:
    page = getattr(import_module(_module(room)), name)(console)
    assert isinstance(page, Page)
    return page


def _module(room: str) -> str:
    return f"pushdesk.ui.pages.{room}.page"
