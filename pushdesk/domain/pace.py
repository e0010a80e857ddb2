"""How fast one push service may be written to: the owner's rate, and the growing waits after "too many".

Times are whole milliseconds since 1970, as the database keeps them.
"""

import math
from dataclasses import dataclass

LONGEST_PAUSE_SECONDS = 3600.0
"""No push service is left alone for longer at a time. A pause that ends later was set by a clock that ran ahead."""

FIRST_PAUSE_SECONDS = 30.0
"""How long to leave a push service alone that says "too many" and not until when; twice as long each further time."""

_MINUTE = 60_000
_SHORTEST_BURST = 1_000
_LATE = 500
"""Whoever looks this much too late for the next message loses nothing."""


def pause_seconds(strikes: int) -> float:
    """The pause after so many "too many" in a row (from 1) where the push service names none."""
    return min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2.0 ** min(strikes - 1, 10))


@dataclass(frozen=True, slots=True)
class Rate:
    """At most so many messages in any minute; 0 is no limit.

    One number, ``spent_until``, remembers all: each message moves it ahead by its share of a minute, and a message
    may leave while the number is less than one burst ahead of the clock (the generic cell rate algorithm). The
    burst is what one second brings, at least one message and a little time to look for it; the shares are a little
    wider than a minute's even part, so that a burst at the start does not make the minute too full.
    """

    per_minute: int = 0

    def allowed(self, spent_until: int, at: int, wanted: int) -> int:
        """How many of the wanted messages may leave now."""
        if self.per_minute == 0:
            return wanted
        credit = self._burst - (self._begin(spent_until, at) - at)
        return min(wanted, math.floor(max(0, credit) / self._share))

    def spend(self, spent_until: int, at: int, count: int) -> int:
        """The number after so many messages."""
        if self.per_minute == 0 or count == 0:
            return spent_until
        return math.ceil(self._begin(spent_until, at) + count * self._share)

    def _begin(self, spent_until: int, at: int) -> int:
        """From when the next message counts; a number further ahead than any burst comes from a clock set back."""
        return spent_until if at < spent_until <= at + self._burst + 1 else at

    @property
    def _burst(self) -> int:
        return max(_SHORTEST_BURST, math.ceil(_MINUTE / self.per_minute) + _LATE)

    @property
    def _share(self) -> float:
        return (_MINUTE + self._burst) / (self.per_minute + 1)
