"""Step three of the set-up: the web page, made as a folder that only has to be uploaded."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QRadioButton, QWidget

from pushdesk.domain.site import InboxKind
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import text_label
from pushdesk.ui.console import Console
from pushdesk.ui.export_target import folder_in, told_of_export
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.setup.step import SetupStep
from pushdesk.ui.tokens import Tone

if TYPE_CHECKING:
    from pushdesk.hosting.export import ExportOutcome


class PageStep(SetupStep):
    """Asks what the web space can do, and exports the folder for it."""

    def __init__(self, console: Console) -> None:
        super().__init__(
            console,
            self.tr("Your web page"),
            self.tr("The page on which your visitors turn on notifications. It goes onto your own web space."),
            self.tr("Export folder…"),
        )
        self._is_busy = False
        self.body.addWidget(text_label(self.tr("What is your web space?"), "label"))
        self._choices = QButtonGroup(self)
        self._kinds = (InboxKind.PHP, InboxKind.WORKER, InboxKind.NONE)
        for number, words in enumerate(
            (
                self.tr("It runs PHP, as most rented web space does"),
                self.tr("Cloudflare, with a worker"),
                self.tr("Neither, or I only want to look around: this computer receives"),
            )
        ):
            choice = QRadioButton(words)
            self._choices.addButton(choice, number)
            self.body.addWidget(choice)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        self._open = Button(console.theme, self.tr("Open folder"), Look.PLAIN, Glyph.FOLDER_OPEN)
        self._open.clicked.connect(self._open_folder)
        line.addWidget(self._open)
        line.addStretch(1)
        self.body.addWidget(row)
        self.show_state()

    def is_done(self) -> bool:
        """The page was exported at least once."""
        return self._target() is not None

    def is_ready(self) -> bool:
        """There is a business with a key, and no export is under way."""
        site = self.console.site
        return site is not None and site.current_key_id is not None and not self._is_busy

    def act(self) -> None:
        """Ask for a folder and export into it; one that holds other things gets a folder inside."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Export to a folder of its own"))
        if chosen:
            self.export_to(folder_in(Path(chosen), self.console.site))

    def export_to(self, target: Path) -> None:
        """Write the web app for the chosen kind of web space."""
        site = self.console.site
        if site is None:
            return
        desk, site_id, inbox = self.console.desk, site.site_id, self._kinds[max(0, self._choices.checkedId())]
        self._is_busy = True
        self.be_silent()
        self.changed.emit()
        self.console.ask(lambda: desk.export(desk.sites.get(site_id), target, inbox=inbox), self._finish, self._fail)

    def show_state(self) -> None:
        """Choose what is stored, and offer the folder once there is one."""
        self.tell_without_business()
        site = self.console.site
        kind = site.inbox if site is not None else InboxKind.PHP
        if (
            site is not None
            and site.inbox is InboxKind.NONE
            and not site.is_only_for_this_computer
            and not self.is_done()
        ):
            kind = InboxKind.PHP
        if self._choices.checkedId() < 0 or self.is_done():
            self._choices.button(self._kinds.index(kind)).setChecked(True)
        self._open.setVisible(self.is_done())
        if site is not None and site.current_key_id is None:
            self.tell(Tone.WARNING, self.tr("The page needs your key. Please go back one step first."))

    def _finish(self, outcome: "ExportOutcome") -> None:
        self._is_busy = False
        self.console.reload_site()
        self.show_state()
        self.tell(*told_of_export(outcome))
        self.changed.emit()

    def _fail(self, words: str) -> None:
        self._is_busy = False
        self.tell(Tone.BAD, words)
        self.changed.emit()

    def _target(self) -> Path | None:
        site = self.console.site
        last = self.console.desk.sites.last_export(site.site_id) if site is not None else None
        return None if last is None else Path(last[1])

    def _open_folder(self) -> None:
        target = self._target()
        if target is not None:
            self.console.link_asked.emit(target.as_uri())
