"""Fixtures of the command line's tests: a workspace with one business and its key; keys go into files."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from pushdesk.app import PushDesk
from pushdesk.storage.keys import VaultKind
from tests.cli.console import Cli


@pytest.fixture(scope="session", autouse=True)
def no_keyring() -> Iterator[None]:
    """This person's own keyring is left alone."""
    former = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(former)


@pytest.fixture(autouse=True)
def no_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of whoever runs the tests says nothing of keys."""
    for name in ("PUSHDESK_KEY_PASSPHRASE", "PUSHDESK_BACKUP_PASSPHRASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def made_workspace(tmp_path_factory: pytest.TempPathFactory, no_keyring: None) -> Path:
    """A closed workspace with one business and its key, to be copied."""
    folder = tmp_path_factory.mktemp("cli") / "workspace"
    with PushDesk(folder) as desk:
        site = desk.add_site("Corner Bakery", "https://corner.shop/", "mailto:owner@corner.shop")
        desk.custody.new(site.site_id, vault=VaultKind.FILE)
    return folder


@pytest.fixture
def cli(made_workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """The command line on a workspace of the test's own."""
    return Cli(Path(shutil.copytree(made_workspace, tmp_path / "workspace")), capsys)


@pytest.fixture
def empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """The command line on a folder that is not there yet."""
    return Cli(tmp_path / "new" / "workspace", capsys)
