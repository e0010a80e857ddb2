"""Pictures of notifications: their shape, and the address at which browsers find them."""

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.picture import BEST_HEIGHT, BEST_WIDTH, PictureFlaw, address_of, flaws_of, name_in
from tests.hosting.samples import SITE


@pytest.mark.parametrize(
    ("width", "height", "flaws"),
    [
        (BEST_WIDTH, BEST_HEIGHT, ()),
        (1_440, 810, ()),
        (1_000, 1_000, (PictureFlaw.TOO_HIGH,)),
        (1_440, 400, (PictureFlaw.TOO_WIDE,)),
        (200, 100, (PictureFlaw.TOO_SMALL,)),
        (100, 400, (PictureFlaw.TOO_HIGH, PictureFlaw.TOO_SMALL)),
        (0, 0, (PictureFlaw.TOO_SMALL,)),
    ],
)
def test_what_is_cut_off_or_blurred_is_told(width: int, height: int, flaws: tuple[PictureFlaw, ...]) -> None:
    assert flaws_of(width, height) == flaws


@given(st.from_regex(r"[a-z0-9-]{1,40}\.(jpg|png)", fullmatch=True))
def test_a_name_is_found_again_in_its_address(name: str) -> None:
    assert name_in(SITE, address_of(SITE, name)) == name


@pytest.mark.parametrize("address", ["", "https://elsewhere.example/pictures/a.jpg", "pictures/a.jpg"])
def test_another_address_is_none_of_ours(address: str) -> None:
    assert name_in(SITE, address) == ""


@pytest.mark.parametrize("rest", ["pictures/", "pictures/a/b.jpg", "pictures", "a.jpg"])
def test_what_is_no_file_of_the_folder_is_none_of_ours(rest: str) -> None:
    assert name_in(SITE, SITE.url + rest) == ""
