"""Campaigns: launched once, whoever clicks; commanded, undone, and always counted to their total."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from pushdesk.domain.audience import All, parse_rule
from pushdesk.domain.campaign import CampaignCommand, CampaignState, DeliveryOptions, PauseReason, Urgency
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.faults import Fault
from pushdesk.domain.notification import Notification, NotificationAction
from pushdesk.storage.opening import open_database
from tests.processes import Program
from tests.storage.workspace import DAY, MINUTE, NOW, Shop

ROOT = Path(__file__).parents[2]

LAUNCH = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from pushdesk.domain.audience import All
from pushdesk.storage.campaigns import CampaignStore
from pushdesk.storage.drafts import DraftStore
from pushdesk.storage.opening import open_database
database = open_database(Path(sys.argv[1]))
draft = DraftStore(database).get(1)
print("ready", flush=True)
sys.stdin.readline()
now = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
campaign = CampaignStore(database).launch(1, draft.notification, All(), due_at=now, now=now)
print(campaign.campaign_id, campaign.total, flush=True)
"""

WHOLE = Notification(
    title="Frisch gebacken: “Vollkorn” & mehr 🥖",
    body="Heute\nbis 18 Uhr",
    link="https://corner.shop/bread?a=1&b=2",
    icon="https://corner.shop/icon.png",
    image="https://corner.shop/image.jpg",
    badge="https://corner.shop/badge.png",
    language="de",
    actions=(NotificationAction("buy", "Kaufen", "https://corner.shop/buy"), NotificationAction("no", "Nein", "")),
    require_interaction=True,
    silent=True,
    renotify=True,
)


def refused(ask: Callable[[], object]) -> str:
    with pytest.raises(Fault) as caught:
        ask()
    return caught.value.code


def command(shop: Shop, campaign_id: int, word: CampaignCommand) -> CampaignState:
    return shop.campaigns.command(campaign_id, word, shop.now).state


# Drafts


def test_a_draft_comes_back_as_it_was_typed(shop: Shop) -> None:
    options = DeliveryOptions(3600, Urgency.HIGH)
    draft = shop.drafts.add(shop.site_id, WHOLE, "tag: half typed", options, NOW)
    assert draft == shop.drafts.get(draft.draft_id)
    assert (draft.notification, draft.audience, draft.options, draft.updated_at) == (
        WHOLE,
        "tag: half typed",
        options,
        NOW,
    )
    changed = shop.drafts.save(draft.draft_id, Notification(""), "", DeliveryOptions(), NOW + MINUTE)
    assert shop.drafts.get(draft.draft_id) == changed
    assert (changed.notification, changed.updated_at) == (Notification(""), NOW + MINUTE)


def test_a_deleted_draft_can_be_brought_back(shop: Shop) -> None:
    first, second = shop.draft("first"), shop.draft("second")
    shop.drafts.delete(first.draft_id, NOW)
    assert [each.draft_id for each in shop.drafts.of_site(shop.site_id)] == [second.draft_id]
    shop.drafts.undelete(first.draft_id)
    assert shop.drafts.get(first.draft_id) == first
    assert len(shop.drafts.of_site(shop.site_id)) == 2


def test_a_draft_that_is_not_there_is_a_fault(shop: Shop) -> None:
    asks: list[Callable[[], object]] = [
        lambda: shop.drafts.get(7),
        lambda: shop.drafts.delete(7, NOW),
        lambda: shop.drafts.undelete(7),
        lambda: shop.drafts.save(7, WHOLE, "all", DeliveryOptions(), NOW),
        lambda: shop.campaigns.launch(7, WHOLE, All(), due_at=NOW, now=NOW),
    ]
    before = shop.database.counters()
    assert [refused(ask) for ask in asks] == ["draft_unknown"] * 5
    assert shop.database.counters() == before


# The launch


