"""The list is safe from push services: no answer deletes a row, and too many that are gone wait for the owner."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pushdesk.domain.answers import ANSWER_ROWS, FAILURE_ROWS, MAX_ATTEMPTS, NOT_SENT_ROWS, Action, Verdict, classify
from pushdesk.domain.campaign import CampaignCommand, CampaignState
from pushdesk.domain.delivery import Answer, Failure, Outcome, Reason
from pushdesk.domain.removal import Removal, RemovalCommand
from pushdesk.sending.settlement import not_sent, settled
from pushdesk.storage.opening import open_database
from tests.sending.workspace import Bakery
from tests.storage.workspace import Shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A workspace with one site and one key."""
    database = open_database(tmp_path / "storage")
    yield Shop.founded(database)
    database.close()


VERDICTS: dict[str, tuple[Verdict, Answer]] = {
    **{row.name: (row.verdict, Answer(next(iter(row.statuses)))) for row in ANSWER_ROWS},
    **{failure.value: (verdict, Answer(failure=failure)) for failure, verdict in FAILURE_ROWS.items()},
}


@pytest.mark.parametrize("name", VERDICTS)
@pytest.mark.parametrize("at_most_once", [False, True])
def test_no_answer_deletes_a_row_and_only_gone_ends_a_subscription(shop: Shop, name: str, at_most_once: bool) -> None:
    verdict, answer = VERDICTS[name]
    (subscription_id,) = shop.subscribe(1)
    campaign = shop.launch()
    shop.start()
    for _ in range(2 * MAX_ATTEMPTS):
        results = [
            settled(each, verdict, answer, asked_seconds=60, now=shop.now, chance=0.0, at_most_once=at_most_once)
            for each in shop.claim("w")
        ]
        shop.deliveries.record("w", results, shop.now)
        shop.now = shop.deliveries.next_due() or shop.now
    assert shop.rows("SELECT subscription_id, state FROM subscription") == [
        (subscription_id, {Action.REMOVE: "gone", Action.EXCLUDE: "key_mismatch"}.get(verdict.action, "active"))
    ]
    assert sum(shop.totals(campaign).values()) == 1


@pytest.mark.parametrize("reason", NOT_SENT_ROWS)
def test_what_is_decided_without_asking_deletes_no_row(shop: Shop, reason: Reason) -> None:
    (subscription_id,) = shop.subscribe(1)
    shop.launch()
    shop.start()
    shop.deliveries.record("w", [not_sent(each, reason) for each in shop.claim("w")], shop.now)
    is_removed = NOT_SENT_ROWS[reason].action is Action.REMOVE
    assert shop.rows("SELECT subscription_id, state FROM subscription") == [
        (subscription_id, "gone" if is_removed else "active")
    ]


def states(bakery: Bakery) -> dict[str, int]:
    """How many subscriptions are in which state."""
    with bakery.desk.database.read() as connection:
        rows = connection.exec_driver_sql("SELECT state, count(*) FROM subscription GROUP BY state").all()
    return {row[0]: row[1] for row in rows}


def test_a_push_service_that_has_lost_its_list_costs_nobody(bakery: Bakery) -> None:
    bakery.subscribe(100, mix={"ok": 0.7, "gone": 0.3})
    campaign = bakery.launch()
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 70, Outcome.GONE: 30}
    assert states(bakery) == {"active": 100}
    assert bakery.desk.campaigns.get(campaign.campaign_id).removal is Removal.HELD

    bakery.desk.removals.decide(campaign.campaign_id, RemovalCommand.KEEP, bakery.desk.now())
    bakery.desk.campaigns.command(campaign.campaign_id, CampaignCommand.RETRY, bakery.desk.now())
    requests = bakery.requests()
    bakery.send()
    assert bakery.requests() == requests + 30
    assert states(bakery) == {"active": 100}

    assert bakery.desk.removals.decide(campaign.campaign_id, RemovalCommand.REMOVE, bakery.desk.now()) == 30
    assert states(bakery) == {"active": 70, "gone": 30}
    assert bakery.launch("Once more").total == 70
    assert bakery.desk.removals.decide(campaign.campaign_id, RemovalCommand.UNDO, bakery.desk.now()) == 30
    assert states(bakery) == {"active": 100}


