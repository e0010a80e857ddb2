"""The words of the pages: the owner's own, else the template's in the site's language, else in English."""

import json
import re
from collections.abc import Mapping
from functools import cache

from pushdesk.domain.site import Site

LANGUAGES = ("en", "de", "es", "fr")
"""What the template is written in; the page's script chooses among these for each reader."""

_SAID = re.compile(r'data-say="([^"]+)"')
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})


def page_words(site: Site, template: Mapping[str, bytes]) -> Mapping[str, str]:
    """The template's sentences for this site's pages, its name filled in."""
    words = _texts(foreign_language(site) or base_language(site), template)
    return {key: named(text, site) for key, text in words.items()}


def own_words(site: Site, template: Mapping[str, bytes]) -> Mapping[str, str]:
    """The sentences of the pages that the owner replaced (``Site.texts``); empty texts replace nothing."""
    places = _texts("en", template)
    return {key: named(text, site) for key, text in site.texts.items() if key in places and text.strip()}


def script_texts(site: Site, template: Mapping[str, bytes]) -> Mapping[str, str]:
    """The owner's other texts: those that stand on no page as it is, because the page's script says them."""
    pages = (content.decode("utf-8") for name, content in template.items() if name.endswith(".html"))
    on_pages = {place for page in pages for place in _SAID.findall(page)}
    return {key: text for key, text in site.texts.items() if key not in on_pages}


@cache
def default_texts(language: str) -> Mapping[str, str]:
    """Every sentence that an owner may replace, by its name, as the template has it in one of its languages."""
    from pushdesk.hosting.template import template_folder

    folder = template_folder() / "pushdesk" / "texts"
    page, script = (
        json.loads((folder / f"{language}{kind}.json").read_text(encoding="utf-8")) for kind in (".page", "")
    )
    return {**page, **script, "fallback_title": "{name}", "fallback_body": page["sample_notification"]}


def named(text: str, site: Site) -> str:
    """The text with the business's name where it says so."""
    return text.strip().replace("{name}", site.name)


def base_language(site: Site) -> str:
    """The language without its region: ``pt`` of ``pt-BR``."""
    return site.language.lower().partition("-")[0]


def foreign_language(site: Site) -> str:
    """The language of the template's sentences where there are none in the site's own; else empty."""
    return "" if base_language(site) in LANGUAGES else "en"


def direction(site: Site) -> str:
    """``rtl`` for a language that is written from right to left, else ``ltr``."""
    return "rtl" if base_language(site) in _RIGHT_TO_LEFT else "ltr"


def _texts(language: str, template: Mapping[str, bytes]) -> Mapping[str, str]:
    texts: Mapping[str, str] = json.loads(template[f"pushdesk/texts/{language}.page.json"])
    return texts
