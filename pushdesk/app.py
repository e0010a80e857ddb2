"""The front desk: opens the workspace, builds the services that the window and the command line ask, closes them.

Everything that lies above storage meets here and nowhere else. No Qt, and no import that a door does not need:
heavy rooms (keys, export, sending) are loaded when they are first asked for.
"""

import logging
import logging.handlers
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pushdesk.domain.audience import Rule, parse_rule
from pushdesk.domain.campaign import Campaign, Draft, checked_ttl
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.notification import (
    PAYLOAD_LIMIT_BYTES,
    Notification,
    checked_notification,
    payload_bytes,
)
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.report import REPORT_TOKEN_CHARACTERS
from pushdesk.domain.site import (
    InboxKind,
    Site,
    checked_contact,
    checked_name,
    checked_site_id,
    checked_site_url,
    checked_url,
)
from pushdesk.domain.subscription import TEST_TAG
from pushdesk.storage.audiences import AudienceStore
from pushdesk.storage.audiences import SavedAudience as SavedAudience
from pushdesk.storage.campaign_list import CampaignLine as CampaignLine
from pushdesk.storage.campaign_list import CampaignList
from pushdesk.storage.campaign_list import CampaignOrder as CampaignOrder
from pushdesk.storage.campaign_list import CampaignQuery as CampaignQuery
from pushdesk.storage.campaigns import CampaignStore
from pushdesk.storage.campaigns import CampaignTotals as CampaignTotals
from pushdesk.storage.deliveries import DeliveryStore
from pushdesk.storage.delivery_log import Attempt as Attempt
from pushdesk.storage.delivery_log import DeliveryLog
from pushdesk.storage.delivery_log import LogFilter as LogFilter
from pushdesk.storage.delivery_log import LogLine as LogLine
from pushdesk.storage.delivery_log import LogOrder as LogOrder
from pushdesk.storage.delivery_log import SubscriptionDelivery as SubscriptionDelivery
from pushdesk.storage.drafts import DraftStore
from pushdesk.storage.growth import GrowthStore
from pushdesk.storage.keys import KeyRecord as KeyRecord
from pushdesk.storage.keys import KeyState as KeyState
from pushdesk.storage.keys import KeyStore
from pushdesk.storage.keys import VaultKind as VaultKind
from pushdesk.storage.lanes import LaneStore
from pushdesk.storage.opening import open_database
from pushdesk.storage.refusals import RefusalCount as RefusalCount
from pushdesk.storage.refusals import RefusalStore
from pushdesk.storage.reports import ReportStore
from pushdesk.storage.setting_rows import SettingStore
from pushdesk.storage.sites import SiteStore, new_site
from pushdesk.storage.subscription_rows import SubscriptionList
from pushdesk.storage.subscription_rows import SubscriptionOrder as SubscriptionOrder
from pushdesk.storage.subscription_rows import SubscriptionQuery as SubscriptionQuery
from pushdesk.storage.subscriptions import AudienceCount as AudienceCount
from pushdesk.storage.subscriptions import SubscriptionStore
from pushdesk.storage.workers import WorkerStore

if TYPE_CHECKING:
    from pushdesk.custody.keys import KeyCustody
    from pushdesk.exchange.reading import RowRefusal as RowRefusal
    from pushdesk.hosting.export import ExportOutcome
    from pushdesk.storage.backups import Contents

PLANNED_AHEAD_DAYS = 730
EXAMPLE_TAG = "x" * 22
EXAMPLE_BUILD = "x" * 16


def utc_now() -> datetime:
    """The present as an aware time; the one place that asks the computer's clock for it."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import came to, or with a dry run would have come to."""

    added: int
    refreshed: int
    refused: int
    errors: "tuple[RowRefusal, ...]"


