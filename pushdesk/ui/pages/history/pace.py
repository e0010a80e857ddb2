"""How fast a campaign goes and how long it will take, from the counts of the last seconds."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

_WINDOW = timedelta(seconds=12)
_LEAST = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Pace:
    """``rate`` is deliveries a second; ``left`` is the time until the end at this rate, None while nothing moves."""

    rate: float
    left: timedelta | None


class PaceMeter:
    """Fed with counts as they are read; forgets what is older than a few seconds, and a count that went back."""

    def __init__(self) -> None:
        self._seen: deque[tuple[datetime, int]] = deque()

    def feed(self, done: int, total: int, now: datetime) -> Pace | None:
        """Note that ``done`` of ``total`` have ended; the pace, or None before a second's worth of counts is there."""
        if self._seen and (done < self._seen[-1][1] or now < self._seen[-1][0]):
            self._seen.clear()
        self._seen.append((now, done))
        while now - self._seen[0][0] > _WINDOW:
            self._seen.popleft()
        began, first = self._seen[0]
        span = now - began
        if span < _LEAST:
            return None
        rate = (done - first) / span.total_seconds()
        return Pace(rate, timedelta(seconds=(total - done) / rate) if rate > 0 else None)
