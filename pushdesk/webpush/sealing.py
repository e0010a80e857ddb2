"""Sealed records: what a browser leaves at the hosted inbox, which the console alone can open (RFC 8188, RFC 8291).

The construction is that of a push message, turned around: the console is the receiver, a browser the sender, and
the well-known text :data:`STAND_IN` takes the place of the auth secret. So any implementation of aes128gcm opens a
record; http_ece does so in our tests. The ephemeral key is fresh for each record: not even its sender can open it
afterwards.
"""

import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from pushdesk.domain.faults import Fault, wrong_input

STAND_IN = b"pushdesk inbox 1"
"""16 bytes where RFC 8291 has the auth secret; no secret, it only keeps these records apart from push messages."""

RECORD_LIMIT_BYTES = 6_000
"""In base64url and JSON that is a body of 8,013 bytes; the inbox takes 8,192."""

OVERHEAD_BYTES = 103
"""Header 86, padding delimiter 1, authentication tag 16."""

PADDED_TO_MULTIPLE_BYTES = 256
"""The text is padded to a multiple of this, so that a record's length does not tell the push service."""

TEXT_LIMIT_BYTES = (RECORD_LIMIT_BYTES - OVERHEAD_BYTES) // PADDED_TO_MULTIPLE_BYTES * PADDED_TO_MULTIPLE_BYTES
"""The longest text that still fits when it is padded."""

_HEADER_BYTES = 86
_SALT_BYTES = 16
_RECORD_SIZE = 8_192
_SMALLEST_RECORD_BYTES = OVERHEAD_BYTES + 1
_CURVE = ec.SECP256R1()
_ECDH = ec.ECDH()


def seal(
    text: bytes,
    sealing_key: bytes,
    *,
    salt: bytes | None = None,
    ephemeral_key: ec.EllipticCurvePrivateKey | None = None,
) -> bytes:
    """Seal a record as a browser does. ``sealing_key`` is the public half, a checked point of 65 bytes.

    ``salt`` and ``ephemeral_key`` are for vectors only: left out, they are fresh and random. Raises
    ``record_too_large`` for a text over :data:`TEXT_LIMIT_BYTES`.
    """
    if len(text) > TEXT_LIMIT_BYTES:
        raise wrong_input("record_too_large", limit=TEXT_LIMIT_BYTES)
    sender = ephemeral_key or ec.generate_private_key(_CURVE)
    sender_point = sender.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    salt = salt or os.urandom(_SALT_BYTES)
    receiver = ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, sealing_key)
    content_key, nonce = _content_key(sender.exchange(_ECDH, receiver), sealing_key, sender_point, salt)
    padding = bytes(-len(text) % PADDED_TO_MULTIPLE_BYTES)
    sealed = AESGCM(content_key).encrypt(nonce, text + b"\x02" + padding, None)
    return b"".join((salt, _RECORD_SIZE.to_bytes(4), bytes([len(sender_point)]), sender_point, sealed))


class SealedRecords:
    """Opens records with one sealing key; made once for many, because its public half is computed once."""

    def __init__(self, private_key: ec.EllipticCurvePrivateKey) -> None:
        self._private_key = private_key
        self._point = private_key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def open(self, record: bytes) -> bytes:
        """The text in a record.

        Raises ``record_malformed`` for what is no single aes128gcm record with a point for its key id, and
        ``record_not_opened`` for one that this key does not open: damaged, or sealed to another key.
        """
        sender_point = point_of(record)
        try:
            sender = ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, sender_point)
            secret = self._private_key.exchange(_ECDH, sender)
        except ValueError:
            raise Fault("record_malformed") from None
        content_key, nonce = _content_key(secret, self._point, sender_point, record[:_SALT_BYTES])
        try:
            padded = AESGCM(content_key).decrypt(nonce, record[_HEADER_BYTES:], None)
        except InvalidTag:
            raise Fault("record_not_opened") from None
        text, delimiter = padded.rstrip(b"\0")[:-1], padded.rstrip(b"\0")[-1:]
        if delimiter != b"\x02":
            raise Fault("record_malformed")
        return text


def point_of(record: bytes) -> bytes:
    """The ephemeral public key in a record's header; ``record_malformed`` where the header is not one of ours."""
    is_whole = _SMALLEST_RECORD_BYTES <= len(record) <= RECORD_LIMIT_BYTES
    if not is_whole or record[_SALT_BYTES:21] != _RECORD_SIZE.to_bytes(4) + b"\x41" or record[21] != 4:
        raise Fault("record_malformed")
    return record[21:_HEADER_BYTES]


def _content_key(secret: bytes, receiver_point: bytes, sender_point: bytes, salt: bytes) -> tuple[bytes, bytes]:
    """Content encryption key and nonce (RFC 8291, section 3.4); each HKDF-Expand is one block, hence the 0x01."""
    shared_secret = hmac.digest(STAND_IN, secret, "sha256")
    input_key = hmac.digest(shared_secret, b"WebPush: info\0" + receiver_point + sender_point + b"\x01", "sha256")
    pseudo_random_key = hmac.digest(salt, input_key, "sha256")
    content_key = hmac.digest(pseudo_random_key, b"Content-Encoding: aes128gcm\0\x01", "sha256")[:16]
    return content_key, hmac.digest(pseudo_random_key, b"Content-Encoding: nonce\0\x01", "sha256")[:12]
