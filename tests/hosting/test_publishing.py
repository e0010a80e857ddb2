"""Publishing: a folder is whole or not there, an earlier export is renewed, and nobody else's file is touched."""

import json
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Topic
from pushdesk.hosting.export import export
from pushdesk.hosting.publishing import RECORD_FILE, publish, record_in
from tests.hosting.first_load import first_load
from tests.hosting.samples import REQUEST, SITE, request_of

FILES = {"a.txt": b"a", "icons/b.png": b"b", "pushdesk.config.json": b"{}", "pushdesk.site.js": b"1", "sw.js": b"w"}
NEXT = {"a.txt": b"a2", "icons/c.png": b"c", "pushdesk.config.json": b"{1}", "pushdesk.site.js": b"2", "sw.js": b"w2"}


def put(target: Path, files: dict[str, bytes], site_id: str = "shop", build: str = "b1") -> tuple[str, ...]:
    return publish(target, files, site_id=site_id, build=build)


def content_of(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def fault_of(target: Path, files: dict[str, bytes] = FILES, site_id: str = "shop") -> str:
    with pytest.raises(Fault) as fault:
        put(target, files, site_id)
    return fault.value.code


class Cut(BaseException):
    """The computer lost its power here."""


def test_a_new_folder_is_made_with_the_folders_above_it(tmp_path: Path) -> None:
    target = tmp_path / "exports" / "shop"
    assert put(target, FILES) == tuple(sorted((*FILES, RECORD_FILE)))
    found = content_of(target)
    assert found.keys() == {*FILES, RECORD_FILE}
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("cut_at", range(5))
def test_a_cut_while_a_new_folder_is_written_leaves_none(
    cut_at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_after(monkeypatch, "fsync", cut_at)
    with pytest.raises(Cut):
        put(tmp_path / "shop", FILES)
    monkeypatch.undo()
    assert list(tmp_path.iterdir()) == []
    put(tmp_path / "shop", FILES)


def cut_after(monkeypatch: pytest.MonkeyPatch, name: str, calls: int) -> None:
    """Let the operating system's call work so many times, then lose the power."""
    original, left = getattr(os, name), [calls]

    def limited(*arguments: object, **options: object) -> object:
        if left[0] == 0:
            raise Cut
        left[0] -= 1
        return original(*arguments, **options)

    monkeypatch.setattr(os, name, limited)


def test_over_an_earlier_export_old_files_go_and_the_owners_stay(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    (tmp_path / "inbox-data").mkdir()
    (tmp_path / "inbox-data" / "record.php").write_bytes(b"sealed")
    (tmp_path / "impressum.html").write_bytes(b"mine")
    put(tmp_path, NEXT, build="b2")
    found = content_of(tmp_path)
    record = json.loads(found.pop(RECORD_FILE))
    assert found == {**NEXT, "inbox-data/record.php": b"sealed", "impressum.html": b"mine"}
    assert record == {"pushdesk": 1, "site": "shop", "build": "b2", "files": sorted((*NEXT, RECORD_FILE))}


def test_the_worker_is_written_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, FILES)
    written: list[str] = []
    original = Path.replace

    def noted(self: Path, target: Path) -> Path:
        written.append(target.relative_to(tmp_path).as_posix())
        return original(self, target)

    monkeypatch.setattr(Path, "replace", noted)
    put(tmp_path, NEXT, build="b2")
    assert written[0] == RECORD_FILE
    assert written[1:-1] == ["a.txt", "icons/c.png", "pushdesk.config.json", "pushdesk.site.js", "sw.js"]


@pytest.mark.parametrize("cut_at", range(7))
def test_a_cut_between_two_files_leaves_each_file_whole_and_the_next_export_mends_it(
    cut_at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, FILES)
    cut_after(monkeypatch, "fsync", cut_at)
    with pytest.raises(Cut):
        put(tmp_path, NEXT, build="b2")
    monkeypatch.undo()
    found = content_of(tmp_path)
    for name, content in found.items():
        if name != RECORD_FILE:
            assert content in (FILES.get(name), NEXT.get(name))
    if found["sw.js"] == b"w2":
        assert all(found[name] == content for name, content in NEXT.items())
    assert "sw.js" in found
    put(tmp_path, NEXT, build="b2")
    assert content_of(tmp_path).keys() == {*NEXT, RECORD_FILE}


def test_an_unchanged_file_is_not_written_again(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    before = {name: (tmp_path / name).stat().st_ino for name in FILES}
    put(tmp_path, FILES)
    assert {name: (tmp_path / name).stat().st_ino for name in FILES} == before


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    put(tmp_path / "empty", FILES)
    assert content_of(tmp_path / "empty").keys() == {*FILES, RECORD_FILE}


def test_a_folder_that_is_no_earlier_export_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"beach")
    assert fault_of(tmp_path) == "target_not_an_export"
    assert content_of(tmp_path) == {"holiday.jpg": b"beach"}


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"pushdesk": 2, "site": "shop", "build": "b", "files": []}',
        b'{"pushdesk": 1, "site": 5, "build": "b", "files": []}',
        b'{"pushdesk": 1, "site": "shop", "build": "b", "files": "sw.js"}',
        b'{"pushdesk": 1, "site": "shop", "build": "b", "files": [5]}',
        b'{"pushdesk": 1, "site": "shop", "build": "b", "files": ["../x"]}',
        b'{"pushdesk": 1, "site": "shop", "build": "b", "files": ["/etc/passwd"]}',
        b'{"pushdesk": 1, "site": "shop", "build": "b", "files": ["a/../../x"]}',
        b'{"pushdesk": 1, "site": "shop", "build": "b", "files": ["inbox-data/x"]}',
        b'{"pushdesk": 1, "site": "shop", "build": "b", "files": ["INBOX-DATA/x"]}',
        b'{"pushdesk": 1, "site": "shop", "build": "b", "files": ["C:\\\\x"]}',
        b'{"pushdesk": 1, "site": "shop", "build": "b", "files": ["."]}',
        b'{"pushdesk": 1, "site": "shop", "build": "b", "files": [""]}',
        b'{"pushdesk": 1, "site": "shop", "build": "b", "files": [], "stale": ["../x"]}',
        b" " * 300_000,
    ],
)
def test_a_record_that_no_export_wrote_is_not_believed(record: bytes, tmp_path: Path) -> None:
    (tmp_path / RECORD_FILE).write_bytes(record)
    assert record_in(tmp_path) is None
    assert fault_of(tmp_path) == "target_not_an_export"
    assert content_of(tmp_path) == {RECORD_FILE: record}


