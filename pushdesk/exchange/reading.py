"""Reading subscribers from a CSV or JSON-lines file: every row is checked by itself, and a bad one stops no other."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pushdesk.domain.attributes import ATTRIBUTES_LIMIT, checked_attributes
from pushdesk.domain.audience import checked_tag
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.push_hosts import PushHosts, Standing
from pushdesk.domain.registration import Registration, subscription_keys_from
from pushdesk.domain.site import Site
from pushdesk.domain.subscription import Browser, Consent, PushService
from pushdesk.domain.user_agents import browser_from
from pushdesk.exchange.cells import text_of_cell
from pushdesk.exchange.writing import ATTRIBUTE_PREFIX
from pushdesk.storage.subscription_import import ImportRow

REQUIRED = ("endpoint", "p256dh", "auth")
_SIZE_LIMIT_BYTES = 512 * 1024 * 1024
_LINES_OF_A_ROW = 50
"""How many lines a quoted field of a foreign column may go on; past this the quote was a slip."""

_TOPIC = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?\Z")
_HINT = re.compile(r"[A-Za-z0-9_+/-]{1,64}\Z")


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A row that can be stored; the first row of subscribers is 1."""

    row: int
    content: ImportRow


@dataclass(frozen=True, slots=True)
class RowRefusal:
    """A row that cannot: its number, the field, and the reason's code."""

    row: int
    field: str
    reason: str
    facts: Mapping[str, object] | None = None
    """What the reason's sentence needs besides; never a value that is a secret."""


class _FieldRefused(Exception):
    """A field of a row is not as it should be."""

    def __init__(self, field: str, reason: str, facts: Mapping[str, object] | None = None) -> None:
        super().__init__(reason)
        self.field = field
        self.reason = reason
        self.facts = facts


def read_subscribers(
    path: Path, site: Site, key_ids: Sequence[str], hosts: PushHosts
) -> Iterator[ImportedRow | RowRefusal]:
    """Each row of the file, checked. Raises ``import_unreadable`` and ``import_malformed`` for the whole file.

    ``key_ids`` are the site's keys; a row that names none belongs to the site's current key.
    """
    try:
        if path.stat().st_size > _SIZE_LIMIT_BYTES:
            raise wrong_input("import_too_large", file=str(path))
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise wrong_input("import_not_utf8", file=str(path)) from None
    except OSError as error:
        raise wrong_input("import_unreadable", file=str(path), cause=error.strerror or "") from None
    for number, fields in enumerate(_rows(text, path), start=1):
        try:
            if fields is None:
                raise _FieldRefused("", "row_malformed")
            yield ImportedRow(number, _checked_row(fields, site, key_ids, hosts))
        except _FieldRefused as refused:
            yield RowRefusal(number, refused.field, refused.reason, refused.facts)


