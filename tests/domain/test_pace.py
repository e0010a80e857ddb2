"""The owner's rate is kept in every minute whoever asks when, and pauses grow up to an hour."""

from hypothesis import given, settings, strategies as st

from pushdesk.domain.pace import FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS, Rate, pause_seconds

NOW = 1_700_000_000_000
MINUTE = 60_000
PER_MINUTE = st.integers(1, 5_000)
LOOKS = st.lists(st.tuples(st.integers(0, 20_000), st.integers(1, 400)), min_size=1, max_size=50)
"""Milliseconds since the last look, and how many messages are wanted then."""


def sent(rate: Rate, looks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """When how many messages left."""
    spent_until, at, left = 0, NOW, []
    for later, wanted in looks:
        at += later
        count = rate.allowed(spent_until, at, wanted)
        assert 0 <= count <= wanted
        spent_until = rate.spend(spent_until, at, count)
        left.append((at, count))
    return left


@given(PER_MINUTE, LOOKS)
def test_no_minute_holds_more_than_the_owner_said(per_minute: int, looks: list[tuple[int, int]]) -> None:
    left = sent(Rate(per_minute), looks)
    for begin, _ in left:
        assert sum(count for at, count in left if begin <= at < begin + MINUTE) <= per_minute


@settings(max_examples=30)
@given(PER_MINUTE, st.integers(50, 500))
def test_a_patient_sender_gets_nearly_the_whole_rate(per_minute: int, look_every: int) -> None:
    looks = [(look_every, 10**6)] * (3 * MINUTE // look_every)
    assert sum(count for _, count in sent(Rate(per_minute), looks)) >= 0.95 * 3 * per_minute - 1


@given(PER_MINUTE)
def test_the_first_message_leaves_at_once(per_minute: int) -> None:
    assert Rate(per_minute).allowed(0, NOW, 1) == 1


@given(st.integers(0, NOW * 2), st.integers(0, 1_000))
def test_without_a_rate_everything_leaves(spent_until: int, wanted: int) -> None:
    assert Rate().allowed(spent_until, NOW, wanted) == wanted
    assert Rate().spend(spent_until, NOW, wanted) == spent_until


@given(PER_MINUTE, st.integers(2 * MINUTE, 10**9))
def test_a_clock_that_was_set_back_holds_nothing_up(per_minute: int, back: int) -> None:
    rate = Rate(per_minute)
    spent_until = rate.spend(0, NOW + back, rate.allowed(0, NOW + back, 10))
    assert rate.allowed(spent_until, NOW, 1) == 1


def test_pauses_double_up_to_an_hour() -> None:
    pauses = [pause_seconds(strikes) for strikes in (1, 2, 3, 7, 8, 1_000)]
    assert pauses == [FIRST_PAUSE_SECONDS, 60.0, 120.0, 1_920.0, LONGEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS]
