"""The page Settings: every control at once in force, wrong input refused in words, and the care of the workspace."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from pushdesk.app import SubscriptionQuery
from pushdesk.autostart import Autostart
from pushdesk.settings import FIELDS
from pushdesk.ui.actions import PageName
from pushdesk.ui.bridge.child_process import ChildPhase
from pushdesk.ui.inputs import ChoiceBox, NumberBox
from pushdesk.ui.theme import ThemeChoice
from tests.ui.open_desk import OpenDesk, cancelling, choosing
from tests.ui.workspace import Shop, free_port

Opens = Callable[..., OpenDesk]

NUMBERS = {
    "Undo is possible for": ("undo_seconds", 25),
    "Ask first when late by": ("missed_after_hours", 3),
    "Keep every attempt for": ("attempts_kept_days", 30),
    "Programs that send at a time": ("sender_processes", 3),
    "Messages on their way at a time": ("sender_in_flight", 50),
    "Messages to one push service in a minute": ("messages_per_minute", 1_000),
    "Pause when more fail than": ("errors_allowed_percent", 30),
    "Port": ("receiver_port", 8_899),
    "From one address at most": ("registrations_per_address", 10),
    "From everybody at most": ("registrations_total", 500),
    "Of unknown push services at most": ("quarantine_per_day", 5),
    "Fetch the hosted inbox every": ("pull_minutes", 15),
}
LINES = {
    "Listen on": ("receiver_host", "0.0.0.0", "0.0.0.0"),
    "Proxy": ("proxy", "http://proxy.shop:3128", "http://proxy.shop:3128"),
    "Push services of your own": ("extra_push_hosts", "Push.shop, push.shop:8443", ("push.shop", "push.shop:8443")),
}
SWITCHES = {
    "Show PushDesk in the tray and offer to keep working there": "keep_in_tray",
    "Show a system notice when a campaign ends, pauses by itself or asks you": "system_notices",
    "Start with the computer, without a window": "start_with_computer",
    "Start the receiver with PushDesk": "receiver_enabled",
}
ON_THE_LIVE_CARD = {"live_cloudflare_tunnel", "live_cloudflare_address", "live_ngrok_address"}
"""On the page Receiver, beside the tunnel that they belong to."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own: what starts with the computer lies there."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path / "home"


@pytest.fixture
def desk(home: Path, open_desk: Opens) -> Iterator[OpenDesk]:
    """The window on the page Settings, of a workspace without a business."""
    yield open_desk(PageName.SETTINGS)


def test_every_setting_has_a_control() -> None:
    with_control = {name for name, _ in NUMBERS.values()} | {name for name, *_ in LINES.values()}
    assert with_control | set(SWITCHES.values()) | {
        "theme",
        "language",
        "extra_ca_file",
        "live_tool",
    } | ON_THE_LIVE_CARD == set(FIELDS)


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_is_stored_when_it_is_typed(desk: OpenDesk, name: str) -> None:
    setting, value = NUMBERS[name]
    box = desk.named(name, NumberBox)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, str(value))
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert desk.desk.settings.get(setting) == value


@pytest.mark.parametrize("name", LINES)
def test_a_text_is_stored_when_its_field_is_left(desk: OpenDesk, name: str) -> None:
    setting, typed, stored = LINES[name]
    desk.fill(name, typed)
    assert desk.complaint(name) == ""
    assert desk.desk.settings.get(setting) == stored


def test_the_tunnel_of_live_mode_is_stored_when_it_is_chosen(desk: OpenDesk) -> None:
    desk.named("Tunnel of live mode", ChoiceBox).choose("ngrok")
    assert desk.desk.settings.get("live_tool") == "ngrok"


@pytest.mark.parametrize("name", SWITCHES)
def test_a_switch_is_stored_when_it_is_thrown(desk: OpenDesk, name: str) -> None:
    before = desk.desk.settings.get(SWITCHES[name])
    desk.named(name, QAbstractButton).click()
    assert desk.desk.settings.get(SWITCHES[name]) is (not before)


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("Listen on", "", "is no address to listen on"),
        ("Listen on", "my computer", "is no address to listen on"),
        ("Proxy", "proxy.shop", "is not a proxy address"),
        ("Extra certificates", "/nowhere/at/all.pem", "cannot be used"),
        ("Push services of your own", "https://push.shop/", "is not a host"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_changes_nothing(
    desk: OpenDesk, name: str, typed: str, words: str
) -> None:
    before = desk.desk.settings.all()
    desk.fill(name, typed)
    assert words in desk.complaint(name)
    assert desk.desk.settings.all() == before
    desk.desk.settings.set("undo_seconds", "33")
    desk.until(lambda: desk.named("Undo is possible for", NumberBox).value() == 33)
    assert desk.text(name) == typed
    assert words in desk.complaint(name)


def test_a_number_out_of_bounds_cannot_be_typed(desk: OpenDesk) -> None:
    box = desk.named("Programs that send at a time", NumberBox)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "640")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert desk.desk.settings.get("sender_processes") == box.value() == 64


