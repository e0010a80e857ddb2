"""Which browser and system a User-Agent header speaks of."""

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.subscription import Browser, PushService
from pushdesk.domain.user_agents import browser_from

KIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
WINDOWS = f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {KIT}"
ANDROID = f"Mozilla/5.0 (Linux; Android 10; K) {KIT}"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)"
FCM, MOZILLA, APPLE = PushService.FCM, PushService.MOZILLA, PushService.APPLE
WNS, OTHER = PushService.WNS, PushService.OTHER

HEADERS = [
    (f"{WINDOWS} Chrome/141.0.0.0 Safari/537.36", FCM, Browser.CHROME, "windows"),
    (f"{WINDOWS} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0", WNS, Browser.EDGE, "windows"),
    (f"{WINDOWS} Chrome/141.0.0.0 Safari/537.36 OPR/125.0.0.0", FCM, Browser.OPERA, "windows"),
    (f"{MAC} {KIT} Chrome/141.0.0.0 Safari/537.36", FCM, Browser.CHROME, "macos"),
    (
        f"{MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
        APPLE,
        Browser.SAFARI,
        "macos",
    ),
    (f"{ANDROID} Chrome/141.0.0.0 Mobile Safari/537.36", FCM, Browser.CHROME, "android"),
    (f"{ANDROID} Chrome/141.0.0.0 Mobile Safari/537.36 EdgA/141.0.0.0", FCM, Browser.EDGE, "android"),
    (f"{ANDROID} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36", FCM, Browser.SAMSUNG, "android"),
    (
        "Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0",
        MOZILLA,
        Browser.FIREFOX,
        "android",
    ),
    (
        "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0",
        OTHER,
        Browser.FIREFOX,
        "linux",
    ),
    (
        f"Mozilla/5.0 (X11; Linux x86_64) {KIT} HeadlessChrome/156.0.0.0 Safari/537.36",
        FCM,
        Browser.CHROME,
        "linux",
    ),
    (
        f"Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) {KIT} Chrome/141.0.0.0 Safari/537.36",
        FCM,
        Browser.CHROME,
        "chromeos",
    ),
    (f"{IPHONE} Version/18.5 Mobile/15E148 Safari/604.1", APPLE, Browser.SAFARI, "ios"),
    (f"{IPHONE} Mobile/15E148", APPLE, Browser.SAFARI, "ios"),
    (f"{IPHONE} CriOS/141.0.0.0 Mobile/15E148 Safari/604.1", APPLE, Browser.CHROME, "ios"),
    (f"{IPHONE} FxiOS/144.0 Mobile/15E148 Safari/604.1", APPLE, Browser.FIREFOX, "ios"),
    ("", FCM, Browser.CHROME, ""),
    ("", MOZILLA, Browser.FIREFOX, ""),
    ("", APPLE, Browser.SAFARI, ""),
    ("", WNS, Browser.EDGE, ""),
    ("", OTHER, Browser.OTHER, ""),
    ("curl/8.0", OTHER, Browser.OTHER, ""),
]


@pytest.mark.parametrize(("header", "push_service", "browser", "system"), HEADERS)
def test_browsers_are_told_apart(header: str, push_service: PushService, browser: Browser, system: str) -> None:
    assert browser_from(header, push_service) == (browser, system)


@pytest.mark.parametrize(
    ("push_service", "browser"), [(MOZILLA, Browser.FIREFOX), (WNS, Browser.EDGE), (FCM, Browser.CHROME)]
)
def test_the_push_service_is_the_better_witness(push_service: PushService, browser: Browser) -> None:
    wrong = HEADERS[12][0] if push_service is FCM else HEADERS[0][0]
    assert browser_from(wrong, push_service)[0] is browser


@given(st.text(), st.sampled_from(PushService))
def test_any_header_gives_a_browser(header: str, push_service: PushService) -> None:
    browser, system = browser_from(header, push_service)
    assert browser in set(Browser)
    assert system in {"", "windows", "macos", "android", "ios", "linux", "chromeos"}


def test_only_the_first_512_characters_are_read() -> None:
    assert browser_from(" " * 512 + HEADERS[0][0], OTHER) == (Browser.OTHER, "")
