"""Files of rows, whatever program wrote them: CSV, JSON and spreadsheets come out as texts by column.

A file is told by what is in it, not by its name. The rows are read one by one, so that whoever reads can tell how
far they are and give up, and no other thread is kept waiting for a whole file.
"""

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from pushdesk.domain.faults import wrong_input
from pushdesk.exchange.writing import ATTRIBUTE_PREFIX

FILE_ENDINGS = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xlsx", ".gz")
"""The usual ends of the names of such files."""

_SIZE_LIMIT_BYTES = 512 * 1024 * 1024
_LINES_OF_A_ROW = 50
"""How many lines a quoted field of a foreign column may go on; past this the quote was a slip."""

_COLUMNS_LIMIT = 2000
"""More columns than any program's list of subscribers has, and as many as a person can be asked about."""

_LOOKED_AT = 100
"""How many rows of JSON tell which columns there are."""

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_LIST = re.compile(r'\s*(?:\[|\{\s*"[^"\\]*"\s*:\s*\[(?=\s*\{))')
"""Where a list of rows begins, also as the first member of an object around it."""

_BETWEEN = re.compile(r"\s*,?\s*")
_DECODER = json.JSONDecoder()

RawRow = Mapping[str, str] | None
"""The texts of one row by column, or None for a row that cannot be read."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The columns of a file, in small letters, and its rows; the rows can be gone through once."""

    columns: tuple[str, ...]
    rows: Iterator[RawRow]

    def some(self, count: int) -> list[Mapping[str, str]]:
        """The first rows that can be read."""
        return [row for row in islice(self.rows, count) if row is not None]


def open_sheet(path: Path) -> Sheet:
    """The rows of a file.

    Raises ``import_unreadable``, ``import_too_large``, ``import_not_utf8``, ``import_not_a_workbook``, and while the
    rows are gone through ``import_json_broken`` with the ``row`` from which a list of JSON cannot be read.
    """
    octets = _octets(path)
    if octets.startswith(_ZIP):
        from pushdesk.exchange.workbook import workbook_rows

        return _bounded(_table(workbook_rows(path)), path)
    try:
        text = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise wrong_input("import_not_utf8", file=str(path)) from None
    del octets
    opening = _LIST.match(text)
    if opening:
        return _bounded(_members(_listed(text, opening.end(), path)), path)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if text.lstrip().startswith("{"):
        return _bounded(_members(_json_line(line) for line in lines if line.strip()), path)
    delimiter = max(",;\t", key=lines[0].count)  # commas, or what spreadsheets write elsewhere
    names = _names(_fields(lines[:1], delimiter) or ())
    return _bounded(Sheet(names, _csv_rows(lines[1:], delimiter, names)), path)


def _bounded(sheet: Sheet, path: Path) -> Sheet:
    if len(sheet.columns) > _COLUMNS_LIMIT:
        raise wrong_input("import_too_large", file=str(path))
    return sheet


def _octets(path: Path) -> bytes:
    import gzip
    import zlib

    try:
        if path.stat().st_size > _SIZE_LIMIT_BYTES:
            raise wrong_input("import_too_large", file=str(path))
        with path.open("rb") as file:
            is_packed = file.read(2) == _GZIP
            file.seek(0)
            if not is_packed:
                return file.read()
            with gzip.open(file) as unpacked:
                octets = unpacked.read(_SIZE_LIMIT_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        cause = getattr(error, "strerror", None) or "damaged"
        raise wrong_input("import_unreadable", file=str(path), cause=cause) from None
    if len(octets) > _SIZE_LIMIT_BYTES:
        raise wrong_input("import_too_large", file=str(path))
    return octets


def _names(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(cell.strip().lower() for cell in cells)


def _table(rows: Iterator[Sequence[str]]) -> Sheet:
    """Rows of cells below a row of names."""
    names = _names(next(rows, ()))
    return Sheet(names, (dict(zip(names, row, strict=False)) for row in rows if any(cell.strip() for cell in row)))


# -- CSV


def _csv_rows(lines: Sequence[str], delimiter: str, names: Sequence[str]) -> Iterator[RawRow]:
    """One row after the other. A quote that is never closed costs its own line, not those behind it."""
    place = 0
    while place < len(lines):
        if not lines[place].strip():
            place += 1
            continue
        for length in range(1, _LINES_OF_A_ROW + 1):
            values = _fields(lines[place : place + length], delimiter)
            if values is not None or place + length >= len(lines) or '"' not in lines[place]:
                break
        yield None if values is None else dict(zip(names, values, strict=False))
        place += 1 if values is None else length


def _fields(lines: Sequence[str], delimiter: str) -> list[str] | None:
    """The fields of one row that spans these lines, or None when they are not one whole row."""
    try:
        rows = list(csv.reader([f"{line}\n" for line in lines], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return rows[0] if len(rows) == 1 else None


# -- JSON


def _listed(text: str, place: int, path: Path) -> Iterator[RawRow]:
    number = 1
    while not text.startswith("]", place := _space(text, place)):
        try:
            value, place = _DECODER.raw_decode(text, place)
            row = _flat(value)
        except (ValueError, RecursionError):
            raise wrong_input("import_json_broken", file=str(path), row=number) from None
        yield row
        number += 1


def _space(text: str, place: int) -> int:
    between = _BETWEEN.match(text, place)
    return between.end() if between else place


def _json_line(line: str) -> RawRow:
    try:
        return _flat(json.loads(line))
    except (ValueError, RecursionError):
        return None


def _members(rows: Iterator[RawRow]) -> Sheet:
    first = list(islice(rows, _LOOKED_AT))
    columns = tuple(dict.fromkeys(name for row in first if row is not None for name in row))
    return Sheet(columns, chain(first, rows))


def _flat(members: object) -> RawRow:
    """An object as texts by column: what stands in ``subscription`` and ``keys`` belongs to the row itself."""
    if not isinstance(members, dict):
        return None
    for name in ("subscription", "keys"):
        inner = members.get(name)
        if isinstance(inner, dict):
            members = {**inner, **members}
    texts: dict[str, str] = {}
    for name, value in members.items():
        column = str(name).strip().lower()
        if isinstance(value, dict) and column == "attributes":
            texts |= {f"{ATTRIBUTE_PREFIX}{key}": str(each) for key, each in value.items() if each is not None}
        elif isinstance(value, dict) and column == "tags":
            texts[column] = json.dumps(value)
        elif isinstance(value, list):
            texts[column] = " ".join(map(str, value))
        elif value is not None and not isinstance(value, dict):
            texts[column] = str(value)
    return texts
