"""The one error type for what an owner or a stranger can cause: a code and its facts, no sentence.

Sentences for people are made from the code in :mod:`pushdesk.words`, so that the window, the command line
and a translation all say the same. A fault never carries a secret: no endpoint, no key, no auth secret.
"""

from collections.abc import Mapping


class Fault(Exception):
    """Something was asked that cannot be done, and nothing was changed.

    ``code`` is a stable lower-case word with underscores (``site_unknown``); ``facts`` are the values that
    the sentence needs. ``usage`` tells the command line whether the input was wrong (exit 2) or the work
    failed (exit 1).
    """

    def __init__(self, code: str, /, *, usage: bool = False, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.usage = usage
        self.facts: Mapping[str, object] = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code} ({told})" if told else self.code


def wrong_input(code: str, /, **facts: object) -> Fault:
    """A fault for input that is wrong as it stands (exit status 2 on the command line)."""
    return Fault(code, usage=True, **facts)
