"""The delivery log of one campaign: a row per subscription, in pages, filtered by outcome or words."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, or_, select, text

from pushdesk.domain.delivery import OPEN as STILL_OPEN, DeliveryRow, Outcome, Reason, was_ended_by_a_try
from pushdesk.domain.personalization import substituted
from pushdesk.domain.report import ReportKind
from pushdesk.domain.subscription import Browser, PushService
from pushdesk.storage.campaign_tables import ENDED, OPEN, attempt, campaign, delivery, report
from pushdesk.storage.database import SEARCH_WORDS, Database
from pushdesk.storage.tables import site
from pushdesk.storage.times import from_milliseconds
from pushdesk.words.deliveries import BROWSER_WORDS, OUTCOME_WORDS, PUSH_SERVICE_WORDS, REASON_WORDS
from pushdesk.words.finding import meant_by

_ENDED_OTHERWISE = frozenset(Outcome) - STILL_OPEN - {Outcome.ACCEPTED}


class LogOrder(StrEnum):
    """What the lines of a log can be ordered by."""

    DELIVERY = "delivery_id"
    SUBSCRIPTION = "subscription_id"
    BROWSER = "browser"
    PUSH_SERVICE = "push_service"
    OUTCOME = "outcome"
    STATUS = "status"
    ATTEMPTS = "attempts"
    AT = "updated_at"


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which lines of the log are wanted, and in which order; empty members want all."""

    outcomes: tuple[Outcome, ...] = ()
    search: str = ""
    order: LogOrder = LogOrder.DELIVERY
    descending: bool = False
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One HTTP try within a delivery."""

    at: datetime
    status: int | None
    reason: Reason
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Report:
    """What a browser said about one notification, and when."""

    kind: ReportKind
    at: datetime


@dataclass(frozen=True, slots=True)
class LogLine:
    """One delivery and what its browser reported since."""

    delivery: DeliveryRow
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class SubscriptionDelivery:
    """One delivery to a person, with the title of what was sent."""

    title: str
    line: LogLine


class DeliveryLog:
    """Reads what the senders recorded."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, campaign_id: int, wanted: LogFilter) -> int:
        """How many lines the filter leaves."""
        with self._database.read() as connection:
            return connection.execute(
                select(func.count()).select_from(delivery).where(_condition(campaign_id, wanted))
            ).scalar_one()

    def rows(self, campaign_id: int, wanted: LogFilter, offset: int, limit: int) -> list[DeliveryRow]:
        """A page by position, for a table that jumps anywhere."""
        ids = (
            select(delivery.c.delivery_id)
            .where(_condition(campaign_id, wanted))
            .order_by(delivery.c.delivery_id)
            .limit(limit)
            .offset(offset)
        )
        with self._database.read() as connection:
            rows = connection.execute(
                select(delivery).where(delivery.c.delivery_id.in_(ids)).order_by(delivery.c.delivery_id)
            ).all()
        return [_row(row) for row in rows]

    def ids(self, campaign_id: int, wanted: LogFilter, offset: int = 0, limit: int | None = None) -> Sequence[int]:
        """The delivery ids of all lines that the filter leaves, in its order, or of ``limit`` from ``offset`` on."""
        column = delivery.c[wanted.order.value]
        order = [column.desc() if wanted.descending else column.asc()]
        if wanted.order not in (LogOrder.DELIVERY, LogOrder.SUBSCRIPTION):  # both are unique in a campaign
            order.append(delivery.c.delivery_id.asc())
        chosen = select(delivery.c.delivery_id).where(_condition(campaign_id, wanted)).order_by(*order)
        if limit is not None:
            chosen = chosen.limit(limit).offset(offset)
        with self._database.read() as connection:
            return array("q", connection.execute(chosen).scalars())

    def lines(self, ids: Sequence[int]) -> list[LogLine]:
        """The lines with these delivery ids, in the order of the ids, with what browsers reported."""
        wanted = list(ids)
        with self._database.read() as connection:
            rows = {
                row.delivery_id: row
                for row in connection.execute(select(delivery).where(delivery.c.delivery_id.in_(wanted)))
            }
            reports = _reports(connection, wanted)
        return [LogLine(_row(rows[each]), tuple(reports.get(each, ()))) for each in wanted if each in rows]

    def of_subscription(self, subscription_id: int, limit: int = 200) -> list[SubscriptionDelivery]:
        """What was sent to one person, the newest first; titles show the fallbacks of their tokens."""
        with self._database.read() as connection:
            rows = connection.execute(
                select(delivery, func.json_extract(campaign.c.content, "$.title").label("title"), site.c.name)
                .join(campaign, campaign.c.campaign_id == delivery.c.campaign_id)
                .join(site, site.c.site_id == campaign.c.site_id)
                .where(delivery.c.subscription_id == subscription_id)
                .order_by(delivery.c.delivery_id.desc())
                .limit(limit)
            ).all()
            reports = _reports(connection, [row.delivery_id for row in rows])
        return [
            SubscriptionDelivery(
                substituted(row.title or "", {"site": row.name}),
                LogLine(_row(row), tuple(reports.get(row.delivery_id, ()))),
            )
            for row in rows
        ]

    def open_reasons(self, campaign_id: int) -> Mapping[Reason, int]:
        """What the deliveries wait for that have not ended, and how many each."""
        with self._database.read() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT reason, count(*) FROM delivery WHERE campaign_id = ? AND {OPEN} GROUP BY reason",
                (campaign_id,),
            ).all()
        return {Reason(row[0]): row[1] for row in rows}

    def after(self, campaign_id: int, after_id: int, limit: int, wanted: LogFilter | None = None) -> list[DeliveryRow]:
        """A page by key: the lines behind a delivery id, whatever order the filter names."""
        with self._database.read() as connection:
            rows = connection.execute(
                select(delivery)
                .where(_condition(campaign_id, wanted or LogFilter()), delivery.c.delivery_id > after_id)
                .order_by(delivery.c.delivery_id)
                .limit(limit)
            ).all()
        return [_row(row) for row in rows]

    def all(self, campaign_id: int, wanted: LogFilter | None = None) -> Iterator[DeliveryRow]:
        """Every line that is wanted, in pages, so that a long log needs no more memory than a short one."""
        last = 0
        while page := self.after(campaign_id, last, 1000, wanted):
            yield from page
            last = page[-1].delivery_id

    def attempts(self, delivery_id: int) -> list[Attempt]:
        """The tries of one delivery, oldest first; those beyond the keeping time are only in the totals.

        The try that ended it stands in the delivery itself: most deliveries have no other.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                select(attempt).where(attempt.c.delivery_id == delivery_id).order_by(attempt.c.attempt_id)
            ).all()
            ended = connection.execute(select(delivery).where(delivery.c.delivery_id == delivery_id)).one_or_none()
        attempts = [
            Attempt(from_milliseconds(row.at), row.status, Reason(row.reason), Outcome(row.outcome)) for row in rows
        ]
        if ended is not None and was_ended_by_a_try(Outcome(ended.outcome), Reason(ended.reason)):
            last = _row(ended)
            attempts.append(Attempt(last.at, last.status, last.reason, last.outcome))
        return attempts


def _condition(campaign_id: int, wanted: LogFilter) -> ColumnElement[bool]:
    condition = delivery.c.campaign_id == campaign_id
    if wanted.outcomes:
        condition = and_(condition, delivery.c.outcome.in_([outcome.value for outcome in wanted.outcomes]))
        if _ENDED_OTHERWISE.issuperset(wanted.outcomes):
            condition = and_(condition, text(ENDED))  # the words of their own index
    if wanted.reason is not None:
        condition = and_(condition, delivery.c.reason == wanted.reason.value)
    for word in wanted.search.lower().split()[:SEARCH_WORDS]:
        found: list[ColumnElement[bool]] = [
            column.in_([value.value for value in values])
            for column, values in (
                (delivery.c.browser, meant_by(word, BROWSER_WORDS)),
                (delivery.c.push_service, meant_by(word, PUSH_SERVICE_WORDS)),
                (delivery.c.outcome, meant_by(word, OUTCOME_WORDS)),
                (delivery.c.reason, meant_by(word, REASON_WORDS)),
            )
        ]
        if word.isascii() and word.isdigit() and len(word) < 18:
            found += [delivery.c.status == int(word), delivery.c.subscription_id == int(word)]
        condition = and_(condition, or_(*found))
    return condition


def _reports(connection: Connection, ids: Sequence[int]) -> dict[int, list[Report]]:
    reports: dict[int, list[Report]] = {}
    for row in connection.execute(
        select(report.c.delivery_id, report.c.kind, report.c.at)
        .where(report.c.delivery_id.in_(list(ids)))
        .order_by(report.c.delivery_id, report.c.at)
    ):
        reports.setdefault(row.delivery_id, []).append(Report(ReportKind(row.kind), from_milliseconds(row.at)))
    return reports


def _row(row: Row[Any]) -> DeliveryRow:
    return DeliveryRow(
        delivery_id=row.delivery_id,
        campaign_id=row.campaign_id,
        subscription_id=row.subscription_id,
        push_service=PushService(row.push_service),
        browser=Browser(row.browser),
        outcome=Outcome(row.outcome),
        reason=Reason(row.reason),
        status=row.status,
        attempts=row.attempts,
        at=from_milliseconds(row.updated_at),
    )
