"""What the torture rows counted: each test tells its numbers, and those of the tests that passed are written down."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.sending.conftest import bakery, bench

__all__ = ["bakery", "bench"]

PAGE = Path(__file__).resolve().parents[2] / "docs" / "measurements" / "torture.md"
_HEAD = """# Torture

What `make torture` counted when it last ran: a row for each test that passed, with its date. Times and memory are of
the machine it ran on; counts are the same everywhere. What each row has to be stands in the tests.

| row | counted | on |
|---|---|---|
"""
_ROW = "torture row"

Counted = Callable[[str, str], None]
"""Tells what was counted: the row's name, and the numbers in words."""


@pytest.fixture
def counted(request: pytest.FixtureRequest) -> Counted:
    """Write down a row of numbers; it counts once the test has passed."""

    def tell(row: str, numbers: str) -> None:
        request.node.user_properties.append((_ROW, (row, numbers)))

    return tell


class _Rows:
    """The rows of this run, in the order of the tests."""

    def __init__(self) -> None:
        self.told: dict[str, str] = {}

    @pytest.hookimpl
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when != "call" or not report.passed or "tests/torture/" not in report.nodeid:
            return
        rows = [value for name, value in report.user_properties if name == _ROW]
        plain = report.nodeid.partition("::")[2].removeprefix("test_").replace("_", " ")
        self.told |= {str(row): str(numbers) for row, numbers in rows} or {plain: f"passed in {report.duration:.0f} s"}

    @pytest.hookimpl
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self.told:
            terminalreporter.section("counted")
            for row, numbers in self.told.items():
                terminalreporter.write_line(f"{row}: {numbers}")
            write_page(PAGE, self.told, datetime.now(UTC).date().isoformat())


def write_page(page: Path, told: dict[str, str], today: str) -> None:
    """Put the new rows into the page; rows of tests that did not run now stay as they are."""
    rows: dict[str, tuple[str, str]] = {}
    for line in page.read_text(encoding="utf-8").splitlines() if page.exists() else ():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 3 and cells[0] not in ("row", "---"):
            rows[cells[0]] = (cells[1], cells[2])
    rows |= {row: (numbers, today) for row, numbers in told.items()}
    lines = [f"| {row} | {numbers} | {date} |" for row, (numbers, date) in sorted(rows.items())]
    page.write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def pytest_configure(config: pytest.Config) -> None:
    """Listen to the reports, also to those of processes that run tests for this one."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Rows())
