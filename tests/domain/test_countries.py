"""Countries by time zone: every zone belongs to one, and old names of zones are known."""

from zoneinfo import available_timezones

import pytest

from pushdesk.domain.countries import country_names, country_of, is_country, zones_of


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/Vienna", "AT"),
        ("Europe/Berlin", "DE"),
        ("Asia/Calcutta", "IN"),
        ("Europe/Kiev", "UA"),
        ("US/Pacific", "US"),
        ("America/Indiana/Indianapolis", "US"),
        ("Europe/London", "GB"),
        ("UTC", ""),
        ("Etc/GMT-1", ""),
        ("Mars/Olympus", ""),
        ("", ""),
    ],
)
def test_a_zone_tells_the_country(zone: str, country: str) -> None:
    assert country_of(zone) == country


def test_every_zone_of_a_country_leads_back_to_it() -> None:
    for country in country_names():
        assert is_country(country)
        assert zones_of(country)
        assert {country_of(zone) for zone in zones_of(country)} == {country}


def test_no_zone_of_a_place_is_left_out() -> None:
    places = {zone for zone in available_timezones() if zone.partition("/")[0] in ("Europe", "Africa", "Australia")}
    assert len(places) > 100
    assert {zone for zone in places if not country_of(zone)} == set()


def test_what_is_no_country_is_none() -> None:
    assert not is_country("XX")
    assert not is_country("de")
    assert zones_of("XX") == ()
