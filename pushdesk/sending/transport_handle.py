"""What a handle that posts to push services has beside what holds for all of ours."""

from collections.abc import Callable
from typing import Any

import pycurl

from pushdesk import way_out
from pushdesk.sending.transport_options import TransportOptions

ALWAYS_SENT = ("Accept-Encoding: identity", "Expect:", "Accept:", "User-Agent:")
"""No compressed answers; a name without a value keeps curl from adding that header."""


def preparation(options: TransportOptions) -> Callable[[Any], bool]:
    """Check the options once; the returned function sets them on a handle and says whether addresses are judged."""
    certificates = way_out.certificates_in(options.extra_ca_file)
    proxy = options.checked_proxy()

    def prepare(curl: Any) -> bool:
        way_out.set_up(curl, connect_seconds=options.connect_seconds, proxy=proxy, certificates=certificates)
        curl.setopt(pycurl.POST, 1)
        curl.setopt(pycurl.HTTP_VERSION, pycurl.CURL_HTTP_VERSION_2TLS)
        curl.setopt(pycurl.TIMEOUT_MS, int(options.total_seconds * 1000))
        return not proxy

    return prepare
