"""Audience rules that the owner saved under a name, and what the subscribers are who can be chosen by them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from pushdesk.domain.audience import parse_rule, rule_text
from pushdesk.domain.audience_outline import AudienceFacets
from pushdesk.domain.countries import country_of
from pushdesk.domain.faults import wrong_input
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.tables import OURS, audience as table
from pushdesk.storage.tags import tags_in_use
from pushdesk.storage.times import to_milliseconds


@dataclass(frozen=True, slots=True)
class SavedAudience:
    """A rule with the name the owner gave it."""

    audience_id: int
    site_id: str
    name: str
    rule: str


class AudienceStore:
    """Saved audiences by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, site_id: str, name: str, rule: str, now: datetime) -> SavedAudience:
        """Keep a rule under a name; a name that is taken gets the new rule."""
        title, words = _checked_title(name), rule_text(parse_rule(rule))
        with self._database.write(Noun.AUDIENCES) as connection:
            connection.exec_driver_sql(
                "INSERT INTO audience (site_id, name, rule, created_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (site_id, name) DO UPDATE SET rule = excluded.rule",
                (site_id, title, words, to_milliseconds(now)),
            )
            return _saved(
                connection.execute(select(table).where(table.c.site_id == site_id, table.c.name == title)).one()
            )

    def add(self, site_id: str, name: str, rule: str, now: datetime) -> SavedAudience:
        """Keep a rule under a name that is free; else ``audience_name_taken``."""
        title = _checked_title(name)
        if title in {each.name for each in self.of_site(site_id)}:
            raise wrong_input("audience_name_taken", name=title)
        return self.save(site_id, title, rule, now)

    def change(self, audience_id: int, name: str, rule: str) -> SavedAudience:
        """Give a saved audience another name or rule; ``audience_unknown``, ``audience_name_taken``."""
        title, words = _checked_title(name), rule_text(parse_rule(rule))
        with self._database.write(Noun.AUDIENCES) as connection:
            present = connection.execute(select(table).where(table.c.audience_id == audience_id)).one_or_none()
            if present is None:
                raise wrong_input("audience_unknown")
            same = select(table.c.audience_id).where(table.c.site_id == present.site_id, table.c.name == title)
            if connection.execute(same).scalar_one_or_none() not in (None, audience_id):
                raise wrong_input("audience_name_taken", name=title)
            connection.execute(table.update().where(table.c.audience_id == audience_id).values(name=title, rule=words))
        return SavedAudience(audience_id, present.site_id, title, words)

    def of_site(self, site_id: str) -> list[SavedAudience]:
        """The site's saved audiences by name."""
        with self._database.read() as connection:
            rows = connection.execute(select(table).where(table.c.site_id == site_id).order_by(table.c.name)).all()
        return [_saved(row) for row in rows]

    def delete(self, audience_id: int) -> None:
        """Forget a saved audience; campaigns that used it keep their own words."""
        with self._database.write(Noun.AUDIENCES) as connection:
            connection.execute(table.delete().where(table.c.audience_id == audience_id))

    def facets(self, site_id: str) -> AudienceFacets:
        """What the site's subscribers are: a look at all of them."""
        with self._database.read() as connection:
            tags = tags_in_use(connection, site_id)
            languages = connection.exec_driver_sql(
                f"SELECT DISTINCT lower(language) FROM subscription WHERE site_id = ? AND {OURS} AND language <> ''",
                (site_id,),
            ).scalars()
            spoken = {part for language in languages for part in (language, language.partition("-")[0])}
            zones = connection.exec_driver_sql(
                f"SELECT DISTINCT time_zone FROM subscription WHERE site_id = ? AND {OURS}", (site_id,)
            ).scalars()
            countries = {country_of(zone) for zone in zones} - {""}
        return AudienceFacets(tuple(tags), tuple(sorted(spoken)), tuple(sorted(countries)))


def _checked_title(name: str) -> str:
    title = " ".join(name.split())
    if not 1 <= len(title) <= 60:
        raise wrong_input("name_malformed", value=name)
    return title


def _saved(row: Row[Any]) -> SavedAudience:
    return SavedAudience(row.audience_id, row.site_id, row.name, row.rule)
