"""An audience rule in an owner's words: whom a notification goes to, and what is wrong with a rule as typed."""

from collections.abc import Mapping

from pushdesk.domain.audience import (
    All,
    And,
    BrowserIs,
    HasTag,
    HasTopic,
    LanguageIs,
    Not,
    Or,
    Rule,
    SeenWithin,
)
from pushdesk.domain.faults import Fault
from pushdesk.words.deliveries import BROWSER_WORDS

EXPECTED_WORDS: Mapping[str, str] = {
    "term": "a term such as tag:vip, topic:offers, browser:firefox, language:de or seen:30d",
    "joiner": "“and” or “or” before the next term",
    "closing_bracket": "a closing bracket",
    "tag": "a tag, which is one word without brackets, commas or colons",
    "topic": "a topic, written in small letters, digits and hyphens",
    "browser": "a browser: chrome, edge, firefox, safari, opera, samsung or other",
    "language": "a language such as de or pt-BR",
    "days": "a number of days such as 30d",
    "shorter_rule": "a shorter rule",
}


def rule_words(rule: Rule, topics: Mapping[str, str] | None = None) -> str:
    """The rule as a phrase: “subscribers who have the tag “vip” and use Firefox”.

    ``topics`` are the site's labels by topic id; a topic without a label is named by its id.
    """
    if isinstance(rule, All):
        return "all subscribers"
    if isinstance(rule, Not) and isinstance(rule.part, All):
        return "nobody"
    return f"subscribers who {_clause(rule, topics or {}, holds=True)}"


def rule_fault_words(fault: Fault) -> str:
    """What is wrong with a rule, for the fault ``audience_malformed``; positions are counted from 1."""
    position = fault.facts.get("position")
    place = position + 1 if isinstance(position, int) else 1
    expected = EXPECTED_WORDS.get(str(fault.facts.get("expected")), EXPECTED_WORDS["term"])
    return f"This rule cannot be read from character {place} on. Expected there: {expected}."


def _clause(rule: Rule, topics: Mapping[str, str], *, holds: bool) -> str:
    """A relative clause. A negation moves inwards to the single terms, where it reads as plain words."""
    match rule:
        case Not(part):
            return _clause(part, topics, holds=not holds)
        case And(parts):
            return _joined(parts, topics, holds=holds, is_all=holds)
        case Or(parts):
            return _joined(parts, topics, holds=holds, is_all=not holds)
        case All():
            return "are subscribed" if holds else "are not subscribed"
        case HasTag(tag):
            return f"have the tag “{tag}”" if holds else f"do not have the tag “{tag}”"
        case HasTopic(topic_id):
            label = topics.get(topic_id, topic_id)
            return f"chose “{label}”" if holds else f"did not choose “{label}”"
        case BrowserIs(browser):
            name = BROWSER_WORDS[browser] if browser.value != "other" else "another browser"
            return f"use {name}" if holds else f"do not use {name}"
        case LanguageIs(language):
            return f"read “{language}”" if holds else f"do not read “{language}”"
        case SeenWithin(days):
            span = "the last day" if days == 1 else f"the last {days} days"
            return f"visited in {span}" if holds else f"did not visit in {span}"


def _joined(parts: tuple[Rule, ...], topics: Mapping[str, str], *, holds: bool, is_all: bool) -> str:
    """Clauses joined by “and” or “or”; a part joined the other way stands in brackets."""
    words = []
    for part in parts:
        clause = _clause(part, topics, holds=holds)
        words.append(f"({clause})" if _joins_otherwise(part, holds=holds, is_all=is_all) else clause)
    return (" and " if is_all else " or ").join(words)


def _joins_otherwise(rule: Rule, *, holds: bool, is_all: bool) -> bool:
    while isinstance(rule, Not):
        rule, holds = rule.part, not holds
    if isinstance(rule, And | Or):
        return (isinstance(rule, And) == holds) != is_all
    return False
