"""Where private keys lie: the system's keyring, or a file for its owner alone where there is no keyring.

Only processes that send or look after keys load this room; the receiver, which faces the internet, never
does. Which store holds a secret is recorded beside the key (:class:`~pushdesk.storage.keys.VaultKind`), and
only that one is asked: a secret that is not there is missing, it is not looked for elsewhere.

Calls to the keyring may take until their deadline: never call a vault from the window's thread.
"""

import contextlib
import os
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from pathlib import Path

from pushdesk import machine
from pushdesk.domain.faults import Fault
from pushdesk.storage.keys import VaultKind
from pushdesk.storage.sealed_file import PassphraseWrong, SealBroken, SealTooNew, seal, unseal
from pushdesk.storage.system_keyring import SystemKeyring

SECRET_BYTES = 32
FOLDER_NAME = "keys"
ENVIRONMENT_VARIABLE = "PUSHDESK_KEY_PASSPHRASE"
"""Environment variable with the passphrase of key files; so the window hands it to the sender it starts."""

_PURPOSE = "pushdesk-key"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_TEXT = re.compile(r"[A-Za-z0-9_-]{43}")

PassphraseSource = Callable[[], str | None]


def passphrase_from_environment() -> str | None:
    """The passphrase of key files as the environment has it; None or empty: there is none."""
    return os.environ.get(ENVIRONMENT_VARIABLE) or None


class Vault:
    """Secrets of 32 bytes by name. ``workspace_id`` keeps two workspaces in one keyring apart."""

    def __init__(
        self,
        folder: Path,
        workspace_id: str,
        *,
        passphrase: PassphraseSource = passphrase_from_environment,
        keyring: SystemKeyring | None = None,
    ) -> None:
        self._folder = folder / FOLDER_NAME
        self._workspace_id = workspace_id
        self._passphrase = passphrase
        self._keyring = keyring or SystemKeyring()

    def kind_for_new(self) -> VaultKind:
        """The store that a new secret goes to: the keyring where there is one, else a file."""
        if self._keyring.is_there():
            return VaultKind.KEYRING
        return VaultKind.FILE_WITH_PASSPHRASE if self._passphrase() else VaultKind.FILE

    def store(self, name: str, secret: bytes, *, kind: VaultKind | None = None) -> VaultKind:
        """Keep a secret, read it back, and return the store that holds it (``kind``, when that was given).

        A keyring that is there but locked, silent or broken is a fault, not a reason to use a file. Raises
        the faults of :meth:`load` for keyrings and passphrases, ``secret_exists`` when this name holds
        another secret, ``key_file_not_written`` and ``key_not_kept``.
        """
        if len(secret) != SECRET_BYTES:
            raise ValueError("a secret has 32 bytes")
        kind = kind or self.kind_for_new()
        if self._readable(name, kind) not in (None, secret):
            raise Fault("secret_exists", name=name)
        if kind is VaultKind.KEYRING:
            self._keyring.keep(self._keyring_name(name), _text_of(secret))
        else:
            self._write_file(name, kind, secret)
        if self._readable(name, kind) != secret:
            raise Fault("key_not_kept", vault=kind.value)
        return kind

    def load(self, name: str, kind: VaultKind) -> bytes:
        """The secret of this name from the store that holds it.

        Raises the faults ``key_missing``, ``key_damaged``, ``key_locked``, ``vault_passphrase_wrong``,
        ``key_file_unreadable``, ``key_file_too_new``, ``keyring_timeout``, ``keyring_unreachable`` and
        ``keyring_failed``.
        """
        if kind is VaultKind.KEYRING:
            text = self._keyring.text(self._keyring_name(name))
            if text is None:
                raise Fault("key_missing", vault=kind.value)
            return _secret_of(text, kind)
        content = self._read_file(name, kind)
        if kind is VaultKind.FILE:
            return _secret_of(content.decode("ascii", "replace").strip(), kind)
        try:
            secret = unseal(content, self._needed_passphrase(), purpose=_PURPOSE)
        except SealBroken:
            raise Fault("key_damaged", vault=kind.value) from None
        except SealTooNew:
            raise Fault("key_file_too_new") from None
        except PassphraseWrong:
            raise Fault("vault_passphrase_wrong") from None
        if len(secret) != SECRET_BYTES:
            raise Fault("key_damaged", vault=kind.value)
        return secret

    def delete(self, name: str, kind: VaultKind) -> None:
        """Remove a secret from its store; nothing happens where it is gone already."""
        if kind is VaultKind.KEYRING:
            self._keyring.forget(self._keyring_name(name))
            return
        path = self._path(name, kind)
        try:
            path.unlink(missing_ok=True)
            for unfinished in self._folder.glob(f".{path.name}.*"):
                unfinished.unlink(missing_ok=True)  # left by a process that was cut while it wrote this key
        except OSError as error:
            raise Fault("key_file_not_written", file=str(path), cause=error.strerror or "") from None

    def _readable(self, name: str, kind: VaultKind) -> bytes | None:
        """What this name holds now; None for nothing and for what cannot be read any more."""
        try:
            return self.load(name, kind)
        except Fault as fault:
            if fault.code in {"key_missing", "key_damaged", "vault_passphrase_wrong"}:
                return None
            raise

    def _needed_passphrase(self) -> str:
        passphrase = self._passphrase()
        if not passphrase:
            raise Fault("key_locked", vault=VaultKind.FILE_WITH_PASSPHRASE.value)
        return passphrase

    def _keyring_name(self, name: str) -> str:
        return f"{self._workspace_id}/{_checked_name(name)}"

    def _path(self, name: str, kind: VaultKind) -> Path:
        ending = "key" if kind is VaultKind.FILE else "sealed-key"
        return self._folder / f"{_checked_name(name)}.{ending}"

    def _read_file(self, name: str, kind: VaultKind) -> bytes:
        path = self._path(name, kind)
        try:
            with contextlib.suppress(PermissionError):
                machine.restrict_to_owner(path)  # a copy from elsewhere may have come with wider rights
            return path.read_bytes()
        except FileNotFoundError:
            raise Fault("key_missing", vault=kind.value) from None
        except OSError as error:
            raise Fault("key_file_unreadable", file=str(path), cause=error.strerror or "") from None

    def _write_file(self, name: str, kind: VaultKind, secret: bytes) -> None:
        path = self._path(name, kind)
        if kind is VaultKind.FILE:
            content = _text_of(secret).encode() + b"\n"
        else:
            content = seal(secret, self._needed_passphrase(), purpose=_PURPOSE)
        try:
            machine.private_folder(self._folder)
            machine.write_private_file(path, content)
        except OSError as error:
            raise Fault("key_file_not_written", file=str(path), cause=error.strerror or "") from None


def _checked_name(name: str) -> str:
    """A secret's name as it may stand in a file name; anything else is a mistake of ours."""
    if not _NAME.fullmatch(name):
        raise ValueError("not a name for a secret")
    return name


def _text_of(secret: bytes) -> str:
    """43 characters base64url: Windows' keyring holds no long texts."""
    return urlsafe_b64encode(secret).rstrip(b"=").decode()


def _secret_of(text: str, kind: VaultKind) -> bytes:
    if not _TEXT.fullmatch(text):
        raise Fault("key_damaged", vault=kind.value)
    return urlsafe_b64decode(text + "=")
