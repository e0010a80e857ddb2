"""An application server of the tests: it signs and encrypts with libraries that are not the project's.

Tokens are signed by cryptography alone and bodies are made by http_ece, so that neither the sender nor the
push service under test judges its own work.
"""

import http.client
import json
import time
from dataclasses import dataclass
from typing import Self

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from pushdesk.rehearsal.verification import decode_base64url, encode_base64url
from tests.browsers.json_value import JsonValue

CONTACT = "mailto:owner@bakery.example"
HOUR_SECONDS = 3600


@dataclass(frozen=True)
class Answered:
    """An HTTP answer; header names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes

    def document(self) -> JsonValue:
        """The body as JSON."""
        document: JsonValue = json.loads(self.body)
        return document


class ApplicationServer:
    """Holds an application server key and sends push messages with it."""

    def __init__(self) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self.public_key = self._key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    @property
    def key_text(self) -> str:
        """The public key as a page hands it to subscribe()."""
        return encode_base64url(self.public_key)

    def authorization(
        self,
        audience: str,
        *,
        expires_at: float | None = None,
        contact: object = CONTACT,
        algorithm: str = "ES256",
        claims: dict[str, object] | None = None,
    ) -> str:
        """An Authorization header; every part can be made wrong."""
        said = {
            "aud": audience,
            "exp": int(time.time()) + HOUR_SECONDS if expires_at is None else expires_at,
            "sub": contact,
        }
        said.update(claims or {})
        header = encode_base64url(json.dumps({"typ": "JWT", "alg": algorithm}).encode())
        signed = f"{header}.{encode_base64url(json.dumps(said).encode())}"
        r, s = decode_dss_signature(self._key.sign(signed.encode(), ec.ECDSA(SHA256())))
        signature = encode_base64url(r.to_bytes(32, "big") + s.to_bytes(32, "big"))
        return f"vapid t={signed}.{signature}, k={self.key_text}"

    def headers(self, audience: str, **others: str | None) -> dict[str, str]:
        """The headers of a good push message; `others` replace, add, or with None leave out (`_` for `-`)."""
        headers: dict[str, str | None] = {
            "authorization": self.authorization(audience),
            "ttl": "86400",
            "urgency": "normal",
            "content-encoding": "aes128gcm",
        }
        headers.update({name.replace("_", "-"): value for name, value in others.items()})
        return {name: value for name, value in headers.items() if value is not None}


def encrypt(payload: bytes, p256dh: str, auth: str) -> bytes:
    """An aes128gcm body for one subscription, made by http_ece."""
    body: bytes = http_ece.encrypt(
        payload,
        private_key=ec.generate_private_key(ec.SECP256R1()),
        dh=decode_base64url(p256dh),
        auth_secret=decode_base64url(auth),
        version="aes128gcm",
    )
    return body


class Wire:
    """One kept HTTP connection to an origin."""

    def __init__(self, origin: str) -> None:
        self._connection = http.client.HTTPConnection(origin.removeprefix("http://"), timeout=20)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answered:
        """Send one request and read its answer."""
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        content = answer.read()
        return Answered(answer.status, {name.lower(): value for name, value in answer.getheaders()}, content)

    def ask_json(self, method: str, path: str, document: JsonValue = None) -> Answered:
        """Send a JSON document, or nothing."""
        body = None if document is None else json.dumps(document).encode()
        return self.ask(method, path, body)
