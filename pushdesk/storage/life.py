"""A person's whole history, newest first: what happened to the subscription, and what came of every campaign."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from pushdesk.domain.life import LifeEvent, LifeKind
from pushdesk.storage.campaign_tables import campaign, delivery
from pushdesk.storage.database import Database
from pushdesk.storage.delivery_log import DeliveryLog, SubscriptionDelivery
from pushdesk.storage.life_tables import subscription_event as table
from pushdesk.storage.times import from_milliseconds

_ALL = """
    SELECT at, 0 AS is_delivery, event_id AS id, kind, detail FROM subscription_event WHERE subscription_id = :id
    UNION ALL
    SELECT updated_at, 1, delivery_id, '', '' FROM delivery WHERE subscription_id = :id
    UNION ALL
    SELECT first_seen_at, 0, 0, 'registered', key_id FROM subscription AS s WHERE subscription_id = :id
        AND NOT EXISTS (SELECT 1 FROM subscription_event AS e WHERE e.subscription_id = s.subscription_id
                        AND e.kind IN ('registered', 'imported'))
"""
"""Whoever came before events were kept has registered all the same."""


@dataclass(frozen=True, slots=True)
class LifeRow:
    """One line of a history: something that happened, or a notification that was sent."""

    at: datetime
    event: LifeEvent | None = None
    delivery: SubscriptionDelivery | None = None


class LifeStore:
    """Histories by the subscription's id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, subscription_id: int) -> int:
        """How many lines the history has."""
        with self._database.read() as connection:
            count: int = connection.exec_driver_sql(
                f"SELECT count(*) FROM ({_ALL})", {"id": subscription_id}
            ).scalar_one()
        return count

    def rows(self, subscription_id: int, offset: int, limit: int) -> Sequence[LifeRow]:
        """A page of it, newest first."""
        with self._database.read() as connection:
            found = connection.exec_driver_sql(
                f"SELECT * FROM ({_ALL}) ORDER BY at DESC, is_delivery DESC, id DESC LIMIT :limit OFFSET :offset",
                {"id": subscription_id, "limit": limit, "offset": offset},
            ).all()
        sent = self._sent([row.id for row in found if row.is_delivery])
        rows = []
        for row in found:
            at = from_milliseconds(row.at)
            if row.is_delivery:
                rows.append(LifeRow(at, delivery=sent.get(row.id)))
            else:
                rows.append(LifeRow(at, LifeEvent(LifeKind(row.kind), at, row.detail)))
        return rows

    def _sent(self, ids: Sequence[int]) -> dict[int, SubscriptionDelivery]:
        """Deliveries by their ids, each with the title of what was sent."""
        with self._database.read() as connection:
            rows = connection.execute(
                select(delivery.c.delivery_id, func.json_extract(campaign.c.content, "$.title"))
                .join(campaign, campaign.c.campaign_id == delivery.c.campaign_id)
                .where(delivery.c.delivery_id.in_(list(ids)))
            ).all()
        titles: dict[int, str | None] = {row[0]: row[1] for row in rows}
        lines = DeliveryLog(self._database).lines(ids)
        return {
            line.delivery.delivery_id: SubscriptionDelivery(titles.get(line.delivery.delivery_id) or "", line)
            for line in lines
        }


def note(connection: Connection, subscription_id: int, kind: LifeKind, at: int, detail: str = "") -> None:
    """Keep one event with the transaction that is open; ``at`` is in milliseconds."""
    note_many(connection, [(subscription_id, detail)], kind, at)


def note_many(connection: Connection, details: Iterable[tuple[int, str]], kind: LifeKind, at: int) -> None:
    """Keep an event of one kind for many subscriptions, each with its detail."""
    rows = [(subscription_id, at, kind.value, detail) for subscription_id, detail in details]
    if rows:
        connection.exec_driver_sql(
            f"INSERT INTO {table.name} (subscription_id, at, kind, detail) VALUES (?, ?, ?, ?)", rows
        )
