"""The receiver as the process it is: how it starts, stops, says what is wrong, and what it never loses or tells."""

import json
import os
import random
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.journeys.console import ROOT, Console
from tests.processes import Program
from tests.receiver.visitor import DEADLINE_SECONDS, ORIGIN, RawConnection, Visitor, public_point
from tests.receiver.workspace import Workspace

KILLS = 20
VISITORS = 3


@pytest.fixture
def console(workspace: Workspace) -> Console:
    """The commands on the workspace with the shop; nobody else has it open."""
    workspace.settings.set("registrations_per_address", "1000000")
    workspace.settings.set("registrations_total", "1000000")
    workspace.close()
    return Console(workspace.folder)


@pytest.fixture
def receiver(console: Console) -> Iterator[Program]:
    """A running receiver; its first line is still to be read."""
    with console.start("receive", "--port", "0") as program:
        yield program


@pytest.fixture
def visitor(receiver: Program, shop_ids: tuple[str, str]) -> Visitor:
    """A browser at the running receiver."""
    return Visitor(receiver.address(), *shop_ids)


def stored(console: Console) -> dict[str, str]:
    with Workspace(console.folder) as opened:
        return opened.stored()


# Starting and stopping


def test_the_first_line_is_the_address_and_it_answers_there(visitor: Visitor) -> None:
    assert visitor.address.startswith("http://127.0.0.1:")
    assert visitor.ask("GET", "/healthz").document == {"ok": True}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(receiver: Program, visitor: Visitor, number: signal.Signals) -> None:
    assert visitor.register().status == 201
    os.kill(receiver.pid, number)
    assert receiver.terminate() == 0


def test_the_end_of_standard_input_ends_it_only_when_asked(console: Console, shop_ids: tuple[str, str]) -> None:
    command = [sys.executable, "-m", "pushdesk", "--data", str(console.folder), "receive", "--port", "0"]
    for flags, is_ended in (["--stop-on-stdin-close"], True), ([], False):
        with subprocess.Popen(
            [*command, *flags],
            cwd=ROOT,
            env=console.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as program:
            assert program.stdin is not None
            assert program.stdout is not None
            address = json.loads(program.stdout.readline())["address"]
            program.stdin.close()
            if not is_ended:
                assert Visitor(address, *shop_ids).register().status == 201
                program.terminate()
            assert program.wait(DEADLINE_SECONDS) == 0


def test_what_is_in_flight_is_finished_before_it_ends(console: Console, receiver: Program, visitor: Visitor) -> None:
    body = json.dumps(visitor.registration()).encode()
    with (
        closing(sqlite3.connect(console.folder / "pushdesk.sqlite3", isolation_level=None)) as other,
        RawConnection(visitor.address) as raw,
    ):
        other.execute("BEGIN IMMEDIATE")
        raw.send(
            b"POST /v1/registrations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b"Origin: %b\r\nExpect: 100-continue\r\nContent-Length: %d\r\n\r\n" % (ORIGIN.encode(), len(body))
        )
        assert raw.socket.recv(100).startswith(b"HTTP/1.1 100 ")
        raw.send(body)
        os.kill(receiver.pid, signal.SIGTERM)
        until(lambda: not is_listening(visitor.address))
        other.execute("ROLLBACK")
        assert raw.answer().status == 201
    assert receiver.terminate() == 0
    assert stored(console) == {visitor.endpoint: "active"}


def test_a_port_that_is_taken_is_said_in_one_sentence(console: Console) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        told = console.ask("receive", "--port", str(taken.getsockname()[1]), exit_code=1)
    assert isinstance(told, str)
    assert "is used by another program" in told
    assert "Traceback" not in told


def test_a_host_that_is_not_here_is_said_in_one_sentence(console: Console) -> None:
    told = console.ask("receive", "--host", "203.0.113.1", "--port", "0", exit_code=2)
    assert isinstance(told, str)
    assert "203.0.113.1" in told
    assert "Traceback" not in told


def test_it_loads_no_qt_no_private_key_and_no_sender() -> None:
    names = "[name for name in sys.modules if name.startswith(('PySide6', 'keyring', 'pycurl', 'pushdesk.'))]"
    program = f"import sys, pushdesk.app, pushdesk.receiver.server; print(*{names})"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    loaded = done.stdout.split()
    assert "pushdesk.receiver.routes" in loaded
    forbidden = ("PySide6", "keyring", "pycurl", "pushdesk.custody", "pushdesk.storage.vault", "pushdesk.sending")
    assert [name for name in loaded if name.startswith(forbidden)] == []


# When the database is in trouble


def test_a_full_disk_is_a_503_and_never_a_2xx(console: Console, shop_ids: tuple[str, str]) -> None:
    def few_bytes() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))

    command = [sys.executable, "-m", "pushdesk", "--data", str(console.folder), "receive", "--port", "0"]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=console.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=few_bytes,  # the one way to give a single process a small disk
    ) as program:
        assert program.stdout is not None
        address = json.loads(program.stdout.readline())["address"]
        acknowledged = set()
        for _ in range(1000):
            visitor = Visitor(address, *shop_ids)
            answer = visitor.register()
            if answer.status != 201:
                break
            acknowledged.add(visitor.endpoint)
        assert answer.status == 503
        assert int(answer.headers["retry-after"]) > 0
        assert visitor.ask("GET", "/healthz").status == 200
        program.terminate()
        assert program.wait(DEADLINE_SECONDS) == 0
    assert acknowledged == set(stored(console))


