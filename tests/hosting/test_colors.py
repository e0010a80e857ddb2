"""Colours: whatever colour a business has, its words can be read."""

from hypothesis import given, strategies as st

from pushdesk.hosting.colors import DARK_PAPER, LIGHT_GROUND, brand_colors, contrast, hex_color

COLORS = st.tuples(*[st.integers(0, 255)] * 3).map(hex_color)


def test_the_contrast_of_black_and_white_is_21() -> None:
    assert round(contrast("#000000", "#ffffff"), 6) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@given(COLORS)
def test_every_colour_of_a_page_reads_on_its_ground(brand: str) -> None:
    colors = brand_colors(brand)
    assert contrast(colors.on_brand, colors.brand) >= 4.5
    assert contrast(colors.on_light, LIGHT_GROUND) >= 4.5
    assert contrast(colors.on_dark, DARK_PAPER) >= 4.5


def test_a_colour_that_reads_already_is_kept() -> None:
    assert brand_colors("#2255d6").on_light == "#2255d6"
