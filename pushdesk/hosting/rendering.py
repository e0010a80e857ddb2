"""All files of an exported web app as bytes by name: a pure function of a site, its key and its addresses."""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace

from pushdesk.domain.site import InboxKind, Site, is_loopback, origin_of
from pushdesk.hosting.colors import brand_colors, words_on
from pushdesk.hosting.embedding import embedded_files
from pushdesk.hosting.inbox import HostedInbox
from pushdesk.hosting.markup import fill_page
from pushdesk.hosting.screenshots import screenshot_files, screenshot_members
from pushdesk.hosting.template import CODE_FILES, published_code
from pushdesk.hosting.wording import direction, foreign_language, named, own_words, page_words, script_texts

_BUILD_CHARACTERS = 12
_CONNECT_TO_SELF = "connect-src 'self'"
_POLICY_FILES = (
    ".htaccess", "_headers", "index.html", "preferences.html", "privacy.html", "staticwebapp.config.json", "web.config",
)  # fmt: skip
_OWNERS_PAGE = "READ-ME-FIRST.html"
_PAGES = ("index.html", "offline.html", "preferences.html", "privacy.html", _OWNERS_PAGE)
_SHELL = ("offline.html", "pushdesk.css", "pushdesk.theme.css", "icons/page-96.png")
"""What the service worker keeps for times without a line; the first is the page it shows then."""


@dataclass(frozen=True, slots=True)
class WebApp:
    """What is rendered. ``public_key`` is a checked 65-byte point, the addresses are checked, icons are made."""

    site: Site
    public_key: bytes
    key_id: str
    receiver_url: str
    inbox: HostedInbox
    link_hosts: tuple[str, ...]
    icons: Mapping[str, bytes]
    build: str = ""

    @property
    def is_only_for_this_computer(self) -> bool:
        """True where a browser on another computer could not reach the page or the receiver."""
        is_beside = self.inbox.kind is not InboxKind.NONE and not self.inbox.foreign_origin
        return self.site.is_only_for_this_computer or (not is_beside and is_loopback(self.receiver_url))


def rendered(app: WebApp, template: Mapping[str, bytes]) -> tuple[str, Mapping[str, bytes]]:
    """The build id and all files. The id is a digest of the content, so equal input gives an equal build."""
    words = {**page_words(app.site, template), **own_words(app.site, template)}
    pictures = {**app.icons, **screenshot_files(app.site, words, app.icons["icons/icon-192.png"])}
    draft = {**_files(replace(app, build=""), template), **pictures}
    digest = hashlib.sha256()
    for name in sorted(draft):
        digest.update(f"{name}\0{len(draft[name])}\0".encode() + draft[name])
    build = digest.hexdigest()[:_BUILD_CHARACTERS]
    return build, {**_files(replace(app, build=build), template), **pictures}


def _files(app: WebApp, template: Mapping[str, bytes]) -> Mapping[str, bytes]:
    sample = {name: content.decode("utf-8") for name, content in template.items() if name not in CODE_FILES}
    words, own = page_words(app.site, template), own_words(app.site, template)
    values = _page_values(app, {**words, **own})
    configuration, worker_knows = _configuration(app, template), _worker_knows(app, words)
    texts = {
        **sample,
        "manifest.webmanifest": _manifest(app, sample["manifest.webmanifest"], values),
        "pushdesk.config.json": _json(configuration),
        "pushdesk.site.js": _site_script(worker_knows),
        "pushdesk.theme.css": _theme(app.site),
    }
    for name in _PAGES:
        page = fill_page(texts[name], values, words, own, words_language=foreign_language(app.site))
        texts[name] = page if name == _OWNERS_PAGE else "\n".join(line.strip(" ") for line in page.split("\n"))
    for name in _POLICY_FILES:
        texts[name] = _with_addresses(texts[name], app)
    return {
        **published_code(template),
        **app.inbox.files(app.site.site_id, app.site.origin),
        **{name: text.encode("utf-8", errors="replace") for name, text in texts.items()},
        **embedded_files(template, configuration, worker_knows, app.icons),
    }


def _page_values(app: WebApp, words: Mapping[str, str]) -> Mapping[str, str]:
    site = app.site
    return {
        "name": site.name,
        "short_name": _short_name(site),
        "description": site.description or words["description"],
        "build": app.build,
        "url": site.url,
        "receiver": app.receiver_url if app.inbox.kind is InboxKind.NONE else app.inbox.address,
        "connects": _connections(app),
        "reach": "only for this computer" if app.is_only_for_this_computer else "everybody, once it is published",
        "theme_color": site.theme_color,
        "language": site.language,
        "direction": direction(site),
    }


