"""Compose from the review on: what is said before sending, the launch, Undo, a time, and tests."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDateTimeEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import CampaignState
from pushdesk.domain.subscription import Browser
from pushdesk.storage.keys import VaultKind
from pushdesk.ui.actions import PageName
from pushdesk.ui.theme import Theme
from tests.ui.pages.compose_window import ComposeWindow
from tests.ui.workspace import Shop

REVIEW = "Review and send"
TEST = "Send a test"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A business with 1,250 subscribers, most of them on Windows."""
    desk = PushDesk(tmp_path)
    shop = Shop.opened(desk)
    shop.subscribe(1_200, browsers=(Browser.EDGE,), platform="windows")
    shop.subscribe(43, browsers=(Browser.FIREFOX,), platform="linux", tags=("vip",))
    shop.subscribe(7, browsers=(Browser.FIREFOX,), platform="android")
    yield shop
    desk.close()


def is_enabled(window: ComposeWindow, name: str) -> bool:
    """Whether the button of that name can be pressed."""
    return window.named(name).isEnabled()


def send_at(window: ComposeWindow, moment: QDateTime) -> None:
    """Choose a time to send at."""
    window.choose("When", "At a time…")
    box = window.named("Send at")
    assert isinstance(box, QDateTimeEdit)
    box.setDateTime(moment)


def test_the_review_says_what_goes_to_whom_and_how_many(window: ComposeWindow) -> None:
    window.type_into("Title", "Fresh bread")
    window.type_into("Text", "Until noon.")
    window.choose("Who gets it", "Tag: vip")
    window.press("Review & send…")
    dialog = window.dialog(REVIEW)
    said = window.labels(dialog)
    assert "Subscribers who have the tag “vip”" in said
    assert "43 of 43 can be reached" in said
    assert {"Fresh bread", "Until noon.", "https://corner-bakery.shop/news/", "Now"} <= set(said)
    assert {"For 10 seconds you can undo it.", "Keep trying for 1 day"} <= set(said)
    assert "Title: Fresh bread. Text: Until noon." in window.described("Linux · Firefox", dialog)
    cancel = window.named("Cancel", dialog)
    assert isinstance(cancel, QPushButton)
    assert cancel.isDefault()
    assert window.named("Send to 43", dialog).isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert window.campaigns() == []


def test_the_number_in_the_button_follows_the_subscribers(window: ComposeWindow, shop: Shop) -> None:
    window.type_into("Title", "Fresh bread")
    window.press("Review & send…")
    dialog = window.dialog(REVIEW)
    assert window.named("Send to 1,250", dialog).isEnabled()
    shop.subscribe(1)
    window.page.reload()
    window.wait_until(lambda: "1,251 of 1,251 can be reached" in window.labels(dialog))
    assert window.named("Send to 1,251", dialog).isEnabled()
    dialog.reject()


def test_the_review_warns_of_what_the_owner_may_not_see(window: ComposeWindow) -> None:
    window.type_into("Title", "Fresh bread and everything else that is new in our shop today")
    text = window.named("Text")
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText("ä" * 1_400)
    window.type_into("Link on click", "http://localhost:8000/bread")
    window.type_into("Picture", "https://corner-bakery.shop/bread.jpg")
    send_at(window, QDateTime.currentDateTime().addDays(2))
    window.press("Review & send…")
    dialog = window.dialog(REVIEW)
    said = window.described("Before you send", dialog)
    assert "The sender is not running." in said
    assert "The link http://localhost:8000/bread is only for this computer: nobody else can open it." in said
    assert "The title has 61 characters; most devices cut it after about 50." in said
    assert "The text has 1,400 characters; most devices cut it after about 120." in said
    assert "too long for Firefox on Android: 7 of 1,250 may not get it." in said
    assert "50 of 1,250 will not see the picture." in said
    assert "PushDesk has to be running at that time" in said
    assert window.named("Schedule for 1,250", dialog).isEnabled()
    dialog.reject()


def test_a_living_sender_is_no_matter_for_a_warning(window: ComposeWindow, shop: Shop) -> None:
    worker = shop.desk.workers.begin(1, shop.desk.now())
    window.type_into("Title", "Fresh bread")
    window.press("Review & send…")
    dialog = window.dialog(REVIEW)
    assert not [each for each in window.labels(dialog) if "sender" in each]
    dialog.reject()
    shop.desk.workers.end(worker, shop.desk.now())


