"""The rehearsal's inbox way: a web host with PHP, sealed records that visitors leave there, a pull, and a send."""

import json
import shutil
import socket
import subprocess
import time
import urllib.request
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from pushdesk.app import PushDesk
from pushdesk.cli.children import Child, workspace_command
from pushdesk.cli.output import Output
from pushdesk.domain.campaign import CampaignState, DeliveryOptions
from pushdesk.domain.delivery import Outcome
from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification
from pushdesk.domain.site import InboxKind, Site
from pushdesk.webpush.sealing import seal

_VISITORS = 5
_TOPIC = "inbox"
_HTTP_SECONDS = 20.0
_USER_AGENT = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"


def rehearse_inbox(desk: PushDesk, site: Site, control: str, output: Output) -> None:
    """Show the inbox way where PHP is installed; the business is afterwards as it was. ``demo_failed`` where it fails.

    ``control`` is the practice push service's address for orders.
    """
    if shutil.which("php") is None:
        output.say("7. The inbox way is left out: PHP is not installed here (apt-get install php-cli).")
        return
    folder = desk.folder / "web-host"
    desk.export(site, folder, inbox=InboxKind.PHP)
    try:
        with _php_host(folder) as address:
            inbox = f"{address}/inbox.php"
            hosted = desk.sites.update(replace(desk.sites.get(site.site_id), inbox_url=inbox))
            output.say(f"7. The web app with its inbox lies on a web host with PHP: {inbox}")
            _leave(desk, hosted, control, inbox)
            kept = sorted((folder / "inbox-data").glob("registrations.*.php"))
            output.say(
                f"   {len(kept)} visitors left sealed records; what the host sees: {kept[0].read_bytes()[-24:]!r}"
            )
            tally = desk.inbox.pull(hosted)
            if tally.added != _VISITORS:
                raise Fault("demo_failed", what=f"{tally.added} of {_VISITORS} came through the inbox")
            output.say(f"   pushdesk pull: {tally.pulled} fetched, {tally.added} new subscribers")
            _send(desk, hosted, output)
    finally:
        desk.sites.update(site)
        for former in desk.former_inboxes.of_site(site.site_id):
            desk.former_inboxes.forget(site.site_id, former.address)


@contextmanager
def _php_host(folder: Path) -> Iterator[str]:
    """PHP's own server on a folder, for the length of the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = ["php", "-n", "-S", f"127.0.0.1:{port}", "-t", str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            ends_at = time.monotonic() + _HTTP_SECONDS
            while not _listens(port):
                if server.poll() is not None or time.monotonic() > ends_at:
                    raise Fault("demo_failed", what="PHP's server did not start")
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _leave(desk: PushDesk, site: Site, control: str, inbox: str) -> None:
    """What the page does in each visitor's browser: subscribe, seal the registration, and post it."""
    key = desk.keys.get(site.current_key_id or "")
    public_key = urlsafe_b64encode(key.public_key).rstrip(b"=").decode()
    order = {"count": _VISITORS, "application_server_key": public_key, "mix": "ok"}
    sealing_key = desk.custody.inbox.public_keys(site.site_id).sealing
    for number, issued in enumerate(_post(f"{control}/subscriptions", order)["subscriptions"]):
        body = {
            "site": site.site_id,
            "clientId": f"inbox-{number}",
            "keyId": key.key_id,
            "subscription": {"endpoint": issued["endpoint"], "keys": issued["keys"]},
            "topics": [_TOPIC],
        }
        moment = desk.now().isoformat(timespec="milliseconds")
        record = {"kind": "registration", "at": moment, "userAgent": _USER_AGENT, "body": body}
        sealed = seal(json.dumps(record).encode(), sealing_key)
        answer = _post(f"{inbox}?box=registrations", {"record": urlsafe_b64encode(sealed).rstrip(b"=").decode()})
        if not answer.get("id"):
            raise Fault("demo_failed", what="the inbox kept no record")


def _send(desk: PushDesk, site: Site, output: Output) -> None:
    """One notification to those who came through the inbox, by a sender of its own."""
    notification = Notification("Thank you for joining", "You came through our web host.", site.url)
    campaign = desk.launch(
        desk.drafts.add(site.site_id, notification, f"topic:{_TOPIC}", DeliveryOptions(), desk.now())
    )
    with Child(workspace_command(desk.folder, "work", "--once")) as sender:
        sender.wait()
    campaign = desk.campaigns.get(campaign.campaign_id)
    accepted = desk.campaigns.totals(campaign.campaign_id).by_outcome[Outcome.ACCEPTED]
    if campaign.state is not CampaignState.FINISHED or accepted != _VISITORS:
        raise Fault("demo_failed", what=f"{accepted} of {_VISITORS} of the inbox were reached")
    output.say(f"   pushdesk send: {accepted} of {campaign.total} accepted by the push service")


def _post(url: str, document: object) -> dict[str, Any]:
    request = urllib.request.Request(  # noqa: S310 - an address of our own on this computer
        url, data=json.dumps(document).encode(), headers={"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=_HTTP_SECONDS) as answer:  # noqa: S310
        return dict(json.loads(answer.read()))
