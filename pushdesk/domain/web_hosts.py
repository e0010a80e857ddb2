"""Host names as owners write them, with letters of any script, and as the network knows them (RFC 5890 to 5892)."""

import unicodedata
from urllib.parse import urlsplit

_MARK = "xn--"
_LABEL_LIMIT_CHARACTERS = 63


def network_host(host: str) -> str:
    """``bäckerei.de`` as ``xn--bckerei-5wa.de``; a name of ASCII letters comes back as it is.

    Browsers write ``ß`` as itself and not as ``ss``, so this does too; Python's own codec follows the older rule
    (RFC 3490). Raises ValueError for what is no letter, digit, mark or hyphen, and for a label that is too long.
    """
    return host if host.isascii() else ".".join(_network_label(label) for label in host.split("."))


def readable_host(host: str) -> str:
    """The other way round; what is not the network's spelling of a readable name comes back as it is."""
    return ".".join(_readable_label(label) for label in host.split("."))


def network_address(url: str) -> str:
    """A web address with its host as the network knows it. Raises ValueError as :func:`network_host` does."""
    parts = urlsplit(url)
    if parts.netloc.isascii() or "@" in parts.netloc:
        return url
    host, colon, port = parts.netloc.partition(":")
    return parts._replace(netloc=network_host(host) + colon + port).geturl()


def readable_address(url: str) -> str:
    """A web address as an owner reads it."""
    if _MARK not in url:
        return url
    parts = urlsplit(url)
    host, colon, port = parts.netloc.partition(":")
    return parts._replace(netloc=readable_host(host) + colon + port).geturl()


def _network_label(label: str) -> str:
    plain = unicodedata.normalize("NFKC", label.lower())
    if plain.isascii():
        return plain
    if plain.startswith("-") or plain.endswith("-") or not all(_may_stand(character) for character in plain):
        raise ValueError("not a host name")
    written = _MARK + plain.encode("punycode").decode("ascii")
    if len(written) > _LABEL_LIMIT_CHARACTERS:
        raise ValueError("a part of a host name is too long")
    return written


def _readable_label(label: str) -> str:
    if not label.startswith(_MARK):
        return label
    try:
        readable = label.removeprefix(_MARK).encode("ascii").decode("punycode")
        return readable if _network_label(readable) == label else label
    except ValueError:
        return label


def _may_stand(character: str) -> bool:
    return character == "-" or unicodedata.category(character) in ("Ll", "Lo", "Lm", "Mn", "Mc", "Nd")
