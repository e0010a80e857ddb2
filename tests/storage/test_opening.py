"""Opening a workspace: made once, whoever comes first; and what is not ours is told and left alone."""

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pushdesk.domain.faults import Fault
from pushdesk.storage.database import APPLICATION_ID, FILE_NAME
from pushdesk.storage.opening import HEAD, open_database, revision_of
from tests.processes import Program

ROOT = Path(__file__).parents[2]

OPEN_AND_WRITE = """
import sys
from pathlib import Path
from pushdesk.storage.database import Noun
from pushdesk.storage.opening import open_database
print("ready", flush=True)
sys.stdin.readline()
database = open_database(Path(sys.argv[1]))
with database.write(Noun.SETTINGS) as connection:
    connection.exec_driver_sql("INSERT INTO setting VALUES (?, '')", (sys.argv[2],))
print(database.workspace_id(), flush=True)
database.close()
"""


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def made_a_text(path: Path) -> None:
    path.write_text("This is not a database at all, only a letter to a friend.\n" * 10)


def made_a_short_text(path: Path) -> None:
    path.write_text("short")


def made_another_programs_database(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE songs (title TEXT)")
    connection.commit()
    connection.close()


def made_an_empty_database_with_our_mark(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("CREATE TABLE songs (title TEXT)")
    connection.commit()
    connection.close()


def cut_in_half(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def cut_within_its_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def scribbled_over(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100:2000] = b"\xff" * 1900
    path.write_bytes(content)


def made_newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


SPOILT: list[tuple[Callable[[Path], None], str]] = [
    (emptied, "database_empty"),
    (made_a_text, "database_foreign"),
    (made_a_short_text, "database_foreign"),
    (made_another_programs_database, "database_foreign"),
    (made_an_empty_database_with_our_mark, "database_foreign"),
    (cut_in_half, "database_damaged"),
    (cut_within_its_header, "database_foreign"),
    (scribbled_over, "database_damaged"),
    (made_newer, "database_newer"),
]


@pytest.mark.parametrize(("spoil", "code"), SPOILT, ids=[spoil.__name__ for spoil, _ in SPOILT])
def test_a_file_that_is_not_ours_is_told_and_left_alone(folder: Path, spoil: Callable[[Path], None], code: str) -> None:
    path = folder / FILE_NAME
    spoil(path)
    before = path.read_bytes()
    for _ in range(2):
        with pytest.raises(Fault) as caught:
            open_database(folder)
        assert caught.value.code == code
        assert path.read_bytes() == before


def test_a_new_workspace_stands_at_the_newest_migration(folder: Path) -> None:
    assert revision_of(folder / FILE_NAME) == HEAD


def test_several_processes_open_a_new_workspace_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    programs = [Program([sys.executable, "-c", OPEN_AND_WRITE, str(folder), name], folder=ROOT) for name in "abc"]
    try:
        for program in programs:
            assert program.line() == "ready"
        for program in programs:
            program.write_line("go")
        names = {program.line(deadline_seconds=30) for program in programs}
    finally:
        for program in programs:
            program.stop()
    assert len(names) == 1
    database = open_database(folder)
    with database.read() as connection:
        assert set(connection.exec_driver_sql("SELECT name FROM setting").scalars()) == {"a", "b", "c"}
    database.close()
    assert not (folder / f"{FILE_NAME}.new").exists()


def test_an_unfinished_database_is_made_anew(tmp_path: Path) -> None:
    for ending in ("", "-wal", "-journal"):
        (tmp_path / f"{FILE_NAME}.new{ending}").write_bytes(b"cut off")
    database = open_database(tmp_path)
    assert database.counters() == {}
    database.close()
    assert {path.name for path in tmp_path.iterdir()} == {FILE_NAME, "opening.lock"}


def test_what_was_committed_before_a_crash_is_there(folder: Path) -> None:
    crash = (
        "import os, sys\nfrom pathlib import Path\nfrom pushdesk.storage.database import Noun\n"
        "from pushdesk.storage.opening import open_database\ndatabase = open_database(Path(sys.argv[1]))\n"
        "with database.write(Noun.SETTINGS) as c:\n    c.exec_driver_sql(\"INSERT INTO setting VALUES ('a', 'b')\")\n"
        "with database.write(Noun.SETTINGS) as c:\n    c.exec_driver_sql(\"INSERT INTO setting VALUES ('c', 'd')\")\n"
        "    print('cut', flush=True)\n    os.kill(os.getpid(), 9)\n"
    )
    with Program([sys.executable, "-c", crash, str(folder)], folder=ROOT) as program:
        assert program.line() == "cut"
    database = open_database(folder)
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT * FROM setting").all() == [("a", "b")]
    assert database.counters() == {"settings": 1}
    database.close()


@pytest.mark.parametrize("place", ["a file", "below a file", "where nothing can be made"])
def test_a_place_that_cannot_be_a_workspace_is_a_fault(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("mine")
    folder = {
        "a file": tmp_path / "file",
        "below a file": tmp_path / "file" / "workspace",
        "where nothing can be made": Path("/proc/self"),
    }[place]
    with pytest.raises(Fault) as caught:
        open_database(folder)
    assert caught.value.code == "workspace_not_made"
    assert caught.value.facts["folder"] == str(folder)
    assert caught.value.facts["cause"]
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_in_the_place_of_the_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(Fault) as caught:
        open_database(tmp_path)
    assert caught.value.code == "database_not_opened"
