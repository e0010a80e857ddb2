"""Serve an exported folder on this computer, so that an owner sees the page before it is uploaded."""

import http.server
import posixpath
import socket
import threading
from collections.abc import Callable, Mapping
from email.utils import formatdate
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self
from urllib.parse import unquote, urlsplit

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.hosting.publishing import record_in

ADDRESS = "127.0.0.1"
CONNECTION_DEADLINE_SECONDS = 10.0
SERVED_TYPES: Mapping[str, str] = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
}
_HEADERS_FILE = "_headers"
_HIDDEN_NAMES = frozenset({"inbox-data"})

HeaderRules = Mapping[str, tuple[tuple[str, str], ...]]


class Waiting(Protocol):
    """Somebody who knows when to stop (:class:`pushdesk.machine.StopSignal`)."""

    def wait(self, timeout_seconds: float | None = None) -> bool: ...


def serve(folder: Path, port: int, on_listening: Callable[[str], None], stop: Waiting) -> None:
    """Serve the folder until ``stop``; ``on_listening`` gets the address (``http://127.0.0.1:NNNN``) once it answers.

    Raises the faults of :class:`PreviewServer`.
    """
    with PreviewServer(folder, port) as server:
        on_listening(server.address)
        stop.wait()


class PreviewServer:
    """A static web server on 127.0.0.1 with the headers that the folder asks its host for.

    ``port`` 0 takes a free one. Raises ``preview_not_an_export`` for a folder that holds no export,
    ``port_malformed`` and ``port_taken``.
    """

    def __init__(self, folder: Path, port: int = 0) -> None:
        root = folder.resolve()
        if not (root / "index.html").is_file() or (record_in(root) is None and not (root / "sw.js").is_file()):
            raise wrong_input("preview_not_an_export", folder=str(folder))
        if not 0 <= port <= 65535:
            raise wrong_input("port_malformed", value=port)
        try:
            self._server = _Server((ADDRESS, port), root)
        except OSError as failure:
            raise Fault("port_taken", port=port, reason=failure.strerror or "") from None
        self._thread = threading.Thread(target=self._server.serve_forever, name="preview", daemon=True)

    @property
    def address(self) -> str:
        """Where a browser on this computer finds the page, without a slash at its end."""
        return f"http://{ADDRESS}:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(http.server.ThreadingHTTPServer):
    """Holds the folder; a browser that leaves in the middle of an answer is no error."""

    daemon_threads = True
    allow_reuse_address = not hasattr(socket, "SO_EXCLUSIVEADDRUSE")
    """A port just left may be taken again; where that option exists (Windows), reuse would let two listen at once."""

    def __init__(self, address: tuple[str, int], root: Path) -> None:
        self.root = root
        super().__init__(address, _Answer)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: what was asked for is the owner's own page on the owner's own computer."""


class _Answer(http.server.BaseHTTPRequestHandler):
    """One connection: GET and HEAD of plain files, nothing hidden, nothing outside of the folder, no listings."""

    server: _Server
    server_version = "PushDesk"
    sys_version = ""
    protocol_version = "HTTP/1.1"
    timeout = CONNECTION_DEADLINE_SECONDS
    disable_nagle_algorithm = True  # head and body are two writes; the second would wait 40 ms for the first

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet: the first line on standard output is the address, and nothing follows."""

    def _answer(self, *, with_body: bool) -> None:
        path = unquote(urlsplit(self.path).path, errors="replace")
        headers = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
        try:
            file = served_file(self.server.root, path)
            content = file.read_bytes()
            changed_at = file.stat().st_mtime
        except OSError:
            self.send_response(HTTPStatus.NOT_FOUND)
            content = b"Not found"
            headers["Content-Type"] = "text/plain"
        else:
            self.send_response(HTTPStatus.OK)
            headers["Content-Type"] = SERVED_TYPES.get(file.suffix.lower(), "application/octet-stream")
            headers["Last-Modified"] = formatdate(changed_at, usegmt=True)
            for pattern, wanted in self._rules().items():
                if pattern in ("/*", path):
                    headers |= dict(wanted)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if with_body:
            self.wfile.write(content)

    def _rules(self) -> HeaderRules:
        file = self.server.root / _HEADERS_FILE
        return header_rules(file.read_text("utf-8")) if file.is_file() else {}


def served_file(root: Path, path: str) -> Path:
    """The file an unquoted URL path stands for; FileNotFoundError for one that is hidden, outside or not there."""
    if "\0" in path or "\\" in path or not path.startswith("/"):
        raise FileNotFoundError(path)
    names = [name for name in posixpath.normpath(path).split("/") if name]
    if ".." in path.split("/") or any(name.startswith(".") or name.lower() in _HIDDEN_NAMES for name in names):
        raise FileNotFoundError(path)
    file = root.joinpath(*names)
    if path.endswith("/"):
        file = file / "index.html"
    resolved = file.resolve()
    if not resolved.is_relative_to(root) or not resolved.is_file():
        raise FileNotFoundError(path)
    return resolved


def header_rules(text: str) -> HeaderRules:
    """The rules of a ``_headers`` file: a path on a line of its own, its headers indented below it."""
    rules: dict[str, list[tuple[str, str]]] = {}
    path = ""
    for line in text.splitlines():
        name, colon, value = line.partition(":")
        if line and not line[0].isspace():
            path = line.strip()
            rules.setdefault(path, [])
        elif path and colon:
            rules[path].append((name.strip(), value.strip()))
    return {path: tuple(headers) for path, headers in rules.items()}
