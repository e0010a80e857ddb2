"""What all senders agree on for one push service: pauses, strikes, one probe at a time, and the owner's rate."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from pushdesk.domain.delivery import Outcome
from pushdesk.domain.pace import FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS, Rate
from pushdesk.domain.subscription import Browser, PushService
from pushdesk.storage.database import Noun
from pushdesk.storage.deliveries import Claimed
from pushdesk.storage.lanes import PROBE_AGAIN_SECONDS, PROBE_SECONDS, Lane
from tests.storage.workspace import GOOGLE, MINUTE, NOW, Shop

SECOND = timedelta(seconds=1)
PEOPLE = 40
MOZILLA_LANE = 1


@pytest.fixture
def selling(shop: Shop) -> Shop:
    """A shop whose campaign to forty subscribers at one push service is running."""
    shop.subscribe(PEOPLE)
    shop.launch()
    shop.start()
    return shop


def lane_of(shop: Shop) -> Lane:
    return shop.lanes.all()[MOZILLA_LANE]


def strike(shop: Shop, asked_seconds: float | None = 10.0, probe: Claimed | None = None) -> None:
    shop.lanes.strike(
        MOZILLA_LANE,
        shop.now,
        asked_seconds=asked_seconds,
        probe_until=None if probe is None else probe.probe_until,
    )


def probe_of(shop: Shop, worker_id: str = "prober") -> Claimed:
    """The probe that a worker takes when the pause is over."""
    shop.now = lane_of(shop).paused_until
    (probe,) = shop.claim(worker_id)
    assert probe.probe_until is not None
    return probe


def end_probe(shop: Shop, probe: Claimed, *, is_well: bool = False, was_asked: bool = True) -> None:
    assert probe.probe_until is not None
    shop.lanes.end_probe(MOZILLA_LANE, probe.probe_until, is_well=is_well, was_asked=was_asked)


def test_a_throttled_lane_is_closed_for_everyone_as_long_as_it_asked(selling: Shop) -> None:
    strike(selling, 10.0)
    assert selling.claim("a") == selling.claim("b") == []
    selling.now += 10 * SECOND
    assert lane_of(selling).is_closed(selling.now), "never a moment too early"
    selling.now += SECOND
    assert not lane_of(selling).is_closed(selling.now)


def test_a_hundred_answers_to_one_storm_are_one_strike(selling: Shop) -> None:
    for seconds in (10.0, 9.0, 12.0, 1.0):
        strike(selling, seconds)
    lane = lane_of(selling)
    assert lane.strikes == 1
    assert 12 * SECOND <= lane.paused_until - NOW < 12.1 * SECOND


def test_after_the_pause_one_delivery_goes_ahead_and_nobody_else_may(selling: Shop) -> None:
    strike(selling)
    probe = probe_of(selling)
    assert probe.probe_until == selling.now + timedelta(seconds=PROBE_SECONDS)
    assert selling.claim("prober") == selling.claim("other") == []
    assert lane_of(selling).strikes == 1


def test_an_accepted_probe_opens_the_lane_for_all(selling: Shop) -> None:
    strike(selling)
    end_probe(selling, probe_of(selling), is_well=True)
    assert lane_of(selling).strikes == 0
    rest = selling.claim("other")
    assert len(rest) == PEOPLE - 1
    assert {each.probe_until for each in rest} == {None}


def test_a_refused_probe_closes_it_again(selling: Shop) -> None:
    strike(selling)
    strike(selling, 3.0, probe_of(selling))
    lane = lane_of(selling)
    assert lane.strikes == 2
    assert 3 * SECOND <= lane.paused_until - selling.now < 3.1 * SECOND


def test_without_a_word_how_long_the_pauses_grow_to_an_hour(selling: Shop) -> None:
    probe, pauses = None, []
    for _ in range(9):
        strike(selling, None, probe)
        pauses.append((lane_of(selling).paused_until - selling.now) // SECOND)
        probe = probe_of(selling)
    assert pauses == sorted(pauses)
    assert pauses[:3] == [FIRST_PAUSE_SECONDS, 2 * FIRST_PAUSE_SECONDS, 4 * FIRST_PAUSE_SECONDS]
    assert pauses[-2:] == [LONGEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS]


def test_a_prober_that_dies_is_replaced_when_its_time_is_over(selling: Shop) -> None:
    strike(selling)
    first = probe_of(selling, "dies")
    second = probe_of(selling, "lives")
    assert second.delivery_id != first.delivery_id
    end_probe(selling, first, is_well=True)
    assert lane_of(selling).strikes == 1, "the late word of a former prober counts for nothing"
    end_probe(selling, second, is_well=True)
    assert lane_of(selling).strikes == 0


def test_a_late_answer_from_before_does_not_end_the_probe(selling: Shop) -> None:
    strike(selling)
    probe = probe_of(selling)
    strike(selling, 1.0)
    assert lane_of(selling).paused_until == probe.probe_until
    end_probe(selling, probe, is_well=True)
    assert lane_of(selling).strikes == 0


def test_a_lane_closed_for_longer_meanwhile_stays_closed(selling: Shop) -> None:
    strike(selling)
    probe = probe_of(selling)
    strike(selling, 600.0)
    end_probe(selling, probe, is_well=True)
    assert lane_of(selling).is_closed(selling.now + 9 * MINUTE)


@pytest.mark.parametrize(("was_asked", "seconds"), [(True, PROBE_AGAIN_SECONDS), (False, 0.0)])
def test_a_probe_that_says_nothing_of_it_is_followed_by_another(selling: Shop, was_asked: bool, seconds: float) -> None:
    strike(selling)
    probe = probe_of(selling)
    began_at = selling.now
    end_probe(selling, probe, was_asked=was_asked)
    assert lane_of(selling).is_half_open(began_at + timedelta(seconds=seconds))
    assert len(selling.claim("other")) == (0 if was_asked else 1)


def test_being_offline_is_no_strike(selling: Shop) -> None:
    selling.lanes.pause(MOZILLA_LANE, NOW + 3 * SECOND)
    assert selling.claim("a") == []
    selling.now += 3 * SECOND
    assert len(selling.claim("a")) == PEOPLE


def test_a_pause_from_a_clock_that_ran_ahead_is_none(selling: Shop) -> None:
    selling.now = NOW + timedelta(hours=8)
    strike(selling)
    selling.now = NOW
    assert lane_of(selling).is_half_open(NOW)
    assert len(selling.claim("a")) == 1


def test_other_lanes_are_not_touched(shop: Shop) -> None:
    shop.subscribe(2)
    shop.register(shop.registration(7, endpoint=f"{GOOGLE}7", push_service=PushService.FCM), Browser.CHROME)
    shop.launch()
    shop.start()
    strike(shop)
    assert [each.push_service for each in shop.claim("a")] == [PushService.FCM]


def test_closing_probing_and_opening_is_news(selling: Shop) -> None:
    def news() -> int:
        return selling.database.counters().get(Noun.LANES.value, 0)

    before = news()
    strike(selling)
    assert news() == before + 1
    probe = probe_of(selling)
    assert news() == before + 2, "the others need not try in vain"
    end_probe(selling, probe, is_well=True)
    assert news() == before + 3


def test_the_rate_is_one_for_all_workers(selling: Shop) -> None:
    rate = Rate(20)
    taken = 0
    for step in range(60):
        at = NOW + step * SECOND
        for worker_id in ("a", "b"):
            taken += len(selling.deliveries.claim(worker_id, {MOZILLA_LANE: 100}, at, rate=rate))
    assert 17 <= taken <= 20


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(
    st.integers(1, 200),
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9_000), st.integers(1, 30)), max_size=20),
)
def test_no_minute_holds_more_than_the_rate_whoever_claims(
    selling: Shop, per_minute: int, looks: list[tuple[str, int, int]]
) -> None:
    with selling.database.write() as connection:
        connection.exec_driver_sql("UPDATE lane SET budget_at = 0")
        connection.exec_driver_sql("UPDATE delivery SET outcome = 'pending', worker_id = NULL, interruptions = 0")
    at, taken = NOW, []
    for worker_id, later, wanted in looks:
        at += timedelta(milliseconds=later)
        claimed = selling.deliveries.claim(worker_id, {MOZILLA_LANE: wanted}, at, rate=Rate(per_minute))
        taken.append((at, len(claimed)))
    for begin, _ in taken:
        assert sum(count for moment, count in taken if begin <= moment < begin + MINUTE) <= per_minute


def test_what_is_given_back_stays_spent(selling: Shop) -> None:
    rate = Rate(60)
    (first,) = selling.deliveries.claim("a", {MOZILLA_LANE: 100}, NOW, rate=rate)
    selling.deliveries.release("a", [first.delivery_id], NOW)
    assert selling.deliveries.claim("a", {MOZILLA_LANE: 100}, NOW, rate=rate) == []
    later = NOW + 2 * SECOND
    assert first.delivery_id in {each.delivery_id for each in selling.deliveries.claim("a", {1: 9}, later, rate=rate)}


def test_senders_are_those_that_have_not_ended(selling: Shop) -> None:
    assert selling.lanes.senders() == 1
    first, _ = selling.workers.begin(1, NOW), selling.workers.begin(2, NOW)
    assert selling.lanes.senders() == 2
    selling.workers.end(first, NOW)
    assert selling.lanes.senders() == 1


def test_a_whole_storm_costs_no_attempt(selling: Shop) -> None:
    strike(selling, 1.0)
    for _ in range(3):
        probe = probe_of(selling)
        selling.record("prober", [probe], Outcome.RETRYING, costs_attempt=False, next_at=selling.now)
        strike(selling, 1.0, probe)
    assert {row.attempts for row in selling.log.all(1)} == {0}
