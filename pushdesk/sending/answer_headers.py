"""What the raw header lines of an answer say: whether they are all there, and the few that somebody asks for."""

from collections.abc import Mapping


def are_whole(lines: list[bytes]) -> bool:
    """True when the final answer's headers came to their empty line; trailers may follow it."""
    for line in reversed(lines):
        if not line.strip():
            return True
        if line.startswith(b"HTTP/"):
            return False
    return False


def ttl_in(lines: list[bytes]) -> Mapping[str, str]:
    """The TTL header of an accepted message, which says how long it is really kept (RFC 8030, section 5.2)."""
    for line in lines:
        if line[:4].lower() == b"ttl:":
            return {"ttl": line[4:].strip().decode("latin-1")}
    return {}


def headers_from(lines: list[bytes]) -> Mapping[str, str]:
    """The final answer's headers by lower-case name; of a repeated one the first counts."""
    headers: dict[str, str] = {}
    for line in lines:
        if line.startswith(b"HTTP/"):
            headers.clear()
            continue
        name, colon, value = line.partition(b":")
        if colon:
            headers.setdefault(name.strip().lower().decode("latin-1"), value.strip().decode("latin-1"))
    return headers
