"""A subscriber's attributes: short words under a name, which the owner knows and a message may put in."""

import re
from collections.abc import Mapping

from pushdesk.domain.faults import wrong_input

NAME_LIMIT_CHARACTERS = 32
VALUE_LIMIT_CHARACTERS = 200
ATTRIBUTES_LIMIT = 20
"""The most attributes of one subscriber."""

BUILT_IN_NAMES = ("site", "language")
"""Names that always stand for something else: the business's name, and the language of the browser."""

_NAME = re.compile(r"[a-z0-9_]{1,32}\Z")


def is_attribute_name(text: str) -> bool:
    """True for small letters a–z, digits and underscores, at most 32 of them."""
    return _NAME.match(text) is not None


def checked_attributes(attributes: Mapping[str, str]) -> dict[str, str]:
    """The attributes with their values on one line, in the order of their names.

    A value that is empty stays: it says that the attribute is to be taken away. Raises
    ``attribute_name_malformed``, ``attribute_name_taken``, ``attribute_value_malformed`` and
    ``too_many_attributes``.
    """
    checked = {}
    for name, value in sorted(attributes.items()):
        if not is_attribute_name(name):
            raise wrong_input("attribute_name_malformed", value=name, limit=NAME_LIMIT_CHARACTERS)
        if name in BUILT_IN_NAMES:
            raise wrong_input("attribute_name_taken", name=name)
        checked[name] = _checked_value(name, value)
    if len(checked) > ATTRIBUTES_LIMIT:
        raise wrong_input("too_many_attributes", limit=ATTRIBUTES_LIMIT)
    return checked


def changed_attributes(present: Mapping[str, str], changes: Mapping[str, str]) -> dict[str, str]:
    """What is there with changes that were checked: an empty value takes an attribute away."""
    merged = {name: value for name, value in {**present, **changes}.items() if value}
    if len(merged) > ATTRIBUTES_LIMIT:
        raise wrong_input("too_many_attributes", limit=ATTRIBUTES_LIMIT)
    return dict(sorted(merged.items()))


def _checked_value(name: str, text: str) -> str:
    value = without_controls(" ".join(text.split()))
    if value != " ".join(text.split()) or len(value) > VALUE_LIMIT_CHARACTERS:
        raise wrong_input("attribute_value_malformed", name=name, limit=VALUE_LIMIT_CHARACTERS)
    return value


def without_controls(text: str) -> str:
    """The text without control characters, line ends and halves of surrogate pairs; joiners of emoji stay."""
    return text if text.isprintable() else _CONTROLS.sub("", text)


_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
