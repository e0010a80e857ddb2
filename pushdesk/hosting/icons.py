"""Every picture the web app needs, made from one logo, or from the business's first letter where there is none."""

import io
import math
import warnings
from collections.abc import Mapping
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps, ImageStat

from pushdesk.domain.faults import wrong_input
from pushdesk.hosting.colors import contrast, hex_color, mixed, rgb, words_on

LOGO_LIMIT_BYTES = 10 * 1024 * 1024
LOGO_LIMIT_PIXELS = 50_000_000
LOGO_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP")

MASKABLE_SAFE_SHARE = 0.8
"""Every launcher shows the middle circle of this diameter (W3C manifest, "maskable"); the rest may be cut off."""

_DRAWN_SIZE = 1024
_CORNER_SHARE = 0.22
_TOUCH_ICON_SHARE = 0.72
_BADGE_SHARE = 0.9
_PAGE_ICON_LIMIT_BYTES = 2600
_OFFERED_ICON_LIMIT_BYTES = 5000
"""Chromium loads this one on a first visit, to offer the page as an app."""

_PALETTE_SIZES = (256, 128, 64, 32)
_ALPHA_STEP = 17
_NOISE = 24
"""How far from its ground a picture's compression may stray without being part of the logo (0 to 255)."""


@dataclass(frozen=True, slots=True)
class IconRequest:
    """What pictures are made from: the name, two colours (``#rrggbb``) and perhaps a picture file."""

    name: str
    theme_color: str
    background_color: str
    logo: bytes | None = None


def icon_files(request: IconRequest) -> Mapping[str, bytes]:
    """The icons by file name; equal input gives equal bytes.

    Raises the faults ``logo_too_large``, ``logo_unreadable`` and ``logo_empty``.
    """
    if request.logo is None:
        mark = _monogram(request)
        touch = _letter_tile(mark, request, share=0.52)
        maskable = _letter_tile(mark, request, share=0.46)
        plain = _rounded(touch)
    else:
        mark = plain = opened_logo(request.logo)
        tile_color = _tile_color(mark, request)
        touch = _on_tile(mark, tile_color, share=_TOUCH_ICON_SHARE)
        maskable = _on_tile(mark, tile_color, share=_share_within_circle(mark))
    badge = _silhouette(mark)
    return {
        "icons/page-96.png": _small_png(_fitted(touch, 96).convert("RGB"), _PAGE_ICON_LIMIT_BYTES),
        "icons/icon-192.png": _small_png(_fitted(plain, 192), _OFFERED_ICON_LIMIT_BYTES),
        "icons/icon-512.png": _png(_fitted(plain, 512)),
        "icons/maskable-192.png": _png(_fitted(maskable, 192).convert("RGB")),
        "icons/maskable-512.png": _png(_fitted(maskable, 512).convert("RGB")),
        "icons/apple-touch-180.png": _png(_fitted(touch, 180).convert("RGB")),
        "icons/notification-256.png": _png(_fitted(plain, 256)),
        "icons/badge-96.png": _png(_fitted(badge, 96)),
        "icons/favicon.ico": _ico(plain),
    }


def opened_logo(picture: bytes) -> Image.Image:
    """The owner's picture, upright, with its empty margins cut off, as RGBA."""
    if len(picture) > LOGO_LIMIT_BYTES:
        raise wrong_input("logo_too_large", limit_bytes=LOGO_LIMIT_BYTES)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(picture), formats=LOGO_FORMATS) as opened:
                if opened.width * opened.height > LOGO_LIMIT_PIXELS:
                    raise wrong_input("logo_too_large", limit_pixels=LOGO_LIMIT_PIXELS)
                logo = ImageOps.exif_transpose(opened).convert("RGBA")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise wrong_input("logo_too_large", limit_pixels=LOGO_LIMIT_PIXELS) from None
    except (OSError, SyntaxError, ValueError, EOFError, TypeError):
        raise wrong_input("logo_unreadable", formats=", ".join(LOGO_FORMATS)) from None
    box = logo.getchannel("A").getbbox()
    if box is None:
        raise wrong_input("logo_empty")
    return logo.crop(box)


