"""History: every campaign with its numbers apart, what can be done with it, and inside it the delivery log."""

import csv
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QScrollArea, QWidget

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import CampaignState, PauseReason
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.report import ReportKind
from pushdesk.ui.actions import PageName
from pushdesk.ui.charts import BarChart
from pushdesk.ui.pages.history.pace import PaceMeter
from pushdesk.ui.pages.history.page import HistoryPage
from tests.ui.open_desk import Answer, OpenDesk, choosing
from tests.ui.pages.tables import Table
from tests.ui.workspace import Shop

Opened = Callable[..., OpenDesk]
ACCEPTED = (Outcome.ACCEPTED, Reason.ACCEPTED, 201)
GONE = (Outcome.GONE, Reason.ENDPOINT_GONE, 410)
FAILED = (Outcome.FAILED, Reason.NOT_REACHED, None)
HELD_BACK = (Outcome.SKIPPED, Reason.HOST_NOT_ALLOWED, None)


def opened(open_desk: Opened) -> OpenDesk:
    desk = open_desk(PageName.HISTORY)
    desk.settle()
    return desk


def opened_campaign(open_desk: Opened, title: str) -> OpenDesk:
    desk = opened(open_desk)
    campaigns = Table(desk, "Campaigns")
    campaigns.open(campaigns.place(title, at="Notification"))
    return desk


def choose(desk: OpenDesk, name: str, words: str) -> None:
    box = desk.named(name, QComboBox)
    index = box.findText(words, Qt.MatchFlag.MatchStartsWith)
    assert index >= 0, [box.itemText(each) for each in range(box.count())]
    box.setCurrentIndex(index)
    desk.settle()


def search(desk: OpenDesk, name: str, words: str) -> None:
    box = desk.named(name, QLineEdit)
    box.setText(words)
    QTest.keyClick(box, Qt.Key.Key_Return)
    desk.settle()


