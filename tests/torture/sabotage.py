"""The product in a folder of its own, with one thing broken in it, and the test that has to notice."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("pushdesk", "pwa_template", "tests", "pyproject.toml", "README.md")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "node_modules", ".hypothesis", "torture")
RUN_SECONDS = 180.0


@dataclass(frozen=True)
class Sabotage:
    """One change of one file, the test that turns red by it, and what that test then says."""

    name: str
    file: str
    before: str
    after: str
    test: str
    complaint: str


@dataclass(frozen=True)
class Verdict:
    """How a test run in the copy ended: pytest's exit code and what it wrote."""

    exit_code: int
    text: str


def copy_product(folder: Path) -> Path:
    """Copy the product and its tests into `folder` and return the copy's root."""
    root = folder / "copy"
    root.mkdir()
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=LEFT_OUT)
        else:
            shutil.copy2(source, root / name)
    return root


def commit_sabotage(root: Path, sabotage: Sabotage) -> None:
    """Make the change; AssertionError unless its place is found exactly once."""
    file = root / sabotage.file
    text = file.read_text(encoding="utf-8")
    found = text.count(sabotage.before)
    assert found == 1, f"{sabotage.name}: {sabotage.before!r} stands {found} times in {sabotage.file}"
    file.write_text(text.replace(sabotage.before, sabotage.after), encoding="utf-8")


def run_test(root: Path, test: str) -> Verdict:
    """Run one test of the copy in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--tb=short", "-p", "no:cacheprovider", test],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=RUN_SECONDS,
    )
    return Verdict(done.returncode, done.stdout + done.stderr)
