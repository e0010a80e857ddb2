"""Writing all subscribers of a site to a CSV file that :mod:`pushdesk.exchange.reading` takes back as they were."""

import csv
import io
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Sequence
from pathlib import Path

from pushdesk import machine
from pushdesk.domain.faults import Fault
from pushdesk.domain.subscription import Subscription
from pushdesk.exchange.cells import text_cell

FIELDS = (
    "endpoint",
    "p256dh",
    "auth",
    "key",
    "tags",
    "topics",
    "language",
    "time_zone",
    "browser",
    "platform",
    "consent_at",
    "consent_version",
    "consent_page",
    "first_seen_at",
    "last_seen_at",
)


ATTRIBUTE_PREFIX = "attribute."
"""What a column's name begins with that holds an attribute."""


def write_subscribers(path: Path, subscriptions: Iterable[Subscription], attribute_names: Sequence[str] = ()) -> int:
    """Write the file, for its owner alone: who has it can write to these people. Returns the number of rows.

    The named attributes get a column each, behind the others.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow((*FIELDS, *(ATTRIBUTE_PREFIX + name for name in attribute_names)))
    rows = 0
    for each in subscriptions:
        writer.writerow((*_row(each), *(text_cell(each.attributes.get(name, "")) for name in attribute_names)))
        rows += 1
    try:
        machine.write_private_file(path, buffer.getvalue().encode("utf-8"), must_be_private=False)
    except OSError as error:
        raise Fault("file_not_written", file=str(path), cause=error.strerror or "") from None
    return rows


def _row(each: Subscription) -> tuple[str, ...]:
    return (
        each.endpoint,
        _base64url(each.keys.p256dh),
        _base64url(each.keys.auth),
        each.key_id,
        text_cell(" ".join(each.tags)),
        " ".join(each.topics),
        text_cell(each.language),
        text_cell(each.time_zone),
        each.browser.value,
        text_cell(each.platform),
        each.consent.at.isoformat() if each.consent else "",
        text_cell(each.consent.text_version) if each.consent else "",
        text_cell(each.consent.page) if each.consent else "",
        each.first_seen_at.isoformat(),
        each.last_seen_at.isoformat(),
    )


def _base64url(octets: bytes) -> str:
    return urlsafe_b64encode(octets).rstrip(b"=").decode()
