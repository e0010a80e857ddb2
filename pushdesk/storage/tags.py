"""The owner's marks on subscriptions: one word each, kept in small letters, whatever way it was typed."""

import json
from collections.abc import Iterable, Sequence
from unicodedata import normalize

from sqlalchemy import Connection

from pushdesk.domain.audience import checked_tag


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


def replace_tags(connection: Connection, site_id: str, subscription_id: int, names: set[str]) -> None:
    """Give a subscription exactly these tags; the names are kept ones."""
    connection.exec_driver_sql("DELETE FROM subscription_tag WHERE subscription_id = ?", (subscription_id,))
    add_tags(connection, site_id, [(subscription_id, name) for name in sorted(names)])


def tags_in_use(connection: Connection, site_id: str) -> list[str]:
    """The tags that at least one subscription of the site carries, by name."""
    rows = connection.exec_driver_sql(
        "SELECT name FROM tag AS t WHERE site_id = ?"
        " AND EXISTS (SELECT 1 FROM subscription_tag AS s WHERE s.tag_id = t.tag_id) ORDER BY name",
        (site_id,),
    )
    return [row[0] for row in rows]


def change_tags(
    connection: Connection, site_id: str, subscription_ids: Sequence[int], added: set[str], removed: set[str]
) -> None:
    """Give subscriptions of a site some tags and take others; the names are kept ones, strangers' ids do nothing."""
    listed = json.dumps(list(subscription_ids))
    for name in sorted(added):
        connection.exec_driver_sql(
            "INSERT INTO tag (site_id, name) VALUES (?, ?) ON CONFLICT (site_id, name) DO NOTHING", (site_id, name)
        )
        connection.exec_driver_sql(
            "INSERT INTO subscription_tag (tag_id, subscription_id) SELECT t.tag_id, s.subscription_id"
            " FROM tag AS t JOIN subscription AS s ON s.site_id = t.site_id WHERE t.site_id = ? AND t.name = ?"
            " AND s.subscription_id IN (SELECT value FROM json_each(?)) ON CONFLICT DO NOTHING",
            (site_id, name, listed),
        )
    for name in sorted(removed):
        connection.exec_driver_sql(
            "DELETE FROM subscription_tag WHERE tag_id = (SELECT tag_id FROM tag WHERE site_id = ? AND name = ?)"
            " AND subscription_id IN (SELECT value FROM json_each(?))",
            (site_id, name, listed),
        )
