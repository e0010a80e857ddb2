"""What is said beside a preview: its heading, what the platform leaves out, hides or cuts off, and all of it aloud."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from pushdesk.domain.browsers import Member
from pushdesk.ui.preview_content import Form, Part, PreviewContent, Reach
from pushdesk.words.language import counted

_PICTURES = (Member.IMAGE, Member.BADGE, Member.ICON, Member.ACTIONS)


@dataclass(frozen=True, slots=True)
class Caption:
    """One line under a preview: ``words`` name a part of the notification, ``reason`` says what becomes of it.

    The words are struck out where the part ``is_lost``: nobody on this platform sees it.
    """

    words: str
    reason: str
    is_lost: bool = True


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


def dropped_words(form: Form, content: PreviewContent, reach: Reach) -> tuple[Caption, ...]:
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
        tail = " · " + translate("Previews", "affects {some} of {all}").format(
            some=counted(affected), all=counted(reach.total)
        )
    found: list[Caption] = []
    if form is Form.LINUX_CHROME and Member.IMAGE in content.used:
        found.append(Caption(member_words(Member.IMAGE), translate("Previews", "shown by KDE, not by GNOME")))
    if unseen:
        reason = translate("Previews", "not shown by {browser}").format(browser=where)
        found.append(Caption(", ".join(map(member_words, unseen)), reason + tail))
    if ignored:
        reason = translate("Previews", "ignored by {browser}").format(browser=where)
        found.append(Caption(", ".join(map(member_words, ignored)), reason + ("" if unseen else tail)))
    if own_icon:
        reason = translate("Previews", "{browser} shows the web app's own").format(browser=where)
        found.append(Caption(member_words(Member.ICON), reason))
    return tuple(found)


def folded_words(form: Form, content: PreviewContent) -> tuple[Caption, ...]:
    """What this form shows only once it is opened. The opened Android form is a preview of its own."""
    folded = [member for member in Member if member in content.used and form.display.folds(member)]
    if not folded or form.system == "android":
        return ()
    translate = QCoreApplication.translate
    reason = {
        "macos": translate("Previews", "under “Options”, once the pointer is on it"),
        "linux": translate("Previews", "shown once the pointer is on it"),
    }[form.system]
    return (Caption(", ".join(map(member_words, folded)), reason, is_lost=False),)


def cut_words(cuts: Mapping[Part, int]) -> tuple[Caption, ...]:
    """Which texts are cut off, and after how many lines."""
    translate = QCoreApplication.translate
    names = {Part.TITLE: translate("Previews", "Title"), Part.BODY: translate("Previews", "Text")}
    found = []
    for part, lines in cuts.items():
        reason = translate("Previews", "cut off after one line")
        if lines != 1:
            reason = translate("Previews", "cut off after {lines} lines").format(lines=lines)
        found.append(Caption(names[part], reason, is_lost=False))
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


def spoken_words(form: Form, content: PreviewContent, captions: tuple[Caption, ...]) -> str:
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
    parts += [f"{caption.words}: {caption.reason}." for caption in captions]
    return " ".join(parts)
