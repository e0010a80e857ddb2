"""All that there is to fetch for one site: what waits here for a key, its inbox, and the inboxes that it had before."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from pushdesk.domain.faults import Fault
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.site import InboxKind, Site
from pushdesk.inbox.counter import InboxCounter
from pushdesk.inbox.pull import Opened, Pull
from pushdesk.inbox.transport import InboxTransport
from pushdesk.inbox.unsealing import Unsealing
from pushdesk.storage.database import Database
from pushdesk.storage.former_inboxes import FormerInboxStore
from pushdesk.storage.inbox import InboxStore, Waiting
from pushdesk.storage.inbox_intake import Tally
from pushdesk.storage.refusals import RefusalStore
from pushdesk.storage.reports import ReportStore
from pushdesk.storage.setting_rows import SettingStore
from pushdesk.storage.unopened_records import UnopenedRecordStore

KEPT_AT_ONCE = 200
"""Records that waited for a key and are tried in one transaction."""


class SiteFetch:
    """Fetches for one site, with its keys: those that records are sealed to, and the one that signs."""

    def __init__(
        self,
        site: Site,
        database: Database,
        opening_keys: Sequence[EllipticCurvePrivateKey],
        signing_key: EllipticCurvePrivateKey,
        clock: Callable[[], datetime],
        *,
        page_records: int,
    ) -> None:
        self._site = site
        self._clock = clock
        self._page_records = page_records
        self._settings = SettingStore(database).all()
        self._hosts = PushHosts(frozenset(self._settings.extra_push_hosts))
        self._store = InboxStore(database)
        self._former = FormerInboxStore(database)
        self._waiting = UnopenedRecordStore(database)
        self._refusals = RefusalStore(database)
        self._signing_key = signing_key
        self._came_between = Tally()
        self.unsealing = Unsealing(opening_keys, self._hosts, ReportStore(database).secret())

    def open_kept(self) -> Tally:
        """Try the records that wait for a key with the keys that came since; ``unopened`` counts none of them."""
        total = Tally()
        while kept := self._waiting.untried(self._site.site_id, self.unsealing.keys, KEPT_AT_ONCE):
            now = self._clock()
            found = Opened()
            for each in kept:
                found.read(self.unsealing, each, now)
            tally, refused = self._waiting.settle(
                self._site.site_id,
                [each for each in kept if each not in found.unopened],
                found.arrived,
                found.unopened,
                self.unsealing.keys,
                self._hosts,
                now,
                quarantine_per_day=self._settings.quarantine_per_day,
            )
            total += tally + Tally(pulled=len(kept) - len(found.unopened), refused=found.refusals.total())
            found.refusals.update(refused)
            counts = {(code, self._site.site_id): count for code, count in found.refusals.items() if count}
            self._refusals.record(counts, now)
        return total

    def fetch(self, ends_at: float, *, with_unreachable: bool) -> Tally:
        """Fetch the site's inbox until ``ends_at`` (of the monotonic clock), and what came to its former ones.

        Raises the faults of :class:`~pushdesk.inbox.pull.Pull` for the site's own inbox. A former one stops nothing:
        what stood in the way is remembered, and one that did not answer is left out without ``with_unreachable``.
        What there was no time for was not tried.
        """
        self._came_between = Tally()
        total, failure = Tally(), None
        is_complete = True
        if self._site.inbox is not InboxKind.NONE:
            try:
                total, is_complete = self._pull_own(ends_at)
            except Fault as fault:
                failure = fault
        for former in self._former.of_site(self._site.site_id):
            is_late = time.monotonic() >= ends_at
            if is_late or (former.fault and not with_unreachable):
                is_complete = False
                continue
            tally, was_emptied = self._pull_former(former.address, ends_at)
            total += tally
            is_complete = is_complete and was_emptied
        if failure is not None:
            raise failure
        total += self._came_between
        if self._site.inbox is InboxKind.NONE:
            self._note_reached(Waiting())
        if is_complete:
            self._store.forget(self._site.site_id)
        return total

    def _pull_own(self, ends_at: float) -> tuple[Tally, bool]:
        return self._pull(self._site.inbox_address, ends_at, self._note_reached)

    def _pull_former(self, address: str, ends_at: float) -> tuple[Tally, bool]:
        site_id = self._site.site_id
        try:
            return self._pull(
                address,
                ends_at,
                lambda _waiting: self._former.note_reached(site_id, address, self._clock()),
                place=address,
                may_acknowledge=lambda: self._has_emptied_own(ends_at),
            )
        except Fault as fault:
            if fault.code.startswith(("database_", "disk_")):
                raise
            self._former.note_failed(site_id, address, fault.code, self._clock(), status=_status_of(fault))
            return Tally(), False

    def _has_emptied_own(self, ends_at: float) -> bool:
        """Fetch the site's own inbox once more before a former one is told to remove records by their ids.

        Whoever has the former address by now could pass our signed request on to the inbox of today. Then what it
        names there is already here.
        """
        if self._site.inbox is InboxKind.NONE:
            return True
        try:
            tally, is_empty = self._pull_own(ends_at)
        except Fault as fault:
            if fault.code.startswith(("database_", "disk_")):
                raise
            return False
        self._came_between += tally
        return is_empty

    def _pull(
        self,
        address: str,
        ends_at: float,
        note_reached: Callable[[Waiting], None],
        *,
        place: str = "",
        may_acknowledge: Callable[[], bool] = lambda: True,
    ) -> tuple[Tally, bool]:
        """What one inbox came to, and whether it is empty now."""
        with InboxTransport(extra_ca_file=self._settings.extra_ca_file, proxy=self._settings.proxy) as transport:
            counter = InboxCounter(
                transport,
                address,
                self._site.site_id,
                self._signing_key,
                seconds_left=lambda: ends_at - time.monotonic(),
            )
            pull = Pull(
                self._site.site_id,
                counter,
                self.unsealing,
                self._store,
                self._refusals,
                hosts=self._hosts,
                quarantine_per_day=self._settings.quarantine_per_day,
                clock=self._clock,
                page_records=self._page_records,
                note_reached=note_reached,
                place=place,
                may_acknowledge=may_acknowledge,
            )
            return pull.run(), pull.is_complete

    def _note_reached(self, waiting: Waiting) -> None:
        self._store.note_reached(self._site.site_id, waiting, self._clock())


def _status_of(fault: Fault) -> int | None:
    status = fault.facts.get("status")
    return status if isinstance(status, int) else None
