"""Search over everything: what it finds, how the keyboard goes through it, and that what is chosen opens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.notification import Notification
from pushdesk.ui.actions import PageName
from pushdesk.ui.finder import FinderDialog
from pushdesk.ui.setting_labels import setting_labels
from pushdesk.ui.theme import Theme
from tests.ui.open_desk import OpenDesk
from tests.ui.workspace import Shop

TITLE = "Search everything"


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, theme: Theme) -> Iterator[OpenDesk]:
    """A window on a business with a draft, two campaigns, a saved audience and tagged subscribers."""
    folder = tmp_path / "workspace"
    with PushDesk(folder) as desk:
        shop = Shop.opened(desk)
        shop.subscribe(3, tags=("regulars",))
        shop.subscribe(2)
        shop.launch("Autumn bread is back")
        shop.launch("Rye on Fridays")
        desk.drafts.add(shop.site.site_id, Notification(title="Bread for winter"), "all", DeliveryOptions(), desk.now())
        desk.audiences.save(shop.site.site_id, "Bread lovers", "tag:regulars", desk.now())
    with OpenDesk(qtbot, theme, folder) as desk:
        yield desk


def opened(desk: OpenDesk) -> FinderDialog:
    """Ask for the search as the keyboard does."""
    desk.shell.activateWindow()
    desk.until(desk.shell.isActiveWindow)
    QTest.keyClick(desk.shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FinderDialog)
    assert dialog.accessibleName() == TITLE
    desk.until(dialog.field.hasFocus)
    return dialog


def typed(desk: OpenDesk, dialog: FinderDialog, text: str) -> list[tuple[str, str]]:
    """Type into the field, and what is listed then, as name and kind."""
    QTest.keyClicks(dialog.field, text)
    dialog.field.searched.emit(text)
    desk.settle()
    rows = [dialog.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.list.count())]
    return [(row.words, row.kind_words) for row in rows]


def choose(desk: OpenDesk, dialog: FinderDialog, words: str) -> None:
    """Go to a row with the arrows and open it."""
    while dialog.list.currentItem().text() != words:
        before = dialog.list.currentRow()
        QTest.keyClick(dialog.field, Qt.Key.Key_Down)
        assert dialog.list.currentRow() == before + 1, f"{words} is not listed"
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    desk.settle()


def test_a_word_finds_what_has_it_whatever_it_is(desk: OpenDesk) -> None:
    dialog = opened(desk)
    assert typed(desk, dialog, "bread") == [
        ("Bread for winter", "Draft"),
        ("Autumn bread is back", "Notification"),
        ("Bread lovers", "Audience"),
    ]
    dialog.reject()


def test_an_action_is_carried_out_and_stands_first_where_it_begins_so(desk: OpenDesk) -> None:
    desk.go(PageName.KEYS)
    dialog = opened(desk)
    assert typed(desk, dialog, "hist")[0] == ("History", "Action")
    choose(desk, dialog, "History")
    assert desk.page.accessibleName() == "History page"


def test_a_draft_opens_in_compose(desk: OpenDesk) -> None:
    dialog = opened(desk)
    typed(desk, dialog, "winter")
    choose(desk, dialog, "Bread for winter")
    assert desk.text("Title") == "Bread for winter"


def test_a_notification_that_was_sent_opens_in_history(desk: OpenDesk) -> None:
    dialog = opened(desk)
    typed(desk, dialog, "rye")
    choose(desk, dialog, "Rye on Fridays")
    assert "Rye on Fridays" in desk.words()
    assert desk.page.accessibleName() == "History page"


def test_an_audience_shows_whom_it_holds(desk: OpenDesk) -> None:
    dialog = opened(desk)
    typed(desk, dialog, "lovers")
    choose(desk, dialog, "Bread lovers")
    assert "3 found" in desk.words()


def test_a_subscriber_is_found_by_a_tag_and_shown_in_full(desk: OpenDesk) -> None:
    dialog = opened(desk)
    found = [words for words, kind in typed(desk, dialog, "regulars") if kind == "Subscriber"]
    assert len(found) == 3
    choose(desk, dialog, found[1])
    details = QApplication.activeModalWidget()
    assert isinstance(details, QDialog)
    assert details.accessibleName() == f"Subscriber {found[1].rpartition(' ')[2]}"
    details.reject()
    desk.settle()


def test_what_is_called_by_no_word_is_said_to_be_nowhere(desk: OpenDesk) -> None:
    dialog = opened(desk)
    assert typed(desk, dialog, "zzzz") == []
    assert "Nothing here is called so" in desk.words(dialog)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    desk.until(lambda: QApplication.activeModalWidget() is None)


def test_arrows_stay_inside_the_list_and_rows_are_said_in_full(desk: OpenDesk) -> None:
    dialog = opened(desk)
    typed(desk, dialog, "bread")
    QTest.keyClick(dialog.field, Qt.Key.Key_Up)
    assert dialog.list.currentRow() == 0
    QTest.keyClick(dialog.field, Qt.Key.Key_PageDown)
    assert dialog.list.currentRow() == 2
    said = dialog.list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Bread lovers, Audience. 3 of 3"
    dialog.reject()


def test_without_a_business_actions_are_still_found(tmp_path: Path, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, tmp_path / "empty") as desk:
        dialog = opened(desk)
        assert ("Settings", "Action") in typed(desk, dialog, "settings")
        dialog.reject()


def test_a_setting_is_found_by_its_words_and_opens_with_the_keyboard_on_it(desk: OpenDesk) -> None:
    dialog = opened(desk)
    assert ("Proxy", "Setting") in typed(desk, dialog, "proxy")
    choose(desk, dialog, "Proxy")
    assert desk.page.accessibleName() == "Settings page"
    box = desk.named("Proxy", QLineEdit)
    desk.shell.activateWindow()
    desk.until(box.hasFocus)
    assert not box.visibleRegion().isEmpty()


def test_the_care_of_the_workspace_is_found_too(desk: OpenDesk) -> None:
    dialog = opened(desk)
    assert typed(desk, dialog, "back up")[0] == ("Back up now…", "Setting")
    choose(desk, dialog, "Back up now…")
    desk.shell.activateWindow()
    desk.until(desk.button("Back up now…").hasFocus)


def test_every_setting_that_is_found_is_on_the_page(desk: OpenDesk) -> None:
    desk.go(PageName.SETTINGS)
    for name, label in setting_labels().items():
        desk.page.open_setting(name)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.accessibleName() == label, name


def test_help_is_found_by_a_chapter_and_by_what_it_says(desk: OpenDesk) -> None:
    dialog = opened(desk)
    assert typed(desk, dialog, "vapid")[-1] == ("Words", "Guide")
    choose(desk, dialog, "Words")
    guide = desk.window.assistance.guide_book
    assert guide is not None
    assert guide.isVisible()
    assert guide.chapters.currentItem().text() == "Words"
    guide.close()
