"""The HTTP door: whatever the other side does, each POST ends in time with the failure that it deserves."""

import gzip
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pushdesk.domain.delivery import Answer, Failure
from pushdesk.domain.faults import Fault
from pushdesk.sending.transport import Transport
from pushdesk.sending.transport_exchange import BODY_LIMIT_BYTES, HEADERS_LIMIT_COUNT, Arrival
from pushdesk.sending.transport_options import TransportOptions
from pushdesk.webpush.request import PushRequest
from tests.sending.hostile_server import (
    CREATED,
    Certificates,
    HostileServer,
    Talk,
    created,
    make_certificates,
    mute_port,
)

DEADLINE_SECONDS = 1.5
GRACE_SECONDS = 1.0


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def transport() -> Iterator[Transport]:
    door = Transport(TransportOptions(total_seconds=DEADLINE_SECONDS, connect_seconds=DEADLINE_SECONDS))
    yield door
    door.close()


def request_to(url: str, body: bytes = b"b" * 400) -> PushRequest:
    return PushRequest(url, (("TTL", "60"), ("Topic", "abcd"), ("Authorization", "vapid t=t, k=k")), body)


def wait_for(transport: Transport, count: int) -> list[Arrival]:
    """Poll until so many POSTs have ended; fail well after every deadline has passed."""
    arrivals: list[Arrival] = []
    ends_at = time.monotonic() + 20
    while len(arrivals) < count:
        assert time.monotonic() < ends_at, f"{count - len(arrivals)} POSTs never ended"
        arrivals += transport.poll(0.1)
    return arrivals


def post_one(transport: Transport, url: str, *, address_is_trusted: bool = True, body: bytes = b"b" * 400) -> Answer:
    """One POST, which has to end within the deadline."""
    began = time.monotonic()
    transport.post(7, request_to(url, body), address_is_trusted=address_is_trusted)
    (arrival,) = wait_for(transport, 1)
    assert arrival.ticket == 7
    assert time.monotonic() - began < DEADLINE_SECONDS + GRACE_SECONDS
    assert transport.in_flight == 0
    return arrival.answer


def test_a_whole_answer_comes_back_with_status_headers_and_body(transport: Transport) -> None:
    def answer(talk: Talk) -> None:
        talk.read_request()
        talk.answer(b"HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nX-Twice: a\r\nX-Twice: b\r\nContent-Length: 4\r\n\r\nwait")

    with HostileServer(answer) as server:
        assert post_one(transport, server.url) == Answer(
            429, {"retry-after": "7", "x-twice": "a", "content-length": "4"}, b"wait"
        )
    (received,) = server.received
    assert received.target == "/push/secret-endpoint"
    assert received.body == b"b" * 400
    assert received.headers["ttl"] == "60"
    assert received.headers["accept-encoding"] == "identity"
    assert received.headers.keys() == {
        "host", "ttl", "topic", "authorization", "accept-encoding", "content-length", "content-type"
    }  # fmt: skip


def test_the_time_is_the_push_services_and_not_that_of_connecting(certificates: Certificates) -> None:
    def answer(talk: Talk) -> None:
        server.stopping.wait(0.3)
        with certificates.context().wrap_socket(talk.link, server_side=True) as link:
            late = Talk(server, link)
            late.read_request()
            server.stopping.wait(0.2)
            late.answer(CREATED)

    with HostileServer(answer) as server:
        transport = Transport(TransportOptions(extra_ca_file=str(certificates.authority_file)))
        began = time.monotonic()
        transport.post(1, request_to(server.url.replace("http:", "https:")), address_is_trusted=True)
        (arrival,) = wait_for(transport, 1)
        elapsed = time.monotonic() - began
        transport.close()
    assert arrival.answer.status == 201
    assert arrival.seconds >= 0.2
    assert elapsed - arrival.seconds >= 0.3


def test_interim_answers_are_passed_over(transport: Transport) -> None:
    def answer(talk: Talk) -> None:
        talk.read_request()
        talk.answer(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + CREATED)

    with HostileServer(answer) as server:
        assert post_one(transport, server.url) == Answer(201)


def test_r3_an_accepted_message_keeps_the_time_to_live_and_no_other_header(transport: Transport) -> None:
    def answer(talk: Talk) -> None:
        talk.read_request()
        talk.answer(b"HTTP/1.1 201 Created\r\nLocation: /m/1\r\ntTl:  30 \r\nContent-Length: 0\r\n\r\n")

    with HostileServer(answer) as server:
        assert post_one(transport, server.url) == Answer(201, {"ttl": "30"})


