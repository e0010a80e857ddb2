"""Application server keys and the tokens they sign (VAPID, RFC 8292): P-256 and ES256 only.

Tokens are made with ``cryptography`` itself: py-vapid refuses contacts that push services take (an https
address with a path) and accepts keys that they do not (P-384). Its verifier is the reference in our tests.
A loaded key is worth keeping: parsing costs more than signing.
"""

import hashlib
import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_private_key,
    load_der_public_key,
    load_pem_private_key,
)

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.site import checked_contact

TOKEN_SECONDS = 12 * 3600
"""How long a token should live: under the 24 hours of RFC 8292 by more than any time zone mistake."""

KEY_FILE_LIMIT_BYTES = 65_536

_SIGNATURE = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_HEADER = b'{"typ":"JWT","alg":"ES256"}'
_PRIVATE_PEM = re.compile(rb"-----BEGIN ((?:[A-Z0-9]+ )*PRIVATE KEY)-----.*?-----END \1-----", re.DOTALL)
_ANY_PEM = re.compile(rb"-----BEGIN [A-Z0-9 ]*(?:PUBLIC KEY|CERTIFICATE)-----")
_BASE64 = re.compile(rb"[A-Za-z0-9_+/-]+={0,2}\Z")
_ORIGIN = re.compile(r"https?://[a-z0-9.\-\[\]:]+\Z")

_Loader = Callable[[bytes, bytes | None], PrivateKeyTypes]


def new_private_key() -> ec.EllipticCurvePrivateKey:
    """A fresh P-256 key from the operating system's randomness."""
    return ec.generate_private_key(ec.SECP256R1())


def load_private_key(source: bytes, passphrase: str | None = None) -> ec.EllipticCurvePrivateKey:
    """A P-256 private key from PEM or DER (also encrypted), 32 raw bytes, or their base64url text.

    A passphrase that an unencrypted key does not need is ignored. Raises ``key_unreadable``,
    ``key_passphrase_missing``, ``key_passphrase_wrong``, ``key_is_public`` (the public half or a certificate)
    and ``key_not_p256`` (with ``found``, the kind of key it is).
    """
    if len(source) > KEY_FILE_LIMIT_BYTES:
        raise wrong_input("key_unreadable")
    if len(source) == 32:
        return _from_scalar(source)
    text = source.removeprefix(b"\xef\xbb\xbf").strip()
    if pem := _PRIVATE_PEM.search(text):
        # The block alone: openssl writes "EC PARAMETERS" before it.
        return _checked(_load(load_pem_private_key, pem[0] + b"\n", passphrase))
    if _ANY_PEM.search(text):
        raise wrong_input("key_is_public")
    if _BASE64.match(text):
        return _from_text(text)
    if _is_public(source):
        raise wrong_input("key_is_public")
    return _checked(_load(load_der_private_key, source, passphrase))


def raw_scalar(key: ec.EllipticCurvePrivateKey) -> bytes:
    """The 32 bytes that are the whole secret; ``load_private_key`` takes them back."""
    return key.private_numbers().private_value.to_bytes(32)


def public_bytes(key: ec.EllipticCurvePrivateKey) -> bytes:
    """The public half as 65 bytes: an uncompressed point, as browsers want it."""
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def public_key_text(public_key: bytes) -> str:
    """The 65 bytes as the ``applicationServerKey`` text of 87 base64url characters."""
    return _base64url(public_key).decode()


def key_id_of(public_key: bytes) -> str:
    """A key's short name: 8 bytes of the SHA-256 of its 65 public bytes, as 11 base64url characters."""
    return _base64url(hashlib.sha256(public_key).digest()[:8]).decode()


def signed_token(key: ec.EllipticCurvePrivateKey, *, audience: str, contact: str, expires_at: int) -> str:
    """A JWT that tells the push service at ``audience`` who is sending (RFC 8292, section 2).

    ``audience`` is the endpoint's origin, ``contact`` a mailto: or https: address, ``expires_at`` in Unix
    seconds and at most 24 hours away. It serves every message to that origin: keep it, Apple takes at most
    one new token an hour. Equal claims give an equal token (RFC 6979), so processes need not share it.
    Raises ``token_audience_malformed`` and ``contact_malformed``.
    """
    if not _ORIGIN.match(audience):
        raise Fault("token_audience_malformed", value=audience)
    members = {"aud": audience, "exp": expires_at, "sub": checked_contact(contact)}
    claims = json.dumps(members, separators=(",", ":"))
    signed = _base64url(_HEADER) + b"." + _base64url(claims.encode())
    r, s = decode_dss_signature(key.sign(signed, _SIGNATURE))
    return (signed + b"." + _base64url(r.to_bytes(32) + s.to_bytes(32))).decode()


def authorization(token: str, public_key: bytes) -> str:
    """The value of the Authorization header (RFC 8292, section 3)."""
    return f"vapid t={token}, k={public_key_text(public_key)}"


def _from_text(text: bytes) -> ec.EllipticCurvePrivateKey:
    """A raw key as base64url or base64, with or without padding."""
    plain = text.rstrip(b"=").replace(b"+", b"-").replace(b"/", b"_")
    if len(plain) % 4 == 1:
        raise wrong_input("key_unreadable")
    raw = urlsafe_b64decode(plain + b"=" * (-len(plain) % 4))
    if len(raw) == 65 and raw[0] == 4:
        raise wrong_input("key_is_public")
    if len(raw) != 32 or _base64url(raw) != plain:
        raise wrong_input("key_unreadable")
    return _from_scalar(raw)


def _from_scalar(raw: bytes) -> ec.EllipticCurvePrivateKey:
    scalar = int.from_bytes(raw)
    if not 0 < scalar < _ORDER:
        raise wrong_input("key_unreadable")
    return ec.derive_private_key(scalar, ec.SECP256R1())


def _load(load: _Loader, source: bytes, passphrase: str | None) -> PrivateKeyTypes:
    """Try without the passphrase first: only a ``TypeError`` says that the key is encrypted."""
    try:
        return load(source, None)
    except TypeError:
        if not passphrase:
            raise wrong_input("key_passphrase_missing") from None
    except (ValueError, UnsupportedAlgorithm):
        raise wrong_input("key_unreadable") from None
    try:
        return load(source, passphrase.encode())
    except (ValueError, UnsupportedAlgorithm):
        raise wrong_input("key_passphrase_wrong") from None


def _checked(key: PrivateKeyTypes) -> ec.EllipticCurvePrivateKey:
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        found = type(key).__name__.removesuffix("PrivateKey").removesuffix("_")
        raise wrong_input("key_not_p256", found=found)
    if not isinstance(key.curve, ec.SECP256R1):
        raise wrong_input("key_not_p256", found=key.curve.name)
    return key


def _is_public(source: bytes) -> bool:
    if len(source) == 65 and source[0] == 4:
        return True
    try:
        load_der_public_key(source)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return False
    return True


def _base64url(raw: bytes) -> bytes:
    return urlsafe_b64encode(raw).rstrip(b"=")
