"""What the sidebar's foot and the tray say of receiver and sender: how they stand, and what they have to do."""

from PySide6.QtCore import QObject

from pushdesk.domain.campaign import CampaignState
from pushdesk.ui.children import receiver_state, sender_state
from pushdesk.ui.console import Console
from pushdesk.ui.main_window import MainWindow
from pushdesk.ui.moments import midnight
from pushdesk.ui.reading import Reader
from pushdesk.ui.tray import Tray


class Foot(QObject):
    """Follows the two programs by itself; what they have to do is counted when :meth:`count` is called."""

    def __init__(self, console: Console, window: MainWindow, tray: Tray) -> None:
        super().__init__(window)
        self._console, self._window, self._tray = console, window, tray
        self._counts = Reader(console.jobs, self)
        self._counts.answered.connect(self._take_counts)
        self._new_today: int | None = None
        self._running = 0
        for child in (console.receiver_process, console.sender_process):
            child.changed.connect(self.show)

    def count(self) -> None:
        """Count today's new subscribers and the campaigns under way, in the background."""
        desk, site = self._console.desk, self._console.site

        def count() -> tuple[int | None, int]:
            running = sum(each.state is CampaignState.RUNNING for each in desk.campaigns.alive())
            new = None if site is None else desk.subscriptions.new_since(site.site_id, midnight(desk.now()))
            return new, running

        self._counts.ask(None, count)

    def show(self, _state: object = None) -> None:
        """Say how the two stand."""
        receiver = receiver_state(self._console.receiver_process.state, self._new_today)
        sender = sender_state(self._console.sender_process.state, self._running)
        self._window.show_receiver_state(receiver)
        self._window.show_sender_state(sender)
        self._tray.show_words(sender.words)

    def _take_counts(self, _key: object, counts: tuple[int | None, int]) -> None:
        self._new_today, self._running = counts
        self.show()
