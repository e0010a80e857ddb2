"""Who is away when a push service cannot be reached: it alone, or the network here.

Being offline costs no delivery a try, so every doubt is decided that way: a push service is to blame only while
others answer.
"""

from pushdesk.domain.delivery import Failure

DECIDED_AFTER_SECONDS = 2.0
"""What has arrived before the network went is read a moment later; an answer past this moment is a new one."""

ANSWERED_LATELY_SECONDS = 10.0
NEVER_SEEN_SECONDS = 600.0
"""A push service that never answered us is to blame where another has answered within this time."""

_WITHOUT_A_WAY = frozenset({Failure.NAME_NOT_FOUND, Failure.OFFLINE})


class Reachability:
    """Who has answered when, by lane; times are seconds of one clock that only runs forward."""

    def __init__(self) -> None:
        self._answered_at: dict[int, float] = {}
        self._failing_since: dict[int, float] = {}
        self._is_lost = False

    def note_answer(self, lane_id: int, monotonic: float) -> None:
        """Somebody at the other end said something."""
        self._answered_at[lane_id] = monotonic
        self._failing_since.pop(lane_id, None)
        self._is_lost = False

    def is_failing(self, lane_id: int) -> bool:
        """True when the last try of this lane brought no answer: a connection from before may be dead."""
        return lane_id in self._failing_since

    def take_loss(self) -> bool:
        """True once after each judgement "offline" that no answer has followed: all connections are dead then."""
        was_lost, self._is_lost = self._is_lost, False
        return was_lost

    def judge(self, lane_id: int, failure: Failure, monotonic: float) -> Failure:
        """Tell "we are offline" from "this host is away", for what found no name or no way to it."""
        since = self._failing_since.setdefault(lane_id, monotonic)
        if failure not in _WITHOUT_A_WAY:
            return failure
        latest = max(self._answered_at.values(), default=None)
        if latest is not None:
            others_answer = latest > since + DECIDED_AFTER_SECONDS and monotonic - latest <= ANSWERED_LATELY_SECONDS
            was_never_there = lane_id not in self._answered_at and monotonic - latest <= NEVER_SEEN_SECONDS
            if others_answer or was_never_there:
                return Failure.CONNECT if failure is Failure.OFFLINE else failure
        self._is_lost = True
        return Failure.OFFLINE
