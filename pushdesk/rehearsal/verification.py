"""Checks what a push message says about itself: headers, and the signature of the application server.

Written from RFC 8030 (TTL, Urgency, Topic) and RFC 8292 (VAPID), and with nothing of the sender's own
code, so that a mistake made there cannot hide here.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from pushdesk.rehearsal.refusals import Impersonated, Reason

MAX_BODY_BYTES = 4096
MAX_TTL_SECONDS = 2_419_200
"""Four weeks: the longest a message may wait at FCM; Mozilla shortens to 30 days."""
MOZILLA_KEEPS_SECONDS = 30 * 86_400
MAX_TOKEN_SECONDS = 24 * 3600
_SHORTEST_TTL_SECONDS = {Impersonated.FCM: 0, Impersonated.APPLE: 1, Impersonated.WNS: 1}
URGENCIES = frozenset({"very-low", "low", "normal", "high"})

_BASE64URL = re.compile(r"[A-Za-z0-9_-]+")
_TOPIC = re.compile(r"[A-Za-z0-9_-]{1,32}")
_DIGITS = re.compile(r"[0-9]{1,12}")
_MAIL_ADDRESS = re.compile(r"[^\s<>@,;:\"()\[\]\\]+@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
_UNREAL_HOSTS = ("localhost", ".localhost", ".local", ".invalid", ".internal", ".test")
_TOKENS_REMEMBERED = 4096


class Refused(Exception):
    """A push message breaks a rule; `reason` says which. Carries nothing of the message itself."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class DeliveryTerms(NamedTuple):
    """What the headers of an accepted message ask for."""

    ttl_seconds: int
    urgency: str
    topic: str | None


@dataclass(frozen=True, slots=True)
class VerifiedToken:
    """A token whose signature and claims were right when it was looked at."""

    application_server_key: bytes
    expires_at: float


def decode_base64url(text: str) -> bytes:
    """Decode strict base64url without padding (RFC 7515 §2). Raises ValueError."""
    if not _BASE64URL.fullmatch(text) or len(text) % 4 == 1:
        raise ValueError("not base64url")
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def encode_base64url(value: bytes) -> str:
    """Encode as base64url without padding."""
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode("ascii")


def check_headers(service: Impersonated, headers: Mapping[str, str], body_bytes: int) -> DeliveryTerms:
    """Check the headers (names in lower case) of one push message for `service`.

    Sources: RFC 8030 §5.2 TTL, §5.3 Urgency, §5.4 Topic; RFC 8291 §4 content coding; the limits are
    the operators' published ones. Raises Refused.
    """
    ttl_text = headers.get("ttl")
    if ttl_text is None:
        raise Refused(Reason.TTL_MISSING)
    if not _DIGITS.fullmatch(ttl_text):
        raise Refused(Reason.TTL_INVALID)
    ttl_seconds = int(ttl_text)
    if service is Impersonated.MOZILLA:
        ttl_seconds = min(ttl_seconds, MOZILLA_KEEPS_SECONDS)
    elif not _SHORTEST_TTL_SECONDS[service] <= ttl_seconds <= MAX_TTL_SECONDS:
        raise Refused(Reason.TTL_INVALID)
    if service is Impersonated.WNS and headers.get("x-wns-cache-policy") != "cache":
        raise Refused(Reason.TTL_INVALID)
    urgency = headers.get("urgency", "normal")
    if urgency not in URGENCIES:
        raise Refused(Reason.URGENCY_INVALID)
    topic = headers.get("topic")
    if topic is not None and (not _TOPIC.fullmatch(topic) or (service is Impersonated.APPLE and len(topic) % 4 == 1)):
        raise Refused(Reason.TOPIC_INVALID)
    if body_bytes and headers.get("content-encoding") != "aes128gcm":
        raise Refused(Reason.ENCODING_INVALID)
    if body_bytes > MAX_BODY_BYTES:
        raise Refused(Reason.TOO_LARGE)
    return DeliveryTerms(ttl_seconds, urgency, topic)


