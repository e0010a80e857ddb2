"""Links with UTM parameters, the number on the app's icon, and advice with what the audience will not see."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QSpinBox
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.notification import Notification
from pushdesk.domain.subscription import Browser
from pushdesk.domain.utm import Utm
from pushdesk.ui.theme import Theme
from tests.ui.pages.compose_window import ComposeWindow
from tests.ui.workspace import Shop

SWITCH = "Mark the link for your website's statistics (UTM)"
RESULT = "The link as it is sent"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A business with subscribers on three systems, and a second web address of its own."""
    desk = PushDesk(tmp_path)
    shop = Shop.opened(desk)
    desk.sites.update(replace(desk.sites.get(shop.site.site_id), link_hosts=("tickets.example",)))
    shop.subscribe(7, browsers=(Browser.EDGE,), platform="windows")
    shop.subscribe(3, browsers=(Browser.FIREFOX,), platform="android")
    shop.subscribe(2, browsers=(Browser.SAFARI,), platform="macos")
    yield shop
    desk.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, shop: Shop) -> Iterator[ComposeWindow]:
    """A window on the shop's workspace, with the audience counted."""
    opened = ComposeWindow(qtbot, theme, shop.desk.folder)
    opened.wait_until(lambda: opened.described("Reach") == "12 of 12 can be reached")
    yield opened
    opened.close()


def result(window: ComposeWindow) -> str:
    """The link as it is sent."""
    box = window.named(RESULT)
    assert isinstance(box, QPlainTextEdit)
    return box.toPlainText()


def test_a_link_is_marked_with_the_titles_words_and_follows_what_is_typed(window: ComposeWindow) -> None:
    window.type_into("Title", "Fresh bread!")
    window.press(SWITCH)
    usual = "utm_source=pushdesk&utm_medium=web_push&utm_campaign=fresh-bread"
    assert result(window) == f"https://corner-bakery.shop/news/?{usual}"
    window.type_into("Link on click", "https://corner-bakery.shop/bread?a=1#oven")
    assert result(window) == f"https://corner-bakery.shop/bread?a=1&{usual}#oven"
    window.replace_in("Source", "newsletter")
    window.type_into("Content (may be empty)", "a b")
    window.type_into("Term (may be empty)", "t")
    assert "utm_source=newsletter&" in result(window)
    assert result(window).endswith("&utm_term=t&utm_content=a%20b#oven")
    window.page.save()
    wanted = Utm("fresh-bread", "newsletter", "web_push", "a b", "t")
    window.wait_until(lambda: [each.notification.utm for each in window.drafts()] == [wanted])
    window.press(SWITCH)
    window.page.save()
    window.wait_until(lambda: [each.notification.utm for each in window.drafts()] == [None])


def test_a_link_to_another_website_stays_and_that_is_said(window: ComposeWindow) -> None:
    window.type_into("Title", "Bread")
    window.press(SWITCH)
    window.type_into("Link on click", "https://elsewhere.example/x")
    assert result(window) == "https://elsewhere.example/x"
    assert "stays as it is" in window.described(RESULT)
    window.replace_in("Link on click", "https://tickets.example/x")
    assert "utm_campaign=bread" in result(window)
    assert window.described(RESULT) == ""


def test_an_unfinished_link_or_parameter_is_no_trouble_until_it_is_sent(window: ComposeWindow) -> None:
    window.type_into("Title", "Bread")
    window.press(SWITCH)
    window.type_into("Link on click", "https://[")
    assert result(window) == "https://["
    window.replace_in("Link on click", "")
    window.replace_in("Campaign", "")
    window.press("Review & send…")
    window.wait_until(window.named("Campaign").hasFocus)
    assert "utm_campaign" in window.described("Campaign")
    window.type_into("Campaign", "x")
    assert window.described("Campaign") == ""


def test_the_marked_link_is_what_the_review_shows_and_the_campaign_sends(window: ComposeWindow) -> None:
    window.type_into("Title", "Bread")
    window.press(SWITCH)
    window.press("Review & send…")
    dialog = window.dialog("Review and send")
    link = "https://corner-bakery.shop/news/?utm_source=pushdesk&utm_medium=web_push&utm_campaign=bread"
    assert link in window.labels(dialog)
    dialog.accept()
    window.wait_until(lambda: len(window.campaigns()) == 1)
    assert window.campaigns()[0].notification.link == link


