"""What messages may say to people: read by id, summed up over an audience, and kept through imports and changes."""

import pytest

from pushdesk.domain.audience import parse_rule
from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification, NotificationAction, Variant
from pushdesk.domain.personalization import NOBODY, Person
from pushdesk.domain.subscription import Browser
from pushdesk.domain.utm import Utm
from pushdesk.storage.contents import content_from, notification_from
from pushdesk.storage.people import LikePeople, PersonStore
from pushdesk.storage.subscription_import import ImportRow
from tests.storage.workspace import HOSTS, Shop

ALL = parse_rule("all")


@pytest.fixture
def people(shop: Shop) -> PersonStore:
    return PersonStore(shop.database)


def take_in(shop: Shop, number: int, language: str = "en", **attributes: str) -> None:
    """One subscriber as a file brings them."""
    registration = shop.registration(number, language=language, client_id="")
    row = ImportRow(registration, Browser.FIREFOX, platform="android", attributes=attributes)
    shop.subscriptions.register_many([row], HOSTS, shop.now)


def test_people_are_read_with_their_language_and_words(shop: Shop, people: PersonStore) -> None:
    take_in(shop, 1, "de-AT", name="Ada", town="Wien")
    take_in(shop, 2, "")
    found = people.people([1, 2, 77])
    assert found == {1: Person("de-AT", {"name": "Ada", "town": "Wien"}), 2: NOBODY}


def test_a_change_leaves_other_words_alone_and_an_empty_one_takes_away(shop: Shop) -> None:
    take_in(shop, 1, name="Ada", town="Wien")
    kept = shop.subscriptions.change_attributes(1, {"town": "", "job": "👩\u200d🍳  cook"})
    assert kept.attributes == {"job": "👩\u200d🍳 cook", "name": "Ada"}
    assert shop.subscriptions.get(1).attributes == kept.attributes
    shop.subscriptions.change_attributes(1, {"job": "", "name": ""})
    assert shop.rows("SELECT attributes FROM subscription") == [("{}",)]


def test_a_change_off_the_rules_changes_nothing(shop: Shop) -> None:
    take_in(shop, 1, name="Ada")
    with pytest.raises(Fault) as caught:
        shop.subscriptions.change_attributes(1, {"name": "Eva", "First Name": "x"})
    assert caught.value.code == "attribute_name_malformed"
    with pytest.raises(Fault) as caught:
        shop.subscriptions.change_attributes(2, {"name": "Eva"})
    assert caught.value.code == "subscription_unknown"
    assert shop.subscriptions.get(1).attributes == {"name": "Ada"}


def test_a_file_adds_words_and_a_browser_that_comes_by_keeps_them(shop: Shop) -> None:
    take_in(shop, 1, name="Ada")
    take_in(shop, 1, town="Wien")
    take_in(shop, 1)
    assert shop.subscriptions.get(1).attributes == {"name": "Ada", "town": "Wien"}
    take_in(shop, 1, name="Eva")
    shop.register(shop.registration(1, language="fr", client_id=""))
    assert shop.subscriptions.get(1).attributes == {"name": "Eva", "town": "Wien"}


def test_names_are_those_that_anybody_of_the_site_has(shop: Shop, people: PersonStore) -> None:
    assert people.attribute_names(shop.site_id) == frozenset()
    take_in(shop, 1, name="Ada")
    take_in(shop, 2, town="Wien", name="Eva")
    take_in(shop, 3)
    other = Shop.founded(shop.database, "Other Shop")
    take_in(other, 4, secret="x")
    assert people.attribute_names(shop.site_id) == {"name", "town"}
    assert people.attribute_names(other.site_id) == {"secret"}


def test_the_longest_words_are_those_of_the_audience_by_their_bytes(shop: Shop, people: PersonStore) -> None:
    take_in(shop, 1, "de", name="Ada", town="Wien")
    take_in(shop, 2, "en", name="Bartholomew")
    take_in(shop, 3, "de", name="Ödön🥐")
    assert people.longest_words(shop.site_id, ALL, shop.now) == {"name": "Bartholomew", "town": "Wien"}
    german = parse_rule("language:de")
    assert people.longest_words(shop.site_id, german, shop.now) == {"name": "Ödön🥐", "town": "Wien"}


def test_like_people_are_counted_together(shop: Shop, people: PersonStore) -> None:
    shop.subscribe(3)
    take_in(shop, 11, "en")
    take_in(shop, 12, "de", name="Ada")
    take_in(shop, 13, "de", name="Ada")
    found = set()
    for each in people.likes(shop.site_id, ALL, shop.now):
        found.add((each.person.language, each.person.words.get("name"), each.on_android_firefox, each.count))
    assert found == {("en", None, False, 3), ("en", None, True, 1), ("de", "Ada", True, 2)}
    assert list(people.likes(shop.site_id, parse_rule("language:de"), shop.now)) == [
        LikePeople(Person("de", {"name": "Ada"}), on_android_firefox=True, count=2)
    ]


def test_a_look_at_words_reads_only_those_who_have_some(shop: Shop) -> None:
    plan = shop.rows(
        "EXPLAIN QUERY PLAN SELECT DISTINCT word.key FROM subscription, json_each(attributes) AS word"
        " WHERE site_id = 'x' AND attributes <> '{}'"
    )
    assert any("subscription_with_attributes" in str(row) for row in plan)


def test_a_notification_comes_back_from_its_column_as_it_was() -> None:
    notification = Notification(
        "Hello {{name|you}}",
        body="World",
        actions=(NotificationAction("a", "Buy", "https://shop.example/"),),
        app_badge=0,
        variants=(Variant("de", "Hallo", action_titles=("Kaufen",)), Variant("he", "שלום", "עולם", "https://x.shop/")),
        utm=Utm("may", term="x"),
    )
    assert notification_from(content_from(notification)) == notification
    assert notification_from('{"title": "Of an earlier version"}') == Notification("Of an earlier version")
