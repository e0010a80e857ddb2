"""What a badly behaved push service does with one connection, by the names of the table of troubles."""

import asyncio
import gzip
import socket
import struct
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field

CREATED = b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"
READ_BYTES = 65_536
DRIP_EVERY_SECONDS = 0.25

_BOMB = gzip.compress(b"\0" * 50_000_000)
_ALERT = b"\x15\x03\x03\x00\x02\x02\x28"
"""A TLS record: alert, fatal, handshake_failure (RFC 8446, section 6)."""


@dataclass
class Book:
    """What one trouble has seen: connections, whole requests by target, and its longest connection in seconds."""

    connections: int = 0
    requests: Counter[str] = field(default_factory=Counter)
    longest_seconds: float = 0.0


class Talk:
    """One connection, with what a manner needs."""

    def __init__(
        self,
        book: Book,
        link: socket.socket,
        receive: Callable[[], Awaitable[bytes]],
        send: Callable[[bytes], Awaitable[None]],
    ) -> None:
        self.link = link
        self.send = send
        self._book = book
        self._receive = receive
        self._unread = b""

    async def read_some(self) -> bool:
        """Read whatever comes next; False when the other side has closed."""
        part = await self._receive()
        self._unread += part
        return bool(part)

    async def read_request(self) -> bool:
        """Read one whole request and write it down; False when the other side has closed."""
        while (whole := _whole_request(self._unread)) is None:
            if not await self.read_some():
                return False
        self._book.requests[whole.partition(b" ")[2].partition(b" ")[0].decode("latin-1")] += 1
        self._unread = self._unread[len(whole) :]
        return True

    async def stay_silent(self) -> None:
        """Say nothing until the other side has had enough."""
        while await self.read_some():
            self._unread = b""

    async def let_it_arrive(self) -> None:
        """Wait until a whole request has come to this computer, and leave it unread."""
        while True:
            with suppress(BlockingIOError):
                seen = self.link.recv(READ_BYTES, socket.MSG_PEEK)
                if not seen or _whole_request(seen) is not None:
                    return
            await asyncio.sleep(0.002)

    async def drip(self, content: bytes) -> None:
        """Send byte after byte, slowly."""
        for position in range(len(content)):
            await self.send(content[position : position + 1])
            await asyncio.sleep(DRIP_EVERY_SECONDS)

    async def flood(self, content: bytes) -> None:
        """Send the same over and over until the other side has had enough."""
        while True:
            await self.send(content)

    def reset(self) -> None:
        """Let the end of this connection be a reset."""
        self.link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def _whole_request(unread: bytes) -> bytes | None:
    """The first request in these bytes, if it is all there."""
    head, end, _ = unread.partition(b"\r\n\r\n")
    if not end:
        return None
    lengths = [int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
    size = len(head) + len(end) + (lengths[0] if lengths else 0)
    return unread[:size] if len(unread) >= size else None


Manner = Callable[[Talk], Awaitable[None]]


async def _close(_talk: Talk) -> None:
    return


async def _reset(talk: Talk) -> None:
    talk.reset()


async def _reset_unread(talk: Talk) -> None:
    await talk.let_it_arrive()
    talk.reset()


async def _reset_read(talk: Talk) -> None:
    await talk.read_request()
    talk.reset()


async def _close_read(talk: Talk) -> None:
    await talk.read_request()


async def _half_close(talk: Talk) -> None:
    await talk.read_request()
    talk.link.shutdown(socket.SHUT_WR)
    await talk.stay_silent()


async def _silent(talk: Talk) -> None:
    await talk.read_request()
    await talk.stay_silent()


async def _drip_header(talk: Talk) -> None:
    await talk.read_request()
    await talk.drip(b"HTTP/1.1 201 Created\r\nX-Slow: " + b"v" * 1000)


async def _drip_body(talk: Talk) -> None:
    await talk.read_request()
    await talk.send(b"HTTP/1.1 201 Created\r\nContent-Length: 1000\r\n\r\n")
    await talk.drip(b"." * 1000)


async def _flood_interim(talk: Talk) -> None:
    await talk.read_request()
    await talk.flood(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)


async def _flood_header(talk: Talk) -> None:
    await talk.read_request()
    await talk.send(b"HTTP/1.1 201 Created\r\nX-Endless: ")
    await talk.flood(b"v" * 10_000)


async def _flood_chunks(talk: Talk) -> None:
    await talk.read_request()
    await talk.send(b"HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n")
    await talk.flood(b"400\r\n" + b"z" * 0x400 + b"\r\n")


async def _alert(talk: Talk) -> None:
    await talk.read_some()
    await talk.send(_ALERT)


async def _plain_words(talk: Talk) -> None:
    await talk.read_some()
    await talk.send(b"HTTP/1.1 400 This is not TLS\r\nContent-Length: 0\r\n\r\n")


async def _close_hello(talk: Talk) -> None:
    await talk.read_some()


async def _reset_hello(talk: Talk) -> None:
    await talk.read_some()
    talk.reset()


async def _silent_hello(talk: Talk) -> None:
    await talk.stay_silent()


def answering_once(answer: bytes) -> Manner:
    """The manner that reads one request, answers it with these bytes and closes."""

    async def manner(talk: Talk) -> None:
        await talk.read_request()
        await talk.send(answer)

    return manner


def answering(answer: bytes) -> Manner:
    """The manner that answers every request with these bytes."""

    async def manner(talk: Talk) -> None:
        while await talk.read_request():
            await talk.send(answer)

    return manner


created = answering(CREATED)
"""The good manner."""


def _created_with(headers: bytes, body: bytes = b"") -> bytes:
    return b"HTTP/1.1 201 Created\r\n" + headers + b"\r\n" + body


def _status(status: int, headers: bytes = b"") -> bytes:
    return b"HTTP/1.1 %d Odd\r\n%sContent-Length: 0\r\n\r\n" % (status, headers)


_BROKEN = {
    "closed-unsaid": CREATED,
    "header-cut": b"HTTP/1.1 201 Created\r\nContent-Le",
    "body-cut": _created_with(b"Content-Length: 1000\r\n", b"half"),
    "garbage": b"\x00\xff\x17 no HTTP at all\r\n\r\n" * 50,
    "http-0.9": b"<html>201 Created</html>",
    "switching-protocols": b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\nxx",
    "chunk-junk": _created_with(b"Transfer-Encoding: chunked\r\n", b"zz\r\nno chunk\r\n"),
    "length-too-long": _created_with(b"Content-Length: 5000\r\n", b"x" * 2000),
    "length-junk": _created_with(b"Content-Length: many\r\n"),
}
"""Sent once; then the connection is closed."""

_WHOLE = {
    "answered-twice": CREATED + b"HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n",
    "length-too-short": _created_with(b"Content-Length: 2\r\n", b"x" * 2000),
    "headers-200": _created_with(b"".join(b"X-Header-%d: v\r\n" % n for n in range(200)) + b"Content-Length: 0\r\n"),
    "header-200k": _created_with(b"X-Long: " + b"v" * 200_000 + b"\r\nContent-Length: 0\r\n"),
    "gzip-bomb": _created_with(b"Content-Encoding: gzip\r\nContent-Length: %d\r\n" % len(_BOMB), _BOMB),
    **{f"status-{status}": _status(status) for status in (299, 418, 599, 999)},
}


async def _junk(talk: Talk) -> None:
    await talk.read_some()
    await talk.send(b"\xff" * 4096)
    await talk.stay_silent()


SECRET_MANNERS = {
    "tls-cut": answering_once(_created_with(b"Content-Length: 1000\r\n", b"half")),
    "h2-junk": _junk,
}
"""What is done within TLS. Such a connection ends without TLS's own farewell."""


def plain_manners(elsewhere: str) -> dict[str, Manner]:
    """Every manner that needs no TLS of its own, by the trouble's name; redirects lead to ``elsewhere``."""
    location = f"Location: {elsewhere}\r\n".encode()
    redirects = {f"status-{status}": _status(status, location) for status in (301, 302, 307, 308)}
    return {
        "created": created,
        "closed-at-once": _close,
        "reset-at-once": _reset,
        "reset-unread": _reset_unread,
        "reset-read": _reset_read,
        "closed-read": _close_read,
        "half-closed": _half_close,
        "silent": _silent,
        "drip-header": _drip_header,
        "drip-body": _drip_body,
        "flood-1xx": _flood_interim,
        "header-endless": _flood_header,
        "chunks-endless": _flood_chunks,
        "tls-alert": _alert,
        "tls-none": _plain_words,
        "tls-closed": _close_hello,
        "tls-reset": _reset_hello,
        "tls-silent": _silent_hello,
        **{name: answering_once(answer) for name, answer in _BROKEN.items()},
        **{name: answering(answer) for name, answer in (_WHOLE | redirects).items()},
    }