def test_accepted_shown_and_clicked_stand_apart(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(6)
    campaign = shop.launch("Fresh bread")
    shop.answer(campaign, [ACCEPTED, ACCEPTED, GONE])
    for row in list(shop.desk.delivery_log.all(campaign.campaign_id))[:2]:
        shop.desk.reports.record(row.delivery_id, ReportKind.DISPLAYED, "", shop.desk.now())
    first = next(iter(shop.desk.delivery_log.all(campaign.campaign_id)))
    shop.desk.reports.record(first.delivery_id, ReportKind.CLICKED, "", shop.desk.now())
    desk = opened(open_desk)
    desk.until(lambda: Table(desk, "Campaigns").texts("Shown") == ["2"])
    cells = Table(desk, "Campaigns").cells("Fresh bread", at="Notification")
    assert cells["Status"] == "Finished"
    assert cells["Audience"] == "All subscribers"
    assert cells["Accepted"] == "4 of 6"
    assert (cells["Shown"], cells["Clicked"], cells["Failed"]) == ("2", "1", "–")
    assert cells["When"].startswith("Today, ")


@pytest.mark.parametrize(
    ("answers", "word"),
    [
        ([ACCEPTED, FAILED], "Partly failed"),
        ([FAILED], "Failed"),
        ([GONE], "Finished"),
        ([ACCEPTED], "Finished"),
        ([HELD_BACK], "Not sent"),
        ([ACCEPTED, HELD_BACK], "Partly sent"),
    ],
)
def test_a_finished_campaign_says_when_something_failed(
    shop: Shop, open_desk: Opened, answers: list[tuple[Outcome, Reason, int | None]], word: str
) -> None:
    shop.subscribe(2)
    shop.answer(shop.launch(), answers)
    assert Table(opened(open_desk), "Campaigns").texts("Status") == [word]


def test_what_is_not_sent_yet_says_for_whom_and_when(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(3, tags=("vip",))
    shop.launch("Later", due_in=timedelta(days=40), audience="tag:vip")
    cells = Table(opened(open_desk), "Campaigns").cells("Later", at="Notification")
    assert (cells["Status"], cells["Audience"], cells["Accepted"]) == ("Scheduled", "Have the tag “vip”", "–")


def test_search_and_status_leave_what_fits(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(2)
    shop.answer(shop.launch("Fresh bread", body="Still warm"), [ACCEPTED])
    shop.launch("Closed on Friday", due_in=timedelta(days=2))
    desk = opened(open_desk)
    campaigns = Table(desk, "Campaigns")
    search(desk, "Search title or audience", "WARM")
    assert campaigns.texts("Notification") == ["Fresh bread"]
    search(desk, "Search title or audience", "title")
    assert "No campaign fits" in desk.words()
    desk.press("Show all")
    assert campaigns.texts("Notification") == ["Closed on Friday", "Fresh bread"]
    choose(desk, "Status shown", "Scheduled")
    assert campaigns.texts("Notification") == ["Closed on Friday"]
    assert "1 found" in desk.words()


def test_headers_sort(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(2)
    for title in ("Bread", "apples", "Cake"):
        shop.answer(shop.launch(title), [ACCEPTED])
    desk = opened(open_desk)
    campaigns = Table(desk, "Campaigns")
    assert campaigns.texts("Notification") == ["Cake", "apples", "Bread"]
    campaigns.sort_by("Notification")
    assert campaigns.texts("Notification") == ["apples", "Bread", "Cake"]
    campaigns.sort_by("Notification")
    assert campaigns.texts("Notification") == ["Cake", "Bread", "apples"]


def test_a_campaign_opens_with_its_numbers_and_escape_leads_back(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(4)
    shop.answer(shop.launch("Fresh bread", body="Still warm"), [ACCEPTED, ACCEPTED, ACCEPTED, GONE])
    desk = opened_campaign(open_desk, "Fresh bread")
    assert desk.named("Title of the notification", QLabel).text() == "Fresh bread"
    assert desk.named("Progress in words", QLabel).text() == "3 of 4 accepted"
    numbers = {name: desk.named(name, QWidget).accessibleDescription() for name in ("Accepted", "Gone", "Shown")}
    assert numbers == {"Accepted": "3", "Gone": "1", "Shown": "0"}
    assert "Failed" not in desk.names()
    QTest.keyClick(Table(desk, "Delivery log").view, Qt.Key.Key_Escape)
    assert "Campaigns" in desk.names()
    assert Table(desk, "Campaigns").view.hasFocus()


def test_the_log_has_a_row_for_each_subscription_in_plain_words(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(4)
    shop.answer(shop.launch(), [ACCEPTED, GONE, FAILED])
    desk = opened_campaign(open_desk, "Fresh bread")
    log = Table(desk, "Delivery log")
    assert log.texts("Browser") == ["Firefox", "Chrome", "Edge", "Safari"]
    assert log.texts("Push service") == ["Mozilla", "Google", "Microsoft", "Apple"]
    assert log.texts("Outcome") == ["Accepted", "Gone", "Failed", "Accepted"]
    assert log.texts("Code") == ["201", "410", "–", "201"]
    assert log.texts("Tries") == ["1", "1", "1", "1"]
    assert log.texts("What it means")[1] == "The push service no longer knows this browser."


def test_the_log_is_filtered_by_outcome_and_sought_by_the_words_on_the_screen(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(8)
    shop.answer(shop.launch(), [ACCEPTED, ACCEPTED, FAILED, ACCEPTED])
    desk = opened_campaign(open_desk, "Fresh bread")
    log = Table(desk, "Delivery log")
    choose(desk, "Outcome shown", "Failed (2)")
    assert log.texts("Outcome") == ["Failed", "Failed"]
    choose(desk, "Outcome shown", "Any outcome")
    search(desk, "Search browser, code or meaning", "google accepted")
    assert log.texts("Browser") == ["Chrome", "Chrome"]
    search(desk, "Search browser, code or meaning", "reached")
    assert log.texts("Browser") == ["Edge", "Edge"]
    search(desk, "Search browser, code or meaning", "404")
    assert "No delivery fits" in desk.words()
    search(desk, "Search browser, code or meaning", "201")
    log.sort_by("Browser")
    assert log.texts("Browser") == ["Chrome", "Chrome", "Firefox", "Firefox", "Safari", "Safari"]


def test_one_delivery_opens_with_every_try(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(1)
    campaign = shop.launch()
    shop.answer(campaign, [GONE])
    row = next(iter(shop.desk.delivery_log.all(campaign.campaign_id)))
    shop.desk.reports.record(row.delivery_id, ReportKind.CLICKED, "", shop.desk.now())
    desk = opened_campaign(open_desk, "Fresh bread")

    def look(dialog: QDialog) -> None:
        assert dialog.accessibleName() == f"Delivery to subscriber {row.subscription_id}"
        assert desk.named("Last answer", QLabel, dialog).text() == "HTTP status 410"
        assert desk.named("Reported by the browser", QLabel, dialog).text().startswith("Clicked, ")
        assert "Tries of this delivery" in desk.names(dialog)
        QTest.mouseClick(desk.button("Close", dialog), Qt.MouseButton.LeftButton)

    with desk.answering(look):
        Table(desk, "Delivery log").open(0)


def test_a_running_campaign_is_paused_and_resumed(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(2)
    campaign = shop.launch()
    shop.desk.deliveries.promote_due(shop.desk.now(), 3_600)
    desk = opened(open_desk)
    Table(desk, "Campaigns").pick(0)
    desk.press("Pause")
    assert shop.desk.campaigns.get(campaign.campaign_id).state is CampaignState.PAUSED
    assert desk.toast == "“Fresh bread” is paused."
    desk.until(lambda: Table(desk, "Campaigns").texts("Status") == ["Paused"])
    Table(desk, "Campaigns").pick(0)
    desk.press("Resume")
    assert shop.desk.campaigns.get(campaign.campaign_id).state is CampaignState.SCHEDULED


def confirming(title: str, press: str) -> Answer:
    def answer(dialog: QDialog) -> None:
        assert dialog.accessibleName() == title
        buttons = [each for each in dialog.findChildren(QWidget) if each.accessibleName() == press]
        assert len(buttons) == 1
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)

    return answer


def test_cancelling_is_asked_first(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(3)
    campaign = shop.launch(due_in=timedelta(days=1))
    desk = opened(open_desk)
    Table(desk, "Campaigns").pick(0)
    desk.press("Cancel sending…", confirming("Stop sending this for good?", "Cancel"))
    assert shop.desk.campaigns.get(campaign.campaign_id).state is CampaignState.SCHEDULED
    desk.press("Cancel sending…", confirming("Stop sending this for good?", "Stop sending"))
    assert shop.desk.campaigns.get(campaign.campaign_id).state is CampaignState.CANCELLED
    desk.until(lambda: Table(desk, "Campaigns").texts("Status") == ["Cancelled"])
    assert "Cancel sending…" not in desk.names()


def test_only_what_another_try_can_mend_is_tried_again(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(4)
    campaign = shop.launch()
    shop.answer(campaign, [ACCEPTED, GONE, FAILED, FAILED])
    desk = opened_campaign(open_desk, "Fresh bread")
    desk.press("Try again…", confirming("Try again?", "Send again to 2"))
    totals = shop.desk.campaigns.totals(campaign.campaign_id)
    assert totals.by_outcome[Outcome.PENDING] == 2
    desk.until(lambda: "Try again…" not in desk.names() and "Pause" in desk.names())


def test_what_cannot_be_mended_offers_no_other_try(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(2)
    shop.answer(shop.launch(), [ACCEPTED, GONE])
    desk = opened_campaign(open_desk, "Fresh bread")
    assert "Try again…" not in desk.names()


def test_a_duplicate_waits_in_compose(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(2, tags=("vip",))
    shop.answer(shop.launch("Fresh bread", body="Still warm", audience="tag:vip"), [ACCEPTED])
    desk = opened(open_desk)
    Table(desk, "Campaigns").pick(0)
    desk.press("Duplicate as draft")
    drafts = shop.desk.drafts.of_site(shop.site.site_id)
    assert [(each.notification.title, each.notification.body, each.audience) for each in drafts] == [
        ("Fresh bread", "Still warm", "tag:vip")
    ]
    assert desk.page is desk.shell.page(PageName.COMPOSE)


def test_why_a_campaign_waits_is_said_and_it_goes_on_from_there(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(2)
    campaign = shop.launch()
    shop.desk.deliveries.promote_due(shop.desk.now(), 3_600)
    shop.desk.campaigns.pause(campaign.campaign_id, PauseReason.KEY_LOCKED)
    desk = opened_campaign(open_desk, "Fresh bread")
    assert "The key is locked." in desk.words()
    desk.press("Go on")
    assert shop.desk.campaigns.get(campaign.campaign_id).state is CampaignState.SCHEDULED
    desk.until(lambda: "The key is locked." not in desk.words())


def test_list_and_log_are_written_as_csv(shop: Shop, open_desk: Opened, tmp_path: Path) -> None:
    shop.subscribe(3)
    shop.answer(shop.launch("=Fresh bread"), [ACCEPTED, GONE])
    desk = opened(open_desk)
    desk.press("Export CSV…", choosing(tmp_path / "history.csv"))
    with (tmp_path / "history.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["title"], row["state"], row["total"], row["accepted"], row["gone"]) for row in rows] == [
        ("'=Fresh bread", "Finished", "3", "2", "1")
    ]
    Table(desk, "Campaigns").open(0)
    desk.press("Export log…", choosing(tmp_path / "log.csv"))
    assert desk.toast == "3 deliveries are in log.csv."
    with (tmp_path / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["outcome"] for row in csv.DictReader(file)] == ["Accepted", "Gone", "Accepted"]


def test_a_file_that_cannot_be_written_is_told(shop: Shop, open_desk: Opened, tmp_path: Path) -> None:
    shop.subscribe(1)
    shop.answer(shop.launch(), [ACCEPTED])
    desk = opened_campaign(open_desk, "Fresh bread")
    desk.press("Export log…", choosing(tmp_path / "missing" / "log.csv"))
    assert "cannot be written" in desk.toast


def test_the_charts_show_browsers_and_outcomes(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(8)
    shop.answer(shop.launch(), [ACCEPTED, ACCEPTED, ACCEPTED, GONE])
    desk = opened_campaign(open_desk, "Fresh bread")
    desk.press("Charts")
    assert desk.named("Accepted by browser", BarChart).accessibleDescription() == (
        "Chrome: 2, Edge: 2, Firefox: 2, Safari: 0"
    )
    assert desk.named("Outcomes", BarChart).accessibleDescription() == "Accepted: 6, Gone: 2"
    assert "Nobody clicked yet." in desk.words()
    desk.press("Delivery log")
    assert Table(desk, "Delivery log").model.rowCount() == 8


def test_news_of_the_sender_keep_selection_and_open_campaign(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(4)
    campaign = shop.launch()
    desk = opened_campaign(open_desk, "Fresh bread")
    log = Table(desk, "Delivery log")
    log.pick(2)
    shop.answer(campaign, [ACCEPTED])
    desk.shell.apply_changes({"deliveries", "campaigns"})
    desk.until(lambda: log.texts("Outcome") == ["Accepted"] * 4)
    desk.until(lambda: desk.named("Progress in words", QLabel).text() == "4 of 4 accepted")
    assert log.view.picked_positions() == [2]


def test_nothing_sent_yet_leads_to_the_first_notification(shop: Shop, open_desk: Opened) -> None:
    desk = opened(open_desk)
    assert "Nothing was sent yet" in desk.words()
    assert not {"Export CSV…", "New notification"} & desk.names()
    desk.press("Write your first notification")
    assert desk.page is desk.shell.page(PageName.COMPOSE)


def test_without_a_business_one_can_be_added(workspace: Path, open_desk: Opened) -> None:
    with PushDesk(workspace):
        desk = opened(open_desk)
    assert "No business yet" in desk.words()
    assert "Add a business…" in desk.names()


def test_another_business_may_be_chosen_while_answers_are_on_their_way(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(3)
    shop.answer(shop.launch(), [ACCEPTED])
    desk = opened(open_desk)
    page = desk.page
    assert isinstance(page, HistoryPage)
    page.open_campaign(1)
    page.reload()
    desk.shell.drop_pages()
    desk.settle()
    desk.until(lambda: Table(desk, "Campaigns").texts("Notification") == ["Fresh bread"])


def test_find_leads_into_the_search_box_on_show(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(1)
    shop.answer(shop.launch(), [ACCEPTED])
    desk = opened(open_desk)
    QTest.keyClick(desk.shell, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert desk.named("Search title or audience", QLineEdit).hasFocus()
    Table(desk, "Campaigns").open(0)
    QTest.keyClick(desk.shell, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert desk.named("Search browser, code or meaning", QLineEdit).hasFocus()


@pytest.mark.parametrize("is_open", [False, True])
def test_every_control_has_a_name(shop: Shop, open_desk: Opened, is_open: bool) -> None:
    shop.subscribe(1)
    shop.answer(shop.launch(), [ACCEPTED])
    desk = opened_campaign(open_desk, "Fresh bread") if is_open else opened(open_desk)
    nameless = [
        type(each).__name__
        for each in desk.page.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisibleTo(desk.page)
        and not isinstance(each, QScrollArea)
        and not each.accessibleName()
    ]
    assert nameless == []


def test_a_running_campaign_tells_its_rate_and_the_time_left(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(10)
    shop.launch()
    begun = shop.desk.now()
    shop.desk.deliveries.promote_due(begun, 3_600)
    worker = shop.desk.workers.begin(1, begun)
    desk = opened(open_desk)
    desk.desk.now = lambda: begun + timedelta(minutes=1)
    Table(desk, "Campaigns").open(0)
    desk.until(lambda: desk.named("Progress in words", QLabel).text() == "0 of 10 accepted")
    claimed = shop.desk.deliveries.claim(worker, dict.fromkeys(shop.desk.lanes.all(), 1), begun)
    shop.record(worker, claimed, ACCEPTED)
    desk.desk.now = lambda: begun + timedelta(minutes=1, seconds=2)
    desk.until(lambda: "2 a second · about 3 s left" in desk.named("Progress in words", QLabel).text())
    assert desk.named("Progress in words", QLabel).text().startswith("4 of 10 accepted")
    shop.desk.workers.end(worker, begun)


def test_the_pace_is_that_of_the_last_seconds() -> None:
    meter = PaceMeter()
    begun = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
    assert meter.feed(0, 1_000, begun) is None
    pace = meter.feed(200, 1_000, begun + timedelta(seconds=2))
    assert pace is not None
    assert (pace.rate, pace.left) == (100.0, timedelta(seconds=8))
    for second in range(3, 20):
        pace = meter.feed(200, 1_000, begun + timedelta(seconds=second))
    assert pace is not None
    assert (pace.rate, pace.left) == (0.0, None)


def test_a_campaign_that_is_tried_again_begins_a_new_pace() -> None:
    meter = PaceMeter()
    begun = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
    meter.feed(900, 1_000, begun)
    assert meter.feed(100, 1_000, begun + timedelta(seconds=5)) is None
