"""Audience rules in words: every rule has a phrase, every fault a sentence with its place."""

import pytest

from pushdesk.domain.audience import parse_rule
from pushdesk.domain.faults import Fault
from pushdesk.words.audience import EXPECTED_WORDS, rule_fault_words, rule_words

TOPICS = {"offers": "Offers before closing time"}


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("all", "all subscribers"),
        ("not all", "nobody"),
        ("tag:vip", "subscribers who have the tag “vip”"),
        ("topic:offers", "subscribers who chose “Offers before closing time”"),
        ("topic:unknown", "subscribers who chose “unknown”"),
        ("browser:firefox and not language:de", "subscribers who use Firefox and do not read “de”"),
        ("not browser:other", "subscribers who do not use another browser"),
        ("seen:30d or seen:1d", "subscribers who visited in the last 30 days or visited in the last day"),
        (
            "tag:a and (tag:b or tag:c)",
            "subscribers who have the tag “a” and (have the tag “b” or have the tag “c”)",
        ),
        ("not (tag:a or seen:7d)", "subscribers who do not have the tag “a” and did not visit in the last 7 days"),
        (
            "tag:a and not (tag:b and tag:c)",
            "subscribers who have the tag “a” and (do not have the tag “b” or do not have the tag “c”)",
        ),
        ("tag:a or not all", "subscribers who have the tag “a” or are not subscribed"),
        ("country:at and not country:us", "subscribers who live in “Austria” and do not live in “United States”"),
        (
            "first-seen:7d or not first-seen:1d",
            "subscribers who subscribed in the last 7 days or subscribed more than a day ago",
        ),
        (
            "first-seen:1d and not first-seen:9d",
            "subscribers who subscribed in the last day and subscribed more than 9 days ago",
        ),
        ("clicked:30d or clicked:1d", "subscribers who clicked in the last 30 days or clicked in the last day"),
        (
            "not clicked:30d or not clicked:1d",
            "subscribers who did not click in the last 30 days or did not click in the last day",
        ),
        (
            "clicked:last5 and clicked:last1",
            "subscribers who clicked one of the last 5 campaigns and clicked the last campaign",
        ),
        (
            "not clicked:last5 or not clicked:last1",
            "subscribers who clicked none of the last 5 campaigns or did not click the last campaign",
        ),
        ("not not topic:x and all", "subscribers who chose “x” and are subscribed"),
    ],
)
def test_a_rule_reads_as_a_phrase(rule: str, words: str) -> None:
    assert rule_words(parse_rule(rule), TOPICS) == words


@pytest.mark.parametrize(
    ("rule", "place", "expected"),
    [
        ("vip", 1, "term"),
        ("tag:a tag:b", 7, "joiner"),
        ("(tag:a", 7, "closing_bracket"),
        ("tag:a and browser:mosaic", 19, "browser"),
        ("seen:soon", 6, "days"),
        ("country:Austria", 9, "country"),
        ("clicked:often", 9, "span"),
        ("topic:News", 7, "topic"),
        ("language:deutschland", 10, "language"),
        ("tag:", 5, "tag"),
        ("not " * 30 + "all", 85, "shorter_rule"),
    ],
)
def test_a_wrong_rule_names_its_place_and_what_belongs_there(rule: str, place: int, expected: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_rule(rule)
    words = rule_fault_words(caught.value)
    assert f"from character {place} on" in words
    assert EXPECTED_WORDS[expected] in words
