"""A chart under its heading, with the same values as a table for whoever reads figures rather than pictures."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pushdesk.ui.buttons import IconButton
from pushdesk.ui.card import text_label
from pushdesk.ui.charts import Chart, Point, number_words
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.listed_rows import FixedRows
from pushdesk.ui.paged_table import Column, PagedTableModel
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.row_delegate import ROW_HEIGHT
from pushdesk.ui.tab_order import order_by_layout
from pushdesk.ui.theme import Theme

_ROWS_SHOWN = 8
_HEADER_HEIGHT = 42


class ChartPart(QWidget):
    """``nothing`` is said in the chart's place where all values are nought; empty words show the chart all the same.

    ``columns`` are the titles of the table: what the words of a point are, and what is counted. One that ``grows``
    takes whatever height is left.
    """

    def __init__(
        self,
        theme: Theme,
        heading: str,
        chart: Chart,
        columns: tuple[str, str],
        *,
        nothing: str = "",
        grows: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._chart = chart
        self._titles = columns
        self._table: PagedTableView | None = None
        self._model: PagedTableModel[Point] | None = None
        self._shown: tuple[Point, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(text_label(heading, "label"), 1)
        self._toggle = IconButton(theme, Glyph.LIST_CHECKS, self.tr("Table: {heading}").format(heading=heading))
        self._toggle.setCheckable(True)
        self._toggle.setToolTip(self.tr("Show as a table"))
        self._toggle.toggled.connect(self._exchange)
        head.addWidget(self._toggle)
        column.addLayout(head)
        column.addWidget(chart, int(grows))
        if grows:
            chart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._nothing = text_label(nothing, "muted")
        self._nothing.hide()
        column.addWidget(self._nothing)
        self._column = column
        if not grows:
            column.addStretch(1)

    def show_points(self, points: Sequence[Point]) -> None:
        """Show other values, in the chart and in the table."""
        self._shown = tuple(points)
        self._chart.show_points(self._shown)
        if self._model is not None:
            self._model.set_source(FixedRows(self._shown))
        self._arrange()

    def _exchange(self, _is_table: bool) -> None:
        if self._table is None:
            self._table = self._made_table()
            self._column.insertWidget(2, self._table)
            order_by_layout(self)
        self._arrange()

    def _arrange(self) -> None:
        is_empty = bool(self._nothing.text()) and not any(point.value for point in self._shown)
        is_table = self._toggle.isChecked() and not is_empty
        self._toggle.setVisible(not is_empty)
        self._nothing.setVisible(is_empty)
        self._chart.setVisible(not is_empty and not is_table)
        if self._table is not None:
            self._table.setFixedHeight(min(_ROWS_SHOWN, max(1, len(self._shown))) * ROW_HEIGHT + _HEADER_HEIGHT)
            self._table.setVisible(is_table)

    def _made_table(self) -> PagedTableView:
        words, value = self._titles
        columns: tuple[Column[Point], ...] = (
            Column("words", words, lambda point: point.words, 160, stretches=True, sorts=False),
            Column("value", value, lambda point: number_words(point.value), 110, is_right_aligned=True, sorts=False),
        )
        self._model = PagedTableModel(columns, FixedRows(self._shown), lambda point: point.words, self)
        return PagedTableView(self._theme, self._model, self._chart.accessibleName())
