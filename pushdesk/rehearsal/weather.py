"""The weather at one door of the push service: answers that come late, and storms of "too many".

A storm is counted in windows. The first request in it is refused with a Retry-After and opens a window of that
length; whatever comes within it is refused and counted with it, and the next request opens the next one. So
``[17, 1, 1]`` tells of seventeen that were under way when the storm began, and of senders that then asked once in
each window, however fast or slow the computer is.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Storm:
    """So many windows of "too many"; after the last one everything is accepted again."""

    windows: int
    retry_after_seconds: int
    requests: list[int] = field(default_factory=list)
    """How many requests came in each window, in their order."""
    _ends_at: float = 0.0

    def refuses(self, now: float) -> bool:
        """Say whether a request is refused, and count it; `now` in seconds of any clock that runs forward."""
        if self.requests and now < self._ends_at:
            self.requests[-1] += 1
            return True
        if len(self.requests) == self.windows:
            return False
        self.requests.append(1)
        self._ends_at = now + self.retry_after_seconds
        return True


@dataclass(slots=True)
class Weather:
    """What every request at one door meets, whoever it is for."""

    delay_seconds: float = 0.0
    """How much later an accepted message is answered."""
    storm: Storm | None = None
