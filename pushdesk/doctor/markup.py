"""What an HTML page loads and says about itself, as far as the doctor asks: scripts, addresses, its own policy.

No parser of all of HTML: a page may come from a host that was broken into, and Python's own takes minutes for a few
hundred kilobytes that are made for it. Tags are found one by one, each of bounded length, in linear time.
"""

import html
import re
from dataclasses import dataclass, field

_COMMENT_BEGINS, _COMMENT_ENDS = "<!--", "-->"
_TAG = re.compile(r"<(html|script|img|iframe|link|source|embed|meta)(?=[\s/>])([^<>]{0,4000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-z-]{1,40})\s{0,9}(?:=\s{0,9}(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?", re.IGNORECASE)
_LOADING = {"script": "src", "img": "src", "iframe": "src", "link": "href", "source": "src", "embed": "src"}
_LINKS_THAT_LOAD = frozenset({"stylesheet", "icon", "manifest", "modulepreload", "preload", "apple-touch-icon"})


@dataclass(slots=True)
class PageParts:
    """The parts of one page. A script without an address is an empty text in ``scripts``."""

    scripts: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    policies: list[str] = field(default_factory=list)
    is_ours: bool = False


def parts_of(text: str) -> PageParts:
    """Read a page, however broken."""
    parts = PageParts()
    for match in _TAG.finditer(_without_comments(text)):
        tag, said = match.group(1).lower(), _attributes(match.group(2))
        if tag == "html":
            parts.is_ours = "data-build" in said
        if tag == "script":
            parts.scripts.append(said.get("src", ""))
        if tag == "meta" and said.get("http-equiv", "").lower() == "content-security-policy":
            parts.policies.append(said.get("content", ""))
        is_loading = tag != "link" or bool(_LINKS_THAT_LOAD & set(said.get("rel", "").lower().split()))
        if is_loading and (address := said.get(_LOADING.get(tag, ""), "")):
            parts.addresses.append(address)
    return parts


def _attributes(text: str) -> dict[str, str]:
    """The first of each name counts, as in a browser."""
    said: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(text):
        bare = value[1:-1] if value[:1] in ("'", '"') else value
        said.setdefault(name.lower(), html.unescape(bare).strip())
    return said


def _without_comments(text: str) -> str:
    kept, place = [], 0
    while (begins := text.find(_COMMENT_BEGINS, place)) >= 0:
        kept.append(text[place:begins])
        ends = text.find(_COMMENT_ENDS, begins)
        if ends < 0:
            return "".join(kept)
        place = ends + len(_COMMENT_ENDS)
    kept.append(text[place:])
    return "".join(kept)
