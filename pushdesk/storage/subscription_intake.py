"""How one registration is taken in: as a new subscription, a known one that came by, or one that has moved.

A subscription is found by a hash of its endpoint. The same browser coming back with another endpoint (a new
key, a push service's whim) is told by its ``client_id`` or by the old endpoint it hands in; its row moves along,
so a person is counted once and keeps their tags and history.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.life import LifeKind
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.registration import Registration
from pushdesk.domain.subscription import Browser, SubscriptionState, endpoint_hash
from pushdesk.storage.lanes import lane_id_of
from pushdesk.storage.life import note
from pushdesk.storage.times import to_milliseconds

ENDED = frozenset({SubscriptionState.GONE, SubscriptionState.UNSUBSCRIBED})
"""The states of those who left."""


class Intake(StrEnum):
    """What a registration came to."""

    NEW = "new"
    REFRESHED = "refreshed"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class Registered:
    """A registration that is committed."""

    intake: Intake
    subscription_id: int


def register_in(
    connection: Connection,
    registration: Registration,
    browser: Browser,
    platform: str,
    hosts: PushHosts,
    now: datetime,
) -> Registered:
    """Take in one registration inside a transaction that is open already.

    Raises ``site_unknown``, ``key_unknown`` for a key that is not the site's, and ``endpoint_of_other_site``.
    """
    check_site_and_key(connection, registration.site_id, registration.key_id)
    at = to_milliseconds(now)
    new_hash = endpoint_hash(registration.endpoint)
    values = {"endpoint_hash": new_hash, **_values(connection, registration, browser, platform, hosts, at)}
    connection.exec_driver_sql("DELETE FROM tombstone WHERE endpoint_hash = ?", (new_hash,))
    known = _row_by_hash(connection, new_hash)
    if known is not None and known.site_id != registration.site_id:
        raise Fault("endpoint_of_other_site")
    kept = _row_that_moves(connection, registration) if known is None else int(known.subscription_id)
    if kept is None:
        values["first_seen_at"] = at
        marks = ", ".join("?" * len(values))
        statement = f"INSERT INTO subscription ({', '.join(values)}) VALUES ({marks})"
        added = connection.exec_driver_sql(statement, tuple(values.values())).lastrowid
        note(connection, added, LifeKind.REGISTERED, at, registration.key_id)
        return Registered(_intake(registration, is_new=True), added)
    _note_changes(connection, kept, values, at)
    changes = ", ".join(f"{name} = ?" for name in values)
    connection.exec_driver_sql(f"UPDATE subscription SET {changes} WHERE subscription_id = ?", (*values.values(), kept))
    _end_replaced(connection, registration, kept, at)
    return Registered(_intake(registration, is_new=False), kept)


def _note_changes(connection: Connection, subscription_id: int, values: dict[str, Any], at: int) -> None:
    """Keep what is different about a subscription that has come back; a mere visit leaves no trace."""
    before = connection.exec_driver_sql(
        "SELECT endpoint_hash, key_id, state FROM subscription WHERE subscription_id = ?", (subscription_id,)
    ).one()
    if before.endpoint_hash != values["endpoint_hash"]:
        note(connection, subscription_id, LifeKind.MOVED, at)
    if before.key_id != values["key_id"]:
        note(connection, subscription_id, LifeKind.KEY_CHANGED, at, f"{before.key_id} {values['key_id']}")
    if before.state in ENDED and values["state"] not in ENDED:
        note(connection, subscription_id, LifeKind.RETURNED, at, before.state)


def check_site_and_key(connection: Connection, site_id: str, key_id: str) -> None:
    """Raise ``site_unknown``, or ``key_unknown`` for a key that is not the site's."""
    is_there, owner = connection.exec_driver_sql(
        "SELECT EXISTS (SELECT 1 FROM site WHERE site_id = ?),"
        " (SELECT site_id FROM application_server_key WHERE key_id = ?)",
        (site_id, key_id),
    ).one()
    if not is_there:
        raise wrong_input("site_unknown", site=site_id)
    if owner != site_id:
        raise wrong_input("key_unknown", key=key_id)


