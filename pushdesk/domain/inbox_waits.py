"""How long something that browsers left is waited for: a key that comes back, and browsers of an old address."""

from datetime import timedelta

UNOPENED_KEPT_FOR = timedelta(days=90)
"""A record that no key opens: as long as its browser would have told the same again many times over."""

FORMER_INBOX_FETCHED_FOR = timedelta(days=90)
"""Somebody who did not come by in a quarter of a year is met by the new page."""

FORMER_ORIGIN_ADMITTED_FOR = timedelta(days=400)
"""Whoever subscribes at an old address comes by there now and then; a browser clears what is not visited for a year."""
