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
