"""What the rehearsal's push service counted, so that tests and the demo can ask what really arrived."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from pushdesk.rehearsal.mailbox import Mailbox
from pushdesk.rehearsal.refusals import VAPID_REASONS, Impersonated, Reason


@dataclass(slots=True)
class Ledger:
    """Running totals over all subscriptions since the service started."""

    requests: int = 0
    accepted: Counter[Impersonated] = field(default_factory=Counter)
    refused: Counter[Reason] = field(default_factory=Counter)
    decrypted: int = 0
    """Bodies that a simulated browser opened."""
    undecryptable: int = 0
    """Bodies that no browser could open. Answered 201 all the same, as nobody but the browser can tell."""
    without_payload: int = 0
    duplicates: int = 0
    """Accepted messages that were a further copy of an earlier one."""
    replaced: int = 0
    """Waiting messages that a newer one with the same topic took the place of."""
    cut: int = 0
    """Connections cut or left without an answer on purpose."""
    acknowledged: Counter[int] = field(default_factory=Counter)
    """What real browsers said of their messages: 100 went to the service worker, 101 could not be opened,
    102 the worker failed."""
    first_accepted_at: float | None = None
    last_accepted_at: float | None = None

    @property
    def vapid_failures(self) -> int:
        """Messages refused for their signature, its claims or its key."""
        return sum(count for reason, count in self.refused.items() if reason in VAPID_REASONS)

    def note_accepted(self, service: Impersonated, now: float) -> None:
        """Count one accepted message."""
        self.accepted[service] += 1
        if self.first_accepted_at is None:
            self.first_accepted_at = now
        self.last_accepted_at = now


@dataclass(frozen=True, slots=True)
class TopicCount:
    """How often messages of one topic were accepted: `copies[2]` subscriptions got it twice."""

    subscriptions: int
    messages: int
    copies: Counter[int]


def count_topic(mailboxes: Iterable[Mailbox], topic: str) -> TopicCount:
    """Count over all subscriptions how many copies of the messages of `topic` each accepted."""
    copies: Counter[int] = Counter()
    for mailbox in mailboxes:
        received = sum(message.terms.topic == topic for message in mailbox.accepted)
        if received:
            copies[received] += 1
    return TopicCount(copies.total(), sum(number * count for number, count in copies.items()), copies)