def topics_column(topics: tuple[str, ...]) -> str:
    """Topics as the column keeps them: between spaces, so that one ``instr`` finds a whole word."""
    return f" {' '.join(topics)} " if topics else ""


def _values(
    connection: Connection,
    registration: Registration,
    browser: Browser,
    platform: str,
    hosts: PushHosts,
    at: int,
) -> dict[str, Any]:
    consent = registration.consent
    verdict = hosts.judge(registration.endpoint)
    state = SubscriptionState.QUARANTINED if registration.quarantined else SubscriptionState.ACTIVE
    values: dict[str, Any] = {
        "site_id": registration.site_id,
        "endpoint": registration.endpoint,
        "p256dh": registration.keys.p256dh,
        "auth": registration.keys.auth,
        "key_id": registration.key_id,
        "lane_id": lane_id_of(connection, verdict.origin, verdict.push_service),
        "push_service": registration.push_service.value,
        "browser": browser.value,
        "platform": platform,
        "language": registration.language,
        "time_zone": registration.time_zone,
        "topics": topics_column(registration.topics),
        "state": state.value,
        "last_seen_at": at,
        "ended_at": None,
    }
    if registration.client_id:
        values["client_id"] = registration.client_id
    if consent is not None:
        values |= {
            "consent_version": consent.text_version,
            "consent_page": consent.page,
            "consent_at": to_milliseconds(consent.at),
        }
    return values


def _row_by_hash(connection: Connection, hashed: bytes) -> Any:
    return connection.exec_driver_sql(
        "SELECT subscription_id, site_id FROM subscription WHERE endpoint_hash = ?", (hashed,)
    ).one_or_none()


def _row_that_moves(connection: Connection, registration: Registration) -> int | None:
    """The row of the same browser under its former endpoint, or None."""
    former = former_rows(connection, registration)
    return former[0] if former else None


def former_rows(connection: Connection, registration: Registration) -> list[int]:
    """Every row that the same browser had: by the old endpoint it names, then by its id, last seen first."""
    found: list[int] = []
    if registration.old_endpoint is not None:
        old = _row_by_hash(connection, endpoint_hash(registration.old_endpoint))
        if old is not None and old.site_id == registration.site_id:
            found.append(int(old.subscription_id))
    if registration.client_id:
        rows = connection.exec_driver_sql(
            "SELECT subscription_id FROM subscription WHERE site_id = ? AND client_id = ? AND client_id <> ''"
            " ORDER BY last_seen_at DESC, subscription_id DESC",  # "<> ''" meets the partial index
            (registration.site_id, registration.client_id),
        )
        found += rows.scalars()
    return found


def is_here(connection: Connection, registration: Registration) -> bool:
    """True when the registration's site has this browser already, whatever became of it."""
    known = _row_by_hash(connection, endpoint_hash(registration.endpoint))
    return (known is not None and known.site_id == registration.site_id) or bool(former_rows(connection, registration))


def _end_replaced(connection: Connection, registration: Registration, kept_id: int, at: int) -> None:
    """The browser's other rows end: a browser has one subscription for a site."""
    for subscription_id in {*former_rows(connection, registration)} - {kept_id}:
        ended = connection.exec_driver_sql(
            "UPDATE subscription SET state = 'unsubscribed', ended_at = ? WHERE subscription_id = ?"
            " AND state IN ('active', 'key_mismatch')",
            (at, subscription_id),
        ).rowcount
        if ended:
            note(connection, subscription_id, LifeKind.REPLACED, at)


def _intake(registration: Registration, *, is_new: bool) -> Intake:
    if registration.quarantined:
        return Intake.QUARANTINED
    return Intake.NEW if is_new else Intake.REFRESHED


def unsubscribe(connection: Connection, subscription_id: int, at: int) -> bool:
    """End a subscription by its person's word; False when it had ended so already. ``at`` is in milliseconds."""
    ended = connection.exec_driver_sql(
        "UPDATE subscription SET state = 'unsubscribed', ended_at = ? WHERE subscription_id = ?"
        " AND state <> 'unsubscribed'",
        (at, subscription_id),
    ).rowcount
    if ended:
        note(connection, subscription_id, LifeKind.UNSUBSCRIBED, at)
    return ended == 1
