"""Fetched records that no key here opens: kept sealed for a while, since a key backup may bring the key back.

A record does not say which key it is sealed to, and anybody can leave one that nobody can open. So what is kept is
bounded in number and bytes, the first to come is kept, and all of it goes after 90 days.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from pushdesk.domain.inbox_waits import UNOPENED_KEPT_FOR
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.inbox_intake import Arrived, ArrivedReport, Tally, take_all
from pushdesk.storage.times import from_milliseconds, to_milliseconds

RECORDS_LIMIT = {"registrations": 20_000, "reports": 2_000}
"""At most as many registrations of a site as its inbox at the host can hold."""

BYTES_LIMIT = 24_000_000
"""In all, of one site."""


@dataclass(frozen=True, slots=True)
class UnopenedRecord:
    """A record as the inbox gave it out; ``box`` is where it lay. ``unopened_id`` is 0 before it is kept."""

    box: str
    sealed: bytes = field(repr=False)
    received_at: datetime
    unopened_id: int = 0


class UnopenedRecordStore:
    """What waits for a key, by site."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, site_id: str) -> int:
        """How many records wait for a key."""
        with self._database.read() as connection:
            found = connection.exec_driver_sql("SELECT count(*) FROM inbox_unopened WHERE site_id = ?", (site_id,))
            return int(found.scalar_one())

    def untried(self, site_id: str, keys: str, limit: int) -> list[UnopenedRecord]:
        """The oldest of those that were not tried with these keys (a fingerprint of them) yet."""
        with self._database.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT unopened_id, box, sealed, received_at FROM inbox_unopened WHERE site_id = ? AND tried_with <> ?"
                " ORDER BY received_at, unopened_id LIMIT ?",
                (site_id, keys, limit),
            ).all()
        return [UnopenedRecord(box, sealed, from_milliseconds(at), number) for number, box, sealed, at in rows]

    def settle(
        self,
        site_id: str,
        opened: Sequence[UnopenedRecord],
        arrived: Sequence[Arrived | ArrivedReport],
        unopened: Sequence[UnopenedRecord],
        keys: str,
        hosts: PushHosts,
        now: datetime,
        *,
        quarantine_per_day: int,
    ) -> tuple[Tally, list[str]]:
        """Take in what was opened and let go of it, in one transaction; the rest was tried with these keys.

        Returns what it came to, and the codes of the registrations that were refused after all.
        """
        with self._database.write(Noun.SUBSCRIPTIONS, Noun.REPORTS, Noun.INBOX) as connection:
            came_to = take_all(connection, site_id, arrived, hosts, now, quarantine_per_day)
            for each in opened:
                connection.exec_driver_sql("DELETE FROM inbox_unopened WHERE unopened_id = ?", (each.unopened_id,))
            for each in unopened:
                connection.exec_driver_sql(
                    "UPDATE inbox_unopened SET tried_with = ? WHERE unopened_id = ?", (keys, each.unopened_id)
                )
        return came_to


def keep_unopened(
    connection: Connection, site_id: str, records: Iterable[UnopenedRecord], keys: str, now: datetime
) -> tuple[int, int]:
    """Keep what these keys did not open; how many are kept (the same record once), and how many found no room."""
    counts, size = _kept(connection, site_id)
    kept = without_room = 0
    for each in records:
        digest = hashlib.sha256(each.sealed).digest()
        if connection.exec_driver_sql(
            "SELECT 1 FROM inbox_unopened WHERE site_id = ? AND digest = ?", (site_id, digest)
        ).first():
            kept += 1
            continue
        if counts[each.box] >= RECORDS_LIMIT[each.box] or size + len(each.sealed) > BYTES_LIMIT:
            without_room += 1
            continue
        connection.exec_driver_sql(
            "INSERT INTO inbox_unopened (site_id, digest, box, sealed, received_at, kept_at, tried_with)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (site_id, digest, each.box, each.sealed, to_milliseconds(each.received_at), to_milliseconds(now), keys),
        )
        counts[each.box] += 1
        size += len(each.sealed)
        kept += 1
    return kept, without_room


def _kept(connection: Connection, site_id: str) -> tuple[dict[str, int], int]:
    """How many of each box are kept, and their bytes."""
    rows = connection.exec_driver_sql(
        "SELECT box, count(*), sum(length(sealed)) FROM inbox_unopened WHERE site_id = ? GROUP BY box", (site_id,)
    ).all()
    counts = dict.fromkeys(RECORDS_LIMIT, 0) | {box: count for box, count, _ in rows}
    return counts, sum(size for _, _, size in rows)


def forget_unopened(database: Database, now: datetime) -> int:
    """Let go of what has waited for its time; how many.

    A time before the site was made is of a clock that was never set, and begins anew.
    """
    with database.write(Noun.INBOX) as connection:
        connection.exec_driver_sql(
            "UPDATE inbox_unopened SET kept_at = ? WHERE kept_at <"
            " (SELECT created_at FROM site WHERE site.site_id = inbox_unopened.site_id)",
            (to_milliseconds(now),),
        )
        return connection.exec_driver_sql(
            "DELETE FROM inbox_unopened WHERE kept_at <= ?", (to_milliseconds(now - UNOPENED_KEPT_FOR),)
        ).rowcount
