"""What a child program has said in English, said again in the language of the window."""

import re
from functools import cache

from pushdesk.words.faults import SENTENCES
from pushdesk.words.language import said

_PLACE = re.compile(r"\\\{(\w+)\\\}")


def retold(words: str) -> str:
    """A fault's sentence in the language in force, with the facts that stand in it; other words as they are."""
    for template, pattern in _patterns():
        if (found := pattern.fullmatch(words)) is not None:
            return said(template).format_map(found.groupdict())
    return words


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Every sentence with what it looks like once its places are filled in; the longest, most telling ones first."""
    templates = sorted(set(SENTENCES.as_written.values()), key=len, reverse=True)
    return tuple((template, re.compile(_filled_in(template), re.DOTALL)) for template in templates)


def _filled_in(template: str) -> str:
    met: set[str] = set()

    def place(found: re.Match[str]) -> str:
        name = found.group(1)
        is_again = name in met
        met.add(name)
        return f"(?P={name})" if is_again else f"(?P<{name}>.+?)"

    return _PLACE.sub(place, re.escape(template))