class TokenVerifier:
    """Verifies `Authorization: vapid t=…, k=…` (RFC 8292 §3) for one push service's origin.

    A token that was once found right is remembered by its text until it expires, as an application
    server sends the same token with thousands of messages.
    """

    def __init__(self, origin: str, clock: Callable[[], float]) -> None:
        """`origin` is what `aud` must equal; `clock` gives seconds since the epoch."""
        self._origin = origin
        self._clock = clock
        self._remembered: dict[str, VerifiedToken] = {}
        self.signatures_verified = 0
        """How many tokens were verified in full, rather than remembered."""

    def verify(self, authorization: str | None) -> VerifiedToken:
        """Return the verified token of an Authorization header. Raises Refused."""
        if authorization is None:
            raise Refused(Reason.AUTHORIZATION_MISSING)
        remembered = self._remembered.get(authorization)
        if remembered is None:
            remembered = self._verify_anew(authorization)
            if len(self._remembered) >= _TOKENS_REMEMBERED:
                self._remembered.clear()
            self._remembered[authorization] = remembered
        elif remembered.expires_at <= self._clock():
            raise Refused(Reason.EXPIRED)
        return remembered

    def _verify_anew(self, authorization: str) -> VerifiedToken:
        token, key = _split_authorization(authorization)
        signed_part, _, signature_text = token.rpartition(".")
        try:
            header_text, claims_text = signed_part.split(".")
            header = json.loads(decode_base64url(header_text))
            claims = json.loads(decode_base64url(claims_text))
            signature = decode_base64url(signature_text)
            public_key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), key)
        except (ValueError, RecursionError):
            raise Refused(Reason.AUTHORIZATION_MALFORMED) from None
        if not isinstance(header, dict) or not isinstance(claims, dict) or header.get("alg") != "ES256":
            raise Refused(Reason.AUTHORIZATION_MALFORMED)
        if len(signature) != 64:
            raise Refused(Reason.SIGNATURE_INVALID)
        self.signatures_verified += 1
        der_signature = encode_dss_signature(
            int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
        )
        try:
            public_key.verify(der_signature, signed_part.encode("ascii"), ec.ECDSA(SHA256()))
        except InvalidSignature:
            raise Refused(Reason.SIGNATURE_INVALID) from None
        return VerifiedToken(key, self._check_claims(claims))

    def _check_claims(self, claims: Mapping[str, object]) -> float:
        if claims.get("aud") != self._origin:
            raise Refused(Reason.AUDIENCE_WRONG)
        expires_at = claims.get("exp")
        if isinstance(expires_at, bool) or not isinstance(expires_at, int | float):
            raise Refused(Reason.AUTHORIZATION_MALFORMED)
        now = self._clock()
        if not expires_at > now:
            raise Refused(Reason.EXPIRED)
        if expires_at > now + MAX_TOKEN_SECONDS:
            raise Refused(Reason.EXPIRY_TOO_FAR)
        if not is_real_contact(claims.get("sub")):
            raise Refused(Reason.CONTACT_INVALID)
        return float(expires_at)


def is_real_contact(subject: object) -> bool:
    """Say whether `sub` names somebody who can be reached: a mailto: or https: address (RFC 8292 §2.1).

    Stricter than the RFC, as Apple is: no display names, spaces, single labels or hosts that exist
    nowhere.
    """
    if not isinstance(subject, str):
        return False
    if subject.startswith("mailto:"):
        address = _MAIL_ADDRESS.fullmatch(subject.removeprefix("mailto:"))
        host = address.group(1) if address else None
    elif subject.startswith("https://") and not re.search(r"[\s<>]", subject):
        try:
            host = urlsplit(subject).hostname
        except ValueError:
            host = None
    else:
        host = None
    return host is not None and "." in host and not host.lower().endswith(_UNREAL_HOSTS)


def _split_authorization(authorization: str) -> tuple[str, bytes]:
    scheme, _, rest = authorization.partition(" ")
    if scheme.lower() != "vapid":
        raise Refused(Reason.AUTHORIZATION_MALFORMED)
    parts: dict[str, str] = {}
    for part in rest.split(","):
        name, equals, value = part.strip().partition("=")
        if not equals or name in parts:
            raise Refused(Reason.AUTHORIZATION_MALFORMED)
        parts[name] = value
    try:
        key = decode_base64url(parts["k"])
        token = parts["t"]
    except (KeyError, ValueError):
        raise Refused(Reason.AUTHORIZATION_MALFORMED) from None
    return token, key
