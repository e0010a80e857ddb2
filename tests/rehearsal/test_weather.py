"""A door's weather: late answers, and storms that count who asks how often."""

import time

import pytest
from hypothesis import given, strategies as st

from pushdesk.rehearsal.refusals import Impersonated
from pushdesk.rehearsal.weather import Storm
from tests.browsers.json_value import member
from tests.rehearsal.running import RunningPushService


@given(st.integers(0, 20), st.integers(1, 10))
def test_who_waits_as_asked_is_counted_once_in_each_window(windows: int, retry_after_seconds: int) -> None:
    storm = Storm(windows, retry_after_seconds)
    refused = [storm.refuses(float(number * retry_after_seconds)) for number in range(windows + 2)]
    assert refused == [True] * windows + [False, False]
    assert storm.requests == [1] * windows


@given(st.lists(st.floats(0.0, 0.9), max_size=30))
def test_whoever_is_impatient_is_counted_with_the_window(moments: list[float]) -> None:
    storm = Storm(1, 1)
    assert all(storm.refuses(moment) for moment in [0.0, *sorted(moments)])
    assert storm.requests == [1 + len(moments)]
    assert not storm.refuses(1.0)


@pytest.mark.parametrize(("service", "status"), [("mozilla", 429), ("fcm", 429), ("apple", 429), ("wns", 406)])
def test_a_storm_is_over_after_its_windows(bench: RunningPushService, service: str, status: int) -> None:
    subscription = bench.subscription(services=service)
    assert bench.control("PUT", f"/doors/{service}/storm", {"windows": 2, "retry_after_seconds": 60}).status == 204
    refused = bench.push(subscription, x_wns_cache_policy="cache")
    assert refused.status == status
    assert refused.headers["retry-after"] == "60"
    bench.seconds_ahead = 61
    assert bench.push(subscription, x_wns_cache_policy="cache").status == status
    assert bench.push(subscription, x_wns_cache_policy="cache").status == status
    bench.seconds_ahead = 122
    assert bench.push(subscription, x_wns_cache_policy="cache").status == 201
    told = bench.control("GET", "/ledger").document()
    assert member(told, "storm_windows", service) == [1, 2]


def test_a_storm_keeps_to_its_door(bench: RunningPushService) -> None:
    bench.control("PUT", "/doors/fcm/storm", {"windows": 1})
    assert bench.push(bench.subscription(services="mozilla")).status == 201


def test_a_delay_makes_accepted_messages_late(bench: RunningPushService) -> None:
    subscription = bench.subscription()
    assert bench.control("PUT", "/doors/mozilla/delay", {"milliseconds": 200}).status == 204
    began = time.monotonic()
    assert bench.push(subscription).status == 201
    assert time.monotonic() - began >= 0.2
    assert bench.count("accepted") == 1


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/doors/nobody/storm", {}),
        ("/doors/fcm/storm", {"windows": -1}),
        ("/doors/fcm/storm", {"retry_after_seconds": "soon"}),
        ("/doors/fcm/delay", {"milliseconds": 1.5}),
    ],
)
def test_weather_that_cannot_be_is_refused(
    bench: RunningPushService, path: str, wanted: dict[str, int | float | str]
) -> None:
    assert bench.control("PUT", path, {**wanted}).status == 400
    assert bench.service.office.weather[Impersonated.FCM].storm is None
