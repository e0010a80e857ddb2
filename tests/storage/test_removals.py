"""The removal of gone subscribers: held above the line, decided by the owner, undone to the letter."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from pushdesk.domain.campaign import Campaign, CampaignCommand, CampaignState
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.faults import Fault
from pushdesk.domain.growth import Loss
from pushdesk.domain.removal import Removal, RemovalCommand
from pushdesk.domain.subscription import SubscriptionState
from pushdesk.storage.database import Noun
from pushdesk.storage.deliveries import Claimed
from pushdesk.storage.growth import GrowthStore
from pushdesk.storage.opening import open_database
from pushdesk.storage.removals import RemovalStore
from tests.storage.workspace import DAY, MINUTE, MOZILLA, NOW, Shop

MANY, GONE = 60, 24


@pytest.fixture
def removals(shop: Shop) -> RemovalStore:
    return RemovalStore(shop.database)


def sent(shop: Shop, title: str = "Fresh bread") -> Campaign:
    """A campaign to everyone that has started."""
    campaign = shop.launch(title=title)
    shop.start()
    return campaign


def found_gone(shop: Shop, claimed: list[Claimed]) -> None:
    shop.record("w", claimed, Outcome.GONE, reason=Reason.ENDPOINT_GONE, status=410)


def answered(shop: Shop, *, gone: int, step: int = 7) -> Campaign:
    """A campaign to everyone of which so many were answered with 410, a few at a time, and the rest was accepted."""
    campaign = sent(shop)
    claimed = shop.claim("w", 1_000)
    for start in range(0, gone, step):
        found_gone(shop, claimed[start : min(gone, start + step)])
    shop.record("w", claimed[gone:], Outcome.ACCEPTED, status=201)
    return campaign


def states(shop: Shop) -> list[tuple[object, ...]]:
    """Every subscription with all that may change of it."""
    return shop.rows(
        "SELECT subscription_id, state, ended_at, last_seen_at, tags FROM (SELECT s.*, (SELECT count(*)"
        " FROM subscription_tag AS t WHERE t.subscription_id = s.subscription_id) AS tags"
        " FROM subscription AS s) ORDER BY 1"
    )


def state_of(shop: Shop, subscription_id: int) -> SubscriptionState:
    return shop.subscriptions.get(subscription_id).state


def count_of(shop: Shop, state: str) -> int:
    return int(shop.rows("SELECT count(*) FROM subscription WHERE state = ?", state)[0][0])


def refused(removals: RemovalStore, campaign: Campaign, command: RemovalCommand) -> str:
    with pytest.raises(Fault) as caught:
        removals.decide(campaign.campaign_id, command, NOW)
    return caught.value.code


def test_a_few_are_removed_at_once(shop: Shop, removals: RemovalStore) -> None:
    shop.subscribe(MANY)
    campaign = answered(shop, gone=12)
    assert count_of(shop, "gone") == 12
    standing = removals.standing(campaign.campaign_id)
    assert (standing.removal, standing.total, standing.gone) == (Removal.USUAL, MANY, 12)
    assert (standing.removable, standing.restorable, standing.reachable) == (0, 12, 0)
    assert removals.waiting() == []


@pytest.mark.parametrize(
    ("people", "gone", "held"), [(95, 19, False), (95, 20, True), (100, 20, False), (100, 21, True)]
)
def test_the_line_is_where_it_is_said_to_be(
    shop: Shop, removals: RemovalStore, people: int, gone: int, held: bool
) -> None:
    shop.subscribe(people)
    campaign = answered(shop, gone=gone, step=1)
    assert shop.campaigns.get(campaign.campaign_id).removal is (Removal.HELD if held else Removal.USUAL)
    assert count_of(shop, "gone") == (0 if held else gone)


def test_too_many_are_held_and_all_come_back_with_the_result_that_crossed_the_line(
    shop: Shop, removals: RemovalStore
) -> None:
    shop.subscribe(MANY)
    before = states(shop)
    campaign = sent(shop)
    claimed = shop.claim("w", 1_000)
    found_gone(shop, claimed[:19])
    assert count_of(shop, "gone") == 19
    raised = shop.database.counters()
    found_gone(shop, claimed[19:20])
    assert states(shop) == before
    now = shop.database.counters()
    assert now[Noun.CAMPAIGNS] > raised[Noun.CAMPAIGNS] and now[Noun.SUBSCRIPTIONS] > raised[Noun.SUBSCRIPTIONS]
    found_gone(shop, claimed[20:GONE])
    assert states(shop) == before
    assert shop.totals(campaign)[Outcome.GONE] == GONE
    standing = removals.standing(campaign.campaign_id)
    assert (standing.removal, standing.removable, standing.restorable, standing.reachable) == (
        Removal.HELD,
        GONE,
        0,
        GONE,
    )
    assert [(each.campaign_id, told) for each, told in removals.waiting(shop.site_id)] == [
        (campaign.campaign_id, standing)
    ]
    assert removals.waiting("another-site") == []


def test_one_big_batch_is_held_as_well(shop: Shop, removals: RemovalStore) -> None:
    shop.subscribe(MANY)
    before = states(shop)
    campaign = answered(shop, gone=MANY, step=MANY)
    assert states(shop) == before
    assert shop.campaigns.get(campaign.campaign_id).state is CampaignState.FINISHED


def test_the_next_campaign_goes_to_everyone_who_is_held(shop: Shop) -> None:
    shop.subscribe(MANY)
    answered(shop, gone=GONE)
    assert sent(shop, "Once more").total == MANY


def test_two_workers_cross_the_line_once(shop: Shop, removals: RemovalStore, folder: Path) -> None:
    shop.subscribe(200)
    campaign = sent(shop)
    before = states(shop)
    shares = {name: shop.claim(name, 60) for name in ("a", "b")}
    at_once = threading.Barrier(len(shares))
    failures: list[BaseException] = []

    def work(name: str) -> None:
        database = open_database(folder)
        try:
            own = replace(shop, database=database)
            at_once.wait()
            for start in range(0, 60, 3):
                own.record(name, shares[name][start : start + 3], Outcome.GONE, reason=Reason.ENDPOINT_GONE)
        except BaseException as error:
            failures.append(error)
        finally:
            database.close()

    raised = shop.database.counters()[Noun.CAMPAIGNS]
    threads = [threading.Thread(target=work, args=(name,)) for name in shares]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert shop.database.counters()[Noun.CAMPAIGNS] == raised + 1  # told once: nothing else changed a campaign
    assert states(shop) == before
    assert removals.standing(campaign.campaign_id).removable == 120


def test_the_owners_word_removes_them_and_undo_brings_all_back_as_they_were(shop: Shop, removals: RemovalStore) -> None:
    ids = shop.subscribe(MANY)
    shop.subscriptions.tag(ids[0], ["regular"])
    before = states(shop)
    campaign = answered(shop, gone=GONE)
    shop.now += DAY
    assert removals.decide(campaign.campaign_id, RemovalCommand.REMOVE, shop.now) == GONE
    assert count_of(shop, "gone") == GONE
    growth = GrowthStore(shop.database)
    assert growth.last_days(shop.site_id, 1, shop.now).lost(1, Loss.GONE) == GONE
    standing = removals.standing(campaign.campaign_id)
    assert (standing.removal, standing.removable, standing.restorable) == (Removal.REMOVED, 0, GONE)
    assert removals.waiting() == []

    assert removals.decide(campaign.campaign_id, RemovalCommand.UNDO, shop.now) == GONE
    assert states(shop) == before
    assert growth.last_days(shop.site_id, 1, shop.now).lost(1) == 0
    assert removals.standing(campaign.campaign_id).is_waiting  # the question stands again
    assert refused(removals, campaign, RemovalCommand.UNDO) == "nothing_to_bring_back"


def test_kept_is_kept_until_the_owner_thinks_again(shop: Shop, removals: RemovalStore) -> None:
    shop.subscribe(MANY)
    campaign = answered(shop, gone=GONE)
    assert removals.decide(campaign.campaign_id, RemovalCommand.KEEP, shop.now) == 0
    assert (count_of(shop, "active"), removals.waiting()) == (MANY, [])
    assert removals.decide(campaign.campaign_id, RemovalCommand.REMOVE, shop.now) == GONE
    assert removals.decide(campaign.campaign_id, RemovalCommand.KEEP, shop.now) == GONE
    assert shop.campaigns.get(campaign.campaign_id).removal is Removal.KEPT


def test_a_removal_below_the_line_can_be_undone_too_and_is_not_repeated(shop: Shop, removals: RemovalStore) -> None:
    shop.subscribe(MANY)
    before = states(shop)
    campaign = sent(shop)
    claimed = shop.claim("w", 1_000)
    found_gone(shop, claimed[:5])
    assert refused(removals, campaign, RemovalCommand.REMOVE) == "nothing_to_remove"
    assert removals.decide(campaign.campaign_id, RemovalCommand.UNDO, shop.now) == 5
    found_gone(shop, claimed[5:8])
    assert states(shop) == before
    assert shop.campaigns.get(campaign.campaign_id).removal is Removal.KEPT


def test_an_answer_after_the_owners_word_follows_it(shop: Shop, removals: RemovalStore) -> None:
    shop.subscribe(MANY)
    campaign = sent(shop)
    claimed = shop.claim("w", 1_000)
    found_gone(shop, claimed[:30])
    removals.decide(campaign.campaign_id, RemovalCommand.REMOVE, shop.now)
    found_gone(shop, claimed[30:40])
    assert count_of(shop, "gone") == 40
    assert removals.decide(campaign.campaign_id, RemovalCommand.UNDO, shop.now) == 40


def test_who_has_moved_on_by_themselves_is_left_alone(shop: Shop, removals: RemovalStore) -> None:
    ids = shop.subscribe(MANY)
    campaign = answered(shop, gone=GONE)
    shop.now += MINUTE
    refreshed, moved, left, erased = ids[:4]
    shop.register(shop.registration(1))
    shop.register(shop.registration(2, endpoint=f"{MOZILLA}moved"))
    shop.subscriptions.unregister(shop.registration(3).endpoint, shop.registration(3).keys.auth, shop.now)
    shop.subscriptions.erase(erased, shop.now)
    standing = removals.standing(campaign.campaign_id)
    assert (standing.gone, standing.removable, standing.reachable) == (GONE, GONE - 4, GONE - 2)
    assert removals.decide(campaign.campaign_id, RemovalCommand.REMOVE, shop.now) == GONE - 4
    assert [state_of(shop, each).value for each in (refreshed, moved, left)] == ["active", "active", "unsubscribed"]
    assert removals.decide(campaign.campaign_id, RemovalCommand.UNDO, shop.now) == GONE - 4
    assert [state_of(shop, each).value for each in (refreshed, moved, left)] == ["active", "active", "unsubscribed"]
    assert len(states(shop)) == MANY - 1


def test_undo_leaves_alone_who_came_back_or_left_after_the_removal(shop: Shop, removals: RemovalStore) -> None:
    ids = shop.subscribe(MANY)
    campaign = answered(shop, gone=GONE)
    removals.decide(campaign.campaign_id, RemovalCommand.REMOVE, shop.now)
    shop.now += MINUTE
    shop.register(shop.registration(1))
    came_back = states(shop)[0]
    shop.subscriptions.unregister(shop.registration(2).endpoint, shop.registration(2).keys.auth, shop.now)
    shop.subscriptions.erase(ids[2], shop.now)
    assert removals.decide(campaign.campaign_id, RemovalCommand.UNDO, shop.now) == GONE - 3
    assert states(shop)[0] == came_back
    assert state_of(shop, ids[1]) is SubscriptionState.UNSUBSCRIBED


def test_an_answer_about_a_former_endpoint_removes_nobody_also_by_the_owners_word(
    shop: Shop, removals: RemovalStore
) -> None:
    shop.subscribe(MANY)
    campaign = sent(shop)
    claimed = shop.claim("w", 1_000)
    for number in range(1, 4):  # these move while their messages are under way
        shop.register(shop.registration(number, endpoint=f"{MOZILLA}n{number}"))
    found_gone(shop, claimed[:GONE])
    rows = list(shop.log.all(campaign.campaign_id))[:GONE]
    assert [row.reason for row in rows[:4]] == [Reason.ENDPOINT_REPLACED] * 3 + [Reason.ENDPOINT_GONE]
    assert removals.decide(campaign.campaign_id, RemovalCommand.REMOVE, shop.now) == GONE - 3
    assert removals.decide(campaign.campaign_id, RemovalCommand.UNDO, shop.now) == GONE - 3


def test_a_browser_that_returned_under_another_row_is_not_brought_back_a_second_time(
    shop: Shop, removals: RemovalStore
) -> None:
    ids = shop.subscribe(MANY)
    campaign = answered(shop, gone=5)
    shop.now += MINUTE
    shop.register(  # its row is that of the old endpoint which it names, so the one of its client id stays gone
        shop.registration(
            MANY + 1, endpoint=f"{MOZILLA}new", client_id="client-1", old_endpoint=shop.registration(MANY).endpoint
        )
    )
    assert state_of(shop, ids[0]) is SubscriptionState.GONE
    assert removals.standing(campaign.campaign_id).restorable == 4
    assert removals.decide(campaign.campaign_id, RemovalCommand.UNDO, shop.now) == 4
    assert shop.rows("SELECT subscription_id FROM subscription WHERE client_id = 'client-1' AND state = 'active'") == [
        (ids[-1],)
    ]


def test_two_campaigns_that_found_the_same_people_gone_bring_back_nobody_too_early(
    shop: Shop, removals: RemovalStore
) -> None:
    ids = shop.subscribe(200)
    first, second = sent(shop, "First"), sent(shop, "Second")
    claimed = shop.claim("w", 1_000)
    ours = {
        campaign.campaign_id: [each for each in claimed if each.campaign_id == campaign.campaign_id]
        for campaign in (first, second)
    }
    found_gone(shop, ours[first.campaign_id][:10])  # 1 to 10
    found_gone(shop, ours[second.campaign_id][5:15])  # 6 to 15
    assert removals.standing(first.campaign_id).restorable == 5
    assert removals.decide(first.campaign_id, RemovalCommand.UNDO, shop.now) == 5
    assert [state_of(shop, each).value for each in ids[:16]] == ["active"] * 5 + ["gone"] * 10 + ["active"]
    assert removals.decide(second.campaign_id, RemovalCommand.UNDO, shop.now) == 10
    assert count_of(shop, "active") == 200


def test_an_old_campaign_does_not_hold_back_whom_a_new_one_wrongly_removed(shop: Shop, removals: RemovalStore) -> None:
    shop.subscribe(MANY)
    answered(shop, gone=3)
    shop.now += DAY
    for number in (1, 2, 3):  # they have come back since
        shop.register(shop.registration(number))
    shop.now += DAY
    second = answered(shop, gone=5)
    assert removals.decide(second.campaign_id, RemovalCommand.UNDO, shop.now) == 5
    assert count_of(shop, "active") == MANY


def test_a_key_that_did_not_fit_is_what_it_was_after_an_undo(shop: Shop, removals: RemovalStore) -> None:
    ids = shop.subscribe(MANY)
    first, second = sent(shop, "First"), sent(shop, "Second")
    claimed = shop.claim("w", 1_000)
    mine = {(each.campaign_id, each.subscription_id): each for each in claimed}
    shop.record("w", [mine[first.campaign_id, ids[0]]], Outcome.KEY_MISMATCH, reason=Reason.OTHER_KEY)
    found_gone(shop, [mine[second.campaign_id, each] for each in ids[:2]])
    assert [state_of(shop, each).value for each in ids[:2]] == ["gone", "gone"]
    removals.decide(second.campaign_id, RemovalCommand.UNDO, shop.now)
    assert [state_of(shop, each).value for each in ids[:2]] == ["key_mismatch", "active"]


def test_whoever_was_kept_can_be_tried_again(shop: Shop, removals: RemovalStore) -> None:
    shop.subscribe(MANY)
    campaign = answered(shop, gone=GONE)
    removals.decide(campaign.campaign_id, RemovalCommand.KEEP, shop.now)
    shop.campaigns.command(campaign.campaign_id, CampaignCommand.RETRY, shop.now)
    claimed = shop.claim("w", 1_000)
    assert len(claimed) == GONE
    found_gone(shop, claimed[:4])
    shop.record("w", claimed[4:], Outcome.ACCEPTED)
    assert shop.totals(campaign) == {Outcome.ACCEPTED: MANY - 4, Outcome.GONE: 4}
    assert count_of(shop, "active") == MANY
    assert [each.outcome for each in shop.log.attempts(claimed[0].delivery_id)] == [Outcome.GONE, Outcome.GONE]


def test_whoever_is_removed_is_not_tried_again(shop: Shop) -> None:
    shop.subscribe(MANY)
    campaign = answered(shop, gone=5)
    with pytest.raises(Fault) as caught:
        shop.campaigns.command(campaign.campaign_id, CampaignCommand.RETRY, shop.now)
    assert caught.value.code == "nothing_to_retry"


def test_an_unknown_campaign_has_no_removal(shop: Shop, removals: RemovalStore) -> None:
    with pytest.raises(Fault) as caught:
        removals.standing(7)
    assert caught.value.code == "campaign_unknown"


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("reason", [Reason.ENDPOINT_GONE, Reason.OTHER_KEY, Reason.STRANGE_ANSWER])
def test_no_result_deletes_a_row(shop: Shop, outcome: Outcome, reason: Reason) -> None:
    ids = shop.subscribe(MANY)
    sent(shop)
    shop.record("w", shop.claim("w", 1_000), outcome, reason=reason, next_at=None)
    assert [row[0] for row in states(shop)] == ids
