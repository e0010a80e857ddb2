"""Compose: what is typed is kept, seen as it will look, counted and called wrong at its own place."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import DeliveryOptions, Urgency
from pushdesk.domain.notification import Notification, NotificationAction
from pushdesk.domain.site import Topic
from pushdesk.domain.subscription import Browser
from pushdesk.ui.actions import ActionName, PageName
from pushdesk.ui.pages.compose.rule_box import RuleBox
from pushdesk.ui.theme import Theme
from tests.ui.pages.compose_window import ComposeWindow
from tests.ui.workspace import Shop

Opened = Callable[[], ComposeWindow]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A business with topics, a tag and subscribers on several systems."""
    desk = PushDesk(tmp_path)
    shop = Shop.opened(desk)
    topics = (Topic("bread", "Bread of the day"), Topic("offers", "Offers"))
    desk.sites.update(replace(shop.site, topics=topics))
    shop.subscribe(7, browsers=(Browser.EDGE,), platform="windows")
    shop.subscribe(3, browsers=(Browser.FIREFOX,), platform="linux", tags=("vip",))
    yield shop
    desk.close()


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, shop: Shop) -> Iterator[Opened]:
    """Opens windows on the shop's workspace; what is still open is closed at the end."""
    windows: list[ComposeWindow] = []

    def open_window() -> ComposeWindow:
        windows.append(ComposeWindow(qtbot, theme, shop.desk.folder))
        return windows[-1]

    yield open_window
    for window in windows:
        window.close()


def test_every_control_has_a_name_and_can_be_reached_by_tab(opened: Opened) -> None:
    window = opened()
    window.press("More options")
    controls = [
        each
        for each in window.page.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and not isinstance(each, QScrollArea)
    ]
    nameless = [each for each in controls if not each.accessibleName() and not _is_inside_one(each)]
    assert nameless == []
    names = {each.accessibleName() for each in controls}
    assert {"Title", "Text", "Link on click", "Picture", "Who gets it", "When", "Review & send…"} <= names


def _is_inside_one(widget: QWidget) -> bool:
    """The line of a date box is one control with it."""
    parent = widget.parentWidget()
    return isinstance(parent, QWidget) and bool(parent.accessibleName())


def test_the_previews_show_what_is_typed_and_strike_out_what_is_dropped(opened: Opened) -> None:
    window = opened()
    window.type_into("Title", "Fresh bread")
    window.type_into("Text", "Until it is gone")
    window.type_into("Picture", "https://corner-bakery.shop/bread.jpg")
    window.wait_until(lambda: window.described("Reach") == "10 of 10 can be reached")
    windows, linux = window.described("Windows · Edge"), window.described("Linux · Firefox")
    assert "Title: Fresh bread. Text: Until it is gone. With the picture." in windows
    assert "Picture: not shown by Firefox · affects 3 of 10." in linux
    window.press("iPhone")
    assert window.named("Windows · Edge").isHidden()
    assert not window.named("iPhone · home screen app").isHidden()


def test_the_size_is_measured_as_it_is_sent(opened: Opened, shop: Shop) -> None:
    window = opened()
    window.type_into("Title", "Brötchen 🥐")
    size = shop.desk.launching.size_in_bytes(shop.site, Notification("Brötchen 🥐", language=shop.site.language))
    used, most = QLocale().toString(size), QLocale().toString(3_993)
    assert window.described("Size of the message") == f"{used} of {most} bytes. Fits every browser."
    text = window.named("Text")
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText("ä" * 1_400)
    assert window.described("Size of the message").endswith("Too long for Firefox on Android.")


def test_a_draft_is_kept_while_typing_goes_on_and_restored_at_the_next_start(opened: Opened) -> None:
    window = opened()

    def is_kept_before_typing_rests() -> bool:
        window.type_into("Title", "x")
        return bool(window.drafts())

    window.wait_until(is_kept_before_typing_rests)
    window.replace_in("Title", "Fresh bread")
    window.type_into("Link on click", "https://corner-bakery.shop/bread")
    window.choose("Who gets it", "Topic: Bread of the day")
    window.choose("If a device is offline (TTL)", "Keep trying for 6 hours")
    window.choose("When", "At a time…")
    window.wait_until(lambda: "Draft saved just now" in window.labels(window.page))
    window.close()
    again = opened()
    assert _text(again, "Title") == "Fresh bread"
    assert _text(again, "Link on click") == "https://corner-bakery.shop/bread"
    assert _chosen(again, "Who gets it") == "Topic: Bread of the day"
    assert _chosen(again, "If a device is offline (TTL)") == "Keep trying for 6 hours"
    assert _chosen(again, "When") == "At a time…"
    assert len(again.drafts()) == 1


