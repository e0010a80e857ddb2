"""What the receiver is given by its constructor: the stores it may touch and nothing that holds a private key."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from pushdesk.domain.push_hosts import PushHosts
from pushdesk.domain.registration import Registration
from pushdesk.domain.report import ReportKind
from pushdesk.domain.site import Site
from pushdesk.domain.subscription import Browser
from pushdesk.domain.tunnel import LiveTunnel
from pushdesk.settings import Settings
from pushdesk.storage.subscription_intake import Registered


class Sites(Protocol):
    """The sites whose pages may hand something in."""

    def all(self) -> Sequence[Site]: ...


class FormerOrigins(Protocol):
    """The origins of pages that stay up after their site moved, by the site's id."""

    def all(self) -> Mapping[str, frozenset[str]]: ...


class SettingValues(Protocol):
    """The settings as they stand in the database."""

    def all(self) -> Settings: ...


class Subscriptions(Protocol):
    """Where registrations are kept; each call is one committed transaction."""

    def register(
        self, registration: Registration, browser: Browser, platform: str, hosts: PushHosts, now: datetime
    ) -> Registered: ...

    def quarantined_since(self, since: datetime) -> int: ...

    def is_known(self, endpoint: str) -> bool: ...

    def knows_browser(self, registration: Registration) -> bool: ...

    def unregister(self, endpoint: str, auth: bytes, now: datetime, *, erase: bool = False) -> bool: ...


class Reports(Protocol):
    """What service workers tell about a delivery, and the secret that proves they may."""

    def record(self, delivery_id: int, kind: ReportKind, action: str, now: datetime) -> bool: ...

    def secret(self) -> bytes: ...


class Refusals(Protocol):
    """Refusals counted by code and hour, without endpoints and without addresses."""

    def record(self, counts: Mapping[tuple[str, str], int], now: datetime) -> None: ...


class LiveTunnels(Protocol):
    """The tunnel that makes the receiver reachable."""

    def last(self) -> LiveTunnel | None: ...


class ReceiverServices(Protocol):
    """Everything the receiver needs; built by the composition root, never by the receiver itself."""

    @property
    def sites(self) -> Sites: ...

    @property
    def former_origins(self) -> FormerOrigins: ...

    @property
    def settings(self) -> SettingValues: ...

    @property
    def subscriptions(self) -> Subscriptions: ...

    @property
    def reports(self) -> Reports: ...

    @property
    def refusals(self) -> Refusals: ...

    @property
    def live_tunnels(self) -> LiveTunnels: ...

    def counters(self) -> Mapping[str, int]:
        """The change counters by noun; ``sites`` and ``settings`` are read here."""
        ...

    def now(self) -> datetime:
        """The present, aware, in UTC."""
        ...
