"""What a first visit loads: the page, what it names, what its scripts import, the worker with its imports and shell.

Chromium also asks for an icon and a picture of the manifest, to offer the page as an app; so they count for everybody.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

_LINKED = re.compile(r'<(?:link|script|img)\b[^>]*?\b(?:href|src)="([^"]+)"')
_LEFT_FOR_LATER = re.compile(r'<link rel="apple-touch-icon"[^>]*>')
_IMPORTED = re.compile(r"""\bimport *[^'"();]*?['"]([^'"]+)['"]|\bimport\(['"](\./[^'"$]+)['"]\)""")
_WORKER_IMPORTS = re.compile(r"\bimportScripts\(([^)]*)\)")
_SHELL = re.compile(r'"shell": *(\[[^\]]*\])')
_OFFERED = ("icons/icon-192.png", "screenshots/wide.png")


def worker_files(folder: Path) -> set[str]:
    """The service worker and the scripts it brings in."""
    script = (folder / "sw.js").read_text("utf-8")
    return {"sw.js", *(name for line in _WORKER_IMPORTS.findall(script) for name in re.findall(r"'([^']+)'", line))}


def first_load(folder: Path) -> set[str]:
    """The names of the files that a first visit in English loads from an exported folder."""
    page = _LEFT_FOR_LATER.sub("", (folder / "index.html").read_text("utf-8"))
    found = {"index.html", "pushdesk.config.json", "pushdesk/texts/en.json", *_OFFERED, *_LINKED.findall(page)}
    shell = _SHELL.search((folder / "pushdesk.site.js").read_text("utf-8"))
    assert shell
    found |= {*worker_files(folder), *json.loads(shell[1])}
    if json.loads((folder / "pushdesk.config.json").read_text("utf-8"))["topics"]:
        found.add("pushdesk/topics.js")
    while more := {name for file in found if file.endswith(".js") for name in _imports(folder, file)} - found:
        found |= more
    return found


def _imports(folder: Path, file: str) -> Iterator[str]:
    for static, dynamic in _IMPORTED.findall((folder / file).read_text("utf-8")):
        place = PurePosixPath(file).parent
        for part in (static or dynamic).split("/"):
            place = place.parent if part == ".." else place / part
        yield str(place)