def test_a_launch_freezes_content_and_audience(shop: Shop) -> None:
    shop.subscribe(3)
    draft = shop.drafts.add(shop.site_id, WHOLE, "ALL", DeliveryOptions(3600, Urgency.LOW), NOW)
    shop.sites.mark_exported(shop.site_id, "/somewhere", "b1", NOW)
    campaign = shop.campaigns.launch(draft.draft_id, WHOLE, All(), due_at=NOW + MINUTE, now=NOW)
    shop.subscribe(2)
    assert (campaign.notification, campaign.audience, campaign.options) == (WHOLE, "all", draft.options)
    assert (campaign.state, campaign.total, campaign.is_test, campaign.build) == (
        CampaignState.SCHEDULED,
        3,
        False,
        "b1",
    )
    assert (campaign.created_at, campaign.due_at, campaign.started_at) == (NOW, NOW + MINUTE, None)
    assert len(campaign.topic) == 22
    assert campaign.tag == campaign.topic
    assert [row.subscription_id for row in shop.log.all(campaign.campaign_id)] == [1, 2, 3]
    assert shop.campaigns.get(campaign.campaign_id) == campaign
    assert shop.totals(campaign) == {Outcome.PENDING: 3}


def test_each_campaign_has_a_topic_of_its_own(shop: Shop) -> None:
    shop.subscribe()
    assert len({shop.launch().topic for _ in range(5)}) == 5


def test_a_second_launch_of_a_draft_gives_the_campaign_it_became(shop: Shop) -> None:
    shop.subscribe(3)
    draft = shop.draft()
    first = shop.campaigns.launch(draft.draft_id, draft.notification, All(), due_at=NOW, now=NOW)
    shop.subscribe()
    again = shop.campaigns.launch(draft.draft_id, WHOLE, parse_rule("tag:x"), due_at=NOW + DAY, now=NOW + DAY)
    assert again == first
    assert len(list(shop.log.all(first.campaign_id))) == 3
    assert refused(lambda: shop.drafts.save(draft.draft_id, WHOLE, "all", DeliveryOptions(), NOW)) == "draft_launched"
    assert shop.drafts.of_site(shop.site_id) == []


def test_two_processes_that_launch_one_draft_at_once_make_one_campaign(shop: Shop) -> None:
    shop.subscribe(20)
    shop.draft()
    command = [sys.executable, "-c", LAUNCH, str(shop.database.folder)]
    with Program(command, folder=ROOT) as first, Program(command, folder=ROOT) as second:
        for program in (first, second):
            assert program.line() == "ready"
        for program in (first, second):
            program.write_line("go")
        assert {first.line(), second.line()} == {"1 20"}
    assert shop.rows("SELECT count(*) FROM delivery") == [(20,)]
    assert shop.campaigns.count(shop.site_id) == 1


def test_an_empty_audience_keeps_nothing(shop: Shop) -> None:
    shop.subscribe()
    draft = shop.draft()
    before = shop.database.counters()

    def launch(rule: str, *, is_test: bool) -> Callable[[], object]:
        return lambda: shop.campaigns.launch(
            draft.draft_id, draft.notification, parse_rule(rule), due_at=NOW, now=NOW, is_test=is_test
        )

    assert refused(launch("tag:nobody", is_test=False)) == "audience_empty"
    assert refused(launch("tag:test", is_test=True)) == "no_test_subscribers"
    assert shop.rows("SELECT * FROM campaign") == shop.rows("SELECT * FROM delivery") == []
    assert shop.database.counters() == before
    assert shop.drafts.get(draft.draft_id).campaign_id is None


def test_only_active_subscribers_of_the_site_are_reached(shop: Shop) -> None:
    other = Shop.founded(shop.database, "Flower shop")
    other.register(other.registration(99))
    shop.subscribe(5)
    for number, state in enumerate(("gone", "unsubscribed", "quarantined", "key_mismatch"), start=2):
        with shop.database.write() as connection:
            connection.exec_driver_sql("UPDATE subscription SET state = ? WHERE subscription_id = ?", (state, number))
    assert [row.subscription_id for row in shop.log.all(shop.launch().campaign_id)] == [6]


def test_a_test_leaves_the_draft_open(shop: Shop) -> None:
    shop.subscribe(2)
    shop.subscriptions.tag(1, ["test"])
    draft = shop.draft()
    for _ in range(2):
        campaign = shop.campaigns.launch(
            draft.draft_id, draft.notification, parse_rule("tag:test"), due_at=NOW, now=NOW, is_test=True
        )
        assert (campaign.is_test, campaign.total, campaign.audience) == (True, 1, "tag:test")
    assert shop.drafts.get(draft.draft_id).campaign_id is None
    assert len(shop.drafts.of_site(shop.site_id)) == 1


