"""The order of Tab where parts are built later: Qt puts those last, and readers expect them where they lie."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_by_layout(root: QWidget) -> None:
    """Let Tab come by everything inside ``root`` in the order of its layouts, beginning with what comes first."""
    for before, after in pairwise(list(_stops(root))):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """What takes the focus by Tab, without looking into it; around it, what its layout holds."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif isinstance(widget, QScrollArea):
        if (content := widget.widget()) is not None:
            yield from _stops(content)
    elif (layout := widget.layout()) is not None:
        yield from _stops_of_layout(layout)


def _stops_of_layout(layout: QLayout) -> Iterator[QWidget]:
    for position in range(layout.count()):
        entry = layout.itemAt(position)
        if entry is None:
            continue
        if (widget := entry.widget()) is not None:
            yield from _stops(widget)
        elif (inner := entry.layout()) is not None:
            yield from _stops_of_layout(inner)
