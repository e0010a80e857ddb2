"""Files of other programs: their forms, their columns, and the key that their subscribers came by."""

import csv
import gzip
import json
from base64 import b64encode, urlsafe_b64decode
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from pushdesk.app import ImportPlan, Origin
from pushdesk.domain.faults import Fault
from pushdesk.domain.subscription import Browser
from pushdesk.exchange.columns import guessed_columns
from pushdesk.exchange.course import Course
from pushdesk.storage.keys import KeyState, VaultKind
from pushdesk.webpush.vapid import key_id_of, new_private_key, public_bytes, public_key_text, raw_scalar
from tests.domain.samples import AUTH_TEXT, P256DH_TEXT
from tests.exchange.conftest import KEY_ID, Office
from tests.exchange.files import HEADER, PUSH, everyone, imported, member_row, row

ONESIGNAL = (
    "id,identifier,session_count,language,timezone,game_version,device_os,device_type,device_model,tags,last_active,"
    "created_at,invalid_identifier,notification_types,timezone_id,web_auth,web_p256"
)
PERFECTY = "id,uuid,remote_ip,endpoint,key_auth,key_p256dh,is_active,disabled,creation_time"
TOKEN = "dEaDbEeF0123:APA91bHun4MxP5egoKMwt2KZFBaFUH-1RYqx_9c3v0"


def standard(text: str) -> str:
    """The same octets in the other alphabet, padded."""
    return b64encode(urlsafe_b64decode(text + "=" * (-len(text) % 4))).decode()


def onesignal_row(identifier: str, *, left: str = "f", tags: str = "{}", kind: str = "1") -> list[str]:
    seen = ("2025-06-01 10:00:00 UTC", "2024-01-01 08:30:00")
    zone = "Europe/Berlin"
    keys = (standard(AUTH_TEXT), standard(P256DH_TEXT))
    return ["7a", identifier, "3", "de", "3600", "", "120", "5", "Win32", tags, *seen, left, kind, zone, *keys]


