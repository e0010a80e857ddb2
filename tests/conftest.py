"""Habits of every test: no keyring of whoever runs them, and hypothesis measures no time (machines are shared)."""

import os

# Set before anything asks for a keyring, and handed on to every child process.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

import pytest
from hypothesis import settings

settings.register_profile("pushdesk", deadline=None, print_blob=True)
settings.load_profile("pushdesk")


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """Bytes are named by their place: those made anew in each process would give each process other tests."""
    return argname if isinstance(val, bytes) else None
