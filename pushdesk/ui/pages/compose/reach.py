"""Who of an audience sees what: the count of an audience by the platforms that previews paint."""

from collections.abc import Mapping

from pushdesk.app import AudienceCount
from pushdesk.domain.browsers import BROWSER_TABLE, Member, Platform, platform_of
from pushdesk.ui.preview_content import Reach


def reach_of(count: AudienceCount | None) -> Reach:
    """The reach of an audience by platform; subscribers whose system is not known count in the total alone."""
    if count is None:
        return Reach()
    by_platform: dict[Platform, int] = {}
    for (browser, system), number in count.by_platform.items():
        platform = platform_of(browser, system)
        if platform is not None:
            by_platform[platform] = by_platform.get(platform, 0) + number
    return Reach(by_platform, count.reachable)


def blind_to(member: Member, by_platform: Mapping[Platform, int]) -> int:
    """How many of an audience do not see a member, or do not have it obeyed."""
    return sum(number for platform, number in by_platform.items() if not BROWSER_TABLE[platform].shows(member))


def cutting_body(body: str, by_platform: Mapping[Platform, int]) -> int:
    """How many of an audience never see the whole text, not even when they open the notification."""
    return sum(
        number
        for platform, number in by_platform.items()
        if len(body) > BROWSER_TABLE[platform].body_characters * BROWSER_TABLE[platform].expanded_body_lines
    )


def cutting_title(title: str, by_platform: Mapping[Platform, int]) -> int:
    """How many of an audience see a title cut off, at usual sizes of screen and text."""
    return sum(
        number
        for platform, number in by_platform.items()
        if len(title) > BROWSER_TABLE[platform].title_characters * BROWSER_TABLE[platform].title_lines
    )
