"""Pictures of the web app for the browser's own offer to install it: narrow and wide, in the business's colours."""

import io
from collections.abc import Mapping

from PIL import Image, ImageDraw

from pushdesk.domain.site import Site
from pushdesk.hosting.colors import brand_colors, mixed, rgb
from pushdesk.hosting.lettering import Ink, Pen, typeface_for

SIZES: Mapping[str, tuple[int, int]] = {"narrow": (540, 600), "wide": (960, 540)}
"""By form factor (Web Application Manifest, "screenshots"); 320 to 3,840 dots a side, at most 2.3 to 1."""

_INK = (20, 23, 31)
_PAPER = (255, 255, 255)
_PALETTES = (16, 12, 8)
"""Few words and few colours, and fewer where they come to much: Chromium loads one of these on a first visit."""

_WEIGHT_BYTES = 9472

_EDGE = 32


def screenshot_files(site: Site, words: Mapping[str, str], icon: bytes) -> Mapping[str, bytes]:
    """The pictures by file name, drawn with the page's own words; equal input gives equal bytes.

    ``words`` are the page's, ``icon`` is one of :func:`pushdesk.hosting.icons.icon_files`.
    """
    sign = Image.open(io.BytesIO(icon)).convert("RGBA")
    found = {}
    for form, size in SIZES.items():
        _, end = _drawn(site, words, sign, size, size[1] - _EDGE)
        picture, _ = _drawn(site, words, sign, size, min(end + _EDGE, size[1] - _EDGE))
        found[f"screenshots/{form}.png"] = _png(picture)
    return found


def screenshot_members() -> list[dict[str, str]]:
    """What the manifest says of them."""
    return [
        {"src": f"screenshots/{form}.png", "sizes": f"{width}x{height}", "type": "image/png", "form_factor": form}
        for form, (width, height) in SIZES.items()
    ]


def _drawn(
    site: Site, words: Mapping[str, str], sign: Image.Image, size: tuple[int, int], bottom: int
) -> tuple[Image.Image, int]:
    """The page on a sheet that ends at ``bottom``, and where its words end."""
    width, _ = size
    colors = brand_colors(site.theme_color)
    page = Image.new("RGB", size, rgb(mixed(colors.brand, "#ffffff", 0.88)))
    draw = ImageDraw.Draw(page)
    pen = Pen(draw, typeface_for("".join((site.name, words["heading"], words["sample_notification"]))))
    room = min(width - 48, 480)
    left, top = (width - room) // 2, _EDGE
    draw.rounded_rectangle((left, top, left + room, bottom), 28, fill=_PAPER)
    inside, x = room - 64, left + 32
    page.paste(sign.resize((56, 56), Image.Resampling.LANCZOS), (x, top + 32), sign.resize((56, 56)))
    y = pen.write((x + 72, top + 48), site.name, 20, _INK, inside - 72, "la")
    y = pen.write((x, max(y, top + 88) + 28), words["heading"], 34, _INK, inside, "la") + 20
    return page, _draw_card(pen, page, (x, y), inside, site, words["sample_notification"], sign, rgb(colors.on_light))


def _draw_card(
    pen: Pen,
    page: Image.Image,
    place: tuple[int, int],
    width: int,
    site: Site,
    said: str,
    sign: Image.Image,
    accent: Ink,
) -> int:
    """A notification as it will come; returns where it ends."""
    left, top = place
    lines = ((site.short_name or site.name, accent), (said, _INK))
    height = 28 + sum(pen.height(words, 16, width - 90) for words, _ in lines)
    pen.draw.rounded_rectangle(
        (left, top, left + width, top + height), 18, fill=(244, 245, 248), outline=(217, 221, 229)
    )
    page.paste(sign.resize((40, 40), Image.Resampling.LANCZOS), (left + 16, top + 18), sign.resize((40, 40)))
    y = top + 14
    for words, ink in lines:
        y = pen.write((left + 72, y), words, 16, ink, width - 90, "la")
    return top + height


def _png(picture: Image.Image) -> bytes:
    # Maximum coverage keeps the business's colour, of which there is little, where a median cut would grey it.
    for colors in _PALETTES:
        written = io.BytesIO()
        picture.quantize(colors, Image.Quantize.MAXCOVERAGE).save(written, "PNG", optimize=True)
        if written.tell() <= _WEIGHT_BYTES:
            break
    return written.getvalue()
