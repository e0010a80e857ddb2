"""What is said when the workspace cannot be opened, and the way back from its own backups."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from pushdesk.app import restore_workspace
from pushdesk.domain.faults import Fault
from pushdesk.ui.buttons import Look
from pushdesk.ui.card import text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme
from pushdesk.words.faults import sentence

_MENDED_BY_BACKUP = frozenset({"database_damaged", "database_empty", "database_foreign"})


class NotOpenedDialog(SheetDialog):
    """Stands in the place of the window. Accepted means: try again."""

    def __init__(self, theme: Theme, folder: Path, fault: Fault) -> None:
        super().__init__(theme, self.tr("PushDesk cannot open its workspace"), None, width=560)
        self._folder = folder
        self._words = text_label(sentence(fault))
        self.body.addWidget(self._words)
        self.body.addWidget(text_label(str(folder), "code"))
        self.add_button(self.tr("Quit")).clicked.connect(self.reject)
        if fault.code in _MENDED_BY_BACKUP:
            restore = self.add_button(self.tr("Bring back a backup…"), Look.PRIMARY, glyph=Glyph.UNDO, is_default=True)
            restore.clicked.connect(self._ask_restore)
        else:
            self.add_button(self.tr("Try again"), Look.PRIMARY, is_default=True).clicked.connect(self.accept)

    def restore_from(self, backup: Path) -> None:
        """Put a backup in place; what is there now is kept beside it. What stands against it is said here."""
        try:
            restore_workspace(self._folder, backup)
        except Fault as fault:
            self._words.setText(sentence(fault))
            return
        self.accept()

    def _ask_restore(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Bring back a backup"), str(self._folder / "backups"))
        if chosen:
            self.restore_from(Path(chosen))
