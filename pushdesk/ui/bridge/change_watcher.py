"""The change watcher: tells the window which nouns somebody has committed to."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from pushdesk.ui.bridge.background_jobs import BackgroundJobs


class ChangeWatcher(QObject):
    """Asks for the change counters a few times a second, off the window's thread, one question at a time.

    Signals: ``changed(object)`` — a frozenset of the nouns whose counter rose; ``failed(object)`` — reading them
    failed, told once until it succeeds again.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        read_counters: Callable[[], Mapping[str, int]],
        jobs: BackgroundJobs,
        *,
        interval_ms: int = 300,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read_counters = read_counters
        self._jobs = jobs
        self._seen: Mapping[str, int] | None = None
        self._is_asking = False
        self._is_failing = False
        self._is_stopped = False
        self._timer = QTimer(self)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._ask)

    @property
    def has_level(self) -> bool:
        """Whether the counters were read at least once, so that a rise would be told."""
        return self._seen is not None

    def start(self) -> None:
        """Begin to watch; the first answer is the level from which rises are told."""
        self._is_stopped = False
        self._timer.start()
        self._ask()

    def stop(self) -> None:
        """Watch no longer; a reading that is under way tells nobody."""
        self._timer.stop()
        self._is_stopped = True

    def _ask(self) -> None:
        if self._is_asking:
            return
        self._is_asking = True
        job = self._jobs.run(lambda _job: self._read_counters())
        job.succeeded.connect(self._compare)
        job.failed.connect(self._note_failure)

    def _compare(self, counters: Mapping[str, int]) -> None:
        self._is_asking = False
        self._is_failing = False
        seen, self._seen = self._seen, dict(counters)
        if seen is None:
            return
        raised = frozenset(noun for noun, count in counters.items() if count != seen.get(noun, 0))
        if raised and not self._is_stopped:
            self.changed.emit(raised)

    def _note_failure(self, error: object) -> None:
        self._is_asking = False
        if not self._is_failing and not self._is_stopped:
            self._is_failing = True
            self.failed.emit(error)
