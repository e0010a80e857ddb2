"""The vault keeps private keys in the keyring or in files for their owner alone, and says which."""

import logging
import os
import stat
import subprocess
import sys
import time
import traceback
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from pushdesk.domain.faults import Fault
from pushdesk.storage.keys import VaultKind
from pushdesk.storage.system_keyring import SystemKeyring
from pushdesk.storage.vault import ENVIRONMENT_VARIABLE, Vault
from tests.storage.keyrings import (
    ForgetfulKeyring,
    HangingKeyring,
    LockedKeyring,
    MemoryKeyring,
    PlainFileKeyring,
    RefusingKeyring,
    no_keyring,
)

SECRET = bytes(range(100, 132))
OTHER = bytes(range(32))
TEXT = urlsafe_b64encode(SECRET).rstrip(b"=").decode()


def vault_of(folder: Path, backend: KeyringBackend, passphrase: str | None = None) -> Vault:
    return Vault(folder, "w1", passphrase=lambda: passphrase, keyring=SystemKeyring(lambda: backend))


@pytest.fixture
def hanging() -> Iterator[HangingKeyring]:
    backend = HangingKeyring()
    yield backend
    backend.answer.set()


def fault_code(error: pytest.ExceptionInfo[Fault]) -> str:
    return error.value.code


def key_files(folder: Path) -> list[str]:
    keys = folder / "keys"
    return sorted(path.name for path in keys.iterdir()) if keys.is_dir() else []


