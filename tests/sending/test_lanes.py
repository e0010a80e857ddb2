"""Lanes: what may be claimed for each, who is bounded by what, and what a storm changes for all senders."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pushdesk.domain.delivery import Answer, Failure, Outcome, Reason
from pushdesk.domain.pace import Rate
from pushdesk.domain.subscription import PushService
from pushdesk.sending.lanes import APPLE_IN_FLIGHT, LOOK_AGAIN_SECONDS, Lanes
from pushdesk.sending.postings import Posting
from pushdesk.sending.traffic import FIRST_IN_FLIGHT, LARGEST_QUOTA, SMALLEST_QUOTA, Traffic
from pushdesk.sending.transport_exchange import Arrival
from pushdesk.sending.transport_options import CONNECTIONS_PER_HOST, connections_at_once
from pushdesk.storage.database import Database
from pushdesk.storage.deliveries import Claimed
from pushdesk.storage.delivery_results import Result
from pushdesk.storage.lanes import PROBE_SECONDS, LaneStore, lane_id_of
from pushdesk.storage.opening import open_database
from pushdesk.storage.workers import WorkerStore

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
CEILING = 400
ONE, TWO, APPLE = 1, 2, 3


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "workspace")
    yield opened
    opened.close()


@pytest.fixture
def store(database: Database) -> LaneStore:
    with database.write() as connection:
        for name in ("one", "two"):
            lane_id_of(connection, f"https://{name}.example.net", PushService.OTHER)
        lane_id_of(connection, "https://web.push.apple.com", PushService.APPLE)
    return LaneStore(database)


@pytest.fixture
def lanes(store: LaneStore) -> Lanes:
    made = Lanes(store, CEILING)
    made.refresh()
    return made


def claimed(number: int, lane_id: int = ONE, *, probe_until: datetime | None = None, interruptions: int = 0) -> Claimed:
    service = PushService.APPLE if lane_id == APPLE else PushService.OTHER
    endpoint = f"https://one.example.net/{number}"
    return Claimed(number, 1, number, lane_id, service, "key", 0, interruptions, endpoint, b"", b"", probe_until)


def arrival(status: int | None = 201, *, is_multiplexed: bool = True) -> Arrival:
    answer = Answer(failure=Failure.AMBIGUOUS) if status is None else Answer(status)
    return Arrival(1, answer, 0.05, is_multiplexed)


def result(each: Claimed, outcome: Outcome, *, is_attempt: bool = True) -> Result:
    return Result(each.delivery_id, each.subscription_id, 1, outcome, Reason.ACCEPTED, is_attempt=is_attempt)


def widened(lanes: Lanes, lane_id: int, service: PushService = PushService.OTHER) -> Traffic:
    """A lane's traffic after as much success as it takes."""
    traffic = lanes.traffic(lane_id, service)
    for number in range(4_000):
        traffic.in_flight += traffic.room
        lanes.note_return(claimed(number, lane_id), arrival())
        traffic.widen()
    return traffic


def put_up_probe(lanes: Lanes, store: LaneStore, database: Database, number: int = 1) -> Claimed:
    """The probe of lane one, whose pause is over."""
    probe = claimed(number, probe_until=NOW + timedelta(seconds=PROBE_SECONDS))
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE lane SET strikes = 1 WHERE lane_id = 1")
    store.pause(ONE, NOW + timedelta(seconds=PROBE_SECONDS))
    lanes.refresh()
    lanes.take_in([probe], {ONE: 1})
    return probe


# Claiming


def test_a_quick_lane_is_asked_for_more_at_a_time_and_a_slow_one_for_less(lanes: Lanes) -> None:
    assert lanes.are_hungry(0.0)
    assert lanes.quotas(NOW, 0.0) == {ONE: SMALLEST_QUOTA, TWO: SMALLEST_QUOTA, APPLE: SMALLEST_QUOTA}
    asked = []
    for moment in (0.05, 0.10, 0.15, 0.45, 0.95, 1.50, 2.10):
        lanes.look_by(0.0)
        asked.append(lanes.quotas(NOW, moment)[TWO])
    assert asked == [128, LARGEST_QUOTA, LARGEST_QUOTA, LARGEST_QUOTA, LARGEST_QUOTA, 128, SMALLEST_QUOTA]


