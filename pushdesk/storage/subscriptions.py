"""Where subscribers live: taken in, refreshed, counted, tagged, and erased by the owner's word or their own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hmac import compare_digest

from sqlalchemy import Connection, func, select

from pushdesk.domain.attributes import changed_attributes, checked_attributes
from pushdesk.domain.audience import Rule
from pushdesk.domain.faults import Fault, wrong_input
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.registration import Registration
from pushdesk.domain.subscription import Browser, Subscription, SubscriptionState, endpoint_hash
from pushdesk.storage.audience_rules import condition_of
from pushdesk.storage.database import Database, Noun, clock_milliseconds
from pushdesk.storage.erasing import erase_in
from pushdesk.storage.people import attributes_column
from pushdesk.storage.subscription_import import BATCH_ROWS, ImportRow, import_rows
from pushdesk.storage.subscription_intake import Intake, Registered, is_here, register_in, unsubscribe
from pushdesk.storage.subscription_rows import subscriptions_by_id
from pushdesk.storage.tables import subscription as table
from pushdesk.storage.tags import TagChange, change_tags, replace_tags, tag_name, tags_in_use
from pushdesk.storage.times import to_milliseconds


@dataclass(frozen=True, slots=True)
class AudienceCount:
    """How many a rule reaches: ``reachable`` of ``total`` (those who are still ours, the mismatched ones too)."""

    reachable: int
    total: int
    by_browser: Mapping[Browser, int]
    by_platform: Mapping[tuple[Browser, str], int]
    longest_words: Mapping[str, str] = field(default_factory=dict, hash=False, repr=False)
    """For each token the longest value that somebody has, where that was asked for."""


class SubscriptionStore:
    """Subscriptions by id and by endpoint."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def register(
        self, registration: Registration, browser: Browser, platform: str, hosts: PushHosts, now: datetime
    ) -> Registered:
        """Take in one registration; it is on disk when this returns.

        Raises ``site_unknown``, and ``key_unknown`` for a key that is not the site's.
        """
        with self._database.write(Noun.SUBSCRIPTIONS) as connection:
            return register_in(connection, registration, browser, platform, hosts, now)

    def register_many(
        self,
        rows: Sequence[ImportRow],
        hosts: PushHosts,
        now: datetime,
        *,
        dry_run: bool = False,
        readmits_erased: bool = False,
    ) -> list[Intake | Fault]:
        """Take in rows of a file, a thousand in a transaction; a fault in the place of a row refuses that row alone.

        All rows are of one site. With ``dry_run`` nothing is changed, and the answer is the same. Who was erased stays
        so unless ``readmits_erased``. Raises ``site_unknown``, and ``key_unknown`` for a key that is not the site's.
        """
        outcomes: list[Intake | Fault] = []
        for start in range(0, len(rows), BATCH_ROWS):
            batch = rows[start : start + BATCH_ROWS]
            with self._database.read() if dry_run else self._database.write(Noun.SUBSCRIPTIONS) as connection:
                outcomes += import_rows(connection, batch, hosts, now, dry_run=dry_run, readmits_erased=readmits_erased)
        return outcomes

    def unregister(self, endpoint: str, auth: bytes, now: datetime, *, erase: bool = False) -> bool:
        """End or erase a subscription for the person who proves with the auth secret that it is theirs.

        Takes the same steps whether or not there is such a subscription.
        """
        at = to_milliseconds(now)
        with self._database.write(Noun.SUBSCRIPTIONS) as connection:
            row = connection.exec_driver_sql(
                "SELECT subscription_id, auth, site_id FROM subscription WHERE endpoint_hash = ?",
                (endpoint_hash(endpoint),),
            ).one_or_none()
            is_theirs = compare_digest(row[1] if row else bytes(16), auth) and row is not None
            subscription_id, site_id = (row[0], row[2]) if row is not None and is_theirs else (-1, "")
            if erase:
                return erase_in(connection, site_id, [subscription_id], at) == 1
            return unsubscribe(connection, subscription_id, at)

    def get(self, subscription_id: int) -> Subscription:
        """The subscription, or the fault ``subscription_unknown``."""
        with self._database.read() as connection:
            found = subscriptions_by_id(connection, [subscription_id])
        if not found:
            raise wrong_input("subscription_unknown", subscription=subscription_id)
        return found[0]

    def audience(self, site_id: str, rule: Rule, now: datetime) -> AudienceCount:
        """How many a rule reaches at this moment."""
        with self._database.read() as connection:
            rows = connection.execute(
                select(table.c.state, table.c.browser, table.c.platform, func.count())
                .where(
                    table.c.site_id == site_id,
                    table.c.state.in_(("active", "key_mismatch")),
                    condition_of(rule, to_milliseconds(now)),
                )
                .group_by(table.c.state, table.c.browser, table.c.platform)
            ).all()
        by_browser: dict[Browser, int] = {}
        by_platform: dict[tuple[Browser, str], int] = {}
        total = 0
        for state, browser, platform, count in rows:
            total += count
            if state == SubscriptionState.ACTIVE.value:
                by_browser[Browser(browser)] = by_browser.get(Browser(browser), 0) + count
                by_platform[Browser(browser), platform] = by_platform.get((Browser(browser), platform), 0) + count
        return AudienceCount(sum(by_browser.values()), total, by_browser, by_platform)

    def tag(self, subscription_id: int, names: Iterable[str], now: datetime | None = None) -> Subscription:
        """Replace the tags of a subscription by these; without ``now`` it is done by the database's clock."""
        wanted = {tag_name(name) for name in names}
        with self._database.write(Noun.SUBSCRIPTIONS) as connection:
            found = subscriptions_by_id(connection, [subscription_id])
            if not found:
                raise wrong_input("subscription_unknown", subscription=subscription_id)
            replace_tags(connection, found[0].site_id, subscription_id, wanted, _moment(connection, now))
            return subscriptions_by_id(connection, [subscription_id])[0]

    def change_attributes(self, subscription_id: int, changes: Mapping[str, str]) -> Subscription:
        """Give a subscription some attributes; an empty value takes one away, and the others stay.

        Raises the faults of :func:`~pushdesk.domain.attributes.checked_attributes`.
        """
        checked = checked_attributes(changes)
        with self._database.write(Noun.SUBSCRIPTIONS) as connection:
            found = subscriptions_by_id(connection, [subscription_id])
            if not found:
                raise wrong_input("subscription_unknown", subscription=subscription_id)
            kept = attributes_column(changed_attributes(found[0].attributes, checked))
            connection.execute(table.update().where(table.c.subscription_id == subscription_id).values(attributes=kept))
            return subscriptions_by_id(connection, [subscription_id])[0]

    def change_tags(
        self,
        site_id: str,
        subscription_ids: Sequence[int],
        *,
        added: Iterable[str] = (),
        removed: Iterable[str] = (),
        now: datetime | None = None,
    ) -> tuple[TagChange, ...]:
        """Give many subscriptions of a site some tags and take others from them, in one transaction.

        Returns what is different now, for :meth:`undo_tags`.
        """
        given, taken = set(map(tag_name, added)), set(map(tag_name, removed))
        with self._database.write(Noun.SUBSCRIPTIONS) as connection:
            return change_tags(connection, site_id, subscription_ids, given, taken, _moment(connection, now))

    def undo_tags(self, site_id: str, changes: Iterable[TagChange], now: datetime | None = None) -> None:
        """Take back changes of tags, in one transaction; who has gone since is left out."""
        with self._database.write(Noun.SUBSCRIPTIONS) as connection:
            for change in changes:
                given, taken = (set[str](), {change.name}) if change.is_given else ({change.name}, set[str]())
                change_tags(connection, site_id, change.subscription_ids, given, taken, _moment(connection, now))

    def tags(self, site_id: str) -> list[str]:
        """The tags that the site's subscriptions carry, by name."""
        with self._database.read() as connection:
            return tags_in_use(connection, site_id)

    def erase(self, subscription_id: int, now: datetime) -> None:
        """Remove a person for good, or the fault ``subscription_unknown``; see :mod:`pushdesk.storage.erasing`."""
        with self._database.write(Noun.SUBSCRIPTIONS) as connection:
            found = select(table.c.site_id).where(table.c.subscription_id == subscription_id)
            site_id = connection.execute(found).scalar_one_or_none()
            if site_id is None:
                raise wrong_input("subscription_unknown", subscription=subscription_id)
            erase_in(connection, site_id, [subscription_id], to_milliseconds(now))

    def erase_many(self, site_id: str, subscription_ids: Sequence[int], now: datetime) -> int:
        """Remove these people of a site for good, in one transaction; returns how many were still there."""
        with self._database.write(Noun.SUBSCRIPTIONS) as connection:
            return erase_in(connection, site_id, subscription_ids, to_milliseconds(now))

    def new_since(self, site_id: str, since: datetime) -> int:
        """How many people subscribed since then, also those who have left again."""
        with self._database.read() as connection:
            return connection.execute(
                select(func.count())
                .select_from(table)
                .where(
                    table.c.site_id == site_id,
                    table.c.first_seen_at >= to_milliseconds(since),
                    table.c.state != SubscriptionState.QUARANTINED.value,
                )
            ).scalar_one()

    def is_known(self, endpoint: str) -> bool:
        """True when this endpoint is here already, in whatever state."""
        with self._database.read() as connection:
            found = connection.execute(
                select(table.c.subscription_id).where(table.c.endpoint_hash == endpoint_hash(endpoint))
            ).first()
        return found is not None

    def knows_browser(self, registration: Registration) -> bool:
        """True when its site has this browser already: under this endpoint, under a former one, or by its id."""
        with self._database.read() as connection:
            return is_here(connection, registration)

    def quarantined_since(self, since: datetime) -> int:
        """How many subscriptions of unknown push services came in since then."""
        with self._database.read() as connection:
            return connection.execute(
                select(func.count())
                .select_from(table)
                .where(table.c.state == "quarantined", table.c.first_seen_at >= to_milliseconds(since))
            ).scalar_one()


def _moment(connection: Connection, now: datetime | None) -> int:
    """A time in milliseconds, by the database's clock where none is given."""
    return clock_milliseconds(connection) if now is None else to_milliseconds(now)
