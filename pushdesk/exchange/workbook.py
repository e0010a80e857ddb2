"""Rows of a spreadsheet (.xlsx): its first sheet, read cell by cell, as texts.

openpyxl reads in plain Python and so lets other threads run between the cells; a reader of native code is many times
quicker, and holds the whole program for a second where the window should be painted.
"""

import lzma
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from pushdesk.domain.faults import wrong_input

_UNPACKED_LIMIT_BYTES = 1024 * 1024 * 1024
_FREE_BYTES = 16 * 1024 * 1024
_MOST_UNPACKED_TO_PACKED = 100
"""Sheets of addresses and keys unpack to some ten times their size; a bomb to a thousand times."""

_ROWS_LIMIT = 1_048_576
"""The rows of a sheet (ECMA-376): a row that says it is the thousand-millionth is no row to wait for."""

_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    LookupError,
    ArithmeticError,
    ValueError,
    TypeError,
    AttributeError,
    SyntaxError,
)
"""What the readers of archives and of XML raise over a file that is damaged, locked, or of another kind."""


def workbook_rows(path: Path) -> Iterator[list[str]]:
    """The rows of the first sheet from the top down, the names of its columns first, and no cells beyond them.

    Raises ``import_not_a_workbook``, and ``import_too_large`` for what would unpack to more than 1 GB, or to a
    hundred times its own size.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    # What openpyxl warns of (styles, checks of input) is nothing that is read here.
    warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")
    try:
        if _would_burst(path):
            raise wrong_input("import_too_large", file=str(path))
        with path.open("rb") as file:
            book = load_workbook(file, read_only=True, data_only=True)
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # what a program wrote of its own sheet's size need not be true
            names = [_text(cell) for cell in next(sheet.iter_rows(max_row=1, values_only=True), ())]
            yield names
            below = sheet.iter_rows(min_row=2, max_row=_ROWS_LIMIT, max_col=max(1, len(names)), values_only=True)
            for cells in below:
                yield [_text(cell) for cell in cells]
    except (*_DAMAGED, InvalidFileException):
        raise wrong_input("import_not_a_workbook", file=str(path)) from None


def _would_burst(path: Path) -> bool:
    """True for an archive whose own list of contents says that it unpacks to what nobody's subscribers need."""
    with zipfile.ZipFile(path) as packed:
        unpacked_bytes = sum(each.file_size for each in packed.infolist())
    most = max(_FREE_BYTES, _MOST_UNPACKED_TO_PACKED * path.stat().st_size)
    return unpacked_bytes > min(most, _UNPACKED_LIMIT_BYTES)


def _text(cell: object) -> str:
    """A cell as it would stand in a CSV file; a moment without an offset is taken as UTC."""
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return (cell if cell.tzinfo else cell.replace(tzinfo=UTC)).isoformat()
        case date():
            return datetime(cell.year, cell.month, cell.day, tzinfo=UTC).isoformat()
    return str(cell)
