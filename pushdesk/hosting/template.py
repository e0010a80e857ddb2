"""The template of the web app: where it lies, and which of its files are code that no export changes."""

from collections.abc import Mapping
from pathlib import Path

CODE_FILES = (
    "pushdesk.css",
    "pushdesk.more.css",
    "pushdesk/texts/de.json",
    "pushdesk/texts/de.page.json",
    "pushdesk/texts/en.json",
    "pushdesk/texts/en.page.json",
    "pushdesk/texts/es.json",
    "pushdesk/texts/es.page.json",
    "pushdesk/texts/fr.json",
    "pushdesk/texts/fr.page.json",
    "pushdesk.outbox.js",
    "pushdesk/state.js",
    "pushdesk/words.js",
    "pushdesk/subscription.js",
    "pushdesk/moments.js",
    "pushdesk/topics.js",
    "pushdesk/help.js",
    "pushdesk/code.js",
    "pushdesk/card.js",
    "pushdesk/preferences.js",
    "pushdesk/embed.js",
    "pushdesk/reading.js",
    "pushdesk/page.js",
    "pushdesk/client.js",
    "pushdesk/start.js",
    "pushdesk.js",
    "sw.js",
)
"""Copied byte for byte, whatever the site: scripts, styles and the words they put in."""

DATA_FILES = (
    ".htaccess",
    "READ-ME-FIRST.html",
    "_headers",
    "index.html",
    "manifest.webmanifest",
    "offline.html",
    "preferences.html",
    "privacy.html",
    "pushdesk.config.json",
    "pushdesk.site.js",
    "pushdesk.theme.css",
    "staticwebapp.config.json",
    "web.config",
)
"""Written anew for each site, the template's copy being the sample that runs as it lies."""

_PACKAGE = Path(__file__).resolve().parent.parent


def template_folder() -> Path:
    """The folder with the template: inside an installed package, or beside it in a checkout.

    Raises FileNotFoundError where neither is there, which only a broken installation can cause.
    """
    for folder in (_PACKAGE / "_pwa_template", _PACKAGE.parent / "pwa_template"):
        if (folder / "sw.js").is_file():
            return folder
    raise FileNotFoundError("the web app's template is missing from this installation")


def template_files() -> Mapping[str, bytes]:
    """Code and sample data by name, with forward slashes."""
    folder = template_folder()
    return {name: (folder / name).read_bytes() for name in (*CODE_FILES, *DATA_FILES)}