def _configuration(app: WebApp, template: Mapping[str, bytes]) -> Mapping[str, object]:
    """What the page's script fetches anew on every load; the names are docs/CONTRACT.md's."""
    return {
        **_shared(app),
        **app.inbox.own_members(),
        "colors": {"brand": app.site.theme_color, "onBrand": words_on(app.site.theme_color)},
        "lang": app.site.language,
        "name": app.site.name,
        "site": app.site.site_id,
        "textVersion": _text_version(app.site, template),
        "texts": script_texts(app.site, template),
        "topics": [{"id": topic.topic_id, "label": topic.label} for topic in app.site.topics],
    }


def _shared(app: WebApp) -> Mapping[str, object]:
    """What the page's script and the service worker both know."""
    return {
        **app.inbox.shared_members(),
        "applicationServerKey": urlsafe_b64encode(app.public_key).rstrip(b"=").decode("ascii"),
        "build": app.build,
        "keyId": app.key_id,
        "linkHosts": list(app.link_hosts),
        "receiver": app.receiver_url,
    }


def _worker_knows(app: WebApp, words: Mapping[str, str]) -> Mapping[str, object]:
    site = app.site
    return {
        **_shared(app),
        "receiver": "" if app.inbox.kind is not InboxKind.NONE else app.receiver_url,
        "badge": "icons/badge-96.png",
        "fallbackBody": named(site.texts.get("fallback_body", ""), site) or words["sample_notification"],
        "fallbackTitle": named(site.texts.get("fallback_title", ""), site) or site.name,
        "icon": "icons/notification-256.png",
        "lang": site.language,
        "shell": list(_SHELL),
    }


def _site_script(known: Mapping[str, object]) -> str:
    written = json.dumps(known, ensure_ascii=False, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c")
    return f"self.PUSHDESK_SITE = Object.freeze({written});\n"


def _manifest(app: WebApp, sample: str, values: Mapping[str, str]) -> str:
    site = app.site
    manifest = json.loads(sample)
    path = "/" + site.url.partition("://")[2].partition("/")[2]
    manifest |= {
        "id": path,
        "name": site.name,
        "short_name": _short_name(site),
        "description": values["description"],
        "lang": site.language,
        "dir": direction(site),
        "theme_color": site.theme_color,
        "background_color": site.background_color,
        "screenshots": screenshot_members(),
    }
    return _json(manifest)


def _theme(site: Site) -> str:
    colors = brand_colors(site.theme_color)
    return (
        "/* Written by the export: the business's colours, with what reads well on and beside them. */\n"
        ":root {\n"
        f"  --pd-brand: {colors.brand};\n"
        f"  --pd-on-brand: {colors.on_brand};\n"
        f"  --pd-brand-on-light: {colors.on_light};\n"
        f"  --pd-brand-on-dark: {colors.on_dark};\n"
        "}\n"
    )


def _with_addresses(text: str, app: WebApp) -> str:
    """The file with the origins that the page may post to in its content security policy."""
    if _CONNECT_TO_SELF not in text:
        raise ValueError("a header file of the template has no connect-src")
    return text.replace(_CONNECT_TO_SELF, f"connect-src {_connections(app)}")


def _connections(app: WebApp) -> str:
    """Where the page may post to, as a content security policy lists it."""
    receiver_origin = origin_of(app.receiver_url) if app.receiver_url else ""
    return " ".join(filter(None, ("'self'", receiver_origin, app.inbox.foreign_origin)))


def _text_version(site: Site, template: Mapping[str, bytes]) -> str:
    """Names the words a subscriber agrees to: another wording or another business is another version.

    The page adds the language it was read in.
    """
    words = json.dumps({"name": site.name, "texts": dict(site.texts)}, sort_keys=True).encode()
    digest = hashlib.sha256(template["index.html"] + words)
    for name in sorted(name for name in template if name.endswith(".page.json")):
        digest.update(template[name])
    return digest.hexdigest()[:_BUILD_CHARACTERS]


def _short_name(site: Site) -> str:
    return site.short_name or site.name


def _json(document: Mapping[str, object]) -> str:
    return json.dumps(document, indent=0, ensure_ascii=False, separators=(",", ":")) + "\n"