# Commands


def test_a_campaign_that_is_not_there_is_a_fault(shop: Shop) -> None:
    asks: list[Callable[[], object]] = [
        lambda: shop.campaigns.get(7),
        lambda: shop.campaigns.totals(7),
        lambda: shop.campaigns.command(7, CampaignCommand.PAUSE, NOW),
        lambda: shop.campaigns.undo(7, NOW),
        lambda: shop.campaigns.pause(7, PauseReason.KEY_LOCKED),
    ]
    assert [refused(ask) for ask in asks] == ["campaign_unknown"] * 5


@pytest.mark.parametrize("state", list(CampaignState))
@pytest.mark.parametrize("word", list(CampaignCommand))
def test_a_command_that_makes_no_sense_changes_nothing(shop: Shop, state: CampaignState, word: CampaignCommand) -> None:
    allowed = {
        CampaignCommand.PAUSE: {"scheduled", "running"},
        CampaignCommand.RESUME: {"paused", "missed"},
        CampaignCommand.CANCEL: {"scheduled", "running", "paused", "missed"},
        CampaignCommand.RETRY: {"finished"},
    }
    shop.subscribe()
    campaign = shop.launch()
    with shop.database.write() as connection:
        connection.exec_driver_sql("UPDATE campaign SET state = ?", (state.value,))
        connection.exec_driver_sql("UPDATE delivery SET outcome = 'failed' WHERE ? = 'finished'", (state.value,))
    if state.value in allowed[word]:
        assert command(shop, campaign.campaign_id, word) is not state
    else:
        before = shop.database.counters()
        assert refused(lambda: command(shop, campaign.campaign_id, word)) == "campaign_command_refused"
        assert shop.database.counters() == before
        assert shop.campaigns.get(campaign.campaign_id).state is state


def test_a_campaign_starts_when_it_is_due(shop: Shop) -> None:
    shop.subscribe()
    campaign = shop.launch(due_in=MINUTE)
    assert shop.start() == 0
    assert shop.deliveries.next_due() == NOW + MINUTE
    shop.now += MINUTE
    assert shop.start() == 1
    started = shop.campaigns.get(campaign.campaign_id)
    assert (started.state, started.started_at) == (CampaignState.RUNNING, NOW + MINUTE)
    assert shop.start() == 0


def test_a_campaign_whose_time_is_long_over_asks_the_owner(shop: Shop) -> None:
    shop.subscribe()
    campaign = shop.launch(due_in=MINUTE)
    shop.now += timedelta(hours=13)
    assert shop.start() == 1
    assert shop.campaigns.get(campaign.campaign_id).state is CampaignState.MISSED
    assert shop.claim("w") == []
    assert command(shop, campaign.campaign_id, CampaignCommand.RESUME) is CampaignState.SCHEDULED
    shop.start()
    assert len(shop.claim("w")) == 1


def test_pausing_holds_back_what_is_not_claimed(shop: Shop) -> None:
    shop.subscribe(4)
    campaign = shop.launch()
    shop.start()
    claimed = shop.claim("w", 1)
    assert command(shop, campaign.campaign_id, CampaignCommand.PAUSE) is CampaignState.PAUSED
    assert shop.campaigns.get(campaign.campaign_id).reason is PauseReason.BY_OWNER
    assert shop.claim("w") == []
    shop.record("w", claimed, Outcome.ACCEPTED)
    assert shop.totals(campaign) == {Outcome.PENDING: 3, Outcome.ACCEPTED: 1}
    command(shop, campaign.campaign_id, CampaignCommand.RESUME)
    shop.start()
    assert shop.campaigns.get(campaign.campaign_id).reason is None
    shop.record("w", shop.claim("w"), Outcome.ACCEPTED)
    ended = shop.campaigns.get(campaign.campaign_id)
    assert (ended.state, ended.started_at, ended.ended_at) == (CampaignState.FINISHED, NOW, NOW)


