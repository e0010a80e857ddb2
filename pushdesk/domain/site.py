"""A site: one business web address with the words, colours and topics its web app is made of."""

import itertools
import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit

from pushdesk.domain.faults import wrong_input
from pushdesk.domain.web_hosts import network_address, network_host

TOPICS_LIMIT = 50
"""The most topics of a site: a browser that chose them all must still fit into a registration."""

_NETLOC = re.compile(r"(\[[0-9a-f:]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:[0-9]{1,5})?\Z")
_MAILTO = re.compile(r"mailto:[^\s<>@,;:\"]+@[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.[a-z][a-z0-9-]*[a-z0-9]\Z", re.IGNORECASE)
_RESERVED_ENDINGS = (".local", ".localhost", ".internal", ".invalid", ".test", ".example")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}\Z")
_SLUG = re.compile(r"[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?\Z")


class InboxKind(StrEnum):
    """How browsers reach the owner besides the receiver's own address."""

    NONE = "none"
    PHP = "php"
    WORKER = "worker"


@dataclass(frozen=True, slots=True)
class Topic:
    """Something a subscriber can choose to hear about: a short id and the words shown for it."""

    topic_id: str
    label: str


@dataclass(frozen=True, slots=True)
class Site:
    """One business web address. ``url`` ends with a slash; ``current_key_id`` is None before keys exist."""

    site_id: str
    name: str
    url: str
    contact: str
    created_at: datetime
    short_name: str = ""
    description: str = ""
    theme_color: str = "#2255d6"
    background_color: str = "#ffffff"
    language: str = "en"
    topics: tuple[Topic, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    link_hosts: tuple[str, ...] = ()
    receiver_url: str = ""
    inbox: InboxKind = InboxKind.NONE
    inbox_url: str = ""
    current_key_id: str | None = None

    @property
    def origin(self) -> str:
        """Scheme, host and port as a browser sends them in ``Origin`` (RFC 6454, section 7)."""
        return origin_of(self.url)

    @property
    def inbox_address(self) -> str:
        """Where the hosted inbox is: as the owner said, else beside the web app; empty without an inbox."""
        beside = {InboxKind.NONE: "", InboxKind.PHP: f"{self.url}inbox.php", InboxKind.WORKER: f"{self.url}inbox"}
        return self.inbox_url if self.inbox_url and self.inbox is not InboxKind.NONE else beside[self.inbox]

    @property
    def is_only_for_this_computer(self) -> bool:
        """True for an address on loopback: good for a rehearsal, unreachable for anyone else."""
        return is_loopback(self.url)


def origin_of(url: str) -> str:
    """The origin of a checked http(s) URL, default ports left out."""
    parts = urlsplit(url)
    default_port = {"https": 443, "http": 80}.get(parts.scheme)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else (parts.hostname or "")
    port = "" if parts.port in (None, default_port) else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}"


def is_loopback(url: str) -> bool:
    """True when the URL's host is this computer by name or number."""
    host = urlsplit(url).hostname or ""
    return host in {"localhost", "127.0.0.1", "::1"}


def checked_url(text: str, *, purpose: str) -> str:
    """An https URL (or http on loopback) as the owner typed it, or a fault that says what is wrong.

    A host with letters like ``ä`` is written as the network knows it, since browsers say it so, too.
    ``purpose`` (``site``, ``receiver``, ``link``, ``picture``) goes into the fault's facts.
    """
    url = text.strip()
    if not url.isprintable() or " " in url or "\\" in url:
        raise wrong_input("url_malformed", purpose=purpose, value=text)
    try:
        url = network_address(url)
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise wrong_input("url_malformed", purpose=purpose, value=text) from None
    netloc = parts.netloc.lower()
    if "@" in netloc:
        raise wrong_input("url_with_password", purpose=purpose)
    if parts.scheme not in ("https", "http") or port == 0 or not _NETLOC.match(netloc):
        raise wrong_input("url_malformed", purpose=purpose, value=text)
    if parts.scheme == "http" and not is_loopback(url):
        raise wrong_input("url_not_https", purpose=purpose, value=text)
    return url


