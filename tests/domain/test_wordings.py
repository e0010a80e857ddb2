"""Which words a language gets, what an example shows, and what a launch freezes."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification, NotificationAction, Variant, checked_notification
from pushdesk.domain.personalization import Person
from pushdesk.domain.site import Site
from pushdesk.domain.utm import Utm
from pushdesk.domain.wordings import (
    check_tokens_known,
    direction_of,
    example,
    frozen,
    in_variant,
    looked_up,
    shown_text,
    uses_attributes,
)

SITE = Site(
    "shop",
    "The Shop",
    "https://shop.example/push/",
    "mailto:owner@shop.example",
    datetime(2026, 5, 4, tzinfo=UTC),
    link_hosts=("blog.shop.example",),
)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", "de"),
        ("DE", "de"),
        ("de-AT", "de-at"),
        ("de-AT-1996", "de-at"),
        ("de-CH", "de"),
        ("zh-Hant-TW", "zh-hant"),
        ("zh-Hant-x-a", "zh-hant"),
        ("zh-Hans", "own"),
        ("zh", "own"),
        ("den", "own"),
        ("", "own"),
        ("-", "own"),
        ("--de", "own"),
    ],
)
def test_a_language_is_looked_up_as_rfc_4647_says(language: str, expected: str) -> None:
    wordings = {name: name for name in ("de", "de-at", "zh-hant")}
    assert looked_up(language, wordings, "own") == expected


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("ar", "rtl"),
        ("ar-EG", "rtl"),
        ("he", "rtl"),
        ("fa-IR", "rtl"),
        ("UR", "rtl"),
        ("ks-Arab", "rtl"),
        ("az-Arab-IR", "rtl"),
        ("ar-Latn", ""),
        ("en", ""),
        ("", ""),
        ("are", ""),
    ],
)
def test_a_language_runs_in_its_direction(language: str, direction: str) -> None:
    assert direction_of(language) == direction


def test_an_example_shows_what_stands_behind_the_bars() -> None:
    notification = Notification(
        "{{name|Friend}} of {{site}}",
        body="Hello {{name|}}",
        link="https://shop.example/{{town|New York}}",
        actions=(NotificationAction("a", "For {{name|you}}", "https://shop.example/{{name|x}}"),),
    )
    assert example(notification, SITE) == Notification(
        "Friend of The Shop",
        body="Hello ",
        link="https://shop.example/New%20York",
        actions=(NotificationAction("a", "For you", "https://shop.example/x"),),
    )


@pytest.mark.parametrize("typed", ["{{name", "{{name}}", "{{a|{{b}}", "\ud800{{x|"])
def test_an_example_of_something_half_typed_is_shown_too(typed: str) -> None:
    assert isinstance(example(Notification(typed, link=typed), SITE).title, str)


def test_attributes_are_looked_for_in_every_text_of_every_wording() -> None:
    token = "{{town|x}}"
    assert not uses_attributes(Notification("{{site}} {{language|en}}"))
    for notification in (
        Notification(token),
        Notification("x", body=token),
        Notification("x", link=f"https://shop.example/{token}"),
        Notification("x", actions=(NotificationAction("a", token, ""),)),
        Notification("x", actions=(NotificationAction("a", "b", f"https://shop.example/{token}"),)),
        Notification("x", variants=(Variant("de", token),)),
        Notification(
            "x", actions=(NotificationAction("a", "b", ""),), variants=(Variant("de", "x", action_titles=(token,)),)
        ),
    ):
        assert uses_attributes(notification)
        check_tokens_known(notification, frozenset({"town"}))
        with pytest.raises(Fault) as caught:
            check_tokens_known(notification, frozenset({"name"}))
        assert caught.value.code == "token_unknown"


def test_a_launch_freezes_parameters_into_links_to_the_owners_own_hosts() -> None:
    utm = "utm_source=pushdesk&utm_medium=web_push&utm_campaign=may"
    notification = checked_notification(
        Notification(
            "x",
            actions=(
                NotificationAction("a", "A", "https://SHOP.example/a"),
                NotificationAction("b", "B", "https://maps.example/b"),
            ),
            variants=(Variant("de", "x", link="https://blog.shop.example/de"), Variant("fr", "x")),
            utm=Utm("may"),
        )
    )
    ready = frozen(notification, SITE)
    assert ready.link == f"https://shop.example/push/?{utm}"
    assert [action.link for action in ready.actions] == [f"https://SHOP.example/a?{utm}", "https://maps.example/b"]
    assert [variant.link for variant in ready.variants] == [f"https://blog.shop.example/de?{utm}", ""]
    assert ready.utm is None
    assert frozen(ready, SITE) == ready


def test_without_parameters_a_launch_freezes_what_was_checked() -> None:
    assert frozen(Notification("x"), SITE) == Notification("x")


def test_what_a_variant_leaves_out_is_the_notifications_own() -> None:
    actions = (NotificationAction("a", "Order", "https://shop.example/order"),)
    own = Notification("Hello", "Fresh bread", "https://shop.example/", language="en", actions=actions)
    assert in_variant(own, Variant("de", body="Frisches Brot")) == replace(own, body="Frisches Brot", language="de")
    assert in_variant(own, Variant("de", "Hallo", action_titles=("",))) == replace(own, title="Hallo", language="de")


def test_a_list_shows_a_title_as_somebody_sees_it() -> None:
    title = "{{site}}: hello {{name|there}}, {{{{"
    assert shown_text(title) == "…: hello there, {{"
    assert shown_text(title, Person(attributes={"name": "Ada"}), "Corner") == "Corner: hello Ada, {{"
    assert shown_text("half {{na") == "half {{na"