def test_an_answer_with_trailers_is_whole(transport: Transport) -> None:
    def answer(talk: Talk) -> None:
        talk.read_request()
        talk.answer(b"HTTP/1.1 410 Gone\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX: y\r\n\r\n")

    with HostileServer(answer) as server:
        answered = post_one(transport, server.url)
    assert (answered.status, answered.body) == (410, b"abc")


def test_a_kept_connection_carries_many_posts(transport: Transport) -> None:
    with HostileServer(created) as server:
        for _ in range(20):
            assert post_one(transport, server.url).status == 201
    assert server.connections == 1


def test_many_posts_are_under_way_at_once(transport: Transport) -> None:
    with HostileServer(created) as server:
        for ticket in range(200):
            transport.post(ticket, request_to(server.url), address_is_trusted=True)
        assert transport.in_flight == 200
        arrivals = wait_for(transport, 200)
    assert {arrival.ticket for arrival in arrivals} == set(range(200))
    assert {arrival.answer.status for arrival in arrivals} == {201}
    assert len(server.received) == 200


def test_a_refused_connection_was_not_sent(transport: Transport) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert post_one(transport, f"http://localhost:{port}/x") == Answer(failure=Failure.CONNECT)


def test_an_unknown_name_was_not_sent(transport: Transport) -> None:
    answer = post_one(transport, "https://push.nowhere.invalid/x", address_is_trusted=False)
    assert answer == Answer(failure=Failure.NAME_NOT_FOUND)


def test_an_address_on_this_computer_is_not_connected_to_for_a_stranger(transport: Transport) -> None:
    with HostileServer(created) as server:
        answer = post_one(transport, server.url, address_is_trusted=False)
    assert answer == Answer(failure=Failure.ADDRESS_NOT_ALLOWED)
    assert server.connections == 0


def reset_at_once(talk: Talk) -> None:
    talk.reset()


def reset_after_request(talk: Talk) -> None:
    talk.read_request()
    talk.reset()


def close_after_request(talk: Talk) -> None:
    talk.read_request()


def silent(talk: Talk) -> None:
    talk.stay_silent()


def drip_header(talk: Talk) -> None:
    talk.read_request()
    talk.drip(CREATED * 10)


def drip_body(talk: Talk) -> None:
    talk.read_request()
    talk.answer(b"HTTP/1.1 410 Gone\r\nContent-Length: 1000\r\n\r\n")
    talk.drip(b"." * 1000)


def truncated(talk: Talk) -> None:
    talk.read_request()
    talk.answer(b"HTTP/1.1 410 Gone\r\nContent-Length: 1000\r\n\r\nhalf")


def truncated_header(talk: Talk) -> None:
    talk.read_request()
    talk.answer(b"HTTP/1.1 410 Gone\r\nContent-Le")


def half_closed(talk: Talk) -> None:
    talk.read_request()
    talk.link.shutdown(socket.SHUT_WR)
    talk.stay_silent()


def garbage(talk: Talk) -> None:
    talk.read_request()
    talk.answer(b"\x00\xff\x17 no HTTP at all\r\n\r\n" * 50)


def ancient(talk: Talk) -> None:
    talk.read_request()
    talk.answer(b"<html>201 Created</html>")


@pytest.mark.parametrize(
    "manner",
    [
        reset_after_request,
        close_after_request,
        silent,
        drip_header,
        drip_body,
        truncated,
        truncated_header,
        half_closed,
        garbage,
        ancient,
    ],
)
def test_what_may_have_been_read_is_ambiguous(transport: Transport, manner: Callable[[Talk], None]) -> None:
    with HostileServer(manner) as server:
        assert post_one(transport, server.url) == Answer(failure=Failure.AMBIGUOUS)


def test_a_reset_before_the_request_is_no_answer(transport: Transport) -> None:
    with HostileServer(reset_at_once) as server:
        assert post_one(transport, server.url).failure in (Failure.CONNECT, Failure.AMBIGUOUS)
    assert not server.received


def test_a_request_that_was_read_on_a_kept_connection_is_not_sent_again_by_itself(transport: Transport) -> None:
    def answer_once(talk: Talk) -> None:
        talk.read_request()
        talk.answer(CREATED)
        talk.read_request()

    with HostileServer(answer_once) as server:
        assert post_one(transport, server.url).status == 201
        assert post_one(transport, server.url) == Answer(failure=Failure.AMBIGUOUS)
    assert len(server.received) == 2


