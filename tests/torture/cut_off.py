"""A computer of its own, with a network that can be cut: a push service and our senders in a network namespace.

Run by ``unshare -rn``. The first line on standard output is the push service's port. Commands come on standard
input: ``work FOLDER`` starts the senders, ``down`` and ``up`` cut and mend the network, ``count`` tells how many
requests the push service has had.
"""

import subprocess
import sys
import time

from tests.sending.hostile_server import CREATED, HostileServer, Talk

ANSWERED_AFTER_SECONDS = 0.05


def slowly_created(talk: Talk) -> None:
    """Accept everything, a moment later."""
    while talk.read_request():
        time.sleep(ANSWERED_AFTER_SECONDS)
        talk.answer(CREATED)


def main() -> None:
    """Serve commands until standard input ends."""
    set_network("up")
    with HostileServer(slowly_created) as server:
        print(server.port, flush=True)
        senders: list[subprocess.Popen[bytes]] = []
        for line in sys.stdin:
            command, _, folder = line.strip().partition(" ")
            if command == "work":
                words = [sys.executable, "-m", "pushdesk", "--data", folder, "work", "--stop-on-stdin-close"]
                senders.append(subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL))
            elif command == "count":
                print(len(server.received), flush=True)
            else:
                set_network(command)
                print(command, flush=True)
        for sender in senders:
            sender.communicate()


def set_network(state: str) -> None:
    """Cut or mend the only way there is."""
    subprocess.run(["ip", "link", "set", "lo", state], check=True)


if __name__ == "__main__":
    main()
