"""The care of the workspace: where it lies, backups by hand, the way back, and a look for damage."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from pushdesk.ui.banner import Banner, announce
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import Confirmation
from pushdesk.ui.flow_layout import FlowLayout
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import LineBox
from pushdesk.ui.setting_labels import BACK_UP, CHECK, FOLDER, RESTORE, setting_labels
from pushdesk.ui.tokens import Tone
from pushdesk.words.language import counted

if TYPE_CHECKING:
    from pushdesk.app import Contents


class WorkspaceCard(Card):
    """What each button came to is said above them."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self.set_heading(self.tr("Workspace"))
        self._console = console
        place = LineBox(str(console.desk.folder.resolve()))
        place.setReadOnly(True)
        place.setAccessibleName(self.tr("Folder of the workspace"))
        self.add(place)
        self.add(
            text_label(
                self.tr("A copy of the database is made every day in the folder “backups”; seven are kept."), "muted"
            )
        )
        self._told = Banner(console.theme, Tone.GOOD, "", may_close=True)
        self._told.hide()
        self.add(self._told)
        row = QWidget()
        line = FlowLayout(row)
        self.buttons: dict[str, Button] = {}
        labels = setting_labels()
        for name, glyph, act in (
            (BACK_UP, Glyph.DOWNLOAD, self._ask_backup),
            (RESTORE, Glyph.UPLOAD, self._ask_restore),
            (CHECK, Glyph.SHIELD_CHECK, self.check),
            (FOLDER, Glyph.FOLDER_OPEN, self._open_folder),
        ):
            button = self.buttons[name] = Button(console.theme, labels[name], Look.PLAIN, glyph)
            button.clicked.connect(act)
            line.addWidget(button)
        self.add(row)

    def back_up_to(self, path: Path) -> None:
        """Write a backup and say what it holds."""
        desk = self._console.desk
        self._begin()
        self._console.ask(lambda: desk.back_up(path), self._tell_backup, self._tell_fault)

    def restore_from(self, path: Path) -> None:
        """Put a backup in place of what is there; that is kept beside it."""
        desk = self._console.desk
        self._begin()
        self._console.ask(lambda: desk.restore(path), self._tell_restored, self._tell_fault)

    def check(self) -> None:
        """Look for damage and say what was found."""
        self._begin()
        self._console.ask(self._console.desk.check, self._tell_check, self._tell_fault)

    def _ask_backup(self) -> None:
        name = f"pushdesk-{datetime.now().astimezone():%Y-%m-%d}.sqlite3"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Back up to"), name)
        if chosen:
            self.back_up_to(Path(chosen))

    def _ask_restore(self) -> None:
        backups = self._console.desk.folder / "backups"
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Restore from"), str(backups))
        if not chosen:
            return
        question = Confirmation(
            self._console.theme,
            self.tr("Restore this backup?"),
            self.tr("Everything that was added since the backup is set aside in the folder “backups”, not lost."),
            self.tr("Restore"),
            self,
            is_dangerous=True,
        )
        if question.exec():
            self.restore_from(Path(chosen))

    def _open_folder(self) -> None:
        self._console.link_asked.emit(self._console.desk.folder.resolve().as_uri())

    def _begin(self) -> None:
        for button in self.buttons.values():
            button.setEnabled(False)

    def _tell_backup(self, contents: "Contents") -> None:
        words = self.tr("The backup was written and read back. Subscribers: {subscribers}, campaigns: {campaigns}.")
        self._tell(
            Tone.GOOD,
            words.format(subscribers=counted(contents.subscriptions), campaigns=counted(contents.campaigns)),
        )

    def _tell_restored(self, _kept: Path | None) -> None:
        self._console.restored.emit()
        self._tell(Tone.GOOD, self.tr("Restored. What was there before is kept in the folder “backups”."))

    def _tell_check(self, problems: list[str]) -> None:
        if problems:
            self._tell(Tone.BAD, self.tr("The database is damaged. Restore the last backup."))
        else:
            self._tell(Tone.GOOD, self.tr("The database is sound."))

    def _tell_fault(self, words: str) -> None:
        self._tell(Tone.BAD, words)

    def _tell(self, tone: Tone, words: str) -> None:
        for button in self.buttons.values():
            button.setEnabled(True)
        self._told.show_words(tone, words)
        self._told.show()
        announce(self._told, words)
