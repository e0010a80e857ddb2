"""The one database of a workspace: opening it, reading, writing, and the counters that tell who changed what.

SQLite in WAL mode. Every write takes the write lock at its start (``BEGIN IMMEDIATE``): a transaction that
reads first and upgrades later fails at once in spite of the busy time-out. Every write also raises the change
counter of the nouns it touches, in the same transaction; that is how the window learns of news.
"""

import logging
import secrets
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, exc, text

from pushdesk import machine
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.storage.times import from_milliseconds

FILE_NAME = "pushdesk.sqlite3"
APPLICATION_ID = 0x50446B31
"""Marks a file as a PushDesk database (``PRAGMA application_id``), so that an empty or foreign one is told."""

BUSY_TIMEOUT_MILLISECONDS = 10_000

SEARCH_WORDS = 10
"""How many words of a search count; each deepens the expression, and SQLite takes no more than 1,000 levels."""

_log = logging.getLogger(__name__)

_FAULT_OF_ERROR = {
    "SQLITE_BUSY": "database_busy",
    "SQLITE_LOCKED": "database_busy",
    "SQLITE_FULL": "disk_full",
    "SQLITE_IOERR": "disk_failed",
    "SQLITE_CORRUPT": "database_damaged",
    "SQLITE_NOTADB": "database_damaged",
    "SQLITE_READONLY": "database_read_only",
    "SQLITE_CANTOPEN": "database_not_opened",
}


class Noun(StrEnum):
    """What a change counter counts for."""

    SITES = "sites"
    KEYS = "keys"
    SUBSCRIPTIONS = "subscriptions"
    AUDIENCES = "audiences"
    DRAFTS = "drafts"
    CAMPAIGNS = "campaigns"
    DELIVERIES = "deliveries"
    REPORTS = "reports"
    REFUSALS = "refusals"
    SETTINGS = "settings"
    WORKERS = "workers"
    LANES = "lanes"
    INBOX = "inbox"
    CHECKUPS = "checkups"
    LIVE = "live"


