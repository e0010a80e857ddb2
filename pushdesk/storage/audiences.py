"""Audience rules that the owner saved under a name."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from pushdesk.domain.audience import parse_rule, rule_text
from pushdesk.domain.faults import wrong_input
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.tables import audience as table
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
        title = " ".join(name.split())
        if not 1 <= len(title) <= 60:
            raise wrong_input("name_malformed", value=name)
        words = rule_text(parse_rule(rule))
        with self._database.write(Noun.AUDIENCES) as connection:
            connection.exec_driver_sql(
                "INSERT INTO audience (site_id, name, rule, created_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (site_id, name) DO UPDATE SET rule = excluded.rule",
                (site_id, title, words, to_milliseconds(now)),
            )
            row = connection.execute(select(table).where(table.c.site_id == site_id, table.c.name == title)).one()
        return SavedAudience(row.audience_id, row.site_id, row.name, row.rule)

    def of_site(self, site_id: str) -> list[SavedAudience]:
        """The site's saved audiences by name."""
        with self._database.read() as connection:
            rows = connection.execute(select(table).where(table.c.site_id == site_id).order_by(table.c.name)).all()
        return [SavedAudience(row.audience_id, row.site_id, row.name, row.rule) for row in rows]

    def delete(self, audience_id: int) -> None:
        """Forget a saved audience; campaigns that used it keep their own words."""
        with self._database.write(Noun.AUDIENCES) as connection:
            connection.execute(table.delete().where(table.c.audience_id == audience_id))