def test_certificates_can_be_chosen(desk: OpenDesk, tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("certificates")
    desk.press("Choose: extra certificates", choosing(tmp_path / "ca.pem"))
    assert desk.desk.settings.get("extra_ca_file") == str(tmp_path / "ca.pem")
    desk.press("Choose: extra certificates", cancelling)
    assert desk.text("Extra certificates") == str(tmp_path / "ca.pem")


def test_the_look_changes_at_once(desk: OpenDesk) -> None:
    desk.named("Look", ChoiceBox).choose("dark")
    desk.until(lambda: desk.window.theme.choice is ThemeChoice.DARK)
    assert desk.window.theme.tokens.is_dark


def test_what_a_script_has_set_is_shown(desk: OpenDesk) -> None:
    for name, value in (("undo_seconds", "42"), ("proxy", "http://proxy.shop:1"), ("theme", "light")):
        desk.desk.settings.set(name, value)
    desk.until(lambda: desk.named("Undo is possible for", NumberBox).value() == 42)
    assert desk.text("Proxy") == "http://proxy.shop:1"
    assert desk.named("Look", ChoiceBox).value() == "light"


def test_starting_with_the_computer_makes_its_entry_and_takes_it_away(desk: OpenDesk, workspace: Path) -> None:
    switch = desk.named("Start with the computer, without a window", QAbstractButton)
    switch.click()
    assert Autostart(workspace, ()).is_on()
    switch.click()
    assert not Autostart(workspace, ()).is_on()


def test_an_entry_that_cannot_be_written_turns_the_switch_back(desk: OpenDesk, home: Path) -> None:
    home.write_text("a file in the place of the home")
    switch = desk.named("Start with the computer, without a window", QAbstractButton)
    switch.click()
    assert not switch.isChecked()
    assert "did not take the entry" in desk.toast
    assert desk.desk.settings.get("start_with_computer") is False


# -- what the children do with it


def test_a_running_receiver_moves_to_the_new_port(shop: Shop, open_desk: Opens) -> None:
    ports = free_port(), free_port()
    shop.desk.settings.set("receiver_port", str(ports[0]))
    shop.desk.settings.set("sender_processes", "1")
    desk = open_desk(PageName.SETTINGS, starts_children=True)
    receiver = desk.console.receiver_process
    desk.until(lambda: receiver.state.address == f"http://127.0.0.1:{ports[0]}")
    desk.named("Port", NumberBox).setValue(ports[1])
    desk.until(lambda: receiver.state.address == f"http://127.0.0.1:{ports[1]}")


def test_a_receiver_that_is_off_stays_off(shop: Shop, open_desk: Opens) -> None:
    shop.desk.settings.set("receiver_enabled", "false")
    shop.desk.settings.set("sender_processes", "1")
    desk = open_desk(PageName.SETTINGS, starts_children=True)
    desk.named("Port", NumberBox).setValue(free_port())
    desk.until_phase(desk.console.sender_process, ChildPhase.RUNNING)
    desk.settle()
    assert desk.console.receiver_process.state.phase is ChildPhase.STOPPED


# -- the workspace


def test_the_folder_is_shown_and_can_be_opened(desk: OpenDesk, workspace: Path) -> None:
    assert desk.text("Folder of the workspace") == str(workspace)
    desk.press("Open folder")
    assert desk.links == [workspace.as_uri()]


def test_a_backup_is_made_and_brought_back(shop: Shop, open_desk: Opens, tmp_path: Path) -> None:
    shop.subscribe(3)
    desk = open_desk(PageName.SETTINGS)
    desk.press("Back up now…", choosing(tmp_path / "copy.sqlite3"))
    assert "Subscribers: 3, campaigns: 0" in desk.words()
    shop.subscribe(2)
    desk.press(
        "Restore…",
        choosing(tmp_path / "copy.sqlite3"),
        desk.dialog_answer("Restore this backup?", "Restore"),
    )
    assert "Restored." in desk.words()
    assert desk.desk.subscription_list.count(shop.site.site_id, SubscriptionQuery()) == 3
    assert [each for each in (desk.desk.folder / "backups").iterdir() if "before-restore" in each.name]


def test_a_restore_that_brings_another_business_shows_that_one(shop: Shop, open_desk: Opens, tmp_path: Path) -> None:
    backup = tmp_path / "copy.sqlite3"
    shop.desk.back_up(backup)
    with sqlite3.connect(backup) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for table in ("site", "application_server_key"):
            connection.execute(f"UPDATE {table} SET site_id = 'tea-house'")
        connection.execute("UPDATE site SET name = 'Tea House'")
    connection.close()
    desk = open_desk(PageName.SETTINGS)
    desk.press("Restore…", choosing(backup), desk.dialog_answer("Restore this backup?", "Restore"))
    desk.until(lambda: desk.console.site is not None and desk.console.site.site_id == "tea-house")
    assert desk.page is desk.shell.page(PageName.SETTINGS)


def test_a_file_that_is_no_backup_changes_nothing(shop: Shop, open_desk: Opens, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear baker")
    desk = open_desk(PageName.SETTINGS)
    desk.press("Restore…", choosing(tmp_path / "letter.txt"), desk.dialog_answer("Restore this backup?", "Restore"))
    assert "is not a backup of PushDesk. Nothing was changed." in desk.words()
    assert [site.name for site in desk.desk.sites.all()] == ["Corner Bakery"]
    desk.press("Restore…", choosing(tmp_path / "letter.txt"), cancelling)


def test_a_backup_onto_the_database_itself_is_refused(desk: OpenDesk, workspace: Path) -> None:
    desk.press("Back up now…", choosing(workspace / "pushdesk.sqlite3"))
    assert "cannot take the place of the database itself" in desk.words()
    assert desk.button("Back up now…").isEnabled()


def test_the_look_for_damage_says_what_it_found(desk: OpenDesk) -> None:
    desk.press("Check for damage")
    assert "The database is sound." in desk.words()
    desk.press("Dismiss")
    assert "The database is sound." not in desk.words()
