"""What long tables read: ids in their order first, then pages by those ids; and changes to very many at once."""

from datetime import timedelta

import pytest

from pushdesk.domain.campaign import CampaignCommand, CampaignState
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.faults import Fault
from pushdesk.domain.report import ReportKind
from pushdesk.domain.subscription import Browser
from pushdesk.storage.campaign_list import CampaignList, CampaignOrder, CampaignQuery
from pushdesk.storage.delivery_counts import DeliveryCounts
from pushdesk.storage.delivery_log import LogFilter, LogOrder
from pushdesk.storage.reports import ReportStore
from pushdesk.storage.subscription_rows import SubscriptionOrder, SubscriptionQuery
from tests.storage.workspace import MINUTE, Shop


@pytest.fixture
def sold(shop: Shop) -> Shop:
    """Four campaigns: one finished, one cancelled, one running, one for tomorrow."""
    shop.subscribe(4)
    worker = shop.workers.begin(1, shop.now)
    for title in ("Fresh bread", "cakes, half price", "Tomorrow"):
        shop.now += MINUTE
        shop.launch(title=title, due_in=timedelta(days=title == "Tomorrow"))
    shop.start()
    claimed = shop.claim(worker)
    shop.record(worker, [each for each in claimed if each.campaign_id == 1], Outcome.ACCEPTED, status=201)
    shop.campaigns.command(3, CampaignCommand.CANCEL, shop.now)
    shop.launch("browser:firefox", title="Fire!")
    shop.start()
    return shop


def test_campaigns_are_listed_by_ids_in_any_order_and_read_by_them(sold: Shop) -> None:
    campaigns = CampaignList(sold.database)
    by_time = campaigns.ids(sold.site_id, CampaignQuery())
    assert list(by_time) == [3, 4, 2, 1]
    assert list(campaigns.ids(sold.site_id, CampaignQuery(order=CampaignOrder.TITLE, descending=False))) == [2, 4, 1, 3]
    lines = campaigns.lines(by_time)
    assert [line.campaign.campaign_id for line in lines] == [3, 4, 2, 1]
    assert [line.outcomes is not None for line in lines] == [True, False, False, True]
    assert lines[3].outcomes is not None
    assert lines[3].outcomes[Outcome.ACCEPTED] == 4
    assert campaigns.lines([]) == campaigns.lines([99]) == []
    assert [each.campaign_id for each in campaigns.all(sold.site_id)] == [3, 4, 2, 1]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (CampaignQuery(search="BREAD fresh"), [1]),
        (CampaignQuery(search="title"), []),
        (CampaignQuery(search="firefox"), [4]),
        (CampaignQuery(search="100 %"), []),
        (CampaignQuery(search="_"), []),
        (CampaignQuery(search='"'), []),
        (CampaignQuery(states=(CampaignState.CANCELLED,)), [3]),
        (CampaignQuery(states=(CampaignState.RUNNING, CampaignState.FINISHED)), [4, 2, 1]),
    ],
)
def test_campaigns_are_sought_by_what_they_said(sold: Shop, query: CampaignQuery, found: list[int]) -> None:
    assert list(CampaignList(sold.database).ids(sold.site_id, query)) == found


def test_campaigns_of_another_site_are_not_listed(sold: Shop) -> None:
    other = Shop.founded(sold.database, "Flower shop")
    assert list(CampaignList(sold.database).ids(other.site_id, CampaignQuery())) == []


@pytest.mark.parametrize("order", list(LogOrder))
@pytest.mark.parametrize("descending", [True, False])
def test_the_log_is_listed_by_ids_in_any_order(sold: Shop, order: LogOrder, descending: bool) -> None:
    wanted = LogFilter(order=order, descending=descending)
    ids = sold.log.ids(1, wanted)
    assert sorted(ids) == [1, 2, 3, 4]
    assert list(sold.log.ids(1, wanted, 1, 2)) == list(ids)[1:3]
    assert [line.delivery.delivery_id for line in sold.log.lines(ids)] == list(ids)


@pytest.mark.parametrize(
    ("search", "count"),
    [("accepted", 4), ("mozilla", 4), ("firefox took", 4), ("google", 0), ("201", 4), ("404", 0), ("2", 1), ("%", 0)],
)
def test_the_log_is_sought_by_the_words_on_the_screen(sold: Shop, search: str, count: int) -> None:
    assert len(sold.log.ids(1, LogFilter(search=search))) == count
    assert sold.log.count(1, LogFilter(search=search)) == count


def test_a_line_of_the_log_has_what_the_browser_reported(sold: Shop) -> None:
    reports = ReportStore(sold.database)
    reports.record(2, ReportKind.DISPLAYED, "", sold.now)
    reports.record(2, ReportKind.CLICKED, "", sold.now + MINUTE)
    first, second = sold.log.lines([1, 2])
    assert first.reports == ()
    assert [(each.kind, each.at) for each in second.reports] == [
        (ReportKind.DISPLAYED, sold.now),
        (ReportKind.CLICKED, sold.now + MINUTE),
    ]


