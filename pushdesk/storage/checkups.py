"""How each site's published web app was found at the last look."""

import json
from datetime import datetime

from sqlalchemy import select

from pushdesk.domain.checkup import Check, Checkup, Finding, Verdict
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.tables import checkup as table
from pushdesk.storage.times import from_milliseconds, from_optional, to_milliseconds


class CheckupStore:
    """The last checkup by site; an earlier one is written over."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, checkup: Checkup) -> None:
        """Keep a checkup in the place of the last one."""
        findings = [[each.check.value, each.verdict.value, each.reason, dict(each.facts)] for each in checkup.findings]
        unreached_since = None if checkup.unreached_since is None else to_milliseconds(checkup.unreached_since)
        with self._database.write(Noun.CHECKUPS) as connection:
            connection.exec_driver_sql(
                "INSERT INTO checkup (site_id, url, at, findings, unreached_since) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (site_id) DO UPDATE SET url = excluded.url, at = excluded.at,"
                " findings = excluded.findings, unreached_since = excluded.unreached_since",
                (
                    checkup.site_id,
                    checkup.url,
                    to_milliseconds(checkup.at),
                    json.dumps(findings, ensure_ascii=False),
                    unreached_since,
                ),
            )

    def note_unreached(self, site_id: str, url: str, now: datetime) -> None:
        """The page could not be reached, perhaps for a reason on this computer; what was found before stays."""
        at = to_milliseconds(now)
        with self._database.write() as connection:
            connection.exec_driver_sql(
                "INSERT INTO checkup (site_id, url, at, findings, unreached_since) VALUES (?, ?, ?, '[]', ?)"
                " ON CONFLICT (site_id) DO UPDATE SET unreached_since = coalesce(unreached_since, ?)",
                (site_id, url, at, at, at),
            )

    def last(self, site_id: str) -> Checkup | None:
        """The last checkup; None before the first. What a later version found is left out."""
        with self._database.read() as connection:
            row = connection.execute(select(table).where(table.c.site_id == site_id)).one_or_none()
        if row is None:
            return None
        findings = tuple(
            Finding(Check(check), Verdict(verdict), reason, facts)
            for check, verdict, reason, facts in json.loads(row.findings)
            if check in set(Check) and verdict in set(Verdict)
        )
        return Checkup(
            site_id, row.url, from_milliseconds(row.at), findings, unreached_since=from_optional(row.unreached_since)
        )
