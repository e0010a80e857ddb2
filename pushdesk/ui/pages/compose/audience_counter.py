"""How many an audience reaches, counted off the window's thread: one count at a time, and only the last wanted."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from pushdesk.app import AudienceCount
from pushdesk.domain.audience import Rule
from pushdesk.ui.console import Console

_TYPING_MS = 200
_PAUSE_MS = 700


class AudienceCounter(QObject):
    """Counts what a rule reaches.

    Signals: ``began`` — a count of another rule is on its way; ``counted(object)`` — an :class:`AudienceCount`;
    ``failed(str)`` — a sentence why there is none.
    """

    began = Signal()
    counted = Signal(object)
    failed = Signal(str)

    def __init__(self, console: Console, site_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._console = console
        self._site_id = site_id
        self._rule: Rule | None = None
        self._counting: Rule | None = None
        self._latest: AudienceCount | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._begin)

    @property
    def latest(self) -> AudienceCount | None:
        """The count of the wanted rule; None while it is on its way or there is no rule."""
        return self._latest

    def want(self, rule: Rule | None) -> None:
        """Count this rule as soon as typing rests; None when there is nothing to count."""
        if rule == self._rule:
            return
        is_first = self._rule is None
        self._rule = rule
        self._latest = None
        self.began.emit()
        self._wait.stop()
        if rule is not None:
            self._wait.start(0 if is_first else _TYPING_MS)

    def count_again(self) -> None:
        """Subscribers came or went: count once more. Many changes in a row are one count now and one at the end."""
        if self._rule is not None and not self._wait.isActive():
            self._wait.start(_PAUSE_MS if self._counting is not None else 0)

    def _begin(self) -> None:
        if self._rule is None:
            return
        if self._counting is not None:
            self._wait.start(_TYPING_MS)
            return
        self._counting = self._rule
        rule, desk, site_id = self._rule, self._console.desk, self._site_id

        def work() -> AudienceCount:
            longest = desk.people.longest_words(site_id, rule, desk.now())
            return replace(desk.subscriptions.audience(site_id, rule, desk.now()), longest_words=longest)

        self._console.ask(work, self._note, self._note_failure)

    def _note(self, count: AudienceCount) -> None:
        rule, self._counting = self._counting, None
        if rule == self._rule:
            self._latest = count
            self.counted.emit(count)

    def _note_failure(self, sentence: str) -> None:
        self._counting = None
        self.failed.emit(sentence)
