"""Opening a workspace: make it when it is new, refuse what is not ours, bring an older one up to date.

Two processes may open the same new workspace at once, so all of this happens under a lock file. A new database
is built under another name and renamed when it is whole: a file with zero bytes is never ours.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from pushdesk import machine
from pushdesk.domain.faults import Fault
from pushdesk.storage.creation import create_newest
from pushdesk.storage.database import APPLICATION_ID, FILE_NAME, Database, fault_of, make_engine

HEAD = "0005"
"""The newest migration. Kept here so that a database that is up to date needs no Alembic (330 ms) to open."""

_LOCK_WAIT_SECONDS = 60.0


def open_database(folder: Path) -> Database:
    """The database of the workspace in ``folder``, made or migrated first where that is needed.

    Raises the faults ``workspace_not_made``, ``database_empty``, ``database_foreign``, ``database_newer``,
    ``database_damaged``, ``database_busy``, ``disk_full`` and ``migration_failed``; none of them changes a file.
    """
    path = folder / FILE_NAME
    try:
        machine.private_folder(folder)
        if not path.exists() or revision_of(path) != HEAD:
            with opening_lock(folder):
                if not path.exists():
                    _make(path)
                elif revision_of(path) != HEAD:
                    bring_up_to_date(path)
        return Database(folder, make_engine(path), machine.FileLock(folder / "checkpoint.lock"))
    except OSError as error:
        raise Fault("workspace_not_made", folder=str(folder), cause=error.strerror or "") from None


@contextlib.contextmanager
def opening_lock(folder: Path) -> Iterator[None]:
    """Nobody else makes, migrates or replaces the database of this workspace meanwhile; else ``database_busy``."""
    lock = machine.FileLock(folder / "opening.lock")
    if not lock.acquire(wait_seconds=_LOCK_WAIT_SECONDS):
        raise Fault("database_busy")
    try:
        yield
    finally:
        lock.release()


def check_is_ours(path: Path) -> None:
    """Raise ``database_empty`` or ``database_foreign`` for a file that is not a PushDesk database.

    SQLite itself does the looking: were the file opened beside it, closing that would let go of every lock that
    this process holds on it (POSIX), and the next process to end would remove the log that is still written to.
    """
    try:
        size, is_file = path.stat().st_size, path.is_file()
    except OSError as error:
        raise Fault("database_not_opened", cause=error.strerror or "") from None
    if not is_file:
        raise Fault("database_not_opened", cause="no file")
    if not size:
        raise Fault("database_empty", file=str(path))
    try:
        with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("PRAGMA busy_timeout = 10000")
            found = connection.execute("PRAGMA application_id").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB":
            raise Fault("database_foreign", file=str(path)) from None
        raise fault_of(error) or Fault("database_foreign", file=str(path)) from None
    if found != APPLICATION_ID:
        raise Fault("database_foreign", file=str(path))


def revision_of(path: Path) -> str:
    """The migration that a database file stands at; looked up without changing anything."""
    check_is_ours(path)
    try:
        with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("PRAGMA busy_timeout = 10000")
            rows = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    except sqlite3.Error as error:
        raise fault_of(error) or Fault("database_foreign", file=str(path)) from None
    if len(rows) != 1:
        raise Fault("database_foreign", file=str(path))
    return str(rows[0][0])


def _make(path: Path) -> None:
    unfinished = path.with_name(path.name + ".new")
    for leftover in ("", "-wal", "-shm", "-journal"):
        unfinished.with_name(unfinished.name + leftover).unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with contextlib.suppress(OSError):
        machine.restrict_to_owner(unfinished)  # a memory stick keeps no rights and may hold a workspace all the same
    try:
        with contextlib.closing(sqlite3.connect(unfinished)) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("PRAGMA journal_mode = WAL")
            create_newest(connection, HEAD)
    except sqlite3.Error as error:
        raise fault_of(error) or Fault("database_not_opened", cause=type(error).__name__) from None
    unfinished.replace(path)


def bring_up_to_date(path: Path, *, steps: Path | None = None) -> None:
    """Migrate an older database file, with a backup of it made first; nobody else may be doing so.

    ``steps`` is the folder of the migrations, where it is not our own. Raises ``database_newer``,
    ``backup_failed`` and ``migration_failed``; the file is then as it was.
    """
    from pushdesk.storage import backups, migration

    folder = steps or migration.FOLDER
    revision = revision_of(path)
    if not migration.is_known(revision, folder):
        raise Fault("database_newer", revision=revision)
    backups.copy_database(path, backups.next_name(path.parent, f"before-migration-from-{revision}"))
    migration.upgrade(path, folder=folder)
