"""One POST on one reusable libcurl handle: what it carries, what comes back, and how a failure is sorted.

Nothing here ever writes an endpoint into a log or an exception.
"""

import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pycurl

from pushdesk.domain.delivery import Answer, Failure
from pushdesk.sending.addresses import is_globally_routable
from pushdesk.sending.answer_headers import are_whole, headers_from, ttl_in
from pushdesk.sending.transport_handle import ALWAYS_SENT
from pushdesk.sending.transport_pools import Pool
from pushdesk.webpush.request import PushRequest

BODY_LIMIT_BYTES = 4_096
HEADER_LIMIT_BYTES = 4_096
HEADERS_LIMIT_COUNT = 100

_NETWORK_IS_DOWN = frozenset({50, 51, 65, 100, 101, 113, 10050, 10051, 10065})
"""ENETDOWN, ENETUNREACH and EHOSTUNREACH as macOS, Linux and Windows number them."""

_TLS_ERRORS = frozenset(
    {
        pycurl.E_SSL_CONNECT_ERROR,
        pycurl.E_SSL_ENGINE_NOTFOUND,
        pycurl.E_SSL_ENGINE_SETFAILED,
        pycurl.E_SSL_CERTPROBLEM,
        pycurl.E_SSL_CIPHER,
        pycurl.E_PEER_FAILED_VERIFICATION,
        pycurl.E_SSL_CACERT_BADFILE,
        pycurl.E_SSL_SHUTDOWN_FAILED,
        pycurl.E_SSL_CRL_BADFILE,
        pycurl.E_SSL_ISSUER_ERROR,
        pycurl.E_SSL_INVALIDCERTSTATUS,
    }
)
_TOO_LARGE = 100
"""CURLE_TOO_LARGE: libcurl's own bound for headers, which pycurl has no name for."""
_NAME_ERRORS = frozenset({pycurl.E_COULDNT_RESOLVE_HOST, pycurl.E_COULDNT_RESOLVE_PROXY})


@dataclass(slots=True)
class Arrival:
    """How one POST ended: its ticket, the answer, and how long it took from its first byte on the wire, in seconds.

    Waiting for a connection does not count, so this is the push service's time, and what this process adds until it
    looks.

    Of the headers of an accepted message (2xx) only ``ttl`` is kept: there are a dozen of them, a thousand times a
    second, and nobody asks for another.
    """

    ticket: int
    answer: Answer
    seconds: float
    is_multiplexed: bool


