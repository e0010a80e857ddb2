"""How late the window's timers are while two senders and the push service keep both cores busy."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.figures import Bench, CannotMeasure, Figure, Scale
from benchmarks.rehearsal_rate import ROOT, RUN_SECONDS, fill_workspace, running_push_service, send_all

P999_AT_MOST_MILLISECONDS = 100.0


def take(scale: Scale) -> Sequence[Figure]:
    """Send to everybody while a window shows the history, ``rounds`` times over."""
    told = []
    for _ in range(scale.rounds):
        with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name, running_push_service() as control:
            folder = Path(name) / "workspace"
            fill_workspace(folder, control, scale.recipients)
            command = [sys.executable, "-m", "benchmarks.window_probe", str(folder)]
            with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as probe:
                assert probe.stdout is not None
                if not probe.stdout.readline():
                    raise CannotMeasure("the window did not open")
                send_all(folder)
                told.append(json.loads(probe.stdout.readline()))
                probe.wait(RUN_SECONDS)
    return [
        Figure(
            "timers late, p99.9 during a campaign",
            median(each["p99.9"] for each in told),
            "ms",
            at_most=P999_AT_MOST_MILLISECONDS,
        ),
        Figure("timers late, p99", median(each["p99"] for each in told), "ms"),
        Figure("timers late, worst", max(each["worst"] for each in told), "ms"),
    ]


BENCH = Bench(
    "window-timers",
    "The window while a campaign is sent",
    "A window without a screen shows the history; a 10 ms timer in it notes how late it is called, while the sender"
    " processes (at low priority) and the rehearsal's push service share the computer with it.",
    take,
)
