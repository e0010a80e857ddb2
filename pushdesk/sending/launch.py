"""From a draft to a campaign: what stands against it, how large it is, and freezing it with its audience."""

from datetime import datetime, timedelta

from pushdesk.domain.audience import Rule, parse_rule
from pushdesk.domain.campaign import Campaign, Draft, checked_ttl
from pushdesk.domain.faults import wrong_input
from pushdesk.domain.notification import PAYLOAD_LIMIT_BYTES, Notification, checked_notification, payload_bytes
from pushdesk.domain.report import REPORT_TOKEN_CHARACTERS
from pushdesk.domain.site import Site
from pushdesk.domain.subscription import TEST_TAG
from pushdesk.storage.campaigns import CampaignStore
from pushdesk.storage.sites import SiteStore

PLANNED_AHEAD_DAYS = 730
LATE_SECONDS = 60
"""A chosen time that has passed by less than this still means "now"."""

_EXAMPLE_TAG = "x" * 22
_EXAMPLE_BUILD = "x" * 16


class Launching:
    """Launches drafts. The sender takes over once a campaign is committed and due."""

    def __init__(self, sites: SiteStore, campaigns: CampaignStore) -> None:
        self._sites = sites
        self._campaigns = campaigns

    def check(self, site: Site, draft: Draft) -> tuple[Notification, Rule]:
        """The draft's notification and rule as they would be frozen, or the fault that stands against it."""
        notification = checked_notification(draft.notification)
        checked_ttl(draft.options.ttl_seconds)
        size = size_in_bytes(site, notification)
        if size > PAYLOAD_LIMIT_BYTES:
            raise wrong_input("payload_too_large", size=size, limit=PAYLOAD_LIMIT_BYTES)
        if site.current_key_id is None:
            raise wrong_input("site_without_key", site=site.site_id)
        return notification, parse_rule(draft.audience)

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
            parse_rule(f"tag:{TEST_TAG}") if is_test else rule,
            due_at=max(now, due_at or now),
            now=now,
            is_test=is_test,
        )


def size_in_bytes(site: Site, notification: Notification) -> int:
    """How large the message is that each subscriber gets, before encryption."""
    return payload_bytes(
        notification,
        token_length=REPORT_TOKEN_CHARACTERS,
        tag=_EXAMPLE_TAG,
        fallback_link=site.url,
        build=_EXAMPLE_BUILD,
    )
