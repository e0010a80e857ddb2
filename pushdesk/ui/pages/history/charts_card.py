"""The charts of one campaign: beside those before it, over time, by the hour, by browser, and every outcome."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pushdesk.domain.comparison import Comparison
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.report import ReportKind
from pushdesk.domain.subscription import Browser
from pushdesk.ui.card import Card, rule, text_label
from pushdesk.ui.chart_part import ChartPart
from pushdesk.ui.charts import BarChart, Chart, Point
from pushdesk.ui.column_chart import ColumnChart
from pushdesk.ui.moments import clock_words, day_words
from pushdesk.ui.pages.history.chart_numbers import DAY, HOURS, WEEK, ChartNumbers, Stretch
from pushdesk.ui.pages.history.comparison_words import compared_sentence, comparison_heading
from pushdesk.ui.segments import Segments
from pushdesk.ui.state_pills import outcome_tone
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone
from pushdesk.words.deliveries import BROWSER_WORDS, OUTCOME_WORDS

_DAY, _WEEK = "day", "week"


class ChartsCard(Card):
    """Accepted, shown and clicked have charts of their own; what is empty says so."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._numbers: ChartNumbers | None = None
        self._now = datetime.min
        nothing_shown, nothing_clicked = self.tr("Nothing was reported as shown yet."), self.tr("Nobody clicked yet.")
        hour, browser = self.tr("Hour"), self.tr("Browser")
        shown, clicked, accepted = self.tr("Shown"), self.tr("Clicked"), self.tr("Accepted")
        self._comparison = QWidget()
        self._sentences = QVBoxLayout(self._comparison)
        self._sentences.setContentsMargins(0, 0, 0, 0)
        self._comparison.hide()
        self.add(self._comparison)
        self._stretch = Segments(
            theme, self.tr("Time after sending"), [(_DAY, self.tr("First 24 hours")), (_WEEK, self.tr("First 7 days"))]
        )
        self._stretch.chosen.connect(lambda _key: self._show_over_time())
        self.add(self._stretch)
        self._accepted_over_time = self._part(
            ColumnChart,
            self.tr("Accepted, after sending"),
            (self.tr("From"), accepted),
            self.tr("Nothing accepted yet."),
        )
        self._over_time = {
            ReportKind.DISPLAYED: self._part(
                ColumnChart, self.tr("Shown, after sending"), (self.tr("From"), shown), nothing_shown
            ),
            ReportKind.CLICKED: self._part(
                ColumnChart, self.tr("Clicked, after sending"), (self.tr("From"), clicked), nothing_clicked
            ),
        }
        self._by_hour = {
            ReportKind.DISPLAYED: self._part(
                ColumnChart, self.tr("Shown, by hour of the day"), (hour, shown), nothing_shown
            ),
            ReportKind.CLICKED: self._part(
                ColumnChart, self.tr("Clicked, by hour of the day"), (hour, clicked), nothing_clicked
            ),
        }
        self._accepted = self._part(BarChart, self.tr("Accepted by browser"), (browser, accepted), "")
        self._by_browser = {
            ReportKind.DISPLAYED: self._part(BarChart, self.tr("Shown by browser"), (browser, shown), nothing_shown),
            ReportKind.CLICKED: self._part(
                BarChart, self.tr("Clicked by browser"), (browser, clicked), nothing_clicked
            ),
        }
        self._outcomes = self._part(BarChart, self.tr("Outcomes"), (self.tr("Outcome"), self.tr("Deliveries")), "")
        self._lay_out()

    def _part(self, kind: type[Chart], heading: str, columns: tuple[str, str], nothing: str) -> ChartPart:
        return ChartPart(self._theme, heading, kind(self._theme, heading), columns, nothing=nothing)

    def _lay_out(self) -> None:
        grid = QWidget()
        places = QGridLayout(grid)
        places.setContentsMargins(0, 0, 0, 0)
        places.setHorizontalSpacing(40)
        places.setVerticalSpacing(20)
        for side in (0, 1):
            places.setColumnStretch(side, 1)
        parts = (
            self._accepted_over_time,
            self._outcomes,
            *self._over_time.values(),
            *self._by_hour.values(),
            self._accepted,
            *self._by_browser.values(),
        )
        for position, part in enumerate(parts):
            places.addWidget(part, position // 2, position % 2)
        self.add(grid)
        self.body.addStretch(1)

    def show_numbers(self, numbers: ChartNumbers, outcomes: Mapping[Outcome, int], now: datetime) -> None:
        """Show other numbers."""
        self._numbers, self._now = numbers, now
        self._show_comparison(numbers.comparison)
        self._show_over_time()
        for kind, part in self._by_hour.items():
            counts = numbers.by_hour[kind]
            part.show_points([Point(_hour_words(hour), counts[hour]) for hour in range(HOURS)])
        accepted = {browser: counts.get(Outcome.ACCEPTED, 0) for browser, counts in numbers.outcomes.items()}
        self._accepted.show_points(_by_browser(accepted, accepted, Tone.GOOD))
        for kind, part in self._by_browser.items():
            part.show_points(_by_browser(numbers.reports[kind], accepted, Tone.PROGRESS))
        self._outcomes.show_points(
            [
                Point(OUTCOME_WORDS[outcome], count, outcome_tone(outcome))
                for outcome, count in sorted(outcomes.items(), key=lambda each: -each[1])
                if count
            ]
        )

    def _show_over_time(self) -> None:
        if self._numbers is None:
            return
        stretch = DAY if self._stretch.key() == _DAY else WEEK
        self._accepted_over_time.show_points(self._columns(self._numbers.accepted[stretch], stretch, Tone.GOOD))
        for kind, part in self._over_time.items():
            part.show_points(self._columns(self._numbers.over_time[kind, stretch], stretch, Tone.PROGRESS))

    def _columns(self, counts: Sequence[int], stretch: Stretch, tone: Tone) -> list[Point]:
        since = self._now if self._numbers is None else self._numbers.since
        return [Point(self._moment(since + place * stretch.step), count, tone) for place, count in enumerate(counts)]

    def _moment(self, moment: datetime) -> str:
        return clock_words(moment) if self._stretch.key() == _DAY else day_words(moment, self._now)

    def _show_comparison(self, comparison: Comparison | None) -> None:
        while (entry := self._sentences.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if comparison is not None:
            self._sentences.addWidget(text_label(comparison_heading(comparison), "label"))
            for compared in comparison.measures:
                self._sentences.addWidget(text_label(compared_sentence(compared)))
            self._sentences.addWidget(rule())
        self._comparison.setVisible(comparison is not None)


def _by_browser(counts: Mapping[Browser, int], order: Mapping[Browser, int], tone: Tone) -> list[Point]:
    """Every browser that the campaign went to, in the same order in all charts."""
    return [
        Point(BROWSER_WORDS[browser], counts.get(browser, 0), tone)
        for browser, _ in sorted(order.items(), key=lambda each: (-each[1], each[0]))
    ]


def _hour_words(hour: int) -> str:
    """The beginning of an hour of the day, as the owner's language writes it."""
    return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)
