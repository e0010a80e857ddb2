"""An audience rule finds in the database exactly those whom the same rule, evaluated in Python, finds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

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
    parse_rule,
    rule_text,
)
from pushdesk.domain.subscription import Browser
from pushdesk.storage.opening import open_database
from pushdesk.storage.subscription_rows import SubscriptionQuery
from tests.storage.workspace import DAY, NOW, Shop

TAGS = ["vip", "regular", "test", "straße"]
TOPICS = ["news", "new", "offers", "off"]
LANGUAGES = ["", "de", "de-AT", "DE-ch", "den", "en", "pt-BR"]


@dataclass(frozen=True)
class Person:
    """What a rule may ask of a subscriber."""

    subscription_id: int
    tags: frozenset[str]
    topics: frozenset[str]
    browser: Browser
    language: str
    seen_days_ago: float


def means(rule: Rule, person: Person) -> bool:
    """The same rule, thought through for one person."""
    match rule:
        case All():
            return True
        case HasTag(tag):
            return tag.lower() in person.tags
        case HasTopic(topic_id):
            return topic_id in person.topics
        case BrowserIs(browser):
            return browser is person.browser
        case LanguageIs(language):
            return person.language.lower() == language or person.language.lower().startswith(f"{language}-")
        case SeenWithin(days):
            return person.seen_days_ago <= days
        case And(parts):
            return all(means(part, person) for part in parts)
        case Or(parts):
            return any(means(part, person) for part in parts)
        case Not(part):
            return not means(part, person)


terms = st.one_of(
    st.just(All()),
    st.sampled_from([HasTag(tag) for tag in (*TAGS, "VIP", "nobody")]),
    st.sampled_from([HasTopic(topic) for topic in (*TOPICS, "nothing")]),
    st.sampled_from([BrowserIs(browser) for browser in Browser]),
    st.sampled_from([LanguageIs(language) for language in ("de", "de-at", "en", "pt", "xx")]),
    st.sampled_from([SeenWithin(days) for days in (1, 7, 30, 3650)]),
)


def joined(parts: st.SearchStrategy[Rule]) -> st.SearchStrategy[Rule]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(several.map(And), several.map(Or), parts.map(Not))


rules: st.SearchStrategy[Rule] = st.recursive(terms, joined, max_leaves=8)

people = st.lists(
    st.tuples(
        st.frozensets(st.sampled_from(TAGS)),
        st.frozensets(st.sampled_from(TOPICS)),
        st.sampled_from(list(Browser)),
        st.sampled_from(LANGUAGES),
        st.sampled_from([0.0, 1.0, 1.001, 6.9, 7.0, 30.0, 30.5, 400.0]),
    ),
    min_size=40,
    max_size=40,
)


@pytest.fixture(scope="module")
def crowd(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Shop, list[Person]]]:
    """A shop with forty subscribers of all sorts, drawn once, and among them people of another shop."""
    database = open_database(tmp_path_factory.mktemp("crowd"))
    shop, other = Shop.founded(database), Shop.founded(database, "Flower shop")
    drawn: list[Person] = []

    @settings(max_examples=1, derandomize=True, database=None)
    @given(people)
    def draw(found: list[tuple[frozenset[str], frozenset[str], Browser, str, float]]) -> None:
        for number, (tags, topics, browser, language, days) in enumerate(found, start=1):
            for each in (shop, other):
                each.now = NOW - timedelta(days=days)
            handed_in = shop.registration(number, topics=tuple(sorted(topics)), language=language)
            subscription_id = shop.register(handed_in, browser).subscription_id
            shop.subscriptions.tag(subscription_id, tags)
            drawn.append(Person(subscription_id, tags, topics, browser, language, days))
            other.register(other.registration(1000 + number, topics=tuple(sorted(topics)), language=language), browser)

    draw()
    yield shop, drawn
    database.close()


@settings(max_examples=150)
@given(rule=rules)
def test_a_rule_finds_whom_it_means(crowd: tuple[Shop, list[Person]], rule: Rule) -> None:
    shop, people = crowd
    meant = {person.subscription_id for person in people if means(rule, person)}
    query = SubscriptionQuery(rule=rule, rule_at=int(NOW.timestamp() * 1000))
    assert {each.subscription_id for each in shop.list.rows(shop.site_id, query, 0, 100)} == meant
    assert shop.subscriptions.audience(shop.site_id, rule, NOW).reachable == len(meant)
    assert parse_rule(rule_text(rule)) is not None


def test_a_campaign_goes_to_whom_its_rule_means_at_the_launch(crowd: tuple[Shop, list[Person]]) -> None:
    shop, people = crowd
    shop.now = NOW
    rule = "seen:30d and (tag:vip or not language:de)"
    campaign = shop.launch(rule)
    meant = {person.subscription_id for person in people if means(parse_rule(rule), person)}
    assert {row.subscription_id for row in shop.log.all(campaign.campaign_id)} == meant
    assert campaign.audience == rule


def test_a_long_and_a_deep_rule_can_be_asked(shop: Shop) -> None:
    shop.subscribe()
    many = " or ".join(["seen:1d"] * 80)
    deep = "(" * 19 + "all" + ")" * 19
    for rule in (many, deep, "not " * 18 + "all"):
        assert shop.subscriptions.audience(shop.site_id, parse_rule(rule), NOW + DAY).reachable == 1
