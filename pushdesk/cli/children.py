"""Our own programs as child processes: started, asked for their address, and stopped by closing their input."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pushdesk.domain.faults import Fault
from pushdesk.machine import own_command

_STOP_WAIT_SECONDS = 30.0


class Child:
    """One of our programs, alive for the length of the block.

    It gets ``--stop-on-stdin-close``, so it also ends when this process dies in whatever way.
    """

    def __init__(self, command: Sequence[str], *, tells_address: bool = False) -> None:
        self._command = [*command, "--stop-on-stdin-close"]
        self._tells_address = tells_address
        self.told: dict[str, Any] = {}

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if self._tells_address else subprocess.DEVNULL,
            text=True,
        )
        if self._tells_address and self._process.stdout is not None:
            line = self._process.stdout.readline()
            if not line:
                self._stop()
                raise Fault("child_failed", program=self._command[-2])
            self.told = json.loads(line)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    @property
    def address(self) -> str:
        """Where it listens."""
        return str(self.told["address"])

    @property
    def has_ended(self) -> bool:
        """True once it is not there any more."""
        return self._process.poll() is not None

    def wait(self) -> int:
        """Wait until it ends by itself and return its exit status."""
        return self._process.wait()

    def _stop(self) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(_STOP_WAIT_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.terminate()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


def workspace_command(folder: Path, *words: str) -> list[str]:
    """The words that run one of our commands on a workspace."""
    return [*own_command(), "--data", str(folder), *words]


def rehearsal_command() -> list[str]:
    """The words that start the rehearsal's push service."""
    return [sys.executable, "-P", "-m", "pushdesk.rehearsal"]