def test_a_keyring_holds_the_secret_as_43_characters_under_a_name_of_this_workspace(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    vault = vault_of(tmp_path, backend)
    assert vault.store("key.one", SECRET) is VaultKind.KEYRING
    assert backend.texts == {("PushDesk", "w1/key.one"): TEXT}
    assert len(TEXT) == 43
    assert vault.load("key.one", VaultKind.KEYRING) == SECRET
    assert key_files(tmp_path) == []


def test_two_workspaces_in_one_keyring_do_not_meet(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    keyring = SystemKeyring(lambda: backend)
    first, second = Vault(tmp_path, "w1", keyring=keyring), Vault(tmp_path, "w2", keyring=keyring)
    first.store("key", SECRET)
    second.store("key", OTHER)
    assert first.load("key", VaultKind.KEYRING) == SECRET
    second.delete("key", VaultKind.KEYRING)
    assert first.load("key", VaultKind.KEYRING) == SECRET


@pytest.mark.parametrize("make", [fail.Keyring, null.Keyring, chainer.ChainerBackend, PlainFileKeyring])
def test_where_there_is_no_keyring_the_secret_lies_in_a_file_for_its_owner_alone(
    tmp_path: Path, make: type[KeyringBackend]
) -> None:
    vault = vault_of(tmp_path, make())
    before = os.umask(0)
    try:
        assert vault.store("key", SECRET) is VaultKind.FILE
    finally:
        os.umask(before)
    path = tmp_path / "keys" / "key.key"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert vault.load("key", VaultKind.FILE) == SECRET
    assert key_files(tmp_path) == ["key.key"]


def test_with_a_passphrase_the_file_holds_no_trace_of_the_secret(tmp_path: Path) -> None:
    vault = vault_of(tmp_path, no_keyring(), "Käse und Brot")
    assert vault.store("key", SECRET) is VaultKind.FILE_WITH_PASSPHRASE
    assert key_files(tmp_path) == ["key.sealed-key"]
    content = (tmp_path / "keys" / "key.sealed-key").read_bytes()
    for encoded in (SECRET, TEXT.encode(), b64encode(SECRET).rstrip(b"="), SECRET.hex().encode()):
        assert encoded not in content
    assert stat.S_IMODE((tmp_path / "keys" / "key.sealed-key").stat().st_mode) == 0o600
    assert vault.load("key", VaultKind.FILE_WITH_PASSPHRASE) == SECRET


def test_a_sealed_file_without_a_passphrase_is_locked_and_with_a_wrong_one_says_so(tmp_path: Path) -> None:
    vault_of(tmp_path, no_keyring(), "right").store("key", SECRET)
    with pytest.raises(Fault) as error:
        vault_of(tmp_path, no_keyring()).load("key", VaultKind.FILE_WITH_PASSPHRASE)
    assert fault_code(error) == "key_locked"
    with pytest.raises(Fault) as error:
        vault_of(tmp_path, no_keyring(), "wrong").load("key", VaultKind.FILE_WITH_PASSPHRASE)
    assert fault_code(error) == "vault_passphrase_wrong"
    assert vault_of(tmp_path, no_keyring(), "right").load("key", VaultKind.FILE_WITH_PASSPHRASE) == SECRET


def test_a_store_chosen_by_the_owner_is_used_although_there_is_a_keyring(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    assert vault_of(tmp_path, backend).store("key", SECRET, kind=VaultKind.FILE) is VaultKind.FILE
    assert backend.questions == 0


def test_a_keyring_that_hangs_is_given_up_at_the_deadline_and_no_file_is_made(
    tmp_path: Path, hanging: HangingKeyring
) -> None:
    vault = Vault(tmp_path, "w1", keyring=SystemKeyring(lambda: hanging, deadline_seconds=0.1))
    started_at = time.monotonic()
    for attempt in (lambda: vault.load("key", VaultKind.KEYRING), lambda: vault.store("key", SECRET)):
        with pytest.raises(Fault) as error:
            attempt()
        assert fault_code(error) == "keyring_timeout"
        assert error.value.facts == {"seconds": 0.1}
    assert time.monotonic() - started_at < 5
    assert key_files(tmp_path) == []
    assert hanging.questions == 0


def test_while_a_keyring_hangs_nobody_else_asks_it_and_its_answer_lets_the_next_one_in(
    tmp_path: Path, hanging: HangingKeyring
) -> None:
    opened: list[HangingKeyring] = []

    def open_backend() -> KeyringBackend:
        opened.append(hanging)
        return hanging

    vault = Vault(tmp_path, "w1", keyring=SystemKeyring(open_backend, deadline_seconds=0.5))
    for _ in range(2):
        with pytest.raises(Fault) as error:
            vault.load("key", VaultKind.KEYRING)
        assert fault_code(error) == "keyring_timeout"
    assert len(opened) == 1
    hanging.answer.set()
    vault.store("key", SECRET)
    assert vault.load("key", VaultKind.KEYRING) == SECRET


def test_opening_a_keyring_counts_against_the_deadline_too(tmp_path: Path, hanging: HangingKeyring) -> None:
    def open_slowly() -> KeyringBackend:
        hanging.answer.wait()
        return hanging

    vault = Vault(tmp_path, "w1", keyring=SystemKeyring(open_slowly, deadline_seconds=0.1))
    with pytest.raises(Fault) as error:
        vault.kind_for_new()
    assert fault_code(error) == "keyring_timeout"


@pytest.mark.parametrize(
    ("backend", "code"),
    [
        (LockedKeyring(), "key_locked"),
        (RefusingKeyring(), "keyring_failed"),
        (ForgetfulKeyring(), "key_not_kept"),
    ],
)
def test_a_keyring_that_is_there_but_fails_is_a_fault_and_no_reason_for_a_file(
    tmp_path: Path, backend: KeyringBackend, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(Fault) as error:
        vault_of(tmp_path, backend).store("key", SECRET)
    assert fault_code(error) == code
    assert key_files(tmp_path) == []
    told = "".join(traceback.format_exception(error.value)) + repr(error.value.facts) + caplog.text
    assert TEXT not in told


def test_a_secret_recorded_in_the_keyring_is_not_looked_for_in_a_file(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    vault = vault_of(tmp_path, backend)
    vault.store("key", SECRET, kind=VaultKind.FILE)
    with pytest.raises(Fault) as error:
        vault.load("key", VaultKind.KEYRING)
    assert fault_code(error) == "key_missing"
    assert error.value.facts == {"vault": "keyring"}


def test_a_secret_recorded_in_a_file_is_not_looked_for_in_the_keyring(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    vault = vault_of(tmp_path, backend)
    vault.store("key", SECRET)
    asked = backend.questions
    for kind in (VaultKind.FILE, VaultKind.FILE_WITH_PASSPHRASE):
        with pytest.raises(Fault) as error:
            vault.load("key", kind)
        assert fault_code(error) == "key_missing"
    assert backend.questions == asked


@pytest.mark.parametrize("make", [fail.Keyring, null.Keyring, chainer.ChainerBackend])
def test_a_secret_in_a_keyring_that_is_not_there_now_is_out_of_reach_and_not_missing(
    tmp_path: Path, make: type[KeyringBackend]
) -> None:
    with pytest.raises(Fault) as error:
        vault_of(tmp_path, make()).load("key", VaultKind.KEYRING)
    assert fault_code(error) == "keyring_unreachable"


@pytest.mark.parametrize("kind", list(VaultKind))
def test_another_secret_under_the_same_name_is_refused_and_the_first_one_stays(tmp_path: Path, kind: VaultKind) -> None:
    vault = vault_of(tmp_path, MemoryKeyring(), "passphrase")
    vault.store("key", SECRET, kind=kind)
    vault.store("key", SECRET, kind=kind)
    with pytest.raises(Fault) as error:
        vault.store("key", OTHER, kind=kind)
    assert fault_code(error) == "secret_exists"
    assert vault.load("key", kind) == SECRET


@pytest.mark.parametrize("content", [b"", b"short", TEXT.encode()[:-1], TEXT.encode() + b"A", b"\xff" * 43])
def test_a_damaged_file_is_told_and_can_be_written_anew(tmp_path: Path, content: bytes) -> None:
    vault = vault_of(tmp_path, no_keyring())
    vault.store("key", SECRET)
    (tmp_path / "keys" / "key.key").write_bytes(content)
    with pytest.raises(Fault) as error:
        vault.load("key", VaultKind.FILE)
    assert fault_code(error) == "key_damaged"
    vault.store("key", SECRET)
    assert vault.load("key", VaultKind.FILE) == SECRET


def test_a_damaged_text_in_the_keyring_is_told(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    backend.texts["PushDesk", "w1/key"] = "something else"
    with pytest.raises(Fault) as error:
        vault_of(tmp_path, backend).load("key", VaultKind.KEYRING)
    assert fault_code(error) == "key_damaged"


def test_a_cut_sealed_file_is_damaged_and_not_a_wrong_passphrase(tmp_path: Path) -> None:
    vault = vault_of(tmp_path, no_keyring(), "passphrase")
    vault.store("key", SECRET)
    path = tmp_path / "keys" / "key.sealed-key"
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(Fault) as error:
        vault.load("key", VaultKind.FILE_WITH_PASSPHRASE)
    assert fault_code(error) == "key_damaged"


def test_a_file_that_came_back_with_wider_rights_is_narrowed_when_it_is_read(tmp_path: Path) -> None:
    vault = vault_of(tmp_path, no_keyring())
    vault.store("key", SECRET)
    path = tmp_path / "keys" / "key.key"
    path.chmod(0o644)
    assert vault.load("key", VaultKind.FILE) == SECRET
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("kind", list(VaultKind))
def test_a_deleted_secret_is_missing_and_can_be_deleted_again(tmp_path: Path, kind: VaultKind) -> None:
    vault = vault_of(tmp_path, MemoryKeyring(), "passphrase")
    vault.store("key", SECRET, kind=kind)
    vault.delete("key", kind)
    vault.delete("key", kind)
    with pytest.raises(Fault) as error:
        vault.load("key", kind)
    assert fault_code(error) == "key_missing"


def test_a_deleted_secret_leaves_no_unfinished_copy_either(tmp_path: Path) -> None:
    vault = vault_of(tmp_path, no_keyring())
    vault.store("key", SECRET)
    vault.store("key2", OTHER)
    (tmp_path / "keys" / ".key.key.0a1b2c3d.new").write_text(TEXT)
    vault.delete("key", VaultKind.FILE)
    assert key_files(tmp_path) == ["key2.key"]


def test_a_folder_that_cannot_be_made_is_told_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("in the way")
    with pytest.raises(Fault) as error:
        vault_of(tmp_path, no_keyring()).store("key", SECRET)
    assert fault_code(error) in {"key_file_not_written", "key_file_unreadable"}
    assert (tmp_path / "keys").read_text() == "in the way"


@pytest.mark.parametrize("name", ["", "../key", "a/b", "a b", ".hidden", "x" * 81])
def test_a_name_that_could_leave_the_folder_is_a_mistake_of_ours(tmp_path: Path, name: str) -> None:
    for kind in VaultKind:
        with pytest.raises(ValueError, match="not a name"):
            vault_of(tmp_path, MemoryKeyring(), "passphrase").load(name, kind)


def test_a_process_without_a_desktop_session_keeps_a_file_and_says_so(tmp_path: Path) -> None:
    """The real :mod:`keyring` in a process of its own, as under cron or a service manager."""
    program = (
        "import sys; from pathlib import Path; from pushdesk.storage.vault import Vault\n"
        "vault = Vault(Path(sys.argv[1]), 'w1')\n"
        "print(vault.store('key', bytes(32)).value)"
    )
    for passphrase, kind in (("", "file"), ("Käse", "file_with_passphrase")):
        environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment |= {ENVIRONMENT_VARIABLE: passphrase, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
        done = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)],
            env=environment,
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert (done.stdout.strip(), done.stderr) == (kind, "")
