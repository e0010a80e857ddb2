"""What a command says: one JSON document or people's words on standard output, warnings on standard error."""

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime


class Output:
    """Collects a command's answer. With ``as_json`` standard output carries exactly one document."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._has_answered = False

    @property
    def is_json(self) -> bool:
        """True when a program reads standard output."""
        return self._as_json

    def document(self, document: object) -> None:
        """The answer for programs; people do not see it. What goes wrong after it is told on standard error only."""
        if self._as_json and not self._has_answered:
            self._has_answered = True
            json.dump(document, sys.stdout, indent=2)  # ASCII: no console can garble it
            sys.stdout.write("\n")
            sys.stdout.flush()

    def say(self, text: str) -> None:
        """A line for people: on standard output, or beside the JSON document on standard error."""
        print(printable(text), file=sys.stderr if self._as_json else sys.stdout, flush=True)

    def warn(self, text: str) -> None:
        """A line for people that never mixes with an answer."""
        print(printable(text), file=sys.stderr, flush=True)

    def table(self, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Rows in columns, for people only."""
        if self._as_json:
            return
        lines = [list(titles), *(list(row) for row in rows)]
        widths = [max(len(line[column]) for line in lines) for column in range(len(titles))]
        for line in lines:
            joined = "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True))
            print(printable(joined.rstrip()))
        sys.stdout.flush()


def time_text(moment: datetime) -> str:
    """RFC 3339 in UTC with whole seconds, as all JSON answers give times."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def local_time(moment: datetime) -> str:
    """The time as the owner's clock shows it."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M:%S")


def printable(text: str) -> str:
    """The text without halves of characters, which a command line can hold and no output can."""
    return text.encode("utf-8", "replace").decode("utf-8")
