"""The charts of one campaign: accepted by browser, every outcome, and clicks over time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import Campaign
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.subscription import Browser
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.charts import BarChart, Point, Sparkline
from pushdesk.ui.moments import day_words
from pushdesk.ui.state_pills import outcome_tone
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone
from pushdesk.words.deliveries import BROWSER_WORDS, OUTCOME_WORDS

_STEPS = 48
_LEAST_SPAN = timedelta(hours=1)
_LONGEST_SPAN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class ChartNumbers:
    """What the charts show; ``clicks`` are counted in equal ``step`` from ``since`` on."""

    by_browser: Mapping[Browser, Mapping[Outcome, int]]
    clicks: Sequence[int]
    since: datetime
    step: timedelta


def read_chart_numbers(desk: PushDesk, campaign: Campaign) -> ChartNumbers:
    """Count anew; takes a moment for a large campaign, so it belongs into the background."""
    since = campaign.started_at or campaign.due_at
    span = min(max(desk.now() - since, _LEAST_SPAN), _LONGEST_SPAN)
    step = span / _STEPS
    log = desk.delivery_log
    return ChartNumbers(
        log.by_browser(campaign.campaign_id),
        log.clicks_over_time(campaign.campaign_id, since, step, _STEPS),
        since,
        step,
    )


class ChartsCard(Card):
    """Three small charts; what is empty says so."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._browsers = BarChart(theme, self.tr("Accepted by browser"))
        self._outcomes = BarChart(theme, self.tr("Outcomes"))
        self._clicks = Sparkline(theme, self.tr("Clicks over time"))
        self._no_clicks = text_label(self.tr("No click was reported yet."), "muted")
        grid = QWidget()
        places = QGridLayout(grid)
        places.setContentsMargins(0, 0, 0, 0)
        places.setHorizontalSpacing(40)
        places.setVerticalSpacing(24)
        for position, (heading, charts) in enumerate(
            (
                (self.tr("Accepted by browser"), (self._browsers,)),
                (self.tr("Outcomes"), (self._outcomes,)),
                (self.tr("Clicks over time"), (self._clicks, self._no_clicks)),
            )
        ):
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(text_label(heading, "label"))
            for chart in charts:
                column.addWidget(chart)
            column.addStretch(1)
            places.addWidget(part, position // 2, position % 2, 1, 2 if position == 2 else 1)
        self.add(grid)
        self.body.addStretch(1)

    def show_numbers(self, numbers: ChartNumbers, outcomes: Mapping[Outcome, int], now: datetime) -> None:
        """Show other numbers."""
        accepted = {browser: counts.get(Outcome.ACCEPTED, 0) for browser, counts in numbers.by_browser.items()}
        self._browsers.show_points(
            [
                Point(BROWSER_WORDS[browser], count, Tone.GOOD)
                for browser, count in sorted(accepted.items(), key=lambda each: (-each[1], each[0]))
            ]
        )
        self._outcomes.show_points(
            [
                Point(OUTCOME_WORDS[outcome], count, outcome_tone(outcome))
                for outcome, count in sorted(outcomes.items(), key=lambda each: -each[1])
                if count
            ]
        )
        has_clicks = any(numbers.clicks)
        self._clicks.setVisible(has_clicks)
        self._no_clicks.setVisible(not has_clicks)
        self._clicks.show_points(
            [
                Point(day_words(numbers.since + place * numbers.step, now), count)
                for place, count in enumerate(numbers.clicks)
            ]
        )
