"""Tokens in texts and links: replaced once, never computed, and never able to lead a click elsewhere."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.attributes import without_controls
from pushdesk.domain.faults import Fault
from pushdesk.domain.personalization import (
    Person,
    Token,
    check_known,
    check_tokens,
    checked_link,
    masked,
    parts_of,
    substituted,
    substituted_link,
    tokens_in,
)
from pushdesk.domain.site import checked_url, origin_of

names = st.from_regex(r"[a-z0-9_]{1,32}", fullmatch=True)
values = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
plain = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="{"), max_size=60)
anything = st.lists(
    st.sampled_from(["{", "}", "{{", "}}", "|", "name", " ", "{{name|x}}", "{{name}}", "__import__('os')", "%s", "{0}"])
    | st.text(max_size=5),
    max_size=12,
).map("".join)


@given(plain, st.dictionaries(names, values))
def test_a_text_without_tokens_stays_as_it_is(text: str, words: dict[str, str]) -> None:
    assert substituted(text, words) == text
    check_tokens("body", text)


@given(anything, st.dictionaries(names, values, max_size=3))
def test_any_text_is_substituted_without_a_traceback(text: str, words: dict[str, str]) -> None:
    substituted(text, words)
    substituted_link(text, words)
    assert len(masked(text)) == len(text)


@given(anything)
def test_a_text_is_right_or_refused_and_a_right_one_leaves_no_token(text: str) -> None:
    try:
        check_tokens("body", text)
    except Fault as fault:
        assert fault.code in ("token_malformed", "token_without_fallback")
        return
    left = substituted(text.replace("{{{{", ""), {"site": "-"})
    assert not any(f"{{{{{token.name}" in left for token in tokens_in(text))


@given(names, values, plain, plain)
def test_a_token_becomes_its_value(name: str, value: str, before: str, after: str) -> None:
    made = substituted(f"{before}{{{{{name}|there}}}}{after}", {name: value})
    assert made == f"{before}{without_controls(value) or 'there'}{after}"
    assert not set(without_controls(value)) & set("\x00\n\r\x1b\x7f\x85\u2028\u2029")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Hi {{name|there}}!", {}, "Hi there!"),
        ("Hi {{name|there}}!", {"name": ""}, "Hi there!"),
        ("Hi {{name|there}}!", {"name": "Ada"}, "Hi Ada!"),
        ("Hi {{ Name | there }}!", {"name": "Ada"}, "Hi Ada!"),
        ("Hi {{ name | you there }}!", {}, "Hi you there!"),
        ("Hi{{name|}}!", {}, "Hi!"),
        ("Hi {{name}}!", {}, "Hi !"),
        ("{{a|x}}{{b|y}}{{a|z}}", {"a": "1"}, "1y1"),
        ("{{{name|x}}}", {"name": "Ada"}, "{Ada}"),
        ("{{{{name|x}}", {"name": "Ada"}, "{{name|x}}"),
        ("{{{{", {}, "{{"),
        ("{ {name|x} }", {"name": "Ada"}, "{ {name|x} }"),
        ("{{name|x}} 100%s {0}", {"name": "%d {1}"}, "%d {1} 100%s {0}"),
        ("{{name|x}}", {"name": "{{other|y}}", "other": "never"}, "{{other|y}}"),
        ("{{name|x}}", {"name": "a\x00b\nc\u2028d"}, "abcd"),
        ("{{name|x}}", {"name": "👩\u200d🍳"}, "👩\u200d🍳"),
    ],
)
def test_a_substitution_is_one_pass_over_the_text(text: str, words: dict[str, str], expected: str) -> None:
    assert substituted(text, words) == expected


def test_the_parts_of_a_text_are_words_and_tokens() -> None:
    assert list(parts_of("Hi {{Name| you }} at {{site}}")) == ["Hi ", Token("name", "you"), " at ", Token("site", None)]


links = st.sampled_from(
    [
        "https://shop.example/{{a|x}}",
        "https://shop.example:8443/p/{{a|x y}}/q?r={{b|}}&s={{a|ä}}#{{b|f}}",
        "HTTPS://shop.example?{{a|}}",
        "https://shop.example#{{a|..}}",
        "http://127.0.0.1:8000/{{a|//evil.example}}",
    ]
)


@given(links, st.text(max_size=40), st.text(max_size=40))
def test_no_value_changes_where_a_link_leads(link: str, first: str, second: str) -> None:
    assert checked_link(link) == link
    made = substituted_link(link, {"a": first, "b": second})
    assert checked_url(made, purpose="link") == made
    assert origin_of(made) == origin_of(substituted_link(link, {}))
    assert urlsplit(made).query.count("&") == urlsplit(substituted_link(link, {})).query.count("&")


@pytest.mark.parametrize(
    "link",
    [
        "{{a|https://shop.example/}}",
        "{{a|https}}://shop.example/",
        "https://{{a|shop}}.example/",
        "https://shop.example{{a|/}}",
        "https://shop.example:{{a|443}}/",
        "https://{{a|user}}@shop.example/",
        "https:{{a|//shop.example/}}",
        "https://{{{{shop.example/",
    ],
)
def test_a_token_before_the_path_is_refused(link: str) -> None:
    with pytest.raises(Fault) as caught:
        checked_link(link)
    assert caught.value.code == "token_in_host"


@pytest.mark.parametrize("link", ["javascript:{{a|alert(1)}}", "https://shop.example/ {{a|x}}", "ftp://x/{{a|x}}"])
def test_a_link_with_tokens_has_to_be_a_link(link: str) -> None:
    with pytest.raises(Fault) as caught:
        checked_link(link)
    assert caught.value.code in ("url_malformed", "token_in_host")


def test_a_token_that_nobody_has_a_value_for_names_those_there_are() -> None:
    check_known("title", "{{name|x}} {{site}} {{language|en}}", frozenset({"name"}))
    with pytest.raises(Fault) as caught:
        check_known("title", "{{nmae|x}}", frozenset({"name", "city"}))
    assert caught.value.code == "token_unknown"
    assert caught.value.facts == {"member": "title", "name": "nmae", "known": "city, name, site, language"}


def test_what_is_known_of_somebody_is_in_no_repr() -> None:
    assert "Ada" not in repr(Person("de", {"name": "Ada"}))
