"""Help in place: what a difficult word means, by keyboard and by screen reader."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.ui.actions import PageName
from pushdesk.ui.hint import HintButton
from pushdesk.ui.theme import Theme
from tests.ui.open_desk import OpenDesk
from tests.ui.workspace import Shop

Opens = Callable[[PageName], OpenDesk]


@pytest.fixture
def shop_folder(tmp_path: Path) -> Path:
    """A workspace with a business and its key."""
    folder = tmp_path / "workspace"
    with PushDesk(folder) as desk:
        Shop.opened(desk)
    return folder


def words_on_screen() -> list[str]:
    """The help that hangs over the window now."""
    return [
        each.metaObject().className()
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each.metaObject().className() == "QWhatsThat"
    ]


def test_the_difficult_words_are_explained_where_they_stand(shop_folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, shop_folder) as desk:
        for page, names in (
            (PageName.COMPOSE, ("If a device is offline (TTL)", "Urgency", "Statistics (UTM)")),
            (PageName.KEYS, tuple(f"Key {each.key_id} (VAPID)" for each in desk.desk.keys.of_site("corner-bakery"))),
        ):
            desk.go(page)
            for name in names:
                hint = desk.named(f"What is this: {name}", HintButton)
                assert hint.focusPolicy() & Qt.FocusPolicy.TabFocus
                assert len(hint.accessibleDescription()) > len(name)


def test_space_shows_the_words_and_any_key_takes_them_away(shop_folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, shop_folder) as desk:
        desk.go(PageName.COMPOSE)
        hint = desk.named("What is this: Urgency", HintButton)
        desk.shell.activateWindow()
        desk.until(desk.shell.isActiveWindow)
        hint.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(hint, Qt.Key.Key_Space)
        desk.until(lambda: bool(words_on_screen()))
        bubble = next(each for each in QApplication.topLevelWidgets() if each.metaObject().className() == "QWhatsThat")
        assert isinstance(bubble, QWidget)
        QTest.keyClick(bubble, Qt.Key.Key_Escape)
        desk.until(lambda: not words_on_screen())
