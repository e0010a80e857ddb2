"""Where a popup of our own opens: under what it belongs to, or above it, and always on the screen."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

_GAP = 4


def place_popup(popup: QWidget, place: QWidget) -> None:
    """Move a popup to the lower edge of a widget, so that all of it can be seen."""
    popup.adjustSize()
    size = popup.sizeHint().expandedTo(popup.minimumSize())
    room = place.screen().availableGeometry()
    below = place.mapToGlobal(QPoint(0, place.height() + _GAP))
    above = place.mapToGlobal(QPoint(0, 0)).y() - _GAP - size.height()
    y = below.y() if below.y() + size.height() <= room.bottom() or above < room.top() else above
    x = max(room.left() + _GAP, min(below.x(), room.right() - _GAP - size.width()))
    popup.move(x, max(room.top(), min(y, room.bottom() - size.height())))
