"""Look for private key material in what is about to be published, in every spelling it could have."""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping

_SHORTEST_SECRET_BYTES = 16
_ESCAPED_BLANK = re.compile(rb"\\[nrt]")
_SEPARATORS = b" \t\r\n\\:"
_NO_HEX = re.compile(rb"0x|[^0-9a-f]+")
_NO_DIGITS = re.compile(rb"[^0-9]+")


def leaking_files(files: Mapping[str, bytes], forbidden: Iterable[bytes]) -> tuple[str, ...]:
    """The names of the files in which any forbidden secret occurs.

    Raw, as a number, as a list of bytes, in hex whatever stands between the bytes (``0x``, ``%``, commas, colons), or
    in base64 (also base64url, PEM and a key inside a larger DER structure), at each of its three alignments and across
    line breaks. Raises ValueError for a secret shorter than 16 bytes: it would be found anywhere.
    """
    needles = [needle for secret in forbidden for needle in _spellings(secret)]
    found = []
    for name, content in files.items():
        joined = _ESCAPED_BLANK.sub(b"", content).translate(None, delete=_SEPARATORS)
        unfolded = joined.replace(b"-", b"+").replace(b"_", b"/")
        hexadecimal, numbers = _NO_HEX.sub(b"", content.lower()), _NO_DIGITS.sub(b",", content)
        haystacks = (content, hexadecimal, numbers, unfolded)
        if any(needle in haystack for needle in needles for haystack in haystacks):
            found.append(name)
    return tuple(found)


def _spellings(secret: bytes) -> list[bytes]:
    if len(secret) < _SHORTEST_SECRET_BYTES:
        raise ValueError("too short to be looked for")
    listed = ",".join(map(str, secret)).encode()
    spellings = [secret, secret.hex().encode(), str(int.from_bytes(secret)).encode(), listed]
    for shift in range(3):
        # The outer characters depend on the neighbours; the inner ones are the same wherever the secret lies.
        text = b64encode(bytes(shift) + secret)
        first = -(-shift * 8 // 6)
        last = (shift + len(secret)) * 8 // 6
        spellings.append(text[first:last])
    return spellings