def _monogram(request: IconRequest) -> Image.Image:
    """The first letter, or a bell where the font has no such letter, in the colour that reads on the theme colour."""
    ink = (*rgb(words_on(request.theme_color)), 255)
    canvas = Image.new("RGBA", (_DRAWN_SIZE, _DRAWN_SIZE), (*ink[:3], 0))
    font = ImageFont.load_default(_DRAWN_SIZE * 0.8)
    letter = next((character.upper()[0] for character in request.name if character.isalnum()), "")
    if letter and isinstance(font, ImageFont.FreeTypeFont) and _has_letter(font, letter):
        middle = (_DRAWN_SIZE / 2, _DRAWN_SIZE / 2)
        ImageDraw.Draw(canvas).text(middle, letter, fill=ink, font=font, anchor="mm", stroke_width=14)
    else:
        _draw_bell(ImageDraw.Draw(canvas), ink)
    return canvas.crop(canvas.getchannel("A").getbbox())


def _has_letter(font: ImageFont.FreeTypeFont, letter: str) -> bool:
    """False where the font would draw the box that stands for a letter it does not have."""
    missing = font.getmask("\U0010fffd")
    drawn = font.getmask(letter)
    return drawn.getbbox() is not None and (drawn.size != missing.size or bytes(drawn) != bytes(missing))


def _draw_bell(draw: ImageDraw.ImageDraw, ink: tuple[int, int, int, int]) -> None:
    draw.pieslice((262, 180, 762, 680), 180, 360, fill=ink)
    draw.polygon(((262, 425), (762, 425), (762, 640), (850, 760), (174, 760), (262, 640)), fill=ink)
    draw.ellipse((462, 110, 562, 210), fill=ink)
    draw.pieslice((402, 700, 622, 920), 0, 180, fill=ink)


def _letter_tile(mark: Image.Image, request: IconRequest, *, share: float) -> Image.Image:
    """A square in the theme colour, a little lighter at its top, with the mark in its middle."""
    top, bottom = (rgb(mixed(request.theme_color, end, 0.1)) for end in ("#ffffff", "#000000"))
    shade = Image.linear_gradient("L").resize((_DRAWN_SIZE, _DRAWN_SIZE))
    below, above = (Image.new("RGBA", shade.size, (*color, 255)) for color in (bottom, top))
    tile = Image.composite(below, above, shade)
    tile.alpha_composite(_in_square(mark, _DRAWN_SIZE, share=share))
    return tile


def _rounded(tile: Image.Image) -> Image.Image:
    mask = Image.new("L", tile.size, 0)
    whole = (0, 0, tile.width - 1, tile.height - 1)
    ImageDraw.Draw(mask).rounded_rectangle(whole, tile.width * _CORNER_SHARE, fill=255)
    rounded = tile.copy()
    rounded.putalpha(mask)
    return rounded


def _tile_color(logo: Image.Image, request: IconRequest) -> str:
    """What a logo lies on: its own ground where it has one, else the site's colour it stands out from best."""
    left, right, top, bottom = 0, logo.width - 1, 0, logo.height - 1
    corners = [logo.getpixel(point) for point in ((left, top), (right, top), (left, bottom), (right, bottom))]
    grounds = {corner for corner in corners if isinstance(corner, tuple)}
    if len(grounds) == 1 and (ground := grounds.pop())[3] == 255:
        return hex_color((int(ground[0]), int(ground[1]), int(ground[2])))
    red, green, blue = (round(mean) for mean in ImageStat.Stat(logo.convert("RGB"), mask=logo.getchannel("A")).mean)
    ink = hex_color((red, green, blue))
    return max((request.background_color, request.theme_color), key=lambda color: contrast(color, ink))


