"""Subscriptions at push services that are on no list: kept, never written to, let in when the owner allows the host."""

from sqlalchemy import Connection, select

from pushdesk.domain.push_hosts import PushHosts, Standing
from pushdesk.domain.subscription import SubscriptionState
from pushdesk.storage.database import Noun, raise_counters
from pushdesk.storage.lanes import lane_id_of
from pushdesk.storage.tables import subscription as table

_QUARANTINED = select(table.c.subscription_id, table.c.endpoint).where(
    table.c.state == SubscriptionState.QUARANTINED.value
)


def is_anyone_quarantined(connection: Connection) -> bool:
    """True while somebody waits for a host to be allowed."""
    return connection.execute(_QUARANTINED.limit(1)).first() is not None


def admit_allowed(connection: Connection, hosts: PushHosts) -> int:
    """Let in the quarantined ones whose host is allowed by now, inside a transaction that is open already.

    Returns how many that were. The receiver keeps a few a day and an import what its file holds, so they are
    looked at one by one: only the parsed host decides.
    """
    admitted = 0
    for row in connection.execute(_QUARANTINED).all():
        verdict = hosts.judge(row.endpoint)
        if verdict.standing is not Standing.ALLOWED:
            continue
        connection.execute(
            table.update()
            .where(table.c.subscription_id == row.subscription_id)
            .values(
                state=SubscriptionState.ACTIVE.value,
                push_service=verdict.push_service.value,
                lane_id=lane_id_of(connection, verdict.origin, verdict.push_service),
            )
        )
        admitted += 1
    if admitted:
        raise_counters(connection, Noun.SUBSCRIPTIONS)
    return admitted
