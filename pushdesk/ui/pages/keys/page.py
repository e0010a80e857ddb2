"""The page Keys: what they are for, which there are, their backup, and taking in or bringing back others."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from pushdesk.app import KeyRecord, KeyState
from pushdesk.domain.site import Site
from pushdesk.ui.banner import Banner, announce
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import Confirmation
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.page import Page
from pushdesk.ui.pages.keys.key_card import KeyCard
from pushdesk.ui.pages.keys.others_card import OthersCard, explanation_card
from pushdesk.ui.pages.keys.replacing import ReplacingDialog
from pushdesk.ui.passphrases import PassphraseDialog
from pushdesk.ui.reading import Reader
from pushdesk.ui.tab_order import order_by_layout
from pushdesk.ui.tokens import Tone

_FILE_LIMIT_BYTES = 1_000_000


class KeysPage(Page):
    """A card for each key; nothing here ever shows a private half."""

    nouns = frozenset({"keys", "sites", "subscriptions"})

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("KeysPage", "Keys"))
        self._console = console
        self._records: tuple[KeyRecord, ...] | None = None
        self._is_busy = False
        self._reader = Reader(console.jobs, self)
        self._reader.answered.connect(self._take)
        self._reader.failed.connect(console.say)
        self.setAcceptDrops(True)
        self.set_subtitle(self.tr("Your subscribers belong to these keys."))
        self._backup = Button(self.theme, self.tr("Back up keys…"), Look.PRIMARY, Glyph.SHIELD_CHECK)
        self._backup.clicked.connect(self._ask_backup)
        self.add_action(self._backup)
        self._told = Banner(self.theme, Tone.GOOD, "", may_close=True)
        self._told.acted.connect(self._ask_backup)
        self._told.hide()
        self.body.addWidget(self._told)
        self._empty = EmptyState(
            self.theme,
            Glyph.KEY,
            self.tr("No key yet"),
            self.tr("A key is made on this computer. New subscribers belong to it, and only it can write to them."),
            action=self.tr("Make a key"),
            action_glyph=Glyph.PLUS,
        )
        self._empty.acted.connect(self.make_key)
        self._no_site = EmptyState(
            self.theme,
            Glyph.STORE,
            self.tr("Add your business first"),
            self.tr("Keys belong to a business and its web address."),
            action=self.tr("Add business…"),
        )
        self._no_site.acted.connect(console.new_site_asked)
        self._empty.hide()
        self._no_site.hide()
        self.body.addWidget(self._empty)
        self.body.addWidget(self._no_site)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        self.body.addLayout(self._cards)
        self._others = OthersCard(self.theme)
        self._others.import_asked.connect(self._ask_import)
        self._others.restore_asked.connect(self._ask_restore)
        self._others.another_asked.connect(self._ask_another)
        self.body.addWidget(self._others)
        self.body.addWidget(explanation_card())
        self.body.addStretch(1)
        self._show_actions()
        self.reload()

    def reload(self) -> None:
        """Read the keys anew; cards are built only when something has changed."""
        desk, site = self._console.desk, self._console.site
        self._no_site.setVisible(site is None)
        self._others.setVisible(site is not None)
        if site is not None:
            self._reader.ask(site.site_id, lambda: tuple(desk.keys.of_site(site.site_id)))

    # -- what the owner can do

    def make_key(self) -> None:
        """Make a key; it becomes the one that new subscribers get."""
        self._change(
            lambda site: self._console.desk.custody.new(site.site_id),
            self.tr("A key was made. Back it up now."),
            offers_backup=True,
        )

    def import_from(self, source: bytes, passphrase: str | None = None) -> None:
        """Take in a private key; one that is locked is asked for its passphrase, again while that is wrong."""

        def failed(words: str, code: str) -> None:
            if code not in ("key_passphrase_missing", "key_passphrase_wrong"):
                self._tell(Tone.BAD, words)
                return
            error = words if code == "key_passphrase_wrong" else ""
            if given := self._passphrase(self.tr("This key file is locked"), self.tr("Unlock"), error=error):
                self.import_from(source, given)

        self._change(
            lambda site: self._console.desk.custody.import_from(site.site_id, source, passphrase),
            self.tr("The key was taken in; new subscribers get it from the next export on. Back it up now."),
            failed,
            offers_backup=True,
        )

    def back_up_to(self, path: Path, passphrase: str) -> None:
        """Write all keys into one encrypted file and read it back."""
        self._change(
            lambda site: self._console.desk.custody.backup(site.site_id, path, passphrase, replace=True),
            self.tr("The keys are backed up, and the file was read back. Keep it away from this computer."),
        )

    def restore_from(self, path: Path, passphrase: str) -> None:
        """Bring keys back from a backup; the passphrase is asked for again while it is wrong."""

        def failed(words: str, code: str) -> None:
            if code != "backup_passphrase_wrong":
                self._tell(Tone.BAD, words)
            elif given := self._passphrase(self.tr("Unlock the backup"), self.tr("Restore"), error=words):
                self.restore_from(path, given)

        def work(site: Site) -> object:
            self._console.desk.custody.restore(site.site_id, path, passphrase)
            return self._console.desk.inbox.open_kept(site)

        self._change(work, self.tr("The keys of the backup are here."), failed)

    # -- drag and drop of a key file

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a single file."""
        urls = event.mimeData().urls()
        if self._console.site is not None and len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the file that was dropped."""
        path = Path(event.mimeData().urls()[0].toLocalFile())
        if self._may_replace(self.tr("Import key")):
            self._import_file(path)

    # -- showing

    def _take(self, site_id: object, records: tuple[KeyRecord, ...]) -> None:
        site = self._console.site
        if site is None or site.site_id != site_id:
            return
        self._empty.setVisible(not records)
        if records != self._records:
            self._records = records
            while (entry := self._cards.takeAt(0)) is not None:
                if (widget := entry.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
            for record in records:
                card = KeyCard(self.theme, record)
                card.copy_asked.connect(self._copy)
                card.delete_asked.connect(self._ask_delete)
                self._cards.addWidget(card)
            order_by_layout(self)
        self._show_actions()

    def _show_actions(self) -> None:
        is_free = self._console.site is not None and not self._is_busy
        self._backup.setEnabled(is_free and bool(self._records))
        self._others.allow(is_free=is_free, has_key=bool(self._records))
        self._empty.button.setEnabled(is_free)

    # -- asking

    def _may_replace(self, action: str) -> bool:
        """True when no subscriber stays behind with the current key, or the owner has said that they may."""
        site = self._console.site
        current = next((record for record in self._records or () if record.state is KeyState.CURRENT), None)
        if site is None or current is None or current.subscriptions == 0:
            return True
        return bool(ReplacingDialog(self.theme, current, site.name, action, self).exec())

    def _ask_another(self) -> None:
        if self._may_replace(self.tr("Make another key")):
            self.make_key()

    def _ask_import(self) -> None:
        if not self._may_replace(self.tr("Import key")):
            return
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import a private key"))
        if chosen:
            self._import_file(Path(chosen))

    def _import_file(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                source = file.read(_FILE_LIMIT_BYTES)
        except OSError as error:
            self._tell(Tone.BAD, self.tr("The file cannot be read: {cause}").format(cause=error.strerror or ""))
            return
        self.import_from(source)

    def _ask_backup(self) -> None:
        site = self._console.site
        if site is None:
            return
        name = f"{site.site_id}-keys.pushdesk-backup"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Back up keys to"), name)
        if chosen and (given := self._passphrase(self.tr("Lock the backup"), self.tr("Back up"), is_new=True)):
            self.back_up_to(Path(chosen), given)

    def _ask_restore(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Restore keys from"))
        if chosen and (given := self._passphrase(self.tr("Unlock the backup"), self.tr("Restore"))):
            self.restore_from(Path(chosen), given)

    def _ask_delete(self, record: KeyRecord) -> None:
        backed_up = self.tr("Nobody belongs to it any more, and your backup still holds it.")
        only_here = self.tr("Nobody belongs to it any more. It lies in no backup, so it will be gone for good.")
        question = Confirmation(
            self.theme,
            self.tr("Delete this key?"),
            backed_up if record.backed_up_at else only_here,
            self.tr("Delete key"),
            self,
            is_dangerous=True,
        )
        # One that still owns subscribers is refused by custody, which says why.
        if record.subscriptions or question.exec():
            self._change(lambda _site: self._console.desk.custody.delete(record.key_id), self.tr("The key is deleted."))

    def _passphrase(self, title: str, action: str, *, is_new: bool = False, error: str = "") -> str:
        sentence = (
            self.tr("Without this passphrase nobody can use the backup, and neither can you. Write it down.")
            if is_new
            else self.tr("The passphrase that was chosen for this file.")
        )
        dialog = PassphraseDialog(self.theme, title, sentence, action, is_new=is_new, error=error, parent=self)
        return dialog.passphrase if dialog.exec() else ""

    # -- doing

    def _change(
        self,
        work: Callable[[Site], object],
        told: str,
        failed: Callable[[str, str], None] | None = None,
        *,
        offers_backup: bool = False,
    ) -> None:
        """Do something with the keys off the window's thread: a keyring may keep its callers waiting."""
        site = self._console.site
        if site is None or self._is_busy:
            return
        self._is_busy = True
        self._show_actions()

        def end() -> None:
            self._is_busy = False
            self._show_actions()

        def done(_result: object) -> None:
            end()
            self._tell(Tone.GOOD, told, offers_backup=offers_backup)
            self._console.reload_site()
            self.reload()

        def fail(words: str, code: str) -> None:
            end()
            if failed is not None:
                failed(words, code)
            else:
                self._tell(Tone.BAD, words)

        self._console.ask_with_code(lambda: work(site), done, fail)

    def _tell(self, tone: Tone, words: str, *, offers_backup: bool = False) -> None:
        self._told.show_words(tone, words)
        self._told.set_action(self.tr("Back up now…") if offers_backup else "")
        self._told.show()
        announce(self._told, words)

    def _copy(self, public: str) -> None:
        QGuiApplication.clipboard().setText(public)
        self._console.say(self.tr("The public key is copied."))
