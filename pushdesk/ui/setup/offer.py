"""Whether the set-up opens by itself: once, where nothing was ever set up."""

from pushdesk.ui.console import Console

_SEEN = "setup.seen"


def wants_setup(console: Console) -> bool:
    """True for a workspace without a business whose owner has not closed the set-up yet."""
    return console.site is None and console.state.read(_SEEN) is None


def note_seen(console: Console) -> None:
    """Remember that the owner has closed it."""
    console.state.write(_SEEN, "yes")
