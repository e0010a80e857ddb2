"""Addresses with letters like ä, as owners type them and as the network knows them."""

import pytest
from hypothesis import given, strategies as st

from pushdesk.domain.faults import Fault
from pushdesk.domain.personalization import checked_link
from pushdesk.domain.site import checked_contact, checked_site_url, checked_url, origin_of
from pushdesk.domain.web_hosts import network_host, readable_address, readable_host

PAIRS = (
    ("bäckerei.de", "xn--bckerei-5wa.de"),
    ("Bäckerei.DE", "xn--bckerei-5wa.de"),
    ("café-müller.example", "xn--caf-mller-d4a5s.example"),
    ("straße.de", "xn--strae-oqa.de"),
    ("пример.рф", "xn--e1afmkfd.xn--p1ai"),
    ("日本語.jp", "xn--wgv71a119e.jp"),
)


@pytest.mark.parametrize(("typed", "known"), PAIRS)
def test_a_host_is_known_to_the_network_as_browsers_write_it(typed: str, known: str) -> None:
    assert network_host(typed) == known
    assert readable_host(known).casefold() == typed.casefold()


def test_an_address_of_a_business_is_kept_as_browsers_say_its_origin() -> None:
    url = checked_site_url("https://Bäckerei.de/Aktionen")
    assert url == "https://xn--bckerei-5wa.de/Aktionen/"
    assert origin_of(url) == "https://xn--bckerei-5wa.de"
    assert readable_address(url) == "https://bäckerei.de/Aktionen/"
    assert checked_url("https://bäckerei.de:8443/x?y#z", purpose="link") == "https://xn--bckerei-5wa.de:8443/x?y#z"
    assert checked_link("https://bäckerei.de/").startswith("https://xn--bckerei-5wa.de/")
    assert checked_contact("mailto:info@bäckerei.de") == "mailto:info@xn--bckerei-5wa.de"
    assert checked_contact("mailto:info@xn--bckerei-5wa.xn--p1ai") == "mailto:info@xn--bckerei-5wa.xn--p1ai"


@pytest.mark.parametrize("host", ["b☃ckerei.de", "-ä.de", "ä-.de", "ä" * 80 + ".de", "ä b.de", "ä@b.de", "[ä].de"])
def test_what_no_host_may_hold_is_refused(host: str) -> None:
    with pytest.raises(Fault):
        checked_url(f"https://{host}/", purpose="site")


@given(st.text(alphabet="abcxyzäöüßéñ0159-", min_size=1, max_size=20).map(lambda text: f"x{text}x.de"))
def test_there_and_back_again(host: str) -> None:
    assert readable_host(network_host(host)) == host
    assert network_host(host).isascii()


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert isinstance(readable_host(text), str)
