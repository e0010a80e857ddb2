"""Two parts of a page side by side, one below the other where the window is narrow."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class Columns(QWidget):
    """Left and right with their shares of the room; a column below ``least_width`` pixels for both."""

    def __init__(self, left: QWidget, right: QWidget, *, shares: tuple[int, int], least_width: int) -> None:
        super().__init__()
        self._parts = (left, right)
        self._least_width = least_width
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        for part, share in zip(self._parts, shares, strict=True):
            self._layout.addWidget(part, share)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two."""
        widths = [part.minimumSizeHint().width() for part in self._parts]
        return QSize(max(widths), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the row into a column, or back."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._least_width
        wanted = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() is not wanted:
            self._layout.setDirection(wanted)
