"""A campaign's report as a PDF of one page, in the paper that the owner's country prints on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QLocale
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from pushdesk import machine
from pushdesk.app import CampaignTotals, PushDesk
from pushdesk.domain.campaign import Campaign
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.faults import Fault
from pushdesk.domain.report import ReportKind
from pushdesk.domain.site import Site
from pushdesk.domain.wordings import example
from pushdesk.ui.moments import clock_words, moment_words, span_words
from pushdesk.ui.pages.history.chart_numbers import DAY, ChartNumbers, read_chart_numbers
from pushdesk.ui.pages.history.comparison_words import compared_sentence, comparison_heading, share_words
from pushdesk.ui.pages.history.report_sheet import NO_MARGINS, ReportColumn, ReportContent, ReportSheet
from pushdesk.ui.state_pills import campaign_pill, failures
from pushdesk.words.deliveries import BROWSER_WORDS, OUTCOME_WORDS
from pushdesk.words.language import counted

DOTS_PER_INCH = 1200
_HOURS_BETWEEN_WORDS = 6


@dataclass(frozen=True, slots=True)
class ReportNumbers:
    """A campaign as it stood when its report was made."""

    campaign: Campaign
    totals: CampaignTotals
    charts: ChartNumbers
    made_at: datetime


def read_report(desk: PushDesk, campaign_id: int) -> ReportNumbers:
    """Count anew; takes a moment for a large campaign."""
    campaign = desk.campaigns.get(campaign_id)
    return ReportNumbers(campaign, desk.campaigns.totals(campaign_id), read_chart_numbers(desk, campaign), desk.now())


def paper() -> QPageSize.PageSizeId:
    """Letter where inches are in use, A4 everywhere else."""
    is_american = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize.PageSizeId.Letter if is_american else QPageSize.PageSizeId.A4


def report_content(numbers: ReportNumbers, site: Site, audience: str) -> ReportContent:
    """What stands on the page, in the language of the window."""
    translate = QCoreApplication.translate
    campaign, totals, charts = numbers.campaign, numbers.totals, numbers.charts
    seen = example(campaign.notification, site)
    comparison = charts.comparison
    return ReportContent(
        business=site.name,
        kind=translate("Report", "Campaign report"),
        title=seen.title,
        body=seen.body,
        facts=_facts(campaign, totals, audience),
        figures=_figures(campaign, totals),
        note=translate(
            "Report",
            "Accepted means that the push services took it. Shown and clicked are reported by browsers; not every "
            "browser does.",
        ),
        comparison_heading="" if comparison is None else comparison_heading(comparison),
        comparison=[] if comparison is None else [compared_sentence(each) for each in comparison.measures],
        charts=[
            (translate("Report", "Shown, first 24 hours"), _columns(charts, ReportKind.DISPLAYED)),
            (translate("Report", "Clicked, first 24 hours"), _columns(charts, ReportKind.CLICKED)),
        ],
        tables=[
            (translate("Report", "By browser"), _by_browser(charts)),
            (translate("Report", "Every outcome"), _outcomes(totals.by_outcome)),
        ],
        foot=translate("Report", "Made with PushDesk, {moment}").format(moment=moment_words(numbers.made_at)),
    )


def report_document(content: ReportContent, size: QPageSize.PageSizeId) -> bytes:
    """The page as a PDF."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(QPageSize(size))
    writer.setPageMargins(NO_MARGINS)
    writer.setTitle(content.title)
    writer.setCreator("PushDesk")
    painter = QPainter(writer)
    ReportSheet(painter, writer).draw(content)
    painter.end()
    buffer.close()
    return bytes(kept.data())


def write_report(desk: PushDesk, campaign_id: int, site: Site, audience: str, path: Path) -> None:
    """Write the report to a file; the fault ``file_not_written``. Takes a moment, so never in the window's thread."""
    document = report_document(report_content(read_report(desk, campaign_id), site, audience), paper())
    try:
        machine.write_private_file(path, document, must_be_private=False)
    except OSError as error:
        raise Fault("file_not_written", file=str(path), cause=error.strerror or "") from None


def _facts(campaign: Campaign, totals: CampaignTotals, audience: str) -> list[str]:
    translate = QCoreApplication.translate
    state = campaign_pill(campaign, totals.by_outcome).text
    sent = translate("Report", "{state} · sent {moment} · to: {audience}").format(
        state=state, moment=moment_words(campaign.started_at or campaign.due_at), audience=audience
    )
    facts = [sent]
    if campaign.started_at is not None and campaign.ended_at is not None:
        took = translate("Report", "It took {span}.").format(span=span_words(campaign.ended_at - campaign.started_at))
        facts.append(took)
    if campaign.notification.link:
        facts.append(campaign.notification.link)
    return facts


def _figures(campaign: Campaign, totals: CampaignTotals) -> list[tuple[str, str, str]]:
    translate = QCoreApplication.translate
    accepted = totals.by_outcome[Outcome.ACCEPTED]
    of_all = translate("Report", "of {total}").format(total=counted(campaign.total))
    of_accepted = translate("Report", "{share} of accepted")

    def note(count: int) -> str:
        return of_accepted.format(share=share_words(count / accepted)) if accepted else ""

    return [
        (translate("Report", "Accepted"), counted(accepted), of_all),
        (translate("Report", "Shown"), counted(totals.displayed), note(totals.displayed)),
        (translate("Report", "Clicked"), counted(totals.clicked), note(totals.clicked)),
        (translate("Report", "Failed"), counted(failures(totals.by_outcome)), of_all),
    ]


def _columns(charts: ChartNumbers, kind: ReportKind) -> list[ReportColumn]:
    return [
        ReportColumn(count, clock_words(charts.since + hour * DAY.step) if hour % _HOURS_BETWEEN_WORDS == 0 else "")
        for hour, count in enumerate(charts.over_time[kind, DAY])
    ]


def _by_browser(charts: ChartNumbers) -> list[list[str]]:
    translate = QCoreApplication.translate
    rows = [
        [
            "",
            translate("Report", "Accepted"),
            translate("Report", "Shown"),
            translate("Report", "Clicked"),
        ]
    ]
    order = sorted(charts.outcomes, key=lambda browser: (-charts.outcomes[browser].get(Outcome.ACCEPTED, 0), browser))
    for browser in order:
        shown, clicked = (charts.reports[kind].get(browser, 0) for kind in (ReportKind.DISPLAYED, ReportKind.CLICKED))
        accepted = charts.outcomes[browser].get(Outcome.ACCEPTED, 0)
        rows.append([BROWSER_WORDS[browser], counted(accepted), counted(shown), counted(clicked)])
    return rows


def _outcomes(outcomes: Mapping[Outcome, int]) -> list[list[str]]:
    rows = [["", QCoreApplication.translate("Report", "Deliveries")]]
    found = sorted(((count, outcome) for outcome, count in outcomes.items() if count), reverse=True)
    return rows + [[OUTCOME_WORDS[outcome], counted(count)] for count, outcome in found]
