"""The hosted inbox in the window: fetched by a button, its alarm, before a send, and codes that were pasted."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPlainTextEdit, QWidget

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.notification import Notification
from pushdesk.domain.shared_code import code_of
from pushdesk.domain.site import InboxKind
from pushdesk.hosting.inbox import HostedInbox
from pushdesk.ui.actions import PageName
from pushdesk.ui.dialog import Confirmation
from pushdesk.ui.inputs import ChoiceBox
from pushdesk.ui.pages.compose.launcher import Launcher
from pushdesk.ui.pages.keys.page import KeysPage
from pushdesk.ui.pages.web_app.page import WebAppPage
from pushdesk.webpush.sealing import seal
from tests.inbox.php_host import free_port, php_server, publish_inbox
from tests.inbox.visitor import Visitor, leave
from tests.ui.open_desk import Answer, OpenDesk
from tests.ui.workspace import POINT, Shop

Opens = Callable[..., OpenDesk]
DEAD = "http://127.0.0.1:9/inbox.php"


def with_inbox(shop: Shop, address: str) -> HostedInbox:
    """Give the business an inbox at this address; what its export would carry."""
    keys = shop.desk.custody.inbox.public_keys(shop.site.site_id)
    site = shop.desk.sites.get(shop.site.site_id)
    shop.desk.sites.update(replace(site, inbox=InboxKind.PHP, inbox_url=address))
    return HostedInbox(InboxKind.PHP, "", keys.sealing, keys.signing)


def visitor(shop: Shop, hosted: HostedInbox, number: int = 1) -> Visitor:
    """A browser that uses this business's web app."""
    return Visitor(number, shop.site.site_id, shop.key.key_id, hosted.sealing_key)


