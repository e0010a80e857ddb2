"""The custody of keys: made, taken in, backed up, restored and handed out, and none is lost on the way."""

import stat
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from keyring.backend import KeyringBackend

from pushdesk.custody.inbox_keys import InboxKeyCustody
from pushdesk.custody.keys import KeyCustody
from pushdesk.domain.faults import Fault
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.registration import registration_from
from pushdesk.domain.site import Site
from pushdesk.domain.subscription import Browser
from pushdesk.storage.database import Database
from pushdesk.storage.inbox_keys import InboxKeyStore
from pushdesk.storage.key_backup import BackedUpKey, KeyBackup, write_key_backup
from pushdesk.storage.keys import KeyState, KeyStore, VaultKind
from pushdesk.storage.opening import open_database
from pushdesk.storage.sites import SiteStore
from pushdesk.storage.subscriptions import SubscriptionStore
from pushdesk.storage.system_keyring import SystemKeyring
from pushdesk.storage.vault import Vault
from pushdesk.webpush.vapid import key_id_of, public_bytes, public_key_text, raw_scalar
from tests.storage.keyrings import HangingKeyring, LockedKeyring, MemoryKeyring, no_keyring

NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
PASSPHRASE = "a passphrase for the backup"


class Office:
    """A workspace with two sites, bakery and bikes, and its custody of keys."""

    def __init__(self, folder: Path, backend: KeyringBackend, passphrase: str | None = None) -> None:
        self.folder = folder
        self.database: Database = open_database(folder)
        self.sites = SiteStore(self.database)
        if not self.sites.all():
            for site_id in ("bakery", "bikes"):
                self.sites.add(Site(site_id, site_id, f"https://{site_id}.example.com/", "mailto:a@b.de", NOW))
        self.keys = KeyStore(self.database)
        self.vault = Vault(
            folder,
            "w1",
            passphrase=lambda: passphrase,
            keyring=SystemKeyring(lambda: backend, deadline_seconds=0.5),
        )
        self.inbox_keys = InboxKeyStore(self.database)
        inbox = InboxKeyCustody(self.inbox_keys, self.vault, lambda: NOW)
        self.custody = KeyCustody(self.keys, self.vault, lambda: NOW, inbox)

    def subscribe(self, key_id: str, number: int = 1) -> None:
        """One subscriber of the bakery with this key."""
        point = public_bytes(ec.generate_private_key(ec.SECP256R1()))
        document = {
            "site": "bakery",
            "clientId": f"client-{number:032}",
            "keyId": key_id,
            "subscription": {
                "endpoint": f"https://fcm.googleapis.com/fcm/send/{number:040}",
                "keys": {"p256dh": public_key_text(point), "auth": "AAAAAAAAAAAAAAAAAAAAAA"},
            },
        }
        hosts = PushHosts()
        registration = registration_from(document, hosts)
        SubscriptionStore(self.database).register(registration, Browser.CHROME, "windows", hosts, NOW)

    def close(self) -> None:
        self.database.close()


@pytest.fixture
def keyring() -> MemoryKeyring:
    return MemoryKeyring()


@pytest.fixture
def office(tmp_path: Path, keyring: MemoryKeyring) -> Iterator[Office]:
    opened = Office(tmp_path / "workspace", keyring)
    yield opened
    opened.close()


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Office]:
    """A workspace on a computer without a keyring."""
    opened = Office(tmp_path / "bare", no_keyring())
    yield opened
    opened.close()


def pem_of(key: ec.EllipticCurvePrivateKey, passphrase: bytes | None = None) -> bytes:
    protection = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, protection)


# Making


def test_a_new_key_is_the_current_one_and_its_private_half_is_in_the_keyring(
    office: Office, keyring: MemoryKeyring
) -> None:
    record = office.custody.new("bakery")
    assert record.state is KeyState.CURRENT
    assert record.vault is VaultKind.KEYRING
    assert record.created_at == NOW
    assert record.backed_up_at is None
    assert record.key_id == key_id_of(record.public_key)
    assert office.sites.get("bakery").current_key_id == record.key_id
    assert list(keyring.texts) == [("PushDesk", f"w1/application-server-key.{record.key_id}")]
    assert public_bytes(office.custody.signing_key(record.key_id)) == record.public_key


def test_the_database_never_holds_a_private_half(office: Office, bare: Office) -> None:
    for each in (office, bare):
        key = each.custody.signing_key(each.custody.new("bakery").key_id)
        for path in each.folder.glob("pushdesk.sqlite3*"):
            for encoded in (raw_scalar(key), public_key_text(raw_scalar(key)).encode(), raw_scalar(key).hex().encode()):
                assert encoded not in path.read_bytes()


