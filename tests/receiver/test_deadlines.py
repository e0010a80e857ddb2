"""A peer that dawdles is let go in time, and while hundreds dawdle the others are answered."""

import contextlib
import json
import time
from collections.abc import Iterator

import pytest

from pushdesk.receiver.limits import Bounds, Deadlines
from tests.receiver.test_doors import head
from tests.receiver.visitor import RawConnection, Visitor
from tests.receiver.workspace import Workspace, listening, visitor_of

SHORT = Deadlines(header_seconds=0.5, body_seconds=0.5, idle_seconds=0.5, linger_seconds=0.2)
GRACE_SECONDS = 5.0
CROWD = 400


@pytest.fixture
def impatient(workspace: Workspace, shop_ids: tuple[str, str]) -> Iterator[Visitor]:
    """A visitor of a receiver with short deadlines."""
    with listening(workspace, deadlines=SHORT) as address:
        yield visitor_of(address, shop_ids)


def drip(raw: RawConnection, drops: bytes) -> None:
    """Send a byte whenever the other side has been silent for a moment; return when it has closed."""
    begun_at = time.monotonic()
    for drop in drops:
        with contextlib.suppress(ConnectionError):
            raw.send(bytes([drop]))
        if raw.is_closed_within(0.05):
            return
        assert time.monotonic() - begun_at < SHORT.header_seconds + GRACE_SECONDS, "it is still listening"
    raise AssertionError("it never closed")


def test_a_header_that_comes_drop_by_drop_is_closed_in_time(impatient: Visitor) -> None:
    with RawConnection(impatient.address) as raw:
        drip(raw, b"GET /healthz HTTP/1.1\r\nX: " + b"a" * 1000)


def test_a_slow_header_is_told_why(impatient: Visitor) -> None:
    with RawConnection(impatient.address) as raw:
        raw.send(b"POST /v1/registrations HTTP/1.1\r\nHost: x\r\n")
        answer = raw.answer()
        assert (answer.status, answer.error) == (408, "header_slow")
        assert raw.is_closed_within(GRACE_SECONDS)


def test_a_connection_that_says_nothing_is_closed_in_time(impatient: Visitor) -> None:
    with RawConnection(impatient.address) as raw:
        assert raw.last_words(within_seconds=GRACE_SECONDS) == b""


def test_a_body_that_comes_drop_by_drop_is_closed_in_time(impatient: Visitor) -> None:
    with RawConnection(impatient.address) as raw:
        raw.send(head("/v1/registrations", "Content-Length: 2000"))
        drip(raw, b" " * 1000)


@pytest.mark.parametrize("framing", ["Content-Length: 2000", "Transfer-Encoding: chunked"])
def test_a_slow_body_is_told_why(impatient: Visitor, framing: str) -> None:
    with RawConnection(impatient.address) as raw:
        raw.send(head("/v1/registrations", framing) + b"3\r\n")
        answer = raw.answer()
        assert (answer.status, answer.error) == (408, "body_slow")
        assert raw.is_closed_within(GRACE_SECONDS)