class Exchange:
    """One reusable libcurl handle with the request it carries and the answer it gathers."""

    pool: Pool
    """Where it is under way."""

    def __init__(self, prepare: Callable[[Any], bool], copied: list[socket.socket], met_at: dict[str, float]) -> None:
        self.curl: Any = pycurl.Curl()
        self._addresses_are_judged = prepare(self.curl)
        self.curl.setopt(pycurl.READFUNCTION, self._give_body)
        self.curl.setopt(pycurl.WRITEFUNCTION, self._take_body)
        self.curl.setopt(pycurl.HEADERFUNCTION, self._take_header)
        self.curl.setopt(pycurl.OPENSOCKETFUNCTION, self._open_socket)
        self._copied = copied
        self._met_at = met_at
        self._ticket = 0
        self._url = ""
        self._began_at = 0.0
        self.headers: tuple[tuple[str, str], ...] | None = None
        self._is_https = False
        self._body_length = -1
        self._request_body = b""
        self._body_was_given = False
        self._address_is_trusted = False
        self._address_was_refused = False
        self._headers: list[bytes] = []
        self._body = b""
        self._was_cut = False

    def begin(self, ticket: int, request: PushRequest, *, address_is_trusted: bool) -> None:
        """Load the handle with a request."""
        self._ticket = ticket
        self._url = request.url
        self._began_at = time.monotonic()
        self._request_body = request.body
        self._body_was_given = False
        self._address_is_trusted = address_is_trusted or not self._addresses_are_judged
        self._address_was_refused = False
        self._headers = []
        self._body = b""
        self._was_cut = False
        self.curl.setopt(pycurl.URL, request.url)
        is_https = request.url.startswith("https:")
        if is_https is not self._is_https:
            # Over TLS wait for a connection that may be shared; plain HTTP never is, and waiting would be for nothing.
            self._is_https = is_https
            self.curl.setopt(pycurl.PIPEWAIT, int(is_https))
        if len(request.body) != self._body_length:
            self._body_length = len(request.body)
            self.curl.setopt(pycurl.POSTFIELDSIZE, self._body_length)
        if request.headers is not self.headers:  # recipients of one campaign share one tuple
            self.headers = request.headers
            lines = [f"{name}: {value}" for name, value in request.headers]
            self.curl.setopt(pycurl.HTTPHEADER, [*lines, *ALWAYS_SENT])

    def result(self, error: int, text: str) -> Arrival:
        """What became of it; ``error`` and ``text`` are libcurl's, 0 and empty for a whole answer."""
        curl = self.curl
        status = int(curl.getinfo(pycurl.RESPONSE_CODE))
        is_whole = error == 0 and are_whole(self._headers)
        is_cut_by_us = self._was_cut or error == _TOO_LARGE
        if status >= 200 and (is_whole or is_cut_by_us):
            answer = Answer(status, ttl_in(self._headers) if status < 300 else headers_from(self._headers), self._body)
        else:
            answer = Answer(failure=self._failure(error, text))
        is_multiplexed = curl.getinfo(pycurl.INFO_HTTP_VERSION) == pycurl.CURL_HTTP_VERSION_2_0
        seconds = float(curl.getinfo(pycurl.TOTAL_TIME)) - float(curl.getinfo(pycurl.PRETRANSFER_TIME))
        self._request_body = b""
        return Arrival(self._ticket, answer, seconds, is_multiplexed)

    def _failure(self, error: int, text: str) -> Failure:
        """Sort an error: everything that ends before the body was asked for was not sent."""
        if self._body_was_given:
            return Failure.AMBIGUOUS
        if self._address_was_refused:
            return Failure.ADDRESS_NOT_ALLOWED
        if error in _NAME_ERRORS:
            return Failure.NAME_NOT_FOUND
        if error in _TLS_ERRORS:
            return Failure.TLS
        if error == pycurl.E_COULDNT_CONNECT and self.curl.getinfo(pycurl.OS_ERRNO) in _NETWORK_IS_DOWN:
            return Failure.OFFLINE
        if error == pycurl.E_OPERATION_TIMEDOUT and text.startswith("Resolving"):
            return Failure.NAME_NOT_FOUND
        if error == pycurl.E_OPERATION_TIMEDOUT and self._met_at.get(self._host, 0.0) < self._began_at:
            return Failure.OFFLINE
        return Failure.CONNECT

    @property
    def _host(self) -> str:
        """Where the request goes; asked for only when something failed."""
        return self._url.split("/", 3)[2]

    @property
    def has_met_somebody(self) -> bool:
        """True where the other end has accepted a connection for this request."""
        return self._body_was_given or float(self.curl.getinfo(pycurl.CONNECT_TIME)) > 0.0

    def note_meeting(self) -> None:
        """Before a failure is judged: where the other end has accepted a connection, it is there for others too.

        Who waited for a connection of another to the same host, or for its turn to look a name up, met nobody itself.
        """
        if self.has_met_somebody:
            self._met_at[self._host] = time.monotonic()

    def _give_body(self, size: int) -> bytes:
        self._body_was_given = True
        part, self._request_body = self._request_body[:size], self._request_body[size:]
        return part

    def _take_body(self, part: bytes) -> int:
        space = BODY_LIMIT_BYTES - len(self._body)
        self._body += part[:space]
        if len(part) > space:
            self._was_cut = True
            return 0
        return len(part)

    def _take_header(self, line: bytes) -> int | None:
        headers = self._headers
        headers.append(line)
        if len(headers) > HEADERS_LIMIT_COUNT or len(line) > HEADER_LIMIT_BYTES:
            self._was_cut = True
            del headers[-1]
            return 0
        return None  # "all taken"; called six times for each delivery, so every step counts

    def _open_socket(self, _purpose: int, address: Any) -> Any:
        """Make the socket for an address that curl wants to connect to, or refuse."""
        host = address.addr[0] if address.family in (socket.AF_INET, socket.AF_INET6) else ""
        if not self._address_is_trusted and not is_globally_routable(str(host)):
            self._address_was_refused = True
            return pycurl.SOCKET_BAD
        try:
            opened = socket.socket(address.family, address.socktype, address.protocol)
        except OSError:  # no descriptors left, or no such family on this computer
            return pycurl.SOCKET_BAD
        self._copied.append(opened)  # libcurl gets a copy of the descriptor; this one is closed after the move
        return opened
