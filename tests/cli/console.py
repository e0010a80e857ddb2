"""The command line within this process: words in, exit status and both outputs out, and no secret in either."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from pushdesk.cli.dispatch import run
from tests.domain.samples import AUTH_TEXT, P256DH_TEXT

PUSH = "https://updates.push.services.mozilla.com/wpush/v2/secret-"


@dataclass(frozen=True)
class Answer:
    """What a command came to."""

    status: int
    out: str
    err: str


@dataclass
class Cli:
    """Commands on one workspace."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    secrets: list[str] = field(default_factory=lambda: [PUSH, AUTH_TEXT, P256DH_TEXT])

    def run(self, *words: str) -> Answer:
        """Carry out one command; nothing it says may hold a secret or a traceback."""
        self.capsys.readouterr()
        status = run(["--data", str(self.folder), *words])
        out, err = self.capsys.readouterr()
        told = out + err
        assert "Traceback" not in told
        assert not [secret for secret in self.secrets if secret in told]
        return Answer(status, out, err)

    def ask(self, *words: str, status: int = 0) -> Any:
        """The one JSON document that a command answers."""
        answer = self.run("--json", *words)
        assert answer.status == status, answer.err
        return json.loads(answer.out)

    def refused(self, *words: str, status: int = 2) -> str:
        """The code of a refusal; people read a sentence on standard error and nothing else."""
        told = self.run(*words)
        assert (told.status, told.out) == (status, "")
        assert told.err.strip()
        document = self.ask(*words, status=status)
        assert set(document) == {"error", "message"}
        assert document["message"] in told.err
        return str(document["error"])

    def subscribe(self, count: int, first: int = 1) -> None:
        """So many subscribers, by an import."""
        path = self.folder.parent / "subscribers.csv"
        lines = [f"{PUSH}{number},{P256DH_TEXT},{AUTH_TEXT}" for number in range(first, first + count)]
        path.write_text("\n".join(["endpoint,p256dh,auth", *lines]))
        assert self.ask("subscribers", "import", str(path))["added"] == count
