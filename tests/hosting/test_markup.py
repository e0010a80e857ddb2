"""Filling pages: marks are filled and taken away, everything else stays byte for byte."""

import pytest
from hypothesis import given, strategies as st

from pushdesk.hosting.markup import fill_page, marks_of
from pushdesk.hosting.template import template_folder


@pytest.mark.parametrize(
    "name", ["index.html", "offline.html", "preferences.html", "privacy.html", "READ-ME-FIRST.html"]
)
def test_a_page_without_marks_is_copied_byte_for_byte(name: str) -> None:
    page = (
        (template_folder() / name).read_text("utf-8").replace(" data-fill", " data-x").replace(" data-say", " data-y")
    )
    assert fill_page(page, {}) == page


def test_a_mark_replaces_content_with_all_that_is_in_it() -> None:
    page = '<p data-fill="lead">Old <b>words <br> and <i>more</i></b></p><p>stays</p>'
    assert fill_page(page, {"lead": "new"}) == "<p>new</p><p>stays</p>"


def test_words_are_put_in_and_stay_marked_for_the_page_s_script() -> None:
    page = '<p class="a" data-say="lead">Old <b>words</b></p><title data-say="lead">Old</title>'
    assert fill_page(page, {}, {"lead": "A & B"}) == (
        '<p class="a" data-say="lead">A &amp; B</p><title data-say="lead">A &amp; B</title>'
    )


def test_the_owner_s_own_words_go_first_and_are_no_longer_for_translating() -> None:
    page = '<p class="a" data-say="lead">Old</p><p data-say="tail">Old</p>'
    assert fill_page(page, {}, {"lead": "ours", "tail": "ours"}, {"lead": "theirs"}) == (
        '<p class="a" data-own dir="auto">theirs</p><p data-say="tail">ours</p>'
    )


def test_words_in_another_language_than_the_page_s_say_so() -> None:
    page = '<h1>Titel</h1><p data-say="lead">Old</p><p data-say="tail">Old</p>'
    assert fill_page(page, {}, {"lead": "ours", "tail": "ours"}, {"lead": "theirs"}, words_language="en") == (
        '<h1>Titel</h1><p data-own dir="auto">theirs</p><p data-say="tail" lang="en" dir="auto">ours</p>'
    )


def test_a_mark_sets_an_attribute() -> None:
    page = (
        '<a href="old" class="x" data-fill-href="url" data-fill="url">old</a><meta content="" data-fill-content="url">'
    )
    assert fill_page(page, {"url": '"&<'}) == (
        '<a href="&quot;&amp;&lt;" class="x">&quot;&amp;&lt;</a><meta content="&quot;&amp;&lt;">'
    )


def test_an_unknown_mark_is_an_error() -> None:
    for page in ('<p data-fill="nobody">x</p>', '<p data-fill-href="nobody">x</p>'):
        with pytest.raises(ValueError, match="nobody"):
            fill_page(page, {})
        assert marks_of(page) == {"nobody"}
    with pytest.raises(ValueError, match="nobody"):
        fill_page('<p data-say="nobody">x</p>', {"nobody": "a value is no words"}, {"lead": "x"})


@given(st.text())
def test_filled_words_hold_no_marks_and_no_elements(words: str) -> None:
    filled = fill_page('<p data-fill="a">x</p>', {"a": words})
    assert marks_of(filled) == frozenset()
    assert filled.count("<") == 2
