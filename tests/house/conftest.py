"""The house's tests use the workspace of the command line's tests."""

from tests.cli.conftest import cli, made_workspace, no_keyring

__all__ = ["cli", "made_workspace", "no_keyring"]
