"""The short help behind F1: the way from nothing to the first notification, and where more is said."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pushdesk.ui.card import text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.theme import Theme


class HelpDialog(SheetDialog):
    """Five steps and three answers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("How PushDesk works"), parent, width=620)
        for heading, words in (
            (
                self.tr("From nothing to the first notification"),
                self.tr(
                    "Overview leads you through it: add your business, make its keys and back them up, export the "
                    "web app and upload it to your web space, subscribe with your own browser, write and send."
                ),
            ),
            (
                self.tr("What “accepted” means"),
                self.tr(
                    "The push service of the browser’s maker took the notification and passes it on when the device "
                    "is there. Whether it was shown or clicked is reported by the web app itself, where it can."
                ),
            ),
            (
                self.tr("Why some cannot be reached"),
                self.tr(
                    "Who turned notifications off, or deleted the browser’s data, is gone and is not written to again. "
                    "History says for every single subscriber what became of a notification."
                ),
            ),
            (
                self.tr("What must not be lost"),
                self.tr(
                    "The keys: without them nobody can write to your subscribers again. Back them up on the page Keys, "
                    "and keep the file and its passphrase away from this computer."
                ),
            ),
        ):
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(text_label(heading, "strong"))
            part.addWidget(text_label(words, "muted"))
            self.body.addLayout(part)
        self.body.addWidget(text_label(self.tr("Ctrl and / shows the keyboard shortcuts."), "muted"))
        self.add_button(self.tr("Close"), is_default=True).clicked.connect(self.accept)
