"""The bridge: real child programs, real threads, and changes told in the window's own thread."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from pushdesk.ui.bridge.background_jobs import BackgroundJobs, Job
from pushdesk.ui.bridge.change_watcher import ChangeWatcher
from pushdesk.ui.bridge.child_process import ChildPhase, ChildProcess, ChildState

PROGRAM = Path(__file__).with_name("child_program.py")


class Witness:
    """A child and all the states it went through."""

    def __init__(self, mode: str, log: Path, **settings: int | bool) -> None:
        self.log = log
        command = [sys.executable, str(PROGRAM), mode, str(log)]
        self.child = ChildProcess(command, first_wait_ms=40, announces_address=bool(settings.get("announces", True)))
        self.states: list[ChildState] = []
        self.child.changed.connect(self.states.append)

    @property
    def phases(self) -> list[ChildPhase]:
        """The phases alone."""
        return [state.phase for state in self.states]

    def starts(self) -> int:
        """How often the program was really started."""
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        return sum(1 for line in lines if line != "finished")


@pytest.fixture
def witness(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[..., Witness]]:
    """Makes children that are ended when the test is over."""
    made: list[Witness] = []

    def make(mode: str, **settings: int | bool) -> Witness:
        made.append(Witness(mode, tmp_path / "log", **settings))
        return made[-1]

    yield make
    for one in made:
        assert one.child.wait_for_end(5_000)


def test_a_child_tells_its_address_and_ends_with_its_stdin(witness: Callable[..., Witness], qtbot: QtBot) -> None:
    one = witness("serves")
    one.child.start()
    qtbot.waitUntil(lambda: one.child.state.phase is ChildPhase.RUNNING)
    assert one.child.state.address == "http://127.0.0.1:8787"
    one.child.stop()
    qtbot.waitUntil(lambda: one.child.state.phase is ChildPhase.STOPPED)
    assert one.log.read_text(encoding="utf-8") == "--stop-on-stdin-close\nfinished\n"
    assert one.phases == [ChildPhase.STARTING, ChildPhase.RUNNING, ChildPhase.STOPPING, ChildPhase.STOPPED]


def test_a_child_without_an_address_runs_once_it_has_started(witness: Callable[..., Witness], qtbot: QtBot) -> None:
    one = witness("mumbles", announces=False)
    one.child.start()
    qtbot.waitUntil(lambda: one.child.state.phase is ChildPhase.RUNNING)
    assert one.child.state.address == ""


def test_a_child_that_dies_is_started_again_ever_later(witness: Callable[..., Witness], qtbot: QtBot) -> None:
    one = witness("dies")
    one.child.start()
    qtbot.waitUntil(lambda: one.starts() >= 3, timeout=10_000)
    waits = [state for state in one.states if state.phase is ChildPhase.WAITING]
    assert [state.again_in_ms for state in waits[:2]] == [40, 80]
    assert waits[0].last_words == "port 8787 is taken"
    one.child.stop()
    qtbot.waitUntil(lambda: one.child.state.phase is ChildPhase.STOPPED)


def test_a_child_that_is_killed_comes_back(witness: Callable[..., Witness], qtbot: QtBot) -> None:
    one = witness("serves")
    one.child.start()
    qtbot.waitUntil(lambda: one.child.state.phase is ChildPhase.RUNNING)
    first = one.child.process_id
    psutil.Process(first).kill()
    qtbot.waitUntil(lambda: one.starts() == 2 and one.child.state.phase is ChildPhase.RUNNING, timeout=10_000)
    assert one.child.process_id != first


def test_a_child_that_was_called_wrongly_is_not_started_again(witness: Callable[..., Witness], qtbot: QtBot) -> None:
    one = witness("wrong-usage")
    one.child.start()
    qtbot.waitUntil(lambda: one.child.state.phase is ChildPhase.FAILED)
    assert one.child.state.last_words == "no such option"
    assert one.starts() == 1


def test_a_program_that_is_not_there_is_told_and_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    child = ChildProcess([str(tmp_path / "missing")], first_wait_ms=40)
    child.start()
    qtbot.waitUntil(lambda: child.state.phase is ChildPhase.WAITING)
    assert child.state.last_words
    child.stop()
    assert child.state.phase is ChildPhase.STOPPED


def test_another_command_line_takes_effect_by_a_restart(witness: Callable[..., Witness], qtbot: QtBot) -> None:
    one = witness("serves")
    one.child.start()
    qtbot.waitUntil(lambda: one.child.state.phase is ChildPhase.RUNNING)
    one.child.restart_with([sys.executable, str(PROGRAM), "serves", str(one.log), "--port=9999"])
    qtbot.waitUntil(lambda: one.starts() == 2 and one.child.state.phase is ChildPhase.RUNNING, timeout=10_000)
    assert "--port=9999 --stop-on-stdin-close" in one.log.read_text(encoding="utf-8")
    assert "finished" in one.log.read_text(encoding="utf-8")


def test_stopping_while_it_waits_stops_at_once(witness: Callable[..., Witness], qtbot: QtBot) -> None:
    one = witness("dies")
    one.child.start()
    qtbot.waitUntil(lambda: one.child.state.phase is ChildPhase.WAITING)
    one.child.stop()
    assert one.child.state.phase is ChildPhase.STOPPED


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[BackgroundJobs]:
    """Threads for one test."""
    jobs = BackgroundJobs()
    yield jobs
    assert jobs.close()


def test_work_is_done_elsewhere_and_its_result_comes_home(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    home = QThread.currentThread()
    worked_on: list[QThread] = []
    heard_on: list[QThread] = []

    def work(_job: Job) -> int:
        worked_on.append(QThread.currentThread())
        return 42

    job = jobs.run(work)
    job.succeeded.connect(lambda _result: heard_on.append(QThread.currentThread()))
    with qtbot.waitSignal(job.succeeded, check_params_cb=lambda result: result == 42):
        pass
    assert worked_on[0] is not home
    assert heard_on == [home]


def test_an_error_in_the_work_is_told(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    def work(_job: Job) -> None:
        raise ValueError("no")

    with qtbot.waitSignal(jobs.run(work).failed, check_params_cb=lambda error: isinstance(error, ValueError)):
        pass


def test_cancelled_work_sees_it_and_its_result_is_dropped(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    heard: list[str] = []
    ended: list[bool] = []

    def work(job: Job) -> str:
        while not job.is_cancelled:
            QThread.yieldCurrentThread()
        ended.append(True)
        return "late"

    job = jobs.run(work)
    job.succeeded.connect(heard.append)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    qtbot.waitUntil(lambda: ended == [True])
    assert heard == []


def test_a_deadline_fails_the_job_and_tells_the_work(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    def work(job: Job) -> None:
        while not job.is_cancelled:
            QThread.yieldCurrentThread()

    job = jobs.run(work, deadline_seconds=0.02)
    with qtbot.waitSignal(job.failed, check_params_cb=lambda error: isinstance(error, TimeoutError)):
        pass


def test_many_jobs_all_come_home(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    heard: list[object] = []
    for number in range(200):
        jobs.run(lambda _job, number=number: number).succeeded.connect(heard.append)
    qtbot.waitUntil(lambda: len(heard) == 200)
    assert sorted(map(int, heard)) == list(range(200))


def test_risen_counters_are_told_as_their_nouns(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    counters = {"campaigns": 4, "subscriptions": 9}
    watcher = ChangeWatcher(lambda: dict(counters), jobs, interval_ms=5)
    heard: list[frozenset[str]] = []
    watcher.changed.connect(heard.append)
    watcher.start()
    qtbot.waitUntil(lambda: watcher.has_level)
    assert heard == []
    counters.update(subscriptions=10, deliveries=1)
    qtbot.waitUntil(lambda: heard == [frozenset({"subscriptions", "deliveries"})])
    watcher.stop()


def test_a_stopped_watcher_tells_nothing_that_was_still_being_read(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    counters = {"campaigns": 4}
    may_answer = threading.Event()
    may_answer.set()

    def read() -> dict[str, int]:
        assert may_answer.wait(20)
        return dict(counters)

    watcher = ChangeWatcher(read, jobs, interval_ms=5)
    heard: list[object] = []
    watcher.changed.connect(heard.append)
    watcher.start()
    qtbot.waitUntil(lambda: watcher.has_level)
    may_answer.clear()
    counters.update(campaigns=5)
    qtbot.waitUntil(lambda: not jobs.wait(0))
    watcher.stop()
    may_answer.set()
    qtbot.waitUntil(lambda: jobs.wait(0))
    assert heard == []


def test_failing_to_read_counters_is_told_once_and_watching_goes_on(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    answers: dict[str, int] = {}
    is_broken = [True]
    asked: list[int] = []

    def read() -> dict[str, int]:
        asked.append(1)
        if is_broken[0]:
            raise OSError("the disk is gone")
        return dict(answers)

    watcher = ChangeWatcher(read, jobs, interval_ms=5)
    failures: list[object] = []
    changes: list[object] = []
    watcher.failed.connect(failures.append)
    watcher.changed.connect(changes.append)
    watcher.start()
    qtbot.waitUntil(lambda: len(asked) > 3)
    assert len(failures) == 1
    is_broken[0] = False
    qtbot.waitUntil(lambda: watcher.has_level)
    answers["sites"] = 1
    qtbot.waitUntil(lambda: changes == [frozenset({"sites"})])
    watcher.stop()
