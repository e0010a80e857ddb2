"""Writes storage/newest.sql from the migrations: ``python -m tests.house.schema``."""

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from pushdesk.storage import migration
from pushdesk.storage.creation import END, NEWEST, statements_in


def newest() -> str:
    """What the file should hold."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "migrated.sqlite3"
        path.touch()
        migration.upgrade(path)
        with closing(sqlite3.connect(path)) as connection:
            return END.join(statements_in(connection)) + END


if __name__ == "__main__":
    NEWEST.write_text(newest(), encoding="utf-8")
