"""Every way in which a push service can misbehave that we know of, and how a delivery has to end for each.

The table is what the tests compare with: the outcome after the last try, why, how many tries that takes, and whether
the push service had the whole message in hand (then a copy may have reached somebody). It follows the table of
answers: what ended before the request was written is "failed", what may have been read is "unknown", a whole
answer counts by its status, however much rubbish came with it.
"""

from dataclasses import dataclass
from enum import StrEnum

from pushdesk.domain.answers import MAX_ATTEMPTS
from pushdesk.domain.delivery import Outcome, Reason

NAME_OF_NOBODY = "push.nowhere.test"
"""``.test`` is reserved (RFC 6761): no name server knows a name under it."""


class Door(StrEnum):
    """Who answers at the address of a trouble."""

    PLAIN = "plain"
    TLS = "tls"
    HTTP2 = "http2"
    NOBODY = "nobody"


class Read(StrEnum):
    """How often the push service's own program had the whole request."""

    NEVER = "never"
    EACH_TRY = "each try"
    AT_MOST_EACH_TRY = "at most each try"


@dataclass(frozen=True, slots=True)
class Ending:
    """How the delivery reads at the end, and after how many tries."""

    outcome: Outcome
    reason: Reason
    attempts: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """One kind of misbehaviour. Several endings: which it is, hangs on who was quicker.

    ``is_slow``: each try lasts to its time limit.
    """

    name: str
    door: Door
    read: Read
    endings: tuple[Ending, ...]
    is_slow: bool = False


_ACCEPTED = (Ending(Outcome.ACCEPTED, Reason.ACCEPTED, 1),)
_NOT_SENT = (Ending(Outcome.FAILED, Reason.NOT_REACHED, MAX_ATTEMPTS),)
_UNCLEAR = (Ending(Outcome.UNKNOWN, Reason.NO_CLEAR_ANSWER, MAX_ATTEMPTS),)
_EITHER = _NOT_SENT + _UNCLEAR
_ACCEPTED_SOON = tuple(Ending(Outcome.ACCEPTED, Reason.ACCEPTED, number + 1) for number in range(MAX_ATTEMPTS))
_REDIRECTED = (Ending(Outcome.FAILED, Reason.REDIRECTED, 2),)
_STRANGE = (Ending(Outcome.UNKNOWN, Reason.STRANGE_ANSWER, 3),)


def _before(name: str, door: Door, *, is_slow: bool = False) -> Trouble:
    return Trouble(name, door, Read.NEVER, _NOT_SENT, is_slow)


def _after(name: str, door: Door = Door.PLAIN, *, is_slow: bool = False) -> Trouble:
    return Trouble(name, door, Read.EACH_TRY, _UNCLEAR, is_slow)


def _answered(name: str, endings: tuple[Ending, ...] = _ACCEPTED, door: Door = Door.PLAIN) -> Trouble:
    return Trouble(name, door, Read.EACH_TRY, endings)


def once(endings: tuple[Ending, ...]) -> tuple[Ending, ...]:
    """The endings in a campaign that nobody may get twice: whatever may have been taken is unknown at once.

    What was not sent is tried as often as ever, so it may take up to so many tries until something was.
    """
    unclear = {Reason.NO_CLEAR_ANSWER, Reason.STRANGE_ANSWER}
    tries = range(1, MAX_ATTEMPTS + 1) if any(each.reason is Reason.NOT_REACHED for each in endings) else range(1, 2)
    kept = tuple(each for each in endings if each.reason not in unclear)
    reasons = [each.reason for each in endings if each.reason in unclear]
    return kept + tuple(Ending(Outcome.UNKNOWN, reason, number) for reason in reasons for number in tries)


WELL_BEHAVED = (_answered("created"), _answered("h2-created", door=Door.HTTP2))

TROUBLES = (
    # Nothing was sent.
    _before("name-unknown", Door.NOBODY),
    _before("refused", Door.NOBODY),
    _before("connect-ignored", Door.NOBODY, is_slow=True),
    _before("tls-stranger", Door.TLS),
    _before("tls-other-name", Door.TLS),
    _before("tls-expired", Door.TLS),
    _before("tls-alert", Door.TLS),
    _before("tls-none", Door.TLS),
    _before("tls-closed", Door.TLS),
    _before("tls-reset", Door.TLS),
    _before("tls-silent", Door.TLS, is_slow=True),
    # It was sent and not read, which only the other side knows.
    Trouble("closed-at-once", Door.PLAIN, Read.NEVER, _EITHER),
    Trouble("reset-at-once", Door.PLAIN, Read.NEVER, _EITHER),
    Trouble("reset-unread", Door.PLAIN, Read.NEVER, _UNCLEAR),
    Trouble("tls-late-alert", Door.TLS, Read.NEVER, _UNCLEAR),
    # It was read and no whole answer came.
    _after("reset-read"),
    _after("closed-read"),
    _after("half-closed"),
    _after("silent", is_slow=True),
    _after("drip-header", is_slow=True),
    _after("drip-body", is_slow=True),
    Trouble("header-cut", Door.PLAIN, Read.AT_MOST_EACH_TRY, _UNCLEAR),
    _after("body-cut"),
    _after("tls-cut", Door.TLS),
    _after("garbage"),
    _after("http-0.9"),
    _after("flood-1xx"),
    Trouble("switching-protocols", Door.PLAIN, Read.AT_MOST_EACH_TRY, _UNCLEAR),
    _after("chunk-junk"),
    _after("length-too-long"),
    _after("length-junk"),
    # A whole answer, with rubbish.
    Trouble("closed-unsaid", Door.PLAIN, Read.AT_MOST_EACH_TRY, _ACCEPTED_SOON + _UNCLEAR),
    _answered("answered-twice"),
    _answered("length-too-short"),
    _answered("headers-200"),
    _answered("header-200k"),
    _answered("header-endless"),
    _answered("gzip-bomb"),
    _answered("chunks-endless"),
    _answered("status-301", _REDIRECTED),
    _answered("status-302", _REDIRECTED),
    _answered("status-307", _REDIRECTED),
    _answered("status-308", _REDIRECTED),
    _answered("status-299"),
    _answered("status-418", _STRANGE),
    _answered("status-599", _STRANGE),
    _answered("status-999", _STRANGE),
    # HTTP/2: a stream or its connection goes wrong.
    _after("h2-reset", Door.HTTP2),
    _after("h2-refused", Door.HTTP2),
    Trouble("h2-goaway", Door.HTTP2, Read.AT_MOST_EACH_TRY, _EITHER),
    Trouble("h2-closed", Door.HTTP2, Read.AT_MOST_EACH_TRY, _EITHER),
    Trouble("h2-junk", Door.TLS, Read.NEVER, _EITHER),
    _after("h2-silent", Door.HTTP2, is_slow=True),
    _after("h2-unended", Door.HTTP2, is_slow=True),
    Trouble("h2-no-window", Door.HTTP2, Read.AT_MOST_EACH_TRY, _EITHER, is_slow=True),
    _answered("h2-many-headers", door=Door.HTTP2),
    _answered("h2-long", door=Door.HTTP2),
)
