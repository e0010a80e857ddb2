"""Child programs: receiver, sender and preview, run beside the window and started again when they die."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

FIRST_WAIT_MS = 1_000
LONGEST_WAIT_MS = 60_000
_HEALTHY_MS = 60_000
_GRACE_MS = 15_000
_LINE_LIMIT = 4_096


class ChildPhase(StrEnum):
    """Where a child program stands."""

    STOPPED = "stopped"
    STARTING = "starting"
    RUNNING = "running"
    STOPPING = "stopping"
    WAITING = "waiting"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ChildState:
    """A child's phase. ``address`` is what it announced; ``last_words`` its last line on stderr;
    ``again_in_ms`` the pause before the next start while it waits."""

    phase: ChildPhase
    address: str = ""
    last_words: str = ""
    again_in_ms: int = 0


class ChildProcess(QObject):
    """Runs one of our own programs beside the window, and starts it again when it dies.

    The pauses between starts double from one second to a minute, and begin anew after a minute of health. A
    child that ends with status 2 was called wrongly: it is not started again. Stopping closes its stdin, so
    that it finishes what is in flight; only when its grace is over is it ended by force.

    Signals: ``changed(object)`` — a :class:`ChildState`.
    """

    changed = Signal(object)

    def __init__(
        self,
        command: Sequence[str],
        *,
        announces_address: bool = False,
        first_wait_ms: int = FIRST_WAIT_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = [*command, "--stop-on-stdin-close"]
        self._announces_address = announces_address
        self._first_wait_ms = first_wait_ms
        self._wait_ms = first_wait_ms
        self._is_wanted = False
        self._state = ChildState(ChildPhase.STOPPED)
        self._heard = bytearray()
        self._last_words = ""
        self._process = QProcess(self)
        self._process.started.connect(self._note_start)
        self._process.finished.connect(self._note_end)
        self._process.errorOccurred.connect(self._note_error)
        self._process.readyReadStandardOutput.connect(self._read_output)
        self._process.readyReadStandardError.connect(self._read_errors)
        self._again = self._single_shot(self._launch)
        self._healthy = self._single_shot(self._forgive)
        self._grace = self._single_shot(self._end_by_force)

    @property
    def state(self) -> ChildState:
        """How it stands now."""
        return self._state

    @property
    def process_id(self) -> int:
        """The system's number of the running process, 0 when none runs."""
        return self._process.processId()

    def start(self) -> None:
        """Start it, and keep it running until :meth:`stop`."""
        self._is_wanted = True
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self._wait_ms = self._first_wait_ms
            self._launch()

    def stop(self) -> None:
        """Ask it to end; ``changed`` tells when it has."""
        self._is_wanted = False
        self._again.stop()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self._show(ChildPhase.STOPPED)
            return
        self._show(ChildPhase.STOPPING)
        self._process.closeWriteChannel()
        self._grace.start(_GRACE_MS)

    def restart(self) -> None:
        """Begin anew, as with changed settings; one that is off stays off."""
        if self._state.phase not in (ChildPhase.STOPPED, ChildPhase.STOPPING):
            self.stop()
            self.start()

    def restart_with(self, command: Sequence[str]) -> None:
        """Use another command line from now on; a running child is stopped and started with it."""
        self._command = [*command, "--stop-on-stdin-close"]
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self.stop()
            self._is_wanted = True
        elif self._is_wanted:
            self._again.stop()
            self._launch()

    def wait_for_end(self, milliseconds: int) -> bool:
        """Block until it has ended, as when the window quits; ``False`` when it still runs."""
        self.stop()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            return True
        return self._process.waitForFinished(milliseconds)

    def _single_shot(self, call: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(call)
        return timer

    def _launch(self) -> None:
        self._heard.clear()
        self._last_words = ""
        self._show(ChildPhase.STARTING)
        self._process.start(self._command[0], self._command[1:])

    def _note_start(self) -> None:
        self._healthy.start(_HEALTHY_MS)
        if not self._announces_address:
            self._show(ChildPhase.RUNNING)

    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._last_words = self._process.errorString()
            self._plan_next(exit_code=1)

    def _note_end(self, exit_code: int) -> None:
        self._read_errors()
        self._plan_next(exit_code)

    def _plan_next(self, exit_code: int) -> None:
        self._healthy.stop()
        self._grace.stop()
        if not self._is_wanted:
            self._show(ChildPhase.STOPPED)
        elif self._state.phase is ChildPhase.STOPPING:
            self._launch()
        elif exit_code == 2:
            self._is_wanted = False
            self._show(ChildPhase.FAILED)
        else:
            self._show(ChildPhase.WAITING, again_in_ms=self._wait_ms)
            self._again.start(self._wait_ms)
            self._wait_ms = min(LONGEST_WAIT_MS, self._wait_ms * 2)

    def _forgive(self) -> None:
        self._wait_ms = self._first_wait_ms

    def _end_by_force(self) -> None:
        self._process.kill()

    def _read_output(self) -> None:
        self._heard += bytes(self._process.readAllStandardOutput().data())
        if self._state.phase is not ChildPhase.STARTING:
            self._heard.clear()
            return
        line, newline, _ = bytes(self._heard).partition(b"\n")
        if newline:
            self._show(ChildPhase.RUNNING, address=_address_in(line))
        elif len(self._heard) > _LINE_LIMIT:
            self._heard.clear()

    def _read_errors(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", errors="replace")
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if lines:
            self._last_words = lines[-1][:_LINE_LIMIT]

    def _show(self, phase: ChildPhase, *, address: str = "", again_in_ms: int = 0) -> None:
        state = ChildState(phase, address, self._last_words, again_in_ms)
        if state != self._state:
            self._state = state
            self.changed.emit(state)


def _address_in(line: bytes) -> str:
    """The address in a child's first line, ``{"address": "http://127.0.0.1:8787"}``; empty when there is none."""
    try:
        document = json.loads(line)
    except ValueError:
        return ""
    address = document.get("address") if isinstance(document, dict) else None
    return address if isinstance(address, str) else ""
