"""The HTTP door over HTTP/2: many POSTs share a connection, and one that goes wrong takes no other along."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from pushdesk.domain.delivery import Answer, Failure
from pushdesk.sending.transport import Transport
from pushdesk.sending.transport_exchange import BODY_LIMIT_BYTES
from pushdesk.sending.transport_options import STREAMS_PER_CONNECTION, TransportOptions
from tests.processes import Program
from tests.sending.hostile_server import Certificates, make_certificates
from tests.sending.test_transport import request_to, wait_for

SCRIPT = Path(__file__).with_name("http2_server.mjs")


class Http2Server:
    """The running server of one test."""

    def __init__(self, certificates: Certificates, program: Program) -> None:
        self.program = program
        self.origin = f"https://localhost:{program.line()}"
        self.authority_file = str(certificates.authority_file)

    def seen(self, requests: int) -> Counter[str]:
        """What the server has told by the time it has seen so many requests."""
        told: Counter[str] = Counter()
        while told["request"] < requests:
            told[self.program.line()] += 1
        return told


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Http2Server]:
    certificates = make_certificates(tmp_path)
    arguments = ["node", str(SCRIPT), str(certificates.key_file), str(certificates.certificate_file)]
    with Program(arguments) as program:
        yield Http2Server(certificates, program)


@pytest.fixture
def transport(server: Http2Server) -> Iterator[Transport]:
    door = Transport(TransportOptions(total_seconds=2.0, connect_seconds=2.0, extra_ca_file=server.authority_file))
    yield door
    door.close()


def post(transport: Transport, server: Http2Server, *paths: str) -> dict[int, Answer]:
    """Post one request to each path, all at once; the answers by position."""
    for ticket, path in enumerate(paths):
        transport.post(ticket, request_to(server.origin + path), address_is_trusted=True)
    return {arrival.ticket: arrival.answer for arrival in wait_for(transport, len(paths))}


def test_many_posts_share_few_connections(transport: Transport, server: Http2Server) -> None:
    answers = post(transport, server, *["/created"] * 400)
    assert {answer.status for answer in answers.values()} == {201}
    told = server.seen(400)
    assert told["request"] == 400
    assert told["session"] <= 400 // STREAMS_PER_CONNECTION + 1


def test_http2_is_seen_in_the_arrival(transport: Transport, server: Http2Server) -> None:
    transport.post(1, request_to(server.origin + "/created"), address_is_trusted=True)
    (arrival,) = wait_for(transport, 1)
    assert arrival.is_multiplexed


@pytest.mark.parametrize("path", ["/reset", "/silent"])
def test_a_stream_that_goes_wrong_is_ambiguous_and_takes_no_other_along(
    transport: Transport, server: Http2Server, path: str
) -> None:
    answers = post(transport, server, path, *["/created"] * 20)
    assert answers.pop(0) == Answer(failure=Failure.AMBIGUOUS)
    assert {answer.status for answer in answers.values()} == {201}


@pytest.mark.parametrize("path", ["/refused", "/goaway"])
def test_a_stream_that_was_read_is_not_sent_again_by_itself(
    transport: Transport, server: Http2Server, path: str
) -> None:
    post(transport, server, "/created")
    assert post(transport, server, path) == {0: Answer(failure=Failure.AMBIGUOUS)}
    assert post(transport, server, "/created")[0].status == 201
    assert server.seen(3)["request"] == 3


def test_a_connection_that_died_without_a_word_is_used_for_nothing_more(
    transport: Transport, server: Http2Server
) -> None:
    """Over HTTP/2 libcurl keeps it through a time-out, and would write the next message to it, and the one after."""
    first = post(transport, server, *["/first-silent"] * 5)
    assert {answer.failure for answer in first.values()} == {Failure.AMBIGUOUS}
    for _ in range(3):
        assert {answer.status for answer in post(transport, server, *["/first-silent"] * 5).values()} == {201}
    assert server.seen(20)["session"] == 2


def test_a_long_answer_is_cut_and_the_connection_goes_on(transport: Transport, server: Http2Server) -> None:
    answer = post(transport, server, "/long")[0]
    assert (answer.status, len(answer.body)) == (403, BODY_LIMIT_BYTES)
    assert post(transport, server, "/many-headers")[0].status == 410
    assert post(transport, server, "/created")[0].status == 201