def test_a_campaign_paused_before_its_time_keeps_it(shop: Shop) -> None:
    shop.subscribe()
    campaign = shop.launch(due_in=DAY)
    command(shop, campaign.campaign_id, CampaignCommand.PAUSE)
    command(shop, campaign.campaign_id, CampaignCommand.RESUME)
    assert shop.campaigns.get(campaign.campaign_id).due_at == NOW + DAY


@pytest.mark.parametrize("does_resume_first", [True, False])
def test_a_campaign_ends_however_its_last_message_and_a_pause_cross(shop: Shop, does_resume_first: bool) -> None:
    shop.subscribe()
    campaign = shop.launch()
    shop.start()
    claimed = shop.claim("w")
    command(shop, campaign.campaign_id, CampaignCommand.PAUSE)
    if does_resume_first:
        command(shop, campaign.campaign_id, CampaignCommand.RESUME)
    shop.record("w", claimed, Outcome.ACCEPTED)
    assert shop.campaigns.get(campaign.campaign_id).state is CampaignState.FINISHED
    assert shop.start() == 0


def test_a_sender_pauses_only_what_is_running(shop: Shop) -> None:
    shop.subscribe()
    campaign = shop.launch()
    shop.campaigns.pause(campaign.campaign_id, PauseReason.KEY_LOCKED)
    assert shop.campaigns.get(campaign.campaign_id).state is CampaignState.SCHEDULED
    shop.start()
    shop.campaigns.pause(campaign.campaign_id, PauseReason.KEY_LOCKED)
    paused = shop.campaigns.get(campaign.campaign_id)
    assert (paused.state, paused.reason) == (CampaignState.PAUSED, PauseReason.KEY_LOCKED)


def test_cancelling_ends_what_waits_and_counts_what_was_under_way(shop: Shop) -> None:
    shop.subscribe(5)
    campaign = shop.launch()
    shop.start()
    accepted, retried, released = shop.claim("w", 1), shop.claim("w", 1), shop.claim("w", 1)
    assert command(shop, campaign.campaign_id, CampaignCommand.CANCEL) is CampaignState.CANCELLED
    assert shop.totals(campaign) == {Outcome.SKIPPED: 2, Outcome.IN_FLIGHT: 3}
    shop.record("w", accepted, Outcome.ACCEPTED)
    shop.record("w", retried, Outcome.RETRYING, reason=Reason.SERVICE_BUSY, next_at=NOW + MINUTE)
    shop.deliveries.release("w", [each.delivery_id for each in released], NOW)
    assert shop.totals(campaign) == {Outcome.SKIPPED: 4, Outcome.ACCEPTED: 1}
    assert {row.reason for row in shop.log.all(campaign.campaign_id)} == {Reason.CANCELLED, Reason.ACCEPTED}
    assert shop.rows("SELECT totals IS NOT NULL, state FROM campaign") == [(1, "cancelled")]


# Undo


def test_undo_takes_a_launch_back_and_opens_the_draft_again(shop: Shop) -> None:
    shop.subscribe(2)
    draft = shop.draft()
    campaign = shop.campaigns.launch(
        draft.draft_id, draft.notification, All(), due_at=NOW + timedelta(seconds=10), now=NOW
    )
    assert shop.campaigns.undo(campaign.campaign_id, NOW).state is CampaignState.CANCELLED
    assert [each.draft_id for each in shop.drafts.of_site(shop.site_id)] == [draft.draft_id]
    assert shop.totals(campaign) == {Outcome.SKIPPED: 2}
    again = shop.campaigns.launch(draft.draft_id, draft.notification, All(), due_at=NOW, now=NOW)
    assert (again.campaign_id, again.total) == (campaign.campaign_id + 1, 2)
    assert again.topic != campaign.topic


def test_undo_comes_too_late_for_a_campaign_that_has_begun(shop: Shop) -> None:
    shop.subscribe(2)
    campaign = shop.launch()
    shop.start()
    assert refused(lambda: shop.campaigns.undo(campaign.campaign_id, NOW)) == "undo_too_late"
    command(shop, campaign.campaign_id, CampaignCommand.PAUSE)
    command(shop, campaign.campaign_id, CampaignCommand.RESUME)
    assert shop.campaigns.get(campaign.campaign_id).state is CampaignState.SCHEDULED
    assert refused(lambda: shop.campaigns.undo(campaign.campaign_id, NOW)) == "undo_too_late"


