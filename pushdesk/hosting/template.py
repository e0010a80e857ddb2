"""The template of the web app: where it lies, which of its files are code, and how that code is published."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from rjsmin import jsmin

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
"""The same whatever the site: scripts, styles and the words they put in. Published by :func:`published_code`."""

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

_CONSTANT_LINE = re.compile(r"( *)const ([^;]*);\Z")
_BRACKETED_PARAMETER = re.compile(r"(?<![\w$])(async)?\((\w+)\)=>")
_STYLE_BLANKS = re.compile(r"\s+")
_STYLE_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_STYLE_EDGE = re.compile(r" ?([{};]) ?")
_SILENT_LINE = re.compile(r" *(?:/\*| \* |//|\Z)")

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


def published_code(template: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The code files as every export publishes them: without what only their writers read."""
    return {name: _published(name, template[name]) for name in CODE_FILES}


def compacted(script: str) -> str:
    """A script without comments, needless spaces and brackets, constants in a row declared together.

    Every name and text stays as it is, and everything is done in the order in which it was written.
    """
    lighter = str(jsmin(_with_joined_constants(script))).strip()
    return f"{_BRACKETED_PARAMETER.sub(_without_brackets, lighter)}\n"


def compacted_style(sheet: str) -> str:
    """A style sheet without comments and needless spaces; every rule stays as it is. No text in it may hold any."""
    on_one_line = _STYLE_BLANKS.sub(" ", _STYLE_COMMENT.sub("", sheet)).strip()
    lighter = _STYLE_EDGE.sub(r"\1", on_one_line).replace(";}", "}")
    return f"{lighter}\n"


def _without_brackets(parameter: re.Match[str]) -> str:
    is_async, name = parameter.groups()
    return f"async {name}=>" if is_async else f"{name}=>"


def _with_joined_constants(script: str) -> str:
    """The script with ``const a = 1;`` and ``const b = 2;``, nothing but comments between, as one declaration."""
    lines = script.split("\n")
    above, indent_above = 0, None
    for number, line in enumerate(lines):
        constant = _CONSTANT_LINE.match(line)
        if constant and constant[1] == indent_above:
            lines[above] = f"{lines[above].removesuffix(';')},"
            lines[number] = f"{constant[2]};"
        if constant:
            above, indent_above = number, constant[1]
        elif not _SILENT_LINE.match(line):
            indent_above = None
    return "\n".join(lines)


def _published(name: str, content: bytes) -> bytes:
    match Path(name).suffix:
        case ".js":
            return compacted(content.decode("utf-8")).encode("utf-8")
        case ".json":
            return json.dumps(json.loads(content), ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        case ".css":
            return compacted_style(content.decode("utf-8")).encode("utf-8")
    return content