@pytest.mark.parametrize("way", ["close the window", "leave the page", "save"])
def test_the_last_letter_is_on_disk_after(opened: Opened, shop: Shop, way: str) -> None:
    window = opened()
    window.type_into("Title", "Fresh bread")
    if way == "close the window":
        window.close()
        assert [each.notification.title for each in shop.desk.drafts.of_site(shop.site.site_id)] == ["Fresh bread"]
        return
    if way == "save":
        window.window.actions_table[ActionName.SAVE].trigger()
    else:
        window.window.show_page(PageName.HISTORY)
    window.wait_until(lambda: [each.notification.title for each in window.drafts()] == ["Fresh bread"])


def test_every_option_of_a_draft_comes_back(opened: Opened, shop: Shop) -> None:
    notification = Notification(
        title="Fresh bread",
        body="Warm.\nUntil noon.",
        link="https://corner-bakery.shop/bread",
        icon="https://corner-bakery.shop/icon.png",
        image="https://corner-bakery.shop/bread.jpg",
        badge="https://corner-bakery.shop/badge.png",
        language="en",
        actions=(NotificationAction("button-1", "Order", "https://corner-bakery.shop/order"),),
        require_interaction=True,
        silent=True,
        renotify=True,
    )
    options = DeliveryOptions(5 * 3_600, Urgency.LOW)
    draft = shop.desk.drafts.add(shop.site.site_id, notification, "tag:vip and seen:30d", options, shop.desk.now())
    window = opened()
    window.page.open_draft(draft.draft_id)
    assert _chosen(window, "If a device is offline (TTL)") == "Keep trying for 5 hours"
    assert _text(window, "Your own rule") == "tag:vip and seen:30d"
    window.type_into("Title", "!")
    window.page.save()
    window.wait_until(lambda: window.drafts()[0].notification.title != "Fresh bread")
    kept = window.drafts()[0]
    assert replace(kept.notification, title="") == replace(notification, title="")
    assert (kept.audience, kept.options) == ("tag:vip and seen:30d", options)


def test_a_long_text_is_shown_at_its_length_when_a_draft_is_opened(opened: Opened, shop: Shop) -> None:
    body = "A line of words.\n" * 6
    shop.desk.drafts.add(shop.site.site_id, Notification("x", body), "all", DeliveryOptions(), shop.desk.now())
    window = opened()
    text = window.named("Text")
    window.wait_until(lambda: text.height() > 100)
    window.page.start_new()
    window.wait_until(lambda: text.height() < 100)


def test_a_time_alone_is_nothing_to_save_and_is_kept_with_the_draft(opened: Opened) -> None:
    window = opened()
    window.choose("When", "At a time…")
    window.page.save()
    window.type_into("Title", "Fresh bread")
    window.page.save()
    window.wait_until(lambda: [each.due_at is None for each in window.drafts()] == [False])
    window.choose("When", "Send now")
    window.page.save()
    window.wait_until(lambda: [each.due_at is None for each in window.drafts()] == [True])


def test_drafts_are_opened_begun_and_deleted_from_the_menu(opened: Opened) -> None:
    window = opened()
    window.type_into("Title", "First")
    window.menu_entry("New notification").trigger()
    assert _text(window, "Title") == ""
    window.type_into("Title", "Second & last")
    window.page.save()
    window.wait_until(lambda: len(window.drafts()) == 2)
    assert window.menu_entry("Second && last").isChecked()
    window.menu_entry("First").trigger()
    assert _text(window, "Title") == "First"
    window.menu_entry("Delete this draft").trigger()
    assert _text(window, "Title") == ""
    window.wait_until(lambda: window.toast_words() == "Draft deleted")
    assert [each.notification.title for each in window.drafts()] == ["Second & last"]
    window.press_toast()
    window.wait_until(lambda: _text(window, "Title") == "First")
    assert {each.notification.title for each in window.drafts()} == {"First", "Second & last"}


