"""All files of an exported web app as bytes by name: a pure function of a site, its key and its addresses."""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace

from pushdesk.domain.site import Site, is_loopback, origin_of
from pushdesk.hosting.colors import brand_colors
from pushdesk.hosting.markup import fill_page
from pushdesk.hosting.template import CODE_FILES

OWN_TEXTS = frozenset(
    {
        "heading", "lead", "gain_1", "gain_2", "gain_3", "consent", "sample_notification",
        "offline_title", "offline_heading", "offline_lead",
    }
)  # fmt: skip
"""The sentences of the pages that an owner may replace (``Site.texts``); without a text the template's stands.

``fallback_title`` and ``fallback_body`` are shown for a push that says nothing. Every other text goes into the
configuration, where the page's script looks for words of its own (pwa_template/pushdesk/texts.js).
"""

_BUILD_CHARACTERS = 12
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})
_CONNECT_TO_SELF = "connect-src 'self'"
_POLICY_FILES = (".htaccess", "_headers", "index.html", "staticwebapp.config.json", "web.config")
_PAGES = ("index.html", "offline.html", "READ-ME-FIRST.html")


@dataclass(frozen=True, slots=True)
class WebApp:
    """What is rendered. ``public_key`` is a checked 65-byte point, the addresses are checked, icons are made."""

    site: Site
    public_key: bytes
    key_id: str
    receiver_url: str
    inbox: str
    link_hosts: tuple[str, ...]
    icons: Mapping[str, bytes]
    build: str = ""

    @property
    def is_only_for_this_computer(self) -> bool:
        """True where a browser on another computer could not reach the page or the receiver."""
        return self.site.is_only_for_this_computer or is_loopback(self.receiver_url)


def rendered(app: WebApp, template: Mapping[str, bytes]) -> tuple[str, Mapping[str, bytes]]:
    """The build id and all files. The id is a digest of the content, so equal input gives an equal build."""
    draft = _files(replace(app, build=""), template)
    digest = hashlib.sha256()
    for name in sorted(draft):
        digest.update(f"{name}\0{len(draft[name])}\0".encode() + draft[name])
    build = digest.hexdigest()[:_BUILD_CHARACTERS]
    return build, _files(replace(app, build=build), template)


def _files(app: WebApp, template: Mapping[str, bytes]) -> Mapping[str, bytes]:
    sample = {name: content.decode("utf-8") for name, content in template.items() if name not in CODE_FILES}
    texts = {
        **sample,
        "manifest.webmanifest": _manifest(app, sample["manifest.webmanifest"]),
        "pushdesk.config.json": _json(_configuration(app, template)),
        "pushdesk.site.js": _site_script(app),
        "pushdesk.theme.css": _theme(app.site),
    }
    for name in _PAGES:
        texts[name] = fill_page(texts[name], _page_values(app), OWN_TEXTS)
    for name in _POLICY_FILES:
        texts[name] = _with_receiver(texts[name], app.receiver_url)
    return {
        **{name: template[name] for name in CODE_FILES},
        **{name: text.encode("utf-8", errors="replace") for name, text in texts.items()},
        **app.icons,
    }


def _page_values(app: WebApp) -> Mapping[str, str]:
    site = app.site
    own = {name: _named(text, site) for name, text in site.texts.items() if name in OWN_TEXTS and text.strip()}
    return {
        **own,
        "name": site.name,
        "short_name": _short_name(site),
        "description": _description(site),
        "url": site.url,
        "receiver": app.receiver_url,
        "reach": "only for this computer" if app.is_only_for_this_computer else "everybody, once it is published",
        "theme_color": site.theme_color,
        "language": site.language,
        "direction": _direction(site),
    }


def _configuration(app: WebApp, template: Mapping[str, bytes]) -> Mapping[str, object]:
    """What the page's script fetches anew on every load; the names are docs/CONTRACT.md's."""
    return {
        **_shared(app),
        "inbox": app.inbox,
        "name": app.site.name,
        "sealingKey": "",
        "textVersion": _text_version(app.site, template["index.html"]),
        "texts": {name: text for name, text in app.site.texts.items() if name not in OWN_TEXTS},
    }


def _shared(app: WebApp) -> Mapping[str, object]:
    """What the page's script and the service worker both know."""
    return {
        "applicationServerKey": urlsafe_b64encode(app.public_key).rstrip(b"=").decode("ascii"),
        "build": app.build,
        "keyId": app.key_id,
        "linkHosts": list(app.link_hosts),
        "receiver": app.receiver_url,
        "site": app.site.site_id,
        "topics": [{"id": topic.topic_id, "label": topic.label} for topic in app.site.topics],
    }


def _site_script(app: WebApp) -> str:
    site = app.site
    known = {
        **_shared(app),
        "badge": "icons/badge-96.png",
        "dir": _direction(site),
        "fallbackBody": _named(site.texts.get("fallback_body", ""), site) or "There is something new for you.",
        "fallbackTitle": _named(site.texts.get("fallback_title", ""), site) or site.name,
        "icon": "icons/notification-256.png",
        "lang": site.language,
    }
    written = json.dumps(known, indent=2, sort_keys=True).replace("<", "\\u003c")
    comment = "/* Written by the export: what the service worker has to know about this site. */"
    return f"{comment}\nself.PUSHDESK_SITE = Object.freeze({written});\n"


def _manifest(app: WebApp, sample: str) -> str:
    site = app.site
    manifest = json.loads(sample)
    path = "/" + site.url.partition("://")[2].partition("/")[2]
    manifest |= {
        "id": path,
        "name": site.name,
        "short_name": _short_name(site),
        "description": _description(site),
        "lang": site.language,
        "dir": _direction(site),
        "theme_color": site.theme_color,
        "background_color": site.background_color,
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


def _with_receiver(text: str, receiver_url: str) -> str:
    """The file with the receiver's origin in its content security policy, which is where the page may post to."""
    if _CONNECT_TO_SELF not in text:
        raise ValueError("a header file of the template has no connect-src")
    return text.replace(_CONNECT_TO_SELF, f"{_CONNECT_TO_SELF} {origin_of(receiver_url)}")


def _text_version(site: Site, page: bytes) -> str:
    """Names the words a subscriber agrees to: another wording or another business is another version."""
    words = json.dumps({"name": site.name, "texts": dict(site.texts)}, sort_keys=True).encode()
    return hashlib.sha256(page + words).hexdigest()[:_BUILD_CHARACTERS]


def _short_name(site: Site) -> str:
    return site.short_name or site.name


def _description(site: Site) -> str:
    return site.description or f"News from {site.name}, as notifications."


def _named(text: str, site: Site) -> str:
    return text.strip().replace("{name}", site.name)


def _direction(site: Site) -> str:
    return "rtl" if site.language.lower().partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


def _json(document: Mapping[str, object]) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
