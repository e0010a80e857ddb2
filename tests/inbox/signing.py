"""Signed requests by hand, so that each part of them can be wrong."""

import hashlib
import json
import secrets
import time
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from tests.inbox.visitor import Posted, base64url, request


def now_ms() -> int:
    """Milliseconds since 1970."""
    return time.time_ns() // 1_000_000


@dataclass
class Signer:
    """Signs as the console does, unless told otherwise."""

    address: str
    site_id: str
    key: ec.EllipticCurvePrivateKey

    def headers(self, ask: str, body: bytes, moment: int) -> dict[str, str]:
        """The headers of a request."""
        nonce = secrets.token_urlsafe(16)
        digest = hashlib.sha256(body).hexdigest()
        lines = ("pushdesk inbox 1", self.site_id, "POST", f"?ask={ask}", digest, str(moment), nonce)
        signature = self.key.sign("\n".join(lines).encode(), ec.ECDSA(hashes.SHA256()))
        return {
            "Content-Type": "application/json",
            "X-PushDesk-Time": str(moment),
            "X-PushDesk-Nonce": nonce,
            "X-PushDesk-Signature": base64url(signature),
        }

    def ask(self, ask: str, question: object, *, at: int | None = None, **changed: str) -> Posted:
        """A signed request; ``changed`` headers are put over the right ones afterwards."""
        body = json.dumps(question).encode()
        headers = self.headers(ask, body, now_ms() if at is None else at)
        headers |= {name.replace("_", "-"): value for name, value in changed.items()}
        return request(f"{self.address}?ask={ask}", "POST", body, headers)
