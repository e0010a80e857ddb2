"""What holds on every page: names for a screen reader, Tab in reading order, room in small windows and long words."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.ui.actions import PageName
from pushdesk.ui.theme import Theme
from tests.ui.open_desk import OpenDesk
from tests.ui.workspace import Shop

NARROW, USUAL = (860, 700), (1_280, 900)


def full(folder: Path) -> None:
    """A business with subscribers and campaigns, and words as long as German ones."""
    with PushDesk(folder) as desk:
        shop = Shop.opened(desk, "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik Süd")
        shop.subscribe(12, tags=("stammkundschaft",))
        desk.custody.new(shop.site.site_id)
        campaign = shop.launch("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", body="Lang " * 30)
        shop.answer(campaign, [(Outcome.ACCEPTED, Reason.ACCEPTED, 201)])
        shop.launch("Weihnachtsbäckereieröffnungsfeierlichkeiten", due_in=timedelta(days=2))
        desk.export(shop.site, folder.parent / "ein-ganz-besonders-langer-ordnername-für-die-webanwendung")
        desk.refusals.record({("foreign_origin", shop.site.site_id): 3}, desk.now())


WORKSPACES: dict[str, Callable[[Path], None]] = {"nothing yet": lambda _folder: None, "a full one": full}


@pytest.fixture(scope="module", params=WORKSPACES.values(), ids=WORKSPACES.keys())
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace without anything, and one with everything."""
    folder = tmp_path_factory.mktemp("pages") / "workspace"
    request.param(folder)
    return folder


@pytest.fixture
def desk(folder: Path, qtbot: QtBot, theme: Theme) -> Iterator[OpenDesk]:
    """The window on it."""
    with OpenDesk(qtbot, theme, folder) as desk:
        yield desk


def tab_stops(page: QWidget) -> list[QWidget]:
    """What Tab comes by on a page, in its order."""
    stops = []
    widget = page.nextInFocusChain()
    while widget is not page:
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and page.isAncestorOf(widget) and widget.isVisibleTo(page) and widget.isEnabled():
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return [stop for stop in stops if stop.focusProxy() is None]


def place(widget: QWidget, page: QWidget) -> QRect:
    """Where it lies on the page."""
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def told(widget: QWidget) -> str:
    """The widget for a failure's text."""
    return f"{type(widget).__name__} {widget.accessibleName()!r}"


@pytest.mark.parametrize("name", PageName)
def test_everything_that_takes_the_focus_has_a_name(desk: OpenDesk, name: PageName) -> None:
    page = desk.go(name)
    stops = tab_stops(page)
    assert stops
    assert [told(stop) for stop in stops if not stop.accessibleName()] == []


@pytest.mark.parametrize("size", [USUAL, NARROW], ids=["usual", "narrow"])
@pytest.mark.parametrize("name", PageName)
def test_tab_goes_as_one_reads(desk: OpenDesk, name: PageName, size: tuple[int, int]) -> None:
    desk.shell.resize(*size)
    page = desk.go(name)
    stops = tab_stops(page)
    wrong = []
    for before, after in pairwise(stops):
        first, second = place(before, page), place(after, page)
        goes_up = second.bottom() <= first.top() and second.left() < first.right()
        goes_left = second.right() <= first.left() and second.top() < first.bottom() and first.top() < second.bottom()
        if goes_up or goes_left:
            wrong.append(f"{told(before)} at {first.getRect()} → {told(after)} at {second.getRect()}")
    assert wrong == []


@pytest.mark.parametrize("name", PageName)
def test_no_page_has_to_be_scrolled_sideways(desk: OpenDesk, name: PageName) -> None:
    desk.shell.resize(*NARROW)
    page = desk.go(name)
    areas = [each for each in page.findChildren(QScrollArea) if each.isVisibleTo(page)]
    assert [area.horizontalScrollBar().maximum() for area in areas] == [0] * len(areas)
    inside = page.rect()
    for widget in page.findChildren(QWidget):
        if widget.isVisibleTo(page) and not _is_scrolled(widget, page) and not isinstance(widget, QScrollBar):
            spot = place(widget, page)
            assert spot.right() <= inside.right() + 1, f"{told(widget)} reaches to {spot.right()} of {inside.width()}"


def _is_scrolled(widget: QWidget, page: QWidget) -> bool:
    """True inside something that may hold more than it shows."""
    around = widget.parentWidget()
    while around is not None and around is not page:
        if isinstance(around, QAbstractScrollArea) and not isinstance(around, QScrollArea):
            return True
        around = around.parentWidget()
    return False


@pytest.mark.parametrize("name", PageName)
def test_names_are_given_once(desk: OpenDesk, name: PageName) -> None:
    page = desk.go(name)
    names = [stop.accessibleName() for stop in tab_stops(page)]
    repeated = {each for each in names if names.count(each) > 1}
    assert repeated <= {"Public key", "Copy public key"}, "only the rows of a list may say the same"
