"""pywebpush's own ``webpush_async`` over one aiohttp session, 100 at a time. Argument: the file of orders.

Prints one JSON line: what it sent, in how many seconds, with how much CPU.
"""

import asyncio
import json
import ssl
import sys
import time
from pathlib import Path

import aiohttp
from py_vapid import Vapid02
from pywebpush import webpush_async

IN_FLIGHT = 100


async def send(orders: "dict[str, object]") -> dict[str, float]:
    """Send every order and measure it."""
    context = ssl.create_default_context(cafile=str(orders["caFile"]))
    vapid = Vapid02.from_pem(str(orders["privateKeyPem"]).encode())
    subscriptions = orders["subscriptions"]
    assert isinstance(subscriptions, list)
    waiting = iter(subscriptions)
    accepted = 0

    async def send_one_after_the_other(session: aiohttp.ClientSession) -> None:
        nonlocal accepted
        for subscription in waiting:
            answer = await webpush_async(
                subscription,
                data=orders["payload"],
                vapid_private_key=vapid,
                vapid_claims={"sub": orders["contact"]},
                ttl=orders["ttl"],
                headers={"Topic": orders["topic"], "Urgency": "normal"},
                timeout=aiohttp.ClientTimeout(total=30),
                aiohttp_session=session,
            )
            accepted += answer.status == 201

    connector = aiohttp.TCPConnector(limit=IN_FLIGHT, ssl=context)
    async with aiohttp.ClientSession(connector=connector) as session:
        began, cpu_began = time.perf_counter(), time.process_time()
        await asyncio.gather(*(send_one_after_the_other(session) for _ in range(IN_FLIGHT)))
        return {
            "accepted": accepted,
            "seconds": time.perf_counter() - began,
            "cpu_seconds": time.process_time() - cpu_began,
        }


def main() -> None:
    """Read the orders, send, tell."""
    orders = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(json.dumps(asyncio.run(send(orders))))


if __name__ == "__main__":
    main()
