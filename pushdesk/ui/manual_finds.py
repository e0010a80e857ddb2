"""What a search finds besides the business's own: settings by their labels, and chapters of the owner's guide."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from pushdesk.ui.finds import MOST_OF_A_KIND
from pushdesk.ui.found import Found, FoundKind
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.setting_labels import setting_labels

_CHAPTER = "\n## "
_LEAST_CHARACTERS_IN_TEXT = 3
"""Shorter texts are in every chapter."""


def matching_settings(text: str) -> list[Found]:
    """The settings whose labels hold every word sought; none for an empty text."""
    sought = text.casefold().split()
    kind_words = QCoreApplication.translate("Finder", "Setting")
    return [
        Found(FoundKind.SETTING, name, label, kind_words, glyph=Glyph.SETTINGS)
        for name, label in setting_labels().items()
        if sought and all(word in label.casefold() for word in sought)
    ][:MOST_OF_A_KIND]


def matching_chapters(guide: Path, text: str) -> list[Found]:
    """The chapters of a guide that hold every word sought, those first that have them in their names."""
    sought = text.casefold().split()
    if not sought:
        return []
    kind_words = QCoreApplication.translate("Finder", "Guide")
    in_name, in_text = [], []
    for name, words in _chapters(guide):
        found = Found(FoundKind.CHAPTER, name, name, kind_words, glyph=Glyph.CIRCLE_HELP)
        if all(word in name.casefold() for word in sought):
            in_name.append(found)
        elif len(text.strip()) >= _LEAST_CHARACTERS_IN_TEXT and all(word in words for word in sought):
            in_text.append(found)
    return [*in_name, *in_text][:MOST_OF_A_KIND]


@lru_cache(maxsize=4)
def _chapters(guide: Path) -> tuple[tuple[str, str], ...]:
    """Each chapter's name, and its text folded for searching."""
    parts = guide.read_text(encoding="utf-8").split(_CHAPTER)[1:]
    return tuple((name.strip(), body.casefold()) for name, _, body in (part.partition("\n") for part in parts))
