"""What a browser may hand in: registrations, unregistrations and reports, read strictly from untrusted bytes.

The receiver, the hosted inbox and the import of subscribers all take strangers' words through here. Unknown
members are ignored (``toJSON()`` belongs to the browser); a known one of a wrong type refuses the whole
document. No fault carries a value that was handed in, because it may be an endpoint or a key.
"""

import binascii
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.push_hosts import ENDPOINT_LIMIT_CHARACTERS, PushHosts, Standing
from pushdesk.domain.report import ReportKind
from pushdesk.domain.site import TOPICS_LIMIT
from pushdesk.domain.subscription import Consent, PushService, SubscriptionKeys

P256DH_BYTES = 65
AUTH_BYTES = 16

_SITE_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?\Z")
_WORD = re.compile(r"[!-~]{1,128}\Z")
_KEY_ID = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")
_WEB_ADDRESS = re.compile(r"https?://[!-~]+\Z", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}\Z")
_TIME_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{0,31}(?:/[A-Za-z0-9_+-]{1,31}){0,2}\Z")
_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})\Z"
)
_BASE64URL = re.compile(r"[A-Za-z0-9_-]*\Z")

_PRIME = 2**256 - 2**224 + 2**192 + 2**96 - 1
_CURVE_B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
"""P-256: y² = x³ - 3x + b over the prime field (FIPS 186-4, appendix D.1.2.3)."""


@dataclass(frozen=True, slots=True)
class Registration:
    """A checked request to be written to. ``quarantined`` when the push service's host is on no list."""

    site_id: str
    client_id: str
    endpoint: str = field(repr=False)
    keys: SubscriptionKeys = field(repr=False)
    key_id: str
    old_endpoint: str | None = field(repr=False)
    topics: tuple[str, ...]
    language: str
    time_zone: str
    consent: Consent | None
    push_service: PushService
    quarantined: bool


@dataclass(frozen=True, slots=True)
class Unregistration:
    """A person's wish to be left alone; the auth secret proves that the endpoint is theirs.

    ``erase`` when they want to be forgotten as well.
    """

    endpoint: str = field(repr=False)
    auth: bytes = field(repr=False)
    erase: bool = False


@dataclass(frozen=True, slots=True)
class ReportClaim:
    """What a service worker says happened to a notification; true only if the token is ours."""

    token: str = field(repr=False)
    kind: ReportKind
    action: str | None


def registration_from(document: object, hosts: PushHosts) -> Registration:
    """A registration from a parsed JSON document; raises ``Fault`` naming the member that is wrong."""
    members = _object(document, "document")
    subscription = _object(_required(members, "subscription"), "subscription")
    keys = _object(_required(subscription, "keys"), "keys")
    endpoint = _required(subscription, "endpoint")
    if not isinstance(endpoint, str):
        raise wrong_input("member_malformed", member="endpoint")
    verdict = hosts.judge(endpoint)
    if verdict.standing is Standing.REFUSED:
        raise wrong_input(verdict.fault_code)
    return Registration(
        site_id=_matching(members, "site", _SITE_ID),
        client_id=_matching(members, "clientId", _WORD),
        endpoint=endpoint,
        keys=subscription_keys_from(_required(keys, "p256dh"), _required(keys, "auth")),
        key_id=_matching(members, "keyId", _KEY_ID),
        old_endpoint=None if members.get("old") is None else _endpoint_text(members, "old"),
        topics=_topics(members.get("topics")),
        language=_hint(members, "language", _LANGUAGE),
        time_zone=_hint(members, "timeZone", _TIME_ZONE),
        consent=_consent(members.get("consent")),
        push_service=verdict.push_service,
        quarantined=verdict.standing is Standing.UNKNOWN_HOST,
    )


def unregistration_from(document: object) -> Unregistration:
    """An unregistration; any web address counts as well formed, so that no answer tells what is stored."""
    members = _object(document, "document")
    endpoint, auth = _endpoint_text(members, "endpoint"), _auth_secret(_required(members, "auth"))
    erase = False if members.get("erase") is None else members["erase"]
    if not isinstance(erase, bool):
        raise wrong_input("member_malformed", member="erase")
    return Unregistration(endpoint, auth, erase)


def report_from(document: object) -> ReportClaim:
    """A report; a token that is not ours is well formed all the same and simply counts nothing."""
    members = _object(document, "document")
    token = _matching(members, "token", _WORD)
    try:
        kind = ReportKind(_text(members, "kind", 16))
    except ValueError:
        raise wrong_input("member_malformed", member="kind") from None
    action = None if members.get("action") is None else _text(members, "action", 64)
    return ReportClaim(token, kind, action or None)


