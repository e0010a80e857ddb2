"""The papers of a workspace: what comes in from files and what goes out to them, as the front desk offers it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.site import Site
from pushdesk.exchange.course import Course
from pushdesk.exchange.importing import ImportOutcome, SubscriberImport
from pushdesk.storage.database import Database
from pushdesk.storage.stores import Stores


class Papers(Stores):
    """The stores, and files of subscribers, campaigns and logs; ``now`` is the clock of the workspace."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        super().__init__(database)
        self.now = clock

    def push_hosts(self) -> PushHosts:
        """The push services that this workspace may talk to."""
        return self.settings.all().push_hosts

    def import_subscribers(
        self, site: Site, path: Path, *, dry_run: bool = False, course: Course | None = None
    ) -> ImportOutcome:
        """Take in the subscribers of a file; bad rows stop no good ones. ``course`` tells progress and may cancel."""
        work = SubscriberImport(self.keys, self.subscriptions, self.push_hosts())
        return work.run(site, path, self.now(), course or Course(), dry_run=dry_run)

    def export_subscribers(self, site: Site, path: Path, course: Course | None = None) -> int:
        """Write all subscribers of a site with their keys to a CSV file; returns how many."""
        from pushdesk.exchange.writing import write_subscribers

        subscriptions = (course or Course()).through(self.subscription_list.all(site.site_id))
        return write_subscribers(path, subscriptions, sorted(self.people.attribute_names(site.site_id)))

    def write_campaigns(self, site: Site, path: Path) -> int:
        """Write all campaigns of a site with their numbers as CSV; returns how many."""
        from pushdesk.exchange.campaigns import write_campaigns

        campaigns = self.campaign_list.all(site.site_id)
        return write_campaigns(path, ((each, self.campaigns.totals(each.campaign_id)) for each in campaigns))

    def write_log(self, campaign_id: int, path: Path, course: Course | None = None) -> int:
        """Write a campaign's whole delivery log as CSV; returns the number of deliveries."""
        from pushdesk.exchange.logs import write_delivery_log

        return write_delivery_log(path, (course or Course()).through(self.delivery_log.all(campaign_id)))
