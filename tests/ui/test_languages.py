"""The window in German, and in a language that nobody speaks, which shows what never went through a translation."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pushdesk.app import PushDesk
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.faults import Fault
from pushdesk.ui.actions import PageName
from pushdesk.ui.guide import GuideWindow
from pushdesk.ui.inputs import ChoiceBox, MomentBox, NumberBox
from pushdesk.ui.languages import LanguageChoice, choose_language, locale_for
from pushdesk.ui.moments import day_words, moment_words, span_words
from pushdesk.ui.theme import Theme
from pushdesk.words.deliveries import OUTCOME_WORDS
from pushdesk.words.faults import sentence
from pushdesk.words.language import counted
from tests.house.sources import ROOT
from tests.ui.every_dialog import in_every_dialog
from tests.ui.every_page import NARROW, USUAL, on_every_page
from tests.ui.open_desk import OpenDesk
from tests.ui.pseudo_language import CLOSES, OPENS, is_pseudo, pseudo, spoken
from tests.ui.walk import clipped, scrolled_sideways
from tests.ui.workspace import Shop

OF_NO_LANGUAGE = re.compile(
    r"(?<![\w/])(?:https?://\S*|mailto:\S+|[\w.-]+@[\w.-]+|[\w.-]+\.(?:shop|example|org)\S*|/\S+|[\w-]{43,}|[\w-]{11}"
    r"|#[0-9a-f]{6}|[a-z]{2}(?:-[A-Z]{2})?|[A-Z]|test|endpoint|p256dh|Europe/Berlin"
    r"|English|Deutsch|Español|Français|Windows|macOS|Android|iPhone|Linux|Google|Apple|Mozilla|Microsoft)(?!\w)"
)
"""Addresses, colours, paths, keys and their names, and what has a name of its own: languages, systems, makers."""


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """English before and after."""
    choose_language(LanguageChoice.ENGLISH)
    yield
    choose_language(LanguageChoice.ENGLISH)


@pytest.fixture
def german() -> Iterator[None]:
    """Whatever is built in the test speaks German."""
    assert choose_language(LanguageChoice.GERMAN)
    yield


def bracketed(text: str) -> str:
    """What an owner wrote, marked like a text that was translated."""
    return f"{OPENS}{text}{CLOSES}"


def full(folder: Path) -> None:
    """A business with subscribers and campaigns, all of its words in brackets."""
    with PushDesk(folder) as desk:
        shop = Shop.opened(desk, bracketed("Bakery"))
        shop.subscribe(6, tags=(bracketed("regulars"),))
        campaign = shop.launch(bracketed("Bread"), body=bracketed("Fresh"))
        answers = [(Outcome.ACCEPTED, Reason.ACCEPTED, 201), (Outcome.FAILED, Reason.SERVICE_BUSY, 503)]
        shop.answer(campaign, [*answers, (Outcome.GONE, Reason.ENDPOINT_GONE, 410)])
        shop.launch(bracketed("Cake"), due_in=timedelta(days=2))
        desk.export(shop.site, folder.parent / "out")
        desk.refusals.record({("foreign_origin", shop.site.site_id): 3}, desk.now())


def seen(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every text that a widget shows or says, with the widget for a failure's text."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root):
            continue
        told = f"{type(widget).__name__} {widget.accessibleName()}"
        texts = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            texts.append(widget.text())
        if isinstance(widget, QLineEdit):
            texts.append(widget.placeholderText())
        if isinstance(widget, QComboBox):
            texts += [widget.itemText(position) for position in range(widget.count())]
        if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            for column in range(model.columnCount() if isinstance(widget, QTableView) else 1):
                texts.append(str(model.headerData(column, Qt.Orientation.Horizontal) or ""))
                texts += [str(model.index(row, column).data() or "") for row in range(min(3, model.rowCount()))]
        yield from ((told, text.replace("\u200b", "")) for text in texts if text)


def not_the_windows() -> str:
    """Words that nobody translates: what the web app says to its visitors, and what samples of dialogs are about."""
    texts = (ROOT / "pwa_template" / "pushdesk" / "texts").glob("en*.json")
    said = [words for path in texts for words in json.loads(path.read_text(encoding="utf-8")).values()]
    samples = (ROOT / "tests" / "ui" / "every_dialog.py").read_text(encoding="utf-8").casefold()
    return "\n".join([*said, samples]).replace("{name}", bracketed("Bakery"))


def untranslated(root: QWidget) -> list[str]:
    """The texts that are shown or said in English; the guide is a document of its own."""
    own = not_the_windows()
    return [
        f"{told}: {text}"
        for told, text in (() if isinstance(root, GuideWindow) else seen(root))
        if not is_pseudo(OF_NO_LANGUAGE.sub("", text)) and text not in own and text.casefold() not in own
    ]


@pytest.mark.parametrize("make", [lambda _folder: None, full], ids=["nothing yet", "a full one"])
def test_every_text_of_every_page_is_translated(
    qtbot: QtBot, theme: Theme, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "workspace")
    with spoken(), OpenDesk(qtbot, theme, tmp_path / "workspace") as desk:
        assert {is_pseudo(name) for name in desk.names()} == {True}
        found = on_every_page(desk, USUAL, untranslated)
        assert untranslated(desk.shell.sidebar) == []
    assert not found, found


def test_every_text_of_every_dialog_is_translated(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    full(tmp_path / "workspace")
    with spoken(), OpenDesk(qtbot, theme, tmp_path / "workspace") as desk:
        found = in_every_dialog(desk, untranslated)
    assert not found, found


def test_the_language_that_nobody_speaks_is_longer_and_keeps_the_places() -> None:
    assert pseudo("Send to {count} & close") == "⟦Šéñd tö {count} & çļöšé · ·⟧"
    assert pseudo("See <a href='x'>the page</a>").count("<a href='x'>") == 1
    assert pseudo("") == ""
    assert is_pseudo(pseudo("One") + " · " + pseudo("Two {name}")) and not is_pseudo(f"One {pseudo('Two')}")
    for text in ("Save", "Keep trying for 1 day", "Back up keys…"):
        assert len(pseudo(text)) >= round(1.4 * len(text))


def test_another_language_is_spoken_at_once_everywhere(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with OpenDesk(qtbot, theme, tmp_path / "workspace", first_page=PageName.SETTINGS) as desk:
        choice = desk.named("Language", ChoiceBox)
        assert [words for words, _ in choice.choices()] == ["Like the system", "English", "Deutsch"]
        choice.choose("de")
        desk.until(lambda: "Sprache" in desk.names())
        assert desk.desk.settings.all().language == "de"
        assert desk.shell.windowTitle() == "Einstellungen — PushDesk"
        assert {"Übersicht", "Einstellungen", "Seitenleiste", "Unternehmen", "Menü"} <= desk.names(desk.shell)
        assert desk.shell.actions_table["help"].text() == "Hilfe"
        assert desk.named("Zustand des Empfangs", QWidget, desk.shell).accessibleDescription() == "Empfang aus"
        assert desk.page.isAncestorOf(QApplication.focusWidget()) or desk.shell.focusWidget() is not None
        desk.named("Sprache", ChoiceBox).choose("en")
        desk.until(lambda: "Language" in desk.names())
        assert "Overview" in desk.names(desk.shell)


def test_a_window_opens_in_the_language_that_was_chosen(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with PushDesk(tmp_path / "workspace") as desk:
        desk.change_setting("language", "de")
    with OpenDesk(qtbot, theme, tmp_path / "workspace", first_page=PageName.OVERVIEW) as window:
        assert window.shell.windowTitle() == "Übersicht — PushDesk"
        assert "Willkommen bei PushDesk" in window.words()


@pytest.mark.usefixtures("german")
def test_shared_sentences_are_said_in_the_language_too(qtbot: QtBot) -> None:
    assert sentence(Fault("title_missing")) == "Eine Mitteilung braucht einen Titel."
    assert sentence(Fault("record_too_large", limit=4_096)) == "Ein Datensatz darf höchstens 4.096 Byte haben."
    assert OUTCOME_WORDS[Outcome.ACCEPTED] == "Angenommen"
    choose_language(LanguageChoice.ENGLISH)
    assert sentence(Fault("title_missing")) == "A notification needs a title."
    assert OUTCOME_WORDS[Outcome.ACCEPTED] == "Accepted"


@pytest.mark.usefixtures("german")
def test_qt_speaks_the_language_where_it_can(qtbot: QtBot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.addButton(QMessageBox.StandardButton.Cancel)
    assert box.buttons()[0].text() == "Abbrechen"


def test_numbers_and_times_are_written_as_the_language_does(qtbot: QtBot) -> None:
    noon = datetime(2026, 11, 5, 12, 30).astimezone(UTC)
    assert (counted(12_480), counted(0.5, 1)) == ("12,480", "0.5")
    assert moment_words(noon) == "05/11/2026 12:30"
    assert day_words(noon, noon) == "Today, 12:30"
    choose_language(LanguageChoice.GERMAN)
    assert (counted(12_480), counted(0.5, 1)) == ("12.480", "0,5")
    assert moment_words(noon) == "05.11.26 12:30"
    assert day_words(noon, noon + timedelta(days=1)) == "Gestern, 12:30"
    assert span_words(timedelta(minutes=90)) == "1 h 30 min"


@pytest.mark.usefixtures("german")
def test_fields_take_numbers_and_dates_as_the_language_writes_them(qtbot: QtBot) -> None:
    number, moment = NumberBox(0, 2_000_000, 1_200_000), MomentBox()
    for box in (number, moment):
        qtbot.addWidget(box)
    assert number.text() == "1.200.000"
    assert moment.displayFormat() == "dd.MM.yyyy HH:mm"
    calendar = moment.calendarWidget()
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday
    assert calendar.locale().monthName(5, QLocale.FormatType.LongFormat) == "Mai"


@pytest.mark.parametrize(
    ("choice", "system", "spoken_as"),
    [
        (LanguageChoice.SYSTEM, "de_AT", "de_AT"),
        (LanguageChoice.SYSTEM, "en_US", "en_US"),
        (LanguageChoice.SYSTEM, "fr_FR", "en_GB"),
        (LanguageChoice.SYSTEM, "C", "en_GB"),
        (LanguageChoice.GERMAN, "de_CH", "de_CH"),
        (LanguageChoice.GERMAN, "en_US", "de_DE"),
        (LanguageChoice.ENGLISH, "de_DE", "en_GB"),
    ],
)
def test_the_systems_own_manner_is_kept_where_it_speaks_the_language(
    choice: LanguageChoice, system: str, spoken_as: str
) -> None:
    assert locale_for(choice, QLocale(system)).name() == spoken_as


def test_german_words_have_room_in_a_narrow_window_too(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    full(tmp_path / "workspace")
    with PushDesk(tmp_path / "workspace") as desk:
        desk.change_setting("language", "de")
    with OpenDesk(qtbot, theme, tmp_path / "workspace") as desk:
        found = on_every_page(desk, NARROW, clipped, scrolled_sideways)
    assert not found, found


def test_a_number_stands_within_words_that_fit_it(qtbot: QtBot) -> None:
    box = NumberBox(0, 5_000, 1)
    qtbot.addWidget(box)
    box.count_in("{count} day", "after {count} days")
    assert box.text() == "1 day"
    box.stepUp()
    assert box.text() == "after 2 days"
    box.blockSignals(True)
    box.setValue(1)
    assert box.text() == "1 day"
