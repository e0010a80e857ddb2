"""The database: its pragmas, its transactions, its change counters, and the faults that an owner can meet."""

import sqlite3
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from pushdesk.domain.faults import Fault
from pushdesk.storage.database import APPLICATION_ID, FILE_NAME, Database, Noun, make_engine
from pushdesk.storage.opening import open_database
from tests.processes import Program
from tests.storage.workspace import Shop

ROOT = Path(__file__).parents[2]

WRITE_FOR_A_WHILE = """
import sys
from pathlib import Path
from pushdesk.storage.database import Noun
from pushdesk.storage.opening import open_database
database = open_database(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for _ in range(100):
    with database.write(Noun.SETTINGS) as connection:
        kept = connection.exec_driver_sql("SELECT value FROM setting WHERE name = 'number'").scalar()
        connection.exec_driver_sql(
            "INSERT INTO setting VALUES ('number', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (str(int(kept or 0) + 1),),
        )
print("done", flush=True)
"""

WRITE_UNTIL_THE_DISK_IS_FULL = """
import resource, sys
from pathlib import Path
from pushdesk.domain.faults import Fault
from pushdesk.storage.database import Noun
from pushdesk.storage.opening import open_database
database = open_database(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
whole = 0
try:
    while True:
        with database.write(Noun.SETTINGS) as connection:
            for half in ("left", "right"):
                connection.exec_driver_sql("INSERT INTO setting VALUES (?, ?)", (f"{half} {whole}", "x" * 20_000))
        whole += 1
except Fault as fault:
    print(fault.code, whole, flush=True)
"""


def pragma(database: Database, name: str) -> object:
    with database.read() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def test_every_connection_has_the_pragmas_that_keep_data_safe(database: Database) -> None:
    with database.read() as first, database.read() as second, database.read() as third:
        for connection in (first, second, third):

            def found(name: str, connection: Connection = connection) -> object:
                return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()

            assert found("journal_mode") == "wal"
            assert found("foreign_keys") == 1
            assert found("busy_timeout") == 10_000
            assert found("synchronous") == 2


def test_the_file_says_that_it_is_ours(database: Database) -> None:
    assert pragma(database, "application_id") == APPLICATION_ID


def test_only_the_owner_may_read_the_files(tmp_path: Path) -> None:
    database = open_database(tmp_path / "new" / "workspace")
    with database.write(Noun.SETTINGS) as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES ('a', 'b')")
    rights = {path.name: path.stat().st_mode & 0o777 for path in database.folder.iterdir()}
    assert rights.pop(FILE_NAME) == rights.pop(f"{FILE_NAME}-wal") == rights.pop(f"{FILE_NAME}-shm") == 0o600
    assert set(rights.values()) == {0o600}
    assert database.folder.stat().st_mode & 0o777 == 0o700
    database.close()


