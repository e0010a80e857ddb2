"""A screen of its own for a test: an X server without a monitor, a session bus, and the accessibility bus on it."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.processes import Program

_SIZE = "1400x1000x24"


@dataclass(frozen=True)
class Screen:
    """Where a program has to show itself to be seen here."""

    display: str
    session_bus: str

    def environment(self) -> dict[str, str]:
        """What a program is started with; Qt tells the accessibility bus about itself without being asked."""
        return {
            **{name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")},
            "DISPLAY": self.display,
            "DBUS_SESSION_BUS_ADDRESS": self.session_bus,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }


@contextmanager
def open_screen(folder: Path) -> Iterator[Screen]:
    """A screen and its buses, ended with the block. `folder` takes their sockets and what they write."""
    with ExitStack() as programs:
        reading, writing = os.pipe()
        with os.fdopen(reading) as told:
            try:
                server = ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE, "-nolisten", "tcp"]
                programs.enter_context(Program(server, pass_fds=(writing,)))
            finally:
                os.close(writing)
            display = f":{told.readline().strip()}"
        environment = {**os.environ, "DISPLAY": display, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
        bus = programs.enter_context(
            Program(["dbus-daemon", "--session", "--nofork", "--print-address=1"], environment=environment)
        )
        yield Screen(display, bus.line())
