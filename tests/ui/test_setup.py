"""The set-up in four steps: from nothing to a test on its way, step by step, skipped, and taken up again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pushdesk.app import KeyState, PushDesk, SubscriptionQuery
from pushdesk.domain.site import InboxKind
from pushdesk.domain.subscription import TEST_TAG
from pushdesk.ui.actions import PageName
from pushdesk.ui.setup.dialog import SetupDialog
from pushdesk.ui.setup.offer import wants_setup
from pushdesk.ui.theme import Theme
from tests.ui.open_desk import OpenDesk, choosing
from tests.ui.workspace import Shop

PASSPHRASE = "correct horse"


@pytest.fixture(autouse=True)
def without_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """The keys of these tests go into files, never into this computer's keyring."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace that is not there yet."""
    return tmp_path / "workspace"


@pytest.fixture
def desk(folder: Path, qtbot: QtBot, theme: Theme) -> Iterator[OpenDesk]:
    """The window of somebody who starts."""
    with OpenDesk(qtbot, theme, folder) as desk:
        yield desk


def guided(desk: OpenDesk) -> SetupDialog:
    """Let oneself be led."""
    desk.go(PageName.OVERVIEW)
    desk.button("Guide me").click()
    desk.settle()
    setup = desk.window.assistance.setup
    assert setup is not None
    assert setup.accessibleName() == "Set up PushDesk"
    return setup


def add_business(desk: OpenDesk, setup: SetupDialog) -> None:
    """Step one."""
    desk.fill("Business name", "Corner Bakery", setup)
    desk.fill("Web address", "https://corner-bakery.shop/news/", setup)
    desk.fill("E-mail address", "owner@corner-bakery.shop", setup)
    desk.press("Add business", root=setup)


def back_up(desk: OpenDesk, setup: SetupDialog, target: Path) -> None:
    """Step two."""
    desk.fill("Passphrase", PASSPHRASE, setup)
    desk.fill("Passphrase once more", PASSPHRASE, setup)
    desk.press("Back up to a file…", choosing(target), root=setup)
    desk.until(lambda: "The keys are backed up" in desk.words(setup))


def test_four_steps_lead_from_nothing_to_a_test_on_its_way(desk: OpenDesk, tmp_path: Path) -> None:
    setup = guided(desk)
    add_business(desk, setup)
    assert desk.console.site is not None
    assert "Keys and their backup" in desk.words(setup)
    back_up(desk, setup, tmp_path / "keys.pushdesk-backup")
    [record] = desk.desk.keys.of_site(desk.console.site.site_id)
    assert record.state is KeyState.CURRENT
    assert record.backed_up_at is not None
    desk.press("Next", root=setup)
    web = tmp_path / "web"
    web.mkdir()
    desk.press("Export folder…", choosing(web), root=setup)
    desk.until(lambda: "READ-ME-FIRST.html" in desk.words(setup))
    assert (web / "sw.js").is_file()
    assert (web / "inbox.php").is_file()
    assert desk.desk.sites.get(desk.console.site.site_id).inbox is InboxKind.PHP
    desk.press("Next", root=setup)
    assert "Nobody has subscribed yet." in desk.words(setup)
    desk.press("Open my page", root=setup)
    assert desk.links == ["https://corner-bakery.shop/news/"]
    site = desk.desk.sites.get(desk.console.site.site_id)
    Shop(desk.desk, site, record).subscribe(1)
    desk.window.assistance.apply_changes({"subscriptions"})
    [number] = desk.desk.subscription_list.ids(site.site_id, SubscriptionQuery())
    desk.until(lambda: f"Subscriber {number} is here" in desk.words(setup))
    desk.press("Send me a test", root=setup)
    desk.until(lambda: "The test is on its way" in desk.words(setup))
    [campaign] = desk.desk.campaign_list.all(site.site_id)
    assert (campaign.is_test, campaign.total) == (True, 1)
    assert desk.desk.drafts.of_site(site.site_id) == []
    [tagged] = desk.desk.subscription_list.lines([number])
    assert TEST_TAG in tagged.tags
    desk.press("Write a notification", root=setup)
    desk.settle()
    assert desk.page.accessibleName() == "Compose page"


def test_no_step_but_the_first_can_be_done_without_a_business_and_each_can_be_skipped(desk: OpenDesk) -> None:
    setup = guided(desk)
    desk.press("Skip for now", root=setup)
    assert not desk.button("Back up to a file…", setup).isEnabled()
    desk.press("Skip for now", root=setup)
    assert not desk.button("Export folder…", setup).isEnabled()
    desk.press("Skip for now", root=setup)
    assert not desk.button("Open my page", setup).isEnabled()
    desk.press("Finish", root=setup)
    assert desk.window.assistance.setup is None


def test_it_is_taken_up_where_it_was_left(desk: OpenDesk, tmp_path: Path) -> None:
    setup = guided(desk)
    add_business(desk, setup)
    QTest.keyClick(setup, Qt.Key.Key_Escape)
    desk.settle()
    assert "1 of 5" in desk.words()
    setup = guided(desk)
    assert "Keys and their backup" in desk.words(setup)
    back_up(desk, setup, tmp_path / "keys.pushdesk-backup")
    QTest.keyClick(setup, Qt.Key.Key_Escape)
    desk.settle()
    setup = guided(desk)
    assert desk.button("Step 2: Keys and their backup, done", setup).isVisible()
    assert desk.button("Step 3: Your web page, open", setup).isChecked()


