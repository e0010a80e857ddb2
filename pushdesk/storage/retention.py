"""How long single attempts are kept: then only their numbers remain."""

from datetime import datetime, timedelta

from pushdesk.storage.database import Database, Noun
from pushdesk.storage.times import to_milliseconds

_BATCH_ROWS = 20_000


def fold_attempts(database: Database, now: datetime, kept_days: int) -> int:
    """Turn attempts older than ``kept_days`` into totals per campaign, reason and status.

    Works in batches of 20,000 rows, so that no other writer waits long. Returns how many were folded.
    """
    before = to_milliseconds(now - timedelta(days=kept_days))
    folded = 0
    while (last := _last_of_batch(database, before)) is not None:
        with database.write(Noun.DELIVERIES) as connection:
            connection.exec_driver_sql(
                "INSERT INTO attempt_total (campaign_id, reason, status, count)"
                " SELECT d.campaign_id, a.reason, coalesce(a.status, 0), count(*)"
                " FROM attempt AS a JOIN delivery AS d USING (delivery_id) WHERE a.at < ? AND a.attempt_id <= ?"
                " GROUP BY 1, 2, 3"
                " ON CONFLICT (campaign_id, reason, status) DO UPDATE SET count = count + excluded.count",
                (before, last),
            )
            folded += connection.exec_driver_sql(
                "DELETE FROM attempt WHERE at < ? AND attempt_id <= ?", (before, last)
            ).rowcount
    return folded


def _last_of_batch(database: Database, before: int) -> int | None:
    with database.read() as connection:
        last: int | None = connection.exec_driver_sql(
            "SELECT max(attempt_id) FROM (SELECT attempt_id FROM attempt WHERE at < ? ORDER BY at LIMIT ?)",
            (before, _BATCH_ROWS),
        ).scalar_one()
    return last
