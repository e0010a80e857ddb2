"""Packages from npm that some tests need: what a lock file names, installed once beside it."""

import shutil
import subprocess
from pathlib import Path

from pushdesk.machine import FileLock

INSTALL_SECONDS = 300.0


def install_packages(folder: Path) -> Path:
    """Install what `package-lock.json` in `folder` names, if that has not been done; return `node_modules`."""
    modules = folder / "node_modules"
    lock = FileLock(folder / ".install.lock")
    assert lock.acquire(wait_seconds=INSTALL_SECONDS)
    try:
        mark, wanted = modules / ".made-from", (folder / "package-lock.json").read_text("utf-8")
        if not mark.is_file() or mark.read_text("utf-8") != wanted:
            npm = shutil.which("npm")
            assert npm is not None, "npm is missing: scripts/test installs it"
            command = [npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
            subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=INSTALL_SECONDS)
            mark.write_text(wanted, "utf-8")
    finally:
        lock.release()
    return modules
