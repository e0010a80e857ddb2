"""What a file of subscribers would come to, before anything is changed: numbers, every refused row, the one button."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.app import ImportOutcome
from pushdesk.domain.faults import Fault
from pushdesk.ui.buttons import Look
from pushdesk.ui.card import Figure, text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.listed_rows import FixedRows
from pushdesk.ui.paged_table import Column, PagedTableModel
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.theme import Theme
from pushdesk.words.faults import sentence

if TYPE_CHECKING:
    from pushdesk.app import RowRefusal

_KEY_BYTES = {"p256dh": 65, "auth": 16}


class ImportDialog(SheetDialog):
    """Accepted when the owner wants the good rows stored."""

    def __init__(self, theme: Theme, file_name: str, outcome: ImportOutcome, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Import subscribers from {file}").format(file=file_name), parent, width=700)
        numbers = QWidget()
        line = QHBoxLayout(numbers)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(32)
        for words, count in (
            (self.tr("New"), outcome.added),
            (self.tr("Known already"), outcome.refreshed),
            (self.tr("Refused"), outcome.refused),
        ):
            line.addWidget(Figure(words, f"{count:,}"))
        line.addStretch(1)
        self.body.addWidget(numbers)
        self.body.addWidget(
            text_label(
                self.tr(
                    "This was a trial: nothing is changed yet. Those who are known keep what the file does not say. "
                    "Import only people who agreed to hear from you."
                ),
                "muted",
            )
        )
        if outcome.errors:
            self.body.addWidget(text_label(self.tr("Refused rows"), "label"))
            self.body.addWidget(_refusals(theme, outcome, self), 1)
        good = outcome.added + outcome.refreshed
        self.add_cancel(is_default=good == 0)
        if good:
            words = self.tr("Import one subscriber") if good == 1 else self.tr("Import {count} subscribers")
            words = words.format(count=f"{good:,}")
            self.import_button = self.add_button(words, Look.PRIMARY)
            self.import_button.clicked.connect(self.accept)


def refusal_words(refusal: "RowRefusal") -> str:
    """Why a row was refused, in a sentence."""
    facts = {"member": refusal.field, "value": refusal.field, "length": _KEY_BYTES.get(refusal.field, "–")}
    return sentence(Fault(refusal.reason, usage=True, **{**facts, **(refusal.facts or {})}))


def _refusals(theme: Theme, outcome: ImportOutcome, parent: SheetDialog) -> PagedTableView:
    tr = parent.tr
    columns: tuple[Column[RowRefusal], ...] = (
        Column("row", tr("Row"), lambda each: f"{each.row:,}", 80, is_right_aligned=True, sorts=False),
        Column("field", tr("Field"), lambda each: each.field or "–", 120, is_muted=True, sorts=False),
        Column("reason", tr("Why"), refusal_words, 380, stretches=True, sorts=False, tip=refusal_words),
    )
    model = PagedTableModel(columns, FixedRows(outcome.errors), lambda each: (each.row, each.field), parent)
    view = PagedTableView(theme, model, tr("Refused rows of the file"))
    view.setMinimumHeight(220)
    return view
