"""The books of the rehearsal's push service: every subscription, and the orders for simulated ones."""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pushdesk.rehearsal.behaviour import (
    LONGEST_DELAY_SECONDS,
    SHORTEST_DELAY_SECONDS,
    Behaviour,
    deal_behaviours,
    seeded_chance,
)
from pushdesk.rehearsal.decryption import SimulatedKeys
from pushdesk.rehearsal.ledger import Ledger, TopicCount, count_topic
from pushdesk.rehearsal.mailbox import Mailbox
from pushdesk.rehearsal.refusals import Impersonated
from pushdesk.rehearsal.weather import Weather

PUSH_PATH = "/push/"
_KEYS_BETWEEN_PAUSES = 200


@dataclass(frozen=True, slots=True)
class SubscriptionOrder:
    """An order for simulated subscriptions, all bound to one application server key.

    `services` and `mix` are proportions; `attentive_share` is the part of people who look at their
    notifications. The same `seed` deals the same services, behaviours and delays.
    """

    count: int
    application_server_key: bytes
    services: Mapping[Impersonated, float]
    mix: Mapping[Behaviour, float]
    seed: int = 0
    attentive_share: float = 0.0
    retry_after_seconds: int = 1


@dataclass(frozen=True, slots=True, repr=False)
class IssuedSubscription:
    """A simulated subscription as its page would see it. The private key stays in the push service."""

    identifier: str
    service: Impersonated
    behaviour: Behaviour
    endpoint: str
    p256dh: str
    auth: str


@dataclass(frozen=True, slots=True, repr=False)
class Collected:
    """A notification's payload as it reached an attentive simulated person."""

    identifier: str
    payload: bytes


class PushOffice:
    """Every subscription known to the push service, with its ledger."""

    def __init__(self) -> None:
        self.ledger = Ledger()
        self.mailboxes: dict[str, Mailbox] = {}
        self.origins: dict[Impersonated, str] = {}
        """The origin of each push service's door, entered as the doors open."""
        self.weather = {service: Weather() for service in Impersonated}
        self.arrivals: deque[Mailbox] = deque()
        """Mailboxes of attentive simulated people that have something new."""

    def endpoint_of(self, mailbox: Mailbox) -> str:
        """Return the endpoint of a subscription."""
        return f"{self.origins[mailbox.service]}{PUSH_PATH}{mailbox.identifier}"

    def open_mailbox_for_browser(self, channel_id: str, application_server_key: bytes | None) -> Mailbox:
        """Make the mailbox of a channel that a real Firefox registers."""
        mailbox = Mailbox(
            secrets.token_urlsafe(24), Impersonated.MOZILLA, application_server_key, channel_id=channel_id
        )
        self.mailboxes[mailbox.identifier] = mailbox
        return mailbox

    async def create_subscriptions(self, order: SubscriptionOrder) -> Sequence[IssuedSubscription]:
        """Make simulated subscriptions and return what their pages would register.

        Raises ValueError where a mix has no share above zero.
        """
        chance = seeded_chance(order.seed)
        behaviours = deal_behaviours(order.mix, order.count, order.seed)
        services = list(order.services)
        dealt_services = chance.choices(services, [order.services[each] for each in services], k=order.count)
        issued: list[IssuedSubscription] = []
        for number, (service, behaviour) in enumerate(zip(dealt_services, behaviours, strict=True), start=1):
            keys = SimulatedKeys()
            mailbox = Mailbox(
                secrets.token_urlsafe(24),
                service,
                order.application_server_key,
                keys=keys,
                behaviour=behaviour,
                delay_seconds=chance.uniform(SHORTEST_DELAY_SECONDS, LONGEST_DELAY_SECONDS),
                retry_after_seconds=order.retry_after_seconds,
                is_attentive=chance.random() < order.attentive_share,
            )
            self.mailboxes[mailbox.identifier] = mailbox
            issued.append(
                IssuedSubscription(
                    mailbox.identifier,
                    service,
                    behaviour,
                    self.endpoint_of(mailbox),
                    keys.p256dh,
                    keys.auth,
                )
            )
            if number % _KEYS_BETWEEN_PAUSES == 0:
                await asyncio.sleep(0)
        return issued

    def collect(self, limit: int) -> Sequence[Collected]:
        """Take the payloads that reached attentive simulated people, oldest first.

        Whole mailboxes are taken until `limit` is reached, so a few more may come.
        """
        collected: list[Collected] = []
        while self.arrivals and len(collected) < limit:
            mailbox = self.arrivals.popleft()
            collected += [Collected(mailbox.identifier, waiting.content) for waiting in mailbox.waiting.values()]
            mailbox.waiting.clear()
        return collected

    def count_topic(self, topic: str) -> TopicCount:
        """Count how many copies of the messages of a topic each subscription accepted."""
        return count_topic(self.mailboxes.values(), topic)
