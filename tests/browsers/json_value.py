"""What comes over a wire as JSON, as a type, and the three questions the drivers ask of it."""

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]


def member(value: JsonValue, *path: str) -> JsonValue:
    """The member at `path`; None where any step of it is missing."""
    for name in path:
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def text_of(value: JsonValue, *path: str) -> str:
    """The text at `path`; AssertionError where something else stands there."""
    found = member(value, *path)
    assert isinstance(found, str), f"no text at {'.'.join(path)} of {value!r}"
    return found


def list_of(value: JsonValue, *path: str) -> list[JsonValue]:
    """The list at `path`; AssertionError where something else stands there."""
    found = member(value, *path)
    assert isinstance(found, list), f"no list at {'.'.join(path)} of {value!r}"
    return found
