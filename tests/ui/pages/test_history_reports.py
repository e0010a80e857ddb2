"""History: a campaign beside those before it, charts by time and browser, trying some again, and the printed report."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QWidget

from pushdesk.domain.comparison import Compared, Measure
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.report import ReportKind
from pushdesk.domain.subscription import Browser
from pushdesk.ui.actions import PageName
from pushdesk.ui.charts import BarChart
from pushdesk.ui.column_chart import ColumnChart
from pushdesk.ui.pages.history.chart_numbers import by_hour
from pushdesk.ui.pages.history.comparison_words import compared_sentence, share_words
from pushdesk.ui.pages.history.report import paper, read_report, report_content, report_document
from pushdesk.ui.pages.history.report_sheet import ReportColumn, ReportContent, ReportSheet, broken_lines
from tests.ui.open_desk import Answer, OpenDesk, choosing
from tests.ui.pages.tables import Table
from tests.ui.workspace import Shop

Opened = Callable[..., OpenDesk]
ACCEPTED = (Outcome.ACCEPTED, Reason.ACCEPTED, 201)
GONE = (Outcome.GONE, Reason.ENDPOINT_GONE, 410)
NOT_REACHED = (Outcome.FAILED, Reason.NOT_REACHED, None)
TOO_LARGE = (Outcome.REFUSED, Reason.TOO_LARGE, 413)


def opened_campaign(open_desk: Opened, title: str = "Fresh bread") -> OpenDesk:
    desk = open_desk(PageName.HISTORY)
    desk.settle()
    campaigns = Table(desk, "Campaigns")
    campaigns.open(campaigns.place(title, at="Notification"))
    return desk


def confirming(title: str, press: str) -> Answer:
    def answer(dialog: QDialog) -> None:
        assert dialog.accessibleName() == title
        (button,) = (each for each in dialog.findChildren(QWidget) if each.accessibleName() == press)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return answer


def sent(shop: Shop, title: str, *, days_ago: float, clicks: int, hours: float = 1) -> None:
    """A campaign that all have accepted on that day, of whom so many clicked so many hours later."""
    real, at = shop.desk.now, datetime.now().astimezone() - timedelta(days=days_ago)
    shop.desk.now = lambda: at
    campaign = shop.launch(title, body="Still warm")
    shop.answer(campaign, [ACCEPTED])
    for row in list(shop.desk.delivery_log.all(campaign.campaign_id))[:clicks]:
        for kind in (ReportKind.DISPLAYED, ReportKind.CLICKED):
            shop.desk.reports.record(row.delivery_id, kind, "", at + timedelta(hours=hours))
    shop.desk.now = real


def test_a_campaign_is_told_beside_those_before_it(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(10)
    for days_ago in (30, 20):
        sent(shop, "Before", days_ago=days_ago, clicks=2)
    sent(shop, "Fresh bread", days_ago=1, clicks=5)
    desk = opened_campaign(open_desk)
    desk.until(lambda: "Compared with those before" in desk.names())
    words = "More people clicked than usual by this time: 50 %, usually 20 %."
    assert desk.named("Compared with those before", QLabel).text() == words
    desk.press("Charts")
    desk.until(lambda: "Beside your last 2 campaigns, at the same age" in desk.words())
    assert "As much was accepted as usual: 100 %, usually 100 %." in desk.words()


def test_every_comparison_is_a_sentence_of_its_own() -> None:
    said = {compared_sentence(Compared(measure, share, 0.2)) for measure in Measure for share in (0.1, 0.2, 0.304)}
    assert len(said) == 9
    assert "Fewer people clicked than usual by this time: 10 %, usually 20 %." in said
    assert "It was shown to more than usual by this time: 30 %, usually 20 %." in said
    assert share_words(0.0214) == "2.1 %"


def test_a_first_campaign_is_compared_with_nothing(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(10)
    sent(shop, "Fresh bread", days_ago=1, clicks=3)
    desk = opened_campaign(open_desk)
    assert "Compared with those before" not in desk.names()


def test_shown_and_clicked_have_charts_of_their_own(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(8)
    sent(shop, "Fresh bread", days_ago=3, clicks=4, hours=2.5)
    desk = opened_campaign(open_desk)
    desk.press("Charts")
    clicked = desk.named("Clicked, after sending", ColumnChart)
    assert [(place, point.value) for place, point in enumerate(clicked.points) if point.value] == [(2, 4)]
    assert len(clicked.points) == 24
    accepted = desk.named("Accepted, after sending", ColumnChart)
    assert [(place, point.value) for place, point in enumerate(accepted.points) if point.value] == [(0, 8)]
    desk.press("First 7 days")
    assert [point.value for point in clicked.points if point.value] == [4]
    assert len(clicked.points) == 28
    hours = desk.named("Shown, by hour of the day", ColumnChart).points
    hour = (datetime.now().astimezone() - timedelta(days=3) + timedelta(hours=2.5)).hour
    assert [place for place, point in enumerate(hours) if point.value] == [hour]
    for name in ("Shown by browser", "Clicked by browser"):
        assert desk.named(name, BarChart).accessibleDescription() == "Chrome: 1, Edge: 1, Firefox: 1, Safari: 1"
    assert desk.named("Accepted by browser", BarChart).accessibleDescription().startswith("Chrome: 2")
    desk.press("Table: Clicked by browser")
    assert Table(desk, "Clicked by browser").texts("Clicked") == ["1", "1", "1", "1"]


def test_tab_goes_through_a_campaign_as_one_reads(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(4)
    shop.answer(shop.launch(), [ACCEPTED, NOT_REACHED])
    desk = opened_campaign(open_desk)
    again = "Try these again: The push service could not be reached."
    desk.button("All campaigns").setFocus(Qt.FocusReason.TabFocusReason)
    seen = ["All campaigns"]
    while seen[-1] != "Search browser, code or meaning":
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().accessibleName())
        assert len(seen) < 20, seen
    assert seen.index("Report (PDF)…") < seen.index(again) < seen.index("Delivery log")


def test_hours_are_those_of_the_owners_clock() -> None:
    moment = datetime(2026, 5, 1, 9, 45).astimezone()
    assert [place for place, count in enumerate(by_hour({moment: 3})) if count] == [9]


def test_those_of_one_reason_are_tried_again(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(8)
    campaign = shop.launch()
    shop.answer(campaign, [ACCEPTED, NOT_REACHED, NOT_REACHED, TOO_LARGE])
    desk = opened_campaign(open_desk)
    words = desk.words()
    assert "Not everybody got it" in words
    assert "4\nThe push service could not be reached." in words
    desk.press("Show: The message is too long for this push service. The subscriber stays.")
    assert Table(desk, "Delivery log").texts("Outcome") == ["Refused", "Refused"]
    assert desk.named("Reason shown", QComboBox).currentText().startswith("The message is too long")
    desk.press(
        "Try these again: The push service could not be reached.",
        confirming("Try these again?", "Send again to 4"),
    )
    totals = shop.desk.campaigns.totals(campaign.campaign_id)
    assert (totals.by_outcome[Outcome.PENDING], totals.by_outcome[Outcome.REFUSED]) == (4, 2)
    assert desk.toast == "4 are tried again."
    desk.until(lambda: "Not everybody got it" not in desk.words())


def test_the_selected_ones_are_tried_again(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(4)
    campaign = shop.launch()
    shop.answer(campaign, [ACCEPTED, NOT_REACHED, TOO_LARGE, GONE])
    desk = opened_campaign(open_desk)
    log = Table(desk, "Delivery log")
    assert "Try the selected again…" not in desk.names()
    log.pick(0, 3)
    desk.press("Try the selected again…")
    assert desk.toast.startswith("None of these can be tried again")
    log.pick(0, 1)
    desk.press("Try the selected again…", confirming("Try these again?", "Send again to 1"))
    assert [row.outcome for row in shop.desk.delivery_log.all(campaign.campaign_id)] == [
        Outcome.ACCEPTED,
        Outcome.PENDING,
        Outcome.REFUSED,
        Outcome.GONE,
    ]


def test_a_campaign_that_went_well_offers_nothing_to_try_again(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(2)
    shop.answer(shop.launch(), [ACCEPTED, GONE])
    desk = opened_campaign(open_desk)
    Table(desk, "Delivery log").pick(0)
    assert "Not everybody got it" not in desk.words()
    assert "Try the selected again…" not in desk.names()


def test_a_held_removal_has_its_own_word_in_the_list(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(60)
    shop.answer(shop.launch(), [ACCEPTED, GONE])
    desk = open_desk(PageName.HISTORY)
    desk.settle()
    assert Table(desk, "Campaigns").texts("Status") == ["Asks you"]


def test_titles_and_texts_show_the_fallbacks_of_their_tokens(shop: Shop, open_desk: Opened, tmp_path: Path) -> None:
    shop.subscribe(2, browsers=[Browser.FIREFOX])
    shop.answer(shop.launch("{{language|Hello}}, {{site}}!"), [ACCEPTED])
    desk = opened_campaign(open_desk, "Hello, Corner Bakery!")
    assert desk.named("Title of the notification", QLabel).text() == "Hello, Corner Bakery!"
    desk.press("Duplicate as draft")
    assert shop.desk.drafts.of_site(shop.site.site_id)[0].notification.title == "{{language|Hello}}, {{site}}!"
    shop.desk.write_campaigns(shop.site, tmp_path / "history.csv")
    assert "Hello, Corner Bakery!" in (tmp_path / "history.csv").read_text(encoding="utf-8-sig")
    assert [each.title for each in shop.desk.delivery_log.of_subscription(1)] == ["Hello, Corner Bakery!"]


# The report


def test_a_report_of_one_page_is_saved_and_opened(shop: Shop, open_desk: Opened, tmp_path: Path) -> None:
    shop.subscribe(10)
    sent(shop, "Fresh bread", days_ago=1, clicks=3)
    desk = opened_campaign(open_desk)
    desk.press("Report (PDF)…", choosing(tmp_path / "report.pdf"))
    document = (tmp_path / "report.pdf").read_bytes()
    assert document.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", document)) == 1
    assert desk.toast == "The report is in report.pdf."
    desk.press("Open", root=desk.shell)
    assert desk.links == [str(tmp_path / "report.pdf")]


def test_a_report_that_cannot_be_written_is_told(shop: Shop, open_desk: Opened, tmp_path: Path) -> None:
    shop.subscribe(1)
    shop.answer(shop.launch(), [ACCEPTED])
    desk = opened_campaign(open_desk)
    desk.press("Report (PDF)…", choosing(tmp_path / "missing" / "report.pdf"))
    assert "cannot be written" in desk.toast


def test_what_was_never_sent_has_no_report(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(1)
    shop.launch("Later", due_in=timedelta(days=2))
    desk = opened_campaign(open_desk, "Later")
    assert "Report (PDF)…" not in desk.names()


def test_the_report_says_what_was_sent_and_what_became_of_it(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(10)
    for days_ago in (30, 20):
        sent(shop, "Before", days_ago=days_ago, clicks=2)
    sent(shop, "{{language|Hello}} again", days_ago=1, clicks=3)
    number = shop.desk.campaigns.page(shop.site.site_id)[0].campaign_id
    content = report_content(read_report(shop.desk, number), shop.site, "All subscribers")
    assert (content.business, content.title, content.body) == ("Corner Bakery", "Hello again", "Still warm")
    assert content.facts[0].startswith("Finished · sent ")
    assert content.facts[0].endswith(" · to: All subscribers")
    assert list(content.figures) == [
        ("Accepted", "10", "of 10"),
        ("Shown", "3", "30 % of accepted"),
        ("Clicked", "3", "30 % of accepted"),
        ("Failed", "0", "of 10"),
    ]
    assert content.comparison_heading == "Beside your last 2 campaigns, at the same age"
    assert [sum(column.value for column in columns) for _, columns in content.charts] == [3, 3]
    assert content.tables[0][1][:2] == [["", "Accepted", "Shown", "Clicked"], ["Chrome", "3", "1", "1"]]
    assert content.tables[1][1] == [["", "Deliveries"], ["Accepted", "10"]]


LONGEST = ReportContent(
    business="Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik Süd " * 3,
    kind="Bericht über eine Kampagne",
    title="Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz " * 8,
    body="Heute frisch aus dem Ofen und noch warm. " * 60,
    facts=["Abgeschlossen · " * 30, "Es dauerte 12 Stunden.", "https://corner-bakery.shop/" + "a" * 900],
    figures=[("Angenommen", "1.234.567", "von 1.234.568")] * 4,
    note="Angenommen heißt, dass die Push-Dienste es genommen haben. " * 5,
    comparison_heading="Neben den letzten fünf Kampagnen",
    comparison=["Mehr Leute als sonst haben bis dahin geklickt: 12 %, sonst 8 %. " * 4] * 3,
    charts=[("Gezeigt", [ReportColumn(each, f"{each}:00") for each in range(24)])] * 2,
    tables=[
        ("Nach Browser", [["Samsung Internet", "1.234.567", "1.234.567", "1.234.567"]] * 8),
        ("Ergebnisse", [["Angenommen", "1.234.567"]] * 11),
    ],
    foot="Gemacht mit PushDesk",
)


@pytest.mark.parametrize("size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter])
def test_even_the_longest_report_fits_its_page(theme: object, size: QPageSize.PageSizeId) -> None:
    points = QPageSize(size).sizePoints()
    page = QImage(points.width(), points.height(), QImage.Format.Format_RGB32)
    page.setDotsPerMeterX(round(72 / 0.0254))
    page.setDotsPerMeterY(round(72 / 0.0254))
    painter = QPainter(page)
    sheet = ReportSheet(painter, page)
    sheet.draw(LONGEST)
    painter.end()
    assert sheet.bottom < sheet.height - 46
    box = re.search(rb"/MediaBox \[0 0 (\d+)[.\d]* (\d+)", report_document(LONGEST, size))
    assert box is not None
    assert (int(box[1]), int(box[2])) == (points.width(), points.height())


def test_lines_break_between_emoji_and_lose_no_letter(theme: object) -> None:
    words = "🎉👩‍🍳🥐 Fresh bread 🇩🇪" * 9
    layout = QTextLayout(words)
    lines = broken_lines(layout, 200, 99)
    assert len(lines) > 3
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert broken_lines(QTextLayout(words), 200, 2) == [lines[0], words.removeprefix(lines[0]).strip()]


def test_a_long_name_leaves_the_kind_of_the_paper_readable(theme: object) -> None:
    def right_end(content: ReportContent) -> QImage:
        page = QImage(612, 792, QImage.Format.Format_RGB32)
        page.fill(Qt.GlobalColor.white)
        page.setDotsPerMeterX(round(72 / 0.0254))
        page.setDotsPerMeterY(round(72 / 0.0254))
        painter = QPainter(page)
        ReportSheet(painter, page).draw(content)
        painter.end()
        return page.copy(486, 40, 100, 20)

    assert right_end(LONGEST) == right_end(replace(LONGEST, business=""))


@pytest.mark.parametrize(
    ("country", "size"),
    [
        (QLocale.Country.UnitedStates, QPageSize.PageSizeId.Letter),
        (QLocale.Country.UnitedKingdom, QPageSize.PageSizeId.A4),
        (QLocale.Country.Germany, QPageSize.PageSizeId.A4),
    ],
)
def test_the_paper_is_that_of_the_owners_country(country: QLocale.Country, size: QPageSize.PageSizeId) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.English, country))
        assert paper() is size
    finally:
        QLocale.setDefault(before)
