"""Importing subscribers in the window: columns and key are asked, a trial is shown, and only then is it stored."""

import csv
from base64 import urlsafe_b64encode
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from pushdesk.app import SubscriptionQuery
from pushdesk.domain.subscription import Browser
from pushdesk.storage.keys import KeyState
from pushdesk.ui.actions import PageName
from pushdesk.ui.paged_view import PagedTableView
from pushdesk.ui.pages.subscribers.page import SubscribersPage
from pushdesk.webpush.vapid import key_id_of, new_private_key, public_bytes, public_key_text, raw_scalar
from tests.ui.open_desk import Answer, OpenDesk, choosing
from tests.ui.pages.tables import Table
from tests.ui.workspace import POINT, Shop

Opened = Callable[..., OpenDesk]
LIST = "List of subscribers"
LOOK = "Look through the file"
ONESIGNAL = ("id", "identifier", "tags", "language", "created_at", "web_auth", "web_p256")


def opened(open_desk: Opened) -> OpenDesk:
    desk = open_desk(PageName.SUBSCRIBERS)
    desk.settle()
    return desk


def pressing(title: str, press: str) -> Answer:
    """Press a button of the dialog of that name."""

    def answer(dialog: QDialog) -> None:
        assert dialog.accessibleName() == title
        buttons = [each for each in dialog.findChildren(QAbstractButton) if each.accessibleName() == press]
        assert len(buttons) == 1
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)

    return answer


def column(desk: OpenDesk, dialog: QDialog, name: str) -> QComboBox:
    return desk.named(f"Column {name} is taken for", QComboBox, dialog)


def take_for(desk: OpenDesk, dialog: QDialog, name: str, words: str) -> None:
    box = column(desk, dialog, name)
    box.setCurrentIndex(box.findText(words))


def press_in(desk: OpenDesk, dialog: QDialog, name: str) -> None:
    QTest.mouseClick(desk.button(name, dialog), Qt.MouseButton.LeftButton)


def stored(shop: Shop) -> list[tuple[str, ...]]:
    return [each.tags for each in shop.desk.subscription_list.all(shop.site.site_id)]


def press_and_choose(desk: OpenDesk, dialog: QDialog, name: str, path: Path) -> None:
    """Press a button of an open dialog, and choose a file in the one that it opens."""

    def answer() -> None:
        on_top = QApplication.activeModalWidget()
        if isinstance(on_top, QFileDialog):
            look.stop()
            choosing(path)(on_top)

    look = QTimer()
    look.timeout.connect(answer)
    look.start(10)
    press_in(desk, dialog, name)


def text(octets: bytes) -> str:
    return urlsafe_b64encode(octets).rstrip(b"=").decode()


def rows_of_a_file(shop: Shop, count: int) -> list[dict[str, str]]:
    registrations = [shop.registration(Browser.FIREFOX) for _ in range(count)]
    return [
        {"endpoint": each.endpoint, "p256dh": text(POINT), "auth": text(each.keys.auth), "tags": "imported"}
        for each in registrations
    ]


