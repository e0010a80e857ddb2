"""The columns of the list of campaigns; accepted, shown and clicked stand apart and are never one number."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from pushdesk.app import CampaignLine, CampaignOrder, PushDesk
from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.removal import Removal
from pushdesk.domain.site import Site
from pushdesk.domain.wordings import example
from pushdesk.ui.moments import day_words, span_words
from pushdesk.ui.paged_table import Column, Progress
from pushdesk.ui.pages.history.audiences import campaign_audience
from pushdesk.ui.pages.history.figures import FigureBook
from pushdesk.ui.state_pills import campaign_pill, campaign_pill_words, failed_notably, failures, was_held_back_notably
from pushdesk.ui.tokens import Tone
from pushdesk.words.deliveries import OUTCOME_WORDS, PAUSE_WORDS
from pushdesk.words.language import counted

_UNSENT = (CampaignState.SCHEDULED, CampaignState.MISSED)


class CampaignFacts:
    """What the cells and the head of a campaign say, from its line and the book of live numbers."""

    def __init__(self, desk: PushDesk, book: FigureBook, site: Site) -> None:
        self._desk = desk
        self._book = book
        self._site = site

    def title(self, line: CampaignLine) -> str:
        """The title as somebody sees it of whom nothing is known."""
        return example(line.campaign.notification, self._site).title

    def text(self, line: CampaignLine) -> str:
        """The text, in the same way."""
        return example(line.campaign.notification, self._site).body

    def outcomes(self, line: CampaignLine) -> Mapping[Outcome, int] | None:
        """The counts by outcome: frozen ones of an ended campaign, else what was read last."""
        if line.outcomes is not None:
            return line.outcomes
        totals = self._book.totals(line.campaign.campaign_id)
        return totals.by_outcome if totals is not None else None

    def status(self, line: CampaignLine) -> str:
        """The word of the pill."""
        return campaign_pill(line.campaign, self.outcomes(line)).text

    def status_tip(self, line: CampaignLine) -> str:
        """Why it is paused, or what it asks."""
        if line.campaign.removal is Removal.HELD:
            return QCoreApplication.translate(
                "History", "Unusually many subscribers are said to be gone. Open it and say what becomes of them."
            )
        return PAUSE_WORDS[line.campaign.reason] if line.campaign.reason is not None else ""

    def audience(self, campaign: Campaign) -> str:
        """Whom it goes to."""
        return campaign_audience(campaign, self._site)

    def short_audience(self, campaign: Campaign) -> str:
        """The same without the words that all but a few begin with."""
        return campaign_audience(campaign, self._site, is_short=True)

    def accepted(self, line: CampaignLine) -> Progress | None:
        """How many push services have accepted, of all; None before the first can be sent."""
        outcomes = self.outcomes(line)
        if outcomes is None or line.campaign.state in _UNSENT:
            return None
        accepted, total = outcomes[Outcome.ACCEPTED], line.campaign.total
        words = QCoreApplication.translate("History", "{accepted} of {total}").format(
            accepted=counted(accepted), total=counted(total)
        )
        return Progress(accepted, total, _bar_tone(line.campaign, outcomes), words)

    def accepted_text(self, line: CampaignLine) -> str:
        """The words of the bar."""
        progress = self.accepted(line)
        return progress.words if progress is not None else "–"

    def shown(self, line: CampaignLine) -> str:
        """How many browsers have reported that it was shown."""
        totals = self._book.totals(line.campaign.campaign_id)
        return counted(totals.displayed) if totals is not None and totals.displayed else "–"

    def clicked(self, line: CampaignLine) -> str:
        """How many browsers have reported a click."""
        totals = self._book.totals(line.campaign.campaign_id)
        return counted(totals.clicked) if totals is not None and totals.clicked else "–"

    def failed(self, line: CampaignLine) -> str:
        """How many failed, were refused, or may or may not have arrived."""
        outcomes = self.outcomes(line)
        return counted(failures(outcomes)) if outcomes is not None and failures(outcomes) else "–"

    def counts_tip(self, line: CampaignLine) -> str:
        """Every outcome that occurs, in words."""
        outcomes = self.outcomes(line) or {}
        return "\n".join(f"{OUTCOME_WORDS[each]}: {counted(count)}" for each, count in outcomes.items() if count)

    def when(self, line: CampaignLine) -> str:
        """When it was or will be sent; of a running one, how long it will still take."""
        campaign = line.campaign
        if campaign.state is CampaignState.RUNNING:
            pace = self._book.pace(campaign.campaign_id)
            if pace is not None and pace.left is not None:
                words = QCoreApplication.translate("History", "Now, {span} left")
                return words.format(span=span_words(pace.left))
            return QCoreApplication.translate("History", "Now")
        return day_words(campaign.started_at or campaign.due_at, self._desk.now())


def campaign_columns(facts: CampaignFacts) -> tuple[Column[CampaignLine], ...]:
    """The columns of the list."""
    translate = QCoreApplication.translate
    reported = translate("History", "Reported by browsers; not every browser does.")
    return (
        Column(
            CampaignOrder.STATE,
            translate("History", "Status"),
            facts.status,
            132,
            pill=lambda line: campaign_pill(line.campaign, facts.outcomes(line)),
            pill_words=campaign_pill_words(),
            tip=facts.status_tip,
        ),
        Column(
            CampaignOrder.TITLE,
            translate("History", "Notification"),
            facts.title,
            160,
            stretches=True,
            tip=facts.text,
        ),
        Column(
            "audience",
            translate("History", "Audience"),
            lambda line: facts.short_audience(line.campaign),
            124,
            is_muted=True,
            sorts=False,
            tip=lambda line: facts.audience(line.campaign),
        ),
        Column(
            CampaignOrder.TOTAL,
            translate("History", "Accepted"),
            facts.accepted_text,
            132,
            progress=facts.accepted,
            tip=facts.counts_tip,
        ),
        Column(
            "shown",
            translate("History", "Shown"),
            facts.shown,
            68,
            is_right_aligned=True,
            sorts=False,
            tip=lambda _: reported,
        ),
        Column(
            "clicked",
            translate("History", "Clicked"),
            facts.clicked,
            74,
            is_right_aligned=True,
            sorts=False,
            tip=lambda _: reported,
        ),
        Column(
            "failed",
            translate("History", "Failed"),
            facts.failed,
            66,
            is_right_aligned=True,
            sorts=False,
            tip=facts.counts_tip,
        ),
        Column(CampaignOrder.WHEN, translate("History", "When"), facts.when, 144, is_muted=True),
    )


def _bar_tone(campaign: Campaign, outcomes: Mapping[Outcome, int]) -> Tone:
    if campaign.state is CampaignState.RUNNING:
        return Tone.PROGRESS
    if campaign.state is CampaignState.FINISHED:
        is_partial = failed_notably(campaign, outcomes) or was_held_back_notably(campaign, outcomes)
        return Tone.WARNING if is_partial or campaign.removal is Removal.HELD else Tone.GOOD
    return Tone.NEUTRAL
