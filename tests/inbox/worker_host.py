"""Cloudflare on this computer: workerd from npm runs the exported worker, its D1 database in memory."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pushdesk.hosting.inbox import WORKER_FOLDER, HostedInbox
from tests.node_packages import install_packages
from tests.processes import Program

FOLDER = Path(__file__).parent / "worker"


@dataclass(frozen=True)
class WorkerHost:
    """A running worker, and a way to its database that visitors do not have."""

    address: str
    program: Program

    def rows(self, statement: str) -> list[dict[str, Any]]:
        """What the database answers to a statement."""
        self.program.write_line(statement)
        found: list[dict[str, Any]] = json.loads(self.program.line())
        return found


@contextmanager
def worker_host(folder: Path, site_id: str, site_origin: str, inbox: HostedInbox) -> Iterator[WorkerHost]:
    """The worker of an export, running; its files lie below ``folder``."""
    install_packages(FOLDER)
    for name, content in inbox.files(site_id, site_origin).items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    with Program(["node", str(FOLDER / "serve.mjs"), str(folder / WORKER_FOLDER)]) as program:
        yield WorkerHost(f"{program.address()}/inbox", program)
