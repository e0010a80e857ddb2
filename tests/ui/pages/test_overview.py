"""The page Overview: the set-up that resumes, the numbers, and what needs attention."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from pushdesk.domain.campaign import CampaignCommand
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.ui.actions import PageName
from pushdesk.ui.bridge.child_process import ChildPhase
from tests.ui.open_desk import OpenDesk, cancelling
from tests.ui.workspace import Shop

Opens = Callable[..., OpenDesk]


def test_a_first_start_shows_the_whole_set_up_and_nothing_else(open_desk: Opens) -> None:
    desk = open_desk()
    words = desk.words()
    assert "Set-up: 0 of 5 steps done" in words
    assert "Welcome to PushDesk" in words
    assert "Who you can reach" not in words
    assert not desk.button("New notification").isEnabled()


def test_a_business_can_be_added_from_the_first_step(open_desk: Opens) -> None:
    desk = open_desk()
    desk.press(
        "Add business…",
        desk.dialog_answer(
            "Add a business",
            "Add business",
            {
                "Business name": "Corner Bakery",
                "Web address": "corner-bakery.shop/news",
                "E-mail address": "owner@corner-bakery.shop",
            },
        ),
    )
    site = desk.desk.sites.all()[0]
    assert (site.name, site.url, site.contact) == (
        "Corner Bakery",
        "https://corner-bakery.shop/news/",
        "mailto:owner@corner-bakery.shop",
    )
    desk.until(lambda: "Set-up: 1 of 5 steps done" in desk.words())
    assert desk.named("Business", QWidget, desk.shell).accessibleDescription().startswith("Corner Bakery")


def test_what_is_wrong_with_a_new_business_is_said_at_its_field(open_desk: Opens) -> None:
    desk = open_desk()
    seen: dict[str, str] = {}

    def answer(dialog: QWidget) -> None:
        press = desk.dialog_answer(
            "Add a business", "Add business", {"Web address": "http://shop.example", "Business name": "Corner Bakery"}
        )
        press(dialog)
        seen["address"] = desk.complaint("Web address", dialog)
        seen["contact before"] = desk.complaint("E-mail address", dialog)
        desk.dialog_answer("Add a business", "Add business", {"Web address": "https://corner-bakery.shop"})(dialog)
        seen["address after"] = desk.complaint("Web address", dialog)
        seen["contact"] = desk.complaint("E-mail address", dialog)
        cancelling(dialog)

    desk.press("Add business…", answer)
    assert "not secure" in seen["address"]
    assert seen["contact before"] == seen["address after"] == ""
    assert "a contact that exists" in seen["contact"]
    assert desk.desk.sites.all() == []


def test_the_checklist_resumes_where_the_set_up_stands(shop: Shop, open_desk: Opens, tmp_path: Path) -> None:
    desk = open_desk()
    assert "Set-up: 1 of 5 steps done" in desk.words()
    shop.desk.custody.backup(shop.site.site_id, tmp_path / "keys.backup", "a long passphrase")
    desk.until(lambda: "Set-up: 2 of 5 steps done" in desk.words())
    shop.desk.export(shop.site, tmp_path / "export")
    desk.until(lambda: "Set-up: 3 of 5 steps done" in desk.words())
    shop.subscribe(3)
    desk.until(lambda: "Set-up: 4 of 5 steps done" in desk.words())
    campaign = shop.launch("Fresh bread")
    shop.answer(campaign, [(Outcome.ACCEPTED, Reason.ACCEPTED, 201)])
    desk.until(lambda: "Set-up" not in desk.words())


def test_each_step_leads_to_its_page(shop: Shop, open_desk: Opens) -> None:
    desk = open_desk()
    for button, page in (
        ("Open web app", PageName.WEB_APP),
        ("See subscribers", PageName.SUBSCRIBERS),
        ("Write", PageName.COMPOSE),
    ):
        desk.go(PageName.OVERVIEW)
        desk.press(button)
        assert desk.page is desk.shell.page(page)


def test_reach_growth_and_the_last_notification_are_summed_up(shop: Shop, open_desk: Opens) -> None:
    shop.subscribe(9)
    campaign = shop.launch("Fresh bread")
    shop.answer(
        campaign,
        [(Outcome.ACCEPTED, Reason.ACCEPTED, 201)] * 2 + [(Outcome.GONE, Reason.ENDPOINT_GONE, 410)],
    )
    shop.launch("Sunday cake", due_in=timedelta(days=2))
    desk = open_desk()
    assert desk.named("Can be reached", QWidget).accessibleDescription().startswith("6")
    assert desk.named("New in 30 days", QWidget).accessibleDescription() == "9"
    assert desk.named("Left in 30 days", QWidget).accessibleDescription() == "3"
    words = desk.words()
    assert "“Fresh bread”" in words
    assert desk.named("Accepted", QWidget).accessibleDescription() == "6 of 9"
    assert desk.named("Shown", QWidget).accessibleDescription() == "0"
    assert "Goes out next\n“Sunday cake”, " in words
    desk.press("Open history")
    assert desk.page is desk.shell.page(PageName.HISTORY)


def test_what_needs_attention_is_told_with_the_way_to_mend_it(shop: Shop, open_desk: Opens, tmp_path: Path) -> None:
    shop.subscribe(2)
    campaign = shop.launch("Fresh bread", due_in=timedelta(days=1))
    shop.desk.campaigns.command(campaign.campaign_id, CampaignCommand.PAUSE, shop.desk.now())
    shop.desk.export(shop.site, tmp_path / "export")
    desk = open_desk()
    words = desk.words()
    assert "“Fresh bread” is paused\nYou paused it." in words
    assert "Your keys are not backed up" in words
    assert "A key lies in an unlocked file" in words
    desk.press("Back up keys")
    assert desk.page is desk.shell.page(PageName.KEYS)


def test_a_missed_campaign_asks_for_its_owner(shop: Shop, open_desk: Opens) -> None:
    shop.subscribe(1)
    shop.launch("Fresh bread", due_in=timedelta(minutes=5))
    shop.desk.deliveries.promote_due(shop.desk.now() + timedelta(days=1), 3_600)
    assert "“Fresh bread” missed its time" in open_desk().words()


def test_a_receiver_that_cannot_run_is_told_here_too(shop: Shop, open_desk: Opens) -> None:
    shop.desk.settings.set("receiver_host", "not-a-name.invalid")
    desk = open_desk()
    desk.console.receiver_process.start()
    desk.until_phase(desk.console.receiver_process, ChildPhase.FAILED)
    words = desk.words()
    assert "The receiver is not running" in words
    assert "“not-a-name.invalid” is no address of this computer." in words
    desk.press("Open receiver")
    assert desk.page is desk.shell.page(PageName.RECEIVER)


def test_a_page_of_the_business_before_hears_nothing_any_more(shop: Shop, open_desk: Opens, qtbot: object) -> None:
    second = Shop.opened(shop.desk, "Tea House", "https://tea-house.shop/")
    desk = open_desk()
    desk.console.ask(lambda: "late", lambda _answer: desk.page.set_subtitle("late"))
    desk.shell.site_chosen.emit(second.site.site_id)
    desk.settle()
    desk.console.receiver_process.start()
    desk.console.receiver_process.stop()
    desk.until_phase(desk.console.receiver_process, ChildPhase.STOPPED)
    assert "Tea House" in desk.words()
    assert "late" not in desk.words()
