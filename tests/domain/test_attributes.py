"""Attributes of subscribers: short words under plain names."""

import pytest

from pushdesk.domain.attributes import (
    ATTRIBUTES_LIMIT,
    VALUE_LIMIT_CHARACTERS,
    changed_attributes,
    checked_attributes,
)
from pushdesk.domain.faults import Fault


def test_values_are_one_line_in_the_order_of_their_names() -> None:
    checked = checked_attributes({"town": " New\n York ", "name": "Ada", "gone": " "})
    assert list(checked.items()) == [("gone", ""), ("name", "Ada"), ("town", "New York")]


def test_emoji_that_are_joined_stay_whole() -> None:
    assert checked_attributes({"job": "👩\u200d🍳"}) == {"job": "👩\u200d🍳"}


@pytest.mark.parametrize(
    ("attributes", "code"),
    [
        ({"": "x"}, "attribute_name_malformed"),
        ({"Name": "x"}, "attribute_name_malformed"),
        ({"first name": "x"}, "attribute_name_malformed"),
        ({"größe": "x"}, "attribute_name_malformed"),
        ({"n" * 33: "x"}, "attribute_name_malformed"),
        ({"name\n": "x"}, "attribute_name_malformed"),
        ({"site": "x"}, "attribute_name_taken"),
        ({"language": "x"}, "attribute_name_taken"),
        ({"name": "x" * (VALUE_LIMIT_CHARACTERS + 1)}, "attribute_value_malformed"),
        ({"name": "a\x00b"}, "attribute_value_malformed"),
        ({"name": "\ud800"}, "attribute_value_malformed"),
        ({f"n{number}": "x" for number in range(ATTRIBUTES_LIMIT + 1)}, "too_many_attributes"),
    ],
)
def test_attributes_off_the_limits_are_refused(attributes: dict[str, str], code: str) -> None:
    with pytest.raises(Fault) as caught:
        checked_attributes(attributes)
    assert caught.value.code == code


def test_an_empty_value_takes_an_attribute_away_and_the_others_stay() -> None:
    assert changed_attributes({"name": "Ada", "town": "Bonn"}, {"town": "", "age": "36"}) == {
        "age": "36",
        "name": "Ada",
    }


def test_changes_cannot_heap_up_attributes() -> None:
    present = {f"n{number}": "x" for number in range(ATTRIBUTES_LIMIT)}
    assert len(changed_attributes(present, {"n0": "", "m": "x"})) == ATTRIBUTES_LIMIT
    with pytest.raises(Fault) as caught:
        changed_attributes(present, {"m": "x"})
    assert caught.value.code == "too_many_attributes"
