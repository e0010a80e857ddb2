"""Writing the rows that an import refused, each with its reason, to a CSV file for whoever mends the list."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from pushdesk import machine
from pushdesk.domain.faults import Fault
from pushdesk.exchange.cells import text_cell
from pushdesk.exchange.reading import RowRefusal

FIELDS = ("row", "field", "reason", "meaning")


def write_refused_rows(path: Path, refusals: Iterable[RowRefusal]) -> int:
    """Write the file and return the number of rows; nothing of what stood in them is in it."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(FIELDS)
    rows = 0
    for each in refusals:
        writer.writerow((each.row, text_cell(each.field), each.reason, each.words))
        rows += 1
    try:
        machine.write_private_file(path, buffer.getvalue().encode("utf-8-sig"), must_be_private=False)
    except OSError as error:
        raise Fault("file_not_written", file=str(path), cause=error.strerror or "") from None
    return rows
