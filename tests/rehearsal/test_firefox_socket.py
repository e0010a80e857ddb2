"""A browser that speaks Mozilla's push protocol subscribes, gets its messages and acknowledges them."""

import asyncio
import base64
import uuid
from collections.abc import Awaitable, Callable

import aiohttp
import pytest

from tests.browsers.json_value import JsonValue, member, text_of
from tests.rehearsal.application_server import ApplicationServer, Wire
from tests.rehearsal.running import RunningPushService

BODY = b"only the browser can open this"
DEADLINE_SECONDS = 10


class TalkingBrowser:
    """A WebSocket client of the tests that says what a Firefox says."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.uaid = ""

    async def say(self, **members: JsonValue) -> None:
        await self.socket.send_json(members)

    async def hear(self) -> JsonValue:
        heard: JsonValue = await self.socket.receive_json(timeout=DEADLINE_SECONDS)
        return heard

    async def greet(self, uaid: str = "") -> None:
        await self.say(messageType="hello", uaid=uaid, use_webpush=True, broadcasts={})
        heard = await self.hear()
        assert member(heard, "status") == 200
        assert member(heard, "use_webpush") is True
        self.uaid = text_of(heard, "uaid")

    async def register(self, key: str | None) -> tuple[str, str]:
        """Register a new channel; return its id and the path of its endpoint."""
        channel = str(uuid.uuid4())
        await self.say(messageType="register", channelID=channel, key=key)
        heard = await self.hear()
        assert (member(heard, "status"), member(heard, "channelID")) == (200, channel)
        return channel, "/push/" + text_of(heard, "pushEndpoint").rpartition("/")[2]

    async def acknowledge(self, notification: JsonValue, code: int = 100) -> None:
        update: JsonValue = {
            "channelID": member(notification, "channelID"),
            "version": member(notification, "version"),
            "code": code,
        }
        await self.say(messageType="ack", updates=[update])


def talk(bench: RunningPushService, *conversations: Callable[[TalkingBrowser], Awaitable[None]]) -> None:
    """Hold the conversations one after another, each over a connection of its own."""

    async def hold() -> None:
        async with aiohttp.ClientSession() as session:
            for conversation in conversations:
                async with session.ws_connect(bench.service.websocket, protocols=("push-notification",)) as socket:
                    assert socket.protocol == "push-notification"
                    await conversation(TalkingBrowser(socket))

    asyncio.run(hold())


def push(bench: RunningPushService, path: str, sender: ApplicationServer | None = None, **headers: str | None) -> int:
    """Post a message to a browser's endpoint; return the status."""
    by = bench.sender if sender is None else sender
    with Wire(bench.origin()) as wire:
        body = b"" if headers.get("content_encoding", "") is None else BODY
        return wire.ask("POST", path, body, **by.headers(bench.origin(), **headers)).status


def test_a_connected_browser_gets_a_message_at_once(bench: RunningPushService) -> None:
    async def conversation(browser: TalkingBrowser) -> None:
        await browser.greet()
        channel, path = await browser.register(bench.sender.key_text)
        assert push(bench, path, topic="bread") == 201
        heard = await browser.hear()
        assert member(heard, "messageType") == "notification"
        assert member(heard, "channelID") == channel
        assert member(heard, "headers") == {"encoding": "aes128gcm"}
        assert base64.urlsafe_b64decode(text_of(heard, "data") + "==") == BODY
        await browser.acknowledge(heard)
        await browser.say(messageType="ping")
        assert await browser.hear() == {}

    talk(bench, conversation)
    assert bench.count("acknowledged", "100") == 1
    assert bench.count("decrypted") == bench.count("undecryptable") == 0


def test_a_message_without_payload_comes_without_data(bench: RunningPushService) -> None:
    async def conversation(browser: TalkingBrowser) -> None:
        await browser.greet()
        _, path = await browser.register(bench.sender.key_text)
        assert push(bench, path, content_encoding=None) == 201
        heard = await browser.hear()
        assert member(heard, "data") is None
        assert member(heard, "headers") is None

    talk(bench, conversation)


def test_what_a_browser_could_not_open_is_counted(bench: RunningPushService) -> None:
    async def conversation(browser: TalkingBrowser) -> None:
        await browser.greet()
        _, path = await browser.register(bench.sender.key_text)
        assert push(bench, path) == 201
        await browser.acknowledge(await browser.hear(), code=101)
        await browser.say(messageType="nack", version="x", code=301)
        await browser.say()
        assert await browser.hear() == {}

    talk(bench, conversation)
    assert bench.count("acknowledged", "101") == 1
    assert bench.count("acknowledged", "301") == 1


def test_a_subscription_is_bound_to_its_application_server_key(bench: RunningPushService) -> None:
    stranger = ApplicationServer()

    async def conversation(browser: TalkingBrowser) -> None:
        await browser.greet()
        _, path = await browser.register(bench.sender.key_text)
        assert push(bench, path, stranger) == 401
        _, unbound = await browser.register(None)
        assert push(bench, unbound, stranger) == 201

    talk(bench, conversation)
    assert bench.count("refused", "key_mismatch") == 1


