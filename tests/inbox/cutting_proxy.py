"""A wire that breaks where a test wants: forwards each TCP connection, and cuts a chosen one at a chosen step."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum
from urllib.parse import urlsplit

WAIT_SECONDS = 20.0


class Cut(Enum):
    """Where a connection ends."""

    BEFORE_THE_REQUEST = "before the request"
    WITHIN_THE_REQUEST = "within the request"
    AFTER_THE_REQUEST = "after the request"
    WITHIN_THE_ANSWER = "within the answer"
    NO_ANSWER_EVER = "no answer ever"
    HELD = "held before it is passed on"


@dataclass
class Wire:
    """Each connection carries one request (PHP's own server closes it). The one with number ``cut_number`` is cut."""

    address: str
    cut_number: int
    cut: Cut
    carried: int = 0
    is_held: threading.Event = field(default_factory=threading.Event)


def _whole(source: socket.socket, beginning: bytes = b"") -> bytes:
    """A whole HTTP message with a Content-Length, or up to the end of the connection."""
    data = beginning
    while True:
        head, separator, body = data.partition(b"\r\n\r\n")
        lengths = [line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")]
        if separator and lengths and len(body) >= int(lengths[0]):
            return data
        part = source.recv(65_536)
        if not part:
            return data
        data += part


def _carry(wire: Wire, number: int, inside: socket.socket, host: str, port: int) -> None:
    cut = wire.cut if number == wire.cut_number else None
    with inside, socket.create_connection((host, port), timeout=WAIT_SECONDS) as outside:
        inside.settimeout(WAIT_SECONDS)
        if cut is Cut.BEFORE_THE_REQUEST:
            return
        asked = _whole(inside)
        if cut is Cut.HELD:
            wire.is_held.set()
            inside.recv(1)  # until the other side is gone
            return
        outside.sendall(asked[: len(asked) // 2] if cut is Cut.WITHIN_THE_REQUEST else asked)
        if cut is Cut.WITHIN_THE_REQUEST:
            return
        answer = _whole(outside)
        if cut is Cut.NO_ANSWER_EVER:
            inside.recv(1)  # until the other side has had enough
        elif cut is Cut.WITHIN_THE_ANSWER:
            inside.sendall(answer[: len(answer) * 2 // 3])
        elif cut is not Cut.AFTER_THE_REQUEST:
            inside.sendall(answer)


@contextmanager
def wire_to(address: str, *, cut_number: int, cut: Cut) -> Iterator[Wire]:
    """A wire to an address, for the length of the block; connections count from 1."""
    parts = urlsplit(address)
    host, port = parts.hostname or "", parts.port or 80
    with socket.create_server(("127.0.0.1", 0)) as listening:
        wire = Wire(f"http://127.0.0.1:{listening.getsockname()[1]}{parts.path}", cut_number, cut)

        def accept() -> None:
            with suppress(OSError):
                while True:
                    inside, _ = listening.accept()
                    wire.carried += 1
                    threading.Thread(target=_carry, args=(wire, wire.carried, inside, host, port), daemon=True).start()

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield wire
        listening.shutdown(socket.SHUT_RDWR)
        thread.join(WAIT_SECONDS)
