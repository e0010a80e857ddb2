"""A rule built by pointing means what the rule as text means."""

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.audience import All, And, HasTag, Not, Or, Rule, parse_rule, rule_text
from pushdesk.domain.audience_outline import Condition, Joiner, Outline, outline_of, rule_of

TAGS = ("a", "b", "c")
terms: st.SearchStrategy[Rule] = st.sampled_from([HasTag(tag) for tag in TAGS])


def joined(inner: st.SearchStrategy[Rule]) -> st.SearchStrategy[Rule]:
    parts = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(st.builds(And, parts), st.builds(Or, parts), st.builds(Not, inner))


rules = st.recursive(terms, joined, max_leaves=8)


def holds(rule: Rule, tags: frozenset[str]) -> bool:
    match rule:
        case All():
            return True
        case HasTag(tag):
            return tag in tags
        case And(parts):
            return all(holds(part, tags) for part in parts)
        case Or(parts):
            return any(holds(part, tags) for part in parts)
        case Not(part):
            return not holds(part, tags)
    raise AssertionError(rule)


@given(rules, st.frozensets(st.sampled_from(TAGS)))
def test_the_outline_means_what_the_rule_means(rule: Rule, tags: frozenset[str]) -> None:
    outline = outline_of(rule)
    assert outline is not None
    assert holds(rule_of(outline), tags) == holds(rule, tags)


@given(rules)
def test_an_outline_that_was_made_a_rule_stays_as_it_is(rule: Rule) -> None:
    outline = outline_of(rule)
    assert outline is not None
    once = rule_of(outline)
    again = outline_of(parse_rule(rule_text(once)))
    assert again is not None
    assert rule_of(again) == once


A, B = HasTag("a"), HasTag("b")


@pytest.mark.parametrize(
    ("text", "outline"),
    [
        ("all", Outline()),
        ("tag:a", Outline(Joiner.ALL, (Condition(A),))),
        ("not tag:a", Outline(Joiner.ALL, (Condition(A, holds=False),))),
        ("tag:a or not tag:b", Outline(Joiner.ANY, (Condition(A), Condition(B, holds=False)))),
        ("not (tag:a or tag:b)", Outline(Joiner.NONE, (Condition(A), Condition(B)))),
        ("not (tag:a and tag:b)", Outline(Joiner.ANY, (Condition(A, holds=False), Condition(B, holds=False)))),
        (
            "tag:a and (tag:b or tag:a)",
            Outline(Joiner.ALL, (Condition(A), Outline(Joiner.ANY, (Condition(B), Condition(A))))),
        ),
    ],
)
def test_a_rule_is_shown_as_one_would_build_it(text: str, outline: Outline) -> None:
    assert outline_of(parse_rule(text)) == outline
    assert outline_of(rule_of(outline)) == outline


@pytest.mark.parametrize("text", ["not all", "tag:a and all", "not (tag:a or not all)"])
def test_a_rule_with_everyone_in_it_has_none(text: str) -> None:
    assert outline_of(parse_rule(text)) is None


def test_groups_without_parts_are_left_out() -> None:
    assert rule_of(Outline(Joiner.ANY, (Outline(Joiner.NONE), Condition(A)))) == A
    assert rule_of(Outline(Joiner.NONE)) == All()
