"""A figure beside its target: what counts as reached, and how ratios are taken."""

import pytest
from hypothesis import given, strategies as st

from benchmarks.figures import Bench, Figure, Scale, Taken, ratio_by_round

ANY = st.floats(0.01, 1e9)


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        (Figure("rate", 4.0, "×", at_least=4.0), "reached"),
        (Figure("rate", 3.99, "×", at_least=4.0), "MISSED"),
        (Figure("cost", 0.19, "×", at_most=0.19), "reached"),
        (Figure("cost", 0.2, "×", at_most=0.19), "MISSED"),
        (Figure("told", 0.0, "s"), ""),
    ],
)
def test_a_figure_is_judged_by_its_target(figure: Figure, verdict: str) -> None:
    assert figure.row()[3] == verdict
    assert figure.is_reached is (verdict != "MISSED")


def test_one_missed_target_is_seen_in_the_table_and_in_the_document() -> None:
    figures = (Figure("rate", 5.0, "/s", at_least=1.0), Figure("cost", 5.0, "µs", at_most=1.0))
    taken = Taken(Bench("some", "Some title", "How it was taken.", lambda _scale: figures), figures)
    assert not taken.is_reached
    assert "MISSED" in taken.table()
    assert "| cost | ≤ 1.00 | 5.00 µs | MISSED |" in taken.document(Scale())


@given(st.lists(st.tuples(ANY, ANY), min_size=1, max_size=7), st.lists(st.floats(0.1, 10), min_size=7, max_size=7))
def test_what_slows_both_in_a_round_changes_no_ratio(rounds: list[tuple[float, float]], slowness: list[float]) -> None:
    ours, theirs = zip(*rounds, strict=True)
    slower = [(one * slow, other * slow) for (one, other), slow in zip(rounds, slowness, strict=False)]
    slow_ours, slow_theirs = zip(*slower, strict=True)
    assert ratio_by_round(slow_ours, slow_theirs) == pytest.approx(ratio_by_round(ours, theirs))


def test_rounds_of_one_alone_are_refused() -> None:
    with pytest.raises(ValueError, match="argument 2"):
        ratio_by_round([1.0, 2.0], [1.0])
