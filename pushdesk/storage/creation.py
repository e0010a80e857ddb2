"""Making a new database from the tables as they are now, so that a first start needs no migration and no Alembic.

That the migrations, one after the other, make the same is what ``tests/storage/test_migrations.py`` shows.
"""

from pathlib import Path

from sqlalchemy import Column, MetaData, PrimaryKeyConstraint, String, Table

from pushdesk.domain.faults import Fault
from pushdesk.storage import campaign_tables, inbox_tables, life_tables, tables
from pushdesk.storage.database import fault_of, make_engine

_DECLARING = (campaign_tables, inbox_tables, life_tables)
"""Who declares tables in the one collection; named so that all of them have done so."""

_VERSION = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Where Alembic keeps the migration that a database stands at, as it makes this table itself."""


def create_tables(path: Path, revision: str) -> None:
    """Make every table in the empty database file, whole or not at all, and note the migration that this equals."""
    engine = make_engine(path)
    try:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            tables.metadata.create_all(connection)
            _VERSION.create(connection)
            connection.execute(_VERSION.insert().values(version_num=revision))
    except Exception as error:
        orig = getattr(error, "orig", error)
        raise fault_of(orig) or Fault("migration_failed", cause=type(error).__name__) from error
    finally:
        engine.dispose()
