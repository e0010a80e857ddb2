"""What a browser seals for the console: a registration, an unregistration or some reports, read strictly.

The text comes out of a record that only we could open, and a stranger wrote it all the same: it is checked as the
receiver checks what is posted to it (docs/INBOX.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeAlias

from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.registration import (
    Registration,
    ReportClaim,
    Unregistration,
    registration_from,
    report_from,
    unregistration_from,
)
from pushdesk.domain.strict_json import parse_json_strict

REPORTS_LIMIT = 40
"""The most reports in one record."""

EARLIEST = datetime(2016, 1, 1, tzinfo=UTC)
"""Before it no browser could subscribe as RFC 8030 and VAPID have it. A stranger may write any year, and what is kept
has to be a day that the owner's clock can show."""

_USER_AGENT_CHARACTERS = 512
_INSTANT_CHARACTERS = 40

Content: TypeAlias = Registration | Unregistration | tuple[ReportClaim, ...]


class RecordKind(StrEnum):
    """What a record tells."""

    REGISTRATION = "registration"
    UNREGISTRATION = "unregistration"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class InboxRecord:
    """A checked record. ``sealed_at`` is the browser's own word, ``user_agent`` what it calls itself."""

    sealed_at: datetime
    user_agent: str
    content: Content = field(repr=False)

    def known_at(self, received_at: datetime, now: datetime) -> datetime:
        """When this became true at the latest that can be: neither browser nor host can date it into the future.

        A clock that was never set says nothing: then it is as old as can be.
        """
        return max(min(self.sealed_at, received_at, now), EARLIEST)


def record_from(text: bytes, hosts: PushHosts) -> InboxRecord:
    """A record from its text.

    Raises the faults of the strict JSON reader and of the members, as
    :mod:`pushdesk.domain.registration` raises them.
    """
    members = parse_json_strict(text)
    if not isinstance(members, dict):
        raise wrong_input("member_malformed", member="document")
    try:
        kind = RecordKind(_text(members, "kind", 16))
    except ValueError:
        raise wrong_input("member_malformed", member="kind") from None
    return InboxRecord(
        sealed_at=_instant(members),
        user_agent=_text(members, "userAgent", _USER_AGENT_CHARACTERS),
        content=_content(kind, members.get("body"), hosts),
    )


def _content(kind: RecordKind, body: object, hosts: PushHosts) -> Content:
    match kind:
        case RecordKind.REGISTRATION:
            return registration_from(body, hosts)
        case RecordKind.UNREGISTRATION:
            return unregistration_from(body)
    reports = body.get("reports") if isinstance(body, dict) else None
    if not isinstance(reports, list) or not 0 < len(reports) <= REPORTS_LIMIT:
        raise wrong_input("member_malformed", member="reports")
    return tuple(report_from(each) for each in reports)


def _text(members: Mapping[str, object], member: str, limit: int) -> str:
    value = members.get(member)
    if value is None:
        raise wrong_input("member_missing", member=member)
    if not isinstance(value, str) or len(value) > limit or not value.isprintable():
        raise wrong_input("member_malformed", member=member)
    return value


def _instant(members: Mapping[str, object]) -> datetime:
    """RFC 3339 with an offset, as ``Date.prototype.toISOString`` writes it."""
    text = _text(members, "at", _INSTANT_CHARACTERS)
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise Fault("time_without_offset")
        return moment.astimezone(UTC)
    except (ValueError, OverflowError, Fault):
        raise wrong_input("member_malformed", member="at") from None
