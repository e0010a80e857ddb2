"""One pull: page after page is fetched, opened, checked, committed, and only then acknowledged.

A cut at any step loses nothing and doubles nothing: what was not committed still waits there; what was committed is
known by its id, is skipped when it is shown again, and is acknowledged again.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime

from pushdesk.domain.faults import Fault
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.inbox.counter import InboxCounter, InboxPage, WaitingRecord
from pushdesk.inbox.unsealing import Unsealing
from pushdesk.storage.inbox import InboxStore, Waiting
from pushdesk.storage.inbox_intake import Arrived, ArrivedReport, Tally
from pushdesk.storage.refusals import RefusalStore

PAGES_LIMIT = 1_000
"""A host that always has more is left after 200,000 records; the next pull goes on."""


class Pull:
    """Fetches one site's inbox until it is empty."""

    def __init__(
        self,
        site_id: str,
        counter: InboxCounter,
        unsealing: Unsealing,
        store: InboxStore,
        refusals: RefusalStore,
        *,
        hosts: PushHosts,
        quarantine_per_day: int,
        clock: Callable[[], datetime],
        page_records: int,
    ) -> None:
        self._site_id = site_id
        self._counter = counter
        self._unsealing = unsealing
        self._store = store
        self._refusals = refusals
        self._hosts = hosts
        self._quarantine_per_day = quarantine_per_day
        self._clock = clock
        self._page_records = page_records

    def run(self) -> Tally:
        """Fetch everything; what it came to. Raises the faults of the counter and of the database.

        What was committed before a fault stays; the state of the inbox tells how far it came.
        """
        total = Tally()
        since, has_more, pages = "", True, 0
        taken = self._store.taken_ids(self._site_id)
        while has_more and pages < PAGES_LIMIT:
            page = self._counter.page(since, self._page_records)
            if page.ids and max(page.ids) <= since:
                raise Fault("inbox_answer_malformed")
            total += self._take(page, taken)
            if page.ids:
                self._counter.acknowledge(page.ids)
                self._store.forget(self._site_id, page.ids)
                since = max(page.ids)
            self._store.note_reached(self._site_id, _left_after(page), self._clock())
            has_more, pages = page.has_more and bool(page.ids), pages + 1
        if not has_more:
            self._store.forget(self._site_id)
        return total

    def _take(self, page: InboxPage, taken: frozenset[str]) -> Tally:
        fresh = [record for record in page.records if record.record_id not in taken]
        unread = [record_id for record_id in page.ids_unread if record_id not in taken]
        if not fresh and not unread:
            return Tally()
        now = self._clock()
        arrived, codes = self._opened(fresh, now)
        codes["record_malformed"] += len(unread)
        tally, refused = self._store.take(
            self._site_id,
            [*(record.record_id for record in fresh), *unread],
            arrived,
            self._hosts,
            now,
            quarantine_per_day=self._quarantine_per_day,
        )
        tally += Tally(pulled=len(fresh) + len(unread), refused=codes.total())
        codes.update(refused)
        self._refusals.record({(code, self._site_id): count for code, count in codes.items() if count}, now)
        return tally

    def _opened(
        self, records: Sequence[WaitingRecord], now: datetime
    ) -> tuple[list[Arrived | ArrivedReport], Counter[str]]:
        """What the records tell, in their order, and the refused ones by their reason."""
        arrived: list[Arrived | ArrivedReport] = []
        codes: Counter[str] = Counter()
        for record in records:
            try:
                unsealed = self._unsealing.read(record.sealed, record.received_at, now)
            except Fault as fault:
                codes[fault.code] += 1
                continue
            arrived += unsealed.arrived
            codes["report_forged"] += unsealed.forged
        return arrived, codes


def _left_after(page: InboxPage) -> Waiting:
    """What is left once this page is acknowledged. How old that is nobody has said; a complete pull leaves nothing."""
    left = max(0, page.registrations + page.reports - len(page.ids))
    registrations = max(0, page.registrations - len(page.ids))  # they come first
    return Waiting(registrations, left - registrations, page.oldest_at if left else None)
