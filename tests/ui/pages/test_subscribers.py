"""Subscribers: the list with its filters, tags, erasing people for good, and the ways in and out by file."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.modeltest import ModelTester

from pushdesk.app import PushDesk, SubscriptionQuery
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.subscription import SubscriptionState
from pushdesk.ui.actions import PageName
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.pages.subscribers.history_rows import history_model
from pushdesk.ui.pages.subscribers.task_banner import TaskBanner
from tests.ui.open_desk import Answer, OpenDesk, choosing
from tests.ui.pages.tables import Table
from tests.ui.workspace import Shop

Opened = Callable[..., OpenDesk]
LIST = "List of subscribers"
SEARCH = "Search browser, language, tag or number"


def opened(open_desk: Opened) -> OpenDesk:
    desk = open_desk(PageName.SUBSCRIBERS)
    desk.settle()
    return desk


def choose(desk: OpenDesk, name: str, words: str) -> None:
    box = desk.named(name, QComboBox)
    index = box.findText(words)
    assert index >= 0, [box.itemText(each) for each in range(box.count())]
    box.setCurrentIndex(index)
    desk.settle()


def search(desk: OpenDesk, words: str) -> None:
    box = desk.named(SEARCH, QLineEdit)
    box.setText(words)
    QTest.keyClick(box, Qt.Key.Key_Return)
    desk.settle()


def pressing(title: str, press: str, **fields: str) -> Answer:
    """Fill in fields by their names and press a button of the dialog of that name."""

    def answer(dialog: QDialog) -> None:
        assert dialog.accessibleName() == title
        for name, text in fields.items():
            boxes = [each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == name.replace("_", " ")]
            assert len(boxes) == 1
            boxes[0].setText(text)
        buttons = [each for each in dialog.findChildren(QAbstractButton) if each.accessibleName() == press]
        assert len(buttons) == 1
        assert buttons[0].isEnabled()
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)

    return answer


def tags(shop: Shop) -> list[tuple[str, ...]]:
    return [each.tags for each in shop.desk.subscription_list.all(shop.site.site_id)]


def test_the_newest_come_first_and_no_secret_is_on_the_screen(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(4, tags=("vip",))
    desk = opened(open_desk)
    people = Table(desk, LIST)
    assert people.texts("Number") == ["4", "3", "2", "1"]
    cells = people.cells("1", at="Number")
    assert (cells["Browser"], cells["System"], cells["Push service"]) == ("Firefox", "Windows", "Mozilla")
    assert (cells["Language"], cells["Time zone"], cells["Tags"]) == ("en", "Europe/Berlin", "vip")
    assert cells["State"] == "Subscribed"
    assert cells["Last seen"].startswith("Today, ")
    assert "4 subscribers" in desk.words()
    endpoint = next(iter(shop.desk.subscription_list.all(shop.site.site_id))).endpoint
    assert not any(endpoint in text for text in cells.values())


def test_it_is_sought_by_the_words_on_the_screen(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(4)
    desk = opened(open_desk)
    people = Table(desk, LIST)
    search(desk, "google")
    assert people.texts("Browser") == ["Chrome"]
    search(desk, "windows safari")
    assert people.texts("Browser") == ["Safari"]
    assert "1 found" in desk.words()
    search(desk, "opera")
    assert "No subscriber fits" in desk.words()
    desk.press("Show all")
    assert len(people.texts("Number")) == 4


def test_states_tags_and_saved_audiences_filter(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(2, tags=("vip",))
    shop.subscribe(2)
    shop.desk.audiences.save(shop.site.site_id, "Firefox regulars", "browser:firefox and seen:30d", shop.desk.now())
    campaign = shop.launch()
    gone, kept = (Outcome.GONE, Reason.ENDPOINT_GONE, 410), (Outcome.ACCEPTED, Reason.ACCEPTED, 201)
    shop.answer(campaign, [kept, kept, kept, gone])
    with shop.desk.database.write() as connection:
        connection.exec_driver_sql("UPDATE subscription SET state = 'gone' WHERE subscription_id = 4")
    desk = opened(open_desk)
    people = Table(desk, LIST)
    assert people.texts("Number") == ["3", "2", "1"]
    choose(desk, "State shown", "Gone")
    assert people.texts("State") == ["Gone"]
    choose(desk, "State shown", "Also those who left")
    assert people.texts("Number") == ["4", "3", "2", "1"]
    choose(desk, "State shown", "All subscribers")
    choose(desk, "Tag or audience shown", "Tag: vip")
    assert people.texts("Number") == ["2", "1"]
    choose(desk, "Tag or audience shown", "Audience: Firefox regulars")
    assert people.texts("Browser") == ["Firefox", "Firefox"]


@pytest.mark.parametrize(
    ("title", "first"),
    [("Number", "1"), ("Browser", "Chrome"), ("Push service", "Apple"), ("Language", "en"), ("Last seen", "")],
)
def test_headers_sort(shop: Shop, open_desk: Opened, title: str, first: str) -> None:
    shop.subscribe(4)
    people = Table(opened(open_desk), LIST)
    people.sort_by(title)
    ascending = people.texts("Number")
    assert people.texts(title)[0].startswith(first)
    people.sort_by(title)
    assert people.texts("Number") == ascending[::-1]


def test_columns_are_chosen_and_kept(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(1)
    desk = opened(open_desk)
    assert not Table(desk, LIST).is_shown("Key")
    desk.press("Choose columns")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "Key").trigger()
    menu.close()
    assert Table(desk, LIST).is_shown("Key")
    desk.shell.drop_pages()
    assert Table(desk, LIST).is_shown("Key")


def test_selected_rows_are_copied_for_a_spreadsheet(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(3)
    desk = opened(open_desk)
    Table(desk, LIST).pick(0, 2)
    desk.press("Copy rows")
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert [line[0] for line in lines] == ["Number", "3", "1"]
    assert desk.toast == "2 rows are copied."


def test_tags_are_given_to_and_taken_from_many(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(3, tags=("old",))
    desk = opened(open_desk)
    Table(desk, LIST).pick(0, 1)
    desk.press(
        "Tags…", pressing("Tags of 2 subscribers", "Change tags", Give_these_tags="VIP berlin", Take_these_tags="old")
    )
    assert tags(shop) == [("old",), ("berlin", "vip"), ("berlin", "vip")]
    assert desk.toast == "The tags of 2 subscribers are changed."
    undo = desk.button("Undo", desk.shell)
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    desk.until(lambda: tags(shop) == [("old",)] * 3)


def test_undone_tags_leave_those_alone_who_had_them_before(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(1, tags=("vip",))
    shop.subscribe(1)
    desk = opened(open_desk)
    Table(desk, LIST).pick(0, 1)
    desk.press("Tags…", pressing("Tags of 2 subscribers", "Change tags", Give_these_tags="vip"))
    assert tags(shop) == [("vip",), ("vip",)]
    assert desk.toast == "The tags of one subscriber are changed."
    QTest.mouseClick(desk.button("Undo", desk.shell), Qt.MouseButton.LeftButton)
    desk.until(lambda: tags(shop) == [("vip",), ()])


def test_a_tag_that_is_none_is_called_wrong_at_its_field(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(1)
    desk = opened(open_desk)
    Table(desk, LIST).pick(0)

    def answer(dialog: QDialog) -> None:
        desk.named("Give these tags", QLineEdit, dialog).setText("not:this")
        QTest.mouseClick(desk.button("Change tags", dialog), Qt.MouseButton.LeftButton)
        assert desk.complaint("Give these tags", dialog).startswith("A tag is one word")
        dialog.reject()

    desk.press("Tags…", answer)
    assert tags(shop) == [()]


def test_test_subscribers_are_made_with_one_press_and_unmade(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(2)
    desk = opened(open_desk)
    people = Table(desk, LIST)
    people.pick(0)
    desk.press("Use for tests")
    assert tags(shop) == [(), ("test",)]
    desk.shell.apply_changes({"subscriptions"})
    desk.until(lambda: people.texts("Tags") == ["test", "–"])
    desk.until(lambda: "2 subscribers, 1 of them for tests" in desk.words())
    desk.until(lambda: "Stop using for tests" in desk.names())
    desk.press("Stop using for tests")
    assert tags(shop) == [(), ()]


def test_a_person_opens_with_everything_that_was_sent_to_them(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(1, tags=("vip",))
    shop.desk.subscriptions.change_attributes(1, {"name": "Ada", "town": "Wien"})
    for title in ("First", "Second"):
        shop.answer(shop.launch(title), [(Outcome.ACCEPTED, Reason.ACCEPTED, 201)])
    desk = opened(open_desk)

    def answer(dialog: QDialog) -> None:
        assert dialog.accessibleName() == "Subscriber 1"
        assert desk.named("Browser", QLabel, dialog).text() == "Firefox on Windows"
        assert desk.named("Key", QLabel, dialog).text() == shop.key.key_id
        assert desk.named("Attributes", QLabel, dialog).text() == "name: Ada, town: Wien"
        model = desk.named("History of this subscriber", PagedTableView, dialog).model()
        assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
            "Sent: Second",
            "Sent: First",
            f"Imported from a file, with the key {shop.key.key_id}",
        ]
        assert model.index(0, 1).data() == "Accepted"
        desk.named("Tags", QLineEdit, dialog).setText("regular Berlin")
        QTest.mouseClick(desk.button("Save tags", dialog), Qt.MouseButton.LeftButton)
        desk.until(lambda: tags(shop) == [("berlin", "regular")])
        desk.button("Use for tests", dialog).click()
        desk.until(lambda: tags(shop) == [("berlin", "regular", "test")])
        desk.until(lambda: model.index(0, 0).data() == "Tag given: test")
        assert {model.index(row, 0).data() for row in range(1, 4)} == {
            "Tag given: berlin",
            "Tag given: regular",
            "Tag taken away: vip",
        }
        QTest.mouseClick(desk.button("Close", dialog), Qt.MouseButton.LeftButton)

    with desk.answering(answer):
        Table(desk, LIST).open(0)


def test_erasing_is_asked_first_and_is_for_good(shop: Shop, open_desk: Opened, tmp_path: Path) -> None:
    shop.subscribe(2)
    desk = opened(open_desk)
    desk.press("Export CSV…", pressing("Export all subscribers?", "Choose a file…"), choosing(tmp_path / "people.csv"))
    people = Table(desk, LIST)
    people.pick(0)
    desk.press("Erase…", pressing("Erase this subscriber for good?", "Cancel"))
    assert shop.desk.subscription_list.count(shop.site.site_id, SubscriptionQuery()) == 2
    desk.press("Erase…", pressing("Erase this subscriber for good?", "Erase for good"))
    desk.shell.apply_changes({"subscriptions"})
    desk.until(lambda: people.texts("Number") == ["1"])
    outcome = shop.desk.import_subscribers(shop.site, tmp_path / "people.csv", dry_run=True)
    assert [each.reason for each in outcome.errors] == ["endpoint_erased"]


def test_who_cannot_be_erased_because_of_other_work_is_not_taken_for_erased(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(2)
    desk = opened(open_desk)
    Table(desk, LIST).pick(0)
    erase, may_end = desk.button("Erase…"), Event()
    (banner,) = desk.page.findChildren(TaskBanner)
    banner.run("Reading…", lambda _course: may_end.wait(), lambda _none: None)
    try:
        with desk.answering(pressing("Erase this subscriber for good?", "Erase for good")):
            QTest.mouseClick(erase, Qt.MouseButton.LeftButton)
            may_end.set()
    finally:
        may_end.set()
    assert "Nothing was done" in desk.toast
    assert shop.desk.subscription_list.count(shop.site.site_id, SubscriptionQuery()) == 2


def test_many_are_erased_only_after_their_number_was_typed(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(12)
    desk = opened(open_desk)
    Table(desk, LIST).view.selectAll()

    def answer(dialog: QDialog) -> None:
        button = desk.button("Erase for good", dialog)
        assert not button.isEnabled()
        box = desk.named("Type 12 to go on", QLineEdit, dialog)
        box.setText("11")
        assert not button.isEnabled()
        box.setText("12")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    desk.press("Erase…", answer)
    assert shop.desk.subscription_list.count(shop.site.site_id, SubscriptionQuery()) == 0
    assert desk.toast == "12 subscribers are erased."


def test_an_export_warns_and_comes_back_as_it_was(shop: Shop, open_desk: Opened, tmp_path: Path) -> None:
    shop.subscribe(3, tags=("vip",))
    desk = opened(open_desk)
    desk.press("Export CSV…", pressing("Export all subscribers?", "Cancel"))
    desk.press("Export CSV…", pressing("Export all subscribers?", "Choose a file…"), choosing(tmp_path / "people.csv"))
    assert "3 subscribers are in people.csv." in desk.words()
    outcome = shop.desk.import_subscribers(shop.site, tmp_path / "people.csv", dry_run=True)
    assert (outcome.added, outcome.refreshed, outcome.refused) == (0, 3, 0)


def test_nobody_yet_leads_to_the_web_app(shop: Shop, open_desk: Opened) -> None:
    desk = opened(open_desk)
    assert "No subscribers yet" in desk.words()
    desk.press("Export the web app")
    assert desk.page is desk.shell.page(PageName.WEB_APP)


def test_the_first_subscriber_brings_the_list(shop: Shop, open_desk: Opened) -> None:
    desk = opened(open_desk)
    shop.subscribe(1)
    desk.shell.apply_changes({"subscriptions"})
    desk.until(lambda: LIST in desk.names())
    desk.until(lambda: Table(desk, LIST).texts("Number") == ["1"])


def test_without_a_business_one_can_be_added(workspace: Path, open_desk: Opened) -> None:
    with PushDesk(workspace):
        desk = opened(open_desk)
    assert "No business yet" in desk.words()


def test_news_keep_selection_and_place(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(60)
    desk = opened(open_desk)
    people = Table(desk, LIST)
    people.view.verticalScrollBar().setValue(44 * 20)
    people.pick(30)
    top = people.model.row(people.view.rowAt(0))
    shop.subscribe(3)
    desk.shell.apply_changes({"subscriptions"})
    desk.until(lambda: people.model.rowCount() == 63)
    assert people.model.row(people.view.rowAt(0)) == top
    assert [people.texts("Number", limit=63)[place] for place in people.view.picked_positions()] == ["30"]


def test_many_selected_rows_hold_still_until_they_are_let_go(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(450)
    desk = opened(open_desk)
    people = Table(desk, LIST)
    people.view.selectAll()
    shop.subscribe(2)
    desk.shell.apply_changes({"subscriptions"})
    desk.settle()
    assert people.texts("Number", limit=1) == ["450"]
    people.view.clearSelection()
    desk.until(lambda: people.texts("Number", limit=1) == ["452"])


def test_those_who_left_are_not_counted_as_subscribers(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(2)
    first = next(iter(shop.desk.subscription_list.all(shop.site.site_id)))
    shop.desk.subscriptions.unregister(first.endpoint, first.keys.auth, shop.desk.now())
    desk = opened(open_desk)
    assert Table(desk, LIST).texts("Number") == ["2"]
    assert shop.desk.subscriptions.get(first.subscription_id).state is SubscriptionState.UNSUBSCRIBED


def test_every_control_has_a_name(shop: Shop, open_desk: Opened) -> None:
    shop.subscribe(1)
    desk = opened(open_desk)
    Table(desk, LIST).pick(0)
    nameless = [
        type(each).__name__
        for each in desk.page.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisibleTo(desk.page)
        and not isinstance(each, QScrollArea)
        and not each.accessibleName()
    ]
    assert nameless == []


def test_a_history_of_many_pages_is_a_sound_model(shop: Shop, open_desk: Opened, qtmodeltester: ModelTester) -> None:
    shop.subscribe(1)
    for number in range(150):
        shop.desk.subscriptions.tag(1, [f"t{number}"])
    desk = opened(open_desk)
    model = history_model(shop.desk, 1, desk.page)
    assert model.rowCount() == 300
    assert model.index(299, 0).data() == f"Imported from a file, with the key {shop.key.key_id}"
    qtmodeltester.check(model)
