"""Who is taken off the list because a campaign found them gone, who comes back, and the hold on too many of them.

Nothing here deletes a row. Which campaign has taken whom off the list is not written down a second time: it is the
deliveries that read gone, joined with the subscriptions in that state. Two campaigns may have found the same person
gone, so that one of them brings back only whom no other still has removed.
"""

import logging
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, select

from pushdesk.domain.campaign import Campaign
from pushdesk.domain.faults import wrong_input
from pushdesk.domain.removal import (
    Removal,
    RemovalCommand,
    RemovalStanding,
    ends_subscriptions,
    is_unusual,
    removal_after,
)
from pushdesk.storage.campaign_rows import campaign_from
from pushdesk.storage.campaign_tables import ENDED, campaign as table
from pushdesk.storage.database import Database, Noun, raise_counters
from pushdesk.storage.tables import OURS
from pushdesk.storage.times import to_milliseconds

_log = logging.getLogger(__name__)

_GONE = f"d.campaign_id = :campaign AND {ENDED} AND d.outcome = 'gone'"

_ITS_SUBSCRIPTION = "s.subscription_id = d.subscription_id"

_WAS_MEANT = "d.reason <> 'endpoint_replaced'"
"""The endpoint that was found gone is the one that the subscription had then."""

_REMOVABLE = f"{_WAS_MEANT} AND s.{OURS} AND s.last_seen_at <= d.updated_at"
"""Still on the list, and not seen alive since."""

_FOUND_GONE_ELSEWHERE = """
    EXISTS (SELECT 1 FROM delivery AS e JOIN campaign AS c USING (campaign_id)
            WHERE e.subscription_id = s.subscription_id AND e.campaign_id <> :campaign AND e.outcome = 'gone'
                  AND e.reason <> 'endpoint_replaced' AND e.updated_at >= s.last_seen_at
                  AND c.removal IN ('', 'removed'))
"""

_HAS_RETURNED_OTHERWISE = f"""
    s.client_id <> '' AND EXISTS (SELECT 1 FROM subscription AS o WHERE o.site_id = s.site_id
        AND o.client_id = s.client_id AND o.client_id <> '' AND o.{OURS})
"""
"""The same browser has another subscription by now."""

_RESTORABLE = f"{_WAS_MEANT} AND s.state = 'gone' AND NOT ({_HAS_RETURNED_OTHERWISE}) AND NOT {_FOUND_GONE_ELSEWHERE}"

_STATE_BEFORE = """
    CASE WHEN EXISTS (SELECT 1 FROM delivery AS e WHERE e.subscription_id = s.subscription_id
                      AND e.outcome = 'key_mismatch' AND e.updated_at >= s.last_seen_at)
         THEN 'key_mismatch' ELSE 'active' END
"""
"""What a subscription was before it was gone: nothing but a key that did not fit stands between active and gone."""


class RemovalStore:
    """The removals of campaigns, by the campaign's id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def standing(self, campaign_id: int) -> RemovalStanding:
        """Where the removal stands, in numbers; the fault ``campaign_unknown``."""
        with self._database.read() as connection:
            return _standing(connection, campaign_id)

    def waiting(self, site_id: str | None = None) -> list[tuple[Campaign, RemovalStanding]]:
        """The campaigns of a site, or of all, whose removal waits for the owner's word, the newest first."""
        held = select(table).where(table.c.removal == Removal.HELD.value).order_by(table.c.campaign_id.desc())
        if site_id is not None:
            held = held.where(table.c.site_id == site_id)
        with self._database.read() as connection:
            found = [
                (campaign_from(row), _standing(connection, row.campaign_id)) for row in connection.execute(held).all()
            ]
        return [(campaign, standing) for campaign, standing in found if standing.is_waiting]

    def decide(self, campaign_id: int, command: RemovalCommand, now: datetime) -> int:
        """Carry out the owner's word; returns how many subscribers it took off the list or brought back.

        Raises ``campaign_unknown`` and the faults of :func:`~pushdesk.domain.removal.removal_after`.
        """
        with self._database.write(Noun.CAMPAIGNS, Noun.SUBSCRIPTIONS) as connection:
            removal = removal_after(_standing(connection, campaign_id), command)
            _set_removal(connection, campaign_id, removal)
            if removal is Removal.REMOVED:
                return _remove(connection, campaign_id, to_milliseconds(now))
            return _restore(connection, campaign_id)


