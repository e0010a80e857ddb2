"""From a draft to a campaign: what stands against it, how large it is, and freezing it with its audience."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from pushdesk.domain.audience import Rule, parse_rule
from pushdesk.domain.campaign import Campaign, Draft, checked_ttl
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.notification import PAYLOAD_LIMIT_BYTES, Notification, checked_notification
from pushdesk.domain.site import Site
from pushdesk.domain.sizes import AudienceSizes
from pushdesk.domain.subscription import TEST_TAG
from pushdesk.domain.wordings import check_tokens_known, frozen, uses_attributes
from pushdesk.sending.sizes import example_payloads, measure
from pushdesk.storage.campaigns import CampaignStore
from pushdesk.storage.people import PersonStore
from pushdesk.storage.sites import SiteStore

PLANNED_AHEAD_DAYS = 730
LATE_SECONDS = 60
"""A chosen time that has passed by less than this still means "now"."""


class Launching:
    """Launches drafts. The sender takes over once a campaign is committed and due."""

    def __init__(self, sites: SiteStore, campaigns: CampaignStore, people: PersonStore) -> None:
        self._sites = sites
        self._campaigns = campaigns
        self._people = people

    def check(self, site: Site, draft: Draft) -> tuple[Notification, Rule]:
        """The draft's notification and rule as they would be frozen, or the fault that stands against it."""
        notification = self.checked_content(site, draft.notification)
        checked_ttl(draft.options.ttl_seconds)
        if site.current_key_id is None:
            raise wrong_input("site_without_key", site=site.site_id)
        return notification, parse_rule(draft.audience)

    def checked_content(self, site: Site, notification: Notification) -> Notification:
        """A notification as it would be frozen: its texts checked, its tokens known, its links led, its size fit.

        Each wording has to fit with the fallbacks of its tokens: whoever's own words are too long gets those.
        """
        content = frozen(checked_notification(notification), site)
        if uses_attributes(content):
            check_tokens_known(content, self._people.attribute_names(site.site_id))
        self.check_size(site, content)
        return content

    def check_size(self, site: Site, notification: Notification) -> None:
        """Raise ``payload_too_large`` for a wording that does not fit even with the fallbacks of its tokens."""
        for language, size in example_payloads(site, notification).least_sizes.items():
            if size > PAYLOAD_LIMIT_BYTES:
                fault = wrong_input("payload_too_large", size=size, limit=PAYLOAD_LIMIT_BYTES)
                raise Fault(fault.code, usage=True, **fault.facts, variant=language) if language else fault

    def size_in_bytes(
        self, site: Site, notification: Notification, longest_words: Mapping[str, str] | None = None
    ) -> int:
        """How large the message is before encryption, in its largest wording and with these words in its tokens."""
        return example_payloads(site, notification).largest_size(longest_words or {})

    def measure(
        self, site: Site, notification: Notification, rule: Rule, now: datetime, *, is_test: bool = False
    ) -> AudienceSizes:
        """How large the message is for those whom a launch would reach, with their own words. May take a second."""
        return measure(self._people, site, notification, _launch_rule(rule, is_test=is_test), now)

    def launch(self, draft: Draft, *, due_at: datetime | None, now: datetime, is_test: bool) -> Campaign:
        """Freeze a draft and queue it; due at once, or at ``due_at``. A test goes to test subscribers only.

        Raises what :meth:`check` raises, ``due_in_the_past``, ``due_too_late`` and ``audience_empty``.
        """
        notification, rule = self.check(self._sites.get(draft.site_id), draft)
        if due_at is not None and due_at < now - timedelta(seconds=LATE_SECONDS):
            raise wrong_input("due_in_the_past")
        if due_at is not None and due_at > now + timedelta(days=PLANNED_AHEAD_DAYS):
            raise wrong_input("due_too_late", days=PLANNED_AHEAD_DAYS)
        return self._campaigns.launch(
            draft.draft_id,
            notification,
            _launch_rule(rule, is_test=is_test),
            due_at=max(now, due_at or now),
            now=now,
            is_test=is_test,
        )


def _launch_rule(rule: Rule, *, is_test: bool) -> Rule:
    """Whom a launch goes to: a test leaves the draft's rule alone."""
    return parse_rule(f"tag:{TEST_TAG}") if is_test else rule
