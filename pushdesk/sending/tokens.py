"""Who we are, told to each push service: one signed token per origin and key, kept and renewed in time.

A token of the plain kind changes at fixed hours (00, 06, 12 and 18 UTC) and lives 6 to 12 hours from there, so
all sender processes of a workspace change it together and a restart asks for no new one. Apple takes at most
one new token an hour.
"""

from collections import deque
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from pushdesk.domain.subscription import PushService
from pushdesk.webpush.vapid import authorization, public_bytes, signed_token

if TYPE_CHECKING:
    from pushdesk.sending.postings import Posting

RENEWED_EVERY_SECONDS = 6 * 3600
SECOND_TRY_SECONDS = 2 * 3600
"""How long a token lives that was signed anew after a refusal; renewed after half of it."""

APPLE_PAUSE = timedelta(hours=1)


class SigningKeys(Protocol):
    """Where private keys come from: they may be locked, missing or slow to get, which a fault then says."""

    def signing_key(self, key_id: str) -> EllipticCurvePrivateKey:
        """The private key with this id."""


class Signer:
    """One application server key at one push service.

    After a refusal it signs anew once and is *on probe*: one message goes ahead, the others wait in
    ``waiting`` until the push service has said yes or no.
    """

    def __init__(self, key: EllipticCurvePrivateKey, *, origin: str, contact: str, push_service: PushService) -> None:
        self.generation = 0
        self.is_on_probe = False
        self.has_probe_under_way = False
        self.waiting: deque[Posting] = deque()
        self._key = key
        self._public_key = public_bytes(key)
        self._origin = origin
        self._contact = contact
        self._push_service = push_service
        self._clock_offset = timedelta(0)
        self._authorization = ""
        self._signed_at: datetime | None = None
        self._renew_at = 0.0

    def authorization(self, now: datetime) -> str:
        """The header's value. Raises ``contact_malformed`` where the site's contact is none."""
        there = (now + self._clock_offset).timestamp()
        if there >= self._renew_at or there < self._renew_at - RENEWED_EVERY_SECONDS:
            period = int(there) // RENEWED_EVERY_SECONDS
            self._sign(now, expires_at=(period + 2) * RENEWED_EVERY_SECONDS)
            self._renew_at = (period + 1) * RENEWED_EVERY_SECONDS
        return self._authorization

    def sign_anew(self, now: datetime, *, clock_offset_seconds: float) -> bool:
        """Answer a refusal with one new token by the push service's own clock, and go on probe.

        False when a new token was refused already, or when Apple has had one within the hour.
        """
        is_too_soon = (
            self._push_service is PushService.APPLE
            and self._signed_at is not None
            and now - self._signed_at < APPLE_PAUSE
        )
        if self.is_on_probe or is_too_soon:
            return False
        self._clock_offset = timedelta(seconds=clock_offset_seconds)
        there = (now + self._clock_offset).timestamp()
        self._sign(now, expires_at=int(there) + SECOND_TRY_SECONDS)
        self._renew_at = there + SECOND_TRY_SECONDS / 2
        self.generation += 1
        self.is_on_probe = True
        self.has_probe_under_way = False
        return True

    def _sign(self, now: datetime, *, expires_at: int) -> None:
        token = signed_token(self._key, audience=self._origin, contact=self._contact, expires_at=expires_at)
        self._authorization = authorization(token, self._public_key)
        self._signed_at = now


class Signers:
    """The signers of this process, by lane, key and contact."""

    def __init__(self, keys: SigningKeys) -> None:
        self._keys = keys
        self._signers: dict[tuple[str, str, str], Signer] = {}

    def signer(self, origin: str, key_id: str, contact: str, push_service: PushService) -> Signer:
        """The signer for a key at an origin; raises the faults of the key's custody."""
        name = (origin, key_id, contact)
        found = self._signers.get(name)
        if found is None:
            found = Signer(self._keys.signing_key(key_id), origin=origin, contact=contact, push_service=push_service)
            self._signers[name] = found
        return found

    def forget(self, signer: Signer) -> None:
        """Begin afresh with this key: whatever was wrong, the owner has been told."""
        self._signers = {name: kept for name, kept in self._signers.items() if kept is not signer}

    def all(self) -> list[Signer]:
        """Every signer in use."""
        return list(self._signers.values())
