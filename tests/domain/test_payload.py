"""The one payload for all browsers: one JSON text, cut where a person's words and the report token go."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.notification import (
    BODY_LIMIT_CHARACTERS,
    PAYLOAD_LIMIT_BYTES,
    Notification,
    NotificationAction,
    Variant,
    checked_notification,
)
from pushdesk.domain.payload import Payloads
from pushdesk.domain.personalization import NOBODY, Person
from pushdesk.domain.site import Site
from tests.domain.test_notification import notifications

HOME = "https://shop.example/"
SITE = Site("shop", "Shop “Nr. 1”", HOME, "mailto:owner@shop.example", datetime(2026, 5, 4, tzinfo=UTC))
TOKEN = b"A" * 27
values = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def payloads(notification: Notification) -> Payloads:
    return Payloads.of(notification, SITE, tag="t-1", build="b1")


def document(notification: Notification, person: Person = NOBODY) -> dict[str, object]:
    found = json.loads(payloads(notification).payload(TOKEN, person))
    assert isinstance(found, dict)
    return found


def shown(notification: Notification, person: Person = NOBODY) -> dict[str, object]:
    found = document(notification, person)["notification"]
    assert isinstance(found, dict)
    return found


@given(notifications)
def test_the_payload_is_one_json_text_around_the_token(notification: Notification) -> None:
    checked = checked_notification(notification)
    whole = document(checked)
    assert (whole["web_push"], whole["b"]) == (8030, "b1")
    seen = whole["notification"]
    assert isinstance(seen, dict)
    assert seen["title"] == checked.title
    assert seen["navigate"] == (checked.link or HOME)
    assert seen["tag"] == "t-1"
    assert seen["data"] == {"token": TOKEN.decode()}
    assert ("body" in seen) is bool(checked.body)


@given(notifications)
def test_what_is_the_same_for_all_is_cut_once_around_the_token(notification: Notification) -> None:
    made = payloads(checked_notification(notification))
    assert not made.are_personal
    assert made.size() == len(made.payload(TOKEN))
    assert made.payload(TOKEN) == made.own.before[0] + TOKEN + made.own.after


@given(values, values, st.sampled_from(["", "en", "de-AT"]))
def test_the_size_with_somebodys_words_is_known_before_it_is_made(name: str, town: str, language: str) -> None:
    made = payloads(
        Notification("Hello {{name|you}}", link="https://shop.example/{{town|x}}?l={{language|en}}#{{name|}}")
    )
    person = Person(language, {"name": name, "town": town})
    assert made.are_personal
    assert made.size(person) == len(made.payload(TOKEN, person))


@given(values)
def test_a_value_is_text_in_texts_and_percent_encoded_in_links(name: str) -> None:
    seen = shown(
        Notification(
            "{{name|you}}!",
            link="https://shop.example/?n={{name|you}}",
            actions=(NotificationAction("a", "For {{name|you}}", ""),),
        ),
        Person("", {"name": name}),
    )
    title = str(seen["title"])
    assert title.endswith("!")
    assert "\n" not in title
    link = str(seen["navigate"])
    assert link.startswith("https://shop.example/?n=")
    assert set(link.removeprefix("https://shop.example/?n=")) <= set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~%"
    )
    assert seen["actions"] == [{"action": "a", "title": f"For {title[:-1]}", "navigate": link}]


@pytest.mark.parametrize(
    "title", ["\x00token\x00", '"token"', "\\u0000token\\u0000", "token", "\\", '\\"', "0;", "-;", "\\u00001{{name|x}}"]
)
def test_a_text_that_looks_like_a_mark_moves_nothing(title: str) -> None:
    seen = shown(Notification(title=title, body="{{name|x}}"), Person("", {"name": "-;0;"}))
    assert seen["title"] == title.replace("{{name|x}}", "-;0;")
    assert seen["body"] == "-;0;"
    assert seen["data"] == {"token": TOKEN.decode()}


def test_the_sites_name_is_put_in_once_for_everybody() -> None:
    made = payloads(Notification("{{site}} bakes", link="https://shop.example/{{site}}"))
    assert not made.are_personal
    seen = json.loads(made.payload(TOKEN))["notification"]
    assert seen["title"] == f"{SITE.name} bakes"
    assert seen["navigate"] == "https://shop.example/Shop%20%E2%80%9CNr.%201%E2%80%9D"


def test_only_members_that_are_set_are_in_the_payload() -> None:
    assert set(shown(Notification(title="Hello"))) == {"title", "navigate", "tag", "data"}
    assert set(document(Notification(title="Hello"))) == {"web_push", "notification", "b"}


def test_every_member_that_a_browser_may_read_is_in_the_payload() -> None:
    notification = Notification(
        "Hello",
        body="World",
        link="https://shop.example/x",
        icon="https://shop.example/i.png",
        image="https://shop.example/p.png",
        badge="https://shop.example/b.png",
        language="fa",
        actions=(NotificationAction("a", "Buy", ""),),
        require_interaction=True,
        silent=True,
        renotify=True,
        app_badge=3,
    )
    assert document(notification) == {
        "web_push": 8030,
        "notification": {
            "title": "Hello",
            "navigate": "https://shop.example/x",
            "tag": "t-1",
            "body": "World",
            "icon": "https://shop.example/i.png",
            "badge": "https://shop.example/b.png",
            "image": "https://shop.example/p.png",
            "lang": "fa",
            "dir": "rtl",
            "requireInteraction": True,
            "silent": True,
            "renotify": True,
            "app_badge": 3,
            "actions": [{"action": "a", "title": "Buy", "navigate": "https://shop.example/x"}],
            "data": {"token": TOKEN.decode()},
        },
        "app_badge": 3,
        "b": "b1",
    }


def test_a_badge_of_zero_clears_and_travels() -> None:
    assert document(Notification("Hello", app_badge=0))["app_badge"] == 0


def test_w6_renotify_never_travels_without_a_tag() -> None:
    seen = shown(Notification(title="Hello", renotify=True, silent=True))
    assert seen["renotify"] is True
    assert seen["tag"]
    assert "vibrate" not in seen


@pytest.mark.parametrize("link", ["", "https://shop.example/offer?x=1#y"])
def test_w8_a_browser_that_opens_the_link_by_itself_is_led_where_the_worker_would_lead(link: str) -> None:
    seen = shown(Notification(title="Hello", link=link))
    assert seen["navigate"] == (link or HOME)


def test_actions_lead_to_their_own_link_or_the_notifications() -> None:
    actions = (NotificationAction("a", "Buy", "https://shop.example/buy"), NotificationAction("b", "See", ""))
    seen = shown(Notification(title="Hello", link="https://shop.example/x", actions=actions))
    assert isinstance(seen["actions"], list)
    assert [action["navigate"] for action in seen["actions"]] == ["https://shop.example/buy", "https://shop.example/x"]


def test_emoji_and_umlauts_travel_as_utf_8() -> None:
    assert "Brötchen 🥐".encode() in payloads(Notification("Brötchen 🥐")).payload(TOKEN)


def test_r9_the_longest_texts_can_exceed_a_payload_so_its_size_is_known() -> None:
    notification = checked_notification(Notification(title="x", body="🥐" * BODY_LIMIT_CHARACTERS))
    assert payloads(notification).size() > PAYLOAD_LIMIT_BYTES == 3993


@given(st.integers(0, 200), st.integers(3_600, 3_900))
def test_words_that_make_it_too_large_give_way_to_the_fallbacks(own: int, rest: int) -> None:
    made = payloads(Notification("Hello {{name|you}}", body="x" * rest))
    person = Person("", {"name": "y" * own})
    sent = made.payload(TOKEN, person)
    assert len(sent) <= max(PAYLOAD_LIMIT_BYTES, made.least_size(person))
    fits = made.size(person) <= PAYLOAD_LIMIT_BYTES
    assert json.loads(sent)["notification"]["title"] == (f"Hello {'y' * own or 'you'}" if fits else "Hello you")


def test_everybody_gets_the_variant_of_their_language() -> None:
    notification = Notification(
        "Hello",
        body="World",
        link="https://shop.example/x",
        language="en",
        actions=(NotificationAction("a", "Buy", ""), NotificationAction("b", "See", "")),
        variants=(
            Variant("de", "Hallo {{name|du}}", action_titles=("Kaufen",)),
            Variant("he", "שלום", body="עולם", link="https://shop.example/he"),
        ),
    )
    german = shown(notification, Person("de-AT", {"name": "Ada"}))
    assert (german["title"], german["lang"], german["navigate"]) == ("Hallo Ada", "de", "https://shop.example/x")
    assert german["body"] == "World"  # what a variant leaves out is the notification's own
    assert "dir" not in german
    assert isinstance(german["actions"], list)
    assert [action["title"] for action in german["actions"]] == ["Kaufen", "See"]
    hebrew = shown(notification, Person("he"))
    assert (hebrew["title"], hebrew["dir"], hebrew["navigate"]) == ("שלום", "rtl", "https://shop.example/he")
    for language in ("", "en-GB", "fr", "d", "den"):
        assert shown(notification, Person(language))["title"] == "Hello"
    sizes = payloads(notification).least_sizes
    assert set(sizes) == {"", "de", "he"}
    assert payloads(notification).largest_size({}) == max(sizes.values())


@given(st.lists(values, min_size=1, max_size=4), st.sampled_from(["", "en", "de-AT"]))
def test_no_payload_exceeds_the_bound_of_the_longest_words(names: list[str], language: str) -> None:
    made = payloads(
        Notification(
            "Hello {{name|you and you}}",
            link="https://shop.example/{{name|a b c}}?l={{language|en}}",
            variants=(Variant("de", "Hallo {{name|}}", body="{{name|du}}"),),
        )
    )
    longest = max(names, key=lambda name: len(name.encode()))
    bound = made.bound({"name": longest, "language": "x" * 64})
    assert all(made.size(Person(language, {"name": name})) <= bound for name in names)
