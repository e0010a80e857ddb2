"""The backup file of a site's private keys: encrypted under a passphrase, read back before it counts.

Inside the envelope of :mod:`pushdesk.storage.sealed_file` lies a JSON document. Members that are not known
are left alone when it is read, so that later versions can add other secrets beside the keys.
"""

import contextlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pushdesk import machine
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.storage.sealed_file import (
    SEALED_LIMIT_BYTES,
    PassphraseWrong,
    SealBroken,
    SealTooNew,
    seal,
    unseal,
)

_PURPOSE = "pushdesk-key-backup"


@dataclass(frozen=True, slots=True)
class BackedUpKey:
    """One application server key as a backup holds it; ``scalar`` is the private half, 32 bytes."""

    key_id: str
    scalar: bytes = field(repr=False)
    created_at: datetime
    is_current: bool


@dataclass(frozen=True, slots=True)
class BackedUpInboxKey:
    """One key of the site's hosted inbox: ``purpose`` is sealing or signing, ``scalar`` the private half, 32 bytes."""

    purpose: str
    scalar: bytes = field(repr=False)
    created_at: datetime


@dataclass(frozen=True, slots=True)
class KeyBackup:
    """All keys that a site had when the backup was made."""

    site_id: str
    made_at: datetime
    keys: tuple[BackedUpKey, ...]
    inbox_keys: tuple[BackedUpInboxKey, ...] = ()


def write_key_backup(path: Path, backup: KeyBackup, passphrase: str, *, replace: bool = False) -> None:
    """Write the backup, read it back from the disk and compare: when this returns, it can be restored.

    That is done beside the target, so an earlier backup is there until the new one has proved itself.

    Raises the faults ``backup_passphrase_missing``, ``backup_target_exists`` (unless ``replace``),
    ``backup_not_written`` and ``backup_not_verified``.
    """
    if not passphrase:
        raise wrong_input("backup_passphrase_missing")
    if path.exists() and not replace:
        raise wrong_input("backup_target_exists", file=str(path))
    unproved = path.with_name(path.name + ".unproved")
    content = seal(_document_from(backup), passphrase, purpose=_PURPOSE)
    try:
        machine.write_private_file(unproved, content, must_be_private=False)
        if not _holds(unproved, backup, passphrase):
            raise Fault("backup_not_verified", file=str(path))
        unproved.replace(path)
    except OSError as error:
        raise Fault("backup_not_written", file=str(path), cause=error.strerror or "") from None
    finally:
        with contextlib.suppress(OSError):
            unproved.unlink(missing_ok=True)


def read_key_backup(path: Path, passphrase: str) -> KeyBackup:
    """The content of a backup file.

    Raises the faults ``backup_passphrase_missing``, ``backup_not_read``, ``backup_malformed`` (another file,
    or not a whole one), ``backup_too_new`` and ``backup_passphrase_wrong``.
    """
    if not passphrase:
        raise wrong_input("backup_passphrase_missing")
    try:
        with path.open("rb") as file:
            content = file.read(SEALED_LIMIT_BYTES + 1)
    except OSError as error:
        raise wrong_input("backup_not_read", file=str(path), cause=error.strerror or "") from None
    try:
        return _backup_from(unseal(content, passphrase, purpose=_PURPOSE))
    except SealBroken:
        raise wrong_input("backup_malformed", file=str(path)) from None
    except SealTooNew:
        raise wrong_input("backup_too_new", file=str(path)) from None
    except PassphraseWrong:
        raise wrong_input("backup_passphrase_wrong", file=str(path)) from None


def _holds(path: Path, backup: KeyBackup, passphrase: str) -> bool:
    try:
        return read_key_backup(path, passphrase) == backup
    except Fault:
        return False


def _document_from(backup: KeyBackup) -> bytes:
    document = {
        "site": backup.site_id,
        "madeAt": backup.made_at.astimezone(UTC).isoformat(),
        "keys": [
            {
                "keyId": key.key_id,
                "privateKey": urlsafe_b64encode(key.scalar).rstrip(b"=").decode(),
                "createdAt": key.created_at.astimezone(UTC).isoformat(),
                "isCurrent": key.is_current,
            }
            for key in backup.keys
        ],
        "inboxKeys": [
            {
                "purpose": key.purpose,
                "privateKey": urlsafe_b64encode(key.scalar).rstrip(b"=").decode(),
                "createdAt": key.created_at.astimezone(UTC).isoformat(),
            }
            for key in backup.inbox_keys
        ],
    }
    return json.dumps(document).encode()


def _backup_from(content: bytes) -> KeyBackup:
    """The backup in an opened envelope. It was authenticated, so what does not fit was never ours."""
    try:
        document = json.loads(content)
        return KeyBackup(
            site_id=str(document["site"]),
            made_at=datetime.fromisoformat(document["madeAt"]),
            keys=tuple(
                BackedUpKey(
                    key_id=str(member["keyId"]),
                    scalar=urlsafe_b64decode(member["privateKey"] + "="),
                    created_at=datetime.fromisoformat(member["createdAt"]),
                    is_current=member["isCurrent"] is True,
                )
                for member in document["keys"]
            ),
            inbox_keys=tuple(
                BackedUpInboxKey(
                    purpose=str(member["purpose"]),
                    scalar=urlsafe_b64decode(member["privateKey"] + "="),
                    created_at=datetime.fromisoformat(member["createdAt"]),
                )
                for member in document.get("inboxKeys", ())
            ),
        )
    except (ValueError, KeyError, TypeError):
        raise SealBroken from None
