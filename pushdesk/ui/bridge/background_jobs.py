"""Background work: plain calls on a few threads, their results brought back to the window's own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal


class Job(QObject):
    """One piece of background work. Its signals arrive in the window's thread; exactly one is emitted.

    Signals: ``succeeded(object)`` — what the work returned; ``failed(object)`` — the exception it raised, or
    ``TimeoutError`` when its deadline passed; ``cancelled``.
    """

    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _delivered = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_over = False
        self._is_cancelled = False
        self._delivered.connect(self._arrive)

    @property
    def is_cancelled(self) -> bool:
        """Whether the work should give up; long work looks at this between its steps."""
        return self._is_cancelled

    def cancel(self) -> None:
        """Say that nobody waits any longer; the result is dropped even when the work runs to its end."""
        self._is_cancelled = True
        if not self._is_over:
            self._is_over = True
            self.cancelled.emit()

    def expire(self) -> None:
        """Give up waiting because the deadline has passed."""
        self._is_cancelled = True
        self._settle(None, TimeoutError())

    def deliver(self, result: object, error: BaseException | None) -> None:
        """Called by the thread that did the work."""
        self._delivered.emit(result, error)

    def _arrive(self, result: object, error: object) -> None:
        """The thread is done with this object, and only now may it go."""
        self._settle(result, error)
        self.deleteLater()

    def _settle(self, result: object, error: object) -> None:
        if self._is_over:
            return
        self._is_over = True
        if error is None:
            self.succeeded.emit(result)
        else:
            self.failed.emit(error)


class BackgroundJobs(QObject):
    """Runs plain calls on a few threads, so that the window never waits."""

    def __init__(self, parent: QObject | None = None, *, threads: int = 4) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)

    def run(self, work: Callable[[Job], object], *, deadline_seconds: float | None = None) -> Job:
        """Do ``work`` on another thread. It gets its job, to see whether it was cancelled.

        Connect to the job's signals before returning to the event loop: nothing is emitted earlier.
        """
        job = Job(self)
        if deadline_seconds is not None:
            timer = QTimer(job)
            timer.setSingleShot(True)
            timer.timeout.connect(job.expire)
            timer.start(round(deadline_seconds * 1000))

        def task() -> None:
            try:
                result = work(job)
            except Exception as error:
                job.deliver(None, error)
            else:
                job.deliver(result, None)

        self._pool.start(task)
        return job

    def wait(self, milliseconds: int = 3_000) -> bool:
        """Wait until everything that was asked for is done; ``False`` when some is not after that time.

        Blocks the window: only for its last moment, to see a change on disk before the process ends.
        """
        return self._pool.waitForDone(milliseconds)

    def close(self, milliseconds: int = 3_000) -> bool:
        """Start no more work and wait for what runs; ``False`` when some still runs after that time."""
        self._pool.clear()
        return self._pool.waitForDone(milliseconds)
