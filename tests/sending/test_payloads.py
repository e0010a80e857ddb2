"""What a campaign's payload holds, and when a message is too old to be sent."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from pushdesk.domain.campaign import Campaign, CampaignState, DeliveryOptions
from pushdesk.domain.notification import Notification
from pushdesk.domain.report import delivery_of_token
from pushdesk.domain.site import Site
from pushdesk.sending.payloads import Content
from tests.browsers.json_value import JsonValue, member, text_of

DUE = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
SECRET = b"s" * 32


def content(ttl_seconds: int = 86_400, notification: Notification | None = None) -> Content:
    """A running campaign of a bakery."""
    campaign = Campaign(
        campaign_id=1,
        site_id="bakery",
        notification=notification or Notification("Bread"),
        audience="all",
        options=DeliveryOptions(ttl_seconds),
        topic="t" * 22,
        tag="pd-" + "t" * 22,
        build="b1",
        state=CampaignState.RUNNING,
        reason=None,
        total=1,
        is_test=False,
        created_at=DUE,
        due_at=DUE,
    )
    site = Site("bakery", "Bakery", "https://bakery.shop/", "mailto:owner@bakery.shop", DUE)
    return Content.of(campaign, site, SECRET)


def test_the_payload_is_one_json_text_with_the_recipients_token() -> None:
    words = Notification("Brötchen “frisch” \\ 🥐", body='a "quoted" line\nand another')
    payload: JsonValue = json.loads(content(notification=words).payload(77))
    assert member(payload, "web_push") == 8030
    assert text_of(payload, "notification", "title") == words.title
    assert text_of(payload, "notification", "body") == words.body
    assert text_of(payload, "notification", "navigate") == "https://bakery.shop/"
    assert delivery_of_token(SECRET, text_of(payload, "notification", "data", "token")) == 77


@pytest.mark.parametrize(
    ("ttl_seconds", "age", "left"),
    [
        (86_400, timedelta(0), 86_400),
        (86_400, timedelta(seconds=59), 86_400),
        (86_400, timedelta(seconds=60), 86_340),
        (86_400, timedelta(hours=23, minutes=59, seconds=59), 60),
        (86_400, timedelta(hours=24), None),
        (3_600, timedelta(hours=8), None),
        (0, timedelta(minutes=14), 0),
        (0, timedelta(minutes=15), None),
        (60, timedelta(minutes=14), 60),
        (900, timedelta(minutes=14), 900),
        (900, timedelta(minutes=15), None),
        (901, timedelta(minutes=15), 1),
        (86_400, timedelta(minutes=-5), 86_400),
    ],
)
def test_the_time_to_live_shrinks_by_what_has_passed(ttl_seconds: int, age: timedelta, left: int | None) -> None:
    assert content(ttl_seconds).ttl_seconds(DUE + age) == left
