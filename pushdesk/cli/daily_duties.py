"""The daily duties of a workspace that has no window open, done beside the sender in a thread of their own."""

import logging
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from pushdesk.app import PushDesk
from pushdesk.domain.faults import Fault

LOOK_EVERY_SECONDS = 3_600.0

_log = logging.getLogger(__name__)


class DailyDuties:
    """Looks at once and then every hour, for the length of the block, whether the day's duties are done.

    With several senders on one workspace the first does them, and the others find them done. What goes wrong here
    is written into the log and tried again an hour later: sending must not stop for it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="daily duties", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over.set()
        self._thread.join()

    def _run(self) -> None:
        while True:
            try:
                with PushDesk(self._folder) as desk:
                    desk.housekeeping()
            except Fault as fault:
                _log.warning("the daily duties were not done: %s", fault.code)
            if self._is_over.wait(LOOK_EVERY_SECONDS):
                return
