"""A language that nobody speaks: shows which text is not translated, and what has no room for longer words.

Every text becomes “⟦Séttîñgs ·····⟧”: accents on its letters, two fifths longer, in brackets. Whatever is seen
without the brackets did not go through the translation, and where a bracket is cut off a longer language would be.
Placeholders, shortcuts' marks and links inside a text stay as they are.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator

OPENS, CLOSES = "⟦", "⟧"
LONGER_BY = 0.4
"""Share of a text's length by which German, Finnish or Greek words tend to be longer at most."""

_LEFT_ALONE = re.compile(r"\{[^{}]*\}|%n|%\d|<[^<>]*>|&[a-z]+;|&(?=\w)|\\n|https?://\S+")
_ACCENTS = str.maketrans("aceilnosuyzACEILNOSUYZ", "áçéîļñöšûýžÁÇÉÎĻÑÖŠÛÝŽ")
_PADDING = " ·"


def pseudo(text: str) -> str:
    """The text in the language that nobody speaks; what holds no letter stays as it is."""
    if re.search(r"[^\W\d_]", _LEFT_ALONE.sub("", text)) is None:
        return text
    parts: list[str] = []
    start = 0
    for mark in _LEFT_ALONE.finditer(text):
        parts += (text[start : mark.start()].translate(_ACCENTS), mark.group())
        start = mark.end()
    parts.append(text[start:].translate(_ACCENTS))
    more = max(2, round(LONGER_BY * len(_LEFT_ALONE.sub("", text))) - 2)
    padding = (_PADDING * more)[:more]
    return f"{OPENS}{''.join(parts)}{padding}{CLOSES}"


def is_pseudo(text: str) -> bool:
    """True where all of a shown text went through the translation: every word stands in brackets."""
    outside = re.sub(rf"{OPENS}[^{OPENS}{CLOSES}]*{CLOSES}", "", text)
    while outside != text:
        text, outside = outside, re.sub(rf"{OPENS}[^{OPENS}{CLOSES}]*{CLOSES}", "", outside)
    return re.search(r"[^\W\d_]", outside) is None


class PseudoTranslator(QTranslator):
    """Translates every text that is asked for, Qt's own too."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The text in the language that nobody speaks."""
        return pseudo(source)

    def isEmpty(self) -> bool:
        """Never: Qt leaves empty translators out."""
        return False


@contextmanager
def spoken() -> Iterator[None]:
    """Everything built meanwhile speaks it; windows and dialogs that stand already keep their words."""
    translator = PseudoTranslator()
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
