"""The business's colour, and the colours that read well on it and beside it (WCAG 2.2, contrast 4.5 to 1)."""

from dataclasses import dataclass

READABLE_CONTRAST = 4.5
LIGHT_GROUND = "#f4f5f8"
DARK_PAPER = "#1b1f28"
"""The harder of the two grounds of each theme in pushdesk.css: the darker light one, the lighter dark one."""

Rgb = tuple[int, int, int]
_STEPS = 50


@dataclass(frozen=True, slots=True)
class BrandColors:
    """The brand colour itself, words on it, and its nearest kin that reads on the light and the dark page."""

    brand: str
    on_brand: str
    on_light: str
    on_dark: str


def brand_colors(brand: str) -> BrandColors:
    """All colours of a page made from one ``#rrggbb``."""
    return BrandColors(
        brand=brand,
        on_brand=words_on(brand),
        on_light=_readable(brand, on=LIGHT_GROUND, towards="#000000"),
        on_dark=_readable(brand, on=DARK_PAPER, towards="#ffffff"),
    )


def words_on(ground: str) -> str:
    """Black or white, whichever reads better on the ground; one of them always reads."""
    return max(("#ffffff", "#000000"), key=lambda ink: contrast(ink, ground))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def rgb(color: str) -> Rgb:
    """Red, green and blue, 0 to 255 each."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def hex_color(color: Rgb) -> str:
    """The colour as ``#rrggbb``."""
    return "#{:02x}{:02x}{:02x}".format(*color)


def mixed(color: str, other: str, share: float) -> str:
    """``color`` with so large a share (0 to 1) of ``other`` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(rgb(color), rgb(other), strict=True))
    return hex_color((red, green, blue))


def _readable(color: str, *, on: str, towards: str) -> str:
    """The colour, moved towards black or white just as far as reading asks."""
    steps = (mixed(color, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next(step for step in steps if contrast(step, on) >= READABLE_CONTRAST)


def _luminance(color: str) -> float:
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (channel / 255 for channel in rgb(color))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
