"""Writing a campaign's delivery log to a CSV file for a spreadsheet."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from pushdesk import machine
from pushdesk.domain.delivery import DeliveryRow
from pushdesk.domain.faults import Fault
from pushdesk.words.deliveries import BROWSER_WORDS, OUTCOME_WORDS, PUSH_SERVICE_WORDS, REASON_WORDS

FIELDS = ("delivery", "subscription", "browser", "push_service", "outcome", "code", "attempts", "meaning", "at")


def write_delivery_log(path: Path, rows: Iterable[DeliveryRow]) -> int:
    """Write the file and return the number of deliveries; it holds no endpoint."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(FIELDS)
    count = 0
    for row in rows:
        writer.writerow(
            (
                row.delivery_id,
                row.subscription_id,
                BROWSER_WORDS[row.browser],
                PUSH_SERVICE_WORDS[row.push_service],
                OUTCOME_WORDS[row.outcome],
                "" if row.status is None else row.status,
                row.attempts,
                REASON_WORDS[row.reason],
                row.at.isoformat(timespec="seconds"),
            )
        )
        count += 1
    try:
        machine.write_private_file(path, buffer.getvalue().encode("utf-8-sig"), must_be_private=False)
    except OSError as error:
        raise Fault("file_not_written", file=str(path), cause=error.strerror or "") from None
    return count