def test_the_keyboard_begins_a_new_one_and_asks_for_the_review(opened: Opened) -> None:
    window = opened()
    window.type_into("Title", "First")
    window.window.show_page(PageName.HISTORY)
    window.window.actions_table[ActionName.NEW].trigger()
    assert window.window.current_page is window.page
    assert _text(window, "Title") == ""
    window.wait_until(window.named("Title").hasFocus)
    window.window.actions_table[ActionName.REVIEW].trigger()
    assert window.described("Title") == "A notification needs a title."
    window.wait_until(lambda: [each.notification.title for each in window.drafts()] == ["First"])


def test_a_blank_draft_leaves_nothing_behind(opened: Opened) -> None:
    window = opened()
    window.page.start_new()
    window.type_into("Title", "x")
    window.page.save()
    window.wait_until(lambda: len(window.drafts()) == 1)
    window.replace_in("Title", "")
    window.page.start_new()
    window.wait_until(lambda: window.drafts() == [])


def test_a_draft_that_is_gone_or_sent_is_told_and_changes_nothing(opened: Opened, shop: Shop) -> None:
    campaign = shop.launch()
    with shop.desk.database.read() as connection:
        sent_id = connection.exec_driver_sql(
            "SELECT draft_id FROM draft WHERE campaign_id = ?", (campaign.campaign_id,)
        ).scalar_one()
    window = opened()
    window.type_into("Title", "Mine")
    window.page.open_draft(12_345)
    assert window.toast_words() == "This draft is not there any more."
    window.page.open_draft(sent_id)
    assert window.toast_words() == "This draft was sent meanwhile. Start a new one."
    assert _text(window, "Title") == "Mine"


def test_what_could_not_be_kept_is_told_and_stays_in_the_form(opened: Opened, shop: Shop) -> None:
    window = opened()
    window.type_into("Title", "Fresh bread")
    window.page.save()
    window.wait_until(lambda: len(window.drafts()) == 1)
    with shop.desk.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM draft")
    window.type_into("Title", " today")
    heading = "The draft is not saved. What you typed is still here."
    window.wait_until(lambda: heading in window.labels(window.page))
    assert "This draft is not there any more." in window.labels(window.page)
    assert _text(window, "Title") == "Fresh bread today"


def test_a_new_notification_goes_to_all_subscribers_until_something_else_is_chosen(opened: Opened, shop: Shop) -> None:
    box = opened().named("Who gets it")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "All subscribers"


def test_the_audience_is_chosen_by_name_and_counted(opened: Opened, shop: Shop) -> None:
    shop.desk.audiences.save(shop.site.site_id, "Regulars", "tag:vip and browser:firefox", shop.desk.now())
    window = opened()
    assert window.choices("Who gets it") == [
        "All subscribers",
        "Regulars",
        "Topic: Bread of the day",
        "Topic: Offers",
        "Tag: vip",
        "A rule of my own…",
    ]
    window.wait_until(lambda: window.described("Reach") == "10 of 10 can be reached")
    window.choose("Who gets it", "Regulars")
    window.wait_until(lambda: window.described("Reach") == "3 of 3 can be reached")
    window.choose("Who gets it", "Topic: Offers")
    window.wait_until(lambda: window.described("Reach") == "0 of 0 can be reached")


def test_the_count_follows_subscribers_that_come_and_go(opened: Opened, shop: Shop) -> None:
    window = opened()
    window.wait_until(lambda: window.described("Reach") == "10 of 10 can be reached")
    shop.subscribe(2, browsers=(Browser.CHROME,), platform="android", tags=("new",))
    with shop.desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE subscription SET state = 'key_mismatch' WHERE subscription_id = 1")
    window.window.apply_changes({"subscriptions"})
    window.wait_until(lambda: window.described("Reach") == "11 of 12 can be reached — 1 cannot")
    assert "Tag: new" in window.choices("Who gets it")


