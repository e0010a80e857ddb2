"""Fields, banners, toasts, segments, meters: what they show, what they say, what hands can do."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.ui.banner import Banner
from pushdesk.ui.buttons import Button
from pushdesk.ui.byte_meter import ByteLimit, ByteMeter
from pushdesk.ui.card import Card, Figure, text_label
from pushdesk.ui.dialog import Confirmation, SheetDialog
from pushdesk.ui.empty_state import EmptyState
from pushdesk.ui.fields import Field, field_row
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import ChoiceBox, LineBox, MomentBox, NumberBox, SearchBox, TextBox
from pushdesk.ui.pills import Pill, PillLabel
from pushdesk.ui.segments import Segments
from pushdesk.ui.shapes import Shape
from pushdesk.ui.theme import Theme
from pushdesk.ui.toast import ToastLayer
from pushdesk.ui.tokens import Tone

Find = Callable[..., QWidget]
LIMITS = (ByteLimit("Chrome", 3993), ByteLimit("Firefox on Android", 2800))


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden() and label.text()]


def test_a_field_names_its_control_and_is_its_buddy(theme: Theme, qtbot: QtBot) -> None:
    line = LineBox()
    field = Field("Title & more", line, help_text="Shown in bold.")
    qtbot.addWidget(field)
    assert line.accessibleName() == "Title & more"
    assert line.accessibleDescription() == "Shown in bold."
    label = field.findChild(QLabel)
    assert isinstance(label, QLabel)
    assert label.buddy() is line
    assert label.text() == "Title && more"


def test_a_wrong_value_is_said_under_its_field_and_to_screen_readers(theme: Theme, qtbot: QtBot) -> None:
    field = Field("Link", LineBox(), help_text="Where a click leads.")
    qtbot.addWidget(field)
    field.set_error("A link starts with https://.")
    assert field.error == "A link starts with https://."
    assert "A link starts with https://." in labels(field)
    assert field.control.accessibleDescription() == "A link starts with https://."
    field.set_help("Another help")
    assert field.error == "A link starts with https://."
    field.set_error("")
    assert field.error == ""
    assert "Another help" in labels(field)


def test_a_counter_counts_and_warns_beyond_its_limit(theme: Theme, qtbot: QtBot) -> None:
    text = TextBox()
    field = Field("Text", text, about_characters=5)
    qtbot.addWidget(field)
    assert "0 of about 5 characters" in labels(field)
    text.setPlainText("sixsix")
    counter = next(label for label in field.findChildren(QLabel) if "of about" in label.text())
    assert counter.text() == "6 of about 5 characters"
    assert counter.property("look") == "warning"


def test_fields_stand_below_each_other_where_there_is_no_room_beside(theme: Theme, qtbot: QtBot) -> None:
    first, second = Field("When", ChoiceBox()), Field("Urgency", ChoiceBox())
    row = field_row(first, second)
    page = QWidget()
    row.setParent(page)
    qtbot.addWidget(page)
    page.resize(600, 300)
    page.show()
    row.resize(600, 80)
    row.show()
    assert first.y() == second.y()
    row.resize(250, 160)
    qtbot.waitUntil(lambda: second.y() > first.y())
    assert row.minimumSizeHint().width() < 250


def test_tab_leaves_a_text_box_and_each_change_is_told(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    text, after = TextBox("", lines=2, most_lines=4), QPushButton("After")
    layout.addWidget(text)
    layout.addWidget(after)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    text.setFocus()
    heard: list[str] = []
    text.edited.connect(heard.append)
    QTest.keyClicks(text, "ab")
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert heard == ["a", "ab"]
    assert after.hasFocus()


def test_a_text_box_grows_with_its_lines_up_to_its_most(theme: Theme, qtbot: QtBot) -> None:
    text = TextBox("", lines=2, most_lines=4)
    qtbot.addWidget(text)
    small = text.height()
    text.setPlainText("1\n2\n3")
    grown = text.height()
    text.setPlainText("\n".join("123456789"))
    most = text.height()
    text.setPlainText("\n".join("1234"))
    assert small < grown < most == text.height()


def test_a_choice_is_told_by_its_value(theme: Theme, qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.add_choice("Send now", "now")
    box.add_choice("Later…", "later")
    with qtbot.waitSignal(box.chosen, check_params_cb=lambda value: value == "later"):
        box.choose("later")
    box.choose("never offered")
    assert box.value() == "later"
    assert box.offers("now")
    assert not box.offers("never offered")


@pytest.mark.parametrize("make", [lambda: ChoiceBox(), lambda: NumberBox(0, 9, 5), lambda: MomentBox()])
def test_the_wheel_over_an_unfocused_box_scrolls_the_page_instead(
    theme: Theme, qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    box = make()
    qtbot.addWidget(box)
    if isinstance(box, QComboBox):
        box.addItems(["a", "b"])
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    box.wheelEvent(turn)
    assert not turn.isAccepted()


def test_a_search_is_asked_once_typing_rests_and_at_once_when_cleared(theme: Theme, qtbot: QtBot) -> None:
    box = SearchBox(theme, "Search subscribers")
    qtbot.addWidget(box)
    heard: list[str] = []
    box.searched.connect(heard.append)
    QTest.keyClicks(box, "berlin")
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["berlin"])
    QTest.keyClick(box, Qt.Key.Key_Return)
    box.clear()
    assert heard == ["berlin", ""]


def test_a_banner_says_heading_and_sentence_and_offers_its_mending(theme: Theme, qtbot: QtBot, named: Find) -> None:
    banner = Banner(
        theme,
        Tone.WARNING,
        "Whoever loses it loses the subscribers.",
        heading="No backup",
        action="Back up…",
        may_close=True,
    )
    qtbot.addWidget(banner)
    assert banner.accessibleName() == "No backup Whoever loses it loses the subscribers."
    with qtbot.waitSignal(banner.acted):
        named(banner, "Back up…", QPushButton).click()
    banner.show_words(Tone.GOOD, "All is well.")
    assert banner.property("tone") == "good"
    assert banner.accessibleName() == "All is well."
    with qtbot.waitSignal(banner.dismissed):
        named(banner, "Dismiss", QPushButton).click()
    assert banner.isHidden()


def test_an_empty_state_has_one_primary_action(theme: Theme, qtbot: QtBot, named: Find) -> None:
    state = EmptyState(theme, Glyph.USERS, "No subscribers yet", "They come.", action="Export…", second="How it works")
    qtbot.addWidget(state)
    with qtbot.waitSignal(state.acted):
        named(state, "Export…", QPushButton).click()
    with qtbot.waitSignal(state.acted_second):
        named(state, "How it works", QPushButton).click()
    assert [b.text() for b in state.findChildren(QPushButton) if b.property("look") == "primary"] == ["Export…"]
    state.set_words("Nothing found", "Try another word.")
    assert "Nothing found" in labels(state)


def test_undo_on_a_toast_is_told_and_nothing_else(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(600, 400)
    qtbot.addWidget(window)
    layer = ToastLayer(theme, window)
    toast = layer.show_toast("Draft deleted", action="Undo")
    heard: list[str] = []
    toast.acted.connect(lambda: heard.append("acted"))
    toast.expired.connect(lambda: heard.append("expired"))
    toast.button.click()
    assert heard == ["acted"]
    assert layer.current is None


def test_a_toast_goes_by_itself_and_a_new_one_ends_the_old(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(600, 400)
    qtbot.addWidget(window)
    window.show()
    layer = ToastLayer(theme, window)
    first = layer.show_toast("One")
    heard: list[str] = []
    first.expired.connect(lambda: heard.append("first"))
    second = layer.show_toast("Two", action="Undo", milliseconds=30, counts_down=True)
    assert heard == ["first"]
    with qtbot.waitSignal(second.expired, timeout=2000):
        pass
    assert layer.current is None


def test_a_toast_waits_while_it_is_read_but_a_countdown_does_not(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layer = ToastLayer(theme, window)
    for counts_down, keeps_running in ((False, False), (True, True)):
        toast = layer.show_toast("Read me", milliseconds=60_000, counts_down=counts_down)
        toast.enterEvent(QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
        assert toast.is_running is keeps_running


def test_segments_are_one_tab_stop_and_arrows_choose(theme: Theme, qtbot: QtBot) -> None:
    segments = Segments(theme, "Systems", (("all", "All"), ("win", "Windows"), ("mac", "macOS")))
    qtbot.addWidget(segments)
    segments.show()
    segments.activateWindow()
    qtbot.waitUntil(segments.isActiveWindow)
    buttons = segments.findChildren(Button)
    buttons[0].setFocus()
    with qtbot.waitSignal(segments.chosen, check_params_cb=lambda key: key == "win"):
        QTest.keyClick(buttons[0], Qt.Key.Key_Right)
    assert segments.key() == "win"
    segments.set_words("win", "Windows (12)")
    assert buttons[1].accessibleName() == "Windows (12)"
    with pytest.raises(KeyError):
        segments.choose("amiga")


@pytest.mark.parametrize(
    ("size", "verdict"),
    [(100, "Fits every browser"), (2801, "Too long for Firefox on Android"), (4000, "Too long to send")],
)
def test_the_byte_meter_names_whom_it_is_too_long_for(theme: Theme, qtbot: QtBot, size: int, verdict: str) -> None:
    meter = ByteMeter(theme)
    qtbot.addWidget(meter)
    meter.show_measure(size, LIMITS)
    assert verdict in meter.accessibleDescription()
    assert meter.grab().toImage() != ByteMeter(theme).grab().toImage()


def test_a_pill_says_its_word_and_every_shape_is_drawn_differently(theme: Theme, qtbot: QtBot) -> None:
    pictures = []
    for shape in Shape:
        label = PillLabel(theme, Pill("Finished", Tone.GOOD, shape))
        qtbot.addWidget(label)
        label.resize(label.sizeHint())
        assert label.accessibleName() == "Finished"
        image = label.grab().toImage()
        pictures.append(bytes(image.constBits()))
    assert len(set(pictures)) == len(Shape)


def test_a_figure_is_one_name_and_one_number(theme: Theme, qtbot: QtBot) -> None:
    figure = Figure("can be reached")
    qtbot.addWidget(figure)
    figure.set_number("1,248", "12 more than last week")
    assert figure.accessibleName() == "can be reached"
    assert figure.accessibleDescription() == "1,248 12 more than last week"


def test_strangers_text_is_shown_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    label = text_label("<b>bold?</b>")
    card = Card("Heading")
    card.add(label)
    qtbot.addWidget(card)
    assert label.textFormat() is Qt.TextFormat.PlainText
    card.set_heading("Other")
    assert card.accessibleName() == "Other"


def test_a_confirmation_defaults_to_cancel(theme: Theme, qtbot: QtBot, named: Find) -> None:
    dialog = Confirmation(theme, "Erase this person?", "It cannot be undone.", "Erase", is_dangerous=True)
    qtbot.addWidget(dialog)
    dialog.show()
    cancel = named(dialog, "Cancel", Button)
    assert isinstance(cancel, Button) and cancel.isDefault()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == Confirmation.DialogCode.Rejected
    dialog.show()
    dialog.action_button.click()
    assert dialog.result() == Confirmation.DialogCode.Accepted


def test_a_dialog_grows_with_what_is_said_in_it(theme: Theme, qtbot: QtBot) -> None:
    dialog = SheetDialog(theme, "Add a business")
    qtbot.addWidget(dialog)
    field = Field("Web address", LineBox(), help_text="Where it will be uploaded.")
    dialog.body.addWidget(field)
    dialog.add_cancel()
    dialog.show()
    before = dialog.height()
    field.set_error("This is not a web address, and the sentence that says so is longer than a line. " * 3)
    qtbot.waitUntil(lambda: dialog.height() > before)
    (said,) = [label for label in field.findChildren(QLabel) if label.text() == field.error]
    qtbot.waitUntil(lambda: said.height() >= said.heightForWidth(said.width()))
