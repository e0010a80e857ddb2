"""What is said when a site moves to another address, of its former inboxes, and of records that wait for their key."""

from pushdesk.words.language import counted, said


def moved_words(former_url: str) -> str:
    """What the move means for those who are subscribed, and what the owner has to do."""
    return said(
        "Subscribers belong to the old address, {address}. They get notifications as before; whoever visits the new "
        "address turns them on anew there. Leave the old page as it is for some months, without a redirect, which "
        "would cut it off. It leads to links at the new address only if its own last export names that address under "
        "“Other sites that links may lead to”."
    ).format(address=former_url)


def former_inbox_words(address: str, days: int) -> str:
    """That the inbox of the old address is fetched for so many days more."""
    words = said("What browsers leave in the former inbox, {address}, is fetched for {days} days more.")
    if days == 1:
        words = said("What browsers leave in the former inbox, {address}, is fetched for one day more.")
    return words.format(address=address, days=counted(days))


def waiting_for_key_heading(count: int) -> str:
    """How many records wait, as a line of its own without a full stop."""
    if count == 1:
        return said("1 record waits for its key")
    return said("{count} records wait for their key").format(count=counted(count))


def waiting_for_key_words(days: int) -> str:
    """Why they wait, what to do, and when they go."""
    return said(
        "No key on this computer opens them. They were sealed for an earlier key of yours, or they are junk. If you "
        "have a key backup, bring it back, and they are taken in at once. Else they are removed after {days} days."
    ).format(days=counted(days))
