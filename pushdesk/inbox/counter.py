"""The two requests that the inbox's counter serves, signed by us: a page of what waits, and what it may let go of.

docs/INBOX.md has the protocol. What the counter says is a stranger's word: it is read strictly and within bounds.
"""

import hashlib
import json
import re
import secrets
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from pushdesk.domain.faults import Fault
from pushdesk.domain.registration import decode_base64url
from pushdesk.domain.strict_json import parse_json_strict
from pushdesk.inbox.transport import ANSWER_LIMIT_BYTES, InboxTransport, Reply

PAGE_LIMIT_RECORDS = 200
REQUEST_SECONDS = 20.0

_SIGNATURE = ec.ECDSA(hashes.SHA256())
_RECORD_ID = re.compile(r"[!-~]{1,64}\Z")
_RECORD_CHARACTERS = 8_000
_COUNT_LIMIT = 10_000_000
_TIME_LIMIT_MS = 253_402_300_799_000
_OWN_REFUSALS = frozenset(
    {"inbox_not_writable", "inbox_not_readable", "inbox_not_set_up", "openssl_missing", "inbox_broken", "inbox_full"}
)


@dataclass(frozen=True, slots=True)
class WaitingRecord:
    """One record as the inbox holds it."""

    record_id: str
    received_at: datetime
    sealed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class InboxPage:
    """Up to 200 records, and what waits in all. ``ids_unread`` are ids of records that are no base64url."""

    records: tuple[WaitingRecord, ...]
    ids_unread: tuple[str, ...]
    has_more: bool
    registrations: int
    reports: int
    oldest_at: datetime | None

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id of the page."""
        return (*(each.record_id for each in self.records), *self.ids_unread)


class InboxCounter:
    """Asks one inbox. ``clock`` gives milliseconds since 1970; the inbox's clock is learnt where it differs."""

    def __init__(
        self,
        transport: InboxTransport,
        address: str,
        site_id: str,
        signing_key: ec.EllipticCurvePrivateKey,
        *,
        seconds_left: Callable[[], float] = lambda: REQUEST_SECONDS,
        clock: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
    ) -> None:
        self._transport = transport
        self._address = address
        self._site_id = site_id
        self._signing_key = signing_key
        self._seconds_left = seconds_left
        self._clock = clock
        self._clock_is_behind_ms = 0
        self._last_time = 0

    def page(self, since: str, limit: int = PAGE_LIMIT_RECORDS) -> InboxPage:
        """The records after this id; an empty text begins at the beginning. Raises the faults of :meth:`_ask`."""
        members = self._ask("page", {"since": since, "limit": limit})
        try:
            return _page_from(members)
        except (KeyError, TypeError, ValueError, Fault):
            raise Fault("inbox_answer_malformed") from None

    def acknowledge(self, record_ids: Sequence[str]) -> None:
        """Let the inbox remove these records; those that are gone already are no error."""
        if not isinstance(self._ask("acknowledge", {"ids": list(record_ids)}).get("removed"), int):
            raise Fault("inbox_answer_malformed")

    def _ask(self, ask: str, question: Mapping[str, object]) -> Mapping[str, object]:
        """One signed request; a second one where only our clocks differ.

        Raises the faults of the transport, ``inbox_key_differs``, ``inbox_clock_refused``, ``inbox_not_there``,
        ``inbox_in_the_way`` (anything that is not the inbox's own word) and the inbox's own refusals.
        """
        body = json.dumps(question).encode()
        for is_last in (False, True):
            reply = self._post(ask, body)
            members = _members_in(reply)
            if reply.status == 200 and members is not None and "now" in members:
                return members
            code = members.get("error") if members is not None else None
            if code != "time_refused" or is_last:
                raise _fault_of(reply, code)
            assert members is not None
            self._learn_clock(members)
        raise Fault("inbox_clock_refused")

    def _post(self, ask: str, body: bytes) -> Reply:
        self._last_time = max(self._clock() + self._clock_is_behind_ms, self._last_time + 1)
        moment, nonce = f"{self._last_time:013}", secrets.token_urlsafe(16)
        lines = ("pushdesk inbox 1", self._site_id, "POST", f"?ask={ask}", hashlib.sha256(body).hexdigest())
        signature = self._signing_key.sign("\n".join((*lines, moment, nonce)).encode(), _SIGNATURE)
        headers = {
            "Content-Type": "application/json",
            "X-PushDesk-Time": moment,
            "X-PushDesk-Nonce": nonce,
            "X-PushDesk-Signature": urlsafe_b64encode(signature).rstrip(b"=").decode(),
        }
        seconds = min(REQUEST_SECONDS, self._seconds_left())
        return self._transport.post(f"{self._address}?ask={ask}", headers, body, deadline_seconds=seconds)

    def _learn_clock(self, members: Mapping[str, object]) -> None:
        try:
            now, after = _bounded(members["now"], _TIME_LIMIT_MS), _bounded(members["after"], _TIME_LIMIT_MS)
        except (KeyError, TypeError, ValueError):
            raise Fault("inbox_clock_refused") from None
        self._clock_is_behind_ms = now - self._clock()
        self._last_time = min(after, now + 300_000)


