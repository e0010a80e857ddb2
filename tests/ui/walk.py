"""Walks over a page or dialog as someone with a keyboard, a screen reader or weak eyes would.

Each question answers with what is wrong, a line each; nothing wrong is an empty list.
"""

from collections.abc import Iterator
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

_SPARE = 2
"""Pixels by which letters may stand over before somebody would see it."""


def told(widget: QWidget) -> str:
    """The widget for a failure's text."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    name = widget.accessibleName() or words[:60]
    return f"{type(widget).__name__} {name!r}"


def place(widget: QWidget, root: QWidget) -> QRect:
    """Where it lies on the page."""
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def tab_stops(root: QWidget) -> list[QWidget]:
    """What Tab comes by, in its order."""
    stops = []
    widget = root.nextInFocusChain()
    while widget is not root:
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and root.isAncestorOf(widget) and widget.isVisibleTo(root) and widget.isEnabled():
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return [stop for stop in stops if stop.focusProxy() is None]


def spoken_name(widget: QWidget) -> str:
    """What a screen reader is told: the name that was given, or the words on a button."""
    return widget.accessibleName().strip() or (widget.text().strip() if isinstance(widget, QAbstractButton) else "")


def unnamed(root: QWidget) -> list[str]:
    """What takes the focus by keyboard and says nothing to a screen reader."""
    return [f"{told(stop)} has no name" for stop in tab_stops(root) if not spoken_name(stop)]


def out_of_order(root: QWidget) -> list[str]:
    """Where Tab goes up, or back along a line, on a page that is scrolled to its beginning."""
    for area in root.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
    wrong = []
    for before, after in pairwise(tab_stops(root)):
        first, second = place(before, root), place(after, root)
        goes_up = second.bottom() <= first.top() and second.left() < first.right()
        goes_left = second.right() <= first.left() and second.top() < first.bottom() and first.top() < second.bottom()
        if goes_up or goes_left:
            wrong.append(f"{told(before)} at {first.getRect()} → {told(after)} at {second.getRect()}")
    return wrong


def said_twice(root: QWidget) -> set[str]:
    """Names that more than one stop of Tab has."""
    names = [spoken_name(stop) for stop in tab_stops(root)]
    return {each for each in names if names.count(each) > 1}


def shown_widgets(root: QWidget) -> Iterator[QWidget]:
    """All that is visible inside, but for what lies in a view that holds more than it shows, and its scroll bars."""
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and not isinstance(widget, QScrollBar) and not _is_in_view(widget, root):
            yield widget


def scrolled_sideways(root: QWidget) -> list[str]:
    """Scroll areas that have to be moved to the right to be read."""
    areas = [each for each in root.findChildren(QScrollArea) if each.isVisibleTo(root)]
    return [f"{told(area)} scrolls sideways" for area in areas if area.horizontalScrollBar().maximum() > 0]


def clipped(root: QWidget) -> list[str]:
    """Words that have no room, and widgets that reach out of what holds them."""
    wrong = []
    for widget in shown_widgets(root):
        lacking = _lacking(widget)
        if lacking > _SPARE:
            wrong.append(f"{told(widget)} lacks {lacking} pixels")
        around = widget.parentWidget()
        if around is not None and around is not root.parentWidget() and not _may_reach_out(widget):
            over = widget.geometry().right() - around.rect().right()
            under = widget.geometry().bottom() - around.rect().bottom()
            if max(over, under) > _SPARE:
                wrong.append(f"{told(widget)} reaches {over, under} pixels out of {told(around)}")
    return wrong


def _lacking(widget: QWidget) -> int:
    """How many pixels of its words do not fit, in the direction that lacks most."""
    if isinstance(widget, QLabel):
        return _lacking_of_label(widget)
    if isinstance(widget, QComboBox):
        return _lacking_of_choice(widget)
    if isinstance(widget, QLineEdit):
        if isinstance(widget.parentWidget(), QAbstractSpinBox):
            return widget.fontMetrics().horizontalAdvance(widget.text()) - widget.width()
        room = widget.contentsRect().width() - widget.textMargins().left() - widget.textMargins().right()
        return widget.fontMetrics().horizontalAdvance(widget.placeholderText()) - room
    if isinstance(widget, QPushButton | QCheckBox | QRadioButton) and widget.text():
        if widget.property("elides"):
            return 0
        wanted = widget.sizeHint()
        return max(wanted.width() - widget.width(), wanted.height() - widget.height())
    return 0


def _lacking_of_label(label: QLabel) -> int:
    if not label.text():
        return 0
    if label.wordWrap():
        high = label.heightForWidth(label.width()) - label.height()
        return max(high, _longest_line(label) - label.contentsRect().width())
    if label.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
        return 0
    wanted = label.sizeHint()
    return max(wanted.width() - label.width(), wanted.height() - label.height())


def _longest_line(label: QLabel) -> int:
    """Width of the longest line once it is broken where it may be."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(label.font())
    document.setDefaultTextOption(QTextOption(label.alignment()))
    if label.textFormat() is Qt.TextFormat.RichText:
        document.setHtml(label.text())
    else:
        document.setPlainText(label.text())
    document.setTextWidth(label.contentsRect().width())
    document.size()
    layouts = [document.findBlockByNumber(at).layout() for at in range(document.blockCount())]
    return ceil(max(each.lineAt(at).naturalTextWidth() for each in layouts for at in range(each.lineCount())))


def _lacking_of_choice(choice: QComboBox) -> int:
    option = QStyleOptionComboBox()
    option.initFrom(choice)
    option.editable = choice.isEditable()
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = choice.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, choice)
    return choice.fontMetrics().horizontalAdvance(choice.currentText()) - room.width()


def _may_reach_out(widget: QWidget) -> bool:
    """What a scroll area scrolls is larger than its window onto it."""
    around = widget.parentWidget()
    return widget.isWindow() or (around is not None and isinstance(around.parentWidget(), QAbstractScrollArea))


def _is_in_view(widget: QWidget, root: QWidget) -> bool:
    """True inside a table, list or text, which may hold more than it shows."""
    around = widget.parentWidget()
    while around is not None and around is not root:
        if isinstance(around, QAbstractScrollArea) and not isinstance(around, QScrollArea):
            return True
        around = around.parentWidget()
    return False