def write_rows(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_an_import_shows_first_what_it_would_do_and_stores_the_good_rows(
    shop: Shop, open_desk: Opened, tmp_path: Path
) -> None:
    shop.subscribe(1)
    rows = rows_of_a_file(shop, 3)
    rows[1]["auth"] = ""
    rows[2]["endpoint"] = "http://updates.push.services.mozilla.com/wpush/v2/x"
    path = write_rows(tmp_path / "people.csv", rows)
    desk = opened(open_desk)

    def answer(dialog: QDialog) -> None:
        assert dialog.accessibleName() == "Import subscribers from people.csv"
        numbers = {name: desk.named(name, QWidget, dialog).accessibleDescription() for name in ("New", "Refused")}
        assert numbers == {"New": "1", "Refused": "2"}
        refused = desk.named("Refused rows of the file", PagedTableView, dialog).model()
        assert [[refused.index(row, place).data() for place in range(3)] for row in range(2)] == [
            ["2", "auth", "“auth” is missing."],
            ["3", "endpoint", "The push address is not https."],
        ]
        press_and_choose(desk, dialog, "Save as CSV…", tmp_path / "refused.csv")
        desk.until((tmp_path / "refused.csv").exists)
        assert (tmp_path / "refused.csv").read_text(encoding="utf-8-sig").splitlines()[0] == "row,field,reason,meaning"
        assert shop.desk.subscription_list.count(shop.site.site_id, SubscriptionQuery()) == 1
        press_in(desk, dialog, "Import one subscriber")

    desk.press("Import…", choosing(path), pressing("What is in people.csv", LOOK), answer)
    assert stored(shop) == [(), ("imported",)]
    assert "New subscribers: 1. Known before: 0. Refused rows: 2." in desk.words()
    desk.shell.apply_changes({"subscriptions"})
    desk.until(lambda: Table(desk, LIST).texts("Tags") == ["imported", "–"])


def test_a_trial_that_is_cancelled_changes_nothing(shop: Shop, open_desk: Opened, tmp_path: Path) -> None:
    path = write_rows(tmp_path / "people.csv", rows_of_a_file(shop, 2))
    desk = opened(open_desk)
    look = pressing("What is in people.csv", LOOK)
    desk.press("Import subscribers…", choosing(path), pressing("What is in people.csv", "Cancel"))
    desk.press("Import subscribers…", choosing(path), look, pressing("Import subscribers from people.csv", "Cancel"))
    assert stored(shop) == []


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"\xff\xfe\x00", "is not UTF-8 text"), (b"PK\x03\x04", "is no spreadsheet that can be read")],
)
def test_a_file_of_something_else_is_called_that(
    shop: Shop, open_desk: Opened, tmp_path: Path, content: bytes, words: str
) -> None:
    shop.subscribe(1)
    (tmp_path / "people.csv").write_bytes(content)
    desk = opened(open_desk)
    desk.press("Import…", choosing(tmp_path / "people.csv"))
    assert words in desk.words()


def test_columns_are_guessed_and_changed_and_must_be_whole(shop: Shop, open_desk: Opened, tmp_path: Path) -> None:
    (row,) = rows_of_a_file(shop, 1)
    odd = {"where": row["endpoint"], "p256dh": row["p256dh"], "word": row["auth"], "labels": "vip", "note": "x"}
    path = write_rows(tmp_path / "odd.csv", [odd])
    desk = opened(open_desk)

    def answer(dialog: QDialog) -> None:
        assert "PushDesk has guessed what stands in each column." in desk.words(dialog)
        assert column(desk, dialog, "labels").currentText() == "Tags"
        assert column(desk, dialog, "note").currentText() == "Leave out"
        assert f"{row['endpoint'][:18]}…" in desk.words(dialog)
        assert row["endpoint"] not in desk.words(dialog)
        press_in(desk, dialog, LOOK)
        assert "Say which column holds: Push address (endpoint), Browser's secret (auth)." in desk.words(dialog)
        take_for(desk, dialog, "where", "Push address (endpoint)")
        take_for(desk, dialog, "note", "Push address (endpoint)")
        take_for(desk, dialog, "word", "Browser's secret (auth)")
        press_in(desk, dialog, LOOK)
        assert "Two columns are taken for “Push address (endpoint)”. Leave one of them out." in desk.words(dialog)
        take_for(desk, dialog, "note", "Leave out")
        press_in(desk, dialog, LOOK)

    trial = pressing("Import subscribers from odd.csv", "Import one subscriber")
    desk.press("Import subscribers…", choosing(path), answer, trial)
    assert stored(shop) == [("vip",)]


def test_subscribers_of_another_program_come_with_the_key_they_subscribed_with(
    shop: Shop, open_desk: Opened, tmp_path: Path
) -> None:
    rows = [
        dict(
            zip(
                ONESIGNAL,
                ("7", each["endpoint"], '{"vip": "1"}', "de", "2024-01-01", each["auth"], each["p256dh"]),
                strict=True,
            )
        )
        for each in rows_of_a_file(shop, 2)
    ]
    path = write_rows(tmp_path / "users.csv", rows)
    key = new_private_key()
    public_key = public_bytes(key)
    desk = opened(open_desk)
    met: list[QDialog] = []

    def answer(dialog: QDialog) -> None:
        assert "This looks like the export of OneSignal." in desk.words(dialog)
        press_in(desk, dialog, LOOK)
        assert desk.complaint("Private key", dialog) == "Paste the private key, or switch this off."
        box = desk.named("Private key", QPlainTextEdit, dialog)
        box.setPlainText(public_key_text(public_key))
        desk.until(lambda: desk.complaint("Private key", dialog).startswith("This file holds a public key only."))
        box.setPlainText(text(raw_scalar(key)))
        desk.until(lambda: public_key_text(public_key) in desk.words(dialog))
        met.append(dialog)
        press_in(desk, dialog, LOOK)

    def trial(dialog: QDialog) -> None:
        assert f"They stay with the key they subscribed with, {key_id_of(public_key)};" in desk.words(dialog)
        press_in(desk, dialog, "Import 2 subscribers")

    desk.press("Import subscribers…", choosing(path), answer, trial)
    assert stored(shop) == [("vip",), ("vip",)]
    assert [box.toPlainText() for box in met[0].findChildren(QPlainTextEdit)] == [""]
    records = {each.key_id: each for each in shop.desk.keys.of_site(shop.site.site_id)}
    assert records[key_id_of(public_key)].state is KeyState.SERVING
    assert records[shop.key.key_id].state is KeyState.CURRENT


