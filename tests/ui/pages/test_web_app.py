"""The page Web app: the business's words and colours, its logo, the export, and a look at it."""

import urllib.request
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QColorDialog, QDialog

from pushdesk.ui.actions import PageName
from pushdesk.ui.inputs import ChoiceBox, LineBox
from tests.ui.open_desk import OpenDesk, cancelling, choosing
from tests.ui.workspace import Shop, free_port

Opens = Callable[..., OpenDesk]


@pytest.fixture
def desk(shop: Shop, open_desk: Opens) -> OpenDesk:
    """The window on the page Web app."""
    return open_desk(PageName.WEB_APP)


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    """A square picture."""
    path = tmp_path / "logo.png"
    Image.new("RGB", (512, 512), "#1f5c4a").save(path)
    return path


def test_without_a_business_the_page_offers_to_add_one(open_desk: Opens) -> None:
    desk = open_desk(PageName.WEB_APP)
    assert "Add your business first" in desk.words()
    assert not desk.button("Export folder…").isEnabled()
    assert not desk.button("Export zip…").isEnabled()
    desk.press("Add business…", cancelling)


@pytest.mark.parametrize(
    ("field", "typed", "attribute", "stored"),
    [
        ("Business name", "  Bakery   on the Corner ", "name", "Bakery on the Corner"),
        ("Short name, under the icon", "Bakery", "short_name", "Bakery"),
        ("Web address of the web app", "corner-bakery.shop/app", "url", "https://corner-bakery.shop/app/"),
        ("Contact for push services", "anna@corner-bakery.shop", "contact", "mailto:anna@corner-bakery.shop"),
        ("Web address of the web app", "Bäckerei.de", "url", "https://xn--bckerei-5wa.de/"),
        ("Contact for push services", "anna@bäckerei.de", "contact", "mailto:anna@xn--bckerei-5wa.de"),
        ("Other sites that links may lead to", "menü.shop", "link_hosts", ("xn--men-joa.shop",)),
        ("Address of the receiver", "bäckerei.de/in", "receiver_url", "https://xn--bckerei-5wa.de/in"),
        ("What subscribers get, in one sentence", "Fresh bread news", "description", "Fresh bread news"),
        ("Main colour", "#AA5500", "theme_color", "#aa5500"),
        ("Background colour", "#fffaf0", "background_color", "#fffaf0"),
        ("Address of the receiver", "https://in.corner-bakery.shop/", "receiver_url", "https://in.corner-bakery.shop"),
        ("Other sites that links may lead to", "blog.shop, Menu.shop", "link_hosts", ("blog.shop", "menu.shop")),
    ],
)
def test_every_field_is_stored_when_it_is_left(
    desk: OpenDesk, field: str, typed: str, attribute: str, stored: object
) -> None:
    desk.fill(field, typed)
    assert desk.complaint(field) == ""
    assert getattr(desk.desk.sites.all()[0], attribute) == stored


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("Business name", "", "1 to 60 characters"),
        ("Web address of the web app", "http://corner-bakery.shop", "not secure"),
        ("Web address of the web app", "https://corner-bakery.shop/?a=1", "before any “?”"),
        ("Contact for push services", "owner", "a contact that exists"),
        ("Main colour", "red", "#2255d6"),
        ("Address of the receiver", "http://192.168.1.1:8787", "not secure"),
        ("Other sites that links may lead to", "not a host", "is no host name"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_changes_nothing(
    desk: OpenDesk, field: str, typed: str, words: str
) -> None:
    before = desk.desk.sites.all()
    desk.fill(field, typed)
    assert words in desk.complaint(field)
    assert desk.desk.sites.all() == before
    desk.press("Export folder…", choosing_nothing_wrong(desk))
    assert "nothing was exported" in desk.words()


def choosing_nothing_wrong(desk: OpenDesk) -> Callable[[QDialog], None]:
    """Choose the workspace's own parent as a target; the export is refused before it looks at it."""
    return choosing(desk.desk.folder.parent / "target")


def test_leaving_fields_as_they_are_stores_nothing(desk: OpenDesk) -> None:
    desk.desk.sites.update(replace(desk.desk.sites.all()[0], short_name=""))
    desk.until(lambda: desk.text("Short name, under the icon") == "")
    before = desk.desk.counters()
    for field in (
        "Business name",
        "Short name, under the icon",
        "What subscribers get, in one sentence",
        "Main colour",
    ):
        desk.fill(field, desk.text(field))
        assert desk.complaint(field) == ""
    assert desk.desk.counters() == before


def test_an_address_with_umlauts_is_shown_as_it_was_typed(desk: OpenDesk) -> None:
    for field, typed, shown in (
        ("Web address of the web app", "bäckerei.de/Brot", "https://bäckerei.de/Brot/"),
        ("Contact for push services", "anna@bäckerei.de", "anna@bäckerei.de"),
        ("Other sites that links may lead to", "menü.shop, blog.shop", "menü.shop, blog.shop"),
    ):
        desk.fill(field, typed)
        desk.until(lambda field=field, shown=shown: desk.text(field) == shown)
    before = desk.desk.counters()
    desk.fill("Web address of the web app", "https://bäckerei.de/Brot/")
    assert desk.desk.counters() == before


def test_nothing_half_typed_is_stored(desk: OpenDesk) -> None:
    box = desk.named("What subscribers get, in one sentence", LineBox)
    before = desk.desk.sites.all()[0].description
    box.setFocus()
    QTest.keyClicks(box, "fresh br")
    desk.settle()
    assert desk.desk.sites.all()[0].description == before


def test_a_change_made_elsewhere_is_shown(desk: OpenDesk, shop: Shop) -> None:
    shop.desk.sites.update(replace(shop.site, name="Tea House", language="pt-BR"))
    desk.until(lambda: desk.text("Business name") == "Tea House")
    assert desk.named("Language", ChoiceBox).value() == "pt-BR"


def test_the_language_is_stored_when_it_is_chosen(desk: OpenDesk) -> None:
    desk.named("Language", ChoiceBox).choose("de")
    assert desk.desk.sites.all()[0].language == "de"


def test_a_colour_can_be_chosen_by_eye(desk: OpenDesk) -> None:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QColorDialog)
        dialog.setCurrentColor(QColor("#aa5500"))
        dialog.done(QDialog.DialogCode.Accepted)

    desk.press("Choose: Main colour", answer)
    assert desk.text("Main colour") == "#aa5500"
    assert desk.desk.sites.all()[0].theme_color == "#aa5500"
    desk.press("Choose: Main colour", cancelling)
    assert desk.text("Main colour") == "#aa5500"


