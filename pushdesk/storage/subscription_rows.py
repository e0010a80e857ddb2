"""How subscriptions are read: by id, in pages of any order, counted, and exported from first to last."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Row, and_, bindparam, func, or_, select

from pushdesk.domain.audience import Rule
from pushdesk.domain.subscription import (
    OURS,
    Browser,
    Consent,
    PushService,
    Subscription,
    SubscriptionKeys,
    SubscriptionState,
)
from pushdesk.storage.audience_rules import condition_of
from pushdesk.storage.database import SEARCH_WORDS, Database
from pushdesk.storage.people import attributes_from
from pushdesk.storage.tables import subscription as table, subscription_tag, tag
from pushdesk.storage.times import from_milliseconds
from pushdesk.words.deliveries import BROWSER_WORDS, PUSH_SERVICE_WORDS, SUBSCRIPTION_WORDS
from pushdesk.words.finding import meant_by

_IDS_AT_ONCE = 1000  # SQLite takes 32,766 parameters in one statement


class SubscriptionOrder(StrEnum):
    """The columns that a list of subscriptions can be ordered by."""

    ID = "subscription_id"
    LAST_SEEN = "last_seen_at"
    FIRST_SEEN = "first_seen_at"
    BROWSER = "browser"
    PUSH_SERVICE = "push_service"
    LANGUAGE = "language"
    STATE = "state"
    PLATFORM = "platform"
    TIME_ZONE = "time_zone"
    KEY = "key_id"


@dataclass(frozen=True, slots=True)
class SubscriptionQuery:
    """Which subscriptions are wanted, and in which order."""

    states: tuple[SubscriptionState, ...] = OURS
    search: str = ""
    rule: Rule | None = None
    order: SubscriptionOrder = SubscriptionOrder.ID
    descending: bool = True
    rule_at: int = 0


class SubscriptionList:
    """Reads pages of subscriptions; sorting and filtering are the database's work."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, site_id: str | None, query: SubscriptionQuery) -> int:
        """How many the query finds."""
        with self._database.read() as connection:
            return connection.execute(
                select(func.count()).select_from(table).where(_condition(site_id, query))
            ).scalar_one()

    def rows(self, site_id: str | None, query: SubscriptionQuery, offset: int, limit: int) -> list[Subscription]:
        """A page by position. The position is found on a narrow index; only the page's rows are read."""
        chosen = (
            select(table.c.subscription_id)
            .where(_condition(site_id, query))
            .order_by(*_order(query))
            .limit(limit)
            .offset(offset)
        )
        with self._database.read() as connection:
            ids = list(connection.execute(chosen).scalars())
            return subscriptions_by_id(connection, ids)

    def ids(self, site_id: str, query: SubscriptionQuery, offset: int = 0, limit: int | None = None) -> Sequence[int]:
        """The ids of all that the query finds, in its order, or of ``limit`` from ``offset`` on.

        All of them are what a table needs in order to jump anywhere.
        """
        chosen = select(table.c.subscription_id).where(_condition(site_id, query)).order_by(*_order(query))
        if limit is not None:
            chosen = chosen.limit(limit).offset(offset)
        with self._database.read() as connection:
            return array("q", connection.execute(chosen).scalars())

    def lines(self, ids: Sequence[int]) -> list[Subscription]:
        """The subscriptions with these ids, in the order of the ids."""
        with self._database.read() as connection:
            return subscriptions_by_id(connection, ids)

    def after(
        self, site_id: str | None, states: Sequence[SubscriptionState], after_id: int, limit: int
    ) -> list[Subscription]:
        """A page by key: those behind a subscription id, oldest first."""
        condition = and_(
            _condition(site_id, SubscriptionQuery(states=tuple(states))), table.c.subscription_id > after_id
        )
        with self._database.read() as connection:
            ids = list(
                connection.execute(
                    select(table.c.subscription_id).where(condition).order_by(table.c.subscription_id).limit(limit)
                ).scalars()
            )
            return subscriptions_by_id(connection, ids)

    def all(self, site_id: str, states: Sequence[SubscriptionState] = OURS) -> Iterator[Subscription]:
        """Every subscription, in pages, so that a long list needs no more memory than a short one."""
        last = 0
        while page := self.after(site_id, states, last, 1000):
            yield from page
            last = page[-1].subscription_id


