"""Migrations: they make the shape that the tables say, there is one way to the newest, and a failed one is undone."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from pushdesk.domain.faults import Fault
from pushdesk.storage import campaign_tables, inbox_tables, life_tables, migration, tables
from pushdesk.storage.creation import NEWEST, statements_in
from pushdesk.storage.database import FILE_NAME, make_engine
from pushdesk.storage.opening import HEAD, bring_up_to_date, open_database, revision_of
from tests.house.schema import newest
from tests.storage.workspace import Shop

BREAKS_HALF_WAY = '''
"""A step that adds a table, changes another, moves rows and then breaks."""
from alembic import op
revision = "extra"
down_revision = {head!r}


def upgrade() -> None:
    op.execute("CREATE TABLE extra (word TEXT)")
    op.execute("ALTER TABLE site ADD COLUMN motto TEXT")
    op.execute("UPDATE site SET name = 'changed'")
    op.execute("DROP TABLE template")
    op.execute({last!r})
'''

WORKS = BREAKS_HALF_WAY.format(head=HEAD, last="INSERT INTO extra VALUES ('whole')")
BREAKS = BREAKS_HALF_WAY.format(head=HEAD, last="INSERT INTO nowhere VALUES (1)")
LEAVES_ORPHANS = BREAKS_HALF_WAY.format(head=HEAD, last="DELETE FROM lane")


def dump(path: Path) -> list[str]:
    """Everything in a database as statements: its logical content."""
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def folder_with(tmp_path: Path, step: str) -> Path:
    """The real migrations and one more."""
    target = tmp_path / "migrations"
    if not target.exists():
        shutil.copytree(migration.FOLDER, target, ignore=shutil.ignore_patterns("__pycache__"))
    (target / "versions" / "extra.py").write_text(step)
    return target


@pytest.fixture
def full(shop: Shop) -> Path:
    """The file of a workspace that holds a little of much; nobody has it open."""
    shop.subscribe(3)
    shop.launch()
    shop.subscriptions.tag(1, ["regular"])
    shop.database.close()
    return shop.database.path


def test_there_is_one_newest_migration_and_opening_knows_it() -> None:
    assert migration.scripts().get_heads() == [HEAD]


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    """A database made by all migrations, one after the other."""
    path = tmp_path / "migrated.sqlite3"
    path.touch()
    migration.upgrade(path)
    return path


def test_the_migrations_make_what_the_tables_say(migrated: Path) -> None:
    assert {each.metadata for each in (campaign_tables, inbox_tables, life_tables)} == {tables.metadata}
    engine = make_engine(migrated)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []
    engine.dispose()


def shape_of(connection: sqlite3.Connection) -> dict[str, object]:
    """Columns, keys, indexes with their conditions, and checks, as SQLite itself reports them."""
    shape: dict[str, object] = {}
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for name in sorted(names):
        if name.startswith("sqlite_") or name == "alembic_version":
            continue
        statement = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0]
        shape[name] = (
            connection.execute(f"PRAGMA table_xinfo({name})").fetchall(),
            sorted(connection.execute(f"PRAGMA foreign_key_list({name})").fetchall()),
            sorted(
                (row[2], row[3], row[4], tuple(connection.execute(f"PRAGMA index_info({row[1]})").fetchall()))
                for row in connection.execute(f"PRAGMA index_list({name})")
            ),
            "WITHOUT ROWID" in statement,
            "AUTOINCREMENT" in statement,
            statement.count("CHECK"),
        )
    indexes = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    shape["indexes"] = sorted((name, " ".join(sql.split())) for name, sql in indexes)
    return shape


def test_the_migrations_make_every_constraint_and_partial_index(migrated: Path, tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'from-tables.sqlite3'}")
    tables.metadata.create_all(engine)
    engine.dispose()
    made = sqlite3.connect(migrated)
    wanted = sqlite3.connect(tmp_path / "from-tables.sqlite3")
    assert shape_of(made) == shape_of(wanted)
    made.close()
    wanted.close()


def test_a_new_workspace_is_what_the_migrations_make_to_the_order_of_its_indexes(folder: Path, migrated: Path) -> None:
    made, wanted = sqlite3.connect(folder / FILE_NAME), sqlite3.connect(migrated)
    assert statements_in(made) == statements_in(wanted)
    assert made.execute("SELECT * FROM alembic_version").fetchall() == [(HEAD,)]
    made.close()
    wanted.close()


def test_the_newest_schema_is_written_down() -> None:
    assert NEWEST.read_text(encoding="utf-8") == newest(), "run `make schema`"


def test_a_first_start_needs_no_alembic(tmp_path: Path) -> None:
    words = "import sys; from pathlib import Path; from pushdesk.storage.opening import open_database;"
    words += "open_database(Path(sys.argv[1])).close(); sys.exit('alembic' in sys.modules)"
    subprocess.run([sys.executable, "-c", words, str(tmp_path / "new")], check=True)


def test_the_first_migration_makes_a_sound_and_empty_database(tmp_path: Path) -> None:
    path = tmp_path / "first.sqlite3"
    path.touch()
    migration.upgrade(path, "0001")
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert names >= {"site", "subscription", "delivery"}
    for name in names - {"alembic_version"}:
        assert connection.execute(f"SELECT count(*) FROM {name}").fetchone() == (0,)
    connection.close()


def test_bringing_up_to_date_what_is_up_to_date_changes_nothing(full: Path) -> None:
    before = dump(full)
    migration.upgrade(full)
    assert dump(full) == before


@pytest.mark.parametrize("step", [BREAKS, LEAVES_ORPHANS], ids=["breaks", "leaves orphans"])
def test_a_failed_migration_is_undone_and_can_be_tried_again(full: Path, tmp_path: Path, step: str) -> None:
    before = dump(full)
    for _ in range(2):
        with pytest.raises(Fault) as caught:
            migration.upgrade(full, folder=folder_with(tmp_path, step))
        assert caught.value.code == "migration_failed"
        assert dump(full) == before
    database = open_database(full.parent)
    database.close()
    migration.upgrade(full, folder=folder_with(tmp_path, WORKS))
    connection = sqlite3.connect(full)
    assert connection.execute("SELECT word FROM extra").fetchall() == [("whole",)]
    assert connection.execute("SELECT name, motto FROM site").fetchall() == [("changed", None)]
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("extra",)]
    connection.close()


def test_a_step_that_breaks_before_it_begins_is_a_fault(full: Path, tmp_path: Path) -> None:
    before = dump(full)
    with pytest.raises(Fault) as caught:
        migration.upgrade(full, folder=folder_with(tmp_path, "this is no python"))
    assert caught.value.code == "migration_failed"
    assert dump(full) == before


def test_a_backup_is_made_before_an_older_workspace_is_brought_up_to_date(full: Path, tmp_path: Path) -> None:
    before = dump(full)
    with pytest.raises(Fault) as caught:
        bring_up_to_date(full, steps=folder_with(tmp_path, BREAKS))
    assert caught.value.code == "migration_failed"
    copies = list((full.parent / "backups").iterdir())
    assert [copy.name for copy in copies] == [f"before-migration-from-{HEAD}.sqlite3"]
    assert dump(copies[0]) == dump(full) == before
    assert copies[0].stat().st_mode & 0o777 == 0o600

    bring_up_to_date(full, steps=folder_with(tmp_path, WORKS))
    assert revision_of(full) == "extra"
    assert len(list((full.parent / "backups").iterdir())) == 2
    with pytest.raises(Fault) as caught:  # and this version no longer opens it
        open_database(full.parent)
    assert caught.value.code == "database_newer"


def test_a_revision_of_a_newer_version_is_not_known() -> None:
    assert migration.is_known(HEAD)
    assert not migration.is_known("9999")
    assert not migration.is_known("")


def test_the_hosted_inbox_comes_to_a_workspace_with_rows_in_it(tmp_path: Path) -> None:
    path = tmp_path / "older.sqlite3"
    path.touch()
    migration.upgrade(path, "0002")
    connection = sqlite3.connect(path)
    connection.execute(
        "INSERT INTO site (site_id, name, url, contact, theme_color, background_color, language, inbox, created_at)"
        " VALUES ('shop', 'Shop', 'https://shop.example.org/', 'mailto:a@b.de', '#000000', '#ffffff', 'en', 'php', 1)"
    )
    connection.commit()
    connection.close()
    migration.upgrade(path, "0003")
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT site_id, inbox, inbox_url FROM site").fetchall() == [("shop", "php", "")]
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert {"inbox", "inbox_key", "inbox_taken"} <= names
    assert "inbox_cursor" not in names
    connection.close()


def test_site_doctor_and_live_mode_come_to_a_workspace_with_rows_in_it(tmp_path: Path) -> None:
    path = tmp_path / "older.sqlite3"
    path.touch()
    migration.upgrade(path, "0003")
    connection = sqlite3.connect(path)
    connection.execute(
        "INSERT INTO site (site_id, name, url, contact, theme_color, background_color, language, created_at,"
        " exported_build) VALUES ('shop', 'Shop', 'https://a.de/', 'mailto:a@b.de', '#000000', '#fff', 'en', 1, 'b1')"
    )
    connection.commit()
    connection.close()
    migration.upgrade(path, "0004")
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT site_id, exported_build, exported_files FROM site").fetchall() == [
        ("shop", "b1", "{}")
    ]
    for table in ("checkup", "live_tunnel"):
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchall() == [(0,)]
    connection.close()


def test_inboxes_that_browsers_know_are_remembered_in_a_workspace_with_rows_in_it(tmp_path: Path) -> None:
    path = tmp_path / "older.sqlite3"
    path.touch()
    migration.upgrade(path, "0004")
    connection = sqlite3.connect(path)
    sites = {
        "beside": ("php", "", 1),
        "cloud": ("worker", "", 1),
        "elsewhere": ("worker", "https://b.de/in", 1),
        "without": ("none", "https://b.de/in", 1),
        "not-exported": ("php", "", None),
    }
    for site_id, (inbox, inbox_url, exported_at) in sites.items():
        connection.execute(
            "INSERT INTO site (site_id, name, url, contact, theme_color, background_color, language, created_at,"
            " inbox, inbox_url, exported_at) VALUES (?, 'Shop', 'https://a.de/', 'mailto:a@b.de', '#000000', '#fff',"
            " 'en', 1, ?, ?, ?)",
            (site_id, inbox, inbox_url, exported_at),
        )
    connection.commit()
    connection.close()
    migration.upgrade(path, "0005")
    connection = sqlite3.connect(path)
    assert dict(connection.execute("SELECT site_id, exported_inbox FROM site")) == {
        "beside": "https://a.de/inbox.php",
        "cloud": "https://a.de/inbox",
        "elsewhere": "https://b.de/in",
        "without": "",
        "not-exported": "",
    }
    for table in ("inbox_unopened", "former_inbox", "former_origin"):
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchall() == [(0,)]
    connection.close()
