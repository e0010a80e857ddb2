"""What a condition can be about, and the values that can be chosen for it, in an owner's words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale

from pushdesk.domain.audience import (
    BrowserIs,
    ClickedInLast,
    ClickedWithin,
    FirstSeenWithin,
    HasTag,
    HasTopic,
    InCountry,
    LanguageIs,
    SeenWithin,
    Term,
)
from pushdesk.domain.audience_outline import AudienceFacets
from pushdesk.domain.site import Site
from pushdesk.domain.subscription import TEST_TAG, Browser
from pushdesk.words.audience import country_words
from pushdesk.words.deliveries import BROWSER_WORDS


class Matter(StrEnum):
    """What a condition is about."""

    TAG = "tag"
    TOPIC = "topic"
    BROWSER = "browser"
    LANGUAGE = "language"
    COUNTRY = "country"
    FIRST_SEEN = "first_seen"
    LAST_SEEN = "last_seen"
    CLICKED_DAYS = "clicked_days"
    CLICKED_CAMPAIGNS = "clicked_campaigns"


IN_NUMBERS = frozenset({Matter.FIRST_SEEN, Matter.LAST_SEEN, Matter.CLICKED_DAYS, Matter.CLICKED_CAMPAIGNS})
"""Those whose value is a number."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that can be chosen for a site."""

    site: Site
    facets: AudienceFacets

    def values(self, matter: Matter) -> list[tuple[str, str]]:
        """The values of a matter that is none of numbers: their words and what stands in the rule."""
        match matter:
            case Matter.TAG:
                tags = dict.fromkeys((*self.facets.tags, TEST_TAG))
                return [(tag, tag) for tag in tags]
            case Matter.TOPIC:
                return [(topic.label, topic.topic_id) for topic in self.site.topics]
            case Matter.BROWSER:
                return [(BROWSER_WORDS[browser], browser.value) for browser in Browser]
            case Matter.LANGUAGE:
                return [(language_words(language), language) for language in self.facets.languages or ("en",)]
            case Matter.COUNTRY:
                named = [(country_words(country), country.lower()) for country in self.facets.countries]
                return sorted(named) or [(country_words("US"), "us")]
        return []


def matter_words() -> Sequence[tuple[str, Matter]]:
    """The matters in their order."""
    tr = QCoreApplication.translate
    return (
        (tr("Audiences", "Tag"), Matter.TAG),
        (tr("Audiences", "Topic"), Matter.TOPIC),
        (tr("Audiences", "Browser"), Matter.BROWSER),
        (tr("Audiences", "Language"), Matter.LANGUAGE),
        (tr("Audiences", "Country (by time zone)"), Matter.COUNTRY),
        (tr("Audiences", "First seen"), Matter.FIRST_SEEN),
        (tr("Audiences", "Last seen"), Matter.LAST_SEEN),
        (tr("Audiences", "Clicks, by days"), Matter.CLICKED_DAYS),
        (tr("Audiences", "Clicks, by campaigns"), Matter.CLICKED_CAMPAIGNS),
    )


def holding_words(matter: Matter) -> tuple[str, str]:
    """How a condition reads that holds, and one that does not."""
    tr = QCoreApplication.translate
    return {
        Matter.TAG: (tr("Audiences", "has"), tr("Audiences", "does not have")),
        Matter.TOPIC: (tr("Audiences", "chose"), tr("Audiences", "did not choose")),
        Matter.BROWSER: (tr("Audiences", "is"), tr("Audiences", "is not")),
        Matter.LANGUAGE: (tr("Audiences", "is"), tr("Audiences", "is not")),
        Matter.COUNTRY: (tr("Audiences", "is"), tr("Audiences", "is not")),
        Matter.FIRST_SEEN: (tr("Audiences", "in the last"), tr("Audiences", "longer ago than")),
        Matter.LAST_SEEN: (tr("Audiences", "in the last"), tr("Audiences", "longer ago than")),
        Matter.CLICKED_DAYS: (tr("Audiences", "clicked in the last"), tr("Audiences", "did not click in the last")),
        Matter.CLICKED_CAMPAIGNS: (
            tr("Audiences", "clicked one of the last"),
            tr("Audiences", "clicked none of the last"),
        ),
    }[matter]


def unit_words(matter: Matter) -> str:
    """What stands behind the number."""
    tr = QCoreApplication.translate
    return tr("Audiences", "campaigns") if matter is Matter.CLICKED_CAMPAIGNS else tr("Audiences", "days")


def matter_of(term: Term) -> tuple[Matter, str]:
    """What a term is about, and its value as text."""
    match term:
        case HasTag(tag):
            return Matter.TAG, tag.lower()
        case HasTopic(topic_id):
            return Matter.TOPIC, topic_id
        case BrowserIs(browser):
            return Matter.BROWSER, browser.value
        case LanguageIs(language):
            return Matter.LANGUAGE, language
        case InCountry(country):
            return Matter.COUNTRY, country
        case FirstSeenWithin(days):
            return Matter.FIRST_SEEN, str(days)
        case SeenWithin(days):
            return Matter.LAST_SEEN, str(days)
        case ClickedWithin(days):
            return Matter.CLICKED_DAYS, str(days)
        case ClickedInLast(campaigns):
            return Matter.CLICKED_CAMPAIGNS, str(campaigns)
    return Matter.TAG, TEST_TAG  # “all” is no condition: an outline holds none


def term_of(matter: Matter, value: str) -> Term:
    """The term of a matter with a value as :func:`matter_of` gives it."""
    match matter:
        case Matter.TAG:
            return HasTag(value)
        case Matter.TOPIC:
            return HasTopic(value)
        case Matter.BROWSER:
            return BrowserIs(Browser(value))
        case Matter.LANGUAGE:
            return LanguageIs(value)
        case Matter.COUNTRY:
            return InCountry(value)
        case Matter.FIRST_SEEN:
            return FirstSeenWithin(int(value))
        case Matter.LAST_SEEN:
            return SeenWithin(int(value))
        case Matter.CLICKED_DAYS:
            return ClickedWithin(int(value))
    return ClickedInLast(int(value))


def language_words(language: str) -> str:
    """A language by its own name and its tag: “Deutsch (de)”."""
    name = QLocale(language.replace("-", "_")).nativeLanguageName()
    return f"{name[:1].upper()}{name[1:]} ({language})" if name else language
