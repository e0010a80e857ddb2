"""One campaign in numbers: reports by browser, time and hour, the campaigns before it, and what is tried again."""

from datetime import timedelta

import pytest

from pushdesk.domain.campaign import CampaignCommand, CampaignState
from pushdesk.domain.comparison import Measure, Verdict
from pushdesk.domain.delivery import Outcome, Reason, RetryChoice
from pushdesk.domain.faults import Fault
from pushdesk.domain.report import ReportKind
from pushdesk.domain.subscription import Browser
from pushdesk.storage.comparisons import ComparisonStore
from pushdesk.storage.delivery_counts import DeliveryCounts
from pushdesk.storage.delivery_log import LogFilter
from pushdesk.storage.reports import ReportStore
from tests.storage.workspace import DAY, MINUTE, NOW, Shop

HOUR = timedelta(hours=1)


@pytest.fixture
def sold(shop: Shop) -> Shop:
    """Six subscribers and a finished campaign: two accepted, two not reached, one refused, one gone."""
    for number in range(1, 7):
        shop.register(shop.registration(number), (Browser.FIREFOX, Browser.CHROME)[number % 2])
    shop.launch(title="Fresh bread")
    shop.start()
    worker = shop.workers.begin(1, shop.now)
    for each, (outcome, reason) in zip(
        shop.claim(worker),
        (
            *[(Outcome.ACCEPTED, Reason.ACCEPTED)] * 2,
            *[(Outcome.FAILED, Reason.NOT_REACHED)] * 2,
            (Outcome.REFUSED, Reason.TOO_LARGE),
            (Outcome.GONE, Reason.ENDPOINT_GONE),
        ),
        strict=True,
    ):
        shop.record(worker, [each], outcome, reason=reason)
    return shop


def report(shop: Shop, delivery_id: int, kind: ReportKind, after: timedelta) -> None:
    """Let a browser report something so long after the campaign's start."""
    assert ReportStore(shop.database).record(delivery_id, kind, "", NOW + after)


def test_reports_are_counted_by_kind_browser_time_and_quarter_hour(sold: Shop) -> None:
    counts = DeliveryCounts(sold.database)
    report(sold, 1, ReportKind.DISPLAYED, MINUTE)
    report(sold, 2, ReportKind.DISPLAYED, 20 * MINUTE)
    report(sold, 2, ReportKind.CLICKED, 90 * MINUTE)
    assert counts.reports_by_browser(1, ReportKind.DISPLAYED) == {Browser.CHROME: 1, Browser.FIREFOX: 1}
    assert counts.reports_by_browser(1, ReportKind.CLICKED) == {Browser.FIREFOX: 1}
    assert counts.reports_over_time(1, ReportKind.DISPLAYED, NOW, HOUR, 2) == [2, 0]
    assert counts.reports_over_time(1, ReportKind.CLICKED, NOW, HOUR, 2) == [0, 1]
    assert counts.reports_over_time(1, ReportKind.CLICKED, NOW, HOUR, 1) == [0]
    assert counts.accepted_over_time(1, NOW, HOUR, 2) == [2, 0]
    assert counts.accepted_over_time(1, NOW - 2 * HOUR, HOUR, 2) == [0, 2]
    assert counts.accepted_over_time(1, NOW - 2 * HOUR, HOUR, 1) == [0]
    assert counts.reports_over_time(2, ReportKind.CLICKED, NOW, HOUR, 1) == [0]
    assert counts.reports_by_quarter_hour(1, ReportKind.DISPLAYED) == {NOW: 1, NOW + 15 * MINUTE: 1}
    assert counts.reports_by_quarter_hour(1, ReportKind.CLOSED) == {}
    assert sum(sum(each.values()) for each in counts.by_browser(1).values()) == 6


def test_what_can_be_tried_again_is_counted_by_reason(sold: Shop) -> None:
    counts = DeliveryCounts(sold.database)
    assert dict(counts.retryable(1)) == {Reason.NOT_REACHED: 2, Reason.TOO_LARGE: 1}
    handed_in = sold.registration(3)
    sold.subscriptions.unregister(handed_in.endpoint, handed_in.keys.auth, NOW)
    assert dict(counts.retryable(1)) == {Reason.NOT_REACHED: 1, Reason.TOO_LARGE: 1}
    assert dict(counts.retryable(2)) == {}


