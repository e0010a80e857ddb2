"""A workspace with one site and its key on a real database, and a receiver that listens in a thread of the test."""

import asyncio
import hashlib
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from pushdesk.app import PushDesk
from pushdesk.machine import StopSignal
from pushdesk.receiver.limits import Bounds, Deadlines
from pushdesk.receiver.server import Receiver, serve
from pushdesk.storage.keys import KeyRecord, VaultKind
from pushdesk.storage.sites import new_site
from tests.receiver.visitor import ORIGIN, Visitor, base64url, public_point

STOP_SECONDS = 20.0


class Workspace(PushDesk):
    """An open workspace, and what the tests put into it and look at afterwards."""

    def add_shop(self, name: str, url: str) -> tuple[str, str]:
        """A site and the key that new subscribers get: (site id, key id)."""
        contact = "mailto:owner@corner-bakery.shop"
        site = self.sites.add(new_site(name, url, contact, self.now()))
        point = public_point()
        key_id = base64url(hashlib.sha256(point).digest()[:8])
        self.keys.add(
            KeyRecord(
                key_id=key_id,
                site_id=site.site_id,
                public_key=point,
                vault=VaultKind.FILE,
                created_at=self.now(),
            )
        )
        return site.site_id, key_id

    def stored(self) -> dict[str, str]:
        """Endpoint → state of everything that is in the database."""
        with self.database.read() as connection:
            rows = connection.exec_driver_sql("SELECT endpoint, state FROM subscription").all()
        return {row[0]: row[1] for row in rows}

    def refused(self) -> dict[str, int]:
        """Code → how often, of everything that was written down."""
        return {each.code: each.count for each in self.refusals.counts(datetime(2000, 1, 1, tzinfo=UTC))}


@contextmanager
def listening(
    workspace: Workspace, *, deadlines: Deadlines | None = None, bounds: Bounds | None = None
) -> Iterator[str]:
    """A receiver on a free port of 127.0.0.1; yields its address, ends it cleanly afterwards."""
    receiver = Receiver(workspace, deadlines=deadlines, bounds=bounds)
    stop = StopSignal()
    reading, writing = os.pipe()

    def run() -> None:
        with os.fdopen(writing, "w") as out:
            asyncio.run(serve(receiver, host="127.0.0.1", port=0, stop=stop, out=out))

    thread = threading.Thread(target=run, name="receiver of the test")
    thread.start()
    try:
        with os.fdopen(reading) as lines:
            yield str(json.loads(lines.readline())["address"])
    finally:
        stop.set()
        thread.join(STOP_SECONDS)
        assert not thread.is_alive(), "the receiver did not end"


def visitor_of(address: str, shop: tuple[str, str], *, origin: str = ORIGIN) -> Visitor:
    """A browser on a page of the shop."""
    return Visitor(address, *shop, origin=origin)
