"""Notices of the system: told once when a campaign ends, pauses by itself or asks, and never about what was before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import CampaignCommand, PauseReason
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.ui.actions import PageName
from pushdesk.ui.campaign_news import CampaignNews
from pushdesk.ui.theme import Theme
from pushdesk.ui.tray import Tray
from tests.ui.open_desk import OpenDesk
from tests.ui.workspace import Shop

ACCEPTED = (Outcome.ACCEPTED, Reason.ACCEPTED, 201)
FAILED = (Outcome.FAILED, Reason.NOT_REACHED, None)
GONE = (Outcome.GONE, Reason.ENDPOINT_GONE, 410)


class NotingTray(Tray):
    """The tray of a desktop that shows notices, which the screen of the tests has not."""

    def __init__(self) -> None:
        super().__init__(QWidget())
        self.told: list[tuple[str, str, bool]] = []

    def show_notice(self, heading: str, words: str, *, is_trouble: bool) -> None:
        """Note what is told."""
        self.told.append((heading, words, is_trouble))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A business with sixty subscribers; one campaign has ended before the window opens."""
    with PushDesk(tmp_path) as desk:
        shop = Shop.opened(desk)
        shop.subscribe(60)
        shop.answer(shop.launch("Yesterday's bread"), [ACCEPTED])
        yield shop


@pytest.fixture
def tray(qapp: QApplication) -> NotingTray:
    """The tray that ``desk`` gets."""
    return NotingTray()


@pytest.fixture
def desk(shop: Shop, tray: NotingTray, qtbot: QtBot, theme: Theme) -> Iterator[OpenDesk]:
    """The window of the business, hidden behind others."""
    with OpenDesk(qtbot, theme, shop.desk.folder, make_tray=lambda: tray, shows_window=False) as desk:
        desk.settle()
        yield desk


def wait_for_news(desk: OpenDesk, count: int) -> None:
    """Wait until the window has heard of so many news, whether or not it tells them."""
    heard: list[object] = []
    for news in desk.window.findChildren(CampaignNews) + desk.shell.findChildren(CampaignNews):
        news.came.connect(heard.append)
    desk.until(lambda: len(heard) >= count)


def test_the_end_of_a_campaign_is_told_once(shop: Shop, desk: OpenDesk, tray: NotingTray) -> None:
    campaign = shop.launch("{{language|Fresh}} bread")
    shop.answer(campaign, [ACCEPTED] * 2 + [FAILED])
    desk.until(lambda: bool(tray.told))
    assert tray.told == [("“Fresh bread”: Partly failed", "40 of 60 accepted, 20 failed.", False)]
    shop.answer(shop.launch("Cake"), [ACCEPTED])
    desk.until(lambda: len(tray.told) > 1)
    assert [heading for heading, *_ in tray.told[1:]] == ["“Cake”: Finished"]


def test_a_pause_of_its_own_is_told_and_one_of_the_owners_is_not(shop: Shop, desk: OpenDesk, tray: NotingTray) -> None:
    first, second = shop.launch("Fresh bread"), shop.launch("Cake")
    shop.desk.deliveries.promote_due(shop.desk.now(), 3_600)
    desk.settle()
    shop.desk.campaigns.command(second.campaign_id, CampaignCommand.PAUSE, shop.desk.now())
    shop.desk.campaigns.pause(first.campaign_id, PauseReason.KEY_LOCKED)
    desk.until(lambda: bool(tray.told))
    ((heading, words, is_trouble),) = tray.told
    assert (heading, is_trouble) == ("“Fresh bread” is paused", True)
    assert words.startswith("The key is locked.")


def test_a_held_removal_is_told_and_the_notice_leads_to_it(shop: Shop, desk: OpenDesk, tray: NotingTray) -> None:
    shop.answer(shop.launch("Fresh bread"), [ACCEPTED, GONE])
    desk.until(lambda: bool(tray.told))
    ((heading, words, is_trouble),) = tray.told
    assert (heading, is_trouble) == ("“Fresh bread” asks you something", True)
    assert words.startswith("30 of 60 subscribers are said to be gone. That is unusual")
    tray.notice_clicked.emit()
    desk.settle()
    assert desk.page is desk.shell.page(PageName.HISTORY)
    assert desk.named("Title of the notification", QLabel).text() == "Fresh bread"
    assert desk.shell.isVisible()


def test_a_notice_about_another_business_leads_there(shop: Shop, desk: OpenDesk, tray: NotingTray) -> None:
    other = Shop.opened(shop.desk, "Tea House", "https://tea-house.shop/")
    other.subscribe(1)
    other.answer(other.launch("First flush"), [ACCEPTED])
    desk.until(lambda: bool(tray.told))
    tray.notice_clicked.emit()
    desk.settle()
    assert desk.console.site is not None
    assert desk.console.site.name == "Tea House"
    assert desk.named("Title of the notification", QLabel).text() == "First flush"


def test_nothing_is_told_where_the_owner_does_not_want_it(shop: Shop, desk: OpenDesk, tray: NotingTray) -> None:
    shop.desk.settings.set("system_notices", "off")
    shop.answer(shop.launch("Fresh bread"), [ACCEPTED])
    wait_for_news(desk, 1)
    assert tray.told == []
    shop.desk.settings.set("system_notices", "on")
    shop.answer(shop.launch("Cake"), [ACCEPTED])
    desk.until(lambda: bool(tray.told))
    assert [heading for heading, *_ in tray.told] == ["“Cake”: Finished"]