def test_a_connection_left_idle_after_its_answer_is_closed_in_time(impatient: Visitor) -> None:
    with RawConnection(impatient.address) as raw:
        raw.send(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        assert raw.answer().status == 200
        assert raw.is_closed_within(GRACE_SECONDS)


def test_a_second_request_has_a_header_deadline_too(impatient: Visitor) -> None:
    with RawConnection(impatient.address) as raw:
        raw.send(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        assert raw.answer().status == 200
        drip(raw, b"GET /healthz HTTP/1.1\r\nX: " + b"a" * 1000)


def test_a_refused_body_that_goes_on_for_ever_is_cut_off(impatient: Visitor) -> None:
    with RawConnection(impatient.address) as raw:
        raw.send(head("/v1/registrations", "Content-Length: 1000000"))
        assert raw.answer().status == 413
        drip(raw, b"a" * 1000)


def test_answers_that_nobody_reads_do_not_keep_a_place_for_ever(impatient: Visitor) -> None:
    requests = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n" * 1000
    with RawConnection(impatient.address) as raw:
        raw.socket.settimeout(1.0)
        with contextlib.suppress(TimeoutError, ConnectionError):
            for _ in range(200):
                raw.send(requests)
        raw.is_closed_within(GRACE_SECONDS)
        assert impatient.ask("GET", "/healthz").status == 200


def test_while_400_connections_dawdle_others_are_answered_and_then_all_400_are_closed(
    workspace: Workspace, shop_ids: tuple[str, str]
) -> None:
    deadlines = Deadlines(header_seconds=3.0)
    with contextlib.ExitStack() as stack:
        address = stack.enter_context(listening(workspace, deadlines=deadlines))
        crowd = [stack.enter_context(RawConnection(address)) for _ in range(CROWD)]
        for raw in crowd:
            raw.send(b"POST /v1/registrations HTTP/1.1\r\nHost: x\r\n")
        took = []
        for _ in range(20):
            begun_at = time.monotonic()
            assert visitor_of(address, shop_ids).register().status == 201
            took.append(time.monotonic() - begun_at)
        assert sorted(took)[len(took) // 2] < 0.5
        ends_at = time.monotonic() + deadlines.header_seconds + GRACE_SECONDS
        closed = [raw.is_closed_within(max(0.01, ends_at - time.monotonic())) for raw in crowd]
        assert closed.count(True) == CROWD


def test_a_newcomer_takes_the_place_of_the_longest_silent_connection(
    workspace: Workspace, shop_ids: tuple[str, str]
) -> None:
    with contextlib.ExitStack() as stack:
        address = stack.enter_context(listening(workspace, bounds=Bounds(connections=3)))
        silent = [stack.enter_context(RawConnection(address)) for _ in range(3)]
        for raw in silent[1:]:
            raw.send(b"GET /healthz HTTP/1.1\r\n")
        assert visitor_of(address, shop_ids).register().status == 201
        assert silent[0].is_closed_within(GRACE_SECONDS)
        silent[2].send(b"Host: x\r\n\r\n")
        assert silent[2].answer().status == 200


def test_a_header_of_more_than_16_kb_is_refused(impatient: Visitor) -> None:
    with RawConnection(impatient.address) as raw:
        raw.send(
            b"GET /healthz HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X-%d: %b\r\n" % (n, b"a" * 1000) for n in range(17))
        )
        answer = raw.answer()
        assert (answer.status, answer.error) == (431, "header_too_large")


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /healthz HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n",
        b"POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        b"POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"GET /healthz HTTP/9.9\r\nHost: x\r\n\r\n",
    ],
)
def test_what_is_not_http_gets_a_400_or_a_closed_door(impatient: Visitor, request_bytes: bytes) -> None:
    with RawConnection(impatient.address) as raw:
        raw.send(request_bytes)
        said = raw.last_words()
        assert said == b"" or said.startswith((b"HTTP/1.0 400 ", b"HTTP/1.1 408 ")), said
    assert impatient.register().status == 201


def test_a_body_made_to_slow_the_reader_down_is_refused_at_once(impatient: Visitor) -> None:
    begun_at = time.monotonic()
    for body in (b'"' + b'\\"' * 4000, b"[" * 8000, b'{"a":' * 1600, b"1" * 8000, b'"' * 8001):
        assert impatient.post("/v1/registrations", body).status == 400
    assert time.monotonic() - begun_at < 1.0


def test_expect_100_continue_is_answered_before_the_body_comes(impatient: Visitor) -> None:
    body = json.dumps(impatient.registration()).encode()
    with RawConnection(impatient.address) as raw:
        raw.send(head("/v1/registrations", f"Content-Length: {len(body)}", "Expect: 100-continue"))
        assert raw.socket.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        raw.send(body)
        assert raw.answer().status == 201
    with RawConnection(impatient.address) as raw:
        raw.send(head("/v1/registrations", "Content-Length: 5", "Expect: a-miracle"))
        assert raw.answer().error == "expectation_refused"
