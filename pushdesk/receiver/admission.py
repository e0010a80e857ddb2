"""Who may hand something in right now: the sites' origins, the push hosts and the limits, re-read when they change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from urllib.parse import urlsplit

from pushdesk.domain.faults import wrong_input
from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.site import Site, origin_of
from pushdesk.domain.tunnel import LiveTunnel
from pushdesk.receiver.services import ReceiverServices
from pushdesk.settings import Settings

_WATCHED_NOUNS = ("sites", "settings")
_TWIN_HOSTS = ("localhost", "127.0.0.1")


@dataclass(frozen=True, slots=True)
class Admission:
    """The rules as they stood when last read. ``origins`` holds, by site id, those whose pages may post.

    Those of ``former_origins`` are left behind by a site that moved: their pages may tell of whom we know already.
    ``tunnel`` is the one that is open at this moment, whose word about its far end counts; None without one.
    """

    origins: Mapping[str, frozenset[str]]
    push_hosts: PushHosts
    registrations_per_address: int
    registrations_total: int
    quarantine_per_day: int
    former_origins: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tunnel: LiveTunnel | None = None

    def is_ours(self, origin: str) -> bool:
        """True for an origin that any of the sites has or had."""
        return bool(self.site_of(origin))

    def site_of(self, origin: str) -> str:
        """The site whose pages have this origin, else the one whose pages had it, or an empty text."""
        named = chain(self.origins.items(), self.former_origins.items())
        return next((site_id for site_id, origins in named if origin in origins), "")

    def is_former(self, site_id: str, origin: str) -> bool:
        """True for an origin that the site has moved away from."""
        return origin in self.former_origins.get(site_id, ())

    def check_site(self, site_id: str, origin: str) -> None:
        """Raise ``site_unknown``, or ``foreign_origin`` for a page of another site."""
        if site_id not in self.origins:
            raise wrong_input("site_unknown", site=site_id)
        if origin not in self.origins[site_id] and not self.is_former(site_id, origin):
            raise wrong_input("foreign_origin")


class AdmissionDesk:
    """The rules in force. Reading is blocking and cheap: the change counters tell whether anything is to be re-read."""

    def __init__(self, services: ReceiverServices) -> None:
        self._services = services
        self._read_at: tuple[int, ...] | None = None
        self._admission: Admission | None = None

    def current(self) -> Admission:
        """The rules as the database has them now; raises the database's faults."""
        # The counters are read before what they count: a change in between is then read once more, never missed.
        counters = self._services.counters()
        stand = tuple(counters.get(noun, 0) for noun in _WATCHED_NOUNS)
        if self._admission is None or stand != self._read_at:
            self._admission = admission_from(
                self._services.sites.all(), self._services.settings.all(), self._services.former_origins.all()
            )
            self._read_at = stand
        tunnel = self._services.live_tunnels.last()
        is_open = tunnel is not None and tunnel.is_open(self._services.now())
        return replace(self._admission, tunnel=tunnel) if is_open else self._admission


def admission_from(
    sites: Sequence[Site], settings: Settings, former_origins: Mapping[str, frozenset[str]]
) -> Admission:
    """The rules that follow from the sites, where they were before, and the settings."""
    return Admission(
        origins={site.site_id: origins_of(site) for site in sites},
        push_hosts=settings.push_hosts,
        registrations_per_address=settings.registrations_per_address,
        registrations_total=settings.registrations_total,
        quarantine_per_day=settings.quarantine_per_day,
        former_origins=former_origins,
    )


def origins_of(site: Site) -> frozenset[str]:
    """The site's own origin; on loopback also the same port under its other name, which is the same computer."""
    if not site.is_only_for_this_computer:
        return frozenset({site.origin})
    parts = urlsplit(site.url)
    port = "" if parts.port is None else f":{parts.port}"
    twins = {origin_of(f"{parts.scheme}://{host}{port}/") for host in _TWIN_HOSTS}
    return frozenset({site.origin, *twins})
