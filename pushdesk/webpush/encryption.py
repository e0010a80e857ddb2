"""Message encryption for Web Push (RFC 8291): one payload in, one aes128gcm record (RFC 8188) out.

Straight ``cryptography`` does here what pywebpush's ``WebPusher.encode`` does, byte for byte (a test compares
the two), in two thirds of the time: the sender's point is computed once, and the key derivation is five plain
HMACs. Key and salt are made anew for every message, so nothing links two recipients.
"""

import os

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from pushdesk.domain.faults import Fault
from pushdesk.domain.keyed_hash import keyed_hash
from pushdesk.domain.notification import PAYLOAD_LIMIT_BYTES

OVERHEAD_BYTES = 103
"""Header 86, padding delimiter 1, authentication tag 16: 3,993 bytes of payload become 4,096."""

SALT_BYTES = 16
AUTH_BYTES = 16

_RECORD_SIZE_AND_KEY_LENGTH = (4096).to_bytes(4) + bytes([65])
_LAST_RECORD = b"\x02"
_CURVE = ec.SECP256R1()
_ECDH = ec.ECDH()


def encrypt(
    payload: bytes,
    p256dh: bytes,
    auth: bytes,
    *,
    salt: bytes | None = None,
    ephemeral_key: ec.EllipticCurvePrivateKey | None = None,
    padded_to: int = 0,
) -> bytes:
    """The body of a push message for the user agent that gave us ``p256dh`` (65 bytes) and ``auth`` (16).

    ``padded_to`` hides the payload's length up to that many bytes (RFC 8188, section 2.1). ``salt`` and
    ``ephemeral_key`` are for the vectors of the RFC only: left out, they are fresh and random.

    Raises ``payload_too_large`` above 3,993 bytes, padding included (browsers refuse a second record), and
    ``record_broken`` when the user agent's keys are none.
    """
    length = max(len(payload), padded_to)
    if length > PAYLOAD_LIMIT_BYTES:
        raise Fault("payload_too_large", size=length, limit=PAYLOAD_LIMIT_BYTES)
    if len(auth) != AUTH_BYTES:
        raise Fault("record_broken")
    try:
        receiver = ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, p256dh)
    except ValueError:
        raise Fault("record_broken") from None
    sender = ephemeral_key or ec.generate_private_key(_CURVE)
    sender_point = sender.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    salt = salt or os.urandom(SALT_BYTES)

    # RFC 8291, section 3.4; each HKDF-Expand gives one block or less, hence the single trailing 0x01.
    shared_secret = keyed_hash(auth, sender.exchange(_ECDH, receiver))
    input_key = keyed_hash(shared_secret, b"WebPush: info\0" + p256dh + sender_point + b"\x01")
    pseudo_random_key = keyed_hash(salt, input_key)
    content_key = keyed_hash(pseudo_random_key, b"Content-Encoding: aes128gcm\0\x01")[:16]
    nonce = keyed_hash(pseudo_random_key, b"Content-Encoding: nonce\0\x01")[:12]

    record = payload + _LAST_RECORD + bytes(length - len(payload))
    sealed = AESGCM(content_key).encrypt(nonce, record, None)
    return b"".join((salt, _RECORD_SIZE_AND_KEY_LENGTH, sender_point, sealed))
