"""A web host for the tests: an exported folder over https and http, with one thing twisted, and a proxy that finds it.

The proxy is the internet of these tests: it knows which names lead to this computer. The doctor reaches it by the
owner's own setting ``proxy`` and trusts the host's certificate by ``extra_ca_file``; nothing in it is replaced.
"""

import http.server
import select
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

TYPES = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
}
HOST = "corner.shop"
QUIET_SECONDS = 10.0


@dataclass(frozen=True)
class Answer:
    """What is about to be answered."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    def with_header(self, name: str, value: str | None) -> "Answer":
        """The same with another header; None takes it away."""
        headers = {each: text for each, text in self.headers.items() if each.lower() != name.lower()}
        return replace(self, headers=headers if value is None else {**headers, name: value})


Twist = Callable[[Answer], Answer]


def page(status: int, text: str, content_type: str = "text/html", **headers: str) -> Twist:
    """A twist that answers something else altogether."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _answer: Answer(status, {"Content-Type": content_type, **named}, text.encode())


def redirect(target: str) -> Twist:
    """A twist that leads on."""
    return lambda _answer: Answer(301, {"Location": target})


def header(name: str, value: str | None) -> Twist:
    """A twist that says another header, or does not say it."""
    return lambda answer: answer.with_header(name, value)


def body(change: Callable[[bytes], bytes]) -> Twist:
    """A twist that changes the content."""
    return lambda answer: replace(answer, body=change(answer.body))


@dataclass
class WebHost:
    """Serves ``folder``. ``twists`` by path (``*`` is every one) change answers; ``asked`` is what was asked for.

    Without TLS it only answers ``plain_twist``, unless it ``serves_plainly``.
    """

    folder: Path
    twists: dict[str, Twist] = field(default_factory=dict)
    plain_twist: Twist = field(default=page(404, "none"))
    asked: list[str] = field(default_factory=list)
    serves_plainly: bool = False

    def answer(self, path: str, *, is_plain: bool) -> Answer:
        """The answer to one request."""
        self.asked.append(("http " if is_plain else "") + path)
        if is_plain and not self.serves_plainly:
            return self.plain_twist(Answer())
        name = path.partition("?")[0].lstrip("/") or "index.html"
        file = self.folder / name
        if file.is_file():
            headers = {"Content-Type": TYPES.get(file.suffix, "text/plain"), "Cache-Control": "no-cache"}
            found = Answer(200, headers, file.read_bytes())
        else:
            found = Answer(404, {"Content-Type": "text/html"}, b"Not found")
        for wanted in dict.fromkeys(("*", path.partition("?")[0], path)):
            if wanted in self.twists:
                found = self.twists[wanted](found)
        return found


class _Request(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = QUIET_SECONDS
    disable_nagle_algorithm = True
    host: WebHost
    is_plain = False

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _any(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        self.rfile.read(length)
        answer = self.host.answer(self.path, is_plain=self.is_plain)
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    do_GET = do_POST = do_OPTIONS = _any


class _Quiet(http.server.ThreadingHTTPServer):
    daemon_threads = True
    tls: ssl.SSLContext | None = None

    def finish_request(self, request: object, client_address: object) -> None:
        """Speak TLS where there is a certificate; in the connection's own thread."""
        assert isinstance(request, socket.socket)
        with suppress(OSError):
            if self.tls is None:
                super().finish_request(request, client_address)
            else:
                with self.tls.wrap_socket(request, server_side=True) as link:
                    super().finish_request(link, client_address)

    def handle_error(self, request: object, client_address: object) -> None:
        """A visitor that leaves is no error."""


@contextmanager
def serving(host: WebHost, tls: ssl.SSLContext | None) -> Iterator[int]:
    """The host on a port of this computer."""
    kind = type("Request", (_Request,), {"host": host, "is_plain": tls is None})
    server = _Quiet(("127.0.0.1", 0), kind)
    server.tls = tls
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join()


class _Proxy(http.server.BaseHTTPRequestHandler):
    """CONNECT for https, whole addresses for http; a name that is not known is a bad gateway."""

    timeout = QUIET_SECONDS
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    names: Mapping[tuple[str, int], int]

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_CONNECT(self) -> None:
        """Join the two lines."""
        name, _, port = self.path.partition(":")
        there = self.names.get((name, int(port)))
        if there is None:
            self.send_error(502)
            return
        with socket.create_connection(("127.0.0.1", there)) as far:
            far.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.send_response(200)
            self.end_headers()
            self.close_connection = True
            pair = {self.connection: far, far: self.connection}
            while True:
                ready, _, _ = select.select(list(pair), [], [], QUIET_SECONDS)
                parts = [(link, link.recv(65_536)) for link in ready]
                if not ready or not all(part for _, part in parts):
                    return
                for link, part in parts:
                    pair[link].sendall(part)

    def do_GET(self) -> None:
        """Ask in its place, over a connection of its own."""
        parts = urlsplit(self.path)
        there = self.names.get((parts.hostname or "", parts.port or 80))
        self.close_connection = True
        if there is None:
            self.send_error(502)
            return
        with socket.create_connection(("127.0.0.1", there)) as far:
            far.sendall(f"GET {parts.path} HTTP/1.1\r\nHost: {parts.hostname}\r\nConnection: close\r\n\r\n".encode())
            while part := far.recv(65_536):
                self.wfile.write(part)


@contextmanager
def internet(names: Mapping[tuple[str, int], int]) -> Iterator[str]:
    """A proxy that leads names and ports to ports of this computer; gives its address."""
    kind = type("Proxy", (_Proxy,), {"names": names})
    server = _Quiet(("127.0.0.1", 0), kind)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()
