"""Questions to the database that a page asks in the background: one at a time, of those that wait only the newest."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from pushdesk.domain.faults import Fault
from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.words.faults import sentence

_REST_SHARE = 3
_LONGEST_REST_MS = 3_000


class Reader(QObject):
    """Asks and hands the answer over with the question's key, by which whoever asked tells old from new.

    Every answer is handed over, also while a newer question waits: where changes come faster than answers, the
    page still moves. The same question is not asked again before three times its own length has passed, so that
    a large workspace is not read without end; another question does not wait for that.

    Signals: ``answered(object, object)`` — key and answer; ``failed(str)`` — a sentence.
    """

    answered = Signal(object, object)
    failed = Signal(str)

    def __init__(self, jobs: BackgroundJobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._asked: Hashable = None
        self._is_asking = False
        self._waiting: tuple[Hashable, Callable[[], object]] | None = None
        self._taken = QElapsedTimer()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._ask_next)

    def ask(self, key: Hashable, work: Callable[[], object]) -> None:
        """Ask now, or as soon as the question under way is answered."""
        if self._is_asking or (key == self._asked and self._rest.isActive()):
            self._waiting = (key, work)
        else:
            self._begin(key, work)

    def _begin(self, key: Hashable, work: Callable[[], object]) -> None:
        self._waiting = None
        self._is_asking = True
        self._asked = key
        self._taken.start()
        job = self._jobs.run(lambda _job: work())
        job.succeeded.connect(self._take)
        job.failed.connect(self._meet)

    def _take(self, answer: object) -> None:
        key = self._asked
        self._settle()
        self.answered.emit(key, answer)

    def _meet(self, error: object) -> None:
        self._settle()
        if isinstance(error, Fault):
            self.failed.emit(sentence(error))
        elif isinstance(error, BaseException):
            raise error

    def _settle(self) -> None:
        self._is_asking = False
        self._rest.start(min(_LONGEST_REST_MS, _REST_SHARE * self._taken.elapsed()))
        if self._waiting is not None and self._waiting[0] != self._asked:
            self._ask_next()

    def _ask_next(self) -> None:
        if self._waiting is not None and not self._is_asking:
            self._begin(*self._waiting)
