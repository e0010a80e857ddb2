"""What an owner means by a typed word: the values whose words on the screen, or whose own name, it is part of."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

_Value = TypeVar("_Value", bound=StrEnum)


def meant_by(typed: str, words: Mapping[_Value, str]) -> list[_Value]:
    """The values in whose words a word begins with what was typed; upper and lower case are the same."""
    sought = typed.casefold()
    return [value for value, text in words.items() if _begins(sought, f"{value.value} {text}")]


def _begins(sought: str, text: str) -> bool:
    return f" {sought}" in f" {text.casefold()}"
