"""Which browser shows what of a notification: the table behind the previews and the warnings in Compose.

Facts of 2026. Members: the browsers' own documentation of ``showNotification``. Lines: on Windows two for the
title and four for the text (Microsoft, "App notification content", text elements); on macOS one line each for
title and address and two for the text until a banner is opened, whoever posts it (Apple, UserNotifications); on
iOS four lines of text on the lock screen; on Android one line closed (Android 12 and later, the standard
template) and eight opened (``BigTextStyle``); in GNOME one line until the pointer opens the banner, then six
(GNOME Shell, the message list). Characters are what a usual screen shows at a usual text size; they guide the eye
and promise nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from pushdesk.domain.notification import Notification
from pushdesk.domain.subscription import Browser


class Platform(StrEnum):
    """A browser on a system, as the previews paint it."""

    WINDOWS_EDGE = "windows_edge"
    WINDOWS_CHROME = "windows_chrome"
    WINDOWS_FIREFOX = "windows_firefox"
    MACOS_CHROME = "macos_chrome"
    MACOS_SAFARI = "macos_safari"
    ANDROID_CHROME = "android_chrome"
    ANDROID_FIREFOX = "android_firefox"
    IOS = "ios"
    LINUX_CHROME = "linux_chrome"
    LINUX_FIREFOX = "linux_firefox"


class Member(StrEnum):
    """A member of a notification that some browser leaves out (Notifications API)."""

    ICON = "icon"
    IMAGE = "image"
    BADGE = "badge"
    ACTIONS = "actions"
    TAG = "tag"
    RENOTIFY = "renotify"
    REQUIRE_INTERACTION = "require_interaction"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Display:
    """What a platform shows. ``icon_from_site`` means that the site's or app's own icon stands there.

    Characters are per line, lines per text; ``expanded_body_lines`` is what opening it shows, by a tap or by the
    pointer. ``folded`` are the members that are shown, but only once it is opened.
    """

    shown: frozenset[Member]
    title_characters: int
    title_lines: int
    body_characters: int
    body_lines: int
    expanded_body_lines: int
    actions: int
    icon_from_site: bool = False
    folded: frozenset[Member] = frozenset()

    def shows(self, member: Member) -> bool:
        """True when this platform shows the member or acts on it."""
        return member in self.shown

    def folds(self, member: Member) -> bool:
        """True when the member is shown only once the notification is opened."""
        return member in self.folded


_CHROMIUM = frozenset(
    {
        Member.ICON,
        Member.IMAGE,
        Member.ACTIONS,
        Member.TAG,
        Member.RENOTIFY,
        Member.REQUIRE_INTERACTION,
        Member.SILENT,
    }
)
_FIREFOX = frozenset({Member.ICON, Member.ACTIONS, Member.TAG, Member.SILENT})
_BUTTONS = frozenset({Member.ACTIONS})
_BELOW = frozenset({Member.ACTIONS, Member.IMAGE})
_SAFARI = frozenset({Member.SILENT})

BROWSER_TABLE: Mapping[Platform, Display] = MappingProxyType(
    {
        Platform.WINDOWS_EDGE: Display(_CHROMIUM, 44, 2, 48, 4, 4, 2),
        Platform.WINDOWS_CHROME: Display(_CHROMIUM, 44, 2, 48, 4, 4, 2),
        Platform.WINDOWS_FIREFOX: Display(_FIREFOX | {Member.REQUIRE_INTERACTION}, 44, 2, 48, 4, 4, 2),
        Platform.MACOS_CHROME: Display(_CHROMIUM - {Member.IMAGE}, 38, 1, 42, 2, 4, 2, folded=_BUTTONS),
        Platform.MACOS_SAFARI: Display(_SAFARI, 38, 1, 42, 2, 4, 0, icon_from_site=True),
        Platform.ANDROID_CHROME: Display(_CHROMIUM | {Member.BADGE}, 40, 1, 44, 1, 8, 2, folded=_BELOW),
        Platform.ANDROID_FIREFOX: Display(_FIREFOX, 40, 1, 44, 1, 8, 2, folded=_BUTTONS),
        Platform.IOS: Display(frozenset(), 36, 1, 40, 4, 4, 0, icon_from_site=True),
        Platform.LINUX_CHROME: Display(_CHROMIUM, 40, 1, 46, 1, 6, 2, folded=_BUTTONS),
        Platform.LINUX_FIREFOX: Display(_FIREFOX, 40, 1, 46, 1, 6, 2, folded=_BUTTONS),
    }
)
"""Firefox shows action buttons from version 152 and obeys ``silent`` from 132; Safari obeys it from 16.6.

Chrome's pictures need a desktop that announces ``body-images`` (KDE, ChromeOS): GNOME shows none.
"""

_BY_SYSTEM = {
    ("windows", Browser.FIREFOX): Platform.WINDOWS_FIREFOX,
    ("windows", Browser.EDGE): Platform.WINDOWS_EDGE,
    ("windows", None): Platform.WINDOWS_CHROME,
    ("macos", Browser.SAFARI): Platform.MACOS_SAFARI,
    ("macos", None): Platform.MACOS_CHROME,
    ("android", Browser.FIREFOX): Platform.ANDROID_FIREFOX,
    ("android", None): Platform.ANDROID_CHROME,
    ("ios", None): Platform.IOS,
    ("linux", Browser.FIREFOX): Platform.LINUX_FIREFOX,
    ("linux", None): Platform.LINUX_CHROME,
    ("chromeos", None): Platform.LINUX_CHROME,
}


def platform_of(browser: Browser, system: str) -> Platform | None:
    """The platform of a subscriber, from the words of :mod:`pushdesk.domain.user_agents`; None if unknown."""
    return _BY_SYSTEM.get((system, browser)) or _BY_SYSTEM.get((system, None))


def used_members(notification: Notification) -> frozenset[Member]:
    """The members of this notification that some browsers drop."""
    members = {
        Member.ICON: bool(notification.icon),
        Member.IMAGE: bool(notification.image),
        Member.BADGE: bool(notification.badge),
        Member.ACTIONS: bool(notification.actions),
        Member.RENOTIFY: notification.renotify,
        Member.REQUIRE_INTERACTION: notification.require_interaction,
        Member.SILENT: notification.silent,
    }
    return frozenset(member for member, is_used in members.items() if is_used)


def dropped_members(notification: Notification, platform: Platform) -> frozenset[Member]:
    """What of this notification a platform leaves out: struck out in its preview."""
    return used_members(notification) - BROWSER_TABLE[platform].shown
