"""A disk that is full and a database that is locked: the sender keeps everything and goes on once it can."""

import resource
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pushdesk.domain.delivery import Outcome
from tests.processes import Program
from tests.sending.workspace import Bakery, wait_until

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = 60
LOCKED_SECONDS = 2.0
FULL_SECONDS = 2.0

HOLD_THE_LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA busy_timeout = 20000")
connection.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.read()
"""


@contextmanager
def sender_at_work(bakery: Bakery) -> Iterator[Program]:
    """One sender process that has begun."""
    arguments = [sys.executable, "-m", "pushdesk", "--data", str(bakery.desk.folder), "work", "--processes", "1"]
    with Program(arguments, folder=ROOT) as sender:
        wait_until(lambda: bakery.bench.count("accepted") > 10)
        yield sender


def pause(seconds: float) -> None:
    """Let time pass: it is what these tests are about."""
    threading.Event().wait(seconds)


def limit_file_size(program: Program, size: int) -> None:
    """Let the program write no file beyond so many bytes, as on a disk without room; -1 lifts it."""
    resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def test_a_locked_database_is_waited_for_and_nobody_gets_a_second_copy(bakery: Bakery) -> None:
    bakery.subscribe(PEOPLE, mix={"ok": 0.5, "slow": 0.5})
    campaign = bakery.launch()
    with sender_at_work(bakery) as sender:
        with Program([sys.executable, "-c", HOLD_THE_LOCK, str(bakery.desk.database.path)]) as holder:
            assert holder.line() == "locked"
            pause(LOCKED_SECONDS)
            assert holder.close_input() == 0
        wait_until(lambda: bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE})
        assert sender.terminate(deadline_seconds=30) == 0
    assert bakery.copies(campaign) == {"1": PEOPLE}


def test_a_disk_without_room_is_waited_for_and_nobody_gets_a_second_copy(bakery: Bakery) -> None:
    bakery.subscribe(PEOPLE, mix="slow")
    campaign = bakery.launch()
    with sender_at_work(bakery) as sender:
        limit_file_size(sender, 1)
        pause(FULL_SECONDS)
        standing = bakery.outcomes(campaign)
        pause(0.5)
        assert bakery.outcomes(campaign) == standing, "something was written"
        limit_file_size(sender, resource.RLIM_INFINITY)
        wait_until(lambda: bakery.outcomes(campaign) == {Outcome.ACCEPTED: PEOPLE})
        assert sender.terminate(deadline_seconds=30) == 0
    assert bakery.copies(campaign) == {"1": PEOPLE}
