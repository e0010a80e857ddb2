"""What closing the window means while something still runs: keep working, finish first, or pause."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.wordings import shown_text
from pushdesk.ui.buttons import Look
from pushdesk.ui.card import text_label
from pushdesk.ui.dialog import SheetDialog
from pushdesk.ui.moments import day_words
from pushdesk.ui.theme import Theme

_SOON = timedelta(minutes=15)
"""What is due within this time is worth waiting for; more than the longest Undo that can be set."""


class ClosingChoice(StrEnum):
    """What the owner decided."""

    STAY_OPEN = "stay_open"
    KEEP_WORKING = "keep_working"
    FINISH_AND_QUIT = "finish_and_quit"
    PAUSE_AND_QUIT = "pause_and_quit"


@dataclass(frozen=True, slots=True)
class OpenWork:
    """What would stop when PushDesk quits: campaigns being sent or about to be, planned ones, the receiver."""

    sending: tuple[Campaign, ...] = ()
    planned: tuple[Campaign, ...] = ()
    receives: bool = False

    @classmethod
    def of(cls, alive: list[Campaign], now: datetime, *, receives: bool) -> "OpenWork":
        """Sort campaigns that are scheduled or running."""
        sending = tuple(each for each in alive if each.state is CampaignState.RUNNING or each.due_at - now <= _SOON)
        return cls(sending, tuple(each for each in alive if each not in sending), receives)

    def __bool__(self) -> bool:
        return bool(self.sending or self.planned or self.receives)

    def sentences(self, now: datetime) -> list[str]:
        """What is still under way, a sentence each."""
        translate = QCoreApplication.translate
        told = []
        if len(self.sending) == 1:
            told.append(
                translate("ClosingDialog", "“{title}” is being sent.").format(
                    title=shown_text(self.sending[0].notification.title)
                )
            )
        elif self.sending:
            told.append(
                translate("ClosingDialog", "{count} notifications are being sent.").format(count=len(self.sending))
            )
        if self.planned:
            first = min(self.planned, key=lambda each: each.due_at)
            words = (
                translate("ClosingDialog", "“{title}” is planned for {when}, and is sent only while PushDesk runs.")
                if len(self.planned) == 1
                else translate(
                    "ClosingDialog",
                    "{count} notifications are planned, “{title}” first for {when}; they are sent only while "
                    "PushDesk runs.",
                )
            )
            told.append(
                words.format(
                    count=len(self.planned),
                    title=shown_text(first.notification.title),
                    when=day_words(first.due_at, now),
                )
            )
        if self.receives:
            told.append(translate("ClosingDialog", "New subscribers are taken in only while PushDesk runs."))
        return told


class ClosingDialog(SheetDialog):
    """Asks, with the harmless answer as the default; ``choice`` holds the answer."""

    def __init__(
        self, theme: Theme, work: OpenWork, now: datetime, *, has_tray: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("PushDesk is still working"), parent, width=680)
        self.choice = ClosingChoice.STAY_OPEN
        for sentence in work.sentences(now):
            self.body.addWidget(text_label(sentence))
        if work.sending or work.planned:
            self.body.addWidget(
                text_label(self.tr("What is paused waits in the history until you resume it."), "muted")
            )
        self.add_cancel(is_default=False)
        if work.sending or work.planned:
            self._offer(self.tr("Pause and quit"), ClosingChoice.PAUSE_AND_QUIT, is_default=False)
        finish = self.tr("Finish and quit") if work.sending else self.tr("Quit")
        self._offer(finish, ClosingChoice.FINISH_AND_QUIT, is_default=not has_tray)
        if has_tray:
            self._offer(self.tr("Keep working in the tray"), ClosingChoice.KEEP_WORKING, is_default=True)

    def _offer(self, words: str, choice: ClosingChoice, *, is_default: bool) -> None:
        button = self.add_button(words, Look.PRIMARY if is_default else Look.PLAIN, is_default=is_default)
        button.clicked.connect(lambda: self._choose(choice))

    def _choose(self, choice: ClosingChoice) -> None:
        self.choice = choice
        self.accept()
