"""Words in a picture: one typeface that has all the letters, lines that fit, nothing over the edge."""

from PIL import ImageDraw, ImageFont

LINE_SHARE = 1.32
"""From one line to the next, as a share of the size."""

_FONTS = ("DejaVuSans.ttf", "NotoSans-Regular.ttf", "Arial Unicode.ttf", "arialuni.ttf", "segoeui.ttf", "arial.ttf")
"""Looked for on this computer where the font that Pillow brings along lacks a letter."""

Ink = tuple[int, int, int]
_Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


class Pen:
    """Writes words in one typeface, broken into lines."""

    def __init__(self, draw: ImageDraw.ImageDraw, typeface: str | None) -> None:
        self.draw = draw
        self._typeface = typeface

    def write(self, place: tuple[int, int], words: str, size: int, ink: Ink, room: int, anchor: str) -> int:
        """Words broken into lines that fit the room; returns where the next thing may begin."""
        font = _font(self._typeface, size)
        lines = self._balanced(words, font, room) if anchor == "ma" else self._lines(words, font, room)
        step = round(size * LINE_SHARE)
        x, y = place
        if anchor[1] == "m":
            y -= step * (len(lines) - 1) // 2
        for line in lines:
            self.draw.text((x, y), line, fill=ink, font=font, anchor=anchor)
            y += step
        return y

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
    """None for the font that Pillow brings along, else the first on this computer that has all the letters."""
    return next((name for name in (None, *_FONTS) if _has_letters(name, words)), None)


def _has_letters(name: str | None, words: str) -> bool:
    try:
        font = _font(name, 40)
    except OSError:
        return False
    missing = font.getmask("\U0010fffd")
    drawn = [font.getmask(letter) for letter in set(words) if not letter.isspace()]
    return all(mask.size != missing.size or bytes(mask) != bytes(missing) for mask in drawn)


def _font(name: str | None, size: int) -> _Font:
    return ImageFont.load_default(size) if name is None else ImageFont.truetype(name, size)