def test_a_key_file_may_be_chosen_and_needs_its_passphrase(shop: Shop, open_desk: Opened, tmp_path: Path) -> None:
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat

    key = new_private_key()
    (tmp_path / "old.pem").write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"open"))
    )
    path = write_rows(tmp_path / "people.csv", rows_of_a_file(shop, 1))
    desk = opened(open_desk)

    def answer(dialog: QDialog) -> None:
        desk.button("They subscribed with another key", dialog).click()
        press_and_choose(desk, dialog, "Choose a file…", tmp_path / "old.pem")
        desk.until(lambda: "Passphrase of this key" in desk.names(dialog))
        assert desk.complaint("Passphrase of this key", dialog).startswith("This key file is locked")
        box = desk.named("Passphrase of this key", QLineEdit, dialog)
        assert box.echoMode() is QLineEdit.EchoMode.Password
        box.setText("open")
        press_in(desk, dialog, LOOK)

    trial = pressing("Import subscribers from people.csv", "Import one subscriber")
    desk.press("Import subscribers…", choosing(path), answer, trial)
    (kept,) = shop.desk.subscription_list.all(shop.site.site_id)
    assert kept.key_id == key_id_of(public_bytes(key))


def test_erased_people_come_back_on_the_owners_word_alone(shop: Shop, open_desk: Opened, tmp_path: Path) -> None:
    shop.subscribe(2)
    shop.desk.export_subscribers(shop.site, tmp_path / "people.csv")
    shop.desk.subscriptions.erase(1, shop.desk.now())
    desk = opened(open_desk)
    desk.press("Import…", choosing(tmp_path / "people.csv"), pressing("Import subscribers from people.csv", "Cancel"))

    def answer(dialog: QDialog) -> None:
        assert "This person was erased; only their own browser can bring them back." in (
            desk.named("Refused rows of the file", PagedTableView, dialog).model().index(0, 2).data()
        )
        switch = "Also take in the erased ones (1); only where they asked for it themselves"
        desk.button(switch, dialog).click()
        press_in(desk, dialog, "Import 2 subscribers")

    desk.press("Import…", choosing(tmp_path / "people.csv"), answer)
    assert "New subscribers: 1. Known before: 1. Refused rows: 0." in desk.words()


def test_a_file_dropped_on_the_page_is_imported(shop: Shop, open_desk: Opened, tmp_path: Path) -> None:
    path = write_rows(tmp_path / "people.csv", rows_of_a_file(shop, 2))
    desk = opened(open_desk)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    place, action, button = QPoint(50, 50), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(place, action, dropped, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.page, entering)
    assert entering.isAccepted()
    event = QDropEvent(QPointF(place), action, dropped, button, Qt.KeyboardModifier.NoModifier)
    trial = pressing("Import subscribers from people.csv", "Import 2 subscribers")
    with desk.answering(pressing("What is in people.csv", LOOK), trial):
        QApplication.sendEvent(desk.page, event)
        desk.settle()
    assert stored(shop) == [("imported",), ("imported",)]


def test_another_business_may_be_chosen_while_a_file_is_read(shop: Shop, open_desk: Opened, tmp_path: Path) -> None:
    path = write_rows(tmp_path / "people.csv", rows_of_a_file(shop, 200))
    desk = opened(open_desk)
    page = desk.page
    assert isinstance(page, SubscribersPage)
    page.begin_import(path)
    desk.shell.drop_pages()
    desk.settle()
    assert "No subscribers yet" in desk.words()
