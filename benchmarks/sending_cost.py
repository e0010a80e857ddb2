"""What one delivery costs: ours beside its peers on one TLS sink, in interleaved rounds of one run."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.figures import Bench, CannotMeasure, Figure, Scale
from benchmarks.recipients import Recipient, make_recipients, make_workspace, write_peer_orders
from benchmarks.sink import Sink, running_sink

HERE = Path(__file__).resolve().parent
RUN_SECONDS = 300.0

NPM_RATIO_AT_MOST = 0.25
WEBPUSH_ASYNC_RATIO_AT_MOST = 0.5


@dataclass(frozen=True, slots=True)
class Run:
    """One sender's run over all recipients."""

    seconds: float
    cpu_seconds: float
    recipients: int

    @property
    def cpu_microseconds(self) -> float:
        """CPU time for one delivery, in millionths of a second."""
        return self.cpu_seconds / self.recipients * 1e6

    @property
    def rate(self) -> float:
        """Deliveries a second."""
        return self.recipients / self.seconds


def take(scale: Scale) -> Sequence[Figure]:
    """Run every sender in turn, ``rounds`` times over."""
    _install_web_push()
    with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name:
        folder = Path(name)
        with running_sink(folder) as sink:
            return _figures(_rounds(folder, sink, scale))


def _rounds(folder: Path, sink: Sink, scale: Scale) -> dict[str, list[Run]]:
    http2 = make_recipients(sink.http2_origins, scale.recipients)
    http1 = make_recipients(sink.http1_origins, scale.recipients)
    orders = folder / "orders.json"
    write_peer_orders(orders, http2, sink.ca_file)
    senders: dict[str, Callable[[int], list[str]]] = {
        "ours, HTTP/2": lambda number: _our_command(folder / f"http2-{number}", http2, sink),
        "ours, HTTP/1.1": lambda number: _our_command(folder / f"http1-{number}", http1, sink),
        "pywebpush webpush_async": lambda _: [
            sys.executable,
            "-W",
            "ignore",
            str(HERE / "peers" / "webpush_async.py"),
            str(orders),
        ],
        "npm web-push": lambda _: ["node", str(HERE / "peers" / "web_push.mjs"), str(orders)],
    }
    runs: dict[str, list[Run]] = {sender: [] for sender in senders}
    for number in range(scale.rounds):
        for sender, command in senders.items():
            runs[sender].append(_run(command(number), scale.recipients))
    return runs


def _our_command(folder: Path, recipients: list[Recipient], sink: Sink) -> list[str]:
    make_workspace(folder, recipients, {"extra_push_hosts": sink.hosts, "extra_ca_file": str(sink.ca_file)})
    return [sys.executable, "-m", "benchmarks.peers.ours", str(folder)]


def _run(command: list[str], recipients: int) -> Run:
    ended = subprocess.run(command, cwd=HERE.parent, stdout=subprocess.PIPE, timeout=RUN_SECONDS, check=True, text=True)
    told = json.loads(ended.stdout)
    if told["accepted"] != recipients:
        raise CannotMeasure(f"{' '.join(command[:3])}: {told['accepted']} of {recipients} were accepted")
    return Run(told["seconds"], told["cpu_seconds"], recipients)


def _figures(runs: dict[str, list[Run]]) -> list[Figure]:
    cpu = {sender: median(run.cpu_microseconds for run in each) for sender, each in runs.items()}
    figures = []
    for sender, each in runs.items():
        figures.append(Figure(f"CPU per delivery, {sender}", cpu[sender], "µs"))
        figures.append(Figure(f"rate of one process, {sender}", median(run.rate for run in each), "/s"))
    ours = cpu["ours, HTTP/2"]
    figures.append(Figure("our CPU against npm web-push", ours / cpu["npm web-push"], "×", at_most=NPM_RATIO_AT_MOST))
    figures.append(
        Figure(
            "our CPU against webpush_async",
            ours / cpu["pywebpush webpush_async"],
            "×",
            at_most=WEBPUSH_ASYNC_RATIO_AT_MOST,
        )
    )
    return figures


def _install_web_push() -> None:
    """The pinned npm packages, installed once."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        raise CannotMeasure("npm web-push runs on Node.js: apt-get install nodejs npm")
    if not (HERE / "node_modules" / "web-push").is_dir():
        subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=HERE, check=True)


BENCH = Bench(
    "sending-cost",
    "CPU for one delivery, beside peers on one TLS sink",
    "Every sender sends the same payload length to the same people at the same nginx (TLS, three origins, answering"
    " 201 at once), one process each, in turns. Ours claims and records every delivery in its database, FULL sync"
    " included; the peers store nothing. Ratios of one run count; rates swing with whatever else the machine does.",
    take,
)
