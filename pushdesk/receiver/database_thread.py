"""The one thread in which the receiver talks to the database, so that the loop keeps answering meanwhile."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from pushdesk.domain.faults import Fault

_log = logging.getLogger(__name__)

Result = TypeVar("Result")


class DatabaseThread:
    """Runs jobs one after the other. A crowd is turned away at the door instead of being kept waiting.

    ``backlog`` bounds the jobs that wait; a job that has not begun after ``patience_seconds`` (the database is
    locked) is given up.
    """

    def __init__(self, name: str, *, backlog: int, patience_seconds: float) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._backlog = backlog
        self._patience_seconds = patience_seconds
        self._waiting = 0

    async def run(self, job: Callable[[], Result]) -> Result:
        """What the job returns, once it has; the job's faults pass through.

        Raises ``receiver_busy`` when too many jobs wait, ``database_busy`` when this one waited too long, and
        ``storage_failed`` for any error that is not a fault: without a commit nobody is told that all is well.
        """
        if self._waiting >= self._backlog:
            raise Fault("receiver_busy")
        future = self._executor.submit(job)
        result = asyncio.wrap_future(future)
        self._waiting += 1
        try:
            done, _ = await asyncio.wait({result}, timeout=self._patience_seconds)
            if not done and future.cancel():
                raise Fault("database_busy")
            return await result
        except Fault:
            raise
        except Exception as error:
            # Only the kind: an error's text may quote what was to be stored.
            _log.error("the database failed with %s", type(error).__name__)
            raise Fault("storage_failed") from None
        finally:
            self._waiting -= 1

    def close(self) -> None:
        """Wait for the job at work and end the thread."""
        self._executor.shutdown(wait=True)
