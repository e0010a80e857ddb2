"""Which addresses pushes may go to, judged by an endpoint's parsed host, never by a pattern over its text.

An endpoint is a URL that a stranger hands in and that we later post to, so everything that two URL parsers
could read differently is refused before a host is looked at: userinfo, backslashes, control characters,
fragments, odd ports, numbers as hosts, names that no public server has. Sources: RFC 3986 (section 3),
RFC 8030 (section 8: https only), RFC 6761 and RFC 2606 (reserved names).
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from ipaddress import IPv6Address

from pushdesk.domain.faults import wrong_input
from pushdesk.domain.subscription import PushService

ENDPOINT_LIMIT_CHARACTERS = 2048
"""Longest endpoint taken in; real ones have 150 to 600 characters."""


class Standing(StrEnum):
    """What may be done with an endpoint."""

    ALLOWED = "allowed"
    UNKNOWN_HOST = "unknown_host"
    """Well formed, on a public name that is on no list: kept, and never contacted until the owner says so."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class EndpointVerdict:
    """What was found out about an endpoint.

    ``origin`` is scheme, host and port (without the default one), lower case: the ``aud`` of RFC 8292 and
    the name of the push service's lane; empty for a refused endpoint. ``is_extra`` says that the owner named
    this host and port, so its address need not be globally routable. ``fault_code`` is empty when allowed.
    """

    standing: Standing
    push_service: PushService
    origin: str
    is_extra: bool
    fault_code: str


_HOSTS = {
    "fcm.googleapis.com": PushService.FCM,
    "jmt17.google.com": PushService.FCM,
    "updates.push.services.mozilla.com": PushService.MOZILLA,
    "web.push.apple.com": PushService.APPLE,
}
_HOST_ENDINGS = {".push.apple.com": PushService.APPLE, ".notify.windows.com": PushService.WNS}

_RESERVED = frozenset({"localhost", "local", "internal", "test", "example", "onion", "alt", "arpa"})
"""Last labels that name no public server (RFC 6761, RFC 2606, RFC 7686, RFC 9476, ICANN's .internal)."""

_URL = re.compile(
    r"(?P<scheme>[Hh][Tt][Tt][Pp][Ss]?)://(?P<authority>[!-\"$-.0->@-\[\]-~]*)"
    r"(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?(?:\?[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?\Z"
)
"""The authority is any visible ASCII but ``/ ? # \\``; what it means is looked at apart."""
_VISIBLE = re.compile(r"[!-\[\]-~]+\Z")
"""Printable ASCII without space and backslash."""
_LOOSE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST_AND_PORT = re.compile(
    r"(?P<host>\[[0-9a-f:.]{2,45}\]|[a-z0-9.-]{1,253})"
    r"(?::(?P<port>[1-9][0-9]{0,4}))?\Z"
)
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\Z")
_NUMBER = re.compile(r"(?:[0-9]+|0x[0-9a-f]*)\Z")
_LOOPBACK_NUMBER = re.compile(r"127(?:\.(?:0|[1-9][0-9]{0,2})){3}\Z")
_DEFAULT_PORTS = {"https": 443, "http": 80}


_SERVICE_NAMES = frozenset(each.value for each in PushService)


class PushHosts:
    """The push services' hosts, and those that the owner added by an explicit word."""

    def __init__(self, extra: frozenset[str] = frozenset()) -> None:
        """``extra`` holds ``host`` or ``host:port``; without a port the scheme's own is meant.

        An entry may end in ``=mozilla`` (or another push service): then that one's manners are expected there.
        Raises ``extra_push_host_malformed`` for an entry that is neither.
        """
        self._extra = frozenset(checked_extra_host(entry) for entry in extra)

    def judge(self, endpoint: str) -> EndpointVerdict:
        """Say whether pushes may go to this endpoint, and whose push service it is."""
        if len(endpoint) > ENDPOINT_LIMIT_CHARACTERS:
            return _refused("endpoint_too_long")
        url = _URL.match(endpoint)
        if url is None or _LOOSE_PERCENT.search(endpoint):
            return _refused(_url_fault(endpoint))
        return _judge_origin(url["scheme"].lower(), url["authority"].lower(), self._extra)


