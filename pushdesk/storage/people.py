"""What messages may say to subscribers: their languages and attributes, by id, summed up, or grouped for measuring."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, LargeBinary, cast, func, literal, select, text

from pushdesk.domain.audience import Rule
from pushdesk.domain.personalization import NOBODY, Person
from pushdesk.storage.audience_rules import condition_of
from pushdesk.storage.database import Database
from pushdesk.storage.tables import WITH_ATTRIBUTES, subscription as table
from pushdesk.storage.times import to_milliseconds

_ROWS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class LikePeople:
    """So many of an audience to whom a message says the same; on Firefox on Android or not."""

    person: Person
    on_android_firefox: bool
    count: int


class PersonStore:
    """Subscribers as a message sees them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def people(self, subscription_ids: Sequence[int]) -> dict[int, Person]:
        """Those of these subscriptions that are here, by id."""
        with self._database.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT subscription_id, language, attributes FROM subscription"
                " WHERE subscription_id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(subscription_ids)),),
            ).all()
        return {subscription_id: _person(language, attributes) for subscription_id, language, attributes in rows}

    def attribute_names(self, site_id: str) -> frozenset[str]:
        """The attributes that any subscriber of the site has."""
        with self._database.read() as connection:
            return frozenset(
                connection.exec_driver_sql(
                    "SELECT DISTINCT word.key FROM subscription, json_each(attributes) AS word"
                    f" WHERE site_id = ? AND {WITH_ATTRIBUTES}",
                    (site_id,),
                ).scalars()
            )

    def longest_words(self, site_id: str, rule: Rule, now: datetime) -> dict[str, str]:
        """For each token the longest value that anybody has whom the rule reaches."""
        word = func.json_each(table.c.attributes).table_valued("key", "value")
        octets = func.length(cast(word.c.value, LargeBinary))
        length = func.max(octets)  # SQLite gives the value of the row that has the most
        with self._database.read() as connection:
            rows = connection.execute(
                select(word.c.key, word.c.value, length)
                .select_from(table)
                .join(word, text("true"))
                .where(
                    table.c.site_id == site_id,
                    text("+subscription.state = 'active'"),  # the plus leaves the choice to the partial index
                    text(WITH_ATTRIBUTES),
                    condition_of(rule, to_milliseconds(now)),
                )
                .group_by(word.c.key)
            ).all()
        return {name: value for name, value, _ in rows}

    def likes(self, site_id: str, rule: Rule, now: datetime, *, by_words: bool = True) -> Iterator[LikePeople]:
        """Everybody whom the rule reaches, those together to whom a message says the same.

        Without ``by_words`` it says the same to all, and nothing is told of their words.
        """
        on_phone = ((table.c.browser == "firefox") & (table.c.platform == "android")).label("on_phone")
        words: list[ColumnElement[str]] = [table.c.language, table.c.attributes]
        if not by_words:
            words = [literal("").label("language"), literal("{}").label("attributes")]
        with self._database.read() as connection:
            rows = connection.execution_options(yield_per=_ROWS_AT_ONCE).execute(
                select(*words, on_phone, func.count().label("people"))
                .where(
                    table.c.site_id == site_id,
                    table.c.state == "active",
                    condition_of(rule, to_milliseconds(now)),
                )
                .group_by(*([*words, on_phone] if by_words else [on_phone]))
            )
            for row in rows:
                yield LikePeople(_person(row.language, row.attributes), bool(row.on_phone), row.people)


def attributes_from(column: str) -> dict[str, str]:
    """The attributes that a row keeps."""
    if column == "{}":
        return {}
    kept: dict[str, str] = json.loads(column)
    return kept


def attributes_column(attributes: Mapping[str, str]) -> str:
    """The attributes as a row keeps them, the same text for the same words."""
    return json.dumps(dict(sorted(attributes.items())), ensure_ascii=False, separators=(",", ":"))


def _person(language: str, attributes: str) -> Person:
    return NOBODY if not language and attributes == "{}" else Person(language, attributes_from(attributes))
