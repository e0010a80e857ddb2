"""News of campaigns that an owner wants to hear of: one has ended, has paused by itself, or asks something."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from pushdesk.app import CampaignTotals, PushDesk
from pushdesk.domain.campaign import Campaign
from pushdesk.domain.faults import Fault
from pushdesk.domain.removal import RemovalStanding
from pushdesk.domain.site import Site
from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.ui.reading import Reader


class NewsKind(StrEnum):
    """What happened."""

    ENDED = "ended"
    PAUSED = "paused"
    ASKS = "asks"


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened to one campaign, as it stood when that was found out."""

    kind: NewsKind
    campaign: Campaign
    site: Site
    totals: CampaignTotals
    removal: RemovalStanding | None = None


_Ended = tuple[int, datetime]


@dataclass(frozen=True, slots=True)
class _Look:
    """How all campaigns stood at one look: those that a sender has paused and those that wait for the owner's word, by
    their ids; those that have ended since ``began_at``, the first look, by id and end.

    ``news`` are what has changed since the look before.
    """

    began_at: datetime
    paused: frozenset[int]
    asking: frozenset[int]
    ended: frozenset[_Ended]
    news: tuple[News, ...] = ()


class CampaignNews(QObject):
    """Compares one look with the one before; what was so before the first is no news.

    Signals: ``came(object)`` — a :class:`News`.
    """

    came = Signal(object)

    def __init__(self, desk: PushDesk, jobs: BackgroundJobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._before: _Look | None = None
        self._reader = Reader(jobs, self)
        self._reader.answered.connect(self._take)

    def look(self) -> None:
        """Look at all campaigns in the background."""
        desk, before = self._desk, self._before
        self._reader.ask(None, lambda: _look(desk, before))

    def _take(self, _key: object, answer: object) -> None:
        assert isinstance(answer, _Look)
        self._before = answer
        for news in answer.news:
            self.came.emit(news)


def _look(desk: PushDesk, before: _Look | None) -> _Look:
    began_at = desk.now() if before is None else before.began_at
    asking = {campaign.campaign_id: standing for campaign, standing in desk.removals.waiting()}
    found = _Look(
        began_at,
        frozenset(each.campaign_id for each in desk.campaigns.halted()),
        frozenset(asking),
        frozenset(
            (each.campaign_id, each.ended_at) for each in desk.campaigns.finished_since(began_at) if each.ended_at
        ),
    )
    if before is None:
        return found
    ended = {campaign_id for campaign_id, _ in found.ended - before.ended}
    news: list[News] = []
    for kind, ids in (
        (NewsKind.ASKS, found.asking - before.asking),
        (NewsKind.PAUSED, found.paused - before.paused),
        (NewsKind.ENDED, ended - found.asking),
    ):
        news += [each for campaign_id in sorted(ids) for each in _news(desk, kind, campaign_id, asking)]
    return replace(found, news=tuple(news))


def _news(desk: PushDesk, kind: NewsKind, campaign_id: int, asking: Mapping[int, RemovalStanding]) -> Iterator[News]:
    """The news, if it is one: a test to the owner's own browsers is none."""
    try:
        campaign = desk.campaigns.get(campaign_id)
        if campaign.is_test:
            return
        totals, site = desk.campaigns.totals(campaign_id), desk.sites.get(campaign.site_id)
    except Fault:
        return  # a restore has taken it away
    yield News(kind, campaign, site, totals, asking.get(campaign_id))
