"""The emoji picker: found by name and by meaning, by mouse and by keyboard, and what was used lately comes first."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.ui.emoji import FOUND_AT_MOST, EmojiCategory, category_words, found, in_category, name_of
from pushdesk.ui.emoji_picker import EmojiPicker
from pushdesk.ui.theme import Theme
from pushdesk.ui.window_state import WindowState

_Kind = TypeVar("_Kind", bound=QWidget)


class Opened:
    """A picker over an empty window, driven by names."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self.home = QWidget()
        self.home.resize(500, 600)
        qtbot.addWidget(self.home)
        self.home.show()
        self.picker = EmojiPicker(theme, WindowState(folder), self.home)
        self.picked: list[str] = []
        self.picker.picked.connect(self.picked.append)
        self.picker.open_at(self.home)

    @property
    def search(self) -> QLineEdit:
        """The field to search in."""
        return _named(self.picker, QLineEdit, "Search emoji")

    @property
    def view(self) -> QListView:
        """The emoji."""
        return _named(self.picker, QListView, "Emoji to choose from")

    @property
    def shown(self) -> list[str]:
        """The emoji that can be chosen now."""
        model = self.view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def press(self, category: EmojiCategory) -> None:
        """Press a category's button."""
        _named(self.picker, QAbstractButton, category_words(category)).click()


def _named(root: QWidget, kind: type[_Kind], name: str) -> _Kind:
    found_ones = [each for each in root.findChildren(kind) if each.accessibleName() == name]
    assert len(found_ones) == 1
    return found_ones[0]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Opened:
    """An open picker."""
    return Opened(qtbot, theme, tmp_path)


@pytest.mark.parametrize("category", [each for each in EmojiCategory if each is not EmojiCategory.RECENT])
def test_every_category_offers_emoji_with_names(category: EmojiCategory) -> None:
    emoji = in_category(category)
    assert len(emoji) >= 30
    assert len(set(emoji)) == len(emoji)
    assert all(name_of(each) for each in emoji)


@pytest.mark.parametrize(
    ("search", "first"),
    [("croissant", "🥐"), ("bread", "🥐"), ("sale", "🏷️"), ("Christmas", "🎄"), ("red heart", "❤️"), ("piz", "🍕")],
)
def test_emoji_are_found_by_name_and_by_meaning(search: str, first: str) -> None:
    assert first in found(search)[:6]


def test_what_is_not_common_is_found_too_and_nonsense_finds_nothing() -> None:
    assert "🪗" in found("accordion")
    assert found("xyzzy") == found("") == ()
    assert len(found("a")) == FOUND_AT_MOST


def test_it_opens_with_what_shops_need_and_the_cursor_in_the_search(opened: Opened) -> None:
    assert opened.shown == list(in_category(EmojiCategory.SALES))
    assert opened.search.hasFocus()
    assert not _named(opened.picker, QAbstractButton, "Used lately").isEnabled()
    QAbstractItemModelTester(opened.view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    opened.press(EmojiCategory.FOOD)
    assert opened.shown == list(in_category(EmojiCategory.FOOD))


def test_typing_and_return_take_the_first_that_is_found(opened: Opened) -> None:
    QTest.keyClicks(opened.search, "croissant")
    assert opened.shown == ["🥐"]
    QTest.keyClick(opened.search, Qt.Key.Key_Return)
    assert opened.picked == ["🥐"]
    assert not opened.picker.isVisible()


def test_the_arrow_keys_lead_through_the_emoji_and_back(opened: Opened) -> None:
    QTest.keyClick(opened.search, Qt.Key.Key_Down)
    assert opened.view.hasFocus()
    QTest.keyClick(opened.view, Qt.Key.Key_Right)
    QTest.keyClick(opened.view, Qt.Key.Key_Down)
    chosen = opened.view.currentIndex().data()
    assert chosen in opened.shown[2:]
    QTest.keyClick(opened.view, Qt.Key.Key_Up)
    assert opened.view.hasFocus()
    QTest.keyClick(opened.view, Qt.Key.Key_Up)
    assert opened.search.hasFocus()
    QTest.keyClick(opened.search, Qt.Key.Key_Down)
    QTest.keyClick(opened.view, Qt.Key.Key_Return)
    assert opened.picked == [opened.shown[1]]


def test_a_click_takes_an_emoji_and_escape_none(opened: Opened) -> None:
    QTest.keyClick(opened.picker, Qt.Key.Key_Escape)
    assert not opened.picker.isVisible()
    assert opened.picked == []
    opened.picker.open_at(opened.home)
    place = opened.view.visualRect(opened.view.model().index(3, 0)).center()
    QTest.mouseClick(opened.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert opened.picked == [in_category(EmojiCategory.SALES)[3]]


def test_what_was_used_lately_comes_first_also_after_a_restart(
    qtbot: QtBot, theme: Theme, tmp_path: Path, opened: Opened
) -> None:
    for word in ("croissant", "rocket", "croissant"):
        opened.picker.open_at(opened.home)
        QTest.keyClicks(opened.search, word)
        QTest.keyClick(opened.search, Qt.Key.Key_Return)
    again = Opened(qtbot, theme, tmp_path)
    assert again.shown == ["🥐", "🚀"]


def test_nothing_found_is_said(opened: Opened) -> None:
    QTest.keyClicks(opened.search, "xyzzy")
    assert opened.view.accessibleDescription() == "No emoji is called so. Try another word."
    QTest.keyClick(opened.search, Qt.Key.Key_Return)
    assert opened.picked == []
    opened.search.clear()
    assert opened.shown == list(in_category(EmojiCategory.SALES))


def test_a_picker_at_the_edge_of_the_screen_is_seen_whole(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    opened = Opened(qtbot, theme, tmp_path)
    room = opened.home.screen().availableGeometry()
    opened.home.move(room.right() - 20, room.bottom() - 20)
    opened.home.resize(40, 16)
    opened.picker.open_at(opened.home)
    assert room.contains(opened.picker.frameGeometry())
