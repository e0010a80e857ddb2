"""What a push service's answer means for a delivery: the whole table as rows, in one place.

The first row that fits decides. Only 404 and 410 (and a ``.invalid`` endpoint) ever remove a subscriber; an
answer that nobody has described is tried twice more and then reads "unknown". ``docs/PROTOCOL.md`` is this
table's public twin, row by row, and a test compares the two. Sources: RFC 8030 (sections 5 and 7), RFC 9110
(section 10.2.3), and the push services' own documentation.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from pushdesk.domain.campaign import PauseReason
from pushdesk.domain.delivery import Answer, Failure, Outcome, Reason
from pushdesk.domain.http_dates import clock_offset_seconds, retry_after_seconds
from pushdesk.domain.subscription import PushService

MAX_ATTEMPTS = 5
"""Attempts that may cost a delivery its chance; waiting for a throttled or unreachable service costs none."""

FIRST_WAIT_SECONDS = 2.0
LONGEST_WAIT_SECONDS = 300.0
THROTTLED_WAIT_SECONDS = 30.0
"""How long to leave a push service alone that says "too many" and not until when."""
OFFLINE_WAIT_SECONDS = 1.5
"""How often to look whether the network is back; a look is one message for each push service."""
CLOCK_TOLERANCE_SECONDS = 3600.0


class Action(StrEnum):
    """What the sender does next."""

    FINISH = "finish"
    REMOVE = "remove"
    EXCLUDE = "exclude"
    SIGN_ANEW = "sign_anew"
    RETRY = "retry"
    RETRY_WITHOUT_TOPIC = "retry_without_topic"
    WAIT = "wait"


class Scope(StrEnum):
    """Whom a wait is for."""

    SUBSCRIPTION = "subscription"
    HOST = "host"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one answer means.

    ``outcome`` stands now, ``final`` when the tries are used up (``attempts_limit``, the first included).
    ``wait_seconds`` is what the push service asked for; None leaves it to :func:`next_wait_seconds`.
    ``pause`` is what to tell the owner when signing anew did not help either.
    """

    action: Action
    outcome: Outcome
    final: Outcome
    reason: Reason
    wait_seconds: float | None = None
    costs_attempt: bool = True
    scope: Scope = Scope.SUBSCRIPTION
    attempts_limit: int = MAX_ATTEMPTS
    pause: PauseReason | None = None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One line of the table: it fits when the status, the push service and the words do.

    ``services`` empty means any; ``words`` are searched in the lower-case body and X-WNS headers;
    ``says_why`` wants any words at all.
    """

    name: str
    statuses: range | frozenset[int]
    verdict: Verdict
    services: frozenset[PushService] = frozenset()
    words: re.Pattern[str] | None = None
    says_why: bool = False


def _ends(action: Action, outcome: Outcome, reason: Reason) -> Verdict:
    return Verdict(action, outcome, outcome, reason)


def _throttled(scope: Scope) -> Verdict:
    return Verdict(
        Action.WAIT,
        Outcome.RETRYING,
        Outcome.FAILED,
        Reason.THROTTLED,
        wait_seconds=THROTTLED_WAIT_SECONDS,
        costs_attempt=False,
        scope=scope,
    )


_CLIENT_ERRORS = range(400, 500)
_SIGN_ANEW = Verdict(
    Action.SIGN_ANEW,
    Outcome.PENDING,
    Outcome.PENDING,
    Reason.NOT_AUTHORISED,
    wait_seconds=0.0,
    costs_attempt=False,
    scope=Scope.HOST,
)
REFUSED_ALONE = _ends(Action.FINISH, Outcome.REFUSED, Reason.NOT_AUTHORISED)
"""What a refused token means for a subscription that is refused while others are accepted with the same token."""

_REFUSED = _ends(Action.FINISH, Outcome.REFUSED, Reason.REQUEST_REFUSED)
_STRANGE = Verdict(Action.RETRY, Outcome.RETRYING, Outcome.UNKNOWN, Reason.STRANGE_ANSWER, attempts_limit=3)

ANSWER_ROWS = (
    AnswerRow("accepted", range(200, 300), _ends(Action.FINISH, Outcome.ACCEPTED, Reason.ACCEPTED)),
    AnswerRow(
        "redirected",
        range(300, 400),
        Verdict(Action.RETRY, Outcome.RETRYING, Outcome.FAILED, Reason.REDIRECTED, attempts_limit=2),
    ),
    AnswerRow("gone", frozenset({404, 410}), _ends(Action.REMOVE, Outcome.GONE, Reason.ENDPOINT_GONE)),
    AnswerRow(
        "other-key",
        _CLIENT_ERRORS,
        _ends(Action.EXCLUDE, Outcome.KEY_MISMATCH, Reason.OTHER_KEY),
        words=re.compile(r"vapidpkhashmismatch|vapid public key mismatch|do not correspond to the credentials"),
    ),
    AnswerRow("not-authorised", frozenset({401}), _SIGN_ANEW),
    AnswerRow(
        "topic-refused",
        frozenset({400}),
        Verdict(
            Action.RETRY_WITHOUT_TOPIC,
            Outcome.RETRYING,
            Outcome.REFUSED,
            Reason.TOPIC_REFUSED,
            wait_seconds=0.0,
            attempts_limit=2,
        ),
        words=re.compile(r'badwebpushtopic|"errno"\s*:\s*113\b|\btopic\b'),
    ),
    AnswerRow(
        "registration-not-authorised",
        frozenset({400}),
        _SIGN_ANEW,
        words=re.compile(r"unauthorizedregistration"),
    ),
    AnswerRow(
        "token-refused",
        frozenset({400, 403}),
        _SIGN_ANEW,
        words=re.compile(
            r"badjwttoken|badauthorizationheader|\bjwt\b|\baud\b|\bexp\b|\baudience\b"
            r"|\btoken (?:is |has |was )?expired\b|\bexpired token\b"
        ),
    ),
    AnswerRow(
        "throttled-apple",
        frozenset({429}),
        _throttled(Scope.SUBSCRIPTION),
        services=frozenset({PushService.APPLE}),
    ),
    AnswerRow("throttled", frozenset({429}), _throttled(Scope.HOST)),
    AnswerRow(
        "throttled-windows",
        frozenset({406}),
        _throttled(Scope.HOST),
        services=frozenset({PushService.WNS}),
    ),
    AnswerRow("too-large", frozenset({413}), _ends(Action.FINISH, Outcome.REFUSED, Reason.TOO_LARGE)),
    AnswerRow(
        "busy",
        frozenset({408, 425, 500, 502, 503, 504}),
        Verdict(Action.RETRY, Outcome.RETRYING, Outcome.FAILED, Reason.SERVICE_BUSY),
    ),
    AnswerRow(
        "header-refused",
        frozenset({400}),
        _REFUSED,
        words=re.compile(r'badttl|badurgency|"errno"\s*:\s*11[0124]\b'),
    ),
    AnswerRow("refused-windows", frozenset({400}), _REFUSED, services=frozenset({PushService.WNS})),
    AnswerRow("refused", _CLIENT_ERRORS, _REFUSED, says_why=True),
    AnswerRow("strange", range(1000), _STRANGE),
)
"""Every answer with a status; the first row that fits decides, and the last fits all."""

_NOT_REACHED = Verdict(Action.RETRY, Outcome.RETRYING, Outcome.FAILED, Reason.NOT_REACHED)

FAILURE_ROWS = MappingProxyType(
    {
        Failure.NAME_NOT_FOUND: _NOT_REACHED,
        Failure.CONNECT: _NOT_REACHED,
        Failure.TLS: _NOT_REACHED,
        Failure.ADDRESS_NOT_ALLOWED: _ends(Action.FINISH, Outcome.SKIPPED, Reason.HOST_NOT_ALLOWED),
        Failure.AMBIGUOUS: Verdict(Action.RETRY, Outcome.RETRYING, Outcome.UNKNOWN, Reason.NO_CLEAR_ANSWER),
        Failure.OFFLINE: Verdict(
            Action.WAIT,
            Outcome.PENDING,
            Outcome.PENDING,
            Reason.OFFLINE,
            wait_seconds=OFFLINE_WAIT_SECONDS,
            costs_attempt=False,
            scope=Scope.HOST,
        ),
    }
)
"""Every way to get no answer at all."""

NOT_SENT_ROWS = MappingProxyType(
    {
        Reason.ENDPOINT_REMOVED: _ends(Action.REMOVE, Outcome.GONE, Reason.ENDPOINT_REMOVED),
        Reason.TOO_LARGE: _ends(Action.FINISH, Outcome.SKIPPED, Reason.TOO_LARGE),
        Reason.HOST_NOT_ALLOWED: _ends(Action.FINISH, Outcome.SKIPPED, Reason.HOST_NOT_ALLOWED),
        Reason.NOT_SUBSCRIBED: _ends(Action.FINISH, Outcome.SKIPPED, Reason.NOT_SUBSCRIBED),
        Reason.EXPIRED: _ends(Action.FINISH, Outcome.SKIPPED, Reason.EXPIRED),
        Reason.RECORD_BROKEN: _ends(Action.FINISH, Outcome.SKIPPED, Reason.RECORD_BROKEN),
        Reason.CANCELLED: _ends(Action.FINISH, Outcome.SKIPPED, Reason.CANCELLED),
        Reason.INTERRUPTED: _ends(Action.FINISH, Outcome.UNKNOWN, Reason.INTERRUPTED),
    }
)
"""What is decided without asking a push service."""


def _rows_of(status: int) -> tuple[AnswerRow, ...]:
    return tuple(row for row in ANSWER_ROWS if status in row.statuses)


_ABOUT_TIME = re.compile(r"\bexp(?:ir(?:y|es|ed|ation))?\b")
_ABOUT_CONTACT = re.compile(r"\bsub(?:ject)?\b|\bcontact\b|mailto")

_ROWS_BY_STATUS = {status: _rows_of(status) for status in range(100, 600)}
_PLAIN_VERDICTS = {status: _rows_of(status)[0].verdict for status in ANSWER_ROWS[0].statuses}
"""2xx needs no look at words; this is the answer that a campaign gets by the thousand."""


def classify(push_service: PushService, answer: Answer, *, now: datetime) -> Verdict:
    """What ``answer`` from ``push_service`` means; ``now`` is our own clock, aware and UTC."""
    if answer.failure is not None:
        return FAILURE_ROWS[answer.failure]
    if answer.status is None:
        return FAILURE_ROWS[Failure.AMBIGUOUS]
    if verdict := _PLAIN_VERDICTS.get(answer.status):
        return verdict
    text = _told(answer)
    verdict = answer_row(push_service, answer.status, text).verdict
    if verdict.action is Action.SIGN_ANEW:
        return replace(verdict, pause=_diagnosis(push_service, answer, text, now))
    if verdict.action in (Action.RETRY, Action.WAIT):
        seconds = retry_after_seconds(answer.headers, now)
        return verdict if seconds is None else replace(verdict, wait_seconds=seconds)
    return verdict


def answer_row(push_service: PushService, status: int, text: str) -> AnswerRow:
    """The first row that fits a status and the lower-case words that came with it."""
    for row in _ROWS_BY_STATUS.get(status, ()):
        is_meant = not row.services or push_service in row.services
        if is_meant and (row.words is None or row.words.search(text)) and (text or not row.says_why):
            return row
    return ANSWER_ROWS[-1]


def next_wait_seconds(attempt: int, verdict: Verdict, jitter: float) -> float | None:
    """Seconds until the next try after attempt number ``attempt`` (from 1), or None when there is none.

    ``jitter`` is a random number from 0 to 1: full jitter on our own back-off, and up to a tenth more on what
    a push service asked for, so that those it turned away do not come back all at once.
    """
    if verdict.action in (Action.FINISH, Action.REMOVE, Action.EXCLUDE):
        return None
    if verdict.costs_attempt and attempt >= verdict.attempts_limit:
        return None
    if verdict.wait_seconds is not None:
        return verdict.wait_seconds * (1 + jitter / 10)
    return jitter * min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 3.0 ** min(attempt - 1, 10))


def _told(answer: Answer) -> str:
    """Everything the answer says in words, lower case: its body, and the headers of Windows' service."""
    words = [answer.body.decode("utf-8", "replace")]
    words += [value for name, value in answer.headers.items() if name.startswith("x-wns-")]
    return " ".join(words).strip().lower()


def _diagnosis(push_service: PushService, answer: Answer, text: str, now: datetime) -> PauseReason:
    """The likeliest cause of a refused token: this computer's clock, the contact, or the key.

    Apple's "BadJwtToken" is said to all three; another key it calls by name, so by the right time it is the contact.
    """
    if abs(clock_offset_seconds(answer.headers, now)) > CLOCK_TOLERANCE_SECONDS or _ABOUT_TIME.search(text):
        return PauseReason.CLOCK_WRONG
    if _ABOUT_CONTACT.search(text) or (push_service is PushService.APPLE and "badjwttoken" in text):
        return PauseReason.CONTACT_REFUSED
    return PauseReason.KEY_REFUSED
