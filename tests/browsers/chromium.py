"""A real, headless Chromium with a profile of its own, driven by DevTools.

Its notifications go to the session bus named in the environment it is given: see desktop.py for the one who
clicks there.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.browsers.devtools import DevTools, DevToolsError
from tests.browsers.json_value import JsonValue, list_of, member, text_of
from tests.browsers.page_scripts import (
    NOTIFICATIONS,
    ShownNotification,
    reached,
    shown_notifications,
    waiting,
)
from tests.processes import Program

CHROMIUM = "chromium"
DEADLINE_SECONDS = 20.0
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--password-store=basic",
    "about:blank",
]
# Chromium reads commands from descriptor 3 and writes to descriptor 4; copies above 9 keep out of their way.
LAUNCH = """import fcntl, os, sys
commands, answers = (fcntl.fcntl(int(end), fcntl.F_DUPFD_CLOEXEC, 10) for end in sys.argv[1:3])
os.dup2(commands, 3)
os.dup2(answers, 4)
os.execvp(sys.argv[3], sys.argv[3:])
"""


_CODES = {"Tab": 9, "Enter": 13, "Escape": 27}


def _as_published(origin: str | None) -> list[str]:
    """Flags with which a page of this computer is met as one on the web."""
    if origin is None:
        return []
    host = origin.partition("://")[2].partition(":")[0]
    return [f"--host-resolver-rules=MAP {host} 127.0.0.1", f"--unsafely-treat-insecure-origin-as-secure={origin}"]


@dataclass(frozen=True)
class Manifest:
    """A manifest as Chromium read it: where it lies, its text, and what it found wrong."""

    address: str
    text: str
    errors: tuple[str, ...]


class Chromium:
    """One running Chromium with one tab; leaving the `with` block ends it and removes its profile."""

    def __init__(self, *, environment: Mapping[str, str] | None = None, published_origin: str | None = None) -> None:
        """`published_origin` is an http address that leads to this computer and counts as https, like the web's."""
        self._folder = Path(tempfile.mkdtemp(prefix="chromium-"))
        home = self._folder / "home"
        home.mkdir()
        settings = dict(os.environ if environment is None else environment)
        settings.update(HOME=str(home), XDG_CONFIG_HOME=str(home / "config"), XDG_CACHE_HOME=str(home / "cache"))
        commands, to_browser = os.pipe()
        from_browser, answers = os.pipe()
        launcher = [sys.executable, "-I", "-S", "-c", LAUNCH, str(commands), str(answers)]
        profile = f"--user-data-dir={self._folder / 'profile'}"
        self._program = Program(
            [*launcher, CHROMIUM, profile, *_as_published(published_origin), *FLAGS],
            environment=settings,
            pass_fds=(commands, answers),
        )
        os.close(commands)
        os.close(answers)
        self._wire = DevTools(from_browser=from_browser, to_browser=to_browser)
        self._context = ""
        try:
            self._wire.command("Target.setDiscoverTargets", {"discover": True}, deadline_seconds=60)
            page = self._wire.wait_for_event(
                "Target.targetCreated", lambda content: member(content, "targetInfo", "type") == "page"
            )
            self._attach(text_of(page, "targetInfo", "targetId"))
        except DevToolsError as error:
            failure = self._program.failure(str(error))
            self.close()
            raise failure from error
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def begin_anew(self) -> None:
        """Leave the tab and all that pages stored, for a tab that knows nothing: quicker than another Chromium.

        Such a tab is a private window's, so Chromium offers no page in it as an app.
        """
        left = self._context
        self._context = text_of(self._wire.command("Target.createBrowserContext"), "browserContextId")
        wanted: JsonValue = {"url": "about:blank", "browserContextId": self._context}
        self._attach(text_of(self._wire.command("Target.createTarget", wanted), "targetId"))
        if left:
            self._wire.command("Target.disposeBrowserContext", {"browserContextId": left})

    def close(self) -> None:
        """End Chromium by its process id and remove the profile."""
        self._program.stop()
        self._wire.close()
        shutil.rmtree(self._folder)

    # --- the page

    def navigate(self, address: str) -> None:
        """Open an address in the tab and wait until it has loaded."""
        self._wire.forget("Page.loadEventFired")
        result = self._in_page("Page.navigate", url=address)
        problem = member(result, "errorText")
        assert problem is None, f"{address} did not load: {problem}"
        self._wire.wait_for_event("Page.loadEventFired", session=self._page)

    def evaluate(self, expression: str) -> JsonValue:
        """The value of an expression in the page; a promise is awaited. AssertionError where it throws."""
        result = self._in_page("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        problem = member(result, "exceptionDetails")
        assert problem is None, f"{expression} failed: {json.dumps(problem)}"
        return member(result, "result", "value")

    def click(self, selector: str) -> None:
        """Click the middle of an element with the mouse: a gesture for the browser."""
        middle = self.evaluate(
            f"(() => {{ const element = document.querySelector({json.dumps(selector)});"
            " element.scrollIntoView({block: 'center', behavior: 'instant'});"
            " const box = element.getBoundingClientRect();"
            " return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self._in_page(
                "Input.dispatchMouseEvent",
                type=kind,
                x=member(middle, "x"),
                y=member(middle, "y"),
                button="left",
                clickCount=1,
            )

    def attribute(self, selector: str, name: str) -> str | None:
        """An attribute of an element, None where it is not there."""
        element = f"document.querySelector({json.dumps(selector)})"
        value = self.evaluate(f"{element}.getAttribute({json.dumps(name)})")
        return None if value is None else str(value)

    def wait_until(self, predicate: str, *, deadline_seconds: float = DEADLINE_SECONDS) -> JsonValue:
        """Wait in the page until an expression is truthy and return it; AssertionError at the deadline."""
        return reached(self.evaluate(waiting(predicate, deadline_seconds)), predicate, deadline_seconds)

    def prefer(self, **features: str) -> None:
        """What the person prefers, by media feature with `_` for `-`, such as `prefers_color_scheme="dark"`."""
        wanted: list[JsonValue] = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self._in_page("Emulation.setEmulatedMedia", features=wanted)

    def speak(self, *languages: str) -> None:
        """The person's languages, the dearest first."""
        agent = str(self.evaluate("navigator.userAgent"))
        self._in_page("Emulation.setUserAgentOverride", userAgent=agent, acceptLanguage=",".join(languages))

    def press(self, key: str) -> None:
        """Press a key such as Tab or Enter."""
        for kind in ("keyDown", "keyUp"):
            self._in_page("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=_CODES[key])

    # --- what Chromium thinks of the page as an app

    def manifest(self) -> Manifest:
        """The manifest of the page, as Chromium read it."""
        result = self._in_page("Page.getAppManifest")
        errors = tuple(text_of(one, "message") for one in list_of(result, "errors"))
        return Manifest(text_of(result, "url"), text_of(result, "data"), errors)

    def installability_errors(self) -> list[str]:
        """Why Chromium would not install the page; empty where it would."""
        result = self._in_page("Page.getInstallabilityErrors")
        return [text_of(one, "errorId") for one in list_of(result, "installabilityErrors")]

    # --- permission, push and notifications

    def allow_notifications(self, origin: str) -> None:
        """Give the origin the permission a person would give."""
        permission: JsonValue = {"name": "notifications"}
        self._wire.command("Browser.setPermission", {"permission": permission, "setting": "granted", "origin": origin})

    def deliver_push(self, address: str, payload: str) -> None:
        """Hand a decrypted push payload to the service worker whose scope is `address`."""
        registration = self._registration(address)
        origin = str(self.evaluate("location.origin"))
        self._in_page("ServiceWorker.deliverPushMessage", origin=origin, registrationId=registration, data=payload)

    def notifications(self) -> list[ShownNotification]:
        """What the page's registration says is shown right now."""
        return shown_notifications(self.evaluate(f"(async () => {NOTIFICATIONS})()"))

    def tabs(self) -> list[str]:
        """The addresses of all tabs."""
        targets = list_of(self._wire.command("Target.getTargets"), "targetInfos")
        return [text_of(one, "url") for one in targets if member(one, "type") == "page"]

    def wait_for_tab(self, address: str, *, deadline_seconds: float = DEADLINE_SECONDS) -> None:
        """Wait until a tab shows this address; the failure lists the tabs there are."""
        if address in self.tabs():
            return
        try:
            self._wire.wait_for_event(
                "Target.targetInfoChanged",
                lambda content: (
                    member(content, "targetInfo", "type") == "page" and member(content, "targetInfo", "url") == address
                ),
                deadline_seconds=deadline_seconds,
            )
        except DevToolsError:
            raise AssertionError(f"no tab shows {address}; there are {self.tabs()}") from None

    # --- inner parts

    def _attach(self, target: str) -> None:
        attached = self._wire.command("Target.attachToTarget", {"targetId": target, "flatten": True})
        self._page = text_of(attached, "sessionId")
        for domain in ("Page", "Runtime", "ServiceWorker"):
            self._in_page(f"{domain}.enable")

    def _in_page(self, method: str, **parameters: JsonValue) -> JsonValue:
        return self._wire.command(method, parameters, session=self._page)

    def _registration(self, address: str) -> str:
        self.evaluate("navigator.serviceWorker.ready.then(() => true)")
        self._in_page("ServiceWorker.disable")
        self._wire.forget("ServiceWorker.workerRegistrationUpdated")
        self._in_page("ServiceWorker.enable")

        def lists_scope(content: JsonValue) -> bool:
            return any(member(one, "scopeURL") == address for one in list_of(content, "registrations"))

        told = self._wire.wait_for_event("ServiceWorker.workerRegistrationUpdated", lists_scope)
        found = next(one for one in list_of(told, "registrations") if member(one, "scopeURL") == address)
        return text_of(found, "registrationId")