def _rows(text: str, path: Path) -> Iterator[Mapping[str, str] | None]:
    """The rows as texts by field name; None for one that cannot be read."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if text.lstrip().startswith("{"):
        return (_json_row(line) for line in lines if line.strip())
    delimiter = max(",;\t", key=lines[0].count)  # commas, or what spreadsheets write elsewhere
    names = [name.strip().lower() for name in _fields(lines[:1], delimiter) or ()]
    if missing := [name for name in REQUIRED if name not in names]:
        raise wrong_input("import_malformed", file=str(path), missing=", ".join(missing))
    return _csv_rows(lines[1:], delimiter, names)


def _csv_rows(lines: Sequence[str], delimiter: str, names: Sequence[str]) -> Iterator[Mapping[str, str] | None]:
    """One row after the other. A quote that is never closed costs its own line, not those behind it."""
    place = 0
    while place < len(lines):
        if not lines[place].strip():
            place += 1
            continue
        for length in range(1, _LINES_OF_A_ROW + 1):
            values = _fields(lines[place : place + length], delimiter)
            if values is not None or place + length >= len(lines) or '"' not in lines[place]:
                break
        yield None if values is None else dict(zip(names, values, strict=False))
        place += 1 if values is None else length


def _fields(lines: Sequence[str], delimiter: str) -> list[str] | None:
    """The fields of one row that spans these lines, or None when they are not one whole row."""
    try:
        rows = list(csv.reader([f"{line}\n" for line in lines], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return rows[0] if len(rows) == 1 else None


def _json_row(line: str) -> Mapping[str, str] | None:
    try:
        members = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(members, dict):
        return None
    keys = members.get("keys")
    if isinstance(keys, dict):
        members = {**keys, **members}
    attributes = members.get("attributes")
    if isinstance(attributes, dict):
        members |= {f"{ATTRIBUTE_PREFIX}{name}": value for name, value in attributes.items()}
    return {
        str(name): " ".join(map(str, value)) if isinstance(value, list) else str(value)
        for name, value in members.items()
        if value is not None and not isinstance(value, dict)
    }


def _checked_row(fields: Mapping[str, str], site: Site, key_ids: Sequence[str], hosts: PushHosts) -> ImportRow:
    def field(name: str) -> str:
        return fields.get(name, "").strip()

    for name in REQUIRED:
        if not field(name):
            raise _FieldRefused(name, "member_missing")
    verdict = hosts.judge(field("endpoint"))
    if verdict.standing is Standing.REFUSED:
        raise _FieldRefused("endpoint", verdict.fault_code)
    try:
        keys = subscription_keys_from(field("p256dh").rstrip("="), field("auth").rstrip("="))
    except Fault as fault:
        raise _FieldRefused("auth" if fault.code.startswith("auth") else "p256dh", fault.code) from None
    key_id = field("key") or site.current_key_id or ""
    if key_id not in key_ids:
        raise _FieldRefused("key", "key_not_of_site")
    registration = Registration(
        site_id=site.site_id,
        client_id="",
        endpoint=field("endpoint"),
        keys=keys,
        key_id=key_id,
        old_endpoint=None,
        topics=_topics(field("topics")),
        language=_hint(field("language")),
        time_zone=_hint(field("time_zone")),
        consent=_consent(field),
        push_service=verdict.push_service,
        quarantined=verdict.standing is Standing.UNKNOWN_HOST,
    )
    browser, names_browser = _browser(field("browser"), verdict.push_service)
    return ImportRow(
        registration,
        browser,
        platform=_hint(field("platform")).lower(),
        tags=_tags(text_of_cell(field("tags"))),
        names_key=bool(field("key")),
        names_browser=names_browser,
        first_seen_at=_time(field, "first_seen_at"),
        last_seen_at=_time(field, "last_seen_at"),
        attributes=_attributes(fields),
    )


def _attributes(fields: Mapping[str, str]) -> dict[str, str]:
    """What stands in columns like ``attribute.name``; an empty cell says nothing."""
    found: dict[str, str] = {}
    for column, cell in fields.items():
        if not column.startswith(ATTRIBUTE_PREFIX) or not cell.strip():
            continue
        name = column.removeprefix(ATTRIBUTE_PREFIX).strip().lower()
        try:
            found |= checked_attributes({name: text_of_cell(cell.strip())})
        except Fault as fault:
            raise _FieldRefused(column, fault.code, fault.facts) from None
    if len(found) > ATTRIBUTES_LIMIT:
        raise _FieldRefused("attributes", "too_many_attributes", {"limit": ATTRIBUTES_LIMIT})
    return found


def _time(field: Callable[[str], str], name: str) -> datetime | None:
    text = field(name)
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise _FieldRefused(name, "time_without_offset")
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise _FieldRefused(name, "time_malformed") from None


def _consent(field: Callable[[str], str]) -> Consent | None:
    """What the person agreed to, as far as the file says it; without a time it is no proof and left out."""
    agreed_at = _time(field, "consent_at")
    if agreed_at is None:
        return None
    version, page = text_of_cell(field("consent_version")), field("consent_page")
    for name, value, limit in (("consent_version", version, 64), ("consent_page", page, 2048)):
        if len(value) > limit or not value.isprintable():
            raise _FieldRefused(name, "member_malformed")
    return Consent(version or "import", page, agreed_at)


def _topics(text: str) -> tuple[str, ...]:
    words = _words(text)
    if not all(_TOPIC.match(word) for word in words):
        raise _FieldRefused("topics", "topic_malformed")
    return words


def _tags(text: str) -> tuple[str, ...]:
    try:
        return tuple(checked_tag(word) for word in _words(text))
    except Fault as fault:
        raise _FieldRefused("tags", fault.code) from None


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.replace(",", " ").replace(";", " ").split()))


def _hint(text: str) -> str:
    """A text that only helps to choose: a strange value is dropped, and the subscriber is kept."""
    return text if _HINT.match(text) else ""


def _browser(name: str, push_service: PushService) -> tuple[Browser, bool]:
    """The browser, and whether the file named it; else it is guessed from the push service."""
    try:
        return Browser(name.lower()), True
    except ValueError:
        return browser_from("", push_service)[0], False
