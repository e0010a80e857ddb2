"""The wire to Firefox: Marionette's TCP protocol, `length:JSON` both ways, one command at a time."""

import json
import socket
from types import TracebackType
from typing import Self

from tests.browsers.json_value import JsonValue

COMMAND = 0
ANSWER = 1
PROTOCOL = 3


class MarionetteError(Exception):
    """Firefox refused a command; `code` is the WebDriver error code, such as "no such element"."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code


class Marionette:
    """One connection, opened at construction; leaving the `with` block closes it."""

    def __init__(self, port: int, *, deadline_seconds: float = 120.0) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=deadline_seconds)
        self._stream = self._socket.makefile("rb")
        self._last_number = 0
        hello = self._receive()
        if not isinstance(hello, dict) or hello.get("marionetteProtocol") != PROTOCOL:
            raise MarionetteError("unknown protocol", json.dumps(hello))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; Firefox ends the session with it."""
        self._stream.close()
        self._socket.close()

    def command(self, name: str, **parameters: JsonValue) -> JsonValue:
        """Run one command and return its result; MarionetteError where Firefox refuses it."""
        self._last_number += 1
        text = json.dumps([COMMAND, self._last_number, name, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(text), text))
        answer = self._receive()
        if not isinstance(answer, list) or len(answer) != 4 or answer[:2] != [ANSWER, self._last_number]:
            raise MarionetteError("unexpected answer", json.dumps(answer))
        failure, result = answer[2], answer[3]
        if isinstance(failure, dict):
            raise MarionetteError(str(failure.get("error")), str(failure.get("message")))
        if isinstance(result, dict) and set(result) == {"value"}:
            return result["value"]
        return result

    def _receive(self) -> JsonValue:
        digits = b""
        while (character := self._stream.read(1)) != b":":
            if not character.isdigit():
                raise MarionetteError("connection lost", f"Firefox sent {digits + character!r}")
            digits += character
        length = int(digits)
        text = self._stream.read(length)
        if len(text) != length:
            raise MarionetteError("connection lost", "Firefox closed in the middle of an answer")
        value: JsonValue = json.loads(text)
        return value