def subscription_keys_from(p256dh: object, auth: object) -> SubscriptionKeys:
    """The user agent's keys from their base64url texts.

    Raises ``p256dh_malformed`` (not 65 bytes of an uncompressed point), ``p256dh_not_on_curve`` and
    ``auth_malformed`` (not 16 bytes); RFC 8291, sections 3.1 and 3.2.
    """
    try:
        point = decode_base64url(p256dh, P256DH_BYTES)
    except Fault:
        raise wrong_input("p256dh_malformed") from None
    if point[0] != 4:
        raise wrong_input("p256dh_malformed")
    if not is_on_curve(point):
        raise wrong_input("p256dh_not_on_curve")
    return SubscriptionKeys(point, _auth_secret(auth))


def is_on_curve(point: bytes) -> bool:
    """True for 65 bytes that are an uncompressed point of P-256 (SEC 1, section 2.3.3)."""
    if len(point) != P256DH_BYTES or point[0] != 4:
        return False
    x, y = int.from_bytes(point[1:33]), int.from_bytes(point[33:])
    return x < _PRIME and y < _PRIME and (y * y - (x * x - 3) * x - _CURVE_B) % _PRIME == 0


def decode_base64url(text: object, length: int) -> bytes:
    """Exactly ``length`` bytes from base64url without padding, in its canonical spelling (RFC 4648, 3.5).

    Raises ``base64url_malformed``; a browser's ``toJSON()`` never gives padding, ``+``, ``/`` or stray bits.
    """
    characters = (length * 4 + 2) // 3
    if not isinstance(text, str) or len(text) != characters or not _BASE64URL.match(text):
        raise wrong_input("base64url_malformed", length=length)
    try:
        decoded = urlsafe_b64decode(text + "=" * (-characters % 4))
    except binascii.Error:
        raise wrong_input("base64url_malformed", length=length) from None
    if len(decoded) != length or urlsafe_b64encode(decoded).rstrip(b"=").decode() != text:
        raise wrong_input("base64url_malformed", length=length)
    return decoded


def _object(value: object, member: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise wrong_input("member_malformed", member=member)
    return value


def _required(members: Mapping[str, object], member: str) -> object:
    if members.get(member) is None:
        raise wrong_input("member_missing", member=member)
    return members[member]


def _text(members: Mapping[str, object], member: str, limit: int) -> str:
    """A member that must be a text of at most ``limit`` characters without control characters."""
    value = _required(members, member)
    if not isinstance(value, str) or len(value) > limit or not value.isprintable():
        raise wrong_input("member_malformed", member=member)
    return value


def _matching(members: Mapping[str, object], member: str, pattern: re.Pattern[str]) -> str:
    value = _required(members, member)
    if not isinstance(value, str) or not pattern.match(value):
        raise wrong_input("member_malformed", member=member)
    return value


def _hint(members: Mapping[str, object], member: str, pattern: re.Pattern[str]) -> str:
    """A text that only helps to choose: a strange value is dropped, and the subscriber is kept."""
    if members.get(member) is None:
        return ""
    value = members[member]
    if not isinstance(value, str):
        raise wrong_input("member_malformed", member=member)
    return value if pattern.match(value) else ""


def _endpoint_text(members: Mapping[str, object], member: str) -> str:
    """An endpoint that is only looked up, never contacted: any web address will do."""
    value = _text(members, member, ENDPOINT_LIMIT_CHARACTERS)
    if not _WEB_ADDRESS.match(value):
        raise wrong_input("member_malformed", member=member)
    return value


def _auth_secret(value: object) -> bytes:
    try:
        return decode_base64url(value, AUTH_BYTES)
    except Fault:
        raise wrong_input("auth_malformed") from None


def _topics(value: object) -> tuple[str, ...]:
    """Chosen topics, each once, in their order."""
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) > TOPICS_LIMIT:
        raise wrong_input("member_malformed", member="topics")
    if not all(isinstance(topic, str) and _SITE_ID.match(topic) for topic in value):
        raise wrong_input("member_malformed", member="topics")
    return tuple(dict.fromkeys(value))


def _consent(value: object) -> Consent | None:
    """Which words were agreed to, on which page, and when (RFC 3339 with an offset)."""
    if value is None:
        return None
    members = _object(value, "consent")
    at = _matching(members, "at", _INSTANT)
    try:
        agreed_at = datetime.fromisoformat(at.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        raise wrong_input("member_malformed", member="at") from None
    page = _text(members, "page", ENDPOINT_LIMIT_CHARACTERS)
    if not _WEB_ADDRESS.match(page):
        raise wrong_input("member_malformed", member="page")
    return Consent(_text(members, "textVersion", 64), page, agreed_at)