def test_the_number_on_the_apps_icon_is_set_taken_away_or_left(window: ComposeWindow) -> None:
    window.type_into("Title", "Bread")
    window.press("More options")
    box = "Number on the app's icon (badge)"
    for words, badge in (("Show a number", 3), ("Take the number away", 0), ("Leave it as it is", None)):
        window.choose(box, words)
        number = window.named("Number")
        assert isinstance(number, QSpinBox)
        if badge:
            number.setValue(badge)
        assert number.isVisible() is bool(badge)
        window.page.save()
        window.wait_until(lambda badge=badge: [each.notification.app_badge for each in window.drafts()] == [badge])


def test_a_draft_brings_its_badge_along(window: ComposeWindow, shop: Shop) -> None:
    draft = shop.desk.drafts.add(
        shop.site.site_id, Notification("x", app_badge=12), "all", DeliveryOptions(), shop.desk.now()
    )
    window.page.open_draft(draft.draft_id)
    number = window.named("Number")
    assert isinstance(number, QSpinBox)
    assert (number.isVisible(), number.value()) == (True, 12)


def test_what_the_audience_will_not_see_is_said_while_it_is_written(window: ComposeWindow) -> None:
    assert not window.named("Advice").isVisible()
    window.type_into("Title", "Bread")
    window.type_into("Picture", "https://corner-bakery.shop/bread.jpg")
    assert window.described("Advice") == "5 of 12 will not see the picture."
    window.press("More options")
    window.type_into("Button 1", "Order")
    window.press("Stay on the screen until it is closed")
    assert "2 of 12 will not see the buttons." in window.described("Advice")
    assert "For 5 of 12 it will not stay on the screen." in window.described("Advice")
    window.replace_in("Title", "A title that is much too long for one line of a small screen")
    assert "see only the beginning of the title." in window.described("Advice")
    text = window.named("Text")
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText("word " * 100)
    window.press("Close: 5 of 12 will not see the picture.")
    assert "do not see the whole text, not even when they open it." in window.described("Advice")


def test_advice_can_be_closed_and_stays_closed_for_this_notification(window: ComposeWindow) -> None:
    window.type_into("Title", "BREAD AND CAKE FOR ALL!!!")
    assert window.described("Advice").startswith("Capitals look like shouting.")
    window.press("Close: One exclamation mark says as much as three.")
    window.type_into("Title", " NOW!!!")
    assert window.described("Advice") == "Capitals look like shouting. Small letters are read more often."
    window.page.start_new()
    window.type_into("Title", "Now!!!")
    assert window.described("Advice") == "One exclamation mark says as much as three."


def test_the_size_is_judged_for_every_push_service_and_the_people_on_the_smallest(window: ComposeWindow) -> None:
    meter = window.named("Size of the message")
    for name in ("Google", "Mozilla", "Apple", "Microsoft", "Firefox on Android"):
        assert f"✓ {name}" in [label.text() for label in meter.findChildren(QLabel)]
    text = window.named("Text")
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText("ä" * 1_400)
    told = [label.text() for label in meter.findChildren(QLabel)]
    assert "✓ Google" in told
    assert f"✗ Firefox on Android takes {QLocale().toString(2_800)} bytes: 3 may not get it" in told


def test_tab_goes_as_one_reads_through_parts_that_are_made_later(window: ComposeWindow) -> None:
    window.press("More options")
    window.press(SWITCH)
    window.type_into("Title", "NOW!!!")
    order = [
        "Title",
        "Emoji: Title",
        "Word for each person: Title",
        "Text",
        "Emoji: Text",
        "Word for each person: Text",
        "Link on click",
        "Picture",
        "Choose a picture from this computer…",
        SWITCH,
        "What is this: Statistics (UTM)",
        "Campaign",
        "Source",
        "Medium",
        "Content (may be empty)",
        "Term (may be empty)",
        RESULT,
        "More options",
        "Icon",
        "Button 1",
        "Link of button 1",
        "Button 2",
        "Link of button 2",
        "Number on the app's icon (badge)",
        "Stay on the screen until it is closed",
        "Come without a sound",
        "Close: One exclamation mark says as much as three.",
        "Who gets it",
    ]
    met = []
    window.named("Title").setFocus()
    for _ in order:
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert met == order
