"""A browser as the receiver's tests need one: it makes real keys and posts what a page would post."""

import http.client
import json
import secrets
import socket
import time
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

ORIGIN = "https://corner-bakery.shop"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
DEADLINE_SECONDS = 20.0

Document = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """What came back: the status, the headers in lower case, and the JSON document (None without a body)."""

    status: int
    headers: Mapping[str, str]
    document: Any = None

    @property
    def error(self) -> str:
        """The code of a refusal."""
        return str(self.document["error"])


@dataclass
class Visitor:
    """One browser on one site's page, speaking to one receiver. Leaving ``origin`` empty sends no Origin."""

    address: str
    site_id: str
    key_id: str
    origin: str = ORIGIN
    client_id: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    endpoint: str = field(
        default_factory=lambda: f"https://updates.push.services.mozilla.com/wpush/v2/{secrets.token_urlsafe(60)}"
    )
    p256dh: bytes = field(default_factory=lambda: public_point())
    auth: bytes = field(default_factory=lambda: secrets.token_bytes(16))

    def registration(self) -> Document:
        """What the page posts after ``subscribe()``."""
        return {
            "site": self.site_id,
            "clientId": self.client_id,
            "keyId": self.key_id,
            "subscription": {
                "endpoint": self.endpoint,
                "expirationTime": None,
                "keys": {"p256dh": base64url(self.p256dh), "auth": base64url(self.auth)},
            },
        }

    def register(self, **changes: Any) -> Answer:
        """Hand in the registration, with some members changed."""
        return self.post("/v1/registrations", {**self.registration(), **changes})

    def unregister(self, **more: Any) -> Answer:
        """Tell that this browser wants nothing more."""
        return self.post("/v1/unregistrations", {"endpoint": self.endpoint, "auth": base64url(self.auth), **more})

    def report(self, token: str, kind: str, **more: Any) -> Answer:
        """Tell what became of a notification."""
        return self.post("/v1/reports", {"token": token, "kind": kind, **more})

    def post(self, path: str, body: Document | bytes, headers: Mapping[str, str | None] | None = None) -> Answer:
        """POST JSON; a header of None is left out."""
        sent: dict[str, str | None] = {"Content-Type": "application/json", "User-Agent": FIREFOX}
        if self.origin:
            sent["Origin"] = self.origin
        sent |= headers or {}
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.ask("POST", path, content, {name: value for name, value in sent.items() if value is not None})

    def ask(self, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None) -> Answer:
        """Any request on a connection of its own."""
        host = urlsplit(self.address).netloc
        with closing(http.client.HTTPConnection(host, timeout=DEADLINE_SECONDS)) as connection:
            connection.request(method, path, body, dict(headers or {}))
            return read_answer(connection.getresponse())


class RawConnection:
    """Bytes over a socket, for what no HTTP library would send."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self.socket = socket.create_connection((parts.hostname, parts.port), timeout=DEADLINE_SECONDS)

    def __enter__(self) -> "RawConnection":
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def send(self, data: bytes) -> None:
        """Send all of it."""
        self.socket.sendall(data)

    def answer(self) -> Answer:
        """The next answer on this connection."""
        response = http.client.HTTPResponse(self.socket)
        response.begin()
        return read_answer(response)

    def last_words(self, *, within_seconds: float = DEADLINE_SECONDS) -> bytes:
        """All that comes until the other side closes; TimeoutError when it does not in this time."""
        ends_at = time.monotonic() + within_seconds
        said = b""
        while True:
            self.socket.settimeout(max(0.001, ends_at - time.monotonic()))
            try:
                part = self.socket.recv(65_536)
            except ConnectionError:
                return said
            if not part:
                return said
            said += part

    def is_closed_within(self, seconds: float) -> bool:
        """True when the other side ends the connection in this time."""
        try:
            self.last_words(within_seconds=seconds)
        except TimeoutError:
            return False
        return True


def read_answer(response: http.client.HTTPResponse) -> Answer:
    """An answer read to its end."""
    headers = {name.lower(): value for name, value in response.getheaders()}
    body = response.read()
    return Answer(response.status, headers, json.loads(body) if body else None)


def public_point() -> bytes:
    """A fresh public key of a browser: 65 bytes on the curve."""
    key = ec.generate_private_key(ec.SECP256R1()).public_key()
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def base64url(raw: bytes) -> str:
    """base64url without padding."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()