def test_a_second_key_leaves_the_first_one_serving_its_subscribers(office: Office) -> None:
    first = office.custody.new("bakery")
    office.subscribe(first.key_id)
    second = office.custody.new("bakery")
    states = {record.key_id: (record.state, record.subscriptions) for record in office.keys.of_site("bakery")}
    assert states == {first.key_id: (KeyState.SERVING, 1), second.key_id: (KeyState.CURRENT, 0)}
    assert public_bytes(office.custody.signing_key(first.key_id)) == first.public_key


def test_without_a_keyring_the_record_says_that_a_file_holds_the_key(bare: Office) -> None:
    record = bare.custody.new("bakery")
    assert record.vault is VaultKind.FILE
    (path,) = (bare.folder / "keys").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_key_that_cannot_be_stored_is_not_recorded(tmp_path: Path) -> None:
    office = Office(tmp_path / "workspace", LockedKeyring())
    with pytest.raises(Fault, match="key_locked"):
        office.custody.new("bakery")
    assert office.keys.of_site("bakery") == []
    assert office.custody.new("bakery", vault=VaultKind.FILE).vault is VaultKind.FILE
    office.close()


# Taking in


def test_a_key_comes_in_from_pem_with_and_without_a_passphrase_der_and_base64url(office: Office) -> None:
    keys = [ec.generate_private_key(ec.SECP256R1()) for _ in range(4)]
    sources = [
        (pem_of(keys[0]), None),
        (pem_of(keys[1], b"secret"), "secret"),
        (keys[2].private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()), None),
        (public_key_text(raw_scalar(keys[3])).encode() + b"\n", None),
    ]
    for key, (source, passphrase) in zip(keys, sources, strict=True):
        record = office.custody.import_from("bakery", source, passphrase)
        assert record.public_key == public_bytes(key)
        assert record.state is KeyState.CURRENT
        assert raw_scalar(office.custody.signing_key(record.key_id)) == raw_scalar(key)


def test_a_wrong_curve_a_wrong_passphrase_and_no_key_at_all_change_nothing(
    office: Office, keyring: MemoryKeyring
) -> None:
    for source, passphrase, code in (
        (pem_of(ec.generate_private_key(ec.SECP384R1())), None, "key_not_p256"),
        (pem_of(ec.generate_private_key(ec.SECP256R1()), b"right"), "wrong", "key_passphrase_wrong"),
        (pem_of(ec.generate_private_key(ec.SECP256R1()), b"right"), None, "key_passphrase_missing"),
        (b"a shopping list", None, "key_unreadable"),
    ):
        with pytest.raises(Fault) as error:
            office.custody.import_from("bakery", source, passphrase)
        assert error.value.code == code
    assert office.keys.of_site("bakery") == []
    assert keyring.texts == {}


def test_a_key_that_is_here_already_becomes_the_current_one_again(office: Office) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    first = office.custody.import_from("bakery", pem_of(key))
    office.custody.new("bakery")
    again = office.custody.import_from("bakery", pem_of(key))
    assert again == first
    assert len(office.keys.of_site("bakery")) == 2


def test_a_key_that_the_keyring_lost_comes_back_by_importing_it(office: Office, keyring: MemoryKeyring) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    record = office.custody.import_from("bakery", pem_of(key))
    office.subscribe(record.key_id)
    keyring.texts.clear()
    with pytest.raises(Fault, match="key_missing"):
        office.custody.signing_key(record.key_id)
    office.custody.import_from("bakery", pem_of(key))
    assert raw_scalar(office.custody.signing_key(record.key_id)) == raw_scalar(key)


def test_a_key_of_another_site_is_refused(office: Office) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    office.custody.import_from("bakery", pem_of(key))
    with pytest.raises(Fault, match="key_of_other_site") as error:
        office.custody.import_from("bikes", pem_of(key))
    assert error.value.facts["site"] == "bakery"
    assert office.keys.of_site("bikes") == []


# Handing out


def test_the_sender_gets_a_key_from_the_vault_once_in_a_process(office: Office, keyring: MemoryKeyring) -> None:
    record = office.custody.new("bakery")
    first = office.custody.signing_key(record.key_id)
    asked = keyring.questions
    assert office.custody.signing_key(record.key_id) is first
    assert keyring.questions == asked


