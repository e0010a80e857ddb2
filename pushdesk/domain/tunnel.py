"""Live mode: the tunnels that an owner may have, and whose word about the far end of a connection counts when."""

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LEASE = timedelta(seconds=60)
"""How long a live mode that says nothing any more still counts; it renews itself three times in that."""


class TunnelTool(StrEnum):
    """A program of somebody else's that makes the receiver reachable; named as on the command line."""

    CLOUDFLARED = "cloudflared"
    TAILSCALE = "tailscale"
    NGROK = "ngrok"

    @property
    def header(self) -> str:
        """The header in which the tunnel itself says who is at its far end.

        Cloudflare's edge sets CF-Connecting-IP anew. The other two add the address at the end of X-Forwarded-For,
        behind whatever the far end claimed; of Cloudflare's X-Forwarded-For nothing is believed.
        """
        return "CF-Connecting-IP" if self is TunnelTool.CLOUDFLARED else "X-Forwarded-For"

    @property
    def address_is_lasting(self) -> bool:
        """False where each start gives another address."""
        return self is not TunnelTool.CLOUDFLARED


@dataclass(frozen=True, slots=True)
class LiveTunnel:
    """A tunnel that is open. ``changed_at`` is when the site's address for registrations last became another one."""

    tool: TunnelTool
    site_id: str
    address: str
    started_at: datetime
    changed_at: datetime
    lease_until: datetime

    def is_open(self, now: datetime) -> bool:
        """True while whoever runs it still says so."""
        return now < self.lease_until


def far_end(tunnel: LiveTunnel | None, remote: str, headers: Sequence[str]) -> str:
    """The address of whoever asks, for counting them apart.

    ``headers`` are all values of the tunnel's header. Only a connection from this computer may be a tunnel's; its
    own word is the last one, and must be one address. In any other case it is the connection's own address.
    """
    if tunnel is None or not is_this_computer(remote) or not headers:
        return remote
    told = headers[-1].rpartition(",")[2].strip()
    if tunnel.tool is TunnelTool.CLOUDFLARED and (len(headers) > 1 or "," in headers[-1]):
        return remote
    try:
        return ipaddress.ip_address(told).compressed
    except ValueError:
        return remote


def is_this_computer(remote: str) -> bool:
    """True for a loopback address, also one of IPv4 written in IPv6; False for what is no address."""
    try:
        address = ipaddress.ip_address(remote.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return address.is_loopback