def test_nothing_is_reviewed_while_something_is_wrong(window: ComposeWindow) -> None:
    window.press("Review & send…")
    assert window.described("Title") == "A notification needs a title."
    window.wait_until(window.named("Title").hasFocus)
    window.type_into("Title", "Fresh bread")
    assert window.described("Title") == ""
    window.type_into("Link on click", "htp://x")
    window.press("More options")
    window.type_into("Link of button 1", "https://corner-bakery.shop/order")
    window.press("More options")
    send_at(window, QDateTime.currentDateTime().addDays(-1))
    window.press("Review & send…")
    assert "is not a web address" in window.described("Link on click")
    assert window.described("Button 1") == "This button needs words to be shown."
    assert not window.named("Button 1").isHidden()
    assert window.described("Send at") == "This time has passed. Choose a later one, or send now."
    window.wait_until(window.named("Link on click").hasFocus)
    assert QApplication.activeModalWidget() is None
    assert window.campaigns() == []


def test_what_is_too_large_is_called_so_at_the_text(window: ComposeWindow) -> None:
    window.type_into("Title", "Fresh bread")
    text = window.named("Text")
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText("🥐" * 1_000)
    window.press("Review & send…")
    assert "The message is too large: 4" in window.described("Text")
    assert QApplication.activeModalWidget() is None


def test_an_audience_of_nobody_is_called_so_at_its_place(window: ComposeWindow) -> None:
    window.type_into("Title", "Fresh bread")
    window.choose("Who gets it", "A rule of my own…")
    window.replace_in("Your own rule", "tag:nobody")
    window.press("Review & send…")
    window.wait_until(lambda: window.described("Your own rule").startswith("Nobody is in this audience right now"))
    assert QApplication.activeModalWidget() is None
    assert is_enabled(window, "Review & send…")


def test_undo_cancels_the_campaign_and_opens_the_draft_again(window: ComposeWindow, shop: Shop) -> None:
    window.type_into("Title", "Fresh bread")
    window.press("Review & send…")
    dialog = window.dialog(REVIEW)
    before = shop.desk.now()
    window.press("Send to 1,250", dialog)
    window.wait_until(lambda: window.toast_words().startswith("Sending to 1,250 in "))
    (campaign,) = window.campaigns()
    assert campaign.state is CampaignState.SCHEDULED
    wait = campaign.due_at - before
    assert timedelta(seconds=10) <= wait < timedelta(seconds=15)
    assert window.drafts() == []
    assert "“Fresh bread” goes to 1,250. Watch it in the history." in window.labels(window.page)
    window.press_toast()
    window.wait_until(lambda: window.toast_words().startswith("Taken back."))
    assert shop.desk.campaigns.get(campaign.campaign_id).state is CampaignState.CANCELLED
    assert [each.notification.title for each in window.drafts()] == ["Fresh bread"]
    window.type_into("Title", " again")
    window.page.save()
    window.wait_until(lambda: window.drafts()[0].notification.title == "Fresh bread again")
    window.press("Review & send…")
    assert window.named("Send to 1,250", window.dialog(REVIEW)).isEnabled()
    window.dialog(REVIEW).reject()


def test_a_window_that_goes_in_the_seconds_of_undo_changes_nothing(window: ComposeWindow, shop: Shop) -> None:
    window.type_into("Title", "Fresh bread")
    window.press("Review & send…")
    window.press("Send to 1,250", window.dialog(REVIEW))
    window.wait_until(lambda: len(window.campaigns()) == 1)
    window.close()
    (campaign,) = shop.desk.campaign_list.all(shop.site.site_id)
    assert (campaign.state, campaign.total) == (CampaignState.SCHEDULED, 1_250)
    shop.desk.deliveries.promote_due(shop.desk.now() + timedelta(seconds=15), 3_600)
    assert shop.desk.campaigns.get(campaign.campaign_id).state is CampaignState.RUNNING


def test_undo_also_works_when_another_business_was_chosen_meanwhile(window: ComposeWindow, shop: Shop) -> None:
    other = shop.desk.add_site("Tea House", "https://tea-house.shop/", "mailto:owner@tea-house.shop")
    window.type_into("Title", "Fresh bread")
    window.press("Review & send…")
    window.press("Send to 1,250", window.dialog(REVIEW))
    window.wait_until(lambda: window.toast_words().startswith("Sending to"))
    window.console.choose_site(other.site_id)
    window.window.drop_pages()
    window.press_toast()
    window.wait_until(lambda: window.toast_words().startswith("Taken back."))
    (campaign,) = shop.desk.campaign_list.all(shop.site.site_id)
    assert campaign.state is CampaignState.CANCELLED
    assert [each.notification.title for each in shop.desk.drafts.of_site(shop.site.site_id)] == ["Fresh bread"]


