"""Topics on the page Web app: added, renamed, moved and removed by buttons and by keyboard."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from pushdesk.app import SubscriptionQuery
from pushdesk.domain.audience import HasTopic
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.site import TOPICS_LIMIT, Topic
from pushdesk.domain.subscription import Browser
from pushdesk.storage.subscription_import import ImportRow
from pushdesk.ui.actions import PageName
from pushdesk.ui.inputs import LineBox
from pushdesk.ui.pages.web_app.topics_editor import TopicsEditor
from tests.ui.open_desk import OpenDesk, cancelling
from tests.ui.workspace import Shop

Opens = Callable[..., OpenDesk]
THREE = (Topic("offers", "Special offers"), Topic("news", "What is new"), Topic("events", "Events"))


@pytest.fixture
def desk(shop: Shop, open_desk: Opens) -> OpenDesk:
    """The window on the page Web app of a business with three topics."""
    shop.desk.sites.update(replace(shop.site, topics=THREE))
    return open_desk(PageName.WEB_APP)


def topics(desk: OpenDesk) -> list[tuple[str, str]]:
    """What is stored, as ids and words."""
    return [(topic.topic_id, topic.label) for topic in desk.desk.sites.all()[0].topics]


def ids(desk: OpenDesk) -> list[str]:
    """The ids that are stored, in their order."""
    return [topic_id for topic_id, _ in topics(desk)]


def rows(desk: OpenDesk) -> list[str]:
    """The words in the rows on show."""
    editor = desk.page.findChild(TopicsEditor)
    assert isinstance(editor, TopicsEditor)
    return [box.text() for box in editor.findChildren(LineBox) if box.isVisibleTo(editor)]


def choose_topic(shop: Shop, count: int, topic_id: str) -> None:
    """So many subscribe to a topic."""
    registrations = [replace(shop.registration(), topics=(topic_id,)) for _ in range(count)]
    rows = [ImportRow(each, Browser.FIREFOX, "windows", ()) for each in registrations]
    shop.desk.subscriptions.register_many(rows, PushHosts(), shop.desk.now())


def focused(desk: OpenDesk) -> str:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleName()


def activate(desk: OpenDesk) -> None:
    """Let the keyboard be the window's."""
    desk.shell.activateWindow()
    desk.until(desk.shell.isActiveWindow)


def test_a_topic_is_added_by_its_words_alone(desk: OpenDesk) -> None:
    activate(desk)
    desk.press("Add topic")
    assert focused(desk) == "Topic 4"
    QTest.keyClicks(QApplication.focusWidget(), "  Bread,   fresh from the oven ")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    desk.settle()
    assert topics(desk)[3] == ("bread-fresh-from-the-oven", "Bread, fresh from the oven")
    assert focused(desk) == "Remove: Bread, fresh from the oven"
    assert desk.button("Move up: Bread, fresh from the oven").isEnabled()


def test_return_goes_on_to_the_next_and_an_empty_row_is_no_topic(desk: OpenDesk) -> None:
    activate(desk)
    desk.press("Add topic")
    for words in ("Cakes", "Cakes"):
        QTest.keyClicks(QApplication.focusWidget(), words)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert focused(desk) == "Topic 6"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    desk.settle()
    assert topics(desk)[3:] == [("cakes", "Cakes"), ("cakes-2", "Cakes")]


def test_other_words_keep_the_id_and_none_are_not_taken(desk: OpenDesk) -> None:
    desk.fill("Topic 1", "Offers of the week")
    assert topics(desk)[0] == ("offers", "Offers of the week")
    desk.fill("Topic 1", "")
    assert topics(desk)[0] == ("offers", "Offers of the week")
    assert desk.text("Topic 1") == "Offers of the week"


def test_buttons_move_and_the_keyboard_stays_with_the_topic(desk: OpenDesk) -> None:
    activate(desk)
    assert not desk.button("Move up: Special offers").isEnabled()
    assert not desk.button("Move down: Events").isEnabled()
    desk.press("Move down: Special offers")
    assert ids(desk) == ["news", "offers", "events"]
    assert focused(desk) == "Move down: Special offers"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    desk.settle()
    assert ids(desk) == ["news", "events", "offers"]
    assert focused(desk) == "Move up: Special offers"


def test_alt_and_an_arrow_move_what_is_being_typed_along(desk: OpenDesk) -> None:
    activate(desk)
    box = desk.named("Topic 3", LineBox)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "Evenings")
    QTest.keyClick(box, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert topics(desk) == [("offers", "Special offers"), ("events", "Evenings"), ("news", "What is new")]
    assert focused(desk) == "Topic 2"


def test_a_topic_that_nobody_chose_goes_at_once_and_comes_back_to_its_place(desk: OpenDesk) -> None:
    desk.press("Remove: What is new")
    assert ids(desk) == ["offers", "events"]
    assert rows(desk) == ["Special offers", "Events"]
    assert desk.toast == "The topic “What is new” is removed."
    desk.press("Undo", root=desk.shell)
    assert topics(desk) == [(topic.topic_id, topic.label) for topic in THREE]
    assert rows(desk) == [topic.label for topic in THREE]


def test_a_topic_in_use_asks_first_and_its_subscribers_keep_it(desk: OpenDesk, shop: Shop) -> None:
    choose_topic(shop, 2, "news")
    desk.press("Remove: What is new", cancelling)
    assert ids(desk) == ["offers", "news", "events"]

    def agree(dialog: QDialog) -> None:
        assert "2 subscribers chose “What is new”." in desk.words(dialog)
        desk.button("Remove topic", dialog).click()

    desk.press("Remove: What is new", agree)
    assert ids(desk) == ["offers", "events"]
    query = SubscriptionQuery(rule=HasTopic("news"))
    assert desk.desk.subscription_list.count(shop.site.site_id, query) == 2
    desk.press("Undo", root=desk.shell)
    assert ids(desk) == ["offers", "news", "events"]


def test_no_more_than_fit_into_a_registration_can_be_added(desk: OpenDesk) -> None:
    many = tuple(Topic(f"topic-{number}", f"Topic number {number}") for number in range(TOPICS_LIMIT))
    desk.desk.sites.update(replace(desk.desk.sites.all()[0], topics=many))
    desk.until(lambda: len(rows(desk)) == TOPICS_LIMIT)
    assert not desk.button("Add topic").isEnabled()
