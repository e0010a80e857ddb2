"""Every page and what can be opened on it, for the walks over them."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from pushdesk.ui.actions import PageName
from pushdesk.ui.pages.compose.page import ComposePage
from pushdesk.ui.pages.history.page import HistoryPage
from pushdesk.ui.segments import Segments
from tests.ui.open_desk import OpenDesk
from tests.ui.pixel_match import keep_picture

NARROW, USUAL, TALL = (860, 700), (1_280, 900), (1_280, 1_800)


@dataclass(frozen=True)
class State:
    """A page as it is walked over: ``open_it`` brings it there once it is on show."""

    page: PageName
    words: str
    open_it: Callable[[OpenDesk], None]


def _close_campaign(desk: OpenDesk) -> None:
    if isinstance(desk.page, HistoryPage):
        desk.page.close_campaign()


def _open_campaign(desk: OpenDesk) -> None:
    site = desk.console.site
    if site is not None and (sent := [each for each in desk.desk.campaigns.page(site.site_id) if each.started_at]):
        desk.page.open_campaign(sent[0].campaign_id)


def _open_charts(desk: OpenDesk) -> None:
    _open_campaign(desk)
    for segments in desk.page.findChildren(Segments):
        segments.choose("charts")


def _open_draft(desk: OpenDesk) -> None:
    site = desk.console.site
    drafts = desk.desk.drafts.of_site(site.site_id) if site is not None else []
    if drafts and isinstance(desk.page, ComposePage):
        desk.page.open_draft(drafts[0].draft_id)


STATES = (
    *(State(name, "", _close_campaign) for name in PageName),
    State(PageName.COMPOSE, "draft", _open_draft),
    State(PageName.HISTORY, "campaign", _open_campaign),
    State(PageName.HISTORY, "charts", _open_charts),
)


def on_every_page(
    desk: OpenDesk, size: tuple[int, int], *questions: Callable[[QWidget], Collection[str]], kept_as: str = ""
) -> str:
    """What questions find on each page in a window of that size, a line each with the page's name before it.

    With ``kept_as`` a picture of each is left as ``page-<page>-<kept_as>.png``.
    """
    desk.shell.resize(*size)
    found = []
    for state in STATES:
        page = desk.go(state.page)
        state.open_it(desk)
        desk.settle()
        if kept_as:
            keep_picture(f"page-{state.words or state.page.value}-{kept_as}", desk.shell.grab().toImage())
        found += [f"{state.page.value} {state.words}: {each}" for question in questions for each in question(page)]
    return "\n".join(found)
