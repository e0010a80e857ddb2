"""Questions to the database that a page asks in the background: one at a time, of those that wait only the newest."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, Signal

from pushdesk.domain.faults import Fault
from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.words.faults import sentence


class Reader(QObject):
    """Asks and hands the answer over with the question's key, by which whoever asked tells old from new.

    Every answer is handed over, also while a newer question waits: where changes come faster than answers, the
    page still moves. Signals: ``answered(object, object)`` — key and answer; ``failed(str)`` — a sentence.
    """

    answered = Signal(object, object)
    failed = Signal(str)

    def __init__(self, jobs: BackgroundJobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._asked: Hashable = None
        self._is_asking = False
        self._waiting: tuple[Hashable, Callable[[], object]] | None = None

    def ask(self, key: Hashable, work: Callable[[], object]) -> None:
        """Ask now, or as soon as the question under way is answered."""
        if self._is_asking:
            self._waiting = (key, work)
            return
        self._is_asking = True
        self._asked = key
        job = self._jobs.run(lambda _job: work())
        job.succeeded.connect(self._take)
        job.failed.connect(self._meet)

    def _take(self, answer: object) -> None:
        self._is_asking = False
        key = self._asked
        self._ask_next()
        self.answered.emit(key, answer)

    def _meet(self, error: object) -> None:
        self._is_asking = False
        self._ask_next()
        if isinstance(error, Fault):
            self.failed.emit(sentence(error))
        elif isinstance(error, BaseException):
            raise error

    def _ask_next(self) -> None:
        if self._waiting is not None:
            key, work = self._waiting
            self._waiting = None
            self.ask(key, work)
