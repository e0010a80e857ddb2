"""Files that were made to do harm: spreadsheets that burst, hang or lie, and rows that grow without end."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from pushdesk.domain.audience import parse_rule
from pushdesk.domain.faults import Fault
from pushdesk.storage.subscription_import import BATCH_ROWS
from tests.domain.samples import AUTH_TEXT, P256DH_TEXT
from tests.exchange.conftest import NOW, Office
from tests.exchange.files import HEADER, PUSH, everyone, imported, row

SHEET = "xl/worksheets/sheet1.xml"
LAST_ROW = "</sheetData>"


def workbook(change: Callable[[str], str] = lambda sheet: sheet, *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A spreadsheet of one good subscriber, its sheet changed as text."""
    book = Workbook()
    book.active.append(HEADER.split(","))
    book.active.append([f"{PUSH}1", P256DH_TEXT, AUTH_TEXT])
    plain, changed = io.BytesIO(), io.BytesIO()
    book.save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(changed, "w", method) as target:
        for name in source.namelist():
            text = source.read(name).decode()
            target.writestr(name, change(text) if name == SHEET else text)
    return changed.getvalue()


def locked(octets: bytes) -> bytes:
    """The same archive, every part of it marked as encrypted."""
    return octets.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")


def packed_otherwise(octets: bytes) -> bytes:
    """The same archive, said to be packed in a way that nobody knows."""
    return octets.replace(b"\x14\x03\x14\x00\x00\x00\x08\x00", b"\x14\x03\x14\x00\x00\x00\x63\x00")


def spoilt(octets: bytes) -> bytes:
    """The same archive, with other bits where the sheet is packed."""
    with zipfile.ZipFile(io.BytesIO(octets)) as source:
        start = source.getinfo(SHEET).header_offset + 30 + len(SHEET)
    return octets[:start] + bytes(255 - each for each in octets[start : start + 40]) + octets[start + 40 :]


