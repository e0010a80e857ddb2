"""The same people for every sender: endpoints and keys, a private key to sign with, and one payload's length."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import Campaign, DeliveryOptions
from pushdesk.domain.notification import Notification
from pushdesk.domain.payload import Payloads
from pushdesk.domain.registration import Registration
from pushdesk.domain.site import Site
from pushdesk.domain.subscription import Browser, PushService, SubscriptionKeys
from pushdesk.storage.keys import VaultKind
from pushdesk.storage.subscription_import import ImportRow
from pushdesk.webpush.vapid import new_private_key, public_bytes, public_key_text, raw_scalar

CONTACT = "mailto:owner@corner-bakery.shop"
SITE_URL = "https://www.corner-bakery.shop/"
NOTIFICATION = Notification(
    title="Fresh sourdough from eleven",
    body="Straight from the oven, and the first twenty get a cinnamon roll on top.",
    link=SITE_URL + "bread/sourdough",
    icon=SITE_URL + "icons/icon-192.png",
)
_BATCH = 10_000


@dataclass(frozen=True, slots=True)
class Recipient:
    """One subscription as its browser gave it."""

    endpoint: str
    p256dh: bytes
    auth: bytes


def make_recipients(origins: list[str], count: int) -> list[Recipient]:
    """So many people with distinct keys, dealt evenly to the origins; endpoints as long as real ones."""
    return [
        Recipient(
            f"{origins[number % len(origins)]}/push/v2/{number:010d}{'k' * 130}",
            public_bytes(new_private_key()),
            number.to_bytes(16),
        )
        for number in range(count)
    ]


def make_workspace(folder: Path, recipients: Sequence[Recipient], settings: dict[str, str]) -> None:
    """A workspace with these people and a campaign to all of them, launched and due."""
    with PushDesk(folder) as desk:
        for name, text in settings.items():
            desk.settings.set(name, text)
        site = add_business(desk)
        subscribe(desk, site, recipients)
        launch(desk, site)


def add_business(desk: PushDesk) -> Site:
    """A business with keys in a file of the workspace."""
    site = desk.add_site("Corner Bakery", SITE_URL, CONTACT)
    desk.custody.new(site.site_id, vault=VaultKind.FILE)
    return desk.choose_site(site.site_id)


def subscribe(desk: PushDesk, site: Site, recipients: Sequence[Recipient]) -> None:
    """Take these people in, past the checks that an import makes."""
    assert site.current_key_id is not None
    hosts = desk.push_hosts()
    for first in range(0, len(recipients), _BATCH):
        some = recipients[first : first + _BATCH]
        rows = [ImportRow(_registration(site.site_id, site.current_key_id, each), Browser.CHROME) for each in some]
        desk.subscriptions.register_many(rows, hosts, desk.now())


def launch(desk: PushDesk, site: Site) -> Campaign:
    """A campaign to everybody, due now."""
    draft = desk.drafts.add(site.site_id, NOTIFICATION, "all", DeliveryOptions(), desk.now())
    return desk.launch(draft)


def write_peer_orders(file: Path, recipients: Sequence[Recipient], ca_file: Path) -> None:
    """What a peer needs to send the same to the same people, as JSON."""
    key = new_private_key()
    site = Site("bakery", "Corner Bakery", SITE_URL, CONTACT, datetime.now(UTC))
    length = Payloads.of(NOTIFICATION, site, tag="x" * 22, build="x" * 16).size()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    order = {
        "payload": "x" * length,
        "contact": CONTACT,
        "topic": "t" * 22,
        "ttl": 86_400,
        "caFile": str(ca_file),
        "publicKey": public_key_text(public_bytes(key)),
        "privateKey": base64url(raw_scalar(key)),
        "privateKeyPem": pem,
        "subscriptions": [
            {"endpoint": each.endpoint, "keys": {"p256dh": base64url(each.p256dh), "auth": base64url(each.auth)}}
            for each in recipients
        ],
    }
    file.write_text(json.dumps(order), encoding="utf-8")


def _registration(site_id: str, key_id: str, recipient: Recipient) -> Registration:
    return Registration(
        site_id=site_id,
        client_id="",
        endpoint=recipient.endpoint,
        keys=SubscriptionKeys(recipient.p256dh, recipient.auth),
        key_id=key_id,
        old_endpoint=None,
        topics=(),
        language="en",
        time_zone="UTC",
        consent=None,
        push_service=PushService.OTHER,
        quarantined=False,
    )


def base64url(raw: bytes) -> str:
    """Bytes as browsers write them in JSON."""
    return urlsafe_b64encode(raw).decode().rstrip("=")
