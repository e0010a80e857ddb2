"""An owner with a zip: exports it, unpacks it where the guide says, and looks for the first subscriber."""

import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.domain.site import InboxKind, Site
from tests.browsers.chromium import Chromium
from tests.guides.guide import Guide
from tests.inbox.php_host import free_port
from tests.inbox.visitor import MOZILLA, P256DH, base64url
from tests.journeys.practice import SUBSCRIBE_AS

STATE = "document.querySelector('#pd-status').dataset.state"
ISSUED = {
    "endpoint": f"{MOZILLA}{'g' * 86}",
    "expirationTime": None,
    "keys": {"p256dh": P256DH.decode(), "auth": base64url(bytes(16))},
}


@dataclass
class Owner:
    """A business whose page shall be at `origin` plus `path`, with an inbox of some kind."""

    desk: PushDesk
    site: Site
    folder: Path
    port: int

    @property
    def page(self) -> str:
        """Where visitors find the page."""
        return self.site.url

    @property
    def origin(self) -> str:
        """The site's origin, without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    def unpack(self, place: Path) -> Guide:
        """Export to a zip, as a click on “Export zip…” does, unpack it at a place, and read the guide in it."""
        archive = self.folder / "web-app.zip"
        self.desk.export(self.desk.sites.get(self.site.site_id), archive)
        with zipfile.ZipFile(archive) as file:
            file.extractall(place)
        return Guide((place / "READ-ME-FIRST.html").read_text("utf-8"))

    def subscribers(self) -> int:
        """How many are subscribed once “Pull now” was pressed."""
        self.desk.inbox.pull(self.desk.sites.get(self.site.site_id))
        with self.desk.database.read() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM subscription").scalar_one())


@contextmanager
def owner_in(folder: Path, kind: InboxKind, path: str = "") -> Iterator[Owner]:
    """A new business in a workspace below the folder."""
    port = free_port()
    with PushDesk(folder / "workspace") as desk:
        site = desk.add_site("Corner Bakery", f"http://127.0.0.1:{port}/{path}", "mailto:owner@corner-bakery.shop")
        desk.custody.new(site.site_id)
        site = desk.sites.update(replace(desk.sites.get(site.site_id), inbox=kind))
        yield Owner(desk, site, folder, port)


def visit(chromium: Chromium, owner: Owner, page: str) -> None:
    """Open a page as its first visitor, who would be asked by the browser and allow it."""
    chromium.navigate(page)
    chromium.allow_notifications(owner.origin)
    chromium.evaluate(SUBSCRIBE_AS % json.dumps(ISSUED))
    chromium.wait_until(f"{STATE} === 'default'")


def turn_on(chromium: Chromium, owner: Owner) -> None:
    """Steps 3 and 4 of the guide: open the page, press the button."""
    visit(chromium, owner, owner.page)
    chromium.click("#pd-enable")
    chromium.wait_until(f"{STATE} === 'subscribed'")
