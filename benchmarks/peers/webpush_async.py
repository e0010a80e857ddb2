"""pywebpush's own ``webpush_async`` over one aiohttp session, 100 at a time; with ``--at-once`` in one gather over all.

The claims are one ``dict`` per message: pywebpush writes the audience into it, and one shared by all origins would
carry the first one's. It signs a token for each message.
"""

import asyncio
import ssl
import sys
from collections.abc import Iterable

import aiohttp
from py_vapid import Vapid02
from pywebpush import webpush_async

from benchmarks.peers import race

IN_FLIGHT = 100


async def send(orders: race.Orders) -> int:
    """Send every order."""
    context = ssl.create_default_context(cafile=orders["caFile"])
    vapid = Vapid02.from_pem(orders["privateKeyPem"].encode())

    async def send_to(session: aiohttp.ClientSession, subscriptions: Iterable[dict[str, object]]) -> int:
        accepted = 0
        for subscription in subscriptions:
            answer = await webpush_async(
                subscription,
                data=orders["payload"],
                vapid_private_key=vapid,
                vapid_claims={"sub": orders["contact"]},
                ttl=orders["ttl"],
                headers={"Topic": orders["topic"], "Urgency": "normal"},
                timeout=aiohttp.ClientTimeout(total=300),
                aiohttp_session=session,
            )
            accepted += answer.status == 201
        return accepted

    subscriptions = orders["subscriptions"]
    waiting = iter(subscriptions)  # shared: each takes the next when it is done with one
    turns = [[each] for each in subscriptions] if "--at-once" in sys.argv else [waiting] * IN_FLIGHT
    connector = aiohttp.TCPConnector(limit=IN_FLIGHT, ssl=context)
    async with aiohttp.ClientSession(connector=connector) as session:
        return sum(await asyncio.gather(*(send_to(session, turn) for turn in turns)))


if __name__ == "__main__":
    race.run(lambda orders: asyncio.run(send(orders)))
