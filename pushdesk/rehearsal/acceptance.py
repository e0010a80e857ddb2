"""Decides what becomes of one push message: checked, opened, kept, and answered as real services do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from hashlib import blake2b
from http import HTTPStatus
from typing import NamedTuple

from pushdesk.rehearsal.behaviour import Step
from pushdesk.rehearsal.decryption import UndecryptableBody
from pushdesk.rehearsal.mailbox import AcceptedMessage, Mailbox, Notice, WaitingMessage
from pushdesk.rehearsal.office import PUSH_PATH, PushOffice
from pushdesk.rehearsal.refusals import Impersonated, Reason, Refusal, word_refusal
from pushdesk.rehearsal.verification import DeliveryTerms, Refused, TokenVerifier, check_headers


class PushRequest(NamedTuple):
    """One HTTP request; header names in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


class Fate(Enum):
    """What happens on the connection."""

    ANSWER = "answer"
    CUT = "cut"
    NEVER_ANSWER = "never_answer"


class Answer(NamedTuple):
    """The answer without its Date header: status line and headers, then the body."""

    fate: Fate
    head: str = ""
    body: bytes = b""
    after_seconds: float = 0.0


_REFUSING_STEPS = {
    Step.REFUSE_GONE: Reason.GONE,
    Step.REFUSE_NOT_FOUND: Reason.NOT_FOUND,
    Step.REFUSE_THROTTLED: Reason.THROTTLED,
    Step.REFUSE_UNAVAILABLE: Reason.UNAVAILABLE,
    Step.REFUSE_TOO_LARGE: Reason.TOO_LARGE,
    Step.REFUSE_KEY: Reason.KEY_MISMATCH,
    Step.REDIRECT: Reason.REDIRECTED,
}


class Acceptance:
    """The rules of one push service behind one origin."""

    def __init__(
        self,
        service: Impersonated,
        office: PushOffice,
        clock: Callable[[], float],
    ) -> None:
        """The door's origin has to be in the office's books already; `clock` gives epoch seconds."""
        self.service = service
        self._office = office
        self._ledger = office.ledger
        self._clock = clock
        self._origin = office.origins[service]
        self._weather = office.weather[service]
        self._verifier = TokenVerifier(self._origin, clock)
        self._messages = 0

    @property
    def signatures_verified(self) -> int:
        """How many VAPID tokens were verified in full; the others were remembered ones."""
        return self._verifier.signatures_verified

    def now(self) -> float:
        """This push service's own time, in epoch seconds."""
        return self._clock()

    def decide(self, request: PushRequest) -> Answer:
        """Check one request, keep its message where it is accepted, and return the answer to give."""
        ledger = self._ledger
        ledger.requests += 1
        storm = self._weather.storm
        if storm is not None and storm.refuses(self._clock()):
            return self.refuse(Reason.THROTTLED, storm.retry_after_seconds)
        try:
            mailbox = self._find_mailbox(request)
            terms = self._check(mailbox, request)
        except Refused as refused:
            return self.refuse(refused.reason)
        step = mailbox.take_step()
        reason = _REFUSING_STEPS.get(step)
        if reason is not None:
            return self.refuse(reason, mailbox.retry_after_seconds)
        if step is Step.CUT or step is Step.NEVER_ANSWER:
            ledger.cut += 1
            return Answer(Fate.CUT if step is Step.CUT else Fate.NEVER_ANSWER)
        message = self._keep(mailbox, terms, request.body)
        if step is Step.ACCEPT_AND_CUT:
            ledger.cut += 1
            return Answer(Fate.CUT)
        head = (
            f"HTTP/1.1 201 Created\r\nLocation: {self._origin}/message/{message.message_id}\r\n"
            f"TTL: {terms.ttl_seconds}\r\nContent-Length: 0\r\n"
        )
        after_seconds = self._weather.delay_seconds + (mailbox.delay_seconds if step is Step.ACCEPT_LATE else 0.0)
        return Answer(Fate.ANSWER, head, b"", after_seconds)

    def refuse(self, reason: Reason, retry_after_seconds: int = 0) -> Answer:
        """Count a refusal and return its answer in this service's words."""
        self._ledger.refused[reason] += 1
        location = f"{self._origin}/push/moved"
        refusal = word_refusal(self.service, reason, retry_after_seconds=retry_after_seconds, location=location)
        return Answer(Fate.ANSWER, _head_of(refusal), refusal.body)

    def _find_mailbox(self, request: PushRequest) -> Mailbox:
        if not request.target.startswith(PUSH_PATH):
            raise Refused(Reason.NOT_FOUND)
        if request.method != "POST":
            raise Refused(Reason.METHOD)
        mailbox = self._office.mailboxes.get(request.target[len(PUSH_PATH) :])
        if mailbox is None or mailbox.service is not self.service:
            raise Refused(Reason.NOT_FOUND)
        if mailbox.is_gone:
            raise Refused(Reason.GONE)
        return mailbox

    def _check(self, mailbox: Mailbox, request: PushRequest) -> DeliveryTerms:
        token = self._verifier.verify(request.headers.get("authorization"))
        if (
            mailbox.application_server_key is not None
            and token.application_server_key != mailbox.application_server_key
        ):
            raise Refused(Reason.KEY_MISMATCH)
        return check_headers(self.service, request.headers, len(request.body))

    def _keep(self, mailbox: Mailbox, terms: DeliveryTerms, body: bytes) -> AcceptedMessage:
        ledger = self._ledger
        content, is_decrypted = self._open(mailbox, body)
        self._messages += 1
        now = self._clock()
        message = AcceptedMessage(
            f"{self.service.value}-{self._messages:x}", now, terms, len(body),
            blake2b(content, digest_size=16).digest(), is_decrypted,
        )  # fmt: skip
        if mailbox.was_sent_before(message):
            ledger.duplicates += 1
        mailbox.accepted.append(message)
        ledger.note_accepted(self.service, now)
        self._hand_over(mailbox, WaitingMessage(message, content))
        return message

    def _open(self, mailbox: Mailbox, body: bytes) -> tuple[bytes, bool | None]:
        if not body:
            self._ledger.without_payload += 1
            return b"", None
        if mailbox.keys is None:
            return body, None
        try:
            plaintext = mailbox.keys.open(body)
        except UndecryptableBody:
            self._ledger.undecryptable += 1
            return body, False
        self._ledger.decrypted += 1
        return plaintext, True

    def _hand_over(self, mailbox: Mailbox, waiting: WaitingMessage) -> None:
        if mailbox.keys is not None:
            # A simulated browser takes only what it can open, at once or when its person looks.
            if waiting.message.is_decrypted is not False:
                self._ledger.replaced += mailbox.keep_waiting(waiting)
                if mailbox.is_attentive:
                    self._office.arrivals.append(mailbox)
            return
        if mailbox.outbox is None and waiting.message.terms.ttl_seconds == 0:
            return
        self._ledger.replaced += mailbox.keep_waiting(waiting)
        if mailbox.outbox is not None:
            mailbox.outbox.put_nowait(Notice(mailbox.channel_id, waiting))


def _head_of(refusal: Refusal) -> str:
    lines = [f"HTTP/1.1 {refusal.status} {HTTPStatus(refusal.status).phrase}"]
    lines += [f"{name}: {value}" for name, value in refusal.headers]
    lines.append(f"Content-Length: {len(refusal.body)}\r\n")
    return "\r\n".join(lines)
