"""Which browser and system a User-Agent header speaks of, with the push service as the better witness.

Only lists, previews and audiences use the answer; nothing is allowed or refused by it, because the header is
whatever its sender likes. Mozilla serves Firefox alone and Windows' service serves Edge alone, so there the
push service decides; an iPad calls itself a Macintosh and is believed.
"""

from pushdesk.domain.subscription import Browser, PushService

USER_AGENT_LIMIT_CHARACTERS = 512

_BROWSER_MARKS = (
    ("SamsungBrowser/", Browser.SAMSUNG),
    ("OPR/", Browser.OPERA),
    ("OPT/", Browser.OPERA),
    ("OPiOS/", Browser.OPERA),
    ("Edg/", Browser.EDGE),
    ("EdgA/", Browser.EDGE),
    ("EdgiOS/", Browser.EDGE),
    ("Edge/", Browser.EDGE),
    ("Firefox/", Browser.FIREFOX),
    ("FxiOS/", Browser.FIREFOX),
    ("CriOS/", Browser.CHROME),
    ("Chrome/", Browser.CHROME),
    ("Chromium/", Browser.CHROME),
    ("Safari/", Browser.SAFARI),
)
"""First mark wins: every Chromium browser also says Chrome and Safari."""

_PLATFORM_MARKS = (
    ("Android", "android"),
    ("iPhone", "ios"),
    ("iPad", "ios"),
    ("iPod", "ios"),
    ("Windows", "windows"),
    ("CrOS", "chromeos"),
    ("Macintosh", "macos"),
    ("Linux", "linux"),
    ("X11", "linux"),
)
"""First mark wins: Android says Linux too, and an iPhone says "like Mac OS X"."""

_ONLY_BROWSER = {PushService.MOZILLA: Browser.FIREFOX, PushService.WNS: Browser.EDGE}
_LIKELY_BROWSER = {PushService.FCM: Browser.CHROME, PushService.APPLE: Browser.SAFARI}
_NEVER_SERVED = {
    PushService.FCM: frozenset({Browser.FIREFOX, Browser.SAFARI}),
}


def browser_from(user_agent: str, push_service: PushService) -> tuple[Browser, str]:
    """The browser's family and its system: windows, macos, android, ios, linux, chromeos or an empty text."""
    text = user_agent[:USER_AGENT_LIMIT_CHARACTERS]
    platform = next((name for mark, name in _PLATFORM_MARKS if mark in text), "")
    if only := _ONLY_BROWSER.get(push_service):
        return only, platform
    browser = next((family for mark, family in _BROWSER_MARKS if mark in text), Browser.OTHER)
    if browser is Browser.OTHER or browser in _NEVER_SERVED.get(push_service, frozenset()):
        return _LIKELY_BROWSER.get(push_service, Browser.OTHER), platform
    return browser, platform