def written(path: Path, header: str, *rows: list[str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header.split(","))
        writer.writerows(rows)
    return path


def as_lines_of_a_list(rows: list[str]) -> bytes:
    return f"[\n{', '.join(rows)} ]".encode()


def inside_an_object(rows: list[str]) -> bytes:
    return f'{{ "subscribers" : [{",".join(rows)}], "count": 2}}'.encode()


def packed(rows: list[str]) -> bytes:
    return gzip.compress("\n".join(rows).encode())


@pytest.mark.parametrize("form", [as_lines_of_a_list, inside_an_object, packed])
def test_json_is_read_in_every_form(office: Office, tmp_path: Path, form: Callable[[list[str]], bytes]) -> None:
    whole = {"endpoint": f"{PUSH}2", "keys": {"p256dh": P256DH_TEXT, "auth": AUTH_TEXT}}
    rows = [member_row(1, tags=["vip"]), json.dumps({"subscription": whole, "language": "de"})]
    outcome = imported(office, tmp_path, form(rows))
    assert (outcome.added, outcome.errors) == (2, ())
    assert [(each.endpoint, each.tags, each.language) for each in everyone(office)] == [
        (f"{PUSH}1", ("vip",), ""),
        (f"{PUSH}2", (), "de"),
    ]


def test_a_list_that_breaks_off_changes_nothing_and_says_where(office: Office, tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        imported(office, tmp_path, f"[{member_row(1)}, {member_row(2)}, {{")
    assert (caught.value.code, caught.value.facts["row"]) == ("import_json_broken", 3)
    assert everyone(office) == []


def test_a_spreadsheet_is_read_with_its_numbers_and_dates(office: Office, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["Endpoint", "p256dh", "AUTH", "Created", "enabled", "attribute.visits"])
    created = datetime(2024, 1, 1, 8, 30)
    sheet.append([f"{PUSH}1", P256DH_TEXT, AUTH_TEXT, created, True, 12.0])
    sheet.append([f"{PUSH}2", P256DH_TEXT, AUTH_TEXT, created, False, None])
    sheet.append([None, None, None, None, None, None])
    sheet.append([f"{PUSH}3", P256DH_TEXT, None, None, True, 0.5])
    book.save(tmp_path / "people.xlsx")
    outcome = office.desk.import_subscribers(office.site, tmp_path / "people.xlsx")
    assert [(each.row, each.field, each.reason) for each in outcome.errors] == [
        (2, "", "row_has_left"),
        (3, "auth", "member_missing"),
    ]
    (kept,) = everyone(office)
    assert kept.first_seen_at == created.replace(tzinfo=UTC)
    assert kept.attributes == {"visits": "12"}


@pytest.mark.parametrize(
    ("octets", "code"),
    [
        (b"PK\x03\x04 and no more", "import_not_a_workbook"),
        (gzip.compress(b"x" * 5000)[:-20], "import_unreadable"),
        (b"\x1f\x8b\x08 nothing", "import_unreadable"),
        (b"[]", "import_malformed"),
    ],
)
def test_a_file_that_is_damaged_is_called_so(office: Office, tmp_path: Path, octets: bytes, code: str) -> None:
    with pytest.raises(Fault) as caught:
        imported(office, tmp_path, octets)
    assert caught.value.code == code


def test_the_export_of_onesignal_is_known_by_its_columns(office: Office, tmp_path: Path) -> None:
    tags = json.dumps({"vip": "1", "name": "Ada", "Plan": "gold", "bad name": "x", "nothing": "", "deep": {"a": 1}})
    path = written(
        tmp_path / "users.csv",
        ONESIGNAL,
        onesignal_row(f"{PUSH}1", tags=tags),
        onesignal_row(TOKEN),
        onesignal_row(f"{PUSH}3", left="t"),
        onesignal_row(f"{PUSH}4", kind="-2"),
    )
    look = office.desk.look_at_import(path)
    assert (look.guess.origin, look.guess.missing) == (Origin.ONESIGNAL, ())
    assert look.samples[0]["identifier"] == f"{PUSH}1"
    outcome = office.desk.import_subscribers(office.site, path)
    assert [(each.row, each.reason) for each in outcome.errors] == [(3, "row_has_left"), (4, "row_has_left")]
    first, second = everyone(office)
    assert (first.endpoint, second.endpoint) == (f"{PUSH}1", f"https://fcm.googleapis.com/fcm/send/{TOKEN}")
    assert (first.tags, first.attributes) == (("vip",), {"name": "Ada", "plan": "gold"})
    assert (first.language, first.time_zone, first.platform) == ("de", "Europe/Berlin", "windows")
    assert first.first_seen_at == datetime(2024, 1, 1, 8, 30, tzinfo=UTC)
    assert first.last_seen_at == datetime(2025, 6, 1, 10, tzinfo=UTC)
    assert (first.browser, second.browser) == (Browser.FIREFOX, Browser.CHROME)


def test_the_table_of_perfecty_is_known_by_its_columns(office: Office, tmp_path: Path) -> None:
    def line(number: int, is_active: str, disabled: str) -> list[str]:
        keys = (AUTH_TEXT, P256DH_TEXT)
        return [str(number), "u-1", "", f"{PUSH}{number}", *keys, is_active, disabled, "2023-02-03 04:05:06"]

    path = written(tmp_path / "users.csv", PERFECTY, line(1, "1", "0"), line(2, "0", "0"), line(3, "1", "1"))
    outcome = office.desk.import_subscribers(office.site, path)
    assert office.desk.look_at_import(path).guess.origin is Origin.PERFECTY
    assert [(each.row, each.reason) for each in outcome.errors] == [(2, "row_has_left"), (3, "row_has_left")]
    (kept,) = everyone(office)
    assert (kept.endpoint, kept.first_seen_at) == (f"{PUSH}1", datetime(2023, 2, 3, 4, 5, 6, tzinfo=UTC))


def test_the_owner_says_what_stands_in_a_column(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text(f"where,point,secret,tags\n{row(1, 'no:tag')}\n")
    with pytest.raises(Fault) as caught:
        office.desk.import_subscribers(office.site, path)
    assert caught.value.facts["missing"] == "endpoint, p256dh, auth"
    columns = office.desk.look_at_import(path).guess
    for member, column in (("endpoint", "where"), ("p256dh", "point"), ("auth", "Secret"), ("tags", "")):
        columns = columns.with_column(member, column)
    assert office.desk.import_subscribers(office.site, path, ImportPlan(columns)).added == 1
    with pytest.raises(Fault) as caught:
        columns.with_column("colour", "x")
    assert caught.value.code == "column_unknown"


def test_our_own_export_is_read_by_our_own_names_alone() -> None:
    assert guessed_columns((*HEADER.split(","), "key", "created_at")).origin is Origin.OURS
    assert "first_seen_at" not in guessed_columns((*HEADER.split(","), "key", "created_at")).columns
    assert guessed_columns((*HEADER.split(","), "created_at")).columns["first_seen_at"] == "created_at"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1700000000", datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)),
        ("1700000000000", datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)),
        ("2023-11-14T23:13:20+01:00", datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)),
        ("2023-11-14", datetime(2023, 11, 14, tzinfo=UTC)),
    ],
)
def test_times_are_read_as_others_write_them(office: Office, tmp_path: Path, text: str, moment: datetime) -> None:
    imported(office, tmp_path, f"{HEADER},created_at\n{row(1, text)}\n")
    assert everyone(office)[0].first_seen_at == moment


# -- the old key


