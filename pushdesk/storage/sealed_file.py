"""Secrets under a passphrase: a small JSON envelope with scrypt (RFC 7914) and AES-256-GCM (NIST SP 800-38D).

The envelope names its purpose, its version and its scrypt parameters, all of them authenticated. A checksum
tells a damaged file from a wrong passphrase, which the cipher alone cannot.
"""

import hashlib
import json
import os
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SEALED_LIMIT_BYTES = 1_000_000
_VERSION = 1
_SCRYPT_N, _SCRYPT_R, _SCRYPT_P = 32_768, 8, 3
_SCRYPT_MEMORY_LIMIT_BYTES = 512 * 1024 * 1024
_SALT_BYTES, _NONCE_BYTES, _KEY_BYTES = 16, 12, 32


class SealBroken(Exception):
    """These bytes are no envelope of this purpose, or not a whole one."""


class SealTooNew(Exception):
    """A later version of PushDesk made this envelope."""


class PassphraseWrong(Exception):
    """The envelope is whole, but this passphrase does not open it."""


@dataclass(frozen=True, slots=True)
class _Envelope:
    header: bytes
    salt: bytes
    nonce: bytes
    sealed: bytes
    n: int
    r: int
    p: int


def seal(content: bytes, passphrase: str, *, purpose: str) -> bytes:
    """The envelope's bytes. The same ``purpose`` (what kind of file this is) must be given again to open it.

    Takes a fifth of a second and 32 MiB, so that guessing passphrases does too.
    """
    salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    header = _header(purpose, salt, nonce, _SCRYPT_N, _SCRYPT_R, _SCRYPT_P)
    key = _stretched(passphrase, salt, _SCRYPT_N, _SCRYPT_R, _SCRYPT_P)
    sealed = AESGCM(key).encrypt(nonce, content, header)
    document = {
        **json.loads(header),
        "sealed": b64encode(sealed).decode(),
        "checksum": hashlib.sha256(header + sealed).hexdigest(),
    }
    return json.dumps(document, indent=1).encode() + b"\n"


def unseal(envelope: bytes, passphrase: str, *, purpose: str) -> bytes:
    """What was sealed. Raises SealBroken, SealTooNew or PassphraseWrong; none of them holds a byte of it."""
    opened = _parsed(envelope, purpose)
    key = _stretched(passphrase, opened.salt, opened.n, opened.r, opened.p)
    try:
        return AESGCM(key).decrypt(opened.nonce, opened.sealed, opened.header)
    except InvalidTag:
        raise PassphraseWrong from None


def _header(purpose: str, salt: bytes, nonce: bytes, n: int, r: int, p: int) -> bytes:
    document = {
        "format": purpose,
        "version": _VERSION,
        "scrypt": {"salt": b64encode(salt).decode(), "n": n, "r": r, "p": p},
        "aes256gcm": {"nonce": b64encode(nonce).decode()},
    }
    return json.dumps(document, sort_keys=True, separators=(",", ":")).encode()


def _stretched(passphrase: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    """A key from a passphrase; composed Unicode, so that it can be typed on another system."""
    text = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    try:
        return hashlib.scrypt(text, salt=salt, n=n, r=r, p=p, maxmem=_SCRYPT_MEMORY_LIMIT_BYTES, dklen=_KEY_BYTES)
    except (ValueError, MemoryError):
        raise SealBroken from None


def _parsed(envelope: bytes, purpose: str) -> _Envelope:
    """The parts of an envelope, checked one by one: the file may come from anywhere."""
    if len(envelope) > SEALED_LIMIT_BYTES:
        raise SealBroken
    try:
        document = json.loads(envelope)
        if document["format"] != purpose:
            raise SealBroken
        if document["version"] != _VERSION:
            raise SealTooNew
        stretch = document["scrypt"]
        salt, nonce = _bytes(stretch["salt"]), _bytes(document["aes256gcm"]["nonce"])
        n, r, p = _count(stretch["n"]), _count(stretch["r"]), _count(stretch["p"])
        sealed, checksum = _bytes(document["sealed"]), document["checksum"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise SealBroken from None
    header = _header(purpose, salt, nonce, n, r, p)
    if hashlib.sha256(header + sealed).hexdigest() != checksum:
        raise SealBroken
    if len(salt) != _SALT_BYTES or len(nonce) != _NONCE_BYTES or 128 * n * r * p > _SCRYPT_MEMORY_LIMIT_BYTES:
        raise SealBroken
    return _Envelope(header, salt, nonce, sealed, n, r, p)


def _bytes(value: object) -> bytes:
    if not isinstance(value, str):
        raise TypeError
    decoded = b64decode(value, validate=True)
    if b64encode(decoded).decode() != value:  # stray bits behind the last byte
        raise TypeError
    return decoded


def _count(value: object) -> int:
    if type(value) is not int or not 1 <= value <= 2**20:
        raise TypeError
    return value
