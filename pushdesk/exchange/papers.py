"""The papers of a workspace: what comes in from files and what goes out to them, as the front desk offers it."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.site import Site
from pushdesk.exchange.course import Course
from pushdesk.exchange.importing import FileLook, ImportOutcome, ImportPlan, KeepKey, SubscriberImport, look_at
from pushdesk.exchange.old_keys import OldKey, old_key_from
from pushdesk.exchange.reading import RowRefusal
from pushdesk.storage.backups import last_daily
from pushdesk.storage.database import Database
from pushdesk.storage.housekeeping import keep_house
from pushdesk.storage.stores import Stores


class Papers(Stores):
    """The stores, and files of subscribers, campaigns and logs; ``now`` is the clock of the workspace."""

    def __init__(self, database: Database, clock: Callable[[], datetime], keep_key: KeepKey) -> None:
        super().__init__(database)
        self.now = clock
        self._keep_key = keep_key

    def push_hosts(self) -> PushHosts:
        """The push services that this workspace may talk to."""
        return self.settings.all().push_hosts

    def look_at_import(self, path: Path) -> FileLook:
        """The columns of a file of subscribers, what they seem to hold, and some rows."""
        return look_at(path)

    def old_key(self, source: bytes, passphrase: str | None = None) -> OldKey:
        """The private key that subscribers subscribed with elsewhere; it is not kept before they are imported."""
        return old_key_from(source, passphrase)

    def import_subscribers(
        self,
        site: Site,
        path: Path,
        plan: ImportPlan | None = None,
        *,
        dry_run: bool = False,
        course: Course | None = None,
    ) -> ImportOutcome:
        """Take in the subscribers of a file; bad rows stop no good ones. ``course`` tells progress and may cancel."""
        work = SubscriberImport(self.keys, self.subscriptions, self.push_hosts(), self._keep_key)
        return work.run(site, path, plan or ImportPlan(), self.now(), course or Course(), dry_run=dry_run)

    def write_refused_rows(self, path: Path, refusals: Iterable[RowRefusal]) -> int:
        """Write the rows that an import refused, each with its reason, as CSV; returns how many."""
        from pushdesk.exchange.refused_rows import write_refused_rows

        return write_refused_rows(path, refusals)

    def export_subscribers(self, site: Site, path: Path, course: Course | None = None) -> int:
        """Write all subscribers of a site with their keys to a CSV file; returns how many."""
        from pushdesk.exchange.writing import write_subscribers

        subscriptions = (course or Course()).through(self.subscription_list.all(site.site_id))
        return write_subscribers(path, subscriptions, sorted(self.people.attribute_names(site.site_id)))

    def last_copy_at(self) -> datetime | None:
        """When the daily copy of the database was made last; None before the first."""
        return last_daily(self.database.folder)

    def copy_today(self) -> bool:
        """Do what is due in the workspace, with the day's copy of the database; False while another process does.

        Raises ``database_damaged`` and ``backup_failed``.
        """
        return keep_house(self.database, self.now())

    def write_campaigns(self, site: Site, path: Path) -> int:
        """Write all campaigns of a site with their numbers as CSV; returns how many."""
        from pushdesk.exchange.campaigns import write_campaigns

        campaigns = self.campaign_list.all(site.site_id)
        return write_campaigns(path, site, ((each, self.campaigns.totals(each.campaign_id)) for each in campaigns))

    def write_log(self, campaign_id: int, path: Path, course: Course | None = None) -> int:
        """Write a campaign's whole delivery log as CSV; returns the number of deliveries."""
        from pushdesk.exchange.logs import write_delivery_log

        return write_delivery_log(path, (course or Course()).through(self.delivery_log.all(campaign_id)))
