"""The German is whole: every text of the sources has its words, with its places, compiled as they are written."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from pushdesk.domain.countries import country_names
from tests.house.sources import modules, name_of, tree_of
from tests.house.translations import LANGUAGES, TRANSLATING, Text, compiled_file, kept, texts

PLACE = re.compile(r"\{[^{}]*\}")
ENDINGS = ".…?:"
NO_TEXTS = {
    "address at ",
    "mail address",
    "own rule",
    "tag:vip and not browser:safari",
    "This plugin does not support ",
}
"""What has a blank between words and is nothing for an owner's eyes, or the same in every language."""

SKINS = ("preview_desktop.py", "preview_phone.py", "preview_skins.py", "style.py", "indicators.py")
"""Names of programs and typefaces, and style sheets."""


@pytest.fixture(scope="module")
def known() -> dict[Text, list[str]]:
    """Every text of the sources."""
    return texts()


def test_every_text_is_written_out_where_it_is_translated(known: dict[Text, list[str]]) -> None:
    assert [text.source for text in known if not text.context] == []


def test_a_text_begins_and_ends_with_itself(known: dict[Text, list[str]]) -> None:
    assert [text for text in known if text.source != text.source.strip()] == [], "pieces, to be put together"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_translated(language: str, known: dict[Text, list[str]]) -> None:
    translated = kept(language)
    assert sorted(set(known) - set(translated)) == [], "make translations"
    assert sorted(set(translated) - set(known)) == [], "make translations"
    assert sorted(text for text, words in translated.items() if not words) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_places_and_endings(language: str) -> None:
    assert [(text, words) for text, words in kept(language).items() if words and not is_alike(text.source, words)] == []


def is_alike(source: str, words: str) -> bool:
    """True where a translation has the places of its text, and ends as it does; countries are abbreviated freely."""
    if sorted(PLACE.findall(source)) != sorted(PLACE.findall(words)) or words != words.strip():
        return False
    ends = {text[-1] if text[-1] in ENDINGS else "" for text in (source, words)}
    return len(ends) == 1 or source in country_names().values()


@pytest.mark.parametrize("language", LANGUAGES)
def test_german_quotes_as_germans_do(language: str) -> None:
    assert [words for words in kept(language).values() if "”" in words or words.count("„") != words.count("“")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(compiled_file(language)))
    read = {text: translator.translate(text.context, text.source) or "" for text in kept(language)}
    assert read == kept(language), "make translations"


def texts_outside(path: Path) -> Iterator[str]:
    """Literals with words in them that no translation is asked for: neither docstrings nor what a bug would say."""
    allowed: set[int] = set()
    for node in ast.walk(tree_of(path)):
        is_asked_for = isinstance(node, ast.Call) and ast.unparse(node.func) in TRANSLATING
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if is_asked_for or is_docstring or isinstance(node, ast.Raise | ast.Assert):
            allowed |= {id(each) for each in ast.walk(node)}
    for node in ast.walk(tree_of(path)):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in allowed:
            continue
        if re.search(r"[A-Za-z]{2,} [A-Za-z]", node.value) and node.value.strip("[]") not in NO_TEXTS:
            yield f"{name_of(path)}:{node.lineno}: {node.value}"


def test_no_words_of_the_window_go_untranslated() -> None:
    rooms = [path for path in modules("pushdesk/ui") if path.name not in SKINS]
    assert [text for path in rooms for text in texts_outside(path)] == []


def test_shared_sentences_are_filled_in_after_they_were_translated() -> None:
    made = [
        f"{name_of(path)}:{node.lineno}"
        for path in modules("pushdesk/words")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.JoinedStr)
        and any(isinstance(part, ast.Constant) and re.search(r"[A-Za-z]{3}", str(part.value)) for part in node.values)
    ]
    assert made == []


def test_numbers_are_written_as_the_language_does() -> None:
    with_commas = re.compile(r"\{[^{}]*:,[^{}]*\}")
    rooms = modules("pushdesk/ui", "pushdesk/words")
    assert [name_of(path) for path in rooms if with_commas.search(path.read_text(encoding="utf-8"))] == []
