"""Fifty kills in campaigns of twenty thousand: nobody is lost, copies are few, every database is whole.

At-most-once, the same fifty kills: nobody gets it twice, and whoever was cut off is listed as unknown.
"""

import random

import pytest

from pushdesk.domain.delivery import Outcome
from pushdesk.sending.claims import RESULTS_AT_ONCE
from pushdesk.storage.delivery_log import LogFilter
from tests.sending.killing import finish, kill_through, settle
from tests.sending.workspace import Bakery
from tests.torture.conftest import Counted

PEOPLE = 20_000
KILLS = 17
CAMPAIGNS = 3
"""Fifty kills and one."""


def thresholds(chance: random.Random) -> list[int]:
    """After how many requests each kill comes, over the whole length of a campaign."""
    part = PEOPLE // (KILLS + 1)
    return [part * number + chance.randrange(part) for number in range(KILLS)]


@pytest.mark.parametrize("number", range(1, CAMPAIGNS + 1))
@pytest.mark.parametrize("at_most_once", [False, True], ids=["usual", "at-most-once"])
def test_kills_in_a_campaign_of_twenty_thousand(
    bakery: Bakery, number: int, at_most_once: bool, counted: Counted
) -> None:
    chance = random.Random(number)
    bakery.subscribe(PEOPLE, mix={"ok": 0.85, "slow": 0.15}, seed=number)
    campaign = bakery.launch(at_most_once=at_most_once)
    kills = kill_through(bakery, thresholds(chance), chance)
    finish(bakery)
    account = settle(bakery, campaign)
    unknown = account.outcomes[Outcome.UNKNOWN]
    who = ", ".join(f"{count} × {victim}" for victim, count in kills.victims.items())
    manner = "at-most-once" if at_most_once else "usual"
    counted(
        f"kill -9, {manner}, campaign {number} of {CAMPAIGNS} ({PEOPLE:,} people)",
        f"{kills.victims.total()} kills of {kills.processes} processes ({who}); {account.lost} lost;"
        f" {account.copies} copies of {account.cut_off} claims cut off; {unknown} unknown;"
        f" at most {kills.most_held} claims held by one process; database whole",
    )
    assert account.lost == 0
    in_flight = bakery.desk.settings.all().sender_in_flight
    assert account.copies <= kills.processes * (in_flight + RESULTS_AT_ONCE)
    assert account.copies <= account.cut_off
    listed = bakery.desk.delivery_log.count(campaign.campaign_id, LogFilter(outcomes=(Outcome.UNKNOWN,)))
    assert listed == unknown
    if at_most_once:
        assert account.copies == 0
        assert account.cut_off == unknown > 0
