"""Writing the list of campaigns with their numbers to a CSV file for a spreadsheet."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from pushdesk import machine
from pushdesk.domain.campaign import Campaign
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site
from pushdesk.domain.wordings import example
from pushdesk.exchange.cells import text_cell
from pushdesk.storage.campaigns import CampaignTotals
from pushdesk.words.deliveries import CAMPAIGN_WORDS

FIELDS = (
    "campaign",
    "title",
    "audience",
    "state",
    "is_test",
    "due_at",
    "total",
    *(outcome.value for outcome in Outcome),
    "displayed",
    "clicked",
    "closed",
)


def write_campaigns(path: Path, site: Site, rows: Iterable[tuple[Campaign, CampaignTotals]]) -> int:
    """Write the file and return the number of campaigns; titles show the fallbacks of their tokens."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(FIELDS)
    count = 0
    for campaign, totals in rows:
        writer.writerow(
            (
                campaign.campaign_id,
                text_cell(example(campaign.notification, site).title),
                text_cell(campaign.audience),
                CAMPAIGN_WORDS[campaign.state],
                "yes" if campaign.is_test else "",
                campaign.due_at.isoformat(timespec="seconds"),
                campaign.total,
                *(totals.by_outcome[outcome] for outcome in Outcome),
                totals.displayed,
                totals.clicked,
                totals.closed,
            )
        )
        count += 1
    try:
        machine.write_private_file(path, buffer.getvalue().encode("utf-8-sig"), must_be_private=False)
    except OSError as error:
        raise Fault("file_not_written", file=str(path), cause=error.strerror or "") from None
    return count
