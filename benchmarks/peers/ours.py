"""Our own sender on a workspace in one process, claims and records included, with its time taken apart.

Arguments: the workspace's folder, and ``--normal`` to write the database with ``synchronous = NORMAL`` instead of
FULL, which the program itself never does. Prints one JSON line: what it sent, in how many seconds, with how much
CPU, and how much of that went into the queue (claims and records).
"""

import argparse
import functools
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.pool import Pool

from benchmarks.peers.race import peak_megabytes
from pushdesk import machine
from pushdesk.app import PushDesk
from pushdesk.domain.delivery import Outcome
from pushdesk.sending.claims import Claims
from pushdesk.sending.clock import Clock
from pushdesk.sending.engine import Engine
from pushdesk.sending.lanes import Lanes
from pushdesk.storage.deliveries import DeliveryStore

QUEUE_STEPS = ((Claims, "take"), (Claims, "record"), (Lanes, "refresh"), (DeliveryStore, "promote_due"))
"""What a sender does in the database: once for some hundred deliveries, so a look at the clock costs nothing."""


class CpuClock:
    """The CPU time of this thread that was spent inside the steps it is put around."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def put_around(self, owner: type, name: str) -> None:
        """Measure every call of a method from now on."""
        step: Callable[..., Any] = getattr(owner, name)

        @functools.wraps(step)
        def measured(*arguments: Any, **named: Any) -> Any:
            began = time.thread_time()
            try:
                return step(*arguments, **named)
            finally:
                self.seconds += time.thread_time() - began

        setattr(owner, name, measured)


def write_without_syncing_each_commit() -> None:
    """From now on every database connection of this process is opened with ``synchronous = NORMAL``."""

    @event.listens_for(Pool, "checkout")
    def relax(connection: Any, record: Any, _proxy: object) -> None:
        if not record.info.get("is_relaxed"):  # a new connection; the program has set FULL when it connected
            connection.execute("PRAGMA synchronous = NORMAL")
            record.info["is_relaxed"] = True


def main() -> None:
    """Send what is due, tell."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--normal", action="store_true")
    arguments = parser.parse_args()
    if arguments.normal:
        write_without_syncing_each_commit()
    queue = CpuClock()
    for owner, name in QUEUE_STEPS:
        queue.put_around(owner, name)
    machine.lower_priority()
    stop = machine.StopSignal().listen()
    with PushDesk(arguments.folder) as desk:
        desk.database.take_checkpoint_duty()
        (campaign,) = desk.campaigns.alive()
        with desk.database.read() as connection:
            synchronous = connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
        custody = desk.custody  # loads its rooms now: a start-up, which counts for nobody
        cpu_began, began = time.process_time(), time.monotonic()
        Engine(desk.database, custody, clock=Clock(), stop=stop, process_id=os.getpid(), ends_when_done=True).run()
        ended, cpu_ended = time.monotonic(), time.process_time()
        accepted = desk.campaigns.totals(campaign.campaign_id).by_outcome[Outcome.ACCEPTED]
    told = {
        "accepted": accepted,
        "began": began,
        "ended": ended,
        "cpu_seconds": cpu_ended - cpu_began,
        "queue_seconds": queue.seconds,
        "synchronous": synchronous,
        "peak_megabytes": peak_megabytes(),
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
