"""Compose: the promise that nobody gets a notification twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from pushdesk.app import PushDesk
from tests.ui.pages.compose_window import ComposeWindow
from tests.ui.workspace import Shop

PROMISE = "Never send it twice to anybody"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A business with three subscribers."""
    with PushDesk(tmp_path) as desk:
        shop = Shop.opened(desk)
        shop.subscribe(3)
        yield shop


def switch(window: ComposeWindow) -> QCheckBox:
    """The switch."""
    box = window.named(PROMISE)
    assert isinstance(box, QCheckBox)
    return box


def test_the_promise_is_off_until_it_is_made_and_kept_with_the_draft_and_the_campaign(
    window: ComposeWindow, shop: Shop
) -> None:
    assert not switch(window).isChecked()
    assert "Unknown" in switch(window).accessibleDescription()
    window.type_into("Title", "Your table is ready")
    QTest.keyClick(switch(window), Qt.Key.Key_Space)
    window.page.save()
    window.wait_until(lambda: [each.options.at_most_once for each in window.drafts()] == [True])
    window.press("Review & send…")
    dialog = window.dialog("Review and send")
    assert "Nobody gets it twice" in window.labels(dialog)
    window.wait_until(lambda: window.named("Send to 3", dialog).isEnabled())
    window.press("Send to 3", dialog)
    window.wait_until(lambda: len(window.campaigns()) == 1)
    assert window.campaigns()[0].options.at_most_once
    window.wait_until(lambda: not switch(window).isChecked())  # the next notification begins as usual


def test_a_draft_brings_its_promise_along(window: ComposeWindow, shop: Shop) -> None:
    window.type_into("Title", "Your table is ready")
    QTest.keyClick(switch(window), Qt.Key.Key_Space)
    window.page.save()
    window.wait_until(lambda: [each.options.at_most_once for each in window.drafts()] == [True])
    (draft,) = window.drafts()
    window.page.start_new()
    assert not switch(window).isChecked()
    window.page.open_draft(draft.draft_id)
    assert switch(window).isChecked()
