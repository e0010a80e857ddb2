"""A process that looks at its own live database keeps its locks: closing any file descriptor would drop them all.

POSIX takes every lock that a process holds on a file when it closes any descriptor of that file. SQLite knows
this for its own connections; a plain ``open`` beside them would let the next process that ends believe that it
was the last one, and remove the log that this process still writes to.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pushdesk.storage import backups
from pushdesk.storage.database import Database
from pushdesk.storage.opening import check_is_ours, open_database, revision_of
from pushdesk.storage.setting_rows import SettingStore

OTHER_PROCESS = """
import sys
from pathlib import Path
from pushdesk.storage.opening import open_database
from pushdesk.storage.setting_rows import SettingStore
database = open_database(Path(sys.argv[1]))
print(SettingStore(database).get("undo_seconds"))
database.close()
"""


def seen_by_another_process(folder: Path) -> int:
    """The setting as a process sees it that comes, reads and goes."""
    done = subprocess.run(
        [sys.executable, "-c", OTHER_PROCESS, str(folder)], capture_output=True, text=True, check=True, timeout=60
    )
    return int(done.stdout)


LOOKS: dict[str, Callable[[Database], object]] = {
    "the check for damage": backups.check,
    "the question whether it is ours": lambda database: check_is_ours(database.path),
    "the question for its revision": lambda database: revision_of(database.path),
    "opening it once more": lambda database: open_database(database.folder).close(),
    "a backup": lambda database: backups.back_up(database, database.folder / "copy.sqlite3"),
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_what_is_written_after_a_look_reaches_the_others(tmp_path: Path, look: Callable[[Database], object]) -> None:
    database = open_database(tmp_path)
    settings = SettingStore(database)
    settings.set("undo_seconds", "20")
    look(database)
    assert seen_by_another_process(tmp_path) == 20
    settings.set("undo_seconds", "30")
    assert seen_by_another_process(tmp_path) == 30
    database.close()
    assert seen_by_another_process(tmp_path) == 30
