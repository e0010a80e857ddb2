"""Compose with everything open: named, in reading order, whole in small windows, in longer words, and readable."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.notification import Notification, NotificationAction, Variant
from pushdesk.domain.utm import Utm
from pushdesk.ui.actions import PageName
from pushdesk.ui.preview_content import PreviewContent
from pushdesk.ui.preview_stage import PreviewStage
from pushdesk.ui.theme import Theme
from tests.ui import walk
from tests.ui.open_desk import OpenDesk
from tests.ui.pseudo_language import spoken
from tests.ui.walk_colours import each_look, faint
from tests.ui.workspace import Shop


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a draft that has everything: UTM, buttons, a badge, languages, and much to advise against."""
    folder: Path = tmp_path_factory.mktemp("compose") / "workspace"
    notification = Notification(
        "EVERYTHING MUST GO, {{name|dear guest}}!!! 🥐🥐🥐🥐",
        "Warm from the oven " * 8,
        link="https://bit.ly/bread",
        language="en",
        utm=Utm("a-campaign-with-a-name-that-is-as-long-as-they-get-with-sixty"),
        app_badge=3,
        actions=(NotificationAction("order", "Order now", "https://corner-bakery.shop/order"),),
        require_interaction=True,
        variants=(Variant("de", "Frisches Brot"), Variant("pt-BR", "Pão"), Variant("ar", "خبز طازج")),
    )
    with PushDesk(folder) as desk:
        shop = Shop.opened(desk)
        shop.subscribe(20)
        desk.subscriptions.change_attributes(1, {"name": "Ada", "city": "Wien"})
        desk.drafts.add(shop.site.site_id, notification, "all", DeliveryOptions(), desk.now())
    return folder


def fronts(desk: OpenDesk) -> Iterator[QWidget]:
    """The page with its main words in front, then with those of another language."""
    page = desk.go(PageName.COMPOSE)
    yield page
    tabs = [each for each in page.findChildren(QAbstractButton) if each.autoExclusive() and each.isCheckable()]
    tabs[1].click()
    desk.settle()
    yield page


@pytest.mark.parametrize(
    ("size", "language"),
    [((1_280, 900), nullcontext()), ((860, 700), nullcontext()), ((1_280, 900), spoken())],
    ids=["usual", "narrow", "longer words"],
)
def test_all_is_named_in_reading_order_and_whole(
    folder: Path, qtbot: QtBot, theme: Theme, size: tuple[int, int], language: AbstractContextManager[object]
) -> None:
    with language, OpenDesk(qtbot, theme, folder) as desk:
        desk.shell.resize(*size)
        for page in fronts(desk):
            assert walk.unnamed(page) == []
            assert walk.said_twice(page) == set()
            assert walk.out_of_order(page) == []
            assert walk.scrolled_sideways(page) == []
            assert walk.clipped(page) == []


def test_everything_can_be_read_in_every_look(folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, folder) as desk:
        desk.shell.resize(1_280, 2_400)
        for look in each_look(theme):
            for _page in fronts(desk):
                assert faint(desk.shell) == [], look


def test_previews_that_just_fit_do_not_hunt_for_their_room(qtbot: QtBot, theme: Theme) -> None:
    stage = PreviewStage(theme)
    qtbot.addWidget(stage)
    stage.resize(384, 900)
    stage.show()
    stage.show_content(PreviewContent("Fresh bread", "Until noon " * 9, "corner-bakery.shop", "Bakery"))
    area = stage.findChild(QScrollArea)
    assert area is not None
    QApplication.processEvents()
    whole = stage.height() - area.viewport().height() + area.widget().sizeHint().height()
    for height in range(whole - 160, whole + 60, 4):
        stage.resize(384, height)
        QApplication.processEvents()
    assert area.verticalScrollBar().maximum() == 0
