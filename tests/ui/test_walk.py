"""The walk sees what it is there to see: each fault is put on a page of its own and found."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import text_label
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import ChoiceBox, LineBox, NumberBox, SearchBox, Switch, TextBox
from pushdesk.ui.theme import Theme
from tests.ui import walk
from tests.ui.walk_colours import each_look, faint

Question = Callable[[QWidget], list[str]]
EVERY: tuple[Question, ...] = (walk.unnamed, walk.out_of_order, walk.scrolled_sideways, walk.clipped, faint)


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> QWidget:
    """An empty page."""
    page = QWidget()
    page.setProperty("look", "page")
    QVBoxLayout(page)
    page.resize(600, 500)
    qtbot.addWidget(page)
    return page


def put(page: QWidget, *widgets: QWidget) -> None:
    """Show the page with them below each other."""
    layout = page.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    page.show()
    QApplication.processEvents()


def named_choice() -> ChoiceBox:
    """A choice as it should be."""
    choice = ChoiceBox()
    choice.setAccessibleName("When")
    choice.add_choice("At the next opening of the shop", 1)
    return choice


def test_a_page_as_it_should_be_has_no_fault_in_any_look(page: QWidget, theme: Theme) -> None:
    line, text, number = LineBox("Fresh bread"), TextBox("Straight from the oven."), NumberBox(1, 9, 3)
    for widget, name in ((line, "Title"), (text, "Text"), (number, "Hours")):
        widget.setAccessibleName(name)
    put(page, text_label("What to write", "heading"), text_label("In a few words.", "muted"), line, text, number)
    put(page, named_choice(), SearchBox(theme, "Search"), Switch("Keep in the tray", is_on=True), Switch("Quiet"))
    put(page, *(Button(theme, look.value, look, Glyph.SEND) for look in (Look.PRIMARY, Look.PLAIN, Look.DANGER)))
    seen = 0
    for look in each_look(theme):
        assert [fault for question in EVERY for fault in question(page)] == [], look
        seen += 1
    assert seen >= 4


def test_a_control_without_a_name_is_found(page: QWidget) -> None:
    put(page, LineBox(), QPushButton("Send"))
    assert walk.unnamed(page) == ["LineBox '' has no name"]


def test_the_same_name_twice_is_found(page: QWidget) -> None:
    put(page, QPushButton("Send"), QPushButton("Send"), QPushButton("Stop"))
    assert walk.said_twice(page) == {"Send"}


def test_tab_that_goes_up_or_back_is_found(page: QWidget) -> None:
    first, second = QPushButton("First"), QPushButton("Second")
    put(page, first, second, QPushButton("Third"))
    assert walk.out_of_order(page) == []
    QWidget.setTabOrder(second, first)
    assert len(walk.out_of_order(page)) == 1


def test_tab_that_goes_back_along_a_line_is_found(page: QWidget) -> None:
    left, right = QPushButton("Left"), QPushButton("Right")
    line = QWidget()
    across = QHBoxLayout(line)
    across.addWidget(left)
    across.addWidget(right)
    put(page, line, QPushButton("Below"))
    QWidget.setTabOrder(right, left)
    assert len(walk.out_of_order(page)) == 1


def narrow(widget: QWidget) -> QWidget:
    """The same with room for a few letters."""
    widget.setFixedWidth(60)
    return widget


def low(label: QLabel) -> QLabel:
    """The same with room for one line."""
    label.setFixedSize(120, 18)
    return label


@pytest.mark.parametrize(
    "make",
    [
        lambda: narrow(QPushButton("Review and send")),
        lambda: narrow(Switch("Keep in the tray")),
        lambda: narrow(text_label("One line of words", wraps=False)),
        lambda: narrow(text_label("Donaudampfschifffahrt")),
        lambda: low(text_label("Words that need a second line, and a third one too")),
        lambda: narrow(named_choice()),
        lambda: narrow(LineBox("", "https://shop.example/")),
    ],
    ids=["button", "switch", "line", "long word", "lines", "choice", "placeholder"],
)
def test_words_without_room_are_found(page: QWidget, make: Callable[[], QWidget]) -> None:
    put(page, make())
    assert len(walk.clipped(page)) == 1


def test_a_widget_that_reaches_out_of_what_holds_it_is_found(page: QWidget) -> None:
    holder = QWidget()
    holder.setFixedSize(100, 40)
    inside = QWidget(holder)
    inside.setGeometry(20, 0, 120, 30)
    put(page, holder)
    assert walk.clipped(page) == ["QWidget '' reaches (40, -10) pixels out of QWidget ''"]


def test_a_page_that_scrolls_sideways_is_found_and_one_that_scrolls_down_is_not(page: QWidget) -> None:
    area, content = QScrollArea(), QWidget()
    area.setWidgetResizable(True)
    area.setWidget(content)
    content.setMinimumSize(QSize(100, 3_000))
    put(page, area)
    assert walk.scrolled_sideways(page) == []
    content.setMinimumWidth(2_000)
    assert walk.scrolled_sideways(page) == ["QScrollArea '' scrolls sideways"]


@pytest.mark.parametrize("colour", ["#8b93a3", "#d0d4dc"])
def test_faint_words_are_found_and_disabled_ones_are_not(page: QWidget, colour: str) -> None:
    label = text_label("Words that one has to look for")
    label.setStyleSheet(f"color: {colour};")
    put(page, label)
    assert len(faint(page)) == 1
    label.setEnabled(False)
    assert faint(page) == []


def test_a_faint_border_is_found(page: QWidget) -> None:
    line = LineBox("Fresh bread")
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    line.setStyleSheet("border: 1px solid #dfe3ea; background: #ffffff; padding: 6px;")
    put(page, line)
    assert len([fault for fault in faint(page) if "border" in fault]) == 1
