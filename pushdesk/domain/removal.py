"""The removal of subscribers whom one campaign found gone: when it waits for the owner's word, and what may be said.

A push service that says "gone" of a few tells the truth. One that says it of every fifth may have lost its own
list, and an owner's list must not go with it.
"""

from dataclasses import dataclass
from enum import StrEnum

from pushdesk.domain.faults import Fault

FEWEST_HELD = 20
_ONE_IN = 5


class Removal(StrEnum):
    """Where the removal of one campaign's gone subscribers stands."""

    USUAL = ""
    """They are few, so each is removed as the answer comes."""
    HELD = "held"
    """They are unusually many: nobody is removed until the owner has said so."""
    REMOVED = "removed"
    """The owner said: remove them."""
    KEPT = "kept"
    """The owner said: keep them, or had a removal undone."""


class RemovalCommand(StrEnum):
    """What the owner may say."""

    REMOVE = "remove"
    KEEP = "keep"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class RemovalStanding:
    """One campaign's removal in numbers: of its ``total`` deliveries ``gone`` read gone at this moment.

    ``removable`` of these subscribers are still on the list, and *remove* would take them off it. ``restorable`` are
    off it because of this campaign alone, and *keep* or *undo* would bring them back. ``reachable`` are subscribed, so
    that a retry would go to them. Whoever has registered anew, unsubscribed or was erased since is in neither of
    the first two.
    """

    removal: Removal
    total: int
    gone: int = 0
    removable: int = 0
    restorable: int = 0
    reachable: int = 0

    @property
    def is_waiting(self) -> bool:
        """True while the owner has something to decide."""
        return self.removal is Removal.HELD and self.removable > 0


def is_unusual(gone: int, total: int) -> bool:
    """True when so many are gone that it needs the owner's word: twenty at least, and more than every fifth."""
    return gone >= FEWEST_HELD and gone * _ONE_IN > total


def ends_subscriptions(removal: Removal) -> bool:
    """Whether an answer "gone" takes its subscriber off the list."""
    return removal in (Removal.USUAL, Removal.REMOVED)


def removal_after(standing: RemovalStanding, command: RemovalCommand) -> Removal:
    """Where the removal stands after the owner's word.

    An undone removal is held again where it was unusual, so that the question stays. Raises ``nothing_to_remove``
    and ``nothing_to_bring_back`` where there is nobody whom the word could mean.
    """
    match command:
        case RemovalCommand.REMOVE:
            if standing.removable == 0:
                raise Fault("nothing_to_remove")
            return Removal.REMOVED
        case RemovalCommand.KEEP:
            if standing.removable == 0 and standing.restorable == 0:
                raise Fault("nothing_to_bring_back")
            return Removal.KEPT
        case RemovalCommand.UNDO:
            if standing.restorable == 0:
                raise Fault("nothing_to_bring_back")
            is_open_again = standing.removal is Removal.REMOVED and is_unusual(standing.gone, standing.total)
            return Removal.HELD if is_open_again else Removal.KEPT
