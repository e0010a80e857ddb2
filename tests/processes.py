"""Child processes of the tests: started with pipes, read against a deadline, ended by their own pid.

Nothing here waits blindly: a thread moves each line of standard output into a queue, and whoever wants a line
blocks on that queue until it comes or the deadline passes. What the program wrote to standard error lies in a
file, and its end is part of every failure text.
"""

import json
import os
import queue
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import psutil

STDERR_SHOWN_BYTES = 6_000


class ProgramFailed(AssertionError):
    """A child process ended, kept silent or answered wrongly; the text holds its standard error."""


class Program:
    """One child process in a session of its own, with its output at hand.

    Leaving the `with` block ends it and everything it started, by process id.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        pass_fds: Sequence[int] = (),
    ) -> None:
        self.name = " ".join(Path(part).name for part in arguments[:4])
        # Appending: reading here must not move the place where the program writes.
        self._stderr: IO[bytes] = tempfile.TemporaryFile("a+b")  # noqa: SIM115  closed by stop()
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._process = subprocess.Popen(
            list(arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._stderr,
            env=None if environment is None else dict(environment),
            cwd=folder,
            pass_fds=tuple(pass_fds),
            start_new_session=True,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self._reader = threading.Thread(target=self._read_lines, name=f"stdout of {self.name}", daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def _read_lines(self) -> None:
        output = self._process.stdout
        assert output is not None
        for line in output:
            self._lines.put(line.rstrip("\n"))
        self._lines.put(None)

    def stderr_text(self) -> str:
        """The last part of what the program wrote to standard error."""
        size_bytes = self._stderr.seek(0, os.SEEK_END)
        self._stderr.seek(max(0, size_bytes - STDERR_SHOWN_BYTES))
        return self._stderr.read().decode("utf-8", "replace")

    def failure(self, what: str) -> ProgramFailed:
        """An error that says what was missed, how the program is, and what it wrote."""
        state = "still running" if self.is_running else f"ended with {self._process.returncode}"
        errors = self.stderr_text()
        return ProgramFailed(f"{self.name}: {what} ({state})\n--- its standard error ---\n{errors}")

    def line(self, *, deadline_seconds: float = 20.0) -> str:
        """The next line of standard output; ProgramFailed at its end or at the deadline."""
        try:
            line = self._lines.get(timeout=deadline_seconds)
        except queue.Empty:
            raise self.failure(f"no line within {deadline_seconds} s") from None
        if line is None:
            self._lines.put(None)
            self._process.wait(timeout=10)
            raise self.failure("standard output ended")
        return line

    def line_with(self, wanted: str, *, deadline_seconds: float = 20.0) -> str:
        """Read on until a line contains `wanted`; the lines before it are dropped."""
        ends_at = time.monotonic() + deadline_seconds
        while True:
            line = self.line(deadline_seconds=max(0.01, ends_at - time.monotonic()))
            if wanted in line:
                return line

    def address(self, *, deadline_seconds: float = 30.0) -> str:
        """The address in the first line, as every listening program of the contract writes it."""
        line = self.line(deadline_seconds=deadline_seconds)
        try:
            first = json.loads(line)
        except ValueError:
            raise self.failure(f"the first line is no JSON: {line!r}") from None
        if not isinstance(first, dict) or not isinstance(first.get("address"), str):
            raise self.failure(f"the first line names no address: {line!r}")
        return str(first["address"])

    def write_line(self, text: str) -> None:
        """Give the program one line on its standard input."""
        entry = self._process.stdin
        assert entry is not None
        try:
            entry.write(text + "\n")
            entry.flush()
        except BrokenPipeError:
            raise self.failure("its standard input is closed") from None

    def close_input(self, *, deadline_seconds: float = 10.0) -> int:
        """End its standard input and return the exit code; ProgramFailed where it does not end by that."""
        entry = self._process.stdin
        assert entry is not None
        entry.close()
        return self._ended(deadline_seconds, "the end of its standard input")

    def terminate(self, *, deadline_seconds: float = 10.0) -> int:
        """Ask it to end (SIGTERM) and return its exit code; ProgramFailed where it does not listen."""
        if self.is_running:
            os.kill(self.pid, signal.SIGTERM)
        return self._ended(deadline_seconds, "SIGTERM")

    def _ended(self, deadline_seconds: float, told_by: str) -> int:
        try:
            return self._process.wait(timeout=deadline_seconds)
        except subprocess.TimeoutExpired:
            raise self.failure(f"did not end within {deadline_seconds} s of {told_by}") from None

    @staticmethod
    def _wait_for_end(family: list[psutil.Process]) -> None:
        # Orphans go to process 1, which may be slow to reap them: a zombie has ended too.
        ends_at = time.monotonic() + 10
        while family and time.monotonic() < ends_at:
            _, family = psutil.wait_procs(family, timeout=0.02)
            family = [one for one in family if one.is_running() and one.status() != psutil.STATUS_ZOMBIE]

    def stop(self) -> None:
        """End it now, with all it started; does nothing the second time."""
        if self._stderr.closed:
            return
        family: list[psutil.Process] = []
        if self.is_running:
            try:
                family = psutil.Process(self.pid).children(recursive=True)
            except psutil.NoSuchProcess:
                family = []
            self._process.kill()
        self._process.wait(timeout=10)
        for relative in family:
            try:
                relative.kill()
            except psutil.NoSuchProcess:
                continue
        self._wait_for_end(family)
        self._reader.join(timeout=10)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except BrokenPipeError:
                    continue
        self._stderr.close()