def _share_within_circle(mark: Image.Image) -> float:
    """How large the longer side may be, so that the corners of the mark stay inside the safe circle."""
    longer = max(mark.size)
    return MASKABLE_SAFE_SHARE / math.hypot(mark.width / longer, mark.height / longer)


def _on_tile(mark: Image.Image, color: str, *, share: float) -> Image.Image:
    tile = Image.new("RGBA", (_DRAWN_SIZE, _DRAWN_SIZE), (*rgb(color), 255))
    tile.alpha_composite(_in_square(mark, _DRAWN_SIZE, share=share))
    return tile


def _silhouette(mark: Image.Image) -> Image.Image:
    """White where the mark is, transparent elsewhere: Android paints the badge in one colour of its own.

    A picture without transparency is told from its ground by its difference from the corner's colour.
    """
    shape = mark.getchannel("A")
    if (shape.getextrema()[0] or 0) == 255:
        corner = mark.convert("RGB").getpixel((0, 0))
        ground = Image.new("RGB", mark.size, corner if isinstance(corner, tuple) else (255, 255, 255))
        difference = ImageChops.difference(mark.convert("RGB"), ground).convert("L")
        shape = difference.point(lambda value: 0 if value < _NOISE else min(255, int(value * 4)))
    white = Image.new("RGBA", mark.size, (255, 255, 255, 0))
    white.putalpha(shape)
    box = shape.getbbox()
    return _in_square(white.crop(box) if box else white, _DRAWN_SIZE, share=_BADGE_SHARE)


def _in_square(mark: Image.Image, size: int, *, share: float = 1.0) -> Image.Image:
    """The mark in the middle of a transparent square, its longer side so large a share of it."""
    scale = size * share / max(mark.size)
    width, height = (max(1, round(side * scale)) for side in mark.size)
    square = Image.new("RGBA", (size, size), (255, 255, 255, 0))
    square.paste(
        mark.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0),
        ((size - width) // 2, (size - height) // 2),
    )
    return square


def _fitted(picture: Image.Image, size: int) -> Image.Image:
    return _in_square(picture, size)


def _png(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


def _small_png(picture: Image.Image, limit_bytes: int) -> bytes:
    """A picture that every first visit loads: in ever fewer colours, then ever coarser, until it is small enough."""
    written = _packed(picture)
    for grain in (1, 2, 3):
        coarse = picture.reduce(grain).resize(picture.size, Image.Resampling.NEAREST) if grain > 1 else picture
        for colors in _PALETTE_SIZES:
            if len(written) <= limit_bytes:
                return written
            written = _packed(_with_palette(coarse, colors))
    return written


def _with_palette(picture: Image.Image, colors: int) -> Image.Image:
    """The picture in a palette of so many colours, each once more for every shade of transparency that it is seen in.

    (Median cut knows no transparency, and what does makes stripes of a soft shade of colour.)
    """
    opaque = picture.convert("RGB").quantize(colors, Image.Quantize.MEDIANCUT)
    if picture.mode != "RGBA":
        return opaque
    alpha = picture.getchannel("A").point(lambda value: round(value / _ALPHA_STEP) * _ALPHA_STEP)
    pairs = list(zip(opaque.tobytes(), alpha.tobytes(), strict=True))
    entries = {pair: place for place, pair in enumerate(sorted(set(pairs)))}
    if len(entries) > _PALETTE_SIZES[0]:
        return _with_palette(picture, colors // 2)
    palette = opaque.getpalette() or []
    made = Image.frombytes("P", picture.size, bytes(entries[pair] for pair in pairs))
    made.putpalette([value for color, _ in entries for value in palette[3 * color : 3 * color + 3]])
    made.info["transparency"] = bytes(shade for _, shade in entries)
    return made


def _packed(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()


def _ico(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    _fitted(picture, 32).save(written, "ICO", sizes=[(16, 16), (32, 32)])
    return written.getvalue()