def campaigns_that_remove(connection: Connection, campaign_ids: Collection[int]) -> set[int]:
    """Those of these campaigns whose answers "gone" take subscribers off the list; holds what has become too much.

    Call it in the transaction that has recorded the answers, with the campaigns that have new ones: writers come one
    after the other, so exactly one of them sees the line crossed, and brings back whom the campaign has removed so far.
    """
    removing = set()
    for campaign_id in sorted(campaign_ids):
        removal, total = _removal_and_total(connection, campaign_id)
        if removal is Removal.USUAL and is_unusual(_count_gone(connection, campaign_id), total):
            _set_removal(connection, campaign_id, Removal.HELD)
            restored = _restore(connection, campaign_id)
            raise_counters(connection, Noun.CAMPAIGNS)
            _log.warning("campaign %d: too many are gone, their removal is held; %d are back", campaign_id, restored)
        elif ends_subscriptions(removal):
            removing.add(campaign_id)
    return removing


def _standing(connection: Connection, campaign_id: int) -> RemovalStanding:
    removal, total = _removal_and_total(connection, campaign_id)
    gone = _count_gone(connection, campaign_id)
    if gone == 0:
        return RemovalStanding(removal, total)
    removable, restorable, reachable = connection.exec_driver_sql(
        f"SELECT coalesce(sum({_REMOVABLE}), 0), coalesce(sum({_RESTORABLE}), 0), coalesce(sum(s.state = 'active'), 0)"
        " FROM delivery AS d INDEXED BY delivery_ended CROSS JOIN subscription AS s"
        f" WHERE {_GONE} AND {_ITS_SUBSCRIPTION}",
        {"campaign": campaign_id},
    ).one()
    return RemovalStanding(removal, total, gone, removable, restorable, reachable)


def _removal_and_total(connection: Connection, campaign_id: int) -> tuple[Removal, int]:
    row = connection.exec_driver_sql(
        "SELECT removal, total FROM campaign WHERE campaign_id = ?", (campaign_id,)
    ).one_or_none()
    if row is None:
        raise wrong_input("campaign_unknown", campaign=campaign_id)
    return Removal(row[0]), row[1]


def _count_gone(connection: Connection, campaign_id: int) -> int:
    count: int = connection.exec_driver_sql(
        f"SELECT count(*) FROM delivery AS d INDEXED BY delivery_ended WHERE {_GONE}", {"campaign": campaign_id}
    ).scalar_one()
    return count


def _set_removal(connection: Connection, campaign_id: int, removal: Removal) -> None:
    connection.execute(table.update().where(table.c.campaign_id == campaign_id).values(removal=removal.value))


def _remove(connection: Connection, campaign_id: int, at: int) -> int:
    return connection.exec_driver_sql(
        "UPDATE subscription AS s SET state = 'gone', ended_at = :at FROM delivery AS d INDEXED BY delivery_ended"
        f" WHERE {_GONE} AND {_ITS_SUBSCRIPTION} AND {_REMOVABLE}",
        {"campaign": campaign_id, "at": at},
    ).rowcount


def _restore(connection: Connection, campaign_id: int) -> int:
    return connection.exec_driver_sql(
        f"UPDATE subscription AS s SET state = {_STATE_BEFORE}, ended_at = NULL"
        " FROM delivery AS d INDEXED BY delivery_ended"
        f" WHERE {_GONE} AND {_ITS_SUBSCRIPTION} AND {_RESTORABLE}",
        {"campaign": campaign_id},
    ).rowcount
