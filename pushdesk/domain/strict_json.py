"""JSON from strangers, read so that two readers cannot understand two things, and no text can hurt a reader.

Python's ``json`` lets duplicate keys, NaN, infinities, lone surrogates and endless nesting pass. RFC 8259
calls the first not interoperable and the next two not JSON; the fourth cannot be stored as UTF-8, and the
fifth ends in a ``RecursionError``.
"""

import json
import math
import re
from typing import NoReturn

from pushdesk.domain.faults import wrong_input

BODY_LIMIT_BYTES = 8192
DEPTH_LIMIT = 16

_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[{]|[\]}]', re.DOTALL)
"""A text without its closing quote reaches to the end; trying anew at every quote would be quadratic."""


def parse_json_strict(body: bytes, limit: int = BODY_LIMIT_BYTES) -> object:
    """The document in ``body``.

    Raises ``body_too_large`` (more than ``limit`` bytes), ``json_not_utf8``, ``json_too_deep`` (more than 16
    brackets open), ``json_duplicate_member``, ``json_number_malformed`` (NaN, infinite or endless),
    ``json_text_malformed`` (half a surrogate pair) and ``json_malformed``.
    """
    if len(body) > limit:
        raise wrong_input("body_too_large", limit=limit)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise wrong_input("json_not_utf8") from None
    _check_depth(text)
    try:
        document: object = json.loads(
            text,
            object_pairs_hook=_members_once,
            parse_constant=_refuse_number,
            parse_float=_finite,
            parse_int=_bounded,
        )
    except ValueError:
        raise wrong_input("json_malformed") from None
    if "\\u" in text:
        _check_surrogates(document)
    return document


def _check_depth(text: str) -> None:
    depth = 0
    for match in _BRACKETS.finditer(text):
        first = match.group()[0]
        if first in "[{":
            depth += 1
            if depth > DEPTH_LIMIT:
                raise wrong_input("json_too_deep", limit=DEPTH_LIMIT)
        elif first in "]}":
            depth -= 1


def _members_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise wrong_input("json_duplicate_member")
    return members


def _refuse_number(_: str) -> NoReturn:
    raise wrong_input("json_number_malformed")


def _finite(digits: str) -> float:
    number = float(digits)
    return number if math.isfinite(number) else _refuse_number(digits)


def _bounded(digits: str) -> int:
    """No whole number we read has more than 20 digits; Python itself gives up at 4,300."""
    return int(digits) if len(digits) <= 20 else _refuse_number(digits)


def _check_surrogates(value: object) -> None:
    """Escapes are the only way for half a surrogate pair into a text that was UTF-8."""
    if isinstance(value, str):
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise wrong_input("json_text_malformed")
    elif isinstance(value, dict):
        for name, inner in value.items():
            _check_surrogates(name)
            _check_surrogates(inner)
    elif isinstance(value, list):
        for inner in value:
            _check_surrogates(inner)
