"""A row that goes on in the next line where the window is narrow, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from pushdesk.ui.tokens import GRID


class FlowLayout(QLayout):
    """Puts widgets side by side at their own width, and breaks the line before one that has no room."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = GRID) -> None:
        super().__init__(parent)
        self._places: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, place: QLayoutItem) -> None:
        """Take one more; called by ``addWidget``."""
        self._places.append(place)

    def count(self) -> int:
        """How many there are."""
        return len(self._places)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at a position, or None past the end, by which Qt learns where to stop."""
        return self._places[index] if 0 <= index < len(self._places) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one up."""
        return self._places.pop(index) if 0 <= index < len(self._places) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It needs no more room than it has."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the lines need at this width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), moves=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Measure anew: something has another size now."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = [place.sizeHint() for place in self._places if not place.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """One widget a line."""
        shown = [place.minimumSize() for place in self._places if not place.isEmpty()]
        return QSize(
            max((size.width() for size in shown), default=0), max((size.height() for size in shown), default=0)
        )

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        """Lay out the lines and return their height in all; a widget stands in the middle of its line's height."""
        y = rect.y()
        line: list[tuple[QLayoutItem, QRect]] = []
        x, height = rect.x(), 0
        for place in self._places:
            if place.isEmpty():
                continue
            size = place.sizeHint()
            if line and x + size.width() > rect.right() + 1:
                self._put(line, height, moves=moves)
                y += height + self.spacing()
                x, height, line = rect.x(), 0, []
            if not line:
                size.setWidth(min(size.width(), max(rect.width(), place.minimumSize().width())))
            line.append((place, QRect(QPoint(x, y), size)))
            x += size.width() + self.spacing()
            height = max(height, size.height())
        self._put(line, height, moves=moves)
        return y + height - rect.y()

    def _put(self, line: list[tuple[QLayoutItem, QRect]], height: int, *, moves: bool) -> None:
        if not moves:
            return
        for place, box in line:
            box.moveTop(box.y() + (height - box.height()) // 2)
            place.setGeometry(box)
