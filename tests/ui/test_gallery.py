"""Everything the window is made of, painted together in both themes."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from pushdesk.ui.actions import PageName
from pushdesk.ui.main_window import MainWindow
from pushdesk.ui.theme import Theme
from tests.ui import gallery
from tests.ui.conftest import MemoryStore, WindowWitness
from tests.ui.preview_samples import NAMES, contents


def test_building_pages_opens_no_other_window(theme: Theme, qtbot: QtBot, windows: WindowWitness) -> None:
    makers = {
        PageName.OVERVIEW: lambda: gallery.charts_page(theme),
        PageName.COMPOSE: lambda: gallery.controls_page(theme),
        PageName.HISTORY: lambda: gallery.table_page(theme),
        PageName.SUBSCRIBERS: lambda: gallery.empty_page(theme),
    }
    window = MainWindow(theme, makers, MemoryStore())
    qtbot.addWidget(window)
    window.show()
    for name in makers:
        window.show_page(name)
    stage = gallery.PreviewStage(theme)
    qtbot.addWidget(stage)
    stage.show_content(contents()["full"])
    assert windows.shown == ["MainWindow"]


def test_every_picture_is_painted_in_both_themes(each_theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    suffix = each_theme.choice.value
    gallery.render(each_theme, tmp_path, suffix)
    gallery.stages(each_theme, tmp_path, suffix)
    gallery.popups(each_theme, tmp_path, suffix)
    pictures = sorted(tmp_path.glob("*.png"))
    assert len(pictures) >= 13
    for path in pictures:
        image = QImage(str(path))
        colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
        assert len(colours) > 3, path.name


@pytest.mark.parametrize("name", NAMES)
def test_no_preview_is_wider_than_its_stage(theme: Theme, qtbot: QtBot, name: str) -> None:
    stage = gallery.PreviewStage(theme)
    qtbot.addWidget(stage)
    stage.show_content(contents()[name])
    stage.resize(340, 800)
    stage.show()
    for preview in stage.previews.values():
        assert preview.width() <= 340
