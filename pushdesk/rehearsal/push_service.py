"""A push service on this computer that hands out real subscriptions and is strict as the real ones are.

It opens one HTTP door per push service whose manners it imitates (each its own origin, as they are in
life), and one more address for the browsers' WebSocket and for questions to its ledger.
"""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self

from aiohttp import web

from pushdesk.rehearsal.acceptance import Acceptance
from pushdesk.rehearsal.control import Control
from pushdesk.rehearsal.firefox_socket import FirefoxSocket
from pushdesk.rehearsal.office import PushOffice
from pushdesk.rehearsal.push_door import PushDoor
from pushdesk.rehearsal.refusals import Impersonated

HOST = "127.0.0.1"
_BACKLOG = 1024


class PushService:
    """The rehearsal's push service. Usable as an asynchronous context manager."""

    def __init__(self, port: int = 0, clock: Callable[[], float] = time.time) -> None:
        """`port` is Mozilla's door (0: a free one); the other doors always take free ports."""
        self._port = port
        self._clock = clock
        self.office = PushOffice()
        self._doors: list[tuple[PushDoor, asyncio.Server]] = []
        self._firefox = FirefoxSocket(self.office, clock)
        self._runner: web.AppRunner | None = None
        self._control_port = 0

    async def __aenter__(self) -> Self:
        """Start."""
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        await self.stop()

    @property
    def address(self) -> str:
        """The origin of Mozilla's door, to which real browsers' endpoints point."""
        return self.office.origins[Impersonated.MOZILLA]

    @property
    def origins(self) -> Mapping[Impersonated, str]:
        """The origin of every door."""
        return self.office.origins

    @property
    def websocket(self) -> str:
        """What `dom.push.serverURL` of a Firefox has to be."""
        return f"ws://{HOST}:{self._control_port}/"

    @property
    def control(self) -> str:
        """Where the ledger can be asked over HTTP."""
        return f"http://{HOST}:{self._control_port}"

    async def start(self) -> None:
        """Open every door. Raises OSError where the port is taken; nothing is open then."""
        try:
            await self._open_everything()
        except OSError:
            await self.stop()
            raise

    async def _open_everything(self) -> None:
        for service in Impersonated:
            await self._open_door(service)
        control = Control(self.office, self._firefox, self._count_signatures)
        self._runner = web.AppRunner(control.application(), access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        listener = _listen(0)
        self._control_port = listener.getsockname()[1]
        await web.SockSite(self._runner, listener).start()

    async def stop(self) -> None:
        """Close every door and connection."""
        for door, server in self._doors:
            server.close()
            door.close_connections()
            await server.wait_closed()
        self._doors.clear()
        await self._firefox.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _open_door(self, service: Impersonated) -> None:
        listener = _listen(self._port if service is Impersonated.MOZILLA else 0)
        self.office.origins[service] = f"http://{HOST}:{listener.getsockname()[1]}"
        door = PushDoor(Acceptance(service, self.office, self._clock))
        loop = asyncio.get_running_loop()
        server = await loop.create_server(door.open_connection, sock=listener, backlog=_BACKLOG)
        self._doors.append((door, server))

    def _count_signatures(self) -> int:
        return sum(door.acceptance.signatures_verified for door, _ in self._doors)


def _listen(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.bind((HOST, port))
    except OSError:
        listener.close()
        raise
    return listener
