"""The tunnel that is open, if one is: whoever runs it renews its lease, so a killed one is soon not believed."""

from datetime import datetime

from sqlalchemy import select

from pushdesk.domain.tunnel import LEASE, LiveTunnel, TunnelTool
from pushdesk.storage.database import Database, Noun
from pushdesk.storage.tables import live_tunnel as table
from pushdesk.storage.times import from_milliseconds, to_milliseconds

_ONLY_ROW = 1


class LiveTunnelStore:
    """At most one tunnel to a workspace."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, tool: TunnelTool, site_id: str, address: str, now: datetime) -> bool:
        """The tunnel is open at this address: it becomes the site's address for registrations.

        True when that was another one until now, so that the web app has to be exported and uploaded again. The
        last such change is remembered over ends and starts.
        """
        at = to_milliseconds(now)
        with self._database.write(Noun.LIVE, Noun.SITES) as connection:
            is_new = bool(
                connection.exec_driver_sql(
                    "UPDATE site SET receiver_url = ? WHERE site_id = ? AND receiver_url <> ?",
                    (address, site_id, address),
                ).rowcount
            )
            connection.exec_driver_sql(
                "INSERT INTO live_tunnel (live_tunnel_id, tool, site_id, address, started_at, changed_at, lease_until)"
                " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (live_tunnel_id) DO UPDATE SET tool = excluded.tool,"
                " site_id = excluded.site_id, address = excluded.address, started_at = excluded.started_at,"
                " changed_at = CASE WHEN ? THEN excluded.changed_at ELSE changed_at END,"
                " lease_until = excluded.lease_until",
                (
                    _ONLY_ROW,
                    tool.value,
                    site_id,
                    address,
                    at,
                    at if is_new else 0,
                    to_milliseconds(now + LEASE),
                    is_new,
                ),
            )
        return is_new

    def renew(self, now: datetime) -> None:
        """Say that it is still open; tells nobody else."""
        with self._database.write() as connection:
            connection.exec_driver_sql("UPDATE live_tunnel SET lease_until = ?", (to_milliseconds(now + LEASE),))

    def close(self) -> None:
        """The tunnel is closed; the site keeps its address."""
        with self._database.write(Noun.LIVE) as connection:
            connection.exec_driver_sql("UPDATE live_tunnel SET lease_until = 0")

    def last(self) -> LiveTunnel | None:
        """The tunnel that was opened last, open or not; None before the first."""
        with self._database.read() as connection:
            row = connection.execute(select(table)).one_or_none()
        if row is None:
            return None
        return LiveTunnel(
            tool=TunnelTool(row.tool),
            site_id=row.site_id,
            address=row.address,
            started_at=from_milliseconds(row.started_at),
            changed_at=from_milliseconds(row.changed_at),
            lease_until=from_milliseconds(row.lease_until),
        )
