"""What holds on every page: names for a screen reader, Tab in reading order, room in small windows and for long words,
and colours that stand apart in every look."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pushdesk.ui.actions import PageName
from pushdesk.ui.theme import Theme
from tests.ui import walk
from tests.ui.every_page import NARROW, TALL, USUAL, on_every_page
from tests.ui.full_workspace import fill_workspace, german_in
from tests.ui.open_desk import OpenDesk
from tests.ui.pseudo_language import spoken
from tests.ui.walk_colours import each_look, faint

LISTED_TWICE = {"Public key", "Copy public key", "Delivery log"}
"""The rows of a list may say the same, and a tab what it shows."""

WORKSPACES: dict[str, Callable[[Path], None]] = {"nothing yet": lambda _folder: None, "a full one": fill_workspace}


@pytest.fixture(scope="module", params=WORKSPACES.values(), ids=[words.replace(" ", "-") for words in WORKSPACES])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace without anything, and one with everything."""
    folder = tmp_path_factory.mktemp("pages") / "workspace"
    request.param(folder)
    return folder


@pytest.fixture(scope="module")
def full_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace with everything."""
    folder = tmp_path_factory.mktemp("pages") / "workspace"
    fill_workspace(folder)
    return folder


def in_order_and_whole(page: QWidget) -> list[str]:
    """Everything that does not depend on colours; names and Tab in the whole window around the page."""
    repeated = [f"{name!r} is said twice" for name in walk.said_twice(page) - LISTED_TWICE]
    return [
        *walk.unnamed(page.window()),
        *repeated,
        *walk.out_of_order(page.window()),
        *walk.scrolled_sideways(page),
        *walk.clipped(page),
    ]


@pytest.mark.parametrize("size", [USUAL, NARROW], ids=["usual", "narrow"])
def test_all_is_named_in_reading_order_and_whole(
    folder: Path, qtbot: QtBot, theme: Theme, size: tuple[int, int], request: pytest.FixtureRequest
) -> None:
    with OpenDesk(qtbot, theme, folder) as desk:
        found = on_every_page(desk, size, in_order_and_whole, kept_as=request.node.callspec.id)
        assert not found, found
        assert all(walk.tab_stops(desk.shell.page(name)) for name in PageName)


def test_longer_words_have_room(full_folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with spoken(), OpenDesk(qtbot, theme, full_folder) as desk:
        found = on_every_page(desk, USUAL, walk.scrolled_sideways, walk.clipped)
    assert not found, found


def test_german_words_have_room(full_folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with german_in(full_folder), OpenDesk(qtbot, theme, full_folder) as desk:
        found = on_every_page(desk, USUAL, walk.scrolled_sideways, walk.clipped, kept_as="german")
    assert not found, found


def test_words_and_borders_stand_apart_in_every_look(full_folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, full_folder) as desk:
        for look in each_look(theme):
            found = on_every_page(desk, TALL, lambda _page: faint(desk.shell), kept_as=look)
            assert not found, f"{look}\n{found}"
