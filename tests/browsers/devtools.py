"""The wire to Chromium: the DevTools protocol over a pair of pipes, JSON texts ended by a zero byte."""

import json
import os
import select
import time
from collections.abc import Callable
from dataclasses import dataclass

from tests.browsers.json_value import JsonValue, member

READ_BYTES = 65_536


class DevToolsError(Exception):
    """Chromium refused a command, or the pipe ended."""


@dataclass(frozen=True)
class Event:
    """Something Chromium told on its own."""

    method: str
    session: str | None
    content: JsonValue


class DevTools:
    """One connection to the whole browser; commands to a page carry the session that was attached to it."""

    def __init__(self, *, from_browser: int, to_browser: int) -> None:
        self._from_browser = from_browser
        self._to_browser = to_browser
        self._rest = b""
        self._last_number = 0
        self._events: list[Event] = []

    def close(self) -> None:
        """Close both pipes."""
        os.close(self._from_browser)
        os.close(self._to_browser)

    def command(
        self,
        method: str,
        parameters: dict[str, JsonValue] | None = None,
        *,
        session: str | None = None,
        deadline_seconds: float = 30.0,
    ) -> JsonValue:
        """Run one command and return its result; DevToolsError where it is refused or no answer comes."""
        self._last_number += 1
        number = self._last_number
        message: dict[str, JsonValue] = {"id": number, "method": method, "params": parameters or {}}
        if session is not None:
            message["sessionId"] = session
        text = json.dumps(message).encode() + b"\0"
        while text:
            text = text[os.write(self._to_browser, text) :]
        ends_at = time.monotonic() + deadline_seconds
        while True:
            answer = self._receive(ends_at, f"an answer to {method}")
            if answer.get("id") == number:
                break
            self._keep(answer)
        if "error" in answer:
            raise DevToolsError(f"{method}: {member(answer, 'error', 'message')}")
        return answer.get("result")

    def wait_for_event(
        self,
        method: str,
        fits: Callable[[JsonValue], bool] = lambda content: True,
        *,
        session: str | None = None,
        deadline_seconds: float = 20.0,
    ) -> JsonValue:
        """The content of the first event of this name that fits, whether it came already or is still to come.

        Events once returned are forgotten, and so are the earlier ones of the same name.
        """
        ends_at = time.monotonic() + deadline_seconds
        seen = 0
        while True:
            for place in range(seen, len(self._events)):
                event = self._events[place]
                if event.method == method and session in (None, event.session) and fits(event.content):
                    self._events = [one for at, one in enumerate(self._events) if at > place or one.method != method]
                    return event.content
            seen = len(self._events)
            self._keep(self._receive(ends_at, method))

    def forget(self, method: str) -> None:
        """Drop the events of this name that have come so far."""
        self._events = [one for one in self._events if one.method != method]

    def _keep(self, message: dict[str, JsonValue]) -> None:
        method, session = message.get("method"), message.get("sessionId")
        if isinstance(method, str):
            attached = session if isinstance(session, str) else None
            self._events.append(Event(method, attached, message.get("params")))

    def _receive(self, ends_at: float, awaited: str) -> dict[str, JsonValue]:
        while b"\0" not in self._rest:
            left_seconds = max(0.0, ends_at - time.monotonic())
            ready, _, _ = select.select([self._from_browser], [], [], left_seconds)
            if not ready:
                raise DevToolsError(f"{awaited} did not come in time")
            part = os.read(self._from_browser, READ_BYTES)
            if not part:
                raise DevToolsError(f"Chromium closed its pipe while {awaited} was awaited")
            self._rest += part
        text, self._rest = self._rest.split(b"\0", 1)
        message = json.loads(text)
        assert isinstance(message, dict)
        return message
