"""A real, headless Firefox with a profile of its own, driven the way a person uses it.

Pages are driven in the content context; the permission panel and the alerts Firefox paints live in its own
window, which the chrome context reaches (`--remote-allow-system-access`).
"""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.browsers.json_value import JsonValue, list_of, text_of
from tests.browsers.marionette import Marionette, MarionetteError
from tests.browsers.page_scripts import (
    NOTIFICATIONS,
    ShownNotification,
    reached,
    shown_notifications,
    waiting,
)
from tests.browsers.profile import write_profile
from tests.processes import Program

FIREFOX = "firefox-esr"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
SHADOW_ROOT = "shadow-6066-11e4-a52e-4f735466cecf"
DEADLINE_SECONDS = 20.0

# Alerts are windows of Firefox's own; one that is closing no longer counts.
ALERTS = """[...Services.wm.getEnumerator("alert:alert")].filter(win => !win.closed
  && win.document.readyState === "complete" && win.gIsActive)"""
TABS = """[...Services.wm.getEnumerator("navigator:browser")].flatMap(
  win => win.gBrowser.browsers.map(browser => browser.currentURI.spec))"""
PROMPT = 'document.getElementById("web-notifications-notification")'


@dataclass(frozen=True)
class Alert:
    """A notification as Firefox painted it on the screen."""

    title: str
    text: str