@pytest.fixture
def hosted(shop: Shop, tmp_path: Path) -> Iterator[tuple[str, HostedInbox]]:
    """A running inbox: its address and its keys."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/inbox.php"
    inbox = with_inbox(shop, address)
    with php_server(publish_inbox(tmp_path / "web", shop.site.site_id, inbox), port=port):
        yield address, inbox


def test_a_business_without_an_inbox_has_no_card_for_it(open_desk: Opens, shop: Shop) -> None:
    desk = open_desk(PageName.RECEIVER)
    assert "Hosted inbox" not in desk.names()


def test_the_inbox_is_fetched_by_a_button(open_desk: Opens, shop: Shop, hosted: tuple[str, HostedInbox]) -> None:
    address, inbox = hosted
    leave(address, visitor(shop, inbox).joins())
    desk = open_desk(PageName.RECEIVER)
    assert "Not fetched yet" in desk.names()
    assert address in desk.words()
    desk.press("Pull now")
    desk.until(lambda: "Fetched" in desk.names())
    assert desk.toast == "Fetched 1: 1 new, 0 seen again, 0 left, 0 reports."
    assert desk.named("Last fetched", QWidget).accessibleDescription().startswith("Today")
    assert desk.named("Waiting there", QWidget).accessibleDescription() == "0"
    desk.until(lambda: desk.named("New in 30 days", QWidget).accessibleDescription() == "1")


def test_an_inbox_that_cannot_be_fetched_is_an_alarm(open_desk: Opens, shop: Shop) -> None:
    with_inbox(shop, DEAD)
    desk = open_desk(PageName.RECEIVER)
    desk.press("Pull now")
    desk.until(lambda: "Not reached" in desk.names())
    words = desk.words()
    assert "Not fetched since" in words
    assert "your web host does not answer" in words
    assert desk.button("Pull now").isEnabled()


def test_an_alarm_that_lasts_is_on_the_overview(open_desk: Opens, shop: Shop) -> None:
    with_inbox(shop, DEAD)
    now = shop.desk.now()
    shop.desk.inboxes.note_failed(shop.site.site_id, "inbox_in_the_way", now - timedelta(hours=1), status=403)
    desk = open_desk(PageName.OVERVIEW)
    desk.until(lambda: "The hosted inbox cannot be fetched" in desk.words())
    assert "answer 403" in desk.words()
    desk.press("Open receiver")
    assert desk.page is desk.shell.page(PageName.RECEIVER)
    assert "answer 403" in desk.words()


def test_a_send_fetches_first_and_says_when_it_could_not(
    open_desk: Opens, shop: Shop, hosted: tuple[str, HostedInbox]
) -> None:
    address, inbox = hosted
    leave(address, visitor(shop, inbox).joins())
    desk = open_desk(PageName.COMPOSE)
    launcher, seen = Launcher(desk.console), []
    launcher.launched.connect(seen.append)
    for title in ("Bread", "Cake"):
        options = DeliveryOptions()
        draft = desk.desk.drafts.add(shop.site.site_id, Notification(title), "all", options, desk.desk.now())
        launcher.launch(draft, None, expected=1)
        desk.until(lambda: bool(seen))
        assert seen.pop().total == 1
        with_inbox(shop, DEAD)
        desk.console.reload_site()
    state = desk.desk.inboxes.state(shop.site.site_id)
    assert state is not None
    assert state.fault == "inbox_unreachable"


def taking(text: str | None, press: str = "Take in") -> Answer:
    """Type a text over what the dialog holds, or leave it, and press."""

    def answer(dialog: QDialog) -> None:
        assert dialog.accessibleName() == "Paste a code"
        boxes = [
            each for each in dialog.findChildren(QPlainTextEdit) if each.accessibleName() == "Message with the code"
        ]
        if text is not None:
            boxes[0].setPlainText(text)
        buttons = {each.accessibleName(): each for each in dialog.findChildren(QAbstractButton)}
        QTest.mouseClick(buttons[press], Qt.MouseButton.LeftButton)
        if dialog.isVisible():
            assert "There is no code in this text" in boxes[0].accessibleDescription()
            dialog.reject()

    return answer


def test_codes_are_pasted_and_become_subscribers(open_desk: Opens, shop: Shop) -> None:
    inbox = with_inbox(shop, DEAD)
    codes = [code_of(visitor(shop, inbox, number).joins()) for number in (1, 2)]
    shop.subscribe(1)
    desk = open_desk(PageName.SUBSCRIBERS)
    QGuiApplication.clipboard().setText("something else")
    desk.press("Paste a code…", taking("Dear baker, good morning"))
    QGuiApplication.clipboard().setText(f"Hello!\n> {codes[0]}\nBye")
    desk.press("Paste a code…", taking(None))
    desk.until(lambda: "New subscribers: 1. Known before: 0. Refused codes: 0." in desk.words())
    desk.press("Paste a code…", taking(f"{codes[0]} {codes[1]} {codes[1][:80]}"))
    desk.until(lambda: "New subscribers: 1. Known before: 1. Refused codes: 1. Code 3 was cut" in desk.words())
    QGuiApplication.clipboard().clear()


def test_a_text_file_with_codes_may_be_dropped(open_desk: Opens, shop: Shop, tmp_path: Path) -> None:
    inbox = with_inbox(shop, DEAD)
    desk = open_desk(PageName.SUBSCRIBERS)
    letter = tmp_path / "letter.txt"
    letter.write_text(f"Hello!\n{code_of(visitor(shop, inbox).joins())}\n")
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(letter))])
    place, action, button = QPoint(50, 50), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(desk.page, QDragEnterEvent(place, action, dragged, button, Qt.KeyboardModifier.NoModifier))
    event = QDropEvent(QPointF(place), action, dragged, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.page, event)
    desk.until(lambda: "New subscribers: 1." in desk.words())


def test_codes_before_the_first_export_say_what_to_do(open_desk: Opens, shop: Shop) -> None:
    desk = open_desk(PageName.SUBSCRIBERS)
    desk.press("Paste a code…", taking(code_of(seal(b"a registration", POINT))))
    desk.until(lambda: "The inbox has no keys yet. Export the web app once" in desk.words())


def test_an_inbox_is_chosen_for_the_web_app_and_exported_with_it(open_desk: Opens, shop: Shop, tmp_path: Path) -> None:
    desk = open_desk(PageName.WEB_APP)
    desk.named("Hosted inbox", ChoiceBox).choose("php")
    assert desk.desk.sites.get(shop.site.site_id).inbox is InboxKind.PHP
    desk.fill("Address of the inbox", "https://elsewhere.example.com/inbox.php?x")
    assert "must end before any" in desk.complaint("Address of the inbox")
    desk.fill("Address of the inbox", "")
    page = desk.page
    assert isinstance(page, WebAppPage)
    page.export_to(tmp_path / "web")
    desk.until(lambda: (tmp_path / "web" / "inbox.php").is_file())
    desk.settle()
    desk.go(PageName.RECEIVER)
    assert "https://corner-bakery.shop/news/inbox.php" in desk.words()
    assert "The web app registers at its hosted inbox" in desk.words()


def test_records_without_a_key_are_told_and_go_in_when_it_comes_back(
    open_desk: Opens, shop: Shop, hosted: tuple[str, HostedInbox], tmp_path: Path
) -> None:
    address, _ = hosted
    with PushDesk(tmp_path / "lost") as earlier:
        lost = Shop.opened(earlier)
        sealing_key = earlier.custody.inbox.public_keys(lost.site.site_id).sealing
        earlier.custody.backup(lost.site.site_id, tmp_path / "keys.backup", "a long passphrase")
    leave(address, Visitor(5, shop.site.site_id, lost.key.key_id, sealing_key).joins())
    desk = open_desk(PageName.RECEIVER)
    desk.press("Pull now")
    desk.until(lambda: "1 record waits for its key" in desk.words())
    assert "removed after 90 days" in desk.words()
    desk.press("Open keys")
    page = desk.page
    assert isinstance(page, KeysPage)
    page.restore_from(tmp_path / "keys.backup", "a long passphrase")
    desk.until(lambda: "The keys of the backup are here." in desk.words())
    desk.go(PageName.RECEIVER)
    desk.until(lambda: "waits for its key" not in desk.words())
    assert desk.named("New in 30 days", QWidget).accessibleDescription() == "1"


def agree(dialog: QDialog) -> None:
    """Press the button that does it."""
    assert isinstance(dialog, Confirmation)
    QTest.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)


def test_a_move_is_explained_and_the_old_inbox_is_fetched_until_the_owner_says_stop(
    open_desk: Opens, shop: Shop, hosted: tuple[str, HostedInbox]
) -> None:
    address, inbox = hosted
    shop.desk.sites.mark_exported(shop.site.site_id, "somewhere", "build", shop.desk.now())
    leave(address, visitor(shop, inbox).joins())
    desk = open_desk(PageName.WEB_APP)
    desk.fill("Web address of the web app", "https://bread.example.org")
    assert "https://corner-bakery.shop/news/" in desk.words()
    assert "Leave the old page as it is" in desk.words()
    desk.fill("Address of the inbox", "")
    desk.until(lambda: f"{address}, is fetched for 90 days more" in desk.words())
    desk.settle()
    assert desk.desk.subscription_list.all(shop.site.site_id)
    desk.go(PageName.RECEIVER)
    assert "Inboxes of your old address" in desk.words()
    assert "https://bread.example.org/inbox.php" in desk.words()
    desk.press(f"Stop fetching {address}", agree)
    desk.until(lambda: "Inboxes of your old address" not in desk.words())
