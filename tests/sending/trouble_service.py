"""The badly behaved push service as a program of its own, so that a measured sender is alone in its process.

Arguments: a folder with certificates (one folder each: ``good``, ``other-name``, ``expired``, ``stranger``), the
number of ports for each trouble, and the troubles' names. The first line of output names the ports of each; after
that every line of input is a trouble's name and is answered with a line of JSON: what it has seen. It ends with its
input.
"""

import asyncio
import json
import socket
import ssl
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

from tests.sending.hostile_server import mute_port
from tests.sending.trouble_manners import READ_BYTES, SECRET_MANNERS, Book, Manner, Talk, created, plain_manners

ELSEWHERE = "elsewhere"
"""Where redirects point; nobody should ever come."""

_CERTIFICATES = {"tls-stranger": "stranger", "tls-other-name": "other-name", "tls-expired": "expired"}


def _context(folder: Path, *, asks_for_certificate: bool = False) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    if asks_for_certificate:
        context.verify_mode = ssl.CERT_REQUIRED
        context.minimum_version = ssl.TLSVersion.TLSv1_3
    return context


def _listener() -> socket.socket:
    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
    listener.setblocking(False)
    return listener


def _deaf_port(kept: list[socket.socket]) -> int:
    """A port that is taken and that nobody listens at."""
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    kept.append(taken)
    return int(taken.getsockname()[1])


async def _converse(book: Book, manner: Manner, link: socket.socket) -> None:
    began = time.monotonic()
    loop = asyncio.get_running_loop()
    talk = Talk(book, link, lambda: loop.sock_recv(link, READ_BYTES), partial(loop.sock_sendall, link))
    with suppress(OSError):
        await manner(talk)
    book.longest_seconds = max(book.longest_seconds, time.monotonic() - began)
    link.close()


async def _accept(listener: socket.socket, book: Book, manner: Manner) -> None:
    loop = asyncio.get_running_loop()
    under_way: set[asyncio.Task[None]] = set()
    while True:
        link, _ = await loop.sock_accept(listener)
        link.setblocking(False)
        book.connections += 1
        task = asyncio.create_task(_converse(book, manner, link))
        under_way.add(task)
        task.add_done_callback(under_way.discard)


async def _converse_secretly(
    book: Book, manner: Manner, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    async def send(content: bytes) -> None:
        writer.write(content)
        await writer.drain()

    book.connections += 1
    talk = Talk(book, writer.get_extra_info("socket"), lambda: reader.read(READ_BYTES), send)
    with suppress(OSError):
        await manner(talk)
    writer.transport.abort()


async def _open(name: str, count: int, folder: Path, manners: dict[str, Manner], book: Book) -> list[int]:
    """Open the ports of one trouble; they stay open as long as the program lives."""
    if name == "refused":
        return [_deaf_port(_kept) for _ in range(count)]
    if name == "connect-ignored":
        return [mute_port(_kept) for _ in range(count)]
    ports = []
    for _ in range(count):
        listener = _listener()
        ports.append(int(listener.getsockname()[1]))
        if name in manners:
            _tasks.append(asyncio.create_task(_accept(listener, book, manners[name])))
        else:
            context = _context(folder / _CERTIFICATES.get(name, "good"), asks_for_certificate=name == "tls-late-alert")
            if name.startswith("h2-"):
                context.set_alpn_protocols(["h2"])
            answer = partial(_converse_secretly, book, SECRET_MANNERS.get(name, created))
            _servers.append(await asyncio.start_server(answer, sock=listener, ssl=context))
    return ports


_kept: list[socket.socket] = []
_servers: list[asyncio.Server] = []
_tasks: list[asyncio.Task[None]] = []


async def _serve(folder: Path, count: int, names: list[str]) -> None:
    books = {name: Book() for name in (ELSEWHERE, *names)}
    (elsewhere,) = await _open(ELSEWHERE, 1, folder, {ELSEWHERE: created}, books[ELSEWHERE])
    manners = plain_manners(f"http://127.0.0.1:{elsewhere}/push/followed")
    ports = {name: await _open(name, count, folder, manners, books[name]) for name in names}
    print(json.dumps(ports), flush=True)
    while line := (await asyncio.to_thread(sys.stdin.readline)).strip():
        print(json.dumps(vars(books[line])), flush=True)


if __name__ == "__main__":
    asyncio.run(_serve(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]))
