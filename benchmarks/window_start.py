"""How long the owner waits for the window: from the start of the process to its first picture."""

import json
import os
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from benchmarks.figures import Bench, CannotMeasure, Figure, Scale
from benchmarks.recipients import CONTACT, SITE_URL
from pushdesk.app import PushDesk
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.registration import Registration
from pushdesk.domain.subscription import Browser, PushService, SubscriptionKeys
from pushdesk.storage.keys import VaultKind
from pushdesk.storage.subscription_import import ImportRow

ROOT = Path(__file__).resolve().parents[1]
SHOWN_AT_MOST_SECONDS = 0.6
_BATCH = 10_000
_RUN_SECONDS = 60.0
_STARTS_A_ROUND = 5
_POINT = bytes([4]) + bytes(64)
"""No key of anybody: nothing is encrypted here."""


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds after the start of the process: the first picture, and the numbers of the first page."""

    shown_seconds: float
    filled_seconds: float


def take(scale: Scale) -> Sequence[Figure]:
    """Start the window on a large workspace and on a new one, ``rounds`` times five times; the median counts."""
    with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name:
        large = Path(name) / "large"
        fill_workspace(large, scale.largest)
        compiled = Path(name) / "compiled"
        start_window(Path(name) / "warm", compiled)
        starts, first_starts = [], []
        for number in range(scale.rounds * _STARTS_A_ROUND if scale.rounds > 1 else 1):
            starts.append(start_window(large, compiled))
            first_starts.append(start_window(Path(name) / f"new-{number}", compiled))
    return [
        Figure(
            f"window shown, {scale.largest:,} subscribers",
            statistics.median(each.shown_seconds for each in starts),
            "s",
            at_most=SHOWN_AT_MOST_SECONDS,
        ),
        Figure("slowest of these", max(each.shown_seconds for each in starts), "s"),
        Figure("its numbers filled in", statistics.median(each.filled_seconds for each in starts), "s"),
        Figure(
            "window shown, first start of all",
            statistics.median(each.shown_seconds for each in first_starts),
            "s",
            at_most=SHOWN_AT_MOST_SECONDS,
        ),
    ]


def start_window(folder: Path, compiled: Path) -> Start:
    """One start in a process of its own, which ends itself again; ``compiled`` keeps what Python compiles."""
    command = [sys.executable, "-m", "benchmarks.window_start_program", str(folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment |= {"PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started_at = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, timeout=_RUN_SECONDS, check=False
    )
    if done.returncode != 0:
        raise CannotMeasure("the window did not open")
    told = json.loads(done.stdout)
    return Start(told["shown_at"] - started_at, told["filled_at"] - started_at)


def fill_workspace(folder: Path, subscribers: int) -> None:
    """A business that so many subscribed to within a month."""
    with PushDesk(folder) as desk:
        desk.settings.set("receiver_enabled", "false")
        site = desk.add_site("Corner Bakery", SITE_URL, CONTACT)
        key = desk.custody.new(site.site_id, vault=VaultKind.FILE)
        now = desk.now()
        for first in range(0, subscribers, _BATCH):
            seen_at = now - timedelta(days=30 * first / subscribers, hours=1)
            desk.subscriptions.register_many(
                [
                    ImportRow(
                        _registration(site.site_id, key.key_id),
                        Browser.CHROME,
                        "windows",
                        first_seen_at=seen_at,
                        last_seen_at=seen_at,
                    )
                    for _ in range(min(_BATCH, subscribers - first))
                ],
                PushHosts(),
                now,
            )


def _registration(site_id: str, key_id: str) -> Registration:
    return Registration(
        site_id=site_id,
        client_id="",
        endpoint=f"https://fcm.googleapis.com/fcm/send/{secrets.token_urlsafe(24)}",
        keys=SubscriptionKeys(_POINT, secrets.token_bytes(16)),
        key_id=key_id,
        old_endpoint=None,
        topics=(),
        language="en",
        time_zone="Europe/Berlin",
        consent=None,
        push_service=PushService.FCM,
        quarantined=False,
    )


BENCH = Bench(
    "window-start",
    "The window's start",
    "From the start of the process, Python itself included, until the window's first picture is painted; and until"
    " the numbers of its first page are there. Python has compiled the modules once before, as an installation does."
    " With QT_QPA_PLATFORM unset there is no screen.",
    take,
)
