"""A fresh Firefox profile: preferences that keep it quiet and point it at the push service of the tests."""

import json
from pathlib import Path

Preference = bool | int | str

QUIET: dict[str, Preference] = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.autoDisableScopes": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.cosmeticAnimations.enabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    # A closing alert waits for its animation otherwise.
    "ui.prefersReducedMotion": 1,
    "marionette.port": 0,
}


def write_profile(
    folder: Path, *, push_service: str | None, notifications_by_desktop: bool, published_host: str | None = None
) -> None:
    """Write the preferences of a fresh profile into `folder`, which must exist.

    `push_service` is the websocket address (`ws://127.0.0.1:PORT/`) Firefox takes for Mozilla's own. With
    `notifications_by_desktop` a notification goes to the session bus; otherwise Firefox paints it itself.
    `published_host` is a name that leads to this computer and counts as https, like a page on the web.
    """
    preferences = dict(QUIET)
    if published_host is not None:
        preferences["network.dns.localDomains"] = published_host
        preferences["dom.securecontext.allowlist"] = published_host
    preferences["alerts.useSystemBackend"] = notifications_by_desktop
    if push_service is not None:
        preferences["dom.push.serverURL"] = push_service
        preferences["dom.push.testing.allowInsecureServerURL"] = True
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items()]
    (folder / "user.js").write_text("\n".join(lines) + "\n", encoding="utf-8")
