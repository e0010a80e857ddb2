"""How people are removed for good, by the owner's word or by their own: what is left is a mark of their endpoint.

The mark (a tombstone) keeps a restored backup, an import and an old record of the hosted inbox from bringing them
back. A later registration from their own browser takes it away.
"""

import json
from collections.abc import Sequence

from sqlalchemy import Connection

_CHOSEN = "FROM subscription WHERE site_id = ? AND subscription_id IN (SELECT value FROM json_each(?))"


def erase_in(connection: Connection, site_id: str, subscription_ids: Sequence[int], at: int) -> int:
    """Remove these people of a site inside a transaction that is open already; returns how many were still there.

    ``at`` is in milliseconds. A mark is never older than what is known of its person: a word that is fetched late
    counts against everything that was known before it.
    """
    listed = json.dumps(list(subscription_ids))
    connection.exec_driver_sql(
        "INSERT INTO tombstone (endpoint_hash, site_id, erased_at)"
        f" SELECT endpoint_hash, site_id, max(?, last_seen_at) {_CHOSEN}"
        " ON CONFLICT (endpoint_hash) DO UPDATE SET erased_at = excluded.erased_at",
        (at, site_id, listed),
    )
    return connection.exec_driver_sql(f"DELETE {_CHOSEN}", (site_id, listed)).rowcount
