"""Addresses, contacts and names as owners type them."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.domain.site import (
    TOPICS_LIMIT,
    Site,
    checked_color,
    checked_contact,
    checked_name,
    checked_site_url,
    checked_topics,
    checked_url,
    is_loopback,
    origin_of,
    site_id_from,
)
from pushdesk.domain.site_fields import field_of


def fault_of(text: str, purpose: str = "link") -> str:
    with pytest.raises(Fault) as caught:
        checked_url(text, purpose=purpose)
    assert caught.value.usage
    assert caught.value.facts["purpose"] == purpose
    return caught.value.code


@pytest.mark.parametrize(
    "url",
    [
        "https://shop.example",
        "https://shop.example/a?b=c#d",
        "https://Shop.Example:8443/",
        "https://shop.example/brötchen",
        "http://localhost",
        "http://localhost:8080/x",
        "http://127.0.0.1:1/",
        "http://[::1]:8080/",
    ],
)
def test_https_and_http_on_this_computer_are_addresses(url: str) -> None:
    assert checked_url(f" {url}\n", purpose="link") == url


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("", "url_malformed"),
        ("shop.example", "url_malformed"),
        ("javascript:alert(1)", "url_malformed"),
        ("data:text/html,x", "url_malformed"),
        ("ftp://shop.example/", "url_malformed"),
        ("https://", "url_malformed"),
        ("https:///x", "url_malformed"),
        ("https://shop.example:0/", "url_malformed"),
        ("https://shop.example:99999/", "url_malformed"),
        ("https://shop.example:x/", "url_malformed"),
        ("https://shop .example/", "url_malformed"),
        ("https://shop.example/a\tb", "url_malformed"),
        ("https://shop.example/\x00", "url_malformed"),
        ("https://shop.example\\@evil.com/", "url_malformed"),
        ("https://[::1/", "url_malformed"),
        ("https://ｓhop.example／@evil.com", "url_malformed"),
        ("https://shop.example/\ud800", "url_malformed"),
        ("https://u:p@shop.example/", "url_with_password"),
        ("https://shop.example@evil.com/", "url_with_password"),
        ("http://shop.example/", "url_not_https"),
        ("http://localhost.evil.com/", "url_not_https"),
        ("http://127.0.0.2/", "url_not_https"),
    ],
)
def test_an_address_off_the_rules_is_refused_by_name(url: str, code: str) -> None:
    assert fault_of(url) == code


@given(st.text(max_size=60))
def test_any_text_gives_an_https_or_loopback_address_or_a_fault(text: str) -> None:
    for typed in (text, "https://" + text):
        try:
            url = checked_url(typed, purpose="site")
        except Fault as fault:
            assert fault.code.startswith("url_")
        else:
            assert urlsplit(url).scheme == "https" or is_loopback(url)
            url.encode()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://Shop.Example", "https://shop.example/"),
        ("https://shop.example/news", "https://shop.example/news/"),
        ("http://localhost:8080/a/", "http://localhost:8080/a/"),
    ],
)
def test_a_site_address_ends_with_a_slash(typed: str, kept: str) -> None:
    assert checked_site_url(typed) == kept


@pytest.mark.parametrize("typed", ["https://shop.example/?a=b", "https://shop.example/#a"])
def test_a_site_address_has_neither_query_nor_fragment(typed: str) -> None:
    with pytest.raises(Fault, match="site_url_with_query"):
        checked_site_url(typed)


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://shop.example/a/", "https://shop.example"),
        ("https://shop.example:443/", "https://shop.example"),
        ("https://SHOP.example:8443/", "https://shop.example:8443"),
        ("http://localhost:80/", "http://localhost"),
        ("http://[::1]:8080/", "http://[::1]:8080"),
    ],
)
def test_the_origin_is_what_a_browser_sends(url: str, origin: str) -> None:
    assert origin_of(url) == origin
    site = Site("shop", "Shop", url, "mailto:a@shop.example", datetime(2026, 1, 1, tzinfo=UTC))
    assert site.origin == origin
    assert site.is_only_for_this_computer is url.startswith("http:")


@pytest.mark.parametrize(
    "contact",
    [
        "mailto:hello@kaffeewerk.example",
        "mailto:a.b+c@mail.kaffeewerk.example",
        "MAILTO:x@shop.de",
        "https://kaffeewerk.example/contact",
    ],
)
def test_v4_a_real_contact_is_kept(contact: str) -> None:
    assert checked_contact(f" {contact} ") == contact


@pytest.mark.parametrize(
    "contact",
    [
        "",
        "hello@kaffeewerk.example",
        "mailto:",
        "mailto:x",
        "mailto:@shop.de",
        "mailto:x@",
        "mailto:x@shop",
        "mailto:x@localhost",
        "mailto:x@shop.local",
        "mailto:x@shop.localhost",
        "mailto:x@shop.internal",
        "mailto:x@shop.invalid",
        "mailto: x@shop.de",
        "mailto:x y@shop.de",
        "mailto:<x@shop.de>",
        "mailto:x@shop.de,y@shop.de",
        "mailto:x@shop.de?subject=y\nz",
        "mailto:jürgen@shop.de",
        "https://shop",
        "https://localhost/",
        "http://localhost/",
        "https://shop.local/",
        "https://shop.de/ü",
        "tel:+49",
    ],
)
def test_v4_a_contact_that_a_push_service_refuses_is_refused_here(contact: str) -> None:
    with pytest.raises(Fault) as caught:
        checked_contact(contact)
    assert caught.value.usage


@pytest.mark.parametrize(("typed", "kept"), [("#ABCDEF", "#abcdef"), (" #000000 ", "#000000")])
def test_a_color_is_lower_case(typed: str, kept: str) -> None:
    assert checked_color(typed) == kept


@pytest.mark.parametrize("typed", ["", "red", "#fff", "#12345g", "#1234567", "#123456\n;x"])
def test_a_color_of_another_form_is_refused(typed: str) -> None:
    with pytest.raises(Fault, match="color_malformed"):
        checked_color(typed)


@pytest.mark.parametrize(("typed", "kept"), [("  Kaffeewerk \n Köln ", "Kaffeewerk Köln"), ("x" * 60, "x" * 60)])
def test_a_name_is_one_line(typed: str, kept: str) -> None:
    assert checked_name(typed) == kept


@pytest.mark.parametrize("typed", ["", "  ", "x" * 61, "a\x00b", "\ud800"])
def test_a_name_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(Fault, match="name_malformed"):
        checked_name(typed)


def test_topics_keep_their_order_and_are_trimmed() -> None:
    topics = checked_topics({"news": " News ", "offers": "Offers"})
    assert [(topic.topic_id, topic.label) for topic in topics] == [("news", "News"), ("offers", "Offers")]


@pytest.mark.parametrize(
    "labels",
    [{"News": "News"}, {"": "x"}, {"a b": "x"}, {"news": " "}, {"news": "a\x00"}, {"news": "\ud800"}],
)
def test_a_malformed_topic_is_refused(labels: dict[str, str]) -> None:
    with pytest.raises(Fault, match="topic_malformed"):
        checked_topics(labels)


@pytest.mark.parametrize(
    ("name", "site_id"),
    [
        ("Kaffeewerk Köln", "kaffeewerk-koln"),
        ("  Bob's  Bikes & Co. ", "bob-s-bikes-co"),
        ("子供", "site"),
        ("x" * 80, "x" * 32),
        ("a" * 31 + " b", "a" * 31),
    ],
)
def test_a_site_id_is_made_from_the_name(name: str, site_id: str) -> None:
    assert site_id_from(name) == site_id


@given(st.text(max_size=80))
def test_any_name_gives_an_id_that_a_registration_may_name(name: str) -> None:
    assert checked_topics({site_id_from(name): "label"})


def test_topics_are_as_many_as_fit_into_a_registration() -> None:
    labels = {f"topic-{number}": "News" for number in range(TOPICS_LIMIT)}
    assert len(checked_topics(labels)) == TOPICS_LIMIT
    with pytest.raises(Fault, match="too_many_topics"):
        checked_topics({**labels, "one-more": "News"})


SITE = Site("shop", "Shop", "https://shop.example/", "mailto:a@shop.de", datetime(2026, 5, 1, tzinfo=UTC))


def test_own_texts_are_typed_as_lines_and_an_empty_one_goes() -> None:
    field = field_of("texts")
    site = field.changed(SITE, "heading=Fresh bread, every = day\n  help_denied_ios_steps = One\\nTwo  \n\n")
    assert dict(site.texts) == {"heading": "Fresh bread, every = day", "help_denied_ios_steps": "One\nTwo"}
    assert field.changed(site, field.text(site)) == site
    assert dict(field.changed(site, "heading=").texts) == {"help_denied_ios_steps": "One\nTwo"}


@pytest.mark.parametrize("text", ["heading", "Heading=x", "=x", "a b=x", "x=" + "y" * 2001, "x=\x07", "é=x"])
def test_a_text_without_a_name_or_with_too_many_words_is_refused(text: str) -> None:
    with pytest.raises(Fault) as fault:
        field_of("texts").changed(SITE, text)
    assert fault.value.code == "site_text_malformed"


def test_own_texts_are_bounded_in_number() -> None:
    with pytest.raises(Fault) as fault:
        field_of("texts").changed(SITE, "\n".join(f"name_{number}=x" for number in range(201)))
    assert fault.value.code == "too_many_site_texts"
