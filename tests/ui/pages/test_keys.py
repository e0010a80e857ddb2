"""The page Keys: making, taking in, backing up, bringing back, and the refusal to lose one."""

from base64 import urlsafe_b64encode
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from pushdesk.app import KeyRecord, KeyState
from pushdesk.ui.actions import PageName
from tests.ui.open_desk import OpenDesk, cancelling, choosing
from tests.ui.workspace import Shop

Opens = Callable[..., OpenDesk]
PASSPHRASE = "open sesame, please"


@pytest.fixture
def desk(shop: Shop, open_desk: Opens) -> OpenDesk:
    """The window on the page Keys."""
    return open_desk(PageName.KEYS)


def pem(encryption: KeySerializationEncryption | None = None, curve: ec.EllipticCurve | None = None) -> bytes:
    """A new private key as a file of another program."""
    key = ec.generate_private_key(curve or ec.SECP256R1())
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption or NoEncryption())


def records(desk: OpenDesk) -> list[KeyRecord]:
    """The keys of the business on disk, the newest first."""
    return desk.desk.keys.of_site(desk.desk.sites.all()[0].site_id)


def current(desk: OpenDesk) -> KeyRecord:
    """The key that new subscribers get."""
    return next(record for record in records(desk) if record.state is KeyState.CURRENT)


def test_without_a_business_the_page_offers_to_add_one(open_desk: Opens) -> None:
    desk = open_desk(PageName.KEYS)
    assert "Add your business first" in desk.words()
    assert not desk.button("Back up keys…").isEnabled()
    desk.press("Add business…", cancelling)


def test_the_first_key_is_made_here(shop: Shop, open_desk: Opens) -> None:
    shop.desk.custody.delete(shop.key.key_id)
    desk = open_desk(PageName.KEYS)
    assert "No key yet" in desk.words()
    assert not desk.button("Make another key…").isEnabled()
    desk.press("Make a key")
    made = current(desk)
    desk.until(lambda: f"Key {made.key_id}" in desk.words())
    words = desk.words()
    assert "A key was made. Back it up now." in words
    assert "No key yet" not in words
    assert desk.button("Back up now…").isEnabled()


def test_a_key_shows_its_public_half_and_lets_it_be_copied(desk: OpenDesk, shop: Shop) -> None:
    public = urlsafe_b64encode(shop.key.public_key).rstrip(b"=").decode()
    assert desk.text("Public key") == public
    desk.press("Copy public key")
    assert QGuiApplication.clipboard().text() == public
    assert desk.toast == "The public key is copied."
    words = desk.words()
    assert "Nobody belongs to it · not backed up yet" in words
    assert "offered no keyring" in words


def test_new_subscribers_are_counted_as_they_come(desk: OpenDesk, shop: Shop) -> None:
    shop.subscribe(1)
    desk.until(lambda: "One subscriber belongs to it" in desk.words())
    shop.subscribe(2)
    desk.until(lambda: "3 subscribers belong to it" in desk.words())


# -- backup and restore


def backed_up(desk: OpenDesk, path: Path) -> None:
    """Back the keys up to a file."""
    desk.press(
        "Back up keys…",
        choosing(path),
        desk.dialog_answer(
            "Lock the backup", "Back up", {"Passphrase": PASSPHRASE, "Passphrase once more": PASSPHRASE}
        ),
    )


