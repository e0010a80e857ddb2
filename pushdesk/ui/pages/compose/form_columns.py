"""The room of the form: the cards at the left, the previews at the right, or below them where there is no room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

_WIDE_FROM = 800
"""The width in pixels from which the previews stand beside the form."""

_STAGE_SHARE = 0.38
_STAGE_WIDTHS = (384, 420)
_STAGE_HEIGHT_BELOW = 560
_GAP = 16
_FOOT = 24
_UNBOUNDED = 16_777_215
"""Qt's own word for "no greatest width"."""


class FormColumns(QWidget):
    """Cards that scroll, and what stands beside them.

    What goes into it is best made as a child of ``content`` or ``right``: Qt looks up the style of everything inside
    a widget anew each time it gets another parent.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(_GAP)
        self._area = QScrollArea(self)
        self.content = QWidget()
        self._area.setWidget(self.content)
        self.content.setProperty("look", "scrolled")
        self._cards = QVBoxLayout(self.content)
        self._cards.setContentsMargins(0, 0, 0, _FOOT)
        self._cards.setSpacing(16)
        self._count = 0
        self._cards.addStretch(1)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._columns.addWidget(self._area, 1)
        self._beside = QVBoxLayout()
        self._beside.setContentsMargins(0, 0, 0, _FOOT)
        self._columns.addLayout(self._beside)
        self.right = QWidget(self)
        self._right_column = QVBoxLayout(self.right)
        self._right_column.setContentsMargins(0, 0, 0, 0)
        self._right_column.setSpacing(8)
        self._is_wide = False
        self._place_right(is_wide=True)

    def add_card(self, card: QWidget) -> None:
        """Put a card below those that are there."""
        self._cards.insertWidget(self._count, card)
        self._count += 1

    def put_right(self, head: QWidget, previews: QWidget) -> None:
        """Fill the right side."""
        self._right_column.addWidget(head)
        self._right_column.addWidget(previews, 1)

    def scroll_to_top(self) -> None:
        """Show the first card from its beginning."""
        self._area.verticalScrollBar().setValue(0)

    def bring_into_sight(self, control: QWidget) -> None:
        """Scroll until a control in a card is seen."""
        self._area.ensureWidgetVisible(control, 20, 60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the previews below the cards where there is little room, and back."""
        super().resizeEvent(event)
        width = event.size().width()
        self._place_right(is_wide=width >= _WIDE_FROM)
        if self._is_wide:
            self.right.setFixedWidth(max(_STAGE_WIDTHS[0], min(_STAGE_WIDTHS[1], round(width * _STAGE_SHARE))))

    def _place_right(self, *, is_wide: bool) -> None:
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        if is_wide:
            self.right.setMinimumHeight(0)
            self._beside.addWidget(self.right)
        else:
            self.right.setMinimumWidth(0)
            self.right.setMaximumWidth(_UNBOUNDED)
            self.right.setMinimumHeight(_STAGE_HEIGHT_BELOW)
            self._cards.insertWidget(self._cards.count() - 1, self.right)
        self._columns.setSpacing(_GAP if is_wide else 0)

    def _make_room(self, _least: int, most: int) -> None:
        """Keep the scroll bar off the cards where there is one."""
        edges = self._cards.contentsMargins()
        edges.setRight(8 if most else 0)
        self._cards.setContentsMargins(edges)
