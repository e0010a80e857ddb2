"""A shop with a hosted inbox: a workspace of its own with keys, and the folder that its host would have."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.domain.site import InboxKind, Site
from pushdesk.hosting.inbox import HostedInbox
from tests.inbox.visitor import Visitor


@dataclass
class InboxShop:
    """An open workspace with one site whose inbox is at some address."""

    desk: PushDesk
    site: Site
    hosted: HostedInbox
    _numbers: int = field(default=0)

    def at(self, address: str) -> Site:
        """The site, told that its inbox is at this address."""
        self.site = self.desk.sites.update(replace(self.site, inbox_url=address))
        return self.site

    def visitor(self, number: int | None = None) -> Visitor:
        """A new visitor, or one with this number."""
        self._numbers += 1
        return Visitor(
            self._numbers if number is None else number,
            self.site.site_id,
            self.site.current_key_id or "",
            self.hosted.sealing_key,
        )

    def subscribers(self, state: str = "active") -> int:
        """How many have this state."""
        with self.desk.database.read() as connection:
            count = connection.exec_driver_sql("SELECT count(*) FROM subscription WHERE state = ?", (state,))
            return int(count.scalar_one())


@contextmanager
def opened_shop(folder: Path, *, kind: InboxKind = InboxKind.PHP) -> Iterator[InboxShop]:
    """A shop made anew in a folder."""
    with PushDesk(folder) as desk:
        site = desk.add_site("Corner Bakery", "https://corner-bakery.shop/", "mailto:owner@corner-bakery.shop")
        desk.custody.new(site.site_id)
        site = desk.sites.update(replace(desk.sites.get(site.site_id), inbox=kind))
        keys = desk.custody.inbox.public_keys(site.site_id)
        yield InboxShop(desk, site, HostedInbox(kind, "", keys.sealing, keys.signing))