def test_a_locked_key_is_asked_for_again_once_it_may_be_unlocked(tmp_path: Path) -> None:
    office = Office(tmp_path / "workspace", no_keyring(), "right")
    record = office.custody.new("bakery")
    assert record.vault is VaultKind.FILE_WITH_PASSPHRASE
    office.close()
    said: list[str | None] = [None, "wrong", "right"]
    vault = Vault(office.folder, "w1", passphrase=lambda: said.pop(0), keyring=SystemKeyring(no_keyring))
    database = open_database(office.folder)
    inbox = InboxKeyCustody(InboxKeyStore(database), vault, lambda: NOW)
    custody = KeyCustody(KeyStore(database), vault, lambda: NOW, inbox)
    with pytest.raises(Fault, match="key_locked"):
        custody.signing_key(record.key_id)
    with pytest.raises(Fault, match="vault_passphrase_wrong"):
        custody.signing_key(record.key_id)
    assert public_bytes(custody.signing_key(record.key_id)) == record.public_key
    database.close()


def test_a_private_half_that_belongs_to_another_key_is_damage_and_is_not_used(bare: Office) -> None:
    first, second = bare.custody.new("bakery"), bare.custody.new("bakery")
    files = {path.name: path for path in (bare.folder / "keys").iterdir()}
    stranger = files[f"application-server-key.{second.key_id}.key"].read_bytes()
    files[f"application-server-key.{first.key_id}.key"].write_bytes(stranger)
    with pytest.raises(Fault, match="key_damaged"):
        bare.custody.signing_key(first.key_id)


def test_a_key_that_nobody_knows_is_told(office: Office) -> None:
    with pytest.raises(Fault, match="key_unknown"):
        office.custody.signing_key("AAAAAAAAAAA")


# Backing up and restoring


def test_a_backup_marks_every_key_and_holds_no_private_half_in_clear(office: Office, tmp_path: Path) -> None:
    for _ in range(2):
        office.custody.new("bakery")
    other = office.custody.new("bikes")
    path = tmp_path / "bakery.backup"
    records = office.custody.backup("bakery", path, PASSPHRASE)
    assert [record.backed_up_at for record in records] == [NOW, NOW]
    assert office.keys.get(other.key_id).backed_up_at is None
    for record in records:
        scalar = raw_scalar(office.custody.signing_key(record.key_id))
        assert scalar not in path.read_bytes()
        assert public_key_text(scalar).encode() not in path.read_bytes()


def test_a_backup_that_would_not_be_whole_is_not_made(office: Office, keyring: MemoryKeyring, tmp_path: Path) -> None:
    first = office.custody.new("bakery")
    office.custody.new("bakery")
    del keyring.texts["PushDesk", f"w1/application-server-key.{first.key_id}"]
    with pytest.raises(Fault, match="key_missing"):
        office.custody.backup("bakery", tmp_path / "bakery.backup", PASSPHRASE)
    assert not (tmp_path / "bakery.backup").exists()
    assert [record.backed_up_at for record in office.keys.of_site("bakery")] == [None, None]


def test_a_site_without_keys_has_nothing_to_back_up(office: Office, tmp_path: Path) -> None:
    with pytest.raises(Fault, match="site_without_keys"):
        office.custody.backup("bakery", tmp_path / "bakery.backup", PASSPHRASE)


def test_a_backup_that_fails_marks_nothing(office: Office, tmp_path: Path) -> None:
    office.custody.new("bakery")
    with pytest.raises(Fault, match="backup_not_written"):
        office.custody.backup("bakery", tmp_path / "missing" / "bakery.backup", PASSPHRASE)
    assert office.keys.of_site("bakery")[0].backed_up_at is None


def test_a_backup_restored_on_a_new_computer_brings_all_keys_and_the_current_one(
    office: Office, bare: Office, tmp_path: Path
) -> None:
    old, current = office.custody.new("bakery"), office.custody.new("bakery")
    path = tmp_path / "bakery.backup"
    office.custody.backup("bakery", path, PASSPHRASE)
    restored = bare.custody.restore("bakery", path, PASSPHRASE)
    assert {record.key_id for record in restored.added} == {old.key_id, current.key_id}
    assert (restored.renewed, restored.untouched) == ((), ())
    assert bare.sites.get("bakery").current_key_id == current.key_id
    for record in bare.keys.of_site("bakery"):
        assert record.vault is VaultKind.FILE
        assert record.created_at == NOW
        assert record.backed_up_at == NOW
        mine, theirs = bare.custody.signing_key(record.key_id), office.custody.signing_key(record.key_id)
        assert raw_scalar(mine) == raw_scalar(theirs)


