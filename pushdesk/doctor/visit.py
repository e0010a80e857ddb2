"""One visit: every check in its order, one finding each, within one budget of time."""

from collections.abc import Callable
from dataclasses import dataclass

from pushdesk.doctor.appearance import check_icons, check_manifest
from pushdesk.doctor.configuration import check_build, check_config, check_keys
from pushdesk.doctor.contents import check_files, check_page, compared_files
from pushdesk.doctor.doorway import check_receiver
from pushdesk.doctor.fetching import Fetcher
from pushdesk.doctor.mailbox import InboxAccess, check_inbox
from pushdesk.doctor.published import OurSide, PublishedSite
from pushdesk.doctor.safety import check_mixed_content, check_security_policy
from pushdesk.doctor.way import check_address, check_http_redirect, check_https, check_other_name, check_reachable
from pushdesk.doctor.worker import check_cache, check_worker, check_worker_scope
from pushdesk.domain.checkup import Finding
from pushdesk.exchange.course import Course

VISIT_SECONDS = 120.0
"""The longest a visit may take; what was not fetched by then counts as too slow."""

_CHECKS: tuple[Callable[[PublishedSite, OurSide], Finding | None], ...] = (
    check_reachable,
    check_https,
    check_address,
    check_http_redirect,
    check_other_name,
    check_config,
    check_keys,
    check_build,
    check_page,
    check_files,
    check_worker,
    check_worker_scope,
    check_cache,
    check_manifest,
    check_icons,
    check_security_policy,
    check_mixed_content,
)
_STEPS_BESIDE_FILES = 4
"""The front page, the two names, inbox or receiver."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit at one address."""

    url: str
    ours: OurSide
    access: InboxAccess

    def run(self, course: Course) -> tuple[Finding, ...]:
        """Look at everything; ``course`` tells how far it is and may cancel (``work_cancelled``)."""
        course.total = len(compared_files(self.ours)) + _STEPS_BESIDE_FILES
        findings: list[Finding] = []
        with Fetcher(
            course, extra_ca_file=self.access.extra_ca_file, proxy=self.access.proxy, seconds=VISIT_SECONDS
        ) as fetcher:
            published = PublishedSite(self.url, fetcher, course)
            for look in _CHECKS:
                course.check()
                findings += [found] if (found := look(published, self.ours)) is not None else []
            for found in (
                check_inbox(published, self.ours, self.access),
                check_receiver(published, self.ours),
            ):
                findings += [found] if found is not None else []
        course.done = course.total
        return tuple(findings)
