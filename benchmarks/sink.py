"""A push service that only takes: nginx with TLS on this computer, answering every POST 201, at once or late.

The late answers come from nginx too, without a module and without a second program that would take time from the
senders: ``auth_delay`` holds back a request without a password by a timer of nginx's own, and its 401 then goes out
as 201. That costs nginx 17 µs a request against 10 µs for an instant answer, over HTTP/1.1 and 2, with any number of
them waiting. (The echo module's ``echo_sleep`` costs the same and is one more package; nginx in front of a sleeping
server costs as much as a sender.)
"""

import datetime
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from benchmarks.figures import CannotMeasure

ORIGINS = 3
LATE_MILLISECONDS = 50
START_SECONDS = 10.0

_CONFIGURATION = """
daemon off;
{user}
pid {folder}/nginx.pid;
error_log {folder}/error.log;
worker_processes 1;
worker_rlimit_nofile 8192;
events {{ worker_connections 4096; }}
http {{
  access_log off;
  client_body_temp_path {folder}/bodies;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  keepalive_requests 100000000;
  http2_max_concurrent_streams 128;
  ssl_certificate {folder}/certificate.pem;
  ssl_certificate_key {folder}/key.pem;
  {servers}
}}
"""
_SERVER = "server {{ listen 127.0.0.1:{port} ssl{protocol}; {locations} }}"
_AT_ONCE = "location / { return 201; }"
_LATE = """
    location = /accepted {{ internal; return 201; }}
    location / {{
      auth_delay {late}ms;
      auth_basic late;
      auth_basic_user_file {folder}/nobody;
      error_page 401 =201 /accepted;
    }}
"""


@dataclass(frozen=True, slots=True)
class Origins:
    """The same three origins over HTTP/2 (or 1.1, as the sender likes) and over HTTP/1.1 only."""

    http2: list[str]
    http1: list[str]


@dataclass(frozen=True, slots=True)
class Sink:
    """Where to post: origins that answer at once, and origins that answer after 50 milliseconds."""

    instant: Origins
    late: Origins
    ca_file: Path

    @property
    def settings(self) -> dict[str, str]:
        """What a workspace has to be told to send here."""
        origins = (*self.instant.http2, *self.instant.http1, *self.late.http2, *self.late.http1)
        hosts = ",".join(origin.removeprefix("https://") for origin in origins)
        return {"extra_push_hosts": hosts, "extra_ca_file": str(self.ca_file)}


@contextmanager
def running_sink(folder: Path) -> Iterator[Sink]:
    """The sink for the length of the block; raises CannotMeasure where there is no nginx."""
    program = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if program is None:
        raise CannotMeasure("The sink is nginx with TLS: apt-get install nginx-light")
    ca_file = _make_certificates(folder)
    (folder / "nobody").touch()
    late = _LATE.format(late=LATE_MILLISECONDS, folder=folder)
    ports = _free_ports(4 * ORIGINS)
    servers = [
        _SERVER.format(
            port=port,
            protocol="" if number // ORIGINS % 2 else " http2",
            locations=late if number >= 2 * ORIGINS else _AT_ONCE,
        )
        for number, port in enumerate(ports)
    ]
    file = folder / "nginx.conf"
    user = "user root;" if os.getuid() == 0 else ""
    file.write_text(_CONFIGURATION.format(folder=folder, servers="\n  ".join(servers), user=user), encoding="utf-8")
    with subprocess.Popen(
        [program, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(file)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            for port in ports:
                _wait_for(port, process)
            origins = [f"https://localhost:{port}" for port in ports]
            kinds = [origins[first : first + ORIGINS] for first in range(0, len(origins), ORIGINS)]
            yield Sink(Origins(*kinds[:2]), Origins(*kinds[2:]), ca_file)
        finally:
            process.terminate()


def _free_ports(count: int) -> list[int]:
    """Ports that nobody listens on; all are held until all are known, so that none comes twice."""
    with ExitStack() as held:
        probes = [held.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [int(probe.getsockname()[1]) for probe in probes]


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    ends_at = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < ends_at:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise CannotMeasure("nginx did not start; its error.log says why")


def _make_certificates(folder: Path) -> Path:
    """An authority of this run and a certificate for localhost; returns the authority's file."""
    now = datetime.datetime.now(datetime.UTC)
    authority_key, server_key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    authority_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "PushDesk benchmark authority")])

    def signed(name: x509.Name, key: ec.EllipticCurvePrivateKey, extension: x509.ExtensionType) -> bytes:
        builder = x509.CertificateBuilder(authority_name, name, key.public_key(), x509.random_serial_number())
        certificate = (
            builder.not_valid_before(now - datetime.timedelta(hours=1))
            .not_valid_after(now + datetime.timedelta(days=1))
            .add_extension(extension, critical=isinstance(extension, x509.BasicConstraints))
            .sign(authority_key, hashes.SHA256())
        )
        return certificate.public_bytes(serialization.Encoding.PEM)

    ca_file = folder / "authority.pem"
    ca_file.write_bytes(signed(authority_name, authority_key, x509.BasicConstraints(ca=True, path_length=None)))
    server_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    names = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    (folder / "certificate.pem").write_bytes(signed(server_name, server_key, names))
    (folder / "key.pem").write_bytes(
        server_key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return ca_file
