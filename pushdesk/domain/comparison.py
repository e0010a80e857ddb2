"""How a campaign did beside the ones before it, at the same age: like is compared with like."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from statistics import median

CAMPAIGNS_COMPARED = 5
"""So many campaigns before are looked at, at the most."""

FEWEST_COMPARED = 2
"""A single one before is no rule."""

LEAST_AGE = timedelta(hours=1)
"""Before that, chance decides who has looked at it already."""

LONGEST_AGE = timedelta(days=7)
"""What is reported later hardly changes the picture, and every campaign of interest is that old some day."""

_SAME_WITHIN = 0.15
_FEWEST_POINTS, _MOST_POINTS = 0.003, 0.05
"""A large share moves by few of its parts and still by many people, a small one by many parts and few people."""


class Measure(StrEnum):
    """What is compared: each by itself, for they are never one number."""

    ACCEPTED = "accepted"
    DISPLAYED = "displayed"
    CLICKED = "clicked"


class Verdict(StrEnum):
    """How a share stands to the usual one."""

    MORE = "more"
    SAME = "same"
    LESS = "less"


@dataclass(frozen=True, slots=True)
class CampaignFigures:
    """A campaign's numbers at some age; ``total`` is all of its deliveries."""

    total: int
    accepted: int
    displayed: int
    clicked: int

    def share(self, measure: Measure) -> float:
        """Accepted of all; shown and clicked of the accepted ones. 0 where there is nothing to divide by."""
        if measure is Measure.ACCEPTED:
            return self.accepted / self.total if self.total else 0.0
        count = self.displayed if measure is Measure.DISPLAYED else self.clicked
        return count / self.accepted if self.accepted else 0.0


@dataclass(frozen=True, slots=True)
class Compared:
    """One measure: its share in this campaign, and the median of those before."""

    measure: Measure
    share: float
    usual: float

    @property
    def verdict(self) -> Verdict:
        """More or less than usual only where it is clearly so: small differences are chance."""
        difference = self.share - self.usual
        if abs(difference) <= min(_MOST_POINTS, max(_FEWEST_POINTS, _SAME_WITHIN * self.usual)):
            return Verdict.SAME
        return Verdict.MORE if difference > 0 else Verdict.LESS


@dataclass(frozen=True, slots=True)
class Comparison:
    """A campaign beside ``campaigns`` earlier ones, all at the age ``age``; every measure that anybody has."""

    campaigns: int
    age: timedelta
    measures: tuple[Compared, ...]

    def of(self, measure: Measure) -> Compared | None:
        """One measure, or None where neither this campaign nor those before have it."""
        return next((each for each in self.measures if each.measure is measure), None)


def compare(figures: CampaignFigures, before: Sequence[CampaignFigures], age: timedelta) -> Comparison | None:
    """The comparison; None where it is too young, too few were sent before, or nothing of this one was accepted."""
    counted = [each for each in before[:CAMPAIGNS_COMPARED] if each.accepted]
    if age < LEAST_AGE or len(counted) < FEWEST_COMPARED or figures.accepted == 0:
        return None
    measures = (
        Compared(each, figures.share(each), median(earlier.share(each) for earlier in counted)) for each in Measure
    )
    return Comparison(len(counted), age, tuple(each for each in measures if each.share or each.usual))
