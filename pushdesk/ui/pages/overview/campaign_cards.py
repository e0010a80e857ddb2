"""What was sent last and what goes out next, each with the way to it."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pushdesk.app import CampaignTotals
from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.site import Site
from pushdesk.domain.wordings import example
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, Figure, rule, text_label
from pushdesk.ui.flow_layout import FlowLayout
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import day_words
from pushdesk.ui.pages.overview.standing import Standing
from pushdesk.ui.pills import Pill, PillLabel
from pushdesk.ui.shapes import Shape
from pushdesk.ui.state_pills import campaign_pill
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone
from pushdesk.words.language import counted

_FIGURE_WIDTH = 84


class CampaignsCard(Card):
    """Signals: ``campaign_asked(int)`` — see one campaign; ``history_asked`` — see all of them."""

    campaign_asked = Signal(int)
    history_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.set_heading(self.tr("Last notification"))
        self._last_id = self._next_id = 0
        self._pill = PillLabel(theme, Pill("", Tone.NEUTRAL, Shape.DOT))
        self._title = text_label("", "strong")
        self._when = text_label("", "muted")
        self._accepted = Figure(self.tr("Accepted"))
        self._shown = Figure(self.tr("Shown"))
        self._clicked = Figure(self.tr("Clicked"))
        self._figures = QWidget()
        line = FlowLayout(self._figures, spacing=20)
        for figure in (self._accepted, self._shown, self._clicked):
            figure.setMinimumWidth(_FIGURE_WIDTH)
            line.addWidget(figure)
        buttons = QWidget()
        self._to_last = Button(theme, self.tr("See how it did"), Look.PLAIN, Glyph.LIST_CHECKS)
        self._to_last.clicked.connect(lambda: self.campaign_asked.emit(self._last_id))
        self._to_history = Button(theme, self.tr("Open history"), Look.PLAIN, Glyph.HISTORY)
        self._to_history.clicked.connect(self.history_asked)
        across = FlowLayout(buttons)
        across.addWidget(self._to_last)
        across.addWidget(self._to_history)
        for widget in (self._pill, self._title, self._when, self._figures, buttons):
            self.add(widget)
        self._next = QWidget()
        below = QVBoxLayout(self._next)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(rule())
        below.addWidget(text_label(self.tr("Goes out next"), "label"))
        self._next_words = text_label()
        below.addWidget(self._next_words)
        self._to_next = Button(theme, self.tr("See or change it"), Look.PLAIN, Glyph.CALENDAR_CLOCK)
        self._to_next.clicked.connect(lambda: self.campaign_asked.emit(self._next_id))
        row = QWidget()
        FlowLayout(row).addWidget(self._to_next)
        below.addWidget(row)
        self.add(self._next)
        self.body.addStretch(1)

    def show_standing(self, standing: Standing, now: datetime) -> None:
        """Show what was sent last and what is due next."""
        site, due = standing.site, standing.next_due
        self._next.setVisible(due is not None)
        if site is not None and due is not None:
            self._next_id = due.campaign_id
            self._next_words.setText(
                self.tr("“{title}”, {when}").format(
                    title=example(due.notification, site).title, when=day_words(due.due_at, now)
                )
            )
        last, totals = standing.last, standing.totals
        has_sent = site is not None and last is not None and totals is not None
        for widget in (self._pill, self._figures, self._to_last):
            widget.setVisible(has_sent)
        self._to_history.setVisible(has_sent or due is not None)
        if site is not None and last is not None and totals is not None:
            self._last_id = last.campaign_id
            self._show_last(last, totals, site, now)
        else:
            self._title.setText(self.tr("Nothing was sent yet"))
            self._when.setText(self.tr("Your first notification will be summed up here."))

    def _show_last(self, last: Campaign, totals: CampaignTotals, site: Site, now: datetime) -> None:
        self._pill.set_pill(campaign_pill(last, totals.by_outcome))
        self._title.setText(self.tr("“{title}”").format(title=example(last.notification, site).title))
        self._when.setText(day_words(last.started_at or last.due_at, now))
        of_all = self.tr("of {total}")
        if last.state is CampaignState.RUNNING:
            of_all = self.tr("of {total} so far")
        accepted = totals.by_outcome[Outcome.ACCEPTED]
        self._accepted.set_number(counted(accepted), of_all.format(total=counted(last.total)))
        for figure, count in ((self._shown, totals.displayed), (self._clicked, totals.clicked)):
            share = (
                self.tr("{percent} % of accepted").format(percent=counted(100 * count / accepted)) if accepted else ""
            )
            figure.set_number(counted(count), share if count else "")
