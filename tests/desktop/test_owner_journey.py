"""The whole way of an owner who starts, in the true window, worked from outside by the names a screen reader says."""

import json
import sys
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.browsers.json_value import JsonValue, list_of, text_of
from tests.desktop.reader import ScreenReader
from tests.desktop.screen import Screen, open_screen
from tests.journeys.console import ROOT, Console
from tests.journeys.shop import PushServiceProcess, free_port
from tests.processes import Program

PASSPHRASE = "correct horse battery"
TITLE = "Fresh rye from seven"


@pytest.fixture
def screen() -> Iterator[Screen]:
    """A screen of the test's own."""
    with TemporaryDirectory(prefix="pd-") as folder, open_screen(Path(folder)) as screen:  # a socket's path is bounded
        yield screen


def rehearsal(console: Console, processes: ExitStack) -> PushServiceProcess:
    """A push service that verifies and decrypts, allowed in the settings as an owner allows one."""
    words = [sys.executable, "-m", "pushdesk.rehearsal"]
    program = processes.enter_context(Program(words, environment=console.environment(), folder=ROOT))
    told = json.loads(program.line(deadline_seconds=30))
    service = PushServiceProcess(text_of(told, "address"), text_of(told, "websocket"), text_of(told, "control"))
    console.ask("settings", "set", "extra_push_hosts", service.host)
    console.ask("settings", "set", "undo_seconds", "0")
    return service


def subscribe(console: Console, service: PushServiceProcess, page: str, receiver: str) -> str:
    """A browser subscribes with the exported key and registers with the window's receiver; its endpoint."""
    site = text_of(list_of(console.ask("site", "list"), "sites")[0], "site")
    key = list_of(console.ask("keys", "show"), "keys")[0]
    order: JsonValue = {"application_server_key": text_of(key, "public_key")}
    made = list_of(service.ask("/subscriptions", order), "subscriptions")[0]
    assert isinstance(made, dict)
    registration: JsonValue = {
        "site": site,
        "clientId": str(uuid.uuid4()),
        "keyId": text_of(key, "key"),
        "subscription": {"endpoint": made["endpoint"], "expirationTime": None, "keys": made["keys"]},
        "topics": [],
        "language": "en",
        "timeZone": "Europe/Berlin",
        "consent": {"textVersion": "1", "page": page, "at": datetime.now(UTC).isoformat(timespec="seconds")},
    }
    request = urllib.request.Request(
        f"{receiver}/v1/registrations",
        data=json.dumps(registration).encode(),
        headers={"Content-Type": "application/json", "Origin": page.rstrip("/")},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert answer.status == 201
    return text_of(made, "endpoint")


def choose(heard: ScreenReader, title: str, field: str, press: str, path: Path) -> None:
    """Answer a file dialog."""
    dialog = heard.find("dialog", f"{title} — PushDesk")
    heard.find("text", field, inside=dialog).type(str(path))
    heard.find("push button", press, inside=dialog).press()


def test_an_owner_who_hears_the_window_sets_up_sends_and_reads_the_history(screen: Screen, tmp_path: Path) -> None:
    console = Console(tmp_path / "workspace")
    web = tmp_path / "web"
    web.mkdir()
    with ExitStack() as processes:
        service = rehearsal(console, processes)
        port = free_port()
        console.ask("settings", "set", "receiver_port", str(port))
        receiver = f"http://127.0.0.1:{port}"
        environment = {**console.environment(), **screen.environment(), "HOME": str(tmp_path)}
        window = [sys.executable, "-m", "pushdesk", "--data", str(console.folder)]
        processes.enter_context(Program(window, environment=environment, folder=ROOT))
        heard = processes.enter_context(ScreenReader(screen.session_bus))

        # First run: the set-up opens by itself and leads through four steps.
        setup = heard.find("dialog", "Set up PushDesk")
        heard.find("text", "Business name", inside=setup).type("Corner Bakery")
        heard.find("text", "Web address", inside=setup).type("http://127.0.0.1:8123/")
        heard.find("text", "E-mail address", inside=setup).type("owner@corner-bakery.shop")
        heard.find("push button", "Add business", inside=setup).press()
        heard.find("text", "Passphrase", inside=setup).type(PASSPHRASE)
        heard.find("text", "Passphrase once more", inside=setup).type(PASSPHRASE)
        heard.find("push button", "Back up to a file…", inside=setup).press()
        choose(heard, "Back up keys to", "File name:", "Save", tmp_path / "keys.pushdesk-backup")
        heard.hears("The keys are backed up")
        heard.find("push button", "Next", inside=setup).press()
        heard.find("push button", "Export folder…", inside=setup).press()
        choose(heard, "Export to a folder of its own", "Directory:", "Choose", web)
        heard.hears("READ-ME-FIRST.html says how")
        assert (web / "sw.js").is_file()
        heard.find("push button", "Next", inside=setup).press()

        # Somebody subscribes; the window says so without being asked.
        endpoint = subscribe(console, service, "http://127.0.0.1:8123/", receiver)
        heard.hears("Subscriber 1 is here")
        heard.find("push button", "Write a notification", inside=setup).press()

        # Compose, review, send.
        heard.find("text", "Title").type(TITLE)
        heard.find("text", "Text").type("Come early.")
        heard.find("push button", "Review & send…").press()
        heard.find("push button", "Send to 1").press()

        # Read the history.
        heard.find("radio button", "History").press()
        heard.hears(TITLE)
        console.ask_until([1], ["accepted"], "campaigns", "show", "1", deadline_seconds=60)
        heard.hears("1 of 1")
        [message] = service.messages_for(endpoint)
        assert isinstance(message, dict)
        assert message["decrypted"] is True
