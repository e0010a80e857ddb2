"""Files that a command is told to write: one that is the owner's own is not written over unless they say so."""

from collections.abc import Sequence
from pathlib import Path

from pushdesk.domain.faults import Fault, wrong_input


def check_target(path: Path, fields: Sequence[str], *, replace: bool) -> None:
    """Raise ``file_in_the_way`` for a file that is neither empty nor an earlier CSV file with these columns."""
    if replace or not path.is_file():
        return
    header = ",".join(fields)
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            beginning = file.read(len(header))
    except OSError as error:
        raise Fault("file_not_written", file=str(path), cause=error.strerror or "") from None
    if beginning not in ("", header):
        raise wrong_input("file_in_the_way", file=str(path))
