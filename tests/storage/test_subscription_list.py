"""Lists of subscribers: pages of any order, searched, filtered, and cheap however many there are."""

import pytest
from sqlalchemy import event

from pushdesk.domain.audience import parse_rule
from pushdesk.domain.subscription import OURS, Browser, SubscriptionState
from pushdesk.storage.subscription_rows import SubscriptionOrder, SubscriptionQuery, subscriptions_by_id
from tests.storage.workspace import MINUTE, Shop


@pytest.fixture
def full(shop: Shop) -> Shop:
    """Thirty subscribers who came a minute apart; some of them ended, some of another site."""
    other = Shop.founded(shop.database, "Flower shop")
    for number in range(1, 31):
        shop.now += MINUTE
        browser = (Browser.FIREFOX, Browser.CHROME, Browser.SAFARI)[number % 3]
        handed_in = shop.registration(
            number, language=("de", "en-GB", "fr")[number % 3], topics=(f"topic-{number % 5}",)
        )
        shop.register(handed_in, browser, platform=("linux", "windows", "ios")[number % 3])
    other.register(other.registration(99))
    with shop.database.write() as connection:
        connection.exec_driver_sql("UPDATE subscription SET state = 'gone' WHERE subscription_id IN (3, 4)")
        connection.exec_driver_sql("UPDATE subscription SET state = 'key_mismatch' WHERE subscription_id = 5")
    return shop


def ids(shop: Shop, query: SubscriptionQuery, offset: int = 0, limit: int = 100) -> list[int]:
    return [each.subscription_id for each in shop.list.rows(shop.site_id, query, offset, limit)]


def test_a_list_holds_those_that_are_still_ours_newest_first(full: Shop) -> None:
    assert ids(full, SubscriptionQuery()) == [*range(30, 4, -1), 2, 1]
    assert full.list.count(full.site_id, SubscriptionQuery()) == 28
    assert full.list.count(None, SubscriptionQuery()) == 29


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("order", list(SubscriptionOrder))
def test_pages_of_any_order_fit_together(full: Shop, order: SubscriptionOrder, descending: bool) -> None:
    query = SubscriptionQuery(order=order, descending=descending)
    whole = full.list.rows(full.site_id, query, 0, 100)
    paged = [each for offset in range(0, 35, 7) for each in full.list.rows(full.site_id, query, offset, 7)]
    assert paged == whole
    assert len({each.subscription_id for each in whole}) == 28
    column = [getattr(each, order.value) for each in whole]
    assert column == sorted(column, reverse=descending)


def test_a_page_beyond_the_end_is_empty(full: Shop) -> None:
    assert ids(full, SubscriptionQuery(), offset=28) == []
    assert ids(full, SubscriptionQuery(), limit=0) == []


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("firefox", 9),
        ("FIREFOX", 9),
        ("fire fr", 0),
        ("safari ios", 10),
        ("de", 9),
        ("en-gb", 9),
        ("topic-2", 6),
        ("mozilla", 28),
        ("vienna", 28),
        ("key_mismatch", 1),
        ("17", 1),
        ("regu", 1),
        ("100%", 0),
        ("_", 0),
        ("'; DROP TABLE subscription; --", 0),
        ("9" * 30, 0),
        ("linux " * 500, 9),
        ("   ", 28),
    ],
)
def test_words_find_subscribers(full: Shop, search: str, found: int) -> None:
    full.subscriptions.tag(17, ["regular"])
    query = SubscriptionQuery(search=search)
    assert full.list.count(full.site_id, query) == found == len(ids(full, query))


def test_states_and_rules_narrow_a_list(full: Shop) -> None:
    assert ids(full, SubscriptionQuery(states=(SubscriptionState.GONE,))) == [4, 3]
    assert ids(full, SubscriptionQuery(states=(SubscriptionState.KEY_MISMATCH,))) == [5]
    assert ids(full, SubscriptionQuery(states=())) == []
    assert len(ids(full, SubscriptionQuery(states=tuple(SubscriptionState)))) == 30
    assert ids(full, SubscriptionQuery(rule=parse_rule("browser:firefox and topic:topic-1"))) == [21, 6]


def test_pages_by_key_reach_everyone_once(full: Shop) -> None:
    seen: list[int] = []
    after = 0
    while page := full.list.after(full.site_id, OURS, after, 4):
        seen += [each.subscription_id for each in page]
        after = seen[-1]
    assert seen == [1, 2, *range(5, 31)]
    assert [each.subscription_id for each in full.list.all(full.site_id)] == seen
    assert [each.subscription_id for each in full.list.after(None, OURS, 29, 10)] == [30, 31]


def test_a_page_may_be_larger_than_one_statement_takes(shop: Shop) -> None:
    found = shop.subscribe(3)
    with shop.database.read() as connection:
        page = subscriptions_by_id(connection, [*range(10, 40_000), *found])
    assert [each.subscription_id for each in page] == found


def test_lists_use_the_indexes_that_hold_only_what_is_ours(shop: Shop) -> None:
    statements: list[tuple[str, tuple[object, ...]]] = []
    with shop.database.read() as connection:
        event.listen(
            connection.engine, "before_cursor_execute", lambda *parts: statements.append((parts[2], tuple(parts[3])))
        )
    shop.list.rows(shop.site_id, SubscriptionQuery(), 1000, 200)
    shop.list.rows(shop.site_id, SubscriptionQuery(order=SubscriptionOrder.LAST_SEEN), 1000, 200)
    plans = []
    for statement, parameters in [each for each in statements if "LIMIT" in each[0]]:
        with shop.database.read() as connection:
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
        plans.append(" ".join(row[3] for row in rows))
    assert plans == [
        "SEARCH subscription USING INDEX subscription_ours (site_id=?)",
        "SEARCH subscription USING INDEX subscription_by_last_seen (site_id=?)",
    ]
