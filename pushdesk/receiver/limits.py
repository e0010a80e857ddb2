"""How much the receiver takes: sizes, deadlines, connections, and registrations a minute."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

SECOND_NANOSECONDS = 1_000_000_000
MINUTE_NANOSECONDS = 60 * SECOND_NANOSECONDS
BODY_BYTES = 8_192


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds after which a connection is no longer waited for, whatever trickles in meanwhile.

    ``header_seconds`` run from the first byte (or the accept) to the end of the header, ``body_seconds`` from
    there to the end of the body, ``idle_seconds`` between two requests, ``answer_seconds`` bound the work on
    one request in all, ``database_seconds`` how long it may wait for its turn at the database,
    ``linger_seconds`` a refused body that is still being sent, ``stop_seconds`` what is in flight when the
    receiver is asked to end.
    """

    header_seconds: float = 5.0
    body_seconds: float = 5.0
    idle_seconds: float = 15.0
    answer_seconds: float = 30.0
    database_seconds: float = 5.0
    linger_seconds: float = 1.0
    stop_seconds: float = 10.0


@dataclass(frozen=True, slots=True)
class Bounds:
    """Sizes: bytes of one header and one body, connections in all, requests that wait for the database."""

    header_bytes: int = 16_384
    body_bytes: int = BODY_BYTES
    connections: int = 800
    backlog: int = 256


class RegistrationLimit:
    """No more than so many registrations in any minute, from one address and in all.

    Loopback counts like any other address: behind a proxy that live mode does not run everyone comes from there.
    Only what was let in is remembered, so the memory is bounded by the limit in all. The clock counts whole
    nanoseconds: with fractions of seconds, whoever came back exactly when told could be a rounding error too early.
    """

    def __init__(self, clock: Callable[[], int] = time.monotonic_ns) -> None:
        self._clock = clock
        self._in_all: deque[tuple[int, str]] = deque()
        self._by_address: dict[str, deque[int]] = {}

    def wait_seconds(self, address: str, *, per_address: int, total: int) -> int:
        """0 when one more is let in (and counted), else the whole seconds after which it is worth a try."""
        now = self._clock()
        self._forget_before(now - MINUTE_NANOSECONDS)
        own = self._by_address.get(address, deque())
        blocked_since = []
        if len(self._in_all) >= total:
            blocked_since.append(self._in_all[len(self._in_all) - total][0])
        if len(own) >= per_address:
            blocked_since.append(own[len(own) - per_address])
        if blocked_since:
            nanoseconds = max(blocked_since) + MINUTE_NANOSECONDS - now
            return -(-nanoseconds // SECOND_NANOSECONDS)  # rounded up
        self._in_all.append((now, address))
        self._by_address.setdefault(address, own).append(now)
        return 0

    def _forget_before(self, moment: int) -> None:
        while self._in_all and self._in_all[0][0] <= moment:
            _, address = self._in_all.popleft()
            own = self._by_address[address]
            own.popleft()
            if not own:
                del self._by_address[address]


class Droppable(Protocol):
    """A connection that can be ended from outside."""

    def drop(self) -> None:
        """End it now, without an answer."""
        ...


class Room:
    """The connections in all. When it is full, a newcomer takes the place of the one that has idled longest.

    So a crowd of silent connections cannot keep others out; one that is being answered is never dropped.
    """

    def __init__(self, connections: int) -> None:
        self._connections = connections
        self._waiting: dict[Droppable, None] = {}
        self._working: set[Droppable] = set()

    def __len__(self) -> int:
        return len(self._waiting) + len(self._working)

    def enter(self, connection: Droppable) -> bool:
        """True when there is a place for it; it waits for a request then."""
        if len(self) >= self._connections:
            if not self._waiting:
                return False
            longest = next(iter(self._waiting))
            del self._waiting[longest]
            longest.drop()
        self._waiting[connection] = None
        return True

    def begin_work(self, connection: Droppable) -> None:
        """Its request is being answered."""
        if connection in self._waiting:
            del self._waiting[connection]
            self._working.add(connection)

    def end_work(self, connection: Droppable) -> None:
        """Its request has been answered; it waits for the next."""
        if connection in self._working:
            self._working.discard(connection)
            self._waiting[connection] = None

    def leave(self, connection: Droppable) -> None:
        """It is closed."""
        self._waiting.pop(connection, None)
        self._working.discard(connection)
