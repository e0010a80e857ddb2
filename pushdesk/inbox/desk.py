"""The hosted inbox as the window and the command line ask for it: pull now, pull before sending, take in codes.

One pull at a time in a workspace: a lock file says so. Calls go out to the web and to the vault: never from the
window's thread.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.shared_code import records_in
from pushdesk.domain.site import InboxKind, Site
from pushdesk.inbox.unsealing import Unsealing
from pushdesk.machine import FileLock
from pushdesk.settings import Settings
from pushdesk.storage.database import Database
from pushdesk.storage.former_inboxes import FormerInboxStore
from pushdesk.storage.inbox import InboxState, InboxStore
from pushdesk.storage.inbox_intake import Arrived, ArrivedReport, Tally
from pushdesk.storage.refusals import RefusalStore
from pushdesk.storage.reports import ReportStore
from pushdesk.storage.setting_rows import SettingStore
from pushdesk.storage.unopened_records import UnopenedRecordStore

if TYPE_CHECKING:
    from pushdesk.custody.inbox_keys import InboxKeyCustody
    from pushdesk.inbox.fetching import SiteFetch

PAGE_RECORDS = 200
"""The inbox gives no more at a time."""

LOCK_NAME = "inbox.lock"
LOCK_WAIT_SECONDS = 30.0
PULL_SECONDS = 600.0
"""A host that drips without end is left after this; what was committed until then stays."""

BEFORE_SEND_SECONDS = 10.0
"""How long a send waits for an inbox: long enough for some thousand records, short enough for a person."""


@dataclass(frozen=True, slots=True)
class CodeRefusal:
    """A code that was not taken: its place in the text, counted from 1, and why."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class CodesTaken:
    """What a text with codes came to."""

    tally: Tally
    refusals: tuple[CodeRefusal, ...]


class InboxDesk:
    """Everything about the inboxes of one workspace."""

    def __init__(
        self,
        database: Database,
        keys: Callable[[], "InboxKeyCustody"],
        clock: Callable[[], datetime],
        *,
        page_records: int = PAGE_RECORDS,
    ) -> None:
        self.store = InboxStore(database)
        self._database = database
        self._keys = keys
        self._clock = clock
        self._page_records = page_records
        self._refusals = RefusalStore(database)
        self._former = FormerInboxStore(database)
        self._waiting = UnopenedRecordStore(database)

    def state(self, site: Site) -> InboxState | None:
        """How the site's inbox stood at the last look; None before the first, and for a site without one."""
        return self.store.state(site.site_id) if self.is_fetched(site) else None

    def is_fetched(self, site: Site) -> bool:
        """True for a site that has an inbox, or had one that browsers may still know."""
        return site.inbox is not InboxKind.NONE or bool(self._former.of_site(site.site_id))

    def pull(self, site: Site, *, seconds: float = PULL_SECONDS) -> Tally:
        """Fetch everything that waits in the site's inboxes, or as much as ``seconds`` allow.

        Raises ``inbox_none`` for a site without an inbox, ``inbox_busy`` while another pull goes on, and the faults
        of :class:`~pushdesk.inbox.pull.Pull`; why it failed is remembered for the window.
        """
        return self._pull(site, seconds, with_unreachable=True)

    def pull_before_send(self, site: Site) -> Fault | None:
        """Fetch what waits before a campaign is launched; the fault that stood in the way, which stops no send."""
        if not self.is_fetched(site):
            return None
        try:
            self._pull(site, BEFORE_SEND_SECONDS, with_unreachable=False)
        except Fault as fault:
            return fault
        return None

    def open_kept(self, site: Site) -> Tally:
        """Try what waits here for a key again, as after keys came back; the web is not asked.

        Nothing while a pull goes on for long; the next one tries them too. Raises the faults of the vault.
        """
        if not self._waiting.count(site.site_id):
            return Tally()
        try:
            with self._alone(LOCK_WAIT_SECONDS):
                return self._fetch(site).open_kept()
        except Fault as fault:
            if fault.code != "inbox_busy":
                raise
            return Tally()

    def add_codes(self, site: Site, text: str) -> CodesTaken:
        """Take in the codes in a text that somebody sent; a bad one stops no good one.

        Raises the faults of :func:`~pushdesk.domain.shared_code.records_in`, and those of the vault.
        """
        sealed = records_in(text)
        settings, now = self._settings(), self._clock()
        unsealing = self._unsealing(site, settings)
        tally = Tally()
        refusals: list[CodeRefusal] = []
        for number, record in enumerate(sealed, start=1):
            try:
                if record is None:
                    raise wrong_input("code_damaged", number=number)
                unsealed = unsealing.read(record, now, now)
            except Fault as fault:
                refusals.append(CodeRefusal(number, fault.code))
                continue
            came_to, codes = self._take(site, unsealed.arrived, settings, now)
            tally += came_to
            refusals += [CodeRefusal(number, code) for code in codes]
        counts = Counter((refusal.reason, site.site_id) for refusal in refusals)
        self._refusals.record(counts, now)
        unread = len(refusals) - tally.refused
        return CodesTaken(tally + Tally(pulled=len(sealed), refused=unread), tuple(refusals))

    def _take(
        self, site: Site, arrived: Sequence[Arrived | ArrivedReport], settings: Settings, now: datetime
    ) -> tuple[Tally, list[str]]:
        hosts = PushHosts(frozenset(settings.extra_push_hosts))
        return self.store.take(site.site_id, (), arrived, hosts, now, quarantine_per_day=settings.quarantine_per_day)

    def _pull(self, site: Site, seconds: float, *, with_unreachable: bool) -> Tally:
        if not self.is_fetched(site):
            raise wrong_input("inbox_none", site=site.site_id)
        ends_at = time.monotonic() + seconds
        with self._alone(min(LOCK_WAIT_SECONDS, seconds)):
            try:
                fetch = self._fetch(site)
                return fetch.open_kept() + fetch.fetch(ends_at, with_unreachable=with_unreachable)
            except Fault as fault:
                status = fault.facts.get("status")
                self.store.note_failed(
                    site.site_id, fault.code, self._clock(), status=status if isinstance(status, int) else None
                )
                raise

    def _fetch(self, site: Site) -> "SiteFetch":
        from pushdesk.inbox.fetching import SiteFetch

        keys = self._keys()
        return SiteFetch(
            site,
            self._database,
            keys.opening_keys(site.site_id),
            keys.signing_key(site.site_id),
            self._clock,
            page_records=self._page_records,
        )

    def _unsealing(self, site: Site, settings: Settings) -> Unsealing:
        hosts = PushHosts(frozenset(settings.extra_push_hosts))
        return Unsealing(self._keys().opening_keys(site.site_id), hosts, ReportStore(self._database).secret())

    def _settings(self) -> Settings:
        return SettingStore(self._database).all()

    @contextmanager
    def _alone(self, wait_seconds: float) -> Iterator[None]:
        lock = FileLock(self._database.folder / LOCK_NAME)
        if not lock.acquire(wait_seconds=wait_seconds):
            raise Fault("inbox_busy")
        try:
            yield
        finally:
            lock.release()
