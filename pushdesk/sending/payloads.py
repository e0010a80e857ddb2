"""What a campaign sends: its payload, cut once where a recipient's own words go, and how long it is worth sending."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Self

from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.faults import Fault
from pushdesk.domain.payload import Payloads
from pushdesk.domain.personalization import NOBODY, Person
from pushdesk.domain.report import report_token
from pushdesk.domain.site import Site
from pushdesk.storage.campaigns import CampaignStore
from pushdesk.storage.database import Database
from pushdesk.storage.deliveries import Claimed
from pushdesk.storage.people import PersonStore
from pushdesk.storage.reports import ReportStore
from pushdesk.storage.sites import SiteStore

EXPIRES_NOT_BEFORE = timedelta(minutes=15)
"""A shorter time to live is meant for the push service; a campaign of some size takes minutes to hand over."""

PEOPLE_KEPT = 8_192
"""How many people's words are remembered at most: what is claimed waits here, and goes when it is posted."""

_STEP_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Content:
    """One frozen campaign, ready to be made into payloads."""

    campaign: Campaign
    contact: str
    payloads: Payloads
    report_secret: bytes = field(repr=False)

    @classmethod
    def of(cls, campaign: Campaign, site: Site, report_secret: bytes) -> Self:
        """Cut the payload of a campaign of this site."""
        payloads = Payloads.of(campaign.notification, site, tag=campaign.tag, build=campaign.build)
        return cls(campaign, site.contact, payloads, report_secret)

    def payload(self, delivery_id: int, person: Person = NOBODY) -> bytes:
        """The plaintext for one delivery to one person."""
        return self.payloads.payload(report_token(self.report_secret, delivery_id).encode("ascii"), person)

    def ttl_seconds(self, now: datetime) -> int | None:
        """How long the push service should keep trying, or None when the message is too old to be sent.

        The time to live counts from the moment the campaign was due, in whole minutes: what waited here for
        an hour is kept an hour less there. One under 15 minutes is passed on as it is and the message is
        given up 15 minutes after it was due.
        """
        chosen = self.campaign.options.ttl_seconds
        age = max(timedelta(0), now - self.campaign.due_at)
        if age >= max(EXPIRES_NOT_BEFORE, timedelta(seconds=chosen)):
            return None
        if chosen <= EXPIRES_NOT_BEFORE.total_seconds():
            return chosen
        return chosen - int(age.total_seconds()) // _STEP_SECONDS * _STEP_SECONDS


class Contents:
    """The contents of the campaigns that are being sent, each read once, and which of them must not go on."""

    def __init__(self, database: Database) -> None:
        self._campaigns = CampaignStore(database)
        self._sites = SiteStore(database)
        self._person_store = PersonStore(database)
        self._report_secret = ReportStore(database).secret()
        self._contents: dict[int, Content] = {}
        self._stopped: set[int] = set()
        self._people: dict[int, Person] = {}

    def meet(self, claimed: Iterable[Claimed]) -> None:
        """Read at once what the messages of these deliveries may say; nothing is read for those that say the same.

        Call it with what was just claimed. Whoever was not met is looked up when their payload is made.
        """
        campaign_ids = {each.campaign_id for each in claimed}
        personal = {campaign_id for campaign_id in campaign_ids if self.content(campaign_id).payloads.are_personal}
        if personal:
            wanted = [each.subscription_id for each in claimed if each.campaign_id in personal]
            if len(self._people) > PEOPLE_KEPT:
                self._people.clear()
            self._people.update(self._person_store.people(wanted))

    def payload(self, claimed: Claimed) -> bytes:
        """The plaintext for one claimed delivery, in its recipient's own words."""
        content = self.content(claimed.campaign_id)
        if not content.payloads.are_personal:
            return content.payload(claimed.delivery_id)
        person = self._people.pop(claimed.subscription_id, None)
        if person is None:
            person = self._person_store.people([claimed.subscription_id]).get(claimed.subscription_id, NOBODY)
        return content.payload(claimed.delivery_id, person)

    def content(self, campaign_id: int) -> Content:
        """The content of a campaign."""
        found = self._contents.get(campaign_id)
        if found is None:
            campaign = self._campaigns.get(campaign_id)
            found = Content.of(campaign, self._sites.get(campaign.site_id), self._report_secret)
            self._contents[campaign_id] = found
            if campaign.state is not CampaignState.RUNNING:
                self._stopped.add(campaign_id)
        return found

    def may_go_on(self, campaign_id: int) -> bool:
        """True while messages of a campaign may be posted; one that is not in use is read for that."""
        self.content(campaign_id)
        return campaign_id not in self._stopped

    def is_stopped(self, campaign_id: int) -> bool:
        """True for a campaign in use of which nothing more may be posted."""
        return campaign_id in self._stopped

    def stop(self, campaign_id: int) -> None:
        """Post nothing more of this campaign until :meth:`look_again`."""
        self._stopped.add(campaign_id)

    def look_again(self) -> set[int]:
        """Read every campaign in use anew (its state, contact or due time may have changed); returns the stopped."""
        in_use, self._stopped = self._contents, set()
        self._contents = {}
        try:
            for campaign_id in in_use:
                self.content(campaign_id)
        except Fault:
            self._contents = in_use  # all of them are looked at again
            raise
        for campaign_id in self._stopped:
            del self._contents[campaign_id]
        return set(self._stopped)