def test_a_quick_lane_is_filled_up_with_the_others_before_it_is_empty(lanes: Lanes) -> None:
    traffic = lanes.traffic(TWO, PushService.OTHER)
    for moment in (0.0, 0.05, 0.10):
        lanes.look_by(0.0)
        lanes.quotas(NOW, moment)
    traffic.in_flight = FIRST_IN_FLIGHT
    traffic.backlog.extend([Posting(claimed(number, TWO)) for number in range(LARGEST_QUOTA // 2 - 1)])
    lanes.look_by(0.0)
    assert TWO in lanes.quotas(NOW, 0.2)
    traffic.backlog.append(Posting(claimed(999, TWO)))
    lanes.look_by(0.0)
    assert TWO not in lanes.quotas(NOW, 0.3)


def test_a_lane_that_had_too_little_is_asked_again_a_moment_later(lanes: Lanes) -> None:
    quotas = lanes.quotas(NOW, 10.0)
    lanes.take_in([claimed(number) for number in range(3)], quotas)
    assert not lanes.are_hungry(10.0)
    assert lanes.quotas(NOW, 10.0) == {}
    lanes.look_by(10.1)
    assert not lanes.are_hungry(10.0)
    assert lanes.are_hungry(10.1)
    assert set(lanes.quotas(NOW, 10.0 + LOOK_AGAIN_SECONDS)) == {ONE, TWO, APPLE}


def test_a_lane_whose_quota_was_filled_is_asked_again_at_once(lanes: Lanes) -> None:
    quotas = lanes.quotas(NOW, 10.0)
    lanes.take_in([claimed(number) for number in range(quotas[ONE])], quotas)
    traffic = lanes.traffic(ONE, PushService.OTHER)
    assert not lanes.are_hungry(10.0), "enough is waiting"
    traffic.backlog.clear()
    assert list(lanes.quotas(NOW, 10.0)) == [ONE]


def test_a_lane_without_room_is_not_asked(lanes: Lanes) -> None:
    lanes.traffic(ONE, PushService.OTHER).in_flight = FIRST_IN_FLIGHT
    assert ONE not in lanes.quotas(NOW, 0.0)


def test_what_was_cut_off_is_taken_only_where_it_leaves_at_once(lanes: Lanes) -> None:
    one, two = lanes.traffic(ONE, PushService.OTHER), lanes.traffic(TWO, PushService.OTHER)
    one.in_flight = FIRST_IN_FLIGHT
    assert lanes.second_tries() == {TWO: two.room}, "one lane that is slow holds up no other"
    lanes.take_in([claimed(7, TWO)], {TWO: 1})
    assert lanes.second_tries() == {}


def test_more_is_looked_for_at_once_after_what_was_cut_off(lanes: Lanes) -> None:
    lanes.take_in([claimed(1, interruptions=1)], lanes.quotas(NOW, 10.0))
    lanes.traffic(ONE, PushService.OTHER).backlog.clear()
    assert ONE in lanes.quotas(NOW, 10.0)


def test_the_owners_rate_bounds_the_quotas(store: LaneStore) -> None:
    lanes = Lanes(store, CEILING, Rate(600))
    lanes.refresh()
    assert set(lanes.quotas(NOW, 0.0).values()) == {9}


# Bounds


def test_all_senders_together_keep_to_apples_hundred(lanes: Lanes, store: LaneStore, database: Database) -> None:
    assert widened(lanes, APPLE, PushService.APPLE).width == APPLE_IN_FLIGHT
    workers = WorkerStore(database)
    for number in range(3):
        workers.begin(number, NOW)
    lanes.refresh()
    assert lanes.traffic(APPLE, PushService.APPLE).width == APPLE_IN_FLIGHT // 3
    assert widened(lanes, ONE).width == CEILING


def test_over_http1_the_sockets_bound_the_width(lanes: Lanes) -> None:
    traffic = widened(lanes, ONE)
    assert traffic.width == CEILING
    lanes.note_return(claimed(1), arrival(None, is_multiplexed=False))
    assert traffic.width == CEILING, "no answer tells nothing"
    lanes.note_return(claimed(1), arrival(is_multiplexed=False))
    assert traffic.width == min(CONNECTIONS_PER_HOST, connections_at_once())
    for number in range(10, 16):
        lanes.traffic(number, PushService.OTHER)
    assert traffic.width == connections_at_once() // 7


def test_new_bounds_begin_anew(lanes: Lanes) -> None:
    widened(lanes, ONE)
    lanes.reset(5, Rate(60))
    assert lanes.traffic(ONE, PushService.OTHER).width == 5
    assert lanes.rate == Rate(60)


# Storms


def test_a_closed_lane_is_closed_for_every_sender(lanes: Lanes, store: LaneStore) -> None:
    other = Lanes(store, CEILING)
    lanes.strike(claimed(1), 30.0, NOW)
    other.refresh()
    for each in (lanes, other):
        assert each.is_closed(ONE, NOW + timedelta(seconds=29))
        assert not each.is_closed(ONE, NOW + timedelta(seconds=31))
        assert not each.is_closed(TWO, NOW)
        assert set(each.quotas(NOW, 0.0)) == {TWO, APPLE}
        assert each.holds_up(claimed(9), NOW)
        assert not each.holds_up(claimed(9, TWO), NOW)
        assert not each.holds_up(claimed(9, probe_until=NOW), NOW)


def test_after_the_pause_one_is_asked_for(lanes: Lanes) -> None:
    lanes.strike(claimed(1), 30.0, NOW)
    assert lanes.quotas(NOW + timedelta(seconds=31), 0.0)[ONE] == 1


def test_a_hundred_like_answers_are_one_row(lanes: Lanes, database: Database) -> None:
    before = database.counters().get("lanes", 0)
    for number in range(100):
        lanes.strike(claimed(number), 30.0, NOW + timedelta(milliseconds=number))
        lanes.strike(claimed(number), None, NOW + timedelta(milliseconds=number))
        lanes.close(ONE, NOW + timedelta(seconds=3), NOW)
    assert database.counters()["lanes"] == before + 1


def test_a_longer_silence_is_told(lanes: Lanes, store: LaneStore) -> None:
    lanes.strike(claimed(1), 30.0, NOW)
    lanes.strike(claimed(2), 60.0, NOW)
    lane = store.all()[ONE]
    assert lane.is_closed(NOW + timedelta(seconds=59))
    assert lane.strikes == 1


def test_being_offline_closes_a_lane_without_a_strike(lanes: Lanes, store: LaneStore) -> None:
    lanes.close(ONE, NOW + timedelta(seconds=3), NOW)
    assert lanes.is_closed(ONE, NOW)
    assert store.all()[ONE].strikes == 0


@pytest.mark.parametrize(
    ("outcome", "is_attempt", "is_open", "closed_seconds"),
    [
        (Outcome.ACCEPTED, True, True, 0.0),
        (Outcome.GONE, True, True, 0.0),
        (Outcome.KEY_MISMATCH, True, True, 0.0),
        (Outcome.REFUSED, True, True, 0.0),
        (Outcome.RETRYING, True, False, 4.0),
        (Outcome.UNKNOWN, True, False, 4.0),
        (Outcome.GONE, False, False, 0.0),
        (Outcome.SKIPPED, False, False, 0.0),
    ],
)
def test_the_end_of_a_probe_counts_for_everyone(
    lanes: Lanes,
    store: LaneStore,
    database: Database,
    outcome: Outcome,
    is_attempt: bool,
    is_open: bool,
    closed_seconds: float,
) -> None:
    probe = put_up_probe(lanes, store, database)
    lanes.settle_probes([result(claimed(99), Outcome.ACCEPTED), result(probe, outcome, is_attempt=is_attempt)])
    lane = store.all()[ONE]
    assert lane.strikes == (0 if is_open else 1)
    assert lane.is_closed(NOW) is (closed_seconds > 0)
    assert not lane.is_closed(NOW + timedelta(seconds=closed_seconds + 1))
    assert not lanes.is_probe(probe)


def test_a_probe_given_back_is_somebody_elses(lanes: Lanes, store: LaneStore, database: Database) -> None:
    probe = put_up_probe(lanes, store, database)
    lanes.give_up_probes([98, probe.delivery_id, 99])
    assert store.all()[ONE].is_half_open(NOW)


def test_a_probe_that_is_refused_strikes_again(lanes: Lanes, store: LaneStore, database: Database) -> None:
    probe = put_up_probe(lanes, store, database)
    lanes.strike(probe, 5.0, NOW)
    lane = store.all()[ONE]
    assert lane.strikes == 2
    assert lane.paused_until < NOW + timedelta(seconds=6)
    lanes.settle_probes([result(probe, Outcome.RETRYING)])
    assert store.all()[ONE] == lane, "its record changes nothing more"


def test_whoever_was_given_up_forgets_the_probe(lanes: Lanes, store: LaneStore, database: Database) -> None:
    probe = put_up_probe(lanes, store, database)
    lanes.traffic(ONE, PushService.OTHER).in_flight = 5
    lanes.drop_all()
    lanes.settle_probes([result(probe, Outcome.ACCEPTED)])
    assert store.all()[ONE].strikes == 1
    assert lanes.traffic(ONE, PushService.OTHER).in_flight == 0
