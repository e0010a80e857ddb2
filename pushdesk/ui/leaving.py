"""Leaving: what happens between the wish to close the window and its end, so that no campaign is cut off unasked."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from pushdesk.domain.campaign import Campaign, CampaignCommand, CampaignState
from pushdesk.domain.faults import Fault
from pushdesk.ui.bridge.child_process import ChildPhase
from pushdesk.ui.console import Console
from pushdesk.ui.dialogs.closing import ClosingChoice, ClosingDialog, OpenWork
from pushdesk.ui.dialogs.finishing import FinishingDialog
from pushdesk.ui.tray import Tray

_LOOK_MILLISECONDS = 500


class Leaving(QObject):
    """Asks once at a time.

    Signals: ``decided`` — quit now; ``hiding_asked`` — go on without the window; ``showing_asked`` — come back.
    """

    decided = Signal()
    hiding_asked = Signal()
    showing_asked = Signal()

    def __init__(self, console: Console, window: QWidget, tray: Tray) -> None:
        super().__init__(window)
        self._console = console
        self._window = window
        self._tray = tray
        self._is_asking = False
        self._finishing: FinishingDialog | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MILLISECONDS)
        self._look.timeout.connect(self._count_left)
        self._is_counting = False

    def ask(self) -> None:
        """The owner wants to close or quit: at once where nothing would stop, else by their choice."""
        if self._is_asking or self._finishing is not None:
            return
        work = self._open_work()
        if not work:
            self.decided.emit()
            return
        self.showing_asked.emit()
        self._is_asking = True
        now = self._console.desk.now()
        dialog = ClosingDialog(self._console.theme, work, now, has_tray=self._tray.is_there, parent=self._window)
        dialog.exec()
        self._is_asking = False
        dialog.deleteLater()
        match dialog.choice:
            case ClosingChoice.KEEP_WORKING:
                self.hiding_asked.emit()
            case ClosingChoice.PAUSE_AND_QUIT:
                self._pause()
                self.decided.emit()
            case ClosingChoice.FINISH_AND_QUIT:
                self._finish()
            case ClosingChoice.STAY_OPEN:
                return

    def keep_open(self) -> None:
        """The window is wanted again: no more quitting when the rest is sent."""
        self._look.stop()
        if self._finishing is not None:
            self._finishing.deleteLater()
            self._finishing = None

    def _open_work(self) -> OpenWork:
        receives = self._console.receiver_process.state.phase in (ChildPhase.RUNNING, ChildPhase.STARTING)
        return OpenWork.of(self._alive(), self._console.desk.now(), receives=receives)

    def _alive(self) -> list[Campaign]:
        try:
            return self._console.desk.campaigns.alive()
        except Fault:
            # A database that cannot be read must not keep its owner from quitting.
            return []

    def _pause(self) -> None:
        desk = self._console.desk
        for campaign in self._alive():
            # One that ended or was paused meanwhile is at rest already.
            with suppress(Fault):
                desk.campaigns.command(campaign.campaign_id, CampaignCommand.PAUSE, desk.now())

    # -- finishing

    def _finish(self) -> None:
        if not self._open_work().sending:
            self.decided.emit()
            return
        self.hiding_asked.emit()
        self._finishing = FinishingDialog(self._console.theme)
        self._finishing.quit_asked.connect(self._quit_now)
        self._finishing.kept_open.connect(self.showing_asked)
        self._finishing.show()
        self._look.start()
        self._count_left()

    def _count_left(self) -> None:
        if self._is_counting:
            return
        self._is_counting = True
        desk = self._console.desk

        def count() -> int | None:
            sending = OpenWork.of(desk.campaigns.alive(), desk.now(), receives=False).sending
            if not sending:
                return None
            return sum(
                desk.campaigns.totals(each.campaign_id).open if each.state is CampaignState.RUNNING else each.total
                for each in sending
            )

        self._console.ask(count, self._show_left, self._count_again)

    def _show_left(self, left: int | None) -> None:
        self._is_counting = False
        if self._finishing is None:
            return
        if left is None:
            self._quit_now()
        else:
            self._finishing.show_left(left)

    def _count_again(self, _words: str) -> None:
        self._is_counting = False

    def _quit_now(self) -> None:
        self.keep_open()
        self.decided.emit()
