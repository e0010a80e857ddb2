"""What we ask of the operating system, seen from real child processes that are stopped, starved and killed."""

import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from pushdesk.machine import (
    FileLock,
    StopSignal,
    is_locked,
    own_command,
    private_folder,
    restrict_to_owner,
    write_private_file,
)
from tests.processes import Program

ROOT = Path(__file__).parents[1]


def child(text: str, *arguments: str) -> Program:
    """A child process that runs this Python text with the package at hand."""
    return Program([sys.executable, "-c", text, *arguments], folder=ROOT)


def output_of(text: str, *before: str) -> str:
    """What a child process that ends by itself prints; its standard input is at its end from the start."""
    done = subprocess.run(
        [*before, sys.executable, "-c", text],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.strip()


LOCKING = """
import sys
from pathlib import Path
from pushdesk.machine import FileLock
lock = FileLock(Path(sys.argv[1]))
print("held" if lock.acquire() else "busy", flush=True)
sys.stdin.readline()
lock.release()
print("released", flush=True)
sys.stdin.readline()
"""

STOPPING = """
import sys
from pushdesk.machine import StopSignal
stop = StopSignal().listen(stop_on_stdin_close=bool(sys.argv[1:]))
print("ready", flush=True)
print("stopped" if stop.wait(60) else "waited in vain", flush=True)
"""


# Priority


def test_a_worker_runs_at_nice_10_and_asking_twice_is_asking_once() -> None:
    text = (
        "import os; from pushdesk.machine import lower_priority\n"
        "lower_priority(); lower_priority(); print(os.getpriority(os.PRIO_PROCESS, 0))"
    )
    assert output_of(text) == "10"


def test_more_open_files_are_allowed_as_far_as_the_system_goes() -> None:
    text = (
        "import resource as r; from pushdesk.machine import allow_open_files\n"
        "r.setrlimit(r.RLIMIT_NOFILE, (100, 300))\n"
        "print(allow_open_files(50), allow_open_files(200), allow_open_files(900), r.getrlimit(r.RLIMIT_NOFILE))"
    )
    assert output_of(text) == "100 200 300 (300, 300)"


def test_a_process_that_is_lower_already_stays_there() -> None:
    text = (
        "import os; from pushdesk.machine import lower_priority\n"
        "lower_priority(); print(os.getpriority(os.PRIO_PROCESS, 0))"
    )
    assert output_of(text, "nice", "-n", "15") == "15"


# File rights


def test_a_restricted_file_or_folder_is_open_to_its_owner_alone(tmp_path: Path) -> None:
    file, folder = tmp_path / "file", tmp_path / "folder"
    file.write_text("x")
    file.chmod(0o666)
    folder.mkdir()
    folder.chmod(0o777)
    restrict_to_owner(file)
    restrict_to_owner(folder)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_private_folder_is_made_once_and_one_that_exists_is_left_alone(tmp_path: Path) -> None:
    made = private_folder(tmp_path / "a" / "b")
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    made.chmod(0o750)
    assert stat.S_IMODE(private_folder(made).stat().st_mode) == 0o750


def test_a_private_file_is_0600_whatever_the_umask_and_replaces_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_bytes(b"old")
    path.chmod(0o644)
    before = os.umask(0)
    try:
        write_private_file(path, b"new")
    finally:
        os.umask(before)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_private_file_that_cannot_be_put_in_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(OSError):
        write_private_file(tmp_path / "taken", b"secret")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """A limit on the size of files stands in for the end of the disk."""
    path = tmp_path / "secret"
    path.write_bytes(b"old")
    text = (
        "import resource, signal, sys; from pathlib import Path; from pushdesk.machine import write_private_file\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write_private_file(Path(sys.argv[1]), bytes(100_000))\n"
        "except OSError as error: print(type(error).__name__)"
    )
    with child(text, str(path)) as program:
        assert program.line() == "OSError"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


# Locks


def test_a_lock_excludes_another_one_on_the_same_path_until_it_is_released(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert first.acquire()
    assert first.acquire()
    assert not second.acquire()
    first.release()
    first.release()
    assert second.acquire()
    second.release()


def test_a_lock_held_by_another_process_is_seen_and_free_once_it_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    assert not is_locked(path)
    assert not path.exists()
    with child(LOCKING, str(path)) as program:
        assert program.line() == "held"
        assert is_locked(path)
        assert not FileLock(path).acquire()
        program.write_line("")
        assert program.line() == "released"
        assert not is_locked(path)


def test_a_lock_is_waited_for_at_most_so_long(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    lock = FileLock(path)
    with child(LOCKING, str(path)) as program:
        assert program.line() == "held"
        assert not lock.acquire(wait_seconds=0.1)
        program.write_line("")
        assert lock.acquire(wait_seconds=30)
        assert program.line() == "released"
    lock.release()


def test_a_process_killed_with_sigkill_frees_its_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with child(LOCKING, str(path)) as program:
        assert program.line() == "held"
        os.kill(program.pid, signal.SIGKILL)
        lock = FileLock(path)
        assert lock.acquire(wait_seconds=30)
        lock.release()


def test_a_child_program_does_not_keep_the_lock_of_its_parent(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    lock = FileLock(path)
    assert lock.acquire()
    with child("import sys; print('up', flush=True); sys.stdin.readline()") as program:
        assert program.line() == "up"
        lock.release()
        assert not is_locked(path)


def test_a_lock_file_is_private(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "lock")
    lock.acquire()
    assert stat.S_IMODE((tmp_path / "lock").stat().st_mode) == 0o600
    lock.release()


def test_a_lock_that_nobody_can_have_is_an_error_and_not_a_busy_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FileLock(tmp_path / "missing" / "lock").acquire()


# Stopping


@pytest.mark.parametrize("wish", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_a_wait_cleanly_however_often_it_comes(wish: signal.Signals) -> None:
    with child(STOPPING) as program:
        assert program.line() == "ready"
        for _ in range(50):
            if program.is_running:
                os.kill(program.pid, wish)
        assert program.line() == "stopped"
        assert program.terminate() == 0


def test_the_end_of_standard_input_stops_when_that_was_asked_for() -> None:
    done = output_of(STOPPING.replace("sys.argv[1:]", "['yes']"))
    assert done.split() == ["ready", "stopped"]


def test_without_the_word_standard_input_is_never_read() -> None:
    text = STOPPING.replace("stop.wait(60)", "stop.wait(0.3)")
    assert output_of(text).splitlines() == ["ready", "waited in vain"]
    with child(STOPPING.replace('print("ready"', 'print(sys.stdin.readline() or "ready"')) as program:
        program.write_line("for somebody else")
        assert program.line() == "for somebody else"


def test_a_process_that_watches_an_open_standard_input_ends_without_a_crash() -> None:
    with child(STOPPING, "watch") as program:
        assert program.line() == "ready"
        program.write_line("noise is no wish to stop")
        os.kill(program.pid, signal.SIGTERM)
        assert program.line() == "stopped"
        assert program.terminate() == 0
        assert program.stderr_text() == ""


def test_the_death_of_the_parent_stops_a_child_that_watches_its_standard_input(tmp_path: Path) -> None:
    """The parent is killed without a chance to say goodbye; its child's lock tells when the child has gone."""
    path = tmp_path / "lock"
    grandchild = (
        "import sys; from pathlib import Path; from pushdesk.machine import FileLock, StopSignal\n"
        "lock = FileLock(Path(sys.argv[1])); lock.acquire()\n"
        "stop = StopSignal().listen(stop_on_stdin_close=True); print('ready', flush=True); stop.wait()\n"
    )
    parent = (
        "import subprocess, sys\n"
        "held = subprocess.Popen([sys.executable, '-c', sys.argv[2], sys.argv[1]], stdin=subprocess.PIPE)\n"
        "held.wait()\n"
    )
    with child(parent, str(path), grandchild) as program:
        assert program.line() == "ready"
        assert is_locked(path)
        os.kill(program.pid, signal.SIGKILL)
        lock = FileLock(path)
        assert lock.acquire(wait_seconds=30)
        lock.release()


def test_one_wish_wakes_every_thread_that_waits() -> None:
    stop = StopSignal()
    told: list[bool] = []
    threads = [threading.Thread(target=lambda: told.append(stop.wait(30))) for _ in range(4)]
    for thread in threads:
        thread.start()
    assert not stop.is_set()
    assert not stop.wait(0)
    stop.set()
    for thread in threads:
        thread.join(30)
    assert told == [True] * 4
    assert stop.is_set()
    assert stop.wait()


# Ourselves and our computer


def test_our_command_is_this_python_with_the_package_and_alone_when_frozen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert own_command() == [sys.executable, "-P", "-m", "pushdesk"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == [sys.executable]
