"""The web app as two files, for a website that has pages of its own: one script for its pages, one worker beside it.

Both are the template's code, piece after piece; only the words ``import`` and ``export`` go, because one file needs no
roads between its parts. What differs between sites stands before the code, as JSON.
"""

import json
import re
from base64 import b64encode
from collections.abc import Mapping

from pushdesk.hosting.template import compacted

PAGE_SCRIPT = "embed/pushdesk-embed.js"
WORKER_SCRIPT = "embed/pushdesk-sw.js"

_SHARED_PART = "pushdesk.outbox.js"
_FIRST_PARTS = (
    "pushdesk/state.js",
    "pushdesk/words.js",
    "pushdesk/page.js",
    "pushdesk/client.js",
    "pushdesk/start.js",
)
_LATER_PARTS = ("subscription", "moments", "topics", "help", "code", "card")
"""What a folder loads when it is needed (pushdesk.js, ``load``); here each lies ready as a function."""

_LAST_PART = "pushdesk/embed.js"
_CARRIED_ICONS = {"icon": "page-96", "badge": "badge-96"}
_NEEDED_TEXTS = ("card_", "code_", "help_")
"""Of the words for pages, those that the parts above say."""

_HEADING = "/* Written by the export of PushDesk: the web app for a website of your own. See READ-ME-FIRST.html. */\n"
_IMPORT_LINE = re.compile(r"^import [^;]*;\n", re.MULTILINE)
_EXPORT_WORD = re.compile(r"^export (?=(?:async )?(?:function|class|const)\b)", re.MULTILINE)
_EXPORTED_NAME = re.compile(r"^export (?:async )?(?:function|class|const) (\w+)", re.MULTILINE)
_WORKER_IMPORTS = re.compile(r"^importScripts\([^)]*\);\n", re.MULTILINE)


def embedded_files(
    template: Mapping[str, bytes],
    configuration: Mapping[str, object],
    worker_knows: Mapping[str, object],
    icons: Mapping[str, bytes],
) -> Mapping[str, bytes]:
    """The two files by name.

    ``configuration`` is what ``pushdesk.config.json`` holds, ``worker_knows`` what ``pushdesk.site.js`` holds;
    pictures travel inside the worker, and there is no offline page.
    """

    def text(name: str) -> str:
        return template[name].decode("utf-8")

    pictures = {name: _data_url(icons[f"icons/{file}.png"]) for name, file in _CARRIED_ICONS.items()}
    place = {"config": {**configuration, "pictures": pictures}, "texts": _texts(template)}
    shared = f"(() => {{\n{text(_SHARED_PART)}}})();\n"
    first = "".join(_without_roads(text(name)) for name in _FIRST_PARTS)
    later = "".join(f"{name}: () => {{\n{_as_function(text(f'pushdesk/{name}.js'))}}},\n" for name in _LATER_PARTS)
    page = (
        f"(() => {{\n'use strict';\nif (window.PushDesk) return;\n{shared}const PLACE = {_json(place)};\n"
        f"{first}const PARTS = {{\n{later}}};\n{text(_LAST_PART)}}})();\n"
    )
    known = {**worker_knows, **pictures, "shell": []}
    worker = (
        f"self.PUSHDESK_SITE = Object.freeze({_json(known)});\n"
        f"{text(_SHARED_PART)}{_WORKER_IMPORTS.sub('', text('sw.js'))}"
    )
    scripts = {PAGE_SCRIPT: page, WORKER_SCRIPT: worker}
    return {name: f"{_HEADING}{compacted(script)}".encode() for name, script in scripts.items()}


def _texts(template: Mapping[str, bytes]) -> Mapping[str, Mapping[str, str]]:
    found = {name.rpartition("/")[2]: json.loads(template[name]) for name in template if "/texts/" in name}
    return {
        name: {key: text for key, text in texts.items() if ".page." not in name or key.startswith(_NEEDED_TEXTS)}
        for name, texts in found.items()
    }


def _without_roads(script: str) -> str:
    return _EXPORT_WORD.sub("", _IMPORT_LINE.sub("", script))


def _as_function(script: str) -> str:
    names = ", ".join(_EXPORTED_NAME.findall(script))
    return f"{_without_roads(script)}return {{ {names} }};\n"


def _data_url(picture: bytes) -> str:
    return f"data:image/png;base64,{b64encode(picture).decode('ascii')}"


def _json(document: Mapping[str, object]) -> str:
    """JSON that may stand in a script, wherever that script stands."""
    return json.dumps(document, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c")
