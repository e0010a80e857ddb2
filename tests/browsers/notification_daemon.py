"""A desktop's notification service for the tests: owns org.freedesktop.Notifications on its session bus.

A program of its own (`dbus-run-session -- python -m tests.browsers.notification_daemon`). It speaks JSON
lines: on standard output first `{"address": BUS}`, then `{"shown": {…}}` and `{"withdrawn": ID}` as they
come; on standard input it takes `{"click": ID, "action": "default"}` and `{"close": ID}` and emits what a
desktop emits when a person does that. It ends with its standard input. (Desktop Notifications 1.2.)
"""

import itertools
import json
import os
import sys
import threading
import time

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
CAPABILITIES = ["actions", "body", "persistence"]
CLOSED_BY_PERSON = 2
CLOSED_BY_CALL = 3


class NotificationService:
    """Answers the browser's calls and emits the desktop's signals on one connection."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._numbers = itertools.count(1)
        self._sending = threading.Lock()
        self._news: list[dict[str, object]] = []
        self._emitter = DBusAddress(PATH, interface=NAME)

    def serve(self) -> None:
        """Answer calls for as long as the bus is there."""
        while True:
            call = self._connection.receive()
            if call.header.message_type is MessageType.method_call:
                self._send(self._answer(call))
                # Only now: who reads this may click at once, and the browser has to know the number by then.
                while self._news:
                    say(self._news.pop(0))

    def click(self, number: int, action: str) -> None:
        """A person clicked the notification or one of its buttons."""
        self._send(new_signal(self._emitter, "ActionInvoked", "us", (number, action)))

    def close(self, number: int) -> None:
        """A person closed the notification."""
        self._send(new_signal(self._emitter, "NotificationClosed", "uu", (number, CLOSED_BY_PERSON)))

    def _send(self, message: Message) -> None:
        with self._sending:
            self._connection.send(message)

    def _answer(self, call: Message) -> Message:
        match call.header.fields.get(HeaderFields.member):
            case "Notify":
                return new_method_return(call, "u", (self._show(call),))
            case "CloseNotification":
                number = call.body[0]
                say({"withdrawn": number})
                self._send(new_signal(self._emitter, "NotificationClosed", "uu", (number, CLOSED_BY_CALL)))
                return new_method_return(call)
            case "GetCapabilities":
                return new_method_return(call, "as", (CAPABILITIES,))
            case "GetServerInformation":
                return new_method_return(call, "ssss", ("notification_daemon", "tests", "1", "1.2"))
            case _:
                return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")

    def _show(self, call: Message) -> int:
        program, replaced, _icon, title, body, actions, hints, timeout = call.body
        number = int(replaced) or next(self._numbers)
        shown = {
            "number": number,
            "replaces": int(replaced),
            "program": program,
            "at": time.time(),
            "title": title,
            "body": body,
            "actions": dict(zip(actions[::2], actions[1::2], strict=True)),
            "hints": sorted(hints),
            "timeout_milliseconds": timeout,
        }
        self._news.append({"shown": shown})
        return number


def say(line: dict[str, object]) -> None:
    """Write one line for the test that started this program."""
    print(json.dumps(line), flush=True)


def main() -> int:
    """Take the name on the bus, then serve until standard input ends."""
    connection = open_dbus_connection(bus="SESSION")
    reply = connection.send_and_get_reply(message_bus.RequestName(NAME))
    if reply.body != (1,):
        print(f"{NAME} is already owned on this bus", file=sys.stderr)
        return 1
    service = NotificationService(connection)
    threading.Thread(target=service.serve, name="bus", daemon=True).start()
    say({"address": os.environ["DBUS_SESSION_BUS_ADDRESS"]})
    for line in sys.stdin:
        wish = json.loads(line)
        if "click" in wish:
            service.click(wish["click"], wish["action"])
        else:
            service.close(wish["close"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
