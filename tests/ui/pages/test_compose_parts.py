"""The parts of Compose one by one: words for options, pictures from the exported folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from pushdesk.app import AudienceCount, PushDesk
from pushdesk.domain.browsers import Member, Platform
from pushdesk.domain.campaign import Urgency
from pushdesk.domain.subscription import Browser
from pushdesk.ui.pages.compose.delivery_words import TTL_CHOICES_SECONDS, ttl_words, urgency_words
from pushdesk.ui.pages.compose.page import ComposePage
from pushdesk.ui.pages.compose.reach import blind_to, reach_of
from pushdesk.ui.previews import NotificationPreview
from pushdesk.ui.stages import Stages
from pushdesk.ui.theme import Theme
from tests.ui.pages.compose_window import ComposeWindow
from tests.ui.workspace import Shop


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "Do not keep trying"),
        (90, "Keep trying for 2 minutes"),
        (3_600, "Keep trying for 1 hour"),
        (5 * 3_600, "Keep trying for 5 hours"),
        (86_400, "Keep trying for 1 day"),
        (3 * 86_400, "Keep trying for 3 days"),
        (7 * 86_400, "Keep trying for 1 week"),
        (28 * 86_400, "Keep trying for 4 weeks"),
    ],
)
def test_a_time_to_live_reads_in_its_largest_whole_unit(seconds: int, words: str) -> None:
    assert ttl_words(seconds) == words


def test_every_choice_has_words_of_its_own() -> None:
    assert len({ttl_words(seconds) for seconds in TTL_CHOICES_SECONDS}) == len(TTL_CHOICES_SECONDS)
    assert len({urgency_words(urgency) for urgency in Urgency}) == len(Urgency)


def test_the_reach_is_counted_by_the_platforms_that_are_painted() -> None:
    count = AudienceCount(
        reachable=20,
        total=25,
        by_browser={Browser.CHROME: 12, Browser.FIREFOX: 8},
        by_platform={
            (Browser.CHROME, "windows"): 4,
            (Browser.OPERA, "windows"): 1,
            (Browser.CHROME, "macos"): 7,
            (Browser.FIREFOX, "linux"): 5,
            (Browser.FIREFOX, ""): 3,
        },
    )
    reach = reach_of(count)
    assert reach.total == 20
    assert reach.by_platform == {
        Platform.WINDOWS_CHROME: 5,
        Platform.MACOS_CHROME: 7,
        Platform.LINUX_FIREFOX: 5,
    }
    assert blind_to(Member.IMAGE, reach.by_platform) == 12
    assert blind_to(Member.ACTIONS, reach.by_platform) == 0
    assert reach_of(None).total == 0


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[ComposeWindow]:
    """A window of a shop whose web app lies exported in a folder, with a picture in it and one beside it."""
    desk = PushDesk(tmp_path / "workspace")
    shop = Shop.opened(desk)
    folder = tmp_path / "web-app"
    (folder / "img").mkdir(parents=True)
    for name, width in (("web-app/img/fresh bread.png", 1_600), ("secret.png", 333)):
        picture = QImage(width, 400, QImage.Format.Format_RGB32)
        picture.fill(QColor("#b46a2e"))
        assert picture.save(str(tmp_path / name))
    desk.sites.mark_exported(shop.site.site_id, str(folder), "b1", desk.now())
    desk.close()
    opened = ComposeWindow(qtbot, theme, tmp_path / "workspace")
    yield opened
    opened.close()


def picture_size(window: ComposeWindow) -> tuple[int, int]:
    """How wide and high the picture is that the first preview paints; 0 where there is none."""
    preview = window.named("Windows · Edge")
    assert isinstance(preview, NotificationPreview)
    image = preview.content.image
    return (0, 0) if image is None else (image.width(), image.height())


def test_a_picture_of_the_exported_folder_is_shown(window: ComposeWindow) -> None:
    assert picture_size(window) == (0, 0)
    window.type_into("Picture", "https://corner-bakery.shop/news/img/fresh%20bread.png?v=2")
    window.wait_until(lambda: picture_size(window) == (800, 200))


@pytest.mark.parametrize(
    "address",
    [
        "https://corner-bakery.shop/news/../secret.png",
        "https://corner-bakery.shop/news/%2e%2e/secret.png",
        "https://corner-bakery.shop/news/img/",
        "https://corner-bakery.shop/news/img/other.png",
        "https://elsewhere.shop/bread.png",
    ],
)
def test_any_other_picture_has_a_stand_in(window: ComposeWindow, address: str) -> None:
    window.type_into("Picture", address)
    assert window.jobs.wait()
    window.page.reload()
    window.wait_until(lambda: window.described("Reach") == "0 of 0 can be reached")
    assert picture_size(window) == (800, 400)


def test_the_icon_is_the_web_apps_own_until_another_is_named(window: ComposeWindow) -> None:
    preview = window.named("Windows · Edge")
    assert isinstance(preview, NotificationPreview)
    window.wait_until(lambda: isinstance(preview, NotificationPreview) and preview.content.icon is not None)
    assert Member.ICON not in preview.content.used
    own = preview.content.icon
    window.press("More options")
    window.type_into("Icon", "https://elsewhere.shop/icon.png")
    assert preview.content.icon != own
    assert Member.ICON in preview.content.used


def test_what_is_typed_before_the_whole_form_is_there_is_kept(window: ComposeWindow) -> None:
    page = ComposePage(window.console)
    title = window.named("Title", page)
    assert isinstance(title, QLineEdit)
    title.insert("Early")
    page.save()
    window.wait_until(lambda: "Draft saved just now" in window.labels(page))
    assert [each.notification.title for each in window.drafts()] == ["Early"]
    assert title.text() == "Early"
    assert window.named("Undo the last change", page).isEnabled()
    again = ComposePage(window.console)
    title = window.named("Title", again)
    assert isinstance(title, QLineEdit)
    assert title.text() == "Early"
    again.start_new()
    assert title.text() == ""
    for each in (page, again):
        each.deleteLater()


def test_steps_are_done_in_their_order_each_once(qtbot: QtBot) -> None:
    done: list[str] = []
    owner = QObject()
    stages = Stages(owner)
    stages.start(lambda: done.append("a"), lambda: done.append("b"), lambda: done.append("c"))
    assert done == []
    qtbot.waitUntil(lambda: bool(done))
    stages.finish()
    assert (done, stages.is_done) == (["a", "b", "c"], True)
    stages.finish()
    QApplication.processEvents()
    assert done == ["a", "b", "c"]
