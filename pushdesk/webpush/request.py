"""One push message as an HTTP request: address, headers and body, for whoever has a socket to post it."""

from dataclasses import dataclass, field
from functools import lru_cache

from pushdesk.domain.campaign import Urgency
from pushdesk.domain.subscription import PushService

_TTL_AT_LEAST_ONE = frozenset({PushService.APPLE, PushService.WNS})
"""These answer 400 to a TTL of 0; one second is the nearest they take."""


@dataclass(slots=True)
class PushRequest:
    """A POST to one endpoint. Address and headers are capabilities and stay out of ``repr``."""

    url: str = field(repr=False)
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    body: bytes = field(repr=False)


@lru_cache(maxsize=256)
def request_headers(
    authorization: str, *, ttl_seconds: int, urgency: Urgency, topic: str | None, push_service: PushService
) -> tuple[tuple[str, str], ...]:
    """The headers of a message with an encrypted body (RFC 8030, section 5; RFC 8188, section 2; RFC 8292, section 3).

    The values are taken as checked: TTL and topic by ``domain.campaign``. Recipients of one campaign at one push
    service share one and the same tuple.
    """
    if push_service in _TTL_AT_LEAST_ONE:
        ttl_seconds = max(1, ttl_seconds)
    headers = [
        ("TTL", str(ttl_seconds)),
        ("Urgency", urgency.value),
        ("Authorization", authorization),
        ("Content-Encoding", "aes128gcm"),
        ("Content-Type", "application/octet-stream"),
    ]
    if topic is not None:
        headers.append(("Topic", topic))
    if push_service is PushService.WNS:
        headers.append(("X-WNS-Cache-Policy", "cache"))
    return tuple(headers)
