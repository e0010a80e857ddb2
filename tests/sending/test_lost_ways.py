"""A network that swallows everything: told from a host that is away, and left on connections of its own."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from pushdesk.domain.delivery import Answer, Failure
from pushdesk.sending.transport import Transport
from pushdesk.sending.transport_options import TransportOptions
from pushdesk.webpush.request import PushRequest
from tests.sending.hostile_server import HostileServer, created

QUICK = TransportOptions(total_seconds=2.0, connect_seconds=0.5)


@contextmanager
def port_that_swallows() -> Iterator[int]:
    """A port whose queue is full: nothing there answers a further attempt to connect, as in a dead network."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        port = int(listener.getsockname()[1])
        waiting = [socket.socket() for _ in range(3)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(("127.0.0.1", port))
        yield port
        for each in waiting:
            each.close()


def post(transport: Transport, port: int, *, on_fresh_connection: bool = False) -> Answer:
    request = PushRequest(f"http://localhost:{port}/x", (("TTL", "1"),), b"body")
    transport.post(1, request, address_is_trusted=True, on_fresh_connection=on_fresh_connection)
    while not (arrivals := transport.poll(0.1)):
        continue
    return arrivals[0].answer


def test_nobody_at_the_other_end_is_a_lost_way() -> None:
    transport = Transport(QUICK)
    with port_that_swallows() as port:
        assert post(transport, port) == Answer(failure=Failure.OFFLINE)
    transport.close()


def test_a_kept_connection_is_left_alone_where_it_may_be_dead() -> None:
    transport = Transport(replace(QUICK, fresh_for_seconds=0.0))
    with HostileServer(created) as server:
        for is_fresh, connections in ((False, 1), (False, 1), (True, 2), (True, 3), (False, 3)):
            assert post(transport, server.port, on_fresh_connection=is_fresh).status == 201
            assert server.connections == connections
    transport.close()
