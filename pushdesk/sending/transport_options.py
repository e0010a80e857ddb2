"""How push services are reached: time limits, certificates and proxy, checked before the first request."""

from dataclasses import dataclass
from typing import Self

from pushdesk import machine
from pushdesk.domain.faults import Fault
from pushdesk.settings import Settings

TOTAL_SECONDS = 15.0
CONNECT_SECONDS = 8.0
FRESH_FOR_SECONDS = 5.0
"""Younger connections are taken to be alive: whoever is not reached is asked every few seconds."""

CONNECTIONS_PER_HOST = 256
"""Over HTTP/1.1 each message under way has one to itself; over HTTP/2 a hundred share one."""

STREAMS_PER_CONNECTION = 100
"""Apple takes no more than 100 unanswered messages on one connection."""

_CONNECTIONS = 768
_OTHER_FILES = 128
"""select(), which libcurl is waited for with, knows 1,024 files at most; the others are the database's and ours."""

_PROXY_SCHEMES = ("http://", "https://", "socks5h://")


@dataclass(frozen=True, slots=True)
class TransportOptions:
    """Times in seconds; an empty file name or proxy means "none".

    ``extra_ca_file`` is trusted beside the public certificate authorities. ``proxy`` is the owner's explicit
    word; with one, the proxy looks names up, and addresses cannot be judged here.
    """

    total_seconds: float = TOTAL_SECONDS
    connect_seconds: float = CONNECT_SECONDS
    extra_ca_file: str = ""
    proxy: str = ""
    fresh_for_seconds: float = FRESH_FOR_SECONDS

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """What the owner has set."""
        return cls(extra_ca_file=settings.extra_ca_file, proxy=settings.proxy)

    def checked_proxy(self) -> str:
        """The proxy, or the fault ``proxy_malformed`` for what is no address of one."""
        if self.proxy and not self.proxy.startswith(_PROXY_SCHEMES):
            raise Fault("proxy_malformed", value=self.proxy)
        return self.proxy


def connections_at_once() -> int:
    """How many connections this process may have open to all push services together."""
    return max(1, min(_CONNECTIONS, machine.allow_open_files(_CONNECTIONS + _OTHER_FILES) - _OTHER_FILES))
