"""Comparing campaigns, growth and rhythm: the rules alone."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, strategies

from pushdesk.domain.comparison import (
    LEAST_AGE,
    CampaignFigures,
    Compared,
    Measure,
    Verdict,
    compare,
)
from pushdesk.domain.growth import Growth, Loss
from pushdesk.domain.reach_health import ReachHealth, Span

DAY = timedelta(days=1)
FIGURES = CampaignFigures(1_000, 900, 500, 30)
shares = strategies.floats(0, 1)
counts = strategies.integers(0, 10_000)


def test_shares_are_of_what_they_can_be_of() -> None:
    assert [FIGURES.share(measure) for measure in Measure] == [0.9, 500 / 900, 30 / 900]
    assert [CampaignFigures(0, 0, 0, 0).share(measure) for measure in Measure] == [0.0, 0.0, 0.0]


def test_small_differences_are_chance_and_large_ones_are_told() -> None:
    def verdict(share: float, usual: float) -> Verdict:
        return Compared(Measure.CLICKED, share, usual).verdict

    assert verdict(0.024, 0.022) is Verdict.SAME
    assert verdict(0.031, 0.024) is Verdict.MORE
    assert verdict(0.012, 0.024) is Verdict.LESS
    assert verdict(0.84, 0.98) is Verdict.LESS
    assert verdict(0.95, 0.98) is Verdict.SAME
    assert verdict(0.002, 0.0) is Verdict.SAME
    assert verdict(0.01, 0.0) is Verdict.MORE


@given(shares, shares)
def test_a_verdict_turns_around_with_its_sides(share: float, usual: float) -> None:
    verdict = Compared(Measure.CLICKED, share, usual).verdict
    if share == usual:
        assert verdict is Verdict.SAME
    elif verdict is not Verdict.SAME:
        assert (verdict is Verdict.MORE) == (share > usual)


def test_too_few_or_too_young_campaigns_are_not_compared() -> None:
    assert compare(FIGURES, [FIGURES], DAY) is None
    assert compare(FIGURES, [FIGURES, replace(FIGURES, accepted=0)], DAY) is None
    assert compare(replace(FIGURES, accepted=0), [FIGURES] * 5, DAY) is None
    assert compare(FIGURES, [FIGURES] * 5, LEAST_AGE - timedelta(seconds=1)) is None
    found = compare(FIGURES, [FIGURES] * 9, LEAST_AGE)
    assert found is not None
    assert found.campaigns == 5
    assert {each.verdict for each in found.measures} == {Verdict.SAME}


def test_a_measure_that_nobody_reports_is_left_out() -> None:
    silent = replace(FIGURES, displayed=0, clicked=0)
    found = compare(silent, [silent] * 3, DAY)
    assert found is not None
    assert [each.measure for each in found.measures] == [Measure.ACCEPTED]
    assert found.of(Measure.CLICKED) is None


@given(strategies.lists(strategies.tuples(counts, counts), min_size=1, max_size=90), counts)
def test_reach_ends_at_what_is_reachable_and_moves_by_who_came_and_went(
    days: list[tuple[int, int]], reachable: int
) -> None:
    new, gone = (tuple(column) for column in zip(*days, strict=True))
    growth = Growth(reachable, new, {Loss.GONE: gone})
    reach = growth.reach_by_day
    assert len(reach) == len(days)
    assert reach[-1] == reachable
    assert min(reach) >= 0
    for day in range(1, len(days)):
        assert reach[day - 1] == max(0, reach[day] - new[day] + gone[day])
    assert growth.new(len(days)) == sum(new)
    assert growth.lost(1) == growth.lost(1, Loss.GONE) == gone[-1]
    assert growth.lost(len(days), Loss.ERASED) == 0


def test_only_more_messages_with_fewer_clicks_are_too_often() -> None:
    def is_too_often(now: Span, before: Span) -> bool:
        return ReachHealth(spans=(now, before)).is_written_too_often

    before = Span(2, 1_000, 50, 2.0)
    assert is_too_often(Span(4, 2_000, 60, 4.0), before)
    assert not is_too_often(Span(4, 2_000, 98, 4.0), before), "as many click"
    assert not is_too_often(Span(2, 1_000, 10, 2.0), before), "as often as before"
    assert not is_too_often(Span(4, 2_000, 60, 4.0), replace(before, clicked=0)), "nobody ever clicked"
    assert not is_too_often(Span(4, 40, 0, 4.0), before), "too few to tell"
    assert not ReachHealth(spans=(before,)).is_written_too_often