def _members_in(reply: Reply) -> Mapping[str, object] | None:
    """The members of a JSON object; None for anything else that may stand in the way."""
    try:
        document = parse_json_strict(reply.body, ANSWER_LIMIT_BYTES)
    except Fault:
        return None
    return document if isinstance(document, dict) else None


def _fault_of(reply: Reply, code: object) -> Fault:
    if code == "signature_refused":
        return Fault("inbox_key_differs")
    if code == "time_refused":
        return Fault("inbox_clock_refused")
    if isinstance(code, str) and code in _OWN_REFUSALS:
        return Fault(code)
    if reply.status < 300 and not reply.body:
        return Fault("inbox_unreachable")  # the line broke within the head of the answer
    if reply.status in (404, 410):
        return Fault("inbox_not_there")
    if reply.status >= 500:
        return Fault("inbox_host_broken", status=reply.status)
    return Fault("inbox_in_the_way", status=reply.status)


def _page_from(members: Mapping[str, object]) -> InboxPage:
    """A page from its members; raises KeyError, TypeError or ValueError for what is none."""
    listed, waiting = members["records"], members["waiting"]
    if not isinstance(listed, list) or len(listed) > PAGE_LIMIT_RECORDS or not isinstance(waiting, dict):
        raise ValueError
    records: list[WaitingRecord] = []
    unread: list[str] = []
    for each in listed:
        record_id, text = each["id"], each["record"]
        if not _RECORD_ID.match(record_id):
            raise ValueError
        received_at = _moment(each["receivedAt"])
        try:
            records.append(WaitingRecord(record_id, received_at, _sealed(text)))
        except Fault:
            unread.append(record_id)
    return InboxPage(
        records=tuple(records),
        ids_unread=tuple(unread),
        has_more=members["more"] is True,
        registrations=_bounded(waiting["registrations"], _COUNT_LIMIT),
        reports=_bounded(waiting["reports"], _COUNT_LIMIT),
        oldest_at=None if members["oldestAt"] is None else _moment(members["oldestAt"]),
    )


def _sealed(text: object) -> bytes:
    if not isinstance(text, str) or len(text) > _RECORD_CHARACTERS:
        raise Fault("record_malformed")
    return decode_base64url(text, len(text) * 3 // 4)


def _moment(number: object) -> datetime:
    return datetime.fromtimestamp(_bounded(number, _TIME_LIMIT_MS) / 1000, UTC)


def _bounded(number: object, limit: int) -> int:
    """A whole number from 0 to the limit; a host without 64-bit numbers writes it with a fraction."""
    if isinstance(number, bool) or not isinstance(number, int | float) or not 0 <= number <= limit:
        raise ValueError
    return int(number)
