"""One key as a card: what it is for now, who belongs to it, its public half, and where its private half lies."""

from base64 import urlsafe_b64encode

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.app import KeyRecord, KeyState, VaultKind
from pushdesk.ui.banner import Banner
from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, text_label
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.hint import HintButton
from pushdesk.ui.inputs import LineBox
from pushdesk.ui.moments import moment_words
from pushdesk.ui.pills import Pill, PillLabel
from pushdesk.ui.shapes import Shape
from pushdesk.ui.theme import Theme
from pushdesk.ui.tokens import Tone
from pushdesk.words.language import counted


class KeyCard(Card):
    """Shows one record; never a private half.

    Signals: ``copy_asked(str)`` — the public key as text; ``delete_asked(object)`` — the record.
    """

    copy_asked = Signal(str)
    delete_asked = Signal(object)

    def __init__(self, theme: Theme, record: KeyRecord) -> None:
        super().__init__()
        self.set_heading(self.tr("Key {key}").format(key=record.key_id))
        self.head.addWidget(
            HintButton(
                theme,
                self.tr("Key {key} (VAPID)").format(key=record.key_id),
                self.tr(
                    "The key proves to the push services that it is you who writes. Each subscriber belongs to the key "
                    "that was current when they subscribed, so a lost key is a lost list: keep its backup elsewhere."
                ),
            )
        )
        self.head.addWidget(PillLabel(theme, self._pill(record.state)))
        self.add(text_label(self._meaning(record)))
        self.add(self._public_row(theme, record))
        if record.vault is VaultKind.FILE:
            self.add(
                Banner(
                    theme,
                    Tone.WARNING,
                    self.tr(
                        "Its private half lies in a file that only your account may read, because this computer "
                        "offered no keyring."
                    ),
                )
            )

    def _pill(self, state: KeyState) -> Pill:
        return {
            KeyState.CURRENT: Pill(self.tr("Current"), Tone.GOOD, Shape.CHECK),
            KeyState.SERVING: Pill(self.tr("Serving"), Tone.PROGRESS, Shape.DOT),
            KeyState.IDLE: Pill(self.tr("Not needed"), Tone.NEUTRAL, Shape.RING),
        }[state]

    def _meaning(self, record: KeyRecord) -> str:
        backed_up = (
            self.tr("backed up on {when}").format(when=moment_words(record.backed_up_at))
            if record.backed_up_at
            else self.tr("not backed up yet")
        )
        owned = self.tr("{count} subscribers belong to it").format(count=counted(record.subscriptions))
        if record.subscriptions == 0:
            owned = self.tr("Nobody belongs to it")
        elif record.subscriptions == 1:
            owned = self.tr("One subscriber belongs to it")
        return f"{owned} · {backed_up}"

    def _public_row(self, theme: Theme, record: KeyRecord) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        public = urlsafe_b64encode(record.public_key).rstrip(b"=").decode()
        shown = LineBox(public)
        shown.setReadOnly(True)
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setCursorPosition(0)
        shown.setAccessibleName(self.tr("Public key"))
        line.addWidget(shown, 1)
        copy = Button(theme, self.tr("Copy public key"), Look.QUIET, Glyph.COPY)
        copy.clicked.connect(lambda: self.copy_asked.emit(public))
        line.addWidget(copy)
        if record.state is not KeyState.CURRENT:
            delete = Button(theme, self.tr("Delete key"), Look.QUIET, Glyph.TRASH)
            delete.clicked.connect(lambda: self.delete_asked.emit(record))
            line.addWidget(delete)
        return row
