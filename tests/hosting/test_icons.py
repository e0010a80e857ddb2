"""Icons: every size and kind that browsers ask for, from any picture or from a letter."""

import io
from collections.abc import Mapping
from dataclasses import replace

import pytest
from PIL import Image, ImageDraw

from pushdesk.domain.faults import Fault
from pushdesk.hosting.icons import LOGO_LIMIT_BYTES, IconRequest, icon_files

REQUEST = IconRequest("Kaffeewerk", "#8a3b12", "#ffffff")
SIZES = {
    "icons/page-96.png": 96,
    "icons/icon-192.png": 192,
    "icons/icon-512.png": 512,
    "icons/maskable-192.png": 192,
    "icons/maskable-512.png": 512,
    "icons/apple-touch-180.png": 180,
    "icons/notification-256.png": 256,
    "icons/badge-96.png": 96,
}


def picture(mode: str, size: tuple[int, int], color: int | tuple[int, ...], kind: str = "PNG") -> bytes:
    written = io.BytesIO()
    Image.new(mode, size, color).save(written, kind)
    return written.getvalue()


def opened(files: Mapping[str, bytes], name: str) -> Image.Image:
    return Image.open(io.BytesIO(files[name])).copy()


def drawn_logo() -> bytes:
    """A red disc on nothing, wider than high."""
    image = Image.new("RGBA", (400, 200), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((100, 20, 260, 180), fill=(200, 20, 20, 255))
    written = io.BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


LOGOS = {
    "no logo": None,
    "transparent": drawn_logo(),
    "photo": picture("RGB", (300, 200), (10, 120, 200), "JPEG"),
    "grey": picture("L", (50, 90), 128),
    "palette": picture("P", (64, 64), 3, "GIF"),
    "one pixel": picture("RGBA", (1, 1), (1, 2, 3, 255)),
    "very wide": picture("RGB", (3000, 2), (9, 9, 9)),
    "webp": picture("RGBA", (64, 64), (1, 2, 3, 128), "WEBP"),
    "16 bit": picture("I;16", (40, 40), 30000),
}


@pytest.mark.parametrize("logo", LOGOS.values(), ids=LOGOS)
def test_every_icon_has_its_size_whatever_the_logo(logo: bytes | None) -> None:
    files = icon_files(replace(REQUEST, logo=logo))
    assert files.keys() == {*SIZES, "icons/favicon.ico"}
    for name, size in SIZES.items():
        image = opened(files, name)
        assert (image.format or "PNG", image.size) == ("PNG", (size, size))
    with Image.open(io.BytesIO(files["icons/favicon.ico"])) as favicon:
        assert favicon.info["sizes"] == {(16, 16), (32, 32)}


@pytest.mark.parametrize("logo", LOGOS.values(), ids=LOGOS)
def test_apple_touch_and_maskable_icons_are_opaque(logo: bytes | None) -> None:
    files = icon_files(replace(REQUEST, logo=logo))
    for name in ("icons/apple-touch-180.png", "icons/maskable-192.png", "icons/maskable-512.png"):
        assert opened(files, name).mode == "RGB"


@pytest.mark.parametrize("logo", LOGOS.values(), ids=LOGOS)
def test_the_badge_is_white_on_nothing(logo: bytes | None) -> None:
    badge = opened(icon_files(replace(REQUEST, logo=logo)), "icons/badge-96.png")
    assert badge.mode == "RGBA"
    shown = [color for _, color in badge.getcolors(96 * 96) or [] if isinstance(color, tuple) and color[3]]
    assert all(color[:3] == (255, 255, 255) for color in shown)


def test_a_badge_of_a_logo_on_a_plain_ground_shows_the_logo_and_not_the_ground() -> None:
    image = Image.new("RGB", (200, 200), (250, 250, 250))
    ImageDraw.Draw(image).rectangle((60, 60, 140, 140), fill=(20, 20, 120))
    written = io.BytesIO()
    image.save(written, "JPEG", quality=95)
    badge = opened(icon_files(replace(REQUEST, logo=written.getvalue())), "icons/badge-96.png")
    opacity = badge.getchannel("A")
    assert (opacity.getpixel((0, 0)), opacity.getpixel((48, 48))) == (0, 255)


@pytest.mark.parametrize("name", ["icons/maskable-512.png", "icons/maskable-192.png"])
def test_a_maskable_icon_keeps_the_logo_inside_the_safe_circle(name: str) -> None:
    square = picture("RGBA", (100, 100), (200, 20, 20, 255))
    for logo in (drawn_logo(), square, None):
        image = opened(icon_files(replace(REQUEST, logo=logo, background_color="#ffffff")), name)
        ground = image.getpixel((0, 0))
        middle, radius = image.width / 2, image.width * 0.4
        for x in range(0, image.width, 3):
            for y in range(0, image.height, 3):
                is_outside = (x + 0.5 - middle) ** 2 + (y + 0.5 - middle) ** 2 > (radius + 2) ** 2
                if is_outside and logo is not None:
                    assert image.getpixel((x, y)) == ground


def test_a_logo_that_would_vanish_on_one_colour_lies_on_the_other() -> None:
    white = picture("RGBA", (50, 50), (255, 255, 255, 255))
    image = Image.open(io.BytesIO(white)).convert("RGBA")
    image.putpixel((0, 0), (0, 0, 0, 0))
    written = io.BytesIO()
    image.save(written, "PNG")
    touch = opened(icon_files(replace(REQUEST, logo=written.getvalue())), "icons/apple-touch-180.png")
    assert touch.getpixel((0, 0)) == (0x8A, 0x3B, 0x12)


def test_equal_input_gives_equal_pictures_and_another_letter_gives_others() -> None:
    assert icon_files(REQUEST) == icon_files(REQUEST)
    assert (
        icon_files(REQUEST)["icons/icon-192.png"] != icon_files(replace(REQUEST, name="Bäckerei"))["icons/icon-192.png"]
    )


@pytest.mark.parametrize("name", ["猫カフェ", "Жук", "…", "123 Shop", "İstanbul", "ß", "é", "🙂"])
def test_any_name_gives_a_picture_with_something_on_it(name: str) -> None:
    badge = opened(icon_files(replace(REQUEST, name=name)), "icons/badge-96.png")
    assert badge.getchannel("A").getbbox() is not None


def test_a_letter_the_font_does_not_have_gives_a_bell() -> None:
    one, other = (icon_files(replace(REQUEST, name=name))["icons/badge-96.png"] for name in ("猫", "…"))
    assert one == other
    assert one != icon_files(REQUEST)["icons/badge-96.png"]


@pytest.mark.parametrize(
    ("logo", "code"),
    [
        (b"", "logo_unreadable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "logo_unreadable"),
        (b"%PDF-1.7", "logo_unreadable"),
        (drawn_logo()[:200], "logo_unreadable"),
        (bytes(LOGO_LIMIT_BYTES + 1), "logo_too_large"),
        (picture("1", (9000, 9000), 0), "logo_too_large"),
        (picture("1", (20000, 20000), 0), "logo_too_large"),
        (picture("RGBA", (20, 20), (9, 9, 9, 0)), "logo_empty"),
    ],
    ids=["nothing", "svg", "pdf", "cut off", "too many bytes", "too many pixels", "a bomb", "invisible"],
)
def test_a_logo_that_cannot_be_used_is_named_as_such(logo: bytes, code: str) -> None:
    with pytest.raises(Fault) as fault:
        icon_files(replace(REQUEST, logo=logo))
    assert fault.value.code == code


def test_a_photo_taken_sideways_is_put_upright() -> None:
    image = Image.new("RGB", (100, 50), (255, 0, 0))
    exif = Image.Exif()
    exif[0x0112] = 6
    written = io.BytesIO()
    image.save(written, "JPEG", exif=exif)
    icon = opened(icon_files(replace(REQUEST, logo=written.getvalue())), "icons/icon-192.png")
    opacity = icon.getchannel("A")
    assert (opacity.getpixel((5, 96)), opacity.getpixel((96, 5))) == (0, 255)
