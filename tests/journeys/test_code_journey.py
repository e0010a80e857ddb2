"""Where nothing can be reached, a person carries the registration: a code, sealed, copied or shared, and pasted."""

import json
from contextlib import ExitStack
from pathlib import Path

from pushdesk.domain.site import InboxKind
from tests.browsers.chromium import Chromium
from tests.browsers.firefox import Firefox
from tests.browsers.json_value import JsonValue, list_of, member, text_of
from tests.guides.owner import ISSUED, owner_in
from tests.journeys.console import Console
from tests.journeys.practice import SUBSCRIBE_AS
from tests.journeys.shop import running_shop
from tests.journeys.web_space import WebSpace

HOST = "corner-bakery.test"
CODE = "document.getElementById('pd-code-text').value"
CODE_IS_THERE = "!document.getElementById('pd-code').hidden && document.querySelector('#pd-code-text')"
SAID = "document.querySelector('#pd-code [role=status]').textContent"
SHARE = "#pd-code .pd-quiet"
FIRST_LOAD_LIMIT_BYTES = 60 * 1024
SHARES = """navigator.share = async (shared) => { window.shared = shared; }; true"""


def weigh_the_first_visit(folder: Path, fetched: set[str]) -> None:
    """Every file that this browser fetched, the worker's and its shell among them, counted once as it lies there."""
    names = {path.strip("/") or "index.html" for path in fetched}
    files = [folder / name for name in names if (folder / name).is_file()]
    assert {"index.html", "sw.js", "pushdesk.outbox.js", "offline.html"} <= {file.name for file in files}
    weights = "\n".join(f"{file.stat().st_size} {file.name}" for file in files)
    assert sum(file.stat().st_size for file in files) <= FIRST_LOAD_LIMIT_BYTES, weights


def take_in(console: Console, mail: str) -> JsonValue:
    """Paste what came by mail into the console and return its only subscriber."""
    told = console.ask("subscribers", "add-code", "-", pasted=mail)
    assert (member(told, "added"), member(told, "errors")) == (1, []), told
    (person,) = list_of(console.ask("subscribers", "list"), "subscriptions")
    return person


def mangled(code: str) -> str:
    """The code as a mail program delivers it: quoted, broken into lines, with words around it."""
    lines = [code[at : at + 70] for at in range(0, len(code), 70)]
    return "\n".join(["Hello, here is my code:", "", *(f"> {line}" for line in lines), "", "See you, Ada"])


def test_firefox_gives_a_code_that_is_copied_and_brings_the_subscriber(tmp_path: Path) -> None:
    with ExitStack() as running:
        shop = running.enter_context(running_shop(tmp_path, published_host=HOST))
        shop.receivers.pop().stop()
        firefox = running.enter_context(Firefox(push_service=shop.push_service.websocket, published_host=HOST))
        firefox.navigate(shop.page)
        firefox.wait_for_attribute("#pd-status", "data-state", "default")
        firefox.wait_until("navigator.serviceWorker.controller")
        weigh_the_first_visit(shop.export, shop.fetched)
        firefox.click("#pd-enable")
        firefox.answer_permission(allow=True)
        firefox.wait_for_attribute("#pd-status", "data-reason", "code")
        firefox.wait_until(CODE_IS_THERE)
        code = str(firefox.run(f"return {CODE}"))
        assert code.startswith("PUSHDESK1[") and "endpoint" not in code
        assert firefox.run("return typeof navigator.share") == "undefined"
        assert firefox.run(f"return document.querySelector('{SHARE}')") is None
        firefox.click("#pd-code .pd-button")
        firefox.wait_until(f"{SAID} === 'Copied. Now paste it into a message.'")
        assert firefox.clipboard() == code

        person = take_in(shop.console, mangled(firefox.clipboard()))
        assert (member(person, "state"), member(person, "browser")) == ("active", "firefox")
        shop.console.ask("send", "--title", "Fresh rye", "--wait", "--wait-timeout", "30")
        firefox.wait_for_notification("Fresh rye")
        firefox.navigate(f"{shop.page}?after-the-push")
        firefox.wait_for_attribute("#pd-status", "data-state", "subscribed")


def test_chromium_shares_a_code_that_brings_the_subscriber(tmp_path: Path) -> None:
    with ExitStack() as running:
        owner = running.enter_context(owner_in(tmp_path, InboxKind.NONE))
        owner.unpack(tmp_path / "web")
        space = running.enter_context(WebSpace(tmp_path / "web", owner.port))
        origin = f"http://{HOST}:{owner.port}"
        chromium = running.enter_context(Chromium(published_origin=origin))
        chromium.navigate(f"{origin}/")
        chromium.wait_until("navigator.serviceWorker.controller")
        assert chromium.installability_errors() == []
        weigh_the_first_visit(tmp_path / "web", space.asked)
        assert "/icons/icon-192.png" in space.asked
        chromium.allow_notifications(origin)
        chromium.evaluate(SUBSCRIBE_AS % json.dumps(ISSUED))
        chromium.evaluate(SHARES)
        chromium.wait_until("document.querySelector('#pd-status').dataset.state === 'default'")
        chromium.click("#pd-enable")
        chromium.wait_until(CODE_IS_THERE)
        assert chromium.attribute("#pd-status", "data-reason") == "code"
        chromium.click(SHARE)
        shared = chromium.wait_until("window.shared")
        assert text_of(shared, "title") == "My code for notifications"
        assert text_of(shared, "text") == chromium.evaluate(CODE)
        person = take_in(Console(tmp_path / "workspace"), mangled(text_of(shared, "text")))
        assert member(person, "state") == "active"
