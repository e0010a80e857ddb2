"""What one delivery costs: ours beside its peers on one TLS sink, in interleaved rounds of one run."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.figures import Bench, CannotMeasure, Figure, Scale, ratio_by_round
from benchmarks.recipients import Recipient, make_recipients, make_workspace
from benchmarks.senders import (
    NPM,
    ROOT,
    RUN_SECONDS,
    WEBPUSH_ASYNC,
    WEBPUSH_RS,
    Run,
    deal,
    install_peers,
    run_peer,
)
from benchmarks.sink import Sink, running_sink

GOAL_AGAINST_NPM = 0.15
AT_MOST = {NPM.name: 0.19, WEBPUSH_ASYNC.name: 0.40, WEBPUSH_RS.name: 0.42}
QUEUE_SHARE_AT_MOST = 0.06
FULL_AGAINST_NORMAL_AT_MOST = 1.10

OURS, OURS_HTTP1, OURS_NORMAL = "ours", "ours, HTTP/1.1", "ours, synchronous = NORMAL"
SYNCHRONOUS_FULL, SYNCHRONOUS_NORMAL = 2, 1


@dataclass(frozen=True, slots=True)
class OwnRun:
    """A run of ours, and the CPU time of it that went into claims and records."""

    run: Run
    queue_seconds: float

    @property
    def queue_share(self) -> float:
        """Claims and records in all the CPU time."""
        return self.queue_seconds / self.run.cpu_seconds


def take(scale: Scale) -> Sequence[Figure]:
    """Run every sender in turn, ``rounds`` times over."""
    install_peers()
    with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name, running_sink(Path(name)) as sink:
        return _figures(*_rounds(Path(name), sink, scale))


def _rounds(folder: Path, sink: Sink, scale: Scale) -> tuple[dict[str, list[Run]], list[float]]:
    http2 = make_recipients(sink.instant.http2, scale.recipients)
    http1 = make_recipients(sink.instant.http1, scale.recipients)
    shares = deal(folder, http2, 1, sink.ca_file)
    queue_shares: list[float] = []

    def ours() -> Run:
        own = run_one_of_ours(folder, sink, http2)
        queue_shares.append(own.queue_share)
        return own.run

    senders: dict[str, Callable[[], Run]] = {
        OURS: ours,
        OURS_NORMAL: lambda: run_one_of_ours(folder, sink, http2, is_normal=True).run,
        OURS_HTTP1: lambda: run_one_of_ours(folder, sink, http1).run,
        WEBPUSH_ASYNC.name: lambda: run_peer(WEBPUSH_ASYNC, shares, sink.ca_file),
        WEBPUSH_RS.name: lambda: run_peer(WEBPUSH_RS, shares, sink.ca_file),
        NPM.name: lambda: run_peer(NPM, shares, sink.ca_file),
    }
    runs: dict[str, list[Run]] = {sender: [] for sender in senders}
    for _ in range(scale.rounds):
        for sender, run in senders.items():
            runs[sender].append(run())
    return runs, queue_shares


def run_one_of_ours(folder: Path, sink: Sink, recipients: list[Recipient], *, is_normal: bool = False) -> OwnRun:
    """One process of ours on a new workspace with these people; ``is_normal``: with fewer syncs than we ever do."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        make_workspace(Path(name) / "workspace", recipients, sink.settings)
        command = [sys.executable, "-m", "benchmarks.peers.ours", str(Path(name) / "workspace")]
        ended = subprocess.run(
            [*command, "--normal"] if is_normal else command,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            timeout=RUN_SECONDS,
            check=True,
            text=True,
        )
    told = json.loads(ended.stdout)
    if told["accepted"] != len(recipients):
        raise CannotMeasure(f"ours: {told['accepted']} of {len(recipients)} were accepted")
    if told["synchronous"] != (SYNCHRONOUS_NORMAL if is_normal else SYNCHRONOUS_FULL):
        raise CannotMeasure(f"the database was written with synchronous = {told['synchronous']}")
    run = Run(len(recipients), told["ended"] - told["began"], told["cpu_seconds"], told["peak_megabytes"])
    return OwnRun(run, told["queue_seconds"])


def _figures(runs: dict[str, list[Run]], queue_shares: list[float]) -> list[Figure]:
    figures = []
    for sender, each in runs.items():
        figures.append(Figure(f"CPU per delivery, {sender}", median(run.cpu_microseconds for run in each), "µs"))
        figures.append(Figure(f"rate of one process, {sender}", median(run.rate for run in each), "/s"))
    cpu = {sender: [run.cpu_seconds for run in each] for sender, each in runs.items()}
    for peer, at_most in AT_MOST.items():
        figures.append(Figure(f"our CPU against {peer}", ratio_by_round(cpu[OURS], cpu[peer]), "×", at_most=at_most))
    figures.append(Figure(f"the goal for our CPU against {NPM.name}", GOAL_AGAINST_NPM, "×"))
    figures.append(
        Figure("claims and records in our CPU", median(queue_shares) * 100, "%", at_most=QUEUE_SHARE_AT_MOST * 100)
    )
    figures.append(
        Figure(
            "our CPU, FULL against NORMAL",
            ratio_by_round(cpu[OURS], cpu[OURS_NORMAL]),
            "×",
            at_most=FULL_AGAINST_NORMAL_AT_MOST,
        )
    )
    seconds = {sender: [run.seconds for run in each] for sender, each in runs.items()}
    figures.append(
        Figure(
            "our time from start to end, FULL against NORMAL",
            ratio_by_round(seconds[OURS], seconds[OURS_NORMAL]),
            "×",
            at_most=FULL_AGAINST_NORMAL_AT_MOST,
        )
    )
    return figures


BENCH = Bench(
    "sending-cost",
    "CPU for one delivery, beside peers on one TLS sink",
    "Every sender sends the same payload length to the same people at the same nginx (TLS, three origins, answering"
    " 201 at once), one process each, in turns, all at the same low priority, start-up excluded. Ours claims and"
    " records every delivery in its database, synced with every commit (FULL); a run with NORMAL beside it tells what"
    " that costs: in CPU, and by the clock, where each commit waits for the disk. The peers store nothing. Claims and"
    " records are timed around the calls, by the thread's CPU clock. Ratios are taken within a round.",
    take,
)
