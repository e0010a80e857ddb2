"""How the number of people who can be reached moved: who came, who was lost and why, day by day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Loss(StrEnum):
    """Why somebody can no longer be reached."""

    UNSUBSCRIBED = "unsubscribed"
    """They turned notifications off on the page."""
    GONE = "gone"
    """The push service no longer knows their browser."""
    KEY_MISMATCH = "key_mismatch"
    """They subscribed with a key that is not used here any more."""
    ERASED = "erased"
    """They were erased, by the owner's word or by their own."""


@dataclass(frozen=True, slots=True)
class Growth:
    """The last days, oldest first, by 24-hour steps back from now; ``reachable`` is the number at the end of them."""

    reachable: int
    new_by_day: tuple[int, ...]
    lost_by_day: Mapping[Loss, tuple[int, ...]] = field(default_factory=dict, hash=False)

    @property
    def reach_by_day(self) -> tuple[int, ...]:
        """How many could be reached at the end of each day, told backwards from now.

        When an erased person had come is not known any more: they count as one who was there before.
        """
        reach = [self.reachable]
        for day in range(len(self.new_by_day) - 1, 0, -1):
            lost = sum(counts[day] for counts in self.lost_by_day.values())
            reach.append(max(0, reach[-1] - self.new_by_day[day] + lost))
        return tuple(reversed(reach)) if self.new_by_day else ()

    def new(self, days: int) -> int:
        """How many came in the latest ``days``."""
        return sum(self.new_by_day[-days:])

    def lost(self, days: int, cause: Loss | None = None) -> int:
        """How many were lost in the latest ``days``, for one cause or for any."""
        causes = self.lost_by_day if cause is None else (cause,)
        return sum(sum(self.lost_by_day.get(each, ())[-days:]) for each in causes)


NO_GROWTH = Growth(0, ())
"""Of nobody."""
