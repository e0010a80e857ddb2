"""How a time is stored: whole milliseconds since 1970 in UTC."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def to_milliseconds(moment: datetime) -> int:
    """The stored number of an aware time."""
    return (moment - _EPOCH) // _MILLISECOND


def from_milliseconds(number: int) -> datetime:
    """The aware UTC time of a stored number."""
    return _EPOCH + timedelta(milliseconds=number)


def from_optional(number: int | None) -> datetime | None:
    """The time of a stored number, or None where nothing is stored."""
    return None if number is None else from_milliseconds(number)
