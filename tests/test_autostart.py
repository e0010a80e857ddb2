"""Starting with the computer: the entries are what each system reads, and belong to one workspace."""

import plistlib
import re
from pathlib import Path

import pytest

from pushdesk.autostart import Autostart, desktop_entry, launch_agent

AWKWARD = [
    "/opt/push desk/python",
    "-m",
    "pushdesk",
    "--data",
    '/home/anna/100 % "fresh" $HOME `id` \\ ü',
    "--without-window",
]


def words_of(entry: bytes) -> list[str]:
    """The command of a desktop entry, read as its specification says: first the value, then the quoting."""
    line = next(line for line in entry.decode().splitlines() if line.startswith("Exec="))
    value = re.sub(r"\\\\", r"\\", line.removeprefix("Exec="))
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', value)
    return [re.sub(r"\\(.)", r"\1", word).replace("%%", "%") for word in quoted]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


def test_an_entry_holds_every_word_as_it_is() -> None:
    assert words_of(desktop_entry("pushdesk-1", AWKWARD)) == AWKWARD
    assert plistlib.loads(launch_agent("pushdesk-1", AWKWARD))["ProgramArguments"] == AWKWARD


def test_a_desktop_entry_stands_back_when_its_program_is_gone() -> None:
    lines = desktop_entry("pushdesk-1", ["/usr/bin/python3", "-m", "pushdesk"]).decode().splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert {"Type=Application", "TryExec=/usr/bin/python3", "Terminal=false"} <= set(lines)


def test_a_line_break_in_a_folder_breaks_no_line() -> None:
    assert len(desktop_entry("pushdesk-1", ["python", "--data", "a\nb"]).splitlines()) == 8


def test_it_is_switched_on_and_off(home: Path) -> None:
    entry = Autostart(home / "workspace", AWKWARD)
    assert not entry.is_on()
    entry.switch(True)
    entry.switch(True)
    assert entry.is_on()
    entry.switch(False)
    entry.switch(False)
    assert not entry.is_on()


def test_each_workspace_has_its_own(home: Path) -> None:
    first, second = Autostart(home / "a", AWKWARD), Autostart(home / "b", AWKWARD)
    first.switch(True)
    assert not second.is_on()
    second.switch(True)
    first.switch(False)
    assert second.is_on()


def test_another_configuration_folder_is_used_where_it_is_set(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "elsewhere"))
    assert (home / "elsewhere" / "autostart") in Autostart(home, AWKWARD).path.parents
    monkeypatch.setenv("XDG_CONFIG_HOME", "not/absolute")
    assert (home / ".config" / "autostart") in Autostart(home, AWKWARD).path.parents
