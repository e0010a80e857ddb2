"""How fast a campaign goes to the rehearsal's push service, which checks every signature and opens every body."""

import json
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.figures import Bench, CannotMeasure, Figure, Scale
from benchmarks.recipients import CONTACT, NOTIFICATION, SITE_URL
from pushdesk.app import PushDesk
from pushdesk.domain.campaign import CampaignState, DeliveryOptions
from pushdesk.domain.delivery import Outcome
from pushdesk.storage.keys import VaultKind
from pushdesk.webpush.vapid import public_key_text

ROOT = Path(__file__).resolve().parents[1]
RATE_AT_LEAST = 3_000.0
RUN_SECONDS = 300.0
SERVICES = {"fcm": 0.6, "mozilla": 0.3, "apple": 0.1}


def take(scale: Scale) -> Sequence[Figure]:
    """Send to everybody, ``rounds`` times over, and ask both sides what happened."""
    rates, opened, verified = [], [], []
    for _ in range(scale.rounds):
        with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name, running_push_service() as control:
            folder = Path(name) / "workspace"
            fill_workspace(folder, control, scale.recipients)
            send_all(folder)
            rates.append(_rate(folder, scale.recipients))
            ledger = ask(control, "GET", "/ledger")
            opened.append(ledger["decrypted"] / scale.recipients)
            verified.append(1.0 if ledger["vapid_failures"] == 0 and ledger["duplicates"] == 0 else 0.0)
    return [
        Figure("deliveries from first claim to last record", median(rates), "/s", at_least=RATE_AT_LEAST),
        Figure("share of bodies that the browser's side could open", min(opened), "", at_least=1.0),
        Figure("no signature refused, nobody twice", min(verified), "", at_least=1.0),
    ]


@contextmanager
def running_push_service() -> Iterator[dict[str, Any]]:
    """The rehearsal's push service as a process of its own; yields its addresses."""
    command = [sys.executable, "-m", "pushdesk.rehearsal", "--stop-on-stdin-close"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.stdin.close()


def ask(addresses: dict[str, Any], method: str, path: str, question: object = None) -> Any:
    """Ask the push service's control address."""
    body = None if question is None else json.dumps(question).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(addresses["control"] + path, data=body, headers=headers, method=method)
    with urllib.request.urlopen(request, timeout=RUN_SECONDS) as answer:
        return json.loads(answer.read())


def fill_workspace(folder: Path, addresses: dict[str, Any], count: int, mix: object = "ok") -> None:
    """A workspace whose subscribers live at this push service, and a campaign to all of them, launched and due."""
    with PushDesk(folder) as desk:
        doors = [origin.removeprefix("http://") for origin in addresses["origins"].values()]
        desk.settings.set("extra_push_hosts", ",".join(doors))
        site = desk.add_site("Corner Bakery", SITE_URL, CONTACT)
        key = desk.custody.new(site.site_id, vault=VaultKind.FILE)
        order = {
            "count": count,
            "application_server_key": public_key_text(key.public_key),
            "services": SERVICES,
            "mix": mix,
        }
        file = folder / "subscribers.jsonl"
        with file.open("w", encoding="utf-8") as lines:
            for issued in ask(addresses, "POST", "/subscriptions", order)["subscriptions"]:
                row = {"endpoint": issued["endpoint"], **issued["keys"]}
                lines.write(json.dumps(row) + "\n")
        outcome = desk.import_subscribers(desk.choose_site(None), file)
        if outcome.added != count:
            raise CannotMeasure(f"{outcome.added} of {count} subscribers were taken in: {outcome.errors[:1]}")
        desk.launch(desk.drafts.add(site.site_id, NOTIFICATION, "all", DeliveryOptions(), desk.now()))


def send_all(folder: Path) -> None:
    """``pushdesk work --once`` with as many processes as the setting says."""
    command = [sys.executable, "-m", "pushdesk", "--data", str(folder), "work", "--once"]
    subprocess.run(command, cwd=ROOT, check=True, timeout=RUN_SECONDS)


def _rate(folder: Path, count: int) -> float:
    """Deliveries a second from the moment the campaign was started by a sender to its last record."""
    with PushDesk(folder) as desk:
        (campaign,) = desk.campaigns.page(desk.choose_site(None).site_id)
        accepted = desk.campaigns.totals(campaign.campaign_id).by_outcome[Outcome.ACCEPTED]
    if campaign.state is not CampaignState.FINISHED or accepted != count:
        raise CannotMeasure(f"the campaign is {campaign.state.value} with {accepted} of {count} accepted")
    assert campaign.started_at is not None and campaign.ended_at is not None
    return count / (campaign.ended_at - campaign.started_at).total_seconds()


BENCH = Bench(
    "rehearsal-rate",
    "A whole campaign to the rehearsal's push service",
    "All on one computer: sender processes as set by default, and beside them the push service, which verifies every"
    " VAPID token and decrypts every body with code that is not the sender's. From the first claim to the last record.",
    take,
)
