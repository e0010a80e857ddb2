"""A campaign that promises "at most once": what was cut off is never queued again by itself."""

from datetime import timedelta
from pathlib import Path

from pushdesk.domain.audience import All
from pushdesk.domain.campaign import Campaign, CampaignCommand, CampaignState, DeliveryOptions, PauseReason
from pushdesk.domain.delivery import Outcome, Reason
from pushdesk.domain.notification import Notification
from pushdesk.storage.backups import back_up
from pushdesk.storage.restoring import restore
from tests.storage.workspace import MINUTE, NOW, Shop


def launched(shop: Shop, *, at_most_once: bool = True, due_in: timedelta = timedelta(0)) -> Campaign:
    """A campaign to everyone, with or without the promise."""
    options = DeliveryOptions(at_most_once=at_most_once)
    draft = shop.drafts.add(shop.site_id, Notification("Fresh bread"), "all", options, shop.now)
    assert draft.options == options
    return shop.campaigns.launch(draft.draft_id, draft.notification, All(), due_at=shop.now + due_in, now=shop.now)


def test_the_promise_is_kept_with_draft_and_campaign_and_is_off_by_itself(shop: Shop) -> None:
    shop.subscribe(1)
    assert launched(shop).options.at_most_once
    assert not launched(shop, at_most_once=False).options.at_most_once
    assert not shop.draft().options.at_most_once
    draft = shop.draft()
    promise = DeliveryOptions(at_most_once=True)
    assert shop.drafts.save(draft.draft_id, draft.notification, "all", promise, NOW).options.at_most_once


def test_the_first_cut_makes_it_unknown_and_only_in_this_campaign(shop: Shop) -> None:
    shop.subscribe(3)
    promised, usual = launched(shop), launched(shop, at_most_once=False)
    shop.start()
    dead = shop.workers.begin(7, shop.now)
    assert len(shop.claim(dead)) == 6
    assert shop.deliveries.put_back([dead], shop.now) == 6
    assert shop.totals(promised) == {Outcome.UNKNOWN: 3}
    assert {row.reason for row in shop.log.all(promised.campaign_id)} == {Reason.INTERRUPTED}
    assert shop.totals(usual) == {Outcome.RETRYING: 3}
    assert shop.campaigns.get(promised.campaign_id).state is CampaignState.FINISHED
    assert {each.campaign_id for each in shop.claim("w")} == {usual.campaign_id}


def test_what_was_claimed_and_given_back_unposted_is_sent_as_usual(shop: Shop) -> None:
    shop.subscribe(3)
    campaign = launched(shop)
    shop.start()
    claimed = shop.claim("w")
    shop.deliveries.release("w", [each.delivery_id for each in claimed], shop.now)
    assert shop.totals(campaign) == {Outcome.PENDING: 3}
    assert len(shop.claim("w")) == 3


def test_only_the_owners_word_sends_again(shop: Shop) -> None:
    shop.subscribe(2)
    campaign = launched(shop)
    shop.start()
    shop.claim("dead")
    shop.deliveries.put_back(["dead"], shop.now)
    shop.now += MINUTE
    assert shop.claim("w") == []
    shop.campaigns.command(campaign.campaign_id, CampaignCommand.RETRY, shop.now)
    assert len(shop.claim("w")) == 2


def test_a_backup_that_is_brought_back_sends_nothing_a_second_time(shop: Shop, tmp_path: Path) -> None:
    shop.subscribe(4)
    promised, usual = launched(shop), launched(shop, at_most_once=False)
    later = launched(shop, due_in=timedelta(days=3))
    shop.start()
    shop.claim("w", 1)
    back_up(shop.database, tmp_path / "old")
    shop.record("w", shop.claim("w"), Outcome.ACCEPTED)  # the present went on and sent them
    restore(shop.database.folder, tmp_path / "old", shop.now + MINUTE)
    shop.database.reconnect()
    shop.now += MINUTE
    assert shop.totals(promised) == {Outcome.UNKNOWN: 4}
    assert shop.totals(usual).keys() <= {Outcome.PENDING, Outcome.RETRYING}
    assert shop.totals(later) == {Outcome.PENDING: 4}
    restored = shop.campaigns.get(promised.campaign_id)
    assert (restored.state, restored.reason) == (CampaignState.PAUSED, PauseReason.RESTORED)
    shop.campaigns.command(promised.campaign_id, CampaignCommand.RESUME, shop.now)
    shop.start()
    assert shop.campaigns.get(promised.campaign_id).state is CampaignState.FINISHED
    assert shop.claim("w") == []
