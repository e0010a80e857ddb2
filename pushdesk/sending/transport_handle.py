"""How a libcurl handle is set up for the one way out: no trust in the environment, no redirects, strict TLS."""

from collections.abc import Callable
from typing import Any

import certifi
import pycurl

from pushdesk.sending.transport_options import TransportOptions

ALWAYS_SENT = ("Accept-Encoding: identity", "Expect:", "Accept:", "User-Agent:")
"""No compressed answers; a name without a value keeps curl from adding that header."""


def preparation(options: TransportOptions) -> Callable[[Any], bool]:
    """Check the options once; the returned function sets them on a handle and says whether addresses are judged."""
    extra_certificates = options.extra_certificates()
    proxy = options.checked_proxy()

    def prepare(curl: Any) -> bool:
        curl.setopt(pycurl.POST, 1)
        curl.setopt(pycurl.NOSIGNAL, 1)
        curl.setopt(pycurl.FOLLOWLOCATION, 0)
        curl.setopt(pycurl.NETRC, pycurl.NETRC_IGNORED)
        curl.setopt(pycurl.HTTP09_ALLOWED, 0)
        curl.setopt(pycurl.PROTOCOLS, pycurl.PROTO_HTTP | pycurl.PROTO_HTTPS)
        curl.setopt(pycurl.HTTP_VERSION, pycurl.CURL_HTTP_VERSION_2TLS)
        curl.setopt(pycurl.TIMEOUT_MS, int(options.total_seconds * 1000))
        curl.setopt(pycurl.CONNECTTIMEOUT_MS, int(options.connect_seconds * 1000))
        curl.setopt(pycurl.SSL_VERIFYPEER, 1)
        curl.setopt(pycurl.SSL_VERIFYHOST, 2)
        curl.setopt(pycurl.CAINFO, certifi.where())
        if extra_certificates:
            curl.setopt(pycurl.CAINFO_BLOB, extra_certificates)
        curl.setopt(pycurl.PROXY, proxy)
        curl.setopt(pycurl.NOPROXY, "localhost,127.0.0.1,::1" if proxy else "*")
        return not proxy

    return prepare
