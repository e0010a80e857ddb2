"""The floors are kept, the contracts that keep them can bite, and what runs without a window loads no window."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.cli.console import Cli
from tests.house.sources import PACKAGE, ROOT, imported_names, modules, name_of

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]

VIOLATIONS: dict[str, tuple[str, str]] = {
    "Each floor imports only floors below": ("utils.py", '"""A stray room."""\n'),
    "Qt lives in the window only": ("app.py", "import PySide6.QtCore\n"),
    "SQLAlchemy and Alembic live in storage only": ("app.py", "from sqlalchemy import select\n"),
    "The HTTP client lives in the transports only": ("receiver/intake.py", "import pycurl\n"),
    "The rehearsal checks with code that is not the sender's": (
        "rehearsal/office.py",
        "from pushdesk.webpush.encryption import encrypt\n",
    ),
    "The receiver holds no private key": ("receiver/intake.py", "from pushdesk.storage.vault import Vault\n"),
    "Rules need the standard library only": ("domain/site.py", "import cryptography\n"),
    "The window starts processes and threads in its bridge only": ("ui/theme.py", "import subprocess\n"),
    "The window reaches services through the front desk only": (
        "ui/theme.py",
        "from pushdesk.storage.sites import SiteStore\n",
    ),
    "The inbox is handed its keys": ("inbox/pull.py", "from pushdesk.storage.vault import Vault\n"),
    "No page knows another": ("ui/pages/compose/__init__.py", "from pushdesk.ui.pages import history\n"),
}
HOMES = {
    "PySide6": "pushdesk/ui/",
    "sqlalchemy": "pushdesk/storage/",
    "alembic": "pushdesk/storage/",
    "pycurl": (
        "pushdesk/way_out.py",
        "pushdesk/sending/transport",
        "pushdesk/inbox/transport",
        "pushdesk/doctor/fetching",
    ),
    "keyring": "pushdesk/storage/system_keyring.py",
    "aiohttp": ("pushdesk/receiver/", "pushdesk/rehearsal/", "pushdesk/hosting/"),
    "pywebpush": "pushdesk/webpush/",
}
"""Where a package from elsewhere may be imported, also by modules that no contract names yet."""

LOADED_BY = """
import sys
from pushdesk.cli.dispatch import run
status = run(sys.argv[1:])
print("\\nloaded", status, *sorted(sys.modules))
"""


def lint(folder: Path) -> tuple[int, str]:
    """Run the contracts on the package in a folder."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--config", str(folder / "pyproject.toml")],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def spoilable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package that may be spoilt."""
    folder = tmp_path_factory.mktemp("floors")
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(PACKAGE, folder / "pushdesk", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_the_floors_are_kept() -> None:
    status, told = lint(ROOT)
    assert status == 0, told
    assert "0 broken" in told


def test_every_contract_has_a_way_to_be_broken_here() -> None:
    assert set(VIOLATIONS) == {contract["name"] for contract in CONTRACTS}


@pytest.mark.parametrize("name", VIOLATIONS)
def test_a_contract_bites(spoilable: Path, name: str) -> None:
    place, line = VIOLATIONS[name]
    path = spoilable / "pushdesk" / place
    former = path.read_text() if path.exists() else None
    path.write_text((former or "") + "\n" + line)
    try:
        status, told = lint(spoilable)
    finally:
        if former is None:
            path.unlink()
        else:
            path.write_text(former)
    assert status != 0
    assert f"{name} BROKEN" in told


@pytest.mark.parametrize("package", HOMES)
def test_a_package_from_elsewhere_is_used_in_its_room_only(package: str) -> None:
    strangers = [
        name_of(path)
        for path in modules("pushdesk")
        if not name_of(path).startswith(HOMES[package])
        and any(name.partition(".")[0] == package for name in imported_names(path))
    ]
    assert strangers == []


def loaded_by(cli: Cli, *words: str) -> set[str]:
    """The modules that a real process has loaded at the end of a command."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED_BY, "--data", str(cli.folder), *words],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    mark, status, *names = done.stdout.splitlines()[-1].split()
    assert (mark, status) == ("loaded", "0"), done.stderr
    return set(names)


def test_the_sender_loads_no_window(cli: Cli) -> None:
    loaded = loaded_by(cli, "work", "--once", "--processes", "1")
    assert "pushdesk.sending.engine" in loaded
    assert not {name for name in loaded if name.startswith(("PySide6", "shiboken6", "pushdesk.ui", "aiohttp.web"))}


def test_the_receiver_loads_no_window_and_no_key(cli: Cli) -> None:
    loaded = loaded_by(cli, "receive", "--port", "0", "--stop-on-stdin-close")
    assert "pushdesk.receiver.server" in loaded
    strangers = ("PySide6", "shiboken6", "pushdesk.ui", "pushdesk.sending", "pushdesk.storage.vault")
    assert not {name for name in loaded if name.startswith((*strangers, "pushdesk.custody", "keyring", "pycurl"))}


def test_a_workspace_that_is_up_to_date_opens_without_alembic(cli: Cli) -> None:
    loaded = loaded_by(cli, "settings", "list")
    assert not {name for name in loaded if name.startswith(("alembic", "aiohttp", "cryptography", "pycurl", "PIL"))}
