"""What holds in every dialog: names, Tab in reading order, room for long words, colours that stand apart."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from pushdesk.ui.theme import Theme
from tests.ui import walk
from tests.ui.every_dialog import DIALOGS, in_every_dialog, kinds_of
from tests.ui.full_workspace import fill_workspace, german_in
from tests.ui.open_desk import OpenDesk
from tests.ui.pseudo_language import spoken
from tests.ui.walk_colours import each_look, faint


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with everything that a dialog may be about."""
    folder = tmp_path_factory.mktemp("dialogs") / "workspace"
    fill_workspace(folder)
    return folder


def test_every_dialog_of_the_window_is_walked_over(folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, folder) as desk:
        dialogs = [make(desk) for make in DIALOGS.values()]
        kinds = {type(dialog) for dialog in dialogs}
        for dialog in dialogs:
            dialog.deleteLater()
    missing = {kind for kind in kinds_of(QDialog) if not any(issubclass(each, kind) for each in kinds)}
    assert missing == set()


def test_dialogs_are_named_in_order_and_whole(folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, folder) as desk:
        found = in_every_dialog(desk, walk.unnamed, walk.said_twice, walk.out_of_order, walk.clipped)
    assert not found, found


def test_longer_words_have_room(folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with spoken(), OpenDesk(qtbot, theme, folder) as desk:
        found = in_every_dialog(desk, walk.scrolled_sideways, walk.clipped)
    assert not found, found


def test_german_words_have_room(folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with german_in(folder), OpenDesk(qtbot, theme, folder) as desk:
        found = in_every_dialog(desk, walk.scrolled_sideways, walk.clipped, kept_as="german")
    assert not found, found


def test_words_and_borders_stand_apart_in_every_look(folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, folder) as desk:
        for look in each_look(theme):
            found = in_every_dialog(desk, faint, kept_as=look)
            assert not found, f"{look}\n{found}"
