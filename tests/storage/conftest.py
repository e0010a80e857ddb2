"""Fixtures of the storage tests: a workspace of its own for each test, copied from one that was made once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pushdesk.storage.database import Database
from pushdesk.storage.opening import open_database
from tests.storage.workspace import DAY, NOW, Shop


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace with nothing in it, to be copied."""
    folder = tmp_path_factory.mktemp("storage") / "workspace"
    open_database(folder).close()
    return folder


@pytest.fixture
def folder(made_once: Path, tmp_path: Path) -> Path:
    """A closed workspace of the test's own."""
    return Path(shutil.copytree(made_once, tmp_path / "workspace"))


@pytest.fixture
def database(folder: Path) -> Iterator[Database]:
    """An open workspace with nothing in it."""
    opened = open_database(folder)
    yield opened
    opened.close()


@pytest.fixture
def shop(database: Database) -> Shop:
    """A workspace with one site and one key."""
    return Shop.founded(database)


@pytest.fixture(scope="module")
def made_shop(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """A shop with two subscribers and a running campaign, for all examples of a module."""
    opened = open_database(Path(shutil.copytree(made_once, tmp_path_factory.mktemp("module") / "workspace")))
    shop = Shop.founded(opened)
    shop.now = NOW - 1000 * DAY
    shop.subscribe(2)
    shop.launch()
    shop.start()
    yield shop
    opened.close()
