"""Closing the window: asked only where something would stop, every answer kept, and no campaign cut off unasked."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import Campaign, CampaignCommand, CampaignState, PauseReason
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.ui.bridge.child_process import ChildPhase
from pushdesk.ui.dialogs.finishing import FinishingDialog
from pushdesk.ui.theme import Theme
from pushdesk.ui.tray import Tray
from tests.ui.open_desk import Answer, OpenDesk, cancelling
from tests.ui.workspace import Shop, free_port

ASKED = "PushDesk is still working"
Opens = Callable[..., OpenDesk]


class ShownTray(Tray):
    """The tray of a desktop that has one, which the screen of the tests has not."""

    def __init__(self) -> None:
        super().__init__(QWidget())
        self.is_wanted = False
        self.words = ""

    @property
    def is_there(self) -> bool:
        """As wanted."""
        return self.is_wanted

    def show_if(self, is_wanted: bool) -> None:
        """Note what is wanted."""
        self.is_wanted = is_wanted

    def show_words(self, words: str) -> None:
        """Note what is said."""
        self.words = words


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A business with five subscribers, no sender and no receiver."""
    with PushDesk(tmp_path) as desk:
        shop = Shop.opened(desk)
        shop.subscribe(5)
        yield shop


@pytest.fixture
def tray(qapp: QApplication) -> ShownTray:
    """The tray that ``desk`` gets."""
    return ShownTray()


@pytest.fixture
def desk(shop: Shop, tray: ShownTray, qtbot: QtBot, theme: Theme) -> Iterator[OpenDesk]:
    """The window of the business, on a desktop with a tray."""
    desk = OpenDesk(qtbot, theme, shop.desk.folder, make_tray=lambda: tray)
    tray.show_if(True)
    yield desk
    if not desk.has_ended:
        desk.end()


def running(shop: Shop, title: str = "Fresh bread") -> Campaign:
    """A campaign that a sender has begun."""
    campaign = shop.launch(title)
    shop.desk.deliveries.promote_due(shop.desk.now(), 3_600)
    return shop.desk.campaigns.get(campaign.campaign_id)


def close(desk: OpenDesk, *answers: Answer) -> None:
    """Close the window as the window manager does."""
    with desk.answering(*answers):
        desk.shell.close()
        desk.settle()


def finishing() -> FinishingDialog:
    """The little window that is there while the rest is sent."""
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, FinishingDialog) and each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_with_nothing_under_way_the_window_closes_at_once(desk: OpenDesk) -> None:
    close(desk)
    desk.until(lambda: desk.has_ended)
    assert not desk.shell.isVisible()


def test_cancelling_keeps_everything_as_it_was(desk: OpenDesk, shop: Shop) -> None:
    campaign = running(shop)
    close(desk, cancelling)
    assert desk.shell.isVisible()
    assert not desk.has_ended
    assert shop.desk.campaigns.get(campaign.campaign_id) == campaign


def test_the_question_says_what_is_under_way(desk: OpenDesk, shop: Shop) -> None:
    running(shop)
    shop.launch("Sunday cake", due_in=timedelta(days=3))
    said: list[str] = []

    def answer(dialog: QDialog) -> None:
        assert dialog.accessibleName() == ASKED
        said.append(desk.words(dialog))
        cancelling(dialog)

    close(desk, answer)
    running(shop, "Rolls")
    shop.launch("Monday cake", due_in=timedelta(days=2))
    close(desk, answer)
    assert "“Fresh bread” is being sent." in said[0]
    assert "“Sunday cake” is planned for" in said[0]
    assert "2 notifications are being sent." in said[1]
    assert "2 notifications are planned, “Monday cake” first for" in said[1]


