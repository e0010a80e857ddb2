"""The error threshold: what counts, how few are too few, over all senders together, and that resuming begins anew."""

from collections.abc import Iterator

import pytest

from pushdesk.domain.campaign import CampaignCommand, CampaignState, PauseReason
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.sending.errors import FEWEST_ENDED, TELL_EVERY_SECONDS, TOLD_AT_ONCE, ErrorWatch
from pushdesk.storage.campaign_errors import WINDOW, CampaignErrors, LatestEnds
from pushdesk.storage.database import Database
from pushdesk.storage.delivery_results import Result
from tests.sending.workspace import Bakery

CAMPAIGN = 1
LONG_AFTER = 1_000.0


@pytest.fixture
def database(bakery: Bakery) -> Iterator[Database]:
    bakery.subscribe(1)
    assert bakery.launch().campaign_id == CAMPAIGN
    yield bakery.desk.database


@pytest.fixture
def counts(database: Database) -> CampaignErrors:
    return CampaignErrors(database)


def ended(outcome: Outcome, reason: Reason = Reason.REQUEST_REFUSED) -> Result:
    return Result(1, 1, CAMPAIGN, outcome, reason)


def note(watch: ErrorWatch, *outcomes: Outcome) -> None:
    for outcome in outcomes:
        watch.note(ended(outcome))


def test_half_is_allowed_and_one_more_is_not(counts: CampaignErrors) -> None:
    watch = ErrorWatch(counts, 50)
    note(watch, *[Outcome.ACCEPTED, Outcome.REFUSED] * (FEWEST_ENDED // 2))
    assert watch.halted(LONG_AFTER) == []
    note(watch, Outcome.REFUSED)
    assert watch.halted(2 * LONG_AFTER) == [CAMPAIGN]


def test_fewer_than_fifty_ends_prove_nothing(counts: CampaignErrors) -> None:
    watch = ErrorWatch(counts, 50)
    note(watch, *[Outcome.FAILED] * (FEWEST_ENDED - 1))
    assert watch.halted(LONG_AFTER) == []
    note(watch, Outcome.UNKNOWN)
    assert watch.halted(2 * LONG_AFTER) == [CAMPAIGN]


@pytest.mark.parametrize(
    "result",
    [
        ended(Outcome.GONE, Reason.ENDPOINT_GONE),
        ended(Outcome.KEY_MISMATCH, Reason.OTHER_KEY),
        ended(Outcome.SKIPPED, Reason.EXPIRED),
        ended(Outcome.PENDING, Reason.OFFLINE),
        ended(Outcome.RETRYING, Reason.THROTTLED),
        ended(Outcome.UNKNOWN, Reason.INTERRUPTED),
    ],
    ids=lambda result: result.reason.value,
)
def test_what_is_nobodys_fault_is_no_error(counts: CampaignErrors, result: Result) -> None:
    watch = ErrorWatch(counts, 50)
    for _ in range(10 * FEWEST_ENDED):
        watch.note(result)
    assert watch.halted(LONG_AFTER) == []


def test_two_senders_count_together(counts: CampaignErrors) -> None:
    first, second = ErrorWatch(counts, 50), ErrorWatch(counts, 50)
    note(first, *[Outcome.REFUSED] * 30)
    note(second, *[Outcome.REFUSED] * 30)
    assert first.halted(LONG_AFTER) == []
    assert second.halted(LONG_AFTER) == [CAMPAIGN]


def test_only_the_latest_count(counts: CampaignErrors) -> None:
    watch = ErrorWatch(counts, 50)
    note(watch, *[Outcome.ACCEPTED] * 100_000, *[Outcome.REFUSED] * WINDOW)
    watch.halted(LONG_AFTER)
    note(watch, *[Outcome.REFUSED] * (WINDOW // 2))
    assert watch.halted(2 * LONG_AFTER) == [CAMPAIGN]
    old = ErrorWatch(counts, 50)
    note(old, *[Outcome.ACCEPTED] * 100_000, Outcome.REFUSED)
    assert old.halted(3 * LONG_AFTER) == []


def test_a_hundred_percent_means_never(counts: CampaignErrors) -> None:
    watch = ErrorWatch(counts, 100)
    note(watch, *[Outcome.REFUSED] * 10 * FEWEST_ENDED)
    assert watch.halted(LONG_AFTER) == []


def test_the_others_are_told_seldom_and_at_once_when_it_is_bad(counts: CampaignErrors) -> None:
    watch = ErrorWatch(counts, 50)
    note(watch, Outcome.REFUSED)
    watch.halted(LONG_AFTER)
    note(watch, Outcome.REFUSED)
    watch.halted(LONG_AFTER + TELL_EVERY_SECONDS / 2)
    assert counts.add(CAMPAIGN, 0, 0) == LatestEnds(1, 1)
    note(watch, *[Outcome.REFUSED] * TOLD_AT_ONCE)
    watch.halted(LONG_AFTER + TELL_EVERY_SECONDS / 2)
    assert counts.add(CAMPAIGN, 0, 0).errors == TOLD_AT_ONCE + 2


def test_a_campaign_of_errors_pauses_and_a_resumed_one_is_judged_anew(bakery: Bakery) -> None:
    bakery.subscribe(300, mix="too_large")
    campaign = bakery.launch()
    bakery.send()
    kept = bakery.desk.campaigns.get(campaign.campaign_id)
    assert (kept.state, kept.reason) == (CampaignState.PAUSED, PauseReason.TOO_MANY_ERRORS)
    refused = bakery.outcomes(campaign)[Outcome.REFUSED]
    assert FEWEST_ENDED <= refused < 300
    assert bakery.outcomes(campaign) == {Outcome.REFUSED: refused, Outcome.PENDING: 300 - refused}
    bakery.desk.campaigns.command(campaign.campaign_id, CampaignCommand.RESUME, bakery.desk.now())
    bakery.send()
    assert bakery.outcomes(campaign)[Outcome.REFUSED] >= refused + FEWEST_ENDED


def test_the_owner_may_switch_it_off(bakery: Bakery) -> None:
    bakery.desk.settings.set("errors_allowed_percent", "100")
    bakery.subscribe(150, mix="too_large")
    campaign = bakery.launch()
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.REFUSED: 150}
