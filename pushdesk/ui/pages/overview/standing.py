"""How a business stands: everything that the overview shows at once, read off the window's thread."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pushdesk.app import CampaignTotals, KeyRecord, PushDesk, VaultKind
from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.checkup import Checkup
from pushdesk.domain.faults import Fault
from pushdesk.domain.growth import NO_GROWTH, Growth
from pushdesk.domain.reach_health import UNKNOWN_HEALTH, ReachHealth
from pushdesk.domain.removal import RemovalStanding
from pushdesk.domain.site import InboxKind, Site

DAYS_SHOWN = 90
_CAMPAIGNS_LOOKED_AT = 20
INBOX_PATIENCE = timedelta(minutes=30)
"""A web host that is away for less is nothing to get up for."""

BACKLOG_PATIENCE = timedelta(hours=2)
"""What waits in the inbox for less will be fetched with the next round or the one after."""

COPY_PATIENCE = timedelta(days=3)
"""The database is copied every day on which PushDesk runs; two that fail may be a weekend."""

_LAUNCHED = (CampaignState.RUNNING, CampaignState.PAUSED, CampaignState.FINISHED, CampaignState.CANCELLED)
_WAITING = (CampaignState.PAUSED, CampaignState.MISSED)


@dataclass(frozen=True, slots=True)
class Backlog:
    """What the hosted inbox still holds although it can be fetched, and since when the oldest of it lies there."""

    count: int
    oldest_at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of one business; ``waiting`` are campaigns that go on only when the owner says so.

    ``total`` are all subscribers on the list; those of them who subscribed with another key are ``mismatched`` and
    cannot be reached. ``held`` are campaigns that found so many subscribers gone that nobody is removed without the
    owner's word. ``copied_at`` is when the database was copied last, where that is too long ago.
    """

    site: Site | None = None
    keys: tuple[KeyRecord, ...] = ()
    exported_at: datetime | None = None
    growth: Growth = NO_GROWTH
    total: int = 0
    last: Campaign | None = None
    totals: CampaignTotals | None = None
    next_due: Campaign | None = None
    waiting: tuple[Campaign, ...] = ()
    inbox_fault: Fault | None = None
    backlog: Backlog | None = None
    checkup: Checkup | None = None
    held: tuple[tuple[Campaign, RemovalStanding], ...] = ()
    is_copy_missing: bool = False
    copied_at: datetime | None = None

    @property
    def is_exported(self) -> bool:
        """Whether the web app was ever exported."""
        return self.exported_at is not None

    @property
    def reachable(self) -> int:
        """How many can be written to."""
        return self.growth.reachable

    @property
    def mismatched(self) -> int:
        """How many are on the list and cannot be written to, because they subscribed with another key."""
        return self.total - self.reachable

    @property
    def is_backed_up(self) -> bool:
        """True when there are keys and all of them lie in a backup."""
        return bool(self.keys) and all(key.backed_up_at is not None for key in self.keys)

    @property
    def has_open_key(self) -> bool:
        """True when a private key lies in a file without a passphrase."""
        return any(key.vault is VaultKind.FILE for key in self.keys)


@dataclass(frozen=True, slots=True)
class SlowStanding:
    """What takes longer to find out: the health of the list, and whether an export would be another one now."""

    health: ReachHealth = UNKNOWN_HEALTH
    is_export_current: bool = True


def read_slow_standing(desk: PushDesk, site: Site, growth: Growth) -> SlowStanding:
    """Read it; takes a second or two with 200,000 subscribers."""
    try:
        is_current = desk.is_export_current(site)
    except Fault:
        is_current = True  # whatever stands against an export is said where it is made
    return SlowStanding(desk.reach_health.read(site.site_id, growth, desk.now()), is_current)


def read_standing(desk: PushDesk, site: Site) -> Standing:
    """Read it; takes a third of a second with 200,000 subscribers."""
    now = desk.now()
    campaigns = desk.campaigns.page(site.site_id, states=_LAUNCHED, limit=_CAMPAIGNS_LOOKED_AT)
    launched = [campaign for campaign in campaigns if campaign.started_at is not None and not campaign.is_test]
    growth = desk.growth.last_days(site.site_id, DAYS_SHOWN, now)
    inbox_fault, backlog = _inbox(desk, site, now)
    copied_at, exported = desk.last_copy_at(), desk.sites.last_export(site.site_id)
    return Standing(
        site=desk.sites.get(site.site_id),
        keys=tuple(desk.keys.of_site(site.site_id)),
        exported_at=None if exported is None else exported[0],
        growth=growth,
        total=growth.reachable + desk.growth.mismatched(site.site_id),
        last=launched[0] if launched else None,
        totals=desk.campaigns.totals(launched[0].campaign_id) if launched else None,
        next_due=desk.campaigns.first_due(site.site_id, now, timedelta(0)),
        held=tuple(desk.removals.waiting(site.site_id)),
        waiting=tuple(desk.campaigns.page(site.site_id, states=_WAITING)),
        inbox_fault=inbox_fault,
        backlog=backlog,
        checkup=_checkup(desk, site),
        is_copy_missing=now - max(copied_at or site.created_at, site.created_at) > COPY_PATIENCE,
        copied_at=copied_at,
    )


def _inbox(desk: PushDesk, site: Site, now: datetime) -> tuple[Fault | None, Backlog | None]:
    """Why the hosted inbox has not been fetched for a while, or what has lain in it for too long."""
    state = None if site.inbox is InboxKind.NONE else desk.inboxes.state(site.site_id)
    if state is None:
        return None, None
    if state.failing_since is not None:
        has_failed = now - state.failing_since >= INBOX_PATIENCE
        return Fault(state.fault, status=state.status or "–") if has_failed else None, None
    waiting = state.waiting
    count = waiting.registrations + waiting.reports
    if not count or waiting.oldest_at is None or now - waiting.oldest_at < BACKLOG_PATIENCE:
        return None, None
    return None, Backlog(count, waiting.oldest_at)


def _checkup(desk: PushDesk, site: Site) -> Checkup | None:
    """The last look at the published page; None before one, and for a look at an earlier address."""
    last = desk.checkups.last(site.site_id)
    return last if last is not None and last.url == site.url else None
