"""The single terms of audience rules: what they ask of a subscriber, and how each is written."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from unicodedata import normalize

from pushdesk.domain.countries import is_country
from pushdesk.domain.subscription import Browser

TAG_LIMIT_CHARACTERS = 40
DAYS_LIMIT = 3650
CAMPAIGNS_LIMIT = 100

_TAG = re.compile(r"[^\s()\"',:;]{1,40}\Z")
_TOPIC = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?\Z")
_LANGUAGE = re.compile(r"[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}\Z")
_DAYS = re.compile(r"([1-9][0-9]{0,3})d\Z")
_LAST = re.compile(r"last([1-9][0-9]{0,2})\Z")


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
class InCountry:
    """Those whose computer's clock is set to a time zone of this country: two small letters (ISO 3166-1)."""

    country: str


@dataclass(frozen=True, slots=True)
class FirstSeenWithin:
    """Those who subscribed within the last ``days`` days."""

    days: int


@dataclass(frozen=True, slots=True)
class ClickedWithin:
    """Those who clicked a notification within the last ``days`` days."""

    days: int


@dataclass(frozen=True, slots=True)
class ClickedInLast:
    """Those who clicked one of the business's last ``campaigns`` campaigns; tests are none."""

    campaigns: int


Term = (
    All
    | HasTag
    | HasTopic
    | BrowserIs
    | LanguageIs
    | InCountry
    | SeenWithin
    | FirstSeenWithin
    | ClickedWithin
    | ClickedInLast
)


def is_tag(text: str) -> bool:
    """True for a word that a rule can name: up to 40 characters, no spaces, brackets, quotes, commas or colons."""
    return _TAG.match(text) is not None and text.isprintable()


def term_text(term: Term) -> str:
    """A term as it is written."""
    match term:
        case HasTag(tag):
            return f"tag:{tag}"
        case HasTopic(topic_id):
            return f"topic:{topic_id}"
        case BrowserIs(browser):
            return f"browser:{browser.value}"
        case LanguageIs(language):
            return f"language:{language}"
        case InCountry(country):
            return f"country:{country}"
        case SeenWithin(days):
            return f"seen:{days}d"
        case FirstSeenWithin(days):
            return f"first-seen:{days}d"
        case ClickedWithin(days):
            return f"clicked:{days}d"
        case ClickedInLast(campaigns):
            return f"clicked:last{campaigns}"
    return "all"


def _tag(value: str) -> Term | None:
    tag = normalize("NFC", value)
    return HasTag(tag) if is_tag(tag) else None


def _topic(value: str) -> Term | None:
    return HasTopic(value) if _TOPIC.match(value) else None


def _browser(value: str) -> Term | None:
    return BrowserIs(Browser(value.lower())) if value.lower() in _BROWSERS else None


def _language(value: str) -> Term | None:
    return LanguageIs(value.lower()) if _LANGUAGE.match(value.lower()) else None


def _country(value: str) -> Term | None:
    return InCountry(value.lower()) if is_country(value.upper()) else None


def _days(value: str) -> int | None:
    match = _DAYS.match(value.lower())
    return int(match[1]) if match and int(match[1]) <= DAYS_LIMIT else None


def _seen(value: str) -> Term | None:
    days = _days(value)
    return None if days is None else SeenWithin(days)


def _first_seen(value: str) -> Term | None:
    days = _days(value)
    return None if days is None else FirstSeenWithin(days)


def _clicked(value: str) -> Term | None:
    days, last = _days(value), _LAST.match(value.lower())
    if last and int(last[1]) <= CAMPAIGNS_LIMIT:
        return ClickedInLast(int(last[1]))
    return None if days is None else ClickedWithin(days)


_BROWSERS = frozenset(browser.value for browser in Browser)
TERM_READERS: dict[str, Callable[[str], Term | None]] = {
    "tag": _tag,
    "topic": _topic,
    "browser": _browser,
    "language": _language,
    "country": _country,
    "seen": _seen,
    "first-seen": _first_seen,
    "clicked": _clicked,
}
"""What reads the text behind the colon, by the word before it; None for a text that is no such value."""

EXPECTED_OF_TERM = {"seen": "days", "first-seen": "days", "clicked": "span"}
"""What is expected behind the colon, where that is not called as the word before it."""
