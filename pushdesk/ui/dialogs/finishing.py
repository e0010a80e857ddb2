"""The little window that stays while the rest is being sent, after "Finish and quit"."""

from PySide6.QtCore import Signal

from pushdesk.ui.buttons import Look
from pushdesk.ui.card import text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.theme import Theme
from pushdesk.words.language import counted


class FinishingDialog(SheetDialog):
    """Says how many are left. Closing it goes back to PushDesk: nothing is lost by accident.

    Signals: ``kept_open`` — back to PushDesk; ``quit_asked`` — quit without waiting for the rest.
    """

    kept_open = Signal()
    quit_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Sending the rest, then PushDesk quits"), None, width=460)
        self.setModal(False)
        self._left = text_label(self.tr("Counting what is left…"), "muted")
        self.body.addWidget(self._left)
        self.add_button(self.tr("Quit now")).clicked.connect(self.quit_asked)
        back = self.add_button(self.tr("Keep PushDesk open"), Look.PRIMARY, is_default=True)
        back.clicked.connect(self.reject)
        self.rejected.connect(self.kept_open)

    def show_left(self, count: int) -> None:
        """Show how many deliveries have no answer yet."""
        one = self.tr("One notification is left.")
        many = self.tr("{count} notifications are left.").format(count=counted(count))
        self._left.setText(one if count == 1 else many)