def subscriptions_by_id(connection: Connection, ids: Sequence[int]) -> list[Subscription]:
    """The subscriptions with these ids, in the order of the ids."""
    found: list[Subscription] = []
    for start in range(0, len(ids), _IDS_AT_ONCE):
        chosen = list(ids[start : start + _IDS_AT_ONCE])
        rows = {
            row.subscription_id: row
            for row in connection.execute(select(table).where(table.c.subscription_id.in_(chosen)))
        }
        tags: dict[int, list[str]] = {}
        for subscription_id, name in connection.execute(
            select(subscription_tag.c.subscription_id, tag.c.name)
            .join(tag, tag.c.tag_id == subscription_tag.c.tag_id)
            .where(subscription_tag.c.subscription_id.in_(chosen))
            .order_by(tag.c.name)
        ):
            tags.setdefault(subscription_id, []).append(name)
        found += [_subscription(rows[each], tuple(tags.get(each, ()))) for each in chosen if each in rows]
    return found


def _order(query: SubscriptionQuery) -> list[ColumnElement[Any]]:
    column = table.c[query.order.value]
    order: list[ColumnElement[Any]] = [column.desc() if query.descending else column.asc()]
    if query.order is not SubscriptionOrder.ID:
        order.append(table.c.subscription_id.desc() if query.descending else table.c.subscription_id.asc())
    return order


def _condition(site_id: str | None, query: SubscriptionQuery) -> ColumnElement[bool]:
    if set(query.states) == set(OURS):
        # The values stand in the statement itself: SQLite chooses a partial index by words, not by parameters.
        ours: BindParameter[Sequence[str]] = bindparam(
            "ours", [state.value for state in OURS], expanding=True, literal_execute=True
        )
        condition: ColumnElement[bool] = table.c.state.in_(ours)
    else:
        condition = table.c.state.in_([state.value for state in query.states])
    if site_id is not None:
        condition = and_(table.c.site_id == site_id, condition)
    if query.rule is not None:
        condition = and_(condition, condition_of(query.rule, query.rule_at))
    for word in query.search.lower().split()[:SEARCH_WORDS]:
        found: list[ColumnElement[bool]] = [
            column.startswith(word, autoescape=True) for column in (table.c.language, table.c.platform)
        ]
        found += [
            column.in_([value.value for value in values])
            for column, values in (
                (table.c.browser, meant_by(word, BROWSER_WORDS)),
                (table.c.push_service, meant_by(word, PUSH_SERVICE_WORDS)),
                (table.c.state, meant_by(word, SUBSCRIPTION_WORDS)),
            )
        ]
        found += [
            table.c.time_zone.contains(word, autoescape=True),
            table.c.topics.contains(f" {word}", autoescape=True),
            table.c.attributes.contains(word, autoescape=True),
            # A list of those who carry the tag is found once; asked anew for each row, it takes a third of the time.
            table.c.subscription_id.in_(
                select(subscription_tag.c.subscription_id)
                .join(tag, tag.c.tag_id == subscription_tag.c.tag_id)
                .where(tag.c.name.startswith(word, autoescape=True))
            ),
        ]
        if word.isascii() and word.isdigit() and len(word) < 18:
            found.append(table.c.subscription_id == int(word))
        condition = and_(condition, or_(*found))
    return condition


def _subscription(row: Row[Any], tags: tuple[str, ...]) -> Subscription:
    consent = None
    if row.consent_at is not None:
        consent = Consent(row.consent_version or "", row.consent_page or "", from_milliseconds(row.consent_at))
    return Subscription(
        subscription_id=row.subscription_id,
        site_id=row.site_id,
        endpoint=row.endpoint,
        keys=SubscriptionKeys(row.p256dh, row.auth),
        key_id=row.key_id,
        push_service=PushService(row.push_service),
        browser=Browser(row.browser),
        platform=row.platform,
        language=row.language,
        time_zone=row.time_zone,
        topics=tuple(row.topics.split()),
        tags=tags,
        state=SubscriptionState(row.state),
        first_seen_at=from_milliseconds(row.first_seen_at),
        last_seen_at=from_milliseconds(row.last_seen_at),
        consent=consent,
        attributes=attributes_from(row.attributes),
    )
