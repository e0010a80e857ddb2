"""How memory and speed keep when the list grows a hundredfold: 1,000, 10,000 and 100,000 recipients."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.figures import Bench, Figure, Scale, ratio_by_round
from benchmarks.recipients import make_recipients, make_workspace
from benchmarks.senders import NPM, WEBPUSH_ASYNC, WEBPUSH_RS, Run, deal, install_peers, run_ours, run_peer
from benchmarks.sink import running_sink

PROCESSES = 2
GROWTH_AT_MOST_MEGABYTES = 15.0
RATE_AT_LEAST = 0.95


def take(scale: Scale) -> Sequence[Figure]:
    """Send to a tenth, to all and to ten times ``recipients``, in turn; then each peer to all, in one process."""
    install_peers()
    few, many, most = scale.recipients // 10, scale.recipients, scale.recipients * 10
    with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name, running_sink(Path(name)) as sink:
        folder = Path(name)
        recipients = make_recipients(sink.instant.http2, most)
        for count in (few, many, most):
            make_workspace(folder / str(count), recipients[:count], sink.settings)
        runs: dict[int, list[Run]] = {few: [], many: [], most: []}
        for _ in range(scale.rounds):
            for count, each in runs.items():
                each.append(_run_on_copy(folder, count))
        shares = deal(folder, recipients[:many], 1, sink.ca_file)
        peers = (WEBPUSH_ASYNC, WEBPUSH_ASYNC.at_once(), WEBPUSH_RS, NPM, NPM.at_once())
        theirs = {peer.name: run_peer(peer, shares, sink.ca_file).peak_megabytes for peer in peers}
    peaks = {count: median(run.peak_megabytes for run in each) for count, each in runs.items()}
    return [
        *(Figure(f"memory of a sender process, {count:,} recipients", peak, "MB") for count, peak in peaks.items()),
        Figure(f"more at {most:,} than at {few:,}", peaks[most] - peaks[few], "MB", at_most=GROWTH_AT_MOST_MEGABYTES),
        *(Figure(f"rate, {count:,} recipients", median(run.rate for run in runs[count]), "/s") for count in runs),
        Figure(
            f"rate at {most:,} against {many:,}",
            ratio_by_round([run.rate for run in runs[most]], [run.rate for run in runs[many]]),
            "×",
            at_least=RATE_AT_LEAST,
        ),
        *(Figure(f"memory of {peer}, {many:,} recipients", peak, "MB") for peer, peak in theirs.items()),
    ]


def _run_on_copy(folder: Path, count: int) -> Run:
    with tempfile.TemporaryDirectory(dir=folder) as name:
        copy = Path(name) / "workspace"
        shutil.copytree(folder / str(count), copy)
        return run_ours(copy, PROCESSES, is_watched=True)


BENCH = Bench(
    "sending-memory",
    "Memory and speed as the list grows",
    "`pushdesk work --once --processes 2` on workspaces of three sizes, posting to an nginx on this computer that"
    " answers at once; the memory is the highest that a sender process ever held (VmHWM). The peers, for comparison,"
    " send to the middle size in one process: 100 at a time, and with everybody under way at one time, which is how"
    " such programs are often written. Their memory holds the list too, which they are handed as a whole.",
    take,
)
