"""A key backup is written whole, proved before it counts, and refused when it is anything else."""

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pushdesk.domain.faults import Fault
from pushdesk.storage.key_backup import BackedUpKey, KeyBackup, read_key_backup, write_key_backup
from pushdesk.storage.sealed_file import seal

NOW = datetime(2026, 3, 1, 12, 30, 0, 123_000, tzinfo=UTC)
SCALAR = bytes(range(1, 33))
BACKUP = KeyBackup("bakery", NOW, (BackedUpKey("abcdefghijk", SCALAR, NOW, True),))


def test_a_backup_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "keys.backup"
    write_key_backup(path, BACKUP, "passphrase")
    assert read_key_backup(path, "passphrase") == BACKUP
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["keys.backup"]


def test_the_private_half_is_in_no_repr() -> None:
    assert "\\x01\\x02" not in repr(BACKUP)


def test_an_existing_file_is_replaced_only_when_that_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "keys.backup"
    path.write_text("holiday pictures")
    with pytest.raises(Fault, match="backup_target_exists") as error:
        write_key_backup(path, BACKUP, "passphrase")
    assert error.value.usage
    assert path.read_text() == "holiday pictures"
    write_key_backup(path, BACKUP, "passphrase", replace=True)
    assert read_key_backup(path, "passphrase") == BACKUP


def test_a_place_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="backup_not_written"):
        write_key_backup(tmp_path / "missing" / "keys.backup", BACKUP, "passphrase")
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(Fault, match="backup_not_written"):
        write_key_backup(folder, BACKUP, "passphrase", replace=True)
    assert [each.name for each in tmp_path.iterdir()] == ["folder"]


def test_without_a_passphrase_nothing_is_written_and_nothing_read(tmp_path: Path) -> None:
    path = tmp_path / "keys.backup"
    with pytest.raises(Fault, match="backup_passphrase_missing"):
        write_key_backup(path, BACKUP, "")
    with pytest.raises(Fault, match="backup_passphrase_missing"):
        read_key_backup(path, "")
    assert not path.exists()


def test_a_wrong_passphrase_another_file_and_a_cut_one_each_have_their_name(tmp_path: Path) -> None:
    path = tmp_path / "keys.backup"
    write_key_backup(path, BACKUP, "passphrase")
    content = path.read_bytes()
    with pytest.raises(Fault, match="backup_passphrase_wrong"):
        read_key_backup(path, "Passphrase")
    for damaged in (b"", content[:-20], b"%PDF-1.7", content.replace(b"key-backup", b"key")):
        path.write_bytes(damaged)
        with pytest.raises(Fault, match="backup_malformed"):
            read_key_backup(path, "passphrase")
    path.write_bytes(content.replace(b'"version": 1', b'"version": 7'))
    with pytest.raises(Fault, match="backup_too_new"):
        read_key_backup(path, "passphrase")
    with pytest.raises(Fault, match="backup_not_read"):
        read_key_backup(tmp_path / "elsewhere", "passphrase")


@pytest.mark.parametrize("content", [b"[]", b'{"site": "x", "madeAt": "yesterday", "keys": []}'])
def test_a_sealed_file_with_other_content_is_malformed(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "keys.backup"
    path.write_bytes(seal(content, "passphrase", purpose="pushdesk-key-backup"))
    with pytest.raises(Fault, match="backup_malformed"):
        read_key_backup(path, "passphrase")


def test_members_of_a_later_version_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "keys.backup"
    content = b'{"site": "x", "madeAt": "2026-03-01T12:00:00+00:00", "keys": [], "sealingKeys": [{"a": 1}]}'
    path.write_bytes(seal(content, "passphrase", purpose="pushdesk-key-backup"))
    assert read_key_backup(path, "passphrase").site_id == "x"
