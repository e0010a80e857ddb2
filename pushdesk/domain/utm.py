"""UTM parameters: what a link tells the owner's own statistics about where a visitor came from."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote

from pushdesk.domain.faults import wrong_input
from pushdesk.domain.personalization import masked

UTM_LIMIT_CHARACTERS = 100
_NAME_CHARACTERS = 60
UTM_NAMES = ("campaign", "source", "medium", "content", "term")


@dataclass(frozen=True, slots=True)
class Utm:
    """The parameters of one campaign; an empty one is left out of the link."""

    campaign: str
    source: str = "pushdesk"
    medium: str = "web_push"
    content: str = ""
    term: str = ""

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Name and value of each parameter, in the usual order."""
        return (
            ("utm_source", self.source),
            ("utm_medium", self.medium),
            ("utm_campaign", self.campaign),
            ("utm_term", self.term),
            ("utm_content", self.content),
        )


def campaign_from(title: str) -> str:
    """A campaign's name made of a title: its words in small letters, with hyphens between them."""
    name = "-".join(re.findall(r"[^\W_]+", title.lower()))
    return name[:_NAME_CHARACTERS].strip("-")


def checked_utm(utm: Utm) -> Utm:
    """The parameters trimmed; the fault ``utm_malformed`` names one that is missing, too long or no single line."""
    texts = {name.removeprefix("utm_"): value.strip() for name, value in utm.pairs}
    for name, value in texts.items():
        if len(value) > UTM_LIMIT_CHARACTERS or not value.isprintable():
            raise wrong_input("utm_malformed", name=name, limit=UTM_LIMIT_CHARACTERS)
        if name in ("source", "medium", "campaign") and not value:
            raise wrong_input("utm_malformed", name=name, limit=UTM_LIMIT_CHARACTERS)
    return Utm(**texts)


def tagged(link: str, utm: Utm) -> str:
    """The link with the parameters before its fragment; one that the link has already stays as the owner wrote it.

    Tokens in the link stay where they are, and braces in a parameter are no token.
    """
    painted = masked(link)
    fragment_at = painted.find("#")
    end = len(link) if fragment_at < 0 else fragment_at
    query_at = painted.find("?", 0, end)
    present = set()
    if query_at >= 0:
        present = {name.lower() for name, _ in parse_qsl(painted[query_at + 1 : end], keep_blank_values=True)}
    added = "&".join(f"{name}={quote(value, safe='')}" for name, value in utm.pairs if value and name not in present)
    if not added:
        return link
    joint = "?" if query_at < 0 else "" if painted[end - 1] in "?&" else "&"
    return f"{link[:end]}{joint}{added}{link[end:]}"
