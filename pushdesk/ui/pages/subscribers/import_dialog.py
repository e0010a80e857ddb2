"""What a file of subscribers would come to, before anything is changed: numbers, every refused row, the one button."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from pushdesk.app import ImportOutcome, RowRefusal
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Figure, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import Switch
from pushdesk.ui.listed_rows import FixedRows
from pushdesk.ui.paged_table import Column, PagedTableModel
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.words.language import counted


class ImportDialog(SheetDialog):
    """Accepted when the owner wants the good rows stored; ``readmits_erased`` tells whether also the erased ones."""

    def __init__(self, console: Console, path: Path, outcome: ImportOutcome, key_id: str, parent: QWidget) -> None:
        title = self.tr("Import subscribers from {file}").format(file=path.name)
        super().__init__(console.theme, title, parent, width=700)
        self._console = console
        self._path = path
        self._outcome = outcome
        self.readmits_erased = False
        self.body.addWidget(self._numbers())
        self.body.addWidget(
            text_label(
                self.tr(
                    "This was a trial: nothing is changed yet. Those who are known keep what the file does not say. "
                    "Import only people who agreed to hear from you."
                ),
                "muted",
            )
        )
        if key_id:
            words = self.tr("They stay with the key they subscribed with, {key}; it is kept on the page Keys.")
            self.body.addWidget(text_label(words.format(key=key_id), "muted"))
        if outcome.errors:
            self._add_refusals()
        self._good = outcome.added + outcome.refreshed
        self.add_cancel(is_default=self._good == 0)
        self.import_button = self.add_button("", Look.PRIMARY)
        self.import_button.clicked.connect(self.accept)
        self._show_button()

    def _numbers(self) -> QWidget:
        numbers = QWidget()
        line = QHBoxLayout(numbers)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(32)
        for words, count in (
            (self.tr("New"), self._outcome.added),
            (self.tr("Known already"), self._outcome.refreshed),
            (self.tr("Refused"), self._outcome.refused),
        ):
            line.addWidget(Figure(words, counted(count)))
        line.addStretch(1)
        return numbers

    def _add_refusals(self) -> None:
        head = QHBoxLayout()
        head.addWidget(text_label(self.tr("Refused rows"), "label"), 1)
        self._save = Button(self._console.theme, self.tr("Save as CSV…"), Look.QUIET, Glyph.DOWNLOAD)
        self._save.clicked.connect(self._ask_report)
        head.addWidget(self._save)
        self.body.addLayout(head)
        self.body.addWidget(_refusals(self._console, self._outcome, self), 1)
        self._erased = self._outcome.count_of("endpoint_erased")
        if self._erased:
            words = self.tr("Also take in the erased ones ({count}); only where they asked for it themselves")
            switch = Switch(words.format(count=counted(self._erased)))
            switch.toggled.connect(self._readmit)
            self.body.addWidget(switch)

    def _readmit(self, is_on: bool) -> None:
        self.readmits_erased = is_on
        self._show_button()

    def _show_button(self) -> None:
        good = self._good + (self._erased if self.readmits_erased else 0)
        words = self.tr("Import one subscriber") if good == 1 else self.tr("Import {count} subscribers")
        self.import_button.set_words(words.format(count=counted(good)))
        self.import_button.setVisible(good > 0)

    def _ask_report(self) -> None:
        name = f"{self._path.stem}-refused.csv"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Refused rows"), name, "CSV (*.csv)")
        if chosen:
            self.save_report(Path(chosen))

    def save_report(self, path: Path) -> None:
        """Write the refused rows with their reasons."""
        desk, errors = self._console.desk, self._outcome.errors
        words = self.tr("The refused rows are in {file}.").format(file=path.name)
        self._save.setEnabled(False)

        def tell(sentence: str) -> None:
            self._save.setEnabled(True)
            self._save.setToolTip(sentence)
            self._console.say(sentence)

        self._console.ask(lambda: desk.write_refused_rows(path, errors), lambda _rows: tell(words), tell)


def _refusals(console: Console, outcome: ImportOutcome, parent: SheetDialog) -> PagedTableView:
    translate = QCoreApplication.translate
    columns: tuple[Column[RowRefusal], ...] = (
        Column(
            "row",
            translate("ImportDialog", "Row"),
            lambda each: counted(each.row),
            80,
            is_right_aligned=True,
            sorts=False,
        ),
        Column(
            "field", translate("ImportDialog", "Field"), lambda each: each.field or "–", 120, is_muted=True, sorts=False
        ),
        Column(
            "reason",
            translate("ImportDialog", "Why"),
            lambda each: each.words,
            380,
            stretches=True,
            sorts=False,
            tip=lambda each: each.words,
        ),
    )
    model = PagedTableModel(columns, FixedRows(outcome.errors), lambda each: (each.row, each.field), parent)
    view = PagedTableView(console.theme, model, translate("ImportDialog", "Refused rows of the file"))
    view.setMinimumHeight(180)
    return view
