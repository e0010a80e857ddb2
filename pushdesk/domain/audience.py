"""An audience rule: whom a campaign goes to, as data that a store can query and a person can read.

A rule is ``all`` or terms (``tag:x``, ``topic:y``, ``browser:firefox``, ``language:de``, ``seen:30d``) joined
by ``and``, ``or``, ``not`` and brackets; ``not`` binds tightest, ``or`` least. Text and data are two forms of
one thing: parsing what :func:`rule_text` wrote gives the same rule.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from unicodedata import normalize

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.subscription import Browser

RULE_LIMIT_CHARACTERS = 1000
DEPTH_LIMIT = 20
TAG_LIMIT_CHARACTERS = 40
DAYS_LIMIT = 3650

_WORD = re.compile(r"[()]|[^\s()]+")
_TAG = re.compile(r"[^\s()\"',:;]{1,40}\Z")
_TOPIC = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?\Z")
_LANGUAGE = re.compile(r"[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}\Z")
_DAYS = re.compile(r"([1-9][0-9]{0,3})d\Z")


@dataclass(frozen=True, slots=True)
class All:
    """Everyone who is ours."""


@dataclass(frozen=True, slots=True)
class HasTag:
    """Those whom the owner marked with this tag."""

    tag: str


@dataclass(frozen=True, slots=True)
class HasTopic:
    """Those who chose this topic."""

    topic_id: str


@dataclass(frozen=True, slots=True)
class BrowserIs:
    """Those who subscribed with this browser."""

    browser: Browser


@dataclass(frozen=True, slots=True)
class LanguageIs:
    """Those whose browser speaks this language: ``de`` also means ``de-AT``. Lower case."""

    language: str


@dataclass(frozen=True, slots=True)
class SeenWithin:
    """Those whose browser came by within the last ``days`` days."""

    days: int


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


Rule = All | HasTag | HasTopic | BrowserIs | LanguageIs | SeenWithin | And | Or | Not


def parse_rule(text: str) -> Rule:
    """The rule that a text means.

    Raises ``audience_malformed`` with ``position`` (characters from the start, from 0) and ``expected``:
    term, joiner, closing_bracket, tag, topic, browser, language, days or shorter_rule.
    """
    if len(text) > RULE_LIMIT_CHARACTERS:
        raise _malformed(RULE_LIMIT_CHARACTERS, "shorter_rule")
    return _Reader(text).whole_rule()


def rule_text(rule: Rule) -> str:
    """The one text of a rule: lower-case words, brackets only where they are needed."""
    match rule:
        case All():
            return "all"
        case HasTag(tag):
            return f"tag:{tag}"
        case HasTopic(topic_id):
            return f"topic:{topic_id}"
        case BrowserIs(browser):
            return f"browser:{browser.value}"
        case LanguageIs(language):
            return f"language:{language}"
        case SeenWithin(days):
            return f"seen:{days}d"
        case And(parts):
            return " and ".join(_bracketed(part, 3) for part in parts)
        case Or(parts):
            return " or ".join(_bracketed(part, 2) for part in parts)
        case Not(part):
            return f"not {_bracketed(part, 3)}"


def checked_tag(text: str) -> str:
    """A tag: up to 40 characters, no spaces, brackets, quotes, commas or colons; else ``tag_malformed``."""
    tag = normalize("NFC", text.strip())
    if not _TAG.match(tag) or not tag.isprintable():
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
        read = _TERMS.get(name.lower())
        if not colon or read is None:
            raise self._wrong("term")
        term = read(value)
        if term is None:
            raise _malformed(position + len(name) + 1, _EXPECTED.get(name.lower(), name.lower()))
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


def _tag(value: str) -> Rule | None:
    tag = normalize("NFC", value)
    return HasTag(tag) if _TAG.match(tag) and tag.isprintable() else None


def _topic(value: str) -> Rule | None:
    return HasTopic(value) if _TOPIC.match(value) else None


def _browser(value: str) -> Rule | None:
    return BrowserIs(Browser(value.lower())) if value.lower() in _BROWSERS else None


def _language(value: str) -> Rule | None:
    return LanguageIs(value.lower()) if _LANGUAGE.match(value.lower()) else None


def _seen(value: str) -> Rule | None:
    match = _DAYS.match(value.lower())
    return SeenWithin(int(match[1])) if match and int(match[1]) <= DAYS_LIMIT else None


_BROWSERS = frozenset(browser.value for browser in Browser)
_TERMS: dict[str, Callable[[str], Rule | None]] = {
    "tag": _tag,
    "topic": _topic,
    "browser": _browser,
    "language": _language,
    "seen": _seen,
}
_EXPECTED = {"seen": "days"}
