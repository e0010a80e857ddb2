"""What closing the window means while something still runs: keep working, finish first, or pause."""

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from pushdesk.ui.buttons import Look
from pushdesk.ui.card import text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.theme import Theme


class ClosingChoice(StrEnum):
    """What the owner decided."""

    STAY_OPEN = "stay_open"
    KEEP_WORKING = "keep_working"
    FINISH_AND_QUIT = "finish_and_quit"
    PAUSE_AND_QUIT = "pause_and_quit"


class ClosingDialog(SheetDialog):
    """Asks, with the harmless answer as the default; ``choice`` holds the answer."""

    def __init__(
        self, theme: Theme, campaigns: int, *, receives: bool, has_tray: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("PushDesk is still working"), parent, width=560)
        self.choice = ClosingChoice.STAY_OPEN
        sentences = []
        if campaigns:
            one = self.tr("One campaign is being sent or scheduled.")
            many = self.tr("{count} campaigns are being sent or scheduled.").format(count=campaigns)
            sentences.append(one if campaigns == 1 else many)
        if receives:
            sentences.append(self.tr("The receiver takes in new subscribers only while PushDesk runs."))
        self.body.addWidget(text_label(" ".join(sentences), ""))
        if campaigns:
            self._offer(self.tr("Pause and quit"), ClosingChoice.PAUSE_AND_QUIT, is_default=False)
        finish = self.tr("Finish and quit") if campaigns else self.tr("Quit")
        self._offer(finish, ClosingChoice.FINISH_AND_QUIT, is_default=not has_tray)
        if has_tray:
            self._offer(self.tr("Keep working in the tray"), ClosingChoice.KEEP_WORKING, is_default=True)
        self.add_cancel(is_default=False)

    def _offer(self, words: str, choice: ClosingChoice, *, is_default: bool) -> None:
        button = self.add_button(words, Look.PRIMARY if is_default else Look.PLAIN, is_default=is_default)
        button.clicked.connect(lambda: self._choose(choice))

    def _choose(self, choice: ClosingChoice) -> None:
        self.choice = choice
        self.accept()
