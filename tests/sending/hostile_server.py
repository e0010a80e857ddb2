"""A server on this computer that behaves as a test says: real sockets, one thread per connection.

Each connection is handed to a function of the test. What arrived is kept, so that a test can ask what really left us.
"""

import contextlib
import datetime
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

CREATED = b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Received:
    """One whole request as it arrived."""

    target: str
    headers: dict[str, str]
    body: bytes


class Talk:
    """One connection, with helpers to read a request and to answer raw bytes."""

    def __init__(self, server: "HostileServer", link: socket.socket) -> None:
        self._server = server
        self.link = link
        self._buffer = b""

    def read_request(self) -> Received | None:
        """The next whole request, kept by the server; None when the other side has closed."""
        while b"\r\n\r\n" not in self._buffer:
            if not self._more():
                return None
        head, _, self._buffer = self._buffer.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        length = int(headers.get("content-length", "0"))
        while len(self._buffer) < length:
            if not self._more():
                return None
        body, self._buffer = self._buffer[:length], self._buffer[length:]
        received = Received(first.split(" ")[1], headers, body)
        self._server.received.append(received)
        return received

    def answer(self, content: bytes) -> None:
        """Send raw bytes."""
        self.link.sendall(content)

    def reset(self) -> None:
        """End the connection with a reset instead of a close."""
        self.link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        self.link.close()

    def stay_silent(self) -> None:
        """Answer nothing until the other side or the test has had enough."""
        with contextlib.suppress(OSError):
            while self.link.recv(65_536):
                continue

    def drip(self, content: bytes) -> None:
        """Send byte after byte, slowly, until the other side has had enough."""
        for position in range(len(content)):
            self.link.sendall(content[position : position + 1])
            if self._server.stopping.wait(0.05):
                return

    def _more(self) -> bool:
        part = self.link.recv(65_536)
        self._buffer += part
        return bool(part)


class HostileServer:
    """Listens on 127.0.0.1 as long as the ``with`` block lasts; ``received`` and ``connections`` tell what came."""

    def __init__(self, manner: Callable[[Talk], None], *, tls: ssl.SSLContext | None = None) -> None:
        self.received: list[Received] = []
        self.connections = 0
        self.stopping = threading.Event()
        self._manner = manner
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self._links: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self.port = int(self._listener.getsockname()[1])
        self._acceptor = threading.Thread(target=self._accept, daemon=True)

    @property
    def url(self) -> str:
        """An endpoint at this server."""
        return f"{'https' if self._tls else 'http'}://localhost:{self.port}/push/secret-endpoint"

    def __enter__(self) -> Self:
        self._acceptor.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stopping.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._acceptor.join(timeout=5)
        for link in self._links:
            with contextlib.suppress(OSError):
                link.shutdown(socket.SHUT_RDWR)
            link.close()
        for thread in self._threads:
            thread.join(timeout=5)

    def _accept(self) -> None:
        while True:
            try:
                link, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            thread = threading.Thread(target=self._serve, args=(link,), daemon=True)
            self._links.append(link)
            self._threads.append(thread)
            thread.start()

    def _serve(self, link: socket.socket) -> None:
        with contextlib.suppress(OSError), link:
            if self._tls is None:
                self._manner(Talk(self, link))
            else:
                with self._tls.wrap_socket(link, server_side=True) as wrapped:
                    self._links.append(wrapped)
                    self._manner(Talk(self, wrapped))


def created(talk: Talk) -> None:
    """The well-behaved manner: every request is answered 201."""
    while talk.read_request():
        talk.answer(CREATED)


def mute_port(kept: list[socket.socket]) -> int:
    """A port whose queue is full, so that the system passes over whoever else knocks; open as long as ``kept`` is."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=0)
    port = int(listener.getsockname()[1])
    kept.append(listener)
    for _ in range(4):
        knocking = socket.socket()
        knocking.setblocking(False)
        knocking.connect_ex(("127.0.0.1", port))
        kept.append(knocking)
    return port


@dataclass(frozen=True, slots=True)
class Certificates:
    """A certificate authority of the test and a server certificate for ``localhost`` signed by it."""

    authority_file: Path
    certificate_file: Path
    key_file: Path

    def context(self) -> ssl.SSLContext:
        """A server's TLS settings with this certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate_file, self.key_file)
        return context


def make_certificates(
    folder: Path,
    *,
    name: str = "localhost",
    days_ago: int = 0,
    ends_in: datetime.timedelta = datetime.timedelta(days=1),
) -> Certificates:
    """Make an authority and a certificate for ``name``, valid for a day from now where nothing else is said.

    ``days_ago`` moves that day back; the authority's own never moves.
    """
    now = datetime.datetime.now(datetime.UTC)
    authority_key, server_key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    authority_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Test authority in {folder.name}")])

    def signed(
        subject: x509.Name, key: ec.EllipticCurvePrivateKey, extension: x509.ExtensionType, *, begins: datetime.datetime
    ) -> bytes:
        certificate = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(authority_name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(begins - datetime.timedelta(days=2))
            .not_valid_after(begins + (ends_in if subject != authority_name else datetime.timedelta(days=1)))
            .add_extension(extension, critical=isinstance(extension, x509.BasicConstraints))
            .sign(authority_key, hashes.SHA256())
        )
        return certificate.public_bytes(serialization.Encoding.PEM)

    names = x509.SubjectAlternativeName(
        [x509.DNSName(name), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
        if name == "localhost"
        else [x509.DNSName(name)]
    )
    result = Certificates(folder / "authority.pem", folder / "certificate.pem", folder / "key.pem")
    authority = signed(authority_name, authority_key, x509.BasicConstraints(ca=True, path_length=None), begins=now)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    result.authority_file.write_bytes(authority)
    result.certificate_file.write_bytes(
        signed(subject, server_key, names, begins=now - datetime.timedelta(days=days_ago))
    )
    result.key_file.write_bytes(
        server_key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return result
