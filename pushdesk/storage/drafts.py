"""What the owner is writing: saved as it is typed, never lost, deleted only with a way back."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from pushdesk.domain.campaign import DeliveryOptions, Draft, Urgency
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.notification import Notification
from pushdesk.storage.campaign_tables import draft as table
from pushdesk.storage.contents import content_from, notification_from
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.times import from_milliseconds, from_optional, to_milliseconds


class DraftStore:
    """Drafts by id. A launched draft is kept with its campaign's id: that makes a launch idempotent."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        site_id: str,
        notification: Notification,
        audience: str,
        options: DeliveryOptions,
        now: datetime,
        due_at: datetime | None = None,
    ) -> Draft:
        """Keep a new draft; ``due_at`` is when the owner means to send it."""
        with self._database.write(Noun.DRAFTS) as connection:
            key = connection.execute(
                table.insert().values(site_id=site_id, **_values(notification, audience, options, now, due_at))
            ).inserted_primary_key
            return draft_row(connection, key[0] if key else 0)

    def save(
        self,
        draft_id: int,
        notification: Notification,
        audience: str,
        options: DeliveryOptions,
        now: datetime,
        due_at: datetime | None = None,
    ) -> Draft:
        """Keep what is typed now; a draft that was launched meanwhile refuses with ``draft_launched``."""
        with self._database.write(Noun.DRAFTS) as connection:
            if draft_row(connection, draft_id).campaign_id is not None:
                raise Fault("draft_launched")
            connection.execute(
                table.update()
                .where(table.c.draft_id == draft_id)
                .values(**_values(notification, audience, options, now, due_at))
            )
            return draft_row(connection, draft_id)

    def get(self, draft_id: int) -> Draft:
        """The draft, or the fault ``draft_unknown``."""
        with self._database.read() as connection:
            return draft_row(connection, draft_id)

    def of_site(self, site_id: str) -> list[Draft]:
        """The site's drafts that are neither launched nor deleted, the last written first."""
        with self._database.read() as connection:
            rows = connection.execute(
                select(table)
                .where(table.c.site_id == site_id, table.c.campaign_id.is_(None), table.c.deleted_at.is_(None))
                .order_by(table.c.updated_at.desc(), table.c.draft_id.desc())
            ).all()
        return [_draft(row) for row in rows]

    def delete(self, draft_id: int, now: datetime) -> None:
        """Put a draft away; :meth:`undelete` brings it back."""
        self._set_deleted(draft_id, to_milliseconds(now))

    def undelete(self, draft_id: int) -> None:
        """Bring a deleted draft back as it was."""
        self._set_deleted(draft_id, None)

    def _set_deleted(self, draft_id: int, at: int | None) -> None:
        with self._database.write(Noun.DRAFTS) as connection:
            draft_row(connection, draft_id)
            connection.execute(table.update().where(table.c.draft_id == draft_id).values(deleted_at=at))


def draft_row(connection: Connection, draft_id: int) -> Draft:
    """The draft inside a transaction that is open already, or the fault ``draft_unknown``."""
    row = connection.execute(select(table).where(table.c.draft_id == draft_id)).one_or_none()
    if row is None:
        raise wrong_input("draft_unknown", draft=draft_id)
    return _draft(row)


def _values(
    notification: Notification, audience: str, options: DeliveryOptions, now: datetime, due_at: datetime | None
) -> dict[str, Any]:
    return {
        "content": content_from(notification),
        "audience": audience,
        "ttl_seconds": options.ttl_seconds,
        "urgency": options.urgency.value,
        "at_most_once": int(options.at_most_once),
        "updated_at": to_milliseconds(now),
        "due_at": None if due_at is None else to_milliseconds(due_at),
    }


def _draft(row: Row[Any]) -> Draft:
    return Draft(
        draft_id=row.draft_id,
        site_id=row.site_id,
        notification=notification_from(row.content),
        audience=row.audience,
        options=DeliveryOptions(row.ttl_seconds, Urgency(row.urgency), bool(row.at_most_once)),
        updated_at=from_milliseconds(row.updated_at),
        campaign_id=row.campaign_id,
        due_at=from_optional(row.due_at),
    )
