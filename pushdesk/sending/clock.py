"""Time, chance and the wish to stop, handed to the sender from outside so that tests can choose them."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol


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
