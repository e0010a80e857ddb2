"""How long the owner waits inside the window: for a page, for the previews of what is typed, for a filtered list."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.figures import Bench, CannotMeasure, Figure, Scale
from benchmarks.recipients import launch
from benchmarks.window_start import ROOT, fill_workspace
from pushdesk.app import PushDesk
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.storage.deliveries import Claimed
from pushdesk.storage.delivery_results import Result

_RUN_SECONDS = 120.0
_CLOCK_SECONDS = 3_600
_BATCH = 10_000


def take(scale: Scale) -> Sequence[Figure]:
    """Go through the window ``rounds`` times, a process each, on a workspace with very many subscribers."""
    with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name:
        folder = Path(name) / "large"
        fill_workspace(folder, scale.largest)
        _send_to_everybody(folder)
        rounds = [(_go_through(folder), _go_through(folder, "--ahead")) for _ in range(scale.rounds)]

    def of(key: str) -> float:
        return median(at_once[key] for at_once, _ahead in rounds)

    def ahead(key: str) -> float:
        return median(ahead[key] for _at_once, ahead in rounds)

    return [
        Figure("all eight pages built, together", of("all_built"), "ms", at_most=1_500),
        Figure("slowest of them, visited at once after the start", of("worst_first"), "ms"),
        Figure("slowest first visit, made ahead", ahead("worst_first"), "ms", at_most=50),
        Figure("longest step of making them ahead, processor time", ahead("worst_ahead"), "ms", at_most=100),
        Figure("slowest later switch to a page", of("worst_later"), "ms", at_most=50),
        Figure(f"Subscribers opened, {scale.largest:,} rows", ahead("subscribers_first"), "ms", at_most=50),
        Figure(f"a campaign opened, {scale.largest:,} deliveries", ahead("campaign"), "ms", at_most=50),
        Figure("longest step of that, processor time", ahead("worst_of_campaign"), "ms", at_most=100),
        Figure("filtered by a word", of("filtered"), "ms", at_most=200),
        Figure("a key in Compose until the previews show it, slowest", of("typed"), "ms", at_most=16),
        Figure("memory after all that", ahead("memory"), "MB", at_most=200),
    ]


def _send_to_everybody(folder: Path) -> None:
    """A campaign that every subscriber's push service has accepted."""
    with PushDesk(folder) as desk:
        launch(desk, desk.sites.all()[0])
        now = desk.now()
        desk.deliveries.promote_due(now, _CLOCK_SECONDS)
        worker = desk.workers.begin(1, now)
        while claimed := desk.deliveries.claim(worker, dict.fromkeys(desk.lanes.all(), _BATCH), now):
            desk.deliveries.record(worker, [_accepted(each) for each in claimed], now)
        desk.workers.end(worker, now)


def _accepted(claimed: Claimed) -> Result:
    return Result(
        delivery_id=claimed.delivery_id,
        subscription_id=claimed.subscription_id,
        campaign_id=claimed.campaign_id,
        outcome=Outcome.ACCEPTED,
        reason=Reason.ACCEPTED,
        status=201,
        endpoint=claimed.endpoint,
    )


def _go_through(folder: Path, *options: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.window_pages_program", str(folder), *options]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ, stdout=subprocess.PIPE, text=True, timeout=_RUN_SECONDS, check=False
    )
    if done.returncode != 0:
        raise CannotMeasure("the window did not go through its pages")
    told: dict[str, float] = json.loads(done.stdout)
    return told


BENCH = Bench(
    "window-pages",
    "Inside the window",
    "A window without a screen. A visit is the time in which nothing else can happen, from the choice of a page to its"
    " picture; what the page asks in the background comes later. While the owner looks at the first page, the window"
    " makes the others ahead; visits before that are measured too. Typing is a key in the title, one after the other.",
    take,
)
