"""What is said when a campaign found many subscribers gone: the same words in the window and on the terminal."""

from pushdesk.domain.removal import Removal, RemovalStanding


def removal_heading(standing: RemovalStanding) -> str:
    """How many it is about, as a line of its own without a full stop."""
    if standing.removal is Removal.KEPT:
        return f"{standing.removable:,} of {standing.total:,} were said to be gone, and stay"
    return f"{standing.removable:,} of {standing.total:,} subscribers are said to be gone"


def removal_words(standing: RemovalStanding) -> str:
    """What it means and what can be done; empty where nobody's removal is open to a word."""
    if standing.removable == 0:
        return ""
    if standing.removal is Removal.HELD:
        return "That is unusual, so nobody was removed: the push service may be wrong. Not sure? Keep them."
    if standing.removal is Removal.KEPT:
        return "You kept them on your list. They are written to as before, until you remove them."
    return ""
