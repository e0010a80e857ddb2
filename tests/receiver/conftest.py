"""Fixtures of the receiver's tests: a workspace of its own for each test, with one shop in it."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.receiver.visitor import ORIGIN, Visitor
from tests.receiver.workspace import Workspace, listening, visitor_of


@dataclass(frozen=True)
class Shop:
    """A workspace with one site whose receiver listens."""

    workspace: Workspace
    address: str
    ids: tuple[str, str]

    def visitor(self, *, origin: str = ORIGIN) -> Visitor:
        """A new browser on a page of the shop."""
        return visitor_of(self.address, self.ids, origin=origin)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[str, str]]:
    """A closed workspace with the shop in it, to be copied; and the ids of its site and key."""
    folder = tmp_path_factory.mktemp("receiver") / "workspace"
    with Workspace(folder) as opened:
        return folder, opened.add_shop("Corner Bakery", f"{ORIGIN}/")


@pytest.fixture
def workspace(made_once: tuple[Path, tuple[str, str]], tmp_path: Path) -> Iterator[Workspace]:
    """A workspace of the test's own, with one shop in it."""
    folder = tmp_path / "workspace"
    shutil.copytree(made_once[0], folder)
    with Workspace(folder) as opened:
        yield opened


@pytest.fixture
def shop_ids(made_once: tuple[Path, tuple[str, str]]) -> tuple[str, str]:
    """The site and the key of the one shop."""
    return made_once[1]


@pytest.fixture
def shop(workspace: Workspace, shop_ids: tuple[str, str]) -> Iterator[Shop]:
    """The shop with a listening receiver, ordinary limits and deadlines."""
    with listening(workspace) as address:
        yield Shop(workspace, address, shop_ids)
