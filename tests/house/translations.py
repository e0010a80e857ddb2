"""Brings pushdesk/ui/translations up to the sources, and compiles them: ``python -m tests.house.translations``.

A ``.ts`` file is Qt Linguist's: open it there, or in any editor. Texts that are new in the sources come into it as
unfinished, those that are gone there leave it. The context is what Qt looks a text up by: the class of a
``self.tr``, the first argument of a ``translate``, and “Words” for the sentences of ``pushdesk/words``.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as Xml

import PySide6

from pushdesk.domain.countries import country_names
from pushdesk.ui.languages import TRANSLATIONS, WORDS_CONTEXT
from tests.house.sources import PACKAGE, modules, name_of, tree_of

LANGUAGES = ("de",)
_LRELEASE = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
TRANSLATING = ("self.tr", "tr", "translate", "QCoreApplication.translate")
"""The calls by which the window asks for a text in the language in force."""

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text of the sources as Qt knows it."""

    context: str
    source: str


def source_file(language: str) -> Path:
    """The translation as people write it."""
    return TRANSLATIONS / f"pushdesk_{language}.ts"


def compiled_file(language: str) -> Path:
    """The translation as the window reads it."""
    return TRANSLATIONS / f"pushdesk_{language}.qm"


def texts() -> dict[Text, list[str]]:
    """Every text of the window and of the shared sentences, with the files that it stands in.

    A call that nobody can translate, because its text is not written out in it, comes as a text without context.
    """
    found: dict[Text, list[str]] = {}
    for path in modules("pushdesk"):
        room = path.relative_to(PACKAGE).parts[0]
        texts_in = _of_words if room == "words" else _of_window if room == "ui" else None
        for text in texts_in(tree_of(path)) if texts_in else ():
            files = found.setdefault(text, [])
            if name_of(path) not in files:
                files.append(name_of(path))
    for name in country_names().values():
        found.setdefault(Text(WORDS_CONTEXT, name), []).append("pushdesk/domain/countries.tab")
    return found


def _of_window(tree: ast.AST, context: str = "") -> Iterator[Text]:
    """The texts in calls of ``self.tr(…)`` and of ``translate("Context", …)``."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in TRANSLATING:
            given = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            if len(node.args) == 1:
                given.insert(0, context)
            yield Text(*given) if len(given) == 2 and all(given) else Text("", ast.unparse(node))
        yield from _of_window(node, node.name if isinstance(node, ast.ClassDef) else context)


def _of_words(tree: ast.Module) -> Iterator[Text]:
    """The texts that are given to ``said(…)``, and those that stand in tables or under a name of their own."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "said":
            yield from _literals(node.args[0])
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            yield from _literals(node.value)


def _literals(value: ast.expr) -> Iterator[Text]:
    """Texts, but no keys of a table; what a call makes of them is one only where it is :class:`Sayings`."""
    match value:
        case ast.Constant(str(text)) if text.strip():
            yield Text(WORDS_CONTEXT, text)
        case ast.Dict(values=parts) | ast.Tuple(elts=parts):
            for part in parts:
                yield from _literals(part)
        case ast.Call(func=ast.Name("Sayings"), args=[table]):
            yield from _literals(table)
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            yield from _literals(one)
            yield from _literals(other)


def kept(language: str, *, with_drafts: bool = False) -> dict[Text, str]:
    """What is translated. A text without a translation has an empty one, and so has an unfinished one by itself."""
    path = source_file(language)
    if not path.exists():
        return {}
    found = {}
    for context in Xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            words = "" if translation is None else translation.text or ""
            is_finished = translation is not None and translation.get("type") is None
            text = Text(context.findtext("name", ""), message.findtext("source", ""))
            found[text] = words if is_finished or with_drafts else ""
    return found


def written(language: str, translations: dict[Text, str]) -> str:
    """The whole ``.ts`` file for the texts of the sources, with these translations."""
    root = Xml.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, Xml.Element] = {}
    drafts = kept(language, with_drafts=True)
    for text, files in sorted(texts().items()):
        if text.context not in contexts:
            contexts[text.context] = Xml.SubElement(root, "context")
            Xml.SubElement(contexts[text.context], "name").text = text.context
        message = Xml.SubElement(contexts[text.context], "message")
        for file in files:
            Xml.SubElement(message, "location", filename=f"../../../{file}")
        Xml.SubElement(message, "source").text = text.source
        translation = Xml.SubElement(message, "translation")
        translation.text = translations.get(text) or drafts.get(text) or None
        if not translations.get(text):
            translation.set("type", "unfinished")
    Xml.indent(root, " " * 4)
    return f"{_HEAD}{Xml.tostring(root, encoding='unicode')}\n"


def compile_all() -> None:
    """Let Qt's lrelease make of each ``.ts`` file what the window reads."""
    for language in LANGUAGES:
        command = [_LRELEASE, "-silent", "-nounfinished", source_file(language), "-qm", compiled_file(language)]
        subprocess.run([str(part) for part in command], check=True, timeout=60)


if __name__ == "__main__":
    for each in LANGUAGES:
        source_file(each).write_text(written(each, kept(each)), encoding="utf-8")
    compile_all()
    for each in LANGUAGES:
        missing = [text for text, words in kept(each).items() if not words]
        print(f"{each}: {len(kept(each))} texts, {len(missing)} of them not translated yet")
        for text in missing:
            print(f"  {text.context}: {text.source}")
