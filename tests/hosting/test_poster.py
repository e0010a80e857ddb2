"""The poster: a page that prints, whose code a phone reads, in the site's words."""

import io
import re
from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from pushdesk.domain.faults import Fault
from pushdesk.domain.site import Site
from pushdesk.hosting.lettering import Pen, typeface_for
from pushdesk.hosting.poster import DOTS_PER_INCH, PAGE_MILLIMETRES, poster
from tests.hosting.samples import SITE


def printed(site: Site, logo: bytes | None = None) -> Image.Image:
    """The page as it comes out of a printer."""
    document = poster(site, logo)
    assert document.startswith(b"%PDF-")
    assert document.rstrip().endswith(b"%%EOF")
    found = re.search(rb"/DCTDecode.*?stream\r?\n(.*?)\r?\nendstream", document, re.DOTALL)
    assert found
    return Image.open(io.BytesIO(found[1])).convert("RGB")


@pytest.mark.parametrize(
    "url",
    [
        "https://kaffeewerk.example/",
        "https://kaffeewerk.example/news/" + "long/" * 30,
        "https://xn--bckerei-7wa.example:8443/a/?b".replace("?b", ""),
    ],
)
def test_a_phone_reads_the_site_s_address_from_it(url: str) -> None:
    codes = zxingcpp.read_barcodes(printed(replace(SITE, url=url)))
    assert [code.text for code in codes] == [url]


def test_a_small_and_blurred_picture_of_it_can_still_be_read() -> None:
    page = printed(SITE).resize((400, 566))
    assert [code.text for code in zxingcpp.read_barcodes(page)] == [SITE.url]


def test_it_is_one_page_of_a4() -> None:
    page = printed(SITE)
    millimetres = tuple(round(side / DOTS_PER_INCH * 25.4) for side in page.size)
    assert millimetres == PAGE_MILLIMETRES
    assert poster(SITE, None).count(b"/Type /Page\n") == 1


def is_whole(site: Site) -> bool:
    """Whether a phone reads the code, no words run over an edge of the page, and the name stays inside its band."""
    page = printed(site)
    width, height = page.size
    edges = [(0, height - 60, width, height), (0, height // 3, 60, height), (width - 60, height // 3, width, height)]
    is_inside = all(min(low for low, _ in page.crop(box).getextrema()) > 200 for box in edges)
    band = round(62 / 25.4 * DOTS_PER_INCH)
    rims = [page.crop((0, 4, width, 28)), page.crop((0, band - 28, width, band - 4))]
    is_plain = all(high - low < 40 for rim in rims for low, high in rim.getextrema())
    return is_inside and is_plain and [code.text for code in zxingcpp.read_barcodes(page)] == [site.url]


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "ar"])
def test_nothing_runs_over_the_edge_or_into_the_code(language: str) -> None:
    assert is_whole(replace(SITE, name="Wirtshausbrauerei zum Goldenen Hirschen an der alten Mühle", language=language))


@pytest.mark.parametrize(
    "words",
    ["i", "Fresh bread. " * 4, "Fresh bread every morning. " * 8, "W" * 200, "Donaudampfschifffahrtsgesellschaft" * 6,
     "\N{BAGUETTE BREAD} Brot " * 28, "أخبار سارة في لحظتها " * 10, "خبز" * 66, "面包新鲜出炉" * 33],
    ids=["1", "50", "200", "wide", "one word", "emoji", "arabic", "arabic word", "chinese"],
)  # fmt: skip
def test_no_words_push_the_code_off_the_page(words: str) -> None:
    assert is_whole(replace(SITE, name=words[:60].strip(), texts={"heading": words[:200]}))


def test_steps_of_any_length_shrink_and_the_address_too() -> None:
    steps = "\n".join(["Open the page and press what it shows. " * 6] * 12)
    texts = {"heading": "H" * 200, "poster_scan": "x " * 300, "help_install-first_steps": steps}
    assert is_whole(replace(SITE, texts=texts, url="https://kaffeewerk.example/news/" + "long/" * 40))


def test_a_name_of_usual_length_is_as_large_as_ever() -> None:
    pen = Pen(ImageDraw.Draw(Image.new("RGB", (10, 10))), typeface_for("Kaffeewerk"))
    assert pen.fitting("Kaffeewerk", 87, 1000, 400) == 87
    assert pen.fitting("Kaffeewerk " * 20, 87, 1000, 400) < 87
    assert 43 <= pen.fitting("Donaudampfschifffahrt", 87, 600, 400) < 87, "shrunk until the word is whole"


def test_colour_logo_and_words_of_the_business_are_on_it() -> None:
    plain = printed(SITE)
    red, green, blue = plain.getpixel((plain.width // 2, 10))
    assert all(abs(seen - meant) < 6 for seen, meant in zip((red, green, blue), (0x8A, 0x3B, 0x12), strict=True))
    picture = io.BytesIO()
    Image.new("RGB", (50, 50), "#00c000").save(picture, "PNG")
    with_logo = printed(SITE, picture.getvalue())
    assert sum(green > 150 and red < 90 for red, green, _ in with_logo.resize((200, 283)).get_flattened_data()) > 50
    assert printed(replace(SITE, texts={"heading": "Mmm"})).tobytes() != plain.tobytes()


def test_a_logo_that_is_no_picture_is_refused() -> None:
    with pytest.raises(Fault) as fault:
        poster(SITE, b"<svg/>")
    assert fault.value.code == "logo_unreadable"


def test_an_emoji_without_a_shape_takes_no_letter_with_it() -> None:
    plain = "Caf\N{LATIN SMALL LETTER E WITH ACUTE} R\N{LATIN SMALL LETTER O WITH DIAERESIS}"
    adorned = f"\U0010fffe {plain}"  # no typeface has this one
    assert typeface_for(adorned) == typeface_for(plain)
    drawn = []
    for words in (plain, adorned):
        page = Image.new("RGB", (400, 60), (255, 255, 255))
        Pen(ImageDraw.Draw(page), typeface_for(words)).write((10, 10), words, 24, (0, 0, 0), 380, "la")
        drawn.append(page.tobytes())
    assert drawn[0] == drawn[1]
    assert len(set(drawn[0])) > 1
