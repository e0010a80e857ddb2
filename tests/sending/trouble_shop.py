"""A workspace whose subscribers all live at a badly behaved push service, one sender for it, and what came of it."""

import json
import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import Campaign, CampaignState, DeliveryOptions
from pushdesk.domain.delivery import OPEN, Outcome, Reason
from pushdesk.domain.notification import Notification
from pushdesk.domain.registration import Registration
from pushdesk.domain.subscription import Browser, PushService, SubscriptionKeys, SubscriptionState
from pushdesk.storage.keys import VaultKind
from pushdesk.storage.subscription_import import ImportRow
from pushdesk.webpush.vapid import new_private_key, public_bytes
from tests.processes import Program
from tests.sending.hostile_server import make_certificates
from tests.sending.trouble_table import NAME_OF_NOBODY, Door, Ending, Read, Trouble, once

ROOT = Path(__file__).resolve().parents[2]
CERTIFICATES = {
    "good": {},
    "other-name": {"name": "push.example.net"},
    "expired": {"days_ago": 9},
    "stranger": {},
}
TRUSTED = ("good", "other-name", "expired")
ATTEMPT_SECONDS = 16.0
WAIT_SECONDS = 300


@dataclass(frozen=True)
class Seen:
    """What the push service saw of one trouble: connections, whole requests by target, the longest connection."""

    connections: int = 0
    requests: Mapping[str, int] = field(default_factory=dict)
    longest_seconds: float = 0.0


class TroubleService:
    """The running programs that misbehave, with the addresses of each trouble."""

    def __init__(self, folder: Path, troubles: Sequence[Trouble], ports: int, programs: ExitStack) -> None:
        for name, options in CERTIFICATES.items():
            (folder / name).mkdir(parents=True)
            make_certificates(folder / name, **options)
        self.authority_file = folder / "trusted.pem"
        self.authority_file.write_bytes(b"".join((folder / name / "authority.pem").read_bytes() for name in TRUSTED))
        self._programs: dict[str, Program] = {}
        self._ports: dict[str, list[int]] = {}
        over_http2 = [each.name for each in troubles if each.door is Door.HTTP2]
        others = [each.name for each in troubles if each.door is not Door.HTTP2 and each.name != "name-unknown"]
        good = folder / "good"
        script = str(ROOT / "tests" / "sending" / "trouble_http2.mjs")
        commands = (
            ([sys.executable, "-m", "tests.sending.trouble_service", str(folder), str(ports)], others),
            (["node", script, str(good / "key.pem"), str(good / "certificate.pem"), str(ports)], over_http2),
        )
        for command, names in commands:
            program = programs.enter_context(Program([*command, *names], folder=ROOT))
            self._ports |= json.loads(program.line())
            self._programs |= dict.fromkeys(names, program)
            self._programs.setdefault("elsewhere", program)

    def hosts(self, trouble: Trouble) -> list[str]:
        """Where a trouble is met, as ``host:port``."""
        if trouble.name == "name-unknown":
            return [f"{NAME_OF_NOBODY}:443"]
        return [f"127.0.0.1:{port}" for port in self._ports[trouble.name]]

    def endpoints(self, trouble: Trouble, count: int) -> list[str]:
        """So many endpoints there, dealt out evenly; each ends in the trouble's name and a number."""
        scheme = "http" if trouble.door is Door.PLAIN or trouble.name in ("refused", "connect-ignored") else "https"
        hosts = self.hosts(trouble)
        return [f"{scheme}://{hosts[n % len(hosts)]}/push/{trouble.name}/{n}" for n in range(count)]

    def seen(self, name: str) -> Seen:
        """What the push service has seen of a trouble so far."""
        program = self._programs.get(name)
        if program is None:
            return Seen()
        program.write_line(name)
        return Seen(**json.loads(program.line()))


