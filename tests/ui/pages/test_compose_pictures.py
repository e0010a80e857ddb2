"""A picture from the owner's computer: dropped or chosen, shown, exported, and missed until it is there."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.ui.actions import PageName
from pushdesk.ui.theme import Theme
from tests.ui.open_desk import choosing
from tests.ui.pages.compose_window import ComposeWindow
from tests.ui.workspace import Shop

NOT_EXPORTED = "Browsers fetch it from your web page: export the web app and upload it before you send."
NOT_UPLOADED = "It is in the exported web app, and not on your web page yet: upload the folder “pictures”."
SILENT = "Your web page did not answer just now, so it is not known whether the picture is there."


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, format: str, *_facts: object) -> None:
        """Nothing."""


@pytest.fixture
def web(tmp_path: Path) -> Iterator[ThreadingHTTPServer]:
    """The owner's web space: whatever lies in the folder "web"."""
    (tmp_path / "web").mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path / "web")))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def shop(tmp_path: Path, web: ThreadingHTTPServer) -> Iterator[Shop]:
    """A business whose web page is that web space."""
    desk = PushDesk(tmp_path / "workspace")
    shop = Shop.opened(desk, url=f"http://127.0.0.1:{web.server_port}/")
    shop.subscribe(5)
    yield shop
    desk.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, shop: Shop) -> Iterator[ComposeWindow]:
    """A window on the shop's workspace, with a title."""
    opened = ComposeWindow(qtbot, theme, shop.desk.folder)
    opened.type_into("Title", "Fresh bread")
    yield opened
    opened.close()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photo on the owner's computer, higher than browsers show it."""
    path = tmp_path / "Fresh Bread.png"
    Image.new("RGB", (1_600, 1_200), "#b58863").save(path)
    return path


def dropped(target: QWidget, *paths: Path) -> bool:
    """Drag files over a widget and let them go; True when the widget itself takes them."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, carried, left, none)
    target.event(entering)
    if not entering.isAccepted():
        return False
    target.event(QDropEvent(QPoint(5, 5).toPointF(), Qt.DropAction.CopyAction, carried, left, none))
    return True


def address(window: ComposeWindow) -> str:
    """The picture's address."""
    field = window.named("Picture")
    assert isinstance(field, QLineEdit)
    return field.text()


def form(window: ComposeWindow) -> QWidget:
    """What takes drops: the form around the fields."""
    around = window.named("Title")
    while around is not None and not around.property("keepsHistory"):
        around = around.parentWidget()
    return around


def says(window: ComposeWindow, words: str) -> None:
    """Wait until a label says so."""
    window.wait_until(lambda: words in window.labels(window.page))


def test_a_dropped_picture_is_shown_kept_and_named_by_its_address(
    window: ComposeWindow, shop: Shop, photo: Path
) -> None:
    assert dropped(form(window), photo)
    start = f"{shop.site.url}pictures/fresh-bread-"
    window.wait_until(lambda: address(window).startswith(start))
    assert "With the picture." in window.described("Windows · Edge")
    says(window, NOT_EXPORTED)
    told = " ".join(window.labels(window.page))
    assert "1,440\u00a0×\u00a01,080 pixels" in told
    assert "It is higher than 2 : 1, so its top and foot are cut off." in told
    window.page.save()
    window.wait_until(lambda: [each.notification.image for each in window.drafts()] == [address(window)])
    window.press("Undo the last change")
    assert address(window) == ""


def test_a_file_over_a_field_goes_past_it_to_the_form(window: ComposeWindow, photo: Path) -> None:
    for name in ("Title", "Text", "Picture"):
        assert not dropped(window.named(name), photo)


def test_what_is_no_picture_is_not_taken(window: ComposeWindow, photo: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("bread")
    assert not dropped(form(window), words)
    assert not dropped(form(window), photo, photo)
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    assert dropped(form(window), broken)
    window.wait_until(lambda: "not a picture that can be read" in window.described("Picture"))
    assert address(window) == ""


def test_a_picture_is_chosen_from_a_dialog(window: ComposeWindow, photo: Path, shop: Shop) -> None:
    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        choosing(photo)(dialog)

    QTimer.singleShot(100, choose)
    window.press("Choose a picture from this computer…")
    window.wait_until(lambda: address(window).startswith(f"{shop.site.url}pictures/"))


def test_until_it_is_published_the_picture_is_missed_and_then_no_longer(
    window: ComposeWindow, shop: Shop, photo: Path, tmp_path: Path
) -> None:
    asked: list[str] = []
    window.page.page_asked.connect(asked.append)
    dropped(form(window), photo)
    says(window, NOT_EXPORTED)
    window.press("Open Web app to export")
    assert asked == [PageName.WEB_APP.value]
    assert "Export the web app and upload it first." in remarks(window)
    site = shop.desk.sites.get(shop.site.site_id)
    shop.desk.export(site, tmp_path / "exported")
    assert shop.desk.is_export_current(site)
    window.console.reload_site()
    window.page.reload()
    says(window, NOT_UPLOADED)
    assert "Upload the folder “pictures”." in remarks(window)
    (tmp_path / "exported" / "pictures").rename(tmp_path / "web" / "pictures")
    window.page.reload()
    window.wait_until(lambda: NOT_UPLOADED not in window.labels(window.page))
    assert "picture is not on your web page" not in remarks(window)


def test_a_web_page_that_does_not_answer_leaves_it_open(
    window: ComposeWindow, shop: Shop, photo: Path, tmp_path: Path, web: ThreadingHTTPServer
) -> None:
    dropped(form(window), photo)
    says(window, NOT_EXPORTED)
    shop.desk.export(shop.desk.sites.get(shop.site.site_id), tmp_path / "exported")
    web.shutdown()
    web.server_close()
    window.page.reload()
    says(window, SILENT)
    assert "Your web page did not answer, so the picture may not be there yet." in remarks(window)


def remarks(window: ComposeWindow) -> str:
    """What the review says before sending; it is cancelled again."""
    window.press("Review & send…")
    dialog = window.dialog("Review and send")
    told = window.described("Before you send", dialog)
    dialog.reject()
    window.wait_until(window.named("Review & send…").isEnabled)
    return told


def test_the_picture_of_another_address_is_not_asked_for(window: ComposeWindow) -> None:
    window.type_into("Picture", "https://elsewhere.example/bread.jpg")
    says(window, "Chrome and Edge on Windows and Android show it. Drop one here: 1,440\u00a0×\u00a0720 fits best.")
    assert not window.named("Open Web app to export").isVisible()


def test_an_export_without_the_newest_picture_is_no_longer_current(shop: Shop, photo: Path, tmp_path: Path) -> None:
    site = shop.desk.sites.get(shop.site.site_id)
    shop.desk.export(site, tmp_path / "exported")
    assert shop.desk.is_export_current(site)
    shop.desk.keep_picture(site, photo)
    assert not shop.desk.is_export_current(site)


def test_another_business_has_pictures_of_its_own(window: ComposeWindow, shop: Shop, photo: Path) -> None:
    made = shop.desk.keep_picture(shop.site, photo)
    other = shop.desk.add_site("Other", "https://other.example/", "mailto:owner@other.example")
    assert shop.desk.pictures.find(other.site_id, made.name) is None
    assert shop.desk.pictures.find(shop.site.site_id, made.name) is not None
