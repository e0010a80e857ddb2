"""A visitor's browser as the inbox sees it: seals what it has to tell, and posts it with plain HTTP."""

import hashlib
import http.client
import json
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from pushdesk.webpush.sealing import seal

MOZILLA = "https://updates.push.services.mozilla.com/wpush/v2/"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
P256DH = urlsafe_b64encode(
    ec.derive_private_key(7, ec.SECP256R1()).public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
).rstrip(b"=")
HTTP_SECONDS = 20.0


def base64url(raw: bytes) -> str:
    """Without padding, as browsers write it."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


@dataclass(frozen=True)
class Posted:
    """An answer of the inbox."""

    status: int
    text: str
    headers: dict[str, str]

    @property
    def document(self) -> Any:
        """The JSON document; fails where the answer is none."""
        return json.loads(self.text)


def request(url: str, method: str, body: bytes | None, headers: dict[str, str]) -> Posted:
    """One request on a connection of its own; nothing is followed."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=HTTP_SECONDS)
    try:
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        named = {name.lower(): value for name, value in answer.getheaders()}
        return Posted(answer.status, answer.read().decode(), named)
    finally:
        connection.close()


def post(url: str, document: object, **headers: str) -> Posted:
    """Post JSON."""
    return request(url, "POST", json.dumps(document).encode(), {"Content-Type": "application/json", **headers})


@dataclass
class Visitor:
    """One browser. ``now`` is its clock, an hour behind so that it may pass without running into the future."""

    number: int
    site_id: str
    key_id: str
    sealing_key: bytes
    now: datetime = field(default_factory=lambda: datetime.now(UTC) - timedelta(hours=1))

    @property
    def endpoint(self) -> str:
        """Its push address; the secret that the host must not see."""
        return f"{MOZILLA}secret-{self.number}"

    @property
    def auth(self) -> str:
        """Its auth secret."""
        return base64url(hashlib.md5(str(self.number).encode()).digest())

    def registration(self, **members: object) -> dict[str, object]:
        """The body of a registration."""
        return {
            "site": self.site_id,
            "clientId": f"client-{self.number}",
            "subscription": {
                "endpoint": self.endpoint,
                "expirationTime": None,
                "keys": {"p256dh": P256DH.decode(), "auth": self.auth},
            },
            "keyId": self.key_id,
            "topics": [],
            "language": "en",
            "timeZone": "Europe/Vienna",
            **members,
        }

    def sealed(self, kind: str, body: object, *, at: datetime | None = None) -> bytes:
        """A record as it is posted."""
        moment = (at or self.now).astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        record = {"kind": kind, "at": moment, "userAgent": FIREFOX, "body": body}
        return seal(json.dumps(record).encode(), self.sealing_key)

    def joins(self, **members: object) -> bytes:
        """A sealed registration; a second passes on its clock."""
        self.now += timedelta(seconds=1)
        return self.sealed("registration", self.registration(**members))

    def leaves(self, **members: object) -> bytes:
        """A sealed unregistration; a second passes on its clock."""
        self.now += timedelta(seconds=1)
        return self.sealed("unregistration", {"endpoint": self.endpoint, "auth": self.auth, **members})

    def reports(self, *claims: dict[str, object]) -> bytes:
        """Sealed reports."""
        return self.sealed("reports", {"reports": list(claims)})


def leave(address: str, record: bytes, box: str = "registrations") -> Posted:
    """Post a sealed record."""
    return post(f"{address}?box={box}", {"record": base64url(record)})
