"""Bringing a database from one shape to the next, whole or not at all.

SQLite can undo changes of tables, but only inside an explicit transaction that nobody ends half-way; Alembic's
defaults leave a failed migration half done. So one ``BEGIN IMMEDIATE`` spans all steps and is ours.
"""

from pathlib import Path

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory

from pushdesk.domain.faults import Fault
from pushdesk.storage.database import fault_of, make_engine

FOLDER = Path(__file__).parent / "migrations"


def scripts(folder: Path = FOLDER) -> ScriptDirectory:
    """The migrations that this version knows."""
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return ScriptDirectory.from_config(config)


def is_known(revision: str, folder: Path = FOLDER) -> bool:
    """True when this version can bring a database at ``revision`` up to date."""
    return revision in {script.revision for script in scripts(folder).walk_revisions()}


def upgrade(path: Path, revision: str = "head", *, folder: Path = FOLDER) -> None:
    """Bring the database file to ``revision``; raises ``migration_failed`` with the file as it was."""
    directory = scripts(folder)
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    engine = make_engine(path)
    try:
        with engine.connect().execution_options(writes=True) as connection:
            # Tables that refer to one another are rebuilt in any order; the check below makes up for it.
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
            with connection.begin(), EnvironmentContext(config, directory) as environment:
                environment.configure(
                    connection=connection,
                    transactional_ddl=True,
                    transaction_per_migration=False,
                    fn=lambda at, _context: directory._upgrade_revs(revision, at),
                )
                environment.run_migrations()
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise Fault("migration_failed", cause="foreign_keys")
    except Fault:
        raise
    except Exception as error:
        orig = getattr(error, "orig", error)
        raise fault_of(orig) or Fault("migration_failed", cause=type(error).__name__) from error
    finally:
        engine.dispose()
