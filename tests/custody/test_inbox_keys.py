"""The inbox's keys: made once, in the same stores and the same backup as the others, and brought back by it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pushdesk.custody.inbox_keys import InboxKeyCustody
from pushdesk.domain.faults import Fault
from pushdesk.storage.inbox_keys import InboxKeyPurpose
from pushdesk.storage.key_backup import BackedUpInboxKey, read_key_backup, write_key_backup
from pushdesk.storage.keys import VaultKind
from pushdesk.webpush.sealing import SealedRecords, seal
from pushdesk.webpush.vapid import new_private_key, public_bytes, raw_scalar
from tests.custody.test_keys import NOW, PASSPHRASE, Office
from tests.storage.keyrings import MemoryKeyring, no_keyring


@pytest.fixture
def keyring() -> MemoryKeyring:
    """A keyring that the test can look into."""
    return MemoryKeyring()


@pytest.fixture
def office(tmp_path: Path, keyring: MemoryKeyring) -> Iterator[Office]:
    """A workspace with a keyring."""
    opened = Office(tmp_path / "workspace", keyring)
    yield opened
    opened.close()


def test_the_keys_are_made_at_the_first_need_and_stay(office: Office) -> None:
    inbox = office.custody.inbox
    with pytest.raises(Fault, match="inbox_without_keys"):
        inbox.signing_key("bakery")
    with pytest.raises(Fault, match="inbox_without_keys"):
        inbox.opening_keys("bakery")
    keys = inbox.public_keys("bakery")
    assert keys == inbox.public_keys("bakery")
    assert keys.sealing != keys.signing
    assert public_bytes(inbox.signing_key("bakery")) == keys.signing
    assert [public_bytes(key) for key in inbox.opening_keys("bakery")] == [keys.sealing]
    assert inbox.public_keys("bikes") != keys
    assert {record.vault for record in office.inbox_keys.of_site("bakery")} == {VaultKind.KEYRING}
    assert repr(keys) == "InboxPublicKeys()"


def test_private_halves_count_among_what_no_export_may_hold(office: Office) -> None:
    own = office.custody.new("bakery")
    keys = office.custody.inbox.public_keys("bakery")
    inbox = office.custody.inbox
    material = office.custody.private_material("bakery")
    assert set(material) == {
        raw_scalar(office.custody.signing_key(own.key_id)),
        raw_scalar(inbox.signing_key("bakery")),
        raw_scalar(inbox.opening_keys("bakery")[0]),
    }
    assert keys.sealing not in material


def test_a_backup_brings_them_to_another_computer(office: Office, tmp_path: Path) -> None:
    office.custody.new("bakery")
    keys = office.custody.inbox.public_keys("bakery")
    path = tmp_path / "keys.backup"
    office.custody.backup("bakery", path, PASSPHRASE)
    assert {record.backed_up_at for record in office.inbox_keys.of_site("bakery")} == {NOW}
    assert keys.sealing not in path.read_bytes()
    other = Office(tmp_path / "other", no_keyring())
    other.custody.restore("bakery", path, PASSPHRASE)
    assert other.custody.inbox.public_keys("bakery") == keys
    other.custody.restore("bakery", path, PASSPHRASE)
    assert len(other.inbox_keys.of_site("bakery")) == 2
    record = seal(b"what waited", keys.sealing)
    assert SealedRecords(other.custody.inbox.opening_keys("bakery")[0]).open(record) == b"what waited"
    other.close()


def test_a_backup_of_before_the_inbox_and_one_of_a_later_version_are_read(office: Office, tmp_path: Path) -> None:
    office.custody.new("bakery")
    path = tmp_path / "keys.backup"
    office.custody.backup("bakery", path, PASSPHRASE)
    before = read_key_backup(path, PASSPHRASE)
    assert before.inbox_keys == ()
    later = BackedUpInboxKey("something new", raw_scalar(new_private_key()), NOW)
    write_key_backup(path, replace(before, inbox_keys=(later,)), PASSPHRASE, replace=True)
    office.custody.restore("bakery", path, PASSPHRASE)
    assert office.inbox_keys.of_site("bakery") == []


def test_an_older_key_of_a_backup_opens_and_the_newest_stays_in_use(office: Office, tmp_path: Path) -> None:
    office.custody.new("bakery")
    old = new_private_key()
    path = tmp_path / "keys.backup"
    office.custody.backup("bakery", path, PASSPHRASE)
    kept = BackedUpInboxKey(InboxKeyPurpose.SEALING.value, raw_scalar(old), NOW - timedelta(days=30))
    write_key_backup(path, replace(read_key_backup(path, PASSPHRASE), inbox_keys=(kept,)), PASSPHRASE, replace=True)
    keys = office.custody.inbox.public_keys("bakery")
    office.custody.restore("bakery", path, PASSPHRASE)
    assert office.custody.inbox.public_keys("bakery") == keys
    opening = [public_bytes(key) for key in office.custody.inbox.opening_keys("bakery")]
    assert opening == [keys.sealing, public_bytes(old)]


def test_a_lost_private_half_is_told_and_comes_back_with_the_backup(tmp_path: Path) -> None:
    office = Office(tmp_path / "workspace", no_keyring())
    office.custody.new("bakery")
    keys = office.custody.inbox.public_keys("bakery")
    path = tmp_path / "keys.backup"
    office.custody.backup("bakery", path, PASSPHRASE)
    office.close()
    for file in (tmp_path / "workspace" / "keys").glob("inbox-*.key"):
        file.unlink()
    office = Office(tmp_path / "workspace", no_keyring())
    with pytest.raises(Fault, match="key_missing"):
        office.custody.inbox.opening_keys("bakery")
    assert office.custody.inbox.public_keys("bakery") == keys
    assert office.custody.inbox.to_back_up("bakery") == ()
    office.custody.restore("bakery", path, PASSPHRASE)
    assert public_bytes(office.custody.inbox.signing_key("bakery")) == keys.signing
    office.close()


def test_the_inbox_s_keys_move_with_the_others(office: Office, keyring: MemoryKeyring) -> None:
    record = office.custody.new("bakery")
    keys = office.custody.inbox.public_keys("bakery")
    office.custody.move(record.key_id, VaultKind.FILE)
    assert {each.vault for each in office.inbox_keys.of_site("bakery")} == {VaultKind.FILE}
    fresh = InboxKeyCustody(office.inbox_keys, office.vault, lambda: NOW)
    assert public_bytes(fresh.signing_key("bakery")) == keys.signing
    assert keyring.texts == {}
