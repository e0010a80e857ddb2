"""What browsers report about notifications, counted once per delivery and kind."""

import secrets
from datetime import datetime

from pushdesk.domain.report import ReportKind
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.times import to_milliseconds

_SECRET_NAME = "report"


class ReportStore:
    """Reports by delivery, and the secret that makes report tokens believable."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, delivery_id: int, kind: ReportKind, action: str, now: datetime) -> bool:
        """Count a report; False when this delivery has reported this kind before, or does not exist.

        Then nothing is written: repeating a report costs no disk and tells nobody of news.
        """
        with self._database.read() as connection:
            is_new = connection.exec_driver_sql(
                "SELECT 1 FROM delivery AS d WHERE delivery_id = ? AND NOT EXISTS"
                " (SELECT 1 FROM report AS r WHERE r.delivery_id = d.delivery_id AND r.kind = ?)",
                (delivery_id, kind.value),
            ).first()
        if is_new is None:
            return False
        with self._database.write(Noun.REPORTS) as connection:
            added = connection.exec_driver_sql(
                "INSERT INTO report (delivery_id, kind, campaign_id, action, at)"
                " SELECT delivery_id, ?, campaign_id, ?, ? FROM delivery WHERE delivery_id = ?"
                " ON CONFLICT (delivery_id, kind) DO NOTHING",
                (kind.value, action, to_milliseconds(now), delivery_id),
            ).rowcount
        return added == 1

    def secret(self) -> bytes:
        """The 32 bytes that report tokens are made with; drawn at the first call.

        It lies in the database and not with the private keys, because the receiver needs it: whoever steals it
        can forge clicks and nothing else.
        """
        with self._database.read() as connection:
            kept = connection.exec_driver_sql("SELECT value FROM secret WHERE name = ?", (_SECRET_NAME,)).scalar()
        if kept is None:
            with self._database.write() as connection:
                connection.exec_driver_sql(
                    "INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
                    (_SECRET_NAME, secrets.token_bytes(32)),
                )
                kept = connection.exec_driver_sql(
                    "SELECT value FROM secret WHERE name = ?", (_SECRET_NAME,)
                ).scalar_one()
        return bytes(kept)
