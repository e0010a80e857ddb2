"""A campaign in numbers: deliveries and reports by browser, over time and by the hour, and what can be tried again."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.report import ReportKind
from pushdesk.domain.subscription import Browser
from pushdesk.storage.campaign_retry import CAN_BE_RETRIED
from pushdesk.storage.campaign_tables import ENDED
from pushdesk.storage.database import Database
from pushdesk.storage.times import from_milliseconds, to_milliseconds

QUARTER = timedelta(minutes=15)
"""Every time zone's hours begin at one of the quarters of an hour in UTC."""

_QUARTER_MILLISECONDS = QUARTER // timedelta(milliseconds=1)


class DeliveryCounts:
    """Counts every delivery or report of a campaign, so a large one takes a moment."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def by_browser(self, campaign_id: int) -> Mapping[Browser, Mapping[Outcome, int]]:
        """The deliveries of a campaign by browser and outcome."""
        counts: dict[Browser, dict[Outcome, int]] = {}
        with self._database.read() as connection:
            for browser, outcome, count in connection.exec_driver_sql(
                "SELECT browser, outcome, count(*) FROM delivery WHERE campaign_id = ? GROUP BY browser, outcome",
                (campaign_id,),
            ):
                counts.setdefault(Browser(browser), {})[Outcome(outcome)] = count
        return counts

    def reports_by_browser(self, campaign_id: int, kind: ReportKind) -> Mapping[Browser, int]:
        """How many browsers of each family have reported this."""
        with self._database.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT d.browser, count(*) FROM report AS r INDEXED BY report_by_campaign"
                " CROSS JOIN delivery AS d ON d.delivery_id = r.delivery_id"
                " WHERE r.campaign_id = ? AND r.kind = ? GROUP BY 1",
                (campaign_id, kind.value),
            ).all()
        return {Browser(browser): count for browser, count in rows}

    def accepted_over_time(self, campaign_id: int, since: datetime, step: timedelta, steps: int) -> list[int]:
        """How many were accepted in each of ``steps`` spans of ``step`` from ``since`` on, as reports are counted."""
        query = (
            "SELECT max(0, (updated_at - ?) / ?), count(*) FROM delivery"
            " WHERE campaign_id = ? AND outcome = ? AND updated_at <= ? GROUP BY 1"
        )
        return self._over_time(query, campaign_id, Outcome.ACCEPTED.value, since, step, steps)

    def reports_over_time(
        self, campaign_id: int, kind: ReportKind, since: datetime, step: timedelta, steps: int
    ) -> list[int]:
        """How many reports of a kind fell into each of ``steps`` spans of ``step`` from ``since`` on.

        Later ones are left out, earlier ones (by a clock that was set back) count as the first.
        """
        query = (
            "SELECT max(0, (at - ?) / ?), count(*) FROM report"
            " WHERE campaign_id = ? AND kind = ? AND at <= ? GROUP BY 1"
        )
        return self._over_time(query, campaign_id, kind.value, since, step, steps)

    def _over_time(
        self, query: str, campaign_id: int, wanted: str, since: datetime, step: timedelta, steps: int
    ) -> list[int]:
        counts = [0] * steps
        start, span = to_milliseconds(since), max(1, round(step.total_seconds() * 1000))
        with self._database.read() as connection:
            for place, count in connection.exec_driver_sql(
                query, (start, span, campaign_id, wanted, start + steps * span)
            ):
                counts[min(place, steps - 1)] += count  # the end of the last span belongs to it
        return counts

    def reports_by_quarter_hour(self, campaign_id: int, kind: ReportKind) -> Mapping[datetime, int]:
        """How many reports of a kind came in each quarter of an hour, by its beginning; empty ones are left out."""
        with self._database.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT at / ?, count(*) FROM report WHERE campaign_id = ? AND kind = ? GROUP BY 1",
                (_QUARTER_MILLISECONDS, campaign_id, kind.value),
            ).all()
        return {from_milliseconds(place * _QUARTER_MILLISECONDS): count for place, count in rows}

    def reasons(self, campaign_id: int) -> Mapping[Reason, int]:
        """What ended those deliveries that were not accepted, and how many each; the most frequent first."""
        with self._database.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT reason, count(*) FROM delivery INDEXED BY delivery_ended"
                f" WHERE campaign_id = ? AND {ENDED} GROUP BY reason ORDER BY 2 DESC, 1",
                (campaign_id,),
            ).all()
        return {Reason(reason): count for reason, count in rows}

    def retryable_among(self, campaign_id: int, delivery_ids: Sequence[int]) -> int:
        """How many of these deliveries may be tried again."""
        with self._database.read() as connection:
            count: int = connection.exec_driver_sql(
                f"SELECT count(*) FROM delivery WHERE campaign_id = ? AND {CAN_BE_RETRIED}"
                " AND delivery_id IN (SELECT value FROM json_each(?))",
                (campaign_id, json.dumps(list(delivery_ids))),
            ).scalar_one()
        return count

    def retryable(self, campaign_id: int) -> Mapping[Reason, int]:
        """What ended those deliveries that may be tried again, and how many each; the most frequent first."""
        with self._database.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT reason, count(*) FROM delivery INDEXED BY delivery_ended"
                f" WHERE campaign_id = ? AND {ENDED} AND {CAN_BE_RETRIED} GROUP BY reason ORDER BY 2 DESC, 1",
                (campaign_id,),
            ).all()
        return {Reason(reason): count for reason, count in rows}
