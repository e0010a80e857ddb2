"""How often a sender goes round: as often as there is something to do, and not while it waits."""

from datetime import UTC, datetime

from pushdesk.domain.delivery import Outcome
from pushdesk.machine import StopSignal
from pushdesk.sending.clock import Clock
from pushdesk.sending.engine import Engine
from tests.sending.workspace import Bakery

A_FEW_HUNDRED = 300


def test_the_last_results_are_written_at_once_and_not_waited_for(bakery: Bakery) -> None:
    bakery.subscribe(3)
    campaign = bakery.launch()
    looks = 0

    def now() -> datetime:
        nonlocal looks
        looks += 1
        return datetime.now(UTC)

    desk = bakery.desk
    Engine(
        desk.database, desk.custody, clock=Clock(now=now), stop=StopSignal(), process_id=1, ends_when_done=True
    ).run()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 3}
    assert looks < A_FEW_HUNDRED
