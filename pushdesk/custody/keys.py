"""The owner's application server keys: each private half in one recorded store, and a verified way back.

A private key is stored and read back before its record is written, so a record never promises a key that is
not there. A cut between the two leaves a secret that nobody asks for; it is not removed, because another
process may just have recorded the same key.

Keyrings may keep their callers waiting (:mod:`pushdesk.storage.system_keyring`): not for the window's thread.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from pushdesk.custody.inbox_keys import InboxKeyCustody
from pushdesk.custody.private_halves import LOST, private_half
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.passphrases import checked_passphrase
from pushdesk.storage.key_backup import BackedUpKey, KeyBackup, read_key_backup, write_key_backup
from pushdesk.storage.keys import KeyRecord, KeyState, KeyStore, VaultKind
from pushdesk.storage.vault import Vault
from pushdesk.webpush.vapid import key_id_of, load_private_key, new_private_key, public_bytes, raw_scalar


@dataclass(frozen=True, slots=True)
class Restored:
    """Keys that were not here, keys whose lost private half is back, and keys that were left as they are."""

    added: tuple[KeyRecord, ...]
    renewed: tuple[KeyRecord, ...]
    untouched: tuple[KeyRecord, ...]


class KeyCustody:
    """Makes, imports, backs up, restores, moves and deletes keys, and hands a private key to the sender.

    Every method may raise the faults of :class:`~pushdesk.storage.vault.Vault` and ``key_unknown``.
    """

    def __init__(self, keys: KeyStore, vault: Vault, clock: Callable[[], datetime], inbox: InboxKeyCustody) -> None:
        self.inbox = inbox
        self._keys = keys
        self._vault = vault
        self._clock = clock
        self._loaded: dict[str, EllipticCurvePrivateKey] = {}
        self._loading = threading.Lock()

    def new(self, site_id: str, *, vault: VaultKind | None = None) -> KeyRecord:
        """Make a key and let new subscribers get it; ``vault`` names its store where the owner chose one."""
        return self._add(site_id, new_private_key(), self._clock(), vault=vault, make_current=True)

    def import_from(
        self,
        site_id: str,
        source: bytes,
        passphrase: str | None = None,
        *,
        vault: VaultKind | None = None,
        make_current: bool = True,
    ) -> KeyRecord:
        """Take in the private key in ``source`` (PEM, DER, raw or base64url) and let new subscribers get it.

        Without ``make_current`` it only serves those who subscribed with it elsewhere; a site that has no key yet
        gets it as its current one all the same. A key that is here already has its private half put back where it
        was lost.
        Raises the faults of :func:`~pushdesk.webpush.vapid.load_private_key` and ``key_of_other_site``.
        """
        key = load_private_key(source, passphrase)
        record = self._known(site_id, key)
        if record is None:
            is_first = not self._keys.of_site(site_id)
            return self._add(site_id, key, self._clock(), vault=vault, make_current=make_current or is_first)
        if self._is_lost(record):
            self._renew(record, key, vault)
        return self._keys.make_current(record.key_id) if make_current else self._keys.get(record.key_id)

    def backup(self, site_id: str, path: Path, passphrase: str, *, replace: bool = False) -> tuple[KeyRecord, ...]:
        """Write all private keys of the site into one encrypted file that has been read back and compared.

        Returns the keys, now marked as backed up. One key that cannot be had stops it all: a backup is whole.
        Raises ``site_without_keys``, ``backup_passphrase_short`` and the faults of
        :func:`~pushdesk.storage.key_backup.write_key_backup`.
        """
        checked_passphrase(passphrase)
        records = self._keys.of_site(site_id)
        if not records:
            raise wrong_input("site_without_keys", site=site_id)
        now = self._clock()
        kept = tuple(
            BackedUpKey(
                key_id=record.key_id,
                scalar=raw_scalar(self._private_key_of(record)),
                created_at=record.created_at,
                is_current=record.state is KeyState.CURRENT,
            )
            for record in records
        )
        backup = KeyBackup(site_id, now, kept, self.inbox.to_back_up(site_id))
        write_key_backup(path, backup, passphrase, replace=replace)
        for record in records:
            self._keys.mark_backed_up(record.key_id, now)
        self.inbox.mark_backed_up(site_id, now)
        return tuple(self._keys.of_site(site_id))

    def restore(self, site_id: str, path: Path, passphrase: str) -> Restored:
        """Bring back the keys of a backup: missing ones are added, lost private halves put back, others left.

        The site's current key stays; only a site without one gets the backup's. Doing it again changes
        nothing. All keys are looked at before the first is stored. Raises ``key_of_other_site`` and the
        faults of :func:`~pushdesk.storage.key_backup.read_key_backup`.
        """
        backup = read_key_backup(path, passphrase)
        pairs = [(kept, _checked_key(kept, path)) for kept in backup.keys]
        known = {kept.key_id: self._known(site_id, key) for kept, key in pairs}
        lost = {record.key_id for record in known.values() if record and self._is_lost(record)}
        has_current = any(record.state is KeyState.CURRENT for record in self._keys.of_site(site_id))
        for kept, key in pairs:
            record = known[kept.key_id]
            if record is None:
                make_current = kept.is_current and not has_current
                self._add(site_id, key, kept.created_at, vault=None, make_current=make_current)
            elif kept.key_id in lost:
                self._renew(record, key, None)
            self._keys.mark_backed_up(kept.key_id, self._clock())
        self.inbox.restore(site_id, backup.inbox_keys)
        added = {key_id for key_id, record in known.items() if record is None}
        return Restored(
            added=tuple(self._keys.get(key_id) for key_id in known if key_id in added),
            renewed=tuple(self._keys.get(key_id) for key_id in known if key_id in lost),
            untouched=tuple(self._keys.get(key_id) for key_id in known if key_id not in added | lost),
        )

    def signing_key(self, key_id: str) -> EllipticCurvePrivateKey:
        """The private key for the sender, loaded once in a process; a locked one is asked for again."""
        with self._loading:
            key = self._loaded.get(key_id)
            if key is None:
                key = self._private_key_of(self._keys.get(key_id))
                self._loaded[key_id] = key
            return key

    def private_material(self, site_id: str) -> tuple[bytes, ...]:
        """The private halves of a site's keys and of its inbox's, for proving that an export holds none.

        A locked one cannot leak.
        """
        scalars = []
        for record in self._keys.of_site(site_id):
            try:
                scalars.append(raw_scalar(self.signing_key(record.key_id)))
            except Fault as fault:
                if not fault.code.startswith(("key_", "keyring_", "vault_")):
                    raise
        return (*scalars, *self.inbox.private_material(site_id))

    def move(self, key_id: str, vault: VaultKind) -> KeyRecord:
        """Put a private key into another store, and out of the one it was in once that is recorded.

        The keys of the site's inbox go along.
        """
        record = self._keys.get(key_id)
        if record.vault is not vault:
            scalar = raw_scalar(self._private_key_of(record))
            self._vault.store(_secret_name(key_id), scalar, kind=vault)
            self._keys.set_vault(key_id, vault)
            self._vault.delete(_secret_name(key_id), record.vault)
            self.inbox.move(record.site_id, vault)
        return self._keys.get(key_id)

    def delete(self, key_id: str) -> None:
        """Delete a key that owns no subscription; ``key_in_use`` for one that does, since they would be lost.

        The fault ``key_secret_left`` says that the key is gone, but its store would not let go of the private half.
        """
        record = self._keys.get(key_id)
        self._keys.delete(key_id)
        with self._loading:
            self._loaded.pop(key_id, None)
        try:
            self._vault.delete(_secret_name(key_id), record.vault)
        except Fault as fault:
            raise Fault("key_secret_left", vault=record.vault.value, cause=fault.code) from None

    def _add(
        self,
        site_id: str,
        key: EllipticCurvePrivateKey,
        created_at: datetime,
        *,
        vault: VaultKind | None,
        make_current: bool,
    ) -> KeyRecord:
        public_key = public_bytes(key)
        key_id = key_id_of(public_key)
        kind = self._vault.store(_secret_name(key_id), raw_scalar(key), kind=vault)
        record = KeyRecord(key_id=key_id, site_id=site_id, public_key=public_key, vault=kind, created_at=created_at)
        return self._keys.add(record, make_current=make_current)

    def _renew(self, record: KeyRecord, key: EllipticCurvePrivateKey, vault: VaultKind | None) -> None:
        kind = self._vault.store(_secret_name(record.key_id), raw_scalar(key), kind=vault)
        self._keys.set_vault(record.key_id, kind)
        if record.vault not in (kind, VaultKind.KEYRING):
            self._vault.delete(_secret_name(record.key_id), record.vault)

    def _known(self, site_id: str, key: EllipticCurvePrivateKey) -> KeyRecord | None:
        """The record of this key or None; the fault ``key_of_other_site`` when it serves another site."""
        key_id = key_id_of(public_bytes(key))
        try:
            record = self._keys.get(key_id)
        except Fault as fault:
            if fault.code == "key_unknown":
                return None
            raise
        if record.site_id != site_id:
            raise wrong_input("key_of_other_site", key=key_id, site=record.site_id)
        return record

    def _is_lost(self, record: KeyRecord) -> bool:
        """True when the recorded store no longer has this private key, or not in a readable form."""
        try:
            self._private_key_of(record)
        except Fault as fault:
            if fault.code in LOST:
                return True
            raise
        return False

    def _private_key_of(self, record: KeyRecord) -> EllipticCurvePrivateKey:
        return private_half(self._vault, _secret_name(record.key_id), record.vault, record.public_key)


def _checked_key(kept: BackedUpKey, path: Path) -> EllipticCurvePrivateKey:
    """The private key of a backup's entry, or ``backup_malformed`` where it is not the one it is called."""
    try:
        key = load_private_key(kept.scalar)
    except Fault:
        raise wrong_input("backup_malformed", file=str(path)) from None
    if key_id_of(public_bytes(key)) != kept.key_id:
        raise wrong_input("backup_malformed", file=str(path))
    return key


def _secret_name(key_id: str) -> str:
    return f"application-server-key.{key_id}"
