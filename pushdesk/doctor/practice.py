"""The site doctor as the window and the command line ask for it: visit now, visit what is due, keep what was found."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from pushdesk.custody.inbox_keys import InboxKeyCustody
from pushdesk.doctor.fetching import Fetcher, Unreached
from pushdesk.doctor.mailbox import InboxAccess
from pushdesk.doctor.published import CONFIG_FILE, OurSide, members_in
from pushdesk.doctor.visit import Visit
from pushdesk.domain.checkup import EVERY, UNREACHED_FOR, UPLOAD_MAY_TAKE, Check, Checkup, Verdict
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import InboxKind, Site, checked_site_url
from pushdesk.exchange.course import Course
from pushdesk.inbox.desk import LOCK_NAME as INBOX_LOCK_NAME
from pushdesk.machine import FileLock
from pushdesk.storage.inbox_keys import InboxKeyPurpose, InboxKeyStore
from pushdesk.storage.stores import Stores

_LOCK_NAME = "doctor.lock"
_UP_SECONDS = 20.0
_PICTURE_SECONDS = 4.0
"""Somebody waits for it on the way to sending."""

_log = logging.getLogger(__name__)


class SiteDoctor:
    """Goes out to the web and to the vault: never from the window's thread."""

    def __init__(
        self,
        stores: Stores,
        inbox_keys: Callable[[], InboxKeyCustody],
        clock: Callable[[], datetime],
        local_receiver_url: Callable[[], str],
    ) -> None:
        self._stores = stores
        self._inbox_keys = inbox_keys
        self._clock = clock
        self._local_receiver_url = local_receiver_url

    def site_at(self, url: str, site_id: str | None) -> Site:
        """The named site, else the one whose web app is at this address, else the only one there is."""
        if site_id is None:
            for site in self._stores.sites.all():
                if site.url == url:
                    return site
        return self._stores.sites.choose(site_id)

    def visit(self, site: Site, url: str = "", course: Course | None = None) -> Checkup:
        """Look at the site's web app, or at the one at ``url``; what was found at the site's own address is kept.

        Raises the faults of an address, ``extra_ca_file_unusable``, ``work_cancelled`` and those of the vault.
        """
        address = checked_address(url) if url else site.url
        checkup = self._look(site, address, course or Course())
        if address == site.url:
            self._stores.checkups.keep(checkup)
        return checkup

    def finds_picture(self, site: Site, address: str) -> bool | None:
        """Whether browsers find a picture at this address of the site; None where the site cannot be reached."""
        settings = self._stores.settings.all()
        with Fetcher(
            Course(), extra_ca_file=settings.extra_ca_file, proxy=settings.proxy, seconds=_PICTURE_SECONDS
        ) as fetcher:
            reply = fetcher.follow(address)[0]
        if isinstance(reply, Unreached):
            return None
        return reply.status == 200 and reply.media_type.startswith("image/")

    def visit_due(self, course: Course) -> None:
        """Look at every web app whose new export is up, or whose week is over; nothing where another process is at it.

        Whether an export is up is told by the published build, asked for at each call until it is. What is wrong
        within an hour of it may be an upload under way, and is looked at again. A page that cannot be reached may be
        this computer's own line: that becomes a finding only when it stays so for a day, and until then is tried
        again.
        """
        lock = FileLock(self._stores.database.folder / _LOCK_NAME)
        if not lock.acquire():
            return
        try:
            for site in self._stores.sites.all():
                if not site.is_only_for_this_computer and self._is_due(site, course):
                    self._visit_by_itself(site, course)
        finally:
            lock.release()

    def _is_due(self, site: Site, course: Course) -> bool:
        now = self._clock()
        last = self._stores.checkups.last(site.site_id)
        if last is not None and last.is_due(now):
            return True
        exported = self._stores.sites.last_export(site.site_id)
        if exported is None or (last is not None and last.at >= exported[0]):
            return False
        return (last is None and now - exported[0] >= EVERY) or self._is_up(site, course)

    def _is_up(self, site: Site, course: Course) -> bool:
        """True when the published configuration is that of the last export."""
        exported = self._stores.sites.exported_files(site.site_id)
        settings = self._stores.settings.all()
        with Fetcher(
            course, extra_ca_file=settings.extra_ca_file, proxy=settings.proxy, seconds=_UP_SECONDS
        ) as fetcher:
            members = members_in(fetcher.get(f"{site.url}{CONFIG_FILE}"))
        return exported is not None and members is not None and members.get("build") == exported.build

    def _is_on_its_way(self, site: Site) -> bool:
        exported = self._stores.sites.last_export(site.site_id)
        return exported is not None and self._clock() - exported[0] < UPLOAD_MAY_TAKE

    def _visit_by_itself(self, site: Site, course: Course) -> None:
        last = self._stores.checkups.last(site.site_id)
        try:
            checkup = self._look(site, site.url, course)
        except Fault as fault:
            _log.warning("the web app of %s was not looked at: %s", site.site_id, fault.code)
            return
        since = last.unreached_since if last is not None else None
        now = self._clock()
        if not _is_unreached(checkup):
            if checkup.is_well or not self._is_on_its_way(site):
                self._stores.checkups.keep(checkup)
        elif since is None or now - since < UNREACHED_FOR:
            self._stores.checkups.note_unreached(site.site_id, site.url, now)
        else:
            self._stores.checkups.keep(replace(checkup, unreached_since=since))

    def _look(self, site: Site, url: str, course: Course) -> Checkup:
        settings = self._stores.settings.all()
        access = InboxAccess(
            lock_path=self._stores.database.folder / INBOX_LOCK_NAME,
            keys=self._inbox_keys,
            report_secret=self._stores.reports.secret,
            clock=self._clock,
            extra_ca_file=settings.extra_ca_file,
            proxy=settings.proxy,
        )
        findings = Visit(url, self._our_side(site), access).run(course)
        return Checkup(site.site_id, url, self._clock(), findings)

    def _our_side(self, site: Site) -> OurSide:
        inbox_keys = InboxKeyStore(self._stores.database).of_site(site.site_id)
        by_purpose = {
            purpose: [each.public_key for each in inbox_keys if each.purpose is purpose] for purpose in InboxKeyPurpose
        }
        return OurSide(
            site=site,
            keys={each.key_id: each.public_key for each in self._stores.keys.of_site(site.site_id)},
            sealing_keys=by_purpose[InboxKeyPurpose.SEALING],
            signing_keys=by_purpose[InboxKeyPurpose.SIGNING],
            receiver_url=site.receiver_url or ("" if site.inbox is not InboxKind.NONE else self._local_receiver_url()),
            exported=self._stores.sites.exported_files(site.site_id),
            former_origins=self._stores.former_origins.of_site(site.site_id),
        )


def checked_address(text: str) -> str:
    """The folder's address with a slash at its end, also of one that was copied with ``index.html``."""
    return checked_site_url(text.strip().removesuffix("index.html"))


def _is_unreached(checkup: Checkup) -> bool:
    """True when nothing at all answered."""
    return any(
        each.check is Check.REACHABLE
        and each.verdict is Verdict.WRONG
        and each.reason in ("name_not_found", "nobody_answers", "too_slow", "answer_broken")
        for each in checkup.findings
    )
