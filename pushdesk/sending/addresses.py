"""Which network addresses a push may go to: those that lead out into the world, and no others.

An endpoint comes from a stranger. A host name in it may lead to this computer or to a neighbour in the
owner's network, today or after its next lookup, so the address is judged where it counts: at the socket.
"""

import ipaddress

_TRANSLATED_V4 = ipaddress.IPv6Network("64:ff9b::/96")
"""RFC 6052, section 2.1: the last four bytes are the IPv4 address that a gateway will connect to."""

_LOCALLY_TRANSLATED = ipaddress.IPv6Network("64:ff9b:1::/48")
"""RFC 8215: a translation that only the local network understands."""


def is_globally_routable(address: str) -> bool:
    """True for an IPv4 or IPv6 address of the public internet; False for anything else, also for no address.

    An IPv6 address that stands for an IPv4 address (mapped, RFC 4291; translated, RFC 6052) is as good as that
    one. Tunnels (6to4, Teredo), multicast and reserved space count as not routable.
    """
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed in _TRANSLATED_V4:
            return is_globally_routable(str(ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)))
        if parsed.ipv4_mapped is not None:
            return is_globally_routable(str(parsed.ipv4_mapped))
        if parsed in _LOCALLY_TRANSLATED or parsed.sixtofour or parsed.teredo or parsed.is_site_local:
            return False
    return parsed.is_global and not parsed.is_multicast and not parsed.is_reserved
