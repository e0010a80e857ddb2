"""How one fetched registration, unregistration or report is taken in, inside a transaction that is open already.

A fetched record may be days old, and a host could hand out an old one again. So a registration that is older than
what is known of its browser changes nothing: not after a later visit, an unsubscribing or an erasing. An
unregistration always counts: nobody who wants to be left alone is asked what their clock says.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from hmac import compare_digest
from typing import Self

from sqlalchemy import Connection

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.registration import Registration, Unregistration
from pushdesk.domain.report import ReportKind
from pushdesk.domain.subscription import Browser, SubscriptionState, endpoint_hash
from pushdesk.storage.erasing import erase_in
from pushdesk.storage.subscription_intake import Intake, former_rows, register_in, unsubscribe
from pushdesk.storage.times import to_milliseconds

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A registration or an unregistration, and when it became true (never in the future)."""

    content: Registration | Unregistration
    known_at: datetime
    browser: Browser = Browser.OTHER
    platform: str = ""


@dataclass(frozen=True, slots=True)
class ArrivedReport:
    """A report whose token is ours."""

    delivery_id: int
    kind: ReportKind
    action: str
    known_at: datetime


@dataclass(frozen=True, slots=True)
class Tally:
    """What records came to. ``pulled`` counts records; reports are counted one by one.

    ``outdated`` are registrations older than what is known of their browser; they change nothing. ``repeated``
    reports were here before, ``unknown`` unregistrations ended nobody, and ``unopened`` records wait for their key.
    """

    pulled: int = 0
    added: int = 0
    refreshed: int = 0
    quarantined: int = 0
    unsubscribed: int = 0
    unknown: int = 0
    outdated: int = 0
    reports: int = 0
    repeated: int = 0
    refused: int = 0
    unopened: int = 0

    def __add__(self, other: Self) -> Self:
        sums = {each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(self)}
        return replace(self, **sums)


def take_all(
    connection: Connection,
    site_id: str,
    arrived: Iterable[Arrived | ArrivedReport],
    hosts: PushHosts,
    now: datetime,
    quarantine_per_day: int,
) -> tuple[Tally, list[str]]:
    """Take in all of them, in their order; what it came to, and why registrations were refused after all."""
    tally = Tally()
    refusals: list[str] = []
    for each in arrived:
        try:
            tally += take_in(connection, site_id, each, hosts, now, quarantine_per_day)
        except Fault as fault:
            refusals.append(fault.code)
            tally += Tally(refused=1)
    return tally, refusals


def take_in(
    connection: Connection,
    site_id: str,
    arrived: Arrived | ArrivedReport,
    hosts: PushHosts,
    now: datetime,
    quarantine_per_day: int,
) -> Tally:
    """Take in one; what it came to.

    Raises, before anything is changed, ``site_unknown`` for another site than the inbox's, ``quarantine_full``,
    and the faults of :func:`~pushdesk.storage.subscription_intake.register_in`.
    """
    if isinstance(arrived, ArrivedReport):
        return _count_report(connection, site_id, arrived)
    if isinstance(arrived.content, Unregistration):
        return _unregister(connection, site_id, arrived.content, arrived.known_at)
    registration = arrived.content
    if registration.site_id != site_id:
        raise wrong_input("site_unknown", site=registration.site_id)
    if _is_outdated(connection, registration, arrived.known_at):
        return Tally(outdated=1)
    # A day's number of strangers counts by our clock, whatever theirs says.
    seen_at = now if registration.quarantined else arrived.known_at
    if registration.quarantined and _is_quarantine_full(connection, registration, now, quarantine_per_day):
        raise wrong_input("quarantine_full")
    registered = register_in(connection, registration, arrived.browser, arrived.platform, hosts, seen_at)
    match registered.intake:
        case Intake.NEW:
            return Tally(added=1)
        case Intake.REFRESHED:
            return Tally(refreshed=1)
    return Tally(quarantined=1)


def _is_outdated(connection: Connection, registration: Registration, known_at: datetime) -> bool:
    """True when something later is known of the browser under this endpoint, or else under its former ones."""
    at = to_milliseconds(known_at)
    hashed = endpoint_hash(registration.endpoint)
    row = connection.exec_driver_sql(
        "SELECT (SELECT erased_at FROM tombstone WHERE endpoint_hash = ?1) AS erased_at, last_seen_at, state, ended_at"
        " FROM (SELECT 1) LEFT JOIN subscription ON endpoint_hash = ?1",
        (hashed,),
    ).one()
    if row.erased_at is not None:
        return bool(at <= row.erased_at)
    if row.last_seen_at is None:
        former = former_rows(connection, registration)
        if not former:
            return False
        row = connection.exec_driver_sql(
            "SELECT last_seen_at, state, ended_at FROM subscription WHERE subscription_id = ?", (former[0],)
        ).one()
    was_told_to_stop = row.state == SubscriptionState.UNSUBSCRIBED.value and row.ended_at is not None
    return bool(at < row.last_seen_at or (was_told_to_stop and at <= row.ended_at))


def _is_quarantine_full(connection: Connection, registration: Registration, now: datetime, per_day: int) -> bool:
    hashed = endpoint_hash(registration.endpoint)
    lately, is_known = connection.exec_driver_sql(
        "SELECT (SELECT count(*) FROM subscription WHERE state = 'quarantined' AND first_seen_at >= ?),"
        " EXISTS (SELECT 1 FROM subscription WHERE endpoint_hash = ?)",
        (to_milliseconds(now - _DAY), hashed),
    ).one()
    return bool(lately >= per_day and not is_known)


def _unregister(connection: Connection, site_id: str, asked: Unregistration, known_at: datetime) -> Tally:
    row = connection.exec_driver_sql(
        "SELECT subscription_id, auth FROM subscription WHERE endpoint_hash = ? AND site_id = ?",
        (endpoint_hash(asked.endpoint), site_id),
    ).one_or_none()
    if row is None or not compare_digest(row[1], asked.auth):
        return Tally(unknown=1)
    if asked.erase:
        return Tally(unsubscribed=erase_in(connection, site_id, [row[0]], to_milliseconds(known_at)))
    is_changed = unsubscribe(connection, row[0], to_milliseconds(known_at))
    return Tally(unsubscribed=1) if is_changed else Tally(unknown=1)


def _count_report(connection: Connection, site_id: str, report: ArrivedReport) -> Tally:
    added = connection.exec_driver_sql(
        "INSERT INTO report (delivery_id, kind, campaign_id, action, at)"
        " SELECT delivery_id, ?, campaign_id, ?, ? FROM delivery JOIN campaign USING (campaign_id)"
        " WHERE delivery_id = ? AND site_id = ? ON CONFLICT (delivery_id, kind) DO NOTHING",
        (report.kind.value, report.action, to_milliseconds(report.known_at), report.delivery_id, site_id),
    ).rowcount
    return Tally(reports=1) if added else Tally(repeated=1)
