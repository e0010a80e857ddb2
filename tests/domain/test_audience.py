"""Audience rules as text and as data."""

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.audience import (
    CAMPAIGNS_LIMIT,
    DAYS_LIMIT,
    DEPTH_LIMIT,
    RULE_LIMIT_CHARACTERS,
    All,
    And,
    BrowserIs,
    ClickedInLast,
    ClickedWithin,
    FirstSeenWithin,
    HasTag,
    HasTopic,
    InCountry,
    LanguageIs,
    Not,
    Or,
    Rule,
    SeenWithin,
    checked_tag,
    parse_rule,
    rule_text,
)
from pushdesk.domain.faults import Fault
from pushdesk.domain.subscription import Browser

terms: st.SearchStrategy[Rule] = st.one_of(
    st.builds(All),
    st.builds(HasTag, st.sampled_from(["vip", "VIP", "München", "and", "a-b.c/d", "子供", "all"])),
    st.builds(HasTopic, st.from_regex(r"[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?", fullmatch=True)),
    st.builds(BrowserIs, st.sampled_from(Browser)),
    st.builds(LanguageIs, st.sampled_from(["de", "de-at", "zh-hant-tw", "fil"])),
    st.builds(InCountry, st.sampled_from(["de", "at", "us"])),
    st.builds(SeenWithin, st.integers(1, DAYS_LIMIT)),
    st.builds(FirstSeenWithin, st.integers(1, DAYS_LIMIT)),
    st.builds(ClickedWithin, st.integers(1, DAYS_LIMIT)),
    st.builds(ClickedInLast, st.integers(1, CAMPAIGNS_LIMIT)),
)


def joined(inner: st.SearchStrategy[Rule]) -> st.SearchStrategy[Rule]:
    parts = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(st.builds(And, parts), st.builds(Or, parts), st.builds(Not, inner))


rules = st.recursive(terms, joined, max_leaves=8)


@given(rules)
def test_parsing_what_was_printed_gives_the_same_rule(rule: Rule) -> None:
    assert parse_rule(rule_text(rule)) == rule


@given(rules)
def test_printing_is_stable(rule: Rule) -> None:
    assert rule_text(parse_rule(rule_text(rule))) == rule_text(rule)


@given(st.text("tagopicbrwse:lnuxd()0123ny ,-", max_size=60))
def test_any_text_gives_a_rule_or_a_fault_with_a_place_in_it(text: str) -> None:
    try:
        rule = parse_rule(text)
    except Fault as fault:
        assert fault.code == "audience_malformed"
        position = fault.facts["position"]
        assert isinstance(position, int)
        assert 0 <= position <= len(text)
    else:
        assert parse_rule(rule_text(rule)) == rule


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("all", All()),
        (" ALL ", All()),
        ("tag:vip", HasTag("vip")),
        ("topic:offers", HasTopic("offers")),
        ("browser:Firefox", BrowserIs(Browser.FIREFOX)),
        ("language:DE-at", LanguageIs("de-at")),
        ("country:AT", InCountry("at")),
        ("seen:30d", SeenWithin(30)),
        ("first-seen:7d", FirstSeenWithin(7)),
        ("clicked:90d", ClickedWithin(90)),
        ("Clicked:LAST5", ClickedInLast(5)),
        ("not tag:a", Not(HasTag("a"))),
        ("not not tag:a", Not(Not(HasTag("a")))),
        ("tag:a and tag:b or tag:c", Or((And((HasTag("a"), HasTag("b"))), HasTag("c")))),
        ("tag:a and (tag:b OR tag:c)", And((HasTag("a"), Or((HasTag("b"), HasTag("c")))))),
        ("not tag:a and tag:b", And((Not(HasTag("a")), HasTag("b")))),
        ("not (tag:a and tag:b)", Not(And((HasTag("a"), HasTag("b"))))),
        ("((tag:a))", HasTag("a")),
        ("tag:a\nand\ttag:b", And((HasTag("a"), HasTag("b")))),
    ],
)
def test_not_binds_tightest_and_or_least(text: str, rule: Rule) -> None:
    assert parse_rule(text) == rule


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (And((HasTag("a"), Or((HasTag("b"), HasTag("c"))))), "tag:a and (tag:b or tag:c)"),
        (Or((HasTag("a"), And((HasTag("b"), HasTag("c"))))), "tag:a or tag:b and tag:c"),
        (And((And((All(), All())), All())), "(all and all) and all"),
        (Not(Or((All(), All()))), "not (all or all)"),
    ],
)
def test_brackets_are_printed_only_where_they_are_needed(rule: Rule, text: str) -> None:
    assert rule_text(rule) == text


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 0, "term"),
        ("   ", 0, "term"),
        ("everyone", 0, "term"),
        ("color:red", 0, "term"),
        ("and tag:a", 0, "term"),
        ("tag:a and", 9, "term"),
        ("tag:a or or tag:b", 9, "term"),
        ("not", 3, "term"),
        ("()", 1, "term"),
        (")", 0, "term"),
        ("tag:a tag:b", 6, "joiner"),
        ("tag:a)", 5, "joiner"),
        ("(tag:a", 6, "closing_bracket"),
        ("(tag:a tag:b)", 7, "closing_bracket"),
        ("tag:", 4, "tag"),
        ("tag:a,b", 4, "tag"),
        ("tag:" + "x" * 41, 4, "tag"),
        ("topic:Offers", 6, "topic"),
        ("browser:lynx", 8, "browser"),
        ("language:d", 9, "language"),
        ("language:de_AT", 9, "language"),
        ("seen:30", 5, "days"),
        ("seen:0d", 5, "days"),
        ("seen:-1d", 5, "days"),
        ("seen:3651d", 5, "days"),
        ("seen:٣d", 5, "days"),
        ("country:xx", 8, "country"),
        ("country:Austria", 8, "country"),
        ("first-seen:soon", 11, "days"),
        ("clicked:last0", 8, "span"),
        ("clicked:last101", 8, "span"),
        ("clicked:5", 8, "span"),
        ("x" * (RULE_LIMIT_CHARACTERS + 1), RULE_LIMIT_CHARACTERS, "shorter_rule"),
        ("(" * (DEPTH_LIMIT + 1), DEPTH_LIMIT + 1, "shorter_rule"),
        ("not " * 200 + "all", 4 * (DEPTH_LIMIT + 1), "shorter_rule"),
    ],
)
def test_a_malformed_rule_says_where_and_what_was_expected(text: str, position: int, expected: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_rule(text)
    assert caught.value.code == "audience_malformed"
    assert caught.value.usage
    assert caught.value.facts == {"position": position, "expected": expected}


@pytest.mark.parametrize(
    ("typed", "kept"), [(" vip ", "vip"), ("Stammkunde", "Stammkunde"), ("Mu\u0308ller", "Müller")]
)
def test_a_tag_is_trimmed_and_composed(typed: str, kept: str) -> None:
    assert checked_tag(typed) == kept


@pytest.mark.parametrize(
    "typed",
    ["", " ", "a b", "a,b", "a:b", "a;b", "(a", "a)", '"a"', "'a", "x" * 41, "a\x00", "\ud800", "a\u200b"],
)
def test_a_tag_that_would_break_a_rule_or_a_table_is_refused(typed: str) -> None:
    with pytest.raises(Fault, match="tag_malformed"):
        checked_tag(typed)


@given(st.text(max_size=45))
def test_every_tag_that_is_allowed_can_stand_in_a_rule(text: str) -> None:
    try:
        tag = checked_tag(text)
    except Fault:
        return
    assert parse_rule(f"not tag:{tag}") == Not(HasTag(tag))
