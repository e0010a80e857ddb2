"""UTM parameters: put before the fragment, once, and never over what the owner wrote."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.domain.personalization import checked_link, substituted_link
from pushdesk.domain.utm import UTM_LIMIT_CHARACTERS, Utm, campaign_from, checked_utm, tagged

OWN = "utm_source=pushdesk&utm_medium=web_push&utm_campaign=spring"
words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z", "C"]), min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://shop.example", f"https://shop.example?{OWN}"),
        ("https://shop.example/", f"https://shop.example/?{OWN}"),
        ("https://shop.example/?", f"https://shop.example/?{OWN}"),
        ("https://shop.example/?a=1", f"https://shop.example/?a=1&{OWN}"),
        ("https://shop.example/?a=1&", f"https://shop.example/?a=1&{OWN}"),
        ("https://shop.example/?a=1#top", f"https://shop.example/?a=1&{OWN}#top"),
        ("https://shop.example/#/app?x=1", f"https://shop.example/?{OWN}#/app?x=1"),
        (
            "https://shop.example/?utm_source=mine",
            "https://shop.example/?utm_source=mine&utm_medium=web_push&utm_campaign=spring",
        ),
        (
            "https://shop.example/?UTM_Campaign=&a=b",
            "https://shop.example/?UTM_Campaign=&a=b&utm_source=pushdesk&utm_medium=web_push",
        ),
        ("https://shop.example/{{a|x#y?z}}/b#c", f"https://shop.example/{{{{a|x#y?z}}}}/b?{OWN}#c"),
        ("https://shop.example/?n={{a|b}}", f"https://shop.example/?n={{{{a|b}}}}&{OWN}"),
    ],
)
def test_the_parameters_stand_before_the_fragment(link: str, expected: str) -> None:
    assert tagged(link, Utm("spring")) == expected


@given(words, words, words, st.sampled_from(["https://s.example/a", "https://s.example/?b=c&utm_term=d#e"]))
def test_what_is_put_in_is_read_back_and_putting_it_in_twice_changes_nothing(
    campaign: str, source: str, term: str, link: str
) -> None:
    utm = Utm(campaign, source, term=term)
    once = tagged(link, utm)
    assert tagged(once, utm) == once
    assert checked_link(once) == once
    read = dict(parse_qsl(urlsplit(once).query, keep_blank_values=True))
    assert (read["utm_campaign"], read["utm_source"]) == (campaign, source)
    assert read["utm_term"] == ("d" if "utm_term" in link else term)
    assert "utm_content" not in read
    assert urlsplit(once).fragment == urlsplit(link).fragment


def test_braces_in_a_parameter_are_no_token() -> None:
    link = tagged("https://shop.example/", Utm("{{name|x}}"))
    assert substituted_link(link, {"name": "Ada"}) == link


def test_parameters_are_trimmed() -> None:
    assert checked_utm(Utm(" spring ", content=" a ")) == Utm("spring", content="a")


@pytest.mark.parametrize(
    ("utm", "name"),
    [
        (Utm(""), "campaign"),
        (Utm("x", source=" "), "source"),
        (Utm("x", medium=""), "medium"),
        (Utm("x" * (UTM_LIMIT_CHARACTERS + 1)), "campaign"),
        (Utm("x", content="a\nb"), "content"),
    ],
)
def test_a_parameter_off_the_limits_is_refused_by_name(utm: Utm, name: str) -> None:
    with pytest.raises(Fault) as caught:
        checked_utm(utm)
    assert (caught.value.code, caught.value.facts["name"]) == ("utm_malformed", name)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Fresh bread, until noon! 🥐", "fresh-bread-until-noon"),
        ("Öffnungszeiten_neu", "öffnungszeiten-neu"),
        ("…", ""),
        ("word " * 40, "-".join(["word"] * 12)),
    ],
)
def test_a_campaign_is_named_after_its_title(title: str, name: str) -> None:
    assert campaign_from(title) == name
