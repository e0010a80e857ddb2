"""How fast everybody is reached: two processes of ours beside two of each peer, on one sink, at once and late."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.figures import Bench, Figure, Scale, ratio_by_round
from benchmarks.recipients import Recipient, make_recipients, make_workspace
from benchmarks.senders import (
    NPM,
    WEBPUSH_ASYNC,
    WEBPUSH_LOOP,
    WEBPUSH_RS,
    Peer,
    Run,
    deal,
    install_peers,
    run_ours,
    run_peer,
)
from benchmarks.sink import Origins, Sink, running_sink

PROCESSES = 2
PEERS = (NPM, WEBPUSH_ASYNC, WEBPUSH_RS, WEBPUSH_LOOP)
INSTANT_SHARES = {WEBPUSH_LOOP: 0.06}
LATE_SHARES = {WEBPUSH_LOOP: 0.02, WEBPUSH_RS: 0.15}
"""Who waits for each answer before sending the next gets so small a share of the people that it takes seconds too."""

INSTANT_AT_LEAST = 4.0
INSTANT_GOAL = 5.5
LATE_AT_LEAST = 3.0
LATE_AGAINST_INSTANT_AT_LEAST = 0.7

OURS, OURS_HTTP1 = "ours", "ours, HTTP/1.1"

Rates = dict[str, list[float]]


def take(scale: Scale) -> Sequence[Figure]:
    """Everybody sends in turn to both kinds of answers, ``rounds`` times over."""
    install_peers()
    with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name, running_sink(Path(name)) as sink:
        races = [
            _Race(Path(name), sink, origins, scale.recipients, shares)
            for origins, shares in ((sink.instant, INSTANT_SHARES), (sink.late, LATE_SHARES))
        ]
        for _ in range(scale.rounds):
            for race in races:
                race.run()
    return _figures(*(race.rates for race in races))


class _Race:
    """All senders against one kind of answers, and the rates so far."""

    def __init__(self, folder: Path, sink: Sink, origins: Origins, count: int, shares: Mapping[Peer, float]) -> None:
        self.rates: Rates = {}
        self._folder = folder
        self._sink = sink
        http2 = make_recipients(origins.http2, PROCESSES * count)
        http1 = make_recipients(origins.http1, PROCESSES * count)
        self._senders: dict[str, Callable[[], Run]] = {
            OURS: lambda: self._run_ours(http2),
            OURS_HTTP1: lambda: self._run_ours(http1),
        }
        for peer in PEERS:
            some = http2[: int(count * shares.get(peer, 1))]
            dealt = deal(folder, some, PROCESSES, sink.ca_file)
            self._senders[peer.name] = partial(run_peer, peer, dealt, sink.ca_file)

    def run(self) -> None:
        """One round."""
        for sender, run in self._senders.items():
            self.rates.setdefault(sender, []).append(run().rate)

    def _run_ours(self, recipients: list[Recipient]) -> Run:
        with tempfile.TemporaryDirectory(dir=self._folder) as name:
            make_workspace(Path(name) / "workspace", recipients, self._sink.settings)
            return run_ours(Path(name) / "workspace", PROCESSES)


def _figures(instant: Rates, late: Rates) -> list[Figure]:
    figures = [
        Figure(f"{sender}, {answers}", median(rates), "/s")
        for answers, race in (("instant", instant), ("after 50 ms", late))
        for sender, rates in race.items()
    ]
    for answers, race, against_npm in (("instant", instant, INSTANT_AT_LEAST), ("after 50 ms", late, LATE_AT_LEAST)):
        for peer in PEERS:
            ratio = ratio_by_round(race[OURS], race[peer.name])
            at_least = against_npm if peer is NPM else None
            figures.append(Figure(f"ours against {peer.name}, {answers}", ratio, "×", at_least=at_least))
    figures.append(Figure(f"the goal for ours against {NPM.name}, instant", INSTANT_GOAL, "×"))
    kept = ratio_by_round(late[OURS], instant[OURS])
    figures.append(Figure("our rate after 50 ms against instant", kept, "×", at_least=LATE_AGAINST_INSTANT_AT_LEAST))
    return figures


BENCH = Bench(
    "sending-rate",
    "Deliveries a second, two processes each, beside peers on one TLS sink",
    "One nginx on this computer: TLS, three origins, HTTP/2 and 1.1, answering 201 at once or after 50 ms. Ours is"
    " `pushdesk work --once --processes 2` with the recipients named below for each process, from the first claim of"
    " either to the last record, every delivery claimed and recorded in the database. The peers store nothing and"
    " begin with their orders read: npm web-push 3.6 with 100 promises at a time over one keep-alive agent,"
    " pywebpush's webpush_async with 100 at a time over one aiohttp session, webpush-rs in 8 threads, and pywebpush as"
    " its README shows it; each in two processes with half as many people (the last two, where they wait for each"
    " answer, with a few hundred), all at the low priority that ours has. Ratios are taken within a round.",
    take,
)
