"""Who can be reached, now and over ninety days, and who came and was lost to what meanwhile."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.domain.growth import Growth, Loss
from pushdesk.ui.card import Card, Figure
from pushdesk.ui.chart_part import ChartPart
from pushdesk.ui.charts import BarChart, Point, Sparkline
from pushdesk.ui.column_chart import ColumnChart
from pushdesk.ui.moments import date_words
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone
from pushdesk.words.language import counted

_MONTH_DAYS = 30
_WEEK_DAYS = 7
_FIGURE_WIDTH = 96

_TONES: Mapping[Loss, Tone] = {
    Loss.UNSUBSCRIBED: Tone.WARNING,
    Loss.GONE: Tone.NEUTRAL,
    Loss.KEY_MISMATCH: Tone.BAD,
    Loss.ERASED: Tone.NEUTRAL,
}


class ReachCard(Card):
    """The number that counts, and how it came to be."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.set_heading(self.tr("Who you can reach"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(28)
        self._reachable = Figure(self.tr("Can be reached"))
        self._new = Figure(self.tr("New in 30 days"))
        self._lost = Figure(self.tr("Left in 30 days"))
        for figure in (self._reachable, self._new, self._lost):
            figure.setMinimumWidth(_FIGURE_WIDTH)
            line.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        self.add(row)
        name = self.tr("Reach over 90 days")
        columns = (self.tr("Day"), self.tr("Can be reached"))
        self._reach = ChartPart(theme, name, Sparkline(theme, name), columns, grows=True)
        self.add(self._reach, 1)
        self.body.addStretch(0)

    def show_growth(self, growth: Growth, total: int, now: datetime) -> None:
        """Show how many can be reached of all that are on the list."""
        of_all = self.tr("of one subscriber") if total == 1 else self.tr("of {total} subscribers")
        self._reachable.set_number(counted(growth.reachable), of_all.format(total=counted(total)) if total else "")
        self._new.set_number(counted(growth.new(_MONTH_DAYS)))
        self._lost.set_number(counted(growth.lost(_MONTH_DAYS)))
        reach = _since_the_first(growth.reach_by_day)
        self._reach.setVisible(any(reach))
        self._reach.show_points(
            [
                Point(date_words(now - timedelta(days=len(reach) - 1 - place)), count)
                for place, count in enumerate(reach)
            ]
        )


class GrowthCard(Card):
    """New subscribers by week, and what those were lost to who left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.set_heading(self.tr("Growth and losses"))
        name = self.tr("New subscribers by week")
        self._new = ChartPart(
            theme,
            name,
            ColumnChart(theme, name),
            (self.tr("Week from"), self.tr("New")),
            nothing=self.tr("Nobody subscribed in the last 90 days."),
        )
        name = self.tr("Lost in 90 days, by cause")
        self._lost = ChartPart(
            theme,
            name,
            BarChart(theme, name),
            (self.tr("Cause"), self.tr("Lost")),
            nothing=self.tr("Nobody was lost in the last 90 days."),
        )
        self.add(self._new)
        self.add(self._lost)
        self.body.addStretch(1)

    def show_growth(self, growth: Growth, now: datetime) -> None:
        """Show other numbers."""
        days = len(growth.new_by_day)
        first = days % _WEEK_DAYS
        self._new.show_points(
            [
                Point(
                    date_words(now - timedelta(days=days - 1 - start)),
                    sum(growth.new_by_day[start : start + _WEEK_DAYS]),
                )
                for start in range(first, days, _WEEK_DAYS)
            ]
        )
        words = {
            Loss.UNSUBSCRIBED: self.tr("Unsubscribed"),
            Loss.GONE: self.tr("Gone"),
            Loss.KEY_MISMATCH: self.tr("Other key"),
            Loss.ERASED: self.tr("Erased"),
        }
        self._lost.show_points([Point(words[cause], growth.lost(days, cause), _TONES[cause]) for cause in Loss])


def _since_the_first(reach: Sequence[int]) -> Sequence[int]:
    """The days from the one before the first subscriber on, and a week at least: a young list is no flat line."""
    first = next((day for day, count in enumerate(reach) if count), 0)
    return reach[max(0, min(first - 1, len(reach) - _WEEK_DAYS)) :]
