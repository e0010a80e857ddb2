"""Copies of the database: on demand, before a migration, once a day, each read back before it counts.

A copy is made with SQLite's backup interface: copying the file of a live database loses what its log holds.
The way back from one is in :mod:`pushdesk.storage.restoring`.
"""

import contextlib
import secrets
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pushdesk import machine
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.storage.database import Database, fault_of
from pushdesk.storage.opening import check_is_ours, revision_of

DAILY_KEPT = 7
_FOLDER = "backups"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database file holds, in numbers that an owner can compare."""

    sites: int
    keys: int
    subscriptions: int
    campaigns: int


def copy_database(source: Path, target: Path) -> None:
    """Write a whole copy of a database that may be in use; the copy appears under its name when it is whole."""
    unfinished = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        machine.private_folder(target.parent)
        machine.write_private_file(unfinished, b"", must_be_private=False)
        with (
            contextlib.closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as live,
            contextlib.closing(sqlite3.connect(unfinished)) as copy,
        ):
            live.execute("PRAGMA busy_timeout = 10000")
            live.backup(copy)  # in one step: with several, each commit of a busy sender would begin it anew
            copy.execute("PRAGMA journal_mode = DELETE")
        unfinished.replace(target)
    except sqlite3.Error as error:
        raise fault_of(error) or Fault("backup_failed", cause=type(error).__name__) from None
    except OSError as error:
        raise Fault("backup_failed", cause=error.strerror or "") from None
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def next_name(workspace: Path, stem: str) -> Path:
    """A free file name in the workspace's backup folder."""
    path = workspace / _FOLDER / f"{stem}.sqlite3"
    number = 2
    while path.exists():
        path = workspace / _FOLDER / f"{stem}-{number}.sqlite3"
        number += 1
    return path


def back_up(database: Database, target: Path) -> Contents:
    """Write a backup to a file of the owner's choice and read it back; returns what it holds.

    An earlier backup may be written over; any other file is the owner's and stays (``backup_target_exists``). A
    damaged database is not copied over a good backup (``database_damaged``).
    """
    try:
        if target.exists():
            if target.samefile(database.path):
                raise wrong_input("backup_onto_itself")
            check_is_ours(target)
    except OSError as error:
        raise Fault("backup_failed", cause=error.strerror or "") from None
    except Fault as fault:
        if fault.code == "backup_onto_itself":
            raise
        raise wrong_input("backup_target_exists", file=str(target)) from None
    if check(database):
        raise Fault("database_damaged")
    copy_database(database.path, target)
    return inspect(target)


def back_up_daily(database: Database, now: datetime) -> Path | None:
    """Make today's backup unless there is one, and drop the oldest beyond seven; returns the new file.

    A damaged database is not copied over good backups: then ``database_damaged`` is raised and all of them stay.
    One at a time may do this in a workspace: what an earlier try has left half written is removed.
    """
    target = database.folder / _FOLDER / f"daily-{now.astimezone(UTC):%Y-%m-%d}.sqlite3"
    if target.exists():
        return None
    if check(database):
        raise Fault("database_damaged")
    for cut_off in target.parent.glob(".daily-*.part*"):
        cut_off.unlink(missing_ok=True)
    copy_database(database.path, target)
    for old in sorted(target.parent.glob("daily-*.sqlite3"))[:-DAILY_KEPT]:
        old.unlink(missing_ok=True)
    return target


def last_daily(workspace: Path) -> datetime | None:
    """When the newest daily copy was made; None where there is none."""
    copies = sorted((workspace / _FOLDER).glob("daily-*.sqlite3"))
    try:
        return datetime.fromtimestamp(copies[-1].stat().st_mtime, UTC) if copies else None
    except OSError:
        return None


def inspect(path: Path) -> Contents:
    """Check that a file is a sound backup that this version can bring back, and say what it holds.

    Raises ``backup_not_read``, ``backup_foreign``, ``backup_damaged`` and ``database_newer``.
    """
    from pushdesk.storage import migration

    if not path.is_file():
        raise wrong_input("backup_not_read", file=str(path))
    try:
        revision = revision_of(path)
        if not migration.is_known(revision):
            raise wrong_input("database_newer", revision=revision)
        return contents(path)
    except Fault as fault:
        if fault.code == "database_damaged":
            raise wrong_input("backup_damaged", file=str(path)) from None
        if fault.code in ("database_empty", "database_foreign"):
            raise wrong_input("backup_foreign", file=str(path)) from None
        raise


def contents(path: Path) -> Contents:
    """What a database file holds; the fault ``database_damaged`` when it is not sound."""
    with _opened(path) as connection:
        if check_connection(connection):
            raise Fault("database_damaged")
        numbers = [
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("site", "application_server_key", "subscription", "campaign")
        ]
    return Contents(*numbers)


def check_connection(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with a database; empty when it is sound."""
    problems = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    problems += [f"foreign key of {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")]
    return problems


def check(database: Database) -> list[str]:
    """What is wrong with the workspace's database; empty when it is sound."""
    with _opened(database.path) as connection:
        return check_connection(connection)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that can only read; what SQLite cannot read is damaged."""
    check_is_ours(path)
    try:
        with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("PRAGMA busy_timeout = 10000")
            yield connection
    except sqlite3.Error as error:
        raise fault_of(error) or Fault("database_damaged") from None
