"""The rehearsal's push service as a program of its own: `python -m pushdesk.rehearsal`.

The first line on stdout, written once it listens, is a JSON document with its addresses.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys

from pushdesk.machine import StopSignal
from pushdesk.rehearsal.push_service import PushService


async def _serve(port: int, stop: StopSignal) -> None:
    async with PushService(port) as service:
        addresses = {
            "address": service.address,
            "websocket": service.websocket,
            "control": service.control,
            "origins": {each.value: origin for each, origin in service.origins.items()},
        }
        print(json.dumps(addresses), flush=True)
        await asyncio.to_thread(stop.wait)


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise ValueError(text)
    return port


def main() -> int:
    """Serve until told to stop; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m pushdesk.rehearsal", description="A push service to practise with."
    )
    parser.add_argument("--port", type=_port, default=0, help="of Mozilla's door; 0 takes a free one")
    parser.add_argument("--stop-on-stdin-close", action="store_true")
    wanted = parser.parse_args()
    stop = StopSignal().listen(stop_on_stdin_close=wanted.stop_on_stdin_close)
    try:
        asyncio.run(_serve(wanted.port, stop))
    except OSError as error:
        print(f"The push service could not start on port {wanted.port}: {error.strerror}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
