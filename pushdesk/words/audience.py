"""An audience rule in an owner's words: whom a notification goes to, and what is wrong with a rule as typed."""

from collections.abc import Mapping
from functools import reduce

from pushdesk.domain.audience import (
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
)
from pushdesk.domain.countries import country_names
from pushdesk.domain.faults import Fault
from pushdesk.words.deliveries import BROWSER_WORDS
from pushdesk.words.language import Sayings, said

EXPECTED_WORDS: Mapping[str, str] = Sayings(
    {
        "term": "a term such as tag:vip, topic:offers, browser:firefox, language:de, country:at, seen:30d or "
        "clicked:last5",
        "joiner": "“and” or “or” before the next term",
        "closing_bracket": "a closing bracket",
        "tag": "a tag, which is one word without brackets, commas or colons",
        "topic": "a topic, written in small letters, digits and hyphens",
        "browser": "a browser: chrome, edge, firefox, safari, opera, samsung or other",
        "language": "a language such as de or pt-BR",
        "country": "a country by its two letters, such as at or us",
        "days": "a number of days such as 30d",
        "span": "a number of days such as 30d, or of campaigns such as last5",
        "shorter_rule": "a shorter rule",
    }
)


def rule_words(rule: Rule, topics: Mapping[str, str] | None = None, *, is_short: bool = False) -> str:
    """The rule as a phrase: “subscribers who have the tag “vip” and use Firefox”.

    ``topics`` are the site's labels by topic id; a topic without a label is named by its id. ``is_short`` leaves
    out what all but a few begin with: “have the tag “vip” and use Firefox”.
    """
    if isinstance(rule, All):
        return said("all subscribers")
    if isinstance(rule, Not) and isinstance(rule.part, All):
        return said("nobody")
    clauses = _clause(rule, topics or {}, holds=True)
    return clauses if is_short else said("subscribers who {clauses}").format(clauses=clauses)


def country_words(country: str) -> str:
    """A country's name by its two letters, small or capital; the letters themselves where nobody knows them."""
    name = country_names().get(country.upper())
    return country.upper() if name is None else said(name)


def rule_fault_words(fault: Fault) -> str:
    """What is wrong with a rule, for the fault ``audience_malformed``; positions are counted from 1."""
    position = fault.facts.get("position")
    place = position + 1 if isinstance(position, int) else 1
    expected = EXPECTED_WORDS.get(str(fault.facts.get("expected")), EXPECTED_WORDS["term"])
    words = said("This rule cannot be read from character {position} on. Expected there: {expected}.")
    return words.format(position=place, expected=expected)


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
            return said("are subscribed") if holds else said("are not subscribed")
        case HasTag(tag):
            words = said("have the tag “{tag}”") if holds else said("do not have the tag “{tag}”")
            return words.format(tag=tag)
        case HasTopic(topic_id):
            words = said("chose “{topic}”") if holds else said("did not choose “{topic}”")
            return words.format(topic=topics.get(topic_id, topic_id))
        case BrowserIs(browser):
            name = BROWSER_WORDS[browser] if browser.value != "other" else said("another browser")
            words = said("use {browser}") if holds else said("do not use {browser}")
            return words.format(browser=name)
        case LanguageIs(language):
            words = said("read “{language}”") if holds else said("do not read “{language}”")
            return words.format(language=language)
        case InCountry(country):
            words = said("live in “{country}”") if holds else said("do not live in “{country}”")
            return words.format(country=country_words(country))
        case ClickedInLast(campaigns):
            if campaigns == 1:
                return said("clicked the last campaign") if holds else said("did not click the last campaign")
            words = said("clicked one of the last {count} campaigns")
            if not holds:
                words = said("clicked none of the last {count} campaigns")
            return words.format(count=campaigns)
        case ClickedWithin(days):
            if days == 1:
                return said("clicked in the last day") if holds else said("did not click in the last day")
            words = said("clicked in the last {days} days") if holds else said("did not click in the last {days} days")
            return words.format(days=days)
        case FirstSeenWithin(days):
            if days == 1:
                return said("subscribed in the last day") if holds else said("subscribed more than a day ago")
            words = said("subscribed in the last {days} days")
            if not holds:
                words = said("subscribed more than {days} days ago")
            return words.format(days=days)
        case SeenWithin(days):
            if days == 1:
                return said("visited in the last day") if holds else said("did not visit in the last day")
            words = said("visited in the last {days} days") if holds else said("did not visit in the last {days} days")
            return words.format(days=days)


def _joined(parts: tuple[Rule, ...], topics: Mapping[str, str], *, holds: bool, is_all: bool) -> str:
    """Clauses joined by “and” or “or”, two at a time; a part joined the other way stands in brackets."""
    pair = said("{clauses} and {clause}") if is_all else said("{clauses} or {clause}")
    words = []
    for part in parts:
        clause = _clause(part, topics, holds=holds)
        words.append(f"({clause})" if _joins_otherwise(part, holds=holds, is_all=is_all) else clause)
    return reduce(lambda clauses, clause: pair.format(clauses=clauses, clause=clause), words)


def _joins_otherwise(rule: Rule, *, holds: bool, is_all: bool) -> bool:
    while isinstance(rule, Not):
        rule, holds = rule.part, not holds
    if isinstance(rule, And | Or):
        return (isinstance(rule, And) == holds) != is_all
    return False
