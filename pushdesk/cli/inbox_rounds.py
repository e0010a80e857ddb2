"""The rounds to the hosted inbox: fetched every few minutes beside the sender, in a thread of its own.

The receiver makes no rounds: it faces the internet and holds no private key.
"""

import logging
import threading
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from pushdesk.app import PushDesk
from pushdesk.domain.faults import Fault

FIRST_LOOK_SECONDS = 2.0
LOOK_EVERY_SECONDS = 15.0

_log = logging.getLogger(__name__)


class InboxRounds:
    """Looks every few seconds, for the length of the block, whether an inbox is due (setting ``pull_minutes``).

    Several senders on one workspace share the rounds: the last look is in the database, and a lock file keeps two
    from fetching at once. What goes wrong is written into the log and remembered for the window; sending goes on.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="inbox rounds", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over.set()
        self._thread.join()

    def _run(self) -> None:
        """One open workspace for all rounds, so that a vault is asked for its keys once."""
        while not self._is_over.wait(FIRST_LOOK_SECONDS):
            try:
                with PushDesk(self._folder) as desk:
                    make_round(desk)
                    while not self._is_over.wait(LOOK_EVERY_SECONDS):
                        make_round(desk)
            except Fault as fault:
                _log.warning("the rounds to the inbox stopped for now: %s", fault.code)
            except OSError as error:  # a drive that went away for a moment
                _log.warning("the rounds to the inbox stopped for now: %s", error.strerror)


def make_round(desk: PushDesk) -> int:
    """Fetch the inboxes that are due; how many could be. Raises the faults of the database."""
    every = timedelta(minutes=desk.settings.all().pull_minutes)
    fetched = 0
    for site in desk.sites.all():
        if not desk.inbox.is_fetched(site):
            continue
        state = desk.inbox.state(site)
        now = desk.now()
        if state is not None and now - every < state.tried_at <= now:
            continue
        try:
            desk.inbox.pull(site, seconds=60.0)
            fetched += 1
        except Fault as fault:
            if fault.code.startswith(("database_", "disk_")):
                raise
            _log.warning("the inbox was not fetched: %s", fault.code)
    return fetched
