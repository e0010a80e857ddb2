"""The fields of a site as texts that a person types: read for showing, checked and put back for storing."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from pushdesk.domain.faults import wrong_input
from pushdesk.domain.site import (
    InboxKind,
    Site,
    checked_color,
    checked_contact,
    checked_inbox_url,
    checked_name,
    checked_site_url,
    checked_topics,
    checked_url,
)
from pushdesk.domain.web_hosts import network_host

DESCRIPTION_LIMIT_CHARACTERS = 300

TEXT_LIMIT_CHARACTERS = 2000
TEXTS_LIMIT = 200

_TEXT_NAME = re.compile(r"[a-z][a-z0-9_-]{0,40}\Z")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}\Z")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?\Z")


@dataclass(frozen=True, slots=True)
class SiteField:
    """How one field is shown as text, and how a typed text changes a site (raising a fault that says what is wrong)."""

    text: Callable[[Site], str]
    changed: Callable[[Site, str], Site]


def field_of(name: str) -> SiteField:
    """The field of this name; the fault ``site_field_unknown`` lists those there are."""
    if name not in SITE_FIELDS:
        raise wrong_input("site_field_unknown", field=name, fields=", ".join((*SITE_FIELDS, "logo")))
    return SITE_FIELDS[name]


def checked_language(text: str) -> str:
    """A language tag like ``de`` or ``pt-BR`` (BCP 47, the short forms)."""
    if not _LANGUAGE.match(text.strip()):
        raise wrong_input("language_malformed", value=text)
    return text.strip()


def _description_changed(site: Site, text: str) -> Site:
    words = " ".join(text.split())[:DESCRIPTION_LIMIT_CHARACTERS]
    if not words.isprintable():
        raise wrong_input("text_malformed", member="description")
    return replace(site, description=words)


def _topics_text(site: Site) -> str:
    return ", ".join(f"{topic.topic_id}={topic.label}" for topic in site.topics)


def _topics_changed(site: Site, text: str) -> Site:
    """``news=What is new`` by commas or lines; a lone word is its own label."""
    parts = [part.partition("=") for part in text.replace("\n", ",").split(",") if part.strip()]
    return replace(site, topics=checked_topics({key.strip(): (label or key).strip() for key, _, label in parts}))


def _receiver_changed(site: Site, text: str) -> Site:
    return replace(site, receiver_url=checked_url(text, purpose="receiver").rstrip("/") if text.strip() else "")


def _inbox_changed(site: Site, text: str) -> Site:
    try:
        return replace(site, inbox=InboxKind(text.strip().lower()))
    except ValueError:
        raise wrong_input("inbox_kind_unknown", value=text, kinds=", ".join(InboxKind)) from None


def _inbox_url_changed(site: Site, text: str) -> Site:
    return replace(site, inbox_url=checked_inbox_url(text) if text.strip() else "")


def _link_hosts_changed(site: Site, text: str) -> Site:
    hosts = tuple(_link_host(part.strip().lower()) for part in text.split(",") if part.strip())
    return replace(site, link_hosts=hosts)


def _link_host(text: str) -> str:
    try:
        host = network_host(text)
    except ValueError:
        host = ""
    if not _HOST.match(host):
        raise wrong_input("link_host_malformed", value=text)
    return host


def _texts_changed(site: Site, text: str) -> Site:
    """A line for each text, ``heading=Fresh bread, every day``; the others stay, and an empty one goes.

    Which names there are is the web app's to say (docs/WEB-APP.md). ``\\n`` stands for a line break.
    """
    texts = dict(site.texts)
    for line in filter(str.strip, text.splitlines()):
        name, equals, words = (part.strip() for part in line.partition("="))
        words = words.replace("\\n", "\n")
        is_plain = words.replace("\n", "").isprintable() and len(words) <= TEXT_LIMIT_CHARACTERS
        if not equals or not _TEXT_NAME.match(name) or not is_plain:
            raise wrong_input("site_text_malformed", line=line.strip()[:80], limit=TEXT_LIMIT_CHARACTERS)
        texts.pop(name, None)
        if words:
            texts[name] = words
    if len(texts) > TEXTS_LIMIT:
        raise wrong_input("too_many_site_texts", limit=TEXTS_LIMIT)
    return replace(site, texts=texts)


def _texts_text(site: Site) -> str:
    return "\n".join(f"{name}={words}".replace("\n", "\\n") for name, words in site.texts.items())


SITE_FIELDS: Mapping[str, SiteField] = {
    "name": SiteField(lambda site: site.name, lambda site, text: replace(site, name=checked_name(text))),
    "url": SiteField(lambda site: site.url, lambda site, text: replace(site, url=checked_site_url(text))),
    "contact": SiteField(lambda site: site.contact, lambda site, text: replace(site, contact=checked_contact(text))),
    "short_name": SiteField(
        lambda site: site.short_name, lambda site, text: replace(site, short_name=checked_name(text))
    ),
    "description": SiteField(lambda site: site.description, _description_changed),
    "theme_color": SiteField(
        lambda site: site.theme_color, lambda site, text: replace(site, theme_color=checked_color(text))
    ),
    "background_color": SiteField(
        lambda site: site.background_color, lambda site, text: replace(site, background_color=checked_color(text))
    ),
    "language": SiteField(
        lambda site: site.language, lambda site, text: replace(site, language=checked_language(text))
    ),
    "topics": SiteField(_topics_text, _topics_changed),
    "link_hosts": SiteField(lambda site: ", ".join(site.link_hosts), _link_hosts_changed),
    "texts": SiteField(_texts_text, _texts_changed),
    "receiver": SiteField(lambda site: site.receiver_url, _receiver_changed),
    "inbox": SiteField(lambda site: site.inbox.value, _inbox_changed),
    "inbox_url": SiteField(lambda site: site.inbox_url, _inbox_url_changed),
}
"""Every field that can be changed by typing."""
