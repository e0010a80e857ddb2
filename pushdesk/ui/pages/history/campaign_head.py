"""The head of one campaign: what it was, how it stands, its numbers, and what can be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.app import CampaignTotals
from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.comparison import Comparison
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.site import Site
from pushdesk.domain.wordings import example
from pushdesk.ui.banner import Banner
from pushdesk.ui.card import Card, Figure, breakable, rule, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.flow_layout import FlowLayout
from pushdesk.ui.moments import day_words, span_words
from pushdesk.ui.pages.history.comparison_words import comparison_sentence
from pushdesk.ui.pages.history.outcome_bar import OutcomeBar
from pushdesk.ui.pages.history.pace import Pace
from pushdesk.ui.pills import Pill, PillLabel
from pushdesk.ui.shapes import Shape
from pushdesk.ui.state_pills import campaign_pill
from pushdesk.ui.tokens import Tone
from pushdesk.words.deliveries import OUTCOME_WORDS, PAUSE_WORDS
from pushdesk.words.language import counted

_FIGURE_WIDTH = 92
_IN_ORDER = (Outcome.ACCEPTED, *(outcome for outcome in Outcome if outcome is not Outcome.ACCEPTED))


class StandingBanner(Banner):
    """Says why a campaign waits for the owner, with the button that goes on; hidden while it does not wait."""

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, Tone.WARNING, "")
        self.hide()

    def show_for(self, campaign: Campaign, due_words: str) -> None:
        """Show or hide, as the campaign stands."""
        if campaign.state is CampaignState.PAUSED:
            why = PAUSE_WORDS[campaign.reason] if campaign.reason is not None else ""
            self.show_words(Tone.WARNING, why, self.tr("This campaign is paused"))
            self.set_action(self.tr("Go on"))
        elif campaign.state is CampaignState.MISSED:
            words = self.tr("It was due {when}, but PushDesk was not running. It goes out only if you say so.")
            self.show_words(Tone.WARNING, words.format(when=due_words), self.tr("The time was missed"))
            self.set_action(self.tr("Send it now"))
        self.setVisible(campaign.state in (CampaignState.PAUSED, CampaignState.MISSED))


class CampaignHead(Card):
    """Pill, title, text, facts and bar; below them what push services said, and apart what browsers reported."""

    def __init__(self, console: Console, site: Site) -> None:
        super().__init__()
        self._console = console
        self._site = site
        top = QWidget()
        line = QHBoxLayout(top)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        self._pill = PillLabel(console.theme, Pill("", Tone.NEUTRAL, Shape.DOT))
        self._title = text_label("", "heading")
        self._title.setAccessibleName(self.tr("Title of the notification"))
        line.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._title, 1)
        self._text = text_label()
        self._facts = text_label("", "muted")
        self._bar = OutcomeBar(console.theme, self.tr("Progress"))
        self._progress = text_label("", "strong")
        self._progress.setAccessibleName(self.tr("Progress in words"))
        self._outcomes = {outcome: Figure(OUTCOME_WORDS[outcome]) for outcome in _IN_ORDER}
        self._reports = tuple(Figure(words) for words in (self.tr("Shown"), self.tr("Clicked"), self.tr("Closed")))
        self._compared = text_label()
        self._compared.setAccessibleName(self.tr("Compared with those before"))
        self._compared.hide()
        parts = (top, self._text, self._facts, self._bar, self._progress, rule(), self._numbers(), self._compared)
        for widget in parts:
            self.add(widget)

    def _numbers(self) -> QWidget:
        row = QWidget()
        line = FlowLayout(row, spacing=20)
        for figure in (*self._outcomes.values(), *self._reports):
            figure.setMinimumWidth(_FIGURE_WIDTH)
            line.addWidget(figure)
        return row

    def show_campaign(self, campaign: Campaign, totals: CampaignTotals, pace: Pace | None, audience: str) -> None:
        """Show how it stands now."""
        self._pill.set_pill(campaign_pill(campaign, totals.by_outcome))
        seen = example(campaign.notification, self._site)
        self._title.setText(breakable(seen.title))
        self._text.setText(breakable(seen.body))
        self._text.setVisible(bool(seen.body))
        self._facts.setText(self._fact_words(campaign, audience))
        words = self._progress_words(campaign, totals, pace)
        self._progress.setText(words)
        self._bar.show_counts(totals.by_outcome, words)
        self._show_totals(totals)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Say in a sentence how it did beside those before; nothing where that cannot be said."""
        words = "" if comparison is None else comparison_sentence(comparison)
        self._compared.setText(words)
        self._compared.setVisible(bool(words))

    def _fact_words(self, campaign: Campaign, audience: str) -> str:
        now = self._console.desk.now()
        parts = [audience]
        if campaign.started_at is None:
            parts.append(self.tr("due {when}").format(when=day_words(campaign.due_at, now)))
        else:
            parts.append(day_words(campaign.started_at, now))
            if campaign.ended_at is not None:
                span = span_words(campaign.ended_at - campaign.started_at)
                parts.append(self.tr("took {span}").format(span=span))
        parts.append(self.tr("number {number}").format(number=campaign.campaign_id))
        return " · ".join(parts)

    def _progress_words(self, campaign: Campaign, totals: CampaignTotals, pace: Pace | None) -> str:
        parts = [
            self.tr("{accepted} of {total} accepted").format(
                accepted=counted(totals.by_outcome[Outcome.ACCEPTED]), total=counted(totals.total)
            )
        ]
        if campaign.state is CampaignState.RUNNING:
            if pace is not None:
                parts.append(self.tr("{rate} a second").format(rate=counted(pace.rate)))
            if pace is not None and pace.left is not None:
                parts.append(self.tr("about {span} left").format(span=span_words(pace.left)))
            elif pace is not None:
                parts.append(self.tr("waits for a push service"))
        return " · ".join(parts)

    def _show_totals(self, totals: CampaignTotals) -> None:
        """Show these numbers; an outcome that does not occur takes no room."""
        for outcome, figure in self._outcomes.items():
            count = totals.by_outcome[outcome]
            figure.setVisible(count > 0 or outcome is Outcome.ACCEPTED)
            figure.set_number(counted(count))
        accepted = totals.by_outcome[Outcome.ACCEPTED]
        for figure, count in zip(self._reports, (totals.displayed, totals.clicked, totals.closed), strict=True):
            figure.set_number(counted(count))
            words = self.tr("Reported by browsers; not every browser does.")
            if accepted and count:
                share = self.tr("{percent} % of accepted.").format(percent=counted(100 * count / accepted))
                words = f"{share} {words}"
            figure.setToolTip(words)
