"""One subscription at the rehearsal's push service, and the messages accepted for it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import NamedTuple

from pushdesk.rehearsal.behaviour import Behaviour, Step, next_step
from pushdesk.rehearsal.decryption import SimulatedKeys
from pushdesk.rehearsal.refusals import Impersonated
from pushdesk.rehearsal.verification import DeliveryTerms

WAITING_AT_MOST = 100
"""How many messages wait for one browser before the oldest is dropped."""


class AcceptedMessage(NamedTuple):
    """What is remembered of one accepted message; small, as there may be hundreds of thousands."""

    message_id: str
    accepted_at: float
    """Seconds since the epoch."""
    terms: DeliveryTerms
    body_bytes: int
    digest: bytes
    """16 bytes of BLAKE2b over the plaintext, or over the body where it could not be opened."""
    is_decrypted: bool | None
    """None where only the real browser behind the subscription can tell."""


class WaitingMessage(NamedTuple):
    """A message not yet taken by its browser: the plaintext (simulated) or the body (a real one)."""

    message: AcceptedMessage
    content: bytes

    def is_expired_at(self, now: float) -> bool:
        """Say whether its TTL has run out (RFC 8030 §5.2)."""
        return self.message.accepted_at + self.message.terms.ttl_seconds <= now


class Notice(NamedTuple):
    """A waiting message on its way over the socket of the browser that holds the subscription."""

    channel_id: str
    waiting: WaitingMessage


@dataclass(slots=True, eq=False)
class Mailbox:
    """A subscription as the push service knows it: bound to one application server key.

    `keys` are those of a simulated browser; a real browser keeps its own and has None here. `outbox`
    leads to a real browser's socket while it is connected.
    """

    identifier: str
    service: Impersonated
    application_server_key: bytes | None
    keys: SimulatedKeys | None = None
    behaviour: Behaviour = Behaviour.OK
    delay_seconds: float = 0.0
    retry_after_seconds: int = 1
    is_attentive: bool = False
    """A simulated person who looks at notifications, so that what arrives is kept for collection."""
    channel_id: str = ""
    outbox: asyncio.Queue[Notice | str] | None = field(default=None, repr=False)
    is_gone: bool = False
    messages_asked: int = 0
    accepted: list[AcceptedMessage] = field(default_factory=list, repr=False)
    waiting: dict[str, WaitingMessage] = field(default_factory=dict, repr=False)

    def take_step(self) -> Step:
        """Return what happens to the next message, and count it."""
        step = next_step(self.behaviour, self.messages_asked)
        self.messages_asked += 1
        return step

    def was_sent_before(self, message: AcceptedMessage) -> bool:
        """Say whether `message` is a further copy: the same topic, or without one the same content."""
        topic = message.terms.topic
        return any(
            earlier.terms.topic == topic and (topic is not None or earlier.digest == message.digest)
            for earlier in self.accepted
        )

    def keep_waiting(self, waiting: WaitingMessage) -> bool:
        """Keep a message until its browser takes it; say whether it replaced one (RFC 8030 §5.4)."""
        topic = waiting.message.terms.topic
        place = f"topic:{topic}" if topic is not None else f"id:{waiting.message.message_id}"
        is_replacing = self.waiting.pop(place, None) is not None
        if len(self.waiting) >= WAITING_AT_MOST:
            del self.waiting[next(iter(self.waiting))]
        self.waiting[place] = waiting
        return is_replacing

    def forget_waiting(self, message_id: str) -> None:
        """Forget a waiting message that its browser has taken; a replaced one is no longer there."""
        for place, waiting in self.waiting.items():
            if waiting.message.message_id == message_id:
                del self.waiting[place]
                return
