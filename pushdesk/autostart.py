"""Starting with the computer: the one entry that each system reads when its owner signs in.

Linux desktops read a file in ``autostart`` (XDG Desktop Application Autostart Specification), macOS one in
``LaunchAgents``, Windows a value under the user's ``Run`` key. All of them belong to the owner alone.
"""

import hashlib
import os
import plistlib
import sys
from collections.abc import Sequence
from pathlib import Path

if sys.platform == "win32":
    import contextlib
    import subprocess
    import winreg

    _RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"

_ESCAPED = str.maketrans({character: "\\" + character for character in '"`$\\'})


class Autostart:
    """The entry of one workspace; ``command`` is what it starts."""

    def __init__(self, workspace: Path, command: Sequence[str]) -> None:
        digest = hashlib.sha256(str(workspace.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
        self._name = f"pushdesk-{digest[:12]}"
        self._command = tuple(command)

    def is_on(self) -> bool:
        """True when the entry is there."""
        if sys.platform == "win32":
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                    winreg.QueryValueEx(key, self._name)
            except FileNotFoundError:
                return False
            return True
        return self.path.exists()

    def switch(self, is_on: bool) -> None:
        """Write the entry, also over an older one, or take it away. Raises OSError."""
        if sys.platform == "win32":
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                if is_on:
                    winreg.SetValueEx(key, self._name, 0, winreg.REG_SZ, subprocess.list2cmdline(self._command))
                else:
                    with contextlib.suppress(FileNotFoundError):
                        winreg.DeleteValue(key, self._name)
        elif is_on:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            make = launch_agent if sys.platform == "darwin" else desktop_entry
            beside = self.path.with_name(f".{self.path.name}.new")
            beside.write_bytes(make(self._name, self._command))
            beside.replace(self.path)
        else:
            self.path.unlink(missing_ok=True)

    @property
    def path(self) -> Path:
        """Where the entry lies on systems that read files."""
        if sys.platform == "darwin":
            return Path.home() / "Library" / "LaunchAgents" / f"{self._name}.plist"
        configured = os.environ.get("XDG_CONFIG_HOME", "")
        folder = Path(configured) if Path(configured).is_absolute() else Path.home() / ".config"
        return folder / "autostart" / f"{self._name}.desktop"


def desktop_entry(name: str, command: Sequence[str]) -> bytes:
    """The file for Linux desktops (Desktop Entry Specification 1.5); one whose program is gone is left alone."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=PushDesk",
        f"X-PushDesk-Entry={name}",
        f"TryExec={_value(command[0])}",
        f"Exec={_value(' '.join(_quoted(word) for word in command))}",
        "Terminal=false",
        "NoDisplay=true",
    )
    return ("\n".join(lines) + "\n").encode("utf-8", "surrogateescape")


def _quoted(word: str) -> str:
    """One argument of an Exec line: always in quotes, with "%" doubled because it begins a field code."""
    return '"' + word.translate(_ESCAPED).replace("%", "%%") + '"'


def _value(text: str) -> str:
    """A string value of a desktop entry: its own backslashes come on top of those of the quoting."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def launch_agent(name: str, command: Sequence[str]) -> bytes:
    """The file for macOS (launchd.plist): run once when the owner signs in."""
    return plistlib.dumps(
        {"Label": name, "ProgramArguments": list(command), "RunAtLoad": True, "ProcessType": "Interactive"}
    )
