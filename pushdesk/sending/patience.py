"""How a sender bears a database that takes nothing for a while: it keeps everything, says so, and tries again."""

import logging

from pushdesk.domain.faults import Fault

PAUSE_SECONDS = 1.0
TOLD_EVERY_SECONDS = 60.0
TRIES_AT_STOP = 5

PASSING_FAULTS = frozenset({"database_busy", "disk_full", "disk_failed"})
"""What the storage says of itself for a while; it says nothing about what was asked for."""

_log = logging.getLogger(__name__)


class Patience:
    """The failures in a row, and when they were told last."""

    def __init__(self) -> None:
        self._failures = 0
        self._tell_at = 0.0

    def bears(self, fault: Fault, *, is_stopping: bool, monotonic: float) -> bool:
        """True when the same should be tried again: the fault passes by itself, and nobody waits for our end."""
        if fault.code not in PASSING_FAULTS:
            return False
        self._failures += 1
        if is_stopping and self._failures > TRIES_AT_STOP:
            return False
        if monotonic >= self._tell_at:
            self._tell_at = monotonic + TOLD_EVERY_SECONDS
            _log.warning("the database takes nothing now and is tried again every second: %s", fault.code)
        return True

    def note_success(self) -> None:
        """The database takes what it is given."""
        if self._failures:
            _log.info("the database takes everything again, after %d failures", self._failures)
        self._failures = 0
        self._tell_at = 0.0
