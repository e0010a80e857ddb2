"""The way back from a backup: what is there now is kept beside it, and nobody is written to against their will.

A backup is the past. So people who were erased or unsubscribed since then stay so, and campaigns that were
under way wait for the owner: they may have been sent to the end after the backup was made.
"""

import contextlib
import shutil
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pushdesk import machine
from pushdesk.domain.faults import Fault
from pushdesk.storage import backups, migration
from pushdesk.storage.campaign_tables import OPEN
from pushdesk.storage.database import FILE_NAME, fault_of
from pushdesk.storage.delivery_results import AFTER_A_CUT
from pushdesk.storage.opening import opening_lock
from pushdesk.storage.times import to_milliseconds

_UNSOUND = frozenset({"database_damaged", "database_empty", "database_foreign"})


def restore(workspace: Path, source: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the workspace's database; the present one is kept beside it first.

    A sound database is overwritten page by page through SQLite itself, so that other processes may have it open;
    a damaged one is replaced as a file. Returns the file that holds what was there before, or None where nothing
    was. Raises the faults of :func:`~pushdesk.storage.backups.inspect`, and ``restore_failed``.
    """
    backups.inspect(source)
    path = workspace / FILE_NAME
    prepared = path.with_name(path.name + ".restored")
    try:
        machine.private_folder(workspace)
        with opening_lock(workspace):
            try:
                return _restore(source, prepared, path, now)
            finally:
                _remove(prepared, "", "-wal", "-shm", "-journal")
    except sqlite3.Error as error:
        raise fault_of(error) or Fault("restore_failed", cause=type(error).__name__) from None
    except OSError as error:
        raise Fault("restore_failed", cause=error.strerror or "") from None


def _restore(source: Path, prepared: Path, path: Path, now: datetime) -> Path | None:
    backups.copy_database(source, prepared)
    migration.upgrade(prepared)
    is_sound = path.exists() and _is_sound(path)
    kept = _keep_present(path, is_sound, now)
    _settle(prepared, to_milliseconds(now))
    if is_sound:
        _carry_over(prepared, _present(path))
        _overwrite(prepared, path)
    else:
        # What a damaged database still tells of people who must not be written to is worth having.
        with contextlib.suppress(sqlite3.Error):
            _carry_over(prepared, _present(path, as_far_as_it_goes=True))
        _remove(path, "-wal", "-shm")
        prepared.replace(path)
    return kept


def _remove(path: Path, *endings: str) -> None:
    for ending in endings:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _is_sound(path: Path) -> bool:
    try:
        backups.contents(path)
    except Fault as fault:
        if fault.code in _UNSOUND:
            return False
        raise
    return True


def _keep_present(path: Path, is_sound: bool, now: datetime) -> Path | None:
    """Copy what is there now to the other backups: as a database, or as plain bytes when it is damaged."""
    if not path.exists():
        return None
    kept = backups.next_name(path.parent, f"before-restore-{now.astimezone(UTC):%Y-%m-%d-%H%M%S}")
    if is_sound:
        backups.copy_database(path, kept)
        return kept
    machine.private_folder(kept.parent)
    for ending in ("", "-wal"):  # the log may hold the last that was saved
        present = path.with_name(path.name + ending)
        if present.exists():
            copy = kept.with_name(kept.name + ending)
            machine.write_private_file(copy, b"", must_be_private=False)
            shutil.copyfile(present, copy)
    return kept


def _settle(prepared: Path, at: int) -> None:
    """What was under way when the backup was made is not under way now; let every change counter rise."""
    with contextlib.closing(sqlite3.connect(prepared)) as connection, connection:
        connection.execute("UPDATE worker SET ended_at = ? WHERE ended_at IS NULL", (at,))
        connection.execute(
            f"UPDATE delivery SET outcome = {AFTER_A_CUT},"
            " reason = 'interrupted', worker_id = NULL, updated_at = ? WHERE outcome = 'in_flight'",
            (at,),
        )
        connection.execute(  # they may have been sent since the backup, and were promised no second copy
            f"UPDATE delivery SET outcome = 'unknown', reason = 'interrupted', updated_at = ? WHERE {OPEN}"
            " AND campaign_id IN (SELECT campaign_id FROM campaign WHERE at_most_once = 1"
            " AND (state IN ('running', 'paused', 'missed') OR state = 'scheduled' AND due_at <= ?))",
            (at, at),
        )
        connection.execute(
            "UPDATE campaign SET state = 'paused', reason = 'restored'"
            " WHERE state = 'running' OR state = 'scheduled' AND due_at <= ?",
            (at,),
        )
        connection.execute("UPDATE change_counter SET value = value + 1")


@dataclass(frozen=True, slots=True)
class _Present:
    """What the present knows that a backup cannot: rows of those who were erased or left, and of the counters."""

    erased: list[tuple[object, ...]]
    left: list[tuple[object, ...]]
    counters: list[tuple[object, ...]]


def _present(path: Path, *, as_far_as_it_goes: bool = False) -> _Present:
    """Read the present database; of a damaged one each table as far as it can be read."""

    def rows(statement: str) -> list[tuple[object, ...]]:
        found: list[tuple[object, ...]] = []
        try:
            for row in connection.execute(statement):
                found.append(row)
        except sqlite3.Error:
            if not as_far_as_it_goes:
                raise
        return found

    with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        connection.execute("PRAGMA busy_timeout = 10000")
        return _Present(
            rows("SELECT endpoint_hash, site_id, erased_at FROM tombstone"),
            rows("SELECT endpoint_hash, site_id, ended_at FROM subscription WHERE state = 'unsubscribed'"),
            rows("SELECT noun, value + 1 FROM change_counter"),
        )


def _carry_over(prepared: Path, present: _Present) -> None:
    """Bring along who was erased or unsubscribed since the backup; let the counters rise above the present ones."""
    with contextlib.closing(sqlite3.connect(prepared)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.executemany(
            "INSERT INTO tombstone VALUES (?, ?, ?)"
            " ON CONFLICT (endpoint_hash) DO UPDATE SET erased_at = max(erased_at, excluded.erased_at)",
            present.erased,
        )
        connection.execute(
            "DELETE FROM subscription WHERE EXISTS (SELECT 1 FROM tombstone AS t"
            " WHERE t.endpoint_hash = subscription.endpoint_hash AND t.erased_at >= subscription.last_seen_at)"
        )
        connection.executemany(
            "UPDATE subscription SET state = 'unsubscribed', ended_at = ?3"
            " WHERE endpoint_hash = ?1 AND last_seen_at <= ?3 AND state <> 'unsubscribed'",
            present.left,
        )
        connection.executemany(  # whom the backup does not know yet, an old list must not bring back either
            "INSERT INTO tombstone SELECT ?1, ?2, ?3"
            " WHERE NOT EXISTS (SELECT 1 FROM subscription WHERE endpoint_hash = ?1)"
            " ON CONFLICT (endpoint_hash) DO UPDATE SET erased_at = max(erased_at, excluded.erased_at)",
            present.left,
        )
        connection.executemany(
            "INSERT INTO change_counter VALUES (?, ?)"
            " ON CONFLICT (noun) DO UPDATE SET value = max(value, excluded.value)",
            present.counters,
        )


def _overwrite(prepared: Path, path: Path) -> None:
    with (
        contextlib.closing(sqlite3.connect(prepared)) as source,
        contextlib.closing(sqlite3.connect(path)) as live,
    ):
        live.execute("PRAGMA busy_timeout = 10000")
        source.backup(live)
