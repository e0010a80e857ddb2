"""What a simulated subscription does follows from its character and its count, never from chance."""

from collections import Counter

import pytest
from hypothesis import given, strategies as st

from pushdesk.rehearsal.behaviour import SCRIPTS, Behaviour, Step, deal_behaviours, next_step

MIXES = st.dictionaries(st.sampled_from(Behaviour), st.floats(0.001, 100), min_size=1)


def test_every_behaviour_has_a_script() -> None:
    assert set(SCRIPTS) == set(Behaviour)


def test_a_throttled_one_asks_for_patience_once() -> None:
    steps = [next_step(Behaviour.THROTTLED, number) for number in range(4)]
    assert steps == [Step.REFUSE_THROTTLED, Step.ACCEPT, Step.ACCEPT, Step.ACCEPT]


def test_a_gone_one_stays_gone() -> None:
    assert {next_step(Behaviour.GONE, number) for number in range(5)} == {Step.REFUSE_GONE}


@given(MIXES, st.integers(0, 3000), st.integers(0, 2**31))
def test_a_mix_is_dealt_in_full_and_the_same_again(mix: dict[Behaviour, float], count: int, seed: int) -> None:
    dealt = deal_behaviours(mix, count, seed)
    assert len(dealt) == count
    assert set(dealt) <= set(mix)
    assert dealt == deal_behaviours(mix, count, seed)


def test_a_mix_keeps_its_proportions() -> None:
    mix = {Behaviour.OK: 0.93, Behaviour.GONE: 0.03, Behaviour.SLOW: 0.04}
    assert Counter(deal_behaviours(mix, 2000, 7)) == {
        Behaviour.OK: 1860,
        Behaviour.GONE: 60,
        Behaviour.SLOW: 80,
    }


@pytest.mark.parametrize("mix", [{Behaviour.OK: 0.0}, {Behaviour.OK: 1.0, Behaviour.GONE: -0.5}])
def test_shares_that_are_none_are_refused(mix: dict[Behaviour, float]) -> None:
    with pytest.raises(ValueError, match="mix"):
        deal_behaviours(mix, 10, 0)
