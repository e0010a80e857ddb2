"""Emoji and words for each person go in where the cursor stands; previews show what one subscriber will get."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.notification import Notification, Variant
from pushdesk.ui.theme import Theme
from tests.ui.pages.compose_window import ComposeWindow
from tests.ui.workspace import Shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A business with subscribers, two of whom it knows by name."""
    desk = PushDesk(tmp_path)
    shop = Shop.opened(desk)
    shop.subscribe(60)
    desk.subscriptions.change_attributes(1, {"name": "Ada & Co", "city": "Wien"})
    desk.subscriptions.change_attributes(2, {"name": "Grace"})
    yield shop
    desk.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, shop: Shop) -> Iterator[ComposeWindow]:
    """A window on the shop's workspace, with the audience counted."""
    opened = ComposeWindow(qtbot, theme, shop.desk.folder)
    opened.wait_until(lambda: "{{city|…}}" in opened.described("Text"))
    yield opened
    opened.close()


def line(window: ComposeWindow, name: str) -> QLineEdit:
    """A field of one line."""
    field = window.named(name)
    assert isinstance(field, QLineEdit)
    return field


def entries(window: ComposeWindow, button: str) -> dict[str, QAction]:
    """What the menu of words offers, by words; it is open then."""
    window.press(button)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return {action.text(): action for action in menu.actions() if action.text()}


def choose_entry(window: ComposeWindow, button: str, words: str) -> None:
    """Choose a word from the menu."""
    action = entries(window, button)[words]
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    action.trigger()


def pick_emoji(window: ComposeWindow, button: str, search: str) -> None:
    """Choose an emoji with the keyboard."""
    window.press(button)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    field = window.named("Search emoji", popup)
    QTest.keyClicks(field, search)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_an_emoji_goes_in_at_the_cursor_of_title_and_text(window: ComposeWindow) -> None:
    window.type_into("Title", "Fresh bread")
    title, text = line(window, "Title"), window.named("Text")
    title.setCursorPosition(5)
    pick_emoji(window, "Emoji: Title", "croissant")
    assert title.text() == "Fresh🥐 bread"
    assert title.hasFocus()
    QTest.keyClicks(title, "!")
    assert title.text() == "Fresh🥐! bread"
    window.type_into("Text", "Warm")
    pick_emoji(window, "Emoji: Text", "fire")
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText().startswith("Warm🔥")
    assert "Title: Fresh🥐! bread." in window.described("Windows · Edge")


def test_a_word_goes_in_with_what_others_get_selected(window: ComposeWindow) -> None:
    window.type_into("Title", "Hello !")
    title = line(window, "Title")
    title.setCursorPosition(6)
    choose_entry(window, "Word for each person: Title", "Each one's “name”")
    assert title.text() == "Hello {{name|there}}!"
    assert title.selectedText() == "there"
    QTest.keyClicks(title, "friend")
    assert title.text() == "Hello {{name|friend}}!"
    assert "Title: Hello friend!." in window.described("Windows · Edge")


def test_a_word_without_a_usual_fallback_waits_for_one_in_the_text(window: ComposeWindow) -> None:
    window.type_into("Text", "In ")
    choose_entry(window, "Word for each person: Text", "Each one's “city”")
    text = window.named("Text")
    assert isinstance(text, QPlainTextEdit)
    QTest.keyClicks(text, "town")
    assert text.toPlainText() == "In {{city|town}}"


def test_words_that_everybody_has_are_offered_too(window: ComposeWindow) -> None:
    assert set(entries(window, "Word for each person: Title")) == {
        "Each one's “city”",
        "Each one's “name”",
        "Your business's name",
        "The browser's language",
    }
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    choose_entry(window, "Word for each person: Title", "Your business's name")
    choose_entry(window, "Word for each person: Title", "The browser's language")
    assert line(window, "Title").text() == "{{site}}{{language|en}}"


def find(window: ComposeWindow, search: str) -> QListView:
    """Look for a subscriber to preview as."""
    window.press("Preview as a subscriber…")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    field = window.named("Name, number, browser, language or tag", popup)
    found = window.named("Subscribers found", popup)
    assert isinstance(found, QListView)
    QTest.keyClicks(field, search)
    QTest.keyClick(field, Qt.Key.Key_Return)
    return found


def test_previews_show_what_a_chosen_subscriber_gets(window: ComposeWindow, shop: Shop) -> None:
    window.type_into("Title", "Hello {{name|there}}")
    found = find(window, "ada")
    window.wait_until(lambda: found.model().rowCount() == 1)
    assert str(found.model().index(0, 0).data()).startswith("Ada & Co · No. 1 · ")
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert "Title: Hello Ada & Co." in window.described("Windows · Edge")
    assert window.described("Preview as a subscriber…").startswith("Ada & Co")
    window.press("Preview as anybody again")
    assert "Title: Hello there." in window.described("Windows · Edge")


def test_previews_are_in_the_chosen_subscribers_language(window: ComposeWindow, shop: Shop) -> None:
    notification = Notification("Hallo {{name|du}}", language="de", variants=(Variant("en", "Hello {{name|you}}"),))
    draft = shop.desk.drafts.add(shop.site.site_id, notification, "all", DeliveryOptions(), shop.desk.now())
    window.page.open_draft(draft.draft_id)
    assert "Title: Hallo du." in window.described("Windows · Edge")
    found = find(window, "grace")
    window.wait_until(lambda: found.model().rowCount() == 1)
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert "Title: Hello Grace." in window.described("Windows · Edge")


def test_nobody_found_is_said(window: ComposeWindow) -> None:
    found = find(window, "nobody-of-that-name")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    window.wait_until(lambda: "Nobody is found by these words." in window.labels(popup))
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert popup.isVisible()
    popup.close()


def test_lists_show_a_title_with_what_stands_behind_the_bar(window: ComposeWindow) -> None:
    window.type_into("Title", "Hello {{name|there}}")
    window.page.save()
    window.wait_until(lambda: len(window.drafts()) == 1)
    assert window.menu_entry("Hello there — ").isChecked()