def checked_site_url(text: str) -> str:
    """The site's address with a slash at its end and without query or fragment."""
    url = checked_url(text, purpose="site")
    parts = urlsplit(url)
    if parts.query or parts.fragment:
        raise wrong_input("site_url_with_query", value=text)
    path = parts.path if parts.path.endswith("/") else parts.path + "/"
    return f"{parts.scheme}://{parts.netloc.lower()}{path}"


def checked_inbox_url(text: str) -> str:
    """The address of a hosted inbox without query or fragment, which are the protocol's."""
    url = checked_url(text, purpose="inbox")
    parts = urlsplit(url)
    if parts.query or parts.fragment:
        raise wrong_input("inbox_url_with_query", value=text)
    return url


def checked_contact(text: str) -> str:
    """A contact that every push service accepts as the ``sub`` claim (RFC 8292, section 2.1).

    Apple refuses spaces, angle brackets and reserved names, so those are refused here, before a campaign is.
    """
    contact = text.strip()
    if contact.lower().startswith("mailto:") and "@" in contact:
        mailbox, _, host = contact.rpartition("@")
        try:
            contact = f"{mailbox}@{network_host(host)}"
        except ValueError:
            raise wrong_input("contact_malformed", value=text) from None
    if not contact.isascii() and not contact.startswith("https://"):
        raise wrong_input("contact_malformed", value=text)
    if contact.lower().startswith("mailto:"):
        host = contact.rpartition("@")[2].lower()
        if not _MAILTO.match(contact) or host.endswith(_RESERVED_ENDINGS[:4]):
            raise wrong_input("contact_malformed", value=text)
        return contact
    if contact.startswith("https://"):
        url = checked_url(contact, purpose="contact")
        host = urlsplit(url).hostname or ""
        if not url.isascii() or "." not in host or host.endswith(_RESERVED_ENDINGS[:4]) or is_loopback(url):
            raise wrong_input("contact_malformed", value=text)
        return url
    raise wrong_input("contact_malformed", value=text)


def checked_color(text: str) -> str:
    """A colour as ``#rrggbb``."""
    if not _COLOR.match(text.strip()):
        raise wrong_input("color_malformed", value=text)
    return text.strip().lower()


def checked_name(text: str) -> str:
    """A business name: one line, 1 to 60 characters."""
    name = " ".join(text.split())
    if not 1 <= len(name) <= 60 or not name.isprintable():
        raise wrong_input("name_malformed", value=text)
    return name


def checked_topics(labels: Mapping[str, str]) -> tuple[Topic, ...]:
    """Topics from id → label; ids are lower-case words of up to 32 characters, at most 50 of them."""
    if len(labels) > TOPICS_LIMIT:
        raise wrong_input("too_many_topics", limit=TOPICS_LIMIT)
    topics = []
    for topic_id, label in labels.items():
        if not _SLUG.match(topic_id) or not label.strip() or not label.isprintable():
            raise wrong_input("topic_malformed", value=topic_id)
        topics.append(Topic(topic_id, label.strip()))
    return tuple(topics)


def checked_site_id(text: str) -> str:
    """An id the owner chose: 1–32 small letters, digits and hyphens."""
    if not _SLUG.match(text):
        raise wrong_input("site_id_malformed", value=text)
    return text


def site_id_from(name: str) -> str:
    """A short readable id made from the business name: ``Kaffeewerk Köln`` gives ``kaffeewerk-koln``."""
    return _slug_from(name) or "site"


def topic_id_from(label: str, taken: Collection[str]) -> str:
    """An id made from a topic's words: ``What is new`` gives ``what-is-new``, or ``what-is-new-2`` if that is taken."""
    slug = _slug_from(label) or "topic"
    endings = itertools.chain([""], (f"-{number}" for number in itertools.count(2)))
    candidates = (slug[: 32 - len(ending)].rstrip("-") + ending for ending in endings)
    return next(each for each in candidates if each not in taken)


def _slug_from(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:32].strip("-")
