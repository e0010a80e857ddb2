"""``pushdesk keys``: show, make, import, back up and bring back the keys that subscribers belong to."""

import argparse
import getpass
import os
import sys
from base64 import urlsafe_b64encode
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.cli.output import Output
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.site import Site
from pushdesk.storage.keys import KeyRecord, VaultKind

PASSPHRASE_VARIABLE = "PUSHDESK_BACKUP_PASSPHRASE"  # noqa: S105 - the name of a variable
_FILE_LIMIT_BYTES = 1_000_000

_VAULT_WORDS = {
    VaultKind.KEYRING: "in this computer's keyring",
    VaultKind.FILE: "in a file without a passphrase: make a backup, and let nobody use this account",
    VaultKind.FILE_WITH_PASSPHRASE: "in a file with a passphrase",
}


def run(arguments: argparse.Namespace, folder: Path, output: Output) -> int:
    """Carry out one of the actions."""
    with PushDesk(folder) as desk:
        site = desk.choose_site(arguments.site)
        match arguments.action:
            case "new":
                _tell_new(desk.custody.new(site.site_id), output)
            case "import":
                _tell_new(_import(desk, site, arguments), output)
            case "backup":
                records = desk.custody.backup(site.site_id, arguments.file, _needed_passphrase(arguments))
                output.say(f"{len(records)} key(s) are backed up in {arguments.file}, read back and compared.")
            case "restore":
                restored = desk.custody.restore(site.site_id, arguments.file, _needed_passphrase(arguments))
                output.say(
                    f"{len(restored.added)} key(s) added, {len(restored.renewed)} put back, "
                    f"{len(restored.untouched)} were here already."
                )
                _open_kept(desk, site, output)
        _show(desk, site, output, in_words=arguments.action == "show")
    return 0


def _open_kept(desk: PushDesk, site: Site, output: Output) -> None:
    """Take in what waited for these keys."""
    tally = desk.inbox.open_kept(site)
    if tally.pulled:
        output.say(f"Records that waited for these keys: {tally.pulled:,}. New subscribers: {tally.added:,}.")


def _show(desk: PushDesk, site: Site, output: Output, *, in_words: bool) -> None:
    records = desk.keys.of_site(site.site_id)
    output.document({"site": site.site_id, "keys": [document_of(record) for record in records]})
    if in_words:
        output.table(
            ("KEY", "STATE", "SUBSCRIBERS", "BACKED UP", "PUBLIC KEY"),
            [
                (
                    record.key_id,
                    record.state.value,
                    str(record.subscriptions),
                    f"{record.backed_up_at:%Y-%m-%d}" if record.backed_up_at else "no",
                    public_text(record),
                )
                for record in records
            ],
        )
        _warn_of_files(records, output)


def document_of(record: KeyRecord) -> dict[str, object]:
    """A key record as JSON members; the public half only."""
    return {
        "key": record.key_id,
        "public_key": public_text(record),
        "state": record.state.value,
        "subscriptions": record.subscriptions,
        "vault": record.vault.value,
        "backed_up": record.backed_up_at is not None,
    }


def public_text(record: KeyRecord) -> str:
    """The public key as browsers take it (base64url)."""
    return urlsafe_b64encode(record.public_key).rstrip(b"=").decode()


def _tell_new(record: KeyRecord, output: Output) -> None:
    output.say(
        f"Key {record.key_id} is the one that new subscribers get; its private half lies "
        f"{_VAULT_WORDS[record.vault]}. Next: pushdesk keys backup FILE"
    )
    _warn_of_files([record], output)


def _warn_of_files(records: list[KeyRecord], output: Output) -> None:
    if any(record.vault is VaultKind.FILE for record in records):
        output.warn(
            "Note: there is no keyring here, so the private key lies in a file that only this account may "
            "read. With PUSHDESK_KEY_PASSPHRASE set, new keys are locked with that passphrase."
        )


def _import(desk: PushDesk, site: Site, arguments: argparse.Namespace) -> KeyRecord:
    source = read_key_file(arguments.file)
    passphrase = given_passphrase(arguments.passphrase_file)
    try:
        return desk.custody.import_from(site.site_id, source, passphrase)
    except Fault as fault:
        if fault.code != "key_passphrase_missing" or str(arguments.file) == "-":
            raise
    return desk.custody.import_from(site.site_id, source, _asked_passphrase("Passphrase of the key file: "))


def _needed_passphrase(arguments: argparse.Namespace) -> str:
    passphrase = given_passphrase(arguments.passphrase_file) or _asked_passphrase("Passphrase of the key backup: ")
    if not passphrase:
        raise wrong_input("backup_passphrase_missing")
    return passphrase


def given_passphrase(path: Path | None) -> str | None:
    """A passphrase from a file, else from the environment; None where neither gives one."""
    if path is None:
        return os.environ.get(PASSPHRASE_VARIABLE) or None
    return read_key_file(path).decode("utf-8", "replace").rstrip("\r\n") or None


def _asked_passphrase(question: str) -> str | None:
    """From the terminal without showing it, or the first line of standard input where there is no terminal."""
    if sys.stdin is None:
        return None
    if sys.stdin.isatty():
        return getpass.getpass(question) or None
    return sys.stdin.buffer.readline(_FILE_LIMIT_BYTES).decode("utf-8", "replace").rstrip("\r\n") or None


def read_key_file(path: Path) -> bytes:
    """A file of the size of a key, or standard input for “-”; ``file_not_read``."""
    try:
        if str(path) == "-":
            return sys.stdin.buffer.read(_FILE_LIMIT_BYTES)
        with path.open("rb") as file:
            return file.read(_FILE_LIMIT_BYTES)
    except OSError as error:
        raise wrong_input("file_not_read", file=str(path), cause=error.strerror or "") from None