def test_those_of_one_reason_are_tried_again(sold: Shop) -> None:
    assert sold.campaigns.retry(1, RetryChoice(reason=Reason.NOT_REACHED), NOW) == 2
    assert [row.outcome for row in sold.log.all(1)] == [
        Outcome.ACCEPTED,
        Outcome.ACCEPTED,
        Outcome.PENDING,
        Outcome.PENDING,
        Outcome.REFUSED,
        Outcome.GONE,
    ]
    assert [[each.reason for each in sold.log.attempts(number)] for number in (3, 5)] == [
        [Reason.NOT_REACHED],
        [Reason.TOO_LARGE],
    ]
    assert sold.campaigns.get(1).state is CampaignState.RUNNING
    with pytest.raises(Fault, match="campaign_command_refused"):
        sold.campaigns.retry(1, RetryChoice(), NOW)


def test_of_the_picked_ones_only_those_are_tried_again_that_can_be(sold: Shop) -> None:
    with pytest.raises(Fault, match="nothing_to_retry"):
        sold.campaigns.retry(1, RetryChoice(delivery_ids=(1, 6, 99)), NOW)
    assert sold.campaigns.get(1).state is CampaignState.FINISHED
    assert sold.log.attempts(3) != []
    assert sold.campaigns.retry(1, RetryChoice(delivery_ids=(1, 3, 6)), NOW) == 1
    assert sold.log.count(1, LogFilter((Outcome.PENDING,))) == 1


def test_the_log_is_filtered_by_reason(sold: Shop) -> None:
    assert list(sold.log.ids(1, LogFilter(reason=Reason.TOO_LARGE))) == [5]
    assert sold.log.count(1, LogFilter((Outcome.FAILED,), reason=Reason.TOO_LARGE)) == 0


def sent(shop: Shop, days_ago: int, clicks: int, *, clicked_after: timedelta = HOUR) -> int:
    """A campaign that ten have accepted on that day, of whom so many clicked; returns its id."""
    shop.now = NOW - days_ago * DAY
    campaign = shop.launch(title="Fresh bread")
    shop.start()
    worker = shop.workers.begin(1, shop.now)
    shop.record(worker, shop.claim(worker), Outcome.ACCEPTED, status=201)
    reports = ReportStore(shop.database)
    for row in list(shop.log.all(campaign.campaign_id))[:clicks]:
        reports.record(row.delivery_id, ReportKind.CLICKED, "", shop.now + clicked_after)
    shop.now = NOW
    return campaign.campaign_id


def test_a_campaign_is_compared_with_the_median_of_the_five_before(shop: Shop) -> None:
    shop.now = NOW - 100 * DAY
    shop.subscribe(10)
    for days_ago, clicks in ((70, 10), (60, 1), (50, 2), (40, 3), (30, 4), (20, 5)):
        sent(shop, days_ago, clicks)
    last = shop.campaigns.get(sent(shop, 1, 6))
    comparison = ComparisonStore(shop.database).of_campaign(last, NOW)
    assert comparison is not None
    assert (comparison.campaigns, comparison.age) == (5, DAY)
    clicked = comparison.of(Measure.CLICKED)
    assert clicked is not None
    assert (clicked.share, clicked.usual, clicked.verdict) == (0.6, 0.3, Verdict.MORE)
    accepted = comparison.of(Measure.ACCEPTED)
    assert accepted is not None
    assert (accepted.share, accepted.verdict) == (1.0, Verdict.SAME)
    assert comparison.of(Measure.DISPLAYED) is None


def test_campaigns_are_compared_at_the_same_age(shop: Shop) -> None:
    shop.now = NOW - 100 * DAY
    shop.subscribe(10)
    for days_ago in (30, 20):
        sent(shop, days_ago, 8, clicked_after=2 * DAY)
    last = shop.campaigns.get(sent(shop, 1, 1))
    comparison = ComparisonStore(shop.database).of_campaign(last, NOW)
    assert comparison is not None
    clicked = comparison.of(Measure.CLICKED)
    assert clicked is not None
    assert (clicked.share, clicked.usual) == (0.1, 0.0)


def test_a_first_campaign_has_nothing_to_be_compared_with(shop: Shop) -> None:
    shop.now = NOW - 100 * DAY
    shop.subscribe(10)
    store = ComparisonStore(shop.database)
    first, second = (shop.campaigns.get(sent(shop, days_ago, 1)) for days_ago in (30, 20))
    assert store.of_campaign(first, NOW) is None
    assert store.of_campaign(second, NOW) is None
    waiting = shop.launch(title="Later", due_in=DAY)
    assert store.of_campaign(waiting, NOW) is None
    shop.campaigns.command(waiting.campaign_id, CampaignCommand.CANCEL, NOW)
