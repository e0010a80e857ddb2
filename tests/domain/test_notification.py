"""Notifications within the API's members and limits, and the one payload for all browsers."""

import json

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import (
    ACTIONS_LIMIT,
    BODY_LIMIT_CHARACTERS,
    PAYLOAD_LIMIT_BYTES,
    TITLE_LIMIT_CHARACTERS,
    Notification,
    NotificationAction,
    checked_notification,
    link_host,
    payload_bytes,
    payload_prefix_and_suffix,
)

HOME = "https://shop.example/"
TOKEN = "A" * 27
words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
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


def payload(notification: Notification, token: str = TOKEN) -> dict[str, object]:
    before, after = payload_prefix_and_suffix(notification, tag="t-1", fallback_link=HOME, build="b1")
    document = json.loads(before + token.encode() + after)
    assert isinstance(document, dict)
    return document


def fault_of(notification: Notification) -> Fault:
    with pytest.raises(Fault) as caught:
        checked_notification(notification)
    assert caught.value.usage
    return caught.value


@given(notifications)
def test_a_checked_notification_is_checked_for_good(notification: Notification) -> None:
    checked = checked_notification(notification)
    assert checked_notification(checked) == checked


@given(notifications)
def test_the_payload_is_one_json_text_around_the_token(notification: Notification) -> None:
    checked = checked_notification(notification)
    document = payload(checked)
    shown = document["notification"]
    assert isinstance(shown, dict)
    assert document["web_push"] == 8030
    assert document["b"] == "b1"
    assert shown["title"] == checked.title
    assert shown["navigate"] == (checked.link or HOME)
    assert shown["tag"] == "t-1"
    assert shown["data"] == {"token": TOKEN}
    assert ("body" in shown) is bool(checked.body)


@given(notifications)
def test_the_payloads_size_is_known_before_the_token_is(notification: Notification) -> None:
    checked = checked_notification(notification)
    before, after = payload_prefix_and_suffix(checked, tag="t", fallback_link=HOME, build="b")
    assert payload_bytes(checked, token_length=27, tag="t", fallback_link=HOME, build="b") == len(
        before + TOKEN.encode() + after
    )


@pytest.mark.parametrize("title", ["\x00token\x00", '"token"', "\\u0000token\\u0000", "token"])
def test_a_title_that_looks_like_the_tokens_place_moves_nothing(title: str) -> None:
    shown = payload(Notification(title=title))["notification"]
    assert isinstance(shown, dict)
    assert shown["title"] == title
    assert shown["data"] == {"token": TOKEN}


def test_only_members_that_are_set_are_in_the_payload() -> None:
    shown = payload(Notification(title="Hello"))["notification"]
    assert isinstance(shown, dict)
    assert set(shown) == {"title", "navigate", "tag", "data"}


def test_w6_renotify_never_travels_without_a_tag() -> None:
    shown = payload(Notification(title="Hello", renotify=True, silent=True))["notification"]
    assert isinstance(shown, dict)
    assert shown["renotify"] is True
    assert shown["tag"]
    assert "vibrate" not in shown


@pytest.mark.parametrize("link", ["", "https://shop.example/offer?x=1#y"])
def test_w8_a_browser_that_opens_the_link_by_itself_is_led_where_the_worker_would_lead(link: str) -> None:
    shown = payload(Notification(title="Hello", link=link))["notification"]
    assert isinstance(shown, dict)
    assert shown["navigate"] == (link or HOME)
    assert str(shown["navigate"]).startswith("https://")


def test_actions_lead_to_their_own_link_or_the_notifications() -> None:
    actions = (NotificationAction("a", "Buy", "https://shop.example/buy"), NotificationAction("b", "See", ""))
    shown = payload(Notification(title="Hello", link="https://shop.example/x", actions=actions))["notification"]
    assert isinstance(shown, dict)
    assert [action["navigate"] for action in shown["actions"]] == [
        "https://shop.example/buy",
        "https://shop.example/x",
    ]


def test_emoji_and_umlauts_travel_as_utf_8() -> None:
    before, _ = payload_prefix_and_suffix(Notification("Brötchen 🥐"), tag="t", fallback_link=HOME, build="b")
    assert "Brötchen 🥐".encode() in before


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
        "language": Notification(title="x", language=spoilt),
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


def test_r9_the_longest_texts_can_exceed_a_payload_so_its_size_is_known() -> None:
    notification = checked_notification(Notification(title="x", body="🥐" * BODY_LIMIT_CHARACTERS))
    size = payload_bytes(notification, token_length=27, tag="t", fallback_link=HOME, build="b")
    assert size > PAYLOAD_LIMIT_BYTES == 3993


@pytest.mark.parametrize(
    ("link", "host"), [("https://Shop.Example:8443/x", "shop.example"), ("", ""), ("http://[::1]:1/", "::1")]
)
def test_a_links_host_is_lower_case_without_port(link: str, host: str) -> None:
    assert link_host(link) == host
