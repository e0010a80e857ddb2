"""Lanes: narrow at first, wide with success, silent when asked, and who is to blame for silence."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pushdesk.domain.delivery import Failure
from pushdesk.domain.subscription import PushService
from pushdesk.sending.lanes import APPLE_IN_FLIGHT, FIRST_IN_FLIGHT, Lanes, Traffic
from pushdesk.sending.postings import Posting
from pushdesk.storage.database import Database
from pushdesk.storage.deliveries import Claimed
from pushdesk.storage.lanes import LaneStore, lane_id_of
from pushdesk.storage.opening import open_database

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
CEILING = 100


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "workspace")
    yield opened
    opened.close()


@pytest.fixture
def store(database: Database) -> LaneStore:
    with database.write() as connection:
        for name in ("https://one.example.net", "https://two.example.net"):
            lane_id_of(connection, name, PushService.OTHER)
    return LaneStore(database)


@pytest.fixture
def lanes(store: LaneStore) -> Lanes:
    made = Lanes(store, CEILING)
    made.refresh()
    return made


def test_a_lane_begins_narrow_and_widens_with_every_accepted_message() -> None:
    traffic = Traffic(PushService.FCM, CEILING)
    assert traffic.width == FIRST_IN_FLIGHT
    for _ in range(200):
        traffic.widen()
    assert traffic.width == CEILING


def test_a_busy_push_service_halves_the_width_down_to_one() -> None:
    traffic = Traffic(PushService.FCM, CEILING)
    traffic.narrow()
    assert traffic.width == FIRST_IN_FLIGHT // 2
    for _ in range(10):
        traffic.narrow()
    assert traffic.width == 1
    assert traffic.has_room


def test_apple_never_has_more_than_a_hundred_under_way() -> None:
    traffic = Traffic(PushService.APPLE, 1_000)
    for _ in range(2_000):
        traffic.widen()
    assert traffic.width == APPLE_IN_FLIGHT


def test_a_ceiling_below_the_first_width_is_kept() -> None:
    assert Traffic(PushService.FCM, 5).width == 5


def test_a_closed_lane_is_closed_for_every_sender(lanes: Lanes, store: LaneStore) -> None:
    other = Lanes(store, CEILING)
    lanes.close(1, NOW + timedelta(seconds=30))
    other.refresh()
    for each in (lanes, other):
        assert each.is_closed(1, NOW + timedelta(seconds=29))
        assert not each.is_closed(1, NOW + timedelta(seconds=31))
        assert not each.is_closed(2, NOW)
        assert set(each.quotas(NOW)) == {2}


def test_a_hundred_like_answers_are_one_row(lanes: Lanes, database: Database) -> None:
    before = database.counters().get("lanes", 0)
    for number in range(100):
        lanes.close(1, NOW + timedelta(seconds=30, milliseconds=number))
    assert database.counters()["lanes"] == before + 1


def test_a_lane_with_enough_waiting_claims_no_more(lanes: Lanes) -> None:
    traffic = lanes.traffic(1, PushService.OTHER)
    lanes.refresh()
    assert set(lanes.quotas(NOW)) == {1, 2}
    claimed = Claimed(1, 1, 1, 1, PushService.OTHER, "key", 0, 0, "https://one.example.net/x", b"", b"")
    traffic.backlog.extend([Posting(claimed)] * 64)
    assert set(lanes.quotas(NOW)) == {2}


@pytest.mark.parametrize("failure", [Failure.NAME_NOT_FOUND, Failure.OFFLINE])
def test_without_any_answer_ever_we_are_offline(lanes: Lanes, failure: Failure) -> None:
    assert lanes.judge(1, failure, 100.0) is Failure.OFFLINE


def test_when_others_answer_it_is_the_host(lanes: Lanes) -> None:
    lanes.note_answer(2, 99.0)
    assert lanes.judge(1, Failure.NAME_NOT_FOUND, 100.0) is Failure.NAME_NOT_FOUND
    assert lanes.judge(1, Failure.OFFLINE, 100.0) is Failure.CONNECT


def test_when_all_have_been_silent_for_long_we_are_offline(lanes: Lanes) -> None:
    lanes.note_answer(1, 50.0)
    lanes.note_answer(2, 60.0)
    assert lanes.judge(1, Failure.NAME_NOT_FOUND, 100.0) is Failure.OFFLINE


def test_a_host_that_never_answered_is_not_waited_for_like_the_network(lanes: Lanes) -> None:
    lanes.note_answer(2, 50.0)
    assert lanes.judge(1, Failure.NAME_NOT_FOUND, 100.0) is Failure.NAME_NOT_FOUND


@pytest.mark.parametrize("failure", [Failure.CONNECT, Failure.TLS, Failure.AMBIGUOUS, Failure.ADDRESS_NOT_ALLOWED])
def test_any_other_failure_stays_what_it_is(lanes: Lanes, failure: Failure) -> None:
    assert lanes.judge(1, failure, 100.0) is failure
