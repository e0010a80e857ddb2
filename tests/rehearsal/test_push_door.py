"""The door reads HTTP/1.1 as it comes: in pieces, in rows, or wrongly."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.rehearsal.application_server import encrypt
from tests.rehearsal.running import RunningPushService, Simulated


@contextmanager
def raw_connection(origin: str) -> Iterator[socket.socket]:
    host, _, port = origin.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        yield connection


def request_bytes(bench: RunningPushService, subscription: Simulated, **headers: str | None) -> bytes:
    body = encrypt(b"{}", subscription.p256dh, subscription.auth)
    given = bench.sender.headers(subscription.origin, content_length=str(len(body)), **headers)
    lines = [f"POST {subscription.path} HTTP/1.1", *(f"{name}: {value}" for name, value in given.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def read_until(connection: socket.socket, wanted: int, mark: bytes = b"\r\n\r\n") -> bytes:
    """Read until `mark` has come `wanted` times."""
    received = b""
    while received.count(mark) < wanted:
        piece = connection.recv(65_536)
        assert piece, f"closed after {received!r}"
        received += piece
    return received


def read_to_end(connection: socket.socket) -> bytes:
    received = b""
    while piece := connection.recv(65_536):
        received += piece
    return received


def test_requests_in_a_row_are_answered_in_their_order(bench: RunningPushService) -> None:
    slow, quick, gone = (bench.subscription(mix=each) for each in ("slow", "ok", "gone"))
    with raw_connection(bench.origin()) as connection:
        connection.sendall(b"".join(request_bytes(bench, each) for each in (slow, gone, quick)))
        received = read_until(connection, 3)
    assert re.findall(rb"HTTP/1\.1 (\d+) ", received) == [b"201", b"410", b"201"]


def test_a_request_may_come_byte_by_byte(bench: RunningPushService) -> None:
    subscription = bench.subscription()
    with raw_connection(bench.origin()) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in request_bytes(bench, subscription):
            connection.sendall(bytes([byte]))
        assert read_until(connection, 1).startswith(b"HTTP/1.1 201 ")
    assert bench.count("decrypted") == 1


def test_a_sender_that_asks_first_is_told_to_go_on(bench: RunningPushService) -> None:
    subscription = bench.subscription()
    head, _, body = request_bytes(bench, subscription, expect="100-continue").partition(b"\r\n\r\n")
    with raw_connection(bench.origin()) as connection:
        connection.sendall(head + b"\r\n\r\n")
        assert read_until(connection, 1) == b"HTTP/1.1 100 Continue\r\n\r\n"
        connection.sendall(body)
        assert read_until(connection, 1).startswith(b"HTTP/1.1 201 ")


def test_a_sender_that_wants_to_close_is_closed(bench: RunningPushService) -> None:
    subscription = bench.subscription()
    with raw_connection(bench.origin()) as connection:
        connection.sendall(request_bytes(bench, subscription, connection="close"))
        received = read_to_end(connection)
    assert received.startswith(b"HTTP/1.1 201 ")
    assert b"\r\nConnection: close\r\n" in received


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"POST /push/x HTTP/1.0\r\n\r\n", b"400"),
        (b"nonsense\r\n\r\n", b"400"),
        (b"POST /push/x HTTP/1.1\r\nno colon\r\n\r\n", b"400"),
        (b"POST /push/x HTTP/1.1\r\nTTL: 1\r\nttl: 2\r\nContent-Length: 0\r\n\r\n", b"400"),
        (b"POST /push/x HTTP/1.1\r\nContent-Length: ten\r\n\r\n", b"400"),
        (b"POST /push/x HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", b"400"),
        (b"POST /push/x HTTP/1.1\r\n\r\n", b"411"),
        (b"POST /push/x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", b"411"),
        (b"POST /push/x HTTP/1.1\r\nContent-Length: 65537\r\n\r\n", b"413"),
        (b"POST /push/x HTTP/1.1\r\nX: " + b"x" * 17_000, b"400"),
    ],
)
def test_what_cannot_be_read_is_refused_and_the_connection_closed(
    bench: RunningPushService, sent: bytes, status: bytes
) -> None:
    with raw_connection(bench.origin()) as connection:
        connection.sendall(sent)
        received = read_to_end(connection)
    assert received.split(b" ")[1] == status


def test_only_post_is_a_push(bench: RunningPushService) -> None:
    subscription = bench.subscription()
    with raw_connection(bench.origin()) as connection:
        connection.sendall(f"GET {subscription.path} HTTP/1.1\r\n\r\n".encode())
        assert read_until(connection, 1).startswith(b"HTTP/1.1 405 ")


def test_a_silent_subscription_never_answers_and_ends_with_the_service() -> None:
    with RunningPushService() as bench:
        subscription = bench.subscription(mix="silent")
        with raw_connection(bench.origin()) as connection:
            connection.sendall(request_bytes(bench, subscription))
            bench.await_count("cut")
            connection.setblocking(False)
            with pytest.raises(BlockingIOError):
                connection.recv(1)
            connection.setblocking(True)
            bench.stop()
            assert connection.recv(1) == b""
