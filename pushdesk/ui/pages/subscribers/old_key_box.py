"""The private key that subscribers subscribed with elsewhere: pasted or chosen, and shown by its public half."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from pushdesk.app import OldKey
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import text_label
from pushdesk.ui.console import Console
from pushdesk.ui.fields import Field
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import LineBox, Switch, TextBox

_FILE_LIMIT_BYTES = 65_536


class OldKeyBox(QWidget):
    """Signals: ``settled`` — the key was read after :meth:`read` asked for it, or none is wanted."""

    settled = Signal()

    def __init__(self, console: Console, *, is_wanted: bool) -> None:
        super().__init__()
        self._console = console
        self.key: OldKey | None = None
        self._switch = Switch(self.tr("They subscribed with another key"), is_on=is_wanted)
        self._why = text_label(
            self.tr(
                "Push services take messages only with the key (VAPID) that a browser subscribed with. Give the "
                "private key of your former service here: it is kept for these subscribers, new ones get your own key."
            ),
            "muted",
        )
        self._text = TextBox("", lines=2, most_lines=5)
        choose = Button(console.theme, self.tr("Choose a file…"), Look.PLAIN, Glyph.FOLDER_OPEN)
        choose.clicked.connect(self._choose)
        self._text_field = Field(
            self.tr("Private key"),
            self._text,
            help_text=self.tr("PEM, or 43 characters of base64url."),
            beside=(choose,),
        )
        self._passphrase = LineBox()
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._passphrase_field = Field(self.tr("Passphrase of this key"), self._passphrase)
        self._public = text_label("", "muted")
        self._public.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._switch)
        self._parts = (self._why, self._text_field, self._public, self._passphrase_field)
        for part in self._parts:
            column.addWidget(part)
        self._switch.toggled.connect(self._show)
        self._text.edited.connect(lambda _text: self._look())
        self._passphrase.editingFinished.connect(self._look)
        self._show(is_wanted)
        self._passphrase_field.hide()

    @property
    def error(self) -> str:
        """What is wrong with the key as given; empty while nothing is."""
        return self._text_field.error or self._passphrase_field.error

    def read(self) -> None:
        """Read the key once more and tell when that is done."""
        if not self._switch.isChecked():
            self.key = None
            self.settled.emit()
        elif not self._text.toPlainText().strip():
            self._text_field.set_error(self.tr("Paste the private key, or switch this off."))
            self._text.setFocus()
        else:
            self._look(tells=True)

    def forget(self) -> None:
        """Let go of what was typed: a closed dialog must not keep a private key."""
        self._text.blockSignals(True)
        self._text.setPlainText("")
        self._text.blockSignals(False)
        self._passphrase.setText("")

    def _show(self, is_on: bool) -> None:
        for part in (self._why, self._text_field):
            part.setVisible(is_on)
        self._public.setVisible(is_on and self.key is not None)
        self._passphrase_field.setVisible(is_on and bool(self._passphrase.text()))

    def _look(self, *, tells: bool = False) -> None:
        source = self._text.toPlainText().strip().encode()
        if not source:
            self._take(None, tells=False)
            return
        desk, passphrase = self._console.desk, self._passphrase.text() or None
        self._console.ask_with_code(
            lambda: desk.old_key(source, passphrase),
            lambda key: self._take(key, tells=tells),
            self._refuse,
        )

    def _take(self, key: OldKey | None, *, tells: bool) -> None:
        self.key = key
        self._text_field.set_error("")
        self._passphrase_field.set_error("")
        if key is not None:
            words = self.tr("Its public key is {public_key}. It must be the one that your old pages use.")
            self._public.setText(words.format(public_key=key.public_key))
        self._public.setVisible(key is not None)
        if tells:
            self.settled.emit()

    def _refuse(self, sentence: str, code: str) -> None:
        self.key = None
        self._public.hide()
        is_locked = code in ("key_passphrase_missing", "key_passphrase_wrong")
        self._passphrase_field.setVisible(is_locked or bool(self._passphrase.text()))
        self._passphrase_field.set_error(sentence if is_locked else "")
        self._text_field.set_error("" if is_locked else sentence)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Private key"), "", "")
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Put the text of a key file into the box."""
        try:
            text = path.read_bytes()[:_FILE_LIMIT_BYTES].decode("ascii")
        except (OSError, UnicodeDecodeError):
            self._text_field.set_error(self.tr("This file holds no key as text. Convert it to PEM and try again."))
            return
        self._text.setPlainText(text)
