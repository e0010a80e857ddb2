"""Habits of every test: nobody's own keyring or language, and hypothesis measures no time (machines are shared)."""

import os

# Set before anything asks for a keyring, and handed on to every child process.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

# The window speaks the system's language: in tests that is none, and so English.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

import pytest
from hypothesis import settings

settings.register_profile("pushdesk", deadline=None, print_blob=True)
settings.load_profile("pushdesk")


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """Bytes are named by their place: those made anew in each process would give each process other tests."""
    return argname if isinstance(val, bytes) else None
