"""The starting line: every sender reads its orders, waits for the word, sends, and tells what that took.

So start-up counts for nobody. Standard library only, because some peers live in a virtual environment of their own.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Orders = dict[str, Any]


def peak_megabytes(process_id: int | str = "self") -> float:
    """The most memory that a process has held so far, in MB; 0 where the system does not tell (Linux does)."""
    status = Path(f"/proc/{process_id}/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


def run(send: Callable[[Orders], int]) -> None:
    """Read the file of orders that the command line names, and call ``send``, which returns how many were accepted."""
    orders = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(json.dumps({"ready": True}), flush=True)
    if not sys.stdin.readline():
        return  # nobody gives the word any more
    cpu_began, began = time.process_time(), time.monotonic()
    accepted = send(orders)
    ended, cpu_ended = time.monotonic(), time.process_time()
    told = {
        "accepted": accepted,
        "began": began,
        "ended": ended,
        "cpu_seconds": cpu_ended - cpu_began,
        "peak_megabytes": peak_megabytes(),
    }
    print(json.dumps(told), flush=True)
