"""One pull: page after page is fetched, opened, checked, committed, and only then acknowledged.

A cut at any step loses nothing and doubles nothing: what was not committed still waits there; what was committed is
known by its id, is skipped when it is shown again, and is acknowledged again.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from pushdesk.domain.faults import Fault
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.inbox.counter import InboxCounter, InboxPage, WaitingRecord
from pushdesk.inbox.unsealing import Unsealing
from pushdesk.storage.inbox import InboxStore, Waiting
from pushdesk.storage.inbox_intake import Arrived, ArrivedReport, Tally
from pushdesk.storage.refusals import RefusalStore
from pushdesk.storage.unopened_records import UnopenedRecord

REGISTRATIONS = "registrations"
REPORTS = "reports"

PAGES_LIMIT = 1_000
"""A host that always has more is left after 200,000 records; the next pull goes on."""


@dataclass(slots=True)
class Opened:
    """What records told: in their order, the refused ones by their reason, and those that no key opens."""

    arrived: list[Arrived | ArrivedReport] = field(default_factory=list)
    refusals: Counter[str] = field(default_factory=Counter)
    unopened: list[UnopenedRecord] = field(default_factory=list)

    def read(self, unsealing: Unsealing, record: UnopenedRecord, now: datetime) -> None:
        """Open one and add what it tells."""
        try:
            unsealed = unsealing.read(record.sealed, record.received_at, now)
        except Fault as fault:
            if fault.code == "record_not_opened":
                self.unopened.append(record)
            else:
                self.refusals[fault.code] += 1
            return
        self.arrived += unsealed.arrived
        self.refusals["report_forged"] += unsealed.forged


class Pull:
    """Fetches one of a site's inboxes until it is empty; ``is_complete`` says afterwards whether it is.

    ``place`` tells the ids of one inbox from those of another: an inbox may call a record as another one calls its own.
    ``may_acknowledge`` is asked when a page is committed; where it says no, the pull ends and the page stays there.
    """

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
        note_reached: Callable[[Waiting], None],
        place: str = "",
        may_acknowledge: Callable[[], bool] = lambda: True,
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
        self._note_reached = note_reached
        self._place = place
        self._may_acknowledge = may_acknowledge
        self.is_complete = False

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
                if not self._may_acknowledge():
                    return total
                self._counter.acknowledge(page.ids)
                self._store.forget(self._site_id, map(self._taken_id, page.ids))
                since = max(page.ids)
            self._note_reached(_left_after(page))
            has_more, pages = page.has_more and bool(page.ids), pages + 1
        self.is_complete = not has_more
        return total

    def _take(self, page: InboxPage, taken: frozenset[str]) -> Tally:
        fresh = [record for record in page.records if self._taken_id(record.record_id) not in taken]
        unread = [record_id for record_id in page.ids_unread if self._taken_id(record_id) not in taken]
        if not fresh and not unread:
            return Tally()
        now = self._clock()
        opened = self._opened(fresh, now)
        codes = opened.refusals
        codes["record_malformed"] += len(unread)
        tally, refused = self._store.take(
            self._site_id,
            map(self._taken_id, (*(record.record_id for record in fresh), *unread)),
            opened.arrived,
            self._hosts,
            now,
            quarantine_per_day=self._quarantine_per_day,
            unopened=opened.unopened,
            keys=self._unsealing.keys,
        )
        tally += Tally(pulled=len(fresh) + len(unread), refused=codes.total())
        codes.update(refused)
        self._refusals.record({(code, self._site_id): count for code, count in codes.items() if count}, now)
        return tally

    def _taken_id(self, record_id: str) -> str:
        return f"{self._place} {record_id}".lstrip()

    def _opened(self, records: Sequence[WaitingRecord], now: datetime) -> Opened:
        opened = Opened()
        for each in records:
            box = REPORTS if each.record_id.startswith(REPORTS) else REGISTRATIONS
            opened.read(self._unsealing, UnopenedRecord(box, each.sealed, each.received_at), now)
        return opened


def _left_after(page: InboxPage) -> Waiting:
    """What is left once this page is acknowledged. How old that is nobody has said; a complete pull leaves nothing."""
    left = max(0, page.registrations + page.reports - len(page.ids))
    registrations = max(0, page.registrations - len(page.ids))  # they come first
    return Waiting(registrations, left - registrations, page.oldest_at if left else None)
