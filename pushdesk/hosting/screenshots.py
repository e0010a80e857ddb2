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
_SOFT = (82, 90, 107)
_PAPER = (255, 255, 255)
_PALETTE_COLORS = 64


def screenshot_files(site: Site, words: Mapping[str, str], icon: bytes) -> Mapping[str, bytes]:
    """The pictures by file name, drawn with the page's own words; equal input gives equal bytes.

    ``words`` are the page's, ``icon`` is one of :func:`pushdesk.hosting.icons.icon_files`.
    """
    sign = Image.open(io.BytesIO(icon)).convert("RGBA")
    return {f"screenshots/{form}.png": _png(_drawn(site, words, sign, size)) for form, size in SIZES.items()}


def screenshot_members() -> list[dict[str, str]]:
    """What the manifest says of them."""
    return [
        {"src": f"screenshots/{form}.png", "sizes": f"{width}x{height}", "type": "image/png", "form_factor": form}
        for form, (width, height) in SIZES.items()
    ]


def _drawn(site: Site, words: Mapping[str, str], sign: Image.Image, size: tuple[int, int]) -> Image.Image:
    width, height = size
    colors = brand_colors(site.theme_color)
    page = Image.new("RGB", size, rgb(mixed(colors.brand, "#ffffff", 0.88)))
    draw = ImageDraw.Draw(page)
    pen = Pen(draw, typeface_for("".join((site.name, words["heading"], words["lead"], words["sample_notification"]))))
    room = min(width - 48, 480)
    left, top = (width - room) // 2, 32
    draw.rounded_rectangle((left, top, left + room, height - 32), 28, fill=_PAPER)
    inside, x = room - 64, left + 32
    page.paste(sign.resize((56, 56), Image.Resampling.LANCZOS), (x, top + 32), sign.resize((56, 56)))
    pen.write((x + 72, top + 60), site.name, 20, _INK, inside - 72, "lm")
    y = pen.write((x, top + 116), words["heading"], 34, _INK, inside, "la")
    y = pen.write((x, y + 12), words["lead"], 19, _SOFT, inside, "la") + 20
    _draw_card(pen, page, (x, y, x + inside, y + 88), site, words["sample_notification"], sign, rgb(colors.on_light))
    return page


def _draw_card(
    pen: Pen, page: Image.Image, box: tuple[int, int, int, int], site: Site, said: str, sign: Image.Image, accent: Ink
) -> None:
    """A notification as it will come."""
    left, top, right, _ = box
    pen.draw.rounded_rectangle(box, 18, fill=(244, 245, 248), outline=(217, 221, 229))
    page.paste(sign.resize((40, 40), Image.Resampling.LANCZOS), (left + 16, top + 24), sign.resize((40, 40)))
    pen.write((left + 72, top + 14), site.short_name or site.name, 16, accent, right - left - 90, "la")
    pen.write((left + 72, top + 38), said, 16, _INK, right - left - 90, "la")


def _png(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    picture.quantize(_PALETTE_COLORS).save(written, "PNG", optimize=True)
    return written.getvalue()
