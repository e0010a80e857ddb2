"""The numbers of campaigns that can still change, read in the background for those that are looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from pushdesk.app import CampaignTotals
from pushdesk.ui.console import Console
from pushdesk.ui.pages.history.pace import Pace, PaceMeter
from pushdesk.ui.reading import Reader


class FigureBook(QObject):
    """Keeps what was read last for each campaign.

    Signals: ``changed`` — other numbers are in the book; ``failed(str)`` — a sentence why there are none.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, console: Console, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = console.desk
        self._totals: dict[int, CampaignTotals] = {}
        self._meters: dict[int, PaceMeter] = {}
        self._paces: dict[int, Pace | None] = {}
        self._reader = Reader(console.jobs, self)
        self._reader.answered.connect(self._take)
        self._reader.failed.connect(self.failed)

    def totals(self, campaign_id: int) -> CampaignTotals | None:
        """A campaign's numbers, or None before they were read."""
        return self._totals.get(campaign_id)

    def pace(self, campaign_id: int) -> Pace | None:
        """How fast a campaign goes, or None while that cannot be told."""
        return self._paces.get(campaign_id)

    def ask(self, campaign_ids: Sequence[int]) -> None:
        """Read the numbers of these campaigns anew."""
        wanted = tuple(campaign_ids)
        totals = self._desk.campaigns.totals
        if wanted:
            self._reader.ask(wanted, lambda: {each: totals(each) for each in wanted})

    def _take(self, _key: object, answer: object) -> None:
        assert isinstance(answer, dict)
        now = self._desk.now()
        for campaign_id, totals in answer.items():
            self._totals[campaign_id] = totals
            meter = self._meters.setdefault(campaign_id, PaceMeter())
            self._paces[campaign_id] = meter.feed(totals.total - totals.open, totals.total, now)
        self.changed.emit()
