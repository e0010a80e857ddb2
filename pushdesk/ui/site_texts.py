"""What owners type for an address or a contact, completed to what they mean, and how they read it again."""

from pushdesk.domain.web_hosts import readable_address, readable_host

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
    mailbox, at, host = contact.removeprefix(_MAIL).rpartition("@")
    return f"{mailbox}{at}{readable_host(host)}" if at else readable_address(contact)


def shown_address(url: str) -> str:
    """A web address as an owner reads it: ``ä`` as they write it, not as the network does."""
    return readable_address(url)


def shown_hosts(hosts: str) -> str:
    """Host names by commas as an owner reads them."""
    return ", ".join(readable_host(host.strip()) for host in hosts.split(",")) if hosts else ""