@contextmanager
def trouble_service(folder: Path, troubles: Sequence[Trouble], *, ports: int = 1) -> Iterator[TroubleService]:
    """The push service with these troubles, as long as the block lasts."""
    with ExitStack() as programs:
        yield TroubleService(folder, troubles, ports, programs)


@dataclass(frozen=True)
class Cost:
    """What the sender said of itself at its end."""

    peak_kilobytes: int
    pragmas: Mapping[str, int | str]


@dataclass(frozen=True)
class Ended:
    """Where one delivery stands; ``tries_before`` are those in its log, which leaves out the one that ended it."""

    target: str
    outcome: Outcome
    reason: Reason
    attempts: int
    tries_before: int


class TroubleShop:
    """The workspace, its campaign, and the sender."""

    def __init__(
        self,
        folder: Path,
        service: TroubleService,
        counts: Mapping[Trouble, int],
        *,
        at_most_once: bool = False,
        errors_allowed_percent: int = 100,
    ) -> None:
        self._service = service
        self._counts = counts
        self._at_most_once = at_most_once
        self.desk = PushDesk(folder)
        site = self.desk.add_site("Corner Bakery", "http://127.0.0.1:8000/", "mailto:owner@corner-bakery.shop")
        self._key_id = self.desk.custody.new(site.site_id, vault=VaultKind.FILE).key_id
        self.desk.settings.set("extra_push_hosts", ",".join(host for each in counts for host in service.hosts(each)))
        self.desk.settings.set("errors_allowed_percent", str(errors_allowed_percent))
        self.desk.settings.set("extra_ca_file", str(service.authority_file))
        self._register(site.site_id, [url for each, n in counts.items() for url in service.endpoints(each, n)])
        now = self.desk.now()
        options = DeliveryOptions(at_most_once=at_most_once)
        draft = self.desk.drafts.add(site.site_id, Notification("Fresh bread"), "all", options, now)
        self.campaign: Campaign = self.desk.launch(draft)

    def start(self, *command: str) -> Program:
        """A sender at work on this workspace; ``command`` starts it in another way than usual."""
        usual = (sys.executable, "-m", "tests.sending.trouble_sender")
        program = Program([*(command or usual), str(self.desk.folder)], folder=ROOT)
        self.process_id = int(json.loads(program.line())["process_id"])
        return program

    def stand_still(self) -> None:
        """Stop the sender's clock: no retry comes any more."""
        os.kill(self.process_id, signal.SIGUSR1)

    def end(self, sender: Program, *, deadline_seconds: float) -> Cost:
        """Wait for the sender's own end, which has to be a good one."""
        told = json.loads(sender.line(deadline_seconds=deadline_seconds))
        assert sender.terminate() == 0, sender.failure("did not end well")
        return Cost(**told)

    def ended(self) -> list[Ended]:
        """Every delivery with its number of tries."""
        with self.desk.database.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT s.endpoint, d.outcome, d.reason, d.attempts,"
                " (SELECT count(*) FROM attempt AS a WHERE a.delivery_id = d.delivery_id)"
                " FROM delivery AS d JOIN subscription AS s USING (subscription_id)"
            ).all()
        return [
            Ended("/push/" + row[0].partition("/push/")[2], Outcome(row[1]), Reason(row[2]), row[3], row[4])
            for row in rows
        ]

    def wait_until_only_the_slow_are_left(self) -> None:
        """Wait until every delivery but those of slow troubles has its end."""
        slow = sum(count for each, count in self._counts.items() if each.is_slow)
        self._wait_for(slow, "outcome IN ('pending', 'in_flight', 'retrying')")

    def wait_until_all_were_tried(self) -> None:
        """Wait until every delivery has at least one try behind it."""
        self._wait_for(0, "attempts = 0 AND outcome IN ('pending', 'in_flight')")

    def _wait_for(self, allowed: int, condition: str) -> None:
        pause = threading.Event()
        for _ in range(WAIT_SECONDS * 10):
            with self.desk.database.read() as connection:
                left = connection.exec_driver_sql(f"SELECT count(*) FROM delivery WHERE {condition}").scalar_one()
            if left <= allowed:
                return
            pause.wait(0.1)
        raise AssertionError(f"still {left} deliveries with {condition}")

    def check_nobody_is_lost_or_removed(self) -> None:
        """One worker that left properly, every subscription active, the totals those of the rows."""
        with self.desk.database.read() as connection:
            workers = connection.exec_driver_sql("SELECT process_id, ended_at IS NULL FROM worker").all()
            states = Counter(connection.exec_driver_sql("SELECT state FROM subscription").scalars())
        assert [tuple(row) for row in workers] == [(self.process_id, 0)]
        assert states == {SubscriptionState.ACTIVE.value: sum(self._counts.values())}
        totals = self.desk.campaigns.totals(self.campaign.campaign_id).by_outcome
        assert {outcome: n for outcome, n in totals.items() if n} == Counter(each.outcome for each in self.ended())
        assert all(each.outcome is not Outcome.IN_FLIGHT for each in self.ended())

    def check_endings(self, trouble: Trouble) -> None:
        """Every delivery of a trouble stands where the table says, or, of a slow one, is on the way there."""
        mine = self._of(trouble)
        assert len(mine) == self._counts[trouble]
        requests = self._service.seen(trouble.name).requests
        endings = once(trouble.endings) if self._at_most_once else trouble.endings
        for each in mine:
            told = (trouble.name, each)
            is_open = each.outcome in OPEN
            if is_open:
                assert trouble.is_slow and each.outcome is Outcome.RETRYING, told
                assert each.reason in {ending.reason for ending in endings}, told
            else:
                assert Ending(each.outcome, each.reason, each.attempts) in endings, told
            assert each.tries_before == (each.attempts if is_open else each.attempts - 1), told
            read = requests.get(each.target, 0)
            allowed = {
                Read.NEVER: range(1),
                Read.EACH_TRY: range(each.attempts, each.attempts + 1),
                Read.AT_MOST_EACH_TRY: range(each.attempts + 1),
            }
            assert read in allowed[trouble.read], (*told, read)
            assert each.outcome is not Outcome.ACCEPTED or read == 1, (*told, read)
            says_no = each.reason is Reason.REDIRECTED
            assert not self._at_most_once or says_no or read <= 1, (*told, read)

    def told(self, trouble: Trouble) -> str:
        """What came of one trouble, in words for a table."""
        mine = self._of(trouble)
        seen = self._service.seen(trouble.name)
        outcomes = Counter(f"{each.outcome} ({each.reason})" for each in mine)
        parts = ", ".join(f"{count:,} {words}" for words, count in outcomes.most_common())
        return f"{parts}; {sum(each.attempts for each in mine):,} tries, {sum(seen.requests.values()):,} read whole"

    def is_finished(self) -> bool:
        """True when the campaign has ended by itself."""
        return self.desk.campaigns.get(self.campaign.campaign_id).state is CampaignState.FINISHED

    def close(self) -> None:
        """Close the workspace."""
        self.desk.close()

    def _of(self, trouble: Trouble) -> list[Ended]:
        return [each for each in self.ended() if each.target.startswith(f"/push/{trouble.name}/")]

    def _register(self, site_id: str, endpoints: Sequence[str]) -> None:
        keys = SubscriptionKeys(public_bytes(new_private_key()), bytes(16))
        rows = [
            ImportRow(
                Registration(
                    site_id=site_id,
                    client_id="",
                    endpoint=endpoint,
                    keys=keys,
                    key_id=self._key_id,
                    old_endpoint=None,
                    topics=(),
                    language="en",
                    time_zone="UTC",
                    consent=None,
                    push_service=PushService.OTHER,
                    quarantined=False,
                ),
                Browser.FIREFOX,
            )
            for endpoint in endpoints
        ]
        self.desk.subscriptions.register_many(rows, self.desk.push_hosts(), self.desk.now())
