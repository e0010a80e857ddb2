"""The way to the inbox: only over TLS that can be trusted, in time, within bounds, and never along a redirect."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pushdesk.domain.faults import Fault
from pushdesk.inbox.transport import ANSWER_LIMIT_BYTES, InboxTransport, Reply
from tests.sending.hostile_server import Certificates, HostileServer, Talk, make_certificates

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
Manner = Callable[[Talk], None]


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """An authority of the test and a certificate for localhost."""
    return make_certificates(tmp_path_factory.mktemp("tls"))


def answering(content: bytes) -> Manner:
    """Answers every request with these bytes."""

    def manner(talk: Talk) -> None:
        while talk.read_request():
            talk.answer(content)

    return manner


def ask(url: str, *, seconds: float = 10.0, extra_ca_file: str = "", proxy: str = "") -> Reply:
    """One post."""
    with InboxTransport(extra_ca_file=extra_ca_file, proxy=proxy) as transport:
        return transport.post(url, {"X-Word": "1"}, b"{}", deadline_seconds=seconds)


def refused(url: str, *, seconds: float = 10.0, extra_ca_file: str = "") -> str:
    """The code of a failure."""
    with pytest.raises(Fault) as caught:
        ask(url, seconds=seconds, extra_ca_file=extra_ca_file)
    return caught.value.code


def test_a_certificate_is_checked_and_an_extra_authority_believed(certificates: Certificates, tmp_path: Path) -> None:
    with HostileServer(answering(OK), tls=certificates.context()) as server:
        assert refused(server.url) == "inbox_not_trusted"
        assert server.received == []
        authority = str(certificates.authority_file)
        assert ask(server.url, extra_ca_file=authority) == Reply(200, b"{}")
    elsewhere = make_certificates(tmp_path, name="elsewhere.example.com")
    with HostileServer(answering(OK), tls=elsewhere.context()) as server:
        assert refused(server.url, extra_ca_file=str(elsewhere.authority_file)) == "inbox_not_trusted"
    assert refused(server.url, extra_ca_file=str(tmp_path / "nothing.pem")) == "extra_ca_file_unusable"


def test_nothing_is_followed_and_nothing_is_told_of_us() -> None:
    moved = b"HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n"
    with HostileServer(answering(moved)) as server:
        assert ask(server.url) == Reply(301, b"")
        (received,) = server.received
        assert received.headers.get("user-agent") == "PushDesk"
        assert "cookie" not in received.headers


def test_a_connection_is_kept_for_the_next_request() -> None:
    with HostileServer(answering(OK)) as server, InboxTransport() as transport:
        for _ in range(3):
            transport.post(server.url, {}, b"{}", deadline_seconds=10)
        assert server.connections == 1


def test_the_whole_answer_has_a_deadline() -> None:
    def dripping(talk: Talk) -> None:
        talk.read_request()
        talk.drip(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n" + b" " * 9_000)

    with HostileServer(dripping) as server:
        assert refused(server.url, seconds=0.4) == "inbox_too_slow"
    assert refused("http://127.0.0.1:9/", seconds=0.0) == "inbox_too_slow"


def test_an_answer_is_bounded() -> None:
    declared = b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n"
    endless = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b" " * (ANSWER_LIMIT_BYTES + 1)
    header = b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: %s\r\n" % (each, b"x" * 1_000) for each in range(80))
    for content in (declared, endless, header + b"Content-Length: 2\r\n\r\n{}"):
        with HostileServer(answering(content)) as server:
            assert refused(server.url) == "inbox_answer_malformed"


def test_what_cannot_be_reached_says_why() -> None:
    assert refused("http://127.0.0.1:9/") == "inbox_unreachable"
    assert refused("https://nowhere.invalid/") == "inbox_name_not_found"

    def resetting(talk: Talk) -> None:
        talk.read_request()
        talk.reset()

    with HostileServer(resetting) as server:
        assert refused(server.url) == "inbox_unreachable"
