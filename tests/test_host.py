"""One computer has one id for all its processes."""

import subprocess
import sys
from pathlib import Path

import pytest

from pushdesk import host
from pushdesk.host import host_id


def test_all_processes_of_one_boot_share_a_host_id() -> None:
    text = "from pushdesk.host import host_id; print(host_id())"
    assert subprocess.check_output([sys.executable, "-c", text], text=True).strip() == host_id()
    assert len(host_id()) == 24


def test_a_computer_without_proc_has_a_host_id_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(host, "_BOOT_ID", tmp_path / "missing")
    host_id.cache_clear()
    try:
        assert len(host_id()) == 24
    finally:
        host_id.cache_clear()
