"""Words in a picture: one typeface that has all the letters, lines that fit, nothing over the edge."""

import unicodedata

from PIL import ImageDraw, ImageFont

LINE_SHARE = 1.32
"""From one line to the next, as a share of the size."""

_FONTS = ("DejaVuSans.ttf", "NotoSans-Regular.ttf", "Arial Unicode.ttf", "arialuni.ttf", "segoeui.ttf", "arial.ttf")
"""Looked for on this computer where the font that Pillow brings along lacks a letter."""

_TRIAL_SIZE = 40
_SMALLEST = 6

Ink = tuple[int, int, int]
_Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


class Pen:
    """Writes words in one typeface, broken into lines."""

    def __init__(self, draw: ImageDraw.ImageDraw, typeface: str | None) -> None:
        self.draw = draw
        self._typeface = typeface

    def write(self, place: tuple[int, int], words: str, size: int, ink: Ink, room: int, anchor: str) -> int:
        """Words broken into lines that fit the room; returns where the next thing may begin.

        An emoji that the typeface has no shape for is left out; a letter is not, so that its lack is seen.
        """
        font = _font(self._typeface, size)
        words = self._drawable(words)
        lines = self._balanced(words, font, room) if anchor == "ma" else self._lines(words, font, room)
        step = round(size * LINE_SHARE)
        x, y = place
        if anchor[1] == "m":
            y -= step * (len(lines) - 1) // 2
        for line in lines:
            self.draw.text((x, y), line, fill=ink, font=font, anchor=anchor)
            y += step
        return y

    def height(self, words: str, size: int, room: int) -> int:
        """How much height the words take in this size."""
        return len(self._lines(self._drawable(words), _font(self._typeface, size), room)) * round(size * LINE_SHARE)

    def fitting(self, words: str, largest: int, room: int, height: int) -> int:
        """The size, ``largest`` at most, in which words stay within a box; a long word may halve it to stay whole."""
        drawable, size = self._drawable(words), largest
        while size > _SMALLEST:
            font = _font(self._typeface, size)
            is_whole = all(self.draw.textlength(word, font=font) <= room for word in drawable.split())
            fits = len(self._lines(drawable, font, room)) * round(size * LINE_SHARE) <= height
            if fits and (is_whole or 2 * size < largest):
                break
            size -= max(1, size // 12)
        return size

    def _drawable(self, words: str) -> str:
        lacking = _lacking(self._typeface, words)
        return "".join(letter for letter in words if letter not in lacking or not _is_ornament(letter))

    def _balanced(self, words: str, font: _Font, room: int) -> list[str]:
        """As few lines as the room allows, none of them much shorter than the others."""
        lines = self._lines(words, font, room)
        narrower = (self._lines(words, font, room * share // 20) for share in range(19, 9, -1))
        return next((previous for previous in reversed([lines, *narrower]) if len(previous) == len(lines)), lines)

    def _lines(self, words: str, font: _Font, room: int) -> list[str]:
        """As many words to a line as fit; a word that is too long by itself is broken."""
        lines = [""]
        for word in words.split():
            longer = f"{lines[-1]} {word}".strip()
            if self.draw.textlength(longer, font=font) <= room:
                lines[-1] = longer
                continue
            lines.append("")
            for letter in word:
                if self.draw.textlength(lines[-1] + letter, font=font) > room:
                    lines.append("")
                lines[-1] += letter
        return [line for line in lines if line]


def typeface_for(words: str) -> str | None:
    """None for the font that Pillow brings along, else one on this computer: that which lacks the fewest letters."""
    return min((name for name in (None, *_FONTS) if _is_here(name)), key=lambda name: len(_lacking(name, words)))


def _is_here(name: str | None) -> bool:
    try:
        _font(name, _TRIAL_SIZE)
    except OSError:
        return False
    return True


def _lacking(name: str | None, words: str) -> frozenset[str]:
    """The letters that a typeface has no shape for."""
    font = _font(name, _TRIAL_SIZE)
    missing = font.getmask("\U0010fffd")
    drawn = {letter: font.getmask(letter) for letter in set(words) if not letter.isspace()}
    return frozenset(
        letter for letter, mask in drawn.items() if mask.size == missing.size and bytes(mask) == bytes(missing)
    )


def _is_ornament(letter: str) -> bool:
    """True for emoji and what joins or colours them: words say the same without."""
    return unicodedata.category(letter)[0] in "SC" or letter == "\N{VARIATION SELECTOR-16}"


def _font(name: str | None, size: int) -> _Font:
    return ImageFont.load_default(size) if name is None else ImageFont.truetype(name, size)
