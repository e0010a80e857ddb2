"""The window as a whole: news from other processes, two businesses, its children, its start and its end."""

import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import psutil
import pytest
from PIL import Image
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.autostart import desktop_entry
from pushdesk.domain.campaign import CampaignState
from pushdesk.domain.faults import Fault
from pushdesk.machine import own_command
from pushdesk.ui.actions import PageName
from pushdesk.ui.bridge.child_process import ChildPhase
from pushdesk.ui.dialogs.not_opened import NotOpenedDialog
from pushdesk.ui.theme import Theme
from tests.processes import Program
from tests.test_autostart import words_of
from tests.ui.open_desk import OpenDesk
from tests.ui.workspace import Shop, free_port

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a workspace that is not there yet."""
    return tmp_path / "workspace"


@pytest.fixture
def shop(folder: Path) -> Iterator[Shop]:
    """A business whose receiver listens on a port of its own."""
    with PushDesk(folder) as desk:
        desk.settings.set("receiver_port", str(free_port()))
        desk.settings.set("sender_processes", "1")
        yield Shop.opened(desk)


def command_line(folder: Path, *words: str) -> None:
    """Run a command on the workspace, a process of its own."""
    subprocess.run(
        [*own_command(), "--data", str(folder), *words], cwd=ROOT, check=True, capture_output=True, timeout=60
    )


# -- the window and the database


def test_the_first_business_may_come_from_the_command_line(folder: Path, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, folder) as desk:
        assert "Set-up: 0 of 5 steps done" in desk.words()
        command_line(
            folder,
            "site",
            "add",
            "Tea House",
            "--url",
            "https://tea-house.shop",
            "--contact",
            "mailto:a@tea-house.shop",
        )
        desk.until(lambda: "Set-up: 1 of 5 steps done" in desk.words())
        business = desk.named("Business", QWidget, desk.shell)
        assert business.accessibleDescription() == "Tea House, tea-house.shop"


def test_what_the_command_line_changes_is_shown_on_every_page(shop: Shop, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, shop.desk.folder) as desk:
        desk.go(PageName.WEB_APP)
        desk.go(PageName.OVERVIEW)
        command_line(shop.desk.folder, "site", "set", "name", "Tea House")
        desk.until(lambda: "Tea House" in desk.words())
        desk.go(PageName.WEB_APP)
        assert desk.text("Business name") == "Tea House"


def test_two_businesses_are_switched_and_the_choice_is_kept(shop: Shop, qtbot: QtBot, theme: Theme) -> None:
    Shop.opened(shop.desk, "Tea House", "https://tea-house.shop/")
    with OpenDesk(qtbot, theme, shop.desk.folder, first_page=PageName.WEB_APP) as desk:
        assert desk.text("Business name") == "Corner Bakery"
        switcher = desk.named("Business", QPushButton, desk.shell)
        entries = {action.text().partition("  ·  ")[0]: action for action in switcher.menu().actions()}
        assert entries["Corner Bakery"].isChecked()
        entries["Tea House"].trigger()
        desk.settle()
        assert desk.text("Business name") == "Tea House"
        assert switcher.accessibleDescription() == "Tea House, tea-house.shop"
    with OpenDesk(qtbot, theme, shop.desk.folder) as desk:
        assert desk.page is desk.shell.page(PageName.WEB_APP)
        assert desk.text("Business name") == "Tea House"


def test_the_window_comes_back_with_its_size_and_page(shop: Shop, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, shop.desk.folder) as desk:
        desk.shell.resize(911, 702)
        desk.go(PageName.KEYS)
    again = OpenDesk(qtbot, theme, shop.desk.folder)
    assert json.loads((shop.desk.folder / "window.json").read_text())["window.page"] == "keys"
    assert again.page is again.shell.page(PageName.KEYS)
    again.end()


def test_logos_appear_in_the_switcher(shop: Shop, qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with OpenDesk(qtbot, theme, shop.desk.folder) as desk:
        before = desk.named("Business", QPushButton, desk.shell).grab().toImage()
        Image.new("RGB", (512, 512), "#00aa00").save(tmp_path / "logo.png")
        shop.desk.set_logo(shop.site, tmp_path / "logo.png")
        desk.until(lambda: desk.named("Business", QPushButton, desk.shell).grab().toImage() != before)


# -- the children


def test_children_start_with_the_window_and_end_with_it_cleanly(shop: Shop, qtbot: QtBot, theme: Theme) -> None:
    with OpenDesk(qtbot, theme, shop.desk.folder, starts_children=True) as desk:
        receiver, sender = desk.console.receiver_process, desk.console.sender_process
        desk.until_phase(receiver, ChildPhase.RUNNING)
        desk.until(lambda: len(shop.desk.workers.live(shop.desk.now())) == 1)
        assert desk.named("Sender state", QWidget, desk.shell).accessibleDescription() == "Sender ready"
        children = [psutil.Process(child.process_id) for child in (receiver, sender)]
    assert not any(child.is_running() for child in children)
    assert shop.desk.workers.live(shop.desk.now()) == []
    assert "stopped listening" in (shop.desk.folder / "logs" / "receiver.log").read_text()
    assert ended_workers(shop.desk) == 1


def ended_workers(desk: PushDesk) -> int:
    """How many senders have signed off."""
    with desk.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT count(*) FROM worker WHERE ended_at IS NOT NULL").scalar_one()
    return int(rows)


# -- the program


def environment(home: Path) -> Mapping[str, str]:
    """A person without a screen and without anything of this computer's owner."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return {**kept, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def window_program(folder: Path, *options: str) -> Iterator[Program]:
    """``pushdesk`` as its owner starts it, with both children running."""
    command = [*own_command(), "--data", str(folder), *options]
    with Program(command, environment=environment(folder.parent), folder=ROOT) as program:
        wait_for(lambda: len(family(program)) >= 2, program)
        wait_for(lambda: (folder / "logs" / "receiver.log").exists(), program)
        yield program


