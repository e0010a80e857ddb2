"""A desktop for the browsers: a session bus with a notification service, and the person who clicks there."""

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.browsers.json_value import JsonValue, member, text_of
from tests.processes import Program

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class DesktopNotification:
    """A notification as the desktop got it; `actions` are the names a click can carry, `at` is in Unix seconds."""

    at: float
    number: int
    replaces: int
    title: str
    body: str
    actions: tuple[str, ...]


class Desktop:
    """A running desktop; leaving the `with` block ends its bus and its notification service."""

    def __init__(self) -> None:
        arguments = ["dbus-run-session", "--", sys.executable, "-m", "tests.browsers.notification_daemon"]
        self._program = Program(arguments, folder=ROOT)
        try:
            self._bus = self._program.address()
        except BaseException:
            self._program.stop()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Ending by itself lets the bus remove its socket.
        try:
            self._program.close_input()
        finally:
            self._program.stop()

    def environment(self) -> dict[str, str]:
        """The environment of a program that shall notify here."""
        return {**os.environ, "DBUS_SESSION_BUS_ADDRESS": self._bus}

    def wait_for_notification(self, title: str, *, deadline_seconds: float = 20.0) -> DesktopNotification:
        """Read on until a notification of this title is shown; others are dropped."""
        while True:
            shown = member(self._next(deadline_seconds), "shown")
            if member(shown, "title") == title:
                return self._notification(shown)

    def wait_for_any_notification(self, *, deadline_seconds: float = 20.0) -> DesktopNotification:
        """Read on until the next notification of whatever title."""
        while True:
            shown = member(self._next(deadline_seconds), "shown")
            if shown is not None:
                return self._notification(shown)

    def wait_for_withdrawal(self, notification: DesktopNotification, *, deadline_seconds: float = 20.0) -> None:
        """Read on until the browser takes this notification back."""
        while member(self._next(deadline_seconds), "withdrawn") != notification.number:
            pass

    def click(self, notification: DesktopNotification, action: str = "default") -> None:
        """Click the notification itself, or one of its buttons by the action's name."""
        assert action in notification.actions, f"{action} is none of {notification.actions}"
        self._program.write_line(json.dumps({"click": notification.number, "action": action}))

    def close(self, notification: DesktopNotification) -> None:
        """Close the notification as a person does."""
        self._program.write_line(json.dumps({"close": notification.number}))

    def _next(self, deadline_seconds: float) -> JsonValue:
        line: JsonValue = json.loads(self._program.line(deadline_seconds=deadline_seconds))
        return line

    @staticmethod
    def _notification(shown: JsonValue) -> DesktopNotification:
        at, number, replaces = member(shown, "at"), member(shown, "number"), member(shown, "replaces")
        actions = member(shown, "actions")
        assert isinstance(at, float) and isinstance(number, int) and isinstance(replaces, int)
        assert isinstance(actions, dict)
        title, body = text_of(shown, "title"), text_of(shown, "body")
        return DesktopNotification(at, number, replaces, title, body, tuple(actions))
