"""Every preview looks as it did when somebody looked at it last; and the comparison sees what an eye would see."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw
from PySide6.QtGui import QImage

from pushdesk.ui.preview_content import Form
from pushdesk.ui.theme import Theme
from tests.ui import pixel_match
from tests.ui.preview_baselines import compared_contents, preview_picture


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("form", list(Form))
def test_a_preview_is_painted_as_reviewed(theme: Theme, form: Form, is_dark: bool) -> None:
    picture = preview_picture(theme, form, compared_contents(), is_dark)
    assert pixel_match.parts_from_baseline(f"preview-{form.value}-{'dark' if is_dark else 'light'}", picture) is None


def drawn(*, button_x: int = 20, words_y: int = 60) -> Image.Image:
    """A page with a button and a line of letters."""
    page = Image.new("RGB", (300, 200), "#f6f7fa")
    pen = ImageDraw.Draw(page)
    pen.rounded_rectangle((button_x, 20, button_x + 120, 52), 8, fill="#ffffff", outline="#768093")
    pen.text((20, words_y), "Review and send", fill="#151922")
    return page


def test_other_smoothing_is_no_difference() -> None:
    speckle = Image.effect_noise((300, 200), 12).point(lambda level: min(28, abs(level - 128))).convert("RGB")
    other = ImageChops.subtract(drawn(), speckle)
    assert other.tobytes() != drawn().tobytes()
    assert pixel_match.difference(other, drawn()) is None


@pytest.mark.parametrize("moved", [drawn(button_x=21), drawn(words_y=61), drawn(button_x=19)])
def test_a_control_that_moved_by_a_pixel_is_a_difference(moved: Image.Image) -> None:
    found = pixel_match.difference(moved, drawn())
    assert found is not None
    assert (224, 0, 0) in {colour for _, colour in found.shown.getcolors(10_000) or []}


def test_another_size_is_a_difference() -> None:
    found = pixel_match.difference(drawn().crop((0, 0, 300, 199)), drawn())
    assert found is not None
    assert found.words == "is 300 × 199 and was 300 × 200"


def test_a_failure_leaves_the_picture_and_the_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pixel_match, "BASELINES", tmp_path / "baselines")
    monkeypatch.setattr(pixel_match, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(pixel_match, "is_writing", False)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    assert "no baseline" in (pixel_match.parts_from_baseline("page", picture) or "")
    pixel_match.write_baseline("page", picture)
    assert pixel_match.parts_from_baseline("page", picture) is None
    picture.fill(0x000000)
    told = pixel_match.parts_from_baseline("page", picture)
    assert told is not None and "1200 pixels" in told
    assert sorted(path.name for path in (tmp_path / "kept").iterdir()) == ["page.actual.png", "page.difference.png"]


def test_baselines_stay_small() -> None:
    sizes = {path.name: path.stat().st_size for path in pixel_match.BASELINES.glob("*.png")}
    assert sizes
    assert sum(sizes.values()) <= 3_000_000


def test_no_baseline_outlives_what_it_showed() -> None:
    forms = {f"preview-{form.value}-{skin}" for form in Form for skin in ("light", "dark")}
    kept = {path.stem for path in pixel_match.BASELINES.glob("preview-*.png")}
    assert kept == forms
