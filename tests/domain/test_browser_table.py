"""Which browser shows what, and what Compose may say about it."""

import pytest

from pushdesk.domain.browsers import (
    BROWSER_TABLE,
    Member,
    Platform,
    dropped_members,
    platform_of,
    used_members,
)
from pushdesk.domain.notification import Notification, NotificationAction
from pushdesk.domain.subscription import Browser

FULL = Notification(
    title="Fresh rolls",
    icon="https://shop.example/icon.png",
    image="https://shop.example/rolls.jpg",
    badge="https://shop.example/badge.png",
    actions=(NotificationAction("buy", "Buy", ""),),
    require_interaction=True,
    silent=True,
    renotify=True,
)


def test_every_platform_is_in_the_table() -> None:
    assert set(BROWSER_TABLE) == set(Platform)


@pytest.mark.parametrize(
    ("member", "shown_by"),
    [
        (Member.ICON, set(Platform) - {Platform.MACOS_SAFARI, Platform.IOS}),
        (
            Member.IMAGE,
            {Platform.WINDOWS_EDGE, Platform.WINDOWS_CHROME, Platform.ANDROID_CHROME, Platform.LINUX_CHROME},
        ),
        (Member.BADGE, {Platform.ANDROID_CHROME}),
        (Member.ACTIONS, set(Platform) - {Platform.MACOS_SAFARI, Platform.IOS}),
        (Member.TAG, set(Platform) - {Platform.MACOS_SAFARI, Platform.IOS}),
        (
            Member.RENOTIFY,
            {
                Platform.WINDOWS_EDGE,
                Platform.WINDOWS_CHROME,
                Platform.MACOS_CHROME,
                Platform.ANDROID_CHROME,
                Platform.LINUX_CHROME,
            },
        ),
        (
            Member.REQUIRE_INTERACTION,
            {
                Platform.WINDOWS_EDGE,
                Platform.WINDOWS_CHROME,
                Platform.WINDOWS_FIREFOX,
                Platform.MACOS_CHROME,
                Platform.ANDROID_CHROME,
                Platform.LINUX_CHROME,
            },
        ),
        (Member.SILENT, set(Platform) - {Platform.IOS}),
    ],
)
def test_a_member_is_shown_by_these_platforms_and_no_others(member: Member, shown_by: set[Platform]) -> None:
    assert {platform for platform, display in BROWSER_TABLE.items() if display.shows(member)} == shown_by


@pytest.mark.parametrize("platform", list(Platform))
def test_actions_are_counted_where_they_are_shown_and_lines_are_positive(platform: Platform) -> None:
    display = BROWSER_TABLE[platform]
    assert (display.actions > 0) is display.shows(Member.ACTIONS)
    assert display.icon_from_site is not display.shows(Member.ICON)
    assert min(display.title_characters, display.title_lines, display.body_characters, display.body_lines) > 0
    assert display.expanded_body_lines >= display.body_lines
    assert display.folded <= display.shown


def test_a_notification_drops_what_a_platform_does_not_show() -> None:
    assert dropped_members(FULL, Platform.ANDROID_CHROME) == frozenset()
    assert dropped_members(FULL, Platform.IOS) == used_members(FULL)
    assert dropped_members(FULL, Platform.LINUX_FIREFOX) == {
        Member.IMAGE,
        Member.BADGE,
        Member.RENOTIFY,
        Member.REQUIRE_INTERACTION,
    }


def test_a_plain_notification_drops_nothing_anywhere() -> None:
    assert all(not dropped_members(Notification("Hello", "World"), platform) for platform in Platform)


@pytest.mark.parametrize(
    ("browser", "system", "platform"),
    [
        (Browser.EDGE, "windows", Platform.WINDOWS_EDGE),
        (Browser.OPERA, "windows", Platform.WINDOWS_CHROME),
        (Browser.FIREFOX, "windows", Platform.WINDOWS_FIREFOX),
        (Browser.SAFARI, "macos", Platform.MACOS_SAFARI),
        (Browser.CHROME, "macos", Platform.MACOS_CHROME),
        (Browser.SAMSUNG, "android", Platform.ANDROID_CHROME),
        (Browser.FIREFOX, "android", Platform.ANDROID_FIREFOX),
        (Browser.CHROME, "ios", Platform.IOS),
        (Browser.SAFARI, "ios", Platform.IOS),
        (Browser.FIREFOX, "linux", Platform.LINUX_FIREFOX),
        (Browser.CHROME, "chromeos", Platform.LINUX_CHROME),
        (Browser.CHROME, "", None),
        (Browser.OTHER, "plan9", None),
    ],
)
def test_a_subscriber_has_a_platform_when_the_system_is_known(
    browser: Browser, system: str, platform: Platform | None
) -> None:
    assert platform_of(browser, system) is platform
