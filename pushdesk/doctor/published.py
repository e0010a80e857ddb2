"""What is on the web and what it is compared with: each published file fetched once, our own keys and last export."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from pushdesk.doctor.fetching import Fetcher, Page, Reply, Unreached, origin
from pushdesk.doctor.markup import PageParts, parts_of
from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site, is_loopback
from pushdesk.domain.strict_json import parse_json_strict
from pushdesk.exchange.course import Course
from pushdesk.storage.sites import ExportedFiles

CONFIG_FILE = "pushdesk.config.json"
SITE_SCRIPT = "pushdesk.site.js"
WORKER_FILE = "sw.js"
MANIFEST_FILE = "manifest.webmanifest"
_CONFIG_LIMIT_BYTES = 200_000
PARSED_CHARACTERS = 200_000
"""Ours has a twentieth of that; a stranger's page of any size shall not keep the parser busy."""

_SCRIPT_BEGINS = "Object.freeze("

_CHALLENGES = (
    b"cf-chl",
    b"challenge-platform",
    b"captcha",
    b"just a moment...",
    b"ddos-guard",
    b"imunify360",
    b"sucuri",
)


@dataclass(frozen=True, slots=True)
class OurSide:
    """What we know of the site. Public halves only: ``keys`` by key id, the other two newest first.

    ``receiver_url`` is what an export of now would name; ``exported`` is None where no export was remembered;
    ``former_origins`` are those of pages that stay up after the site moved.
    """

    site: Site
    keys: Mapping[str, bytes] = field(repr=False)
    sealing_keys: Sequence[bytes] = field(repr=False)
    signing_keys: Sequence[bytes] = field(repr=False)
    receiver_url: str
    exported: ExportedFiles | None
    former_origins: Sequence[str] = ()


class PublishedSite:
    """The published web app at one address. Whatever is asked for twice is fetched once."""

    def __init__(self, url: str, fetcher: Fetcher, course: Course) -> None:
        self.url = url
        self.fetcher = fetcher
        self._course = course
        self._seen: dict[str, Reply] = {}

    @property
    def origin(self) -> str:
        """The origin that its pages have."""
        return origin(self.url)

    @property
    def path(self) -> str:
        """The folder it lies in, with a slash at both ends."""
        return urlsplit(self.url).path or "/"

    @property
    def is_only_for_this_computer(self) -> bool:
        """True for an address on loopback."""
        return is_loopback(self.url)

    def file(self, name: str) -> Reply:
        """One file; a redirect is an answer like any other.

        The name is put behind the folder's address as it is: a manifest of a stranger's may name anything, and
        nothing but this host is asked.
        """
        if isinstance(self.front[0], Unreached):
            return self.front[0]
        if name not in self._seen:
            self._course.check()
            self._seen[name] = self.fetcher.get(self.url + name)
            self._course.done += 1
        return self._seen[name]

    def document(self, name: str) -> Reply:
        """One page for people: hosts that show ``offline.html`` as ``/offline`` are followed."""
        if isinstance(self.front[0], Unreached):
            return self.front[0]
        if name not in self._seen:
            self._course.check()
            self._seen[name] = self.fetcher.follow(self.url + name)[0]
            self._course.done += 1
        return self._seen[name]

    @cached_property
    def front(self) -> tuple[Reply, tuple[str, ...]]:
        """The page that people open, and the addresses on the way to it."""
        self._course.check()
        found = self.fetcher.follow(self.url)
        self._course.done += 1
        return found

    @cached_property
    def front_parts(self) -> PageParts | None:
        """What the front page loads and says about itself; None where there is none."""
        page = self.front[0]
        return parts_of(page.text[:PARSED_CHARACTERS]) if isinstance(page, Page) and page.status == 200 else None

    @cached_property
    def config(self) -> Mapping[str, object] | None:
        """The members of the published configuration; None where it cannot be read."""
        return members_in(self.file(CONFIG_FILE))

    @cached_property
    def script(self) -> Mapping[str, object] | None:
        """What the service worker is told in its own file; None where that cannot be read."""
        reply = self.file(SITE_SCRIPT)
        if not isinstance(reply, Page) or reply.status != 200:
            return None
        _, _, rest = reply.text.partition(_SCRIPT_BEGINS)
        try:
            members, _ = json.JSONDecoder().raw_decode(rest)
        except (ValueError, RecursionError):
            return None
        return members if isinstance(members, dict) else None

    def text(self, member: str) -> str:
        """A text of the configuration; empty where there is none."""
        value = (self.config or {}).get(member)
        return value if isinstance(value, str) else ""


def is_challenge(page: Page) -> bool:
    """True for a page that asks whether one is human: a firewall's, never ours."""
    start = page.body[:100_000].lower()
    return "cf-mitigated" in page.headers or (
        page.media_type != "application/json"
        and page.status in (200, 202, 403, 405, 429, 503)
        and any(mark in start for mark in _CHALLENGES)
    )


def way_barred(page: Page) -> str:
    """The reason that fits an answer that should have been a file or JSON and is not."""
    if page.redirect:
        return "redirected"
    if is_challenge(page):
        return "challenged"
    if page.status == 401:
        return "asks_for_password"
    if page.status in (403, 405, 406, 429):
        return "refused_by_host"
    if page.status in (404, 410):
        return "not_there"
    if page.status >= 500:
        return "host_broken"
    return "something_else_there"


def members_in(reply: Reply) -> Mapping[str, object] | None:
    """The members of a JSON object that was published; None for anything else."""
    if not isinstance(reply, Page) or reply.status != 200:
        return None
    return _members(reply.body)


def _members(body: bytes) -> Mapping[str, object] | None:
    try:
        document = parse_json_strict(body, _CONFIG_LIMIT_BYTES)
    except Fault:
        return None
    return document if isinstance(document, dict) else None
