"""The push service as a program of its own says where it listens, and stops when it is asked to."""

import json
import socket
import subprocess
import sys
from pathlib import Path

from tests.browsers.json_value import JsonValue, text_of
from tests.processes import Program
from tests.rehearsal.application_server import Wire

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "pushdesk.rehearsal"]


def test_it_says_first_where_it_listens_and_ends_on_sigterm() -> None:
    with Program(COMMAND, folder=ROOT) as program:
        told: JsonValue = json.loads(program.line())
        assert text_of(told, "websocket").startswith("ws://127.0.0.1:")
        assert text_of(told, "origins", "mozilla") == text_of(told, "address")
        with Wire(text_of(told, "control")) as wire:
            assert wire.ask("GET", "/ledger").status == 200
        with Wire(text_of(told, "address")) as wire:
            assert wire.ask("POST", "/push/nobody", b"").status == 404
        assert program.terminate() == 0
        assert program.stderr_text() == ""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run it with a standard input that is at its end."""
    return subprocess.run(
        [*COMMAND, *arguments], cwd=ROOT, input="", capture_output=True, text=True, timeout=30, check=False
    )


def test_it_ends_with_its_standard_input_where_that_was_asked() -> None:
    ended = run("--stop-on-stdin-close")
    assert ended.returncode == 0
    assert text_of(json.loads(ended.stdout), "address").startswith("http://127.0.0.1:")
    assert ended.stderr == ""


def test_a_port_that_is_taken_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ended = run("--port", port)
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert port in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_port_that_is_none_is_wrong_usage() -> None:
    assert run("--port", "99999").returncode == 2
