"""What was fetched from the hosted inbox: taken in a page at a time, each record once, and how the inbox stands.

A page is one transaction: its registrations, unregistrations and reports, and the ids of its records. The ids stay
until the inbox has let go of the records, so a cut at any step neither loses a record nor takes one twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from pushdesk.domain.push_hosts import PushHosts
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.inbox_intake import Arrived, ArrivedReport, Tally, take_all
from pushdesk.storage.inbox_tables import inbox as table
from pushdesk.storage.times import from_milliseconds, from_optional, to_milliseconds
from pushdesk.storage.unopened_records import UnopenedRecord, keep_unopened


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the inbox said was left in it, and when the oldest of that arrived."""

    registrations: int = 0
    reports: int = 0
    oldest_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class InboxState:
    """How a site's inbox stood at the last look.

    ``fault`` is why it could not be fetched, empty when it could; ``status`` the answer that told so, if one did.
    """

    tried_at: datetime
    reached_at: datetime | None
    fault: str
    status: int | None
    failing_since: datetime | None
    waiting: Waiting


class InboxStore:
    """Takes in pages of records and remembers how each site's inbox stands."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(
        self,
        site_id: str,
        record_ids: Iterable[str],
        arrived: Sequence[Arrived | ArrivedReport],
        hosts: PushHosts,
        now: datetime,
        *,
        quarantine_per_day: int,
        unopened: Sequence[UnopenedRecord] = (),
        keys: str = "",
    ) -> tuple[Tally, list[str]]:
        """Take in what a page held, in its order; it is on disk when this returns, together with the records' ids.

        ``unopened`` are those that these ``keys`` (a fingerprint of them) did not open. Returns what it came to, and
        the codes of the registrations that were refused after all.
        """
        with self._database.write(Noun.SUBSCRIPTIONS, Noun.REPORTS, Noun.INBOX) as connection:
            for record_id in record_ids:
                connection.exec_driver_sql(
                    "INSERT INTO inbox_taken (site_id, record_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    (site_id, record_id),
                )
            tally, refusals = take_all(connection, site_id, arrived, hosts, now, quarantine_per_day)
            if unopened:
                kept, without_room = keep_unopened(connection, site_id, unopened, keys, now)
                tally += Tally(unopened=kept, refused=without_room)
                refusals += ["record_not_opened"] * without_room
        return tally, refusals

    def taken_ids(self, site_id: str) -> frozenset[str]:
        """Records that are in, and that the inbox may still hold."""
        with self._database.read() as connection:
            rows = connection.exec_driver_sql("SELECT record_id FROM inbox_taken WHERE site_id = ?", (site_id,))
            return frozenset(row[0] for row in rows)

    def forget(self, site_id: str, record_ids: Iterable[str] | None = None) -> None:
        """The inbox has let go of these records; without ids, of all that were taken."""
        with self._database.write() as connection:
            if record_ids is None:
                connection.exec_driver_sql("DELETE FROM inbox_taken WHERE site_id = ?", (site_id,))
            for record_id in record_ids or ():
                connection.exec_driver_sql(
                    "DELETE FROM inbox_taken WHERE site_id = ? AND record_id = ?", (site_id, record_id)
                )

    def note_reached(self, site_id: str, waiting: Waiting, now: datetime) -> None:
        """The inbox answered, and this is left in it."""
        at = to_milliseconds(now)
        oldest_at = None if waiting.oldest_at is None else to_milliseconds(waiting.oldest_at)
        with self._database.write(Noun.INBOX) as connection:
            connection.exec_driver_sql(
                "INSERT INTO inbox (site_id, tried_at, reached_at, fault, failing_since, waiting_registrations,"
                " waiting_reports, oldest_at) VALUES (?, ?, ?, '', NULL, ?, ?, ?) ON CONFLICT (site_id) DO UPDATE SET"
                " tried_at = excluded.tried_at, reached_at = excluded.reached_at, fault = '', status = NULL,"
                " failing_since = NULL,"
                " waiting_registrations = excluded.waiting_registrations,"
                " waiting_reports = excluded.waiting_reports, oldest_at = excluded.oldest_at",
                (site_id, at, at, waiting.registrations, waiting.reports, oldest_at),
            )

    def note_failed(self, site_id: str, code: str, now: datetime, *, status: int | None = None) -> None:
        """The inbox could not be fetched, for this reason; since when is kept, but no time that is still to come."""
        at = to_milliseconds(now)
        with self._database.write(Noun.INBOX) as connection:
            connection.exec_driver_sql(
                "INSERT INTO inbox (site_id, tried_at, fault, status, failing_since) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (site_id) DO UPDATE SET tried_at = excluded.tried_at, fault = excluded.fault,"
                " status = excluded.status, failing_since ="
                " min(coalesce(failing_since, excluded.failing_since), excluded.failing_since)",
                (site_id, at, code, status, at),
            )

    def state(self, site_id: str) -> InboxState | None:
        """How the inbox stood at the last look; None before the first."""
        with self._database.read() as connection:
            row = connection.execute(select(table).where(table.c.site_id == site_id)).one_or_none()
        if row is None:
            return None
        return InboxState(
            tried_at=from_milliseconds(row.tried_at),
            reached_at=from_optional(row.reached_at),
            fault=row.fault,
            status=row.status,
            failing_since=from_optional(row.failing_since),
            waiting=Waiting(row.waiting_registrations, row.waiting_reports, from_optional(row.oldest_at)),
        )
