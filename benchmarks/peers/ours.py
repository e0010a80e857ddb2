"""Our own sender on a workspace, claims and records included. Argument: the workspace's folder.

Prints one JSON line: what it sent, in how many seconds, with how much CPU.
"""

import json
import os
import sys
import time
from pathlib import Path

from pushdesk import machine
from pushdesk.app import PushDesk
from pushdesk.domain.delivery import Outcome
from pushdesk.sending.clock import Clock
from pushdesk.sending.engine import Engine


def main() -> None:
    """Send what is due, tell."""
    machine.lower_priority()
    stop = machine.StopSignal().listen()
    with PushDesk(Path(sys.argv[1])) as desk:
        (campaign,) = desk.campaigns.alive()
        began, cpu_began = time.perf_counter(), time.process_time()
        Engine(desk.database, desk.custody, clock=Clock(), stop=stop, process_id=os.getpid(), ends_when_done=True).run()
        seconds, cpu_seconds = time.perf_counter() - began, time.process_time() - cpu_began
        accepted = desk.campaigns.totals(campaign.campaign_id).by_outcome[Outcome.ACCEPTED]
    print(json.dumps({"accepted": accepted, "seconds": seconds, "cpu_seconds": cpu_seconds}))


if __name__ == "__main__":
    main()
