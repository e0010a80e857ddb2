"""A figure beside its target, and how a table of them is told on a terminal and in a document."""

import os
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

MEASUREMENTS = Path(__file__).resolve().parents[1] / "docs" / "measurements"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value. ``at_least`` or ``at_most`` is its target; a figure without one is told for comparison."""

    name: str
    value: float
    unit: str
    at_least: float | None = None
    at_most: float | None = None

    @property
    def is_reached(self) -> bool:
        """True where there is no target, or the value is on its right side."""
        return (self.at_least is None or self.value >= self.at_least) and (
            self.at_most is None or self.value <= self.at_most
        )

    @property
    def target(self) -> str:
        """The target in signs; empty where there is none."""
        if self.at_least is not None:
            return f"≥ {_told(self.at_least)}"
        return "" if self.at_most is None else f"≤ {_told(self.at_most)}"

    def row(self) -> tuple[str, str, str, str]:
        """Name, target, value and verdict, as shown."""
        verdict = "" if not self.target else "reached" if self.is_reached else "MISSED"
        return self.name, self.target, f"{_told(self.value)} {self.unit}".strip(), verdict


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is measured: ``recipients`` of a campaign, and ``rounds`` that are interleaved.

    ``largest`` is what stands for "very many people": the longest list that something has to cope with.
    """

    recipients: int = 10_000
    rounds: int = 3
    largest: int = 200_000


@dataclass(frozen=True, slots=True)
class Bench:
    """One measurement: its name (also its document's), what it is, and what takes it.

    ``take`` raises :class:`CannotMeasure` where this machine lacks something.
    """

    name: str
    title: str
    explanation: str
    take: Callable[[Scale], Sequence[Figure]]


class CannotMeasure(Exception):
    """Something is missing here; the text says what to install."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The figures of one measurement."""

    bench: Bench
    figures: Sequence[Figure]
    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def is_reached(self) -> bool:
        """True when no target was missed."""
        return all(figure.is_reached for figure in self.figures)

    def table(self) -> str:
        """The figures in columns, for a terminal."""
        rows = [("", "target", "value", ""), *(figure.row() for figure in self.figures)]
        widths = [max(len(row[column]) for row in rows) for column in range(4)]
        lines = [
            f"  {row[0]:<{widths[0]}}  {row[1]:>{widths[1]}}  {row[2]:>{widths[2]}}  {row[3]}".rstrip() for row in rows
        ]
        return "\n".join([self.bench.title, *lines])

    def document(self, scale: Scale) -> str:
        """The figures as a page for docs/measurements."""
        rows = "\n".join(
            f"| {name} | {target or '–'} | {value} | {verdict} |"
            for name, target, value, verdict in (figure.row() for figure in self.figures)
        )
        return (
            f"# {self.bench.title}\n\n{self.bench.explanation}\n\n"
            f"Written by `make bench` on {self.at:%Y-%m-%d}: {machine_in_words()}; "
            f"{scale.recipients:,} recipients, {scale.rounds} interleaved rounds, medians.\n\n"
            f"| | target | value | |\n|---|---|---|---|\n{rows}\n"
        )

    def write(self, scale: Scale) -> Path:
        """Write the document and return where it lies."""
        MEASUREMENTS.mkdir(parents=True, exist_ok=True)
        path = MEASUREMENTS / f"{self.bench.name}.md"
        path.write_text(self.document(scale), encoding="utf-8")
        return path


def ratio_by_round(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Ours in theirs, round by round, and the median of that: what slows both in a round cancels out."""
    return median(one / other for one, other in zip(ours, theirs, strict=True))


def machine_in_words() -> str:
    """The processor and the software that were measured on."""
    return f"{_processor()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _told(value: float) -> str:
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}"
