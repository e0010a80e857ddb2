"""How large a notification is for an audience: measured with everybody's own words, before anything is sent."""

from datetime import datetime

from pushdesk.domain.audience import Rule
from pushdesk.domain.notification import ANDROID_FIREFOX_SAFE_BYTES, PAYLOAD_LIMIT_BYTES, Notification
from pushdesk.domain.payload import Payloads
from pushdesk.domain.site import Site
from pushdesk.domain.sizes import AudienceSizes
from pushdesk.domain.wordings import frozen
from pushdesk.storage.people import PersonStore

LONGEST_LANGUAGE = "x" * 64
"""As long as a browser's language can be that was taken in."""

_EXAMPLE_TAG = "x" * 22
_EXAMPLE_BUILD = "x" * 16


def example_payloads(site: Site, notification: Notification) -> Payloads:
    """The payloads of a notification that is no campaign yet: of the same sizes as the campaign's."""
    return Payloads.of(frozen(notification, site), site, tag=_EXAMPLE_TAG, build=_EXAMPLE_BUILD)


def measure(people: PersonStore, site: Site, notification: Notification, rule: Rule, now: datetime) -> AudienceSizes:
    """The sizes for everybody whom the rule reaches.

    One that is small with anybody's words is measured by the longest of them alone; its ``total`` is 0, and
    ``largest`` is a bound.
    """
    payloads = example_payloads(site, notification)
    longest = people.longest_words(site.site_id, rule, now) if payloads.are_personal else {}
    bound = payloads.bound({**longest, "language": LONGEST_LANGUAGE})
    if bound <= ANDROID_FIREFOX_SAFE_BYTES:
        return AudienceSizes(bound, 0)
    largest = total = with_fallbacks = for_android_firefox = 0
    for each in people.likes(site.site_id, rule, now, by_words=payloads.are_personal):
        size = payloads.size(each.person)
        if size > PAYLOAD_LIMIT_BYTES:
            with_fallbacks += each.count
            size = payloads.least_size(each.person)
        if each.on_android_firefox and size > ANDROID_FIREFOX_SAFE_BYTES:
            for_android_firefox += each.count
        largest = max(largest, size)
        total += each.count
    return AudienceSizes(largest, total, with_fallbacks, for_android_firefox)
