"""Compares a picture with its reviewed baseline, and shows where they part.

A pixel differs when one of its channels does by more than :data:`TOLERANCE`: letters and edges that another processor
or another build of Qt smooths a little otherwise do not reach that. More than :data:`SPARE_PIXELS` that differ are a
difference: a control that moved by a single pixel has many times as many on each of its edges.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtGui import QImage

BASELINES = Path(__file__).parent / "baselines"
KEPT = Path(__file__).parents[2] / "build" / "pictures"
"""Where the tests leave pictures: every page and dialog in every look, and what parts from its baseline."""

is_writing = "NEW_BASELINES" in os.environ
"""Set by ``make baselines``: what is painted now is the baseline from now on."""

TOLERANCE = 40
SPARE_PIXELS = 8
_FADED = 0.25
_PALETTE = 256


@dataclass(frozen=True, slots=True)
class Difference:
    """How two pictures part: ``words`` say it, ``shown`` is the baseline faded, with what differs in red."""

    words: str
    shown: Image.Image


def pillow_image(picture: QImage) -> Image.Image:
    """The same picture for Pillow, without its transparency."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    return Image.frombytes("RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine())


def difference(actual: Image.Image, expected: Image.Image) -> Difference | None:
    """How the actual picture parts from the expected one; None where it does not."""
    if actual.size != expected.size:
        words = f"is {actual.width} × {actual.height} and was {expected.width} × {expected.height}"
        return Difference(words, expected)
    channels = ImageChops.difference(actual.convert("RGB"), expected.convert("RGB")).split()
    greatest = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    differing = greatest.point([0] * (TOLERANCE + 1) + [255] * (255 - TOLERANCE))
    count = differing.histogram()[255]
    if count <= SPARE_PIXELS:
        return None
    white = Image.new("RGB", expected.size, "#ffffff")
    faded = Image.blend(white, expected.convert("RGB"), _FADED)
    faded.paste("#e00000", mask=differing)
    return Difference(f"differs in {count} pixels within {differing.getbbox()}", faded)


def parts_from_baseline(name: str, actual: QImage) -> str | None:
    """None where ``<name>.png`` among the baselines shows the same; else how it does not, and what was written."""
    if is_writing:
        write_baseline(name, actual)
    picture = pillow_image(actual)
    path = BASELINES / f"{name}.png"
    if not path.is_file():
        return f"{name}: no baseline; write it with make baselines, and look at it"
    with Image.open(path) as expected:
        found = difference(picture, expected)
    if found is None:
        return None
    KEPT.mkdir(parents=True, exist_ok=True)
    picture.save(KEPT / f"{name}.actual.png")
    found.shown.save(KEPT / f"{name}.difference.png")
    return f"{name}: {found.words}; see {KEPT / name}.actual.png and .difference.png"


def keep_picture(name: str, picture: QImage) -> None:
    """Leave a picture for whoever wants to look."""
    KEPT.mkdir(parents=True, exist_ok=True)
    pillow_image(picture).save(KEPT / f"{name}.png", compress_level=1)


def write_baseline(name: str, picture: QImage) -> Path:
    """Keep a picture as the baseline from now on; one that shows the same is left as it is."""
    BASELINES.mkdir(exist_ok=True)
    path = BASELINES / f"{name}.png"
    new = pillow_image(picture)
    if path.is_file():
        with Image.open(path) as old:
            if difference(new, old) is None:
                return path
    few = new.quantize(_PALETTE, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    # In few colours a picture is a third as large; it is kept so where nobody can tell.
    is_alike = _greatest_difference(new, few) <= TOLERANCE // 2
    (few if is_alike else new).save(path, optimize=True)
    return path


def _greatest_difference(first: Image.Image, second: Image.Image) -> int:
    extremes = ImageChops.difference(first.convert("RGB"), second.convert("RGB")).getextrema()
    return max(most for _, most in extremes)
