"""A push service under test: it runs in a thread with a loop of its own, and time is the test's."""

import asyncio
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from pushdesk.rehearsal.push_service import PushService
from pushdesk.rehearsal.refusals import Impersonated
from tests.browsers.json_value import JsonValue, list_of, member, text_of
from tests.rehearsal.application_server import Answered, ApplicationServer, Wire, encrypt


@dataclass(frozen=True)
class Simulated:
    """A simulated subscription as its page knows it."""

    identifier: str
    origin: str
    path: str
    p256dh: str
    auth: str


class RunningPushService:
    """The service, its clock, and one application server that uses it."""

    def __init__(self) -> None:
        self.seconds_ahead = 0.0
        self.sender = ApplicationServer()
        self.service = PushService(clock=lambda: time.time() + self.seconds_ahead)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self.service.start(), self._loop).result(20)
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Stop the service; the second time nothing happens."""
        if self._loop.is_closed():
            return
        asyncio.run_coroutine_threadsafe(self.service.stop(), self._loop).result(20)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(20)
        self._loop.close()

    def origin(self, service: Impersonated = Impersonated.MOZILLA) -> str:
        """The origin of one door."""
        return self.service.origins[service]

    def control(self, method: str, path: str, document: JsonValue = None) -> Answered:
        """Ask the control address."""
        with Wire(self.service.control) as wire:
            return wire.ask_json(method, path, document)

    def count(self, *path: str) -> int:
        """One of the ledger's totals; 0 where nothing was counted under that name."""
        counted = member(self.control("GET", "/ledger").document(), *path)
        assert counted is None or isinstance(counted, int)
        return counted or 0

    def await_count(self, *path: str, wanted: int = 1) -> None:
        """Ask until one of the ledger's totals is what is wanted; AssertionError after ten seconds."""
        ends_at = time.monotonic() + 10
        while (counted := self.count(*path)) != wanted:
            assert time.monotonic() < ends_at, f"{'.'.join(path)} is {counted}, not {wanted}"

    def subscriptions(self, count: int = 1, **order: JsonValue) -> Sequence[Simulated]:
        """Simulated subscriptions bound to the sender's key."""
        wanted: JsonValue = {"count": count, "application_server_key": self.sender.key_text, **order}
        answer = self.control("POST", "/subscriptions", wanted)
        assert answer.status == 201, answer.body
        made = []
        for each in list_of(answer.document(), "subscriptions"):
            origin, _, identifier = text_of(each, "endpoint").rpartition("/push/")
            p256dh, auth = text_of(each, "keys", "p256dh"), text_of(each, "keys", "auth")
            made.append(Simulated(text_of(each, "subscription"), origin, f"/push/{identifier}", p256dh, auth))
        return made

    def subscription(self, **order: JsonValue) -> Simulated:
        """One simulated subscription."""
        (made,) = self.subscriptions(1, **order)
        return made

    def push(
        self,
        subscription: Simulated,
        payload: bytes = b"{}",
        *,
        body: bytes | None = None,
        **headers: str | None,
    ) -> Answered:
        """Send one push message; headers can be replaced or left out by None."""
        if body is None:
            body = encrypt(payload, subscription.p256dh, subscription.auth)
        with Wire(subscription.origin) as wire:
            return wire.ask("POST", subscription.path, body, **self.sender.headers(subscription.origin, **headers))

    def messages_of(self, subscription: Simulated) -> list[JsonValue]:
        """The messages accepted for one subscription, the earliest first."""
        return list_of(self.control("GET", f"/ledger/{subscription.identifier}").document(), "messages")

    def payloads_waiting_for(self, subscription: Simulated) -> list[str]:
        """The payloads that wait for one subscription's browser."""
        held = self.control("GET", f"/ledger/{subscription.identifier}").document()
        return [text_of(each, "payload") for each in list_of(held, "waiting")]
