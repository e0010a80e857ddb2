"""Traffic per push service: what waits for it here, how much is on its way, and when it wants silence.

What all senders must agree on, a push service's Retry-After, is a row in the database; the rest is this
process's own business. A lane begins with few messages under way and widens with every one that is accepted:
a wrong key costs twenty requests, not a hundred, and a throttled service is not run over again.
"""

from collections import deque
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from pushdesk.domain.delivery import Failure
from pushdesk.domain.subscription import PushService
from pushdesk.sending.postings import Posting
from pushdesk.storage.lanes import Lane, LaneStore

FIRST_IN_FLIGHT = 20
APPLE_IN_FLIGHT = 100
FULL_BACKLOG = 64
"""A lane that has so many waiting here already claims no more."""

SMALLEST_QUOTA = 64
LARGEST_QUOTA = 256
"""Claiming fewer at a time costs a commit for too little; more would lie waiting."""

ANSWERED_LATELY_SECONDS = 10.0
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_WORTH_TELLING = timedelta(seconds=0.5)


class Traffic:
    """One push service as this process meets it."""

    def __init__(self, push_service: PushService, ceiling: int) -> None:
        self.backlog: deque[Posting] = deque()
        self.in_flight = 0
        self._ceiling = min(ceiling, APPLE_IN_FLIGHT) if push_service is PushService.APPLE else ceiling
        self._limit = min(FIRST_IN_FLIGHT, self._ceiling)

    @property
    def width(self) -> int:
        """How many messages may be under way."""
        return self._limit

    @property
    def has_room(self) -> bool:
        """True while one more message may be under way."""
        return self.in_flight < self._limit

    @property
    def is_full(self) -> bool:
        """True when enough is waiting here."""
        return len(self.backlog) >= FULL_BACKLOG

    def widen(self) -> None:
        """After an accepted message."""
        if self._limit < self._ceiling:
            self._limit += 1

    def narrow(self) -> None:
        """After "too many" or "busy"."""
        self._limit = max(1, self._limit // 2)

    def begin_again(self) -> None:
        """After a refusal of everything we are, or of the network."""
        self._limit = min(FIRST_IN_FLIGHT, self._limit)


class Lanes:
    """All lanes by id, with what the database says of them."""

    def __init__(self, store: LaneStore, ceiling: int) -> None:
        self._store = store
        self._ceiling = ceiling
        self._rows: dict[int, Lane] = {}
        self._traffic: dict[int, Traffic] = {}
        self._closed_until: dict[int, datetime] = {}
        self._answered_at: dict[int, float] = {}

    def refresh(self) -> None:
        """Read again what all senders agree on."""
        self._rows = self._store.all()

    def traffic(self, lane_id: int, push_service: PushService) -> Traffic:
        """The traffic of a lane of this push service."""
        found = self._traffic.get(lane_id)
        if found is None:
            found = self._traffic[lane_id] = Traffic(push_service, self._ceiling)
        return found

    def all(self) -> Iterable[tuple[int, Traffic]]:
        """Every lane that this process has used."""
        return self._traffic.items()

    @property
    def width(self) -> int:
        """How many messages may be under way in all lanes together."""
        return sum(traffic.width for traffic in self._traffic.values()) or FIRST_IN_FLIGHT

    @property
    def room(self) -> int:
        """How many more messages may be posted at this moment."""
        if not self._traffic:
            return FIRST_IN_FLIGHT
        return sum(max(0, traffic.width - traffic.in_flight) for traffic in self._traffic.values())

    def is_closed(self, lane_id: int, now: datetime) -> bool:
        """True while the push service wants silence."""
        row = self._rows.get(lane_id)
        closed_until = self._closed_until.get(lane_id, _LONG_AGO)
        return closed_until > now or (row is not None and row.is_closed(now))

    def quotas(self, now: datetime) -> dict[int, int]:
        """How many more to claim for each lane that is open and has not enough waiting here.

        As many as the lane is wide: what a crash leaves unposted should be little.
        """
        return {
            lane_id: min(LARGEST_QUOTA, max(SMALLEST_QUOTA, self.traffic(lane_id, row.push_service).width))
            for lane_id, row in self._rows.items()
            if not self.is_closed(lane_id, now) and not self.traffic(lane_id, row.push_service).is_full
        }

    def close(self, lane_id: int, until: datetime) -> None:
        """Ask all senders to leave this push service alone until then.

        A hundred messages under way bring a hundred such answers; only a later end is worth a row.
        """
        if until > self._closed_until.get(lane_id, _LONG_AGO) + _WORTH_TELLING:
            self._closed_until[lane_id] = until
            self._store.pause(lane_id, until)

    def note_answer(self, lane_id: int, monotonic: float) -> None:
        """Somebody at the other end said something."""
        self._answered_at[lane_id] = monotonic

    def judge(self, lane_id: int, failure: Failure, monotonic: float) -> Failure:
        """Tell "we are offline" from "this host is away": only the latter is the host's fault.

        Without a name or a way to it, we are offline when nobody has answered for ten seconds, and either this
        host has answered before or nobody ever has.
        """
        if failure not in (Failure.NAME_NOT_FOUND, Failure.OFFLINE):
            return failure
        latest = max(self._answered_at.values(), default=None)
        is_silent = latest is None or monotonic - latest > ANSWERED_LATELY_SECONDS
        if is_silent and (latest is None or lane_id in self._answered_at):
            return Failure.OFFLINE
        return Failure.CONNECT if failure is Failure.OFFLINE else failure

    def reset_ceiling(self, ceiling: int) -> None:
        """Begin with a new bound for messages under way; call it with nothing waiting and nothing under way."""
        self._ceiling = ceiling
        self._traffic.clear()
