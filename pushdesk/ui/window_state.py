"""What the window remembers between runs: its place, the open page, columns; in a small file of the workspace."""

import json
from contextlib import suppress
from pathlib import Path

from pushdesk import machine

_FILE_NAME = "window.json"


class WindowState:
    """Short texts by name. A file that cannot be read or written costs comfort and nothing else."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE_NAME
        self._texts: dict[str, str] = {}
        with suppress(OSError, ValueError):
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            if isinstance(kept, dict):
                self._texts = {str(name): value for name, value in kept.items() if isinstance(value, str)}

    def read(self, name: str) -> str | None:
        """The text kept under ``name``, or None."""
        return self._texts.get(name)

    def write(self, name: str, value: str) -> None:
        """Keep a text under ``name``."""
        if self._texts.get(name) == value:
            return
        self._texts[name] = value
        with suppress(OSError):
            machine.write_private_file(
                self._path, json.dumps(self._texts, indent=1).encode("utf-8"), must_be_private=False, is_synced=False
            )
