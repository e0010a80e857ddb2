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
    parse_rule,
    rule_text,
)
from pushdesk.domain.subscription import Browser
from pushdesk.storage.opening import open_database
from pushdesk.storage.subscription_rows import SubscriptionQuery
from tests.storage.workspace import DAY, NOW, Shop

TAGS = ["vip", "regular", "test", "straße"]
TOPICS = ["news", "new", "offers", "off"]
ZONES = {"": "", "Europe/Vienna": "at", "Europe/Busingen": "de", "America/Denver": "us", "US/Pacific": "us", "UTC": ""}
CLICKED_DAYS_AGO = (40.0, 10.0, 0.5)
"""When each campaign was clicked; after them there was a test, and there is one that has not begun."""

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
    first_seen_days_ago: float
    country: str
    clicks: frozenset[int]
    """Which campaigns they clicked, the oldest is 0."""


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
        case FirstSeenWithin(days):
            return person.first_seen_days_ago <= days
        case InCountry(country):
            return person.country == country
        case ClickedWithin(days):
            return any(CLICKED_DAYS_AGO[campaign] <= days for campaign in person.clicks)
        case ClickedInLast(campaigns):
            return any(campaign >= len(CLICKED_DAYS_AGO) - campaigns for campaign in person.clicks)
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
    st.sampled_from([FirstSeenWithin(days) for days in (1, 7, 500)]),
    st.sampled_from([InCountry(country) for country in ("at", "de", "us", "fr")]),
    st.sampled_from([ClickedWithin(days) for days in (1, 10, 30, 90)]),
    st.sampled_from([ClickedInLast(campaigns) for campaigns in (1, 2, 3, 100)]),
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
        st.sampled_from([0.0, 0.5, 30.0, 200.0]),
        st.sampled_from(list(ZONES)),
        st.frozensets(st.sampled_from(range(len(CLICKED_DAYS_AGO)))),
    ),
    min_size=40,
    max_size=40,
)


_Drawn = tuple[frozenset[str], frozenset[str], Browser, str, float, float, str, frozenset[int]]


def _send_and_click(shop: Shop, clickers: list[Person], days_ago: float, *, is_test: bool = False) -> None:
    """A campaign to everyone that these people click; clicks on tests count for nobody's last campaigns."""
    campaign = shop.launch()
    shop.start()
    at = round((NOW - timedelta(days=days_ago)).timestamp() * 1000)
    with shop.database.write() as connection:
        connection.exec_driver_sql(
            "UPDATE campaign SET is_test = ? WHERE campaign_id = ?", (int(is_test), campaign.campaign_id)
        )
        for person in [] if is_test else clickers:
            connection.exec_driver_sql(
                "INSERT INTO report (delivery_id, kind, campaign_id, at) SELECT delivery_id, 'clicked', campaign_id, ?"
                " FROM delivery WHERE campaign_id = ? AND subscription_id = ?",
                (at, campaign.campaign_id, person.subscription_id),
            )


@pytest.fixture(scope="module")
def crowd(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Shop, list[Person]]]:
    """A shop with forty subscribers of all sorts, drawn once, and among them people of another shop."""
    database = open_database(tmp_path_factory.mktemp("crowd"))
    shop, other = Shop.founded(database), Shop.founded(database, "Flower shop")
    drawn: list[Person] = []

    @settings(max_examples=1, derandomize=True, database=None)
    @given(people)
    def draw(found: list[_Drawn]) -> None:
        for number, (tags, topics, browser, language, days, more_days, zone, clicks) in enumerate(found, start=1):
            words = {"topics": tuple(sorted(topics)), "language": language, "time_zone": zone}
            for each, first in ((shop, number), (other, 1000 + number)):
                each.now = NOW - timedelta(days=days + more_days)
                each.register(each.registration(first, **words), browser)
                each.now = NOW - timedelta(days=days)
                subscription_id = each.register(each.registration(first, **words), browser).subscription_id
                if each is shop:
                    shop.subscriptions.tag(subscription_id, tags)
                    age = days + more_days
                    drawn.append(
                        Person(subscription_id, tags, topics, browser, language, days, age, ZONES[zone], clicks)
                    )

    draw()
    for each in (shop, other):
        each.now = NOW - timedelta(days=41)
    for place, days in enumerate(CLICKED_DAYS_AGO):
        _send_and_click(shop, [person for person in drawn if place in person.clicks], days)
        _send_and_click(other, [], days)
    _send_and_click(shop, drawn, 0, is_test=True)
    shop.launch(due_in=timedelta(days=100))
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