@pytest.mark.parametrize(
    ("behaviour", "outcome", "copies"),
    [
        ("ok", Outcome.ACCEPTED, {"1": 10}),
        ("throttled", Outcome.ACCEPTED, {"1": 10}),
        ("lost_answer", Outcome.UNKNOWN, {"1": 10}),
        ("cut_once", Outcome.UNKNOWN, {}),
        ("gone", Outcome.GONE, {}),
        ("redirecting", Outcome.FAILED, {}),
    ],
)
def test_at_most_once_sends_no_second_copy_where_the_first_may_have_been_taken(
    bakery: Bakery, behaviour: str, outcome: Outcome, copies: dict[str, int]
) -> None:
    bakery.subscribe(10, mix=behaviour)
    campaign = bakery.launch(at_most_once=True)
    bakery.send()
    assert bakery.outcomes(campaign) == {outcome: 10}
    assert bakery.copies(campaign) == copies
    assert bakery.desk.campaigns.get(campaign.campaign_id).state is CampaignState.FINISHED


def test_the_unknown_ones_go_out_again_only_by_the_owners_word(bakery: Bakery) -> None:
    bakery.subscribe(5, mix="lost_answer")
    campaign = bakery.launch(at_most_once=True)
    bakery.send()
    bakery.send()
    assert bakery.copies(campaign) == {"1": 5}
    bakery.desk.campaigns.command(campaign.campaign_id, CampaignCommand.RETRY, bakery.desk.now())
    bakery.send()
    assert bakery.copies(campaign) == {"2": 5}


def test_a_worker_that_was_cut_off_leaves_unknown_ones_and_others_go_on(bakery: Bakery) -> None:
    bakery.subscribe(40)
    campaign = bakery.launch(at_most_once=True)
    now = bakery.desk.now()
    bakery.desk.deliveries.promote_due(now, 3_600)
    dead = bakery.desk.workers.begin(1, now)
    claimed = bakery.desk.deliveries.claim(dead, dict.fromkeys(bakery.desk.lanes.all(), 12), now)
    assert bakery.desk.deliveries.put_back([dead], now) == 12
    assert bakery.outcomes(campaign) == {Outcome.PENDING: 28, Outcome.UNKNOWN: 12}
    bakery.send()
    assert bakery.outcomes(campaign) == {Outcome.ACCEPTED: 28, Outcome.UNKNOWN: 12}
    assert bakery.copies(campaign) == {"1": 28}
    unknown = {row.delivery_id for row in bakery.rows(campaign) if row.outcome is Outcome.UNKNOWN}
    assert unknown == {each.delivery_id for each in claimed}


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (Answer(failure=Failure.AMBIGUOUS), Outcome.UNKNOWN),
        (Answer(500, body=b"broken"), Outcome.UNKNOWN),
        (Answer(502), Outcome.UNKNOWN),
        (Answer(504), Outcome.UNKNOWN),
        (Answer(599), Outcome.UNKNOWN),
        (Answer(403), Outcome.UNKNOWN),  # nobody has described one without a word
        (Answer(503), Outcome.RETRYING),
        (Answer(408), Outcome.RETRYING),
        (Answer(429), Outcome.RETRYING),
        (Answer(302), Outcome.RETRYING),
        (Answer(failure=Failure.CONNECT), Outcome.RETRYING),
        (Answer(failure=Failure.OFFLINE), Outcome.PENDING),
    ],
)
def test_at_most_once_ends_what_may_have_been_taken_at_its_first_try(
    shop: Shop, answer: Answer, outcome: Outcome
) -> None:
    shop.subscribe(1)
    campaign = shop.launch()
    shop.start()
    (claimed,) = shop.claim("w")
    verdict = classify(claimed.push_service, answer, now=shop.now)
    result = settled(claimed, verdict, answer, asked_seconds=60, now=shop.now, chance=0.5, at_most_once=True)
    shop.deliveries.record("w", [result], shop.now)
    assert shop.totals(campaign) == {outcome: 1}
    assert (result.next_at is None) is (outcome is Outcome.UNKNOWN)
