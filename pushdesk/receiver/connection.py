"""One connection with our own deadlines: no server library closes a peer that sends its header drop by drop."""

import asyncio
import logging
from enum import Enum
from typing import Any

from aiohttp import web

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.receiver.answers import refusal_bytes, refusal_from, refusal_response
from pushdesk.receiver.ledger import RefusalLedger
from pushdesk.receiver.limits import Bounds, Deadlines, Room

_log = logging.getLogger(__name__)

# aiohttp's own words about a request quote its lines, and an endpoint is a secret: this logger never speaks.
_SILENT = logging.getLogger(f"{__name__}.silent")
_SILENT.setLevel(logging.CRITICAL + 1)

_HEADER_END = b"\r\n\r\n"
_LINE_BYTES = 4_096
_FIELD_BYTES = 4_096
_FIELDS = 64
_NEVER_SECONDS = 86_400.0


class _Phase(Enum):
    HEADER = "header"
    REQUEST = "request"
    IDLE = "idle"
    CLOSING = "closing"


class DeadlineConnection(web.RequestHandler):
    """aiohttp's connection, which parses and answers; the clock is ours.

    One alarm is always set: for the end of the header, for the request as a whole, for the next request, or for
    the end of a refused body. So there is no state in which a silent peer keeps its place for ever.
    """

    def __init__(
        self,
        server: web.Server,
        *,
        loop: asyncio.AbstractEventLoop,
        room: Room,
        ledger: RefusalLedger,
        deadlines: Deadlines,
        bounds: Bounds,
    ) -> None:
        super().__init__(
            server,
            loop=loop,
            keepalive_timeout=_NEVER_SECONDS,
            logger=_SILENT,
            access_log=_SILENT,
            max_line_size=_LINE_BYTES,
            max_field_size=_FIELD_BYTES,
            max_headers=_FIELDS,
            lingering_time=deadlines.linger_seconds,
            auto_decompress=False,
        )
        self._clock = loop
        self._room = room
        self._ledger = ledger
        self._deadlines = deadlines
        self._bounds = bounds
        self._phase = _Phase.IDLE
        self._alarm: asyncio.TimerHandle | None = None
        self._header_bytes = 0
        self._header_tail = b""
        self.body_due_at = 0.0
        """When the body of the current request must be complete, by the loop's clock."""

    # The life of a connection

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take a place in the room, or close at once when there is none."""
        if self._room.enter(self):
            super().connection_made(transport)
            self._begin_header()
            return
        self._ledger.note("receiver_busy")
        if isinstance(transport, asyncio.Transport):
            transport.abort()

    def data_received(self, data: bytes) -> None:
        """Watch for the end of the header, then let aiohttp parse."""
        if data and self._phase is _Phase.IDLE:
            self._begin_header()
        if data and self._phase is _Phase.HEADER and not self._is_header_within_bounds(data):
            self._refuse(wrong_input("header_too_large", limit=self._bounds.header_bytes))
            return
        super().data_received(data)

    def connection_lost(self, exc: BaseException | None) -> None:
        """Give the place back."""
        self._set_alarm(None)
        self._room.leave(self)
        super().connection_lost(exc)

    # The phases of a request

    def _begin_header(self) -> None:
        self._phase = _Phase.HEADER
        self._header_bytes = 0
        self._header_tail = b""
        self._set_alarm(self._deadlines.header_seconds)

    def _is_header_within_bounds(self, data: bytes) -> bool:
        """Count the header's bytes; at its end the request begins."""
        seen = self._header_tail + data
        end = seen.find(_HEADER_END)
        self._header_bytes += (len(seen) if end < 0 else end + len(_HEADER_END)) - len(self._header_tail)
        self._header_tail = seen[-(len(_HEADER_END) - 1) :]
        if self._header_bytes > self._bounds.header_bytes:
            return False
        if end >= 0:
            self.begin_request()
        return True

    def begin_request(self) -> None:
        """The header is complete: the time of the body runs, and that of the whole answer.

        Called once more by whoever answers, because a request that came behind another one was parsed while
        that was being answered.
        """
        if self._phase in (_Phase.HEADER, _Phase.IDLE):
            self._phase = _Phase.REQUEST
            self.body_due_at = self._clock.time() + self._deadlines.body_seconds
            self._set_alarm(self._deadlines.answer_seconds)
            self._room.begin_work(self)

    def end_request(self, *, is_last: bool) -> None:
        """The answer is made. The connection waits for the next request, or for the rest of a refused body."""
        self._phase = _Phase.CLOSING if is_last else _Phase.IDLE
        self._set_alarm(self._deadlines.linger_seconds * 2 if is_last else self._deadlines.idle_seconds)
        self._room.end_work(self)

    # The alarm

    def _set_alarm(self, seconds: float | None) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm = None if seconds is None else self._clock.call_later(seconds, self._on_alarm)

    def _on_alarm(self) -> None:
        if self._phase is _Phase.HEADER and self._header_bytes:
            self._refuse(wrong_input("header_slow"))
        else:
            self.drop()

    def drop(self) -> None:
        """End the connection now, without an answer."""
        if self.transport is not None:
            self.transport.abort()

    def _refuse(self, fault: Fault) -> None:
        """Answer before there is a request, and close."""
        self._ledger.note(fault.code)
        self._phase = _Phase.CLOSING
        self._set_alarm(self._deadlines.linger_seconds * 2)
        if self.transport is not None:
            self.transport.write(refusal_bytes(refusal_from(fault)))
        self.force_close()

    # What aiohttp says when something is wrong

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """Answer what is not HTTP, or a bug of ours; neither is quoted."""
        if status < 500:
            fault = wrong_input("request_malformed")
        else:
            fault = Fault("receiver_broken")
            self.log_exception(exc_info=exc)
        self._ledger.note(fault.code)
        self.begin_request()
        self.end_request(is_last=True)
        answer = refusal_response(refusal_from(fault), {})
        answer.force_close()
        return answer

    def log_exception(self, *args: Any, **kw: Any) -> None:
        """Name the kind of an error; its text may quote the request."""
        _log.error("answering failed with %s", type(kw.get("exc_info")).__name__)
