"""A small business on this computer, every part a real process: push service, receiver and exported page.

The receiver answers only the site's exact origin, so the page's port is chosen before the site is made.
"""

import json
import socket
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.browsers.json_value import JsonValue, list_of, text_of
from tests.inbox.php_host import nginx_with_fpm, php_server
from tests.journeys.console import ROOT, Console
from tests.journeys.web_space import WebSpace
from tests.processes import Program

HTTP_SECONDS = 10.0


@dataclass(frozen=True)
class PushServiceProcess:
    """A running push service: where pushes go, where Firefox connects, where its ledger is asked."""

    address: str
    websocket: str
    control: str

    @property
    def host(self) -> str:
        """The `host:port` an owner allows in the settings."""
        return self.address.removeprefix("http://")

    def ask(self, path: str, question: JsonValue = None) -> JsonValue:
        """Ask the control address: GET, or POST where there is a question."""
        body = None if question is None else json.dumps(question).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(self.control + path, data=body, headers=headers)
        with urllib.request.urlopen(request, timeout=HTTP_SECONDS) as answer:
            document: JsonValue = json.loads(answer.read())
        return document

    def messages_for(self, endpoint: str) -> list[JsonValue]:
        """What the ledger holds of one subscription, the earliest message first."""
        return list_of(self.ask(f"/ledger/{endpoint.rsplit('/', 1)[1]}"), "messages")


@dataclass(frozen=True)
class Shop:
    """What a journey needs to know of the running business."""

    console: Console
    push_service: PushServiceProcess
    receiver: str
    page: str
    export: Path
    public_key: str
    receivers: list[Program] = field(default_factory=list)
    fetched: set[str] = field(default_factory=set)
    """The paths that browsers fetched from a plain web space."""

    @property
    def origin(self) -> str:
        """The site's origin, without a slash at its end."""
        return "/".join(self.page.split("/")[:3])

    @contextmanager
    def without_receiver(self) -> Iterator[None]:
        """The receiver is down inside the block, and back at its address after it."""
        self.receivers.pop().stop()
        yield
        self.receivers.append(self.console.start("receive", "--port", self.receiver.rsplit(":", 1)[1]))
        assert self.receivers[-1].address() == self.receiver

    def export_again(self) -> None:
        """Export over the earlier export, as after a change."""
        self.console.ask("export", str(self.export), "--receiver", self.receiver)


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def running_shop(
    folder: Path,
    place: str = "",
    *,
    has_inbox: bool = False,
    is_behind_nginx: bool = False,
    published_host: str = "",
) -> Iterator[Shop]:
    """Open the business in `folder` as an owner would: site, key, settings, receiver, export, preview.

    With a `place` the export lies there, below a web space that is `folder / "web"`, instead of in the preview. With
    an inbox a host with PHP serves it, PHP's own server or nginx with php-fpm, and the page knows no receiver. A
    `published_host` is a name under which browsers meet the page as one on the web, out of the receiver's reach.
    """
    console = Console(folder / "workspace")
    with ExitStack() as processes:
        rehearsal = [sys.executable, "-m", "pushdesk.rehearsal"]
        program = processes.enter_context(Program(rehearsal, environment=console.environment(), folder=ROOT))
        told: JsonValue = json.loads(program.line(deadline_seconds=30))
        push_service = PushServiceProcess(
            text_of(told, "address"), text_of(told, "websocket"), text_of(told, "control")
        )
        port = free_port()
        origin = f"http://{published_host or '127.0.0.1'}:{port}"
        url = f"{origin.replace('http', 'https', 1) if published_host else origin}/{place}"
        contact = "mailto:owner@corner-bakery.shop"
        *_, keys = console.ask_each(
            ("site", "add", "Corner Bakery", "--url", url, "--contact", contact),
            ("keys", "new"),
            ("settings", "set", "extra_push_hosts", push_service.host),
            ("keys", "show"),
        )
        public_key = text_of(list_of(keys, "keys")[0], "public_key")
        started = console.start("receive", "--port", "0")
        receivers = [started]
        processes.callback(lambda: [program.stop() for program in receivers])
        receiver = started.address()
        export = folder / "web" / place if place else folder / "export"
        fetched: set[str] = set()
        way = ("--inbox", "php") if has_inbox or is_behind_nginx else ("--receiver", receiver)
        console.ask("export", str(export), *way)
        if is_behind_nginx:
            short = processes.enter_context(tempfile.TemporaryDirectory(prefix="pd-"))  # a socket's path is bounded
            processes.enter_context(nginx_with_fpm(export, Path(short) / "server", port=port))
        elif has_inbox:
            processes.enter_context(php_server(export, port=port))
        elif place or published_host:
            fetched = processes.enter_context(WebSpace(folder / "web" if place else export, port)).asked
        else:
            preview = processes.enter_context(console.start("preview", str(export), "--port", str(port)))
            assert preview.address().rstrip("/") == origin
        yield Shop(console, push_service, receiver, f"{origin}/{place}", export, public_key, receivers, fetched)
