"""Which keys the hosted inbox has and which store holds each private half; never the private half itself.

The newest key of a purpose is the one in use. Older sealing keys still open what was sealed to them.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select

from pushdesk.storage.database import Database, Noun
from pushdesk.storage.inbox_tables import inbox_key as table
from pushdesk.storage.keys import VaultKind
from pushdesk.storage.times import from_milliseconds, from_optional, to_milliseconds


class InboxKeyPurpose(StrEnum):
    """Sealing: browsers seal records to it. Signing: our requests to the inbox are signed with it."""

    SEALING = "sealing"
    SIGNING = "signing"


@dataclass(frozen=True, slots=True)
class InboxKeyRecord:
    """What is known of one key of a site's inbox."""

    key_id: str
    site_id: str
    purpose: InboxKeyPurpose
    public_key: bytes = field(repr=False)
    vault: VaultKind
    created_at: datetime
    backed_up_at: datetime | None = None


class InboxKeyStore:
    """Inbox key records by site."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, record: InboxKeyRecord) -> None:
        """Keep a new key; one that is here already stays as it is."""
        with self._database.write(Noun.KEYS) as connection:
            connection.exec_driver_sql(
                "INSERT INTO inbox_key (key_id, site_id, purpose, public_key, vault, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key_id) DO NOTHING",
                (
                    record.key_id,
                    record.site_id,
                    record.purpose.value,
                    record.public_key,
                    record.vault.value,
                    to_milliseconds(record.created_at),
                ),
            )

    def of_site(self, site_id: str) -> list[InboxKeyRecord]:
        """All keys of a site's inbox, newest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                select(table).where(table.c.site_id == site_id).order_by(table.c.created_at.desc(), table.c.key_id)
            ).all()
        return [
            InboxKeyRecord(
                key_id=row.key_id,
                site_id=row.site_id,
                purpose=InboxKeyPurpose(row.purpose),
                public_key=row.public_key,
                vault=VaultKind(row.vault),
                created_at=from_milliseconds(row.created_at),
                backed_up_at=from_optional(row.backed_up_at),
            )
            for row in rows
        ]

    def set_vault(self, key_id: str, vault: VaultKind) -> None:
        """Record that another store now holds the private half."""
        with self._database.write(Noun.KEYS) as connection:
            connection.execute(table.update().where(table.c.key_id == key_id).values(vault=vault.value))

    def mark_backed_up(self, site_id: str, now: datetime) -> None:
        """Record that a backup with all keys of this site's inbox was written and read back."""
        with self._database.write(Noun.KEYS) as connection:
            connection.execute(
                table.update().where(table.c.site_id == site_id).values(backed_up_at=to_milliseconds(now))
            )
