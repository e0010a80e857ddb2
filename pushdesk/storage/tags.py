"""The owner's marks on subscriptions: one word each, kept in small letters, whatever way it was typed."""

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from sqlalchemy import Connection

from pushdesk.domain.audience import checked_tag
from pushdesk.domain.life import LifeKind
from pushdesk.storage.life import note_many


@dataclass(frozen=True, slots=True)
class TagChange:
    """Whom a tag was given to, or taken from."""

    name: str
    is_given: bool
    subscription_ids: Sequence[int]


def tag_name(text: str) -> str:
    """The name under which a typed tag is kept; the fault ``tag_malformed`` for one that no rule could name."""
    return folded(checked_tag(text))


def folded(tag: str) -> str:
    """A tag in small letters, so that ``tag:VIP`` finds those who were marked ``vip``."""
    return normalize("NFC", tag.lower())


def add_tags(connection: Connection, site_id: str, names_by_subscription: Iterable[tuple[int, str]]) -> None:
    """Give subscriptions tags besides those they have; the names are kept ones."""
    pairs = list(names_by_subscription)
    if not pairs:
        return
    connection.exec_driver_sql(
        "INSERT INTO tag (site_id, name) VALUES (?, ?) ON CONFLICT (site_id, name) DO NOTHING",
        [(site_id, name) for name in sorted({name for _, name in pairs})],
    )
    connection.exec_driver_sql(
        "INSERT INTO subscription_tag (tag_id, subscription_id)"
        " SELECT tag_id, ? FROM tag WHERE site_id = ? AND name = ? ON CONFLICT DO NOTHING",
        [(subscription_id, site_id, name) for subscription_id, name in pairs],
    )


def replace_tags(connection: Connection, site_id: str, subscription_id: int, names: set[str], at: int) -> None:
    """Give a subscription exactly these tags; the names are kept ones. ``at`` is in milliseconds."""
    present = set(
        connection.exec_driver_sql(
            "SELECT t.name FROM tag AS t JOIN subscription_tag AS s USING (tag_id) WHERE s.subscription_id = ?",
            (subscription_id,),
        ).scalars()
    )
    change_tags(connection, site_id, [subscription_id], names - present, present - names, at)


def tags_in_use(connection: Connection, site_id: str) -> list[str]:
    """The tags that at least one subscription of the site carries, by name."""
    rows = connection.exec_driver_sql(
        "SELECT name FROM tag AS t WHERE site_id = ?"
        " AND EXISTS (SELECT 1 FROM subscription_tag AS s WHERE s.tag_id = t.tag_id) ORDER BY name",
        (site_id,),
    )
    return [row[0] for row in rows]


def change_tags(
    connection: Connection,
    site_id: str,
    subscription_ids: Sequence[int],
    added: set[str],
    removed: set[str],
    at: int,
) -> tuple[TagChange, ...]:
    """Give subscriptions of a site some tags and take others; the names are kept ones, strangers' ids do nothing.

    Returns what is different now, which is not all that was asked for where some had the tag before. ``at`` is in
    milliseconds.
    """
    listed = json.dumps(list(subscription_ids))
    changes = []
    for name in sorted(added):
        connection.exec_driver_sql(
            "INSERT INTO tag (site_id, name) VALUES (?, ?) ON CONFLICT (site_id, name) DO NOTHING", (site_id, name)
        )
        given = connection.exec_driver_sql(
            "INSERT INTO subscription_tag (tag_id, subscription_id) SELECT t.tag_id, s.subscription_id"
            " FROM tag AS t JOIN subscription AS s ON s.site_id = t.site_id WHERE t.site_id = ? AND t.name = ?"
            " AND s.subscription_id IN (SELECT value FROM json_each(?)) ON CONFLICT DO NOTHING"
            " RETURNING subscription_id",
            (site_id, name, listed),
        ).scalars()
        changes.append(TagChange(name, is_given=True, subscription_ids=array("q", given)))
    for name in sorted(removed):
        taken = connection.exec_driver_sql(
            "DELETE FROM subscription_tag WHERE tag_id = (SELECT tag_id FROM tag WHERE site_id = ? AND name = ?)"
            " AND subscription_id IN (SELECT value FROM json_each(?)) RETURNING subscription_id",
            (site_id, name, listed),
        ).scalars()
        changes.append(TagChange(name, is_given=False, subscription_ids=array("q", taken)))
    for change in changes:
        kind = LifeKind.TAGGED if change.is_given else LifeKind.UNTAGGED
        note_many(connection, ((each, change.name) for each in change.subscription_ids), kind, at)
    return tuple(change for change in changes if change.subscription_ids)
