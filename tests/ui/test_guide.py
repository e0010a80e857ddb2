"""The owner's guide: opened where the owner is, complete, and with every picture that it names."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from pushdesk.ui.actions import PageName, page_words
from pushdesk.ui.guide import GuideWindow, guide_file
from pushdesk.ui.theme import Theme, ThemeChoice
from tests.ui.open_desk import OpenDesk

_PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, theme: Theme) -> Iterator[OpenDesk]:
    """A window without a business."""
    with OpenDesk(qtbot, theme, tmp_path / "workspace") as desk:
        yield desk


def chapter(guide: GuideWindow) -> str:
    """Which chapter is marked."""
    return guide.chapters.currentItem().text()


def test_f1_opens_the_chapter_of_the_page_on_show(desk: OpenDesk) -> None:
    desk.go(PageName.KEYS)
    desk.shell.activateWindow()
    desk.until(desk.shell.isActiveWindow)
    QTest.keyClick(desk.shell, Qt.Key.Key_F1)
    desk.settle()
    guide = desk.window.assistance.guide_book
    assert guide is not None
    assert guide.isVisible()
    assert chapter(guide) == "Keys"


def test_the_question_mark_of_a_page_turns_an_open_guide_to_it(desk: OpenDesk) -> None:
    desk.go(PageName.HISTORY)
    desk.press("Help on this page")
    guide = desk.window.assistance.guide_book
    desk.go(PageName.WEB_APP)
    desk.press("Help on this page")
    assert desk.window.assistance.guide_book is guide
    assert guide is not None
    assert chapter(guide) == "Web app"


def test_every_page_has_its_chapter_and_a_picture_of_it(theme: Theme, qtbot: QtBot) -> None:
    guide = GuideWindow(theme)
    qtbot.addWidget(guide)
    chapters = [guide.chapters.item(row).text() for row in range(guide.chapters.count())]
    assert [page_words(page) for page in PageName] == [each for each in chapters if each in map(page_words, PageName)]
    words = guide_file("en").read_text(encoding="utf-8")
    pictures = _PICTURE.findall(words)
    assert {f"screenshots/{page.value}-light.png" for page in PageName} <= set(pictures)
    for picture in pictures:
        for name in (picture, picture.replace("-light", "-dark")):
            assert (guide_file("en").parent / name).is_file(), name


def test_a_chosen_chapter_comes_to_the_top(theme: Theme, qtbot: QtBot) -> None:
    guide = GuideWindow(theme)
    qtbot.addWidget(guide)
    guide.show()
    before = guide.text.verticalScrollBar().value()
    guide.show_chapter("Keys")
    keys = guide.text.verticalScrollBar().value()
    guide.show_chapter("Compose")
    assert before < guide.text.verticalScrollBar().value() < keys


def test_pictures_follow_the_look_of_the_window(theme: Theme, qtbot: QtBot) -> None:
    guide = GuideWindow(theme)
    qtbot.addWidget(guide)
    text = guide.text
    assert isinstance(text, QTextBrowser)
    assert "compose-light.png" in text.toMarkdown()
    theme.choose(ThemeChoice.DARK)
    assert "compose-dark.png" in text.toMarkdown()
    assert "compose-light.png" not in text.toMarkdown()


def test_a_language_without_a_guide_gets_the_english_one() -> None:
    assert guide_file("xx") == guide_file("en")