def _url_fault(endpoint: str) -> str:
    """Why this text is no address that two readers would read alike."""
    if not _VISIBLE.match(endpoint):
        return "endpoint_malformed"
    if "#" in endpoint:
        return "endpoint_with_fragment"
    return "endpoint_malformed" if endpoint.lower().startswith(("https:", "http:")) else "endpoint_not_https"


def checked_extra_host(text: str) -> str:
    """An owner's ``host``, ``host:port`` or ``host:port=service``, lower case; raises ``extra_push_host_malformed``."""
    entry = text.strip().lower()
    name, separator, service = entry.partition("=")
    match = _HOST_AND_PORT.match(name)
    if match is None or int(match["port"] or 0) > 65535 or not _can_be_extra(match["host"]):
        raise wrong_input("extra_push_host_malformed", value=text)
    if separator and service not in _SERVICE_NAMES:
        raise wrong_input("extra_push_host_malformed", value=text)
    return entry


@lru_cache(maxsize=1024)
def _judge_origin(scheme: str, authority: str, extra: frozenset[str]) -> EndpointVerdict:
    """The verdict hangs on scheme and authority alone; a campaign has few of them, so they are remembered."""
    if "@" in authority:
        return _refused("endpoint_with_user_info")
    match = _HOST_AND_PORT.match(authority)
    if match is None:
        return _refused("endpoint_malformed")
    host, default_port = match["host"], _DEFAULT_PORTS[scheme]
    port = int(match["port"] or default_port)
    named = dict(entry.partition("=")[::2] for entry in extra)
    extra_service = named.get(f"{host}:{port}", named.get(host) if port == default_port else None)
    is_extra = extra_service is not None
    if port > 65535:
        return _refused("endpoint_malformed")
    if scheme == "http" and not (is_extra and _is_loopback(host)):
        return _refused("endpoint_not_https")
    if not is_extra and (fault_code := _host_fault(host, port)):
        return _refused(fault_code)
    service = PushService(extra_service) if extra_service else _push_service_of(host)
    origin = f"{scheme}://{host}" if port == default_port else f"{scheme}://{host}:{port}"
    if is_extra or service is not PushService.OTHER:
        return EndpointVerdict(Standing.ALLOWED, service, origin, is_extra, "")
    return EndpointVerdict(Standing.UNKNOWN_HOST, service, origin, False, "endpoint_host_unknown")


def _host_fault(host: str, port: int) -> str:
    """Why this is no public DNS name on port 443, or an empty text."""
    last = _last_label(host)
    if host.startswith("[") or _NUMBER.match(last):
        return "endpoint_host_is_address"
    if not _is_name(host):
        return "endpoint_malformed"
    if last == "invalid":
        return "endpoint_removed"
    if last == host or last in _RESERVED:
        return "endpoint_host_reserved"
    return "" if port == 443 else "endpoint_port"


def _can_be_extra(host: str) -> bool:
    """An address or a name; ``.invalid`` is a browser's word for "removed" and stays one."""
    if host.startswith("["):
        with suppress(ValueError):
            return IPv6Address(host[1:-1]).scope_id is None
        return False
    return _is_name(host) and _last_label(host) != "invalid"


def _push_service_of(host: str) -> PushService:
    if service := _HOSTS.get(host):
        return service
    for ending, service in _HOST_ENDINGS.items():
        if host.endswith(ending):
            return service
    return PushService.OTHER


def _is_name(host: str) -> bool:
    return all(_LABEL.match(label) for label in host.split("."))


def _last_label(host: str) -> str:
    return host.rpartition(".")[2]


def _is_loopback(host: str) -> bool:
    return host in ("localhost", "[::1]") or bool(_LOOPBACK_NUMBER.match(host))


def _refused(fault_code: str) -> EndpointVerdict:
    return EndpointVerdict(Standing.REFUSED, PushService.OTHER, "", False, fault_code)
