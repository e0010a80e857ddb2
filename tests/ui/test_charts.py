"""Charts for whoever sees them, hears them, or reads figures: described, walked by arrow keys, shown as a table."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pushdesk.ui.buttons import IconButton
from pushdesk.ui.chart_part import ChartPart
from pushdesk.ui.charts import BarChart, Chart, Point, Sparkline
from pushdesk.ui.column_chart import ColumnChart
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone

KINDS = (Sparkline, BarChart, ColumnChart)
WEEK = [Point("Mon", 3), Point("Tue", 1_248), Point("Wed", 0, Tone.BAD)]


def shown(qtbot: QtBot, chart: Chart) -> Chart:
    """The chart in a window of its own that has the keyboard."""
    qtbot.addWidget(chart)
    chart.resize(300, 140)
    chart.show()
    chart.activateWindow()
    qtbot.waitUntil(chart.isActiveWindow)
    return chart


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_is_painted_and_described(each_theme: Theme, qtbot: QtBot, kind: type[Chart]) -> None:
    chart = kind(each_theme, "New subscribers")
    qtbot.addWidget(chart)
    chart.resize(300, 140)
    chart.show_points(())
    assert chart.accessibleDescription() == "No values yet"
    empty = chart.grab().toImage()
    chart.show_points(WEEK)
    assert chart.accessibleDescription() == "Mon: 3, Tue: 1,248, Wed: 0"
    assert chart.grab().toImage() != empty


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_chart_says_its_ends_and_turns(theme: Theme, qtbot: QtBot, kind: type[Chart]) -> None:
    chart = kind(theme, "Reach")
    qtbot.addWidget(chart)
    chart.show_points([Point(f"day {number}", abs(45 - number)) for number in range(90)])
    assert chart.accessibleDescription() == "From day 0: 45 to day 89: 44. Highest day 0: 45. Lowest day 45: 0."


@pytest.mark.parametrize("kind", KINDS)
def test_arrow_keys_go_from_value_to_value(theme: Theme, qtbot: QtBot, kind: type[Chart]) -> None:
    chart = kind(theme, "New subscribers")
    chart.show_points(WEEK)
    shown(qtbot, chart)
    chart.clearFocus()
    without_focus = chart.grab().toImage()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.grab().toImage() != without_focus, "the ring is not seen"
    pictures = [chart.grab().toImage()]
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End):
        QTest.keyClick(chart, key)
        pictures.append(chart.grab().toImage())
    assert chart.marked_point == WEEK[2]
    assert pictures[2] != pictures[1]
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert chart.marked_point == WEEK[1]
    QTest.keyClick(chart, Qt.Key.Key_Left)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.marked_point == WEEK[0]
    chart.clearFocus()
    assert chart.marked_point is None


@pytest.mark.parametrize("kind", KINDS)
def test_the_value_under_the_pointer_is_marked(theme: Theme, qtbot: QtBot, kind: type[Chart]) -> None:
    chart = kind(theme, "New subscribers")
    chart.show_points(WEEK)
    shown(qtbot, chart)
    QTest.mouseMove(chart, QPoint(200, 100))
    QTest.mouseMove(chart, QPoint(4, 10))
    qtbot.waitUntil(lambda: chart.marked_point == WEEK[0])


def part(theme: Theme, qtbot: QtBot, *, nothing: str = "") -> ChartPart:
    """A chart with its table, in a window."""
    made = ChartPart(theme, "New by day", ColumnChart(theme, "New by day"), ("Day", "New"), nothing=nothing)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_a_chart_has_its_values_as_a_table_too(theme: Theme, qtbot: QtBot) -> None:
    made = part(theme, qtbot)
    made.show_points(WEEK)
    button = made.findChild(IconButton)
    assert isinstance(button, IconButton)
    assert button.accessibleName() == "Table: New by day"
    button.click()
    table = made.findChild(PagedTableView)
    assert isinstance(table, PagedTableView)
    model = table.model()
    cells = [[model.index(row, column).data() for column in range(2)] for row in range(model.rowCount())]
    assert cells == [["Mon", "3"], ["Tue", "1,248"], ["Wed", "0"]]
    assert (table.isVisible(), made.findChildren(ColumnChart)[0].isVisible()) == (True, False)
    made.show_points([Point("Thu", 7)])
    assert (model.rowCount(), model.index(0, 1).data()) == (1, "7")
    button.click()
    assert (table.isVisible(), made.findChildren(ColumnChart)[0].isVisible()) == (False, True)


def test_where_nothing_is_to_be_seen_a_sentence_says_so(theme: Theme, qtbot: QtBot) -> None:
    made = part(theme, qtbot, nothing="Nobody came.")
    made.show_points([Point("Mon", 0)])
    said = [label.text() for label in made.findChildren(QLabel) if label.isVisible()]
    assert said == ["New by day", "Nobody came."]
    assert not made.findChildren(IconButton)[0].isVisible()
    made.show_points(WEEK)
    assert made.findChildren(ColumnChart)[0].isVisible()
