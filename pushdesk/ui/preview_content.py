"""What a preview shows: plain values, apart from how any platform paints them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from pushdesk.domain.browsers import BROWSER_TABLE, Display, Member, Platform


@dataclass(frozen=True, slots=True)
class PreviewContent:
    """One notification as it is typed. ``used`` are the members it has that some browsers leave out."""

    title: str = ""
    body: str = ""
    host: str = ""
    app_name: str = ""
    icon: QImage | None = None
    image: QImage | None = None
    actions: tuple[str, ...] = ()
    used: frozenset[Member] = frozenset()


@dataclass(frozen=True, slots=True)
class Reach:
    """How many of the audience are on each platform; ``total`` is the whole audience."""

    by_platform: Mapping[Platform, int] = field(default_factory=dict)
    total: int = 0


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
    Form.ANDROID_COLLAPSED,
    Form.ANDROID_EXPANDED,
    Form.IOS,
    Form.MACOS_CHROME,
    Form.MACOS_SAFARI,
    Form.LINUX_FIREFOX,
)
"""The forms a stage shows unless it is told others, the most frequent systems first."""


def form_words(form: Form) -> str:
    """A form's heading."""
    translate = QCoreApplication.translate
    return {
        Form.WINDOWS_EDGE: translate("Previews", "Windows · Edge"),
        Form.WINDOWS_CHROME: translate("Previews", "Windows · Chrome"),
        Form.WINDOWS_FIREFOX: translate("Previews", "Windows · Firefox"),
        Form.MACOS_CHROME: translate("Previews", "macOS · Chrome"),
        Form.MACOS_SAFARI: translate("Previews", "macOS · Safari"),
        Form.ANDROID_COLLAPSED: translate("Previews", "Android · Chrome, collapsed"),
        Form.ANDROID_EXPANDED: translate("Previews", "Android · Chrome, expanded"),
        Form.IOS: translate("Previews", "iPhone · home screen app"),
        Form.LINUX_FIREFOX: translate("Previews", "Linux · Firefox"),
        Form.LINUX_CHROME: translate("Previews", "Linux · Chrome"),
    }[form]


def member_words(member: Member) -> str:
    """A member in the owner's words."""
    translate = QCoreApplication.translate
    return {
        Member.ICON: translate("Previews", "Icon"),
        Member.IMAGE: translate("Previews", "Picture"),
        Member.BADGE: translate("Previews", "Badge"),
        Member.ACTIONS: translate("Previews", "Buttons"),
        Member.TAG: translate("Previews", "Replacing the last one"),
        Member.RENOTIFY: translate("Previews", "Alert again"),
        Member.REQUIRE_INTERACTION: translate("Previews", "Stay until closed"),
        Member.SILENT: translate("Previews", "Without sound"),
    }[member]


@dataclass(frozen=True, slots=True)
class Dropped:
    """Members that a platform leaves out for one reason: ``words`` are struck out, ``reason`` follows them."""

    words: str
    reason: str


_PICTURES = (Member.IMAGE, Member.BADGE, Member.ICON, Member.ACTIONS)


def dropped_words(form: Form, content: PreviewContent, reach: Reach) -> tuple[Dropped, ...]:
    """What this form leaves out of the content, with how many of the audience that affects."""
    translate = QCoreApplication.translate
    display = form.display
    where = _browser_words(form)
    # A tag is ours, not the owner's: that it has no effect is nothing to warn about.
    lost = [
        member for member in Member if member in content.used and member is not Member.TAG and not display.shows(member)
    ]
    own_icon = display.icon_from_site and Member.ICON in lost
    unseen = [member for member in lost if member in _PICTURES and not (own_icon and member is Member.ICON)]
    ignored = [member for member in lost if member not in _PICTURES]
    affected = reach.by_platform.get(form.platform, 0)
    tail = ""
    if affected and reach.total:
        tail = " · " + translate("Previews", "affects {some} of {all}").format(some=affected, all=reach.total)
    found: list[Dropped] = []
    if unseen:
        reason = translate("Previews", "not shown by {browser}").format(browser=where)
        found.append(Dropped(", ".join(map(member_words, unseen)), reason + tail))
    if ignored:
        reason = translate("Previews", "ignored by {browser}").format(browser=where)
        found.append(Dropped(", ".join(map(member_words, ignored)), reason + ("" if unseen else tail)))
    if own_icon:
        reason = translate("Previews", "{browser} shows the web app's own").format(browser=where)
        found.append(Dropped(member_words(Member.ICON), reason))
    return tuple(found)


def _browser_words(form: Form) -> str:
    translate = QCoreApplication.translate
    return {
        Form.WINDOWS_EDGE: translate("Previews", "Edge"),
        Form.WINDOWS_FIREFOX: translate("Previews", "Firefox"),
        Form.MACOS_CHROME: translate("Previews", "Chrome on a Mac"),
        Form.MACOS_SAFARI: translate("Previews", "Safari"),
        Form.IOS: translate("Previews", "the iPhone"),
        Form.LINUX_FIREFOX: translate("Previews", "Firefox"),
    }.get(form, translate("Previews", "Chrome"))


def spoken_words(form: Form, content: PreviewContent, reach: Reach) -> str:
    """The preview as a screen reader says it: the same facts, in sentences."""
    translate = QCoreApplication.translate
    parts = [form_words(form) + "."]
    if content.title:
        parts.append(translate("Previews", "Title: {text}.").format(text=content.title))
    if content.body:
        parts.append(translate("Previews", "Text: {text}.").format(text=content.body))
    display = form.display
    if Member.IMAGE in content.used and display.shows(Member.IMAGE):
        parts.append(translate("Previews", "With the picture."))
    if content.actions and display.shows(Member.ACTIONS):
        names = ", ".join(content.actions[: display.actions])
        parts.append(translate("Previews", "Buttons: {names}.").format(names=names))
    parts += [f"{lost.words}: {lost.reason}." for lost in dropped_words(form, content, reach)]
    return " ".join(parts)
