"""How many subscriptions are taken in from a file at once: a few statements for a thousand rows.

A file is not a visit of the browser. So a row that is known keeps what the file does not say (its key, platform,
topics, its consent), is not seen anew, and whoever unsubscribed or was erased stays so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select

from pushdesk.domain.attributes import ATTRIBUTES_LIMIT, changed_attributes
from pushdesk.domain.faults import Fault
from pushdesk.domain.life import LifeKind
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.registration import Registration
from pushdesk.domain.subscription import Browser, SubscriptionState, endpoint_hash
from pushdesk.storage.lanes import lane_id_of
from pushdesk.storage.life import note_many
from pushdesk.storage.people import attributes_column, attributes_from
from pushdesk.storage.subscription_intake import ENDED, Intake, check_site_and_key, topics_column
from pushdesk.storage.tables import subscription as table, tombstone
from pushdesk.storage.tags import add_tags, tag_name
from pushdesk.storage.times import to_milliseconds

BATCH_ROWS = 1000
"""Rows in one transaction: few enough for one statement's parameters, and nobody else waits long."""

_CHANGEABLE = (
    "p256dh",
    "auth",
    "key_id",
    "lane_id",
    "push_service",
    "browser",
    "platform",
    "language",
    "time_zone",
    "topics",
    "state",
    "first_seen_at",
    "last_seen_at",
    "ended_at",
    "consent_version",
    "consent_page",
    "consent_at",
    "attributes",
)


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One subscription from a file. ``names_key`` and ``names_browser`` tell what the file says from guesses."""

    registration: Registration
    browser: Browser
    platform: str = ""
    tags: tuple[str, ...] = ()
    names_key: bool = True
    names_browser: bool = True
    first_seen_at: datetime | None = None
    last_seen_at: datetime | None = None
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False, repr=False)


def import_rows(
    connection: Connection,
    rows: Sequence[ImportRow],
    hosts: PushHosts,
    now: datetime,
    *,
    dry_run: bool,
    readmits_erased: bool = False,
) -> list[Intake | Fault]:
    """What became of each row: new, refreshed, or the fault that stands against it.

    All rows are of one site; at most :data:`BATCH_ROWS`. With ``dry_run`` nothing is changed, and a key need not be
    here yet. Who was erased is let in with ``readmits_erased`` alone. Raises ``site_unknown`` and ``key_unknown``.
    """
    named = set() if dry_run else {(row.registration.site_id, row.registration.key_id) for row in rows}
    for site_id, key_id in sorted(named):
        check_site_and_key(connection, site_id, key_id)
    hashes = [endpoint_hash(row.registration.endpoint) for row in rows]
    known = _known(connection, hashes)
    erased = set() if readmits_erased else _erased(connection, hashes)
    outcomes: list[Intake | Fault] = []
    tags: list[tuple[bytes, str]] = []
    changed: dict[bytes, dict[str, Any]] = {}
    at = to_milliseconds(now)
    for hashed, row in zip(hashes, rows, strict=True):
        present = changed.get(hashed) or known.get(hashed)
        fault = _objection(row, present, is_erased=hashed in erased)
        if fault is not None:
            outcomes.append(fault)
            continue
        outcomes.append(Intake.NEW if present is None else Intake.REFRESHED)
        changed[hashed] = {**_new_values(row, at), **_merged(row, present, at), "endpoint_hash": hashed}
        tags += [(hashed, tag_name(tag)) for tag in row.tags]
    if not dry_run and changed:
        if readmits_erased:
            connection.execute(tombstone.delete().where(tombstone.c.endpoint_hash.in_(list(changed))))
        _write(connection, rows, hosts, changed, known)
        ids = _ids(connection, list(changed))
        add_tags(connection, rows[0].registration.site_id, [(ids[hashed], name) for hashed, name in tags])
        _note_changes(connection, ids, changed, known, at)
    return outcomes


def _objection(row: ImportRow, present: dict[str, Any] | None, *, is_erased: bool) -> Fault | None:
    if is_erased:
        return Fault("endpoint_erased")
    if present is None:
        return None
    if present["site_id"] != row.registration.site_id:
        return Fault("endpoint_of_other_site")
    if present["state"] == SubscriptionState.UNSUBSCRIBED.value:
        return Fault("endpoint_unsubscribed")
    if row.attributes and len({**attributes_from(present["attributes"]), **row.attributes}) > ATTRIBUTES_LIMIT:
        return Fault("too_many_attributes", limit=ATTRIBUTES_LIMIT)
    return None


def _new_values(row: ImportRow, at: int) -> dict[str, Any]:
    """What a subscription is stored with that was not here before."""
    registration, consent = row.registration, row.registration.consent
    first, last = _seen(row, at)
    state = SubscriptionState.QUARANTINED if registration.quarantined else SubscriptionState.ACTIVE
    return {
        "site_id": registration.site_id,
        "endpoint": registration.endpoint,
        "p256dh": registration.keys.p256dh,
        "auth": registration.keys.auth,
        "key_id": registration.key_id,
        "push_service": registration.push_service.value,
        "browser": row.browser.value,
        "platform": row.platform,
        "language": registration.language,
        "time_zone": registration.time_zone,
        "topics": topics_column(registration.topics),
        "state": state.value,
        "first_seen_at": at if first is None else first,
        "last_seen_at": at if last is None else last,
        "ended_at": None,
        "consent_version": None if consent is None else consent.text_version,
        "consent_page": None if consent is None else consent.page,
        "consent_at": None if consent is None else to_milliseconds(consent.at),
        "attributes": attributes_column(changed_attributes({}, row.attributes)),
    }


def _merged(row: ImportRow, present: dict[str, Any] | None, at: int) -> dict[str, Any]:
    """What a subscription that is here already keeps of its own."""
    if present is None:
        return {}
    first, last = _seen(row, at)
    known = attributes_from(present["attributes"])
    kept: dict[str, Any] = {
        "attributes": attributes_column({**known, **changed_attributes({}, row.attributes)}),
        "first_seen_at": present["first_seen_at"] if first is None else min(present["first_seen_at"], first),
        "last_seen_at": present["last_seen_at"] if last is None else max(present["last_seen_at"], last),
    }
    registration = row.registration
    if not row.names_key:
        kept["key_id"] = present["key_id"]
    if present["state"] == SubscriptionState.KEY_MISMATCH.value and (
        not row.names_key or registration.key_id == present["key_id"]
    ):
        kept["state"] = present["state"]  # only another key can mend it
    if not row.names_browser:
        kept["browser"] = present["browser"]
    for name, value in (
        ("platform", row.platform),
        ("language", registration.language),
        ("time_zone", registration.time_zone),
        ("topics", registration.topics),
    ):
        if not value:
            kept[name] = present[name]
    if present["consent_at"] is not None:
        kept |= {name: present[name] for name in ("consent_version", "consent_page", "consent_at")}
    return kept


def _seen(row: ImportRow, at: int) -> tuple[int | None, int | None]:
    """The times that the file names, none of them in the future."""
    first, last = (
        None if moment is None else min(at, to_milliseconds(moment)) for moment in (row.first_seen_at, row.last_seen_at)
    )
    return first, last


def _known(connection: Connection, hashes: Sequence[bytes]) -> dict[bytes, dict[str, Any]]:
    columns = [
        table.c.subscription_id,
        table.c.endpoint_hash,
        table.c.site_id,
        *(table.c[name] for name in _CHANGEABLE),
    ]
    rows = connection.execute(select(*columns).where(table.c.endpoint_hash.in_(hashes))).mappings()
    return {row["endpoint_hash"]: dict(row) for row in rows}


def _ids(connection: Connection, hashes: Sequence[bytes]) -> dict[bytes, int]:
    found = select(table.c.endpoint_hash, table.c.subscription_id).where(table.c.endpoint_hash.in_(hashes))
    return {row[0]: row[1] for row in connection.execute(found)}


def _note_changes(
    connection: Connection,
    ids: dict[bytes, int],
    changed: dict[bytes, dict[str, Any]],
    known: dict[bytes, dict[str, Any]],
    at: int,
) -> None:
    """Keep who came from the file, whose key it changed, and who is written to again because of it."""
    new = [(ids[hashed], values["key_id"]) for hashed, values in changed.items() if hashed not in known]
    note_many(connection, new, LifeKind.IMPORTED, at)
    moved, returned = [], []
    for hashed, before in known.items():
        after = changed.get(hashed, before)
        if after["key_id"] != before["key_id"]:
            moved.append((ids[hashed], f"{before['key_id']} {after['key_id']}"))
        if before["state"] in ENDED and after["state"] not in ENDED:
            returned.append((ids[hashed], before["state"]))
    note_many(connection, moved, LifeKind.KEY_CHANGED, at)
    note_many(connection, returned, LifeKind.RETURNED, at)


def _erased(connection: Connection, hashes: Sequence[bytes]) -> set[bytes]:
    return set(
        connection.execute(select(tombstone.c.endpoint_hash).where(tombstone.c.endpoint_hash.in_(hashes))).scalars()
    )


def _write(
    connection: Connection,
    rows: Sequence[ImportRow],
    hosts: PushHosts,
    changed: dict[bytes, dict[str, Any]],
    known: dict[bytes, dict[str, Any]],
) -> None:
    verdicts = {values["endpoint"]: hosts.judge(values["endpoint"]) for values in changed.values()}
    lanes = {
        origin: lane_id_of(connection, origin, service)
        for origin, service in sorted({(verdict.origin, verdict.push_service) for verdict in verdicts.values()})
    }
    for values in changed.values():
        values["lane_id"] = lanes[verdicts[values["endpoint"]].origin]
    added = [values for hashed, values in changed.items() if hashed not in known]
    if added:
        connection.execute(table.insert(), added)
    refreshed = [
        {"known_hash": hashed, **{name: values[name] for name in _CHANGEABLE}}
        for hashed, values in changed.items()
        if hashed in known
    ]
    if refreshed:
        connection.execute(
            table.update()
            .where(table.c.endpoint_hash == bindparam("known_hash"))
            .values({name: bindparam(name) for name in _CHANGEABLE}),
            refreshed,
        )