def test_imported_subscribers_keep_the_key_that_they_subscribed_with(office: Office, tmp_path: Path) -> None:
    key = new_private_key()
    old = office.desk.old_key(raw_scalar(key))
    assert (old.key_id, old.public_key) == (key_id_of(public_bytes(key)), public_key_text(public_bytes(key)))
    path = tmp_path / "people.csv"
    path.write_text(f"{HEADER}\n{row(1)}\n")
    plan = ImportPlan(old_key=old)
    assert office.desk.import_subscribers(office.site, path, plan, dry_run=True).added == 1
    assert old.key_id not in {record.key_id for record in office.desk.keys.of_site(office.site.site_id)}
    assert office.desk.import_subscribers(office.site, path, plan).added == 1
    assert [each.key_id for each in everyone(office)] == [old.key_id]
    record = office.desk.keys.get(old.key_id)
    assert (record.state, record.subscriptions) == (KeyState.SERVING, 1)
    assert office.desk.sites.get(office.site.site_id).current_key_id == KEY_ID
    assert raw_scalar(office.desk.custody.signing_key(old.key_id)) == raw_scalar(key)


def test_a_row_that_names_another_key_than_the_old_one_is_refused(office: Office, tmp_path: Path) -> None:
    key, stranger = new_private_key(), new_private_key()
    path = tmp_path / "people.csv"
    texts = [public_key_text(public_bytes(each)) for each in (key, stranger)]
    lines = [row(1, texts[0]), row(2, texts[1]), row(3, ""), row(4, "no key")]
    path.write_text("\n".join((f"{HEADER},vapid_public_key", *lines)))
    outcome = office.desk.import_subscribers(
        office.site, path, ImportPlan(old_key=office.desk.old_key(raw_scalar(key)))
    )
    assert [(each.row, each.field, each.reason) for each in outcome.errors] == [
        (2, "public_key", "key_not_of_site"),
        (4, "public_key", "member_malformed"),
    ]
    assert {each.key_id for each in everyone(office)} == {key_id_of(public_bytes(key))}


def test_an_import_that_is_cancelled_while_it_reads_keeps_no_key(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(f"{HEADER}\n{row(1)}\n")
    plan = ImportPlan(old_key=office.desk.old_key(raw_scalar(new_private_key())))
    with pytest.raises(Fault) as caught:
        office.desk.import_subscribers(office.site, path, plan, course=Course(is_cancelled=True))
    assert caught.value.code == "work_cancelled"
    assert len(office.desk.keys.of_site(office.site.site_id)) == 2
    assert everyone(office) == []


def test_a_site_without_a_key_gets_the_old_one_as_its_own(office: Office) -> None:
    other = office.desk.add_site("Flower shop", "https://flowers.shop/", "mailto:a@flowers.shop")
    source = raw_scalar(new_private_key())
    record = office.desk.custody.import_from(other.site_id, source, vault=VaultKind.FILE, make_current=False)
    assert record.state is KeyState.CURRENT


# -- those who were erased


def test_who_was_erased_comes_back_on_the_owners_word_alone(office: Office, tmp_path: Path) -> None:
    text = f"{HEADER}\n{row(1)}\n{row(2)}\n"
    imported(office, tmp_path, text)
    office.desk.subscriptions.erase(everyone(office)[0].subscription_id, office.desk.now())
    path = tmp_path / "subscribers"
    outcome = office.desk.import_subscribers(office.site, path, dry_run=True)
    assert (outcome.refused, outcome.count_of("endpoint_erased")) == (1, 1)
    plan = ImportPlan(readmits_erased=True)
    assert office.desk.import_subscribers(office.site, path, plan, dry_run=True).added == 1
    assert len(everyone(office)) == 1
    assert office.desk.import_subscribers(office.site, path, plan).added == 1
    assert sorted(each.endpoint for each in everyone(office)) == [f"{PUSH}1", f"{PUSH}2"]
    assert office.desk.import_subscribers(office.site, path).refused == 0


def test_the_year_one_of_other_programs_means_that_nothing_is_known(office: Office, tmp_path: Path) -> None:
    text = f"{HEADER},last_seen_at\n{row(1, '0001-01-01T00:00:00Z')}\n"
    assert imported(office, tmp_path, text).added == 1
    assert [each.last_seen_at.year > 1 for each in everyone(office)] == [True]


# -- what is told


def test_refused_rows_are_written_with_their_reasons(office: Office, tmp_path: Path) -> None:
    outcome = imported(office, tmp_path, f"{HEADER},tags\n{row(1)}\n{row(2, 'a(b')}\nlonely words\n")
    assert office.desk.write_refused_rows(tmp_path / "refused.csv", outcome.errors) == 2
    with (tmp_path / "refused.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert lines[0] == ["row", "field", "reason", "meaning"]
    assert lines[1][:3] == ["2", "tags", "tag_malformed"]
    assert lines[2] == ["3", "p256dh", "member_missing", "“p256dh” is missing."]


def test_an_import_that_is_stopped_tells_how_many_were_not_reached(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("\n".join((HEADER, *(row(number) for number in range(2_500)))))

    class StopsLate(Course):
        def check(self) -> None:
            self.is_cancelled = self.done >= 2_499

    outcome = office.desk.import_subscribers(office.site, path, course=StopsLate())
    assert (outcome.added, outcome.left) == (0, 2_500)
    assert everyone(office) == []