def without_book(octets: bytes) -> bytes:
    """The same archive, saying that its main part is of some other kind."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(octets)) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"sheet.main+xml", b"letter+xml"))
    return changed.getvalue()


@pytest.mark.parametrize("damage", [locked, packed_otherwise, spoilt, without_book])
def test_a_damaged_or_locked_spreadsheet_is_called_so(
    office: Office, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    octets = workbook()
    assert damage(octets) != octets
    with pytest.raises(Fault) as caught:
        imported(office, tmp_path, damage(octets))
    assert caught.value.code == "import_not_a_workbook"


@pytest.mark.parametrize("number", ["1000000000000", "1e300"])
def test_a_row_that_lies_about_its_place_is_not_waited_for(office: Office, tmp_path: Path, number: str) -> None:
    far = f'<row r="{number}"><c t="inlineStr"><is><t>x</t></is></c></row>'
    outcome = imported(office, tmp_path, workbook(lambda sheet: sheet.replace(LAST_ROW, far + LAST_ROW)))
    assert (outcome.added, outcome.errors) == (1, ())


def test_cells_beyond_the_named_columns_are_not_looked_at(office: Office, tmp_path: Path) -> None:
    far = '<row r="3"><c r="ZZZ3" t="inlineStr"><is><t>x</t></is></c></row>'
    outcome = imported(office, tmp_path, workbook(lambda sheet: sheet.replace(LAST_ROW, far + LAST_ROW)))
    assert (outcome.added, outcome.errors) == (1, ())


def test_a_spreadsheet_that_would_burst_is_not_unpacked(office: Office, tmp_path: Path) -> None:
    room = "<row/>" * 4_000_000
    with pytest.raises(Fault) as caught:
        imported(office, tmp_path, workbook(lambda sheet: sheet.replace(LAST_ROW, room + LAST_ROW)))
    assert caught.value.code == "import_too_large"


@pytest.mark.parametrize(
    "entity",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
        f'<!DOCTYPE x [<!ENTITY a "{"x" * 1000}"><!ENTITY b "{"&a;" * 1000}"><!ENTITY e "{"&b;" * 1000}">]>',
    ],
)
def test_entities_bring_nothing_in(office: Office, tmp_path: Path, entity: str) -> None:
    more = '<row r="3"><c t="inlineStr"><is><t>&e;</t></is></c></row>'
    with pytest.raises(Fault) as caught:
        imported(office, tmp_path, workbook(lambda sheet: entity + sheet.replace(LAST_ROW, more + LAST_ROW)))
    assert caught.value.code == "import_not_a_workbook"
    assert everyone(office) == []


def test_more_columns_than_a_person_can_be_asked_about_are_too_many(office: Office, tmp_path: Path) -> None:
    header = ",".join((HEADER, *(f"c{number}" for number in range(5000))))
    path = tmp_path / "wide.csv"
    path.write_text(f"{header}\n{row(1)}\n")
    with pytest.raises(Fault) as caught:
        office.desk.look_at_import(path)
    assert caught.value.code == "import_too_large"


def test_attributes_do_not_grow_beyond_their_number_by_one_file_after_the_other(office: Office, tmp_path: Path) -> None:
    def of_names(start: int) -> str:
        names = ",".join(f"attribute.a{number}" for number in range(start, start + 15))
        return f"{HEADER},{names}\n{row(1, *['x'] * 15)}\n"

    imported(office, tmp_path, of_names(0))
    outcome = imported(office, tmp_path, of_names(10))
    assert [(each.row, each.field, each.reason) for each in outcome.errors] == [
        (1, "attributes", "too_many_attributes")
    ]
    assert "20" in outcome.errors[0].words
    (kept,) = everyone(office)
    assert set(kept.attributes) == {f"a{number}" for number in range(15)}


@pytest.mark.parametrize(
    ("locale", "language"), [("en_US", "en-US"), ("pt_BR.UTF-8", "pt-BR"), ("de", "de"), ("+1+1", ""), ("a/b", "")]
)
def test_a_locale_becomes_a_language_that_a_rule_can_name(
    office: Office, tmp_path: Path, locale: str, language: str
) -> None:
    imported(office, tmp_path, f"{HEADER},locale\n{row(1, locale)}\n")
    assert [each.language for each in everyone(office)] == [language]
    for spoken in office.desk.audiences.facets(office.site.site_id).languages:
        reached = office.desk.subscriptions.audience(office.site.site_id, parse_rule(f"language:{spoken}"), NOW)
        assert reached.total == 1


def test_what_a_stranger_wrote_is_never_a_formula_in_the_file_that_goes_out(office: Office, tmp_path: Path) -> None:
    names = f"{HEADER},key,platform,time_zone,consent_at,consent_version,consent_page"
    cells = (office.site.current_key_id or "", "-1+1", "+1+1", "2026-01-01T00:00:00+00:00", "=1+1", "=1+1")
    imported(office, tmp_path, f"{names}\n{row(1, *cells)}\n")
    path = tmp_path / "everyone.csv"
    office.desk.export_subscribers(office.site, path)
    header, line = path.read_text().splitlines()
    assert [cell for cell in line.split(",") if cell.startswith(("=", "+", "-", "@"))] == []
    assert dict(zip(header.split(","), line.split(","), strict=True))["consent_page"] == "'=1+1"
    before = everyone(office)
    office.desk.import_subscribers(office.site, path)
    assert everyone(office) == before


def test_a_trial_counts_who_stands_twice_in_a_long_file_once(office: Office, tmp_path: Path) -> None:
    text = "\n".join((HEADER, row(0), *(row(number) for number in range(1, BATCH_ROWS + 1)), row(0)))
    trial = imported(office, tmp_path, text, dry_run=True)
    assert trial == imported(office, tmp_path, text)
    assert (trial.added, trial.refreshed) == (BATCH_ROWS + 1, 1)
