"""The same exported folder in a real Chromium: installable, a push shows, a click and a closing are real.

Chromium gets what a campaign really sent: a practice subscriber of the push service takes the message, and
its decrypted payload is handed to Chromium's service worker by DevTools.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browsers.chromium import Chromium
from tests.browsers.desktop import Desktop
from tests.browsers.json_value import JsonValue, list_of, member, text_of
from tests.journeys.console import Console
from tests.journeys.shop import Shop
from tests.processes import Program

REPORT_SECONDS = 20.0


def add_practice_subscriber(shop: Shop, folder: Path) -> str:
    """Import one simulated subscription of the push service; return its endpoint."""
    order: JsonValue = {"count": 1, "application_server_key": shop.public_key}
    issued = list_of(shop.push_service.ask("/subscriptions", order), "subscriptions")[0]
    row = {
        "endpoint": text_of(issued, "endpoint"),
        "p256dh": text_of(issued, "keys", "p256dh"),
        "auth": text_of(issued, "keys", "auth"),
    }
    file = folder / "subscribers.jsonl"
    file.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert member(shop.console.ask("subscribers", "import", str(file)), "added") == 1
    return row["endpoint"]


def send_campaign(console: Console, title: str, link: str) -> str:
    """Send to everyone and return the campaign's id."""
    sent = console.ask(
        *("send", "--title", title, "--body", "Until noon.", "--link", link, "--wait", "--wait-timeout", "30")
    )
    assert (member(sent, "state"), member(sent, "total")) == ("finished", 1)
    return str(member(sent, "campaign"))


def payload_for(shop: Shop, endpoint: str, title: str) -> str:
    """The payload of this title as the practice subscriber decrypted it."""
    kept = shop.push_service.ask(f"/ledger/{endpoint.rsplit('/', 1)[1]}")
    payloads = [text_of(one, "payload") for one in list_of(kept, "waiting")]
    return next(one for one in payloads if member(json.loads(one), "notification", "title") == title)


def test_chromium_shows_a_push_and_a_real_click_and_a_real_closing_are_counted(
    shop: Shop, desktop: Desktop, tmp_path: Path
) -> None:
    console, endpoint = shop.console, add_practice_subscriber(shop, tmp_path)
    with Chromium(environment=desktop.environment()) as chromium:
        chromium.navigate(shop.page)
        manifest = chromium.manifest()
        assert manifest.address == f"{shop.page}manifest.webmanifest"
        assert manifest.errors == ()
        assert chromium.installability_errors() == []
        chromium.allow_notifications(shop.origin)

        clicked = send_campaign(console, "Rolls at half price", f"{shop.page}?offer=rolls")
        payload = payload_for(shop, endpoint, "Rolls at half price")
        chromium.deliver_push(shop.page, payload)
        shown = desktop.wait_for_notification("Rolls at half price")
        assert "Until noon." in shown.body
        listed = next(one for one in chromium.notifications() if one.title == shown.title)
        assert (listed.body, listed.tag) == (
            "Until noon.",
            text_of(json.loads(payload), "notification", "tag"),
        )
        desktop.click(shown)
        chromium.wait_for_tab(f"{shop.page}?offer=rolls")
        counts = ("displayed", "clicked", "closed")
        console.ask_until([1, 1, 0], counts, "campaigns", "show", clicked, deadline_seconds=REPORT_SECONDS)

        closed = send_campaign(console, "Last loaves", f"{shop.page}?offer=loaves")
        chromium.deliver_push(shop.page, payload_for(shop, endpoint, "Last loaves"))
        desktop.close(desktop.wait_for_notification("Last loaves"))
        console.ask_until([1, 0, 1], counts, "campaigns", "show", closed, deadline_seconds=REPORT_SECONDS)
        assert f"{shop.page}?offer=loaves" not in chromium.tabs()


def test_a_push_without_a_payload_still_shows_something(shop: Shop, desktop: Desktop) -> None:
    with Chromium(environment=desktop.environment()) as chromium:
        chromium.navigate(shop.page)
        chromium.allow_notifications(shop.origin)
        for broken in ("", "no JSON {", "[]", '{"notification": 7}'):
            chromium.deliver_push(shop.page, broken)
            assert desktop.wait_for_any_notification().title != ""


def test_chromium_names_what_is_wrong_with_a_broken_manifest(shop: Shop, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    shutil.copytree(shop.export, folder)
    manifest = folder / "manifest.webmanifest"
    document = json.loads(manifest.read_text(encoding="utf-8"))
    document.update(icons=[], display="browser")
    manifest.write_text(json.dumps(document), encoding="utf-8")
    with previewed(shop.console, folder) as page, Chromium() as chromium:
        chromium.navigate(page)
        assert set(chromium.installability_errors()) >= {"manifest-missing-suitable-icon"}


@contextmanager
def previewed(console: Console, folder: Path) -> Iterator[str]:
    """Serve a folder by `pushdesk preview`; its address with a slash at the end."""
    program: Program
    with console.start("preview", str(folder), "--port", "0") as program:
        yield f"{program.address().rstrip('/')}/"