def family(program: Program) -> list[psutil.Process]:
    """The window's children."""
    return psutil.Process(program.pid).children(recursive=True)


def wait_for(holds: Callable[[], bool], program: Program, *, seconds: float = 30.0) -> None:
    """Look until something holds; the program's own end breaks off the wait."""
    ends = psutil.Process(program.pid)
    for _ in range(round(seconds / 0.05)):
        if holds():
            return
        try:
            ends.wait(0.05)
        except psutil.TimeoutExpired:
            continue
        break
    raise program.failure("it never came to hold")


def test_sigterm_ends_the_window_and_its_children_cleanly(shop: Shop) -> None:
    folder = shop.desk.folder
    with window_program(folder) as program:
        children = family(program)
        assert program.terminate(deadline_seconds=20) == 0
        assert not any(child.is_running() for child in children)
    assert "stopped listening" in (folder / "logs" / "receiver.log").read_text()
    assert set(json.loads((folder / "window.json").read_text())) >= {"window.geometry", "window.page"}


def test_a_killed_window_leaves_no_orphans_and_its_campaign_as_it_was(shop: Shop) -> None:
    shop.subscribe(3)
    campaign = shop.launch(due_in=timedelta(minutes=1))
    with window_program(shop.desk.folder) as program:
        children = family(program)
        os.kill(program.pid, signal.SIGKILL)
        _, alive = psutil.wait_procs(children, timeout=20)
        assert [child for child in alive if child.status() != psutil.STATUS_ZOMBIE] == []
    now = shop.desk.campaigns.get(campaign.campaign_id)
    assert now == campaign
    assert now.state is CampaignState.SCHEDULED
    assert shop.desk.workers.live(shop.desk.now()) == []


def test_a_second_start_ends_at_once_and_the_first_goes_on(shop: Shop) -> None:
    with window_program(shop.desk.folder) as first:
        command = [*own_command(), "--data", str(shop.desk.folder)]
        with Program(command, environment=environment(shop.desk.folder.parent), folder=ROOT) as second:
            assert psutil.Process(second.pid).wait(20) == 0
        assert first.is_running
        assert first.terminate(deadline_seconds=20) == 0


def test_it_says_nothing_on_the_terminal(shop: Shop) -> None:
    with window_program(shop.desk.folder) as program:
        assert program.terminate(deadline_seconds=20) == 0
        assert program.stderr_text() == ""


def test_without_a_window_the_children_run_and_a_start_shows_it(shop: Shop, qtbot: QtBot, theme: Theme) -> None:
    with window_program(shop.desk.folder, "--without-window") as program:
        assert program.terminate(deadline_seconds=20) == 0
    with OpenDesk(qtbot, theme, shop.desk.folder, shows_window=False) as desk:
        assert not desk.shell.isVisible()
        desk.window.bring_to_front()
        assert desk.shell.isVisible()


def test_the_entry_for_the_computers_start_starts_pushdesk(shop: Shop, tmp_path: Path) -> None:
    entry = desktop_entry("pushdesk", [*own_command(), "--data", str(shop.desk.folder), "--without-window"])
    with Program(words_of(entry), environment=environment(tmp_path), folder=tmp_path) as program:
        wait_for(lambda: len(family(program)) >= 2, program)
        assert program.terminate(deadline_seconds=20) == 0


def test_a_workspace_that_cannot_be_opened_is_told_and_mended_by_a_backup(
    shop: Shop, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    folder, backup = shop.desk.folder, tmp_path / "copy.sqlite3"
    shop.desk.back_up(backup)
    shop.desk.close()
    (folder / "pushdesk.sqlite3").write_bytes(b"")
    with pytest.raises(Fault) as caught:
        PushDesk(folder)
    dialog = NotOpenedDialog(theme, folder, caught.value)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.restore_from(tmp_path / "not there.sqlite3")
    assert dialog.isVisible()
    dialog.restore_from(backup)
    assert dialog.result() == NotOpenedDialog.DialogCode.Accepted
    with PushDesk(folder) as desk:
        assert [site.name for site in desk.sites.all()] == ["Corner Bakery"]


def test_a_strange_database_is_told_on_the_terminal_too(folder: Path) -> None:
    folder.mkdir()
    (folder / "pushdesk.sqlite3").write_text("Dear baker, " * 50)
    command = [*own_command(), "--data", str(folder)]
    with Program(command, environment=environment(folder.parent), folder=ROOT) as program:
        wait_for(lambda: "is not a PushDesk database" in program.stderr_text(), program)
        assert program.is_running
    assert (folder / "pushdesk.sqlite3").read_text().startswith("Dear baker")
