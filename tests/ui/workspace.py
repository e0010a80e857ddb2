"""A real workspace for tests of the window: a business, its key, subscribers, campaigns with their outcomes.

What is put in goes through the front desk and its stores, as the programs themselves would do it.
"""

import secrets
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import Campaign, DeliveryOptions
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.notification import Notification
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.registration import Registration
from pushdesk.domain.site import Site
from pushdesk.domain.subscription import Browser, PushService, SubscriptionKeys
from pushdesk.storage.deliveries import Claimed, Result
from pushdesk.storage.keys import KeyRecord, VaultKind
from pushdesk.storage.subscription_import import ImportRow

CONTACT = "mailto:owner@corner-bakery.shop"
POINT = bytes.fromhex(
    "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
    "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5"
)
"""The generator of P-256: a point that every check accepts and nobody holds the key of."""

_HOSTS = {
    Browser.FIREFOX: (PushService.MOZILLA, "https://updates.push.services.mozilla.com/wpush/v2/"),
    Browser.CHROME: (PushService.FCM, "https://fcm.googleapis.com/fcm/send/"),
    Browser.EDGE: (PushService.WNS, "https://wns2-am3p.notify.windows.com/w/?token="),
    Browser.SAFARI: (PushService.APPLE, "https://web.push.apple.com/"),
}


@dataclass(frozen=True)
class Shop:
    """One business in an open workspace."""

    desk: PushDesk
    site: Site
    key: KeyRecord

    @classmethod
    def opened(
        cls, desk: PushDesk, name: str = "Corner Bakery", url: str = "https://corner-bakery.shop/news/"
    ) -> "Shop":
        """A business with a real key in a file of the workspace, never in a keyring of this computer."""
        site = desk.add_site(name, url, CONTACT)
        key = desk.custody.new(site.site_id, vault=VaultKind.FILE)
        return cls(desk, desk.sites.get(site.site_id), key)

    def subscribe(
        self,
        count: int,
        *,
        browsers: Sequence[Browser] = tuple(_HOSTS),
        tags: tuple[str, ...] = (),
        platform: str = "windows",
        seen_at: datetime | None = None,
        key_id: str = "",
    ) -> None:
        """So many subscribers, their browsers in turn."""
        rows = [
            ImportRow(
                self.registration(browsers[number % len(browsers)], key_id=key_id),
                browsers[number % len(browsers)],
                platform,
                tags,
                first_seen_at=seen_at,
                last_seen_at=seen_at,
            )
            for number in range(count)
        ]
        self.desk.subscriptions.register_many(rows, PushHosts(), self.desk.now())

    def registration(self, browser: Browser = Browser.FIREFOX, *, key_id: str = "") -> Registration:
        """What a browser of this kind hands in."""
        service, start = _HOSTS[browser]
        return Registration(
            site_id=self.site.site_id,
            client_id=secrets.token_urlsafe(16),
            endpoint=start + secrets.token_urlsafe(24),
            keys=SubscriptionKeys(POINT, secrets.token_bytes(16)),
            key_id=key_id or self.key.key_id,
            old_endpoint=None,
            topics=(),
            language="en",
            time_zone="Europe/Berlin",
            consent=None,
            push_service=service,
            quarantined=False,
        )

    def launch(
        self, title: str = "Fresh bread", *, due_in: timedelta = timedelta(0), audience: str = "all", body: str = ""
    ) -> Campaign:
        """A campaign to everyone, launched and not yet sent."""
        now = self.desk.now()
        draft = self.desk.drafts.add(self.site.site_id, Notification(title, body), audience, DeliveryOptions(), now)
        return self.desk.launch(draft, due_at=now + due_in if due_in else None)

    def answer(self, campaign: Campaign, outcomes: Sequence[tuple[Outcome, Reason, int | None]]) -> None:
        """Let a sender have recorded an answer for every delivery, the given ones in turn of the subscribers."""
        desk, now = self.desk, self.desk.now()
        desk.deliveries.promote_due(now, 3_600)
        worker = desk.workers.begin(1, now)
        while claimed := desk.deliveries.claim(worker, dict.fromkeys(desk.lanes.all(), 1_000), now):
            in_turn = sorted(claimed, key=lambda each: each.subscription_id)
            results = [_result(each, *outcomes[number % len(outcomes)]) for number, each in enumerate(in_turn)]
            desk.deliveries.record(worker, results, now)
        desk.workers.end(worker, now)

    def record(self, worker_id: str, claimed: Sequence[Claimed], answer: tuple[Outcome, Reason, int | None]) -> None:
        """Let a sender have recorded one answer for what it has claimed."""
        self.desk.deliveries.record(worker_id, [_result(each, *answer) for each in claimed], self.desk.now())


def _result(claimed: Claimed, outcome: Outcome, reason: Reason, status: int | None) -> Result:
    return Result(
        delivery_id=claimed.delivery_id,
        subscription_id=claimed.subscription_id,
        campaign_id=claimed.campaign_id,
        outcome=outcome,
        reason=reason,
        status=status,
        endpoint=claimed.endpoint,
    )


def free_port() -> int:
    """A port of this computer that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def open_shop(folder: Path, name: str = "Corner Bakery") -> Shop:
    """A business in a workspace that is opened for it; whoever asks closes ``shop.desk``."""
    return Shop.opened(PushDesk(folder), name)