def test_keeping_to_work_in_the_tray_is_what_return_chooses(desk: OpenDesk, shop: Shop, tray: ShownTray) -> None:
    campaign = running(shop)
    close(desk, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    assert not desk.shell.isVisible()
    assert not desk.has_ended
    assert shop.desk.campaigns.get(campaign.campaign_id) == campaign
    tray.open_asked.emit()
    assert desk.shell.isVisible()
    with desk.answering(cancelling):
        tray.quit_asked.emit()
    assert not desk.has_ended


def test_pausing_and_quitting_pauses_all_that_is_sent_or_planned(desk: OpenDesk, shop: Shop) -> None:
    campaigns = [running(shop), shop.launch("Sunday cake", due_in=timedelta(days=3))]
    close(desk, desk.dialog_answer(ASKED, "Pause and quit"))
    desk.until(lambda: desk.has_ended)
    for campaign in campaigns:
        now = shop.desk.campaigns.get(campaign.campaign_id)
        assert (now.state, now.reason) == (CampaignState.PAUSED, PauseReason.BY_OWNER)


def test_a_campaign_that_ends_while_it_is_asked_about_keeps_nobody_from_quitting(desk: OpenDesk, shop: Shop) -> None:
    campaign = running(shop)

    def answer(dialog: QDialog) -> None:
        shop.desk.campaigns.command(campaign.campaign_id, CampaignCommand.CANCEL, shop.desk.now())
        desk.dialog_answer(ASKED, "Pause and quit")(dialog)

    close(desk, answer)
    desk.until(lambda: desk.has_ended)
    assert shop.desk.campaigns.get(campaign.campaign_id).state is CampaignState.CANCELLED


def test_finishing_waits_for_the_last_answer_and_then_quits(desk: OpenDesk, shop: Shop) -> None:
    campaign = running(shop)
    close(desk, desk.dialog_answer(ASKED, "Finish and quit"))
    assert not desk.shell.isVisible()
    assert not desk.has_ended
    desk.until(lambda: "5 notifications are left." in desk.words(finishing()))
    shop.answer(campaign, [(Outcome.ACCEPTED, Reason.ACCEPTED, 201)])
    desk.until(lambda: desk.has_ended)


def test_finishing_waits_for_what_is_still_in_its_seconds_of_undo(desk: OpenDesk, shop: Shop) -> None:
    campaign = shop.launch(due_in=timedelta(seconds=10))
    close(desk, desk.dialog_answer(ASKED, "Finish and quit"))
    desk.until(lambda: "5 notifications are left." in desk.words(finishing()))
    assert not desk.has_ended
    shop.desk.campaigns.undo(campaign.campaign_id, shop.desk.now())
    desk.until(lambda: desk.has_ended)


def test_while_it_finishes_the_owner_can_come_back(desk: OpenDesk, shop: Shop) -> None:
    campaign = running(shop)
    close(desk, desk.dialog_answer(ASKED, "Finish and quit"))
    desk.press("Keep PushDesk open", root=finishing())
    assert desk.shell.isVisible()
    shop.answer(campaign, [(Outcome.ACCEPTED, Reason.ACCEPTED, 201)])
    desk.settle()
    assert not desk.has_ended


def test_while_it_finishes_the_owner_can_quit_at_once(desk: OpenDesk, shop: Shop) -> None:
    running(shop)
    close(desk, desk.dialog_answer(ASKED, "Finish and quit"))
    desk.press("Quit now", root=finishing())
    desk.until(lambda: desk.has_ended)


def test_a_second_start_while_it_finishes_brings_the_window_back_for_good(desk: OpenDesk, shop: Shop) -> None:
    campaign = running(shop)
    close(desk, desk.dialog_answer(ASKED, "Finish and quit"))
    desk.window.bring_to_front()
    shop.answer(campaign, [(Outcome.ACCEPTED, Reason.ACCEPTED, 201)])
    desk.settle()
    assert desk.shell.isVisible()
    assert not desk.has_ended


def test_what_is_planned_for_later_stays_planned(desk: OpenDesk, shop: Shop) -> None:
    campaign = shop.launch("Sunday cake", due_in=timedelta(days=3))
    close(desk, desk.dialog_answer(ASKED, "Quit"))
    desk.until(lambda: desk.has_ended)
    assert shop.desk.campaigns.get(campaign.campaign_id) == campaign


def test_a_receiver_that_runs_is_asked_about(desk: OpenDesk, shop: Shop) -> None:
    shop.desk.settings.set("receiver_port", str(free_port()))
    desk.console.receiver_process.start()
    desk.until_phase(desk.console.receiver_process, ChildPhase.RUNNING)

    def answer(dialog: QDialog) -> None:
        assert "New subscribers are taken in only while PushDesk runs." in desk.words(dialog)
        assert "Pause and quit" not in desk.names(dialog)
        desk.dialog_answer(ASKED, "Quit")(dialog)

    close(desk, answer)
    desk.until(lambda: desk.has_ended)
    assert desk.console.receiver_process.process_id == 0


def test_without_a_tray_none_is_offered(desk: OpenDesk, shop: Shop, tray: ShownTray) -> None:
    running(shop)
    tray.show_if(False)

    def answer(dialog: QDialog) -> None:
        assert "Keep working in the tray" not in desk.names(dialog)
        cancelling(dialog)

    close(desk, answer)


def test_the_tray_follows_its_setting(shop: Shop, qtbot: QtBot, theme: Theme, tray: ShownTray) -> None:
    for name, value in (("receiver_enabled", "false"), ("sender_processes", "1")):
        shop.desk.settings.set(name, value)
    with OpenDesk(qtbot, theme, shop.desk.folder, starts_children=True, make_tray=lambda: tray) as desk:
        desk.until(lambda: tray.is_wanted)
        assert tray.words == "Sender ready"
        shop.desk.settings.set("keep_in_tray", "false")
        desk.until(lambda: not tray.is_wanted)
        shop.desk.settings.set("keep_in_tray", "true")
        desk.until(lambda: tray.is_wanted)
    assert not tray.is_wanted
