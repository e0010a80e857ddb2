"""Which column of a foreign file holds what: guessed by the names that other programs use, and changed by the owner."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from pushdesk.domain.faults import wrong_input
from pushdesk.exchange.writing import ATTRIBUTE_PREFIX, FIELDS

REQUIRED = ("endpoint", "p256dh", "auth")

MAPPED = (*FIELDS, "public_key", "active", "left")
"""What a column can be taken for. ``public_key`` is the application server key that the row belongs to; a row that is
not ``active``, or has ``left``, is nobody's subscription any more."""


class Origin(StrEnum):
    """The program that wrote a file, told by its columns."""

    OURS = "ours"
    ONESIGNAL = "onesignal"
    PERFECTY = "perfecty"
    OTHER = "other"


_MARKS = {
    Origin.ONESIGNAL: frozenset({"identifier", "web_auth", "web_p256"}),
    Origin.PERFECTY: frozenset({"endpoint", "key_auth", "key_p256dh"}),
}
"""The columns without which a file is not that program's: OneSignal's export of subscriptions with the extra fields
``web_auth`` and ``web_p256``, and the table ``wp_perfecty_push_users`` of the WordPress plugin Perfecty Push."""

_KNOWN_AS: Mapping[str, tuple[str, ...]] = {
    "endpoint": ("identifier", "push_endpoint", "subscription_endpoint", "endpoint_url", "url"),
    "p256dh": ("web_p256", "key_p256dh", "keys.p256dh", "p256dh_key", "keys_p256dh", "p256"),
    "auth": ("web_auth", "key_auth", "keys.auth", "auth_key", "keys_auth", "auth_secret", "auth_token", "authtoken"),
    "key": ("key_id",),
    "public_key": ("vapid_public_key", "application_server_key", "applicationserverkey", "vapid_key", "vapid"),
    "tags": ("tag", "labels"),
    "topics": ("topic", "categories"),
    "language": ("lang", "locale", "language_code"),
    "time_zone": ("timezone_id", "timezone", "tz"),
    "browser": ("browser_name",),
    "platform": ("device_model", "os", "operating_system"),
    "first_seen_at": ("created_at", "creation_time", "created", "subscribed_at", "date_created", "registered_at"),
    "last_seen_at": ("last_active", "last_seen", "last_session", "last_used_at", "updated_at"),
    "active": ("is_active", "notification_types", "enabled"),
    "left": ("invalid_identifier", "disabled", "unsubscribed", "is_unsubscribed"),
}


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """The column of the file for each member; members without one are left out."""

    origin: Origin
    columns: Mapping[str, str]

    @property
    def missing(self) -> tuple[str, ...]:
        """The members that every row needs and no column holds."""
        return tuple(name for name in REQUIRED if name not in self.columns)

    def with_column(self, member: str, column: str) -> "ColumnMap":
        """The same with another column for a member; an empty one takes it away. ``column_unknown`` for no member."""
        if member not in MAPPED:
            raise wrong_input("column_unknown", value=member, known=", ".join(MAPPED))
        changed = {**self.columns, member: column.strip().lower()}
        return ColumnMap(self.origin, MappingProxyType({name: each for name, each in changed.items() if each}))

    def members(self, row: Mapping[str, str]) -> dict[str, str]:
        """A row under our names, its attributes with it."""
        found = {name: row[column] for name, column in self.columns.items() if column in row}
        found |= {column: cell for column, cell in row.items() if column.startswith(ATTRIBUTE_PREFIX)}
        return found


def guessed_columns(columns: Sequence[str]) -> ColumnMap:
    """What the names of columns tell: one of our names means itself, others what other programs mean by them."""
    there = frozenset(columns)
    origin = next((origin for origin, marks in _MARKS.items() if marks <= there), Origin.OTHER)
    if origin is Origin.OTHER and all(name in there for name in (*REQUIRED, "key")):
        origin = Origin.OURS
    found: dict[str, str] = {}
    for member in MAPPED:
        names = (member, *_KNOWN_AS.get(member, ())) if origin is not Origin.OURS else (member,)
        column = next((name for name in names if name in there), "")
        if column:
            found[member] = column
    return ColumnMap(origin, MappingProxyType(found))