def test_the_export_of_another_site_is_not_overwritten(tmp_path: Path) -> None:
    put(tmp_path, FILES, site_id="bakery")
    before = content_of(tmp_path)
    assert fault_of(tmp_path, NEXT, "shop") == "target_of_another_site"
    assert content_of(tmp_path) == before


def test_a_file_of_the_owner_with_a_name_we_need_is_not_overwritten(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    (tmp_path / "icons" / "c.png").write_bytes(b"mine")
    before = content_of(tmp_path)
    assert fault_of(tmp_path, NEXT) == "target_has_strange_file"
    assert content_of(tmp_path) == before


def test_a_folder_where_a_file_has_to_go_is_refused(tmp_path: Path) -> None:
    put(tmp_path, FILES)
    (tmp_path / "a.txt").unlink()
    (tmp_path / "a.txt").mkdir()
    assert fault_of(tmp_path, NEXT) == "target_has_strange_file"


def test_nothing_is_written_through_a_linked_folder(tmp_path: Path) -> None:
    target, elsewhere = tmp_path / "shop", tmp_path / "elsewhere"
    put(target, FILES)
    (target / "icons").rename(elsewhere)
    (target / "icons").symlink_to(elsewhere)
    assert fault_of(target, NEXT) == "target_has_strange_file"
    assert content_of(elsewhere) == {"b.png": b"b"}


def test_a_linked_file_is_replaced_and_not_followed(tmp_path: Path) -> None:
    target, elsewhere = tmp_path / "shop", tmp_path / "elsewhere.txt"
    put(target, FILES)
    elsewhere.write_bytes(b"mine")
    (target / "a.txt").unlink()
    (target / "a.txt").symlink_to(elsewhere)
    put(target, NEXT)
    assert elsewhere.read_bytes() == b"mine"
    assert (target / "a.txt").read_bytes() == b"a2"
    assert not (target / "a.txt").is_symlink()


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "shop").write_bytes(b"mine")
    assert fault_of(tmp_path / "shop") == "target_not_an_export"
    assert fault_of(tmp_path / "shop" / "below") == "export_cannot_write"
    assert content_of(tmp_path) == {"shop": b"mine"}


def test_a_zip_is_renewed_and_a_strange_one_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "shop.zip"
    put(target, FILES)
    put(target, NEXT, build="b2")
    with zipfile.ZipFile(target) as archive:
        assert archive.read("sw.js") == b"w2"
    assert fault_of(target, FILES, "bakery") == "target_of_another_site"
    for strange in (b"", b"no zip at all", b"PK\x05\x06" + bytes(18)):
        target.write_bytes(strange)
        assert fault_of(target) == "target_not_an_export"
        assert target.read_bytes() == strange
    assert list(tmp_path.iterdir()) == [target]


def test_a_cut_while_a_zip_is_written_leaves_the_earlier_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "shop.zip"
    put(target, FILES)
    before = target.read_bytes()
    cut_after(monkeypatch, "fsync", 0)
    with pytest.raises(Cut):
        put(target, NEXT)
    assert content_of(tmp_path) == {"shop.zip": before}


@pytest.mark.parametrize("cut_at", [1, 5, 10])
def test_a_cut_between_two_files_of_a_real_export_leaves_a_site_whose_files_are_all_there(
    cut_at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, whole = tmp_path / "out", tmp_path / "whole"
    before, after = REQUEST, request_of(replace(SITE, name="Kaffeewerk Süd", topics=(Topic("offers", "Offers"),)))
    export(before, target)
    export(after, whole)
    earlier = content_of(target)
    cut_after(monkeypatch, "replace", cut_at)
    with pytest.raises(Cut):
        export(after, target)
    monkeypatch.undo()
    found, later = content_of(target), content_of(whole)
    assert all(content in (earlier.get(name), later.get(name)) for name, content in found.items() if name in later)
    assert first_load(target) <= found.keys()
    for name in ("pushdesk.config.json", "manifest.webmanifest"):
        assert json.loads(found[name])["name"] in (SITE.name, "Kaffeewerk Süd")
    export(after, target)
    assert content_of(target) == later


def test_a_real_export_survives_two_more_with_records_in_its_inbox(tmp_path: Path) -> None:
    export(REQUEST, tmp_path / "out")
    inbox = tmp_path / "out" / "inbox-data"
    inbox.mkdir()
    for number in range(50):
        (inbox / f"{number}.php").write_bytes(bytes([number]))
    for name in ("Kaffeewerk Süd", "Kaffeewerk"):
        export(request_of(replace(SITE, name=name)), tmp_path / "out")
    assert len(content_of(inbox)) == 50
    assert [path.name for path in (tmp_path / "out").rglob("*pushdesk-new*")] == []
