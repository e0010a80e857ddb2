"""The columns of a file, one below the other: what each is called, what stands in it, and what it is taken for."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from pushdesk.app import ColumnMap, FileLook
from pushdesk.ui.card import text_label
from pushdesk.ui.inputs import ChoiceBox
from pushdesk.ui.pages.subscribers.import_words import member_words

_SHOWN_CHARACTERS = 18
_SAMPLES = 2


class ColumnChoices(QWidget):
    """A box for each column, at first with what was guessed."""

    def __init__(self, look: FileLook) -> None:
        super().__init__()
        self._guess = look.guess
        self._boxes: dict[str, ChoiceBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        titles = (self.tr("Column"), self.tr("For example"), self.tr("Taken for"))
        for place, title in enumerate(titles):
            grid.addWidget(text_label(title, "label", wraps=False), 0, place)
        taken = {column: member for member, column in look.guess.columns.items()}
        known = {*member_words()}
        offered = [column for column in dict.fromkeys(look.columns) if column and not column.startswith("attribute.")]
        in_order = sorted(offered, key=lambda column: column not in taken)  # what is used first; sorting is stable
        for row, column in enumerate(in_order, start=1):
            name = text_label(column, "strong", wraps=False)
            examples = text_label(_examples(look.samples, column), "muted", wraps=False)
            member = taken.get(column, "")
            box = self._box(column, member if member in known else "")
            grid.addWidget(name, row, 0)
            grid.addWidget(examples, row, 1)
            grid.addWidget(box, row, 2)
        grid.setRowStretch(len(in_order) + 1, 1)

    def _box(self, column: str, member: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(self.tr("Column {name} is taken for").format(name=column))
        box.setMinimumWidth(230)
        box.add_choice(self.tr("Leave out"), "")
        for each, words in member_words().items():
            box.add_choice(words, each)
        box.choose(member)
        self._boxes[column] = box
        return box

    @property
    def twice(self) -> str:
        """The words of what two columns are taken for, empty where there is none."""
        chosen = [str(box.value()) for box in self._boxes.values() if box.value()]
        return next((member_words()[member] for member in chosen if chosen.count(member) > 1), "")

    def chosen(self) -> ColumnMap:
        """What the columns are taken for."""
        columns = self._guess
        for member in tuple(columns.columns):
            columns = columns.with_column(member, "")
        for column, box in self._boxes.items():
            if box.value():
                columns = columns.with_column(str(box.value()), column)
        return columns

    def first_box(self) -> QWidget:
        """Where to begin."""
        box = next(iter(self._boxes.values()), None)
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        return box or self


def _examples(samples: Sequence[Mapping[str, str]], column: str) -> str:
    """The first values that are there, cut short: nobody needs a whole secret on the screen."""
    values = [" ".join(row[column].split()) for row in samples if row.get(column, "").strip()]
    cut = [
        f"{value[:_SHOWN_CHARACTERS]}…" if len(value) > _SHOWN_CHARACTERS else value for value in dict.fromkeys(values)
    ]
    return ", ".join(cut[:_SAMPLES]) or "–"
