"""The private half of a recorded key: out of its store, and proved to be the one that its record names."""

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from pushdesk.domain.faults import Fault
from pushdesk.storage.keys import VaultKind
from pushdesk.storage.vault import Vault
from pushdesk.webpush.vapid import load_private_key, public_bytes

LOST = frozenset({"key_missing", "key_damaged", "vault_passphrase_wrong", "keyring_unreachable"})
"""Faults of a vault after which the same key may be stored anew; being locked is not among them."""


def private_half(vault: Vault, name: str, kind: VaultKind, public_key: bytes) -> EllipticCurvePrivateKey:
    """The private key of this name; ``key_damaged`` where it is none or another one, and the faults of the vault."""
    secret = vault.load(name, kind)
    try:
        key = load_private_key(secret)
    except Fault:
        raise Fault("key_damaged", vault=kind.value) from None
    if public_bytes(key) != public_key:
        raise Fault("key_damaged", vault=kind.value)
    return key
