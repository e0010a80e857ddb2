"""Which application server keys exist and which store holds each private half; never the private half itself."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, func, select

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.tables import application_server_key as table, site, subscription
from pushdesk.storage.times import from_milliseconds, from_optional, to_milliseconds


class VaultKind(StrEnum):
    """The store that holds a private key."""

    KEYRING = "keyring"
    FILE = "file"
    FILE_WITH_PASSPHRASE = "file_with_passphrase"


class KeyState(StrEnum):
    """Current: new subscribers get it. Serving: it still owns subscribers. Idle: nobody needs it."""

    CURRENT = "current"
    SERVING = "serving"
    IDLE = "idle"


@dataclass(frozen=True, slots=True)
class KeyRecord:
    """What is known of one key. ``subscriptions`` counts those that are still ours and belong to it."""

    key_id: str
    site_id: str
    public_key: bytes = field(repr=False)
    vault: VaultKind
    created_at: datetime
    backed_up_at: datetime | None = None
    state: KeyState = KeyState.IDLE
    subscriptions: int = 0


class KeyStore:
    """Key records by key id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, record: KeyRecord, *, make_current: bool = True) -> KeyRecord:
        """Keep a new key; the faults ``key_exists`` when it is there already, and ``site_unknown``."""
        with self._database.write(Noun.KEYS, Noun.SITES) as connection:
            if not connection.execute(select(site.c.site_id).where(site.c.site_id == record.site_id)).first():
                raise wrong_input("site_unknown", site=record.site_id)
            if connection.execute(select(table.c.site_id).where(table.c.key_id == record.key_id)).first():
                raise Fault("key_exists", key=record.key_id)
            connection.execute(
                table.insert().values(
                    key_id=record.key_id,
                    site_id=record.site_id,
                    public_key=record.public_key,
                    vault=record.vault.value,
                    created_at=to_milliseconds(record.created_at),
                    backed_up_at=None if record.backed_up_at is None else to_milliseconds(record.backed_up_at),
                )
            )
            if make_current:
                _make_current(connection, record.site_id, record.key_id)
            return _records(connection, table.c.key_id == record.key_id)[0]

    def get(self, key_id: str) -> KeyRecord:
        """The record of a key, or the fault ``key_unknown``."""
        with self._database.read() as connection:
            records = _records(connection, table.c.key_id == key_id)
        if not records:
            raise wrong_input("key_unknown", key=key_id)
        return records[0]

    def of_site(self, site_id: str) -> list[KeyRecord]:
        """All keys of a site, newest first."""
        with self._database.read() as connection:
            return _records(connection, table.c.site_id == site_id)

    def make_current(self, key_id: str) -> KeyRecord:
        """Let new subscribers get this key from the next export on."""
        record = self.get(key_id)
        with self._database.write(Noun.KEYS, Noun.SITES) as connection:
            _make_current(connection, record.site_id, key_id)
        return self.get(key_id)

    def set_vault(self, key_id: str, vault: VaultKind) -> None:
        """Record that another store now holds the private half."""
        with self._database.write(Noun.KEYS) as connection:
            connection.execute(table.update().where(table.c.key_id == key_id).values(vault=vault.value))

    def mark_backed_up(self, key_id: str, now: datetime) -> None:
        """Record that a backup of this key was written and read back."""
        with self._database.write(Noun.KEYS) as connection:
            connection.execute(table.update().where(table.c.key_id == key_id).values(backed_up_at=to_milliseconds(now)))

    def delete(self, key_id: str) -> None:
        """Forget a key that owns no subscription; the fault ``key_in_use`` for any other."""
        with self._database.write(Noun.KEYS, Noun.SITES) as connection:
            if not _records(connection, table.c.key_id == key_id):
                raise wrong_input("key_unknown", key=key_id)
            rows = connection.execute(
                select(func.count()).select_from(subscription).where(subscription.c.key_id == key_id)
            ).scalar_one()
            if rows:
                raise Fault("key_in_use", key=key_id, subscriptions=rows)
            connection.execute(site.update().where(site.c.current_key_id == key_id).values(current_key_id=None))
            connection.execute(table.delete().where(table.c.key_id == key_id))


def _make_current(connection: Connection, site_id: str, key_id: str) -> None:
    connection.execute(site.update().where(site.c.site_id == site_id).values(current_key_id=key_id))


def _records(connection: Connection, condition: Any) -> list[KeyRecord]:
    owned = (
        select(func.count())
        .select_from(subscription)
        .where(subscription.c.key_id == table.c.key_id, subscription.c.state.in_(("active", "key_mismatch")))
        .scalar_subquery()
    )
    rows = connection.execute(
        select(table, site.c.current_key_id, owned.label("owned"))
        .join(site, site.c.site_id == table.c.site_id)
        .where(condition)
        .order_by(table.c.created_at.desc(), table.c.key_id)
    ).all()
    return [_record(row) for row in rows]


def _record(row: Row[Any]) -> KeyRecord:
    unneeded = KeyState.SERVING if row.owned else KeyState.IDLE
    state = KeyState.CURRENT if row.current_key_id == row.key_id else unneeded
    return KeyRecord(
        key_id=row.key_id,
        site_id=row.site_id,
        public_key=row.public_key,
        vault=VaultKind(row.vault),
        created_at=from_milliseconds(row.created_at),
        backed_up_at=from_optional(row.backed_up_at),
        state=state,
        subscriptions=row.owned,
    )
