"""The private key that subscribers subscribed with somewhere else: read and shown before it is kept here."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class OldKey:
    """An application server key that is not kept yet: what its owner gave, and its public half."""

    source: bytes = field(repr=False)
    passphrase: str | None = field(repr=False)
    key_id: str
    public_key: str
    """As browsers take it (base64url), to be compared with what stands on the old pages."""


def old_key_from(source: bytes, passphrase: str | None = None) -> OldKey:
    """The key in a file or a pasted text; the faults of :func:`~pushdesk.webpush.vapid.load_private_key`."""
    from pushdesk.webpush.vapid import key_id_of, load_private_key, public_bytes, public_key_text

    public_key = public_bytes(load_private_key(source, passphrase))
    return OldKey(source, passphrase, key_id_of(public_key), public_key_text(public_key))
