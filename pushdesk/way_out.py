"""How each libcurl handle of ours is set up: no trust in the environment, no redirects, strict TLS.

What a transport carries, and for how long, is its own matter.
"""

from pathlib import Path
from typing import Any

import certifi
import pycurl

from pushdesk.domain.faults import Fault


def certificates_in(extra_ca_file: str) -> bytes:
    """The bytes of the file that the owner trusts beside the public authorities; empty where none is named.

    Raises ``extra_ca_file_unusable`` where it holds no certificate (PEM).
    """
    if not extra_ca_file:
        return b""
    try:
        content = Path(extra_ca_file).read_bytes()
    except OSError:
        content = b""
    if b"-----BEGIN CERTIFICATE-----" not in content:
        raise Fault("extra_ca_file_unusable", value=extra_ca_file)
    return content


def set_up(curl: Any, *, connect_seconds: float, proxy: str, certificates: bytes) -> None:
    """Bind a new handle to what holds for all of ours.

    ``proxy`` is the owner's explicit word, empty for none: no variable of the environment is heard, and this
    computer itself is never asked for through one. ``certificates`` is what :func:`certificates_in` has found.
    """
    curl.setopt(pycurl.NOSIGNAL, 1)
    curl.setopt(pycurl.FOLLOWLOCATION, 0)
    curl.setopt(pycurl.NETRC, pycurl.NETRC_IGNORED)
    curl.setopt(pycurl.HTTP09_ALLOWED, 0)
    curl.setopt(pycurl.PROTOCOLS, pycurl.PROTO_HTTP | pycurl.PROTO_HTTPS)
    curl.setopt(pycurl.CONNECTTIMEOUT_MS, int(connect_seconds * 1000))
    curl.setopt(pycurl.SSL_VERIFYPEER, 1)
    curl.setopt(pycurl.SSL_VERIFYHOST, 2)
    curl.setopt(pycurl.CAINFO, certifi.where())
    if certificates:
        curl.setopt(pycurl.CAINFO_BLOB, certificates)
    curl.setopt(pycurl.PROXY, proxy)
    curl.setopt(pycurl.NOPROXY, "localhost,127.0.0.1,::1" if proxy else "*")
