"""Time and chance for the sender, handed in from outside so that tests can choose both."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


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
