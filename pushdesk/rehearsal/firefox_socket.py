"""The browser's side of Mozilla's push service: a WebSocket over which a real Firefox subscribes.

Firefox is pointed here by `dom.push.serverURL`. It says hello, registers a channel per subscription
(with the application server key it is bound to), and gets each message as a notification that it
acknowledges. Only the browser can open the messages.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import WSCloseCode, WSMsgType, web
from cryptography.hazmat.primitives.asymmetric import ec

from pushdesk.rehearsal.mailbox import Mailbox, Notice
from pushdesk.rehearsal.office import PushOffice
from pushdesk.rehearsal.verification import decode_base64url, encode_base64url

SUBPROTOCOL = "push-notification"
HANDED_TO_WORKER = 100


@dataclass(slots=True, eq=False)
class KnownBrowser:
    """A browser that said hello once: its uaid, and its channels with their mailboxes."""

    uaid: str
    channels: dict[str, Mailbox] = field(default_factory=dict)


class _Misunderstanding(Exception):
    """Something that is not Mozilla's push protocol; the socket is closed."""


class FirefoxSocket:
    """Speaks Mozilla's push protocol with every browser that connects."""

    def __init__(self, office: PushOffice, clock: Callable[[], float]) -> None:
        """`clock` gives epoch seconds, by which TTLs run out."""
        self._office = office
        self._clock = clock
        self._browsers: dict[str, KnownBrowser] = {}
        self._open_sockets: set[web.WebSocketResponse] = set()

    @property
    def connected_browsers(self) -> int:
        """How many browsers are connected now."""
        return len(self._open_sockets)

    async def close(self) -> None:
        """Close every socket, as a service that goes away does."""
        for socket in list(self._open_sockets):
            await socket.close(code=WSCloseCode.GOING_AWAY)

    async def answer(self, request: web.Request) -> web.WebSocketResponse:
        """Hold the conversation with one browser until either side ends it."""
        socket = web.WebSocketResponse(protocols=(SUBPROTOCOL,))
        await socket.prepare(request)
        self._open_sockets.add(socket)
        conversation = _Conversation(self, socket)
        writer = asyncio.create_task(conversation.write_outbox())
        try:
            async for frame in socket:
                if frame.type is not WSMsgType.TEXT:
                    raise _Misunderstanding
                conversation.hear(frame.data)
        except _Misunderstanding:
            await socket.close(code=WSCloseCode.POLICY_VIOLATION)
        finally:
            writer.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await writer
            conversation.leave()
            self._open_sockets.discard(socket)
        return socket

    def meet(self, uaid: object) -> KnownBrowser:
        """Return the browser of that uaid, or a new one where it is not known here."""
        known = self._browsers.get(uaid) if isinstance(uaid, str) else None
        if known is None:
            known = KnownBrowser(uuid.uuid4().hex)
            self._browsers[known.uaid] = known
        return known

    def open_mailbox(self, channel_id: str, application_server_key: bytes | None) -> Mailbox:
        """Make the mailbox of a new channel."""
        return self._office.open_mailbox_for_browser(channel_id, application_server_key)

    def endpoint_of(self, mailbox: Mailbox) -> str:
        """Return the endpoint to hand out for a mailbox."""
        return self._office.endpoint_of(mailbox)

    def note_acknowledgement(self, code: int) -> None:
        """Count what a browser said of one message."""
        self._office.ledger.acknowledged[code] += 1

    def now(self) -> float:
        """Return the time by which TTLs are measured."""
        return self._clock()


