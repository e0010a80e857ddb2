"""Subscriptions: taken in, refreshed, moved, ended by their owner, erased for good, and never doubled."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pushdesk.domain.audience import All, parse_rule
from pushdesk.domain.faults import Fault
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.subscription import (
    TEST_TAG,
    Browser,
    Consent,
    PushService,
    SubscriptionKeys,
    SubscriptionState,
    endpoint_hash,
)
from pushdesk.storage.database import Noun
from pushdesk.storage.subscription_intake import Intake, Registered
from pushdesk.storage.subscription_rows import SubscriptionQuery
from tests.storage.workspace import DAY, GOOGLE, MINUTE, MOZILLA, NOW, Shop, point


def states(shop: Shop) -> dict[int, str]:
    return dict(shop.rows("SELECT subscription_id, state FROM subscription"))


def active(shop: Shop) -> int:
    return shop.subscriptions.audience(shop.site_id, All(), shop.now).reachable


def test_a_new_subscription_comes_back_as_it_was_handed_in(shop: Shop) -> None:
    consent = Consent("2026-01", "https://corner.shop/push/", NOW - MINUTE)
    handed_in = shop.registration(1, topics=("news", "offers"), language="de-AT", consent=consent)
    assert shop.register(handed_in, Browser.FIREFOX, platform="linux") == Registered(Intake.NEW, 1)
    kept = shop.subscriptions.get(1)
    assert kept.endpoint == handed_in.endpoint
    assert kept.keys == handed_in.keys
    assert (kept.site_id, kept.key_id) == (shop.site_id, shop.key_id)
    assert (kept.push_service, kept.browser, kept.platform) == (PushService.MOZILLA, Browser.FIREFOX, "linux")
    assert (kept.language, kept.time_zone, kept.topics, kept.tags) == ("de-AT", "Europe/Vienna", ("news", "offers"), ())
    assert (kept.state, kept.first_seen_at, kept.last_seen_at) == (SubscriptionState.ACTIVE, NOW, NOW)
    assert kept.consent == consent
    assert handed_in.endpoint not in repr(kept)
    assert repr(handed_in.keys.auth) not in repr(kept)


def test_the_same_endpoint_again_is_a_refresh(shop: Shop) -> None:
    shop.register(shop.registration(1, consent=Consent("v1", "https://c.shop/", NOW)))
    shop.subscriptions.tag(1, ["regular"])
    shop.now += DAY
    keys = SubscriptionKeys(point("new"), bytes(16))
    again = shop.registration(1, topics=("news",), language="fr", keys=keys)
    assert shop.register(again, Browser.CHROME, platform="macos") == Registered(Intake.REFRESHED, 1)
    kept = shop.subscriptions.get(1)
    assert (kept.language, kept.topics, kept.keys, kept.browser) == ("fr", ("news",), keys, Browser.CHROME)
    assert (kept.first_seen_at, kept.last_seen_at) == (NOW, NOW + DAY)
    assert kept.tags == ("regular",)
    assert kept.consent == Consent("v1", "https://c.shop/", NOW)


def test_a_browser_that_comes_back_with_another_endpoint_is_told_by_its_id(shop: Shop) -> None:
    shop.register(shop.registration(1))
    shop.subscriptions.tag(1, ["regular"])
    moved = shop.register(shop.registration(1, endpoint=f"{GOOGLE}new", push_service=PushService.FCM))
    assert moved == Registered(Intake.REFRESHED, 1)
    kept = shop.subscriptions.get(1)
    assert (kept.endpoint, kept.push_service, kept.tags) == (f"{GOOGLE}new", PushService.FCM, ("regular",))
    assert states(shop) == {1: "active"}
    assert {lane.origin for lane in shop.lanes.all().values()} == {
        "https://updates.push.services.mozilla.com",
        "https://fcm.googleapis.com",
    }


def test_a_browser_that_lost_its_id_is_told_by_its_old_endpoint(shop: Shop) -> None:
    shop.register(shop.registration(1))
    again = shop.registration(2, old_endpoint=f"{MOZILLA}1")
    assert shop.register(again) == Registered(Intake.REFRESHED, 1)
    assert shop.subscriptions.get(1).endpoint == f"{MOZILLA}2"
    assert states(shop) == {1: "active"}


def test_a_browser_has_one_subscription_whichever_way_its_rows_are_found(shop: Shop) -> None:
    shop.register(shop.registration(1))
    shop.register(shop.registration(2))
    both = shop.registration(1, endpoint=f"{MOZILLA}3", old_endpoint=f"{MOZILLA}2")
    assert shop.register(both).subscription_id == 2  # the old endpoint says more than an id
    assert states(shop) == {1: "unsubscribed", 2: "active"}

    shop.register(shop.registration(4))
    known = shop.registration(1, endpoint=f"{MOZILLA}4", old_endpoint=f"{MOZILLA}3")
    assert shop.register(known).intake is Intake.REFRESHED
    assert active(shop) == 1


def test_an_old_endpoint_that_is_nobody_s_or_another_site_s_is_ignored(shop: Shop) -> None:
    other = Shop.founded(shop.database, "Flower shop")
    other.register(other.registration(7))
    shop.register(shop.registration(1, old_endpoint=f"{MOZILLA}7"))
    shop.register(shop.registration(2, old_endpoint=f"{MOZILLA}99"))
    shop.register(shop.registration(3, old_endpoint=f"{MOZILLA}3"))
    assert states(shop) == {1: "active", 2: "active", 3: "active", 4: "active"}
    assert shop.subscriptions.get(1).site_id == other.site_id


def test_equal_client_ids_of_two_sites_are_two_browsers(shop: Shop) -> None:
    other = Shop.founded(shop.database, "Flower shop")
    shop.register(shop.registration(1))
    other.register(other.registration(2, client_id="client-1"))
    assert states(shop) == {1: "active", 2: "active"}


def test_subscriptions_without_a_client_id_do_not_move(shop: Shop) -> None:
    shop.register(shop.registration(1, client_id=""))
    shop.register(shop.registration(2, client_id=""))
    assert states(shop) == {1: "active", 2: "active"}


def test_a_registration_that_cannot_be_is_a_fault_and_changes_nothing(shop: Shop) -> None:
    other = Shop.founded(shop.database, "Flower shop")
    other.register(other.registration(1))
    before = shop.database.counters()
    refused: list[tuple[dict[str, str], str]] = [
        ({"site_id": "nobody"}, "site_unknown"),
        ({"key_id": "nothing"}, "key_unknown"),
        ({"key_id": other.key_id}, "key_unknown"),
        ({}, "endpoint_of_other_site"),
    ]
    for changes, code in refused:
        with pytest.raises(Fault) as caught:
            shop.register(replace(shop.registration(1), **changes))
        assert caught.value.code == code
    assert shop.database.counters() == before
    assert shop.subscriptions.get(1).site_id == other.site_id


def test_an_older_key_of_the_site_still_registers(shop: Shop) -> None:
    shop.new_key("second")
    assert shop.register(shop.registration(1)).intake is Intake.NEW
    assert shop.subscriptions.get(1).key_id == shop.key_id


def test_a_push_service_that_is_not_known_puts_a_subscription_aside(shop: Shop) -> None:
    strange = shop.registration(
        1, endpoint="https://push.unknown.org/1", push_service=PushService.OTHER, quarantined=True
    )
    assert shop.register(strange).intake is Intake.QUARANTINED
    assert states(shop) == {1: "quarantined"}
    assert active(shop) == 0
    assert shop.list.count(shop.site_id, SubscriptionQuery()) == 0
    assert shop.subscriptions.quarantined_since(NOW - DAY) == 1
    assert shop.subscriptions.quarantined_since(NOW + MINUTE) == 0

    allowed = PushHosts(frozenset({"push.unknown.org"}))
    known = shop.registration(1, endpoint="https://push.unknown.org/1", push_service=PushService.OTHER)
    shop.subscriptions.register(known, Browser.OTHER, "", allowed, shop.now)
    assert states(shop) == {1: "active"}


def test_only_who_knows_the_auth_secret_can_unregister(shop: Shop) -> None:
    handed_in = shop.registration(1)
    shop.register(handed_in)
    assert not shop.subscriptions.unregister(handed_in.endpoint, bytes(16), NOW)
    assert not shop.subscriptions.unregister(f"{MOZILLA}99", handed_in.keys.auth, NOW)
    assert states(shop) == {1: "active"}
    assert shop.subscriptions.unregister(handed_in.endpoint, handed_in.keys.auth, NOW)
    assert states(shop) == {1: "unsubscribed"}
    assert not shop.subscriptions.unregister(handed_in.endpoint, handed_in.keys.auth, NOW + MINUTE)
    assert shop.rows("SELECT ended_at / 1000 FROM subscription") == [(int(NOW.timestamp()),)]


def test_a_person_may_come_back_after_unsubscribing(shop: Shop) -> None:
    handed_in = shop.registration(1)
    shop.register(handed_in)
    shop.subscriptions.unregister(handed_in.endpoint, handed_in.keys.auth, NOW)
    assert shop.register(handed_in) == Registered(Intake.REFRESHED, 1)
    assert shop.rows("SELECT state, ended_at FROM subscription") == [("active", None)]


def test_an_erased_person_is_gone_with_their_tags_and_leaves_a_tombstone(shop: Shop) -> None:
    shop.subscribe(2)
    shop.subscriptions.tag(1, ["regular"])
    shop.subscriptions.erase(1, NOW)
    assert states(shop) == {2: "active"}
    assert shop.rows("SELECT * FROM subscription_tag") == []
    assert shop.rows("SELECT endpoint_hash, site_id FROM tombstone") == [(endpoint_hash(f"{MOZILLA}1"), shop.site_id)]
    with pytest.raises(Fault, match="subscription_unknown"):
        shop.subscriptions.get(1)
    with pytest.raises(Fault, match="subscription_unknown"):
        shop.subscriptions.erase(1, NOW)


def test_the_id_of_an_erased_person_is_never_given_to_another(shop: Shop) -> None:
    (last,) = shop.subscribe()
    campaign = shop.launch()
    shop.start()
    shop.subscriptions.erase(last, NOW)
    (newcomer,) = shop.subscribe()
    assert newcomer != last
    assert shop.claim("w") == []
    assert [row.subscription_id for row in shop.log.all(campaign.campaign_id)] == [last]


def test_an_erased_person_may_come_back_by_themselves(shop: Shop) -> None:
    shop.register(shop.registration(1))
    shop.subscriptions.erase(1, NOW)
    assert shop.register(shop.registration(1)).intake is Intake.NEW
    assert shop.rows("SELECT * FROM tombstone") == []

    shop.register(shop.registration(2))
    shop.subscriptions.erase(3, NOW)
    shop.register(shop.registration(1, endpoint=f"{MOZILLA}2"))  # and by moving onto the erased endpoint
    assert shop.rows("SELECT * FROM tombstone") == []


def test_tags_are_replaced_and_kept_in_small_letters(shop: Shop) -> None:
    shop.subscribe(2)
    assert shop.subscriptions.tag(1, ["VIP", " Stammgäste ", "vip"]).tags == ("stammgäste", "vip")
    assert shop.subscriptions.tag(2, ["vip"]).tags == ("vip",)
    assert shop.subscriptions.tags(shop.site_id) == ["stammgäste", "vip"]
    assert shop.subscriptions.tag(1, []).tags == ()
    assert shop.subscriptions.tags(shop.site_id) == ["vip"]


@pytest.mark.parametrize("rule", ["tag:vip", "tag:VIP", "tag:Vip", "tag:cafe\u0301", "tag:CAFÉ"])
def test_a_rule_finds_a_tag_however_it_is_typed(shop: Shop, rule: str) -> None:
    shop.subscribe(2)
    shop.subscriptions.tag(1, ["Vip", "Café"])
    assert shop.subscriptions.audience(shop.site_id, parse_rule(rule), NOW).reachable == 1


@pytest.mark.parametrize("tag", ["", "two words", "a(b", "a:b", "a,b", "o'neil", 'a"b', "a;b", "x" * 41, "a\x00b"])
def test_a_tag_that_no_rule_could_name_is_a_fault(shop: Shop, tag: str) -> None:
    shop.subscribe()
    with pytest.raises(Fault) as caught:
        shop.subscriptions.tag(1, ["fine", tag])
    assert (caught.value.code, caught.value.usage) == ("tag_malformed", True)
    assert shop.subscriptions.get(1).tags == ()
    with pytest.raises(Fault, match="subscription_unknown"):
        shop.subscriptions.tag(99, ["fine"])


def test_the_tag_for_tests_can_be_given(shop: Shop) -> None:
    shop.subscribe(3)
    shop.subscriptions.tag(2, [TEST_TAG])
    assert shop.launch(f"tag:{TEST_TAG}").total == 1


def test_an_audience_is_counted_by_browser_and_platform(shop: Shop) -> None:
    shop.register(shop.registration(1), Browser.FIREFOX, platform="linux")
    shop.register(shop.registration(2), Browser.FIREFOX, platform="windows")
    shop.register(shop.registration(3), Browser.SAFARI, platform="ios")
    shop.register(shop.registration(4), Browser.SAFARI, platform="ios")
    with shop.database.write() as connection:
        connection.exec_driver_sql("UPDATE subscription SET state = 'gone' WHERE subscription_id = 3")
        connection.exec_driver_sql("UPDATE subscription SET state = 'key_mismatch' WHERE subscription_id = 2")
    found = shop.subscriptions.audience(shop.site_id, All(), NOW)
    assert (found.reachable, found.total) == (2, 3)
    assert found.by_browser == {Browser.FIREFOX: 1, Browser.SAFARI: 1}
    assert found.by_platform == {(Browser.FIREFOX, "linux"): 1, (Browser.SAFARI, "ios"): 1}


def test_newcomers_are_counted_since_a_moment(shop: Shop) -> None:
    shop.subscribe(2)
    shop.now += DAY
    shop.subscribe(3)
    shop.register(shop.registration(1))
    assert shop.subscriptions.new_since(shop.site_id, NOW + timedelta(hours=1)) == 3
    assert shop.subscriptions.new_since(shop.site_id, NOW) == 5


def test_each_change_raises_the_counter_of_subscriptions(shop: Shop) -> None:
    before = shop.database.counters().get(Noun.SUBSCRIPTIONS.value, 0)
    shop.register(shop.registration(1))
    shop.register(shop.registration(1))
    shop.subscriptions.tag(1, ["a"])
    shop.subscriptions.erase(1, NOW)
    assert shop.database.counters()[Noun.SUBSCRIPTIONS.value] == before + 4
