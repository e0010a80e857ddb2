"""The columns of the list of subscribers; no endpoint and no secret is among them."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pushdesk.app import SubscriptionOrder
from pushdesk.domain.subscription import Subscription
from pushdesk.ui.moments import day_words, exact_words
from pushdesk.ui.paged_table import Column
from pushdesk.ui.state_pills import subscription_pill
from pushdesk.words.deliveries import BROWSER_WORDS, PUSH_SERVICE_WORDS, SUBSCRIPTION_WORDS, SYSTEM_WORDS


def subscriber_columns(now: Callable[[], datetime]) -> tuple[Column[Subscription], ...]:
    """The columns. Those that few need at a glance are hidden until they are chosen."""
    translate = QCoreApplication.translate
    order = SubscriptionOrder
    return (
        Column(order.ID, translate("Subscribers", "Number"), lambda each: str(each.subscription_id), 92),
        Column(order.BROWSER, translate("Subscribers", "Browser"), lambda each: BROWSER_WORDS[each.browser], 112),
        Column(order.PLATFORM, translate("Subscribers", "System"), lambda each: system_words(each.platform), 100),
        Column(
            order.PUSH_SERVICE,
            translate("Subscribers", "Push service"),
            lambda each: PUSH_SERVICE_WORDS[each.push_service],
            118,
            is_muted=True,
        ),
        Column(order.LANGUAGE, translate("Subscribers", "Language"), lambda each: each.language or "–", 96),
        Column(
            order.TIME_ZONE,
            translate("Subscribers", "Time zone"),
            lambda each: each.time_zone or "–",
            150,
            is_shown=False,
        ),
        Column(
            "topics",
            translate("Subscribers", "Topics"),
            lambda each: ", ".join(each.topics) or "–",
            140,
            sorts=False,
            is_shown=False,
        ),
        Column(
            "tags",
            translate("Subscribers", "Tags"),
            lambda each: ", ".join(each.tags) or "–",
            90,
            stretches=True,
            sorts=False,
            tip=lambda each: ", ".join(each.tags),
        ),
        Column(
            order.STATE,
            translate("Subscribers", "State"),
            lambda each: SUBSCRIPTION_WORDS[each.state],
            136,
            pill=lambda each: subscription_pill(each.state),
            pill_words=tuple(SUBSCRIPTION_WORDS.values()),
        ),
        Column(
            order.FIRST_SEEN,
            translate("Subscribers", "First seen"),
            lambda each: day_words(each.first_seen_at, now()),
            146,
            is_muted=True,
            is_shown=False,
            tip=lambda each: exact_words(each.first_seen_at),
        ),
        Column(
            order.LAST_SEEN,
            translate("Subscribers", "Last seen"),
            lambda each: day_words(each.last_seen_at, now()),
            146,
            is_muted=True,
            tip=lambda each: exact_words(each.last_seen_at),
        ),
        Column(
            order.KEY,
            translate("Subscribers", "Key"),
            lambda each: each.key_id,
            120,
            is_muted=True,
            is_shown=False,
        ),
    )


def system_words(platform: str) -> str:
    """The operating system's name, or a dash where the browser did not tell."""
    return SYSTEM_WORDS.get(platform, platform or "–")