class PushDesk:
    """One open workspace with its services. Use it as a context, or call :meth:`close`."""

    def __init__(self, folder: Path, *, clock: Callable[[], datetime] = utc_now) -> None:
        self.folder = folder
        self.now = clock
        self.database = open_database(folder)
        self.sites = SiteStore(self.database)
        self.keys = KeyStore(self.database)
        self.settings = SettingStore(self.database)
        self.subscriptions = SubscriptionStore(self.database)
        self.subscription_list = SubscriptionList(self.database)
        self.growth = GrowthStore(self.database)
        self.audiences = AudienceStore(self.database)
        self.drafts = DraftStore(self.database)
        self.campaigns = CampaignStore(self.database)
        self.campaign_list = CampaignList(self.database)
        self.deliveries = DeliveryStore(self.database)
        self.delivery_log = DeliveryLog(self.database)
        self.reports = ReportStore(self.database)
        self.refusals = RefusalStore(self.database)
        self.workers = WorkerStore(self.database)
        self.lanes = LaneStore(self.database)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; nothing of this workspace may be used afterwards."""
        self.database.close()

    def counters(self) -> Mapping[str, int]:
        """The change counters by noun."""
        return self.database.counters()

    @cached_property
    def custody(self) -> "KeyCustody":
        """The keys with their private halves. Calls may take seconds: never from the window's thread."""
        from pushdesk.custody.keys import KeyCustody
        from pushdesk.storage.vault import Vault

        return KeyCustody(self.keys, Vault(self.folder, self.database.workspace_id()), self.now)

    def push_hosts(self) -> PushHosts:
        """The push services that this workspace may talk to."""
        return PushHosts(frozenset(self.settings.all().extra_push_hosts))

    def choose_site(self, site_id: str | None) -> Site:
        """The named site, or the only one; the fault ``site_needed`` lists them where there are several."""
        if site_id is not None:
            return self.sites.get(site_id)
        sites = self.sites.all()
        if not sites:
            raise wrong_input("site_missing")
        if len(sites) > 1:
            raise wrong_input("site_needed", sites=", ".join(site.site_id for site in sites))
        return sites[0]

    def add_site(self, name: str, url: str, contact: str, *, site_id: str | None = None) -> Site:
        """Add a business from what its owner typed; every text is checked first."""
        site = new_site(checked_name(name), checked_site_url(url), checked_contact(contact), self.now())
        return self.sites.add(site if site_id is None else replace(site, site_id=checked_site_id(site_id)))

    def set_logo(self, site: Site, path: Path) -> None:
        """Keep a picture file as the site's logo, after it was read as a picture once."""
        from pushdesk.hosting.icons import opened_logo

        try:
            picture = path.read_bytes()
        except OSError as error:
            raise wrong_input("file_not_read", file=str(path), cause=error.strerror or "") from None
        opened_logo(picture).close()
        self.sites.set_logo(site.site_id, picture)

    def export(
        self, site: Site, target: Path, *, receiver_url: str | None = None, inbox: InboxKind | None = None
    ) -> "ExportOutcome":
        """Write the site's web app to a folder or .zip; an address given here is kept with the site."""
        from pushdesk.hosting.export import ExportRequest, export

        if receiver_url is not None or inbox is not None:
            address = site.receiver_url if receiver_url is None else checked_url(receiver_url, purpose="receiver")
            site = self.sites.update(replace(site, receiver_url=address.rstrip("/"), inbox=inbox or site.inbox))
        if site.current_key_id is None:
            raise wrong_input("site_without_key", site=site.site_id)
        record = self.keys.get(site.current_key_id)
        request = ExportRequest(
            site=site,
            public_key=record.public_key,
            key_id=record.key_id,
            receiver_url=site.receiver_url or self.local_receiver_url(),
            inbox=site.inbox,
            logo=self.sites.logo(site.site_id),
            forbidden=self._private_scalars(site),
        )
        outcome = export(request, target)
        self.sites.mark_exported(site.site_id, str(target.resolve()), self.now())
        return outcome

    def app_icon(self, site: Site) -> bytes:
        """The picture that notifications show unless they name one: the web app's icon, a PNG of 256 pixels.

        Takes a tenth of a second and more, so never from the window's thread. Raises the faults of a logo.
        """
        from pushdesk.hosting.icons import IconRequest, icon_files

        request = IconRequest(site.name, site.theme_color, site.background_color, self.sites.logo(site.site_id))
        return icon_files(request)["icons/notification-256.png"]

    def local_receiver_url(self) -> str:
        """Where the receiver listens on this computer; what a page of this computer may talk to."""
        settings = self.settings.all()
        return f"http://{settings.receiver_host}:{settings.receiver_port}"

    def check_launch(self, site: Site, draft: Draft) -> tuple[Notification, Rule]:
        """The draft's notification and rule as they would be frozen, or the fault that stands against it."""
        notification = checked_notification(draft.notification)
        checked_ttl(draft.options.ttl_seconds)
        size = self.payload_bytes(site, notification)
        if size > PAYLOAD_LIMIT_BYTES:
            raise wrong_input("payload_too_large", size=size, limit=PAYLOAD_LIMIT_BYTES)
        if site.current_key_id is None:
            raise wrong_input("site_without_key", site=site.site_id)
        return notification, parse_rule(draft.audience)

    def payload_bytes(self, site: Site, notification: Notification) -> int:
        """How large the message is that each subscriber gets, before encryption."""
        return payload_bytes(
            notification,
            token_length=REPORT_TOKEN_CHARACTERS,
            tag=EXAMPLE_TAG,
            fallback_link=site.url,
            build=EXAMPLE_BUILD,
        )

    def launch(self, draft: Draft, *, due_at: datetime | None = None, is_test: bool = False) -> Campaign:
        """Freeze a draft and queue it; due at once, or at ``due_at``. A test goes to test subscribers only."""
        site = self.sites.get(draft.site_id)
        notification, rule = self.check_launch(site, draft)
        now = self.now()
        if due_at is not None and due_at < now - timedelta(minutes=1):
            raise wrong_input("due_in_the_past")
        if due_at is not None and due_at > now + timedelta(days=PLANNED_AHEAD_DAYS):
            raise wrong_input("due_too_late", days=PLANNED_AHEAD_DAYS)
        return self.campaigns.launch(
            draft.draft_id,
            notification,
            parse_rule(f"tag:{TEST_TAG}") if is_test else rule,
            due_at=max(now, due_at or now),
            now=now,
            is_test=is_test,
        )

    def import_subscribers(self, site: Site, path: Path, *, dry_run: bool = False) -> ImportOutcome:
        """Take in the subscribers of a file, a thousand in a transaction; bad rows stop no good ones."""
        from pushdesk.exchange.reading import ImportedRow, RowRefusal, read_subscribers
        from pushdesk.storage.subscription_intake import Intake

        hosts = self.push_hosts()
        errors: list[RowRefusal] = []
        good: list[ImportedRow] = []
        key_ids = [record.key_id for record in self.keys.of_site(site.site_id)]
        for each in read_subscribers(path, site, key_ids, hosts):
            if isinstance(each, RowRefusal):
                errors.append(each)
            else:
                good.append(each)
        outcomes = self.subscriptions.register_many([each.content for each in good], hosts, self.now(), dry_run=dry_run)
        for each, outcome in zip(good, outcomes, strict=True):
            if isinstance(outcome, Fault):
                errors.append(RowRefusal(each.row, "endpoint", outcome.code))
        added = sum(outcome is Intake.NEW for outcome in outcomes)
        refreshed = sum(outcome is Intake.REFRESHED for outcome in outcomes)
        errors.sort(key=lambda refusal: refusal.row)
        return ImportOutcome(added, refreshed, len(errors), tuple(errors))

    def export_subscribers(self, site: Site, path: Path) -> int:
        """Write all subscribers of a site with their keys to a CSV file; returns how many."""
        from pushdesk.exchange.writing import write_subscribers

        return write_subscribers(path, self.subscription_list.all(site.site_id))

    def write_campaigns(self, site: Site, path: Path) -> int:
        """Write all campaigns of a site with their numbers as CSV; returns how many."""
        from pushdesk.exchange.campaigns import write_campaigns

        campaigns = self.campaign_list.all(site.site_id)
        return write_campaigns(path, ((each, self.campaigns.totals(each.campaign_id)) for each in campaigns))

    def write_log(self, campaign_id: int, path: Path) -> int:
        """Write a campaign's whole delivery log as CSV; returns the number of deliveries."""
        from pushdesk.exchange.logs import write_delivery_log

        return write_delivery_log(path, self.delivery_log.all(campaign_id))

    def back_up(self, path: Path) -> "Contents":
        """Write a backup of the database to a file and read it back; returns what it holds."""
        from pushdesk.storage.backups import back_up

        return back_up(self.database, path)

    def restore(self, path: Path) -> Path | None:
        """Put a backup in the place of the database; returns the file that keeps what was there."""
        from pushdesk.storage.restoring import restore

        return restore(self.folder, path, self.now())

    def check(self) -> list[str]:
        """What is wrong with the database; empty when it is sound."""
        from pushdesk.storage.backups import check

        return check(self.database)

    def housekeeping(self) -> None:
        """What is due once a day: a backup, and single attempts that are old enough to be folded."""
        from pushdesk.storage.backups import back_up_daily
        from pushdesk.storage.retention import fold_attempts

        back_up_daily(self.database, self.now())
        fold_attempts(self.database, self.now(), self.settings.all().attempts_kept_days)

    def _private_scalars(self, site: Site) -> tuple[bytes, ...]:
        """The private keys, so that an export can prove that none of them is in it; locked ones cannot leak."""
        from pushdesk.webpush.vapid import raw_scalar

        scalars = []
        for record in self.keys.of_site(site.site_id):
            try:
                scalars.append(raw_scalar(self.custody.signing_key(record.key_id)))
            except Fault as fault:
                if not fault.code.startswith(("key_", "keyring_", "vault_")):
                    raise
        return tuple(scalars)


def log_to_file(folder: Path, name: str) -> None:
    """Keep a log of a long-running process in the workspace: one megabyte, two older ones beside it."""
    logs = folder / "logs"
    logs.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = logging.handlers.RotatingFileHandler(
        logs / f"{name}.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(process)d %(name)s %(levelname)s %(message)s"))
    root = logging.getLogger("pushdesk")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
