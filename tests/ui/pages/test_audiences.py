"""Audiences are built by pointing, read as a sentence, counted, saved, renamed, deleted with a way back, and used."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.domain.audience import parse_rule, rule_text
from pushdesk.domain.audience_outline import AudienceFacets, outline_of, rule_of
from pushdesk.domain.site import Topic
from pushdesk.ui.actions import PageName
from pushdesk.ui.audiences.builder_dialog import BuilderDialog
from pushdesk.ui.audiences.choices import Choices
from pushdesk.ui.audiences.condition_group import ConditionGroup
from pushdesk.ui.pages.compose.page import ComposePage
from pushdesk.ui.pages.subscribers.page import SubscribersPage
from pushdesk.ui.theme import Theme
from tests.ui.open_desk import OpenDesk
from tests.ui.pages.tables import Table
from tests.ui.workspace import Shop

Opened = Callable[..., OpenDesk]
JOINER = "How the conditions belong together"
MATTER = "What the condition is about"
HOLDS = "Whether it shall hold"
VALUE = "Value of the condition"
NUMBER = "Number of the condition"
CHANGE = "Change the audience “Regulars”"


@pytest.fixture
def bakery(shop: Shop) -> Shop:
    """A business with topics and ten subscribers."""
    shop.desk.sites.update(replace(shop.site, topics=(Topic("bread", "Bread of the day"),)))
    shop.subscribe(4, tags=("vip",))
    shop.subscribe(6)
    return Shop(shop.desk, shop.desk.sites.get(shop.site.site_id), shop.key)


def all_named(root: QWidget, name: str, kind: type[QWidget]) -> list[QWidget]:
    return [each for each in root.findChildren(kind) if each.accessibleName() == name and each.isVisibleTo(root)]


def pick(root: QWidget, name: str, words: str, place: int = 0) -> None:
    box = all_named(root, name, QComboBox)[place]
    assert isinstance(box, QComboBox)
    index = box.findText(words)
    assert index >= 0, [box.itemText(each) for each in range(box.count())]
    box.setCurrentIndex(index)


def press(root: QWidget, name: str, place: int = 0) -> None:
    button = all_named(root, name, QAbstractButton)[place]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def in_words(desk: OpenDesk, dialog: QDialog) -> str:
    return desk.named("In words", QLabel, dialog).text()


@pytest.mark.parametrize(
    "text",
    [
        "all",
        "tag:vip",
        "not tag:nobody-has-it",
        "topic:bread or not topic:gone",
        "browser:firefox and language:de-at and not country:at",
        "first-seen:14d and not seen:90d and clicked:30d and not clicked:last3",
        "tag:vip and (clicked:last5 or not (country:at or country:de)) and not browser:safari",
    ],
)
def test_what_is_shown_by_conditions_is_the_rule_itself(qtbot: QtBot, theme: Theme, bakery: Shop, text: str) -> None:
    outline = outline_of(parse_rule(text))
    assert outline is not None
    group = ConditionGroup(theme, Choices(bakery.site, AudienceFacets()), outline)
    qtbot.addWidget(group)
    assert rule_text(rule_of(group.outline())) == rule_text(rule_of(outline))


def test_an_audience_is_built_by_pointing_and_used_for_a_notification(bakery: Shop, open_desk: Opened) -> None:
    desk = open_desk(PageName.COMPOSE)
    page = desk.go(PageName.COMPOSE)
    assert isinstance(page, ComposePage)

    def answer(dialog: QDialog) -> None:
        desk.until(lambda: "10 of 10 can be reached" in desk.words(dialog))
        assert in_words(desk, dialog) == "All subscribers."
        press(dialog, "Add a condition")
        pick(dialog, VALUE, "vip")
        desk.until(lambda: "4 of 4 can be reached" in desk.words(dialog))
        press(dialog, "Add a group")
        pick(dialog, MATTER, "Browser", 1)
        pick(dialog, HOLDS, "is not", 1)
        pick(dialog, VALUE, "Firefox", 1)
        press(dialog, "Add a condition", 1)
        pick(dialog, MATTER, "Last seen", 2)
        number = all_named(dialog, NUMBER, QSpinBox)[0]
        assert isinstance(number, QSpinBox)
        number.setValue(7)
        assert in_words(desk, dialog) == (
            "Subscribers who have the tag “vip” and (do not use Firefox or visited in the last 7 days)."
        )
        desk.until(lambda: "4 of 4 can be reached" in desk.words(dialog))
        press(dialog, "Use this audience")

    desk.press("Build an audience…", answer)
    assert desk.text("Your own rule") == "tag:vip and (not browser:firefox or seen:7d)"
    desk.until(lambda: desk.named("Reach", QWidget).accessibleDescription() == "4 of 4 can be reached")


def test_an_audience_that_gets_a_name_is_saved_and_chosen(bakery: Shop, open_desk: Opened) -> None:
    bakery.desk.audiences.save(bakery.site.site_id, "Taken", "all", bakery.desk.now())
    desk = open_desk(PageName.COMPOSE)
    desk.go(PageName.COMPOSE)

    def answer(dialog: QDialog) -> None:
        desk.settle()
        press(dialog, "Add a condition")
        pick(dialog, MATTER, "Country (by time zone)")
        pick(dialog, VALUE, "Germany")
        name = desk.named("Name", QLineEdit, dialog)
        name.setText("Taken")
        press(dialog, "Use this audience")
        desk.until(lambda: desk.complaint("Name", dialog).startswith("There is an audience “Taken” already."))
        name.setText("  At   home ")
        press(dialog, "Use this audience")

    desk.press("Build an audience…", answer)
    saved = {each.name: each.rule for each in bakery.desk.audiences.of_site(bakery.site.site_id)}
    assert saved == {"Taken": "all", "At home": "country:de"}
    assert desk.named("Who gets it", QComboBox).currentText() == "At home"
    assert "Subscribers who live in “Germany”" in desk.words()


def test_conditions_and_groups_are_taken_away_again(bakery: Shop, open_desk: Opened) -> None:
    desk = open_desk(PageName.COMPOSE)
    page = desk.go(PageName.COMPOSE)
    rule = parse_rule("tag:vip and (browser:edge or browser:opera)")
    dialog = BuilderDialog(desk.console, bakery.site, rule, page)
    dialog.show()
    desk.settle()
    press(dialog, "Take this condition away", 2)
    assert in_words(desk, dialog) == "Subscribers who have the tag “vip” and use Edge."
    press(dialog, "Take this group away")
    assert in_words(desk, dialog) == "Subscribers who have the tag “vip”."
    pick(dialog, JOINER, "None of these holds")
    assert in_words(desk, dialog) == "Subscribers who do not have the tag “vip”."
    desk.until(lambda: "6 of 6 can be reached" in desk.words(dialog))
    dialog.reject()


def test_a_rule_that_has_no_outline_is_left_as_it_is(bakery: Shop, open_desk: Opened) -> None:
    desk = open_desk(PageName.COMPOSE)
    page = desk.go(PageName.COMPOSE)
    dialog = BuilderDialog(desk.console, bakery.site, parse_rule("tag:vip or not all"), page)
    assert "The rule as typed cannot be shown by conditions." in desk.words(dialog)
    assert dialog.rule_text == "tag:vip or not all"
    desk.settle()


# -- the saved ones


def test_saved_audiences_are_made_changed_and_shown(bakery: Shop, open_desk: Opened) -> None:
    desk = open_desk(PageName.SUBSCRIBERS)
    desk.settle()
    page = desk.page
    assert isinstance(page, SubscribersPage)

    def make(dialog: QDialog) -> None:
        assert "No audience is saved yet." in desk.words(dialog)
        with_builder(desk, dialog, "New audience…", fill)
        desk.until(lambda: "4 of 4 can be reached" in desk.words(dialog))
        with_builder(desk, dialog, "Change Regulars", rename)
        desk.until(lambda: "Show Best customers" in desk.names(dialog))
        press(dialog, "Show Best customers")

    def fill(builder: QDialog) -> None:
        assert builder.accessibleName() == "New audience"
        desk.settle()
        press(builder, "Add a condition")
        press(builder, "Save audience")
        assert desk.complaint("Name", builder) == "Give it a name, so that you find it again."
        desk.named("Name", QLineEdit, builder).setText("Regulars")
        pick(builder, VALUE, "vip")
        press(builder, "Save audience")

    def rename(builder: QDialog) -> None:
        assert builder.accessibleName() == CHANGE
        desk.settle()
        desk.named("Name", QLineEdit, builder).setText("Best customers")
        press(builder, "Save audience")

    desk.press("Audiences…", make)
    (saved,) = bakery.desk.audiences.of_site(bakery.site.site_id)
    assert (saved.name, saved.rule) == ("Best customers", "tag:vip")
    people = Table(desk, "List of subscribers")
    desk.until(lambda: people.texts("Number") == ["4", "3", "2", "1"])


def test_a_deleted_audience_comes_back(bakery: Shop, open_desk: Opened) -> None:
    bakery.desk.audiences.save(bakery.site.site_id, "Regulars", "tag:vip", bakery.desk.now())
    desk = open_desk(PageName.SUBSCRIBERS)
    desk.settle()

    def answer(dialog: QDialog) -> None:
        desk.until(lambda: "Delete Regulars" in desk.names(dialog))
        press(dialog, "Delete Regulars")
        desk.until(lambda: "“Regulars” is deleted." in desk.words(dialog))
        assert bakery.desk.audiences.of_site(bakery.site.site_id) == []
        press(dialog, "Undo")
        desk.until(lambda: "Delete Regulars" in desk.names(dialog))
        press(dialog, "Close")

    desk.press("Audiences…", answer)
    (saved,) = bakery.desk.audiences.of_site(bakery.site.site_id)
    assert (saved.name, saved.rule) == ("Regulars", "tag:vip")


def with_builder(desk: OpenDesk, dialog: QDialog, name: str, fill: Callable[[QDialog], None]) -> None:
    """Press what opens a builder over a dialog, and fill that in."""
    errors: list[BaseException] = []

    def answer() -> None:
        on_top = QApplication.activeModalWidget()
        if not isinstance(on_top, BuilderDialog):
            return
        look.stop()
        try:
            fill(on_top)
            desk.settle()
        except BaseException as error:
            errors.append(error)
            on_top.reject()

    look = QTimer()
    look.timeout.connect(answer)
    look.start(10)
    press(dialog, name)
    if errors:
        raise errors[0]
