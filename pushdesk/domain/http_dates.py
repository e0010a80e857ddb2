"""What an answer's headers say about time: how long to wait, and how far our clock is off.

RFC 9110, sections 5.6.7 (dates), 6.6.1 (Date) and 10.2.3 (Retry-After). Header names are lower case.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST_RETRY_AFTER_SECONDS = 3600.0
SHORTEST_RETRY_AFTER_SECONDS = 1.0

_SECONDS = re.compile(r"[0-9]{1,32}\Z")


def retry_after_seconds(headers: Mapping[str, str], now: datetime) -> float | None:
    """How long the push service asks us to wait: 1 second to 1 hour, or None when it does not say.

    Takes seconds or a date, and measures a date against the answer's own Date, so that a wrong clock here
    does not matter. A date that has passed means "at once"; negative numbers and junk mean nothing.
    """
    text = headers.get("retry-after", "").strip()
    if _SECONDS.match(text):
        seconds = float(text)
    elif (moment := http_date(text)) is not None:
        seconds = (moment - (http_date(headers.get("date", "")) or now)).total_seconds()
    else:
        return None
    return min(max(seconds, SHORTEST_RETRY_AFTER_SECONDS), LONGEST_RETRY_AFTER_SECONDS)


def clock_offset_seconds(headers: Mapping[str, str], now: datetime) -> float:
    """How many seconds the push service's clock is ahead of ``now``; 0 when it does not say."""
    moment = http_date(headers.get("date", ""))
    return 0.0 if moment is None else (moment - now).total_seconds()


def http_date(text: str) -> datetime | None:
    """A date in any of HTTP's three spellings, as aware UTC; None for anything else."""
    if not text.isascii() or len(text) > 64:
        return None
    try:
        moment = parsedate_to_datetime(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
