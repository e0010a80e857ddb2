"""The one HTTP door out: many POSTs at once, each with a deadline, a bounded answer and no trust in the environment.

libcurl does the work, over HTTP/2 where the push service speaks it. What is ours:

- Each POST ends within ``total_seconds``, whatever the other side does.
- No redirects, no cookies, no ``.netrc``, no proxy variables, no decompression; at most 4 KiB of an answer's
  body and 100 headers of 4 KiB are read.
- The address is judged when the socket is made, so the one that was checked is the one connected to.
- A request leaves at most once. libcurl re-sends a body by itself when a kept connection dies under it; a body
  that is handed over by a read function cannot be rewound, and so it does not.
- A failure tells whether the request may have been read: only then is it ambiguous.
- A connection on which an answer did not come in time is used for nothing more: it may have died with the network.

Nothing here ever writes an endpoint into a log or an exception.
"""

import socket
import time
from itertools import chain
from typing import Any

import pycurl

from pushdesk.sending.transport_exchange import Arrival, Exchange
from pushdesk.sending.transport_handle import preparation
from pushdesk.sending.transport_options import TransportOptions
from pushdesk.sending.transport_pools import Pools
from pushdesk.webpush.request import PushRequest

FEW_UNDER_WAY = 64
GATHER_SECONDS = 0.004


class Transport:
    """POSTs under way, without a thread: :meth:`post` hands over, :meth:`poll` moves all and gives what has ended.

    Raises the faults of :class:`~pushdesk.sending.transport_options.TransportOptions`.
    """

    def __init__(self, options: TransportOptions) -> None:
        self._prepare = preparation(options)
        self._pools = Pools(options.fresh_for_seconds)
        self._idle: dict[int, list[Exchange]] = {}
        self._moved_at = 0.0
        self._busy: dict[Any, Exchange] = {}
        self._copied: list[socket.socket] = []
        self._met_at: dict[str, float] = {}

    @property
    def in_flight(self) -> int:
        """POSTs handed over and not ended yet."""
        return len(self._busy)

    def post(
        self, ticket: int, request: PushRequest, *, address_is_trusted: bool, on_fresh_connection: bool = False
    ) -> None:
        """Hand over one POST. ``address_is_trusted``: the owner named this host, so it may be on a private address.

        ``on_fresh_connection``: a kept one may have died with the network, and what is written to it is lost.
        """
        if on_fresh_connection:
            self._pools.renew_if_old()
        exchange = self._idle_one(request) or Exchange(self._prepare, self._copied, self._met_at)
        exchange.begin(ticket, request, address_is_trusted=address_is_trusted)
        self._busy[exchange.curl] = exchange
        exchange.pool = self._pools.add(exchange.curl)

    def poll(self, timeout_seconds: float) -> list[Arrival]:
        """Move everything on and return what has ended; wait up to ``timeout_seconds`` when nothing has.

        With time to wait and many under way, answers gather for some milliseconds first: each move walks over all
        that are under way, and where they trickle in that costs more than they do.
        """
        if timeout_seconds > 0 and len(self._busy) > FEW_UNDER_WAY:
            rest_seconds = self._moved_at + GATHER_SECONDS - time.monotonic()
            if rest_seconds > 0:
                time.sleep(min(rest_seconds, timeout_seconds))
        arrivals = self._move()
        if not arrivals and self._busy and timeout_seconds > 0:
            self._pools.wait(timeout_seconds)
            arrivals = self._move()
        return arrivals

    def close(self) -> None:
        """Drop whatever is under way and close every connection."""
        for exchange in self._busy.values():
            self._pools.remove(exchange.curl, exchange.pool)
        for exchange in (*self._busy.values(), *chain.from_iterable(self._idle.values())):
            exchange.curl.close()
        self._busy.clear()
        self._idle.clear()
        self._pools.close()

    def _move(self) -> list[Arrival]:
        over = self._pools.perform()
        self._moved_at = time.monotonic()
        for copied in self._copied:
            copied.close()
        self._copied.clear()
        for curl, error, _ in over:  # before the first is judged: some only waited for another's connection
            if error:
                self._busy[curl].note_meeting()
        arrivals = [self._end(*each) for each in over]
        self._pools.sweep()
        return arrivals

    def _end(self, curl: Any, error: int, text: str) -> Arrival:
        exchange = self._busy.pop(curl)
        self._pools.remove(curl, exchange.pool)
        arrival = exchange.result(error, text)
        if error == pycurl.E_OPERATION_TIMEDOUT:
            self._note_time_out(exchange)
        self._idle.setdefault(id(exchange.headers), []).append(exchange)
        return arrival

    def _note_time_out(self, exchange: Exchange) -> None:
        """Nothing more goes the way of what was written and not answered in time."""
        if not exchange.has_met_somebody:
            exchange.pool.note_silent_names()
        elif exchange.pool is self._pools.current:
            self._pools.renew()

    def _idle_one(self, request: PushRequest) -> Exchange | None:
        """A handle to use again, one with the same headers where there is one: setting them costs the most."""
        if not self._idle:
            return None
        key = id(request.headers)
        if key not in self._idle:
            key = next(iter(self._idle))
        exchange = self._idle[key].pop()
        if not self._idle[key]:
            del self._idle[key]
        return exchange
