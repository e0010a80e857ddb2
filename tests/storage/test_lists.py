"""What the window's tables read: campaigns and logs with reports; found by words, ordered by the database."""

from typing import Any

import pytest

from pushdesk.domain.campaign import CampaignCommand, CampaignState
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.faults import Fault
from pushdesk.domain.report import ReportKind
from pushdesk.domain.subscription import Browser
from pushdesk.storage.campaign_list import CampaignList, CampaignOrder, CampaignQuery
from pushdesk.storage.delivery_log import LogFilter, LogOrder
from pushdesk.storage.reports import ReportStore
from tests.storage.workspace import DAY, MINUTE, NOW, Shop


@pytest.fixture
def sold(shop: Shop) -> Shop:
    """A shop whose first campaign to six subscribers has ended in several ways, and a second one waits."""
    for number in range(1, 7):
        shop.register(shop.registration(number), (Browser.FIREFOX, Browser.CHROME)[number % 2])
    shop.launch(title="Fresh bread")
    shop.start()
    claimed = shop.claim("w")
    for each, outcome in zip(claimed, (*[Outcome.ACCEPTED] * 4, Outcome.REFUSED, Outcome.GONE), strict=True):
        shop.now += MINUTE
        shop.record("w", [each], outcome, status=201 if outcome is Outcome.ACCEPTED else 410)
    shop.launch(title="Äpfel & Birnen", due_in=DAY)
    return shop


# Campaigns


def test_campaigns_are_ordered_and_found_by_the_database(sold: Shop) -> None:
    campaigns = CampaignList(sold.database)

    def ids(**wanted: Any) -> list[int]:
        return list(campaigns.ids(sold.site_id, CampaignQuery(**wanted)))

    assert ids() == [2, 1]
    assert ids(descending=False) == [1, 2]
    assert ids(order=CampaignOrder.TOTAL, descending=True) == [1, 2]
    assert ids(order=CampaignOrder.TITLE, descending=False) == [1, 2]
    assert ids(states=(CampaignState.FINISHED,)) == [1]
    assert ids(search="fresh BREAD") == [1]
    assert ids(search="birnen &") == [2]
    assert ids(search="%") == ids(search="renotify") == ids(search="title") == []
    assert ids(search="bread " * 2000) == [1]
    assert list(campaigns.ids("nobody", CampaignQuery())) == []
    for order in CampaignOrder:
        assert sorted(ids(order=order)) == [1, 2]


def test_lines_of_campaigns_come_in_the_order_of_their_ids(sold: Shop) -> None:
    lines = CampaignList(sold.database).lines([1, 99, 2])
    assert [line.campaign.campaign_id for line in lines] == [1, 2]
    assert lines[0].outcomes == sold.campaigns.totals(1).by_outcome
    assert lines[1].outcomes is None
    assert [each.campaign_id for each in CampaignList(sold.database).all(sold.site_id)] == [2, 1]


# The log


@pytest.mark.parametrize("order", list(LogOrder))
@pytest.mark.parametrize("descending", [True, False])
def test_a_log_has_every_order(sold: Shop, order: LogOrder, descending: bool) -> None:
    wanted = LogFilter(order=order, descending=descending)
    ids = sold.log.ids(1, wanted)
    assert sorted(ids) == [row.delivery_id for row in sold.log.all(1)]
    paged = [each for offset in range(0, 8, 2) for each in sold.log.ids(1, wanted, offset, 2)]
    assert paged == list(ids)
    times = [line.delivery.at for line in sold.log.lines(ids)]
    if order is LogOrder.AT:
        assert times == sorted(times, reverse=descending)


def test_a_log_is_found_by_the_words_that_it_shows(sold: Shop) -> None:
    def found(search: str) -> int:
        return sold.log.count(1, LogFilter(search=search))

    assert found("") == found("mozilla") == 6
    assert found("firefox") == 3
    assert found("accepted") == 4
    assert found("201 firefox") + found("201 chrome") == 4
    assert found("410 ") == 2
    assert found("nothing like it") == found("'; --") == 0
    assert found("mozilla " * 2000) == 6


def test_lines_carry_what_browsers_reported(sold: Shop) -> None:
    reports = ReportStore(sold.database)
    first, second, *_ = (row.delivery_id for row in sold.log.all(1))
    for minutes, kind in ((1, ReportKind.DISPLAYED), (5, ReportKind.CLICKED)):
        reports.record(first, kind, "", NOW + minutes * MINUTE)
    reports.record(second, ReportKind.CLICKED, "", NOW + 90 * MINUTE)
    line, other = sold.log.lines([first, second])
    assert [(each.kind, each.at) for each in line.reports] == [
        (ReportKind.DISPLAYED, NOW + MINUTE),
        (ReportKind.CLICKED, NOW + 5 * MINUTE),
    ]
    assert len(other.reports) == 1


def test_what_one_person_was_sent_is_told_newest_first(sold: Shop) -> None:
    sent = sold.log.of_subscription(1)
    assert [(each.title, each.line.delivery.campaign_id) for each in sent] == [
        ("Äpfel & Birnen", 2),
        ("Fresh bread", 1),
    ]
    assert sold.log.of_subscription(1, limit=1) == sent[:1]
    assert sold.log.of_subscription(99) == []


# Many subscribers at once


def test_many_are_tagged_and_untagged_at_once(shop: Shop) -> None:
    other = Shop.founded(shop.database, "Flower shop")
    shop.subscribe(3)
    other.register(other.registration(99))
    shop.subscriptions.tag(1, ["old", "kept"])
    shop.subscriptions.change_tags(shop.site_id, [1, 2, 4, 99], added=["NEW"], removed=["old", "unheard"])
    assert [shop.subscriptions.get(each).tags for each in (1, 2, 3, 4)] == [("kept", "new"), ("new",), (), ()]
    with pytest.raises(Fault, match="tag_malformed"):
        shop.subscriptions.change_tags(shop.site_id, [1], added=["a b"])
    assert shop.subscriptions.get(1).tags == ("kept", "new")


def test_many_are_erased_at_once(shop: Shop) -> None:
    other = Shop.founded(shop.database, "Flower shop")
    shop.subscribe(3)
    other.register(other.registration(99))
    assert shop.subscriptions.erase_many(shop.site_id, [1, 3, 4, 77], NOW) == 2
    assert shop.rows("SELECT subscription_id FROM subscription ORDER BY 1") == [(2,), (4,)]
    assert len(shop.rows("SELECT * FROM tombstone")) == 2
    assert shop.subscriptions.erase_many(shop.site_id, [1, 3], NOW) == 0


def test_a_campaign_that_was_cancelled_is_listed_with_its_end(sold: Shop) -> None:
    sold.campaigns.command(2, CampaignCommand.CANCEL, sold.now)
    (line,) = CampaignList(sold.database).lines([2])
    assert line.outcomes is not None
    assert line.outcomes[Outcome.SKIPPED] == 5
    assert {row.reason for row in sold.log.all(2)} == {Reason.CANCELLED}