# -- the logo


def test_a_logo_is_chosen_shown_and_removed_with_a_way_back(desk: OpenDesk, logo: Path) -> None:
    assert "No logo yet: the icon shows your initial" in desk.names()
    desk.press("Choose logo…", choosing(logo))
    assert "Your logo" in desk.names()
    site_id = desk.desk.sites.all()[0].site_id
    desk.press("Remove logo")
    assert desk.desk.sites.logo(site_id) is None
    assert desk.toast == "The logo is removed."
    desk.press("Undo", root=desk.shell)
    assert desk.desk.sites.logo(site_id) == logo.read_bytes()
    desk.until(lambda: "Your logo" in desk.names())


def test_a_logo_can_be_dropped_on_the_page(desk: OpenDesk, logo: Path) -> None:
    drop(desk, logo)
    assert "Your logo" in desk.names()


def test_a_file_that_is_no_picture_is_refused_in_words(desk: OpenDesk, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear baker")
    drop(desk, tmp_path / "letter.txt")
    assert "not a picture" in desk.words()
    assert desk.desk.sites.logo(desk.desk.sites.all()[0].site_id) is None


def drop(desk: OpenDesk, path: Path) -> None:
    """Drag a file over the page and let it go."""
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path))])
    place, action, button = QPoint(200, 300), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(place, action, dragged, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.page, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(
        desk.page, QDropEvent(QPointF(place), action, dragged, button, Qt.KeyboardModifier.NoModifier)
    )
    desk.settle()


# -- the export


def test_a_folder_is_exported_opened_and_exported_over(desk: OpenDesk, tmp_path: Path) -> None:
    target = tmp_path / "site"
    target.mkdir()
    desk.press("Export folder…", choosing(target))
    assert (target / "sw.js").is_file()
    assert "READ-ME-FIRST.html says how" in desk.words()
    assert "only for this computer" in desk.words()
    desk.press("Open folder")
    assert desk.links == [target.as_uri()]
    desk.fill("Business name", "Tea House")
    desk.press("Export folder…", choosing(target))
    assert "Tea House" in (target / "index.html").read_text()
    assert f"to {target}" in desk.words()
    desk.press("Open exported folder")
    assert desk.links == [target.as_uri()] * 2


def test_a_folder_that_holds_other_things_gets_the_web_app_beside_them(desk: OpenDesk, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "letter.txt").write_text("Dear baker")
    desk.press("Export folder…", choosing(documents))
    assert sorted(each.name for each in documents.iterdir()) == ["corner-bakery-web-app", "letter.txt"]
    assert (documents / "corner-bakery-web-app" / "sw.js").is_file()


def test_a_strange_folder_is_refused_and_left_as_it_is(desk: OpenDesk, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    strange = documents / "corner-bakery-web-app"
    strange.mkdir(parents=True)
    (strange / "sw.js").write_text("mine")
    desk.press("Export folder…", choosing(documents))
    assert "is not an earlier web app of yours. Nothing was written." in desk.words()
    assert [each.name for each in strange.iterdir()] == ["sw.js"]
    assert (strange / "sw.js").read_text() == "mine"
    assert "Not exported yet." in desk.words()


def test_a_zip_gets_its_ending_and_can_be_exported_over(desk: OpenDesk, tmp_path: Path) -> None:
    for _ in range(2):
        desk.press("Export zip…", choosing(tmp_path / "web-app"))
        with zipfile.ZipFile(tmp_path / "web-app.zip") as archive:
            assert "sw.js" in archive.namelist()
    assert not desk.button("Preview in the browser").isEnabled()
    desk.press("Open exported folder")
    assert desk.links == [tmp_path.as_uri()]


def test_cancelling_the_choice_of_a_target_does_nothing(desk: OpenDesk) -> None:
    desk.press("Export folder…", cancelling)
    desk.press("Export zip…", cancelling)
    assert "Not exported yet." in desk.words()


def test_without_a_key_the_way_to_one_is_offered(desk: OpenDesk, shop: Shop, tmp_path: Path) -> None:
    shop.desk.keys.delete(shop.key.key_id)
    desk.press("Export zip…", choosing(tmp_path / "web-app.zip"))
    assert "has no key yet" in desk.words()
    desk.press("Open keys")
    assert desk.page is desk.shell.page(PageName.KEYS)


def test_the_preview_is_served_to_the_browser_and_again_after_another_export(
    desk: OpenDesk, shop: Shop, tmp_path: Path
) -> None:
    port = free_port()
    shop.desk.sites.update(replace(shop.site, url=f"http://localhost:{port}/"))
    desk.until(lambda: str(port) in desk.text("Web address of the web app"))
    desk.press("Export folder…", choosing(make(tmp_path / "site")))
    for count in (1, 2):
        desk.press("Preview in the browser")
        desk.until(lambda count=count: len(desk.links) == count)
    assert desk.links == [f"http://localhost:{port}/"] * 2
    with urllib.request.urlopen(desk.links[0], timeout=10) as answer:
        assert b"Corner Bakery" in answer.read()


def test_a_preview_that_cannot_start_says_why(desk: OpenDesk, tmp_path: Path) -> None:
    target = make(tmp_path / "site")
    desk.press("Export folder…", choosing(target))
    (target / "index.html").unlink()
    desk.press("Preview in the browser")
    desk.until(lambda: "holds no web app" in desk.words())
    assert desk.links == []


# -- the poster


def test_a_poster_is_saved_as_a_pdf_and_can_be_opened(desk: OpenDesk, tmp_path: Path) -> None:
    desk.press("Save poster…", cancelling)
    assert list(tmp_path.glob("*.pdf")) == []
    for _ in range(2):  # and again over the first
        desk.press("Save poster…", choosing(tmp_path / "poster"))
        assert (tmp_path / "poster.pdf").read_bytes().startswith(b"%PDF")
        assert desk.button("Save poster…").isEnabled()
    assert "Print it on A4" in desk.words() and "only for this computer" not in desk.words()
    desk.press("Open poster")
    assert desk.links == [(tmp_path / "poster.pdf").as_uri()]


def test_a_poster_of_this_computer_says_so_and_the_button_says_that_it_is_saving(
    desk: OpenDesk, shop: Shop, tmp_path: Path
) -> None:
    shop.desk.sites.update(replace(shop.site, url="http://localhost:8090/"))
    desk.until(lambda: "8090" in desk.text("Web address of the web app"))
    button = desk.button("Save poster…")
    with desk.answering(choosing(tmp_path / "poster.pdf")):
        button.click()
        assert (button.isEnabled(), button.accessibleName()) == (False, "Saving poster…")
    assert (button.isEnabled(), button.accessibleName()) == (True, "Save poster…")
    assert "only for this computer" in desk.words()


def test_a_poster_that_cannot_be_written_says_why(desk: OpenDesk, tmp_path: Path) -> None:
    desk.press("Save poster…", choosing(make(tmp_path / "folder.pdf")))
    assert "folder.pdf" in desk.words()
    assert "The poster is in" not in desk.words()
    assert desk.button("Save poster…").isEnabled()


def test_the_guide_in_the_folder_says_what_the_window_says(desk: OpenDesk, tmp_path: Path) -> None:
    desk.press("Export folder…", choosing(make(tmp_path / "site")))
    guide = (tmp_path / "site" / "READ-ME-FIRST.html").read_text("utf-8")
    box = desk.named("Hosted inbox", ChoiceBox)
    kinds = [box.itemText(number) for number in range(box.count())]
    assert all(f"Hosted inbox: “{words}”" in guide for words in kinds[1:])
    for name in ("Check my site", "Save poster…"):
        assert desk.button(name).accessibleName() == name and f"“{name}”" in guide
    assert "pushdesk doctor <span" in guide


def make(folder: Path) -> Path:
    """A new folder."""
    folder.mkdir()
    return folder
