"""Reading and handling a long table in tests as an owner does: by titles of columns and texts of rows."""

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest

from pushdesk.ui.paged_table import PagedTableModel
from pushdesk.ui.paged_view import PagedTableView
from tests.ui.open_desk import OpenDesk


class Table:
    """The table of that accessible name on the page on show."""

    def __init__(self, desk: OpenDesk, name: str) -> None:
        self.desk = desk
        self.view = desk.named(name, PagedTableView)
        model = self.view.model()
        assert isinstance(model, PagedTableModel)
        self.model = model

    def column(self, title: str) -> int:
        """The position of a column by its title."""
        return [column.title for column in self.model.columns].index(title)

    def texts(self, title: str, limit: int = 50) -> list[str]:
        """The first texts of a column, from the top down."""
        place = self.column(title)
        return [str(self.model.index(row, place).data()) for row in range(min(limit, self.model.rowCount()))]

    def cells(self, text: str, *, at: str) -> dict[str, str]:
        """The texts by title of the row that has this text in the column ``at``."""
        row = self.place(text, at=at)
        return {
            column.title: str(self.model.index(row, place).data()) for place, column in enumerate(self.model.columns)
        }

    def place(self, text: str, *, at: str) -> int:
        """The position of the row that has this text in the column ``at``."""
        return self.texts(at, limit=1_000).index(text)

    def pick(self, *rows: int) -> None:
        """Select these rows and no other."""
        self.view.clearSelection()
        flags = QItemSelectionModel.SelectionFlag
        for row in rows:
            index = self.model.index(row, 0)
            self.view.setCurrentIndex(index)
            self.view.selectionModel().select(index, flags.Select | flags.Rows)
        for row in rows:
            self.view.selectionModel().select(self.model.index(row, 0), flags.Select | flags.Rows)
        self.desk.settle()

    def open(self, row: int) -> None:
        """Press Return on a row."""
        self.pick(row)
        QTest.keyClick(self.view, Qt.Key.Key_Return)
        self.desk.settle()

    def sort_by(self, title: str) -> None:
        """Click a header."""
        header = self.view.horizontalHeader()
        place = QPoint(header.sectionViewportPosition(self.column(title)) + 20, 10)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.desk.settle()

    def is_shown(self, title: str) -> bool:
        """Whether a column is shown."""
        return not self.view.isColumnHidden(self.column(title))
