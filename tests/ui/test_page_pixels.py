"""Every page looks as it did when somebody looked at it last."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from pushdesk.ui.theme import Theme
from tests.ui import pixel_match
from tests.ui.page_baselines import page_picture_names, page_pictures


def test_every_page_is_painted_as_reviewed(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    pictures = page_pictures(qtbot, theme, tmp_path / "workspace")
    parted = [pixel_match.parts_from_baseline(name, picture) for name, picture in pictures]
    assert len(parted) == len(page_picture_names())
    assert [each for each in parted if each] == []


def test_no_baseline_outlives_the_page_it_showed() -> None:
    assert {path.stem for path in pixel_match.BASELINES.glob("page-*.png")} == page_picture_names()
