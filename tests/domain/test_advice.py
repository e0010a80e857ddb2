"""Advice on words: what looks like spam is told, what is usual is not."""

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.advice import AdviceKind, advice_on, emoji_count
from pushdesk.domain.notification import Notification, NotificationAction
from tests.hosting.samples import SITE


@pytest.mark.parametrize(
    ("notification", "kinds"),
    [
        (Notification("Fresh bread", "Warm until noon! ☕"), []),
        (Notification("SALE", "NASA and IKEA came by"), []),
        (Notification("EVERYTHING MUST GO", "Come by"), [AdviceKind.SHOUTING]),
        (Notification("Bread", "АКЦИЯ ТОЛЬКО СЕГОДНЯ"), [AdviceKind.SHOUTING]),
        (Notification("חדש אצלנו לחם טרי", "新しいパンが焼けました"), []),
        (Notification("Now!!"), [AdviceKind.EXCLAMATIONS]),
        (Notification("Now!", "Today! Only!"), [AdviceKind.EXCLAMATIONS]),
        (Notification("Now!", "Today!"), []),
        (Notification("🥐🥐", "🥐🥐"), [AdviceKind.MANY_EMOJI, AdviceKind.SAYS_IT_TWICE]),
        (Notification("x", link="https://bit.ly/abc"), [AdviceKind.SHORTENED_LINK]),
        (Notification("x", link="https://www.bit.ly/abc"), [AdviceKind.SHORTENED_LINK]),
        (Notification("x", link="https://notbit.ly/abc"), []),
        (
            Notification("x", actions=(NotificationAction("a", "Go", "https://t.co/x"),)),
            [AdviceKind.SHORTENED_LINK],
        ),
        (Notification("Fresh bread", " fresh BREAD"), [AdviceKind.SAYS_IT_TWICE]),
        (Notification("", ""), []),
        (Notification("x", link="https://["), []),
        (Notification("Hello {{name|EVERYBODY OUT THERE}}"), [AdviceKind.SHOUTING]),
    ],
)
def test_what_looks_like_spam_is_told(notification: Notification, kinds: list[AdviceKind]) -> None:
    assert [each.kind for each in advice_on(notification, SITE)] == kinds


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("12:30, 50 % — “new”", 0),
        ("☕", 1),
        ("❤️", 1),
        ("👍🏽", 1),
        ("🧑‍🍳", 1),
        ("👩‍❤️‍👨", 1),
        ("🥐🍞 🎉", 3),
    ],
)
def test_emoji_count_as_they_are_seen(text: str, count: int) -> None:
    assert emoji_count(text) == count


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=40))
def test_nothing_that_is_typed_is_too_odd_for_advice(title: str, body: str, link: str) -> None:
    found = advice_on(Notification(title, body, link), SITE)
    assert len({each.kind for each in found}) == len(found)