# Retry


def test_a_retry_sends_again_only_what_another_try_can_mend(shop: Shop) -> None:
    shop.subscribe(6)
    campaign = shop.launch()
    shop.start()
    claimed = shop.claim("w")
    ends = (Outcome.ACCEPTED, Outcome.GONE, Outcome.KEY_MISMATCH, Outcome.FAILED, Outcome.REFUSED, Outcome.FAILED)
    for each, outcome in zip(claimed, ends, strict=True):
        shop.record("w", [each], outcome)
    shop.subscriptions.erase(claimed[-1].subscription_id, NOW)
    assert shop.campaigns.get(campaign.campaign_id).state is CampaignState.FINISHED
    assert command(shop, campaign.campaign_id, CampaignCommand.RETRY) is CampaignState.RUNNING
    assert shop.totals(campaign) == {
        Outcome.ACCEPTED: 1,
        Outcome.GONE: 1,
        Outcome.KEY_MISMATCH: 1,
        Outcome.PENDING: 2,
        Outcome.FAILED: 1,
    }
    again = shop.claim("w")
    assert [each.delivery_id for each in again] == [claimed[3].delivery_id, claimed[4].delivery_id]
    assert {each.attempts for each in again} == {0}
    shop.record("w", again, Outcome.ACCEPTED)
    assert shop.campaigns.get(campaign.campaign_id).state is CampaignState.FINISHED
    assert shop.totals(campaign)[Outcome.ACCEPTED] == 3


def test_a_retry_of_nothing_is_a_fault_and_leaves_the_campaign_finished(shop: Shop) -> None:
    shop.subscribe()
    campaign = shop.launch()
    shop.start()
    shop.record("w", shop.claim("w"), Outcome.ACCEPTED)
    assert refused(lambda: command(shop, campaign.campaign_id, CampaignCommand.RETRY)) == "nothing_to_retry"
    assert shop.campaigns.get(campaign.campaign_id).state is CampaignState.FINISHED
    assert shop.totals(campaign) == {Outcome.ACCEPTED: 1}


# Lists


def test_campaigns_are_listed_newest_first_and_found_by_their_words(shop: Shop) -> None:
    shop.subscribe()
    titles = ["Bread “rye”", "100% spelt", "Title page", "Fresh_cake"]
    ids = [shop.launch(title=title).campaign_id for title in titles]
    shop.campaigns.command(ids[0], CampaignCommand.CANCEL, NOW)

    def found(**query: Any) -> list[int]:
        return [each.campaign_id for each in shop.campaigns.page(shop.site_id, **query)]

    assert found() == ids[::-1]
    assert found(limit=2) == [ids[3], ids[2]]
    assert found(before_id=ids[2], limit=2) == [ids[1], ids[0]]
    assert found(search="title") == [ids[2]]
    assert found(search="“RYE”") == [ids[0]]
    assert found(search="100%") == [ids[1]]
    assert found(search="h_c") == [ids[3]]
    assert found(search="renotify") == []
    assert found(states=(CampaignState.CANCELLED,)) == [ids[0]]
    assert shop.campaigns.count(shop.site_id) == 4
    assert {each.campaign_id for each in shop.campaigns.alive()} == set(ids[1:])


def test_the_next_planned_campaign_is_known(shop: Shop) -> None:
    shop.subscribe()
    shop.launch()
    assert shop.campaigns.first_due(shop.site_id, NOW, MINUTE) is None
    later, sooner = shop.launch(due_in=2 * DAY), shop.launch(due_in=DAY)
    assert shop.campaigns.first_due(shop.site_id, NOW, MINUTE) == sooner
    assert shop.campaigns.first_due(shop.site_id, NOW + DAY, MINUTE) == later
    assert shop.campaigns.first_due("other", NOW, MINUTE) is None


def test_what_was_launched_is_there_for_whoever_opens_the_workspace_next(shop: Shop) -> None:
    shop.subscribe()
    campaign = shop.launch()
    with_content = replace(campaign)
    shop.database.close()
    again = open_database(shop.database.folder)
    assert Shop(again).campaigns.get(campaign.campaign_id) == with_content
    again.close()
