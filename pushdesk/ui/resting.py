"""Questions that are asked anew at every change, but never so often that a large workspace is read without end."""

import time
from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer, Signal

from pushdesk.ui.bridge.background_jobs import BackgroundJobs
from pushdesk.ui.reading import Reader

_REST_TIMES = 9
"""How many times as long as a reading took nothing is read after it: a large workspace keeps a tenth of a core."""


class RestingReader(QObject):
    """Rests after every answer, nine times as long as it took and ``least_rest_ms`` at least; then asks what came up.

    Signals: ``answered(object)``; ``failed(str)`` — a sentence.
    """

    answered = Signal(object)
    failed = Signal(str)

    def __init__(self, jobs: BackgroundJobs, parent: QObject, *, least_rest_ms: int = 0) -> None:
        super().__init__(parent)
        self._least_rest_ms = least_rest_ms
        self._reader = Reader(jobs, self)
        self._reader.answered.connect(self._take)
        self._reader.failed.connect(self.failed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._ask_waiting)
        self._asked: Hashable = None
        self._waiting: tuple[Hashable, Callable[[], object]] | None = None

    def ask(self, key: Hashable, work: Callable[[], object], *, at_once: bool = False) -> None:
        """Ask now, or after the rest; another question, and one that is meant ``at_once``, ends the rest."""
        if self._rest.isActive() and not at_once and key == self._asked:
            self._waiting = (key, work)
            return
        self._rest.stop()
        self._waiting = None
        self._asked = key

        def timed() -> tuple[object, float]:
            began_at = time.perf_counter()
            return work(), time.perf_counter() - began_at

        self._reader.ask(key, timed)

    def _take(self, _key: object, answer: tuple[object, float]) -> None:
        found, took_seconds = answer
        self._rest.start(max(self._least_rest_ms, round(took_seconds * 1000) * _REST_TIMES))
        self.answered.emit(found)

    def _ask_waiting(self) -> None:
        if self._waiting is not None:
            self.ask(*self._waiting)
