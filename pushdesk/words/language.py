"""The language in which sentences are said: English as it is written here, until the window puts another in force.

Sentences stand in the code in English, whole, with named places for what differs. They are translated when they
are said and not when they are written down, so that the owner can choose another language at any time.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

_Key = TypeVar("_Key")


def _as_written(sentence: str) -> str:
    return sentence


def _with_commas(number: float, decimals: int) -> str:
    return f"{number:,.{decimals}f}"


@dataclass(frozen=True, slots=True)
class Language:
    """``translate`` gives a sentence's words; ``write`` a number's figures, with so many decimals."""

    translate: Callable[[str], str] = _as_written
    write: Callable[[float, int], str] = _with_commas


ENGLISH = Language()
"""What the command line speaks, and every log."""

_in_force = [ENGLISH]


def speak(language: Language) -> None:
    """Say everything from now on in this language; one process speaks one language to one owner."""
    _in_force[0] = language


def said(sentence: str) -> str:
    """A sentence in the language in force; its places are filled in afterwards."""
    return _in_force[0].translate(sentence)


def counted(number: float, decimals: int = 0) -> str:
    """A number as the language in force writes it: “1,248”, “1.248”."""
    return _in_force[0].write(number, decimals)


class Sayings(Mapping[_Key, str]):
    """Words by key, as one writes them down once; each is said in the language in force when it is asked for."""

    def __init__(self, words: Mapping[_Key, str]) -> None:
        self._words = dict(words)

    @property
    def as_written(self) -> Mapping[_Key, str]:
        """The same in English, with its places."""
        return self._words

    def __getitem__(self, key: _Key) -> str:
        return said(self._words[key])

    def __iter__(self) -> Iterator[_Key]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)