def test_keys_are_backed_up_and_brought_back(desk: OpenDesk, shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "keys.pushdesk-backup"
    backed_up(desk, path)
    assert "The keys are backed up, and the file was read back." in desk.words()
    assert current(desk).backed_up_at is not None
    assert "backed up on" in desk.words()
    shop.desk.custody.delete(shop.key.key_id)
    desk.until(lambda: "No key yet" in desk.words())
    desk.press(
        "Restore backup…",
        choosing(path),
        desk.dialog_answer("Unlock the backup", "Restore", {"Passphrase": "not this one"}),
        desk.dialog_answer("Unlock the backup", "Restore", {"Passphrase": PASSPHRASE}),
    )
    assert "The keys of the backup are here." in desk.words()
    assert current(desk).key_id == shop.key.key_id


def test_a_wrong_passphrase_is_asked_for_again_and_changes_nothing(desk: OpenDesk, shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "keys.pushdesk-backup"
    backed_up(desk, path)
    before = records(desk)
    seen: list[str] = []

    def second(dialog: QDialog) -> None:
        seen.append(desk.complaint("Passphrase", dialog))
        cancelling(dialog)

    desk.press(
        "Restore backup…",
        choosing(path),
        desk.dialog_answer("Unlock the backup", "Restore", {"Passphrase": "not this one"}),
        second,
    )
    assert seen == ["The passphrase does not open the key backup."]
    assert records(desk) == before


def test_a_new_passphrase_has_to_be_long_enough_and_typed_twice_alike(desk: OpenDesk, tmp_path: Path) -> None:
    complaints: list[str] = []

    def answer(dialog: QDialog) -> None:
        for first, second in (("", ""), ("short", "short"), (PASSPHRASE, PASSPHRASE.upper())):
            desk.dialog_answer("Lock the backup", "Back up", {"Passphrase": first, "Passphrase once more": second})(
                dialog
            )
            complaints.append(desk.complaint("Passphrase", dialog) + desk.complaint("Passphrase once more", dialog))
        cancelling(dialog)

    path = tmp_path / "keys.pushdesk-backup"
    desk.press("Back up keys…", choosing(path), answer)
    assert complaints == [
        "Please type the passphrase.",
        "At least 8 characters, please.",
        "The two are not the same.",
    ]
    assert not path.exists()


def test_a_file_that_is_no_backup_is_refused_in_words(desk: OpenDesk, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear baker")
    desk.press(
        "Restore backup…",
        choosing(tmp_path / "letter.txt"),
        desk.dialog_answer("Unlock the backup", "Restore", {"Passphrase": PASSPHRASE}),
    )
    assert "is not a key backup, or it is damaged" in desk.words()


# -- importing


def test_a_locked_key_file_is_opened_with_its_passphrase(desk: OpenDesk, tmp_path: Path) -> None:
    path = tmp_path / "other.pem"
    path.write_bytes(pem(BestAvailableEncryption(PASSPHRASE.encode())))
    before = current(desk)
    desk.press(
        "Import key…",
        choosing(path),
        desk.dialog_answer("This key file is locked", "Unlock", {"Passphrase": "not this one"}),
        desk.dialog_answer("This key file is locked", "Unlock", {"Passphrase": PASSPHRASE}),
    )
    assert "The key was taken in" in desk.words()
    assert current(desk).key_id != before.key_id
    assert "Not needed" in desk.names()


def test_nothing_is_imported_when_the_passphrase_is_not_given(desk: OpenDesk, tmp_path: Path) -> None:
    path = tmp_path / "other.pem"
    path.write_bytes(pem(BestAvailableEncryption(PASSPHRASE.encode())))
    before = records(desk)
    desk.press("Import key…", choosing(path), cancelling)
    assert records(desk) == before
    assert desk.button("Import key…").isEnabled()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Dear baker", "holds no private key that can be read"),
        (pem(curve=ec.SECP384R1()), "Web push needs P-256"),
        (
            ec.generate_private_key(ec.SECP256R1())
            .public_key()
            .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
            "holds a public key only",
        ),
    ],
    ids=["no key", "another curve", "the public half"],
)
def test_a_file_without_a_usable_key_is_refused_in_words(
    desk: OpenDesk, tmp_path: Path, content: bytes, words: str
) -> None:
    (tmp_path / "key.pem").write_bytes(content)
    before = records(desk)
    desk.press("Import key…", choosing(tmp_path / "key.pem"))
    assert words in desk.words()
    assert records(desk) == before


def test_a_key_file_can_be_dropped_on_the_page(desk: OpenDesk, tmp_path: Path) -> None:
    path = tmp_path / "other.pem"
    path.write_bytes(pem())
    before = current(desk)
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
    desk.settle()
    assert current(desk).key_id != before.key_id


# -- replacing and deleting


def test_another_key_needs_the_business_name_where_subscribers_would_stay_behind(desk: OpenDesk, shop: Shop) -> None:
    shop.subscribe(2)
    desk.until(lambda: "2 subscribers belong to it" in desk.words())
    complaints: list[str] = []
    title = "Put another key in the place of the current one?"

    def answer(dialog: QDialog) -> None:
        desk.dialog_answer(title, "Make another key", {"Business name": "Tea House"})(dialog)
        complaints.append(desk.complaint("Business name", dialog))
        desk.dialog_answer(title, "Make another key", {"Business name": "corner  bakery "})(dialog)

    desk.press("Make another key…", cancelling)
    assert len(records(desk)) == 1
    desk.press("Make another key…", answer)
    assert complaints == ["That is not the name. It reads “Corner Bakery”."]
    assert len(records(desk)) == 2
    assert {"Current", "Serving"} <= desk.names()
    assert [record.subscriptions for record in records(desk)] == [0, 2]


def test_a_key_that_owns_subscribers_cannot_be_deleted(desk: OpenDesk, shop: Shop) -> None:
    shop.subscribe(2)
    shop.desk.custody.new(shop.site.site_id)
    desk.until(lambda: "Serving" in desk.names())
    before = records(desk)
    desk.press("Delete key")
    assert "This key still belongs to 2 of your subscribers." in desk.words()
    assert records(desk) == before


def test_a_key_that_nobody_needs_is_deleted_after_a_question(desk: OpenDesk, shop: Shop) -> None:
    shop.desk.custody.new(shop.site.site_id)
    desk.until(lambda: "Not needed" in desk.names())
    desk.press("Delete key", cancelling)
    assert len(records(desk)) == 2
    desk.press("Delete key", desk.dialog_answer("Delete this key?", "Delete key"))
    assert "The key is deleted." in desk.words()
    assert [record.key_id for record in records(desk)] != [shop.key.key_id]
    assert len(records(desk)) == 1


def test_no_private_half_is_anywhere_in_the_page(desk: OpenDesk, shop: Shop) -> None:
    scalar = shop.desk.custody.signing_key(shop.key.key_id).private_numbers().private_value.to_bytes(32, "big")
    shown = desk.words() + " ".join(desk.names()) + desk.text("Public key")
    for spelling in (urlsafe_b64encode(scalar).rstrip(b"=").decode(), scalar.hex()):
        assert spelling not in shown
