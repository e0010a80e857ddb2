"""Paints the cells of a table: text, pills and progress bars, the row under the pointer and the current one."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pushdesk.ui.paged_table import Column, PagedTableModel, Progress
from pushdesk.ui.pills import paint_pill, pill_font
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tokens
from pushdesk.ui.typography import type_font

ROW_HEIGHT = 44
CELL_PADDING = 12.0
"""Empty room at both sides of a cell, in pixels."""


class RowDelegate(QStyledItemDelegate):
    """One for all columns; ``hovered_row`` is told by the view."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent
        self._font = type_font()
        self._metrics = QFontMetricsF(self._font)
        self._pill_font = pill_font()
        self.hovered_row = -1
        self.current_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for two lines of text."""
        return QSize(80, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        tokens = self._theme.tokens
        model = index.model()
        box = QRectF(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(box, QColor(tokens.selected))
        elif index.row() == self.hovered_row:
            painter.fillRect(box, QColor(tokens.hover))
        painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), QColor(tokens.hairline))
        if index.row() == self.current_row and self._view.hasFocus() and option.rect.x() <= 0:
            painter.fillRect(QRectF(box.x(), box.y(), 3, box.height() - 1), QColor(tokens.focus))
        if not isinstance(model, PagedTableModel):
            return
        row = model.row(index.row())
        if row is None:
            return
        column: Column[object] = model.columns[index.column()]
        inner = box.adjusted(CELL_PADDING, 0, -CELL_PADDING, -1)
        pill = column.pill(row) if column.pill else None
        progress = column.progress(row) if column.progress else None
        if pill is not None:
            paint_pill(painter, pill, tokens, inner, self._pill_font)
        elif progress is not None:
            self._paint_progress(painter, progress, tokens, inner)
        else:
            ink = tokens.text_muted if column.is_muted else tokens.text
            self._paint_text(painter, column.text(row), ink, inner, is_right_aligned=column.is_right_aligned)

    def _paint_text(self, painter: QPainter, text: str, ink: str, box: QRectF, *, is_right_aligned: bool) -> None:
        line = text.replace("\n", " ")
        if self._metrics.horizontalAdvance(line) > box.width():
            line = self._metrics.elidedText(line, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignRight if is_right_aligned else Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._font)
        painter.setPen(QColor(ink))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line)

    def _paint_progress(self, painter: QPainter, progress: Progress, tokens: Tokens, box: QRectF) -> None:
        words = QRectF(box.x(), box.y() + 4, box.width(), 20)
        self._paint_text(painter, progress.words, tokens.text, words, is_right_aligned=False)
        bar = QRectF(box.x(), box.y() + 29, box.width(), 4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.track))
        painter.drawRoundedRect(bar, 2, 2)
        share = min(1.0, progress.done / progress.total) if progress.total else 0.0
        if share > 0:
            painter.setBrush(QColor(tokens.tone(progress.tone).solid))
            painter.drawRoundedRect(QRectF(bar.x(), bar.y(), max(4.0, bar.width() * share), 4), 2, 2)
        painter.restore()