def test_a_restore_done_again_changes_nothing(office: Office, tmp_path: Path) -> None:
    office.custody.new("bakery")
    path = tmp_path / "bakery.backup"
    before = office.custody.backup("bakery", path, PASSPHRASE)
    for _ in range(2):
        restored = office.custody.restore("bakery", path, PASSPHRASE)
        assert (restored.added, restored.renewed, restored.untouched) == ((), (), before)
    assert tuple(office.keys.of_site("bakery")) == before


def test_a_restore_leaves_the_current_key_and_one_that_owns_subscribers(office: Office, tmp_path: Path) -> None:
    old = office.custody.new("bakery")
    office.subscribe(old.key_id)
    path = tmp_path / "bakery.backup"
    office.custody.backup("bakery", path, PASSPHRASE)
    newer = office.custody.new("bakery")
    restored = office.custody.restore("bakery", path, PASSPHRASE)
    assert [record.key_id for record in restored.untouched] == [old.key_id]
    assert office.keys.get(old.key_id).state is KeyState.SERVING
    assert office.keys.get(newer.key_id).state is KeyState.CURRENT


def test_a_restore_puts_back_private_halves_that_were_lost(
    office: Office, keyring: MemoryKeyring, tmp_path: Path
) -> None:
    """The database came back from its own backup on a new computer, whose keyring knows nothing."""
    lost, kept = office.custody.new("bakery"), office.custody.new("bakery")
    path = tmp_path / "bakery.backup"
    office.custody.backup("bakery", path, PASSPHRASE)
    del keyring.texts["PushDesk", f"w1/application-server-key.{lost.key_id}"]
    restored = office.custody.restore("bakery", path, PASSPHRASE)
    assert [record.key_id for record in restored.renewed] == [lost.key_id]
    assert [record.key_id for record in restored.untouched] == [kept.key_id]
    assert public_bytes(office.custody.signing_key(lost.key_id)) == lost.public_key


def test_a_restore_on_a_computer_without_a_keyring_records_the_file(office: Office, tmp_path: Path) -> None:
    record = office.custody.new("bakery")
    path = tmp_path / "bakery.backup"
    office.custody.backup("bakery", path, PASSPHRASE)
    office.close()
    bare = Office(office.folder, no_keyring())
    with pytest.raises(Fault, match="keyring_unreachable"):
        bare.custody.signing_key(record.key_id)
    restored = bare.custody.restore("bakery", path, PASSPHRASE)
    assert [each.vault for each in restored.renewed] == [VaultKind.FILE]
    assert public_bytes(bare.custody.signing_key(record.key_id)) == record.public_key
    bare.close()


def test_a_restore_replaces_a_key_file_whose_passphrase_was_forgotten(tmp_path: Path) -> None:
    office = Office(tmp_path / "workspace", no_keyring(), "forgotten")
    record = office.custody.new("bakery")
    path = tmp_path / "bakery.backup"
    office.custody.backup("bakery", path, PASSPHRASE)
    office.close()
    again = Office(office.folder, no_keyring(), "another one")
    assert [each.key_id for each in again.custody.restore("bakery", path, PASSPHRASE).renewed] == [record.key_id]
    assert public_bytes(again.custody.signing_key(record.key_id)) == record.public_key
    again.close()


def test_a_restore_into_a_locked_keyring_changes_nothing(office: Office, tmp_path: Path) -> None:
    before = office.custody.new("bakery")
    path = tmp_path / "bakery.backup"
    office.custody.backup("bakery", path, PASSPHRASE)
    office.close()
    hanging = HangingKeyring()
    locked = Office(office.folder, hanging)
    with pytest.raises(Fault, match="keyring_timeout"):
        locked.custody.restore("bakery", path, PASSPHRASE)
    assert [record.key_id for record in locked.keys.of_site("bakery")] == [before.key_id]
    assert not (office.folder / "keys").exists()
    hanging.answer.set()
    locked.close()


def test_a_restore_of_another_sites_keys_is_refused_before_anything_is_stored(office: Office, tmp_path: Path) -> None:
    office.custody.new("bakery")
    path = tmp_path / "bakery.backup"
    office.custody.backup("bakery", path, PASSPHRASE)
    with pytest.raises(Fault, match="key_of_other_site"):
        office.custody.restore("bikes", path, PASSPHRASE)
    assert office.keys.of_site("bikes") == []


def test_a_restore_with_a_wrong_passphrase_or_a_wrong_file_changes_nothing(
    office: Office, bare: Office, tmp_path: Path
) -> None:
    office.custody.new("bakery")
    path = tmp_path / "bakery.backup"
    office.custody.backup("bakery", path, PASSPHRASE)
    with pytest.raises(Fault, match="backup_passphrase_wrong"):
        bare.custody.restore("bakery", path, "not this one")
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(Fault, match="backup_malformed"):
        bare.custody.restore("bakery", path, PASSPHRASE)
    assert bare.keys.of_site("bakery") == []
    assert not (bare.folder / "keys").exists()


