"""Whether the list is alive: when browsers were last heard of, who is suspected to be gone, how often is written."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from pushdesk.domain.reach_health import SILENT_TAG, ReachHealth, SeenAge
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.chart_part import ChartPart
from pushdesk.ui.charts import BarChart, Point
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone
from pushdesk.words.language import counted

_TONES: Mapping[SeenAge, Tone] = {
    SeenAge.WEEK: Tone.GOOD,
    SeenAge.MONTH: Tone.GOOD,
    SeenAge.QUARTER: Tone.WARNING,
    SeenAge.LONGER: Tone.NEUTRAL,
}


class HealthCard(Card):
    """Signals: ``marking_asked`` — those under suspicion shall get their tag."""

    marking_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.set_heading(self.tr("Health of your reach"))
        name = self.tr("When browsers were last heard of")
        self._seen = ChartPart(theme, name, BarChart(theme, name), (self.tr("Last heard of"), self.tr("Subscribers")))
        self.add(self._seen)
        self._silent = text_label()
        self._silent.setAccessibleName(self.tr("Apple subscriptions that may be dead"))
        self._mark = Button(theme, self.tr("Tag them “{tag}”").format(tag=SILENT_TAG), Look.PLAIN, Glyph.TAG)
        self._mark.clicked.connect(self.marking_asked)
        self._suspects = QWidget()
        line = QHBoxLayout(self._suspects)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._silent, 1)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._suspects.hide()
        self.add(self._suspects)
        self._rhythm = QWidget()
        self._lines = QGridLayout(self._rhythm)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(20)
        self._lines.setColumnStretch(0, 1)
        self.add(text_label(self.tr("How often you write, and what people click"), "label"))
        self.add(self._rhythm)
        self._advice = text_label()
        self._advice.hide()
        self.add(self._advice)
        self.body.addStretch(1)

    def show_health(self, health: ReachHealth) -> None:
        """Show how the list stands."""
        words = {
            SeenAge.WEEK: self.tr("In the last 7 days"),
            SeenAge.MONTH: self.tr("8 to 30 days ago"),
            SeenAge.QUARTER: self.tr("31 to 90 days ago"),
            SeenAge.LONGER: self.tr("Longer ago"),
        }
        self._seen.show_points([Point(words[age], health.last_seen.get(age, 0), _TONES[age]) for age in SeenAge])
        self._show_suspects(health)
        self._show_rhythm(health)

    def _show_suspects(self, health: ReachHealth) -> None:
        count, marked = len(health.silent_ids), health.marked
        if count:
            one = self.tr(
                "One Apple subscription may be dead: Apple accepts what is sent to it, but for eight weeks it was "
                "neither shown nor seen on your page. The app was probably removed."
            )
            many = self.tr(
                "{count} Apple subscriptions may be dead: Apple accepts what is sent to them, but for eight weeks "
                "they were neither shown nor seen on your page. The app was probably removed."
            )
        else:
            one = self.tr("One Apple subscription that may be dead carries the tag “{tag}”.")
            many = self.tr("{count} Apple subscriptions that may be dead carry the tag “{tag}”.")
        number = count or marked
        self._silent.setText((one if number == 1 else many).format(count=counted(number), tag=SILENT_TAG))
        self._mark.setVisible(count > 0)
        self._suspects.setVisible(number > 0)

    def _show_rhythm(self, health: ReachHealth) -> None:
        while (entry := self._lines.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        periods = (self.tr("Last 30 days"), self.tr("The 30 days before"), self.tr("And the 30 before those"))
        for row, (period, span) in enumerate(zip(periods, health.spans, strict=False)):
            share = span.click_share
            self._lines.addWidget(text_label(period, "muted"), row, 0)
            if share is None:
                self._lines.addWidget(text_label(self.tr("Nothing sent"), "muted", wraps=False), row, 1)
                continue
            each = self.tr("{messages} messages a person").format(messages=counted(span.messages_each, 1))
            clicked = self.tr("{percent} % clicked").format(percent=counted(100 * share, 1))
            self._lines.addWidget(text_label(each, wraps=False), row, 1)
            self._lines.addWidget(text_label(clicked, "strong", wraps=False), row, 2)
        advice = ""
        if health.is_written_too_often:
            advice = self.tr(
                "You wrote more often than before, and fewer people clicked. Fewer messages that fit better keep "
                "people subscribed."
            )
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
