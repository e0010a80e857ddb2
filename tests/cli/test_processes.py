"""The command line as real processes: what only they can show."""

import json
import os
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pushdesk.cli.dispatch import run
from tests.cli.console import PUSH
from tests.domain.samples import AUTH_TEXT, P256DH_TEXT
from tests.processes import Program

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "pushdesk"]


def environment(home: Path, **more: str) -> dict[str, str]:
    """A person of their own, without a keyring and without a screen."""
    return {
        **os.environ,
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        **more,
    }


def done(home: Path, *words: str, status: int = 0, **more: str) -> subprocess.CompletedProcess[str]:
    """One command as a process with its standard input closed."""
    found = subprocess.run(
        [*COMMAND, *words],
        cwd=ROOT,
        env=environment(home, **more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        encoding="utf-8",
    )
    assert "Traceback" not in found.stderr
    assert found.returncode == status, found.stderr
    return found


@pytest.fixture
def shop(made_workspace: Path, tmp_path: Path) -> Path:
    """A workspace with a business, its key and two subscribers; returns its folder."""
    folder = Path(shutil.copytree(made_workspace, tmp_path / "workspace"))
    rows = [f"{PUSH}{number},{P256DH_TEXT},{AUTH_TEXT}" for number in (1, 2)]
    (tmp_path / "subscribers.csv").write_text("\n".join(["endpoint,p256dh,auth", *rows]))
    assert run(["--data", str(folder), "subscribers", "import", str(tmp_path / "subscribers.csv")]) == 0
    return folder


def test_the_workspace_lies_in_the_person_s_folder_unless_told_otherwise(tmp_path: Path) -> None:
    contact = ("--url", "https://b.shop/", "--contact", "mailto:a@b.shop")
    assert json.loads(done(tmp_path, "--json", "site", "add", "Bakery", *contact).stdout) == {"site": "bakery"}
    assert (tmp_path / "data" / "PushDesk" / "pushdesk.sqlite3").exists()


def test_help_comes_at_once_and_loads_nothing_heavy(tmp_path: Path) -> None:
    started = time.monotonic()
    assert "receive" in done(tmp_path, "--help").stdout
    assert time.monotonic() - started < 5
    look = "import sys; from pushdesk.cli.parser import make_parser; make_parser(); print(*sorted(sys.modules))"
    found = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in found.stdout.split()}
    assert not loaded & {"PySide6", "sqlalchemy", "alembic", "aiohttp", "cryptography", "pycurl", "PIL", "keyring"}


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_console_that_lacks_a_character_stops_nothing(tmp_path: Path, encoding: str) -> None:
    words = ("site", "add", "Bäckerei 🥖", "--url", "https://b.shop/", "--contact", "mailto:a@b.shop")
    told = subprocess.run(
        [*COMMAND, "--data", str(tmp_path / encoding), *words],
        cwd=ROOT,
        env=environment(tmp_path, PYTHONIOENCODING=encoding),
        capture_output=True,
        timeout=60,
    )
    assert (told.returncode, told.stderr) == (0, b"")
    assert b"is added as" in told.stdout


def test_a_reader_that_leaves_early_is_no_failure_worth_a_traceback(shop: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "--data", str(shop), "settings", "list"],
        cwd=ROOT,
        env=environment(shop.parent),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 1


def test_a_passphrase_comes_from_standard_input_whatever_its_bytes(shop: Path) -> None:
    backup = shop.parent / "keys.backup"
    for words, secret, status in (
        (("backup", str(backup)), b"\xff\xfe geheim\n", 0),
        (("restore", str(backup)), b"\xff\xfe geheim\r\n", 0),
        (("restore", str(backup)), b"", 2),
    ):
        told = subprocess.run(
            [*COMMAND, "--data", str(shop), "keys", *words],
            cwd=ROOT,
            env=environment(shop.parent),
            input=secret,
            capture_output=True,
            timeout=60,
        )
        assert told.returncode == status, told.stderr
        assert b"Traceback" not in told.stderr


def test_a_sender_that_cannot_work_does_not_keep_a_launch_waiting(shop: Path) -> None:
    certificates = shop.parent / "missing.pem"
    certificates.write_text("-----BEGIN CERTIFICATE-----\n")
    for name, value in (("extra_ca_file", str(certificates)), ("sender_processes", "1")):
        done(shop.parent, "--data", str(shop), "settings", "set", name, value)
    certificates.unlink()
    told = done(shop.parent, "--data", str(shop), "--json", "send", "--title", "x", "--wait", status=1)
    assert json.loads(told.stdout)["state"] in ("scheduled", "running")
    assert "missing.pem" in told.stderr


def test_a_launch_that_waits_is_given_up_in_time(shop: Path) -> None:
    at = (datetime.now(UTC) + timedelta(days=30)).isoformat()
    words = ("--data", str(shop), "--json", "send", "--title", "x", "--at", at, "--wait", "--wait-timeout", "0.3")
    told = done(shop.parent, *words, status=1)
    assert json.loads(told.stdout)["state"] == "scheduled"
    assert "has not ended yet" in told.stderr


def test_work_names_what_it_had_to_pause_and_why_once(shop: Path) -> None:
    for key_file in (shop / "keys").iterdir():
        key_file.unlink()
    done(shop.parent, "--data", str(shop), "send", "--title", "Rye", "--body", "x")
    told = done(shop.parent, "--data", str(shop), "work", "--once", "--processes", "2")
    assert told.stderr.count("“Rye” is paused. The private key is not there.") == 1


def test_work_once_ends_when_nothing_is_due(shop: Path) -> None:
    done(shop.parent, "--data", str(shop), "work", "--once", "--processes", "1")
    assert (shop / "logs" / "sender.log").exists() or not list((shop / "workers").iterdir())


def test_receive_and_preview_tell_their_address_first(shop: Path) -> None:
    done(shop.parent, "--data", str(shop), "export", str(shop.parent / "web"))
    receive = [*COMMAND, "--data", str(shop), "receive", "--port", "0"]
    preview = [*COMMAND, "preview", str(shop.parent / "web")]
    here = environment(shop.parent)
    with Program(receive, environment=here, folder=ROOT) as one, Program(preview, environment=here, folder=ROOT) as two:
        for program in (one, two):
            assert program.address().startswith("http://127.0.0.1:")
        assert [program.terminate() for program in (one, two)] == [0, 0]