# Moving and deleting


def test_a_key_moves_from_a_file_to_a_sealed_file_and_leaves_no_copy(tmp_path: Path) -> None:
    office = Office(tmp_path / "workspace", no_keyring(), "passphrase")
    record = office.custody.new("bakery", vault=VaultKind.FILE)
    assert office.custody.move(record.key_id, VaultKind.FILE_WITH_PASSPHRASE).vault is VaultKind.FILE_WITH_PASSPHRASE
    (path,) = (office.folder / "keys").iterdir()
    assert path.suffix == ".sealed-key"
    office.close()
    again = Office(office.folder, no_keyring(), "passphrase")
    assert public_bytes(again.custody.signing_key(record.key_id)) == record.public_key
    again.close()


def test_a_move_that_fails_leaves_the_key_where_it_was(bare: Office) -> None:
    record = bare.custody.new("bakery")
    for kind, code in ((VaultKind.KEYRING, "keyring_unreachable"), (VaultKind.FILE_WITH_PASSPHRASE, "key_locked")):
        with pytest.raises(Fault, match=code):
            bare.custody.move(record.key_id, kind)
    assert bare.keys.get(record.key_id).vault is VaultKind.FILE
    assert public_bytes(bare.custody.signing_key(record.key_id)) == record.public_key


def test_a_key_that_owns_subscribers_cannot_be_deleted(office: Office, keyring: MemoryKeyring) -> None:
    first = office.custody.new("bakery")
    office.subscribe(first.key_id)
    office.custody.new("bakery")
    with pytest.raises(Fault, match="key_in_use") as error:
        office.custody.delete(first.key_id)
    assert error.value.facts["subscriptions"] == 1
    assert len(keyring.texts) == 2
    assert public_bytes(office.custody.signing_key(first.key_id)) == first.public_key


def test_a_key_without_subscribers_is_deleted_with_its_private_half(office: Office, keyring: MemoryKeyring) -> None:
    record = office.custody.new("bakery")
    office.custody.signing_key(record.key_id)
    office.custody.delete(record.key_id)
    assert keyring.texts == {}
    with pytest.raises(Fault, match="key_unknown"):
        office.custody.signing_key(record.key_id)


def test_a_private_half_that_its_store_would_not_let_go_of_is_told(office: Office) -> None:
    record = office.custody.new("bakery")
    office.close()
    locked = Office(office.folder, LockedKeyring())
    with pytest.raises(Fault, match="key_secret_left") as error:
        locked.custody.delete(record.key_id)
    assert error.value.facts == {"vault": "keyring", "cause": "key_locked"}
    assert locked.keys.of_site("bakery") == []
    locked.close()


def test_no_fault_of_a_key_file_shows_a_secret(tmp_path: Path) -> None:
    office = Office(tmp_path / "workspace", no_keyring(), "passphrase-of-files")
    record = office.custody.new("bakery")
    secret = public_key_text(raw_scalar(office.custody.signing_key(record.key_id)))
    office.close()
    wrong = Office(office.folder, no_keyring(), "another-passphrase")
    with pytest.raises(Fault) as error:
        wrong.custody.signing_key(record.key_id)
    told = "".join(traceback.format_exception(error.value)) + repr(error.value.facts) + repr(record)
    for hidden in (secret, "passphrase-of-files", "another-passphrase"):
        assert hidden not in told
    wrong.close()


def test_a_new_backup_needs_a_passphrase_that_is_none_to_guess_and_an_old_one_opens_with_its_own(
    tmp_path: Path,
) -> None:
    office = Office(tmp_path / "workspace", no_keyring(), "passphrase")
    record = office.custody.new("bakery")
    path = tmp_path / "bakery.backup"
    for passphrase, code in (("", "backup_passphrase_missing"), ("seven77", "backup_passphrase_short")):
        with pytest.raises(Fault, match=code):
            office.custody.backup("bakery", path, passphrase)
    assert not path.exists()
    scalar = raw_scalar(office.custody.signing_key(record.key_id))
    kept = BackedUpKey(record.key_id, scalar, record.created_at, is_current=True)
    write_key_backup(path, KeyBackup("bakery", record.created_at, (kept,)), "x")
    assert [each.key_id for each in office.custody.restore("bakery", path, "x").untouched] == [record.key_id]
