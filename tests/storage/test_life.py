"""A person's history: what is kept of registrations, moves, keys and tags, in one order with what was sent."""

from dataclasses import replace
from datetime import timedelta

from pushdesk.domain.life import LifeKind
from pushdesk.domain.subscription import Browser
from pushdesk.storage.life import LifeRow, LifeStore
from pushdesk.storage.subscription_import import ImportRow
from tests.storage.workspace import HOSTS, MINUTE, NOW, Shop


def kinds(shop: Shop, subscription_id: int) -> list[tuple[LifeKind, str]]:
    rows = LifeStore(shop.database).rows(subscription_id, 0, 100)
    return [(each.event.kind, each.event.detail) for each in rows if each.event is not None]


def later(shop: Shop) -> None:
    shop.now += MINUTE


def test_what_a_browser_does_is_kept_and_a_mere_visit_is_not(shop: Shop) -> None:
    registration = shop.registration(1)
    subscription_id = shop.register(registration).subscription_id
    later(shop)
    shop.register(registration)
    later(shop)
    other_key = shop.new_key("another")
    moved = replace(registration, endpoint=registration.endpoint + "new", key_id=other_key)
    assert shop.register(moved).subscription_id == subscription_id
    later(shop)
    assert shop.subscriptions.unregister(moved.endpoint, moved.keys.auth, shop.now)
    assert not shop.subscriptions.unregister(moved.endpoint, moved.keys.auth, shop.now)
    later(shop)
    shop.register(moved)
    assert kinds(shop, subscription_id) == [
        (LifeKind.RETURNED, "unsubscribed"),
        (LifeKind.UNSUBSCRIBED, ""),
        (LifeKind.KEY_CHANGED, f"{shop.key_id} {other_key}"),
        (LifeKind.MOVED, ""),
        (LifeKind.REGISTERED, shop.key_id),
    ]


def test_a_subscription_that_another_took_the_place_of_says_so(shop: Shop) -> None:
    shop.register(shop.registration(1))
    shop.register(shop.registration(2))
    shop.register(shop.registration(2, client_id="client-1"))
    assert kinds(shop, 1)[0] == (LifeKind.REPLACED, "")


def test_what_a_file_does_is_kept(shop: Shop) -> None:
    other_key = shop.new_key("another")
    row = ImportRow(shop.registration(1), Browser.FIREFOX, tags=("vip",))
    shop.subscriptions.register_many([row], HOSTS, shop.now)
    later(shop)
    again = ImportRow(replace(shop.registration(1), key_id=other_key), Browser.FIREFOX)
    shop.subscriptions.register_many([again], HOSTS, shop.now, dry_run=True)
    assert kinds(shop, 1) == [(LifeKind.IMPORTED, shop.key_id)]
    shop.subscriptions.register_many([again], HOSTS, shop.now)
    assert kinds(shop, 1)[0] == (LifeKind.KEY_CHANGED, f"{shop.key_id} {other_key}")


def test_tags_are_told_only_where_they_are_different_and_can_be_taken_back(shop: Shop) -> None:
    first, second = shop.subscribe(2)
    shop.subscriptions.tag(first, ["vip"], shop.now)
    later(shop)
    changes = shop.subscriptions.change_tags(
        shop.site_id, [first, second, 99], added=["VIP", "new"], removed=["old"], now=shop.now
    )
    assert [(each.name, list(each.subscription_ids)) for each in changes] == [("new", [1, 2]), ("vip", [2])]
    later(shop)
    shop.subscriptions.undo_tags(shop.site_id, changes, shop.now)
    assert [each.tags for each in shop.list.all(shop.site_id)] == [("vip",), ()]
    assert kinds(shop, first) == [
        (LifeKind.UNTAGGED, "new"),
        (LifeKind.TAGGED, "new"),
        (LifeKind.TAGGED, "vip"),
        (LifeKind.REGISTERED, shop.key_id),
    ]


def test_campaigns_stand_between_the_events_in_pages(shop: Shop) -> None:
    (subscription_id,) = shop.subscribe()
    for number in range(5):
        later(shop)
        shop.launch(title=f"Campaign {number}")
        later(shop)
        shop.subscriptions.tag(subscription_id, [f"t{number}"], shop.now)
    lives = LifeStore(shop.database)
    count = lives.count(subscription_id)
    pages = [row for offset in range(0, count, 4) for row in lives.rows(subscription_id, offset, 4)]
    assert len(pages) == count == 15
    assert pages == list(lives.rows(subscription_id, 0, 100))
    assert [told(row) for row in pages[:3]] == ["t3 untagged", "t4 tagged", "Campaign 4"]
    assert [row.at for row in pages] == sorted((row.at for row in pages), reverse=True)


def told(row: LifeRow) -> str:
    if row.event is not None:
        return f"{row.event.detail} {row.event.kind.value}"
    assert row.delivery is not None
    return row.delivery.title


def test_who_came_before_events_were_kept_has_subscribed_all_the_same(shop: Shop) -> None:
    (subscription_id,) = shop.subscribe()
    with shop.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM subscription_event")
    (row,) = LifeStore(shop.database).rows(subscription_id, 0, 10)
    assert row.at == NOW
    assert row.event is not None
    assert row.event.kind is LifeKind.REGISTERED


def test_erasing_takes_the_history_along(shop: Shop) -> None:
    (subscription_id,) = shop.subscribe()
    shop.subscriptions.tag(subscription_id, ["vip"])
    shop.subscriptions.erase(subscription_id, NOW + timedelta(days=1))
    assert shop.rows("SELECT * FROM subscription_event") == []
    assert LifeStore(shop.database).count(subscription_id) == 0
