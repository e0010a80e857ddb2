"""Every measurement of ``make bench`` in its short form: real peers, a real sink, all rows told."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import BENCHES, MISSED, NOT_MEASURED, REACHED
from tests.house.sources import ROOT

RUN_SECONDS = 120
ROW = re.compile(r"^  (?P<name>\S.*?)\s{2,}(?:(?P<target>[≥≤] [\d.,]+)\s+)?(?P<value>-?[\d.,]+)\b")

TARGETS = {
    "sending-rate": {"≥ 4.00", "≥ 3.00", "≥ 0.70"},
    "sending-cost": {"≤ 0.19", "≤ 0.40", "≤ 0.42", "≤ 6.00", "≤ 1.10"},
    "sending-memory": {"≤ 15.0", "≥ 0.95"},
    "rehearsal-rate": {"≥ 3,000", "≥ 1.00"},
    "scaling": set(),
    "subscribers": {"≤ 15.0", "≤ 1,000", "≤ 100", "≤ 200"},
    "window-timers": {"≤ 10.0", "≤ 100", "≤ 1.30"},
    "window-start": {"≤ 0.60"},
    "window-pages": {"≤ 1,500", "≤ 50.0", "≤ 100", "≤ 200", "≤ 16.0"},
    "inbox": {"≤ 10.0", "≥ 1.00", "≥ 100", "≤ 0.00", "≤ 8.00"},
    "push-shown": {"≤ 50.0"},
    "first-visit": {"≤ 60.0", "≤ 12.0", "≤ 0.00"},
}
"""What each measurement promises; a target that is lowered has to be lowered here too."""


def bench(*words: str, search_path: str | None = None) -> "subprocess.CompletedProcess[str]":
    """Run ``python -m benchmarks --short``."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if search_path is not None:
        environment["PATH"] = search_path
    return subprocess.run(
        [sys.executable, "-m", "benchmarks", "--short", *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=RUN_SECONDS,
    )


@pytest.mark.parametrize("name", BENCHES)
def test_a_measurement_runs_from_end_to_end(name: str) -> None:
    done = bench(name)
    assert done.returncode == REACHED, done.stderr
    assert done.stdout.startswith(BENCHES[name].title)
    rows = [found for line in done.stdout.splitlines() if (found := ROW.match(line))]
    assert {row["target"] for row in rows if row["target"]} == TARGETS[name]
    silent = [
        row["name"]
        for row in rows
        if float(row["value"].replace(",", "")) <= 0 and "more at" not in row["name"] and row["target"] != "≤ 0.00"
    ]
    assert rows
    assert silent == []


def test_what_is_missing_is_named_and_fails(tmp_path: Path) -> None:
    done = bench("sending-cost", search_path=str(tmp_path))
    assert done.returncode == NOT_MEASURED
    assert NOT_MEASURED != MISSED
    assert "apt-get install nodejs npm" in done.stderr


def test_an_unknown_measurement_is_refused() -> None:
    done = bench("speed-of-light")
    assert done.returncode == NOT_MEASURED
    assert "no such measurement: speed-of-light" in done.stderr
