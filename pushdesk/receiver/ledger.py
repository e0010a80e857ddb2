"""Refusals counted in memory until they are written down, so that a flood of them is no storm of writes."""

from collections import Counter

from pushdesk.domain.faults import Fault
from pushdesk.receiver.database_thread import DatabaseThread
from pushdesk.receiver.services import ReceiverServices

ENTRIES_LIMIT = 256


class RefusalLedger:
    """Neither endpoints nor addresses come in here: a code of ours and a site of ours, nothing of the stranger's.

    Past ``ENTRIES_LIMIT`` different entries the site is left out, so that memory and rows stay bounded.
    """

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()

    def __len__(self) -> int:
        return len(self._counts)

    def note(self, code: str, site_id: str = "") -> None:
        """Count one refusal, for a site of ours or (an empty text) for none."""
        is_known = (code, site_id) in self._counts
        self._counts[code, site_id if is_known or len(self._counts) < ENTRIES_LIMIT else ""] += 1

    async def write_down(self, thread: DatabaseThread, services: ReceiverServices) -> None:
        """Record what was counted since the last time; what cannot be recorded now is kept for the next time."""
        if not self._counts:
            return
        counts, self._counts = self._counts, Counter()
        try:
            await thread.run(lambda: services.refusals.record(counts, services.now()))
        except Fault:
            self._counts.update(counts)
