"""Making a new database as the migrations would, but without Alembic, which takes a third of a second to load.

``newest.sql`` holds what all migrations together leave behind, statement by statement in SQLite's own order: an index
made earlier or later would be another index to SQLite's planner. ``make schema`` writes it, a test compares it.
"""

import sqlite3
from pathlib import Path

NEWEST = Path(__file__).parent / "newest.sql"
END = ";\n"
"""What stands behind each statement, and within none."""


def statements_in(connection: sqlite3.Connection) -> list[str]:
    """Every statement that the tables and indexes of a database were made with, in the order in which they were."""
    rows = connection.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"
    )
    return [row[0] for row in rows]


def create_newest(connection: sqlite3.Connection, revision: str) -> None:
    """Make every table and index in an empty database, whole or not at all, and note the migration it stands at."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        for statement in NEWEST.read_text(encoding="utf-8").split(END):
            connection.execute(statement)  # what stands behind the last one is empty, which is a statement too
        connection.execute("INSERT INTO alembic_version VALUES (?)", (revision,))
