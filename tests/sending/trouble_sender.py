"""One sender in a process of its own, whose clock a test can stop; says at its end what it cost and how it writes.

Arguments: the workspace. It sends until nothing is left, or until its standard input is closed. Retries come at
once. After SIGUSR1 the wall clock stands still and no retry comes any more.
"""

import json
import os
import re
import signal
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.machine import StopSignal
from pushdesk.sending.clock import Clock
from pushdesk.sending.engine import Engine


class StandingClock:
    """The computer's clock until it is stopped."""

    def __init__(self) -> None:
        self._stopped_at: datetime | None = None

    def stop(self, *_: object) -> None:
        """From now on it is always this moment; the second time nothing happens."""
        self._stopped_at = self._stopped_at or datetime.now(UTC)

    def clock(self) -> Clock:
        """What an engine is given."""
        return Clock(
            lambda: self._stopped_at or datetime.now(UTC),
            time.monotonic,
            lambda: 0.0 if self._stopped_at is None else 0.999,
        )


def peak_kilobytes() -> int:
    """The most memory this process ever had. The system's own account of its children keeps their parent's peak."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1])


def main(folder: Path) -> None:
    """Send, and tell."""
    clock = StandingClock()
    signal.signal(signal.SIGUSR1, clock.stop)
    stop = StopSignal().listen(stop_on_stdin_close=True)
    with PushDesk(folder) as desk:
        engine = Engine(
            desk.database, desk.custody, clock=clock.clock(), stop=stop, process_id=os.getpid(), ends_when_done=True
        )
        print(json.dumps({"process_id": os.getpid()}), flush=True)
        engine.run()
        with desk.database.write() as connection:
            pragmas = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in ("synchronous", "journal_mode", "fullfsync")
            }
    print(json.dumps({"peak_kilobytes": peak_kilobytes(), "pragmas": pragmas}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
