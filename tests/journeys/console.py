"""The `pushdesk` command as the tests use it: one workspace, each command a real process, answers as JSON."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.browsers.json_value import JsonValue
from tests.processes import Program, ProgramFailed

ROOT = Path(__file__).resolve().parents[2]
COMMAND_SECONDS = 60.0
ONE_AFTER_THE_OTHER = """import json, sys
from pushdesk.cli.dispatch import run
sys.exit(next((status for status in map(run, json.loads(sys.argv[1])) if status), 0))"""


@dataclass(frozen=True)
class Console:
    """Commands on the workspace in `folder`; its keys go into files, never into this person's keyring."""

    folder: Path

    def ask(self, *arguments: str, exit_code: int = 0, pasted: str = "") -> JsonValue:
        """Run one command with --json and return its document; ProgramFailed where it ends otherwise.

        `pasted` is what it reads from standard input.
        """
        done = subprocess.run(
            [*self._command(), "--json", *arguments],
            cwd=ROOT,
            env=self.environment(),
            input=pasted,
            capture_output=True,
            text=True,
            timeout=COMMAND_SECONDS,
        )
        what = f"pushdesk {' '.join(arguments)}"
        if done.returncode != exit_code:
            raise ProgramFailed(
                f"{what} ended with {done.returncode} and not {exit_code}\n"
                f"--- standard output ---\n{done.stdout}\n--- standard error ---\n{done.stderr}"
            )
        if exit_code != 0:
            return done.stderr
        try:
            document: JsonValue = json.loads(done.stdout)
        except ValueError:
            raise ProgramFailed(f"{what} wrote no single JSON document: {done.stdout!r}") from None
        return document

    def ask_each(self, *commands: tuple[str, ...]) -> list[JsonValue]:
        """Run several commands with --json, one after the other in one process: what a journey only needs before it."""
        each = [["--data", str(self.folder), "--json", *command] for command in commands]
        done = subprocess.run(
            [sys.executable, "-c", ONE_AFTER_THE_OTHER, json.dumps(each)],
            cwd=ROOT,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=COMMAND_SECONDS,
        )
        if done.returncode != 0:
            raise ProgramFailed(f"{commands} ended with {done.returncode}\n{done.stdout}\n{done.stderr}")
        left, documents = done.stdout.lstrip(), list[JsonValue]()
        while left:
            document, end = json.JSONDecoder().raw_decode(left)
            documents.append(document)
            left = left[end:].lstrip()
        assert len(documents) == len(commands), done.stdout
        return documents

    def start(self, *arguments: str) -> Program:
        """Start a command that stays; whoever starts it ends it."""
        return Program([*self._command(), *arguments], environment=self.environment(), folder=ROOT)

    def ask_until(self, wanted: JsonValue, read: tuple[str, ...], *arguments: str, deadline_seconds: float) -> None:
        """Ask one command again until members of its answer have the wanted values; each asking is a process.

        `read` names the members, `wanted` is the list of their values in that order.
        """
        ends_at = time.monotonic() + deadline_seconds
        while True:
            answer = self.ask(*arguments)
            assert isinstance(answer, dict), answer
            found: JsonValue = [answer.get(name) for name in read]
            if found == wanted:
                return
            if time.monotonic() > ends_at:
                raise AssertionError(
                    f"{' '.join(arguments)}: {', '.join(read)} is {found} and not {wanted} after {deadline_seconds} s"
                )

    def environment(self) -> dict[str, str]:
        """The environment of every command: a home of its own and no keyring."""
        return {
            **os.environ,
            "HOME": str(self.folder.parent),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "PYTHONUNBUFFERED": "1",
        }

    def _command(self) -> list[str]:
        return [sys.executable, "-m", "pushdesk", "--data", str(self.folder)]
