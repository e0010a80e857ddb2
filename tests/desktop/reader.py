"""A small screen reader: the tree of what a program shows, found by role and name over the accessibility bus.

The interfaces are AT-SPI's (org.a11y.atspi). Whoever waits for something to appear waits for the program's next
signal on the bus, or for a short while where none comes, and looks again.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_ANSWER_SECONDS = 10.0
_LOOK_SECONDS = 0.15
APPEARS_SECONDS = 30.0

_STATES = {"checked": 4, "enabled": 8, "focused": 12, "showing": 25}
"""Bits of AT-SPI's state set by name."""


class NotShown(AssertionError):
    """What was waited for did not appear; the text lists what there is instead."""


@dataclass(frozen=True)
class Shown:
    """One thing on the screen."""

    reader: "ScreenReader"
    bus_name: str
    path: str

    def call(self, interface: str, method: str, signature: str = "", *arguments: object) -> Any:
        """Call a method of it and return its first answer."""
        address = DBusAddress(self.path, bus_name=self.bus_name, interface=interface)
        return self.reader.call(new_method_call(address, method, signature or None, arguments))

    @property
    def name(self) -> str:
        """What a screen reader says of it."""
        return str(self.call(_PROPERTIES, "Get", "ss", _ACCESSIBLE, "Name")[1])

    @property
    def role(self) -> str:
        """What it is, in the words of AT-SPI: "push button", "text", "label"."""
        return str(self.call(_ACCESSIBLE, "GetRoleName"))

    def has(self, state: str) -> bool:
        """Whether it is so: checked, enabled, focused, showing."""
        low, high = self.call(_ACCESSIBLE, "GetState")
        return bool((low | high << 32) >> _STATES[state] & 1)

    def children(self) -> list["Shown"]:
        """What lies inside it."""
        return [Shown(self.reader, name, path) for name, path in self.call(_ACCESSIBLE, "GetChildren")]

    def everything(self) -> Iterator["Shown"]:
        """It and all inside it that is on show; what goes meanwhile is left out."""
        with suppress(DBusErrorResponse):
            if self.role not in ("application", "frame", "dialog") and not self.has("showing"):
                return
            yield self
            for child in self.children():
                yield from child.everything()

    def press(self) -> None:
        """Do what a click does."""
        assert self.has("enabled"), f"{self.role} {self.name!r} cannot be pressed"
        assert self.call("org.a11y.atspi.Action", "DoAction", "i", 0)

    def type(self, text: str) -> None:
        """Put a text in the place of what a field holds."""
        assert self.call("org.a11y.atspi.EditableText", "SetTextContents", "s", text)

    def text(self) -> str:
        """What a field or a text shows."""
        return str(self.call("org.a11y.atspi.Text", "GetText", "ii", 0, -1))


class ScreenReader:
    """Connected to the accessibility bus of a session; use it as a context."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            asked = new_method_call(
                DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus"), "GetAddress"
            )
            address = session.send_and_get_reply(asked, timeout=_ANSWER_SECONDS).body[0]
        self._bus: DBusConnection = open_dbus_connection(address)
        self.call(message_bus.AddMatch(MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")))

    def __enter__(self) -> "ScreenReader":
        return self

    def __exit__(self, *_error: object) -> None:
        self._bus.close()

    def call(self, message: Any) -> Any:
        """Send a call and return the first part of its answer; DBusErrorResponse where it is refused."""
        answer = self._bus.send_and_get_reply(message, timeout=_ANSWER_SECONDS)
        if answer.header.message_type.name == "error":
            raise DBusErrorResponse(answer)
        return answer.body[0] if answer.body else None

    def programs(self) -> list[Shown]:
        """Every program that shows something."""
        return Shown(self, _REGISTRY, _ROOT).children()

    def find(self, role: str, name: str, *, inside: Shown | None = None) -> Shown:
        """The thing on show of that role and name, as soon as it is there."""
        ends_at = time.monotonic() + APPEARS_SECONDS
        while True:
            there = [each for place in self._places(inside) for each in place.everything()]
            for each in there:
                with suppress(DBusErrorResponse):
                    if each.role == role and each.name == name:
                        return each
            if time.monotonic() > ends_at:
                raise NotShown(f"no {role} {name!r}; there are {_told(there)}")
            self._wait_for_news()

    def hears(self, words: str) -> str:
        """The name of the first thing on show that has these words in it, as soon as it is there."""
        ends_at = time.monotonic() + APPEARS_SECONDS
        while True:
            there = [each for place in self._places(None) for each in place.everything()]
            for each in there:
                with suppress(DBusErrorResponse):
                    if words in each.name:
                        return each.name
            if time.monotonic() > ends_at:
                raise NotShown(f"nothing says {words!r}; there are {_told(there)}")
            self._wait_for_news()

    def _places(self, inside: Shown | None) -> list[Shown]:
        return [inside] if inside is not None else self.programs()

    def _wait_for_news(self) -> None:
        with suppress(TimeoutError):
            self._bus.receive(timeout=_LOOK_SECONDS)


def _told(there: list[Shown]) -> list[str]:
    told = []
    for each in there:
        with suppress(DBusErrorResponse):
            if each.name:
                told.append(f"{each.role} {each.name!r}")
    return told
