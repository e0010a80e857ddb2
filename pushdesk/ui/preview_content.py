"""What a preview shows: plain values, apart from how any platform paints them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtGui import QImage

from pushdesk.domain.browsers import BROWSER_TABLE, Display, Member, Platform
from pushdesk.ui.preview_text import runs_right_to_left


@dataclass(frozen=True, slots=True)
class PreviewContent:
    """One notification as it is typed. ``used`` are the members it has that some browsers leave out.

    ``badge`` counts by its opacity alone: Android paints it in a colour of its own.
    """

    title: str = ""
    body: str = ""
    host: str = ""
    app_name: str = ""
    icon: QImage | None = None
    image: QImage | None = None
    badge: QImage | None = None
    actions: tuple[str, ...] = ()
    used: frozenset[Member] = frozenset()

    @property
    def runs_right_to_left(self) -> bool:
        """Whether it is read from right to left: then so is the system of those who get it, from side to side."""
        return runs_right_to_left(self.title or self.body)


@dataclass(frozen=True, slots=True)
class Reach:
    """How many of the audience are on each platform; ``total`` is the whole audience."""

    by_platform: Mapping[Platform, int] = field(default_factory=dict)
    total: int = 0


class Part(StrEnum):
    """A text of a notification that may be too long for a platform."""

    TITLE = "title"
    BODY = "body"


class Form(StrEnum):
    """One painted preview: a platform, on Android twice."""

    WINDOWS_EDGE = "windows-edge"
    WINDOWS_CHROME = "windows-chrome"
    WINDOWS_FIREFOX = "windows-firefox"
    MACOS_CHROME = "macos-chrome"
    MACOS_SAFARI = "macos-safari"
    ANDROID_COLLAPSED = "android-collapsed"
    ANDROID_EXPANDED = "android-expanded"
    IOS = "ios"
    LINUX_FIREFOX = "linux-firefox"
    LINUX_CHROME = "linux-chrome"

    @property
    def platform(self) -> Platform:
        """The row of the browser table that rules this form."""
        return _PLATFORMS[self]

    @property
    def display(self) -> Display:
        """What that platform shows, and how much of it."""
        return BROWSER_TABLE[self.platform]

    @property
    def system(self) -> str:
        """The system's word, by which the stage groups: windows, macos, android, ios, linux."""
        return self.value.partition("-")[0]


_PLATFORMS = {
    Form.WINDOWS_EDGE: Platform.WINDOWS_EDGE,
    Form.WINDOWS_CHROME: Platform.WINDOWS_CHROME,
    Form.WINDOWS_FIREFOX: Platform.WINDOWS_FIREFOX,
    Form.MACOS_CHROME: Platform.MACOS_CHROME,
    Form.MACOS_SAFARI: Platform.MACOS_SAFARI,
    Form.ANDROID_COLLAPSED: Platform.ANDROID_CHROME,
    Form.ANDROID_EXPANDED: Platform.ANDROID_CHROME,
    Form.IOS: Platform.IOS,
    Form.LINUX_FIREFOX: Platform.LINUX_FIREFOX,
    Form.LINUX_CHROME: Platform.LINUX_CHROME,
}

SHOWN_FORMS = (
    Form.WINDOWS_EDGE,
    Form.WINDOWS_CHROME,
    Form.WINDOWS_FIREFOX,
    Form.ANDROID_COLLAPSED,
    Form.ANDROID_EXPANDED,
    Form.IOS,
    Form.MACOS_CHROME,
    Form.MACOS_SAFARI,
    Form.LINUX_FIREFOX,
)
"""The forms a stage shows unless it is told others, the most frequent systems first."""
