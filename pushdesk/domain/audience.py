"""An audience rule: whom a campaign goes to, as data that a store can query and a person can read.

A rule is ``all`` or terms (``tag:x``, ``topic:y``, ``browser:firefox``, ``language:de``, ``country:at``, ``seen:30d``,
``first-seen:30d``, ``clicked:30d``, ``clicked:last5``) joined by ``and``, ``or``, ``not`` and brackets; ``not`` binds
tightest, ``or`` least. Text and data are two forms of one thing: parsing what :func:`rule_text` wrote gives the same
rule.
"""

import re
from dataclasses import dataclass
from unicodedata import normalize

from pushdesk.domain.audience_terms import (
    CAMPAIGNS_LIMIT as CAMPAIGNS_LIMIT,
    DAYS_LIMIT as DAYS_LIMIT,
    EXPECTED_OF_TERM,
    TAG_LIMIT_CHARACTERS,
    TERM_READERS,
    All as All,
    BrowserIs as BrowserIs,
    ClickedInLast as ClickedInLast,
    ClickedWithin as ClickedWithin,
    FirstSeenWithin as FirstSeenWithin,
    HasTag as HasTag,
    HasTopic as HasTopic,
    InCountry as InCountry,
    LanguageIs as LanguageIs,
    SeenWithin as SeenWithin,
    Term as Term,
    is_tag,
    term_text,
)
from pushdesk.domain.faults import Fault, wrong_input

RULE_LIMIT_CHARACTERS = 1000
DEPTH_LIMIT = 20

_WORD = re.compile(r"[()]|[^\s()]+")


@dataclass(frozen=True, slots=True)
class And:
    """Those who meet every part; two parts or more."""

    parts: "tuple[Rule, ...]"


@dataclass(frozen=True, slots=True)
class Or:
    """Those who meet at least one part; two parts or more."""

    parts: "tuple[Rule, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """Those who do not meet the part."""

    part: "Rule"


Rule = Term | And | Or | Not


def parse_rule(text: str) -> Rule:
    """The rule that a text means.

    Raises ``audience_malformed`` with ``position`` (characters from the start, from 0) and ``expected``:
    term, joiner, closing_bracket, tag, topic, browser, language, country, days, span or shorter_rule.
    """
    if len(text) > RULE_LIMIT_CHARACTERS:
        raise _malformed(RULE_LIMIT_CHARACTERS, "shorter_rule")
    return _Reader(text).whole_rule()


def rule_text(rule: Rule) -> str:
    """The one text of a rule: lower-case words, brackets only where they are needed."""
    match rule:
        case And(parts):
            return " and ".join(_bracketed(part, 3) for part in parts)
        case Or(parts):
            return " or ".join(_bracketed(part, 2) for part in parts)
        case Not(part):
            return f"not {_bracketed(part, 3)}"
    return term_text(rule)


def checked_tag(text: str) -> str:
    """A tag: up to 40 characters, no spaces, brackets, quotes, commas or colons; else ``tag_malformed``."""
    tag = normalize("NFC", text.strip())
    if not is_tag(tag):
        raise wrong_input("tag_malformed", value=text, limit=TAG_LIMIT_CHARACTERS)
    return tag


def _bracketed(rule: Rule, binding: int) -> str:
    """The part's text, in brackets when it binds looser than its place asks for."""
    own = 1 if isinstance(rule, Or) else 2 if isinstance(rule, And) else 3
    return rule_text(rule) if own >= binding else f"({rule_text(rule)})"


def _malformed(position: int, expected: str) -> Fault:
    return wrong_input("audience_malformed", position=position, expected=expected)


class _Reader:
    """One pass over the words of a rule, from left to right."""

    def __init__(self, text: str) -> None:
        self._words = [(match.group(), match.start()) for match in _WORD.finditer(text)]
        self._words.append(("", len(text.rstrip())))
        self._index = 0
        self._depth = 0

    def whole_rule(self) -> Rule:
        rule = self._any_of()
        if self._words[self._index][0]:
            raise self._wrong("joiner")
        return rule

    def _any_of(self) -> Rule:
        parts = [self._all_of()]
        while self._took("or"):
            parts.append(self._all_of())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all_of(self) -> Rule:
        parts = [self._negated()]
        while self._took("and"):
            parts.append(self._negated())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _negated(self) -> Rule:
        if not self._took("not"):
            return self._bracket_or_term()
        self._go_deeper()
        part = self._negated()
        self._depth -= 1
        return Not(part)

    def _bracket_or_term(self) -> Rule:
        if self._took("("):
            self._go_deeper()
            rule = self._any_of()
            if not self._took(")"):
                raise self._wrong("closing_bracket")
            self._depth -= 1
            return rule
        if self._took("all"):
            return All()
        word, position = self._words[self._index]
        name, colon, value = word.partition(":")
        read = TERM_READERS.get(name.lower())
        if not colon or read is None:
            raise self._wrong("term")
        term = read(value)
        if term is None:
            raise _malformed(position + len(name) + 1, EXPECTED_OF_TERM.get(name.lower(), name.lower()))
        self._index += 1
        return term

    def _took(self, word: str) -> bool:
        is_next = self._words[self._index][0].lower() == word
        self._index += is_next
        return is_next

    def _go_deeper(self) -> None:
        self._depth += 1
        if self._depth > DEPTH_LIMIT:
            raise self._wrong("shorter_rule")

    def _wrong(self, expected: str) -> Fault:
        return _malformed(self._words[self._index][1], expected)
