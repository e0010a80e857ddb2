"""Countries by time zone: where somebody lives, as far as the clock of their computer tells."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def zones_of(country: str) -> tuple[str, ...]:
    """The time zones of a country by its two letters (ISO 3166-1, capital); none for one that is not known."""
    return _zones().get(country, ())


def country_of(time_zone: str) -> str:
    """The two letters of the country in whose zone a clock is set; empty where that is in none, as for UTC."""
    return _countries().get(time_zone, "")


def is_country(country: str) -> bool:
    """True for two capital letters that name a country or territory with a time zone of its own."""
    return country in _zones()


@cache
def country_names() -> Mapping[str, str]:
    """The names by their two letters, in English."""
    return {row[0]: row[1] for row in _rows()}


@cache
def _zones() -> Mapping[str, tuple[str, ...]]:
    return {row[0]: tuple(row[2].split()) for row in _rows()}


@cache
def _countries() -> Mapping[str, str]:
    return {zone: country for country, zones in _zones().items() for zone in zones}


def _rows() -> list[list[str]]:
    text = (files("pushdesk.domain") / "countries.tab").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
