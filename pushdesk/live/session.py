"""One live session: the tunnel program as a child, its address told and kept, its end noticed.

The program's own words are read for the address and go nowhere else: they may hold an account's token.
"""

import logging
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pushdesk.domain.faults import Fault
from pushdesk.domain.tunnel import LEASE
from pushdesk.live.programs import Tunnel, is_waiting_for_owner
from pushdesk.machine import FileLock, StopSignal
from pushdesk.storage.live_tunnels import LiveTunnelStore

ADDRESS_SECONDS = 60.0
"""How long a tunnel may take to open."""

END_SECONDS = 10.0
LOCK_NAME = "live.lock"
EMPTY_FILE_NAME = "cloudflared.yml"

_RENEW_SECONDS = LEASE.total_seconds() / 3
_LOOK_SECONDS = 0.25
_LINE_CHARACTERS = 4_096
_HIDDEN = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows a program of the terminal opens a window of its own otherwise."""

_log = logging.getLogger(__name__)


class LiveSession:
    """Opens a tunnel for one site and keeps it open. One session to a workspace."""

    def __init__(
        self,
        folder: Path,
        store: LiveTunnelStore,
        site_id: str,
        clock: Callable[[], datetime],
        *,
        address_seconds: float = ADDRESS_SECONDS,
    ) -> None:
        self._folder = folder
        self._store = store
        self._site_id = site_id
        self._clock = clock
        self._address_seconds = address_seconds
        self._reader = threading.Thread()
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def run(self, tunnel: Tunnel, stop: StopSignal, on_open: Callable[[str, bool], None]) -> None:
        """Until ``stop`` is set. ``on_open`` gets the address, and whether it is another one than the site had.

        Raises ``live_running`` (another session), ``live_not_started``, ``live_wants_owner``, ``live_no_address``
        and ``live_ended`` (the program ended by itself); the tunnel is closed then.
        """
        lock = FileLock(self._folder / LOCK_NAME)
        if not lock.acquire():
            raise Fault("live_running")
        try:
            process = self._started(tunnel)
            try:
                self._keep_open(tunnel, process, stop, on_open)
            finally:
                _end(process)
                self._reader.join(END_SECONDS)
                self._store.close()
        finally:
            lock.release()

    def _started(self, tunnel: Tunnel) -> subprocess.Popen[str]:
        empty_file = self._folder / EMPTY_FILE_NAME
        empty_file.write_text("", encoding="utf-8")
        try:
            process = subprocess.Popen(
                tunnel.command(empty_file),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
                creationflags=_HIDDEN,
            )
        except OSError as error:
            raise Fault("live_not_started", tool=tunnel.tool.value, cause=error.strerror or "") from None
        self._reader = threading.Thread(target=self._read, args=(process,), name="tunnel", daemon=True)
        self._reader.start()
        return process

    def _read(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        with process.stdout:
            while line := process.stdout.readline(_LINE_CHARACTERS):
                self._lines.put(line)
        self._lines.put(None)

    def _keep_open(
        self,
        tunnel: Tunnel,
        process: subprocess.Popen[str],
        stop: StopSignal,
        on_open: Callable[[str, bool], None],
    ) -> None:
        address = self._address(tunnel, stop)
        if not address:
            return
        on_open(address, self._store.open(tunnel.tool, self._site_id, address, self._clock()))
        _log.info("live by %s", tunnel.tool.value)
        renew_at = time.monotonic() + _RENEW_SECONDS
        while not stop.wait(_LOOK_SECONDS):
            if process.poll() is not None:
                raise Fault("live_ended", tool=tunnel.tool.value)
            self._drop_lines()
            if time.monotonic() >= renew_at:
                self._store.renew(self._clock())
                renew_at = time.monotonic() + _RENEW_SECONDS

    def _address(self, tunnel: Tunnel, stop: StopSignal) -> str:
        """The address as soon as the program says it; empty when asked to stop before."""
        wants_owner = False
        ends_at = time.monotonic() + self._address_seconds
        while not stop.is_set():
            left = ends_at - time.monotonic()
            if left <= 0:
                raise Fault("live_wants_owner" if wants_owner else "live_no_address", tool=tunnel.tool.value)
            try:
                line = self._lines.get(timeout=min(left, _LOOK_SECONDS))
            except queue.Empty:
                continue
            if line is None:
                raise Fault("live_wants_owner" if wants_owner else "live_ended", tool=tunnel.tool.value)
            wants_owner = wants_owner or is_waiting_for_owner(line)
            if address := tunnel.address_in(line):
                return address
        return ""

    def _drop_lines(self) -> None:
        while not self._lines.empty():
            self._lines.get()


def _end(process: subprocess.Popen[str]) -> None:
    """Ask it to end, and end it where it does not listen."""
    process.terminate()
    try:
        process.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
