"""The small button above a table that shows and hides its columns, for those who do not know the header's menu."""

from PySide6.QtCore import QCoreApplication

from pushdesk.ui.buttons import IconButton
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.theme import Theme


class ColumnsButton(IconButton):
    """Opens the menu of columns of one table below itself."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Glyph.LIST_CHECKS, QCoreApplication.translate("ColumnsButton", "Choose columns"))
        self._view: PagedTableView | None = None
        self.clicked.connect(self._offer)

    def offer_columns_of(self, view: PagedTableView) -> None:
        """Belong to this table from now on."""
        self._view = view

    def _offer(self) -> None:
        if self._view is not None:
            self._view.columns_menu().popup(self.mapToGlobal(self.rect().bottomLeft()))
