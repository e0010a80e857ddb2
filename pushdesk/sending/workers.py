"""Several sender processes as one: started, watched, started again after a crash, stopped by closing their stdin.

Encryption keeps a Python process busy alone, so speed comes with processes. They know nothing of one another:
the queue in the database is all they share, and one more, started by hand, is welcome.
"""

import contextlib
import logging
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from pushdesk import machine
from pushdesk.sending.clock import StopWish

LOOK_EVERY_SECONDS = 0.2
FIRST_BACK_OFF_SECONDS = 0.5
LONGEST_BACK_OFF_SECONDS = 30.0
STEADY_AFTER_SECONDS = 60.0
"""A process that has run so long has not crashed at its start; the back-off begins anew."""

STOP_SECONDS = 30.0
"""A stopping sender waits 15 seconds at most for answers and then records; past this it is ended."""

TRIES_WHEN_ENDING = 3

_log = logging.getLogger(__name__)


def supervise(folder: Path, processes: int, *, once: bool, stop: StopWish) -> int:
    """Keep so many senders at work on a workspace until asked to stop; with ``once`` until nothing is due.

    Returns the exit status: 0, or 1 when a process had to be given up or killed.
    """
    command = [*machine.own_command(), "--data", str(folder), "work", "--processes", "1", "--stop-on-stdin-close"]
    if once:
        command.append("--once")
    return Supervisor(command, processes, stop, ends_when_done=once).run()


class Supervisor:
    """Keeps ``processes`` children of one command running until somebody asks to stop.

    The command has to end by itself when its standard input is closed. With ``ends_when_done`` a child that ends
    with status 0 is done and not started again; one that keeps crashing is given up.
    """

    def __init__(self, command: Sequence[str], processes: int, stop: StopWish, *, ends_when_done: bool = False) -> None:
        self._stop = stop
        self._children = [_Child(command, ends_when_done=ends_when_done) for _ in range(processes)]

    def run(self) -> int:
        """Watch over the children to the end; 0, or 1 when a child was given up or had to be killed."""
        while not self._stop.is_set():
            in_use = [child for child in self._children if child.tend()]
            if not in_use:
                break
            self._stop.wait(LOOK_EVERY_SECONDS)
        for child in self._children:
            child.ask_to_stop()
        ends_at = time.monotonic() + STOP_SECONDS
        ended_well = [child.wait(max(0.0, ends_at - time.monotonic())) for child in self._children]
        return 0 if all(ended_well) and not any(child.is_given_up for child in self._children) else 1

    @property
    def process_ids(self) -> list[int]:
        """The children that run at this moment."""
        return [child.process_id for child in self._children if child.process_id]


class _Child:
    """One place for a process: whoever fills it now, and when the next may be started."""

    def __init__(self, command: Sequence[str], *, ends_when_done: bool) -> None:
        self.is_given_up = False
        self._command = list(command)
        self._ends_when_done = ends_when_done
        self._process: subprocess.Popen[bytes] | None = None
        self._is_done = False
        self._started_at = 0.0
        self._start_at = 0.0
        self._crashes = 0

    @property
    def process_id(self) -> int:
        """The running process, 0 for none."""
        return 0 if self._process is None or self._process.poll() is not None else self._process.pid

    def tend(self) -> bool:
        """Start the process where it is time to; False once this place stays empty."""
        if self._process is not None and (status := self._process.poll()) is not None:
            self._note_end(status)
        if self._is_done or self.is_given_up:
            return False
        if self._process is None and time.monotonic() >= self._start_at:
            self._started_at = time.monotonic()
            self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE)
        return True

    def ask_to_stop(self) -> None:
        """Close the process's standard input: it finishes what is under way and leaves."""
        if self._process is not None and self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()

    def wait(self, timeout_seconds: float) -> bool:
        """Wait for the end; False when the process had to be killed, which loses nothing but time."""
        if self._process is None:
            return True
        try:
            self._process.wait(timeout_seconds)
        except subprocess.TimeoutExpired:
            _log.warning("sender process %d did not stop and is ended", self._process.pid)
            self._process.kill()
            self._process.wait()
            return False
        return True

    def _note_end(self, status: int) -> None:
        self.ask_to_stop()
        self._process = None
        if status == 0 and self._ends_when_done:
            self._is_done = True
            return
        has_been_steady = time.monotonic() - self._started_at > STEADY_AFTER_SECONDS
        self._crashes = 1 if has_been_steady else self._crashes + 1
        pause = min(LONGEST_BACK_OFF_SECONDS, FIRST_BACK_OFF_SECONDS * 2.0 ** (self._crashes - 1))
        self._start_at = time.monotonic() + pause
        self.is_given_up = self._ends_when_done and self._crashes >= TRIES_WHEN_ENDING
        _log.warning("a sender process ended with status %d; the next starts in %.1f s", status, pause)