class Database:
    """An open workspace database. Made by :func:`pushdesk.storage.opening.open_database`; threads may share it."""

    def __init__(self, folder: Path, engine: Engine, checkpoint_lock: machine.FileLock) -> None:
        self.folder = folder
        self._engine = engine
        self._writing = engine.execution_options(writes=True)  # the same connections, told apart when they begin
        self._checkpoint_lock = checkpoint_lock
        self._checkpoints_here = False
        event.listen(engine, "connect", self._set_checkpoint_duty)

    @property
    def path(self) -> Path:
        """The database file."""
        return self.folder / FILE_NAME

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection with a steady view of the database for the length of the block."""
        with _faults_told(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self, *nouns: Noun) -> Iterator[Connection]:
        """A connection inside one write transaction, committed at the end, undone by any exception.

        ``nouns`` are what is being changed; their counters rise with the commit.
        """
        with _faults_told(), self._writing.connect() as connection, connection.begin():
            yield connection
            raise_counters(connection, *nouns)

    def counters(self) -> Mapping[str, int]:
        """How often each noun has been changed since the database was made."""
        with self.read() as connection:
            return dict(cursor_in(connection).execute("SELECT noun, value FROM change_counter").fetchall())

    def now(self) -> datetime:
        """The database's clock, which all processes of a workspace share."""
        with self.read() as connection:
            return from_milliseconds(clock_milliseconds(connection))

    def workspace_id(self) -> str:
        """A random text that names this workspace for good, also after it was moved or restored."""
        with self.read() as connection:
            kept = connection.exec_driver_sql("SELECT value FROM secret WHERE name = 'workspace'").scalar()
        if kept is None:
            with self.write() as connection:
                connection.exec_driver_sql(
                    "INSERT INTO secret (name, value) VALUES ('workspace', ?) ON CONFLICT (name) DO NOTHING",
                    (secrets.token_hex(8).encode(),),
                )
                kept = connection.exec_driver_sql("SELECT value FROM secret WHERE name = 'workspace'").scalar_one()
        return bytes(kept).decode()

    def take_checkpoint_duty(self) -> bool:
        """Take over the moving of the write-ahead log into the file when no living process does it.

        One process at a time does this, because SQLite up to 3.51.2 has a rare race between connections that
        reset the log. It is done with a commit, so it is the duty of those who write all day: senders and the
        receiver take it at their start, senders again with each heartbeat; a window, which may not commit for
        hours, never does. Without any of them the log is emptied when the last process closes the database.
        True when the duty lies here.
        """
        if not self._checkpoints_here and self._checkpoint_lock.acquire():
            self._checkpoints_here = True
            self._engine.dispose()
        return self._checkpoints_here

    def limit_memory(self, mebibytes: int) -> None:
        """Let this process keep about so much of the file in memory, all its connections together.

        Without it each of a window's threads fills a cache of its own. Beyond the limit SQLite uses its pages anew
        instead of taking more; a statement that cannot do with less still gets more, for as long as it runs.
        """
        with self.read() as connection:
            connection.exec_driver_sql(f"PRAGMA soft_heap_limit = {mebibytes * 2**20}")

    def reconnect(self) -> None:
        """Open the file anew for whatever is asked next, as after another one was put in its place."""
        self._engine.dispose()

    def close(self) -> None:
        """Close all connections; the last one in a workspace also empties the write-ahead log."""
        self._engine.dispose()
        self._checkpoint_lock.release()

    def _set_checkpoint_duty(self, connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA wal_autocheckpoint = {1000 if self._checkpoints_here else 0}")


def clock_milliseconds(connection: Connection) -> int:
    """The database's clock in milliseconds since 1970."""
    number: int = connection.exec_driver_sql(
        "SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"
    ).scalar_one()
    return number


def raise_counters(connection: Connection, *nouns: Noun) -> None:
    """Raise the change counters of these nouns with the transaction that is open."""
    for noun in nouns:
        cursor_in(connection).execute(
            "INSERT INTO change_counter (noun, value) VALUES (?, 1) ON CONFLICT (noun) DO UPDATE SET value = value + 1",
            (noun.value,),
        )


def cursor_in(connection: Connection) -> sqlite3.Cursor:
    """SQLite's own cursor in the transaction that is open, for what a sender asks with every claim and record.

    SQLAlchemy's way through a statement takes as long as some hundred rows, and wrapping a row as long as reading it.
    """
    driver: Any = connection.connection.driver_connection
    cursor: sqlite3.Cursor = driver.cursor()
    return cursor


def make_engine(path: Path, *, read_only: bool = False) -> Engine:
    """An engine for a database file, with the pragmas that every connection needs.

    Parameters are kept out of error texts: they hold endpoints.
    """
    uri = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}"

    def connect() -> sqlite3.Connection:
        # Made here, because an SQLAlchemy address takes “%”, “#” and “?” in a folder's name for something else.
        return sqlite3.connect(
            uri, uri=True, timeout=BUSY_TIMEOUT_MILLISECONDS / 1000, check_same_thread=False, isolation_level=None
        )

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in (
            f"busy_timeout = {BUSY_TIMEOUT_MILLISECONDS}",
            "foreign_keys = ON",
            "synchronous = FULL",
            "secure_delete = ON",  # who was erased is not left in free pages
            "temp_store = MEMORY",
            "cache_size = -16384",
        ):
            connection.execute(f"PRAGMA {pragma}")
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")

    @event.listens_for(engine, "begin")  # the transactions are ours: no isolation level above
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        cursor_in(connection).execute("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


@contextmanager
def _faults_told() -> Iterator[None]:
    """Turn SQLite's errors that an owner can meet into faults; anything else is a bug and passes through."""
    try:
        yield
    except (exc.DBAPIError, sqlite3.Error) as error:
        fault = fault_of(getattr(error, "orig", error))
        if fault is None:
            raise
        _log.warning("database: %s", fault.code)
        raise fault from None
    except UnicodeEncodeError:
        raise wrong_input("text_malformed", member="text") from None  # half a character; its text may be a secret


def fault_of(error: BaseException | Any) -> Fault | None:
    """The fault that an SQLite error means for the owner, or None for one that is a bug."""
    name = getattr(error, "sqlite_errorname", "")
    for prefix, code in _FAULT_OF_ERROR.items():
        if name == prefix or name.startswith(prefix + "_"):
            return Fault(code)
    return None


def sqlite_version() -> str:
    """The SQLite library's version, for the log and for ``pushdesk check``."""
    return sqlite3.sqlite_version


def table_names(connection: Connection) -> set[str]:
    """The names of all tables in the database."""
    return set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars())
