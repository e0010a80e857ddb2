"""Whole programs under Debian's faketime: their wall clock is the test's, and can be moved while they run."""

import os
import sys
from pathlib import Path

from tests.processes import Program

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = "/usr/lib"
FAKED_SLEEP = Path(__file__).with_name("faked_sleep")


class FakedTime:
    """A wall clock in a file: ``"+25h"`` is a day and an hour ahead. The clock that only runs is left alone."""

    def __init__(self, folder: Path, offset: str) -> None:
        self._file = folder / "faked-time"
        self.move(offset)

    def move(self, offset: str) -> None:
        """Set the clock of every program that uses it; they notice within a second."""
        written = self._file.with_suffix(".new")
        written.write_text(offset)
        written.replace(self._file)

    def environment(self) -> dict[str, str]:
        """What a program has to be started with."""
        (library,) = Path(LIBRARIES).glob("*/faketime/libfaketimeMT.so.1")
        return os.environ | {
            "LD_PRELOAD": str(library),
            "PYTHONPATH": os.pathsep.join(filter(None, [str(FAKED_SLEEP), os.environ.get("PYTHONPATH")])),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }

    def program(self, folder: Path, *words: str) -> Program:
        """One of our commands on a workspace, under this clock."""
        arguments = [sys.executable, "-m", "pushdesk", "--data", str(folder), *words]
        return Program(arguments, environment=self.environment(), folder=ROOT)
