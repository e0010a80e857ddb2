"""Keyrings that stand in for the operating system's: one that works, and one for each way to fail.

They are not ``viable``, so that :func:`keyring.get_keyring` never picks one of them by itself.
"""

import threading

from keyring.backend import KeyringBackend
from keyring.core import load_keyring
from keyring.errors import KeyringLocked, PasswordDeleteError, PasswordSetError


def no_keyring() -> KeyringBackend:
    """What :func:`keyring.get_keyring` gives on a system that has none."""
    return load_keyring("keyring.backends.fail.Keyring")


class MemoryKeyring(KeyringBackend):
    """A keyring that works; ``texts`` are (service, name) → text, ``questions`` counts the calls."""

    viable = False
    priority = 5

    def __init__(self) -> None:
        self.texts: dict[tuple[str, str], str] = {}
        self.questions = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.questions += 1
        return self.texts.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.questions += 1
        self.texts[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.questions += 1
        if self.texts.pop((service, username), None) is None:
            raise PasswordDeleteError("not found")


class PlainFileKeyring(MemoryKeyring):
    """A file that calls itself a keyring, as the package keyrings.alt brings one: below keyring's own line."""

    viable = False
    priority = 0.5


class LockedKeyring(MemoryKeyring):
    """A keyring whose owner did not unlock it."""

    viable = False

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(f"locked while asked for {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(f"locked while given {password}")


class RefusingKeyring(MemoryKeyring):
    """A keyring that can be read and not written; its error quotes what it was given."""

    viable = False

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError(f"cannot keep {password}")


class ForgetfulKeyring(MemoryKeyring):
    """A keyring that says yes and keeps nothing."""

    viable = False

    def set_password(self, service: str, username: str, password: str) -> None:
        self.questions += 1


class HangingKeyring(MemoryKeyring):
    """A keyring that shows a question nobody sees, until ``answer`` is set."""

    viable = False

    def __init__(self) -> None:
        super().__init__()
        self.answer = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.answer.wait()
        return super().get_password(service, username)
