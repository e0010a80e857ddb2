"""Notifications within the API's members and limits, and the variants of their words."""

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import (
    ACTIONS_LIMIT,
    APP_BADGE_LIMIT,
    BODY_LIMIT_CHARACTERS,
    TITLE_LIMIT_CHARACTERS,
    VARIANTS_LIMIT,
    Notification,
    NotificationAction,
    Variant,
    checked_notification,
    link_host,
)

HOME = "https://shop.example/"
words = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="{"), max_size=60)
titles = words.filter(lambda text: text.strip() != "")
notifications = st.builds(
    Notification,
    title=titles,
    body=words,
    link=st.sampled_from(["", HOME, "https://shop.example/a?b=c"]),
    icon=st.sampled_from(["", "https://shop.example/i.png"]),
    language=st.sampled_from(["", "de"]),
    actions=st.lists(st.builds(NotificationAction, st.just("a1"), titles, st.sampled_from(["", HOME])), max_size=2).map(
        tuple
    ),
    require_interaction=st.booleans(),
    silent=st.booleans(),
    renotify=st.booleans(),
)


def fault_of(notification: Notification) -> Fault:
    with pytest.raises(Fault) as caught:
        checked_notification(notification)
    assert caught.value.usage
    return caught.value


@given(notifications)
def test_a_checked_notification_is_checked_for_good(notification: Notification) -> None:
    checked = checked_notification(notification)
    assert checked_notification(checked) == checked


def test_texts_are_trimmed_and_a_title_is_one_line() -> None:
    checked = checked_notification(Notification(title="  Fresh\n rolls\t", body=" Come\nby \n"))
    assert (checked.title, checked.body) == ("Fresh rolls", "Come\nby")


def test_actions_without_words_are_left_out() -> None:
    actions = (NotificationAction("a", " ", ""), NotificationAction("b", " Buy ", HOME))
    assert checked_notification(Notification("Hello", actions=actions)).actions == (
        NotificationAction("b", "Buy", HOME),
    )


@pytest.mark.parametrize("spoilt", ["\ud800", "a\udfffb", "\x00", "a\x07", "\x7f", "\x85"])
def test_halves_of_characters_and_control_characters_are_refused(spoilt: str) -> None:
    spoilt_ones = {
        "title": Notification(title="x" + spoilt),
        "body": Notification(title="x", body="x" + spoilt),
        "action": Notification(title="x", actions=(NotificationAction("a", "x" + spoilt, ""),)),
    }
    for member, notification in spoilt_ones.items():
        fault = fault_of(notification)
        assert (fault.code, fault.facts) == ("text_malformed", {"member": member})


@pytest.mark.parametrize(
    ("notification", "code"),
    [
        (Notification(title=""), "title_missing"),
        (Notification(title=" \n "), "title_missing"),
        (Notification(title="x" * (TITLE_LIMIT_CHARACTERS + 1)), "title_too_long"),
        (Notification(title="x", body="x" * (BODY_LIMIT_CHARACTERS + 1)), "body_too_long"),
        (
            Notification(title="x", actions=(NotificationAction("a", "A", ""),) * (ACTIONS_LIMIT + 1)),
            "too_many_actions",
        ),
        (Notification(title="x", language="\ud800"), "language_malformed"),
        (Notification(title="x", language="German"), "language_malformed"),
        (Notification(title="x", link="javascript:alert(1)"), "url_malformed"),
        (Notification(title="x", link="http://shop.example/"), "url_not_https"),
        (Notification(title="x", icon="data:image/png;base64,AAAA"), "url_malformed"),
        (Notification(title="x", image="https://u:p@shop.example/x"), "url_with_password"),
        (Notification(title="x", badge="https://shop.example/\ud800"), "url_malformed"),
        (Notification(title="x", actions=(NotificationAction("a", "A", "ftp://x"),)), "url_malformed"),
    ],
)
def test_a_notification_off_the_limits_is_refused_by_name(notification: Notification, code: str) -> None:
    assert fault_of(notification).code == code


@pytest.mark.parametrize(
    ("link", "host"), [("https://Shop.Example:8443/x", "shop.example"), ("", ""), ("http://[::1]:1/", "::1")]
)
def test_a_links_host_is_lower_case_without_port(link: str, host: str) -> None:
    assert link_host(link) == host


def test_actions_without_an_id_get_one_and_no_two_the_same() -> None:
    actions = (NotificationAction("", "Buy", ""), NotificationAction(" ", "See", ""))
    checked = checked_notification(Notification("Hello", actions=actions))
    assert [action.action for action in checked.actions] == ["action-1", "action-2"]


