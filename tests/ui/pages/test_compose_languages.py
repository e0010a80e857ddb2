"""Compose in several languages: tabs, what falls back to the main words, what is wrong, and what is sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.domain.notification import Variant
from pushdesk.ui.theme import Theme
from tests.ui.pages.compose_window import ComposeWindow
from tests.ui.workspace import Shop

TITLE, TEXT = "Title in this language", "Text in this language"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A business with subscribers."""
    desk = PushDesk(tmp_path)
    shop = Shop.opened(desk)
    shop.subscribe(4)
    yield shop
    desk.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, shop: Shop) -> Iterator[ComposeWindow]:
    """A window on the shop's workspace, with main words."""
    opened = ComposeWindow(qtbot, theme, shop.desk.folder)
    opened.type_into("Title", "Fresh bread")
    opened.type_into("Text", "Until noon")
    yield opened
    opened.close()


def menu_entry(window: ComposeWindow, words: str) -> QAction:
    """An entry of the menu of languages; the menu is opened and closed for it."""
    window.press("Add a language")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = [action for action in menu.actions() if action.text() == words]
    menu.close()
    window.window.activateWindow()
    window.wait_until(window.window.isActiveWindow)
    assert len(found) == 1, [action.text() for action in menu.actions()]
    return found[0]


def test_a_language_is_added_written_and_kept_with_the_draft(window: ComposeWindow) -> None:
    menu_entry(window, "German").trigger()
    assert window.named(TITLE).hasFocus()
    window.type_into(TITLE, "Frisches Brot")
    assert "Title: Frisches Brot. Text: Until noon." in window.described("Windows · Edge")
    window.press("Words in: English, main words")
    assert "Title: Fresh bread. Text: Until noon." in window.described("Windows · Edge")
    window.page.save()
    wanted = [(Variant("de", "Frisches Brot"),)]
    window.wait_until(lambda: [each.notification.variants for each in window.drafts()] == wanted)


def test_empty_fields_show_the_main_words_behind_them(window: ComposeWindow) -> None:
    window.press("More options")
    window.type_into("Button 1", "Order")
    window.type_into("Link on click", "https://corner-bakery.shop/bread")
    menu_entry(window, "French").trigger()
    title, text = window.named(TITLE), window.named(TEXT)
    link, button = window.named("Link in this language"), window.named("Button 1 in this language")
    assert isinstance(title, QLineEdit)
    assert isinstance(text, QPlainTextEdit)
    assert isinstance(link, QLineEdit)
    assert isinstance(button, QLineEdit)
    shown = [title.placeholderText(), text.placeholderText(), link.placeholderText(), button.placeholderText()]
    assert shown == ["Fresh bread", "Until noon", "https://corner-bakery.shop/bread", "Order"]
    assert not window.named("Button 2 in this language").isVisible()
    window.type_into("Button 1 in this language", "Commander")
    assert "Buttons: Commander." in window.described("Windows · Edge")


def test_a_language_is_removed_and_comes_back_with_undo(window: ComposeWindow) -> None:
    menu_entry(window, "German").trigger()
    window.type_into(TITLE, "Frisches Brot")
    window.press("Remove German")
    assert window.named("Title").hasFocus()
    assert not window.named("Languages").isVisible()
    window.press("Undo the last change")
    title = window.named(TITLE)
    assert isinstance(title, QLineEdit)
    assert title.text() == "Frisches Brot"
    tab = window.named("Words in: German")
    assert isinstance(tab, QAbstractButton)
    assert tab.isChecked()


def test_another_language_is_named_by_its_tag(window: ComposeWindow) -> None:
    menu_entry(window, "Another language…").trigger()
    dialog = window.dialog("Another language")
    tag = window.named("Language tag", dialog)
    assert isinstance(tag, QLineEdit)
    for typed, told in (
        ("klingon language", "“klingon language” is no language."),
        ("en", "This language is there already."),
    ):
        tag.setText(typed)
        window.press("Add", dialog)
        assert told in tag.accessibleDescription()
    tag.setText("pt-BR")
    window.press("Add", dialog)
    assert window.named("Words in: Portuguese (pt-BR)").isVisible()
    window.type_into(TEXT, "Quente")
    window.page.save()
    wanted = [(Variant("pt-BR", body="Quente"),)]
    window.wait_until(lambda: [each.notification.variants for each in window.drafts()] == wanted)


def test_what_is_wrong_in_another_language_comes_to_the_front(window: ComposeWindow) -> None:
    menu_entry(window, "German").trigger()
    window.type_into(TITLE, "Hallo {{name}}")
    window.press("Words in: English, main words")
    window.press("Review & send…")
    window.wait_until(window.named(TITLE).hasFocus)
    assert "Not everybody has a name." in window.described(TITLE)
    window.replace_in(TITLE, "Hallo {{nmae|du}}")
    window.press("Words in: English, main words")
    window.press("Review & send…")
    window.wait_until(lambda: "Nobody has a “nmae”" in window.described(TITLE))
    window.wait_until(window.named(TITLE).hasFocus)
    assert window.campaigns() == []


def test_a_text_too_large_in_another_language_is_called_so_there(window: ComposeWindow) -> None:
    menu_entry(window, "German").trigger()
    text = window.named(TEXT)
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText("ä" * 1_990)
    assert window.described("Size of the message").endswith("Too long to send.")
    window.press("Words in: English, main words")
    window.press("Review & send…")
    window.wait_until(text.hasFocus)
    assert "3,993" in text.accessibleDescription()


def test_a_text_that_is_read_from_right_to_left_begins_at_the_right(window: ComposeWindow) -> None:
    menu_entry(window, "Arabic").trigger()
    text = window.named(TEXT)
    assert isinstance(text, QPlainTextEdit)
    window.type_into(TEXT, "خبز طازج")
    assert text.cursorRect().x() < text.viewport().width() - 40
    option = text.document().defaultTextOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft
    first = text.document().firstBlock().layout().lineAt(0).naturalTextRect()
    assert first.right() > text.viewport().width() - 20
    window.replace_in(TEXT, "bread")
    first = text.document().firstBlock().layout().lineAt(0).naturalTextRect()
    assert first.left() < 20


def test_each_reader_is_sent_the_words_of_their_language(window: ComposeWindow) -> None:
    menu_entry(window, "German").trigger()
    window.type_into(TITLE, "Frisches Brot")
    window.press("Review & send…")
    window.dialog("Review and send").accept()
    window.wait_until(lambda: len(window.campaigns()) == 1)
    assert window.campaigns()[0].notification.variants == (Variant("de", "Frisches Brot"),)