def test_a_long_body_is_cut_and_the_status_counts(transport: Transport) -> None:
    def answer(talk: Talk) -> None:
        talk.read_request()
        talk.answer(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 5000000\r\n\r\n" + b"x" * 5_000_000)

    with HostileServer(answer) as server:
        answered = post_one(transport, server.url)
    assert answered.status == 403
    assert answered.body == b"x" * BODY_LIMIT_BYTES


def test_an_endless_body_is_cut(transport: Transport) -> None:
    def answer(talk: Talk) -> None:
        talk.read_request()
        talk.answer(b"HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            talk.answer(b"400\r\n" + b"z" * 0x400 + b"\r\n")

    with HostileServer(answer) as server:
        answered = post_one(transport, server.url)
    assert (answered.status, len(answered.body)) == (201, BODY_LIMIT_BYTES)


def test_a_gzip_bomb_stays_packed(transport: Transport) -> None:
    bomb = gzip.compress(b"\0" * 3_000_000)

    def answer(talk: Talk) -> None:
        talk.read_request()
        head = f"HTTP/1.1 400 Bad\r\nContent-Encoding: gzip\r\nContent-Length: {len(bomb)}\r\n\r\n"
        talk.answer(head.encode() + bomb)

    with HostileServer(answer) as server:
        answered = post_one(transport, server.url)
    assert answered.status == 400
    assert answered.body == bomb[:BODY_LIMIT_BYTES]


@pytest.mark.parametrize(
    "headers",
    [
        b"".join(b"X-Header-%d: v\r\n" % number for number in range(200)),
        b"X-Long: " + b"v" * 200_000 + b"\r\n",
    ],
    ids=["many", "long"],
)
def test_too_many_headers_are_cut_and_the_status_counts(transport: Transport, headers: bytes) -> None:
    def answer(talk: Talk) -> None:
        talk.read_request()
        talk.answer(b"HTTP/1.1 410 Gone\r\nRetry-After: 9\r\n" + headers + b"Content-Length: 0\r\n\r\n")

    with HostileServer(answer) as server:
        answered = post_one(transport, server.url)
    assert answered.status == 410
    assert answered.headers["retry-after"] == "9"
    assert len(answered.headers) <= HEADERS_LIMIT_COUNT


def test_a_redirect_is_not_followed(transport: Transport) -> None:
    with HostileServer(created) as elsewhere:

        def answer(talk: Talk) -> None:
            talk.read_request()
            talk.answer(f"HTTP/1.1 307 Moved\r\nLocation: {elsewhere.url}\r\nContent-Length: 0\r\n\r\n".encode())

        with HostileServer(answer) as server:
            assert post_one(transport, server.url).status == 307
    assert elsewhere.connections == 0


def test_the_environment_changes_nothing(transport: Transport, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with HostileServer(created) as proxy, HostileServer(created) as server:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        netrc = tmp_path / ".netrc"
        netrc.write_text("machine localhost login someone password secret\n")
        netrc.chmod(0o600)
        monkeypatch.setenv("HOME", str(tmp_path))
        assert post_one(transport, server.url).status == 201
    assert proxy.connections == 0
    assert server.received[0].headers["authorization"] == "vapid t=t, k=k"


def test_the_owners_proxy_is_used() -> None:
    with HostileServer(created) as proxy:
        transport = Transport(TransportOptions(proxy=f"http://127.0.0.1:{proxy.port}"))
        assert post_one(transport, "http://push.example.net/x", address_is_trusted=False).status == 201
        transport.close()
    assert proxy.received[0].target == "http://push.example.net/x"


def test_a_certificate_of_nobody_we_trust_is_a_tls_failure(transport: Transport, certificates: Certificates) -> None:
    with HostileServer(created, tls=certificates.context()) as server:
        assert post_one(transport, server.url) == Answer(failure=Failure.TLS)
    assert not server.received


def test_a_certificate_for_another_name_is_a_tls_failure(tmp_path: Path) -> None:
    certificates = make_certificates(tmp_path, name="push.example.net")
    transport = Transport(TransportOptions(extra_ca_file=str(certificates.authority_file)))
    with HostileServer(created, tls=certificates.context()) as server:
        assert post_one(transport, server.url) == Answer(failure=Failure.TLS)
    transport.close()
    assert not server.received


def test_a_server_that_speaks_no_tls_is_a_failure_before_sending(transport: Transport) -> None:
    def answer(talk: Talk) -> None:
        talk.link.recv(100)
        talk.answer(b"HTTP/1.1 400 This is not TLS\r\n\r\n")

    with HostileServer(answer) as server:
        url = server.url.replace("http:", "https:")
        assert post_one(transport, url) == Answer(failure=Failure.TLS)


def test_a_silent_tls_server_is_given_up_before_sending(transport: Transport) -> None:
    with HostileServer(silent) as server:
        url = server.url.replace("http:", "https:")
        assert post_one(transport, url) == Answer(failure=Failure.CONNECT)


@pytest.mark.parametrize(("is_mute", "failure"), [(False, Failure.CONNECT), (True, Failure.OFFLINE)])
def test_whoever_waits_for_the_connection_of_another_fares_as_that_one(
    transport: Transport, is_mute: bool, failure: Failure
) -> None:
    """A server that accepts and says nothing is there; where nobody accepts at all, there may be no way from here."""
    kept: list[socket.socket] = []
    with HostileServer(silent) as server:
        port = mute_port(kept) if is_mute else server.port
        for ticket in range(40):
            transport.post(ticket, request_to(f"https://127.0.0.1:{port}/x"), address_is_trusted=True)
        assert {arrival.answer.failure for arrival in wait_for(transport, 40)} == {failure}
    for each in kept:
        each.close()


WORDS_OF_A_PROXY = {
    "plain": b"Content-Length: 0\r\n\r\n",
    "long body": b"Content-Length: 100000\r\n\r\n" + b"x" * 100_000,
    "many headers": b"".join(b"X-Header-%d: v\r\n" % number for number in range(200)) + b"Content-Length: 0\r\n\r\n",
    "long header": b"X-Long: " + b"v" * 200_000 + b"\r\nContent-Length: 0\r\n\r\n",
}


@pytest.mark.parametrize("words", WORDS_OF_A_PROXY.values(), ids=WORDS_OF_A_PROXY)
@pytest.mark.parametrize("status", [200, 407, 410])
def test_what_a_proxy_says_is_never_taken_for_the_push_services_word(status: int, words: bytes) -> None:
    def answer(talk: Talk) -> None:
        talk.read_request()
        talk.answer(b"HTTP/1.1 %d Proxy\r\n" % status + words)

    with HostileServer(answer) as proxy:
        transport = Transport(TransportOptions(proxy=f"http://127.0.0.1:{proxy.port}"))
        answered = post_one(transport, "https://push.example.net/x", address_is_trusted=False)
        transport.close()
    assert answered.failure in (Failure.CONNECT, Failure.TLS)


def test_the_extra_ca_file_is_trusted(certificates: Certificates) -> None:
    transport = Transport(TransportOptions(extra_ca_file=str(certificates.authority_file)))
    with HostileServer(created, tls=certificates.context()) as server:
        assert post_one(transport, server.url).status == 201
    transport.close()


@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
def test_an_extra_ca_file_without_a_certificate_is_named(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "extra.pem"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(Fault) as caught:
        Transport(TransportOptions(extra_ca_file=str(file)))
    assert caught.value.code == "extra_ca_file_unusable"


def test_a_proxy_that_is_no_address_is_named() -> None:
    with pytest.raises(Fault) as caught:
        Transport(TransportOptions(proxy="file:///etc/passwd"))
    assert caught.value.code == "proxy_malformed"


def test_one_silent_server_holds_up_nobody_else(transport: Transport) -> None:
    with HostileServer(silent) as mute, HostileServer(created) as server:
        for ticket in range(50):
            transport.post(ticket, request_to(mute.url), address_is_trusted=True)
        for ticket in range(100, 200):
            transport.post(ticket, request_to(server.url), address_is_trusted=True)
        first = wait_for(transport, 100)
        assert {arrival.ticket for arrival in first} == set(range(100, 200))
        rest = wait_for(transport, 50)
        assert {arrival.answer.failure for arrival in rest} == {Failure.AMBIGUOUS}


def test_a_silent_answer_holds_up_no_other_request_to_the_same_host(transport: Transport) -> None:
    def manner(talk: Talk) -> None:
        received = talk.read_request()
        if received is not None and received.body == b"wait":
            talk.stay_silent()
        talk.answer(CREATED)

    with HostileServer(manner) as server:
        transport.post(1, request_to(server.url, b"wait"), address_is_trusted=True)
        for ticket in range(2, 12):
            transport.post(ticket, request_to(server.url), address_is_trusted=True)
        first = wait_for(transport, 10)
        assert {arrival.ticket for arrival in first} == set(range(2, 12))
        (last,) = wait_for(transport, 1)
        assert last.answer.failure is Failure.AMBIGUOUS


def test_what_is_under_way_can_be_dropped() -> None:
    transport = Transport(TransportOptions())
    with HostileServer(silent) as server:
        for ticket in range(5):
            transport.post(ticket, request_to(server.url), address_is_trusted=True)
        transport.poll(0.05)
        transport.close()
    assert transport.in_flight == 0