def test_what_was_sent_to_one_person_is_told_newest_first(sold: Shop) -> None:
    found = sold.log.of_subscription(2)
    assert [(each.title, each.line.delivery.outcome) for each in found] == [
        ("Fire!", Outcome.PENDING),
        ("Tomorrow", Outcome.SKIPPED),
        ("cakes, half price", Outcome.IN_FLIGHT),
        ("Fresh bread", Outcome.ACCEPTED),
    ]
    assert [each.title for each in sold.log.of_subscription(2, limit=1)] == ["Fire!"]
    assert sold.log.of_subscription(99) == []


def test_deliveries_are_counted_by_browser_and_clicks_by_time(sold: Shop) -> None:
    counts = DeliveryCounts(sold.database)
    assert counts.by_browser(1) == {Browser.FIREFOX: {Outcome.ACCEPTED: 4}}
    reports = ReportStore(sold.database)
    for delivery_id, minutes in ((1, 0), (2, 3), (3, 10), (4, 99)):
        reports.record(delivery_id, ReportKind.CLICKED, "", sold.now + minutes * MINUTE)
    assert counts.reports_over_time(1, ReportKind.CLICKED, sold.now, 2 * MINUTE, 5) == [1, 1, 0, 0, 1]


def test_subscribers_are_listed_by_ids_in_any_order(shop: Shop) -> None:
    shop.subscribe(9)
    for order in SubscriptionOrder:
        query = SubscriptionQuery(order=order)
        ids = shop.list.ids(shop.site_id, query)
        assert list(ids) == [each.subscription_id for each in shop.list.rows(shop.site_id, query, 0, 100)]
        assert list(shop.list.ids(shop.site_id, query, 3, 4)) == list(ids)[3:7]
        assert [each.subscription_id for each in shop.list.lines(ids)] == list(ids)


def test_many_get_and_lose_tags_at_once(shop: Shop) -> None:
    other = Shop.founded(shop.database, "Flower shop")
    ids = shop.subscribe(3)
    (foreign,) = [other.register(other.registration(99)).subscription_id]
    shop.subscriptions.change_tags(shop.site_id, [*ids[:2], foreign, 12_345], added=["VIP", "Berlin"])
    assert [shop.subscriptions.get(each).tags for each in ids] == [("berlin", "vip"), ("berlin", "vip"), ()]
    assert shop.subscriptions.get(foreign).tags == ()
    shop.subscriptions.change_tags(shop.site_id, ids, added=["vip"], removed=["BERLIN", "never-given"])
    assert [shop.subscriptions.get(each).tags for each in ids] == [("vip",)] * 3
    with pytest.raises(Fault, match="tag_malformed"):
        shop.subscriptions.change_tags(shop.site_id, ids, added=["no good"])
    assert [shop.subscriptions.get(each).tags for each in ids] == [("vip",)] * 3


def test_many_are_erased_at_once_and_stay_away(shop: Shop) -> None:
    other = Shop.founded(shop.database, "Flower shop")
    ids = shop.subscribe(4)
    foreign = other.register(other.registration(99)).subscription_id
    campaign = shop.launch()
    shop.subscriptions.change_tags(shop.site_id, ids, added=["vip"])
    assert shop.subscriptions.erase_many(shop.site_id, [*ids[:3], foreign, 12_345], shop.now) == 3
    assert [each.subscription_id for each in shop.list.all(shop.site_id)] == ids[3:]
    assert shop.subscriptions.get(foreign).subscription_id == foreign
    assert shop.rows("SELECT count(*) FROM tombstone") == [(3,)]
    assert shop.rows("SELECT count(*) FROM subscription_tag") == [(1,)]
    assert len(list(shop.log.all(campaign.campaign_id))) == 4
    assert shop.subscriptions.erase_many(shop.site_id, ids[:3], shop.now) == 0


def test_changes_to_many_are_told(shop: Shop) -> None:
    ids = shop.subscribe(2)
    before = shop.database.counters()["subscriptions"]
    shop.subscriptions.change_tags(shop.site_id, ids, added=["vip"])
    shop.subscriptions.erase_many(shop.site_id, ids, shop.now)
    assert shop.database.counters()["subscriptions"] == before + 2


def test_reasons_are_sought_by_the_beginnings_of_their_words(sold: Shop) -> None:
    worker = sold.workers.begin(2, sold.now)
    claimed = sold.claim(worker)
    sold.record(worker, claimed, Outcome.FAILED, reason=Reason.NOT_REACHED)
    assert len(sold.log.ids(4, LogFilter(search="reached"))) == 4
    assert len(sold.log.ids(4, LogFilter(search="eached"))) == 0
