"""One push service as this process meets it: what waits for it here, and how much of it may be under way.

Messages under way ÷ time until the answer = rate. So more under way is faster, until they only wait longer, over
there or in this process. The width follows from what comes back:

- It begins with 20, and every accepted message adds one up to 100: a wrong key costs few requests.
- From there on it is judged once in a round, which is as many answers as were under way at its start. Where the
  width was used up and answers came as quickly as they do at a smaller width, it grows by half; where they take
  twice as long, it shrinks by a quarter. Some hundredths of a second count for neither: a busy computer adds them.
- "Too many" and "busy" halve it, once in a round, for a hundred messages under way bring a hundred such answers.
  After that it grows by a tenth in a round.
- Every 200 rounds it goes back to 100 for a moment, to learn anew how quick this push service is, and forgets.
"""

import math
from collections import deque
from dataclasses import dataclass

from pushdesk.domain.subscription import PushService
from pushdesk.sending.postings import Posting

FIRST_IN_FLIGHT = 20
QUICK_IN_FLIGHT = 100
"""Up to here every accepted message widens."""

ENOUGH_WAITING = 64
"""As many as are encrypted before the next look for answers."""

SMALLEST_QUOTA = 64
LARGEST_QUOTA = 256
CLAIM_NOT_BEFORE_SECONDS = 0.1
CLAIM_NOT_AFTER_SECONDS = 0.5
"""A claim is a commit: those of a quick push service bring more at a time, so that they need not come more often."""

_QUICK_AS_EVER = 1.25
_TWICE_AS_SLOW = 2.0
_OWN_SECONDS = 0.05
"""What a busy computer adds by itself: nobody over there queues for that."""

_EAGER_STEP = 0.5
_CAREFUL_STEP = 0.1
_ROUNDS_REMEMBERED = 200


@dataclass(slots=True)
class _Round:
    """As many answers as were under way when it began. A settling one is about a width that has been left."""

    left: int
    is_settling: bool = False
    was_used_up: bool = False
    seconds: float = 0.0
    answers: int = 0


@dataclass(slots=True)
class _Experience:
    """What is known of a push service; forgotten from time to time, for it may change."""

    quick_below: int = QUICK_IN_FLIGHT
    step: float = _EAGER_STEP
    least_seconds: float = math.inf
    rounds: int = 0


class Traffic:
    """The messages of one lane in this process; ``ceiling`` bounds how many may be under way."""

    def __init__(self, push_service: PushService, ceiling: int) -> None:
        self.push_service = push_service
        self.backlog: deque[Posting] = deque()
        self.in_flight = 0
        self.look_at = 0.0
        """When to look in the queue for more, by the clock that only runs forward."""
        self.is_multiplexed = False
        self._quota = SMALLEST_QUOTA
        self._claimed_at = -math.inf
        self._ceiling = ceiling
        self._width = min(FIRST_IN_FLIGHT, ceiling)
        self._round = _Round(0)
        self._experience = _Experience()

    @property
    def width(self) -> int:
        """How many messages may be under way."""
        return self._width

    @property
    def room(self) -> int:
        """How many more messages may be posted at this moment."""
        return max(0, self._width - self.in_flight)

    @property
    def is_hungry(self) -> bool:
        """True when more could be posted soon than waits here."""
        return len(self.backlog) < min(self.room, ENOUGH_WAITING)

    @property
    def has_little(self) -> bool:
        """True when more could be posted than waits here, or soon could: that a claim grew says how quickly it goes."""
        return self.is_hungry or (self._quota > SMALLEST_QUOTA and len(self.backlog) < self._quota // 2)

    def next_quota(self, monotonic: float) -> int:
        """How many to claim now; as many as are posted until it is time for the next claim."""
        seconds = monotonic - self._claimed_at
        self._claimed_at = monotonic
        if seconds < CLAIM_NOT_BEFORE_SECONDS:
            self._quota = min(LARGEST_QUOTA, self._quota * 2)
        elif seconds > CLAIM_NOT_AFTER_SECONDS:
            self._quota = max(SMALLEST_QUOTA, self._quota // 2)
        return self._quota

    def bound(self, ceiling: int) -> None:
        """Change how many may be under way at most."""
        self._ceiling = max(1, ceiling)
        self._width = min(self._width, self._ceiling)

    def note_return(self, seconds: float | None) -> None:
        """One message is not under way any more; ``seconds`` is how long its answer took, None without an answer."""
        if self._round.left == 0:
            self._end_round()
        now = self._round
        now.was_used_up = now.was_used_up or self.in_flight >= self._width
        now.left -= 1
        if seconds is not None:
            now.seconds += seconds
            now.answers += 1
        self.in_flight -= 1

    def widen(self) -> None:
        """After an accepted message."""
        if self._width < self._experience.quick_below and not self._round.is_settling:
            self._width = min(self._width + 1, self._ceiling)

    def narrow(self) -> None:
        """After "too many" or "busy"."""
        if not self._round.is_settling:
            self._width = max(1, self._width // 2)
            self._experience.quick_below = self._width
            self._experience.step = _CAREFUL_STEP
            self._begin_round(is_settling=True)

    def begin_again(self) -> None:
        """After a refusal of everything we are, or while the push service wants silence."""
        self._width = min(FIRST_IN_FLIGHT, self._width)
        self._begin_round(is_settling=True)

    def begin_with_one(self) -> None:
        """After a failure of the network here: one message finds out whether there is a way again."""
        self._width = 1
        self._begin_round(is_settling=True)

    def drop(self) -> None:
        """Nothing is under way any more, and nobody will tell how it ended."""
        self.in_flight = 0
        self._begin_round()

    def _end_round(self) -> None:
        """Only when the next answer is here: what the last one says belongs to the round as well."""
        ended = self._round
        self._begin_round()
        if ended.answers and not ended.is_settling and self._width >= self._experience.quick_below:
            self._judge(ended.seconds / ended.answers, was_used_up=ended.was_used_up)

    def _judge(self, seconds: float, *, was_used_up: bool) -> None:
        """Change the width by what a round of it took on average."""
        known = self._experience
        known.rounds += 1
        if known.rounds > _ROUNDS_REMEMBERED:
            self._experience = _Experience()
            self._width = min(self._width, QUICK_IN_FLIGHT)
            self._begin_round(is_settling=True)
            return
        known.least_seconds = min(known.least_seconds, seconds)
        if seconds > known.least_seconds * _TWICE_AS_SLOW + 2 * _OWN_SECONDS:
            self._width = max(known.quick_below, self._width * 3 // 4)
        elif was_used_up and seconds <= known.least_seconds * _QUICK_AS_EVER + _OWN_SECONDS:
            self._width = min(self._ceiling, self._width + max(1, int(self._width * known.step)))

    def _begin_round(self, *, is_settling: bool = False) -> None:
        self._round = _Round(self.in_flight, is_settling)
