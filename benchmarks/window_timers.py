"""How late the window's timers are, and how long it paints, while two senders keep both cores busy."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.figures import Bench, CannotMeasure, Figure, Scale
from benchmarks.recipients import make_recipients, make_workspace
from benchmarks.senders import ROOT, ended_when_late, run_ours
from benchmarks.sink import running_sink

PROCESSES = 2
P99_AT_MOST_MILLISECONDS = 10.0
P999_AT_MOST_MILLISECONDS = 100.0
REPAINT_AT_MOST = 1.3


def take(scale: Scale) -> Sequence[Figure]:
    """Send to everybody while a window shows the history, ``rounds`` times over."""
    told = []
    with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name, running_sink(Path(name)) as sink:
        recipients = make_recipients(sink.instant.http2, PROCESSES * scale.recipients)
        for number in range(scale.rounds):
            folder = Path(name) / f"workspace-{number}"
            make_workspace(folder, recipients, sink.settings)
            command = [sys.executable, "-m", "benchmarks.window_probe", str(folder)]
            probe = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
            with probe, ended_when_late(probe):
                assert probe.stdout is not None
                if not probe.stdout.readline():
                    raise CannotMeasure("the window did not open")
                run_ours(folder, PROCESSES)
                told.append(json.loads(probe.stdout.readline()))
    return [
        Figure("timers late, p99", _middle(told, "p99"), "ms", at_most=P99_AT_MOST_MILLISECONDS),
        Figure("timers late, p99.9", _middle(told, "p99.9"), "ms", at_most=P999_AT_MOST_MILLISECONDS),
        Figure("timers late, worst", max(each["worst"] for each in told), "ms"),
        Figure("a repaint of the whole window, before", _middle(told, "repaint_idle"), "ms"),
        Figure("a repaint of the whole window, meanwhile", _middle(told, "repaint_busy"), "ms"),
        Figure(
            "repaint meanwhile against before",
            median(each["repaint_busy"] / each["repaint_idle"] for each in told),
            "×",
            at_most=REPAINT_AT_MOST,
        ),
    ]


def _middle(told: Sequence[dict[str, float]], name: str) -> float:
    return median(each[name] for each in told)


BENCH = Bench(
    "window-timers",
    "The window while a campaign is sent",
    "A window without a screen shows the history while two sender processes, at low priority, post to an nginx on"
    " this computer as fast as they can: the recipients named below for each. A 10 ms timer in the window notes how"
    " late it is called, and the whole window is painted anew twenty times a second, before the campaign and during"
    " it; that painting is not counted as lateness. Medians of the repaints.",
    take,
)
