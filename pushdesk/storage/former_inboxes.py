"""The addresses that a site's inbox had before it moved: browsers of the old page go on leaving word there.

An address becomes a former one when the site gets another inbox after an export that named it. It is fetched for 90
days from the first try on, and then forgotten.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from pushdesk.domain.inbox_waits import FORMER_INBOX_FETCHED_FOR
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.inbox_tables import former_inbox as table
from pushdesk.storage.times import from_optional, to_milliseconds


@dataclass(frozen=True, slots=True)
class FormerInbox:
    """One former address. ``fault`` is why it could not be fetched the last time, empty when it could."""

    address: str
    fetched_since: datetime | None
    reached_at: datetime | None
    fault: str
    status: int | None

    @property
    def ends_at(self) -> datetime | None:
        """When it is forgotten; None before the first try."""
        return None if self.fetched_since is None else self.fetched_since + FORMER_INBOX_FETCHED_FOR


class FormerInboxStore:
    """Former inboxes by site and address."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_site(self, site_id: str) -> list[FormerInbox]:
        """Those that are still fetched, by address."""
        statement = select(table).where(table.c.site_id == site_id).order_by(table.c.address)
        with self._database.read() as connection:
            rows = connection.execute(statement).all()
        return [
            FormerInbox(
                row.address, from_optional(row.fetched_since), from_optional(row.reached_at), row.fault, row.status
            )
            for row in rows
        ]

    def note_reached(self, site_id: str, address: str, now: datetime) -> None:
        """It answered."""
        at = to_milliseconds(now)
        with self._database.write(Noun.INBOX) as connection:
            connection.exec_driver_sql(
                "UPDATE former_inbox SET fetched_since = coalesce(fetched_since, ?), reached_at = ?, fault = '',"
                " status = NULL WHERE site_id = ? AND address = ?",
                (at, at, site_id, address),
            )

    def note_failed(self, site_id: str, address: str, code: str, now: datetime, *, status: int | None = None) -> None:
        """It could not be fetched, for this reason."""
        with self._database.write(Noun.INBOX) as connection:
            connection.exec_driver_sql(
                "UPDATE former_inbox SET fetched_since = coalesce(fetched_since, ?), fault = ?, status = ?"
                " WHERE site_id = ? AND address = ?",
                (to_milliseconds(now), code, status, site_id, address),
            )

    def forget(self, site_id: str, address: str) -> None:
        """Fetch it no more; what waits there stays there."""
        with self._database.write(Noun.INBOX) as connection:
            _forget(connection, [(site_id, address)])


def remember_former(connection: Connection, site_id: str, address: str) -> None:
    """Keep the inbox of the last export as a former one where the site's inbox now has another address.

    One that is the site's inbox again is no former one any more.
    """
    connection.exec_driver_sql(
        "INSERT INTO former_inbox (site_id, address) SELECT site_id, exported_inbox FROM site"
        " WHERE site_id = ? AND exported_inbox NOT IN ('', ?) ON CONFLICT DO NOTHING",
        (site_id, address),
    )
    connection.exec_driver_sql("DELETE FROM former_inbox WHERE site_id = ? AND address = ?", (site_id, address))


def forget_former(database: Database, now: datetime) -> int:
    """Forget those whose time is over; how many. A time before the site was made is of a clock that was never set."""
    with database.write(Noun.INBOX) as connection:
        connection.exec_driver_sql(
            "UPDATE former_inbox SET fetched_since = ? WHERE fetched_since <"
            " (SELECT created_at FROM site WHERE site.site_id = former_inbox.site_id)",
            (to_milliseconds(now),),
        )
        rows = connection.exec_driver_sql(
            "SELECT site_id, address FROM former_inbox WHERE fetched_since <= ?",
            (to_milliseconds(now - FORMER_INBOX_FETCHED_FOR),),
        ).all()
        _forget(connection, [(row.site_id, row.address) for row in rows])
        return len(rows)


def _forget(connection: Connection, former: Iterable[tuple[str, str]]) -> None:
    """Also as the inbox of the last export, so that the next change of the site does not remember it again."""
    for each in former:
        connection.exec_driver_sql("DELETE FROM former_inbox WHERE site_id = ? AND address = ?", each)
        connection.exec_driver_sql("UPDATE site SET exported_inbox = '' WHERE site_id = ? AND exported_inbox = ?", each)