def test_an_own_rule_begins_with_the_chosen_one_and_is_called_wrong_where_it_is(opened: Opened) -> None:
    window = opened()
    window.choose("Who gets it", "Tag: vip")
    window.choose("Who gets it", "A rule of my own…")
    assert _text(window, "Your own rule") == "tag:vip"
    window.type_into("Your own rule", " and browser:mosaic")
    window.leave("Your own rule")
    assert window.described("Your own rule") == (
        "This rule cannot be read from character 21 on. Expected there: a browser: chrome, edge, firefox, safari, "
        "opera, samsung or other."
    )
    box = window.named("Your own rule")
    assert isinstance(box, RuleBox)
    assert box.marked_from == 20
    assert window.described("Reach") == "– No audience yet"
    window.replace_in("Your own rule", "tag:vip or browser:edge")
    assert box.marked_from is None
    window.wait_until(lambda: window.described("Reach") == "10 of 10 can be reached")


@pytest.mark.parametrize(
    ("typed", "kept", "is_wrong"),
    [
        ("https://shop.example.com/a?b=c#d", "https://shop.example.com/a?b=c#d", False),
        ("http://localhost:8000/", "http://localhost:8000/", False),
        ("www.shop.com/bread", "https://www.shop.com/bread", False),
        ("htp://shop.com", "htp://shop.com", True),
        ("http://shop.com", "http://shop.com", True),
        ("javascript:alert(1)", "javascript:alert(1)", True),
        ("https://me:secret@shop.com/", "https://me:secret@shop.com/", True),
        ("a shop", "a shop", True),
    ],
)
@pytest.mark.parametrize("name", ["Link on click", "Picture"])
def test_an_address_is_mended_or_called_wrong_when_it_is_left(
    opened: Opened, name: str, typed: str, kept: str, is_wrong: bool
) -> None:
    window = opened()
    window.type_into(name, typed)
    assert not window.named(name).property("invalid")
    window.leave(name)
    assert _text(window, name) == kept
    assert bool(window.named(name).property("invalid")) is is_wrong


def test_little_room_puts_the_previews_below(opened: Opened) -> None:
    window = opened()
    stage, message = window.named("How it will look"), window.named("Message")
    assert _left(stage) > _left(message)
    window.window.resize(800, 700)
    window.wait_until(lambda: _left(stage) == _left(message))
    window.window.resize(1_280, 860)
    window.wait_until(lambda: _left(stage) > _left(message))


def test_the_smallest_window_keeps_the_main_button_whole(opened: Opened) -> None:
    window = opened()
    review, page = window.named("Review & send…"), window.page
    window.window.resize(window.window.minimumSize())
    window.wait_until(lambda: page.width() < 600)
    window.wait_until(lambda: review.width() >= review.sizeHint().width())
    assert _left(review) + review.width() <= _left(page) + page.width()
    assert window.named("Send test…").toolTip() == "Send test…"


def test_without_a_business_the_page_offers_to_add_one(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    window = ComposeWindow(qtbot, theme, tmp_path / "new")
    with qtbot.waitSignal(window.console.new_site_asked):
        window.press("Add business…")
    site = window.desk.add_site("Corner Bakery", "https://corner-bakery.shop/", "mailto:owner@corner-bakery.shop")
    window.console.choose_site(site.site_id)
    window.type_into("Title", "Fresh bread")
    assert "This business has no key yet. You can write, but nothing can be sent before there is one." in (
        window.labels(window.page)
    )
    window.press("Open Keys")
    assert window.window.current_page is window.window.page(PageName.KEYS)
    window.close()


def test_another_business_gets_its_own_drafts(opened: Opened, shop: Shop) -> None:
    other = shop.desk.add_site("Tea House", "https://tea-house.shop/", "mailto:owner@tea-house.shop")
    window = opened()
    window.type_into("Title", "Fresh bread")
    window.console.choose_site(other.site_id)
    assert _text(window, "Title") == ""
    window.console.choose_site(shop.site.site_id)
    window.wait_until(lambda: [each.notification.title for each in window.drafts()] == ["Fresh bread"])


def _text(window: ComposeWindow, name: str) -> str:
    field = window.named(name)
    assert isinstance(field, QLineEdit)
    return field.text()


def _chosen(window: ComposeWindow, name: str) -> str:
    box = window.named(name)
    assert isinstance(box, QComboBox)
    return box.currentText()


def _left(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint(0, 0)).x()
