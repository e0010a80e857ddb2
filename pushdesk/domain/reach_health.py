"""Whether the people on a list are still there, and whether they are written to more often than they like.

A push service's "accepted" proves neither: Apple goes on accepting messages for an app that was removed (WebKit bug
249766). What counts is when a browser was last heard of, and what people click.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

SILENT_AFTER = timedelta(weeks=8)
"""A subscription of Apple's that was written to and neither seen nor shown for so long is under suspicion."""

LEAST_WRITTEN = 2
"""So many messages must have been accepted meanwhile: one may have come while the phone lay in a drawer."""

SILENT_TAG = "silent"
"""The tag that the owner may give to those under suspicion, to leave them out of an audience."""

SPAN = timedelta(days=30)
"""The length of one :class:`Span`."""

_FEWEST_ACCEPTED = 50
_MORE_OFTEN = 1.25
_FEWER_CLICKS = 0.75


class SeenAge(StrEnum):
    """How long ago a browser was last heard of."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    LONGER = "longer"


SEEN_WITHIN: Mapping[SeenAge, timedelta] = {
    SeenAge.WEEK: timedelta(days=7),
    SeenAge.MONTH: timedelta(days=30),
    SeenAge.QUARTER: timedelta(days=90),
}
"""The oldest that still belongs to an age; what is older than all of these is of the last one."""


@dataclass(frozen=True, slots=True)
class Span:
    """Thirty days of writing: how many campaigns, how many messages were accepted, how many were clicked.

    ``messages_each`` is how many messages somebody got who was there all the time: of a campaign to everybody one, of
    one to a part of them that part.
    """

    campaigns: int
    accepted: int
    clicked: int
    messages_each: float

    @property
    def click_share(self) -> float | None:
        """Which part of the accepted messages was clicked; None where none was accepted."""
        return self.clicked / self.accepted if self.accepted else None


@dataclass(frozen=True, slots=True)
class ReachHealth:
    """``spans`` are the latest thirty days and those before them, newest first.

    ``silent_ids`` are the subscriptions of Apple's under suspicion that do not carry the tag yet, ``marked`` how
    many do.
    """

    last_seen: Mapping[SeenAge, int] = field(default_factory=dict, hash=False)
    silent_ids: Sequence[int] = ()
    marked: int = 0
    spans: tuple[Span, ...] = ()

    @property
    def is_written_too_often(self) -> bool:
        """True where the latest span had clearly more messages a person than the one before, and fewer clicks.

        A few messages prove nothing: each of the two spans needs fifty.
        """
        if len(self.spans) < 2:
            return False
        now, before = self.spans[0], self.spans[1]
        if min(now.accepted, before.accepted) < _FEWEST_ACCEPTED or not before.click_share:
            return False
        has_more = now.messages_each >= _MORE_OFTEN * before.messages_each
        return has_more and (now.click_share or 0.0) <= _FEWER_CLICKS * before.click_share


UNKNOWN_HEALTH = ReachHealth()
"""Before anybody has looked."""
