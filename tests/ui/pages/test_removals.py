"""The owner's word on a removal that is held: asked for on Overview, given in History, and taken back."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from pushdesk.domain.audience import All
from pushdesk.domain.campaign import Campaign
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.removal import Removal, RemovalCommand
from pushdesk.ui.actions import PageName
from tests.ui.open_desk import OpenDesk
from tests.ui.pages.tables import Table
from tests.ui.workspace import Shop

Opened = Callable[..., OpenDesk]
ACCEPTED = (Outcome.ACCEPTED, Reason.ACCEPTED, 201)
GONE = (Outcome.GONE, Reason.ENDPOINT_GONE, 410)


@pytest.fixture
def held(shop: Shop) -> Campaign:
    """A finished campaign of which every second delivery reads gone."""
    shop.subscribe(60)
    campaign = shop.launch("Fresh bread")
    shop.answer(campaign, [GONE, ACCEPTED])
    return campaign


def reachable(shop: Shop) -> int:
    """How many subscribers can be reached."""
    return shop.desk.subscriptions.audience(shop.site.site_id, All(), shop.desk.now()).reachable


def removal(shop: Shop, campaign: Campaign) -> Removal:
    """Where the removal stands."""
    return shop.desk.campaigns.get(campaign.campaign_id).removal


def opened_campaign(open_desk: Opened) -> OpenDesk:
    """The window with that campaign open in History."""
    desk = open_desk(PageName.HISTORY)
    desk.settle()
    campaigns = Table(desk, "Campaigns")
    campaigns.open(campaigns.place("Fresh bread", at="Notification"))
    return desk


def test_overview_leads_to_the_campaign_that_waits_for_a_word(shop: Shop, held: Campaign, open_desk: Opened) -> None:
    desk = open_desk(PageName.OVERVIEW)
    desk.until(lambda: "said to be gone" in desk.words())
    assert "“Fresh bread”: 30 of 60 subscribers are said to be gone" in desk.words()
    assert "nobody was removed" in desk.words()
    desk.press("Open campaign")
    assert desk.named("Title of the notification", QLabel).text() == held.notification.title


def test_they_are_removed_by_the_owners_word_and_all_come_back_by_undo(
    shop: Shop, held: Campaign, open_desk: Opened
) -> None:
    desk = opened_campaign(open_desk)
    assert "30 of 60 subscribers are said to be gone" in desk.words()
    assert reachable(shop) == 60
    desk.press("Remove them")
    desk.until(lambda: desk.toast.startswith("30 subscribers are removed."))
    assert (removal(shop, held), reachable(shop)) == (Removal.REMOVED, 30)
    desk.until(lambda: "Remove them" not in desk.names())
    desk.press("Undo", root=desk.shell)
    desk.until(lambda: desk.toast.startswith("30 subscribers are back."))
    assert (removal(shop, held), reachable(shop)) == (Removal.HELD, 60)
    desk.until(lambda: "Remove them" in desk.names())


def test_a_removal_is_undone_later_too_after_a_question(shop: Shop, held: Campaign, open_desk: Opened) -> None:
    shop.desk.removals.decide(held.campaign_id, RemovalCommand.REMOVE, shop.desk.now())
    desk = opened_campaign(open_desk)
    assert {"Remove them", "Keep them"}.isdisjoint(desk.names())
    desk.press("Undo the removal…", desk.dialog_answer("Bring back whom this campaign removed?", "Bring back 30"))
    desk.until(lambda: reachable(shop) == 60)


def test_kept_ones_stay_and_can_be_tried_again(shop: Shop, held: Campaign, open_desk: Opened) -> None:
    desk = opened_campaign(open_desk)
    desk.press("Keep them")
    desk.until(lambda: desk.toast == "Nobody is removed.")
    assert (removal(shop, held), reachable(shop)) == (Removal.KEPT, 60)
    desk.until(lambda: "Keep them" not in desk.names())
    assert "30 of 60 were said to be gone, and stay" in desk.words()
    assert "Remove them" in desk.names()  # they may think again
    desk.press("Try again…", desk.dialog_answer("Try again?", "Send again to 30"))
    desk.until(lambda: shop.desk.campaigns.totals(held.campaign_id).open == 30)


def test_a_usual_campaign_asks_nothing_and_its_removal_can_be_undone(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(60)
    campaign = shop.launch("Fresh bread")
    shop.answer(campaign, [GONE, *[ACCEPTED] * 9])
    desk = opened_campaign(open_desk)
    assert {"Remove them", "Keep them", "Try again…"}.isdisjoint(desk.names())
    desk.press("Undo the removal…", desk.dialog_answer("Bring back whom this campaign removed?", "Bring back 6"))
    desk.until(lambda: reachable(shop) == 60)
    assert removal(shop, campaign) is Removal.KEPT


def test_a_campaign_without_gone_ones_has_no_removal_to_undo(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(3)
    shop.answer(shop.launch("Fresh bread"), [ACCEPTED])
    assert "Undo the removal…" not in opened_campaign(open_desk).names()
