"""The pictures in the documents show the window as it is."""

import pytest
from PIL import Image

from pushdesk.ui.actions import PageName
from tests.house.screenshots import NOTE, digest

FOLDER = NOTE.parent
NAMES = sorted(f"{page}-{look}" for page in (*PageName, "campaign") for look in ("light", "dark"))


def test_they_were_taken_of_these_sources() -> None:
    assert NOTE.read_text(encoding="utf-8").strip() == digest(), "run `make screenshots`, and look at them"


def test_there_is_one_of_every_page_in_both_looks() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.png")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_each_shows_something(name: str) -> None:
    with Image.open(FOLDER / f"{name}.png") as picture:
        assert picture.width >= 1_000
        assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 50
