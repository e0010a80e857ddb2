"""What the tests of the pages share: a business in a fresh workspace, and the whole window on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.ui.actions import PageName
from pushdesk.ui.theme import Theme
from tests.ui.open_desk import OpenDesk
from tests.ui.pages.compose_window import ComposeWindow
from tests.ui.workspace import Shop


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The folder of a workspace that is not there yet."""
    return tmp_path / "workspace"


@pytest.fixture
def shop(workspace: Path) -> Iterator[Shop]:
    """A business with a key, in the workspace that ``open_desk`` opens; opened on its own beside it."""
    with PushDesk(workspace) as desk:
        yield Shop.opened(desk)


@pytest.fixture
def open_desk(workspace: Path, qtbot: QtBot, theme: Theme) -> Iterator[Callable[..., OpenDesk]]:
    """Opens the window on the workspace, perhaps with its children and on a page; it is quit with the test."""
    opened: list[OpenDesk] = []

    def open_it(first_page: PageName | None = None, *, starts_children: bool = False) -> OpenDesk:
        opened.append(OpenDesk(qtbot, theme, workspace, starts_children=starts_children, first_page=first_page))
        return opened[-1]

    yield open_it
    for each in opened:
        if not each.has_ended:
            each.end()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, shop: Shop) -> Iterator[ComposeWindow]:
    """Compose on the shop's workspace."""
    opened = ComposeWindow(qtbot, theme, shop.desk.folder)
    yield opened
    opened.close()
