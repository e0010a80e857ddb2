"""The senders of a race: the peers, each as its own documentation says, and ours as an owner starts it.

Everybody runs at the same low priority and begins with open eyes and no connection: a peer waits at the starting
line with its orders read; ours counts from the first claim of either process to the last record in the database.
"""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psutil

from benchmarks.figures import CannotMeasure
from benchmarks.peers.race import peak_megabytes
from benchmarks.recipients import Recipient, write_peer_orders
from pushdesk.app import PushDesk
from pushdesk.domain.campaign import CampaignState
from pushdesk.domain.delivery import Outcome
from pushdesk.machine import WORKER_NICENESS

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PEER_ENVIRONMENT = HERE / ".venv"
PEER_REQUIREMENTS = HERE / "peers" / "requirements.txt"
RUN_SECONDS = 300.0
WATCH_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Run:
    """One sender's way through everybody; the memory is that of its largest process."""

    recipients: int
    seconds: float
    cpu_seconds: float = 0.0
    peak_megabytes: float = 0.0

    @property
    def cpu_microseconds(self) -> float:
        """CPU time for one delivery, in millionths of a second."""
        return self.cpu_seconds / self.recipients * 1e6

    @property
    def rate(self) -> float:
        """Deliveries a second."""
        return self.recipients / self.seconds


@dataclass(frozen=True, slots=True)
class Peer:
    """Somebody else's sender. ``command`` starts a process of it, the file of its orders comes next."""

    name: str
    command: tuple[str, ...]
    options: tuple[str, ...] = ()

    def at_once(self) -> "Peer":
        """The same with everybody under way at one time, as many a program does it."""
        return replace(self, name=f"{self.name}, all at once", options=("--at-once",))


_PYTHON = (sys.executable, "-W", "ignore", "-m")
NPM = Peer("npm web-push", ("node", str(HERE / "peers" / "web_push.mjs")))
WEBPUSH_ASYNC = Peer("webpush_async", (*_PYTHON, "benchmarks.peers.webpush_async"))
WEBPUSH_RS = Peer("webpush-rs", (str(PEER_ENVIRONMENT / "bin" / "python"), "-m", "benchmarks.peers.webpush_rs_threads"))
WEBPUSH_LOOP = Peer("pywebpush, README loop", (*_PYTHON, "benchmarks.peers.webpush_loop"))