@pytest.mark.parametrize("name", ["ein Büro", "50% #1?", "a&b=c;d", "“quoted”"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    database = open_database(tmp_path / name)
    with database.write(Noun.SETTINGS) as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES ('a', 'b')")
    database.close()
    again = open_database(tmp_path / name)
    assert again.counters() == {"settings": 1}
    again.close()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_write_holds_the_lock_from_its_start(database: Database, folder: Path) -> None:
    other = sqlite3.connect(folder / FILE_NAME, timeout=0)
    with database.write(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    with database.read():
        other.execute("BEGIN IMMEDIATE")
        other.rollback()
    other.close()


def test_a_reader_sees_one_state_for_the_length_of_its_block(database: Database) -> None:
    with database.read() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM setting").scalar_one()
        with database.write(Noun.SETTINGS) as writer:
            writer.exec_driver_sql("INSERT INTO setting VALUES ('a', 'b')")
        assert connection.exec_driver_sql("SELECT count(*) FROM setting").scalar_one() == before == 0


def test_counters_rise_with_the_commit_and_only_for_what_was_named(database: Database) -> None:
    assert database.counters() == {}
    with database.write(Noun.SITES, Noun.KEYS):
        assert database.counters() == {}
    with database.write(Noun.SITES):
        assert database.counters() == {"sites": 1, "keys": 1}
    assert database.counters() == {"sites": 2, "keys": 1}


def test_counters_do_not_rise_when_a_write_is_undone(database: Database) -> None:
    with pytest.raises(Fault, match="told"), database.write(Noun.SITES) as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES ('a', 'b')")
        raise Fault("told")
    assert database.counters() == {}
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM setting").scalar_one() == 0


def test_two_processes_write_at_once_and_neither_is_turned_away(folder: Path) -> None:
    command = [sys.executable, "-c", WRITE_FOR_A_WHILE, str(folder)]
    with Program(command, folder=ROOT) as first, Program(command, folder=ROOT) as second:
        for program in (first, second):
            assert program.line() == "ready"
        for program in (first, second):
            program.write_line("go")
        for program in (first, second):
            assert program.line(deadline_seconds=30) == "done"
    database = open_database(folder)
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT value FROM setting").scalar_one() == "200"
    assert database.counters() == {"settings": 200}
    database.close()


def test_threads_share_a_database(database: Database) -> None:
    def write() -> None:
        for _ in range(20):
            with database.write(Noun.DRAFTS):
                database.now()

    threads = [threading.Thread(target=write) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert database.counters() == {"drafts": 60}


def test_a_full_disk_is_a_fault_and_nothing_is_half_there(shop: Shop) -> None:
    with shop.database.read() as connection:  # the one connection of the pool
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 20}")
    before = shop.database.counters()
    with pytest.raises(Fault) as caught, shop.database.write(Noun.SETTINGS) as connection:
        for number in range(1000):
            connection.exec_driver_sql("INSERT INTO setting VALUES (?, ?)", (f"{number}", "x" * 4000))
    assert caught.value.code == "disk_full"
    assert shop.rows("SELECT * FROM setting") == []
    assert shop.database.counters() == before
    assert shop.subscribe() == [1]


def test_a_disk_that_refuses_to_write_leaves_only_whole_transactions(folder: Path) -> None:
    with Program([sys.executable, "-c", WRITE_UNTIL_THE_DISK_IS_FULL, str(folder)], folder=ROOT) as program:
        code, whole = program.line().split()
    assert code in ("disk_full", "disk_failed")
    assert int(whole) > 0
    database = open_database(folder)
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM setting").scalar_one() == 2 * int(whole)
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    assert database.counters() == {"settings": int(whole)}
    database.close()


def test_a_lock_that_is_not_given_back_is_a_fault(database: Database, folder: Path) -> None:
    other = sqlite3.connect(folder / FILE_NAME)
    other.execute("BEGIN IMMEDIATE")
    with database.read() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 1")
    with pytest.raises(Fault) as caught, database.write(Noun.SITES):
        raise AssertionError("the lock was not held")
    assert caught.value.code == "database_busy"
    other.close()


def test_errors_name_no_endpoint(shop: Shop) -> None:
    endpoint = "https://updates.push.services.mozilla.com/wpush/v2/secret-words"
    with pytest.raises(IntegrityError) as caught, shop.database.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO subscription (endpoint, endpoint_hash) VALUES (?, ?)", (endpoint, b"short")
        )
    assert "secret-words" not in f"{caught.value!s} {caught.value!r}"


def test_half_a_character_is_a_fault_wherever_it_comes_in(shop: Shop) -> None:
    for ask in (
        lambda: shop.sites.get("half \udcff"),
        lambda: shop.keys.get("half \udcff"),
        lambda: shop.draft("\ud800"),
    ):
        with pytest.raises(Fault) as caught:
            ask()
        assert (caught.value.code, caught.value.usage) == ("text_malformed", True)


def test_reading_cannot_change_a_file_opened_for_reading_only(folder: Path) -> None:
    engine = make_engine(folder / FILE_NAME, read_only=True)
    with pytest.raises(Exception, match="readonly"), engine.connect() as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES ('a', 'b')")
    engine.dispose()


def log_bytes(database: Database) -> int:
    return (database.folder / f"{FILE_NAME}-wal").stat().st_size


def write_much(database: Database) -> None:
    for number in range(40):
        with database.write(Noun.SETTINGS) as connection:
            connection.exec_driver_sql("REPLACE INTO setting VALUES (?, ?)", (f"{number % 3}", "x" * 300_000))


def test_one_of_several_processes_moves_the_log_into_the_file(database: Database, folder: Path) -> None:
    second = open_database(folder)
    assert pragma(database, "wal_autocheckpoint") == pragma(second, "wal_autocheckpoint") == 0
    assert second.take_checkpoint_duty()
    assert second.take_checkpoint_duty()
    assert not database.take_checkpoint_duty()
    assert (pragma(database, "wal_autocheckpoint"), pragma(second, "wal_autocheckpoint")) == (0, 1000)
    second.close()
    assert database.take_checkpoint_duty()
    assert pragma(database, "wal_autocheckpoint") == 1000


def test_the_log_stays_small_while_somebody_has_the_duty_and_waits_for_them_else(database: Database) -> None:
    write_much(database)
    assert log_bytes(database) > 10_000_000
    sender = open_database(database.folder)
    sender.take_checkpoint_duty()
    with sender.write(Noun.WORKERS):
        pass
    with sender.write(Noun.WORKERS):  # the log begins anew
        pass
    former = log_bytes(database)
    write_much(sender)
    assert log_bytes(database) == former
    sender.close()


def test_the_last_to_close_empties_the_log(database: Database, folder: Path) -> None:
    write_much(database)
    second = open_database(folder)
    database.close()
    second.close()
    assert not (folder / f"{FILE_NAME}-wal").exists()
    with sqlite3.connect(folder / FILE_NAME) as connection:
        assert connection.execute("SELECT count(*) FROM setting").fetchone() == (3,)
    connection.close()


def test_a_workspace_has_one_name_for_good(database: Database, folder: Path) -> None:
    second = open_database(folder)
    assert database.workspace_id() == second.workspace_id() == second.workspace_id()
    assert len(database.workspace_id()) == 16
    second.close()


def test_the_clock_is_the_database_s(database: Database) -> None:
    assert database.now().utcoffset() is not None
    assert database.now() <= database.now()
