"""What sets the platforms apart: reading direction, the badge, who stands under the text, what opens, what is cut."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from pushdesk.ui.preview_content import Form, Part, PreviewContent, Reach
from pushdesk.ui.preview_phone import shared_widths
from pushdesk.ui.preview_skins import skin_of
from pushdesk.ui.preview_words import Caption, cut_words, dropped_words, folded_words
from pushdesk.ui.previews import NotificationPreview, compose
from pushdesk.ui.theme import Theme
from tests.ui.preview_samples import contents, sample_badge


@pytest.fixture
def samples(theme: Theme) -> dict[str, PreviewContent]:
    """The sample notifications by name."""
    return contents()


def painted(form: Form, content: PreviewContent) -> QImage:
    """The notification alone, in the light skin."""
    sheet = compose(form, content, skin_of(form.system, is_dark=False))
    image = QImage(round(sheet.width), round(sheet.height), QImage.Format.Format_RGB32)
    image.fill(QColor(sheet.skin.ground))
    painter = QPainter(image)
    sheet.paint(painter, shadow=0)
    painter.end()
    return image


def columns_of(image: QImage, colour: str) -> list[int]:
    """The columns in which a colour is found."""
    wanted = QColor(colour).rgb()
    rows, columns = range(0, image.height(), 2), range(image.width())
    return [x for x in columns if any(image.pixel(x, y) == wanted for y in rows)]


@pytest.mark.parametrize("form", list(Form))
def test_a_text_from_right_to_left_turns_the_whole_notification_round(
    form: Form, samples: dict[str, PreviewContent]
) -> None:
    latin, hebrew = samples["plain"], replace(samples["plain"], title="סגור ביום שישי", body="נחזור בשבת")
    icon_colour = "#8f421f"
    there, here = columns_of(painted(form, latin), icon_colour), columns_of(painted(form, hebrew), icon_colour)
    assert there
    width = painted(form, latin).width()
    assert [width - 1 - x for x in reversed(there)] == pytest.approx(here, abs=1)


def test_mixed_texts_follow_their_title(samples: dict[str, PreviewContent]) -> None:
    latin, hebrew = samples["plain"], samples["hebrew"]
    assert not replace(latin, body=hebrew.body).runs_right_to_left
    assert replace(hebrew, body=latin.body).runs_right_to_left
    assert replace(hebrew, title="").runs_right_to_left


@pytest.mark.parametrize("form", [Form.ANDROID_COLLAPSED, Form.ANDROID_EXPANDED])
def test_android_paints_the_badge_in_a_colour_of_its_own(form: Form, samples: dict[str, PreviewContent]) -> None:
    red = sample_badge()
    painter = QPainter(red)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(red.rect(), QColor("#ff0000"))
    painter.end()
    with_red = painted(form, replace(samples["plain"], badge=red))
    assert with_red == painted(form, samples["plain"])
    assert with_red != painted(form, replace(samples["plain"], badge=None))
    assert columns_of(with_red, "#ff0000") == []


def test_chrome_on_android_makes_an_icon_where_there_is_none(samples: dict[str, PreviewContent]) -> None:
    bare = samples["bare"]
    renamed = replace(bare, host="other.example")
    assert painted(Form.ANDROID_EXPANDED, bare) != painted(Form.ANDROID_EXPANDED, renamed)
    assert painted(Form.LINUX_FIREFOX, bare) == painted(Form.LINUX_FIREFOX, renamed), "Firefox on GNOME names no site"


@pytest.mark.parametrize("form", [Form.WINDOWS_EDGE, Form.WINDOWS_FIREFOX, Form.MACOS_CHROME, Form.MACOS_SAFARI])
def test_who_sends_it_stands_in_every_desktop_notification_but_gnomes(
    form: Form, samples: dict[str, PreviewContent]
) -> None:
    content = samples["plain"]
    assert painted(form, content) != painted(form, replace(content, host="x.example"))


def test_what_opens_is_told_and_not_struck_out(samples: dict[str, PreviewContent]) -> None:
    full = samples["full"]
    assert folded_words(Form.MACOS_CHROME, full) == (
        Caption("Buttons", "under “Options”, once the pointer is on it", is_lost=False),
    )
    assert folded_words(Form.LINUX_FIREFOX, full) == (
        Caption("Buttons", "shown once the pointer is on it", is_lost=False),
    )
    for form in (Form.WINDOWS_EDGE, Form.ANDROID_COLLAPSED, Form.IOS, Form.MACOS_SAFARI):
        assert folded_words(form, full) == ()
    assert folded_words(Form.MACOS_CHROME, samples["plain"]) == ()


def test_a_picture_on_linux_depends_on_the_desktop(samples: dict[str, PreviewContent]) -> None:
    assert Caption("Picture", "shown by KDE, not by GNOME") in dropped_words(
        Form.LINUX_CHROME, samples["full"], Reach()
    )


def test_what_is_cut_off_is_told_with_the_lines_it_got(
    theme: Theme, qtbot: QtBot, samples: dict[str, PreviewContent]
) -> None:
    assert cut_words({Part.TITLE: 1, Part.BODY: 4}) == (
        Caption("Title", "cut off after one line", is_lost=False),
        Caption("Text", "cut off after 4 lines", is_lost=False),
    )
    preview = NotificationPreview(theme, Form.IOS)
    qtbot.addWidget(preview)
    preview.show_content(samples["hard"], Reach())
    assert preview.cuts_text
    assert "Title: cut off after one line. Text: cut off after 4 lines." in preview.accessibleDescription()
    preview.show_content(samples["plain"], Reach())
    assert not preview.cuts_text
    assert "cut off" not in preview.accessibleDescription()


@pytest.mark.parametrize("name", ["japanese", "arabic", "hebrew", "emoji", "hard"])
@pytest.mark.parametrize("form", list(Form))
def test_no_letter_stands_beside_its_notification(form: Form, name: str, samples: dict[str, PreviewContent]) -> None:
    content = replace(samples[name], icon=None, image=None)
    skin = skin_of(form.system, is_dark=False)
    image = painted(form, content)
    edges = [image.pixelColor(x, y) for y in range(30, image.height() - 30) for x in (4, image.width() - 5)]
    assert set(map(QColor.name, edges)) <= {QColor(skin.ground).name()}


def test_android_buttons_of_few_letters_leave_their_room_to_the_longer_ones() -> None:
    assert shared_widths([50, 40, 60], 290) == [50, 40, 60]
    assert shared_widths([400, 20, 80], 290) == [142, 20, 80]
    assert shared_widths([400, 300, 200], 348) == [100, 100, 100]
