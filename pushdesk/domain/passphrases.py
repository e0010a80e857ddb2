"""What a passphrase has to be that locks something anew. What was locked before opens with whatever locked it."""

from pushdesk.domain.faults import wrong_input

LEAST_CHARACTERS = 8
"""A file that leaves the computer can be tried at leisure: a passphrase of fewer characters is none."""


def checked_passphrase(text: str) -> str:
    """The passphrase as it is; raises ``backup_passphrase_missing`` and ``backup_passphrase_short``."""
    if not text:
        raise wrong_input("backup_passphrase_missing")
    if len(text) < LEAST_CHARACTERS:
        raise wrong_input("backup_passphrase_short", limit=LEAST_CHARACTERS)
    return text
