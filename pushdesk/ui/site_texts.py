"""What owners type for an address or a contact, completed to what they mean."""

_MAIL = "mailto:"
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def typed_address(text: str) -> str:
    """A web address; one without a scheme means https, or http on this computer itself."""
    typed = text.strip()
    if not typed or "://" in typed:
        return typed
    scheme = "http" if typed.lower().startswith(_LOOPBACK) else "https"
    return f"{scheme}://{typed}"


def typed_contact(text: str) -> str:
    """A contact for push services; a bare e-mail address becomes the address that it names."""
    typed = text.strip()
    return f"{_MAIL}{typed}" if typed and ":" not in typed else typed


def shown_contact(contact: str) -> str:
    """A contact as an owner reads it."""
    return contact.removeprefix(_MAIL)
