"""A poster for the shop window: the page's address as a square code, the business's sign, and what to do on a phone."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import segno
from PIL import Image, ImageDraw

from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site
from pushdesk.hosting.colors import brand_colors, rgb
from pushdesk.hosting.icons import IconRequest, icon_files
from pushdesk.hosting.lettering import Ink, Pen, typeface_for
from pushdesk.hosting.template import template_files
from pushdesk.hosting.wording import own_words, page_words

DOTS_PER_INCH = 200
PAGE_MILLIMETRES = (210, 297)
"""A4, upright."""

QUIET_ZONE_MODULES = 4
"""White around the code (ISO/IEC 18004, section 5.3.8)."""

_TRIALS = ((92, 1.0), (76, 1.0), (60, 1.0), *((60, share / 100) for share in range(95, 1, -5)))
"""The code's side in millimetres, as large as the words leave room for; then the share that the steps shrink to."""

_HEADING_MILLIMETRES = 48
_SCAN_MILLIMETRES = 18
_ADDRESS_MILLIMETRES = 20
"""No words push the code down further than this, however long they are."""

_MILLIMETRES_PER_INCH = 25.4
_INK = (20, 23, 31)
_SOFT = (82, 90, 107)
_PAPER = (255, 255, 255)
_COLUMNS = ("help_install-first", "poster_others")


@dataclass(frozen=True, slots=True)
class _Column:
    """Words under a heading, with numbers before them where there is an order."""

    heading: str
    steps: Sequence[str]

    @property
    def words(self) -> tuple[str, ...]:
        """All of them."""
        return (self.heading, *self.steps)


def poster(site: Site, logo: bytes | None) -> bytes:
    """The poster as a PDF of one A4 page; equal input gives equal bytes but for the time in the file.

    Raises the faults of a logo that cannot be used (:func:`pushdesk.hosting.icons.icon_files`).
    """
    template = template_files()
    words = {**page_words(site, template), **own_words(site, template)}
    icon = icon_files(IconRequest(site.name, site.theme_color, site.background_color, logo))["icons/icon-512.png"]
    sign = Image.open(io.BytesIO(icon))
    for side, share in _TRIALS:
        page, bottom = _drawn(site, words, sign, _dots(side), share)
        if bottom <= page.height - _dots(12):
            break
    written = io.BytesIO()
    page.save(written, "PDF", resolution=DOTS_PER_INCH, title=site.name, quality=92)
    return written.getvalue()


def write_poster(site: Site, logo: bytes | None, path: Path) -> None:
    """Write the poster to a file. Raises the faults of :func:`poster`, and ``file_not_written``."""
    document = poster(site, logo)
    try:
        path.write_bytes(document)
    except OSError as error:
        raise Fault("file_not_written", file=str(path), cause=error.strerror or "") from None


def _drawn(site: Site, words: Mapping[str, str], icon: Image.Image, side: int, share: float) -> tuple[Image.Image, int]:
    """The page with a code of at most this side and steps in a share of their size, and where its last line ends."""
    width, height = (_dots(length) for length in PAGE_MILLIMETRES)
    page = Image.new("RGB", (width, height), _PAPER)
    columns = tuple(_Column(words[key], words[f"{key}_steps"].split("\n")) for key in _COLUMNS)
    said = (site.name, words["heading"], words["poster_scan"], *(text for one in columns for text in one.words))
    pen = Pen(ImageDraw.Draw(page), typeface_for("".join(said)))
    margin, middle = _dots(18), width // 2
    colors = brand_colors(site.theme_color)

    band = _dots(62)
    pen.draw.rectangle((0, 0, width, band), fill=rgb(colors.brand))
    plate = _plate(icon)
    page.paste(plate, (margin, (band - plate.height) // 2), plate)
    beside = margin + plate.width + _dots(8)
    room = width - beside - margin
    size = pen.fitting(site.name, _dots(11), room, band - _dots(8))
    pen.write((beside, band // 2), site.name, size, rgb(colors.on_brand), room, "lm")

    room = width - 2 * margin
    size = pen.fitting(words["heading"], _dots(12), room, _dots(_HEADING_MILLIMETRES))
    top = pen.write((middle, band + _dots(16)), words["heading"], size, _INK, room, "ma")
    size = pen.fitting(words["poster_scan"], _dots(5.5), room, _dots(_SCAN_MILLIMETRES))
    top = pen.write((middle, top + _dots(3)), words["poster_scan"], size, _SOFT, room, "ma") + _dots(4)
    code = _code(site.url, side)
    page.paste(code, (middle - code.width // 2, top))
    address = site.url.partition("://")[2].rstrip("/")
    size = pen.fitting(address, _dots(6), room, _dots(_ADDRESS_MILLIMETRES))
    top = pen.write((middle, top + code.height + _dots(3)), address, size, _INK, room, "ma") + _dots(8)
    gap = _dots(10)
    room = (room - gap) // 2
    places = (margin, margin + room + gap)
    accent = rgb(colors.on_light)
    bottoms = [
        _write_column(pen, (x, top), column, accent, room, share) for x, column in zip(places, columns, strict=True)
    ]
    return page, max(bottoms)


def _write_column(pen: Pen, place: tuple[int, int], column: _Column, accent: Ink, room: int, share: float) -> int:
    """The heading in the accent's colour, then the steps; returns where they end."""
    left, top = place
    top = pen.write((left, top), column.heading, _dots(5.2 * share), accent, room, "la") + _dots(2 * share)
    for number, step in enumerate(column.steps, start=1):
        words = f"{number}. {step}" if len(column.steps) > 1 else step
        top = pen.write((left, top), words, _dots(4.4 * share), _INK, room, "la") + _dots(1.5 * share)
    return top


def _plate(icon: Image.Image) -> Image.Image:
    """The business's sign on white, whatever the band's colour."""
    plate = Image.new("RGBA", (_dots(36), _dots(36)), (*_PAPER, 0))
    whole = (0, 0, plate.width - 1, plate.height - 1)
    ImageDraw.Draw(plate).rounded_rectangle(whole, _dots(8), fill=(*_PAPER, 255))
    sign = icon.convert("RGBA").resize((_dots(30), _dots(30)), Image.Resampling.LANCZOS)
    plate.alpha_composite(sign, (_dots(3), _dots(3)))
    return plate


def _code(url: str, side: int) -> Image.Image:
    """The square code, each module a whole number of dots, as large as fits into the side."""
    modules = [bytes(row) for row in segno.make(url, error="m", micro=False, boost_error=True).matrix]
    count = len(modules) + 2 * QUIET_ZONE_MODULES
    scale = max(1, side // count)
    small = Image.new("L", (count, count), 255)
    for y, row in enumerate(modules):
        for x, is_dark in enumerate(row):
            if is_dark:
                small.putpixel((x + QUIET_ZONE_MODULES, y + QUIET_ZONE_MODULES), 0)
    return small.resize((count * scale, count * scale), Image.Resampling.NEAREST).convert("RGB")


def _dots(millimetres: float) -> int:
    return round(millimetres / _MILLIMETRES_PER_INCH * DOTS_PER_INCH)