@pytest.mark.parametrize("badge", [0, 1, APP_BADGE_LIMIT, None])
def test_a_badge_is_a_number_or_none(badge: int | None) -> None:
    assert checked_notification(Notification("Hello", app_badge=badge)).app_badge == badge


@pytest.mark.parametrize("badge", [-1, APP_BADGE_LIMIT + 1])
def test_a_badge_off_the_limits_is_refused(badge: int) -> None:
    assert fault_of(Notification("Hello", app_badge=badge)).code == "app_badge_out_of_range"


def test_a_variant_is_trimmed_like_the_notification() -> None:
    variant = Variant("de", " Frische\n Brötchen ", body=" Jetzt \n", link=f" {HOME} ", action_titles=(" Los ",))
    checked = checked_notification(
        Notification("Fresh", actions=(NotificationAction("a", "Go", ""),), variants=(variant,))
    )
    assert checked.variants == (Variant("de", "Frische Brötchen", "Jetzt", HOME, ("Los",)),)


def test_words_for_a_button_that_is_left_out_are_left_out_too() -> None:
    actions = (NotificationAction("a", " ", ""), NotificationAction("b", "Go", ""))
    variant = Variant("de", "Frisch", action_titles=("Nie", "Los"))
    checked = checked_notification(Notification("Fresh", actions=actions, variants=(variant,)))
    assert [each.action_titles for each in checked.variants] == [("Los",)]


def test_a_variant_without_any_words_of_its_own_is_left_out() -> None:
    actions = (NotificationAction("a", "", ""),)
    variants = (Variant("de", "  "), Variant("fr", action_titles=("Nie",)), Variant("it", body="Caldo"))
    checked = checked_notification(Notification("Fresh", actions=actions, variants=variants))
    assert checked.variants == (Variant("it", body="Caldo"),)


@pytest.mark.parametrize(
    ("variant", "code"),
    [
        (Variant("de", "{{name|}}"), "title_missing"),
        (Variant("de", "x" * (TITLE_LIMIT_CHARACTERS + 1)), "title_too_long"),
        (Variant("de", "x", body="x" * (BODY_LIMIT_CHARACTERS + 1)), "body_too_long"),
        (Variant("de", "x\x00"), "text_malformed"),
        (Variant("de", "{{name}}"), "token_without_fallback"),
        (Variant("de", "x", link="javascript:alert(1)"), "url_malformed"),
        (Variant("de", "x", link="https://{{name|a}}.example/"), "token_in_host"),
        (Variant("de", "x", action_titles=("a", "b")), "variant_actions_too_many"),
    ],
)
def test_a_variant_off_the_limits_is_refused_with_its_language(variant: Variant, code: str) -> None:
    fault = fault_of(Notification("x", language="en", variants=(variant,)))
    assert (fault.code, fault.facts["variant"]) == (code, "de")


@pytest.mark.parametrize(
    ("languages", "code"),
    [
        (["de", "DE"], "variant_twice"),
        (["en"], "variant_twice"),
        (["German"], "language_malformed"),
        ([""], "language_malformed"),
        ([f"x{chr(97 + number)}" for number in range(VARIANTS_LIMIT + 1)], "too_many_variants"),
    ],
)
def test_each_language_has_its_words_once(languages: list[str], code: str) -> None:
    variants = tuple(Variant(language, "x") for language in languages)
    assert fault_of(Notification("x", language="en", variants=variants)).code == code


@pytest.mark.parametrize(
    ("notification", "member", "code"),
    [
        (Notification("Hello {{name}}"), "title", "token_without_fallback"),
        (Notification("Hello", body="{{name"), "body", "token_malformed"),
        (Notification("Hello", body="{{your name|you}}"), "body", "token_malformed"),
        (Notification("Hello", body="{{a|b|c}}"), "body", "token_malformed"),
        (Notification("Hello", body="{{}}"), "body", "token_malformed"),
        (Notification("Hello", body="{{a|{{b|c}}}}"), "body", "token_malformed"),
        (Notification("Hello", actions=(NotificationAction("a", "{{name}}", ""),)), "action", "token_without_fallback"),
        (Notification("Hello", link="https://shop.example/{{name}}"), "link", "token_without_fallback"),
    ],
)
def test_a_token_that_cannot_be_put_in_is_refused_at_its_place(
    notification: Notification, member: str, code: str
) -> None:
    fault = fault_of(notification)
    assert (fault.code, fault.facts["member"]) == (code, member)


def test_a_title_that_somebody_would_get_empty_is_refused() -> None:
    assert fault_of(Notification("{{name|}}")).code == "title_missing"
    assert checked_notification(Notification("{{site}}")).title == "{{site}}"
