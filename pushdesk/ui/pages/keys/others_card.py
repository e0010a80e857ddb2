"""The ways to further keys: taking one in, bringing a backup back, making another; and what keys are for."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pushdesk.ui.buttons import Button, Look
from pushdesk.ui.card import Card, rule, text_label
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.theme import Theme


class OthersCard(Card):
    """Three rows, each with when it is right and its button.

    Signals: ``import_asked``, ``restore_asked``, ``another_asked``.
    """

    import_asked = Signal()
    restore_asked = Signal()
    another_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.set_heading(self.tr("Other keys"))
        self._import = Button(theme, self.tr("Import key…"), Look.PLAIN, Glyph.UPLOAD)
        self._restore = Button(theme, self.tr("Restore backup…"), Look.PLAIN, Glyph.UNDO)
        self._another = Button(theme, self.tr("Make another key…"), Look.PLAIN, Glyph.PLUS)
        rows = (
            (
                self.tr("You have a private key from another program (PEM, DER or base64url). Or drop its file."),
                self._import,
                self.import_asked,
            ),
            (self.tr("You have a backup file that was made here."), self._restore, self.restore_asked),
            (
                self.tr("You want new subscribers to get a new key. The old one goes on serving its own."),
                self._another,
                self.another_asked,
            ),
        )
        for number, (words, button, asked) in enumerate(rows):
            if number:
                self.add(rule())
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(16)
            line.addWidget(text_label(words), 1)
            line.addWidget(button)
            button.clicked.connect(asked)
            self.add(row)

    def allow(self, *, is_free: bool, has_key: bool) -> None:
        """Let the buttons be pressed; another key only beside one that is there."""
        self._import.setEnabled(is_free)
        self._restore.setEnabled(is_free)
        self._another.setEnabled(is_free and has_key)


def explanation_card() -> Card:
    """What keys are for, in five sentences."""
    card = Card(QCoreApplication.translate("KeysPage", "What keys are for"))
    card.add(
        text_label(
            QCoreApplication.translate(
                "KeysPage",
                "A browser accepts notifications only from whoever holds the key it subscribed with (the VAPID key). "
                "If the key is lost, every subscriber has to be asked again. That is why a key which still owns "
                "subscribers can be neither overwritten nor deleted. The key proves who sends; each message is locked "
                "with the subscriber's own key. Private keys never leave this computer unlocked.",
            ),
            "muted",
        )
    )
    return card
