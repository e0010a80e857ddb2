"""What the receiver answered 2xx is on disk: it waits for the commit; a kill right after loses nobody."""

import base64
import http.client
import json
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.browsers.json_value import JsonValue, list_of, member, text_of
from tests.journeys.console import Console

ORIGIN = "https://corner-bakery.shop"
NO_ANSWER_SECONDS = 1.0
ANSWER_SECONDS = 20.0
KILLS = 5


@pytest.fixture
def console(tmp_path: Path) -> Console:
    """A workspace with one site and its key."""
    made = Console(tmp_path / "workspace")
    made.ask("site", "add", "Corner Bakery", "--url", ORIGIN, "--contact", "mailto:owner@corner-bakery.shop")
    made.ask("keys", "new")
    return made


def registration(console: Console) -> dict[str, JsonValue]:
    """A registration as a browser that just subscribed would send it."""
    key = ec.generate_private_key(ec.SECP256R1()).public_key()
    point = key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shown = console.ask("keys", "show")
    return {
        "site": text_of(shown, "site"),
        "keyId": text_of(list_of(shown, "keys")[0], "key"),
        "clientId": secrets.token_urlsafe(16),
        "subscription": {
            "endpoint": f"https://updates.push.services.mozilla.com/wpush/v2/{secrets.token_urlsafe(48)}",
            "keys": {"p256dh": encoded(point), "auth": encoded(secrets.token_bytes(16))},
        },
    }


def encoded(part: bytes) -> str:
    """base64url without padding."""
    return base64.urlsafe_b64encode(part).rstrip(b"=").decode()


@contextmanager
def posted(receiver: str, document: dict[str, JsonValue]) -> Iterator[http.client.HTTPConnection]:
    """Send a registration and leave the answer to be read."""
    host = receiver.removeprefix("http://").rstrip("/")
    with closing(http.client.HTTPConnection(host, timeout=ANSWER_SECONDS)) as connection:
        headers = {"Content-Type": "application/json", "Origin": ORIGIN}
        connection.request("POST", "/v1/registrations", json.dumps(document), headers)
        yield connection


def test_a_registration_is_on_disk_before_it_is_answered(console: Console) -> None:
    document = registration(console)
    with (
        console.start("receive", "--port", "0") as receiver,
        closing(sqlite3.connect(console.folder / "pushdesk.sqlite3", isolation_level=None)) as writer,
    ):
        address = receiver.address()
        writer.execute("BEGIN IMMEDIATE")
        with posted(address, document) as connection:
            assert connection.sock is not None
            connection.sock.settimeout(NO_ANSWER_SECONDS)
            with pytest.raises(TimeoutError):
                connection.sock.recv(1)
                pytest.fail("it was answered while nothing could be written", pytrace=False)
            connection.sock.settimeout(ANSWER_SECONDS)
            writer.execute("ROLLBACK")
            assert connection.getresponse().status == 201
        assert member(console.ask("subscribers", "list"), "total") == 1


def test_a_kill_right_after_the_answer_loses_nobody(console: Console) -> None:
    for round_number in range(1, KILLS + 1):
        document = registration(console)
        with (
            console.start("receive", "--port", "0") as receiver,
            posted(receiver.address(), document) as connection,
        ):
            assert connection.getresponse().status == 201
            receiver.stop()
        assert member(console.ask("subscribers", "list"), "total") == round_number
    assert member(console.ask("check"), "problems") in ([], None)