def test_undo_that_comes_too_late_is_told(window: ComposeWindow, shop: Shop) -> None:
    window.type_into("Title", "Fresh bread")
    window.press("Review & send…")
    window.press("Send to 1,250", window.dialog(REVIEW))
    window.wait_until(lambda: window.toast_words().startswith("Sending to"))
    shop.desk.deliveries.promote_due(shop.desk.now() + timedelta(seconds=15), 3_600)
    window.press_toast()
    window.wait_until(lambda: window.toast_words().startswith("The first notifications are on their way already."))
    assert window.drafts() == []


def test_a_campaign_can_be_sent_at_a_time(window: ComposeWindow, shop: Shop) -> None:
    moment = QDateTime.currentDateTime().addDays(3)
    window.type_into("Title", "Fresh bread")
    send_at(window, moment)
    window.press("Review & send…")
    window.press("Schedule for 1,250", window.dialog(REVIEW))
    window.wait_until(lambda: window.toast_words().startswith("Scheduled for 1,250: "))
    (campaign,) = window.campaigns()
    assert abs(campaign.due_at.timestamp() - moment.toSecsSinceEpoch()) < 60
    window.press_toast()
    window.wait_until(lambda: len(window.drafts()) == 1)
    box = window.named("Send at")
    assert isinstance(box, QDateTimeEdit)
    window.wait_until(lambda: box.isVisible())
    assert box.dateTime().toString("yyyyMMddhhmm") == moment.toString("yyyyMMddhhmm")


def test_without_undo_seconds_it_is_simply_sent(window: ComposeWindow, shop: Shop) -> None:
    shop.desk.settings.set("undo_seconds", "0")
    window.type_into("Title", "Fresh bread")
    window.press("Review & send…")
    dialog = window.dialog(REVIEW)
    assert not [each for each in window.labels(dialog) if "undo" in each]
    window.press("Send to 1,250", dialog)
    window.wait_until(lambda: window.toast_words() == "Sending to 1,250")


def test_a_test_goes_to_test_subscribers_and_leaves_the_draft_open(window: ComposeWindow, shop: Shop) -> None:
    shop.subscribe(8, browsers=(Browser.CHROME,), platform="android", tags=("test",))
    window.type_into("Title", "Fresh bread")
    window.press("Send test…")
    dialog = window.dialog(TEST)
    said = " ".join(window.labels(dialog))
    assert "It goes to your 8 test subscribers, as it stands now." in said
    assert "Chrome on Android" in said
    assert "2 more" in said
    window.press("Send test to 8", dialog)
    window.wait_until(lambda: window.toast_words() == "Test sent to 8")
    (campaign,) = window.campaigns()
    assert (campaign.is_test, campaign.total) == (True, 8)
    assert [each.notification.title for each in window.drafts()] == ["Fresh bread"]
    window.press_toast()
    assert window.window.current_page is window.window.page(PageName.HISTORY)


@pytest.mark.parametrize(
    ("button", "page"), [("Open Subscribers", PageName.SUBSCRIBERS), ("Open Web app", PageName.WEB_APP)]
)
def test_without_test_subscribers_the_way_is_shown(window: ComposeWindow, button: str, page: PageName) -> None:
    window.type_into("Title", "Fresh bread")
    window.press("Send test…")
    dialog = window.dialog(TEST)
    assert any("give the newest subscriber the tag “test”" in each for each in window.labels(dialog))
    window.press(button, dialog)
    assert window.window.current_page is window.window.page(page)
    assert is_enabled(window, "Send test…")


def test_without_a_key_nothing_can_be_sent(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    window = ComposeWindow(qtbot, theme, tmp_path / "other")
    site = window.desk.add_site("Tea House", "https://tea-house.shop/", "mailto:owner@tea-house.shop")
    shop = Shop(window.desk, site, window.desk.custody.new(site.site_id, vault=VaultKind.FILE))
    shop.subscribe(3)
    with window.desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE site SET current_key_id = NULL")
    window.console.choose_site(site.site_id)
    window.type_into("Title", "Fresh tea")
    window.press("Review & send…")
    dialog = window.dialog(REVIEW)
    assert "This business has no key yet, so nothing can be sent." in window.described("Before you send", dialog)
    button = window.named("Send to 3", dialog)
    assert isinstance(button, QAbstractButton)
    assert not button.isEnabled()
    dialog.reject()
    window.close()
