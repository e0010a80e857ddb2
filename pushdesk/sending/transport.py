"""The one HTTP door out: many POSTs at once, each with a deadline, a bounded answer and no trust in the environment.

libcurl does the work, over HTTP/2 where the push service speaks it. What is ours:

- Each POST ends within ``total_seconds``, whatever the other side does.
- No redirects, no cookies, no ``.netrc``, no proxy variables, no decompression; at most 4 KiB of an answer's
  body and 100 headers of 4 KiB are read.
- The address is judged when the socket is made, so the one that was checked is the one connected to.
- A request leaves at most once. libcurl re-sends a body by itself when a kept connection dies under it; a body
  that is handed over by a read function cannot be rewound, and so it does not.
- A failure tells whether the request may have been read: only then is it ambiguous.

Nothing here ever writes an endpoint into a log or an exception.
"""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import certifi
import pycurl

from pushdesk.domain.delivery import Answer, Failure
from pushdesk.sending.addresses import is_globally_routable
from pushdesk.sending.answer_headers import are_whole, headers_from, ttl_in
from pushdesk.sending.transport_options import TransportOptions
from pushdesk.webpush.request import PushRequest

BODY_LIMIT_BYTES = 4_096
HEADER_LIMIT_BYTES = 4_096
HEADERS_LIMIT_COUNT = 100
CONNECTIONS_PER_HOST = 100
STREAMS_PER_CONNECTION = 100
"""Apple takes no more than 100 unanswered messages on one connection."""

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


@dataclass(frozen=True, slots=True)
class Arrival:
    """How one POST ended: its ticket, the answer, and how long it took from handing it over, in seconds.

    Of the headers of an accepted message (2xx) only ``ttl`` is kept: there are a dozen of them, a thousand times a
    second, and nobody asks for another.
    """

    ticket: int
    answer: Answer
    seconds: float
    is_multiplexed: bool


class Transport:
    """POSTs under way, without a thread: :meth:`post` hands over, :meth:`poll` moves all and gives what has ended.

    Raises the faults of :class:`~pushdesk.sending.transport_options.TransportOptions`.
    """

    def __init__(self, options: TransportOptions) -> None:
        self._prepare = _preparation(options)
        self._multi: Any = pycurl.CurlMulti()
        self._multi.setopt(pycurl.M_PIPELINING, pycurl.PIPE_MULTIPLEX)
        self._multi.setopt(pycurl.M_MAX_HOST_CONNECTIONS, CONNECTIONS_PER_HOST)
        self._multi.setopt(pycurl.M_MAX_CONCURRENT_STREAMS, STREAMS_PER_CONNECTION)
        self._idle: list[_Exchange] = []
        self._busy: dict[Any, _Exchange] = {}
        self._copied: list[socket.socket] = []

    @property
    def in_flight(self) -> int:
        """POSTs handed over and not ended yet."""
        return len(self._busy)

    def post(self, ticket: int, request: PushRequest, *, address_is_trusted: bool) -> None:
        """Hand over one POST. ``address_is_trusted``: the owner named this host, so it may be on a private address."""
        exchange = self._idle.pop() if self._idle else _Exchange(self._prepare, self._copied)
        exchange.begin(ticket, request, address_is_trusted=address_is_trusted)
        self._busy[exchange.curl] = exchange
        self._multi.add_handle(exchange.curl)

    def poll(self, timeout_seconds: float) -> list[Arrival]:
        """Move everything on and return what has ended; wait up to ``timeout_seconds`` when nothing has."""
        arrivals = self._move()
        if not arrivals and self._busy and timeout_seconds > 0:
            due_in = self._multi.timeout()
            self._multi.select(timeout_seconds if due_in < 0 else min(timeout_seconds, due_in / 1000))
            arrivals = self._move()
        return arrivals

    def close(self) -> None:
        """Drop whatever is under way and close every connection."""
        for exchange in self._busy.values():
            self._multi.remove_handle(exchange.curl)
        for exchange in (*self._busy.values(), *self._idle):
            exchange.curl.close()
        self._busy.clear()
        self._idle.clear()
        self._multi.close()

    def _move(self) -> list[Arrival]:
        self._multi.perform()
        for copied in self._copied:
            copied.close()
        self._copied.clear()
        arrivals = []
        more = 1
        while more:
            more, ended, failed = self._multi.info_read(64)
            arrivals += [self._end(curl, 0, "") for curl in ended]
            arrivals += [self._end(curl, error, text) for curl, error, text in failed]
        return arrivals

    def _end(self, curl: Any, error: int, text: str) -> Arrival:
        exchange = self._busy.pop(curl)
        self._multi.remove_handle(curl)
        arrival = exchange.result(error, text)
        self._idle.append(exchange)
        return arrival


class _Exchange:
    """One reusable libcurl handle with the request it carries and the answer it gathers."""

    def __init__(self, prepare: Callable[[Any], bool], copied: list[socket.socket]) -> None:
        self.curl: Any = pycurl.Curl()
        self._addresses_are_judged = prepare(self.curl)
        self.curl.setopt(pycurl.READFUNCTION, self._give_body)
        self.curl.setopt(pycurl.WRITEFUNCTION, self._take_body)
        self.curl.setopt(pycurl.HEADERFUNCTION, self._take_header)
        self.curl.setopt(pycurl.OPENSOCKETFUNCTION, self._open_socket)
        self._copied = copied
        self._ticket = 0
        self._request_headers: tuple[tuple[str, str], ...] | None = None
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
        self._request_body = request.body
        self._body_was_given = False
        self._address_is_trusted = address_is_trusted or not self._addresses_are_judged
        self._address_was_refused = False
        self._headers = []
        self._body = b""
        self._was_cut = False
        self.curl.setopt(pycurl.URL, request.url)
        # Over TLS wait for a connection that may be shared; plain HTTP never is, and waiting would be for nothing.
        self.curl.setopt(pycurl.PIPEWAIT, int(request.url.startswith("https:")))
        self.curl.setopt(pycurl.POSTFIELDSIZE, len(request.body))
        if request.headers is not self._request_headers:  # recipients of one campaign share one tuple
            self._request_headers = request.headers
            lines = [f"{name}: {value}" for name, value in request.headers]
            self.curl.setopt(pycurl.HTTPHEADER, [*lines, *_ALWAYS_SENT])

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
        seconds = float(curl.getinfo(pycurl.TOTAL_TIME))
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
        return Failure.CONNECT

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


_ALWAYS_SENT = ("Accept-Encoding: identity", "Expect:", "Accept:", "User-Agent:")
"""No compressed answers; a name without a value keeps curl from adding that header."""


def _preparation(options: TransportOptions) -> Callable[[Any], bool]:
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