# What is never lost, and never told


def test_twenty_kills_lose_nobody_who_was_answered_2xx(console: Console, shop_ids: tuple[str, str]) -> None:
    dice = random.Random(20)
    point = public_point()
    acknowledged: set[str] = set()
    for _ in range(KILLS):
        with console.start("receive", "--port", "0") as program:
            address = program.address()
            enough = threading.Event()
            round_acknowledged: list[str] = []
            wanted = dice.randint(1, 40)

            def register_for_ever(
                address: str = address,
                done: list[str] = round_acknowledged,
                enough: threading.Event = enough,
                wanted: int = wanted,
            ) -> None:
                while True:
                    one = Visitor(address, *shop_ids, p256dh=point)
                    try:
                        answer = one.register()
                    except OSError:
                        return
                    if answer.status == 201:
                        done.append(one.endpoint)
                    if len(done) >= wanted:
                        enough.set()

            visitors = [threading.Thread(target=register_for_ever) for _ in range(VISITORS)]
            for thread in visitors:
                thread.start()
            assert enough.wait(DEADLINE_SECONDS)
            program.stop()
            for thread in visitors:
                thread.join(DEADLINE_SECONDS)
            acknowledged |= set(round_acknowledged)
    assert len(acknowledged) >= KILLS
    assert acknowledged <= set(stored(console))
    with closing(sqlite3.connect(console.folder / "pushdesk.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_no_log_and_no_output_holds_an_endpoint_or_a_secret(
    console: Console, receiver: Program, visitor: Visitor
) -> None:
    secret_parts = [visitor.endpoint.rpartition("/")[2], visitor.registration()["subscription"]["keys"]["auth"]]
    visitor.register()
    visitor.register(keyId="nobodys")
    visitor.unregister()
    visitor.endpoint = f"https://user@{visitor.endpoint.removeprefix('https://')}"
    visitor.register()
    visitor.ask("GET", f"/v1/registrations?endpoint={secret_parts[0]}")
    with RawConnection(visitor.address) as raw:
        raw.send(f"GET /{secret_parts[0]} HTTP/1.1\r\nbad header {secret_parts[1]}\r\n\r\n".encode())
        raw.last_words()
    assert receiver.terminate() == 0
    told = receiver.stderr_text() + "".join(
        path.read_text(encoding="utf-8", errors="replace") for path in logs_of(console.folder)
    )
    assert [part for part in secret_parts if part in told] == []


def logs_of(folder: Path) -> list[Path]:
    found = [path for path in folder.rglob("*.log*") if path.is_file()]
    assert found, "there is no log to look into"
    return found


def is_listening(address: str) -> bool:
    try:
        RawConnection(address).socket.close()
    except OSError:
        return False
    return True


def until(condition: Callable[[], bool]) -> None:
    """Ask again and again, each time a real connection, until it is so or the deadline passes."""
    ends_at = time.monotonic() + DEADLINE_SECONDS
    while not condition():
        assert time.monotonic() < ends_at