def install_peers() -> None:
    """The pinned packages of others, each set installed once: npm's beside this file, Python's in an environment."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        raise CannotMeasure("npm web-push runs on Node.js: apt-get install nodejs npm")
    npm_lock = (HERE / "package-lock.json").read_text(encoding="utf-8")
    _make_once(HERE / "node_modules", npm_lock, ["npm", "ci", "--silent", "--no-audit", "--no-fund"])
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(PEER_ENVIRONMENT)]
    _make_once(
        PEER_ENVIRONMENT,
        PEER_REQUIREMENTS.read_text(encoding="utf-8") + sys.version,
        [sys.executable, "-m", "venv", "--clear", "--without-pip", str(PEER_ENVIRONMENT)],
        [*pip, "install", "--quiet", "-r", str(PEER_REQUIREMENTS)],
    )


def _make_once(folder: Path, source: str, *commands: list[str]) -> None:
    """Make a folder by these commands, unless it bears the mark that it was made from the same source."""
    mark = folder / "made-from"
    if mark.exists() and mark.read_text(encoding="utf-8") == source:
        return
    for command in commands:
        if subprocess.run(command, cwd=HERE, stdout=subprocess.DEVNULL, check=False).returncode != 0:
            raise CannotMeasure(f"The peers come from npm and PyPI, and “{' '.join(command[:4])} …” failed")
    mark.write_text(source, encoding="utf-8")


@contextmanager
def ended_when_late(*processes: "subprocess.Popen[Any]") -> Iterator[None]:
    """Whoever of these is not done after five minutes is killed, so that nobody waits for a line that never comes."""

    def end() -> None:
        for process in processes:
            process.kill()

    alarm = threading.Timer(RUN_SECONDS, end)
    alarm.start()
    try:
        yield
    finally:
        alarm.cancel()


@dataclass(frozen=True, slots=True)
class Share:
    """The file of orders for one process of a peer, and how many people are in it."""

    file: Path
    people: int


def deal(folder: Path, recipients: Sequence[Recipient], processes: int, ca_file: Path) -> list[Share]:
    """Everybody dealt to so many processes, into files that none was dealt to before."""
    shares = []
    for number in range(processes):
        with tempfile.NamedTemporaryFile(dir=folder, prefix="orders-", suffix=".json", delete=False) as made:
            share = Share(Path(made.name), len(recipients[number::processes]))
        write_peer_orders(share.file, recipients[number::processes], ca_file)
        shares.append(share)
    return shares


def run_peer(peer: Peer, shares: Sequence[Share], ca_file: Path) -> Run:
    """One process per share, all sent off at one moment; from the first start to the last answer."""
    with ExitStack() as started:
        processes = [started.enter_context(_at_the_line(peer, share.file, ca_file)) for share in shares]
        started.enter_context(ended_when_late(*processes))
        if not all(_told(process) for process in processes):
            raise CannotMeasure(f"{peer.name} does not start here")
        for process in processes:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        answers = [_told(process) for process in processes]
    accepted = sum(each.get("accepted", 0) for each in answers)
    wanted = sum(share.people for share in shares)
    if accepted != wanted:
        raise CannotMeasure(f"{peer.name}: {accepted} of {wanted} were accepted")
    return Run(
        wanted,
        max(each["ended"] for each in answers) - min(each["began"] for each in answers),
        sum(each["cpu_seconds"] for each in answers),
        max(each["peak_megabytes"] for each in answers),
    )


def _at_the_line(peer: Peer, file: Path, ca_file: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        ["nice", "-n", str(WORKER_NICENESS), *peer.command, str(file), *peer.options],
        cwd=ROOT,
        env={**os.environ, "REQUESTS_CA_BUNDLE": str(ca_file), "SSL_CERT_FILE": str(ca_file)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _told(process: subprocess.Popen[str]) -> dict[str, Any]:
    """The next line of a process; empty where it has ended instead."""
    assert process.stdout is not None
    line = process.stdout.readline()
    return json.loads(line) if line.strip() else {}


def run_ours(folder: Path, processes: int, *, is_watched: bool = False) -> Run:
    """``pushdesk work --once`` on a workspace with one campaign that is due, from its first claim to its last record.

    ``is_watched``: note the memory of the sender processes, which costs a little time.
    """
    command = [sys.executable, "-m", "pushdesk", "--data", str(folder), "work", "--once"]
    process = subprocess.Popen([*command, "--processes", str(processes)], cwd=ROOT, stdout=subprocess.DEVNULL)
    with process, ended_when_late(process):
        peak = _watched(process, processes) if is_watched else 0.0
        status = process.wait()
    with PushDesk(folder) as desk:
        (campaign,) = desk.campaigns.page(desk.choose_site(None).site_id)
        accepted = desk.campaigns.totals(campaign.campaign_id).by_outcome[Outcome.ACCEPTED]
    if status != 0 or campaign.state is not CampaignState.FINISHED or accepted != campaign.total:
        raise CannotMeasure(f"ours: {campaign.state.value} with {accepted} of {campaign.total} accepted")
    assert campaign.started_at is not None and campaign.ended_at is not None
    seconds = (campaign.ended_at - campaign.started_at).total_seconds()
    return Run(campaign.total, seconds, peak_megabytes=peak)


def _watched(process: subprocess.Popen[bytes], children: int) -> float:
    """The most memory that any of so many children of this process has held, in MB, watched until the process ends."""
    parent = psutil.Process(process.pid)
    process_ids: list[int] = []
    peaks = [0.0]
    while process.poll() is None:
        with contextlib.suppress(psutil.Error, OSError):  # one that has just ended
            if len(process_ids) < children:  # looking for them is dear
                process_ids = [child.pid for child in parent.children()]
            peaks += map(peak_megabytes, process_ids)
        time.sleep(WATCH_SECONDS)
    return max(peaks)
