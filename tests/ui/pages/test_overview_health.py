"""Overview: reach over time, losses by cause, the health of the list, and troubles that one press mends."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QLabel

from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.report import ReportKind
from pushdesk.domain.site import InboxKind
from pushdesk.domain.subscription import Browser
from pushdesk.storage.inbox import Waiting
from pushdesk.ui.actions import PageName
from pushdesk.ui.bridge.child_process import ChildPhase
from pushdesk.ui.charts import BarChart, Sparkline
from pushdesk.ui.column_chart import ColumnChart
from pushdesk.ui.paged_view import PagedTableView
from tests.ui.open_desk import OpenDesk
from tests.ui.workspace import Shop

Opens = Callable[..., OpenDesk]
ACCEPTED = (Outcome.ACCEPTED, Reason.ACCEPTED, 201)
GONE = (Outcome.GONE, Reason.ENDPOINT_GONE, 410)
OTHER_KEY = (Outcome.KEY_MISMATCH, Reason.OTHER_KEY, 403)


def lived(shop: Shop, days_ago: float) -> datetime:
    """Go on at another time; returns what the clock showed."""
    at = datetime.fromtimestamp(shop.desk.database.now().timestamp() - days_ago * 86_400).astimezone()
    shop.desk.now = lambda: at
    return at


def test_reach_is_drawn_over_ninety_days_and_losses_are_told_apart(shop: Shop, open_desk: Opens) -> None:
    shop.subscribe(10, seen_at=lived(shop, 40))
    shop.subscribe(6, seen_at=lived(shop, 5))
    lived(shop, 1)
    shop.answer(shop.launch(), [ACCEPTED] * 5 + [GONE] * 2 + [OTHER_KEY])
    lived(shop, 0)
    shop.desk.subscriptions.erase_many(shop.site.site_id, [1], shop.desk.now())
    desk = open_desk()
    said = desk.named("Reach over 90 days", Sparkline).accessibleDescription()
    assert said.startswith("From ")
    assert "Highest" in said
    reach = [point.value for point in desk.named("Reach over 90 days", Sparkline).points]
    assert (len(reach), reach[45], reach[80], reach[-1]) == (90, 1, 10, 9)
    assert desk.named("Lost in 90 days, by cause", BarChart).accessibleDescription() == (
        "Unsubscribed: 0, Gone: 4, Other key: 2, Erased: 1"
    )
    weeks = desk.named("New subscribers by week", ColumnChart).points
    assert (len(weeks), sum(point.value for point in weeks), weeks[-1].value) == (12, 15, 6)
    assert "2 subscribers belong to another key" in desk.words()
    desk.press("Bring the key back")
    assert desk.page is desk.shell.page(PageName.KEYS)


def test_the_line_of_a_young_list_begins_with_its_first_subscriber(shop: Shop, open_desk: Opens) -> None:
    shop.subscribe(4, seen_at=lived(shop, 20.5))
    lived(shop, 0)
    reach = [point.value for point in open_desk().named("Reach over 90 days", Sparkline).points]
    assert reach == [0, *[4] * 21]


def test_the_health_of_the_list_is_told(shop: Shop, open_desk: Opens) -> None:
    shop.subscribe(60, browsers=[Browser.FIREFOX], seen_at=lived(shop, 50))
    for days_ago, clicks in ((40, 30), (12, 10), (5, 5)):
        at = lived(shop, days_ago)
        campaign = shop.launch()
        shop.answer(campaign, [ACCEPTED])
        for row in list(shop.desk.delivery_log.all(campaign.campaign_id))[:clicks]:
            shop.desk.reports.record(row.delivery_id, ReportKind.CLICKED, "", at)
    lived(shop, 0)
    desk = open_desk()
    desk.until(lambda: "2.0 messages a person" in desk.words())
    words = desk.words()
    assert "Last 30 days\n2.0 messages a person\n12.5 % clicked" in words
    assert "The 30 days before\n1.0 messages a person\n50.0 % clicked" in words
    assert "Nothing sent" in words
    assert "You wrote more often than before, and fewer people clicked." in words
    assert desk.named("When browsers were last heard of", BarChart).accessibleDescription() == (
        "In the last 7 days: 0, 8 to 30 days ago: 0, 31 to 90 days ago: 60, Longer ago: 0"
    )


def test_apple_subscriptions_that_may_be_dead_are_tagged_by_one_press(shop: Shop, open_desk: Opens) -> None:
    shop.subscribe(3, browsers=[Browser.SAFARI], seen_at=lived(shop, 70))
    for days_ago in (20, 10):
        at = lived(shop, days_ago)
        campaign = shop.launch()
        shop.answer(campaign, [ACCEPTED])
    first = next(iter(shop.desk.delivery_log.all(campaign.campaign_id)))
    shop.desk.reports.record(first.delivery_id, ReportKind.DISPLAYED, "", at)
    lived(shop, 0)
    desk = open_desk()
    name = "Apple subscriptions that may be dead"
    desk.until(lambda: name in desk.names())
    assert desk.named(name, QLabel).text().startswith("2 Apple subscriptions may be dead")
    desk.press("Tag them “silent”")
    assert desk.toast == "2 subscriptions are tagged."
    desk.until(lambda: desk.named(name, QLabel).text().endswith("carry the tag “silent”."))
    assert "Tag them “silent”" not in desk.names()
    assert [shop.desk.subscriptions.get(each).tags for each in (1, 2, 3)] == [(), ("silent",), ("silent",)]
    desk.press("Undo", root=desk.shell)
    desk.until(lambda: desk.named(name, QLabel).text().startswith("2 Apple subscriptions may be dead"))
    assert shop.desk.subscriptions.get(2).tags == ()


def test_a_web_app_that_was_changed_since_its_export_is_told(shop: Shop, open_desk: Opens, tmp_path: Path) -> None:
    shop.desk.export(shop.site, tmp_path / "export")
    desk = open_desk()
    assert "older than its settings" not in desk.words()
    shop.desk.sites.update(replace(shop.site, description="Bread since 1924"))
    heading = "Your exported web app is older than its settings"
    desk.until(lambda: heading in desk.words())
    desk.press("Export anew")
    assert desk.page is desk.shell.page(PageName.WEB_APP)
    shop.desk.export(shop.desk.sites.get(shop.site.site_id), tmp_path / "export")
    desk.go(PageName.OVERVIEW)
    desk.until(lambda: heading not in desk.words())


def test_what_lies_in_the_inbox_for_long_is_told(shop: Shop, open_desk: Opens) -> None:
    now = shop.desk.now()
    shop.desk.sites.update(replace(shop.site, inbox=InboxKind.PHP))
    shop.desk.inboxes.note_reached(shop.site.site_id, Waiting(3, 4, now - timedelta(hours=5)), now)
    desk = open_desk()
    words = desk.words()
    assert "7 messages wait in the hosted inbox\nThe oldest has lain there for 5 h 0 min." in words
    desk.press("Fetch it now")
    assert desk.toast != ""


def test_a_receiver_that_failed_is_started_again_from_here(shop: Shop, open_desk: Opens) -> None:
    shop.desk.settings.set("receiver_host", "not-a-name.invalid")
    desk = open_desk()
    child = desk.console.receiver_process
    child.start()
    desk.until_phase(child, ChildPhase.FAILED)
    shop.desk.settings.set("receiver_host", "127.0.0.1")
    shop.desk.settings.set("receiver_port", "0")
    desk.press("Start the receiver")
    desk.until_phase(child, ChildPhase.RUNNING)
    desk.until(lambda: "The receiver is not running" not in desk.words())


def test_a_copy_that_is_missing_for_days_is_told_and_made(shop: Shop, open_desk: Opens) -> None:
    desk = open_desk()
    assert "copy of your data" not in desk.words()
    later = desk.desk.now() + timedelta(days=4)
    desk.desk.now = lambda: later
    desk.page.reload()
    desk.until(lambda: "There is no copy of your data" in desk.words())
    desk.press("Copy it now")
    assert desk.toast == "Your data is copied."
    desk.until(lambda: "There is no copy of your data" not in desk.words())
    assert len(list((desk.desk.folder / "backups").glob("daily-*.sqlite3"))) == 1


def test_many_troubles_are_folded_behind_a_button(shop: Shop, open_desk: Opens, tmp_path: Path) -> None:
    shop.subscribe(1)
    for number in range(6):
        shop.launch(f"Cake {number}", due_in=timedelta(minutes=5))
    shop.desk.deliveries.promote_due(shop.desk.now() + timedelta(days=1), 3_600)
    desk = open_desk()
    assert desk.words().count("missed its time") == 3
    desk.press("Show 4 more")
    assert desk.button("Show fewer").hasFocus()
    assert desk.words().count("missed its time") == 6
    assert "A key lies in an unlocked file" in desk.words()
    desk.press("Show fewer")
    assert desk.words().count("missed its time") == 3


def test_titles_show_what_stands_for_nobody_in_particular(shop: Shop, open_desk: Opens) -> None:
    shop.subscribe(2)
    shop.answer(shop.launch("{{language|Hello}} from {{site}}"), [ACCEPTED])
    shop.launch("{{language|Hello}} again", due_in=timedelta(days=1))
    desk = open_desk()
    assert "“Hello from Corner Bakery”" in desk.words()
    assert "“Hello again”" in desk.words()
    desk.press("See how it did")
    assert desk.page is desk.shell.page(PageName.HISTORY)
    assert desk.named("Title of the notification", QLabel).text() == "Hello from Corner Bakery"


def test_every_chart_has_a_table(shop: Shop, open_desk: Opens) -> None:
    shop.subscribe(1)
    desk = open_desk()
    for name in ("Reach over 90 days", "New subscribers by week", "When browsers were last heard of"):
        desk.press(f"Table: {name}")
        assert desk.named(name, PagedTableView).model().rowCount() > 3
