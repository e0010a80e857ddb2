"""Reading subscribers from the rows of a file: every row is checked by itself, and a bad one stops no other."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from pushdesk.domain.attributes import ATTRIBUTES_LIMIT, checked_attributes
from pushdesk.domain.audience import checked_tag
from pushdesk.domain.faults import Fault
from pushdesk.domain.push_hosts import PushHosts, Standing
from pushdesk.domain.registration import P256DH_BYTES, Registration, decode_base64url, subscription_keys_from
from pushdesk.domain.subscription import Browser, Consent, PushService
from pushdesk.domain.user_agents import browser_from
from pushdesk.exchange.cells import text_of_cell
from pushdesk.exchange.columns import REQUIRED, ColumnMap
from pushdesk.exchange.foreign import as_ours, has_left
from pushdesk.exchange.sheets import RawRow
from pushdesk.exchange.writing import ATTRIBUTE_PREFIX
from pushdesk.storage.subscription_import import ImportRow
from pushdesk.words.faults import sentence

_BYTES = {"p256dh": 65, "auth": 16}
_TOPIC = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?\Z")
_HINT = re.compile(r"[A-Za-z0-9_+/-]{1,64}\Z")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}\Z")
"""A language that a rule can name."""


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

    @property
    def words(self) -> str:
        """Why the row was refused, in a sentence."""
        place = self.field or "the line"
        facts = {"member": place, "value": place, "length": _BYTES.get(self.field, "–"), **(self.facts or {})}
        return sentence(Fault(self.reason, usage=True, **facts))


class _FieldRefused(Exception):
    """A field of a row is not as it should be."""

    def __init__(self, field: str, reason: str, facts: Mapping[str, object] | None = None) -> None:
        super().__init__(reason)
        self.field = field
        self.reason = reason
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Expected:
    """What a file is read against: the site with its keys, and the key of rows that name none.

    ``names_key`` is true where the owner has said that the whole file belongs to ``key_id``.
    """

    site_id: str
    key_ids: Collection[str]
    key_id: str
    hosts: PushHosts
    names_key: bool = False


def read_subscribers(
    rows: Iterable[RawRow], columns: ColumnMap, expected: Expected
) -> Iterator[ImportedRow | RowRefusal]:
    """Each row of a file, checked by itself."""
    for number, texts in enumerate(rows, start=1):
        try:
            if texts is None:
                raise _FieldRefused("", "row_malformed")
            fields = as_ours(columns.members(texts), columns.origin)
            if has_left(fields):
                raise _FieldRefused("", "row_has_left")
            yield ImportedRow(number, _checked_row(fields, expected))
        except _FieldRefused as refused:
            yield RowRefusal(number, refused.field, refused.reason, refused.facts)


def _checked_row(fields: Mapping[str, str], expected: Expected) -> ImportRow:
    def field(name: str) -> str:
        return fields.get(name, "").strip()

    for name in REQUIRED:
        if not field(name):
            raise _FieldRefused(name, "member_missing")
    verdict = expected.hosts.judge(field("endpoint"))
    if verdict.standing is Standing.REFUSED:
        raise _FieldRefused("endpoint", verdict.fault_code)
    try:
        keys = subscription_keys_from(_base64url(field("p256dh")), _base64url(field("auth")))
    except Fault as fault:
        raise _FieldRefused("auth" if fault.code.startswith("auth") else "p256dh", fault.code) from None
    named_key_id = field("key") or _key_id_of(field("public_key"))
    if (named_key_id or expected.key_id) not in expected.key_ids:
        of = "public_key" if field("public_key") and not field("key") else "key"
        raise _FieldRefused(of, "key_not_of_site")
    registration = Registration(
        site_id=expected.site_id,
        client_id="",
        endpoint=field("endpoint"),
        keys=keys,
        key_id=named_key_id or expected.key_id,
        old_endpoint=None,
        topics=_topics(field("topics")),
        language=_hint(text_of_cell(field("language")), _LANGUAGE),
        time_zone=_hint(text_of_cell(field("time_zone"))),
        consent=_consent(field),
        push_service=verdict.push_service,
        quarantined=verdict.standing is Standing.UNKNOWN_HOST,
    )
    browser, names_browser = _browser(field("browser"), verdict.push_service)
    return ImportRow(
        registration,
        browser,
        platform=_hint(text_of_cell(field("platform"))).lower(),
        tags=_tags(text_of_cell(field("tags"))),
        names_key=bool(named_key_id) or expected.names_key,
        names_browser=names_browser,
        first_seen_at=_time(field, "first_seen_at"),
        last_seen_at=_time(field, "last_seen_at"),
        attributes=_attributes(fields),
    )


def _base64url(text: str) -> str:
    """Base64 of either alphabet, with or without padding, as browsers give it."""
    return text.rstrip("=").replace("+", "-").replace("/", "_")


def _key_id_of(public_key: str) -> str:
    """The short name of the application server key that a row says it belongs to; empty where it says none."""
    if not public_key:
        return ""
    from pushdesk.webpush.vapid import key_id_of  # loads cryptography, which few files need

    try:
        return key_id_of(decode_base64url(_base64url(public_key), P256DH_BYTES))
    except Fault:
        raise _FieldRefused("public_key", "member_malformed") from None


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
    """None also for the year 1: many programs write it where they know nothing, and not every clock can show it."""
    text = field(name)
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise _FieldRefused(name, "time_without_offset")
        known = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise _FieldRefused(name, "time_malformed") from None
    return known if known.year > 1 else None


def _consent(field: Callable[[str], str]) -> Consent | None:
    """What the person agreed to, as far as the file says it; without a time it is no proof and left out."""
    agreed_at = _time(field, "consent_at")
    if agreed_at is None:
        return None
    version, page = text_of_cell(field("consent_version")), text_of_cell(field("consent_page"))
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


def _hint(text: str, form: re.Pattern[str] = _HINT) -> str:
    """A text that only helps to choose: a strange value is dropped, and the subscriber is kept."""
    return text if form.match(text) else ""


def _browser(name: str, push_service: PushService) -> tuple[Browser, bool]:
    """The browser, and whether the file named it; else it is guessed from the push service."""
    try:
        return Browser(name.lower()), True
    except ValueError:
        return browser_from("", push_service)[0], False
