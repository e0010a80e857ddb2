"""The receiver as a listening process: opening the port, keeping the parts together, ending cleanly."""

import asyncio
import errno
import json
import logging
import socket
import threading
from contextlib import suppress
from typing import TextIO

from aiohttp import web

from pushdesk import machine
from pushdesk.domain.faults import Fault
from pushdesk.receiver.connection import DeadlineConnection
from pushdesk.receiver.database_thread import DatabaseThread
from pushdesk.receiver.ledger import RefusalLedger
from pushdesk.receiver.limits import Bounds, Deadlines, Room
from pushdesk.receiver.routes import Routes
from pushdesk.receiver.services import ReceiverServices

LEDGER_SECONDS = 1.0
"""How often refusals are written down."""

_ACCEPT_BACKLOG = 512

_log = logging.getLogger(__name__)


class Receiver:
    """The HTTP intake on one port. It holds no private key and touches the database through its services only."""

    def __init__(
        self, services: ReceiverServices, *, deadlines: Deadlines | None = None, bounds: Bounds | None = None
    ) -> None:
        self._services = services
        self._deadlines = deadlines or Deadlines()
        self._bounds = bounds or Bounds()
        self._ledger = RefusalLedger()
        self._room = Room(self._bounds.connections)
        self._reader = self._thread("receiver reads")
        self._writer = self._thread("receiver writes")
        self._web_server: web.Server | None = None
        self._listener: asyncio.Server | None = None
        self._bookkeeper: asyncio.Task[None] | None = None

    def _thread(self, name: str) -> DatabaseThread:
        return DatabaseThread(name, backlog=self._bounds.backlog, patience_seconds=self._deadlines.database_seconds)

    async def start(self, host: str, port: int) -> str:
        """Listen, and return the address as ``http://host:port``; port 0 takes a free one.

        Raises ``port_in_use``, ``port_not_allowed`` and ``host_not_here``.
        """
        loop = asyncio.get_running_loop()
        routes = Routes(
            self._services, reader=self._reader, writer=self._writer, ledger=self._ledger, bounds=self._bounds
        )
        web_server = self._web_server = web.Server(routes.answer)

        def connection() -> DeadlineConnection:
            return DeadlineConnection(
                web_server,
                loop=loop,
                room=self._room,
                ledger=self._ledger,
                deadlines=self._deadlines,
                bounds=self._bounds,
            )

        try:
            self._listener = await loop.create_server(connection, host, port, backlog=_ACCEPT_BACKLOG)
        except (OSError, OverflowError) as error:
            self._close_threads()
            raise listening_fault(error, host, port) from None
        self._bookkeeper = loop.create_task(self._keep_books())
        bound_host, bound_port = self._listener.sockets[0].getsockname()[:2]
        shown = f"[{bound_host}]" if ":" in bound_host else bound_host
        return f"http://{shown}:{bound_port}"

    async def stop(self) -> None:
        """Take no new connection, answer what is being asked, write down what was counted, and end."""
        if self._listener is not None:
            self._listener.close()
        if self._web_server is not None:
            await self._web_server.shutdown(self._deadlines.stop_seconds)
        if self._bookkeeper is not None:
            self._bookkeeper.cancel()
            with suppress(asyncio.CancelledError):
                await self._bookkeeper
        await self._ledger.write_down(self._writer, self._services)
        self._close_threads()

    def _close_threads(self) -> None:
        self._reader.close()
        self._writer.close()

    async def _keep_books(self) -> None:
        while True:
            await asyncio.sleep(LEDGER_SECONDS)
            await self._ledger.write_down(self._writer, self._services)


def run(services: ReceiverServices, *, host: str, port: int, stop: machine.StopSignal, out: TextIO) -> None:
    """Receive until ``stop`` is set. The first line on ``out`` is the address, once it listens.

    Gives way to everything else on this computer, so that a flood cannot freeze the window. Never holds more
    than half of the files that the system allows as connections: the database needs some too.

    Raises the faults of :meth:`Receiver.start`.
    """
    machine.lower_priority()
    files = machine.allow_open_files(Bounds().connections * 2)
    bounds = Bounds(connections=min(Bounds().connections, files // 2))
    asyncio.run(serve(Receiver(services, bounds=bounds), host=host, port=port, stop=stop, out=out))


async def serve(receiver: Receiver, *, host: str, port: int, stop: machine.StopSignal, out: TextIO) -> None:
    """The same inside a running loop."""
    address = await receiver.start(host, port)
    out.write(json.dumps({"address": address}) + "\n")
    out.flush()
    _log.info("listening on %s", address)
    await _stop_asked(stop)
    await receiver.stop()
    _log.info("stopped listening on %s", address)


async def _stop_asked(stop: machine.StopSignal) -> None:
    """Wait for the signal without holding up the loop, whose own signal calls Windows does not have."""
    loop = asyncio.get_running_loop()
    asked = asyncio.Event()

    def watch() -> None:
        stop.wait()
        with suppress(RuntimeError):  # the loop has ended some other way
            loop.call_soon_threadsafe(asked.set)

    threading.Thread(target=watch, name="stop signal", daemon=True).start()
    await asked.wait()


def listening_fault(error: OSError | OverflowError, host: str, port: int) -> Fault:
    """Why a port cannot be listened on, as the owner can mend it."""
    number = error.errno if isinstance(error, OSError) else None
    if isinstance(error, socket.gaierror) or number == errno.EADDRNOTAVAIL:
        return Fault("host_not_here", usage=True, host=host)
    if number in (errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", errno.EADDRINUSE)):
        return Fault("port_in_use", port=port)
    if number in (errno.EACCES, errno.EPERM):
        return Fault("port_not_allowed", port=port)
    return Fault("listening_failed", host=host, port=port)
