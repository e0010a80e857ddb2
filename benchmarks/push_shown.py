"""How soon a push is seen: from the push service's accept to the call by which Firefox has it shown."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.figures import Bench, CannotMeasure, Figure, Scale
from tests.browsers.desktop import Desktop
from tests.browsers.firefox import FIREFOX, Firefox
from tests.browsers.json_value import JsonValue, member
from tests.journeys.shop import Shop, running_shop

MILLISECONDS_AT_MOST = 50.0
PUSHES_PER_ROUND = 4
READ_ENDPOINT = "return (await (await navigator.serviceWorker.ready).pushManager.getSubscription()).endpoint;"


def take(scale: Scale) -> Sequence[Figure]:
    """Subscribe a real Firefox and send to it; the first push finds the worker asleep and is told by itself."""
    for program in (FIREFOX, "dbus-run-session"):
        if shutil.which(program) is None:
            raise CannotMeasure(f"{program} is missing: apt-get install firefox-esr dbus")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    with tempfile.TemporaryDirectory(prefix="pushdesk-bench-") as name, running_shop(Path(name)) as shop:
        taken = _pushes(shop, 1 + scale.rounds * PUSHES_PER_ROUND)
    return [
        Figure("from accepted to shown", median(taken[1:]), "ms", at_most=MILLISECONDS_AT_MOST),
        Figure("the slowest of them", max(taken[1:]), "ms"),
        Figure("the first push after subscribing", taken[0], "ms"),
    ]


def _pushes(shop: Shop, count: int) -> list[float]:
    """Milliseconds of each push, in the order they were sent."""
    with (
        Desktop() as desktop,
        Firefox(
            push_service=shop.push_service.websocket,
            environment=desktop.environment(),
            notifications_by_desktop=True,
        ) as firefox,
    ):
        firefox.navigate(shop.page)
        firefox.wait_for_attribute("#pd-status", "data-state", "default")
        firefox.click("#pd-enable")
        firefox.answer_permission(allow=True)
        firefox.wait_for_attribute("#pd-status", "data-state", "subscribed")
        endpoint = str(firefox.run(READ_ENDPOINT))
        taken = []
        for number in range(count):
            shop.console.ask("send", "--title", f"Loaf {number}", "--wait", "--wait-timeout", "30")
            shown = desktop.wait_for_notification(f"Loaf {number}")
            taken.append((shown.at - _accepted_at(shop.push_service.messages_for(endpoint)[-1])) * 1000)
        return taken


def _accepted_at(message: JsonValue) -> float:
    at = member(message, "accepted_at")
    assert isinstance(at, float)
    return at


BENCH = Bench(
    "push-shown",
    "A push, from accepted to shown",
    "A real Firefox on this computer and the rehearsal's push service. From the moment the push service has accepted a"
    " message: over its WebSocket, decrypted by Firefox, through the exported service worker, to the D-Bus call"
    " `Notify` as the desktop got it.",
    take,
)
