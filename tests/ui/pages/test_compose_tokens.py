"""Compose with words for each person: previews show what stands behind the bar, and what is wrong is said in place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from pushdesk.app import PushDesk
from pushdesk.domain.campaign import DeliveryOptions
from pushdesk.domain.notification import Notification, NotificationAction, Variant
from pushdesk.domain.subscription import Browser
from tests.ui.pages.compose_window import ComposeWindow
from tests.ui.workspace import Shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A business with ten subscribers, one of whom has a name and one a very long one."""
    desk = PushDesk(tmp_path)
    shop = Shop.opened(desk)
    shop.subscribe(10, browsers=(Browser.EDGE,), platform="windows")
    desk.subscriptions.change_attributes(1, {"name": "Ada"})
    desk.subscriptions.change_attributes(2, {"name": "🥐" * 200})
    yield shop
    desk.close()


def fill(window: ComposeWindow, text: str) -> None:
    """Paste into the text."""
    box = window.named("Text")
    assert isinstance(box, QPlainTextEdit)
    box.setPlainText(text)


def test_previews_and_review_show_what_stands_behind_the_bar(window: ComposeWindow) -> None:
    window.type_into("Title", "Hello {{name|there}}")
    fill(window, "{{site}} has bread")
    window.type_into("Link on click", "https://corner-bakery.shop/{{name|new bread}}")
    assert "Title: Hello there. Text: Corner Bakery has bread." in window.described("Windows · Edge")
    assert window.drafts() == [] or "{{name|there}}" in window.drafts()[0].notification.title
    window.press("Review & send…")
    dialog = window.dialog("Review and send")
    said = window.labels(dialog)
    assert {"Hello there", "Corner Bakery has bread", "https://corner-bakery.shop/new%20bread"} <= set(said)
    dialog.accept()
    window.wait_until(lambda: len(window.campaigns()) == 1)
    assert window.campaigns()[0].notification.title == "Hello {{name|there}}"


def test_the_size_is_that_of_whoever_has_the_longest_words(window: ComposeWindow) -> None:
    window.type_into("Title", "Hello {{name|you}}")
    fill(window, "ä" * 1_700)
    window.wait_until(lambda: window.described("Size of the message").endswith("Too long to send."))
    window.press("Review & send…")
    dialog = window.dialog("Review and send")
    assert "For 1 of 10 their own words would make the message too large" in window.described("Before you send", dialog)
    assert window.named("Send to 10", dialog).isEnabled()
    dialog.reject()


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("Title", "Hello {{name}}", "Not everybody has a name. Say behind a bar what the others get: {{name|…}}."),
        ("Title", "Hello {{nmae|x}}", "Nobody has a “nmae”. These can be put in: name, site, language."),
        ("Text", "Hello {{nmae|x}}", "Nobody has a “nmae”. These can be put in: name, site, language."),
        ("Link on click", "https://x.shop/{{nmae|x}}", "Nobody has a “nmae”."),
        ("Link on click", "https://{{name|x}}.shop/", "behind the host of a link"),
        ("Picture", "https://corner-bakery.shop/{{name|a b}}.png", "“https://corner-bakery.shop/{{name|a b}}.png”"),
    ],
)
def test_a_token_that_cannot_be_put_in_is_called_wrong_at_its_place(
    window: ComposeWindow, field: str, typed: str, told: str
) -> None:
    if field != "Title":
        window.type_into("Title", "Fresh bread")
    if field == "Text":
        fill(window, typed)
    else:
        window.type_into(field, typed)
    window.press("Review & send…")
    window.wait_until(lambda: told in window.described(field))
    window.wait_until(window.named(field).hasFocus)
    assert window.campaigns() == []


def test_the_words_that_the_audience_has_are_offered_under_the_text(window: ComposeWindow) -> None:
    window.wait_until(lambda: "{{name|…}}" in window.named("Text").accessibleDescription())


def test_words_in_other_languages_are_named_in_the_review_and_go_with_their_buttons(
    window: ComposeWindow, shop: Shop
) -> None:
    actions = (NotificationAction("buy", "Buy", ""), NotificationAction("see", "See", ""))
    variants = (Variant("de", "Hallo", action_titles=("Kaufen", "Sehen")), Variant("pt-BR", "Olá"))
    notification = Notification("Hello", actions=actions, variants=variants)
    draft = shop.desk.drafts.add(shop.site.site_id, notification, "all", DeliveryOptions(), shop.desk.now())
    window.page.open_draft(draft.draft_id)
    window.wait_until(lambda: "Title: Hello" in window.described("Windows · Edge"))
    window.replace_in("Button 1", "")
    window.press("Review & send…")
    dialog = window.dialog("Review and send")
    assert "are not shown here: de, pt-BR." in window.described("Before you send", dialog)
    dialog.accept()
    window.wait_until(lambda: len(window.campaigns()) == 1)
    assert [each.action_titles for each in window.campaigns()[0].notification.variants] == [("Sehen",), ()]
