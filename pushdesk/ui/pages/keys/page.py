"""The page Keys: what they are for, which there are, their backup, and taking in or bringing back others."""

from base64 import urlsafe_b64encode
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from pushdesk.app import KeyRecord, KeyState, VaultKind
from pushdesk.domain.site import Site
from pushdesk.ui.banner import Banner
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.console import Console
from pushdesk.ui.dialog import Confirmation
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.moments import moment_words
from pushdesk.ui.page import Page
from pushdesk.ui.pages.keys.passphrases import PassphraseDialog
from pushdesk.ui.pills import Pill, PillLabel
from pushdesk.ui.shapes import Shape
from pushdesk.ui.tokens import Tone

_FILE_LIMIT_BYTES = 1_000_000


class KeysPage(Page):
    """A card for each key; nothing here ever shows a private half."""

    nouns = frozenset({"keys", "sites", "subscriptions"})

    def __init__(self, console: Console) -> None:
        super().__init__(console.theme, QCoreApplication.translate("KeysPage", "Keys"))
        self._console = console
        self._shown: tuple[KeyRecord, ...] | None = None
        self.setAcceptDrops(True)
        self.set_subtitle(self.tr("Your subscribers belong to these keys. They never leave this computer unlocked."))
        self._import = Button(self.theme, self.tr("Import key…"), Look.PLAIN, Glyph.UPLOAD)
        self._restore = Button(self.theme, self.tr("Restore backup…"), Look.PLAIN, Glyph.UNDO)
        self._backup = Button(self.theme, self.tr("Back up keys…"), Look.PRIMARY, Glyph.SHIELD_CHECK)
        for button, act in (
            (self._import, self._ask_import),
            (self._restore, self._ask_restore),
            (self._backup, self._ask_backup),
        ):
            button.clicked.connect(lambda _checked=False, act=act: act())
            self.add_action(button)
        self._told = Banner(self.theme, Tone.GOOD, "", may_close=True)
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
        self.body.addWidget(self._empty)
        self.body.addWidget(self._no_site)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        self.body.addLayout(self._cards)
        self.body.addWidget(self._explanation())
        self.body.addStretch(1)
        self.reload()

    def reload(self) -> None:
        """Show the keys as they are; cards are built anew only when something has changed."""
        site = self._console.site
        records = tuple(self._console.desk.keys.of_site(site.site_id)) if site else ()
        self._no_site.setVisible(site is None)
        self._empty.setVisible(site is not None and not records)
        self._backup.setEnabled(bool(records))
        self._import.setEnabled(site is not None)
        self._restore.setEnabled(site is not None)
        if records == self._shown:
            return
        self._shown = records
        while (entry := self._cards.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.deleteLater()
        for record in records:
            self._cards.addWidget(self._key_card(record))

    # -- what the owner can do

    def make_key(self) -> None:
        """Make a key; it becomes the one that new subscribers get."""
        self._change(
            lambda site: self._console.desk.custody.new(site.site_id), self.tr("A key was made. Back it up now.")
        )

    def import_from(self, source: bytes, passphrase: str | None = None) -> None:
        """Take in a private key; one that is locked is asked for its passphrase."""

        def failed(words: str, code: str) -> None:
            if code == "key_passphrase_missing" and passphrase is None:
                if given := self._passphrase(self.tr("This key file is locked"), self.tr("Unlock"), is_new=False):
                    self.import_from(source, given)
                return
            self._tell(Tone.BAD, words)

        self._change(
            lambda site: self._console.desk.custody.import_from(site.site_id, source, passphrase),
            self.tr("The key was taken in; new subscribers get it from the next export on. Back it up now."),
            failed,
        )

    def back_up_to(self, path: Path, passphrase: str) -> None:
        """Write all keys into one encrypted file and read it back."""
        self._change(
            lambda site: self._console.desk.custody.backup(site.site_id, path, passphrase, replace=True),
            self.tr("The keys are backed up, and the file was read back. Keep it away from this computer."),
        )

    def restore_from(self, path: Path, passphrase: str) -> None:
        """Bring keys back from a backup."""
        self._change(
            lambda site: self._console.desk.custody.restore(site.site_id, path, passphrase),
            self.tr("The keys of the backup are here."),
        )

    # -- drag and drop of a key file

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a single file."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the file that was dropped."""
        self._import_file(Path(event.mimeData().urls()[0].toLocalFile()))

    # -- showing

    def _key_card(self, record: KeyRecord) -> Card:
        card = Card(self.tr("Key {key}").format(key=record.key_id))
        words, tone, shape = {
            KeyState.CURRENT: (self.tr("Current"), Tone.GOOD, Shape.CHECK),
            KeyState.SERVING: (self.tr("Serving"), Tone.PROGRESS, Shape.DOT),
            KeyState.IDLE: (self.tr("Not needed"), Tone.NEUTRAL, Shape.RING),
        }[record.state]
        card.head.addWidget(PillLabel(self.theme, Pill(words, tone, shape)))
        card.add(text_label(self._meaning(record), ""))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        public = urlsafe_b64encode(record.public_key).rstrip(b"=").decode()
        shown = text_label(public, "code", wraps=False)
        shown.setAccessibleName(self.tr("Public key"))
        line.addWidget(shown, 1)
        copy = Button(self.theme, self.tr("Copy public key"), Look.QUIET, Glyph.COPY)
        copy.clicked.connect(lambda: self._copy(public))
        line.addWidget(copy)
        if record.state is not KeyState.CURRENT:
            delete = Button(self.theme, self.tr("Delete key"), Look.QUIET, Glyph.TRASH)
            delete.clicked.connect(lambda: self._ask_delete(record))
            line.addWidget(delete)
        card.add(row)
        if record.vault is VaultKind.FILE:
            card.add(
                Banner(
                    self.theme,
                    Tone.WARNING,
                    self.tr("It lies in a file that only your account may read, because there is no keyring here."),
                )
            )
        return card

    def _meaning(self, record: KeyRecord) -> str:
        backed_up = (
            self.tr("backed up on {when}").format(when=moment_words(record.backed_up_at))
            if record.backed_up_at
            else self.tr("not backed up yet")
        )
        one = self.tr("One subscriber belongs to it")
        many = self.tr("{count} subscribers belong to it").format(count=f"{record.subscriptions:,}")
        return f"{one if record.subscriptions == 1 else many} · {backed_up}"

    def _explanation(self) -> Card:
        card = Card(self.tr("What keys are for"))
        card.add(
            text_label(
                self.tr(
                    "A browser accepts notifications only from whoever holds the key it subscribed with (the VAPID "
                    "key). If the key is lost, every subscriber has to be asked again. That is why a key which still "
                    "owns subscribers can be neither overwritten nor deleted. The key proves who sends; each message "
                    "is locked with the subscriber's own key."
                ),
                "muted",
            )
        )
        return card

    # -- asking

    def _ask_import(self) -> None:
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
        if not chosen:
            return
        if given := self._passphrase(self.tr("Lock the backup"), self.tr("Back up"), is_new=True):
            self.back_up_to(Path(chosen), given)

    def _ask_restore(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Restore keys from"))
        if not chosen:
            return
        if given := self._passphrase(self.tr("Unlock the backup"), self.tr("Restore"), is_new=False):
            self.restore_from(Path(chosen), given)

    def _ask_delete(self, record: KeyRecord) -> None:
        question = Confirmation(
            self.theme,
            self.tr("Delete this key?"),
            self.tr("Nobody belongs to it any more. A backup file still holds it."),
            self.tr("Delete key"),
            self,
            is_dangerous=True,
        )
        if question.exec():
            self._change(lambda _site: self._console.desk.custody.delete(record.key_id), self.tr("The key is deleted."))

    def _passphrase(self, title: str, action: str, *, is_new: bool) -> str:
        sentence = (
            self.tr("Without this passphrase nobody can use the backup, and neither can you. Write it down.")
            if is_new
            else self.tr("The passphrase that was chosen for this file.")
        )
        dialog = PassphraseDialog(self.theme, title, sentence, action, is_new=is_new, parent=self)
        return dialog.passphrase if dialog.exec() else ""

    # -- doing

    def _change(
        self, work: Callable[[Site], object], told: str, failed: Callable[[str, str], None] | None = None
    ) -> None:
        """Do something with the keys off the window's thread: a keyring may keep its callers waiting."""
        site = self._console.site
        if site is None:
            return

        def done(_result: object) -> None:
            self._tell(Tone.GOOD, told)
            self._console.reload_site()
            self.reload()

        def fail(words: str, code: str) -> None:
            if failed is not None:
                failed(words, code)
            else:
                self._tell(Tone.BAD, words)

        self._console.ask_with_code(lambda: work(site), done, fail)

    def _tell(self, tone: Tone, words: str) -> None:
        self._told.show_words(tone, words)
        self._told.show()

    def _copy(self, public: str) -> None:
        QGuiApplication.clipboard().setText(public)
        self._console.say(self.tr("The public key is copied."))
