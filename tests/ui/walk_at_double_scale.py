"""The walk over every page and dialog at 200 %, on a usual screen; :mod:`tests.ui.test_double_scale` runs it.

Qt takes its scale when a process starts, so this is a run of its own. At 200 % a screen of 1920 by 1080 pixels is 960
by 540 of the window's.
"""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pushdesk.ui.theme import Theme
from tests.ui import walk
from tests.ui.every_dialog import in_every_dialog
from tests.ui.every_page import on_every_page
from tests.ui.full_workspace import fill_workspace
from tests.ui.open_desk import OpenDesk

SCREEN = (960, 540)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with everything."""
    folder = tmp_path_factory.mktemp("scaled") / "workspace"
    fill_workspace(folder)
    return folder


def larger_than_the_screen(dialog: QWidget) -> list[str]:
    """A dialog whose buttons nobody can reach."""
    wide, high = dialog.width() - SCREEN[0], dialog.height() - SCREEN[1]
    return [f"reaches {wide, high} pixels out of the screen"] if max(wide, high) > 0 else []


def test_every_page_is_whole(folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, folder) as desk:
        assert desk.shell.devicePixelRatioF() == 2.0
        found = on_every_page(desk, SCREEN, walk.out_of_order, walk.scrolled_sideways, walk.clipped)
    assert not found, found


def test_every_dialog_is_whole(folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, folder) as desk:
        desk.shell.resize(*SCREEN)
        found = in_every_dialog(desk, walk.out_of_order, walk.scrolled_sideways, walk.clipped, larger_than_the_screen)
    assert not found, found
