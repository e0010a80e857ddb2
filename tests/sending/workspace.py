"""A workspace with a site, a key and simulated subscribers at the rehearsal's push service, and engines for it."""

import threading
from base64 import urlsafe_b64decode
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import Campaign, DeliveryOptions, Urgency
from pushdesk.domain.delivery import DeliveryRow, Outcome, Reason
from pushdesk.domain.notification import Notification
from pushdesk.domain.registration import Registration
from pushdesk.domain.subscription import Browser, SubscriptionKeys
from pushdesk.machine import StopSignal
from pushdesk.sending.clock import Clock
from pushdesk.sending.engine import Engine
from pushdesk.sending.tokens import SigningKeys
from pushdesk.storage.keys import VaultKind
from pushdesk.storage.subscription_import import ImportRow
from pushdesk.webpush.vapid import public_key_text
from tests.browsers.json_value import JsonValue, list_of, member, text_of
from tests.rehearsal.running import RunningPushService

CONTACT = "mailto:owner@corner-bakery.shop"
END_SECONDS = 60.0


@dataclass
class ShiftedClock:
    """The computer's clock, moved by what the test says; chance is always the same."""

    ahead: timedelta = timedelta(0)

    def clock(self) -> Clock:
        """The clock for an engine."""
        return Clock(lambda: datetime.now(UTC) + self.ahead, Clock().monotonic, lambda: 0.0)


@dataclass
class Bakery:
    """One workspace and the push service that its subscribers live at."""

    desk: PushDesk
    bench: RunningPushService
    site_id: str = ""
    key_id: str = ""
    time: ShiftedClock = field(default_factory=ShiftedClock)

    @classmethod
    def opened(cls, folder: Path, bench: RunningPushService) -> "Bakery":
        """A new workspace with one site and one key that may talk to the bench."""
        bakery = cls(PushDesk(folder), bench)
        site = bakery.desk.add_site("Corner Bakery", "http://127.0.0.1:8000/", CONTACT)
        bakery.site_id = site.site_id
        bakery.key_id = bakery.desk.custody.new(site.site_id, vault=VaultKind.FILE).key_id
        doors = [origin.removeprefix("http://") for origin in bench.service.origins.values()]
        bakery.desk.settings.set("extra_push_hosts", ",".join(doors))
        return bakery

    def subscribe(self, count: int, *, key_id: str = "", **order: JsonValue) -> list[str]:
        """Simulated subscribers bound to the current key; returns their endpoints, in the order of their ids.

        ``order`` is the push service's: ``mix``, ``services``, ``seed``.
        """
        record = self.desk.keys.get(self.key_id)
        wanted: JsonValue = {
            "count": count,
            "application_server_key": public_key_text(record.public_key),
            "services": "mozilla",
            "mix": "ok",
            **order,
        }
        answer = self.bench.control("POST", "/subscriptions", wanted)
        assert answer.status == 201, answer.body
        issued = list_of(answer.document(), "subscriptions")
        self.register(
            [
                (text_of(each, "endpoint"), text_of(each, "keys", "p256dh"), text_of(each, "keys", "auth"))
                for each in issued
            ],
            key_id=key_id,
        )
        return [text_of(each, "endpoint") for each in issued]

    def register(self, rows: list[tuple[str, str, str]], *, key_id: str = "") -> None:
        """Take in subscriptions as an import would: endpoint, p256dh, auth."""
        hosts = self.desk.push_hosts()
        self.desk.subscriptions.register_many(
            [
                ImportRow(self._registration(endpoint, p256dh, auth, key_id or self.key_id), Browser.FIREFOX)
                for endpoint, p256dh, auth in rows
            ],
            hosts,
            self.desk.now(),
        )

    def launch(
        self,
        title: str = "Fresh bread",
        *,
        audience: str = "all",
        ttl_seconds: int = 86_400,
        urgency: Urgency = Urgency.NORMAL,
        due_in: timedelta = timedelta(0),
        at_most_once: bool = False,
    ) -> Campaign:
        """Launch a campaign to everyone."""
        now = self.desk.now()
        draft = self.desk.drafts.add(
            self.site_id, Notification(title), audience, DeliveryOptions(ttl_seconds, urgency, at_most_once), now
        )
        return self.desk.launch(draft, due_at=now + due_in if due_in else None)

    def engine(self, *, keys: SigningKeys | None = None, stop: StopSignal | None = None, once: bool = True) -> Engine:
        """An engine on this workspace, entered as a worker."""
        return Engine(
            self.desk.database,
            keys or self.desk.custody,
            clock=self.time.clock(),
            stop=stop or StopSignal(),
            process_id=1,
            ends_when_done=once,
        )

    def send(self, *, keys: SigningKeys | None = None) -> None:
        """Send all that is due, to its end."""
        stop = StopSignal()
        guard = threading.Timer(END_SECONDS, stop.set)
        guard.start()
        try:
            self.engine(keys=keys, stop=stop).run()
        finally:
            guard.cancel()
        assert not stop.is_set(), f"the engine had not ended after {END_SECONDS} seconds"

    def rows(self, campaign: Campaign) -> list[DeliveryRow]:
        """The campaign's delivery log."""
        return list(self.desk.delivery_log.all(campaign.campaign_id))

    def outcomes(self, campaign: Campaign) -> dict[Outcome, int]:
        """How many deliveries have which outcome; those with none left out."""
        counted = self.desk.campaigns.totals(campaign.campaign_id).by_outcome
        return {outcome: count for outcome, count in counted.items() if count}

    def reasons(self, campaign: Campaign) -> set[Reason]:
        """Every reason in the campaign's delivery log."""
        return {row.reason for row in self.rows(campaign)}

    def copies(self, campaign: Campaign) -> dict[str, int]:
        """How many subscribers have had how many copies, as the push service counted: ``{"1": n}``."""
        answer = self.bench.control("GET", f"/ledger/topics/{campaign.topic}")
        counted = member(answer.document(), "copies")
        assert isinstance(counted, dict)
        return {number: count for number, count in counted.items() if isinstance(count, int)}

    def messages(self, endpoint: str) -> list[JsonValue]:
        """The messages that the push service accepted for an endpoint."""
        answer = self.bench.control("GET", f"/ledger/{endpoint.rpartition('/')[2]}")
        return list_of(answer.document(), "messages")

    def requests(self) -> int:
        """How many requests the push service has seen."""
        return self.bench.count("requests")

    def _registration(self, endpoint: str, p256dh: str, auth: str, key_id: str) -> Registration:
        return Registration(
            site_id=self.site_id,
            client_id="",
            endpoint=endpoint,
            keys=SubscriptionKeys(_decoded(p256dh), _decoded(auth)),
            key_id=key_id,
            old_endpoint=None,
            topics=(),
            language="en",
            time_zone="UTC",
            consent=None,
            push_service=self.desk.push_hosts().judge(endpoint).push_service,
            quarantined=False,
        )


def wait_until(holds: Callable[[], bool], stop_waiting_for: threading.Event | None = None) -> None:
    """Look again and again until something holds; AssertionError after half a minute."""
    pause = stop_waiting_for or threading.Event()
    for _ in range(1_500):
        if holds():
            return
        pause.wait(0.02)
    raise AssertionError("it never came to hold")


def _decoded(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
