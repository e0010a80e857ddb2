"""The sender's queue: nobody is lost, nobody gets a third copy, and two workers never hold the same delivery."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from pushdesk.domain.audience import parse_rule
from pushdesk.domain.campaign import CampaignCommand, CampaignState
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.subscription import Browser, PushService
from pushdesk.storage.database import Noun
from pushdesk.storage.delivery_log import Attempt, LogFilter
from tests.storage.workspace import GOOGLE, MINUTE, MOZILLA, NOW, Shop


def raised(shop: Shop, noun: Noun) -> int:
    return shop.database.counters().get(noun.value, 0)


@pytest.fixture
def selling(shop: Shop) -> Shop:
    """A shop whose first campaign to six subscribers is running."""
    shop.subscribe(6)
    shop.launch()
    shop.start()
    return shop


def test_a_claim_holds_all_that_a_message_needs(selling: Shop) -> None:
    (first, *_) = selling.claim("w", 1)
    kept = selling.subscriptions.get(first.subscription_id)
    assert (first.endpoint, first.p256dh, first.auth) == (kept.endpoint, kept.keys.p256dh, kept.keys.auth)
    assert (first.key_id, first.push_service, first.attempts) == (selling.key_id, PushService.MOZILLA, 0)
    assert first.endpoint not in repr(first)
    assert str(first.auth) not in repr(first)
    (row,) = [each for each in selling.log.all(1) if each.outcome is Outcome.IN_FLIGHT]
    assert (row.delivery_id, row.reason) == (first.delivery_id, Reason.CLAIMED)


def test_two_workers_never_hold_the_same_delivery(selling: Shop) -> None:
    first, second, third = selling.claim("a", 4), selling.claim("b", 4), selling.claim("c", 4)
    assert [len(first), len(second), len(third)] == [4, 2, 0]
    assert len({each.delivery_id for each in first + second}) == 6
    assert selling.deliveries.in_flight() == 6


def test_nothing_is_claimed_before_its_time(selling: Shop) -> None:
    claimed = selling.claim("w")
    selling.record("w", claimed[:2], Outcome.RETRYING, next_at=NOW + MINUTE)
    selling.record("w", claimed[2:], Outcome.ACCEPTED)
    assert selling.claim("w") == []
    assert selling.deliveries.next_due() == NOW + MINUTE
    selling.now += MINUTE
    again = selling.claim("w")
    assert [(each.delivery_id, each.attempts) for each in again] == [
        (claimed[0].delivery_id, 1),
        (claimed[1].delivery_id, 1),
    ]


def test_closed_lanes_are_left_alone(shop: Shop) -> None:
    shop.subscribe(2)
    shop.register(shop.registration(7, endpoint=f"{GOOGLE}7", push_service=PushService.FCM), Browser.CHROME)
    shop.launch()
    shop.start()
    google = next(lane.lane_id for lane in shop.lanes.all().values() if lane.push_service is PushService.FCM)
    assert {each.push_service for each in shop.claim("w", closed={google})} == {PushService.MOZILLA}
    assert shop.claim("w", closed={google}) == []
    assert [each.lane_id for each in shop.claim("w")] == [google]


def test_tests_come_before_campaigns(shop: Shop) -> None:
    shop.subscribe(2)
    shop.subscriptions.tag(2, ["test"])
    shop.launch()
    draft = shop.draft()
    test = shop.campaigns.launch(
        draft.draft_id, draft.notification, parse_rule("tag:test"), due_at=NOW, now=NOW, is_test=True
    )
    shop.start()
    assert [each.campaign_id for each in shop.claim("w")] == [test.campaign_id, 1, 1]


def test_who_unsubscribed_meanwhile_is_skipped_and_the_campaign_ends(selling: Shop) -> None:
    handed_in = selling.registration(1)
    selling.subscriptions.unregister(handed_in.endpoint, handed_in.keys.auth, NOW)
    selling.subscriptions.erase(2, NOW)
    with selling.database.write() as connection:
        connection.exec_driver_sql("UPDATE subscription SET state = 'quarantined' WHERE subscription_id = 3")
    assert [each.subscription_id for each in selling.claim("w")] == [4, 5, 6]
    skipped = list(selling.log.all(1))[:3]
    assert {(row.outcome, row.reason) for row in skipped} == {(Outcome.SKIPPED, Reason.NOT_SUBSCRIBED)}


def test_a_campaign_whose_last_ones_left_ends_and_tells_it(selling: Shop) -> None:
    for subscription_id in range(1, 7):
        selling.subscriptions.erase(subscription_id, NOW)
    before = raised(selling, Noun.CAMPAIGNS)
    assert selling.claim("w") == []
    campaign = selling.campaigns.get(1)
    assert campaign.state is CampaignState.FINISHED
    assert selling.totals(campaign) == {Outcome.SKIPPED: 6}
    assert raised(selling, Noun.CAMPAIGNS) == before + 1


def test_results_end_deliveries_and_the_campaign_with_frozen_totals(selling: Shop) -> None:
    claimed = selling.claim("w")
    before = raised(selling, Noun.CAMPAIGNS)
    selling.record("w", claimed[:5], Outcome.ACCEPTED, status=201)
    assert raised(selling, Noun.CAMPAIGNS) == before
    assert selling.campaigns.get(1).state is CampaignState.RUNNING
    selling.now += MINUTE
    selling.record("w", claimed[5:], Outcome.REFUSED, status=400)
    assert raised(selling, Noun.CAMPAIGNS) == before + 1
    ended = selling.campaigns.get(1)
    assert (ended.state, ended.ended_at) == (CampaignState.FINISHED, NOW + MINUTE)
    with selling.database.write() as connection:
        connection.exec_driver_sql("UPDATE delivery SET outcome = 'failed'")
    assert selling.totals(ended) == {Outcome.ACCEPTED: 5, Outcome.REFUSED: 1}


def test_an_attempt_is_written_down_for_each_try(selling: Shop) -> None:
    (claimed,) = selling.claim("w", 1)
    selling.record("w", [claimed], Outcome.RETRYING, reason=Reason.SERVICE_BUSY, status=503, next_at=NOW - MINUTE)
    (claimed,) = selling.claim("w", 1)
    selling.record(
        "w",
        [claimed],
        Outcome.PENDING,
        reason=Reason.OFFLINE,
        next_at=NOW - MINUTE,
        is_attempt=False,
        costs_attempt=False,
    )
    (claimed,) = selling.claim("w", 1)
    assert claimed.attempts == 1
    selling.record("w", [claimed], Outcome.ACCEPTED, status=201)
    assert selling.log.attempts(claimed.delivery_id) == [
        Attempt(NOW, 503, Reason.SERVICE_BUSY, Outcome.RETRYING),
        Attempt(NOW, 201, Reason.ACCEPTED, Outcome.ACCEPTED),
    ]
    row = next(each for each in selling.log.all(1) if each.delivery_id == claimed.delivery_id)
    assert (row.attempts, row.status, row.outcome) == (2, 201, Outcome.ACCEPTED)


def test_a_result_counts_only_while_the_claim_is_the_worker_s_own(selling: Shop) -> None:
    claimed = selling.claim("w")
    selling.record("stranger", claimed, Outcome.GONE)
    assert selling.deliveries.in_flight() == 6
    assert selling.rows("SELECT * FROM attempt") == []
    assert selling.rows("SELECT count(*) FROM subscription WHERE state = 'active'") == [(6,)]
    selling.record("w", claimed, Outcome.ACCEPTED)
    selling.record("w", claimed, Outcome.FAILED)
    assert selling.totals(selling.campaigns.get(1)) == {Outcome.ACCEPTED: 6}
    assert [len(selling.log.attempts(each.delivery_id)) for each in claimed] == [1] * 6


def test_nothing_to_record_changes_nothing(selling: Shop) -> None:
    before = selling.database.counters()
    selling.deliveries.record("w", [], NOW)
    selling.deliveries.release("w", [], NOW)
    assert selling.deliveries.put_back([], NOW) == 0
    assert selling.database.counters() == before


def test_gone_and_mismatched_subscriptions_are_marked_and_kept(selling: Shop) -> None:
    claimed = selling.claim("w")
    before = raised(selling, Noun.SUBSCRIPTIONS)
    selling.record("w", claimed[:1], Outcome.GONE, reason=Reason.ENDPOINT_GONE)
    selling.record("w", claimed[1:2], Outcome.KEY_MISMATCH, reason=Reason.OTHER_KEY)
    selling.record("w", claimed[2:], Outcome.ACCEPTED)
    assert raised(selling, Noun.SUBSCRIPTIONS) == before + 2
    states = selling.rows("SELECT state, ended_at IS NOT NULL FROM subscription ORDER BY subscription_id")
    assert states == [("gone", 1), ("key_mismatch", 0), *[("active", 0)] * 4]


def test_an_answer_about_a_former_endpoint_ends_nobody(selling: Shop) -> None:
    gone, mismatched, *_ = selling.claim("w", 2)
    for number in (1, 2):
        selling.register(selling.registration(number, endpoint=f"{MOZILLA}new-{number}"))
    selling.record("w", [gone], Outcome.GONE, reason=Reason.ENDPOINT_GONE)
    selling.record("w", [mismatched], Outcome.KEY_MISMATCH, reason=Reason.OTHER_KEY)
    assert selling.rows("SELECT DISTINCT state FROM subscription") == [("active",)]
    assert [row.outcome for row in selling.log.all(1)][:2] == [Outcome.GONE, Outcome.KEY_MISMATCH]


def test_released_claims_are_as_if_never_claimed(selling: Shop) -> None:
    claimed = selling.claim("w")
    for _ in range(5):
        selling.deliveries.release("w", [each.delivery_id for each in claimed], NOW)
        assert {row.outcome for row in selling.log.all(1)} == {Outcome.PENDING}
        again = selling.claim("w")
        assert [each.delivery_id for each in again] == [each.delivery_id for each in claimed]
    selling.deliveries.release("stranger", [each.delivery_id for each in claimed], NOW)
    assert selling.deliveries.in_flight() == 6
    selling.deliveries.put_back(["w"], NOW)
    assert {row.outcome for row in selling.log.all(1)} == {Outcome.RETRYING}


def test_what_was_cut_off_once_is_sent_again_and_twice_reads_unknown(selling: Shop) -> None:
    first = selling.claim("a", 6)
    assert selling.deliveries.put_back(["a"], NOW) == 6
    assert selling.deliveries.put_back(["a"], NOW) == 0
    second = selling.claim("b", 6)
    assert [each.delivery_id for each in second] == [each.delivery_id for each in first]
    selling.record("b", second[:2], Outcome.ACCEPTED)
    assert selling.deliveries.put_back(["b"], NOW) == 4
    ended = selling.campaigns.get(1)
    assert ended.state is CampaignState.FINISHED
    assert selling.totals(ended) == {Outcome.ACCEPTED: 2, Outcome.UNKNOWN: 4}
    assert {row.reason for row in selling.log.all(1) if row.outcome is Outcome.UNKNOWN} == {Reason.INTERRUPTED}


def test_an_answer_in_between_does_not_forgive_a_cut(selling: Shop) -> None:
    selling.claim("a")
    selling.deliveries.put_back(["a"], NOW)
    selling.record("b", selling.claim("b"), Outcome.RETRYING, next_at=NOW)
    selling.claim("c")
    selling.deliveries.put_back(["c"], NOW)
    assert selling.totals(selling.campaigns.get(1)) == {Outcome.UNKNOWN: 6}


def test_what_was_cut_off_comes_last_and_in_small_numbers(selling: Shop) -> None:
    cut = selling.claim("a", 4)
    selling.deliveries.put_back(["a"], NOW)
    fresh = selling.deliveries.claim("b", {1: 100}, NOW, second_tries={1: 3})
    assert [each.interruptions for each in fresh] == [0, 0]
    second = selling.deliveries.claim("b", {1: 100}, NOW, second_tries={1: 3})
    assert [each.delivery_id for each in second] == [each.delivery_id for each in cut[:3]]
    assert {each.interruptions for each in second} == {1}
    assert selling.deliveries.claim("b", {1: 100}, NOW, second_tries={1: 0}) == []
    assert len(selling.deliveries.claim("b", {1: 100}, NOW)) == 1


def test_many_answers_that_ask_for_another_try_are_no_cuts(selling: Shop) -> None:
    for _ in range(5):
        claimed = selling.claim("w")
        assert len(claimed) == 6
        selling.record("w", claimed, Outcome.RETRYING, next_at=NOW)
    selling.claim("w")
    selling.deliveries.put_back(["w"], NOW)
    assert selling.totals(selling.campaigns.get(1)) == {Outcome.RETRYING: 6}


def test_what_a_dead_worker_held_of_a_cancelled_campaign_is_not_sent(selling: Shop) -> None:
    selling.claim("w", 2)
    selling.campaigns.command(1, CampaignCommand.CANCEL, NOW)
    selling.deliveries.put_back(["w"], NOW)
    assert selling.totals(selling.campaigns.get(1)) == {Outcome.SKIPPED: 6}


def test_only_the_dead_worker_s_claims_are_put_back(selling: Shop) -> None:
    selling.claim("dead", 2)
    living = selling.claim("living", 2)
    assert selling.deliveries.put_back(["dead"], NOW) == 2
    selling.record("living", living, Outcome.ACCEPTED)
    assert selling.totals(selling.campaigns.get(1)) == {Outcome.RETRYING: 2, Outcome.PENDING: 2, Outcome.ACCEPTED: 2}


def test_the_next_due_time_is_the_earliest_of_all(shop: Shop) -> None:
    assert shop.deliveries.next_due() is None
    shop.subscribe()
    shop.launch(due_in=timedelta(hours=2))
    assert shop.deliveries.next_due() == NOW + timedelta(hours=2)
    shop.launch(due_in=timedelta(hours=1))
    shop.now += timedelta(hours=1)
    shop.start()
    assert shop.deliveries.next_due() == NOW + timedelta(hours=1)
    shop.claim("w")
    assert shop.deliveries.next_due() == NOW + timedelta(hours=2)


# The log


def test_the_log_is_filtered_and_paged(selling: Shop) -> None:
    claimed = selling.claim("w", 4)
    selling.record("w", claimed[:3], Outcome.ACCEPTED, status=201)
    selling.record("w", claimed[3:], Outcome.REFUSED, status=413, reason=Reason.TOO_LARGE)
    ids = [row.delivery_id for row in selling.log.all(1)]

    def found(**wanted: Any) -> list[int]:
        chosen = replace(LogFilter(), **wanted)
        rows = selling.log.rows(1, chosen, 0, 100)
        assert selling.log.count(1, chosen) == len(rows)
        return [row.delivery_id for row in rows]

    assert found() == ids
    assert found(outcomes=(Outcome.ACCEPTED,)) == ids[:3]
    assert found(outcomes=(Outcome.REFUSED, Outcome.PENDING)) == ids[3:]
    assert found(search="413") == found(search="too_large") == ids[3:4]
    assert found(search="mozilla") == found(search="FireFox") == ids
    assert found(search="chrome") == found(search="%") == []
    assert [row.delivery_id for row in selling.log.rows(1, LogFilter(), 2, 2)] == ids[2:4]
    assert [row.delivery_id for row in selling.log.after(1, ids[3], 1)] == ids[4:5]
    assert selling.log.rows(99, LogFilter(), 0, 10) == []


def test_a_time_to_live_that_was_shortened_is_kept_with_the_delivery(shop: Shop) -> None:
    shop.subscribe(2)
    shop.launch()
    shop.start()
    worker = shop.workers.begin(1, NOW)
    first, second = shop.claim(worker)
    shop.record(worker, [first], Outcome.ACCEPTED, kept_seconds=30)
    shop.record(worker, [second], Outcome.ACCEPTED)
    assert shop.rows("SELECT kept_seconds FROM delivery ORDER BY delivery_id") == [(30,), (None,)]
