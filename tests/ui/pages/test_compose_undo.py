"""Undo and redo in Compose: every field and choice, a run of typing as one step, the cursor back at its place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.notification import Notification, Variant
from pushdesk.ui.actions import ActionName, PageName
from pushdesk.ui.pages.compose.form_history import FormHistory
from tests.ui.pages.compose_window import ComposeWindow
from tests.ui.workspace import Shop

SILENT = "Come without a sound"
CONTROL = Qt.KeyboardModifier.ControlModifier


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """A clock that stands."""
    return Clock()


@pytest.fixture
def history(clock: Clock) -> FormHistory[str]:
    """A history of texts, the first of them empty."""
    return FormHistory(clock, "")


def test_a_run_of_typing_in_one_field_is_one_step(history: FormHistory[str], clock: Clock) -> None:
    for text in ("F", "Fr", "Fre"):
        clock.now += 0.3
        history.note(text, "title")
    clock.now += 5
    history.note("Fre!", "title")
    history.note("Fre! and", "text")
    assert [history.undo(), history.undo(), history.undo(), history.undo()] == ["Fre!", "Fre", "", None]
    assert [history.redo(), history.redo(), history.redo(), history.redo()] == ["Fre", "Fre!", "Fre! and", None]


def test_each_choice_is_a_step_and_no_change_is_none(history: FormHistory[str]) -> None:
    history.note("a")
    history.note("b")
    history.note("b")
    assert [history.undo(), history.undo(), history.undo()] == ["a", "", None]


def test_what_is_typed_after_an_undo_is_a_new_step_and_ends_redo(history: FormHistory[str]) -> None:
    history.note("a", "title")
    history.undo()
    history.note("b", "title")
    assert not history.can_redo
    assert history.undo() == ""
    assert history.redo() == "b"
    history.note("bc", "title")
    assert history.undo() == "b", "typing on after redo does not melt into the step that was redone"


def test_another_draft_begins_anew_and_old_steps_are_let_go(history: FormHistory[str]) -> None:
    for number in range(500):
        history.note(str(number))
    steps = 0
    while history.undo() is not None:
        steps += 1
    assert steps < 250
    history.start("other")
    assert not (history.can_undo or history.can_redo)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A business with subscribers."""
    desk = PushDesk(tmp_path)
    shop = Shop.opened(desk)
    shop.subscribe(5, tags=("vip",))
    yield shop
    desk.close()


def text(window: ComposeWindow, name: str) -> str:
    """What a field holds."""
    field = window.named(name)
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def press_undo(window: ComposeWindow, name: str) -> None:
    """Press Ctrl+Z in a field."""
    QTest.keyClick(window.named(name), Qt.Key.Key_Z, CONTROL)


def test_ctrl_z_takes_back_what_was_typed_in_any_field(window: ComposeWindow) -> None:
    window.press("More options")
    window.press("Mark the link for your website's statistics (UTM)")
    for name in ("Title", "Text", "Link on click", "Picture", "Button 1", "Icon", "Campaign"):
        window.type_into(name, "abc")
        assert text(window, name) == "abc", name
        press_undo(window, name)
        assert text(window, name) == "", name
        window.press("Redo the last change")
        assert text(window, name) == "abc", name
        assert window.named(name).hasFocus(), name


def test_undo_goes_back_through_fields_and_choices_and_the_draft_follows(window: ComposeWindow) -> None:
    window.type_into("Title", "Fresh bread")
    window.choose("Who gets it", "Tag: vip")
    window.choose("Urgency", "High: also with a low battery")
    window.choose("When", "At a time…")
    window.press("More options")
    window.press("Come without a sound")
    window.type_into("Text", "Until noon")
    for _ in range(6):
        window.press("Undo the last change")
    assert (text(window, "Title"), text(window, "Text")) == ("", "")
    who, urgency, when, silent = (window.named(name) for name in ("Who gets it", "Urgency", "When", SILENT))
    assert isinstance(who, QComboBox)
    assert isinstance(urgency, QComboBox)
    assert isinstance(when, QComboBox)
    assert isinstance(silent, QCheckBox)
    chosen = (who.currentText(), urgency.currentText(), when.currentText(), silent.isChecked())
    assert chosen == ("All subscribers", "Normal", "Send now", False)
    assert not window.named("Undo the last change").isEnabled()
    for _ in range(6):
        window.press("Redo the last change")
    assert not window.named("Redo the last change").isEnabled()
    window.page.save()
    window.wait_until(lambda: [each.notification.body for each in window.drafts()] == ["Until noon"])
    assert window.drafts()[0].audience == "tag:vip"


def test_the_cursor_is_where_the_change_was(window: ComposeWindow) -> None:
    window.type_into("Title", "🥐 bread")
    title = window.named("Title")
    assert isinstance(title, QLineEdit)
    window.press("More options")
    window.press(SILENT)
    title.setFocus()
    title.setCursorPosition(3)
    QTest.keyClicks(title, "warm ")
    assert title.text() == "🥐 warm bread"
    window.named("Who gets it").setFocus()
    window.window.actions_table[ActionName.STEP_BACK].trigger()
    assert title.hasFocus()
    assert (title.text(), title.cursorPosition()) == ("🥐 bread", 3)
    window.window.actions_table[ActionName.STEP_FORWARD].trigger()
    assert (title.text(), title.cursorPosition()) == ("🥐 warm bread", 8)


def test_what_was_typed_in_another_language_comes_to_the_front_when_it_is_undone(
    window: ComposeWindow, shop: Shop
) -> None:
    notification = Notification("Hello", language="en", variants=(Variant("de", "Hallo"),))
    draft = shop.desk.drafts.add(shop.site.site_id, notification, "all", DeliveryOptions(), shop.desk.now())
    window.page.open_draft(draft.draft_id)
    window.press("Words in: German")
    window.type_into("Title in this language", " Welt")
    window.press("Words in: English, main words")
    assert not window.named("Title in this language").isVisible()
    press_undo(window, "Title")
    assert window.named("Title in this language").isVisible()
    assert text(window, "Title in this language") == "Hallo"


def test_a_draft_that_is_opened_is_not_undone_into_the_one_before(window: ComposeWindow) -> None:
    window.type_into("Title", "First")
    window.page.start_new()
    assert not window.named("Undo the last change").isEnabled()
    press_undo(window, "Title")
    assert text(window, "Title") == ""
    window.window.show_page(PageName.HISTORY)
    assert not window.window.actions_table[ActionName.STEP_BACK].isEnabled()
