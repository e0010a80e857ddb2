"""Step two of the set-up: the keys, and the backup without which a lost computer is a lost list of subscribers."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from pushdesk.app import KeyState
from pushdesk.domain.site import Site
from pushdesk.ui.console import Console
from pushdesk.ui.passphrases import PassphraseFields
from pushdesk.ui.setup.step import SetupStep
from pushdesk.ui.tokens import Tone


class KeysStep(SetupStep):
    """Makes a key where there is none, writes it into an encrypted file and reads that file back."""

    def __init__(self, console: Console) -> None:
        super().__init__(
            console,
            self.tr("Keys and their backup"),
            self.tr(
                "Your subscribers belong to a key that is made on this computer. Without it nobody can write to them "
                "again, so it is backed up now: into a file that you keep elsewhere, on a USB stick for example, and "
                "that opens with a passphrase only you know."
            ),
            self.tr("Back up to a file…"),
        )
        self._is_busy = False
        self._passphrases = PassphraseFields(is_new=True)
        self.body.addWidget(self._passphrases)
        self.setFocusProxy(self._passphrases)
        self.show_state()

    def is_done(self) -> bool:
        """The current key lies in a backup that was read back."""
        site = self.console.site
        if site is None:
            return False
        records = self.console.desk.keys.of_site(site.site_id)
        return any(record.state is KeyState.CURRENT and record.backed_up_at is not None for record in records)

    def is_ready(self) -> bool:
        """There is a business, and no backup is being written."""
        return self.console.site is not None and not self._is_busy

    def act(self) -> None:
        """Ask where the file shall go, make the key if there is none, and back it up."""
        site, passphrase = self.console.site, self._passphrases.passphrase()
        if site is None or not passphrase:
            return
        name = f"{site.site_id}-keys.pushdesk-backup"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Back up keys to"), name)
        if chosen:
            self._back_up(site, Path(chosen), passphrase)

    def show_state(self) -> None:
        """The passphrase is asked for until there is a backup."""
        self.tell_without_business()
        is_done = self.is_done()
        self._passphrases.setVisible(not is_done)
        if is_done:
            self.tell(
                Tone.GOOD,
                self.tr("The keys are backed up, and the file was read back. Keep it away from this computer."),
            )

    def _back_up(self, site: Site, path: Path, passphrase: str) -> None:
        custody, keys = self.console.desk.custody, self.console.desk.keys

        def work() -> None:
            if not any(record.state is KeyState.CURRENT for record in keys.of_site(site.site_id)):
                custody.new(site.site_id)
            custody.backup(site.site_id, path, passphrase, replace=True)

        self._is_busy = True
        self.be_silent()
        self.changed.emit()
        self.console.ask(work, self._finish, self._fail)

    def _finish(self, _nothing: object) -> None:
        self._is_busy = False
        self.console.reload_site()
        self.show_state()
        self.changed.emit()

    def _fail(self, words: str) -> None:
        self._is_busy = False
        self.tell(Tone.BAD, words)
        self.changed.emit()
