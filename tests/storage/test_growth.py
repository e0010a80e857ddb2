"""How many could be reached and who was lost to what; whether a list is alive; how often it is written to."""

from datetime import timedelta

import pytest

from pushdesk.domain.delivery import Outcome
from pushdesk.domain.growth import Loss
from pushdesk.domain.reach_health import SILENT_AFTER, SILENT_TAG, ReachHealth, SeenAge
from pushdesk.domain.report import ReportKind
from pushdesk.domain.subscription import Browser, PushService
from pushdesk.storage.growth import GrowthStore
from pushdesk.storage.reach_health import ReachHealthStore
from pushdesk.storage.reports import ReportStore
from tests.storage.workspace import DAY, NOW, Shop

APPLE = "https://web.push.apple.com/"


@pytest.fixture
def grown(shop: Shop) -> Shop:
    """Ten who came ten days ago, and one, two and three in the latest three days."""
    for days_ago, count in ((10, 10), (2.5, 1), (1.5, 2), (0.5, 3)):
        shop.now = NOW - timedelta(days=days_ago)
        shop.subscribe(count)
    shop.now = NOW
    return shop


def leave(shop: Shop, number: int, days_ago: float, *, erase: bool = False) -> None:
    """Let a person turn notifications off, or have everything about them erased."""
    handed_in = shop.registration(number)
    at = NOW - timedelta(days=days_ago)
    assert shop.subscriptions.unregister(handed_in.endpoint, handed_in.keys.auth, at, erase=erase)


def send(shop: Shop, outcome: Outcome, *, days_ago: float = 0.2, status: int = 201) -> int:
    """A campaign to everybody on that day, with one answer for all; returns its id."""
    shop.now = NOW - timedelta(days=days_ago)
    campaign = shop.launch(title="Fresh bread")
    shop.start()
    worker = shop.workers.begin(1, shop.now)
    while claimed := shop.claim(worker):
        shop.record(worker, claimed, outcome, status=status)
    shop.workers.end(worker, shop.now)
    shop.now = NOW
    return campaign.campaign_id


def health(shop: Shop) -> ReachHealth:
    """How the list stands now."""
    growth = GrowthStore(shop.database).last_days(shop.site_id, 90, NOW)
    return ReachHealthStore(shop.database).read(shop.site_id, growth, NOW)


def test_growth_counts_who_came(grown: Shop) -> None:
    growth = GrowthStore(grown.database).last_days(grown.site_id, 3, NOW)
    assert growth.new_by_day == (1, 2, 3)
    assert (growth.new(1), growth.new(3), growth.lost(3)) == (3, 6, 0)
    assert growth.reach_by_day == (11, 13, 16)
    nobody = GrowthStore(grown.database).last_days("nobody", 2, NOW)
    assert (nobody.new_by_day, nobody.reach_by_day) == ((0, 0), (0, 0))


def test_losses_are_told_apart_by_their_cause(grown: Shop) -> None:
    leave(grown, 1, 0.5)
    leave(grown, 2, 5)
    leave(grown, 3, 1.5, erase=True)
    campaign = grown.launch(title="Fresh bread")
    grown.start()
    worker = grown.workers.begin(1, NOW)
    first, second, *others = grown.claim(worker)
    grown.record(worker, [first], Outcome.GONE, status=410)
    grown.record(worker, [second], Outcome.KEY_MISMATCH, status=403)
    grown.record(worker, others, Outcome.ACCEPTED, status=201)
    growth = GrowthStore(grown.database).last_days(grown.site_id, 3, NOW + timedelta(minutes=1))
    assert {cause: growth.lost(3, cause) for cause in Loss} == {
        Loss.UNSUBSCRIBED: 1,
        Loss.GONE: 1,
        Loss.KEY_MISMATCH: 1,
        Loss.ERASED: 1,
    }
    assert growth.lost_by_day[Loss.ERASED] == (0, 1, 0)
    assert growth.reachable == campaign.total - 2 == 11
    assert growth.reach_by_day == (10, 11, 11)


def test_ages_since_browsers_were_last_heard_of_sum_to_all(grown: Shop) -> None:
    for days_ago in (20, 60, 200, 201):
        grown.now = NOW - timedelta(days=days_ago)
        grown.subscribe(1)
    leave(grown, 1, 1)
    assert health(grown).last_seen == {SeenAge.WEEK: 6, SeenAge.MONTH: 10, SeenAge.QUARTER: 1, SeenAge.LONGER: 2}


@pytest.fixture
def on_phones(shop: Shop) -> Shop:
    """Three browsers of Apple's who came long ago, were written to twice since, and never heard of again."""
    shop.now = NOW - SILENT_AFTER - 10 * DAY
    for number in (1, 2, 3):
        shop.register(
            shop.registration(number, endpoint=f"{APPLE}{number}", push_service=PushService.APPLE), Browser.SAFARI
        )
    shop.now = NOW
    for days_ago in (20, 10):
        send(shop, Outcome.ACCEPTED, days_ago=days_ago)
    return shop


def shown(shop: Shop, subscription_id: int, days_ago: float) -> None:
    """Let a browser report that the last message was shown."""
    line = shop.log.of_subscription(subscription_id)[0].line
    at = NOW - timedelta(days=days_ago)
    assert ReportStore(shop.database).record(line.delivery.delivery_id, ReportKind.DISPLAYED, "", at)


def test_a_removed_app_is_suspected_by_its_silence_alone(on_phones: Shop) -> None:
    shown(on_phones, 2, 9)
    assert list(health(on_phones).silent_ids) == [1, 3]
    on_phones.register(
        on_phones.registration(3, endpoint=f"{APPLE}3", push_service=PushService.APPLE), Browser.SAFARI
    )  # it visits the page again
    assert list(health(on_phones).silent_ids) == [1]
    on_phones.subscriptions.change_tags(on_phones.site_id, [1], added=[SILENT_TAG])
    assert (list(health(on_phones).silent_ids), health(on_phones).marked) == ([], 1)


def test_where_nobody_is_heard_of_nobody_is_suspected(on_phones: Shop) -> None:
    assert list(health(on_phones).silent_ids) == []


def test_one_message_is_too_little_to_suspect_anybody(shop: Shop) -> None:
    shop.now = NOW - SILENT_AFTER - 10 * DAY
    for number in (1, 2):
        shop.register(
            shop.registration(number, endpoint=f"{APPLE}{number}", push_service=PushService.APPLE), Browser.SAFARI
        )
    send(shop, Outcome.ACCEPTED, days_ago=10)
    shown(shop, 2, 9)
    assert list(health(shop).silent_ids) == []


def test_writing_is_held_against_what_is_clicked(shop: Shop) -> None:
    shop.now = NOW - 80 * DAY
    shop.subscribe(60)
    reports = ReportStore(shop.database)
    for days_ago, clicks in ((40, 30), (12, 12), (5, 6)):
        campaign_id = send(shop, Outcome.ACCEPTED, days_ago=days_ago)
        for row in list(shop.log.all(campaign_id))[:clicks]:
            reports.record(row.delivery_id, ReportKind.CLICKED, "", NOW - timedelta(days=days_ago))
    found = health(shop)
    assert [(each.campaigns, each.accepted, each.clicked) for each in found.spans] == [
        (2, 120, 18),
        (1, 60, 30),
        (0, 0, 0),
    ]
    assert found.spans[0].messages_each == 2.0
    assert (found.spans[1].click_share, found.spans[2].click_share) == (0.5, None)
    assert found.is_written_too_often
