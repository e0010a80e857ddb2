"""What is said when a campaign found many subscribers gone: the same words in the window and on the terminal."""

from pushdesk.domain.removal import Removal, RemovalStanding
from pushdesk.words.language import counted, said


def removal_heading(standing: RemovalStanding) -> str:
    """How many it is about, as a line of its own without a full stop."""
    if standing.removal is Removal.KEPT:
        words = said("{gone} of {total} were said to be gone, and stay")
        if standing.removable == 1:
            words = said("{gone} of {total} was said to be gone, and stays")
    elif standing.removable == 1:
        words = said("{gone} of {total} subscribers is said to be gone")
    else:
        words = said("{gone} of {total} subscribers are said to be gone")
    return words.format(gone=counted(standing.removable), total=counted(standing.total))


def removal_words(standing: RemovalStanding) -> str:
    """What it means and what can be done; empty where nobody's removal is open to a word."""
    if standing.removable == 0:
        return ""
    if standing.removal is Removal.HELD:
        return said("That is unusual, so nobody was removed: the push service may be wrong. Not sure? Keep them.")
    if standing.removal is Removal.KEPT:
        return said("You kept them on your list. They are written to as before, until you remove them.")
    return ""
