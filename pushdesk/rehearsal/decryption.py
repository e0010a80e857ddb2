"""The simulated browser's half of a subscription: its keys, and how it opens what it is sent.

The body is opened with http_ece, never with the sender's own code; what real browsers refuse although
http_ece would take it (several records, a key id that is no point) is refused here too.
"""

from __future__ import annotations

import os
import struct

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from pushdesk.rehearsal.verification import encode_base64url

AUTH_SECRET_BYTES = 16
_HEADER_BYTES = 16 + 4 + 1 + 65
_SMALLEST_RECORD_BYTES = 1 + 16


class UndecryptableBody(Exception):
    """A body that this subscription's browser could not open. Carries nothing of the body."""


class SimulatedKeys:
    """A private ECDH key and an auth secret, made anew; they never leave this object (RFC 8291 §2)."""

    __slots__ = ("_auth_secret", "_private_key")

    def __init__(self) -> None:
        self._private_key = ec.generate_private_key(ec.SECP256R1())
        self._auth_secret = os.urandom(AUTH_SECRET_BYTES)

    @property
    def p256dh(self) -> str:
        """The public half as a page would hand it over: 65 bytes, base64url."""
        point = self._private_key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return encode_base64url(point)

    @property
    def auth(self) -> str:
        """The auth secret as a page would hand it over: 16 bytes, base64url."""
        return encode_base64url(self._auth_secret)

    def open(self, body: bytes) -> bytes:
        """Return the plaintext of an aes128gcm body (RFC 8188, RFC 8291 §4). Raises UndecryptableBody."""
        if len(body) < _HEADER_BYTES + _SMALLEST_RECORD_BYTES:
            raise UndecryptableBody
        record_bytes, key_id_bytes = struct.unpack_from("!LB", body, 16)
        if key_id_bytes != 65 or len(body) - _HEADER_BYTES > record_bytes:
            raise UndecryptableBody
        try:
            plaintext: bytes = http_ece.decrypt(
                body, private_key=self._private_key, auth_secret=self._auth_secret, version="aes128gcm"
            )
        except (http_ece.ECEException, ValueError):
            raise UndecryptableBody from None
        return plaintext
