"""The keys of the hosted inbox: browsers seal to one, requests are signed with the other; made at the first need.

They lie where the application server keys lie and are in the same backup. Losing them is no disaster: the next
export brings new ones to the browsers; only what waited sealed to the old one stays closed.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from pushdesk.custody.private_halves import LOST, private_half
from pushdesk.domain.faults import Fault
from pushdesk.storage.inbox_keys import InboxKeyPurpose, InboxKeyRecord, InboxKeyStore
from pushdesk.storage.key_backup import BackedUpInboxKey
from pushdesk.storage.keys import VaultKind
from pushdesk.storage.vault import Vault
from pushdesk.webpush.vapid import key_id_of, load_private_key, new_private_key, public_bytes, raw_scalar


@dataclass(frozen=True, slots=True)
class InboxPublicKeys:
    """The two public halves that an export carries, 65 bytes each."""

    sealing: bytes = field(repr=False)
    signing: bytes = field(repr=False)


class InboxKeyCustody:
    """Makes, hands out, backs up and restores the inbox's keys. May raise the faults of the vault."""

    def __init__(self, keys: InboxKeyStore, vault: Vault, clock: Callable[[], datetime]) -> None:
        self._keys = keys
        self._vault = vault
        self._clock = clock
        self._loaded: dict[str, EllipticCurvePrivateKey] = {}
        self._loading = threading.Lock()

    def public_keys(self, site_id: str) -> InboxPublicKeys:
        """The public halves of the keys in use, made now where there are none yet."""
        found = {record.purpose: record.public_key for record in reversed(self._keys.of_site(site_id))}
        for purpose in InboxKeyPurpose:
            if purpose not in found:
                found[purpose] = self._add(site_id, purpose, new_private_key(), self._clock())
        return InboxPublicKeys(found[InboxKeyPurpose.SEALING], found[InboxKeyPurpose.SIGNING])

    def opening_keys(self, site_id: str) -> list[EllipticCurvePrivateKey]:
        """The sealing keys that can be had, the one in use first; raises where that one cannot be had."""
        records = [each for each in self._keys.of_site(site_id) if each.purpose is InboxKeyPurpose.SEALING]
        if not records:
            raise Fault("inbox_without_keys")
        older = [each for each in records[1:] if not self._is_lost(each)]
        return [self._private_key(record) for record in (records[0], *older)]

    def signing_key(self, site_id: str) -> EllipticCurvePrivateKey:
        """The key that requests to the inbox are signed with; ``inbox_without_keys`` before the first export."""
        for record in self._keys.of_site(site_id):
            if record.purpose is InboxKeyPurpose.SIGNING:
                return self._private_key(record)
        raise Fault("inbox_without_keys")

    def private_material(self, site_id: str) -> tuple[bytes, ...]:
        """The private halves, for proving that an export holds none; a locked one cannot leak."""
        scalars = []
        for record in self._keys.of_site(site_id):
            try:
                scalars.append(raw_scalar(self._private_key(record)))
            except Fault as fault:
                if not fault.code.startswith(("key_", "keyring_", "vault_")):
                    raise
        return tuple(scalars)

    def to_back_up(self, site_id: str) -> tuple[BackedUpInboxKey, ...]:
        """All keys of the inbox as a backup holds them; one whose private half is lost is left out."""
        return tuple(
            BackedUpInboxKey(record.purpose.value, raw_scalar(self._private_key(record)), record.created_at)
            for record in self._keys.of_site(site_id)
            if not self._is_lost(record)
        )

    def are_backed_up(self, site_id: str) -> bool:
        """True when all keys of the site's inbox lie in a backup, or there are none."""
        return all(record.backed_up_at is not None for record in self._keys.of_site(site_id))

    def mark_backed_up(self, site_id: str, now: datetime) -> None:
        """Record that a backup with these keys was read back."""
        self._keys.mark_backed_up(site_id, now)

    def restore(self, site_id: str, kept: Sequence[BackedUpInboxKey]) -> None:
        """Bring back the keys of a backup that are not here, or not any more; the newest is the one in use."""
        known = {record.key_id: record for record in self._keys.of_site(site_id)}
        for each in kept:
            if each.purpose not in set(InboxKeyPurpose):
                continue  # of a later version
            key = load_private_key(each.scalar)
            record = known.get(key_id_of(public_bytes(key)))
            if record is None:
                self._add(site_id, InboxKeyPurpose(each.purpose), key, each.created_at)
            elif self._is_lost(record):
                self._keys.set_vault(record.key_id, self._vault.store(_secret_name(record), raw_scalar(key)))
        self._keys.mark_backed_up(site_id, self._clock())

    def move(self, site_id: str, vault: VaultKind) -> None:
        """Put all keys of a site's inbox into another store, and out of the one they were in once that is recorded."""
        for record in self._keys.of_site(site_id):
            if record.vault is not vault:
                self._vault.store(_secret_name(record), raw_scalar(self._private_key(record)), kind=vault)
                self._keys.set_vault(record.key_id, vault)
                self._vault.delete(_secret_name(record), record.vault)

    def _add(self, site_id: str, purpose: InboxKeyPurpose, key: EllipticCurvePrivateKey, created_at: datetime) -> bytes:
        public_key = public_bytes(key)
        key_id = key_id_of(public_key)
        kind = self._vault.store(_name_of(purpose, key_id), raw_scalar(key))
        self._keys.add(InboxKeyRecord(key_id, site_id, purpose, public_key, kind, created_at))
        return public_key

    def _private_key(self, record: InboxKeyRecord) -> EllipticCurvePrivateKey:
        with self._loading:
            key = self._loaded.get(record.key_id)
            if key is None:
                key = private_half(self._vault, _secret_name(record), record.vault, record.public_key)
                self._loaded[record.key_id] = key
            return key

    def _is_lost(self, record: InboxKeyRecord) -> bool:
        try:
            self._private_key(record)
        except Fault as fault:
            if fault.code in LOST:
                return True
            raise
        return False


def _secret_name(record: InboxKeyRecord) -> str:
    return _name_of(record.purpose, record.key_id)


def _name_of(purpose: InboxKeyPurpose, key_id: str) -> str:
    return f"inbox-{purpose.value}-key.{key_id}"