class Firefox:
    """One running Firefox; leaving the `with` block ends it and removes its profile."""

    def __init__(
        self,
        *,
        push_service: str | None = None,
        environment: Mapping[str, str] | None = None,
        notifications_by_desktop: bool = False,
        published_host: str | None = None,
    ) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="firefox-"))
        profile, home = self._folder / "profile", self._folder / "home"
        profile.mkdir()
        home.mkdir()
        write_profile(
            profile,
            push_service=push_service,
            notifications_by_desktop=notifications_by_desktop,
            published_host=published_host,
        )
        settings = dict(os.environ if environment is None else environment)
        settings.update(
            HOME=str(home),
            XDG_CACHE_HOME=str(home / "cache"),
            MOZ_HEADLESS="1",
            MOZ_CRASHREPORTER_DISABLE="1",
        )
        arguments = [FIREFOX, "--headless", "--no-remote", "--marionette", "--remote-allow-system-access"]
        self._program = Program([*arguments, "--profile", str(profile)], environment=settings)
        try:
            line = self._program.line_with("Listening on port ", deadline_seconds=60)
            self._wire = Marionette(int(line.rsplit(" ", 1)[1]))
            self._wire.command("WebDriver:NewSession")
            # Waiting has deadlines of its own, all of them shorter.
            self._wire.command("WebDriver:SetTimeouts", script=300_000)
            # Automation switches the push connection off; a person's Firefox has it on.
            self.chrome('Services.prefs.setBoolPref("dom.push.connection.enabled", true)')
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End Firefox by its process id and remove the profile."""
        self._program.stop()
        if hasattr(self, "_wire"):
            self._wire.close()
        shutil.rmtree(self._folder, ignore_errors=False)

    # --- pages

    def navigate(self, address: str) -> None:
        """Open an address in the current tab and wait until it has loaded."""
        self._wire.command("WebDriver:Navigate", url=address)

    @property
    def address(self) -> str:
        return str(self._wire.command("WebDriver:GetCurrentURL"))

    def run(self, script: str, *arguments: JsonValue) -> JsonValue:
        """Run a function body in the page and return what it returns; a promise is awaited."""
        body = f"return (async () => {{ {script} }})()"
        return self._wire.command("WebDriver:ExecuteScript", script=body, args=list(arguments), sandbox=None)

    def click(self, selector: str) -> None:
        """Click an element with a trusted event: a gesture for the browser."""
        found = self._wire.command("WebDriver:FindElement", using="css selector", value=selector)
        self._wire.command("WebDriver:ElementClick", id=text_of(found, ELEMENT))

    def click_in_shadow(self, host: str, selector: str) -> None:
        """Click an element inside a shadow root with a trusted event."""
        found = self._wire.command("WebDriver:FindElement", using="css selector", value=host)
        root = self._wire.command("WebDriver:GetShadowRoot", id=text_of(found, ELEMENT))
        inner = self._wire.command(
            "WebDriver:FindElementFromShadowRoot",
            using="css selector",
            value=selector,
            shadowRoot=text_of(root, SHADOW_ROOT),
        )
        self._wire.command("WebDriver:ElementClick", id=text_of(inner, ELEMENT))

    def text(self, selector: str) -> str:
        """The rendered text of an element."""
        found = self._wire.command("WebDriver:FindElement", using="css selector", value=selector)
        return str(self._wire.command("WebDriver:GetElementText", id=text_of(found, ELEMENT)))

    def attribute(self, selector: str, name: str) -> str | None:
        """An attribute of an element, None where it is not there."""
        read = "return document.querySelector(arguments[0]).getAttribute(arguments[1])"
        value = self.run(read, selector, name)
        return None if value is None else str(value)

    def wait_until(self, predicate: str, *, deadline_seconds: float = DEADLINE_SECONDS) -> JsonValue:
        """Wait in the page until an expression is truthy and return it; AssertionError at the deadline."""
        return self._wait(predicate, deadline_seconds)

    def wait_for_attribute(
        self, selector: str, name: str, value: str, *, deadline_seconds: float = DEADLINE_SECONDS
    ) -> None:
        """Wait until an attribute has a value; the failure says which value it has instead."""
        read = f"document.querySelector({json.dumps(selector)}).getAttribute({json.dumps(name)})"
        try:
            self._wait(f"{read} === {json.dumps(value)}", deadline_seconds)
        except AssertionError:
            found = self.attribute(selector, name)
            raise AssertionError(
                f"{selector} has {name}={found!r} and not {value!r} after {deadline_seconds} s; "
                f"it says {self.text(selector)!r}"
            ) from None

    def open_tab(self, address: str) -> str:
        """Open an address in a new tab, go there, and return the name of the tab left behind."""
        before = str(self._wire.command("WebDriver:GetWindowHandle"))
        opened = self._wire.command("WebDriver:NewWindow", type="tab")
        self.switch_to(text_of(opened, "handle"))
        self.navigate(address)
        return before

    def switch_to(self, tab: str) -> None:
        """Bring a tab to the front."""
        self._wire.command("WebDriver:SwitchToWindow", handle=tab, focus=True)

    # --- Firefox's own window

    def chrome(self, script: str, *arguments: JsonValue) -> JsonValue:
        """Run a function body with the rights of Firefox itself."""
        with self._in_chrome():
            return self.run(script, *arguments)

    def answer_permission(self, *, allow: bool, deadline_seconds: float = DEADLINE_SECONDS) -> None:
        """Wait for the question about notifications and press Allow or Block in it."""
        button = "button" if allow else "secondaryButton"
        with self._in_chrome():
            self._wait(f"PopupNotifications.isPanelOpen && {PROMPT}?.{button}", deadline_seconds)
            self.run(f"{PROMPT}.{button}.click()")
            self._wait("!PopupNotifications.isPanelOpen", deadline_seconds)

    def put_permission_aside(self, *, deadline_seconds: float = DEADLINE_SECONDS) -> None:
        """Wait for the question about notifications and take it away without an answer."""
        with self._in_chrome():
            self._wait(f"PopupNotifications.isPanelOpen && {PROMPT}?.button", deadline_seconds)
            self.run('PopupNotifications.getNotification("web-notifications").remove()')
            self._wait("!PopupNotifications.isPanelOpen", deadline_seconds)

    @property
    def permission_is_asked(self) -> bool:
        """Whether the question about notifications stands on the screen or waits behind its icon."""
        return bool(self.chrome('return Boolean(PopupNotifications.getNotification("web-notifications"))'))

    def clipboard(self) -> str:
        """The text that was copied last."""
        return str(self.chrome("return navigator.clipboard.readText()"))

    def alerts(self) -> list[Alert]:
        """The notifications Firefox has painted and not closed."""
        found = self.chrome(
            f"return {ALERTS}.map(win => ({{title: win.document.getElementById('alertTitleLabel').value,"
            " text: win.document.getElementById('alertTextLabel').textContent}))"
        )
        return [Alert(text_of(one, "title"), text_of(one, "text")) for one in list_of(found)]

    def click_alert(self, title: str, *, deadline_seconds: float = DEADLINE_SECONDS) -> None:
        """Click the painted notification of this title, once it is there."""
        with self._in_chrome():
            self._wait(f"{self._alert(title)} !== undefined", deadline_seconds)
            self.run(f"{self._alert(title)}.document.getElementById('alertBox').click()")

    def tabs(self) -> list[str]:
        """The addresses of all tabs."""
        return [str(address) for address in list_of(self.chrome(f"return {TABS}"))]

    def wait_for_tab(self, address: str, *, deadline_seconds: float = DEADLINE_SECONDS) -> None:
        """Wait until a tab shows this address; the failure lists the tabs there are."""
        with self._in_chrome():
            try:
                self._wait(f"{TABS}.includes({json.dumps(address)})", deadline_seconds)
            except AssertionError:
                raise AssertionError(f"no tab shows {address}; there are {self.tabs()}") from None

    # --- notifications

    def notifications(self) -> list[ShownNotification]:
        """What the page's registration says is shown right now."""
        return shown_notifications(self.run(f"return {NOTIFICATIONS}"))

    def wait_for_notification(self, title: str, *, deadline_seconds: float = DEADLINE_SECONDS) -> ShownNotification:
        """Wait until a notification of this title is shown; the failure lists what is shown instead."""
        wanted = json.dumps(title)
        try:
            self._wait(f"({NOTIFICATIONS}).some(one => one.title === {wanted})", deadline_seconds)
        except AssertionError:
            shown = self.notifications()
            raise AssertionError(
                f"no notification {title!r} is shown after {deadline_seconds} s; shown: {shown}"
            ) from None
        return next(one for one in self.notifications() if one.title == title)

    # --- inner parts

    @staticmethod
    def _alert(title: str) -> str:
        has_title = f"document.getElementById('alertTitleLabel').value === {json.dumps(title)}"
        return f"{ALERTS}.find(win => win.{has_title})"

    @contextmanager
    def _in_chrome(self) -> Iterator[None]:
        before = self._wire.command("Marionette:GetContext")
        self._wire.command("Marionette:SetContext", value="chrome")
        try:
            yield
        finally:
            self._wire.command("Marionette:SetContext", value=before)

    def _wait(self, predicate: str, deadline_seconds: float) -> JsonValue:
        try:
            result = self.run(f"return {waiting(predicate, deadline_seconds)}")
        except MarionetteError as error:
            raise AssertionError(f"waiting for {predicate} failed: {error}") from error
        return reached(result, predicate, deadline_seconds)
