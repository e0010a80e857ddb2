"""The texts of the web app on the page Web app: the owner's words in place of the originals, and back."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from pushdesk.app import default_texts
from pushdesk.domain.site_fields import TEXT_LIMIT_CHARACTERS
from pushdesk.ui.actions import PageName
from pushdesk.ui.inputs import ChoiceBox
from pushdesk.ui.pages.web_app.text_places import text_groups
from tests.ui.open_desk import OpenDesk
from tests.ui.workspace import Shop

Opens = Callable[..., OpenDesk]


@pytest.fixture
def desk(shop: Shop, open_desk: Opens) -> OpenDesk:
    """The window on the page Web app."""
    return open_desk(PageName.WEB_APP)


def stored(desk: OpenDesk, shop: Shop) -> dict[str, str]:
    """The owner's own words as they are kept."""
    return dict(desk.desk.sites.get(shop.site.site_id).texts)


def sketch(desk: OpenDesk) -> str:
    """What the preview says."""
    return desk.words(desk.named("Preview of the texts", QFrame))


def show_group(desk: OpenDesk, label: str) -> None:
    """Choose a group by its words."""
    box = desk.named("Where the texts show", ChoiceBox)
    box.setCurrentIndex([words for words, _ in box.choices()].index(label))
    desk.settle()


def test_every_place_is_a_text_of_the_template_in_every_language() -> None:
    names = [place.name for group in text_groups() for place in group.places]
    assert len(names) == len(set(names))
    for language in ("en", "de", "es", "fr"):
        assert set(names) <= set(default_texts(language))
        assert all(default_texts(language)[name] for name in names)


def test_own_words_take_the_place_of_the_original(desk: OpenDesk, shop: Shop) -> None:
    heading = desk.named("Heading", QPlainTextEdit)
    assert heading.placeholderText() == default_texts("en")["heading"]
    assert heading.placeholderText() in sketch(desk)
    assert not desk.button("Use the original: Heading").isEnabled()
    desk.fill("Heading", "  Bread at {name}  ")
    assert stored(desk, shop) == {"heading": "Bread at {name}"}
    assert "Bread at Corner Bakery" in sketch(desk)
    desk.until(lambda: desk.text("Heading") == "Bread at {name}")
    desk.fill("Heading", "")
    assert stored(desk, shop) == {}


def test_the_original_comes_back_by_a_button_and_own_words_by_undo(desk: OpenDesk, shop: Shop) -> None:
    desk.fill("What people agree to", "We write to you.\nYou may stop at any time.")
    assert stored(desk, shop) == {"consent": "We write to you.\nYou may stop at any time."}
    desk.press("Use the original: What people agree to")
    assert stored(desk, shop) == {}
    assert default_texts("en")["consent"].replace("{name}", "Corner Bakery") in sketch(desk)
    toast = desk.shell.toasts.current
    assert toast is not None
    assert desk.toast == "The original text is back."
    desk.named("First reason", QPlainTextEdit).setFocus()
    toast.button.click()
    desk.settle()
    assert stored(desk, shop) == {"consent": "We write to you.\nYou may stop at any time."}
    assert desk.text("What people agree to") == "We write to you.\nYou may stop at any time."


def test_originals_show_in_the_language_that_is_chosen(desk: OpenDesk) -> None:
    desk.named("Show the originals in", ChoiceBox).choose("de")
    desk.settle()
    german = default_texts("de")
    assert desk.named("Heading", QPlainTextEdit).placeholderText() == german["heading"]
    assert german["heading"] in sketch(desk)
    show_group(desk, "Page “Privacy”")
    assert desk.named("Who is responsible", QPlainTextEdit).placeholderText() == german["privacy_who"]
    assert "the law asks for them" in desk.words()


def test_each_group_shows_its_fields_and_what_the_page_fills_in(desk: OpenDesk, shop: Shop) -> None:
    show_group(desk, "How it stands")
    assert "Filled in by the page: {until}" in desk.named("Paused", QPlainTextEdit).accessibleDescription()
    desk.fill("Paused", "Back on {until}.")
    assert stored(desk, shop) == {"paused": "Back on {until}."}
    for group in text_groups():
        show_group(desk, group.label)
        assert {place.label for place in group.places} <= desk.names()
        assert {f"Use the original: {place.label}" for place in group.places} <= desk.names()


def test_the_place_in_hand_is_marked(desk: OpenDesk) -> None:
    preview = desk.named("Preview of the texts", QFrame)
    before = preview.grab().toImage()
    desk.named("Below the heading", QPlainTextEdit).setFocus()
    desk.settle()
    assert preview.grab().toImage() != before


def test_a_text_that_is_too_long_stays_in_its_field_with_a_sentence(desk: OpenDesk, shop: Shop) -> None:
    box = desk.named("First reason", QPlainTextEdit)
    box.setFocus()
    box.setPlainText("x" * (TEXT_LIMIT_CHARACTERS + 1))
    QTest.keyClick(box, "\t")
    desk.settle()
    assert f"at most {TEXT_LIMIT_CHARACTERS:,} characters" in desk.complaint("First reason")
    assert stored(desk, shop) == {}


def test_another_business_brings_its_own_texts(desk: OpenDesk, shop: Shop) -> None:
    desk.fill("Heading", "Fresh bread")
    half_typed = desk.named("First reason", QPlainTextEdit)
    half_typed.setFocus()
    half_typed.setPlainText("Warm rolls")
    other = desk.desk.add_site("Other Shop", "https://other.shop/", "mailto:o@other.shop")
    desk.console.choose_site(other.site_id)
    desk.settle()
    desk.until(lambda: desk.text("Heading") == "")
    assert desk.desk.sites.get(other.site_id).texts == {}
    desk.console.choose_site(shop.site.site_id)
    desk.until(lambda: desk.text("Heading") == "Fresh bread")
    assert stored(desk, shop) == {"heading": "Fresh bread", "gain_1": "Warm rolls"}


def test_undo_gives_the_words_back_to_the_business_that_they_were_taken_from(desk: OpenDesk, shop: Shop) -> None:
    desk.fill("Heading", "Fresh bread")
    desk.press("Use the original: Heading")
    toast = desk.shell.toasts.current
    assert toast is not None
    other = desk.desk.add_site("Other Shop", "https://other.shop/", "mailto:o@other.shop")
    desk.console.choose_site(other.site_id)
    desk.settle()
    toast.button.click()
    desk.settle()
    assert desk.desk.sites.get(other.site_id).texts == {}
    desk.until(lambda: desk.text("Heading") == "")
    assert stored(desk, shop) == {"heading": "Fresh bread"}
