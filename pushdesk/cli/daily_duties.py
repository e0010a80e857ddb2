"""The daily duties of a workspace that has no window open, done beside the sender in a thread of their own."""

import logging
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from pushdesk.app import Course, PushDesk
from pushdesk.domain.faults import Fault

FIRST_LOOK_SECONDS = 30.0
"""What is due to be sent goes first."""

LOOK_EVERY_SECONDS = 3_600.0

_log = logging.getLogger(__name__)


class DailyDuties:
    """Looks every hour, for the length of the block, whether the day's duties are done.

    A block that may be over before the first look (``looks_at_end``) makes up for it at its end. With several
    senders on one workspace the first does the duties, and the others find them done. What goes wrong here is
    written into the log and tried again an hour later: sending must not stop for it.
    """

    def __init__(self, folder: Path, *, looks_at_end: bool = False) -> None:
        self._folder = folder
        self._is_look_missing = looks_at_end
        self._is_over = threading.Event()
        self._course = Course()
        self._thread = threading.Thread(target=self._run, name="daily duties", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over.set()
        self._course.is_cancelled = True
        self._thread.join()
        self._course = Course()
        if self._is_look_missing and error is None:
            self._look()

    def _run(self) -> None:
        wait_seconds = FIRST_LOOK_SECONDS
        while not self._is_over.wait(wait_seconds):
            self._look()
            wait_seconds = LOOK_EVERY_SECONDS

    def _look(self) -> None:
        self._is_look_missing = False
        try:
            with PushDesk(self._folder) as desk:
                desk.housekeeping(self._course)
        except Fault as fault:
            _log.warning("the daily duties were not done: %s", fault.code)