def test_messages_wait_while_the_browser_is_away_and_the_newest_of_a_topic_alone(
    bench: RunningPushService,
) -> None:
    kept: list[str] = []

    async def first(browser: TalkingBrowser) -> None:
        await browser.greet()
        _, path = await browser.register(bench.sender.key_text)
        kept.extend([browser.uaid, path])

    async def second(browser: TalkingBrowser) -> None:
        await asyncio.to_thread(bench.await_count, "connected_browsers")
        uaid, path = kept
        assert push(bench, path, topic="bread") == 201
        assert push(bench, path) == 201
        assert push(bench, path, topic="bread") == 201
        await browser.greet(uaid)
        assert browser.uaid == uaid
        heard = [await browser.hear(), await browser.hear()]
        versions = [text_of(each, "version") for each in heard]
        assert versions == ["mozilla-2", "mozilla-3"]
        await browser.acknowledge(heard[0])
        await browser.say()
        assert await browser.hear() == {}

    async def third(browser: TalkingBrowser) -> None:
        await browser.greet(kept[0])
        assert text_of(await browser.hear(), "version") == "mozilla-3"

    talk(bench, first, second, third)
    assert bench.count("replaced") == 1


def test_a_message_waits_no_longer_than_its_ttl(bench: RunningPushService) -> None:
    kept: list[str] = []

    async def first(browser: TalkingBrowser) -> None:
        await browser.greet()
        _, path = await browser.register(bench.sender.key_text)
        kept.extend([browser.uaid, path])

    async def second(browser: TalkingBrowser) -> None:
        await asyncio.to_thread(bench.await_count, "connected_browsers")
        assert push(bench, kept[1], ttl="60") == 201
        assert push(bench, kept[1], ttl="0") == 201
        assert push(bench, kept[1], ttl="3600") == 201
        bench.seconds_ahead = 61
        await browser.greet(kept[0])
        assert text_of(await browser.hear(), "version") == "mozilla-3"

    talk(bench, first, second)


def test_an_unregistered_channel_is_gone(bench: RunningPushService) -> None:
    async def conversation(browser: TalkingBrowser) -> None:
        await browser.greet()
        channel, path = await browser.register(bench.sender.key_text)
        await browser.say(messageType="unregister", channelID=channel, code=200)
        assert await browser.hear() == {"messageType": "unregister", "channelID": channel, "status": 200}
        assert push(bench, path) == 410

    talk(bench, conversation)


def test_a_channel_registered_again_keeps_its_endpoint_unless_the_key_is_another(
    bench: RunningPushService,
) -> None:
    async def conversation(browser: TalkingBrowser) -> None:
        await browser.greet()
        channel, path = await browser.register(bench.sender.key_text)
        await browser.say(messageType="register", channelID=channel, key=bench.sender.key_text)
        assert text_of(await browser.hear(), "pushEndpoint").endswith(path)
        await browser.say(messageType="register", channelID=channel, key=ApplicationServer().key_text)
        assert not text_of(await browser.hear(), "pushEndpoint").endswith(path)
        assert push(bench, path) == 410

    talk(bench, conversation)


@pytest.mark.parametrize("key", ["", "not base64url!", "BAAA", 7])
def test_a_key_that_is_none_is_refused(bench: RunningPushService, key: JsonValue) -> None:
    async def conversation(browser: TalkingBrowser) -> None:
        await browser.greet()
        await browser.say(messageType="register", channelID="1", key=key)
        assert member(await browser.hear(), "status") == 400

    talk(bench, conversation)


def test_a_browser_nobody_knows_gets_a_new_name(bench: RunningPushService) -> None:
    async def conversation(browser: TalkingBrowser) -> None:
        await browser.greet("f" * 32)
        assert browser.uaid != "f" * 32

    talk(bench, conversation)


@pytest.mark.parametrize(
    "said",
    [
        "{",
        "[]",
        '{"messageType": "register", "channelID": "1"}',
        '{"messageType": "dance"}',
    ],
)
def test_what_is_not_the_protocol_ends_the_connection(bench: RunningPushService, said: str) -> None:
    async def conversation(browser: TalkingBrowser) -> None:
        await browser.socket.send_str(said)
        heard = await browser.socket.receive(timeout=DEADLINE_SECONDS)
        assert heard.type is aiohttp.WSMsgType.CLOSE
        assert heard.data == aiohttp.WSCloseCode.POLICY_VIOLATION

    talk(bench, conversation)


@pytest.mark.parametrize(
    "said",
    [
        '{"messageType": "register"}',
        '{"messageType": "ack"}',
        '{"messageType": "ack", "updates": [1]}',
        '{"messageType": "dance"}',
    ],
)
def test_a_known_browser_must_keep_to_the_protocol_too(bench: RunningPushService, said: str) -> None:
    async def conversation(browser: TalkingBrowser) -> None:
        await browser.greet()
        await browser.socket.send_str(said)
        heard = await browser.socket.receive(timeout=DEADLINE_SECONDS)
        assert heard.type is aiohttp.WSMsgType.CLOSE

    talk(bench, conversation)


def test_browsers_are_told_when_the_service_goes_away() -> None:
    with RunningPushService() as bench:

        async def conversation(browser: TalkingBrowser) -> None:
            await browser.greet()
            stopping = asyncio.get_running_loop().run_in_executor(None, bench.stop)
            heard = await browser.socket.receive(timeout=DEADLINE_SECONDS)
            assert heard.data == aiohttp.WSCloseCode.GOING_AWAY
            await browser.socket.close()
            await stopping

        talk(bench, conversation)
