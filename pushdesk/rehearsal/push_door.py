"""The HTTP/1.1 door application servers post to: keep-alive, pipelining, and little else.

Written by hand because a push costs the sender about 120 µs and the rehearsal has to keep pace with two
of them on the same two cores; a web framework alone costs as much.
"""

from __future__ import annotations

import asyncio
from email.utils import formatdate

from pushdesk.rehearsal.acceptance import Acceptance, Answer, Fate, PushRequest
from pushdesk.rehearsal.refusals import Reason

MAX_HEAD_BYTES = 16_384
MAX_READ_BODY_BYTES = 65_536
"""Longer bodies are refused without being read; shorter ones that are too large keep the connection."""


class _MalformedRequest(Exception):
    """Bytes that are no request this door reads; `reason` says how it is refused."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class PushDoor:
    """All open connections of one door, so that closing it can close them."""

    def __init__(self, acceptance: Acceptance) -> None:
        self.acceptance = acceptance
        self.connections: set[PushConnection] = set()
        self._date_second = 0
        self._date_line = ""

    def open_connection(self) -> PushConnection:
        """Return the protocol of a new connection."""
        return PushConnection(self)

    def close_connections(self) -> None:
        """Cut every connection, also those whose answer is still to come."""
        for connection in list(self.connections):
            connection.cut()

    def date_line(self) -> str:
        """Return the Date header and the empty line that ends the head, made once a second."""
        now = int(self.acceptance.now())
        if now != self._date_second:
            self._date_second = now
            self._date_line = f"Date: {formatdate(now, usegmt=True)}\r\n\r\n"
        return self._date_line


class PushConnection(asyncio.Protocol):
    """One connection: requests are answered in their order, each before the next is looked at."""

    def __init__(self, door: PushDoor) -> None:
        self._door = door
        self._unread = b""
        self._transport: asyncio.Transport | None = None
        self._late_answer: asyncio.TimerHandle | None = None
        self._is_waiting = False
        self._continue_said = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the connection into the door's set."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._door.connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection and any answer still owed to it."""
        self._transport = None
        self._door.connections.discard(self)
        if self._late_answer is not None:
            self._late_answer.cancel()

    def data_received(self, data: bytes) -> None:
        """Read what arrived and answer every complete request in it."""
        self._unread = self._unread + data if self._unread else data
        self._answer_complete_requests()

    def cut(self) -> None:
        """Drop the connection without a further word."""
        if self._transport is not None:
            self._transport.abort()

    def _answer_complete_requests(self) -> None:
        while self._unread and not self._is_waiting and self._transport is not None:
            try:
                request = self._next_request()
            except _MalformedRequest as malformed:
                self._write(self._door.acceptance.refuse(malformed.reason), last=True)
                return
            if request is None:
                return
            self._follow(
                self._door.acceptance.decide(request),
                last=request.headers.get("connection", "").lower() == "close",
            )

    def _next_request(self) -> PushRequest | None:
        """Take one request off the unread bytes; None while it is incomplete."""
        unread = self._unread
        head_end = unread.find(b"\r\n\r\n")
        if head_end < 0:
            if len(unread) > MAX_HEAD_BYTES:
                raise _MalformedRequest(Reason.BAD_REQUEST)
            return None
        lines = unread[:head_end].decode("latin-1").split("\r\n")
        method, _, rest = lines[0].partition(" ")
        target, _, version = rest.partition(" ")
        if version != "HTTP/1.1":
            raise _MalformedRequest(Reason.BAD_REQUEST)
        headers: dict[str, str] = {}
        for line in lines[1:]:
            name, colon, value = line.partition(":")
            headers[name.lower()] = value.strip()
            if not colon:
                raise _MalformedRequest(Reason.BAD_REQUEST)
        if len(headers) != len(lines) - 1:
            raise _MalformedRequest(Reason.BAD_REQUEST)
        body_start = head_end + 4
        body_end = body_start + self._body_bytes(method, headers)
        if len(unread) < body_end:
            if headers.get("expect", "").lower() == "100-continue" and not self._continue_said:
                self._continue_said = True
                if self._transport is not None:
                    self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            return None
        self._continue_said = False
        self._unread = unread[body_end:]
        return PushRequest(method, target, headers, unread[body_start:body_end])

    def _body_bytes(self, method: str, headers: dict[str, str]) -> int:
        length = headers.get("content-length")
        if length is None:
            if method == "POST" or "transfer-encoding" in headers:
                raise _MalformedRequest(Reason.LENGTH_MISSING)
            return 0
        if not (length.isascii() and length.isdigit()) or "transfer-encoding" in headers:
            raise _MalformedRequest(Reason.BAD_REQUEST)
        body_bytes = int(length)
        if body_bytes > MAX_READ_BODY_BYTES:
            raise _MalformedRequest(Reason.TOO_LARGE)
        return body_bytes

    def _follow(self, answer: Answer, last: bool) -> None:
        if answer.fate is Fate.ANSWER and answer.after_seconds == 0.0:
            self._write(answer, last)
        elif answer.fate is Fate.CUT:
            self.cut()
        else:
            self._is_waiting = True
            if answer.fate is Fate.ANSWER:
                loop = asyncio.get_running_loop()
                self._late_answer = loop.call_later(answer.after_seconds, self._write_late, answer, last)

    def _write_late(self, answer: Answer, last: bool) -> None:
        self._is_waiting = False
        self._late_answer = None
        self._write(answer, last)
        self._answer_complete_requests()

    def _write(self, answer: Answer, last: bool) -> None:
        if self._transport is None:
            return
        ending = "Connection: close\r\n" if last else ""
        head = f"{answer.head}{ending}{self._door.date_line()}"
        self._transport.write(head.encode("latin-1") + answer.body)
        if last:
            self._transport.close()
            self._unread = b""
