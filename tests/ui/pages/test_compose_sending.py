"""The whole way from Compose to the end of a campaign: a real sender as the window's child, a real push service."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pushdesk.domain.campaign import CampaignState
from pushdesk.domain.delivery import Outcome
from pushdesk.ui.bridge.child_process import ChildPhase
from pushdesk.ui.theme import Theme
from tests.browsers.json_value import list_of, text_of
from tests.rehearsal.running import RunningPushService
from tests.sending.workspace import Bakery
from tests.ui.pages.compose_window import ComposeWindow

END_MS = 60_000


@pytest.fixture
def bakery(tmp_path: Path) -> Iterator[Bakery]:
    """A workspace whose subscribers live at a push service of the rehearsal."""
    with RunningPushService() as bench:
        opened = Bakery.opened(tmp_path / "workspace", bench)
        yield opened
        opened.desk.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, bakery: Bakery) -> Iterator[ComposeWindow]:
    """A window with its sender running; both end with the test."""
    folder = bakery.desk.folder
    command = [sys.executable, "-m", "pushdesk", "--data", str(folder), "work", "--processes", "1"]
    opened = ComposeWindow(qtbot, theme, folder, sender=command)
    opened.sender.start()
    yield opened
    assert opened.sender.wait_for_end(END_MS)
    opened.close()


def test_composing_reviewing_and_sending_ends_in_every_browser(
    qtbot: QtBot, window: ComposeWindow, bakery: Bakery
) -> None:
    endpoints = bakery.subscribe(40, mix={"ok": 0.9, "gone": 0.1})
    bakery.desk.settings.set("undo_seconds", "1")
    window.wait_until(lambda: window.sender.state.phase is ChildPhase.RUNNING)
    window.page.reload()
    window.wait_until(lambda: window.described("Reach") == "40 of 40 can be reached")
    window.type_into("Title", "Frische Brötchen 🥐")
    window.type_into("Text", "Bis zwölf Uhr.")
    window.type_into("Link on click", "http://127.0.0.1:8000/bread")
    window.choose("Urgency", "High: also with a low battery")
    window.press("Review & send…")
    dialog = window.dialog("Review and send")
    assert not [each for each in window.labels(dialog) if "sender" in each]
    send = window.named("Send to 40", dialog)
    assert isinstance(send, QPushButton)
    assert not send.isDefault()
    send.click()
    qtbot.waitUntil(lambda: [each.state for each in window.campaigns()] == [CampaignState.FINISHED], timeout=END_MS)
    (campaign,) = window.campaigns()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 36, Outcome.GONE: 4}
    assert window.drafts() == []
    reached = [endpoint for endpoint in endpoints if bakery.messages(endpoint)]
    assert len(reached) == 36
    answer = bakery.bench.control("GET", f"/ledger/{reached[0].rpartition('/')[2]}")
    (waiting,) = list_of(answer.document(), "waiting")
    shown = json.loads(text_of(waiting, "payload"))["notification"]
    assert (shown["title"], shown["body"]) == ("Frische Brötchen 🥐", "Bis zwölf Uhr.")
    assert shown["navigate"] == "http://127.0.0.1:8000/bread"
    window.page.reload()
    window.wait_until(lambda: window.described("Reach") == "36 of 36 can be reached")


def test_undo_within_its_seconds_lets_nothing_out(qtbot: QtBot, window: ComposeWindow, bakery: Bakery) -> None:
    bakery.subscribe(5)
    window.wait_until(lambda: window.sender.state.phase is ChildPhase.RUNNING)
    window.type_into("Title", "Fresh bread")
    window.press("Review & send…")
    window.press("Send to 5", window.dialog("Review and send"))
    window.wait_until(lambda: window.toast_words().startswith("Sending to 5 in "))
    window.press_toast()
    window.wait_until(lambda: [each.notification.title for each in window.drafts()] == ["Fresh bread"])
    bakery.desk.settings.set("undo_seconds", "0")
    window.replace_in("Title", "Fresh buns")
    window.press("Review & send…")
    window.press("Send to 5", window.dialog("Review and send"))
    ended = {CampaignState.FINISHED, CampaignState.CANCELLED}
    qtbot.waitUntil(lambda: {each.state for each in window.campaigns()} == ended, timeout=END_MS)
    taken_back, sent = sorted(window.campaigns(), key=lambda each: each.campaign_id)
    assert bakery.outcomes(taken_back) == {Outcome.SKIPPED: 5}
    assert bakery.outcomes(sent) == {Outcome.ACCEPTED: 5}
    assert bakery.copies(taken_back) == {}
    assert bakery.requests() == 5
