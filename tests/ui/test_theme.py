"""The look in force: palette, style sheet, indicators, icons, type."""

from importlib.resources import files

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QIcon, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pushdesk.ui.buttons import Button, IconButton, Look
from pushdesk.ui.glyphs import Glyph
from pushdesk.ui.inputs import ChoiceBox, LineBox, NumberBox, Switch
from pushdesk.ui.theme import Theme, ThemeChoice, palette_of
from pushdesk.ui.tokens import DARK, LIGHT, Tone, contrast_ratio
from pushdesk.ui.typography import FAMILY, first_known, type_font


def shown(qtbot: QtBot, widget: QWidget, size: QSize | None = None) -> QWidget:
    qtbot.addWidget(widget)
    if size is not None:
        widget.resize(size)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def strongest_contrast(image: QImage, ground: str, box: QRect) -> float:
    return max(
        contrast_ratio(image.pixelColor(x, y).name(), ground)
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    )


def test_every_glyph_has_its_drawing_and_every_drawing_its_glyph() -> None:
    folder = files("pushdesk.ui") / "icons"
    names = {path.name.removesuffix(".svg") for path in folder.iterdir() if path.name.endswith(".svg")}
    assert names == {glyph.value for glyph in Glyph}
    assert "ISC License" in (folder / "LICENSE.txt").read_text(encoding="utf-8")


def test_the_shipped_letters_are_used_with_their_licence(theme: Theme) -> None:
    assert QFontInfo(type_font()).family() == FAMILY
    assert "SIL OPEN FONT LICENSE" in (files("pushdesk.ui") / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert first_known(("No Such Family", FAMILY)) == FAMILY
    assert first_known(("No Such Family",)) == FAMILY


def test_choosing_dark_changes_palette_style_sheet_and_tells_it_once(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(ThemeChoice.DARK)
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert DARK.surface in qapp.styleSheet()
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(ThemeChoice.DARK)


def test_following_the_system_is_light_where_the_system_says_nothing(theme: Theme) -> None:
    theme.choose(ThemeChoice.DARK)
    theme.choose(ThemeChoice.SYSTEM)
    assert theme.choice is ThemeChoice.SYSTEM
    assert theme.tokens is LIGHT


@pytest.mark.parametrize("choice", [each for each in ThemeChoice if each is not ThemeChoice.SYSTEM])
def test_each_look_has_tokens_of_its_own_in_palette_and_style_sheet(
    theme: Theme, qapp: QApplication, choice: ThemeChoice
) -> None:
    theme.choose(choice)
    assert theme.tokens.name == choice.value
    assert theme.tokens.is_high_contrast is ("contrast" in choice)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.tokens.window)
    assert theme.tokens.tone(Tone.WARNING).fill in qapp.styleSheet()


def test_a_disabled_word_looks_disabled() -> None:
    palette = palette_of(LIGHT)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    assert disabled == QColor(LIGHT.text_disabled)


def test_icons_take_the_colour_of_the_theme_and_are_sharp_at_twice_the_scale(theme: Theme) -> None:
    icon = theme.icon(Glyph.SQUARE, lambda tokens: tokens.text)
    pixmap = icon.pixmap(QSize(24, 24), 2.0)
    assert pixmap.size() == QSize(48, 48)
    light = pixmap.toImage()
    theme.choose(ThemeChoice.DARK)
    dark = icon.pixmap(QSize(24, 24), 2.0).toImage()
    inked = [(x, y) for x in range(48) for y in range(48) if light.pixelColor(x, y).alpha() > 250]
    assert inked
    x, y = inked[0]
    assert light.pixelColor(x, y).lightness() < 60
    assert dark.pixelColor(x, y).lightness() > 180


def test_an_icon_on_a_checked_button_has_its_own_colour(theme: Theme) -> None:
    icon = theme.icon(Glyph.SQUARE, lambda tokens: "#ff0000", lambda tokens: "#00ff00")
    on = icon.pixmap(QSize(24, 24), 1.0, QIcon.Mode.Normal, QIcon.State.On).toImage()
    colours = {on.pixelColor(x, y).name() for x in range(24) for y in range(24) if on.pixelColor(x, y).alpha() > 250}
    assert colours == {"#00ff00"}


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton, Switch])
@pytest.mark.parametrize("is_on", [True, False])
def test_marks_are_seen_in_both_themes(each_theme: Theme, qtbot: QtBot, kind: type[QCheckBox], is_on: bool) -> None:
    widget = kind("")
    widget.setChecked(is_on)
    shown(qtbot, widget)
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(each_theme.tokens.surface))
    painter = QPainter(image)
    widget.render(painter, QPoint(0, 0), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()
    assert strongest_contrast(image, each_theme.tokens.surface, QRect(0, 0, 24, 24)) >= 3.0


def test_the_arrow_of_a_combo_box_is_seen_in_both_themes(each_theme: Theme, qtbot: QtBot) -> None:
    box = ChoiceBox()
    box.add_choice("One", 1)
    shown(qtbot, box, QSize(200, 34))
    image = box.grab().toImage()
    corner = QRect(200 - 26, 10, 16, 14)
    assert strongest_contrast(image, each_theme.tokens.field, corner) >= 3.0


@pytest.mark.parametrize("kind", [lambda: LineBox("x"), lambda: ChoiceBox(), lambda: NumberBox(0, 9, 1)])
def test_focus_moves_nothing(each_theme: Theme, qtbot: QtBot, kind: object) -> None:
    assert callable(kind)
    control, other = kind(), QPushButton("other")
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(other)
    layout.addWidget(control)
    shown(qtbot, page, QSize(240, 120))
    other.setFocus()
    before, hint = control.geometry(), control.sizeHint()
    plain = control.grab().toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    assert control.hasFocus()
    assert control.geometry() == before
    assert control.sizeHint() == hint
    focused = control.grab().toImage()
    ring = focused.pixelColor(focused.width() // 2, 1).name()
    assert ring == each_theme.tokens.focus
    assert plain.pixelColor(plain.width() // 2, 1).name() != ring


@pytest.mark.parametrize("look", [Look.PRIMARY, Look.PLAIN, Look.DANGER, Look.QUIET])
def test_a_button_shows_its_ring_to_the_keyboard_only(each_theme: Theme, qtbot: QtBot, look: Look) -> None:
    button = Button(each_theme, "Send", look)
    shown(qtbot, button, QSize(120, 34))
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    by_mouse = button.grab().toImage()
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    by_keyboard = button.grab().toImage()
    assert by_mouse != by_keyboard


def test_an_ampersand_in_a_button_is_an_ampersand(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Review & send…", Look.PRIMARY)
    qtbot.addWidget(button)
    assert button.text() == "Review && send…"
    assert button.accessibleName() == "Review & send…"


def test_a_drawing_alone_has_a_name_and_a_tip(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, Glyph.ELLIPSIS, "More")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip(), button.text()) == ("More", "More", "")


def test_the_placeholder_is_readable(each_theme: Theme, qtbot: QtBot) -> None:
    line = LineBox("", "https://…")
    shown(qtbot, line)
    colour = line.palette().color(QPalette.ColorRole.PlaceholderText)
    assert contrast_ratio(colour.name(), each_theme.tokens.field) >= 4.5
