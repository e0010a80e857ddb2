"""A workspace for the tests of storage: one site with its key, and as many subscribers as a test asks for."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from pushdesk.domain.audience import parse_rule
from pushdesk.domain.campaign import Campaign, DeliveryOptions, Draft
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.notification import Notification
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.registration import Registration
from pushdesk.domain.subscription import Browser, PushService, SubscriptionKeys
from pushdesk.storage.campaigns import CampaignStore
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.deliveries import Claimed, DeliveryStore
from pushdesk.storage.delivery_log import DeliveryLog
from pushdesk.storage.delivery_results import Result
from pushdesk.storage.drafts import DraftStore
from pushdesk.storage.keys import KeyRecord, KeyStore, VaultKind
from pushdesk.storage.lanes import LaneStore
from pushdesk.storage.sites import SiteStore, new_site
from pushdesk.storage.subscription_intake import Registered, register_in
from pushdesk.storage.subscription_rows import SubscriptionList
from pushdesk.storage.subscriptions import SubscriptionStore
from pushdesk.storage.workers import WorkerStore

NOW = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
HOSTS = PushHosts()
MOZILLA = "https://updates.push.services.mozilla.com/wpush/v2/"
GOOGLE = "https://fcm.googleapis.com/fcm/send/"


def point(word: str) -> bytes:
    """65 bytes as a public key has them; storage does not look whether they lie on the curve."""
    return b"\x04" + hashlib.sha512(word.encode()).digest()


def registration_of(number: int, site_id: str, key_id: str, **changes: Any) -> Registration:
    """What the browser with this number hands in."""
    plain = Registration(
        site_id=site_id,
        client_id=f"client-{number}",
        endpoint=f"{MOZILLA}{number}",
        keys=SubscriptionKeys(point(f"browser {number}"), hashlib.md5(f"{number}".encode()).digest()),
        key_id=key_id,
        old_endpoint=None,
        topics=(),
        language="en",
        time_zone="Europe/Vienna",
        consent=None,
        push_service=PushService.MOZILLA,
        quarantined=False,
    )
    return replace(plain, **changes)


@dataclass
class Shop:
    """An open database with one site and one key in it."""

    database: Database
    site_id: str = ""
    key_id: str = ""
    now: datetime = NOW
    _numbers: int = field(default=0)

    def __post_init__(self) -> None:
        self.sites = SiteStore(self.database)
        self.keys = KeyStore(self.database)
        self.subscriptions = SubscriptionStore(self.database)
        self.list = SubscriptionList(self.database)
        self.drafts = DraftStore(self.database)
        self.campaigns = CampaignStore(self.database)
        self.deliveries = DeliveryStore(self.database)
        self.log = DeliveryLog(self.database)
        self.workers = WorkerStore(self.database)
        self.lanes = LaneStore(self.database)

    @classmethod
    def founded(cls, database: Database, name: str = "Corner Bakery") -> "Shop":
        """A shop with a site and a key of its own."""
        shop = cls(database)
        shop.site_id = shop.sites.add(
            new_site(name, f"https://{name.split()[0].lower()}.shop/", "mailto:owner@corner-bakery.shop", NOW)
        ).site_id
        shop.key_id = shop.new_key(f"key of {shop.site_id}")
        return shop

    def new_key(self, word: str, *, make_current: bool = True) -> str:
        """A key of the shop that is made of a word."""
        key_id = hashlib.sha256(word.encode()).hexdigest()[:11]
        self.keys.add(KeyRecord(key_id, self.site_id, point(word), VaultKind.FILE, self.now), make_current=make_current)
        return key_id

    def registration(self, number: int, **changes: Any) -> Registration:
        """What the browser with this number hands in on a page of this shop."""
        return registration_of(number, self.site_id, self.key_id, **changes)

    def register(
        self, registration: Registration, browser: Browser = Browser.FIREFOX, *, platform: str = "linux"
    ) -> Registered:
        """Take in one registration now."""
        return self.subscriptions.register(registration, browser, platform, HOSTS, self.now)

    def subscribe(self, count: int = 1, **changes: Any) -> list[int]:
        """So many new subscribers, in one transaction; returns their ids."""
        first = self._numbers + 1
        self._numbers += count
        with self.database.write(Noun.SUBSCRIPTIONS) as connection:
            return [
                register_in(
                    connection, self.registration(number, **changes), Browser.FIREFOX, "linux", HOSTS, self.now
                ).subscription_id
                for number in range(first, first + count)
            ]

    def draft(self, title: str = "Fresh bread", audience: str = "all") -> Draft:
        """A draft that can be launched."""
        return self.drafts.add(self.site_id, Notification(title), audience, DeliveryOptions(), self.now)

    def launch(
        self, audience: str = "all", *, due_in: timedelta = timedelta(0), title: str = "Fresh bread"
    ) -> Campaign:
        """A campaign that is due, unless told otherwise, at once."""
        draft = self.draft(title, audience)
        return self.campaigns.launch(
            draft.draft_id, draft.notification, parse_rule(audience), due_at=self.now + due_in, now=self.now
        )

    def start(self) -> int:
        """Start what is due."""
        return self.deliveries.promote_due(self.now, 12 * 3600)

    def claim(self, worker_id: str, limit: int = 100, closed: set[int] | None = None) -> list[Claimed]:
        """Claim as a worker does."""
        quotas = {lane_id: limit for lane_id in self.lanes.all() if lane_id not in (closed or set())}
        return self.deliveries.claim(worker_id, quotas, self.now)

    def record(self, worker_id: str, claimed: list[Claimed], outcome: Outcome, **changes: Any) -> None:
        """Record one outcome for all of these."""
        reason = changes.pop("reason", Reason.ACCEPTED if outcome is Outcome.ACCEPTED else Reason.REQUEST_REFUSED)
        self.deliveries.record(
            worker_id,
            [
                Result(
                    each.delivery_id,
                    each.subscription_id,
                    each.campaign_id,
                    outcome,
                    reason,
                    **{"endpoint": each.endpoint, **changes},
                )
                for each in claimed
            ],
            self.now,
        )

    def totals(self, campaign: Campaign) -> dict[Outcome, int]:
        """The outcomes of a campaign; those with none are left out."""
        found = self.campaigns.totals(campaign.campaign_id)
        assert found.total == campaign.total
        return {outcome: count for outcome, count in found.by_outcome.items() if count}

    def rows(self, statement: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """What is in the tables, for looking behind the stores."""
        with self.database.read() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(statement, parameters).all()]
