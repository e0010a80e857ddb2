"""The supervisor: children are started, watched, replaced, and end when their standard input does."""

import sys
import threading
from pathlib import Path

from pushdesk.machine import StopSignal
from pushdesk.sending.workers import Supervisor
from tests.sending.workspace import wait_until

NOTE = "import os, pathlib, sys; pathlib.Path(sys.argv[1], str(os.getpid())).touch();"
WAIT = NOTE + "sys.stdin.read()"


def supervisor(script: str, folder: Path, stop: StopSignal, processes: int = 2, *, once: bool = False) -> Supervisor:
    return Supervisor([sys.executable, "-c", script, str(folder)], processes, stop, ends_when_done=once)


def test_children_run_until_the_stop_and_end_well(tmp_path: Path) -> None:
    stop = StopSignal()
    watched = supervisor(WAIT, tmp_path, stop)
    statuses: list[int] = []
    thread = threading.Thread(target=lambda: statuses.append(watched.run()))
    thread.start()
    wait_until(lambda: len(list(tmp_path.iterdir())) == 2)
    assert len(watched.process_ids) == 2
    stop.set()
    thread.join(20)
    assert statuses == [0]
    assert watched.process_ids == []


def test_a_child_that_ends_is_started_again(tmp_path: Path) -> None:
    stop = StopSignal()
    watched = supervisor(NOTE + "sys.exit(3)", tmp_path, stop, 1)
    thread = threading.Thread(target=watched.run)
    thread.start()
    wait_until(lambda: len(list(tmp_path.iterdir())) >= 2)
    stop.set()
    thread.join(20)
    assert not thread.is_alive()


def test_children_that_are_done_end_the_supervisor(tmp_path: Path) -> None:
    assert supervisor(NOTE, tmp_path, StopSignal(), 3, once=True).run() == 0
    assert len(list(tmp_path.iterdir())) == 3


def test_a_child_that_keeps_crashing_is_given_up_when_all_should_end(tmp_path: Path) -> None:
    assert supervisor(NOTE + "sys.exit(1)", tmp_path, StopSignal(), 1, once=True).run() == 1
    assert len(list(tmp_path.iterdir())) == 3
