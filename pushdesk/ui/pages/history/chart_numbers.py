"""What the charts of one campaign are made of, counted at once and off the window's thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import Campaign
from pushdesk.domain.comparison import Comparison
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.report import ReportKind
from pushdesk.domain.subscription import Browser

REPORTED = (ReportKind.DISPLAYED, ReportKind.CLICKED)
HOURS = 24


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time after the start that is looked at, in ``steps`` equal parts."""

    length: timedelta
    steps: int

    @property
    def step(self) -> timedelta:
        """The length of one part."""
        return self.length / self.steps


DAY = Stretch(timedelta(hours=24), 24)
WEEK = Stretch(timedelta(days=7), 28)


@dataclass(frozen=True, slots=True)
class ChartNumbers:
    """Counts by browser, over the first day and the first week from ``since`` on, and by the hour of the owner's day.

    Accepted, shown and clicked are told apart everywhere.
    """

    since: datetime
    outcomes: Mapping[Browser, Mapping[Outcome, int]]
    reports: Mapping[ReportKind, Mapping[Browser, int]]
    accepted: Mapping[Stretch, Sequence[int]]
    over_time: Mapping[tuple[ReportKind, Stretch], Sequence[int]]
    by_hour: Mapping[ReportKind, Sequence[int]]
    comparison: Comparison | None


def read_chart_numbers(desk: PushDesk, campaign: Campaign) -> ChartNumbers:
    """Count anew; takes a moment for a large campaign."""
    since, number, counts = campaign.started_at or campaign.due_at, campaign.campaign_id, desk.delivery_counts
    return ChartNumbers(
        since,
        counts.by_browser(number),
        {kind: counts.reports_by_browser(number, kind) for kind in REPORTED},
        {stretch: counts.accepted_over_time(number, since, stretch.step, stretch.steps) for stretch in (DAY, WEEK)},
        {
            (kind, stretch): counts.reports_over_time(number, kind, since, stretch.step, stretch.steps)
            for kind in REPORTED
            for stretch in (DAY, WEEK)
        },
        {kind: by_hour(counts.reports_by_quarter_hour(number, kind)) for kind in REPORTED},
        desk.comparisons.of_campaign(campaign, desk.now()),
    )


def by_hour(quarters: Mapping[datetime, int]) -> tuple[int, ...]:
    """Counts of quarters of an hour put together by the hour of the day on this computer's clock."""
    hours = [0] * HOURS
    for moment, count in quarters.items():
        hours[moment.astimezone().hour] += count
    return tuple(hours)
