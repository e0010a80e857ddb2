"""What tells whether a list is alive: when browsers were last heard of, and what became of what they were sent."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from pushdesk.domain.delivery import Outcome
from pushdesk.domain.growth import Growth
from pushdesk.domain.reach_health import (
    LEAST_WRITTEN,
    SEEN_WITHIN,
    SILENT_AFTER,
    SILENT_TAG,
    SPAN,
    ReachHealth,
    SeenAge,
    Span,
)
from pushdesk.storage.campaign_rows import count_outcomes, frozen_totals
from pushdesk.storage.database import Database
from pushdesk.storage.tables import OURS
from pushdesk.storage.times import from_milliseconds, to_milliseconds

_IS_APPLES = "site_id = :site AND state = 'active' AND push_service = 'apple'"

_HAS_REPORTED = (
    "EXISTS (SELECT 1 FROM delivery AS d JOIN report AS r ON r.delivery_id = d.delivery_id"
    " WHERE d.subscription_id = s.subscription_id AND r.at >= :since)"
)

_SILENT = f"""
    SELECT s.subscription_id, EXISTS (
        SELECT 1 FROM subscription_tag AS t JOIN tag AS n USING (tag_id)
        WHERE t.subscription_id = s.subscription_id AND n.name = :tag
    ) FROM subscription AS s WHERE s.{_IS_APPLES} AND s.last_seen_at < :since
    AND (SELECT count(*) FROM (SELECT 1 FROM delivery AS d WHERE d.subscription_id = s.subscription_id
                               AND d.outcome = 'accepted' AND d.updated_at >= :since LIMIT :least)) = :least
    AND NOT {_HAS_REPORTED}
"""


class ReachHealthStore:
    """Looks at a site's list as a whole; with 200,000 subscribers that takes a second, so never in a hurry."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, site_id: str, growth: Growth, now: datetime) -> ReachHealth:
        """How the list stands. ``growth`` says how many could be reached in the days before now."""
        with self._database.read() as connection:
            silent, marked = _silent(connection, site_id, now)
            return ReachHealth(
                last_seen=_last_seen(connection, site_id, now),
                silent_ids=silent,
                marked=marked,
                spans=_spans(connection, site_id, growth, now),
            )


def _last_seen(connection: Connection, site_id: str, now: datetime) -> Mapping[SeenAge, int]:
    """Each age by itself; the counts sum to the subscribers that are ours."""
    found: dict[SeenAge, int] = {}
    for age, within in SEEN_WITHIN.items():
        found[age] = _count_ours(connection, site_id, now - within) - sum(found.values())
    found[SeenAge.LONGER] = _count_ours(connection, site_id, None) - sum(found.values())
    return found


def _count_ours(connection: Connection, site_id: str, since: datetime | None) -> int:
    count: int = connection.exec_driver_sql(
        f"SELECT count(*) FROM subscription INDEXED BY subscription_by_last_seen WHERE site_id = ? AND {OURS}"
        " AND last_seen_at >= ?",
        (site_id, 0 if since is None else to_milliseconds(since)),
    ).scalar_one()
    return count


def _silent(connection: Connection, site_id: str, now: datetime) -> tuple[Sequence[int], int]:
    """Those under suspicion without the tag, and how many have it.

    Where no browser of Apple's was heard of in that time, it is the reporting that is silent, not the people.
    """
    known = {"site": site_id, "since": to_milliseconds(now - SILENT_AFTER), "tag": SILENT_TAG, "least": LEAST_WRITTEN}
    is_anyone_heard: int = connection.exec_driver_sql(
        f"SELECT EXISTS (SELECT 1 FROM subscription WHERE {_IS_APPLES} AND last_seen_at >= :since)"
        f" OR EXISTS (SELECT 1 FROM subscription AS s WHERE s.{_IS_APPLES} AND {_HAS_REPORTED})",
        known,
    ).scalar_one()
    if not is_anyone_heard:
        return (), 0
    rows = connection.exec_driver_sql(_SILENT, known).all()
    return tuple(row[0] for row in rows if not row[1]), sum(row[1] for row in rows)


def _spans(connection: Connection, site_id: str, growth: Growth, now: datetime) -> tuple[Span, ...]:
    """As many spans as the growth reaches back, newest first; tests are not counted."""
    reach = growth.reach_by_day
    spans = []
    for place in range(timedelta(days=len(reach)) // SPAN):
        campaigns = accepted = clicked = 0
        messages_each = 0.0
        for campaign_id, totals, started_at in connection.exec_driver_sql(
            "SELECT campaign_id, totals, started_at FROM campaign WHERE site_id = ? AND is_test = 0"
            " AND started_at > ? AND started_at <= ?",
            (site_id, to_milliseconds(now - (place + 1) * SPAN), to_milliseconds(now - place * SPAN)),
        ).all():
            outcomes = frozen_totals(totals) if totals else count_outcomes(connection, campaign_id)
            campaigns += 1
            accepted += outcomes[Outcome.ACCEPTED]
            days_ago = (now - from_milliseconds(started_at)) // timedelta(days=1)
            messages_each += min(1.0, outcomes[Outcome.ACCEPTED] / max(1, reach[max(0, len(reach) - 1 - days_ago)]))
            clicked += connection.exec_driver_sql(
                "SELECT count(*) FROM report WHERE campaign_id = ? AND kind = 'clicked'", (campaign_id,)
            ).scalar_one()
        spans.append(Span(campaigns, accepted, clicked, messages_each))
    return tuple(spans)
