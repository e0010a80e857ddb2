"""A typed word means the values whose words on the screen begin with it."""

import pytest

from pushdesk.domain.subscription import Browser, PushService
from pushdesk.words.deliveries import BROWSER_WORDS, PUSH_SERVICE_WORDS
from pushdesk.words.finding import meant_by


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("fire", [Browser.FIREFOX]),
        ("INTERNET", [Browser.SAMSUNG]),
        ("o", [Browser.OPERA, Browser.OTHER]),
        ("fox", []),
        ("", list(Browser)),
    ],
)
def test_a_word_is_meant_from_its_beginning(typed: str, meant: list[Browser]) -> None:
    assert meant_by(typed, BROWSER_WORDS) == meant


def test_the_name_and_the_words_both_count() -> None:
    assert meant_by("fcm", PUSH_SERVICE_WORDS) == meant_by("google", PUSH_SERVICE_WORDS) == [PushService.FCM]