class _Conversation:
    """One connection of one browser. Everything said goes through one outbox, so it keeps its order."""

    def __init__(self, house: FirefoxSocket, socket: web.WebSocketResponse) -> None:
        self._house = house
        self._socket = socket
        self._outbox: asyncio.Queue[Notice | str] = asyncio.Queue()
        self._browser: KnownBrowser | None = None

    async def write_outbox(self) -> None:
        """Write what is in the outbox, until cancelled or the connection is gone."""
        with contextlib.suppress(ConnectionError):
            while True:
                spoken = await self._outbox.get()
                await self._socket.send_str(spoken if isinstance(spoken, str) else _word_notice(spoken))

    def leave(self) -> None:
        """Let messages wait from now on, unless the browser has connected anew meanwhile."""
        if self._browser is not None:
            for mailbox in self._browser.channels.values():
                if mailbox.outbox is self._outbox:
                    mailbox.outbox = None

    def hear(self, text: str) -> None:
        """Understand one message of the browser and answer it. Raises _Misunderstanding."""
        try:
            said = json.loads(text)
        except (ValueError, RecursionError):
            raise _Misunderstanding from None
        if not isinstance(said, dict):
            raise _Misunderstanding
        kind = said.get("messageType", "ping")
        if kind == "ping":
            self._outbox.put_nowait("{}")
        elif kind == "hello":
            self._welcome(said)
        elif self._browser is None:
            raise _Misunderstanding
        elif kind == "register":
            self._register(self._browser, said)
        elif kind == "unregister":
            self._unregister(self._browser, said)
        elif kind == "ack":
            self._take_acknowledgements(self._browser, said)
        elif kind == "nack":
            self._house.note_acknowledgement(_code_of(said))
        elif kind != "broadcast_subscribe":
            raise _Misunderstanding

    def _say(self, **members: object) -> None:
        self._outbox.put_nowait(json.dumps(members))

    def _welcome(self, said: dict[str, object]) -> None:
        browser = self._house.meet(said.get("uaid"))
        self._browser = browser
        self._say(messageType="hello", status=200, uaid=browser.uaid, use_webpush=True, broadcasts={})
        now = self._house.now()
        for mailbox in browser.channels.values():
            mailbox.outbox = self._outbox
            for waiting in list(mailbox.waiting.values()):
                if waiting.is_expired_at(now):
                    mailbox.forget_waiting(waiting.message.message_id)
                else:
                    self._outbox.put_nowait(Notice(mailbox.channel_id, waiting))

    def _register(self, browser: KnownBrowser, said: dict[str, object]) -> None:
        channel_id = said.get("channelID")
        if not isinstance(channel_id, str):
            raise _Misunderstanding
        try:
            key = _read_application_server_key(said.get("key"))
        except ValueError:
            self._say(messageType="register", channelID=channel_id, status=400)
            return
        mailbox = browser.channels.get(channel_id)
        if mailbox is None or mailbox.is_gone or mailbox.application_server_key != key:
            if mailbox is not None:
                mailbox.is_gone = True
            mailbox = self._house.open_mailbox(channel_id, key)
            browser.channels[channel_id] = mailbox
        mailbox.outbox = self._outbox
        self._say(
            messageType="register", channelID=channel_id, status=200, uaid=browser.uaid,
            pushEndpoint=self._house.endpoint_of(mailbox),
        )  # fmt: skip

    def _unregister(self, browser: KnownBrowser, said: dict[str, object]) -> None:
        channel_id = said.get("channelID")
        mailbox = browser.channels.pop(channel_id, None) if isinstance(channel_id, str) else None
        if mailbox is not None:
            mailbox.is_gone = True
            mailbox.outbox = None
            mailbox.waiting.clear()
        self._say(messageType="unregister", channelID=channel_id, status=200)

    def _take_acknowledgements(self, browser: KnownBrowser, said: dict[str, object]) -> None:
        updates = said.get("updates")
        if not isinstance(updates, list):
            raise _Misunderstanding
        for update in updates:
            if not isinstance(update, dict):
                raise _Misunderstanding
            mailbox = browser.channels.get(str(update.get("channelID")))
            if mailbox is not None:
                mailbox.forget_waiting(str(update.get("version")))
            self._house.note_acknowledgement(_code_of(update))


def _word_notice(notice: Notice) -> str:
    said: dict[str, object] = {
        "messageType": "notification",
        "channelID": notice.channel_id,
        "version": notice.waiting.message.message_id,
    }
    if notice.waiting.content:
        said["data"] = encode_base64url(notice.waiting.content)
        said["headers"] = {"encoding": "aes128gcm"}
    return json.dumps(said)


def _code_of(said: dict[str, object]) -> int:
    code = said.get("code", HANDED_TO_WORKER)
    return code if isinstance(code, int) else HANDED_TO_WORKER


def _read_application_server_key(text: object) -> bytes | None:
    """Return the 65-byte key of a register message, None where it has none. Raises ValueError."""
    if text is None:
        return None
    if not isinstance(text, str):
        raise ValueError("the key is no text")
    key = decode_base64url(text.rstrip("="))
    ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), key)
    return key
