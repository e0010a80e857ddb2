"""The origins that a site's pages had before it moved: the old page stays up, and its browsers go on telling us.

An origin becomes a former one when an exported site gets an address of another origin. It is let in as long as
somebody subscribes who was there before the move, for 400 days at most, and then forgotten.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from pushdesk.domain.inbox_waits import FORMER_ORIGIN_ADMITTED_FOR
from pushdesk.domain.site import is_loopback, origin_of
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.tables import OURS
from pushdesk.storage.times import to_milliseconds


class FormerOriginStore:
    """Former origins by site."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Mapping[str, frozenset[str]]:
        """Those of every site that has any, by its id."""
        found: dict[str, frozenset[str]] = {}
        with self._database.read() as connection:
            for site_id, origin in connection.exec_driver_sql("SELECT site_id, origin FROM former_origin"):
                found[site_id] = found.get(site_id, frozenset()) | {origin}
        return found

    def of_site(self, site_id: str) -> tuple[str, ...]:
        """The site's, sorted."""
        return tuple(sorted(self.all().get(site_id, ())))


def remember_origin(connection: Connection, site_id: str, url: str) -> None:
    """Keep the origin of the address that the site still has, where ``url``, which it gets now, has another.

    One that is the site's again is no former one any more. An address of this computer is none: what was tried there
    moves nowhere.
    """
    before = connection.exec_driver_sql("SELECT url, exported_at FROM site WHERE site_id = ?", (site_id,)).one()
    left, taken = origin_of(before.url), origin_of(url)
    if left != taken and before.exported_at is not None and not is_loopback(before.url):
        connection.exec_driver_sql(
            "INSERT INTO former_origin (site_id, origin, last_subscription_id)"
            " VALUES (?1, ?2, (SELECT coalesce(max(subscription_id), 0) FROM subscription WHERE site_id = ?1))"
            " ON CONFLICT DO UPDATE SET last_subscription_id = excluded.last_subscription_id, left_at = NULL",
            (site_id, left),
        )
    connection.exec_driver_sql("DELETE FROM former_origin WHERE site_id = ? AND origin = ?", (site_id, taken))


def forget_origins(database: Database, now: datetime) -> int:
    """Forget those that nobody is left of, and those whose time is over; how many.

    The time begins with the first look after the move, and anew where a clock that was never set began it.
    """
    at = to_milliseconds(now)
    over = to_milliseconds(now - FORMER_ORIGIN_ADMITTED_FOR)
    with database.write(Noun.SITES) as connection:
        connection.exec_driver_sql(
            "UPDATE former_origin SET left_at = ? WHERE left_at IS NULL OR left_at <"
            " (SELECT created_at FROM site WHERE site.site_id = former_origin.site_id)",
            (at,),
        )
        return connection.exec_driver_sql(
            "DELETE FROM former_origin WHERE left_at <= ? OR NOT EXISTS (SELECT 1 FROM subscription"
            f" WHERE subscription.site_id = former_origin.site_id AND {OURS}"
            " AND subscription_id <= last_subscription_id)",
            (over,),
        ).rowcount
