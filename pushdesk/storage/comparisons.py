"""A campaign's numbers beside those of the campaigns before it, each as it stood at the same age."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from pushdesk.domain.campaign import Campaign, CampaignState
from pushdesk.domain.comparison import CAMPAIGNS_COMPARED, LONGEST_AGE, CampaignFigures, Comparison, compare
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.report import ReportKind
from pushdesk.storage.campaign_rows import campaign_from, count_outcomes, frozen_totals
from pushdesk.storage.campaign_tables import campaign as table
from pushdesk.storage.database import Database
from pushdesk.storage.times import to_milliseconds


class ComparisonStore:
    """Compares by what senders and browsers have recorded."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_campaign(self, campaign: Campaign, now: datetime) -> Comparison | None:
        """The campaign beside the finished ones that were sent before it; None where there is nothing to compare.

        Tests are left out, and so are campaigns that nobody accepted; one under way cannot be compared yet.
        """
        if campaign.started_at is None or campaign.is_test or campaign.state is not CampaignState.FINISHED:
            return None
        age = min(max(now - campaign.started_at, timedelta(0)), LONGEST_AGE)
        with self._database.read() as connection:
            rows = connection.execute(
                select(table)
                .where(
                    table.c.site_id == campaign.site_id,
                    table.c.is_test == 0,
                    table.c.state == "finished",
                    table.c.campaign_id != campaign.campaign_id,
                    table.c.started_at < to_milliseconds(campaign.started_at),
                )
                .order_by(table.c.started_at.desc())
                .limit(2 * CAMPAIGNS_COMPARED)
            ).all()
            before: list[CampaignFigures] = []
            for row in rows:
                totals = frozen_totals(row.totals) if row.totals else count_outcomes(connection, row.campaign_id)
                if totals[Outcome.ACCEPTED] and len(before) < CAMPAIGNS_COMPARED:
                    before.append(_figures(connection, campaign_from(row), totals[Outcome.ACCEPTED], age))
            accepted = count_outcomes(connection, campaign.campaign_id)[Outcome.ACCEPTED]
            figures = _figures(connection, campaign, accepted, age)
        return compare(figures, before, age)


def _figures(connection: Connection, campaign: Campaign, accepted: int, age: timedelta) -> CampaignFigures:
    """The campaign as it stood so long after its start."""
    assert campaign.started_at is not None
    counts = dict.fromkeys(ReportKind, 0)
    for kind, count in connection.exec_driver_sql(
        "SELECT kind, count(*) FROM report WHERE campaign_id = ? AND at <= ? GROUP BY kind",
        (campaign.campaign_id, to_milliseconds(campaign.started_at + age)),
    ):
        counts[ReportKind(kind)] = count
    return CampaignFigures(campaign.total, accepted, counts[ReportKind.DISPLAYED], counts[ReportKind.CLICKED])
