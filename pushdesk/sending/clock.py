"""Time, chance and the wish to stop, handed to the sender from outside so that tests can choose them."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

CLOCK_JUMP_SECONDS = 5.0


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """Three questions: the wall clock (aware UTC), a clock that only runs forward in seconds, a number in [0, 1).

    Made without arguments it is the computer's own.
    """

    now: Callable[[], datetime] = _utc_now
    monotonic: Callable[[], float] = time.monotonic
    chance: Callable[[], float] = random.random


class StopWish(Protocol):
    """Somebody may ask us to stop; :class:`pushdesk.machine.StopSignal` is one."""

    def is_set(self) -> bool:
        """True once somebody asked."""

    def wait(self, timeout_seconds: float | None = None) -> bool:
        """Sleep until somebody asks or the time is over."""


class JumpWatch:
    """Tells a clock that was set, or a computer that slept: the wall clock has moved against the one that only runs.

    A jump stands until it is acknowledged, so that whoever fails to deal with it finds it again.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._difference = self._measure()

    def seconds_jumped(self) -> float:
        """How far the wall clock has been moved ahead (negative: back) since the last look; 0.0 for not at all."""
        moved = self._measure() - self._difference
        return moved if abs(moved) > CLOCK_JUMP_SECONDS else 0.0

    def acknowledge(self) -> None:
        """Whatever has to follow from the jump is done."""
        self._difference = self._measure()

    def _measure(self) -> float:
        return self._clock.now().timestamp() - self._clock.monotonic()