def test_two_different_passphrases_make_no_key(desk: OpenDesk) -> None:
    setup = guided(desk)
    add_business(desk, setup)
    desk.fill("Passphrase", PASSPHRASE, setup)
    desk.fill("Passphrase once more", "another one", setup)
    desk.press("Back up to a file…", root=setup)
    assert desk.complaint("Passphrase once more", setup) == "The two are not the same."
    assert desk.console.site is not None
    assert desk.desk.keys.of_site(desk.console.site.site_id) == []


def test_a_backup_that_cannot_be_written_is_said_and_the_step_stays_open(desk: OpenDesk, tmp_path: Path) -> None:
    setup = guided(desk)
    add_business(desk, setup)
    desk.fill("Passphrase", PASSPHRASE, setup)
    desk.fill("Passphrase once more", PASSPHRASE, setup)
    blocked = tmp_path / "a-file"
    blocked.write_bytes(b"")
    desk.press("Back up to a file…", choosing(blocked / "keys"), root=setup)
    desk.until(lambda: desk.button("Back up to a file…", setup).isEnabled())
    assert "The keys are backed up" not in desk.words(setup)
    assert desk.button("Back up to a file…", setup).isEnabled()


@pytest.mark.parametrize("target", ["keys.pushdesk-backup", "a-file/keys"], ids=["done", "failed"])
def test_closing_it_while_a_backup_is_written_leaves_the_backup_and_no_trouble(
    desk: OpenDesk, tmp_path: Path, target: str
) -> None:
    (tmp_path / "a-file").write_bytes(b"")
    setup = guided(desk)
    add_business(desk, setup)
    desk.fill("Passphrase", PASSPHRASE, setup)
    desk.fill("Passphrase once more", PASSPHRASE, setup)
    with desk.answering(choosing(tmp_path / target)):
        desk.button("Back up to a file…", setup).click()
        QTest.keyClick(setup, Qt.Key.Key_Escape)
    desk.settle()
    assert desk.window.assistance.setup is None
    assert desk.console.site is not None
    [record] = desk.desk.keys.of_site(desk.console.site.site_id)
    assert (record.backed_up_at is not None) is (tmp_path / target).is_file()
    assert bool(desk.toast) is (record.backed_up_at is None)  # a failure is told although nobody is there to show it


def test_it_opens_by_itself_for_a_beginner_once(folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, folder) as desk:
        desk.window.assistance.guide_beginner()
        desk.settle()
        setup = desk.window.assistance.setup
        assert setup is not None
        QTest.keyClick(setup, Qt.Key.Key_Escape)
    with OpenDesk(qtbot, theme, folder) as desk:
        assert not wants_setup(desk.console)
        desk.window.assistance.guide_beginner()
        assert desk.window.assistance.setup is None


def test_a_workspace_with_a_business_is_no_beginners(folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with PushDesk(folder) as front:
        Shop.opened(front)
    with OpenDesk(qtbot, theme, folder) as desk:
        assert not wants_setup(desk.console)


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("bäckerei.de/Brot", "https://xn--bckerei-5wa.de/Brot/", "https://bäckerei.de/Brot/"),
        ("www.corner-bakery.shop", "https://www.corner-bakery.shop/", "https://www.corner-bakery.shop/"),
        ("localhost:8080", "http://localhost:8080/", "http://localhost:8080/"),
        ("127.0.0.1:9000/news", "http://127.0.0.1:9000/news/", "http://127.0.0.1:9000/news/"),
    ],
)
def test_an_address_is_taken_as_owners_type_it(desk: OpenDesk, typed: str, kept: str, shown: str) -> None:
    setup = guided(desk)
    desk.fill("Business name", "Corner Bakery", setup)
    desk.fill("Web address", typed, setup)
    desk.fill("E-mail address", "owner@bäckerei.de", setup)
    desk.press("Add business", root=setup)
    assert [(site.url, site.contact) for site in desk.desk.sites.all()] == [(kept, "mailto:owner@xn--bckerei-5wa.de")]
    desk.press("Step 1: Your business, done", root=setup)
    assert shown in desk.words(setup)


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("Business name", "", "1 to 60 characters"),
        ("Web address", "my shop", "is not a web address"),
        ("Web address", "", "is not a web address"),
        ("Web address", "http://corner-bakery.shop", "is not secure"),
        ("Web address", "https://ä☃.de", "is not a web address"),
        ("E-mail address", "owner", "a contact that exists"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_no_business_is_added(
    desk: OpenDesk, field: str, typed: str, words: str
) -> None:
    setup = guided(desk)
    right = {
        "Business name": "Corner Bakery",
        "Web address": "corner-bakery.shop",
        "E-mail address": "owner@corner-bakery.shop",
    }
    for name, text in (right | {field: typed}).items():
        desk.fill(name, text, setup)
    desk.press("Add business", root=setup)
    assert words in desk.complaint(field, setup)
    assert desk.desk.sites.all() == []


def test_a_business_that_was_added_elsewhere_meanwhile_is_taken_as_done(desk: OpenDesk, folder: Path) -> None:
    setup = guided(desk)
    desk.fill("Business name", "Half typed", setup)
    with PushDesk(folder) as elsewhere:
        elsewhere.add_site("Tea House", "https://tea.shop/", "mailto:owner@tea.shop")
    desk.until(lambda: "Tea House" in desk.words(setup))
    desk.press("Next", root=setup)
    assert "Keys and their backup" in desk.words(setup)
    assert [site.name for site in desk.desk.sites.all()] == ["Tea House"]


def test_a_passphrase_that_can_be_guessed_is_refused(desk: OpenDesk) -> None:
    setup = guided(desk)
    add_business(desk, setup)
    for name in ("Passphrase", "Passphrase once more"):
        desk.fill(name, "short", setup)
    desk.press("Back up to a file…", root=setup)
    assert desk.complaint("Passphrase", setup) == "At least 8 characters, please."
