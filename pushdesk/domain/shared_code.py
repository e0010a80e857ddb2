"""Codes to share: a sealed record as text that mail programs, chats and people leave as it is.

``PUSHDESK1[`` base32 of the record and its checksum ``]``. Capitals and digits only: chats eat ``_`` and ``*``,
typographers join ``--``, and mail breaks lines and puts ``>`` before them.
"""

import binascii
import hashlib
import re
from base64 import b32decode, b32encode

from pushdesk.domain.faults import wrong_input

TEXT_LIMIT_CHARACTERS = 1_000_000
"""A letter with some hundred codes in it."""

CODES_LIMIT = 500

_CHECKSUM_BYTES = 5
_BEGINNING = "PUSHDESK1["
_BEGINNINGS = re.compile(r"pushdesk1\s*\[", re.IGNORECASE)
_NOT_BASE32 = re.compile(r"[^A-Z2-7]")


def code_of(record: bytes) -> str:
    """The code of a sealed record."""
    return f"{_BEGINNING}{b32encode(record + _checksum(record)).decode().rstrip('=')}]"


def records_in(text: str) -> list[bytes | None]:
    """The sealed records of all codes in a text, in their order; None for one that was cut or changed on its way.

    Raises ``code_missing`` where there is no code, ``code_damaged`` where there is no whole one, ``too_many_codes``.
    """
    if len(text) > TEXT_LIMIT_CHARACTERS:
        raise wrong_input("too_many_codes", limit=CODES_LIMIT)
    found = _BEGINNINGS.split(text)[1:]
    if not found:
        raise wrong_input("code_missing")
    if len(found) > CODES_LIMIT:
        raise wrong_input("too_many_codes", limit=CODES_LIMIT)
    records = [_record(inside, bool(end)) for inside, end, _ in (part.partition("]") for part in found)]
    if not any(records):
        raise wrong_input("code_damaged", number=1)
    return records


def _record(inside: str, has_end: bool) -> bytes | None:
    letters = _NOT_BASE32.sub("", inside.upper())
    try:
        content = b32decode(letters + "=" * (-len(letters) % 8))
    except binascii.Error:
        return None
    record, checksum = content[:-_CHECKSUM_BYTES], content[-_CHECKSUM_BYTES:]
    is_whole = has_end and bool(record) and checksum == _checksum(record)
    return record if is_whole else None


def _checksum(record: bytes) -> bytes:
    return hashlib.sha256(record).digest()[:_CHECKSUM_BYTES]
