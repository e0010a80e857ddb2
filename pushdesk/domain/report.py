"""A report: what a service worker says happened to one notification, and the token that makes it believable.

The token travels inside the encrypted payload (``notification.data.token``), so only the browser that could
decrypt the message knows it; it names one delivery and carries an HMAC: it can be neither guessed nor moved.
"""

import hmac
import re
from base64 import urlsafe_b64decode
from binascii import b2a_base64
from enum import StrEnum

from pushdesk.domain.keyed_hash import keyed_hash

REPORT_TOKEN_CHARACTERS = 27
"""20 bytes in base64url: an 8-byte delivery id and the first 12 bytes of its HMAC-SHA256."""

_URL_SAFE = bytes.maketrans(b"+/", b"-_")
_ID_BYTES = 8
_TAG_BYTES = 12
_TOKEN = re.compile(r"[A-Za-z0-9_-]{27}\Z")


class ReportKind(StrEnum):
    """What may be reported about a notification."""

    DISPLAYED = "displayed"
    CLICKED = "clicked"
    CLOSED = "closed"


def report_token(secret: bytes, delivery_id: int) -> str:
    """The token of one delivery: 27 base64url characters. Raises OverflowError for an id beyond 64 bits."""
    number = delivery_id.to_bytes(_ID_BYTES)
    token = b2a_base64(number + _tag(secret, number), newline=False).translate(_URL_SAFE)
    return token[:REPORT_TOKEN_CHARACTERS].decode("ascii")


def delivery_of_token(secret: bytes, token: str) -> int | None:
    """The delivery a token of ours names, or None for a forged one; compared in constant time."""
    if not _TOKEN.match(token):
        return None
    delivery_id = int.from_bytes(urlsafe_b64decode(token + "=")[:_ID_BYTES])
    # Whole texts are compared: the last character has two spare bits, and one delivery has one token.
    if not hmac.compare_digest(token, report_token(secret, delivery_id)):
        return None
    return delivery_id


def _tag(secret: bytes, number: bytes) -> bytes:
    return keyed_hash(secret, b"pushdesk report\0" + number)[:_TAG_BYTES]
